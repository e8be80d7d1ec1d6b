"""Terms that stand still (中止) or are extended (延长), worked out by hand.

The day a pause begins is paused, the day of resuming counts again. Paused days are added back; a term in months first
runs its months, then the paused natural days are added. An extension is added before the last day is moved off a rest
day.
"""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.spans import DayMark, Pause, Span, days, hours, months, workdays, years
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock

CLOCK = LawfulClock(official())
D = date.fromisoformat


def paused(*bounds: str) -> list[Pause]:
    """Pauses from texts like 2026-09-01..2026-09-11; nothing after the dots is a pause still open."""
    split = [text.split("..") for text in bounds]
    return [Pause(D(first), D(last) if last else None) for first, last in split]


PAUSED = [
    (days(60), "2026-08-14", ["2026-09-01..2026-09-11"], "2026-10-23", "10月13日加10日，周五"),
    (days(15), "2026-09-30", ["2026-10-08..2026-10-12"], "2026-10-19", "8至11共4日不计，10月15日加4日"),
    (days(30), "2026-09-17", ["2026-09-01..2026-09-20"], "2026-10-19", "起算后只有18、19两日在中止内，17日加2日"),
    (days(15), "2026-09-30", ["2026-08-01..2026-09-01"], "2026-10-15", "起算前已恢复，无影响"),
    (days(15), "2026-09-30", ["2026-10-16..2026-10-20"], "2026-10-15", "届满后才中止，无影响"),
    (days(15), "2026-09-30", ["2026-10-15..2026-10-20"], "2026-10-20", "末日当天中止，已计14日，恢复日为第15日"),
    (days(15), "2026-09-30", ["2026-10-08..2026-10-08"], "2026-10-15", "当日中止当日恢复，无影响"),
    (days(60), "2026-08-14", ["2026-08-20..2026-08-25", "2026-09-10..2026-09-15"], "2026-10-23", "两次各5日"),
    (days(60), "2026-08-14", ["2026-09-01..2026-09-11", "2026-09-05..2026-09-16"], "2026-10-28", "重叠，合计15日"),
    (days(60), "2026-08-14", ["2026-09-05..2026-09-10", "2026-09-01..2026-09-21"], "2026-11-02", "包含，合计20日"),
    (days(60), "2026-08-14", ["2026-09-01..2026-09-06", "2026-09-06..2026-09-11"], "2026-10-23", "相接，合计10日"),
    (days(90), "2025-12-01", ["2026-02-01..2026-02-24"], "2026-03-24", "第90日3月1日，加23日"),
    (days(30), "2026-09-17", ["2026-10-18..2026-10-21"], "2026-10-21", "第30日周六，顺延中的18至20日中止，21日周三"),
    (
        workdays(10),
        "2026-09-24",
        ["2026-10-08..2026-10-12"],
        "2026-10-20",
        "少8、9、10周六3个工作日，15日后加16、19、20",
    ),
    (workdays(10), "2026-09-24", ["2026-10-01..2026-10-08"], "2026-10-15", "中止的都是假日，无影响"),
    (workdays(5), "2026-10-12", ["2026-10-17..2026-10-19"], "2026-10-19", "中止的是周末，13至16(4)，19(5)"),
    (workdays(3), "2026-10-12", ["2026-10-12..2026-10-14"], "2026-10-16", "起算时已中止，13不计，14(1)15(2)16(3)"),
    (months(1), "2026-09-15", ["2026-09-20..2026-09-25"], "2026-10-20", "同日10月15日，加5日"),
    (
        months(1),
        "2026-09-15",
        ["2026-10-13..2026-10-20"],
        "2026-10-22",
        "同日前中止3日，同日后至19日仍中止，20、21、22补足",
    ),
    (months(6), "2025-08-31", ["2025-12-10..2026-01-05"], "2026-03-26", "月末2月28日，加26日，周四"),
    (years(1), "2025-03-03", ["2025-06-01..2025-07-01"], "2026-04-02", "同日2026年3月3日，加30日，周四"),
]


@pytest.mark.parametrize(("span", "start", "pauses", "due", "why"), PAUSED, ids=[f"{c[1]}+{c[0].text}" for c in PAUSED])
def test_pauses(span: Span, start: str, pauses: list[str], due: str, why: str) -> None:
    assert CLOCK.due(span, D(start), pauses=paused(*pauses)).due == D(due), why


