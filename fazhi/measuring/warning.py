"""Early warning: matters counted by place, topic and time against their own past. No person is looked at.

Everything runs inside the caller's scope, so a town counts its own matters and a district those of all its towns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import Count, DateField, Min, Q, QuerySet
from django.db.models.functions import Substr, TruncMonth, TruncWeek

from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import Reach
from fazhi.kernel.watch import Grain, Watch
from fazhi.ledger.models import Matter
from fazhi.measuring import exceedance, suppression
from fazhi.measuring.exceedance import Judged
from fazhi.measuring.models_warning import MapTile
from fazhi.people.models import Region
from fazhi.people.session import Session

RECENT = 6
"""How many spans just before are part of the past a span is held against."""
SEASONS = 3
"""How many earlier years are: in each the same span, and `AROUND` spans on either side."""
AROUND = {Grain.MONTH: 1, Grain.WEEK: 3}
A_YEAR = {Grain.MONTH: 12, Grain.WEEK: 52}
KEPT = {Grain.MONTH: 43, Grain.WEEK: 172}
"""How far back is counted: `SEASONS` years, the spans around and those before."""
TOWN_DIGITS = 9
"""The first digits of a place's code say which town it lies in (GB/T 2260 and its extension to towns)."""
UNPLACED, UNSORTED = "", ""

Key = tuple[str | None, str | None]
"""(code of a town, topic); None = all."""


def watch() -> Watch | None:
    """What the district watches, where it has declared it."""
    found = library().every(Watch)
    return found[0] if found else None


def readable(session: Session, watching: Watch) -> list[Procedure[Any, Any]]:
    """The watched kinds whose matters the session may read."""
    return [library().procedure(key) for key in watching.series if key in session.kinds]


@dataclass(frozen=True)
class Span:
    """A month or a week, `first`…`last`; `running` while it is not over."""

    first: date
    last: date
    running: bool
    grain: Grain

    @property
    def text(self) -> str:
        if self.grain is Grain.MONTH:
            return f"{self.first.year}年{self.first.month}月"
        return f"{self.first.year}年{self.first.month}月{self.first.day}日起一周"


def beginning(grain: Grain, day: date) -> date:
    """The first day of the month, or the Monday of the week, that a day lies in."""
    return day.replace(day=1) if grain is Grain.MONTH else day - timedelta(days=day.weekday())


def _after(grain: Grain, first: date) -> date:
    if grain is Grain.WEEK:
        return first + timedelta(days=7)
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def spans(grain: Grain, since: date, today: date) -> list[Span]:
    """Every span from the first whole one after `since` to the one `today` lies in, the oldest first."""
    first = beginning(grain, since)
    if first < since:
        first = _after(grain, first)
    found: list[Span] = []
    while first <= today:
        after = _after(grain, first)
        found.append(Span(first, after - timedelta(days=1), after > today, grain))
        first = after
    return found[-KEPT[grain] :]


def past_of(grain: Grain, i: int) -> list[int]:
    """Which spans, by their place, span `i` is held against: the last few, and the same season of earlier years."""
    recent = set(range(max(0, i - RECENT), i))
    seasons = {i - k * A_YEAR[grain] + d for k in range(1, SEASONS + 1) for d in range(-AROUND[grain], AROUND[grain] + 1)}
    return sorted(recent | {j for j in seasons if 0 <= j < i})


@lru_cache(maxsize=512)
def _hidden(table: tuple[tuple[int, ...], ...], small: int) -> frozenset[suppression.Cell]:
    return suppression.hidden(table, small)


@dataclass(frozen=True)
class Rise:
    """A count that its own past does not explain. `place`, `topic`: None = all of them together."""

    place: str | None
    topic: str | None
    judged: Judged
    grave: bool


