"""Encryption with the keys of the machine, which stand outside the database: the only place that names the cipher.

What is encrypted begins with the number of its key. New data takes the newest key; what was encrypted before opens as long
as its key is kept. Keys are added in the file of secrets while the program runs, and every process notices.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_HEAD, _NONCE = 2, 12
FIRST = 1


class WrongKey(Exception):
    """The data does not open with the keys this machine has, or was changed."""


@dataclass(frozen=True)
class Ring:
    """The keys of the machine by number, each 32 bytes in base64. The one with the highest number encrypts."""

    keys: Mapping[int, str]

    @property
    def newest(self) -> int:
        return max(self.keys)

    @property
    def newest_key(self) -> str:
        return self.keys[self.newest]


def ring() -> Ring:
    """The keys as they are now: those of the settings, and those added to the file of secrets since."""
    file = settings.FAZHI_KEYS_FILE
    if not file:
        return _of_settings(settings.FAZHI_DATA_KEY)
    try:
        changed = os.stat(file).st_mtime_ns
    except FileNotFoundError:
        return _of_settings(settings.FAZHI_DATA_KEY)
    return _of_file(settings.FAZHI_DATA_KEY, file, changed)


@lru_cache(maxsize=8)
def _of_settings(text: str) -> Ring:
    return Ring({FIRST: text})


@lru_cache(maxsize=4)
def _of_file(text: str, file: str, changed: int) -> Ring:
    later = json.loads(Path(file).read_text(encoding="utf-8")).get("later_data_keys", {})
    return Ring({FIRST: text} | {int(number): str(key) for number, key in later.items()})


@lru_cache(maxsize=8)
def _cipher(key: str) -> AESGCM:
    return AESGCM(base64.b64decode(key))


def seal(data: bytes, context: str) -> bytes:
    """Encrypt (AES-256-GCM); `context` (which row, which column) is bound to the result, so rows cannot be swapped."""
    nonce, keys = os.urandom(_NONCE), ring()
    head = keys.newest.to_bytes(_HEAD, "big")
    return head + nonce + _cipher(keys.newest_key).encrypt(nonce, data, head + context.encode())


def version_of(data: bytes | memoryview) -> int:
    """The number of the key that data was encrypted with."""
    return int.from_bytes(bytes(data[:_HEAD]), "big")


def unseal(data: bytes | memoryview, context: str) -> bytes:
    """The data again. Raises `WrongKey`, with what to do now, where it does not open."""
    raw = bytes(data)
    head, nonce, rest = raw[:_HEAD], raw[_HEAD : _HEAD + _NONCE], raw[_HEAD + _NONCE :]
    key = ring().keys.get(version_of(head))
    opened = _opened(key, nonce, rest, head + context.encode()) if key is not None and len(nonce) == _NONCE else None
    if opened is None:
        raise WrongKey("个人信息无法解密：数据密钥与保存时不同，或者数据被改动。请核对本机密钥文件，不要继续写入。")
    return opened


def _opened(key: str, nonce: bytes, data: bytes, bound: bytes) -> bytes | None:
    try:
        return _cipher(key).decrypt(nonce, data, bound)
    except InvalidTag:
        return None
