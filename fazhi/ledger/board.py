"""Where everything is and for how long, and how fast it went: counted by the database within the session's scope."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from fazhi.kernel.pace import Pace
from fazhi.ledger.models import Matter

AGES: tuple[tuple[str, str, int, int | None], ...] = (
    ("7", "7天以内", 0, 7), ("30", "8至30天", 8, 30), ("90", "31至90天", 31, 90), ("more", "超过90天", 91, None),
)  # fmt: skip
"""Key, label, from and to how many days a matter has been where it is (both included)."""

OFTEN = 2
"""From this many hand-overs on a matter counts as one that was passed around."""


@dataclass(frozen=True)
class Standing:
    """Open matters of one kind in one stage in one organisation. `ages` in the order of `AGES`."""

    procedure: str
    stage: str
    organisation_id: int
    n: int
    ages: tuple[int, int, int, int]
    late: int
    passed: int
    returned: int
    oldest: date


def standing(today: date, kinds: Collection[str]) -> list[Standing]:
    """All open matters of these kinds the session sees, counted. One query, from one index."""
    with connection.cursor() as cursor:
        cursor.execute("select * from fazhi_standing(%s, %s)", [today, list(kinds)])
        return [Standing(r[0], r[1], r[2], r[3], (r[4], r[5], r[6], r[7]), *r[8:]) for r in cursor.fetchall()]


def longest(kinds: Collection[str], most: int) -> list[int]:
    """Ids of the open matters the session sees that have been longest where they are, longest first; at most 100."""
    with connection.cursor() as cursor:
        cursor.execute("select * from fazhi_longest(%s, %s)", [list(kinds), most])
        return [int(r[0]) for r in cursor.fetchall()]


def of_age(rows: QuerySet[Matter], key: str, today: date) -> QuerySet[Matter]:
    """Those of the open matters that have been where they are for as long as the age of this key says."""
    for name, _, least, most in AGES:
        if name == key:
            rows = rows.filter(here_since__lte=today - timedelta(days=least))
            return rows if most is None else rows.filter(here_since__gte=today - timedelta(days=most))
    return rows


@dataclass(frozen=True)
class Paced:
    """How long it took, in minutes. `waiting`: the second act has not been done. `entered_later`: cannot be measured."""

    n: int
    median: float | None
    ninth: float | None
    within: int
    waiting: int
    entered_later: int

    @property
    def share(self) -> str:
        """The share done within what was promised, of those that could be measured."""
        return f"{self.within * 100 / self.n:.1f}%" if self.n else "—"


def _arguments(pace: Pace, since: date, until: date) -> list[Any]:
    return [pace.procedure.key, [a.key for a in pace.begins], [a.key for a in pace.ends], since, until]


def paced(pace: Pace, since: date, until: date) -> Paced:
    """Over the matters opened from `since` to `until` in which the first act was done."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(minutes), percentile_cont(0.5) within group (order by minutes),"
            " percentile_cont(0.9) within group (order by minutes), count(*) filter (where minutes <= %s),"
            " count(*) filter (where minutes is null and not entered_later), count(*) filter (where entered_later)"
            " from fazhi_paces(%s, %s, %s, %s, %s)",
            [pace.within, *_arguments(pace, since, until)],
        )
        row = cursor.fetchone()
    assert row is not None
    return Paced(*row)


PARTS = {
    "all": "minutes is not null", "within": "minutes <= %s", "over": "minutes > %s",
    "waiting": "minutes is null and not entered_later", "later": "entered_later",
}  # fmt: skip
"""Which matters of a pace a number opens into, as a condition on `fazhi_paces`."""


def paced_matters(pace: Pace, part: str, since: date, until: date) -> RawSQL:
    """Ids of the matters behind a number of `paced`, for `pk__in`. `part`: a key of `PARTS`."""
    wanted = [pace.within] if "%s" in PARTS[part] else []
    statement = f"select matter_id from fazhi_paces(%s, %s, %s, %s, %s) where {PARTS[part]}"
    return RawSQL(statement, [*_arguments(pace, since, until), *wanted])
