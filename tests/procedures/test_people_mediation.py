"""人民调解法 as declared: who may do what when, which paper comes of it, which time runs."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.roles import PARTY
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.people_mediation import P
from fazhi.procedures.people_mediation.facts import Choice, Confirmation, Facts, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
CLOCK = LawfulClock(official())


def test_three_ways_in() -> None:
    assert {a.key: {r.key for r in a.by} for a in RULES.starts} == {
        "apply": {"party", "committee"},
        "own_motion": {"committee", "mediator"},
        "transfer_in": {"committee"},
    }
    assert {a.to for a in RULES.starts} == {S.APPLIED}


@pytest.mark.parametrize("refused", [True, None])
def test_no_mediation_against_a_clear_refusal(refused: bool | None) -> None:
    """Article 17: where one party clearly refuses, mediation must not take place."""
    assert "accept" not in allowed(P, S.APPLIED, refused=refused)
    assert "refuse" in allowed(P, S.APPLIED, refused=refused)
    assert Facts.refused in RULES.actions["accept"].needs


def test_a_dispute_nobody_refuses_is_taken_in_by_a_mediator_of_the_committee() -> None:
    assert "accept" in allowed(P, S.APPLIED, refused=False)
    accept = RULES.actions["accept"]
    assert accept.to is S.MEDIATING
    assert accept.assigns is not None and accept.assigns.key == "mediator"
    assert papers(P, "accept") == ["人民调解受理登记表", "人民调解当事人权利义务告知书"]


def test_what_may_be_done_in_each_stage() -> None:
    assert allowed(P, S.APPLIED, refused=False) == {"accept", "refuse", "hand_over", "report_risk", "terminate"}
    assert allowed(P, S.MEDIATING) == {
        "hand_over", "replace_mediator", "invite_joint", "inquire", "sit", "prolong", "report_risk", "agree", "fail", "terminate",
    }  # fmt: skip
    assert allowed(P, S.AGREED) == {"report_risk", "record_performance", "visit", "ask_confirmation", "archive"}
    assert allowed(P, S.ENDED) == {"report_risk", "archive"}
    assert allowed(P, S.CLOSED) == set()


def test_parties_may_only_apply_end_and_ask_for_confirmation() -> None:
    assert {a.key for a in RULES.actions.values() if PARTY in a.by} == {"apply", "terminate", "ask_confirmation"}


def test_a_mediator_the_parties_chose_is_named() -> None:
    """Article 19: the committee appoints one or more mediators, or the parties choose."""
    assert "accept" in allowed(P, S.APPLIED, refused=False, choice=Choice.ASSIGNED)
    assert "accept" not in allowed(P, S.APPLIED, refused=False, choice=Choice.CHOSEN)
    assert "accept" in allowed(P, S.APPLIED, refused=False, choice=Choice.CHOSEN, chosen="王二")
    assert "replace_mediator" not in allowed(P, S.MEDIATING, choice=Choice.CHOSEN)


def test_others_are_asked_to_mediate_jointly_by_letter() -> None:
    assert papers(P, "invite_joint") == ["联合调解邀请函"]
    assert Facts.joint in RULES.actions["invite_joint"].needs
    assert RULES.actions["invite_joint"].to is None


def test_a_visit_says_what_came_of_the_agreement() -> None:
    assert {Facts.performance, Facts.visit_outcome} <= set(RULES.actions["visit"].needs)
    assert papers(P, "visit") == ["人民调解回访记录"]


def test_only_the_mediator_brings_an_agreement_about() -> None:
    assert doers(P, "agree") == doers(P, "fail") == doers(P, "sit") == {"mediator"}


def test_a_written_agreement_or_a_record_of_an_oral_one() -> None:
    """Articles 28–30: written unless the parties think it needless, then recorded."""
    assert papers(P, "agree", oral=False) == ["人民调解协议书"]
    assert papers(P, "agree", oral=True) == ["人民调解口头协议登记表"]
    assert {Facts.oral, Facts.terms, Facts.effective_on} <= set(RULES.actions["agree"].needs)


def test_an_oral_application_needs_no_paper() -> None:
    assert papers(P, "apply") == ["人民调解申请书"]
    assert papers(P, "apply", spoken=True) == []


@pytest.mark.parametrize("action", ["fail", "refuse"])
def test_whoever_is_turned_away_is_told_of_other_remedies(action: str) -> None:
    """Article 26: arbitration, administrative and judicial routes."""
    assert papers(P, action) == ["其他救济途径告知书"]
    assert Facts.routes in RULES.actions[action].needs


def test_the_court_decides_only_what_was_asked_of_it() -> None:
    assert "record_confirmation" not in allowed(P, S.AGREED)
    assert "record_confirmation" in allowed(P, S.AGREED, {"ask_confirmation"})


def test_an_agreement_is_changed_only_where_the_court_did_not_confirm_it() -> None:
    assert "revise" in allowed(P, S.AGREED, confirmation=Confirmation.REJECTED)
    assert "revise" not in allowed(P, S.AGREED, confirmation=Confirmation.VALID)
    assert "revise" not in allowed(P, S.AGREED)


def test_times() -> None:
    """The law sets no time for mediating; the 2002 rules say 一般 a month, unchecked and never overdue."""
    assert limits(P) == {
        "mediate": ("1个月", "办理机关", "《人民调解工作若干规定》第三十三条（未核实）"),
        "judicial_confirmation": ("30日", "当事人", "《人民调解法》第三十三条"),
    }
    mediate, confirmation = RULES.limits["mediate"], RULES.limits["judicial_confirmation"]
    assert mediate.soft and mediate.extension is None
    assert RULES.actions["prolong"] in mediate.stops_at
    assert confirmation.extension is None and not confirmation.soft
    assert confirmation.counts_from == (Facts.effective_on,)


def test_thirty_days_to_ask_for_confirmation() -> None:
    """In force on Thursday 17 September 2026: day 30 is Saturday 17 October, so Monday the 19th is the last day."""
    assert CLOCK.due_date(RULES.limits["judicial_confirmation"].span, date(2026, 9, 17)) == date(2026, 10, 19)


def test_what_is_counted_can_be_counted() -> None:
    listed = {f.name for f in Facts.refs().values() if f.listed}
    assert {"kind", "claim", "amount", "effective_on", "law_literate", "escalated_to_crime", "oral"} <= listed


def test_titles_carry_no_names() -> None:
    assert P.title is not None and P.title.name == "subject"
    assert "不写姓名" in P.title.hint
