"""Terms and their catalogue: shapes, editions, refusals with the article, and what is told of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from fazhi.kernel.elements import FINAL, Binds, Extension, Pending, Stage, Stop
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU
from fazhi.kernel.spans import Pause, days, hours, months, workdays
from fazhi.kernel.terms import Prolonging, Standstill, Term, rules_of
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.law.instruments import 人民调解法, 行政复议法, 行政复议法_2017
from fazhi.law.rules import RuleError, catalogue, compute, described, find, similar
from fazhi.law.terms import declared
from fazhi.wiring.commands.clock import rules

CLOCK = LawfulClock(official())
RULES = rules()
D = date.fromisoformat
BASIS = 人民调解法.art(33)

NAMED = """
administrative_reconsideration: check supplement_notice supplement send_copy send_copy_simplified reply reply_simplified
    decide decide_simplified
petition: route tell object_to_routing handle apply_review review apply_recheck recheck
people_mediation: judicial_confirmation
legal_aid: decide assign review_objection
administrative_penalty: decide preserve request_hearing hearing_notice serve pay withdraw_publication
enforcement_publicity: publish publish_penalty
administrative_license: supplement_notice decide deliver
normative_document: legality_review
major_decision: public_comment legality_review hearing_materials
information_disclosure: answer clarify third_party
administrative_litigation: answer appeal_judgment appeal_ruling
annual_report: submit publish
"""


def named() -> list[str]:
    found, procedure = [], ""
    for word in NAMED.split():
        if word.endswith(":"):
            procedure = word[:-1]
        else:
            found.append(f"{procedure}.{word}")
    return found


@pytest.mark.parametrize("key", named())
def test_every_rule_asked_for_is_there_and_in_force(key: str) -> None:
    term = find(RULES, key, D("2026-10-15"))
    assert term.ends is None and term.basis.law.until is None


def test_editions_follow_one_another_without_gap_or_overlap() -> None:
    for key, editions in RULES.items():
        for earlier, later in pairwise(editions):
            assert earlier.ends == later.begins, key
        assert editions[-1].ends is None, key


def test_only_these_are_unverified() -> None:
    open_ = {key for key, editions in RULES.items() if editions[-1].unverified}
    assert open_ == {
        "annual_report.publish", "annual_report.submit", "hotline_order.complaint", "hotline_order.consultation",
        "hotline_order.request", "legal_aid.hand_in", "people_mediation.mediate", "inspection_finding.mend", "petition.handle_simple",
        "prompt_letter.reply", "document_cleanup.finish", "document_review_request.answer", "legality_review.review", "normative_document.expiry",
        "normative_document.answer_npc", "normative_document.file_npc", "normative_document.file_up",
        "proposal.answer_member", "proposal.answer_member_complex",
        "coercive_enforcement.agreement", "coercive_enforcement.substitution_urge", "coercive_enforcement.suspended_years",
        "judicial_proposal.reply_general", "administrative_litigation.report_loss", "administrative_inspection.publish",
        "enforcement_supervision.reply", "governance_task.finish", "random_inspection.publish",
        "supervision.reply_reminder", "supervision.reply_supervision", "supervision.reply_warning",
    }  # fmt: skip


def test_refusals_of_every_rule_name_an_article() -> None:
    for editions in RULES.values():
        for term in editions:
            for sentence in filter(None, (term.why_no_extension, term.why_no_pause)):
                assert "《" in sentence and sentence.endswith("。"), term.key


# Declarations


def term(**given: Any) -> Term:
    usual: dict[str, Any] = {"key": "a.b", "label": "期限", "basis": BASIS, "event": "收到", "most": days(5)}
    return Term(**(usual | given))


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"key": "nodot"}, "程序.期限"),
        ({"key": "A.b"}, "程序.期限"),
        ({"most": None}, "只写一种"),
        ({"fixed": (3, 1)}, "只写一种"),
        ({"most": None, "fixed": (2, 29)}, "每年都有"),
        ({"event": ""}, "从什么事起算"),
        ({"least": days(5)}, "最短须短于最长"),
        ({"least": workdays(2)}, "最短须短于最长"),
        ({"backward": True, "pause": Standstill("鉴定", BASIS)}, "不能延长或者中止"),
        ({"most": None, "fixed": (3, 1), "extension": Prolonging(days(1), "", BASIS)}, "不能延长或者中止"),
        ({"most": None, "least": days(5), "backward": True}, "提前多少"),
        ({"since": D("2020-01-01"), "until": D("2020-01-01")}, "失效日"),
    ],
)
def test_contradictory_declarations_are_refused(given: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        term(**given)


def test_lengths_are_worded_as_the_statute_would() -> None:
    assert term().text == "5日"
    assert term(most=workdays(5)).text == "5个工作日"
    assert term(most=months(2)).text == "2个月"
    assert term(most=None, least=days(30)).text == "不少于30日"
    assert term(least=workdays(5), most=workdays(15)).text == "不少于5个工作日、不超过15个工作日"
    assert term(most=workdays(7), backward=True).text == "7个工作日前"
    assert term(most=None, fixed=(3, 1)).text == "次年3月1日前"


def test_dates_of_validity_are_those_of_the_instrument_unless_said() -> None:
    old = term(basis=行政复议法_2017.art(31))
    assert (old.begins, old.ends) == (D("2018-01-01"), D("2024-01-01"))
    assert old.in_force(D("2023-12-31")) and not old.in_force(D("2024-01-01"))
    assert old.validity == "自2018年1月1日起施行，2024年1月1日起不再适用"
    assert term(since=D("2020-02-01")).begins == D("2020-02-01")


def test_a_doubt_about_extension_or_pause_is_a_doubt_about_the_rule() -> None:
    doubtful = 人民调解法.art(1, unverified=True)
    assert not term().unverified
    assert term(extension=Prolonging(days(1), "经批准", doubtful)).unverified
    assert term(pause=Standstill("鉴定", doubtful)).unverified


# Limits of procedures


class S(Stage):
    OPEN = "办理中"
    ELSEWHERE = "已中止"
    CLOSED = "已办结", FINAL


class Facts(FactSheet):
    known_on = Fact("知道日期", date, listed=True)


def procedure() -> Procedure[S, Facts]:
    p = Procedure(
        "sample", "示例", "Sample", S, Facts, [BASIS], D("2021-01-01"), "{org}〔{year}〕{n}号", "示例",
    )  # fmt: skip
    amended = p.amended(D("2025-01-01"), basis=BASIS, pending=Pending.OLD_RULES)
    office = JUSTICE_BUREAU
    begin = p.start("begin", "受理", by=office, to=S.OPEN, basis=BASIS, needs=[Facts.known_on])
    hand = p.action("hand", "移交", by=office, frm=S.OPEN, basis=BASIS, transfers=True)
    stop = p.action("stop", "中止", by=office, frm=S.OPEN, to=S.ELSEWHERE, basis=BASIS)
    go = p.action("go", "恢复", by=office, frm=S.ELSEWHERE, to=S.OPEN, basis=BASIS)
    longer = p.action("longer", "延长期限", by=office, frm=S.OPEN, basis=BASIS, remark="经负责人批准")
    end = p.action("end", "办结", by=office, frm=S.OPEN, to=S.CLOSED, basis=BASIS)
    p.limit(
        "finish", "办结", days(60), counts_from=begin, stops_at=[end], basis=人民调解法.art(1),
        extension=Extension(longer, days(30), 人民调解法.art(2)), pauses=[Stop(stop, go, 人民调解法.art(3))],
        until=amended,
    )  # fmt: skip
    p.limit("finish", "办结", workdays(40), counts_from=begin, stops_at=[end], basis=BASIS, since=amended)
    p.limit(
        "ask", "请求复查", days(30), counts_from=Facts.known_on, stops_at=[end], basis=BASIS, binds=Binds.PARTIES,
        expiry="逾期不再受理。",
    )  # fmt: skip
    p.limit("tell", "告知", days(15), counts_from=[begin, hand], restarts=True, stops_at=[end], basis=BASIS, soft=True)
    return p


def test_limits_are_read_as_terms() -> None:
    first, second, ask, tell = rules_of(procedure())
    assert (first.key, first.event, first.most) == ("sample.finish", "受理", days(60))
    assert (first.begins, first.ends) == (D("2021-01-01"), D("2025-01-01"))
    assert first.extension == Prolonging(days(30), "办理“延长期限”，经负责人批准", 人民调解法.art(2))
    assert first.pause == Standstill("自“中止”至“恢复”", 人民调解法.art(3))
    assert (second.most, second.begins, second.ends) == (workdays(40), D("2025-01-01"), None)
    assert (ask.event, ask.binds, ask.expiry) == ("知道", Binds.PARTIES, "逾期不再受理。")
    assert ask.restarted_by == () and ask.survives_transfer
    assert tell.event == "受理或者移交" and tell.restarted_by == ("受理", "移交")
    assert tell.soft and not tell.survives_transfer


def test_a_rule_said_twice_for_one_day_is_refused() -> None:
    p = procedure()
    once = term(key="sample.ask", most=days(20), since=D("2010-01-01"), until=D("2021-01-01"))
    assert [t.most for t in catalogue([once], [p])["sample.ask"]] == [days(20), days(30)]
    with pytest.raises(RuleError, match=r"“sample.ask”有两条规则同时有效.*fazhi/law/terms"):
        catalogue([replace(once, until=None)], [p])
    with pytest.raises(RuleError, match="同时有效"):
        catalogue([*declared(), *declared()], [])


# Which edition, which key


def test_the_edition_of_the_day_of_the_event() -> None:
    key = "administrative_reconsideration.reply"
    assert find(RULES, key, D("2023-12-31")).most == days(10)
    assert find(RULES, key, D("2024-01-01")).most == workdays(10)


def test_a_day_before_all_known_editions_is_refused_with_what_is_known() -> None:
    with pytest.raises(RuleError) as refused:
        find(RULES, "administrative_penalty.decide", D("2021-07-14"))
    assert str(refused.value) == (
        "“作出行政处罚决定”（administrative_penalty.decide）没有收录2021年7月14日有效的规定。"
        "已收录：《行政处罚法》第六十条自2021年7月15日起施行。请依当时的规定核对。"
    )


def test_a_wrong_key_gets_near_ones() -> None:
    assert similar(RULES, "petiton.handle")[0] == "petition.handle"
    assert similar(RULES, "reconsideration.decide_simplified")[0] == "administrative_reconsideration.decide_simplified"
    assert "annual_report.submit" in similar(RULES, "report.submit")
    assert similar(RULES, "Petition.HANDLE")[0] == "petition.handle"
    with pytest.raises(RuleError, match=r"没有“petition.handel”这条期限规则。相近的有：petition.handle"):
        find(RULES, "petition.handel", D("2026-01-01"))
    with pytest.raises(RuleError, match="fazhi rules"):
        find(RULES, "", D("2026-01-01"))


# What is refused


def asked(key: str, start: str, **how: Any) -> dict[str, Any]:
    return compute(find(RULES, key, D(start)), D(start), CLOCK, **how)


def test_an_extension_the_text_does_not_give() -> None:
    with pytest.raises(RuleError) as refused:
        asked("petition.review", "2026-09-01", extended=True)
    assert str(refused.value) == "“作出复查意见”不能延长：《信访工作条例》第三十五条没有规定延长，不能延长。"
    with pytest.raises(RuleError, match="第六十二条第二款没有规定延长"):
        asked("administrative_reconsideration.decide_simplified", "2026-09-01", extended=True)
    with pytest.raises(RuleError, match="第六十七条第三款没有规定延长"):
        asked("administrative_penalty.pay", "2026-09-01", extended=True)
    with pytest.raises(RuleError, match="没有规定延长"):
        asked("annual_report.submit", "2025-12-31", extended=True)


@pytest.mark.parametrize(
    ("key", "article"),
    [
        ("petition.handle", "《信访工作条例》第三十四条没有规定中止"),
        ("administrative_penalty.hearing_notice", "第六十四条第（二）项"),
        ("annual_report.publish", "第二十四条"),
        ("major_decision.public_comment", "第十五条第一款"),
    ],
)
def test_a_pause_the_text_does_not_give(key: str, article: str) -> None:
    with pytest.raises(RuleError, match=article):
        asked(key, "2026-09-01", pauses=[Pause(D("2026-09-03"), D("2026-09-05"))])


@pytest.mark.parametrize(
    ("pauses", "complaint"),
    [
        ([("2026-08-31", "2026-09-05")], "中止日2026年8月31日早于起算的2026年9月1日"),
        ([("2026-09-05", "2026-09-04")], "恢复日2026年9月4日早于中止日"),
        ([("2026-09-03", "2026-09-10"), ("2026-09-09", "2026-09-12")], "2026年9月9日开始的中止与前一次中止重叠"),
        ([("2026-09-03", None), ("2026-09-09", "2026-09-12")], "重叠"),
        ([("2026-11-01", "2026-11-05")], "已于2026年10月8日届满，不能在2026年11月1日中止"),
    ],
)
def test_pauses_that_do_not_fit(pauses: list[tuple[str, str | None]], complaint: str) -> None:
    """行政复议法的三十日（简易程序）：9月1日受理，第30日10月1日，顺延至8日。"""
    given = [Pause(D(first), D(last) if last else None) for first, last in pauses]
    with pytest.raises(RuleError, match=complaint):
        asked("administrative_reconsideration.decide_simplified", "2026-09-01", pauses=given)


def test_an_open_pause_leaves_the_end_open() -> None:
    answer = asked("petition.recheck", "2026-09-01", pauses=[Pause(D("2026-09-07"), None)])
    assert answer["due"] is None
    assert any("尚未恢复，已计5日，剩余25日" in line for line in answer["explanation"])


def test_days_outside_the_calendar() -> None:
    for day in ("1899-01-01", "2150-01-01"):
        with pytest.raises(RuleError, match="超出可以计算的范围"):
            compute(term(), D(day), CLOCK)


def test_terms_in_hours_want_a_moment() -> None:
    rule = find(RULES, "legal_aid.transfer_application", D("2026-10-01"))
    with pytest.raises(RuleError, match=r"按小时计算（《法律援助法》第三十九条），请写明时刻，例如 2026-10-01T09:30"):
        compute(rule, D("2026-10-01"), CLOCK)
    answer = compute(rule, datetime(2026, 10, 1, 9, 30), CLOCK)
    assert (answer["due"], answer["unit"]) == ("2026-10-02T09:30", "hour")
    assert rule.most == hours(24)


# What is told


def test_everything_that_is_told_of_a_term() -> None:
    paused = [Pause(D("2026-09-01"), D("2026-09-11"))]
    assert asked("administrative_reconsideration.decide", "2026-07-31", extended=True, pauses=paused) == {
        "rule": "administrative_reconsideration.decide",
        "label": "作出行政复议决定（普通程序）",
        "due": "2026-11-09",
        "unit": "day",
        "unit_label": "自然日",
        "basis": "《行政复议法》第六十二条第一款",
        "provisional": False,
        "unverified": False,
        "extended": True,
        "since": "2024-01-01",
        "until": None,
        "explanation": [
            "作出行政复议决定（普通程序）：自受理之日起60日，依据《行政复议法》第六十二条第一款。",
            "7月31日（周五）受理，当日不计，8月1日起算。",
            "期限60日，经批准延长30日，共90日。",
            "按自然日计，中秋节、国庆节不扣除。",
            "9月1日（周二）起中止，9月11日（周五）恢复计算，其间10日不计。",
            "第90日为11月8日（周日），是休息日，顺延至其后第一个工作日。",
            "11月9日（周一）24时届满。",
            "延长的条件：办理“延长审理期限”，经行政复议机构的负责人批准；至多1次（《行政复议法》第六十二条第一款）。",
            "自“中止行政复议”至“恢复审理”、自“审查规范性文件，中止审理”至“登记规范性文件审查结论，恢复审理”，"
            "不计入（《行政复议法》第三十九条）。",
            "期满：逾期不作答复的，申请人可以向上级行政机关反映（第三十五条），也可以自期满之日起十五日内起诉。",
            "说明：法律规定的行政复议期限少于六十日的，从其规定。延长须书面告知当事人。",
        ],
    }


def test_least_and_most_are_told_one_after_the_other() -> None:
    answer = asked("normative_document.legality_review", "2026-08-28")
    assert (answer["earliest"], answer["latest"]) == ("2026-09-04", "2026-09-18") and "due" not in answer
    lines = answer["explanation"]
    assert lines.index("最早届满（5个工作日）：") < lines.index("最迟届满（15个工作日）：")
    assert asked("major_decision.legality_review", "2026-08-28").keys().isdisjoint({"due", "latest"})


def test_a_fixed_date_says_when_offices_are_last_open() -> None:
    answer = asked("annual_report.submit", "2025-12-31")
    assert answer["explanation"][:3] == [
        "报送法治政府建设年度报告：2025年度的，须在次年3月1日前，依据《法治政府建设与责任落实督察工作规定》（未核实）。",
        "期限为2026年3月1日（周日），当日届满。",
        "当日是休息日；固定日期没有顺延的规定，请不迟于此前最后一个工作日2026年2月28日（周六）办理。",
    ]
    assert (answer["unit"], answer["unverified"], answer["provisional"]) == ("date", True, False)
    assert "本期限的依据尚未与原文核对，据此办理以前请先核实。" in answer["explanation"]


def test_an_old_rule_says_that_it_is_old() -> None:
    answer = asked("administrative_reconsideration.reply", "2023-09-22")
    assert answer["explanation"][-1] == "适用的是旧规定：自2018年1月1日起施行，2024年1月1日起不再适用。"
    assert answer["until"] == "2024-01-01"


def test_restart_and_transfer_are_told() -> None:
    lines = asked("petition.tell", "2026-09-01")["explanation"]
    assert "转到其他机关、单位的，自转到之日重新计算。" in lines
    lines = asked("administrative_reconsideration.check", "2026-09-01")["explanation"]
    assert "提出行政复议申请、收到行政复议申请、收到补正材料的，自该日重新计算。" in lines


def test_a_rule_as_data() -> None:
    answer = described(find(RULES, "information_disclosure.answer", D("2026-01-01")))
    assert answer["extension"] == {
        "length": 20, "unit": "workday", "text": "20个工作日", "times": 1,
        "approval": "办理“延长答复期限”，经政府信息公开工作机构负责人同意并告知申请人",
        "basis": "《政府信息公开条例》第三十三条第二款",
    }  # fmt: skip
    assert answer["pauses"] == {
        "what": "自“征求第三方意见”至“第三方意见收到或者期满”、自“征求共同制作机关意见”至“共同制作机关意见收到或者期满”",
        "basis": "《政府信息公开条例》第三十三条第三款",
    }  # fmt: skip
    assert (answer["standing"], answer["status"], answer["restarted_by"]) == (
        "行政法规",
        "verified",
        ["收到申请", "收到补正的申请"],
    )
    assert answer["no_extension"] is None and answer["no_pause"] is None
    backward = described(term(basis=行政复议法.art(51), most=workdays(5), backward=True))
    assert (backward["backward"], backward["maximum"], backward["minimum"]) == (True, 5, None)
    assert backward["no_extension"] == "《行政复议法》第五十一条没有规定延长，不能延长。"
