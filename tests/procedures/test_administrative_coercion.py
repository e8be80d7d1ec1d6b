"""查封、扣押 as declared: two officers, thirty days and once thirty more, tests left out of the count, released in time."""

from __future__ import annotations

import pytest

from fazhi.procedures.administrative_coercion import P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_the_head_approves_and_two_officers_carry_out() -> None:
    assert doers(P, "approve") == doers(P, "extend") == doers(P, "release") == {"enforcement_head"}
    assert doers(P, "carry_out") == doers(P, "act_at_once") == {"enforcement_officer"}
    assert papers(P, "carry_out") == papers(P, "act_at_once") == ["查封、扣押决定书"]
    officers = P.facts.refs()["officers"].refers
    assert officers is not None and (officers.of, officers.at_least) == ("enforcement_certificate", 2)


@pytest.mark.parametrize("action", ["carry_out", "act_at_once"])
def test_not_without_showing_and_hearing(action: str) -> None:
    rule = RULES.actions[action].only_if
    assert rule is not None
    assert rule.holds({"shown": True}, ()) and not rule.holds({"shown": False}, ()) and not rule.holds({}, ())


def test_what_was_done_at_once_is_approved_afterwards_or_released() -> None:
    assert allowed(P, S.REPORTED) == {"confirm", "release"}
    at_once = RULES.limits["report_at_once"]
    assert "二十四小时" in at_once.note and {a.key for a in at_once.stops_at} == {"confirm", "release"} and not at_once.rolls


def test_thirty_days_and_once_thirty_more_without_the_time_of_tests() -> None:
    assert limits(P) == {
        "report_at_once": ("1日", "办理机关", "《行政强制法》第十九条"), "seal": ("30日", "办理机关", "《行政强制法》第二十五条第一款"),
    }  # fmt: skip
    seal = RULES.limits["seal"]
    assert seal.extension is not None and not seal.rolls
    assert (seal.extension.action.key, seal.extension.span.text, seal.extension.times) == ("extend", "30日", 1)
    assert [(p.start.key, p.end.key) for p in seal.pauses] == [("test", "tested")]
    assert {a.key for a in seal.stops_at} == {"release", "dispose"}


def test_nothing_is_disposed_of_while_it_is_tested() -> None:
    assert "dispose" not in allowed(P, S.TESTING) and "release" in allowed(P, S.TESTING)
