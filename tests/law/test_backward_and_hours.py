"""Terms counted back from a day (听证的七个工作日前) and terms in hours, worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from fazhi.kernel.spans import DayMark, Pause, Span, days, hours, months, workdays
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock

CLOCK = LawfulClock(official())
D = date.fromisoformat

BACKWARD = [
    (workdays(7), "2026-10-20", "2026-10-09", "其间19、16、15、14、13、12、10周六共7个，前一日为9日周五"),
    (workdays(7), "2026-03-18", "2026-03-08", "其间17至9日共7个，前一日为8日周日，不向后顺延"),
    (workdays(5), "2026-10-09", "2026-09-23", "其间10月8、9月30、29、28、24共5个，前一日为23日"),
    (workdays(7), "2026-02-25", "2026-02-08", "其间24、14周六、13、12、11、10、9共7个，前一日为8日周日"),
    (workdays(1), "2026-10-12", "2026-10-09", "其间10日周六调休上班，前一日为9日"),
    (workdays(3), "2026-01-05", "2025-12-29", "其间1月4周日、12月31、30共3个，前一日为29日；跨年"),
    (workdays(10), "2026-09-30", "2026-09-15", "其间29、28、24至21、20周日、18、17、16共10个"),
    (workdays(7), "2024-10-15", "2024-09-29", "其间14、12周六、11至8、9月30共7个，前一日为29日周日（上班）"),
    (days(7), "2026-10-20", "2026-10-12", "其间13至19日共7日"),
    (days(7), "2026-10-15", "2026-10-07", "其间8至14日共7日，前一日在国庆节假期，不动"),
    (days(3), "2026-01-02", "2025-12-29", "其间12月30、31、1月1日"),
    (months(1), "2026-03-31", "2026-02-27", "对应日为月末2月28日，两端不计，前一日27日"),
]


@pytest.mark.parametrize(("span", "start", "due", "why"), BACKWARD, ids=[f"{c[1]}-{c[0].text}" for c in BACKWARD])
def test_backward(span: Span, start: str, due: str, why: str) -> None:
    answer = CLOCK.due(span, D(start), backward=True)
    assert answer.due == D(due), why
    assert answer.due == CLOCK.due_date(span, D(start), backward=True)


def test_backward_told_and_marked() -> None:
    answer = CLOCK.due(workdays(7), D("2026-10-20"), event="举行听证", backward=True)
    assert answer.steps == (
        "10月20日（周二）举行听证，当日不计，自其前一日向前计算。",
        "其间须有7个工作日：10月10日至19日，周六、周日和节假日不计。",
        "10月10日（周六）调休上班，计入。",
        "最迟为10月9日（周五），当日也不计入。",
    )
    marks = dict(answer.days)
    assert marks[D("2026-10-09")] is DayMark.DUE
    assert marks[D("2026-10-10")] is DayMark.COUNTED
    assert marks[D("2026-10-18")] is DayMark.OFF
    assert marks[D("2026-10-20")] is DayMark.START
    assert len(marks) == 12


def test_backward_onto_a_rest_day_says_the_working_day_before() -> None:
    steps = CLOCK.due(workdays(7), D("2026-03-18"), event="举行听证", backward=True).steps
    assert steps[-2:] == (
        "最迟为3月8日（周日），当日也不计入；是休息日，不向后顺延。",
        "在工作日办理的，不迟于3月6日（周五）。",
    )


def test_backward_through_a_year_without_notice_is_provisional() -> None:
    """2027年1月5日向前：4日(1)、1日周五(2)，前一日为12月31日。元旦放假通知未出，暂按上班。"""
    answer = CLOCK.due(workdays(2), D("2027-01-05"), backward=True)
    assert (answer.due, answer.provisional) == (D("2026-12-31"), True)
    assert answer.steps[-1] == "2027年放假安排尚未公布，暂按周六、周日休息计算，公布后重新计算。"


@pytest.mark.parametrize("bent", [{"pauses": [Pause(D("2026-10-01"), None)]}, {"extensions": [days(3)]}])
def test_backward_can_neither_pause_nor_be_extended(bent: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="向前倒算，不能中止或者延长"):
        CLOCK.due(workdays(7), D("2026-10-20"), backward=True, **bent)


def test_hours_run_from_the_moment_and_through_holidays() -> None:
    """法律援助法第三十九条：二十四小时内转交。除夕夜提出，元旦届满。"""
    answer = CLOCK.due_at(hours(24), datetime(2026, 12, 31, 10, 20), event="提出申请")
    assert answer.due == datetime(2027, 1, 1, 10, 20)
    assert answer.steps == (
        "2026年12月31日（周四）10时20分提出申请，自该时起算。",
        "按小时计，节假日不扣除。",
        "24小时后，2027年1月1日（周五）10时20分届满。",
    )
    assert CLOCK.due_at(hours(48), datetime(2026, 10, 1)).due == datetime(2026, 10, 3)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (datetime(2026, 10, 9, 10, 20), datetime(2026, 10, 10, 11)),
        (datetime(2026, 10, 9, 10, 0), datetime(2026, 10, 10, 11)),
        (datetime(2026, 10, 9, 23, 59), datetime(2026, 10, 11, 0)),
    ],
)
def test_hours_by_the_civil_procedure_law_leave_out_the_hour_of_the_event(start: datetime, due: datetime) -> None:
    answer = CLOCK.due_at(hours(24), start, first_hour_counts=False)
    assert answer.due == due
    assert "开始的时不计" in answer.steps[0]


def test_moments_of_another_zone_are_read_in_china() -> None:
    """协调世界时10月1日20时是北京时间10月2日4时，日期要按北京时间取。"""
    utc = datetime(2026, 10, 1, 20, tzinfo=UTC)
    assert CLOCK.due_at(hours(24), utc).due == utc + timedelta(hours=24)
    assert CLOCK.due_at(hours(24), utc).steps[0].startswith("10月2日（周五）4时00分")
    assert CLOCK.due_date(days(7), utc) == D("2026-10-09")
    west = datetime(2026, 10, 8, 17, tzinfo=timezone(timedelta(hours=-5)))
    assert CLOCK.due_date(workdays(1), west) == D("2026-10-10")


def test_hours_asked_as_days() -> None:
    answer = CLOCK.due(hours(24), datetime(2026, 10, 9, 10, 20), event="查封")
    assert answer.due == D("2026-10-10")
    assert answer.days == ((D("2026-10-09"), DayMark.START), (D("2026-10-10"), DayMark.DUE))
    assert CLOCK.due_date(hours(24), datetime(2026, 10, 9, 10, 20)) == D("2026-10-10")


def test_hours_refuse_what_they_cannot_count() -> None:
    with pytest.raises(TypeError, match="须写明起算的时刻"):
        CLOCK.due(hours(24), D("2026-10-09"))
    with pytest.raises(ValueError, match="不能中止、延长或者倒算"):
        CLOCK.due(hours(24), datetime(2026, 10, 9, 10), extensions=[days(1)])
    with pytest.raises(ValueError, match="不按小时计算"):
        CLOCK.due_at(days(1), datetime(2026, 10, 9, 10))
