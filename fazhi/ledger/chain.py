"""Fingerprints: the hash of an act, and the Merkle tree of a seal (the shape of RFC 6962, section 2.1)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives import hashes

ALGORITHMS = ("sha256", "sm3")
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(data: bytes, algorithm: str = "sha256") -> bytes:
    """SHA-256, or SM3 (GB/T 32905) for bodies that must use the national algorithm."""
    if algorithm == "sha256":
        return hashlib.sha256(data).digest()
    if algorithm == "sm3":
        h = hashes.Hash(hashes.SM3())
        h.update(data)
        return h.finalize()
    raise ValueError(f"不支持的摘要算法“{algorithm}”，可用：{'、'.join(ALGORITHMS)}")


def canonical(value: Any) -> bytes:
    """JSON with sorted keys, no spaces, UTF-8: the same content always gives the same bytes."""
    return _CANONICAL.encode(value).encode()


def act_hash(content: dict[str, Any]) -> str:
    """Hex SHA-256 of an act's canonical content, which names the hash of the act before it."""
    return hashlib.sha256(canonical(content)).hexdigest()


def leaf(data: bytes, algorithm: str = "sha256") -> bytes:
    return digest(b"\x00" + data, algorithm)


def node(left: bytes, right: bytes, algorithm: str = "sha256") -> bytes:
    return digest(b"\x01" + left + right, algorithm)


def _split(n: int) -> int:
    """The largest power of two smaller than n (n ≥ 2)."""
    return 1 << ((n - 1).bit_length() - 1)


def root(leaves: Sequence[bytes], algorithm: str = "sha256") -> bytes:
    """Merkle tree hash over leaf hashes; the empty tree is the digest of nothing."""
    if not leaves:
        return digest(b"", algorithm)
    level = list(leaves)
    # Pairing neighbours and carrying an odd last one up builds exactly the RFC 6962 tree, without recursion.
    while len(level) > 1:
        paired = [node(level[i], level[i + 1], algorithm) for i in range(0, len(level) - 1, 2)]
        level = paired + ([level[-1]] if len(level) % 2 else [])
    return level[0]


def proof(leaves: Sequence[bytes], index: int, algorithm: str = "sha256") -> list[tuple[str, str]]:
    """The audit path of one leaf, bottom up: ("L"|"R", hex) = the neighbour's side and hash."""
    path: list[tuple[str, str]] = []
    lo, hi = 0, len(leaves)
    while hi - lo > 1:
        mid = lo + _split(hi - lo)
        if index < mid:
            path.append(("R", root(leaves[mid:hi], algorithm).hex()))
            hi = mid
        else:
            path.append(("L", root(leaves[lo:mid], algorithm).hex()))
            lo = mid
    return path[::-1]


def climb(start: bytes, path: Sequence[tuple[str, str]], algorithm: str = "sha256") -> bytes:
    """The root an audit path leads to from a leaf hash."""
    for side, other in path:
        start = (
            node(bytes.fromhex(other), start, algorithm)
            if side == "L"
            else node(start, bytes.fromhex(other), algorithm)
        )
    return start
