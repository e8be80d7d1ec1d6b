"""信访工作条例 as declared: routing, telling, the six ways of article 31, opinions, review and re-review."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import Pause
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.petition import P
from fazhi.procedures.petition.facts import Category, Channel, Dispatch, Facts, Finding, Result, S, Satisfaction, Track
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
CLOCK = LawfulClock(official())
ALWAYS = {"assign_leader", "report_urgent", "withdraw"}
MAY_AGREE = {"agree_organ"}


def test_three_ways_in() -> None:
    assert {a.key: (a.to, {r.key for r in a.by}) for a in RULES.starts} == {
        "register": (S.RECEIVED, {"petition_bureau"}),
        "submit": (S.RECEIVED, {"party"}),
        "register_direct": (S.ROUTED, {"competent_organ"}),
    }


@pytest.mark.parametrize(("delegates", "allowed_in"), [(None, True), (1, True), (5, True), (6, False)])
@pytest.mark.parametrize("start", ["register", "register_direct"])
def test_a_group_sends_at_most_five(start: str, delegates: int | None, allowed_in: bool) -> None:
    """Article 20, third clause."""
    condition = RULES.actions[start].only_if
    assert condition is not None
    assert condition.holds({"delegates": delegates, "group_size": 300}, ()) is allowed_in


def test_the_bureau_routes_separates_refers_or_declines() -> None:
    known: dict[str, Any] = {"dispatch": Dispatch.FORWARD}
    assert allowed(P, S.RECEIVED, **known) == ALWAYS | {"route", "separate", "refer_accusation", "decline", "not_again"}
    assert RULES.actions["route"].transfers
    assert RULES.actions["route"].to is S.ROUTED
    assert doers(P, "route") == {"petition_bureau"}


def test_what_came_directly_is_told_and_what_was_routed_may_be_objected_to() -> None:
    """Article 23: who got it wrongly points on (came directly) or objects within five working days (was routed)."""
    common = ALWAYS | MAY_AGREE | {"decline", "not_again", "forward", "tell", "classify"}
    known: dict[str, Any] = {"category": Category.ADVICE}
    assert allowed(P, S.ROUTED, {"register_direct"}, **known) == common | {"redirect"}
    assert allowed(P, S.ROUTED, {"register", "route"}, **known) == common | {"object"}
    assert allowed(P, S.ROUTED, {"register_direct", "forward"}, **known) == common | {"object"}
    assert RULES.actions["take_back"].to is S.RECEIVED and RULES.actions["take_back"].transfers
    assert RULES.actions["uphold_routing"].to is S.ROUTED and RULES.actions["uphold_routing"].reasoned


def test_a_complaint_is_told_by_which_of_the_six_ways_it_goes() -> None:
    assert "tell" not in allowed(P, S.ROUTED, category=Category.COMPLAINT)
    assert "tell" in allowed(P, S.ROUTED, category=Category.COMPLAINT, track=Track.DUTY)
    assert "tell" in allowed(P, S.ROUTED, category=Category.ACCUSATION)
    assert [t.name for t in Track].index("PETITION") == 5
    assert papers(P, "tell") == ["信访事项告知书"]


def test_what_is_assigned_has_a_day_and_is_reported_back() -> None:
    """Article 22 (1) item 3: an assigned matter is reported on by the day set; that day changes no term of the petitioner's."""
    assert "route" not in allowed(P, S.RECEIVED, dispatch=Dispatch.ASSIGN)
    assert "route" in allowed(P, S.RECEIVED, dispatch=Dispatch.ASSIGN, report_by=date(2026, 12, 1))
    assert "report_back" in allowed(P, S.HANDLED, dispatch=Dispatch.ASSIGN)
    assert "report_back" not in allowed(P, S.HANDLED, dispatch=Dispatch.FORWARD)
    assert papers(P, "report_back") == ["信访事项办结报告"] and RULES.limits["report_back"].counts_from == (Facts.report_by,)
    assert RULES.actions["report_back"] not in RULES.limits["handle"].stops_at


def test_who_cannot_be_told_is_handled_all_the_same() -> None:
    """Article 23 (2): the duty to tell falls away where name or address are unclear, the duty to handle does not."""
    told, unclear = RULES.actions["tell"], RULES.actions["classify"]
    assert unclear.to is told.to is S.TOLD and unclear in RULES.limits["tell"].stops_at
    assert Facts.unclear in unclear.needs and papers(P, "classify") == []
    assert "classify" not in allowed(P, S.ROUTED, category=Category.COMPLAINT)


def test_whoever_declines_names_who_handles_it_or_the_opinion_that_ended_it() -> None:
    """Articles 19 (3) and 36 (3) know these two grounds; both notices name the earlier handling."""
    assert Facts.handled_by in RULES.actions["decline"].needs and Facts.recheck_number in RULES.actions["not_again"].needs
    notices = {d.key: "".join(getattr(b, "text", "") for b in d.body) for d in P.documents().values()}
    assert "{handled_by}" in notices["petition_declining"] and "{recheck_number}" in notices["petition_not_again"]
    assert [a.key for a in RULES.actions.values() if a.to is S.REFUSED] == ["decline", "not_again"]


