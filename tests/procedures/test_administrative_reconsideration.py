"""行政复议 as declared: what a jurist would ask of it, and one case after another worked through in memory."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.kernel.elements import Pending
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.facts import (
    Decision,
    Ending,
    Enforcer,
    Facts,
    First,
    Found,
    Head,
    Heard,
    Performance,
    Power,
    Refusal,
    Respondent,
    S,
    Simple,
    Suspension,
    Track,
    Way,
)
from tests.procedures.reading import TODAY, allowed, doers, limits, papers
from tests.procedures.reconsidering import RULING, Case, D, accepted, answered

NOW = P.on(TODAY)
OLD = P.on(D("2023-06-01"))


# Whether the case is taken


def test_one_may_apply_online_at_the_counter_or_by_word_of_mouth() -> None:
    """Article 22."""
    assert doers(P, "apply") == {"party"} and doers(P, "register") == {"reconsideration_office"}
    assert papers(P, "register", way=Way.ORAL) == ["口头申请行政复议笔录"]
    assert papers(P, "register", way=Way.POST) == papers(P, "apply") == ["行政复议申请书"]
    assert NOW.actions["apply"].to is NOW.actions["register"].to is S.RECEIVED
    assert {k.key for k in P.parties if k.required} == {"applicant", "respondent"}


def test_five_working_days_to_check_and_then_it_counts_as_accepted() -> None:
    """Article 30: received on Thursday, 24 September 2026; the fifth working day after it is 9 October."""
    case = Case("2026-09-24")
    assert case.due("check") == D("2026-10-09")
    deemed = {"accepted_on": D("2026-10-09"), "track": Track.ORDINARY, "respondent_kind": Respondent.DEPARTMENT}
    assert "须满5个工作日" in case.refused("deem_accepted", "2026-10-09", **deemed)
    case.do("deem_accepted", "2026-10-10", **deemed)
    assert case.matter.stage is S.REVIEWING and case.limit("check").state == "late"
    assert case.due("decide") == D("2026-12-08")


def test_supplements_are_asked_for_in_writing_and_the_check_begins_anew() -> None:
    """Article 31: ten working days from receipt of the notice; then five for the check again."""
    case = Case("2026-07-24")
    case.do("ask_supplement", "2026-07-28", missing="被申请人名称")
    assert case.limit("check").state == "met" and papers(P, "ask_supplement") == ["行政复议申请补正通知书"]
    assert "还没有登记送达" in case.refused("abandon", "2026-09-01", note="没有补正")
    case.do("serve_notice", "2026-07-30", notice_served_on=D("2026-07-30"))
    assert case.due("supplement") == D("2026-08-13")
    case.do("supplement", "2026-08-10", supplemented_on=D("2026-08-10"))
    assert case.limit("check").running and case.due("check") == D("2026-08-17")


def test_silence_is_abandonment_only_after_the_time_to_supplement_however_long_it_was_made() -> None:
    case = Case("2026-07-24")
    case.do("ask_supplement", "2026-07-28", missing="身份证明")
    case.do("serve_notice", "2026-07-30", notice_served_on=D("2026-07-30"))
    assert "须满10个工作日" in case.refused("abandon", "2026-08-13", note="没有补正")
    case.do("more_time", "2026-08-13", note="申请人住院", supplement_until=D("2026-08-28"))
    assert "到2026-08-28为止" in case.refused("abandon", "2026-08-28", note="没有补正")
    case.do("abandon", "2026-08-31", note="没有补正")
    assert case.matter.stage is S.ABANDONED


def test_a_refusal_names_the_reason_and_the_right_body() -> None:
    assert "refuse" not in allowed(P, S.RECEIVED, refusal=Refusal.JURISDICTION)
    assert "refuse" in allowed(P, S.RECEIVED, refusal=Refusal.JURISDICTION, right_body="某市人民政府")
    assert "refuse" in allowed(P, S.RECEIVED, refusal=Refusal.LATE)
    assert {Facts.refusal, Facts.refusal_reason} == set(NOW.actions["refuse"].needs)


def test_the_simplified_procedure_has_its_four_grounds_or_everybody_agrees() -> None:
    """Article 53."""
    assert len(Simple) == 5 and Simple.SMALL.value == "案件涉及款额三千元以下"
    assert "accept" not in allowed(P, S.RECEIVED, track=Track.SIMPLE)
    assert "accept" in allowed(P, S.RECEIVED, track=Track.SIMPLE, simple_ground=Simple.AGREED)
    assert "accept" in allowed(P, S.RECEIVED, track=Track.ORDINARY)


def test_what_must_come_here_before_a_suit_is_known() -> None:
    """Article 23 of the law of 2023 has four kinds and what other laws name."""
    assert [f.name for f in First] == ["NO", "ON_SPOT", "RESOURCES", "INACTION", "DISCLOSURE", "OTHER"]
    assert Facts.first.listed


# Time


def test_the_terms_of_both_procedures_run_from_acceptance() -> None:
    ordinary = accepted()
    assert (ordinary.due("send_copy"), ordinary.due("decide")) == (D("2026-08-11"), D("2026-09-29"))
    simple = accepted("2026-07-31", Track.SIMPLE, simple_ground=Simple.SMALL)
    assert (simple.due("send_copy_simplified"), simple.due("decide_simplified")) == (D("2026-08-05"), D("2026-08-31"))
    assert not {x.key for x in simple.matter.limits} & {"send_copy", "decide"}


def test_the_reply_is_due_ten_or_five_working_days_after_the_copy_came() -> None:
    for case, key, due in (
        (accepted(), "reply", "2026-08-18"),
        (accepted("2026-07-31", Track.SIMPLE, simple_ground=Simple.WARNING), "reply_simplified", "2026-08-11"),
    ):
        case.do("send_copy", "2026-08-03")
        case.do("serve_copy", "2026-08-04", copy_served_on=D("2026-08-04"))
        assert case.due(key) == D(due)


def test_thirty_days_more_once_and_never_in_the_simplified_procedure() -> None:
    """Article 62; the head of the reconsideration institution approves."""
    case = accepted()
    case.do("extend", "2026-09-28", extended_by="负责人")
    assert case.due("decide") == D("2026-10-29") and doers(P, "extend") == {"reconsideration_head"}
    assert "只能延长1次" in case.refused("extend", "2026-10-20", extended_by="负责人")
    simple = accepted("2026-07-31", Track.SIMPLE, simple_ground=Simple.SMALL)
    assert "无从延长" in simple.refused("extend", "2026-08-20", extended_by="负责人")


def test_time_standing_still_is_not_counted() -> None:
    """Article 39: suspended from 1 to 10 September, ten days."""
    case = accepted()
    case.do("suspend", "2026-09-01", suspension=Suspension.OTHER_CASE)
    assert case.due("decide") is None
    case.do("resume", "2026-09-11")
    assert case.due("decide") == D("2026-10-09")


def test_a_case_made_ordinary_counts_from_its_acceptance_and_keeps_its_pauses() -> None:
    """Article 55: thirty days, suspended ten, converted: sixty days from acceptance and the ten not counted."""
    case = accepted("2026-07-31", Track.SIMPLE, simple_ground=Simple.SMALL)
    case.do("send_copy", "2026-08-03")
    case.do("suspend", "2026-08-03", suspension=Suspension.SETTLING)
    case.do("resume", "2026-08-13")
    assert case.due("decide_simplified") == D("2026-09-09")
    assert "审理程序" in case.refused("convert", "2026-08-20", track=Track.SIMPLE, convert_reason="事实争议较大")
    case.do("convert", "2026-08-20", track=Track.ORDINARY, convert_reason="事实争议较大")
    assert case.limit("decide_simplified").state == "void"
    assert "send_copy" not in {x.key for x in case.matter.limits}, "the copy was sent already"
    assert case.limit("decide").starts_on == D("2026-07-31") and case.due("decide") == D("2026-10-09")
    assert doers(P, "convert") == {"reconsideration_head"}
    case.do("extend", "2026-09-30", extended_by="负责人")
    assert case.due("decide") == D("2026-11-09")


def test_an_ordinary_case_is_not_converted() -> None:
    assert "convert" not in allowed(P, S.REVIEWING, track=Track.ORDINARY)


@pytest.mark.parametrize("ground", list(Suspension))
def test_only_three_grounds_end_a_case_after_sixty_days(ground: Suspension) -> None:
    """Article 41 (5): not where the applicant is missing, nor for any later ground."""
    runs_out = ground in (Suspension.DIED, Suspension.INCAPABLE, Suspension.ENDED)
    case = accepted()
    case.do("suspend", "2026-08-03", suspension=ground)
    if not runs_out:
        assert "其他情形请恢复审理" in case.refused("end_suspended", "2026-12-01")
        return
    assert "须满60日" in case.refused("end_suspended", "2026-10-02")
    case.do("end_suspended", "2026-10-03")
    assert case.matter.stage is S.TERMINATED


# Hearing both sides


def test_views_are_heard_before_an_ordinary_decision() -> None:
    """Article 49: unless it is the party's own doing that they cannot be; the simplified procedure may be on paper."""
    case = answered()
    assert "第四十九条" in case.refused("decide", "2026-09-01", decision=Decision.REVOKE, **RULING)
    case.do("hear_views", "2026-08-20", heard=Heard.PHONE, views="坚持请求")
    case.do("decide", "2026-09-01", decision=Decision.REVOKE, **RULING)
    assert case.matter.stage is S.CONCLUDED and case.limit("decide").state == "met"
    answered(track=Track.SIMPLE, simple_ground=Simple.SMALL).do("decide", "2026-08-28", decision=Decision.UPHOLD, **RULING)
    absent = answered()
    absent.do("not_heard", "2026-08-20", not_heard="多次联系，拒绝表达意见")
    absent.do("decide", "2026-09-01", decision=Decision.UPHOLD, **RULING)


