"""The installed clock: the calendar the program is shipped with, and the days added in the database since."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache

from fazhi.kernel import notice
from fazhi.kernel.library import Library
from fazhi.kernel.notice import ArrangedYear
from fazhi.kernel.spans import Due, DueAt, Pause, Span
from fazhi.law.calendar import Calendar, DayKind, SpecialDay, official
from fazhi.law.clock import LawfulClock

_KEPT = 4_000
"""Reckonings kept in memory, each with a mark for every day of its term."""

_EVERY = 10.0
"""Seconds after which another process's change of the calendar is noticed at the latest."""


class InstalledClock:
    """A `Clock` that follows the table of calendar days. `use()` swaps the calendar for this process at once."""

    def __init__(self) -> None:
        self._asked = 0.0
        self.use(official(), None)

    @property
    def calendar(self) -> Calendar:
        return self._clock.calendar

    def use(self, calendar: Calendar, last_row: int | None) -> None:
        clock = LawfulClock(calendar)
        # Many matters begin on the same days: a list would count the same terms over and over.
        self._due = lru_cache(maxsize=_KEPT)(clock.due)
        self._clock, self._seen = clock, last_row

    def refresh(self, *, at_once: bool = False) -> None:
        """Take in rows added since; asks the database at most every ten seconds, or at once."""
        from fazhi.ledger.models import CalendarDay

        if not at_once and time.monotonic() - self._asked < _EVERY:
            return
        self._asked = time.monotonic()
        last = CalendarDay.objects.order_by("-id").values_list("id", flat=True).first()
        if last != self._seen:
            self.use(stored_calendar(), last)

    def due(
        self,
        span: Span,
        start: date,
        *,
        event: str = "",
        pauses: Sequence[Pause] = (),
        extensions: Sequence[Span] = (),
        backward: bool = False,
        rolls: bool = True,
    ) -> Due:
        return self._due(
            span, start, event=event, pauses=tuple(pauses), extensions=tuple(extensions), backward=backward, rolls=rolls
        )

    def due_date(
        self,
        span: Span,
        start: date,
        *,
        pauses: Sequence[Pause] = (),
        extensions: Sequence[Span] = (),
        backward: bool = False,
        rolls: bool = True,
    ) -> date | None:
        return self._clock.due_date(span, start, pauses=pauses, extensions=extensions, backward=backward, rolls=rolls)

    def due_at(self, span: Span, start: datetime, *, event: str = "", first_hour_counts: bool = True) -> DueAt:
        return self._clock.due_at(span, start, event=event, first_hour_counts=first_hour_counts)

    def is_workday(self, day: date) -> bool:
        return self._clock.is_workday(day)

    def known_until(self) -> date:
        return self._clock.known_until()

    def arranged(self) -> tuple[ArrangedYear, ...]:
        return self._clock.arranged()


def stored_calendar() -> Calendar:
    """The shipped calendar with the rows of the database on top."""
    from fazhi.ledger.models import CalendarDay

    rows = [SpecialDay(r.year, r.day, DayKind[r.kind], r.name, r.source) for r in CalendarDay.objects.all()]
    return official().with_rows(rows)


def installed(library: Library) -> InstalledClock:
    clock = library.clock
    assert isinstance(clock, InstalledClock), "the library runs on the installed clock"
    return clock


def special_days(days: Iterable[notice.NoticeDay]) -> list[SpecialDay]:
    """Days of a notice as the calendar takes them."""
    return [SpecialDay(d.year, d.day, DayKind[d.kind], d.name, d.source) for d in days]


def read_notice(text: str) -> list[SpecialDay]:
    """Rows of a notice from CSV; see `fazhi.kernel.notice.from_csv`, whose refusals it raises."""
    return special_days(notice.from_csv(text))


def first_change(rows: Iterable[SpecialDay]) -> date:
    """The first day a notice can change; see `fazhi.kernel.notice.first_change`."""
    return notice.first_change([notice.NoticeDay(r.year, r.day, r.kind.name, r.name, r.source) for r in rows])
