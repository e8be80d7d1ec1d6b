"""Edges that a year of real dates does not meet: years whose notice is not known, pauses that touch."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.spans import Pause, days, workdays
from fazhi.law.calendar import Calendar
from fazhi.law.clock import LawfulClock
from fazhi.law.counting import merge


def clock(*known: int) -> LawfulClock:
    """A clock that knows these years, which have no holidays."""
    return LawfulClock(Calendar([], years=known))


def test_the_year_of_the_event_need_not_be_known() -> None:
    """Counting begins on the day after, which lies in a known year."""
    due = clock(2026).due(workdays(3), date(2025, 12, 31))
    assert (due.due, due.provisional) == (date(2026, 1, 5), False)
    assert clock(2025).due(workdays(3), date(2025, 12, 31)).provisional is True


def test_a_last_day_moved_into_an_unknown_year_is_provisional() -> None:
    """31 December 2028 is a Sunday; nobody knows yet which day of 2029 is the first working day."""
    due = clock(2028).due(days(10), date(2028, 12, 21))
    assert (due.due, due.provisional) == (date(2029, 1, 1), True)
    assert clock(2028, 2029).due(days(10), date(2028, 12, 21)).provisional is False


def test_counted_back_into_an_unknown_year_is_provisional() -> None:
    """Two working days free before 2 January 2026: 1 January and 31 December."""
    due = clock(2026).due(workdays(2), date(2026, 1, 2), backward=True)
    assert (due.due, due.provisional) == (date(2025, 12, 30), True)
    assert clock(2025, 2026).due(workdays(2), date(2026, 1, 2), backward=True).provisional is False


def test_pauses_that_touch_stay_two_and_empty_ones_are_none() -> None:
    first, second = Pause(date(2026, 3, 2), date(2026, 3, 5), "鉴定"), Pause(date(2026, 3, 5), date(2026, 3, 9), "补正")
    assert merge([second, first]) == (first, second)
    assert merge([Pause(date(2026, 3, 2), date(2026, 3, 2), "鉴定")]) == ()
    assert merge([first, Pause(date(2026, 3, 4), date(2026, 3, 9), "补正")]) == (
        Pause(date(2026, 3, 2), date(2026, 3, 9), "鉴定、补正"),
    )
