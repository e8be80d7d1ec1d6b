"""How a case of 行政复议 ends, what follows from the decision, and what others than the parties see of it."""

from __future__ import annotations

from typing import Any

from fazhi.kernel.elements import Pending
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.facts import (
    Decision,
    Ending,
    Enforcer,
    Facts,
    Heard,
    Performance,
    Respondent,
    S,
    Track,
)
from tests.procedures.reading import TODAY, allowed, doers, limits, papers
from tests.procedures.reconsidering import RULING, Case, D, accepted, answered

NOW = P.on(TODAY)
OLD = P.on(D("2023-06-01"))


def decided(decision: Decision = Decision.REVOKE_REDO, **more: Any) -> Case:
    case = answered()
    case.do("hear_views", "2026-08-20", heard=Heard.IN_PERSON, views="坚持请求")
    case.do("decide", "2026-09-01", decision=decision, **RULING, **more)
    return case


def test_the_kinds_of_decision_in_the_order_of_the_law() -> None:
    assert [d.name for d in Decision] == [
        "CHANGE", "REVOKE", "REVOKE_REDO", "UNLAWFUL", "PERFORM", "INVALID", "UPHOLD", "DISMISS", "CONTRACT",
    ]  # fmt: skip
    assert papers(P, "decide") == ["行政复议决定书"] and Facts.agreed in NOW.actions["decide"].needs


def test_an_order_to_perform_says_until_when() -> None:
    done = {"hear_views"}
    assert "decide" not in allowed(P, S.REVIEWING, done, track=Track.ORDINARY, decision=Decision.PERFORM)
    assert decided(Decision.PERFORM, perform_by=D("2026-10-30")).due("perform") == D("2026-10-30")


def test_a_decision_takes_effect_with_service_and_a_mediation_paper_with_its_signatures() -> None:
    """Articles 73 and 75."""
    case = decided()
    assert "送达" in case.refused("performed", "2026-09-05", performance=Performance.BY_ITSELF)
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert case.due("sue") == D("2026-09-18")
    case.do("performed", "2026-09-28", performance=Performance.BY_ITSELF)
    mediated = answered()
    mediated.do("mediate", "2026-08-20", terms="减轻处罚", effective_on=D("2026-08-20"))
    mediated.do("performed", "2026-08-21", performance=Performance.BY_ITSELF)
    assert Facts.effective_on in NOW.actions["mediate"].needs
    mediated.do("serve", "2026-08-22", served_on=D("2026-08-22"))
    assert "sue" not in {x.key for x in mediated.matter.limits}


def test_a_decision_not_carried_out_is_ordered_then_talked_about_then_criticised() -> None:
    """Article 77."""
    case = decided(Decision.PERFORM, perform_by=D("2026-09-30"))
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert "先责令限期履行" in case.refused("interview", "2026-10-12", note="拖延履行")
    case.do("order", "2026-10-09", order_until=D("2026-10-30"))
    assert case.due("perform_ordered") == D("2026-10-30") and papers(P, "order") == ["责令履行通知书"]
    case.do("interview", "2026-10-12", note="拖延履行")
    case.do("criticise", "2026-10-15", note="拖延履行")
    assert "登记履行情况" in case.refused("close", "2026-10-16")
    case.do("performed", "2026-10-28", performance=Performance.ORDERED)
    case.do("copy_up", "2026-10-28", upper="市某局")
    case.do("close", "2026-10-29")
    assert case.matter.stage is S.CLOSED


def test_an_opinion_is_answered_in_sixty_days_before_the_file_is_closed() -> None:
    """Article 76."""
    case = decided(Decision.UPHOLD)
    case.do("opinion", "2026-09-02", opinion="送达不规范", opinion_to="某局", opinion_served_on=D("2026-09-02"))
    assert case.due("report_correction") == D("2026-11-02")
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert "落实情况" in case.refused("close", "2026-09-20")
    case.do("opinion_answered", "2026-10-20", corrected="已修订送达办法")
    assert "抄告其上一级主管部门" in case.refused("close", "2026-10-21")
    case.do("copy_up", "2026-10-21", upper="市某局")
    case.do("close", "2026-10-21")


