"""Encryption of personal data and blind indices. The key stands outside the database, in the settings of the machine."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from functools import lru_cache
from typing import Any, cast

from django.conf import settings

from fazhi.people.sealing import WrongKey as WrongKey
from fazhi.people.sealing import seal as seal
from fazhi.people.sealing import unseal as unseal


@lru_cache(maxsize=4)
def _blind_key(key: str) -> bytes:
    return hmac.new(base64.b64decode(key), b"blind index", hashlib.sha256).digest()


def seal_json(value: Any, context: str) -> bytes:
    return seal(json.dumps(value, ensure_ascii=False, sort_keys=True).encode(), context)


def unseal_json(data: bytes | memoryview, context: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(unseal(data, context)))


def blind(kind: str, text: str) -> str:
    """A keyed fingerprint of a name, identity number or telephone: equal inputs match, nothing can be read back."""
    plain = "".join(text.split()).upper()
    return hmac.new(_blind_key(settings.FAZHI_DATA_KEY), f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()[:24]
