"""Encrypting anew under the newest key what stands under an older one: piece by piece, while others work, safe to stop and repeat.

Only the owner of the tables may, and of a row nothing but its encrypted columns (`rights.sql`). What an act's hash covers is
what is inside, so no hash and no seal changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction

from fazhi.ledger import crypto
from fazhi.ledger.step import blinds_of
from fazhi.people import sealing

OWNER = "owner"
REKEYING = 4_603
"""Advisory lock: two never encrypt anew at the same time."""
_SMALL, _LARGE = 500, 5
PASSES = 20


@dataclass(frozen=True)
class Kept:
    """An encrypted column. `context`: SQL of what its data is bound to; `rows`: the table as `t`, joined with what that needs.

    `at_once`: rows of one transaction, few where a row may hold a whole file.
    """

    table: str
    column: str
    label: str
    context: str
    rows: str
    at_once: int = _SMALL


_OF_MATTER = "{} t join ledger_matter m on m.id = t.matter_id"
KEPT = (
    Kept("ledger_matter", "secret", "事项的加密登记", "t.uid || '/secret'", "ledger_matter t"),
    Kept("ledger_act", "secret", "办理的加密登记", "m.uid || '/act' || t.seq", _OF_MATTER.format("ledger_act")),
    Kept(
        "ledger_party", "detail", "当事人",
        "m.uid || '/party' || t.act_seq || '.' || (select count(*) from ledger_party e"
        " where e.matter_id = t.matter_id and e.act_seq = t.act_seq and e.id < t.id)",
        _OF_MATTER.format("ledger_party"),
    ),
    Kept("ledger_paper", "content", "文书", "m.uid || '/paper' || t.act_seq || '.' || t.key", _OF_MATTER.format("ledger_paper")),
    Kept(
        "ledger_attachment", "content", "材料", "m.uid || '/material' || t.act_seq", _OF_MATTER.format("ledger_attachment"), _LARGE
    ),
    Kept("ledger_importfile", "data", "导入的表格", "t.uid || '/import'", "ledger_importfile t", _LARGE),
    Kept("ledger_importfile", "findings", "导入的核对结果", "t.uid || '/findings'", "ledger_importfile t", _LARGE),
    Kept("people_account", "totp_secret", "动态口令密钥", "'account/' || t.id || '/totp'", "people_account t"),
)  # fmt: skip


@dataclass
class Done:
    """What came of it. `renewed`: rows encrypted anew; `closed`: (what, id) of rows that do not open with any key there is."""

    renewed: int
    closed: list[tuple[str, int]]


class Busy(Exception):
    """Somebody else is encrypting anew at this moment."""


def counts() -> list[tuple[Kept, dict[int, int]]]:
    """Of every encrypted column, how many rows stand under which key."""
    found = []
    with connections[OWNER].cursor() as cursor:
        for kept in KEPT:
            cursor.execute(
                f"select get_byte({kept.column}, 0) * 256 + get_byte({kept.column}, 1) as key, count(*) from {kept.table}"
                f" where length({kept.column}) > 2 group by 1 order by 1"
            )
            found.append((kept, {int(key): int(n) for key, n in cursor.fetchall()}))
    return found


def behind() -> int:
    """How many rows stand under another key than the newest."""
    newest = sealing.ring().newest
    return sum(n for _, by_key in counts() for key, n in by_key.items() if key != newest)


def renew(told: Callable[[int], None] = lambda done: None) -> Done:
    """Encrypt everything anew that stands under an older key. `told` is called between transactions with how many are done.

    Raises `Busy` where another process is at it.
    """
    made = Done(0, [])
    owner = connections[OWNER]
    with owner.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s)", [REKEYING])
        if not cursor.fetchone()[0]:
            raise Busy("另一个进程正在重新加密，请等它完成。")
    try:
        # Acts begun before there was a new key may be saved while we are at it; so we go through until nothing is found.
        for _ in range(PASSES):
            before = made.renewed
            made.closed = []
            for kept in KEPT:
                for renewed, closed in _pieces(kept):
                    made.renewed += renewed
                    made.closed += [(kept.label, pk) for pk in closed]
                    told(made.renewed)
            if made.renewed == before:
                return made
    finally:
        with owner.cursor() as cursor:
            cursor.execute("select pg_advisory_unlock(%s)", [REKEYING])
    return made


def _pieces(kept: Kept) -> Iterator[tuple[int, list[int]]]:
    after = 0
    while True:
        with transaction.atomic(using=OWNER):
            found = _find(kept, after)
            renewed, closed = _renew(kept, found)
        if not found:
            return
        after = found[-1][0]
        yield renewed, closed


def _find(kept: Kept, after: int) -> list[tuple[int, bytes, str]]:
    head = sealing.ring().newest.to_bytes(2, "big")
    with connections[OWNER].cursor() as cursor:
        cursor.execute(
            f"select t.id, t.{kept.column}, {kept.context} from {kept.rows} where t.id > %s and length(t.{kept.column}) > 2"
            f" and substring(t.{kept.column} from 1 for 2) <> %s order by t.id limit %s",
            [after, head, kept.at_once],
        )
        return [(int(pk), bytes(data), str(context)) for pk, data, context in cursor.fetchall()]


def _renew(kept: Kept, found: list[tuple[int, bytes, str]]) -> tuple[int, list[int]]:
    """Writes each row only where it is still as it was read: what an act has changed meanwhile is under the new key already."""
    renewed, closed = 0, []
    with connections[OWNER].cursor() as cursor:
        cursor.execute("select set_config('fazhi.reseal', 'on', true)")
        for pk, data, context in found:
            try:
                plain = crypto.unseal(data, context)
            except crypto.WrongKey:
                closed.append(pk)
                continue
            new: dict[str, Any] = {kept.column: crypto.seal(plain, context)}
            if kept.table == "ledger_party":
                new["blind"] = json.dumps(blinds_of(crypto.unseal_salted(data, context)))
            setting = ", ".join(f"{column} = %s" for column in new)
            cursor.execute(
                f"update {kept.table} set {setting} where id = %s and {kept.column} = %s", [*new.values(), pk, data]
            )
            renewed += cursor.rowcount
    return renewed, closed