def test_what_a_department_did_is_copied_to_the_department_above_it() -> None:
    """Article 79 (2): only where the respondent is a department of the own government."""
    known = {"decision": Decision.UPHOLD}
    done = {"serve", "decide"}
    assert "close" not in allowed(P, S.CONCLUDED, done, respondent_kind=Respondent.DEPARTMENT, **known)
    assert "close" in allowed(P, S.CONCLUDED, done | {"copy_up"}, respondent_kind=Respondent.DEPARTMENT, **known)
    assert "close" in allowed(P, S.CONCLUDED, done, respondent_kind=Respondent.TOWN, **known)


def test_an_act_to_be_done_anew_without_a_day_is_due_in_sixty_days() -> None:
    """The regulation of 2007, article 49, where neither the decision nor a law sets another time."""
    case = decided()
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert case.due("redo") == D("2026-11-02") and limits(P)["redo"][2] == "《行政复议法实施条例》第四十九条"
    dated = decided(perform_by=D("2026-10-15"))
    dated.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert "redo" not in {x.key for x in dated.matter.limits} and dated.due("perform") == D("2026-10-15")


def test_who_neither_sues_nor_performs_is_made_to_once_the_time_to_sue_is_over() -> None:
    """Article 78."""
    case = decided(Decision.UPHOLD)
    assert "送达" in case.refused("enforce", "2026-09-10", enforcer=Enforcer.ORIGINAL)
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    assert "须满15日" in case.refused("enforce", "2026-09-18", enforcer=Enforcer.ORIGINAL)
    case.do("enforce", "2026-09-21", enforcer=Enforcer.ORIGINAL)


def test_a_claim_for_compensation_is_decided_together_with_the_act() -> None:
    """Article 72."""
    known: dict[str, Any] = {"track": Track.ORDINARY, "decision": Decision.REVOKE, "damages": True}
    assert "decide" not in allowed(P, S.REVIEWING, {"hear_views", "reply"}, **known)
    assert "decide" in allowed(P, S.REVIEWING, {"hear_views", "reply"}, **known, compensation="赔偿直接损失。")


def test_two_inquire_and_new_evidence_of_the_respondent_is_an_exception() -> None:
    """Articles 45 and 46: after the fact the respondent gathers nothing by itself, and adds only where consent is given."""
    inquiry = next(d for d in P.documents().values() if d.key == "reconsideration_inquiry")
    assert papers(P, "investigate") == ["行政复议调查笔录"] and "不得少于两人" in NOW.actions["investigate"].remark
    assert any("不少于两人" in getattr(block, "text", "") for block in inquiry.body)
    assert "more_evidence" not in allowed(P, S.REVIEWING) and "more_evidence" in allowed(
        P, S.REVIEWING, ["send_copy", "reply"]
    )
    assert NOW.actions["assign"].basis.text == "《行政复议法》第六条、第三十六条"


def test_the_upper_organ_may_hear_it_and_a_third_party_is_called_in() -> None:
    """Articles 38 and 16."""
    up = NOW.actions["move_up"]
    assert (up.to, up.outcome, up.reasoned) == (S.TERMINATED, "由上级审理", True)
    assert papers(P, "tell_third_party") == ["第三人参加行政复议通知书"]


def test_the_act_complained_of_and_what_corrected_it_are_linked() -> None:
    case = Case("2026-07-24")
    case.do("name_act", "2026-07-24")
    assert case.made[-1].content["effects"]["link"]["number"] == "青市监罚〔2026〕9号"
    done = decided()
    done.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    done.do("name_correction", "2026-09-20")
    assert done.made[-1].content["effects"]["link"]["number"] == "青市监罚〔2026〕9号"