OPEN = [
    (days(60), "2026-08-14", "2026-09-01..", None, "期限内中止，未恢复"),
    (days(15), "2026-09-30", "2026-10-15..", None, "末日当天中止"),
    (days(15), "2026-09-30", "2026-10-16..", "2026-10-15", "届满后中止"),
    (days(30), "2026-09-17", "2026-10-18..", None, "顺延期间中止"),
    (days(30), "2026-09-17", "2026-10-20..", "2026-10-19", "顺延届满后中止"),
    (workdays(10), "2026-09-24", "2026-10-15..", None, "第10个工作日当天中止"),
    (workdays(10), "2026-09-24", "2026-10-16..", "2026-10-15", "届满后中止"),
    (months(1), "2026-09-15", "2026-10-15..", None, "同日当天中止"),
    (months(1), "2026-09-15", "2026-10-16..", "2026-10-15", "届满后中止"),
    (months(1), "2026-09-15", "2026-09-01..", None, "起算前已中止，未恢复"),
]


@pytest.mark.parametrize(("span", "start", "pause", "due", "why"), OPEN, ids=[f"{c[2]}+{c[0].text}" for c in OPEN])
def test_pauses_still_open(span: Span, start: str, pause: str, due: str | None, why: str) -> None:
    assert CLOCK.due(span, D(start), pauses=paused(pause)).due == (D(due) if due else None), why


EXTENDED = [
    (days(60), [days(30)], "2026-05-20", [], "2026-08-18", "第60日7月19日周日不先顺延，再30日为8月18日周二"),
    (days(60), [days(30)], "2026-05-20", ["2026-06-01..2026-06-11"], "2026-08-28", "再加中止10日"),
    (days(60), [days(30)], "2026-05-20", ["2026-08-01..2026-08-11"], "2026-08-28", "延长期内中止10日"),
    (
        workdays(20),
        [workdays(20)],
        "2026-09-01",
        [],
        "2026-11-02",
        "9月29(20)，30(21)，10月8至10(24)，12至16(29)，19至23(34)，26至30(39)，11月2(40)",
    ),
    (workdays(20), [workdays(10)], "2026-09-01", [], "2026-10-19", "9月29(20)，30(21)，8至10(24)，12至16(29)，19(30)"),
    (months(1), [months(1)], "2026-01-31", [], "2026-03-31", "共2个月，同日3月31日，不是由2月28日再算"),
    (months(6), [days(30)], "2025-08-31", [], "2026-03-30", "月末2月28日，再30日为3月30日周一"),
    (years(1), [months(6)], "2024-02-29", [], "2025-08-29", "共18个月，8月29日周五"),
    (days(30), [days(15), days(15)], "2026-05-20", [], "2026-07-20", "共60日，7月19日周日，20日周一"),
]


@pytest.mark.parametrize(
    ("span", "extra", "start", "pauses", "due", "why"),
    EXTENDED,
    ids=[f"{c[2]}+{c[0].text}+{len(c[3])}" for c in EXTENDED],
)
def test_extensions(span: Span, extra: list[Span], start: str, pauses: list[str], due: str, why: str) -> None:
    assert CLOCK.due(span, D(start), pauses=paused(*pauses), extensions=extra).due == D(due), why


def test_marks_of_a_paused_and_moved_term() -> None:
    """9月17日起30日，10月8日至9日中止：第30日10月19日；逐日标记。"""
    answer = CLOCK.due(days(28), D("2026-09-17"), pauses=paused("2026-10-08..2026-10-10"))
    marks = dict(answer.days)
    assert answer.due == D("2026-10-19")
    assert list(marks) == sorted(marks)
    assert marks[D("2026-09-17")] is DayMark.START
    assert marks[D("2026-10-01")] is DayMark.COUNTED
    assert marks[D("2026-10-08")] is marks[D("2026-10-09")] is DayMark.PAUSED
    assert marks[D("2026-10-17")] is DayMark.COUNTED
    assert marks[D("2026-10-18")] is DayMark.ROLLED
    assert marks[D("2026-10-19")] is DayMark.DUE
    assert sum(mark is DayMark.COUNTED for mark in marks.values()) == 28


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="恢复日2026-09-01早于中止日"):
        CLOCK.due_date(days(60), D("2026-08-14"), pauses=paused("2026-09-05..2026-09-01"))


def test_an_extension_in_hours_is_refused() -> None:
    with pytest.raises(ValueError, match="不能按小时延长"):
        CLOCK.due(days(60), D("2026-08-14"), extensions=[hours(24)])
