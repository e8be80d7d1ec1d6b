"""Numbers by rule, per organisation, kind and year, without gaps or doubles: taken inside the act's own transaction."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection

from fazhi.ledger.state import OrgRef

_TAKE = """
insert into ledger_counter (organisation_id, kind, year, value) values (%s, %s, %s, %s)
on conflict (organisation_id, kind, year) do update set value = ledger_counter.value + %s
returning value
"""


def written(org: OrgRef, rule: str, year: int, n: int) -> str:
    """青禾调〔2026〕12号 from "{org}调〔{year}〕{n}号"."""
    return rule.format(org=org.prefix, year=year, n=n)


def take(org: OrgRef, kind: str, rule: str, year: int) -> str:
    """The next number. The counter's row stays locked to the end of the transaction; a rollback gives the number back."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [org.id, kind, year, 1, 1])
        row = cursor.fetchone()
    return written(org, rule, year, int(row[0]))


def reserve(org: OrgRef, kind: str, year: int, n: int) -> int:
    """Take `n` numbers in a row and return the first; as with `take`, a rollback gives them back."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [org.id, kind, year, n, n])
        return int(cursor.fetchone()[0]) - n + 1


Key = tuple[int, str, int]
"""Organisation, kind of number, year."""


def reached() -> dict[Key, int]:
    """The last number of every counter."""
    with connection.cursor() as cursor:
        cursor.execute("select organisation_id, kind, year, value from ledger_counter")
        return {(int(o), str(k), int(y)): int(v) for o, k, y, v in cursor.fetchall()}


class Block:
    """Numbers for bulk loading: counted in memory from what `reached` gave, then the counters are moved on in one go.

    Only for a ledger nobody else writes to meanwhile: `save` refuses numbers that somebody else has taken.
    """

    def __init__(self, start: Mapping[Key, int] | None = None) -> None:
        self._start = reached() if start is None else start
        self.used: dict[Key, int] = {}

    def take(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        key = (org.id, kind, year)
        self.used[key] = self.used.get(key, self._start.get(key, 0)) + 1
        return written(org, rule, year, self.used[key])

    def save(self) -> None:
        with connection.cursor() as cursor:
            for key, used in self.used.items():
                more = used - self._start.get(key, 0)
                cursor.execute(_TAKE, [*key, more, more])
                if int(cursor.fetchone()[0]) != used:
                    raise RuntimeError(f"批量登记时，别处也取用了编号（{key[1]}，{key[2]}年）。全部没有保存，请重新运行。")
        self.used = {}