def test_the_public_reads_a_text_without_names_and_only_after_service() -> None:
    """Article 79."""
    (shown,) = NOW.actions["publish"].publishes
    assert Facts.public_text in shown.facts and shown.names == () and shown.papers == ()
    case = decided()
    assert "送达" in case.refused("publish", "2026-09-02", public_text="某某不服某局处罚案")
    case.do("serve", "2026-09-03", served_on=D("2026-09-03"))
    case.do("publish", "2026-09-10", public_text="某某不服某局处罚案")
    case.do("unpublish", "2026-09-11", note="含有商业秘密")


def test_settlement_and_withdrawal_end_a_case_by_a_decision_of_the_organ() -> None:
    """Articles 41 and 74."""
    case = accepted()
    assert "请先办理“申请撤回”" in case.refused("terminate", "2026-08-20", ending=Ending.SETTLED)
    case.do("ask_withdrawal", "2026-08-19", note="与被申请人和解")
    case.do("terminate", "2026-08-20", ending=Ending.SETTLED)
    assert (case.matter.stage, case.limit("decide").state) == (S.TERMINATED, "met")
    assert "party" not in doers(P, "terminate") and "party" in doers(P, "withdraw_early")


def test_what_a_party_may_ask_for_in_the_hall() -> None:
    """A party asks; what becomes of it is the organ's to decide."""
    asked = {a.key for a in NOW.actions.values() if "party" in {r.key for r in a.by}}
    assert asked == {"apply", "withdraw_early", "ask_hearing", "ask_stay", "ask_withdrawal", "ask_recusal"}
    assert all(
        NOW.actions[k].to is None and NOW.actions[k].reasoned for k in ("ask_hearing", "ask_stay", "ask_withdrawal")
    )


# The law before


def test_cases_begun_before_2024_stay_under_the_text_of_2017() -> None:
    assert [(a.on, a.pending) for a in P.amendments] == [(D("2024-01-01"), Pending.OLD_RULES)]
    assert P.binding(D("2023-12-31"), D("2026-10-15")) is OLD and P.binding(D("2024-01-01"), TODAY) is NOW
    assert not OLD.actions.keys() & {"apply", "deem_accepted", "convert", "not_heard", "order", "publish"}
    assert not OLD.limits.keys() & {"decide_simplified", "send_copy_simplified", "reply_simplified", "referral_reply"}


def test_an_old_case_has_ten_natural_days_for_the_reply() -> None:
    case = Case("2023-09-18")
    case.do("accept", "2023-09-18", accepted_on=D("2023-09-18"), respondent_kind=Respondent.TOWN)
    case.do("send_copy", "2023-09-22", copy_served_on=D("2023-09-22"))
    assert case.due("reply") == D("2023-10-07") and case.due("decide") == D("2023-11-17")
    assert OLD.actions["extend"].remark == "经行政复议机关的负责人批准"


def test_the_terms_one_after_the_other() -> None:
    assert {k: v[0] for k, v in limits(P).items() if k != "recusal_decision"} == {
        "check": "5个工作日", "supplement_notice": "5个工作日", "supplement": "10个工作日", "supplement_longer": "至写明的日期",
        "send_copy": "7个工作日", "send_copy_simplified": "3个工作日", "reply": "10个工作日", "reply_simplified": "5个工作日",
        "decide": "60日", "decide_simplified": "30日", "review_document": "30日", "forward_document": "7个工作日",
        "notify_maker": "3个工作日", "maker_reply": "10个工作日", "referral_reply": "60日", "perform": "至写明的日期", "redo": "60日",
        "perform_ordered": "至写明的日期", "report_correction": "60日", "sue": "15日",
    }  # fmt: skip
    office = {k for k, v in limits(P).items() if v[1] == "办理机关"}
    assert not office & {"redo", "reply", "reply_simplified", "supplement", "maker_reply", "perform", "sue"}
