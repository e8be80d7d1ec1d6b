"""Every rule of the catalogue against a second count that walks day by day and shares no code with the clock.

Holidays come from the `chinesecalendar` package directly. Starts, pauses and extensions are drawn by hypothesis.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import chinese_calendar
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.kernel.spans import Pause, Span, TermUnit
from fazhi.kernel.terms import Term
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.law.rules import compute
from fazhi.wiring.commands.clock import rules

DAY = timedelta(days=1)
CLOCK = LawfulClock(official())
FIRST, LAST = date(2019, 1, 1), date(2026, 6, 30)
EVERY = [
    term
    for editions in rules().values()
    for term in editions
    if term.begins <= LAST and (term.ends is None or term.ends > FIRST) and term.unit[0] not in ("hour", "date")
]


def works(day: date) -> bool:
    if day in chinese_calendar.constants.holidays:
        return False
    return day in chinese_calendar.constants.workdays or day.isoweekday() <= 5


def still(day: date, pauses: Sequence[Pause]) -> bool:
    return any(p.start <= day and p.end is not None and day < p.end for p in pauses)


def walk(spans: Sequence[Span], start: date, pauses: Sequence[Pause], rolls: bool) -> date:
    """Day by day to the last day of a term; months by looking for the day of the same number."""
    unit, n = spans[0].unit, sum(span.n for span in spans)
    day = start
    if unit in (TermUnit.MONTH, TermUnit.YEAR):
        year, month = start.year, start.month
        for _ in range(n if unit is TermUnit.MONTH else 12 * n):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        number = start.day
        while True:
            try:
                day = date(year, month, number)
                break
            except ValueError:
                number -= 1
    else:
        while n:
            day += DAY
            n -= not still(day, pauses) and (unit is TermUnit.DAY or works(day))
    while rolls and (not works(day) or still(day, pauses)):
        day += DAY
    return day


def walk_back(span: Span, start: date) -> date:
    """The latest day that leaves the whole term free between itself and `start`."""
    day, n = start, span.n
    while n:
        day -= DAY
        n -= span.unit is TermUnit.DAY or works(day)
    return day - DAY


@st.composite
def cases(draw: st.DrawFn) -> tuple[Term, date, list[Pause], bool]:
    term = draw(st.sampled_from(EVERY))
    last = min(LAST, term.ends - DAY) if term.ends else LAST
    start = draw(st.dates(max(FIRST, term.begins), last))
    pauses = []
    if term.pause is not None and draw(st.booleans()):
        # A pause that begins on the next day always falls within the term.
        begun = start + DAY * draw(st.integers(0, 1))
        pauses = [Pause(begun, begun + DAY * draw(st.integers(0, 30)))]
    return term, start, pauses, term.extension is not None and draw(st.booleans())


@given(cases())
@settings(max_examples=400, deadline=None)
def test_the_clock_and_the_walk_agree(case: tuple[Term, date, list[Pause], bool]) -> None:
    term, start, pauses, extended = case
    answer = compute(term, start, CLOCK, extended=extended, pauses=pauses)
    more = [term.extension.span] if extended and term.extension else []
    if term.backward:
        assert term.most is not None
        assert answer["due"] == walk_back(term.most, start).isoformat()
        return
    for name, span in (("earliest", term.least), ("latest" if term.least else "due", term.most)):
        expected = walk([span, *more], start, pauses, term.rolls).isoformat() if span else None
        assert answer.get(name) == expected


def test_every_unit_and_shape_is_drawn_from() -> None:
    assert {term.unit[0] for term in EVERY} == {"day", "workday", "month", "year"}
    assert any(term.backward for term in EVERY) and any(term.least and term.most for term in EVERY)
    assert any(term.pause and term.extension for term in EVERY)
