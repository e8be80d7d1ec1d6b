"""Indicators computed: the number, the matters behind it, its parts by organisation and by month.

Everything runs inside the caller's scope, so it counts what the session may see and no more. A session that may not
read the matters of a procedure at all must not be shown a 0 for it: ask `readable` first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Min

from fazhi.kernel.measures import Indicator, Measure, Unit
from fazhi.kernel.roles import Reach
from fazhi.ledger.models import Matter
from fazhi.measuring import compile, printing
from fazhi.measuring.compile import Window
from fazhi.people.models import Organisation
from fazhi.people.session import Session
from fazhi.people.tree import district_of


@dataclass(frozen=True)
class Period:
    """Days `first`…`last`, both included."""

    first: date
    last: date

    @staticmethod
    def of_year(year: int, today: date) -> Period:
        """The year, up to today while it runs. ValueError for a year that has not begun."""
        if date(year, 1, 1) > today:
            raise ValueError(f"{year}年还没有开始，没有数字可算。请选择{today.year}年或者以前的年度。")
        return Period(date(year, 1, 1), min(date(year, 12, 31), today))

    @property
    def before(self) -> Period:
        """The same days a year earlier (29 February becomes the 28th)."""
        return Period(_year_earlier(self.first), _year_earlier(self.last))

    @property
    def whole_year(self) -> bool:
        return (self.first.month, self.first.day) == (1, 1) and (self.last.month, self.last.day) == (12, 31)

    @property
    def text(self) -> str:
        first, last = self.first, self.last
        head = f"{first.year}年{first.month}月{first.day}日"
        return f"{head}至{'' if first.year == last.year else f'{last.year}年'}{last.month}月{last.day}日"


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


@dataclass(frozen=True)
class Value:
    """A computed indicator. `value` is None for a rate of nothing; `numerator` and `denominator` stand behind rates."""

    indicator: Indicator
    value: Decimal | None
    numerator: Decimal
    denominator: Decimal | None = None

    @property
    def text(self) -> str:
        """As reports print it: 1,284件, 97.65%, 3,162.4万元, —."""
        return printing.stated(self.value, self.indicator.unit)

    @property
    def parts(self) -> tuple[str, str]:
        return printing.parts(self.value, self.indicator.unit)

    @property
    def division(self) -> str:
        """How a rate came out: 1,207 ÷ 1,236; growth: （120 − 100）÷ 100; "" for other numbers."""
        if self.denominator is None or (self.indicator.grows and not self.denominator):
            return ""
        if self.indicator.grows:
            then = printing.plain(self.denominator)
            return f"（{printing.plain(self.numerator)} − {then}）÷ {then}"
        return f"{printing.plain(self.numerator)} ÷ {printing.plain(self.denominator)}"

    @property
    def nothing(self) -> bool:
        """Nothing to say: a count or sum of 0, or a rate of nothing. A rate of 0% of something is something."""
        return self.value is None or (self.denominator is None and self.value == 0)

    def change(self, before: Value) -> str:
        return printing.change(self.value, before.value, self.indicator.unit)


def value_of(indicator: Indicator, numerator: Decimal, denominator: Decimal | None) -> Value:
    """Put a number together from its measures; rates to two decimals, half up.

    A rate that is not whole never prints as 100% or 0%: 99,999 of 100,000 is 99.99%, 1 of 100,000 is 0.01%. A place in an
    order that nobody has issued is no number.
    """
    if not indicator.divided:
        nowhere = indicator.unit is Unit.PLACE and not numerator
        return Value(indicator, None if nowhere else numerator, numerator)
    if not denominator:
        return Value(indicator, None, numerator, denominator)
    ratio = (numerator - (denominator if indicator.grows else 0)) * (100 if indicator.unit is Unit.PERCENT else 1) / denominator
    rounded, step = ratio.quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("0.01")
    if indicator.unit is Unit.PERCENT and rounded != ratio and rounded in (0, 100):
        rounded += step if ratio > rounded else -step
    return Value(indicator, rounded, numerator, denominator)


def readable(session: Session, indicator: Indicator) -> bool:
    """Whether the session reads the matters of every procedure the indicator counts."""
    return all(m.cases.procedure.key in session.kinds for m in indicator.measures)


def in_reach(session: Session, organisation: Organisation) -> bool:
    """Whether the whole of an organisation lies in the session's range, so that its figures are whole."""
    return session.lo <= organisation.rank and organisation.last <= session.hi


def home(session: Session) -> Organisation:
    """Whose figures the session is shown first: the district for roles that see it, else its own organisation."""
    if session.organisation is None:
        raise ValueError("公众没有所属单位，不能看内部指标。")
    return district_of(session.organisation) if session.role.reach is Reach.DISTRICT else session.organisation


