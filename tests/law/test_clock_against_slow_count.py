"""The clock against a second count that walks day by day and shares no code with it.

The slow count takes its holidays from the `chinesecalendar` package directly, asks of every day "is it paused, does it
count", and finds the corresponding day of a month by trying dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import chinese_calendar
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.kernel.spans import DayMark, Pause, Span, TermUnit
from fazhi.law.calendar import Calendar, DayKind, SpecialDay, official
from fazhi.law.clock import LawfulClock

DAY = timedelta(days=1)
STORMS = [date(2019, 8, 12), date(2021, 7, 21), date(2024, 11, 15), date(2026, 8, 20), date(2026, 8, 21)]
LOCAL = official().with_rows(SpecialDay(day.year, day, DayKind.CLOSURE, "台风停工") for day in STORMS)
CALENDARS: list[tuple[Calendar, frozenset[date]]] = [(official(), frozenset()), (LOCAL, frozenset(STORMS))]


def works(day: date, closed: frozenset[date]) -> bool:
    """Whether offices are open, from the package's own tables; weekends alone outside its years."""
    if day in closed or day in chinese_calendar.constants.holidays:
        return False
    return day in chinese_calendar.constants.workdays or day.isoweekday() <= 5


def stands_still(day: date, pauses: Sequence[Pause]) -> bool:
    return any(p.start <= day < (p.end or date.max) for p in pauses)


def same_number(day: date, n_months: int) -> date:
    """The day of the same number `n_months` on, found by trying from that number downward."""
    year, month = day.year, day.month
    for _ in range(abs(n_months)):
        month += 1 if n_months > 0 else -1
        if month in (0, 13):
            year, month = (year - 1, 12) if month == 0 else (year + 1, 1)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError("no such month")


def slow(
    span: Span, start: date, pauses: Sequence[Pause], extension: int, rolls: bool, closed: frozenset[date]
) -> date | None:
    """The last day of a term and an extension of `extension` of the same unit, one day after another."""
    forever = start + timedelta(days=4000)
    n, day = span.n + extension, start
    if span.unit in (TermUnit.DAY, TermUnit.WORKDAY):
        while n:
            day += DAY
            if day > forever:
                return None
            if not stands_still(day, pauses) and (span.unit is TermUnit.DAY or works(day, closed)):
                n -= 1
    else:
        target = same_number(start, n if span.unit is TermUnit.MONTH else 12 * n)
        owed = 0
        while day < target:
            day += DAY
            owed += stands_still(day, pauses)
        while owed:
            day += DAY
            if day > forever:
                return None
            owed -= not stands_still(day, pauses)
    while rolls and (stands_still(day, pauses) or not works(day, closed)):
        day += DAY
        if day > forever:
            return None
    return day


@st.composite
def pauses(draw: st.DrawFn, around: date) -> list[Pause]:
    found = []
    for _ in range(draw(st.integers(0, 3))):
        begin = around + timedelta(days=draw(st.integers(-10, 90)))
        length = draw(st.one_of(st.integers(0, 40), st.none()))
        found.append(Pause(begin, None if length is None else begin + timedelta(days=length)))
    return found


starts = st.dates(date(2018, 6, 1), date(2027, 3, 1))
units = st.sampled_from([TermUnit.DAY, TermUnit.WORKDAY, TermUnit.MONTH, TermUnit.YEAR])
lengths = {TermUnit.DAY: 100, TermUnit.WORKDAY: 60, TermUnit.MONTH: 14, TermUnit.YEAR: 3}
which = st.sampled_from(CALENDARS)


@settings(max_examples=600, deadline=None)
@given(st.data(), starts, units, which, st.booleans())
def test_clock_equals_slow_count(
    data: st.DataObject, start: date, unit: TermUnit, used: tuple[Calendar, frozenset[date]], rolls: bool
) -> None:
    calendar, closed = used
    span = Span(data.draw(st.integers(1, lengths[unit])), unit)
    extra = data.draw(st.sampled_from([0, 0, 1, 2]))
    stops = data.draw(pauses(start))
    extensions = [Span(extra, unit)] if extra else []
    clock = LawfulClock(calendar)
    expected = slow(span, start, stops, extra, rolls or unit is TermUnit.WORKDAY, closed)
    assert clock.due_date(span, start, pauses=stops, extensions=extensions, rolls=rolls) == expected
    told = clock.due(span, start, event="收到", pauses=stops, extensions=extensions, rolls=rolls)
    assert told.due == expected
    assert (told.due is None) == ("尚未恢复" in "".join(told.steps))


