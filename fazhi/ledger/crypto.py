"""Encryption of personal data and blind indices. The keys stand outside the database, in the settings of the machine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from functools import lru_cache
from typing import Any, cast

from fazhi.people import sealing
from fazhi.people.sealing import WrongKey as WrongKey
from fazhi.people.sealing import seal as seal
from fazhi.people.sealing import unseal as unseal

_SALT = 16


@lru_cache(maxsize=8)
def _blind_key(key: str) -> bytes:
    return hmac.new(base64.b64decode(key), b"blind index", hashlib.sha256).digest()


def seal_json(value: Any, context: str) -> bytes:
    return seal(_json(value), context)


def unseal_json(data: bytes | memoryview, context: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(unseal(data, context)))


def seal_salted(value: Any, context: str) -> tuple[bytes, str]:
    """Encrypt what an act's hash covers; returns it with its digest (hex SHA-256 of what is inside, random salt and all).

    The digest stays the same when the data is encrypted anew under another key, and the salt keeps anybody who sees the
    digest from finding a telephone number by trying all there are.
    """
    salted = os.urandom(_SALT) + _json(value)
    return seal(salted, context), hashlib.sha256(salted).hexdigest()


def unseal_salted(data: bytes | memoryview, context: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(unseal(data, context)[_SALT:]))


def digest(data: bytes | memoryview, context: str) -> str:
    """Digest of what is inside encrypted data (hex SHA-256); "" where it does not open, so that it agrees with nothing."""
    try:
        return hashlib.sha256(unseal(data, context)).hexdigest()
    except WrongKey:
        return ""


def blind(kind: str, text: str) -> str:
    """A keyed fingerprint of a name, identity number or telephone: equal inputs match, nothing can be read back."""
    return _blind(sealing.ring().newest_key, kind, text)


def blinds(kind: str, text: str) -> list[str]:
    """The fingerprint under every key there is, newest first: while data is encrypted anew, rows stand under either."""
    keys = sealing.ring().keys
    return [_blind(keys[version], kind, text) for version in sorted(keys, reverse=True)]


def _blind(key: str, kind: str, text: str) -> str:
    plain = "".join(text.split()).upper()
    return hmac.new(_blind_key(key), f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()[:24]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()