def test_whoever_has_an_interest_steps_aside() -> None:
    """Article 28 (3), in every open stage and for every office."""
    assert P.recusals is not None and P.recusals.ask.basis.text == "《信访工作条例》第二十八条第三款"
    assert P.recusals.declare.frm == {s for s in S if not s.final}
    assert {"competent_organ", "petition_bureau", "review_organ"} == doers(P, "declare_recusal")


@pytest.mark.parametrize("track", list(Track))
def test_only_the_sixth_way_is_handled_to_an_opinion(track: Track) -> None:
    """Article 31: items one to five lead elsewhere; only item six has the 60 days."""
    steps = allowed(P, S.TOLD, category=Category.COMPLAINT, track=track) - ALWAYS - MAY_AGREE
    assert steps == ({"accept"} if track is Track.PETITION else {"lead"})


@pytest.mark.parametrize(
    ("category", "step"), [(Category.ADVICE, "answer_advice"), (Category.ACCUSATION, "answer_accusation")]
)
@pytest.mark.parametrize("track", [None, *Track])
def test_advice_is_answered_and_accusations_are_followed_up(category: Category, step: str, track: Track | None) -> None:
    assert allowed(P, S.TOLD, category=category, track=track) - ALWAYS - MAY_AGREE == {step}


def test_simple_handling_is_for_first_petitions_that_no_higher_body_assigned() -> None:
    """Articles 4 and 5 of the measures of 2022, read in a copy only and marked so."""
    told: dict[str, Any] = {"category": Category.COMPLAINT, "track": Track.PETITION}
    assert "accept_simple" in allowed(P, S.TOLD, first_time=True, channel=Channel.VISIT, **told)
    assert "accept_simple" not in allowed(P, S.TOLD, first_time=False, channel=Channel.VISIT, **told)
    assert "accept_simple" not in allowed(P, S.TOLD, first_time=True, channel=Channel.ASSIGNED, **told)
    assert "accept_simple" not in allowed(P, S.TOLD, first_time=True, category=Category.COMPLAINT, track=Track.DUTY)
    assert RULES.actions["accept_simple"].basis.unverified and RULES.actions["to_ordinary"].basis.unverified


def test_simple_handling_is_left_once_and_gives_no_new_time() -> None:
    assert "to_ordinary" not in allowed(P, S.ACCEPTED, {"accept"})
    assert "to_ordinary" in allowed(P, S.ACCEPTED, {"accept_simple"})
    assert "to_ordinary" not in allowed(P, S.ACCEPTED, {"accept_simple", "to_ordinary"})
    assert RULES.actions["to_ordinary"] not in RULES.limits["handle"].counts_from
    assert RULES.actions["to_ordinary"] not in RULES.limits["handle"].stops_at


def test_the_days_of_simple_handling_nobody_read_make_nothing_overdue() -> None:
    simple = RULES.limits["handle_simple"]
    assert simple.soft and simple.basis.unverified
    assert "没有读到" in simple.note
    assert not RULES.limits["handle"].soft


def test_the_person_says_how_it_was_and_the_bureau_also_whom_it_did_not_reach() -> None:
    own, called = RULES.actions["rate"], RULES.actions["call_back"]
    assert (doers(P, "rate"), doers(P, "call_back")) == ({"party"}, {"petition_bureau"})
    assert own.only_if is not None and called.only_if is None
    said = {s for s in Satisfaction if own.only_if.holds({"satisfaction": s}, ())}
    assert set(Satisfaction) - said == {Satisfaction.UNREACHED, Satisfaction.DECLINED}


def test_an_objection_is_counted_as_a_return() -> None:
    assert {a.key for a in RULES.actions.values() if a.sends_back} == {"object"}


def test_no_opinion_before_the_petitioner_was_heard() -> None:
    """Article 31, item six; article 32 says what the opinion states and which three outcomes it has."""
    assert "give_opinion" not in allowed(P, S.ACCEPTED)
    assert "give_opinion" in allowed(P, S.ACCEPTED, heard="到场陈述")
    opinion = RULES.actions["give_opinion"]
    assert set(opinion.needs) == {Facts.findings, Facts.result, Facts.opinion, Facts.legal_basis}
    assert [r.value for r in Result] == ["予以支持", "解释说明", "不予支持"]
    assert papers(P, "give_opinion") == ["信访处理意见书"]


def test_review_is_of_opinions_only() -> None:
    assert "ask_review" in allowed(P, S.HANDLED, {"give_opinion"})
    assert "ask_review" not in allowed(P, S.HANDLED, {"settle"})
    assert doers(P, "ask_review") == doers(P, "ask_recheck") == {"party", "review_organ"}
    assert doers(P, "review") == doers(P, "recheck") == {"review_organ"}


