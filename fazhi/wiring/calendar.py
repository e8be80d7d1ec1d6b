"""The installed clock: the calendar the program is shipped with, and the days added in the database since."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache

from fazhi.kernel.library import Library
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

    def refresh(self) -> None:
        """Take in rows added since; asks the database at most every ten seconds."""
        from fazhi.ledger.models import CalendarDay

        if time.monotonic() - self._asked < _EVERY:
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


def stored_calendar() -> Calendar:
    """The shipped calendar with the rows of the database on top."""
    from fazhi.ledger.models import CalendarDay

    rows = [SpecialDay(r.year, r.day, DayKind[r.kind], r.name, r.source) for r in CalendarDay.objects.all()]
    return official().with_rows(rows)


def installed(library: Library) -> InstalledClock:
    clock = library.clock
    assert isinstance(clock, InstalledClock), "the library runs on the installed clock"
    return clock


def read_notice(text: str) -> list[SpecialDay]:
    """Rows of a notice from CSV: year,date,kind,name,source; kind 放假, 调休上班 or 当地停止办公.

    Raises ValueError with a Chinese sentence that names the line. An empty notice is refused.
    """
    kinds = {k.value: k for k in DayKind} | {k.name: k for k in DayKind} | {k.name.lower(): k for k in DayKind}
    found: list[SpecialDay] = []
    for n, row in enumerate(csv.DictReader(io.StringIO(text.lstrip("﻿"))), 2):
        try:
            day = date.fromisoformat((row.get("date") or "").strip())
            year = int((row.get("year") or "").strip())
        except ValueError:
            raise ValueError(f"第{n}行的年度或者日期写法不对，日期写作 2027-10-01。") from None
        kind = kinds.get((row.get("kind") or "").strip())
        name, source = (row.get("name") or "").strip(), (row.get("source") or "").strip()
        if kind is None:
            raise ValueError(f"第{n}行的类别须是：{'、'.join(k.value for k in DayKind)}。")
        if not name or not source:
            raise ValueError(f"第{n}行须写明名称（如：国庆节）和来源（通知的文号）。")
        if kind is DayKind.MAKEUP and day.weekday() < 5:
            raise ValueError(f"第{n}行：{day}本来就是工作日，不能写作调休上班。")
        found.append(SpecialDay(year, day, kind, name, source))
    if not found:
        raise ValueError("通知里没有一行日期。第一行须是：year,date,kind,name,source。")
    return found


def first_change(rows: Iterable[SpecialDay]) -> date:
    """The first day a notice can change: making a year known ends `provisional` from its first day on."""
    years = {r.year for r in rows if r.kind is not DayKind.CLOSURE}
    return min([*(date(y, 1, 1) for y in years), *(r.day for r in rows)])
