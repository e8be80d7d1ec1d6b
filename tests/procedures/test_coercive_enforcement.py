"""行政强制执行 as declared: called upon first, heard, never at night, by others only after a last call, else through the court."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.procedures.coercive_enforcement import P
from fazhi.procedures.coercive_enforcement.facts import Duty, Facts, Means, S, Suspension
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
OWN: dict[str, Any] = {"own_power": True, "means": Means.OWN, "duty": Duty.REMOVE}
OTHERS: dict[str, Any] = {"means": Means.SUBSTITUTE, "duty": Duty.REMOVE, "unrelated": True}
CIVIL: dict[str, Any] = {"by_day": True, "no_cutting": True}
DECIDING = {"decide", "decide_substitution"}


def test_it_begins_with_a_call_in_writing() -> None:
    assert {a.key for a in RULES.starts} == {"urge", "clear_at_once"}
    assert papers(P, "urge") == ["履行义务催告书"] and {Facts.obligation, Facts.perform_by} <= set(RULES.actions["urge"].needs)
    assert doers(P, "decide") == doers(P, "decide_substitution") == doers(P, "apply_court") == {"enforcement_head"}
    assert "party" in doers(P, "defend")


def test_nothing_is_decided_before_the_time_given_has_passed() -> None:
    for action in sorted(DECIDING):
        wait = RULES.actions[action].waits[0]
        known = {"perform_by": date(2026, 3, 10)}
        assert "到2026-03-10为止" in wait.obstacle(known, {}, date(2026, 3, 10), library().clock)
        assert wait.obstacle(known, {}, date(2026, 3, 11), library().clock) == ""


def test_a_defence_is_rechecked_each_time() -> None:
    assert "decide" in allowed(P, S.URGED, ["urge"], **OWN)
    assert "decide" not in allowed(P, S.URGED, ["urge", "defend"], **OWN)
    assert "decide" in allowed(P, S.URGED, ["urge", "defend", "recheck"], **OWN)
    assert "decide" not in allowed(P, S.URGED, ["urge", "defend", "recheck", "defend"], **OWN)
    assert "recheck" not in allowed(P, S.URGED, ["urge"])


def test_money_is_enforced_thirty_days_after_the_surcharge_began() -> None:
    """《行政强制法》第四十六条：加处罚款或者滞纳金超过三十日。3月2日起，到4月1日满三十日，4月2日起才能决定。"""
    money = OWN | {"duty": Duty.MONEY}
    assert "decide" not in allowed(P, S.URGED, **money)
    assert "decide" in allowed(P, S.URGED, **money, surcharged_on=date(2026, 3, 2))
    _, wait = RULES.actions["decide"].waits
    known = {"surcharged_on": date(2026, 3, 2)}
    assert "到2026-04-01为止" in wait.obstacle(known, {}, date(2026, 4, 1), library().clock)
    assert wait.obstacle(known, {}, date(2026, 4, 2), library().clock) == ""


def test_who_may_not_enforce_goes_to_the_court_within_three_months() -> None:
    """第五十三条、第五十四条：复议、诉讼期限届满起三个月内；催告书送达十日（工作日）后。"""
    assert allowed(P, S.URGED, own_power=False, duty=Duty.OTHER) & {"decide", "lapse", "apply_court"} == {"lapse"}
    assert "apply_court" in allowed(P, S.URGED, ["urge", "lapse"], own_power=False)
    assert "lapse" not in allowed(P, S.URGED, own_power=True)
    urged, remedies = RULES.actions["apply_court"].waits
    assert "到2026-03-16为止" in urged.obstacle({}, {"urge": "2026-03-02"}, date(2026, 3, 16), library().clock)
    assert remedies.obstacle({"remedy_ended_on": date(2026, 3, 1)}, {}, date(2026, 3, 2), library().clock) == ""
    assert {a.key for a in RULES.limits["apply_to_court"].stops_at} == {"apply_court", "performed", "terminate"}


@pytest.mark.parametrize(
    ("facts", "may"),
    [
        ({}, True), ({"by_day": False}, False), ({"by_day": False, "urgent": "即将垮塌。"}, True), ({"no_cutting": False}, False),
    ],
)  # fmt: skip
def test_neither_at_night_nor_by_cutting_off_water_and_light(facts: dict[str, Any], may: bool) -> None:
    assert ("carry_out" in allowed(P, S.DECIDED, ["decide", "serve"], **(OWN | CIVIL | facts))) is may


def test_nothing_is_carried_out_before_the_decision_was_served() -> None:
    assert "carry_out" not in allowed(P, S.DECIDED, ["decide"], **OWN, **CIVIL)


def test_performance_by_others_only_of_what_can_be_removed_and_by_somebody_apart() -> None:
    assert "decide_substitution" in allowed(P, S.URGED, **OTHERS)
    assert "decide_substitution" not in allowed(P, S.URGED, **(OTHERS | {"duty": Duty.MONEY}))
    assert "decide_substitution" not in allowed(P, S.URGED, **(OTHERS | {"unrelated": False}))
    assert {Facts.hazard, Facts.way, Facts.planned_on, Facts.budget, Facts.substitute} <= set(RULES.actions["decide_substitution"].needs)
    assert papers(P, "decide_substitution") == ["代履行决定书"]


def test_performance_by_others_after_a_last_call_watched_and_without_force() -> None:
    whole: dict[str, Any] = OTHERS | CIVIL | {"peaceful": True, "signed": True}
    done = ["urge", "decide_substitution", "serve", "urge_again"]
    assert "substitute" in allowed(P, S.DECIDED, done, **whole)
    for left_out in ("serve", "urge_again"):
        assert "substitute" not in allowed(P, S.DECIDED, [x for x in done if x != left_out], **whole), left_out
    for fact in ("peaceful", "signed"):
        assert "substitute" not in allowed(P, S.DECIDED, done, **(whole | {fact: False})), fact
    assert Facts.watched_by in RULES.actions["substitute"].needs
    assert "carry_out" not in allowed(P, S.DECIDED, done, **whole) and "performed" in allowed(P, S.DECIDED, done, **whole)


def test_the_last_call_comes_three_whole_working_days_before() -> None:
    """代履行2026年3月13日（周五）：倒数第三个工作日3月10日，其前一日3月9日为最迟催告日。"""
    (wait,) = RULES.actions["substitute"].waits
    assert wait.obstacle({}, {"urge_again": "2026-03-09"}, date(2026, 3, 13), library().clock) == ""
    assert "最迟须在2026-03-09" in wait.obstacle({}, {"urge_again": "2026-03-10"}, date(2026, 3, 13), library().clock)


def test_what_lies_in_the_way_is_cleared_at_once_and_the_party_told() -> None:
    rule = RULES.actions["clear_at_once"].only_if
    clear = {"unable": True, "peaceful": True, "duty": Duty.REMOVE}
    assert rule is not None and rule.holds(clear, ())
    for wrong in ({"unable": False}, {"peaceful": False}, {"duty": Duty.MONEY}):
        assert not rule.holds(clear | wrong, ())
    assert "settle" not in allowed(P, S.SETTLING, ["clear_at_once"], present=False)
    assert "settle" in allowed(P, S.SETTLING, ["clear_at_once"], present=True)
    assert "settle" in allowed(P, S.SETTLING, ["clear_at_once", "tell_party"], present=False)
    assert "tell_party" not in allowed(P, S.SETTLING, ["substitute"]) and "settle" in allowed(P, S.SETTLING, ["substitute"])


def test_an_agreement_that_is_broken_and_a_suspension_that_lasts() -> None:
    assert allowed(P, S.AGREED) == {"broken", "performed", "terminate"}
    assert "give_up" in allowed(P, S.SUSPENDED, suspension=Suspension.UNABLE)
    assert "give_up" not in allowed(P, S.SUSPENDED, suspension=Suspension.THIRD)
    (wait,) = RULES.actions["give_up"].waits
    assert "到2029-03-02为止" in wait.obstacle({}, {"suspend": "2026-03-02"}, date(2029, 3, 2), library().clock)
    assert wait.obstacle({}, {"suspend": "2026-03-02"}, date(2029, 3, 3), library().clock) == ""


def test_the_terms() -> None:
    assert limits(P) == {
        "apply_to_court": ("3个月", "办理机关", "《行政强制法》第五十三条"),
        "court_take": ("5个工作日", "人民法院", "《行政强制法》第五十六条"),
        "court_rule": ("7个工作日", "人民法院", "《行政强制法》第五十七条"),
        "court_rule_heard": ("30日", "人民法院", "《行政强制法》第五十八条"),
        "agreement": ("至写明的日期", "当事人", "《行政强制法》第四十二条（未核实）"),
    }


def test_articles_nobody_has_read_say_so() -> None:
    unread = {a.key for a in RULES.actions.values() if a.basis.unverified}
    assert unread == {
        "clear_at_once", "decide_substitution", "urge_again", "substitute", "tell_party", "settle", "agree", "broken", "suspend", "resume",
        "give_up", "terminate",
    }  # fmt: skip
