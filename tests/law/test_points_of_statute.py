"""Where common belief miscounts: each point with both results, so that a mix-up of units would be seen."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.spans import Pause, days, months, workdays
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock

CLOCK = LawfulClock(official())
D = date.fromisoformat


def test_ten_days_in_administrative_reconsideration() -> None:
    """行政复议法（2023）第八十八条：十日是工作日；2017年文本第四十条只有五日、七日是工作日。

    9月24日收到副本：10个工作日到10月15日；10个自然日到10月4日国庆节，顺延至8日。
    """
    assert CLOCK.due_date(workdays(10), D("2026-09-24")) == D("2026-10-15")
    assert CLOCK.due_date(days(10), D("2026-09-24")) == D("2026-10-08")


def test_reconsideration_runs_from_acceptance() -> None:
    """行政复议法第六十二条：60日自受理起算，不自收到起算。

    7月24日收到，31日受理：8月31、9月29共60日为9月29日周二。自收到误算为9月22日。
    """
    assert CLOCK.due_date(days(60), D("2026-07-31")) == D("2026-09-29")
    assert CLOCK.due_date(days(60), D("2026-07-24")) == D("2026-09-22")


def test_five_days_pass_and_the_application_counts_as_accepted() -> None:
    """行政复议法第三十条：五日（工作日）审查期满未作不予受理决定的，期满之日视为受理。

    9月24日周四收到：28(1)29(2)30(3)，10月8(4)9(5)。
    """
    assert CLOCK.due_date(workdays(5), D("2026-09-24")) == D("2026-10-09")


def test_penalty_law_lists_two_three_five_seven_days_only() -> None:
    """行政处罚法第八十五条：缴款的十五日、办案的九十日是自然日；七日送达是工作日。"""
    assert CLOCK.due_date(days(15), D("2026-09-16")) == D("2026-10-08")
    assert CLOCK.due_date(workdays(7), D("2026-09-16")) == D("2026-09-24")
    assert CLOCK.due_date(days(90), D("2026-07-03")) == D("2026-10-08")


def test_licensing_law_counts_everything_in_working_days() -> None:
    """行政许可法第八十二条：二十日是工作日，经批准延长十日也是。"""
    assert CLOCK.due_date(workdays(20), D("2026-09-01")) == D("2026-09-29")
    assert CLOCK.due_date(workdays(20), D("2026-09-01"), extensions=[workdays(10)]) == D("2026-10-19")


def test_legality_review_has_a_least_and_a_most() -> None:
    """国办发〔2018〕115号：一般不少于5个工作日，最长不超过15个工作日。8月28日周五送审。"""
    assert CLOCK.due_date(workdays(5), D("2026-08-28")) == D("2026-09-04")
    assert CLOCK.due_date(workdays(15), D("2026-08-28")) == D("2026-09-18")


def test_petitions_mix_two_units() -> None:
    """信访工作条例第二十三条：告知的15日是自然日，提出异议的5日是工作日。

    9月25日收到（中秋节）：第15日10月10日周六调休上班；5个工作日28(1)29(2)30(3)，10月8(4)9(5)。
    10月9日收到：第15日10月24日周六，顺延至26日；5个工作日10周六(1)12(2)13(3)14(4)15(5)。
    """
    assert CLOCK.due_date(days(15), D("2026-09-25")) == D("2026-10-10")
    assert CLOCK.due_date(workdays(5), D("2026-09-25")) == D("2026-10-09")
    assert CLOCK.due_date(days(15), D("2026-10-09")) == D("2026-10-26")
    assert CLOCK.due_date(workdays(5), D("2026-10-09")) == D("2026-10-15")


def test_judicial_confirmation_has_thirty_natural_days() -> None:
    """人民调解法第三十三条、民事诉讼法第二百零五条：自协议生效之日起三十日内共同申请。"""
    assert CLOCK.due_date(days(30), D("2026-09-17")) == D("2026-10-19")


def test_state_compensation_is_two_months_not_sixty_days() -> None:
    """国家赔偿法第十三条：两个月。7月15日收到：9月15日周二；按60日误算为9月13日周日，顺延至14日。"""
    assert CLOCK.due_date(months(2), D("2026-07-15")) == D("2026-09-15")
    assert CLOCK.due_date(days(60), D("2026-07-15")) == D("2026-09-14")


def test_clarification_restarts_the_answer_to_an_information_request() -> None:
    """政府信息公开条例第三十条：答复期限自收到补正之日起算，是重新起算，不是中止。

    9月1日收到申请，9月10日收到补正：11(1)，14至18(6)，20周日(7)，21至24(11)，28至30(14)，10月8至10(17)，12至14(20)。
    """
    assert CLOCK.due_date(workdays(20), D("2026-09-10")) == D("2026-10-14")


def test_hearing_time_is_left_out_of_the_re_review_of_petitions() -> None:
    """信访工作条例第三十六条：复核30日，听证时间不计。9月1日收到，第30日为10月1日。

    9月7日至11日听证（12日恢复）加5日，为10月6日，顺延至8日；至16日（17日恢复）加10日，为11日周日，顺延至12日。
    """
    hearing = Pause(D("2026-09-07"), D("2026-09-12"), "听证")
    assert CLOCK.due_date(days(30), D("2026-09-01"), pauses=[hearing]) == D("2026-10-08")
    late = Pause(D("2026-09-07"), D("2026-09-17"), "听证")
    assert CLOCK.due_date(days(30), D("2026-09-01"), pauses=[late]) == D("2026-10-12")


def test_hearing_notice_leaves_seven_whole_working_days() -> None:
    """行政处罚法第六十四条：听证的七个工作日前通知；两端不计。"""
    assert CLOCK.due_date(workdays(7), D("2026-10-20"), backward=True) == D("2026-10-09")


def test_decision_hearing_materials_seven_natural_days_before() -> None:
    """重大行政决策程序暂行条例第十六条第三款：提前7日送达材料，自然日。10月20日听证：13至19日，最迟12日。"""
    assert CLOCK.due_date(days(7), D("2026-10-20"), backward=True) == D("2026-10-12")