@lru_cache(maxsize=512)
def _totals(windows: tuple[Window, ...], lo: int, hi: int) -> str:
    procedure = windows[0].measure.cases.procedure
    return compile.sql_once(compile.totals(procedure, windows, lo, hi), procedure, lo, hi)


@lru_cache(maxsize=256)
def _slices(windows: tuple[Window, ...], slices: tuple[tuple[int, int], ...], lo: int, hi: int) -> str:
    procedure = windows[0].measure.cases.procedure
    return compile.sql_once(compile.by_slices(procedure, windows, slices, lo, hi), procedure, lo, hi)


@lru_cache(maxsize=256)
def _months(measures: tuple[Measure, ...], first: date, last: date, lo: int, hi: int) -> str:
    procedure = measures[0].cases.procedure
    return compile.sql_once(compile.by_month(procedure, measures, first, last, lo, hi), procedure, lo, hi)


@lru_cache(maxsize=512)
def _members(window: Window, lo: int, hi: int) -> str:
    return compile.sql(compile.members(window, lo, hi))


def _rows(query: str, tail: str = "") -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query + tail)
        return list(cursor.fetchall())


def _number(found: Any) -> Decimal:
    return Decimal(found or 0)


def _by_procedure(windows: Iterable[Window]) -> list[tuple[Window, ...]]:
    groups: dict[str, dict[Window, None]] = {}
    for window in windows:
        groups.setdefault(window.measure.cases.procedure.key, {})[window] = None
    return [tuple(group) for group in groups.values()]


def behind(indicator: Indicator, part: str, period: Period) -> tuple[Measure, Period] | None:
    """What is counted, and over which days, for the number or its numerator ("of"), or for its denominator ("per").

    Of growth, the denominator is the same over the same days of the year before. None where there is no denominator.
    """
    if part == "of":
        return indicator.of, period
    if indicator.grows:
        return indicator.of, period.before
    return None if indicator.per is None else (indicator.per, period)


def _windows(indicator: Indicator, period: Period) -> list[Window]:
    found = [x for part in ("of", "per") if (x := behind(indicator, part, period)) is not None]
    return [Window(measure, days.first, days.last) for measure, days in found]


def _assemble(indicator: Indicator, period: Period, numbers: dict[Window, Decimal]) -> Value:
    of, *per = (numbers.get(w, Decimal(0)) for w in _windows(indicator, period))
    return value_of(indicator, of, per[0] if per else None)


def compute_many(
    indicators: Sequence[Indicator], organisation: Organisation, periods: Sequence[Period]
) -> dict[tuple[str, Period], Value]:
    """Every indicator for every period, by (key, period): one query a procedure."""
    windows = [w for i in indicators for p in periods for w in _windows(i, p)]
    numbers: dict[Window, Decimal] = {}
    for group in _by_procedure(windows):
        (row,) = _rows(_totals(group, organisation.rank, organisation.last))
        numbers |= {w: _number(n) for w, n in zip(group, row, strict=True)}
    return {(i.key, p): _assemble(i, p, numbers) for i in indicators for p in periods}


def begun(organisation: Organisation) -> dict[str, date]:
    """Since when the ledger holds matters of each procedure in an organisation and below it, as far as the scope sees."""
    rows = Matter.objects.filter(org_rank__range=(organisation.rank, organisation.last))
    return {str(key): first for key, first in rows.values_list("procedure").annotate(first=Min("opened_on")).order_by()}


def beside(
    indicators: Sequence[Indicator], organisation: Organisation, period: Period
) -> dict[str, tuple[Value, Value]]:
    """Each indicator for the period and for the same days a year earlier, by key.

    Where the ledger held nothing of the kind yet, the earlier value is not known and prints as "—": it is not 0.
    """
    found, since = compute_many(indicators, organisation, [period, period.before]), begun(organisation)
    out: dict[str, tuple[Value, Value]] = {}
    for i in indicators:
        starts = [since.get(m.cases.procedure.key) for m in i.measures]
        known = all(first is not None and first <= period.before.last for first in starts)
        out[i.key] = (found[i.key, period], found[i.key, period.before] if known else Value(i, None, Decimal(0)))
    return out


def compute(indicator: Indicator, organisation: Organisation, first: date, last: date) -> Value:
    """One indicator for an organisation and all below it, over days `first`…`last`."""
    period = Period(first, last)
    return compute_many([indicator], organisation, [period])[indicator.key, period]


@dataclass(frozen=True)
class Share:
    """What one subordinate organisation contributes; `organisation` None = the body itself, without subordinates."""

    organisation: Organisation | None
    values: dict[str, Value]


