"""Encryption of personal data and blind indices. The key stands outside the database, in the settings of the machine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from functools import lru_cache
from typing import Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12


class WrongKey(Exception):
    """The data does not open with the key this machine has, or was changed."""


@lru_cache(maxsize=4)
def _cipher(key: str) -> AESGCM:
    return AESGCM(base64.b64decode(key))


@lru_cache(maxsize=4)
def _blind_key(key: str) -> bytes:
    return hmac.new(base64.b64decode(key), b"blind index", hashlib.sha256).digest()


def seal(data: bytes, context: str) -> bytes:
    """Encrypt (AES-256-GCM); `context` (which matter, which column) is bound to the result, so rows cannot be swapped."""
    nonce = os.urandom(_NONCE)
    return nonce + _cipher(settings.FAZHI_DATA_KEY).encrypt(nonce, data, context.encode())


def unseal(data: bytes | memoryview, context: str) -> bytes:
    raw = bytes(data)
    try:
        return _cipher(settings.FAZHI_DATA_KEY).decrypt(raw[:_NONCE], raw[_NONCE:], context.encode())
    except InvalidTag:
        raise WrongKey(
            "个人信息无法解密：数据密钥与保存时不同，或者数据被改动。请核对本机密钥文件，不要继续写入。"
        ) from None


def seal_json(value: Any, context: str) -> bytes:
    return seal(json.dumps(value, ensure_ascii=False, sort_keys=True).encode(), context)


def unseal_json(data: bytes | memoryview, context: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(unseal(data, context)))


def blind(kind: str, text: str) -> str:
    """A keyed fingerprint of a name, identity number or telephone: equal inputs match, nothing can be read back."""
    plain = "".join(text.split()).upper()
    return hmac.new(_blind_key(settings.FAZHI_DATA_KEY), f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()[:24]
