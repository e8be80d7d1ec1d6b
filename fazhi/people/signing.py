"""The second step of signing in: a six-digit code from an authenticator (TOTP, RFC 6238), optional for each account.

The secret is kept encrypted with the key of the machine, together with the half minute whose code was used last, so
that a code seen over somebody's shoulder is of no use.
"""

from __future__ import annotations

import json
import time

import pyotp
from django.db import transaction

from fazhi.people.models import Account
from fazhi.people.sealing import WrongKey, seal, unseal

STEP_SECONDS = 30
ISSUER = "法治台账"


def new_secret() -> str:
    """A fresh secret in base 32, as authenticators take it."""
    return pyotp.random_base32()


def address(account: Account, secret: str) -> str:
    """The otpauth:// address a QR code carries."""
    return pyotp.TOTP(secret, name=account.username, issuer=ISSUER).provisioning_uri()


def switch_on(account: Account, secret: str, code: str) -> bool:
    """Ask for the second step from now on, if `code` shows that the authenticator has the secret; else False."""
    step = _step_of(secret, code)
    if step is None:
        return False
    account.totp_secret = _sealed(account, secret, step)
    account.save(update_fields=["totp_secret"])
    return True


def switch_off(account: Account) -> None:
    """No second step any more: by the account itself, or by an administrator when the authenticator is lost."""
    account.totp_secret = None
    account.save(update_fields=["totp_secret"])


@transaction.atomic
def accepts(account: Account, code: str) -> bool:
    """Whether `code` is right now and has not been used. A right code is used up by this."""
    row = Account.objects.select_for_update().get(pk=account.pk)
    if not row.totp_secret:
        return False
    secret, used = _opened(row)
    step = _step_of(secret, code)
    if step is None or step <= used:
        return False
    row.totp_secret = _sealed(row, secret, step)
    row.save(update_fields=["totp_secret"])
    return True


def _step_of(secret: str, code: str) -> int | None:
    """The half minute `code` belongs to, this one or a neighbour; None where it is of none of them."""
    digits = "".join(code.split())
    if len(digits) != 6 or not (digits.isascii() and digits.isdecimal()):
        return None
    now = int(time.time()) // STEP_SECONDS
    totp = pyotp.TOTP(secret)
    return next((s for s in (now, now - 1, now + 1) if totp.generate_otp(s) == digits), None)


def _context(account: Account) -> str:
    return f"account/{account.pk}/totp"


def _sealed(account: Account, secret: str, used: int) -> bytes:
    return seal(json.dumps([secret, used]).encode(), _context(account))


def _opened(account: Account) -> tuple[str, int]:
    try:
        secret, used = json.loads(unseal(account.totp_secret or b"", _context(account)))
    except WrongKey:
        raise ValueError(
            "动态口令密钥无法解密：数据密钥与保存时不同。请找管理员关闭本账号的动态验证码，再重新开启。"
        ) from None
    return str(secret), int(used)