def by_organisation(
    indicators: Sequence[Indicator], organisation: Organisation, period: Period, *, keep_empty: bool = True
) -> list[Share]:
    """The indicators by direct subordinate, the body itself last where it holds anything. One query a procedure."""
    children = list(Organisation.objects.filter(parent=organisation).order_by("rank"))
    slices = tuple((c.rank, c.last) for c in children)
    numbers: dict[int, dict[Window, Decimal]] = {}
    for group in _by_procedure(w for i in indicators for w in _windows(i, period)):
        for place, *row in _rows(_slices(group, slices, organisation.rank, organisation.last)):
            found = {w: _number(n) for w, n in zip(group, row, strict=True)}
            numbers.setdefault(int(place), {}).update(found)
    shares: list[Share] = []
    for place, child in [*enumerate(children), (-1, None)]:
        held = numbers.get(place, {})
        if any(held.values()) or (keep_empty and child is not None):
            shares.append(Share(child, {i.key: _assemble(i, period, held) for i in indicators}))
    return shares


def by_month(indicators: Sequence[Indicator], organisation: Organisation, period: Period) -> dict[str, list[Value]]:
    """Each indicator month by month of the period, by key; sets `standing` as they stood at the end of each month.

    A month cut short by the period's last day is counted up to that day.
    """
    months = _months_of(period)
    numbers: dict[tuple[Measure, int], Decimal] = {}
    groups: dict[tuple[Any, ...], dict[Measure, None]] = {}
    standing: list[Window] = []
    for measure, days in (x for i in indicators for part in ("of", "per") if (x := behind(i, part, period)) is not None):
        if measure.cases.standing:
            standing += [Window(measure, m.first, m.last) for m in _months_of(days)]
        else:
            place = (days, measure.cases.procedure.key, *compile.placing(measure.cases))
            groups.setdefault(place, {})[measure] = None
    lo, hi = organisation.rank, organisation.last
    for (days, *_), group in groups.items():
        for month, *row in _rows(_months(tuple(group), days.first, days.last, lo, hi)):
            numbers |= {(m, int(month)): _number(n) for m, n in zip(group, row, strict=True)}
    for windows in _by_procedure(standing):
        (found,) = _rows(_totals(windows, lo, hi))
        numbers |= {
            (w.measure, w.first.year * 100 + w.first.month): _number(n) for w, n in zip(windows, found, strict=True)
        }

    def at(indicator: Indicator, month: Period) -> Value:
        parts = (x for part in ("of", "per") if (x := behind(indicator, part, month)) is not None)
        of, *per = (numbers.get((m, days.first.year * 100 + days.first.month), Decimal(0)) for m, days in parts)
        return value_of(indicator, of, per[0] if per else None)

    return {i.key: [at(i, m) for m in months] for i in indicators}


def _months_of(period: Period) -> list[Period]:
    found, day = [], period.first
    while day <= period.last:
        after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        found.append(Period(day, min(after - timedelta(days=1), period.last)))
        day = after
    return found


@dataclass(frozen=True)
class Counted:
    """A matter behind a number: its id, the day that placed it in the period, what it adds to a sum (None: counts)."""

    id: int
    day: date | None
    amount: Decimal | str | None

    @property
    def added(self) -> str:
        """What it adds, as printed: 12,000; the value itself where different values are counted; — for nothing."""
        if isinstance(self.amount, Decimal):
            return printing.plain(self.amount)
        return self.amount or printing.NOTHING


def counted(
    measure: Measure, organisation: Organisation, period: Period, *, limit: int | None = None, offset: int = 0
) -> list[Counted]:
    """The matters a measure counts, latest first. `limit` and `offset` page through them."""
    query = _members(Window(measure, period.first, period.last), organisation.rank, organisation.last)
    tail = " order by 2 desc nulls last, 1 desc"
    if limit is not None:
        tail += f" limit {int(limit)} offset {int(offset)}"
    numeric = measure.fact is not None and measure.fact.kind in (int, Decimal)
    return [
        Counted(int(i), day, Decimal(text) if numeric and text is not None else text)
        for i, day, text in _rows(query, tail)
    ]


def matters_of(
    indicator: Indicator, organisation: Organisation, first: date, last: date, part: str = "of"
) -> list[int]:
    """Ids of the matters behind the number, or with `part="per"` behind the denominator of a rate."""
    found = behind(indicator, part, Period(first, last))
    if found is None:
        raise ValueError(f"“{indicator.label}”不是比率，没有分母。")
    measure, days = found
    return [c.id for c in counted(measure, organisation, days)]
