"""The arithmetic of statutory terms, without words: where a term ends and what was passed on the way.

The day of the event is not counted (民事诉讼法第八十五条第二款, 民法典第二百零一条). Months and years end on the day of
the same number, else on the last day of the month (民法典第二百零二条). A last day on a rest day moves to the first
working day after (民事诉讼法第八十五条第三款, 民法典第二百零三条). What the statutes leave open is decided so:
an extension is added to the term before the last day is moved; days paused within a term in months are added after the
month count; a day on which the clock stands still cannot be the last.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.kernel.spans import Pause, Span, TermUnit
from fazhi.law.calendar import Calendar

DAY = timedelta(days=1)
_MONTHS = {TermUnit.MONTH: 1, TermUnit.YEAR: 12}


@dataclass(frozen=True)
class Stretch:
    """A part of a term counted in one unit: from the day after `begin` to `end` (None: an open pause came before).

    `nominal` is the corresponding day of a term in months before the `added` paused days; `left` what an open pause
    left uncounted of a term in days.
    """

    unit: TermUnit
    n: int
    begin: date
    end: date | None
    nominal: date | None = None
    added: int = 0
    left: int = 0


@dataclass(frozen=True)
class Count:
    """A term counted to its end. `last` is its last day as counted, `due` the same after moving off rest days."""

    stretches: tuple[Stretch, ...]
    last: date | None
    due: date | None
    provisional: bool


def add_months(day: date, n: int) -> date:
    """The day of the same number `n` months on (or back, n < 0), else the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def merge(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Pauses in order, those that overlap joined into one; empty ones (resumed on the day they began) left out.

    Raises ValueError when a pause ends before it begins.
    """
    merged: list[Pause] = []
    for pause in sorted(pauses, key=lambda p: p.start):
        if pause.end is not None and pause.end < pause.start:
            raise ValueError(f"中止自{pause.start}起，恢复日{pause.end}早于中止日，请更正恢复日期")
        if pause.end == pause.start:
            continue
        last = merged[-1] if merged else None
        if last is None or (last.end is not None and last.end <= pause.start):
            merged.append(pause)
            continue
        end = None if last.end is None or pause.end is None else max(last.end, pause.end)
        reasons = dict.fromkeys(filter(None, (last.reason, pause.reason)))
        merged[-1] = Pause(last.start, end, "、".join(reasons))
    return tuple(merged)


def is_paused(day: date, pauses: Sequence[Pause]) -> bool:
    """Whether the clock stands still on a day."""
    return any(p.start <= day and (p.end is None or day < p.end) for p in pauses)


def paused_days(after: date, through: date, pauses: Sequence[Pause]) -> int:
    """Natural days after `after` up to and including `through` on which the clock stands still; pauses merged."""
    total = 0
    for pause in pauses:
        first = max(pause.start, after + DAY)
        stop = through + DAY if pause.end is None else min(pause.end, through + DAY)
        total += max((stop - first).days, 0)
    return total


def joined(span: Span, extensions: Sequence[Span]) -> list[Span]:
    """A term and its extensions, neighbours of one unit added up: 1个月 and 1个月 are 2个月, not twice one."""
    parts = [span]
    for extra in extensions:
        last = parts[-1]
        if extra.unit is last.unit:
            parts[-1] = Span(last.n + extra.n, last.unit)
        elif extra.unit in _MONTHS and last.unit in _MONTHS:
            parts[-1] = Span(last.n * _MONTHS[last.unit] + extra.n * _MONTHS[extra.unit], TermUnit.MONTH)
        else:
            parts.append(extra)
    return parts


def _natural(after: date, n: int) -> date:
    return after + timedelta(days=n)


def _naturals(after: date, through: date) -> int:
    return (through - after).days


def _advance(
    position: date,
    n: int,
    pauses: Sequence[Pause],
    nth: Callable[[date, int], date],
    between: Callable[[date, date], int],
) -> tuple[date | None, int]:
    """The `n`-th countable day after `position` outside the pauses, or None and what was left when one is open."""
    for pause in pauses:
        if pause.end is not None and pause.end <= position + DAY:
            continue
        if pause.start > position + DAY:
            free = between(position, pause.start - DAY)
            if n <= free:
                break
            n -= free
        if pause.end is None:
            return None, n
        position = pause.end - DAY
    return nth(position, n), 0


def _stretch(calendar: Calendar, span: Span, begin: date, pauses: Sequence[Pause]) -> Stretch:
    if span.unit is TermUnit.DAY:
        end, left = _advance(begin, span.n, pauses, _natural, _naturals)
        return Stretch(span.unit, span.n, begin, end, left=left)
    if span.unit is TermUnit.WORKDAY:
        end, left = _advance(begin, span.n, pauses, calendar.workday_after, calendar.workdays_between)
        return Stretch(span.unit, span.n, begin, end, left=left)
    nominal = add_months(begin, span.n * _MONTHS[span.unit])
    if any(p.end is None and p.start <= nominal for p in pauses):
        return Stretch(span.unit, span.n, begin, None, nominal)
    added = paused_days(begin, nominal, pauses)
    if not added:
        return Stretch(span.unit, span.n, begin, nominal, nominal)
    end, _ = _advance(nominal, added, pauses, _natural, _naturals)
    return Stretch(span.unit, span.n, begin, end, nominal, added)


def count_forward(
    calendar: Calendar, spans: Sequence[Span], start: date, pauses: Sequence[Pause], *, rolls: bool
) -> Count:
    """Count `spans` one after another from the day after `start`; `pauses` must come from `merge`."""
    stretches: list[Stretch] = []
    position, provisional = start, False
    for span in spans:
        part = _stretch(calendar, span, position, pauses)
        stretches.append(part)
        if part.end is None:
            return Count(tuple(stretches), None, None, provisional)
        if part.unit is TermUnit.WORKDAY and not calendar.covers(position + DAY, part.end):
            provisional = True
        position = part.end
    if not rolls or spans[-1].unit is TermUnit.WORKDAY:
        return Count(tuple(stretches), position, position, provisional)
    due, _ = _advance(position - DAY, 1, pauses, calendar.workday_after, calendar.workdays_between)
    provisional = provisional or not calendar.covers(position, due or position)
    return Count(tuple(stretches), position, due, provisional)


def count_backward(calendar: Calendar, span: Span, start: date) -> Count:
    """The latest day that leaves the whole of `span` free between itself and `start`, both excluded; never moved."""
    provisional = False
    if span.unit is TermUnit.WORKDAY:
        edge = calendar.workday_before(start, span.n)
        provisional = not calendar.covers(edge, start - DAY)
    elif span.unit is TermUnit.DAY:
        edge = start - timedelta(days=span.n)
    else:
        edge = add_months(start, -span.n * _MONTHS[span.unit])
    due = edge - DAY
    return Count((Stretch(span.unit, span.n, due, edge),), due, due, provisional)