@dataclass
class Counts:
    """Matters of one kind by span, town and topic. `places`: code → name; `""` stands for no place, no topic."""

    procedure: Procedure[Any, Any]
    watching: Watch
    spans: list[Span]
    places: dict[str, str]
    topics: list[str]
    cells: Counter[tuple[int, str, str]]
    _series: dict[Key, list[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for (i, place, topic), n in self.cells.items():
            for key in ((place, topic), (None, topic), (place, None), (None, None)):
                self._series.setdefault(key, [0] * len(self.spans))[i] += n

    def series(self, place: str | None, topic: str | None) -> list[int]:
        """The counts of every span. Not to be shown as they are: see `shown`."""
        return self._series.get((place, topic)) or [0] * len(self.spans)

    def table(self, i: int) -> tuple[tuple[int, ...], ...]:
        """Towns down, topics across; row and column 0 are the totals."""
        inner = [[self.cells[i, p, t] for t in self.topics] for p in self.places]
        rows = [(sum(row), *row) for row in inner]
        totals = tuple(sum(row[j] for row in rows) for j in range(len(self.topics) + 1))
        return (totals, *rows)

    def hidden(self, i: int) -> set[Key]:
        """What is not shown of a span."""
        rows, columns = [None, *self.places], [None, *self.topics]
        return {(rows[r], columns[c]) for r, c in _hidden(self.table(i), self.watching.small)}

    def shown(self, i: int, place: str | None, topic: str | None) -> int | None:
        """The count of a span, or None where it is not shown."""
        if (place, topic) in self.hidden(i):
            return None
        return self.series(place, topic)[i]

    def judged(self, i: int, place: str | None, topic: str | None) -> Judged | None:
        """The count of a span against its past; None where there is too little past."""
        counts, past = self.series(place, topic), past_of(self.watching.grain, i)
        return exceedance.judge(counts[i], [counts[j] for j in past], self.watching.alpha)

    def keys(self) -> Iterator[Key]:
        """Everything that is looked at: the whole, each topic, each town, each topic of each town."""
        for place in (None, *self.places):
            for topic in (None, *self.topics):
                yield place, topic

    def rises(self, i: int) -> list[Rise]:
        """What has risen in a span, the least likely first. Counts below the least shown never have."""
        found: list[Rise] = []
        table = self.table(i)
        rows, columns = [None, *self.places], [None, *self.topics]
        for r, place in enumerate(rows):
            for c, topic in enumerate(columns):
                if table[r][c] < self.watching.small:
                    continue
                judged = self.judged(i, place, topic)
                if judged is not None and judged.risen:
                    found.append(Rise(place, topic, judged, judged.chance <= self.watching.grave))
        return sorted(found, key=lambda x: (x.judged.chance, -x.judged.seen))

    def looked_at(self, i: int) -> int:
        """How many counts of a span were large enough to be held against their past."""
        return sum(n >= self.watching.small for row in self.table(i) for n in row)


def _towns(session: Session) -> dict[str, str]:
    """The towns the session's matters lie in: all of the district for those who see it, else its own."""
    if session.organisation is None:
        return {}
    code = session.organisation.region.code
    towns = Region.objects.filter(level=Region.Level.TOWN, code__startswith=code[:6]).order_by("code")
    if session.role.reach is not Reach.DISTRICT and session.organisation.region.level in ("town", "community"):
        towns = towns.filter(code__startswith=code[:TOWN_DIGITS])
    return {town.code[:TOWN_DIGITS]: town.name for town in towns}


def count(session: Session, watching: Watch, procedure: Procedure[Any, Any], today: date) -> Counts:
    """Count the matters of a kind that the scope shows. One query; struck-out and secret matters as everywhere."""
    rows = Matter.objects.filter(procedure=procedure.key).order_by()
    since = rows.aggregate(first=Min("opened_on"))["first"]
    every = spans(watching.grain, since, today) if since else []
    places = _towns(session)
    cells: Counter[tuple[int, str, str]] = Counter()
    topics: set[str] = set()
    if every:
        trunc = TruncMonth if watching.grain is Grain.MONTH else TruncWeek
        found = (
            rows.filter(opened_on__gte=every[0].first, opened_on__lte=every[-1].last)
            .annotate(span=trunc("opened_on", output_field=DateField()), town=Substr("region__code", 1, TOWN_DIGITS))
            .values_list("span", "town", "topic")
            .annotate(n=Count("pk"))
        )
        at = {span.first: i for i, span in enumerate(every)}
        for first, town, topic, n in found:
            cells[at[first], town if town in places else UNPLACED, topic or UNSORTED] += n
            topics.add(topic or UNSORTED)
    if any(p == UNPLACED for _, p, _ in cells):
        places[UNPLACED] = "没有写明镇（街道）"
    return Counts(procedure, watching, every, places, _in_order(procedure, topics), cells)


def _in_order(procedure: Procedure[Any, Any], topics: set[str]) -> list[str]:
    """Topics that occur, in the order in which they are declared."""
    declared = [label for _, label in procedure.topic.options] if procedure.topic is not None else []
    return [t for t in declared if t in topics] + sorted(topics - set(declared))


def behind(counts: Counts, i: int, place: str | None, topic: str | None) -> QuerySet[Matter]:
    """The matters of a cell, as a query within the caller's scope, newest first."""
    span = counts.spans[i]
    rows = Matter.objects.filter(procedure=counts.procedure.key, opened_on__gte=span.first, opened_on__lte=span.last)
    if topic is not None:
        rows = rows.filter(topic=topic)
    if place == UNPLACED:
        known = Q()
        for code in counts.places:
            known |= Q(region__code__startswith=code) if code else Q()
        rows = rows.filter(Q(region__isnull=True) | ~known)
    elif place is not None:
        rows = rows.filter(region__code__startswith=place)
    return rows.order_by("-opened_on", "-pk")


def tiles(places: Sequence[str]) -> dict[str, tuple[int, int]]:
    """(column, row) of every town on the map, from 0: as recorded, else set out in rows by code."""
    rows = MapTile.objects.values_list("region__code", "column", "row")
    recorded = {str(code)[:TOWN_DIGITS]: (int(column), int(row)) for code, column, row in rows}
    codes = [code for code in places if code]
    if all(code in recorded for code in codes):
        left = min((recorded[c][0] for c in codes), default=0)
        top = min((recorded[c][1] for c in codes), default=0)
        return {c: (recorded[c][0] - left, recorded[c][1] - top) for c in codes}
    across = max(1, round((len(codes) * 1.6) ** 0.5))
    return {code: (n % across, n // across) for n, code in enumerate(codes)}
