"""12345热线工单 as declared: a closed loop in which nothing bounces twice and nothing unanswered is closed."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.basis import Standing
from fazhi.kernel.roles import PARTY
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.hotline_order import ASKING, DISPATCH_PACE, RESPONSE_PACE, P
from fazhi.procedures.hotline_order.facts import Facts, Kind, Rating, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
CLOCK = LawfulClock(official())


def test_ways_in() -> None:
    assert {a.key: (a.to, {r.key for r in a.by}) for a in RULES.starts} == {
        "receive": (S.RECEIVED, {"hotline_desk"}),
        "submit": (S.RECEIVED, {"party"}),
        "take_over": (S.RECEIVED, {"hotline_desk"}),
        "joint_order": (S.DISPATCHED, {"hotline_desk"}),
    }


def test_a_call_is_answered_at_once_dispatched_or_told_of_its_own_way() -> None:
    assert allowed(P, S.RECEIVED) == {"answer_at_once", "dispatch", "decline", "withdraw"}
    assert RULES.actions["dispatch"].transfers
    assert set(RULES.actions["decline"].needs) == {Facts.not_accepted, Facts.advised}
    assert papers(P, "dispatch") == ["12345热线工单交办单"]


def test_a_unit_signs_or_returns_with_ground_and_reasons() -> None:
    assert allowed(P, S.DISPATCHED, {"receive", "dispatch"}) == {"sign", "return", "name_joint", "withdraw"}
    assert set(RULES.actions["return"].needs) == {Facts.return_ground, Facts.return_note}


def test_a_return_is_agreed_to_or_ruled_on_by_a_person_named_for_it() -> None:
    assert allowed(P, S.RETURNED) == {"redispatch", "to_ruling", "decline", "withdraw"}
    assert doers(P, "redispatch") == doers(P, "to_ruling") == {"hotline_desk"}
    assert RULES.actions["to_ruling"].reasoned
    assert allowed(P, S.DISPUTED) == {"rule_keep", "rule_move", "withdraw"}
    assert doers(P, "rule_keep") == doers(P, "rule_move") == {"hotline_arbiter"}
    assert RULES.actions["rule_move"].transfers and not RULES.actions["rule_keep"].transfers
    assert papers(P, "rule_keep") == papers(P, "rule_move") == ["热线工单退单裁定书"]


@pytest.mark.parametrize("ruling", ["rule_keep", "rule_move"])
def test_after_the_ruling_nobody_returns_it_again(ruling: str) -> None:
    """Article 6 of the model rules."""
    assert "return" not in allowed(P, S.DISPATCHED, {"receive", "dispatch", "return", "to_ruling", ruling})
    assert "return" in allowed(P, S.DISPATCHED, {"receive", "dispatch", "return", "redispatch"})


def test_the_clock_runs_while_offices_argue() -> None:
    for limit in RULES.limits.values():
        assert limit.pauses == () and limit.extension is None
        assert {s.key for s in limit.counts_from} == {  # type: ignore[union-attr]
            "receive", "submit", "take_over", "joint_order", "reopen",
        }  # fmt: skip


def test_what_is_not_answered_cannot_be_closed() -> None:
    """Every way to the end leads through an answer; without a question how it was only where a sample did not draw it."""
    assert {a.key for a in RULES.actions.values() if a.to is S.CLOSED} == {"close", "close_unasked"}
    assert RULES.actions["close"].frm == {S.VISITED}
    assert RULES.actions["close_unasked"].frm == {S.ANSWERED}
    assert RULES.actions["close_unasked"].needs == (Facts.sample,)
    assert {a.key for a in RULES.actions.values() if a.to is S.VISITED} == {"call_back", "rate"}
    assert RULES.actions["call_back"].frm == RULES.actions["rate"].frm == {S.ANSWERED}
    assert {a.key for a in RULES.actions.values() if a.to is S.ANSWERED} == {"answer", "answer_at_once"}
    for key in ("answer", "answer_at_once"):
        assert {Facts.answer, Facts.result} <= set(RULES.actions[key].needs)


def test_those_not_reached_and_those_who_decline_are_counted() -> None:
    assert [r.value for r in Rating] == ["满意", "基本满意", "不满意", "联系不上", "不愿评价"]
    assert Facts.rating.listed
    assert RULES.actions["call_back"].needs == RULES.actions["rate"].needs == (Facts.rating,)


def test_who_rates_it_themselves_says_how_it_was() -> None:
    """That nobody was reached is for whoever called to say."""
    rate = RULES.actions["rate"]
    assert rate.only_if is not None
    said = {r for r in Rating if rate.only_if.holds({"rating": r}, ())}
    assert said == {Rating.SATISFIED, Rating.FAIRLY, Rating.NOT}
    assert RULES.actions["call_back"].only_if is None
    assert (set(ASKING.good) | set(ASKING.bad), ASKING.unreached, ASKING.declined) == (
        said, Rating.UNREACHED, Rating.DECLINED,
    )  # fmt: skip


def test_a_return_is_counted_as_one() -> None:
    assert {a.key for a in RULES.actions.values() if a.sends_back} == {"return"}


def test_how_fast_it_went_is_measured_between_acts() -> None:
    for pace, first, then in ((DISPATCH_PACE, {"receive", "submit", "take_over"}, {"dispatch"}), (RESPONSE_PACE, {"dispatch"}, {"contact"})):
        assert ({a.key for a in pace.begins}, {a.key for a in pace.ends}, pace.within) == (first, then, 15)


def test_who_is_not_satisfied_is_handled_again_once() -> None:
    done = {"receive", "dispatch", "sign", "answer", "call_back"}
    assert allowed(P, S.VISITED, done, rating=Rating.NOT) == {"reopen", "close"}
    assert allowed(P, S.VISITED, done, rating=Rating.UNREACHED) == {"close"}
    assert allowed(P, S.VISITED, done | {"reopen"}, rating=Rating.NOT) == {"close"}
    assert RULES.actions["reopen"].to is S.HANDLING


def test_a_joint_unit_feeds_back_and_the_lead_answers() -> None:
    joint = RULES.actions["joint_order"]
    assert joint.transfers and joint.links
    own, lead = {"joint_order", "sign"}, {"receive", "dispatch", "sign"}
    assert {"feed_back", "answer"} & allowed(P, S.HANDLING, own) == {"feed_back"}
    assert {"feed_back", "answer"} & allowed(P, S.HANDLING, lead) == {"answer"}
    assert "decline" not in allowed(P, S.RETURNED, {"joint_order", "return"})


def test_what_the_caller_may_do() -> None:
    assert {a.key for a in RULES.actions.values() if PARTY in a.by} == {"submit", "rate", "withdraw"}


def test_minutes_are_entered_from_records_not_claimed() -> None:
    for fact in (Facts.dispatch_minutes, Facts.contact_minutes):
        assert (fact.kind, fact.unit, fact.listed) == (int, "分钟", True)
        assert "不估计" in fact.hint


# Times


def test_times_are_guangdongs_and_not_checked() -> None:
    source = "《广东省12345政务服务便民热线管理办法》（未核实）"
    assert limits(P) == {
        "consultation": ("2个工作日", "办理机关", source),
        "request": ("10个工作日", "办理机关", source),
        "complaint": ("15个工作日", "办理机关", source),
    }
    assert all("全国没有统一" in x.note for x in RULES.limits.values())
    assert P.basis[1].law.standing is Standing.LOCAL


@pytest.mark.parametrize("kind", list(Kind))
def test_every_call_has_one_term(kind: Kind) -> None:
    running = [x.key for x in RULES.limits.values() if x.only_if is not None and x.only_if.holds({"kind": kind}, ())]
    assert len(running) == 1


def test_ten_working_days_over_the_national_day() -> None:
    """Taken on Monday 21 September 2026: 22–24 are 1–3, the 25th is Mid-Autumn; 28–30 are 4–6; October 8, 9, 10, 12 end it."""
    request = RULES.limits["request"].span
    assert CLOCK.due_date(request, date(2026, 9, 21)) == date(2026, 10, 12)