@settings(max_examples=300, deadline=None)
@given(st.data(), starts, st.sampled_from([TermUnit.DAY, TermUnit.WORKDAY]), which)
def test_marks_add_up_to_the_term(
    data: st.DataObject, start: date, unit: TermUnit, used: tuple[Calendar, frozenset[date]]
) -> None:
    calendar, closed = used
    span = Span(data.draw(st.integers(1, lengths[unit])), unit)
    stops = data.draw(pauses(start))
    answer = LawfulClock(calendar).due(span, start, pauses=stops)
    marked = [day for day, _ in answer.days]
    assert marked == [start + timedelta(days=i) for i in range(len(marked))]
    by_mark = {mark: [day for day, found in answer.days if found is mark] for mark in DayMark}
    assert by_mark[DayMark.START] == [start]
    assert all(stands_still(day, stops) for day in by_mark[DayMark.PAUSED])
    assert not any(works(day, closed) for day in by_mark[DayMark.OFF] + by_mark[DayMark.ROLLED])
    if answer.due is None:
        assert not by_mark[DayMark.DUE] and len(by_mark[DayMark.COUNTED]) <= span.n
        return
    assert by_mark[DayMark.DUE] == [answer.due] == marked[-1:]
    moved = bool(by_mark[DayMark.ROLLED]) or len(by_mark[DayMark.COUNTED]) == span.n
    assert len(by_mark[DayMark.COUNTED]) == span.n - (not moved)
    assert works(answer.due, closed) and not stands_still(answer.due, stops)


@settings(max_examples=300, deadline=None)
@given(starts, units, st.integers(1, 40), which)
def test_backward_leaves_the_whole_term_free_and_one_day_later_does_not(
    start: date, unit: TermUnit, n: int, used: tuple[Calendar, frozenset[date]]
) -> None:
    calendar, closed = used
    n = min(n, lengths[unit])
    due = LawfulClock(calendar).due_date(Span(n, unit), start, backward=True)
    assert due is not None
    between = [due + timedelta(days=i) for i in range(1, (start - due).days)]
    if unit is TermUnit.DAY:
        assert len(between) == n
    elif unit is TermUnit.WORKDAY:
        assert sum(works(day, closed) for day in between) == n
        assert works(between[0], closed)
    else:
        assert between[0] == same_number(start, -n if unit is TermUnit.MONTH else -12 * n)


@settings(max_examples=300, deadline=None)
@given(st.data(), starts, units)
def test_later_starts_longer_terms_and_pauses_never_end_sooner(
    data: st.DataObject, start: date, unit: TermUnit
) -> None:
    clock = LawfulClock(official())
    n = data.draw(st.integers(1, lengths[unit]))
    due = clock.due_date(Span(n, unit), start)
    assert due is not None and due > start
    for other in (
        clock.due_date(Span(n, unit), start + DAY),
        clock.due_date(Span(n + 1, unit), start),
        clock.due_date(Span(n, unit), start, extensions=[Span(3, TermUnit.DAY)]),
        clock.due_date(Span(n, unit), start, pauses=data.draw(pauses(start))),
    ):
        assert other is None or other >= due


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2018, 6, 1), date(2025, 12, 1)), units, st.integers(1, 12))
def test_nothing_within_the_known_years_is_provisional(start: date, unit: TermUnit, n: int) -> None:
    answer = LawfulClock(official()).due(Span(min(n, lengths[unit]), unit), start)
    assert answer.due is not None
    assert answer.provisional == (answer.due > date(2026, 12, 31))
    assert ("放假安排" in answer.steps[-1]) == answer.provisional
