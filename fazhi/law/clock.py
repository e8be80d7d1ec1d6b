"""The clock of the law: the last day of a statutory term, and in Chinese how it came out.

Which unit a term has is for each statute to say (日 is a working day in one and a natural day in another), so the unit
comes with the term and is never guessed here. The rules of counting and their articles stand in `fazhi.law.counting`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone

from fazhi.kernel.notice import ArrangedYear
from fazhi.kernel.spans import DayMark, Due, DueAt, Pause, Span, TermUnit
from fazhi.law.calendar import Calendar, DayKind, SpecialDay, each_day
from fazhi.law.counting import DAY, Count, count_backward, count_forward, is_paused, joined, merge
from fazhi.law.wording import Narrator, Speller, backward_steps

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")


def _day(start: date) -> date:
    """The calendar day of an event in China, also where a moment of another time zone is given."""
    if not isinstance(start, datetime):
        return start
    return (start.astimezone(CHINA) if start.tzinfo else start).date()


class LawfulClock:
    """Counts terms by a calendar of working days; implements `fazhi.kernel.spans.Clock`."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar

    def is_workday(self, day: date) -> bool:
        """Whether a day is a working day."""
        return self.calendar.is_workday(day)

    def known_until(self) -> date:
        """The last day of the last year whose holiday notice is known."""
        return self.calendar.known_until

    def arranged(self) -> tuple[ArrangedYear, ...]:
        """Every year with arranged days, the latest first."""
        years: dict[int, list[SpecialDay]] = {}
        for row in self.calendar.rows():
            years.setdefault(row.year, []).append(row)
        return tuple(
            ArrangedYear(
                year, tuple(dict.fromkeys(row.source for row in rows)),
                *(sum(row.kind is kind for row in rows) for kind in (DayKind.HOLIDAY, DayKind.MAKEUP, DayKind.CLOSURE)),
            )
            for year, rows in sorted(years.items(), reverse=True)
        )  # fmt: skip

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
        """The last day of a term, without explanation; None while a pause is open. Arguments as for `due`."""
        if span.unit in (TermUnit.HOUR, TermUnit.SET):
            return self.due(span, start, pauses=pauses, extensions=extensions, backward=backward).due
        return self._count(span, _day(start), merge(pauses), extensions, backward, rolls).due

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
        """The last day of a term of `span` after the event on `start`, with every day marked and the steps in Chinese.

        `backward` gives the latest day that leaves the whole term free before `start` (行政处罚法第六十四条：听证的七个
        工作日前). `rolls=False` keeps a last day that is a rest day. A term in hours needs a `datetime` as `start`.
        Raises ValueError for a pause that ends before it begins, and for pauses or extensions of a term counted
        backward or in hours; TypeError for a term in hours from a day alone.
        """
        if span.unit is TermUnit.HOUR:
            return self._due_in_hours(span, start, event, bool(pauses or extensions or backward))
        if span.unit is TermUnit.SET:
            return _due_as_set(_day(start), event, bool(pauses or extensions or backward))
        first, stops = _day(start), merge(pauses)
        count = self._count(span, first, stops, extensions, backward, rolls)
        if backward:
            steps = backward_steps(self.calendar, span, first, count, event)
            return Due(count.due, steps, count.provisional, tuple(self._marks_back(count, first)))
        told = Narrator(self.calendar, count, first, stops, span, extensions)
        marks = tuple(self._marks(count, first, stops, told.horizon))
        return Due(count.due, told.steps(event), count.provisional, marks)

    def due_at(self, span: Span, start: datetime, *, event: str = "", first_hour_counts: bool = True) -> DueAt:
        """The moment at which a term in hours ends. Rest days are counted and do not move it.

        The hours run from the moment of the event (民法典第二百零一条第二款). Where the Civil Procedure Law governs,
        `first_hour_counts=False` leaves out the hour in which the event fell (民事诉讼法第八十五条第二款). A moment
        without a time zone is taken as China standard time, and the answer has the zone that `start` has.
        Raises ValueError for a term that is not in hours.
        """
        if span.unit is not TermUnit.HOUR:
            raise ValueError(f"期限{span.text}不按小时计算，只能算到日，请改用按日计算")
        begin = start.astimezone(CHINA) if start.tzinfo else start
        counted = begin
        if not first_hour_counts:
            counted = begin.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        end = counted + timedelta(hours=span.n)
        spell = Speller((begin.date(), end.date()))
        rule = "自该时起算" if first_hour_counts else f"开始的时不计，自{counted.hour}时起算"
        steps = (
            f"{spell.day(begin.date())}{_moment(begin)}{event}，{rule}。",
            "按小时计，节假日不扣除。",
            f"{span.text}后，{spell.day(end.date())}{_moment(end)}届满。",
        )
        return DueAt(end.astimezone(start.tzinfo) if start.tzinfo else end, steps)

    def _due_in_hours(self, span: Span, start: date, event: str, bent: bool) -> Due:
        if bent:
            raise ValueError("按小时计算的期限不能中止、延长或者倒算，请去掉这些设置")
        if not isinstance(start, datetime):
            raise TypeError(f"期限{span.text}按小时计算，须写明起算的时刻，只有日期无法计算")
        answer = self.due_at(span, start, event=event)
        first, last = _day(start), _day(answer.due)
        marks = {day: DayMark.COUNTED for day in each_day(first, last)} | {first: DayMark.START, last: DayMark.DUE}
        return Due(last, answer.steps, days=tuple(marks.items()))

    def _count(
        self,
        span: Span,
        start: date,
        pauses: Sequence[Pause],
        extensions: Sequence[Span],
        backward: bool,
        rolls: bool,
    ) -> Count:
        if any(extra.unit is TermUnit.HOUR for extra in extensions):
            raise ValueError(f"期限{span.text}不能按小时延长，请写明延长的日数")
        if not backward:
            return count_forward(self.calendar, joined(span, extensions), start, pauses, rolls=rolls)
        if pauses or extensions:
            raise ValueError(f"期限{span.text}从届期向前倒算，不能中止或者延长，请去掉这些设置")
        return count_backward(self.calendar, span, start)

    def _marks(
        self, count: Count, start: date, pauses: Sequence[Pause], horizon: date
    ) -> Iterator[tuple[date, DayMark]]:
        yield start, DayMark.START
        for part in count.stretches:
            for day in each_day(part.begin + DAY, part.end or horizon):
                if day == count.due:
                    yield day, DayMark.DUE
                elif is_paused(day, pauses):
                    yield day, DayMark.PAUSED
                elif part.unit is TermUnit.WORKDAY and not self.calendar.is_workday(day):
                    yield day, DayMark.OFF
                else:
                    yield day, DayMark.COUNTED
        if count.last is None:
            return
        for day in each_day(count.last + DAY, horizon):
            if day == count.due:
                yield day, DayMark.DUE
            else:
                yield day, DayMark.PAUSED if is_paused(day, pauses) else DayMark.ROLLED

    def _marks_back(self, count: Count, start: date) -> Iterator[tuple[date, DayMark]]:
        assert count.due is not None
        yield count.due, DayMark.DUE
        in_workdays = count.stretches[0].unit is TermUnit.WORKDAY
        for day in each_day(count.due + DAY, start - DAY):
            yield day, DayMark.OFF if in_workdays and not self.calendar.is_workday(day) else DayMark.COUNTED
        yield start, DayMark.START


def _due_as_set(day: date, event: str, bent: bool) -> Due:
    if bent:
        raise ValueError("写明日期的期限不能中止、延长或者倒算；要改期的，请重新写明日期")
    told = f"{Speller((day,)).day(day)}是写明的{f'“{event}”' if event else '最后一日'}，当日届满，遇休息日不顺延。"
    return Due(day, (told,), days=((day, DayMark.DUE),))


def _moment(at: datetime) -> str:
    return f"{at.hour}时{at.minute:02d}分"
