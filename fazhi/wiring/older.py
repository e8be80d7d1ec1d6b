"""Data of versions before the first release whose form this version cannot take over: told before anything is touched."""

from __future__ import annotations

from django.db import connections

from fazhi.wiring import boot
from fazhi.wiring.database import Problem

SEALED_ANEW = "0016_party_put_right"
"""Since then the hash of an act covers what is inside encrypted data; of acts before it covers the encrypted bytes."""


def refuse() -> None:
    """Raise Problem where the ledger holds acts from before `SEALED_ANEW` (decision 0023). Changes nothing."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("select to_regclass('ledger_act') is not null and to_regclass('django_migrations') is not null")
        if cursor.fetchone() != (True,):
            return
        cursor.execute(
            "select exists (select 1 from ledger_act) and not exists"
            " (select 1 from django_migrations where app = 'ledger' and name = %s)",
            [SEALED_ANEW],
        )
        if cursor.fetchone() == (True,):
            raise Problem(
                f"{boot.var_folder()} 里的台账由首个正式版之前的版本建立，个人信息的封存方式已经改变，本版本不能打开，也没有改动它。"
                "请用原来的版本继续使用，或者用 FAZHI_VAR 另指一个目录重新开始。",
                f"The ledger in {boot.var_folder()} was begun by a version before the first release that sealed personal data in "
                "another way. This version cannot open it and has not touched it: go on with that version, or name another "
                "folder in FAZHI_VAR.",
            )
