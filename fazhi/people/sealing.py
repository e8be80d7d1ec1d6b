"""Encryption with the key of the machine, which stands outside the database: the only place that names the cipher."""

from __future__ import annotations

import base64
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12


class WrongKey(Exception):
    """The data does not open with the key this machine has, or was changed."""


@lru_cache(maxsize=4)
def _cipher(key: str) -> AESGCM:
    return AESGCM(base64.b64decode(key))


def seal(data: bytes, context: str) -> bytes:
    """Encrypt (AES-256-GCM); `context` (which row, which column) is bound to the result, so rows cannot be swapped."""
    nonce = os.urandom(_NONCE)
    return nonce + _cipher(settings.FAZHI_DATA_KEY).encrypt(nonce, data, context.encode())


def unseal(data: bytes | memoryview, context: str) -> bytes:
    """The data again. Raises `WrongKey`, with what to do now, where it does not open."""
    raw = bytes(data)
    try:
        return _cipher(settings.FAZHI_DATA_KEY).decrypt(raw[:_NONCE], raw[_NONCE:], context.encode())
    except InvalidTag:
        raise WrongKey(
            "个人信息无法解密：数据密钥与保存时不同，或者数据被改动。请核对本机密钥文件，不要继续写入。"
        ) from None