@pytest.mark.parametrize("decision", [Decision.UPHOLD, Decision.CHANGE, Decision.DISMISS])
def test_an_act_without_reply_is_an_act_without_evidence(decision: Decision) -> None:
    """Article 70, with the exception for what a third party proves."""
    heard = {"hear_views", "send_copy"}
    assert "decide" not in allowed(P, S.REVIEWING, heard, decision=decision, track=Track.ORDINARY)
    assert "decide" in allowed(P, S.REVIEWING, heard | {"reply"}, decision=decision, track=Track.ORDINARY)
    assert "decide" in allowed(P, S.REVIEWING, heard, decision=decision, track=Track.ORDINARY, third_evidence="合同")
    assert "decide" in allowed(P, S.REVIEWING, heard, decision=Decision.REVOKE, track=Track.ORDINARY)


def test_a_hearing_is_told_of_five_working_days_before_and_the_head_comes_or_explains() -> None:
    """Articles 50 and 51. The hearing on 12 October 2026: told on 28 September at the latest."""
    case = answered()
    told = {"hearing_on": D("2026-10-12"), "hearing_place": "复议听证室", "hearing_points": "事实"}
    held = {"hearing_host": "甲；乙、丙；丁", "hearing_members": 2, "hearing_note": "记录在案"}
    assert "还没有通知" in case.refused("waive_hearing", "2026-09-25", note="申请人拒绝参加")
    case.do("notify_hearing", "2026-09-29", **told)
    assert "最迟须在2026-09-28" in case.refused("hold_hearing", "2026-10-12", head=Head.ATTENDED, **held)
    case = answered()
    case.do("notify_hearing", "2026-09-28", **told)
    assert "两名以上听证员" in case.refused("hold_hearing", "2026-10-12", head=Head.ATTENDED, **(held | {"hearing_members": 1}))
    assert "写明理由" in case.refused("hold_hearing", "2026-10-12", head=Head.DELEGATED, **held)
    case.do("hold_hearing", "2026-10-12", head=Head.DELEGATED, head_reason="参加防汛", **held)
    assert papers(P, "hold_hearing") == ["行政复议听证笔录"]


