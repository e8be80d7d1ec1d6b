"""行政复议 as declared: what a jurist would ask of it, and one case after another worked through in memory."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.facts import (
    Decision,
    Facts,
    First,
    Found,
    Head,
    Heard,
    Power,
    Refusal,
    Respondent,
    S,
    Simple,
    Suspension,
    Track,
    Way,
)
from tests.procedures.reading import TODAY, allowed, doers, papers
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
    answered(track=Track.SIMPLE, simple_ground=Simple.SMALL).do(
        "decide", "2026-08-28", decision=Decision.UPHOLD, **RULING
    )
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
    assert "两名以上听证员" in case.refused(
        "hold_hearing", "2026-10-12", head=Head.ATTENDED, **(held | {"hearing_members": 1})
    )
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
    assert "decide" not in allowed(P, S.REVIEWING, [*done, "consult"], **known, committee_used="采纳"), (
        "asked again, not yet answered"
    )
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
    assert {"maker_reply", "document_found"} <= allowed(
        P, S.DOCUMENT, [*first, "notify_maker", "forward_document"], power=Power.OTHERS
    )
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
    assert "不转送" in case.refused(
        "forward_document", "2026-08-20", forwarded_to="甲", forward_received_on=D("2026-08-20")
    )
    case.do("document_found", "2026-08-28", found=Found.LAWFUL)
    assert case.limit("review_document").state == "met"
