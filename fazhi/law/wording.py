"""Tells in Chinese how a due date came out, sentence by sentence, as an officer would explain it at the counter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from fazhi.kernel.spans import Pause, Span, TermUnit
from fazhi.law.calendar import WEEKDAYS, Calendar, DayKind, each_day
from fazhi.law.counting import DAY, Count, Stretch, is_paused, paused_days

_BY = {
    TermUnit.DAY: "按自然日计",
    TermUnit.WORKDAY: "按工作日计",
    TermUnit.MONTH: "按月计",
    TermUnit.YEAR: "按年计",
}


class Speller:
    """Writes dates as 9月17日（周四）; where a reckoning crosses a year, the year is said whenever it changes."""

    def __init__(self, dates: Iterable[date]) -> None:
        self._said: int | None = None
        self._years = len({day.year for day in dates}) > 1

    def day(self, day: date, *, weekday: bool = True) -> str:
        """One day, with its weekday unless that was said before."""
        year = f"{day.year}年" if self._years and day.year != self._said else ""
        self._said = day.year
        return f"{year}{day.month}月{day.day}日" + (f"（周{WEEKDAYS[day.weekday()]}）" if weekday else "")

    def days(self, first: date, last: date) -> str:
        """A run of days: 10月1日至7日."""
        head = self.day(first, weekday=False)
        if first == last:
            return head
        if (first.year, first.month) == (last.year, last.month):
            return f"{head}至{last.day}日"
        return f"{head}至{self.day(last, weekday=False)}"


def closed_runs(calendar: Calendar, days: Iterable[date]) -> list[tuple[date, date, str]]:
    """Runs of neighbouring holidays and closures among `days` (in order): first day, last day, names."""
    runs: list[tuple[date, date, list[str]]] = []
    for day in days:
        row = calendar.special(day)
        if row is None or row.kind is DayKind.MAKEUP:
            continue
        if runs and runs[-1][1] == day - DAY:
            first, _, names = runs[-1]
            runs[-1] = (first, day, names if row.name in names else [*names, row.name])
        else:
            runs.append((day, day, [row.name]))
    return [(first, last, "、".join(names)) for first, last, names in runs]


def unknown_years(calendar: Calendar, first: date, last: date) -> str:
    """Why a date is provisional, naming the years whose notice is not known; empty if there are none."""
    years = [year for year in range(first.year, last.year + 1) if year not in calendar.years]
    if not years:
        return ""
    names = "、".join(f"{year}年" for year in years)
    if calendar.years and years[-1] < max(calendar.years):
        return f"{names}放假安排未收录，暂按周六、周日休息计算，补录后重新计算。"
    return f"{names}放假安排尚未公布，暂按周六、周日休息计算，公布后重新计算。"


class Narrator:
    """Words for one forward count. `start` is the day of the event, `pauses` are merged."""

    def __init__(
        self,
        calendar: Calendar,
        count: Count,
        start: date,
        pauses: Sequence[Pause],
        term: Span,
        extensions: Sequence[Span],
    ) -> None:
        self.calendar, self.count, self.start, self.pauses = calendar, count, start, pauses
        self.term, self.extensions = term, extensions
        self.stop = next((p for p in reversed(pauses) if p.end is None), None) if count.due is None else None
        self.horizon = count.due or (self.stop.start if self.stop else start)
        self.spell = Speller((start, self.horizon))

    def steps(self, event: str) -> tuple[str, ...]:
        """All sentences, in the order of the reckoning."""
        lines = [self._start(event), self._extended()]
        for index, part in enumerate(self.count.stretches):
            end = part.end or self.horizon
            lines += [self._passed(part, end), *self._worked(part, end)]
            lines += self._paused(part, end)
            lines += self._reached(part, last=index == len(self.count.stretches) - 1)
        lines.append(self._provisional())
        return tuple(line for line in lines if line)

    def _start(self, event: str) -> str:
        head = f"{self.spell.day(self.start)}{event}，当日不计"
        first = self.count.stretches[0]
        if first.unit not in (TermUnit.DAY, TermUnit.WORKDAY):
            return head + "。"
        day, plain = self.start + DAY, first.unit is TermUnit.DAY
        while day <= self.horizon:
            if not is_paused(day, self.pauses) and (plain or self.calendar.is_workday(day)):
                return f"{head}，{self.spell.day(day, weekday=not plain)}起算。"
            day += DAY
        return head + "。"

    def _extended(self) -> str:
        if not self.extensions:
            return ""
        more = "，再延长".join(span.text for span in self.extensions)
        total = ""
        if {span.unit for span in self.extensions} == {self.term.unit}:
            whole = self.term.n + sum(span.n for span in self.extensions)
            total = f"，共{whole}{self.term.unit.value}"
        return f"期限{self.term.text}，经批准延长{more}{total}。"

    def _passed(self, part: Stretch, end: date) -> str:
        """Which days of a stretch are left out and which are not, in the unit of the stretch."""
        days = [day for day in each_day(part.begin + DAY, end) if not is_paused(day, self.pauses)]
        if part.unit is TermUnit.WORKDAY:
            weekends = any(day.weekday() > 4 and self.calendar.special(day) is None for day in days)
            return "按工作日计，周六、周日不计。" if weekends else "按工作日计。"
        if part.unit is TermUnit.DAY:
            runs = closed_runs(self.calendar, days)
            names = list(dict.fromkeys(name for _, _, run in runs for name in run.split("、")))
            return f"按自然日计，{'、'.join(names) if 0 < len(names) < 4 else '节假日'}不扣除。"
        return ""

    def _worked(self, part: Stretch, end: date) -> list[str]:
        """Holidays left out of a term in working days, and make-up days taken into it."""
        if part.unit is not TermUnit.WORKDAY:
            return []
        lines = []
        days = [day for day in each_day(part.begin + DAY, end) if not is_paused(day, self.pauses)]
        runs = closed_runs(self.calendar, days)
        if runs:
            lines.append("、".join(f"{self.spell.days(first, last)}{names}" for first, last, names in runs) + "不计。")
        made_up = [day for day in days if day.weekday() > 4 and self.calendar.is_workday(day)]
        if made_up:
            lines.append("、".join(self.spell.day(day) for day in made_up) + "调休上班，计入。")
        return lines

    def _paused(self, part: Stretch, end: date) -> list[str]:
        lines = []
        limit = part.nominal if part.nominal and part.nominal > end else end
        for pause in self.pauses:
            if pause.start > limit or (pause.end is not None and pause.end <= part.begin + DAY):
                continue
            reason = f"（{pause.reason}）" if pause.reason else ""
            head = f"{self.spell.day(pause.start)}起中止{reason}，"
            if pause.end is None:
                left = ""
                if part.left:
                    left = f"已计{part.n - part.left}{part.unit.value}，剩余{part.left}{part.unit.value}，"
                lines.append(f"{head}尚未恢复，{left}届满日在恢复后计算。")
                continue
            resumed = self.spell.day(pause.end)
            lines.append(f"{head}{resumed}恢复计算，其间{self._lost(part, pause, pause.end)}不计。")
        return lines

    def _lost(self, part: Stretch, pause: Pause, end: date) -> str:
        after = max(pause.start - DAY, part.begin)
        if part.unit is TermUnit.WORKDAY:
            return f"{self.calendar.workdays_between(after, end - DAY)}个工作日"
        return f"{paused_days(after, end - DAY, self.pauses)}日"

    def _reached(self, part: Stretch, *, last: bool) -> list[str]:
        if part.end is None:
            return []
        more = "延长的" if part is not self.count.stretches[0] else ""
        if part.unit in (TermUnit.DAY, TermUnit.WORKDAY):
            name = f"第{part.n}个工作日" if part.unit is TermUnit.WORKDAY else f"第{part.n}日"
            line = f"{more}{name}为{self.spell.day(part.end)}"
        else:
            line = f"{more}{self._months(part)}"
        return self._ended(part, part.end, line) if last else [f"{line}。"]

    def _months(self, part: Stretch) -> str:
        assert part.nominal is not None and part.end is not None
        which = self.spell.day(part.nominal)
        text = f"{part.n}{part.unit.value}后"
        same = part.nominal.day == part.begin.day
        line = f"{_BY[part.unit]}，{text}" + (
            f"的同日为{which}" if same else f"的当月没有{part.begin.day}日，以月末{which}为对应日"
        )
        return line if not part.added else f"{line}；中止的{part.added}日加在其后，为{self.spell.day(part.end)}"

    def _ended(self, part: Stretch, end: date, line: str) -> list[str]:
        due, months = self.count.due, part.nominal is not None
        if part.unit is TermUnit.WORKDAY:
            return [f"{line}，当日届满。"]
        if due == end:
            note = ""
            row = self.calendar.special(end)
            if row is not None and row.kind is DayKind.MAKEUP:
                note = "，调休上班，不顺延"
            elif not self.calendar.is_workday(end):
                note = "，是休息日，本期限不顺延"
            if months:
                return [f"{line}{note}。", f"{self.spell.day(end, weekday=False)}24时届满。"]
            return [f"{line}{note}，24时届满。"]
        lines = [f"{line}，{self._resting(end)}，顺延至其后第一个工作日。"]
        for pause in self.pauses:
            if end < pause.start <= self.horizon:
                back = f"{self.spell.day(pause.end)}恢复" if pause.end else "尚未恢复，届满日在恢复后计算"
                lines.append(f"{self.spell.day(pause.start)}起顺延期间中止，{back}。")
        return [*lines, f"{self.spell.day(due)}24时届满。"] if due else lines

    def _resting(self, day: date) -> str:
        row = self.calendar.special(day)
        if row is None:
            return "是休息日"
        return f"是{row.name}假日" if row.kind is DayKind.HOLIDAY else f"当地停止办公（{row.name}）"

    def _provisional(self) -> str:
        if not self.count.provisional:
            return ""
        part = self.count.stretches[-1]
        counted = any(p.unit is TermUnit.WORKDAY for p in self.count.stretches)
        first = self.start + DAY if counted else part.end or self.horizon
        return unknown_years(self.calendar, first, self.horizon)


def backward_steps(calendar: Calendar, span: Span, start: date, count: Count, event: str) -> tuple[str, ...]:
    """The sentences for a term counted back from `start`."""
    due = count.due
    assert due is not None
    spell = Speller((start, due))
    lines = [f"{spell.day(start)}{event}，当日不计，自其前一日向前计算。"]
    days = list(each_day(due + DAY, start - DAY))
    if span.unit is TermUnit.WORKDAY:
        runs = closed_runs(calendar, days)
        made_up = [day for day in days if day.weekday() > 4 and calendar.is_workday(day)]
        lines.append(f"其间须有{span.n}个工作日：{spell.days(days[0], days[-1])}，周六、周日和节假日不计。")
        if runs:
            lines.append("、".join(f"{spell.days(first, last)}{names}" for first, last, names in runs) + "不计。")
        if made_up:
            lines.append("、".join(spell.day(day) for day in made_up) + "调休上班，计入。")
    else:
        unit = "日" if span.unit is TermUnit.DAY else span.unit.value
        lines.append(f"其间须有{span.n}{unit}：{spell.days(days[0], days[-1])}，{_BY[span.unit]}，节假日不扣除。")
    if calendar.is_workday(due):
        lines.append(f"最迟为{spell.day(due)}，当日也不计入。")
    else:
        lines.append(f"最迟为{spell.day(due)}，当日也不计入；是休息日，不向后顺延。")
        lines.append(f"在工作日办理的，不迟于{spell.day(calendar.workday_before(due, 1))}。")
    if count.provisional:
        lines.append(unknown_years(calendar, due, start))
    return tuple(lines)