def test_a_major_case_is_heard_and_goes_to_the_committee_and_what_it_said_is_recorded() -> None:
    """Articles 50, 52 and 61."""
    known = {"track": Track.ORDINARY, "decision": Decision.REVOKE, "major": True}
    done = ["hear_views", "reply", "hold_hearing"]
    assert "decide" not in allowed(P, S.REVIEWING, done, **known)
    done += ["consult", "committee_opinion"]
    assert "decide" not in allowed(P, S.REVIEWING, done, **known)
    assert "decide" in allowed(P, S.REVIEWING, done, **known, committee_used="采纳")
    assert "decide" not in allowed(P, S.REVIEWING, [*done, "consult"], **known, committee_used="采纳"), "asked again, not yet answered"
    assert "committee_opinion" not in allowed(P, S.REVIEWING)


def test_a_technical_case_goes_to_the_committee_without_a_hearing() -> None:
    """Article 52 (2) item 2: what is specialised or technical must be put to the committee too; article 50 (1) does not name it."""
    known: dict[str, Any] = {"track": Track.ORDINARY, "decision": Decision.REVOKE, "technical": True}
    assert "decide" not in allowed(P, S.REVIEWING, {"hear_views", "reply"}, **known)
    done = ["hear_views", "reply", "consult", "committee_opinion"]
    assert "decide" in allowed(P, S.REVIEWING, done, **known, committee_used="采纳")