def test_re_review_ends_it_and_waits_for_its_hearing() -> None:
    assert "recheck" in allowed(P, S.RECHECKING)
    assert "recheck" not in allowed(P, S.RECHECKING, {"open_hearing"})
    assert "recheck" in allowed(P, S.RECHECKING, {"open_hearing", "close_hearing"})
    assert RULES.actions["recheck"].to is S.TERMINATED
    assert S.TERMINATED.final
    assert papers(P, "not_again") == ["不再受理告知书"]


def test_handling_again_only_where_the_review_says_so() -> None:
    assert "redo" in allowed(P, S.REVIEWED, review_finding=Finding.REDO)
    assert "redo" not in allowed(P, S.REVIEWED, review_finding=Finding.UPHELD)
    assert RULES.actions["redo"].basis.unverified


def test_times() -> None:
    office, party = "办理机关", "当事人"
    assert limits(P) == {
        "route": ("15日", office, "《信访工作条例》第二十二条"),
        "tell": ("15日", office, "《信访工作条例》第二十三条"),
        "object_to_routing": ("5个工作日", office, "《信访工作条例》第二十三条第三款"),
        "report_back": ("至写明的日期", office, "《信访工作条例》第二十二条第一款第（三）项"),
        "handle": ("60日", office, "《信访工作条例》第三十四条"),
        "handle_simple": ("10个工作日", office, "《信访事项简易办理办法》（未核实）"),
        "apply_review": ("30日", party, "《信访工作条例》第三十五条"),
        "review": ("30日", office, "《信访工作条例》第三十五条"),
        "apply_recheck": ("30日", party, "《信访工作条例》第三十六条"),
        "recheck": ("30日", office, "《信访工作条例》第三十六条"),
    }


def test_only_handling_can_be_extended_once_by_thirty_days() -> None:
    """Article 34: the head approves, the petitioner is told why."""
    extended = {x.key: x.extension for x in RULES.limits.values() if x.extension}
    assert list(extended) == ["handle"]
    assert (extended["handle"].span.text, extended["handle"].times) == ("30日", 1)
    assert set(extended["handle"].action.needs) == {Facts.extension_reason, Facts.approver}
    assert papers(P, "extend") == ["延期办理告知书"]


def test_only_the_hearing_of_the_re_review_stops_a_clock() -> None:
    """Article 36, second clause; a hearing while handling (article 31) stops nothing."""
    paused = {x.key: [(p.start.key, p.end.key) for p in x.pauses] for x in RULES.limits.values() if x.pauses}
    assert paused == {"recheck": [("open_hearing", "close_hearing")]}


def test_losing_the_right_to_object_is_no_lateness() -> None:
    assert [x.key for x in RULES.limits.values() if x.soft] == ["object_to_routing", "handle_simple"]


def test_reckoned_over_the_holidays_of_2026() -> None:
    """60 natural days run through the National Day week; five working days leave it out and count the make-up day."""
    handle, hearing = RULES.limits["handle"].span, RULES.limits["recheck"].span
    assert CLOCK.due_date(handle, date(2026, 8, 14)) == date(2026, 10, 13)
    extension = RULES.limits["handle"].extension
    assert extension is not None
    assert CLOCK.due_date(handle, date(2026, 8, 14), extensions=[extension.span]) == date(2026, 11, 12)
    assert CLOCK.due_date(RULES.limits["object_to_routing"].span, date(2026, 9, 29)) == date(2026, 10, 12)
    pause = [Pause(date(2026, 11, 2), date(2026, 11, 12))]
    assert CLOCK.due_date(hearing, date(2026, 10, 20)) == date(2026, 11, 19)
    assert CLOCK.due_date(hearing, date(2026, 10, 20), pauses=pause) == date(2026, 11, 30)


def test_no_feature_holds_petitioners_back() -> None:
    """A petitioner may submit, withdraw, ask for review and re-review, and rate; no act and no fact marks a person."""
    assert {a.key for a in RULES.actions.values() if PARTY in a.by} == {
        "submit", "withdraw", "ask_review", "ask_recheck", "rate", "ask_recusal",
    }  # fmt: skip
    said = " ".join([*(a.label for a in P.actions), *(f.label for f in Facts.refs().values())])
    assert not any(word in said for word in ("劝返", "稳控", "重点人员", "黑名单", "拦截", "失信", "评分"))


def test_informers_are_protected_on_every_paper_that_travels() -> None:
    routing = next(d for d in P.documents().values() if d.key == "petition_routing_letter")
    assert any("不得将检举、揭发材料" in getattr(block, "text", "") for block in routing.body)
    for key in ("refer_accusation", "answer_accusation"):
        assert "被检举、揭发" in RULES.actions[key].remark
