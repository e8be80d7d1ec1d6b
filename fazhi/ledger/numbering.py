"""Numbers by rule, per organisation, kind and year, without gaps or doubles: taken inside the act's own transaction."""

from __future__ import annotations

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


class Block:
    """Numbers for bulk loading: counted in memory, then the counters are moved on in one go."""

    def __init__(self) -> None:
        self._start: dict[tuple[int, str, int], int] = {}
        self._used: dict[tuple[int, str, int], int] = {}

    def take(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        key = (org.id, kind, year)
        if key not in self._start:
            with connection.cursor() as cursor:
                cursor.execute(
                    "select value from ledger_counter where organisation_id=%s and kind=%s and year=%s for update", key
                )
                row = cursor.fetchone()
            self._start[key] = self._used[key] = int(row[0]) if row else 0
        self._used[key] += 1
        return written(org, rule, year, self._used[key])

    def save(self) -> None:
        with connection.cursor() as cursor:
            for key, used in self._used.items():
                cursor.execute(_TAKE, [*key, used, used - self._start[key]])
        self._start, self._used = {}, {}