def test_what_was_done_before_does_not_do_for_the_next_time() -> None:
    """再次听证须再次通知；再次审查规范性文件须再次通知、转送；再次制发意见书须再次收到落实情况。"""
    panel: dict[str, Any] = {"hearing_members": 2}
    assert "hold_hearing" in allowed(P, S.REVIEWING, ["notify_hearing"], **panel)
    assert "hold_hearing" not in allowed(P, S.REVIEWING, ["notify_hearing", "hold_hearing"], **panel)
    assert "hold_hearing" in allowed(P, S.REVIEWING, ["notify_hearing", "hold_hearing", "notify_hearing"], **panel)
    first = ["begin_document", "notify_maker", "forward_document", "document_found", "begin_document"]
    assert not {"maker_reply", "document_found"} & allowed(P, S.DOCUMENT, first, power=Power.OTHERS)
    assert {"maker_reply", "document_found"} <= allowed(P, S.DOCUMENT, [*first, "notify_maker", "forward_document"], power=Power.OTHERS)
    served = ["decide", "serve", "performed", "opinion", "opinion_answered"]
    assert "close" in allowed(P, S.CONCLUDED, served) and "close" not in allowed(P, S.CONCLUDED, [*served, "opinion"])
    assert "unpublish" not in allowed(P, S.CONCLUDED, ["publish", "unpublish"])
    assert "unpublish" in allowed(P, S.CONCLUDED, ["publish", "unpublish", "publish"])


# The document behind the act


def test_a_document_is_reviewed_by_whoever_may_and_the_case_waits() -> None:
    """Articles 56 to 60."""
    case = answered()
    told = {"reviewed_document": "某办法第八条", "raised_on": D("2026-07-24"), "maker": "某局"}
    case.do("begin_document", "2026-08-14", power=Power.OTHERS, **told)
    assert case.matter.stage is S.DOCUMENT and case.due("decide") is None
    assert (case.due("forward_document"), case.due("notify_maker")) == (D("2026-08-04"), D("2026-08-19"))
    case.do("notify_maker", "2026-08-17", maker_told_on=D("2026-08-18"))
    assert case.due("maker_reply") == D("2026-09-01")
    assert "先转送有权机关" in case.refused("document_found", "2026-08-20", found=Found.LAWFUL)
    case.do("forward_document", "2026-08-20", forwarded_to="某市人民政府", forward_received_on=D("2026-08-21"))
    assert case.due("referral_reply") == D("2026-10-20") and case.limit("forward_document").state == "late"
    case.do("document_found", "2026-09-15", found=Found.UNLAWFUL)
    assert case.matter.stage is S.REVIEWING and case.due("decide") == D("2026-11-02")


def test_its_own_documents_an_organ_reviews_itself_in_thirty_days() -> None:
    case = answered()
    told = {"reviewed_document": "某办法第八条", "raised_on": D("2026-08-03"), "maker": "某局"}
    case.do("begin_document", "2026-08-14", power=Power.OWN, **told)
    assert case.due("review_document") == D("2026-09-02")
    assert "不转送" in case.refused("forward_document", "2026-08-20", forwarded_to="甲", forward_received_on=D("2026-08-20"))
    case.do("document_found", "2026-08-28", found=Found.LAWFUL)
    assert case.limit("review_document").state == "met"


# How it ends


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
    assert "more_evidence" not in allowed(P, S.REVIEWING) and "more_evidence" in allowed(P, S.REVIEWING, ["send_copy", "reply"])
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
    assert all(NOW.actions[k].to is None and NOW.actions[k].reasoned for k in ("ask_hearing", "ask_stay", "ask_withdrawal"))


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
