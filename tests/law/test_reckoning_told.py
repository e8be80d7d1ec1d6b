"""The sentences that tell how a date came out, word for word: they stand on pages and papers."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.spans import Pause, days, months, workdays
from fazhi.law.calendar import Calendar, DayKind, SpecialDay, official
from fazhi.law.clock import LawfulClock

CLOCK = LawfulClock(official())
D = date.fromisoformat


def test_natural_days_moved_off_a_saturday() -> None:
    assert CLOCK.due(days(30), D("2026-09-17"), event="协议生效").steps == (
        "9月17日（周四）协议生效，当日不计，9月18日起算。",
        "按自然日计，中秋节、国庆节不扣除。",
        "第30日为10月17日（周六），是休息日，顺延至其后第一个工作日。",
        "10月19日（周一）24时届满。",
    )


def test_natural_days_without_a_holiday() -> None:
    assert CLOCK.due(days(15), D("2026-07-01"), event="收到").steps == (
        "7月1日（周三）收到，当日不计，7月2日起算。",
        "按自然日计，节假日不扣除。",
        "第15日为7月16日（周四），24时届满。",
    )


def test_natural_days_onto_a_holiday_and_onto_a_make_up_day() -> None:
    assert CLOCK.due(days(15), D("2026-09-16"), event="收到").steps[-2:] == (
        "第15日为10月1日（周四），是国庆节假日，顺延至其后第一个工作日。",
        "10月8日（周四）24时届满。",
    )
    assert CLOCK.due(days(15), D("2026-09-25"), event="收到").steps[-1] == (
        "第15日为10月10日（周六），调休上班，不顺延，24时届满。"
    )


def test_working_days() -> None:
    assert CLOCK.due(workdays(10), D("2026-09-24"), event="收到").steps == (
        "9月24日（周四）收到，当日不计，9月28日（周一）起算。",
        "按工作日计，周六、周日不计。",
        "9月25日至27日中秋节、10月1日至7日国庆节不计。",
        "10月10日（周六）调休上班，计入。",
        "第10个工作日为10月15日（周四），当日届满。",
    )


def test_joint_holidays_of_one_notice_and_a_single_day() -> None:
    assert CLOCK.due(workdays(5), D("2025-09-25")).steps == (
        "9月25日（周四），当日不计，9月26日（周五）起算。",
        "按工作日计，周六、周日不计。",
        "10月1日至8日国庆节、中秋节不计。",
        "9月28日（周日）调休上班，计入。",
        "第5个工作日为10月9日（周四），当日届满。",
    )
    assert CLOCK.due(workdays(1), D("2023-04-04"), event="收到").steps == (
        "4月4日（周二）收到，当日不计，4月6日（周四）起算。",
        "按工作日计。",
        "4月5日清明节不计。",
        "第1个工作日为4月6日（周四），当日届满。",
    )


def test_the_year_is_said_where_the_count_crosses_one() -> None:
    assert CLOCK.due(workdays(5), D("2025-12-30"), event="收到").steps == (
        "2025年12月30日（周二）收到，当日不计，12月31日（周三）起算。",
        "按工作日计。",
        "2026年1月1日至3日元旦不计。",
        "1月4日（周日）调休上班，计入。",
        "第5个工作日为1月7日（周三），当日届满。",
    )


def test_months() -> None:
    assert CLOCK.due(months(1), D("2026-09-15"), event="受理").steps == (
        "9月15日（周二）受理，当日不计。",
        "按月计，1个月后的同日为10月15日（周四）。",
        "10月15日24时届满。",
    )
    assert CLOCK.due(months(1), D("2026-04-30"), event="受理").steps[1:] == (
        "按月计，1个月后的同日为5月30日（周六），是休息日，顺延至其后第一个工作日。",
        "6月1日（周一）24时届满。",
    )
    assert CLOCK.due(months(1), D("2026-01-31"), event="受理").steps[1:] == (
        "按月计，1个月后的当月没有31日，以月末2月28日（周六）为对应日，调休上班，不顺延。",
        "2月28日24时届满。",
    )


def test_pause_and_extension() -> None:
    pause = Pause(D("2025-12-10"), D("2026-01-05"), "等待依据审查")
    answer = CLOCK.due(days(60), D("2025-11-20"), event="受理", pauses=[pause], extensions=[days(30)])
    assert answer.steps == (
        "2025年11月20日（周四）受理，当日不计，11月21日起算。",
        "期限60日，经批准延长30日，共90日。",
        "按自然日计，春节不扣除。",
        "12月10日（周三）起中止（等待依据审查），2026年1月5日（周一）恢复计算，其间26日不计。",
        "第90日为3月16日（周一），24时届满。",
    )


def test_a_pause_of_working_days_counts_working_days() -> None:
    steps = CLOCK.due(workdays(10), D("2026-09-24"), pauses=[Pause(D("2026-10-08"), D("2026-10-12"), "听证")]).steps
    assert steps[3:] == (
        "10月8日（周四）起中止（听证），10月12日（周一）恢复计算，其间3个工作日不计。",
        "第10个工作日为10月20日（周二），当日届满。",
    )


def test_months_with_a_pause_and_an_extension_in_days() -> None:
    pause = Pause(D("2025-12-10"), D("2026-01-05"), "鉴定")
    answer = CLOCK.due(months(6), D("2025-08-31"), event="立案", pauses=[pause], extensions=[days(30)])
    assert answer.steps == (
        "2025年8月31日（周日）立案，当日不计。",
        "期限6个月，经批准延长30日。",
        "12月10日（周三）起中止（鉴定），2026年1月5日（周一）恢复计算，其间26日不计。",
        "按月计，6个月后的当月没有31日，以月末2月28日（周六）为对应日；中止的26日加在其后，为3月26日（周四）。",
        "按自然日计，清明节不扣除。",
        "延长的第30日为4月25日（周六），是休息日，顺延至其后第一个工作日。",
        "4月27日（周一）24时届满。",
    )


def test_a_pause_still_open_says_what_is_left() -> None:
    answer = CLOCK.due(days(60), D("2026-08-14"), event="受理", pauses=[Pause(D("2026-09-01"), None, "协商调解")])
    assert answer.due is None
    assert answer.steps == (
        "8月14日（周五）受理，当日不计，8月15日起算。",
        "按自然日计，节假日不扣除。",
        "9月1日（周二）起中止（协商调解），尚未恢复，已计17日，剩余43日，届满日在恢复后计算。",
    )
    assert answer.days[-1][0] == D("2026-09-01")


def test_a_pause_while_the_last_day_moves() -> None:
    open_pause = CLOCK.due(days(30), D("2026-09-17"), pauses=[Pause(D("2026-10-18"), None)])
    assert open_pause.due is None
    assert open_pause.steps[-1] == "10月18日（周日）起顺延期间中止，尚未恢复，届满日在恢复后计算。"
    closed = CLOCK.due(days(30), D("2026-09-17"), pauses=[Pause(D("2026-10-18"), D("2026-10-21"))])
    assert closed.steps[-2:] == (
        "10月18日（周日）起顺延期间中止，10月21日（周三）恢复。",
        "10月21日（周三）24时届满。",
    )


def test_years_without_notice() -> None:
    """2026年12月15日起20个工作日：12月16(1)至31(12)，1月1日周五(13)，4至8(18)，11(19)12(20)；元旦放假未知。"""
    answer = CLOCK.due(workdays(20), D("2026-12-15"), event="收到")
    assert (answer.due, answer.provisional) == (D("2027-01-12"), True)
    assert answer.steps[-1] == "2027年放假安排尚未公布，暂按周六、周日休息计算，公布后重新计算。"
    before = CLOCK.due(workdays(1), D("2003-06-02"))
    assert before.provisional
    assert before.steps[-1] == "2003年放假安排未收录，暂按周六、周日休息计算，补录后重新计算。"


def test_a_natural_term_is_provisional_only_when_its_end_is() -> None:
    ends = CLOCK.due(days(60), D("2026-11-22"))
    assert (ends.due, ends.provisional) == (D("2027-01-21"), True)
    assert not CLOCK.due(days(30), D("2026-12-01")).provisional
    assert not CLOCK.due(days(60), D("2026-11-22"), rolls=False).provisional


def test_a_local_closure_is_named() -> None:
    storm = SpecialDay(2026, D("2026-08-20"), DayKind.CLOSURE, "台风停工", "青禾区公告")
    local = LawfulClock(official().with_rows([storm]))
    assert local.due(days(10), D("2026-08-10"), event="收到").steps[-2:] == (
        "第10日为8月20日（周四），当地停止办公（台风停工），顺延至其后第一个工作日。",
        "8月21日（周五）24时届满。",
    )
    assert local.due(workdays(2), D("2026-08-18"), event="收到").steps[2] == "8月20日台风停工不计。"
    assert CLOCK.due_date(days(10), D("2026-08-10")) == D("2026-08-20")


def test_a_calendar_without_notices_counts_weekends() -> None:
    bare = LawfulClock(Calendar([]))
    answer = bare.due(workdays(5), D("2026-09-28"))
    assert (answer.due, answer.provisional) == (D("2026-10-05"), True)
    assert answer.steps[-1].startswith("2026年放假安排尚未公布")
