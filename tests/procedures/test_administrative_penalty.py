"""行政处罚 as declared: who is told, heard and reviewed before anybody decides, and every term of the Act."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.spans import years
from fazhi.procedures.administrative_penalty import P
from fazhi.procedures.administrative_penalty.facts import Facts, Review, S, Spared, SpotKind, Target
from fazhi.procedures.administrative_penalty.papers import PUBLIC, WITHDRAWN
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def spot(kind: SpotKind, target: Target, fine: int | None = None, shown: bool = True) -> bool:
    rule = RULES.actions["on_spot"].only_if
    assert rule is not None
    return rule.holds({"spot_kind": kind, "target": target, "fine": fine, "shown": shown}, ())


@pytest.mark.parametrize(
    ("target", "most"), [(Target.CITIZEN, 200), (Target.BODY, 3000)],
)  # fmt: skip
def test_on_the_spot_only_small_sums(target: Target, most: int) -> None:
    assert spot(SpotKind.FINE, target, most) and spot(SpotKind.BOTH, target, most)
    assert not spot(SpotKind.FINE, target, most + 1)
    assert not spot(SpotKind.FINE, target) and not spot(SpotKind.FINE, target, 0)
    assert spot(SpotKind.WARNING, target) and not spot(SpotKind.WARNING, target, 50)
    assert not spot(SpotKind.FINE, target, most, shown=False)


def test_two_officers_with_certificates_valid_on_the_day() -> None:
    for fact, action in ((Facts.officers, "file_case"), (Facts.officers, "investigate"), (Facts.spot_officers, "on_spot")):
        assert fact in RULES.actions[action].needs
        assert fact.refers is not None
        assert (fact.refers.of, fact.refers.at_least, fact.refers.valid) == ("enforcement_certificate", 2, True)
        assert "不得少于两人" in fact.refers.rule
    assert library().procedures["enforcement_certificate"].validity is not None


ENDED = date(2024, 3, 10)
IN_TIME: dict[str, Any] = {"ended_on": ENDED, "found_on": ENDED, "harmful": False}


@pytest.mark.parametrize(
    ("found", "harmful", "own", "may"),
    [
        (date(2026, 3, 10), False, None, True),
        (date(2026, 3, 11), False, None, False),
        (date(2026, 3, 11), True, None, True),
        (date(2029, 3, 10), True, None, True),
        (date(2029, 3, 11), True, None, False),
        (date(2026, 3, 10), None, None, False),
        # Another law's own time, shorter or longer, takes the place of both.
        (date(2024, 9, 11), False, date(2024, 9, 10), False),
        (date(2027, 3, 10), False, date(2029, 3, 10), True),
    ],
)
def test_two_years_or_five_to_find_a_breach(found: date, harmful: bool | None, own: date | None, may: bool) -> None:
    """二年从违法行为发生之日（连续、继续的从终了之日）起：2024年3月10日起，到2026年3月10日为止。"""
    known: dict[str, Any] = {"ended_on": ENDED, "found_on": found, "harmful": harmful}
    known |= {"own_limitation": "某法某条", "limitation_until": own} if own else {}
    assert allowed(P, S.LEAD, **known) == ({"file_case", "not_file", "transfer"} if may else {"not_file", "transfer"})
    ready = known | {"review_due": False, "collective_due": False}
    assert ("punish" in allowed(P, S.DECIDING, **ready)) is may
    assert ("spare" in allowed(P, S.DECIDING, **ready)) is may
    assert "spare" in allowed(P, S.DECIDING, spared=Spared.LIMITATION, **ready)
    assert {"drop", "supplement"} <= allowed(P, S.DECIDING, **ready)


@pytest.mark.parametrize("began", [date(2024, 2, 29), date(2024, 3, 10), date(2023, 10, 1), date(2024, 12, 31)])
@pytest.mark.parametrize("n", [2, 5])
def test_the_time_to_find_it_ends_as_the_clock_counts_years(began: date, n: int) -> None:
    last = library().clock.due_date(years(n), began, rolls=False)
    assert last is not None
    for day, may in ((last, True), (last + timedelta(days=1), False)):
        known: dict[str, Any] = {"ended_on": began, "found_on": day, "harmful": n == 5}
        assert ("file_case" in allowed(P, S.LEAD, **known)) is may


def test_its_days_may_be_entered_with_the_lead_and_must_be_when_the_case_is_filed() -> None:
    days = {Facts.ended_on, Facts.found_on, Facts.harmful}
    assert days <= set(RULES.actions["lead"].asks) and days <= set(RULES.actions["file_case"].needs)


def test_no_conclusion_without_investigation_and_no_investigation_without_a_certificate_shown() -> None:
    assert "investigate" not in allowed(P, S.INVESTIGATING, shown=False)
    assert "conclude" not in allowed(P, S.INVESTIGATING)
    assert "conclude" in allowed(P, S.INVESTIGATING, {"investigate"})
    assert "conclude" not in allowed(P, S.INVESTIGATING, ["investigate", "supplement"])
    assert "conclude" in allowed(P, S.INVESTIGATING, ["investigate", "supplement", "investigate"])


def test_the_party_is_told_and_of_the_hearing_where_there_may_be_one() -> None:
    assert allowed(P, S.CONCLUDED, hearing_due=True) & {"notify", "notify_hearing"} == {"notify_hearing"}
    assert allowed(P, S.CONCLUDED, hearing_due=False) & {"notify", "notify_hearing"} == {"notify"}
    assert not allowed(P, S.CONCLUDED) & {"submit", "punish", "spare"}
    assert papers(P, "notify_hearing") == ["行政处罚听证告知书"]
    assert "request_hearing" not in allowed(P, S.NOTIFIED, {"notify"})
    assert "request_hearing" in allowed(P, S.NOTIFIED, {"notify_hearing"})
    assert "request_hearing" not in allowed(P, S.NOTIFIED, ["notify_hearing", "notify"])
    assert "request_hearing" in allowed(P, S.NOTIFIED, ["notify", "notify_hearing"])


PLAIN: dict[str, Any] = {
    "review_due": False, "no_review_ground": "案情简单", "collective_due": False, "no_collective_ground": "不复杂",
}  # fmt: skip


def test_a_defence_is_rechecked_before_anything_is_submitted() -> None:
    assert "submit" in allowed(P, S.NOTIFIED, {"notify"}, **PLAIN)
    assert "submit" not in allowed(P, S.NOTIFIED, {"notify", "defend"}, **PLAIN)
    assert "submit" in allowed(P, S.NOTIFIED, ["notify", "defend", "recheck"], **PLAIN)
    assert "submit" not in allowed(P, S.NOTIFIED, ["notify", "defend", "recheck", "supplement", "notify", "defend"], **PLAIN)


ONCE = ["notify_hearing", "request_hearing", "call_hearing", "hold_hearing", "submit", "review", "discuss"]
HEARD: dict[str, Any] = {"review_due": True, "collective_due": True}


def test_after_a_second_notice_the_first_hearing_no_longer_counts() -> None:
    """重新告知后，当事人又要求听证的，须再次通知、举行听证。"""
    assert "submit" in allowed(P, S.HEARING, ONCE[:4], **HEARD)
    again = [*ONCE, "supplement", "investigate", "notify_hearing"]
    assert "submit" in allowed(P, S.NOTIFIED, again, **HEARD), "nobody asked for a second hearing"
    again.append("request_hearing")
    assert "submit" not in allowed(P, S.HEARING, again, **HEARD)
    assert "hold_hearing" not in allowed(P, S.HEARING, again, host_apart=True)
    assert "hold_hearing" in allowed(P, S.HEARING, [*again, "call_hearing"], host_apart=True)
    assert "submit" in allowed(P, S.HEARING, [*again, "call_hearing", "hold_hearing"], **HEARD)
    assert "submit" in allowed(P, S.HEARING, [*again, "end_hearing"], **HEARD)


def test_a_hearing_asked_for_before_a_second_notice_is_asked_for_anew() -> None:
    asked = ["notify_hearing", "request_hearing", "supplement", "investigate", "notify_hearing"]
    assert "submit" in allowed(P, S.NOTIFIED, asked, **HEARD)


def test_what_was_waived_after_the_first_notice_is_not_waived_after_the_second() -> None:
    for action in ("notify", "notify_hearing"):
        assert set(RULES.actions[action].clears) == {Facts.defence_waived, Facts.hearing_waived}


def test_after_a_second_submission_review_and_discussion_are_done_again() -> None:
    passed: dict[str, Any] = {**HEARD, **IN_TIME, "review_result": Review.PASSED}
    assert "punish" in allowed(P, S.DECIDING, ONCE, **passed)
    again = [*ONCE, "supplement", "investigate", "notify_hearing", "submit"]
    assert RULES.actions["supplement"].clears == (Facts.review_result,)
    assert "punish" not in allowed(P, S.DECIDING, again, **passed)
    assert "punish" not in allowed(P, S.DECIDING, [*again, "review"], **passed)
    assert "punish" not in allowed(P, S.DECIDING, [*again, "discuss"], **passed)
    assert "punish" in allowed(P, S.DECIDING, [*again, "review", "discuss"], **passed)


def test_evidence_of_a_step_is_asked_for_anew() -> None:
    renewed = {m.key: [a.key for a in m.since] for m in P.milestones}
    assert renewed == {"told": ["supplement"], "heard": ["notify", "notify_hearing"], "reviewed": ["submit"], "discussed": ["submit"]}


def test_a_hearing_asked_for_is_held_and_then_always_reviewed() -> None:
    asked = ["notify_hearing", "request_hearing"]
    assert "submit" not in allowed(P, S.HEARING, asked, **PLAIN)
    assert "submit" in allowed(P, S.HEARING, [*asked, "end_hearing"], **PLAIN)
    assert "submit" not in allowed(P, S.HEARING, [*asked, "hold_hearing"], **PLAIN)
    assert "submit" in allowed(P, S.HEARING, [*asked, "hold_hearing"], **(PLAIN | {"review_due": True}))


def test_no_review_and_no_discussion_only_with_a_reason() -> None:
    for ground in ("no_review_ground", "no_collective_ground"):
        assert "submit" not in allowed(P, S.NOTIFIED, {"notify"}, **{k: v for k, v in PLAIN.items() if k != ground})


def test_the_hearing_has_another_host_and_is_announced() -> None:
    assert "hold_hearing" not in allowed(P, S.HEARING, {"call_hearing"}, host_apart=False)
    assert "hold_hearing" not in allowed(P, S.HEARING, host_apart=True)
    assert "hold_hearing" in allowed(P, S.HEARING, ["request_hearing", "call_hearing"], host_apart=True)
    assert doers(P, "hold_hearing") == {"enforcement_reviewer"}


def test_seven_whole_working_days_before_the_hearing() -> None:
    """听证2025年10月15日：倒数第七个工作日9月29日，其前一日9月28日为最迟通知日。"""
    (wait,) = RULES.actions["hold_hearing"].waits
    clock = library().clock
    assert wait.obstacle({}, {"call_hearing": "2025-09-28"}, date(2025, 10, 15), clock) == ""
    assert "最迟须在2025-09-28" in wait.obstacle({}, {"call_hearing": "2025-09-29"}, date(2025, 10, 15), clock)


def test_five_working_days_to_ask_for_a_hearing_unless_waived() -> None:
    """告知2025年9月25日：26(1)28周日(2)29(3)30(4)，10月9(5)；10月10日起才能提请。"""
    hearing, _ = RULES.actions["submit"].waits
    clock = library().clock
    told = {"notify_hearing": "2025-09-25"}
    assert "到2025-10-09为止" in hearing.obstacle({}, told, date(2025, 10, 9), clock)
    assert hearing.obstacle({}, told, date(2025, 10, 10), clock) == ""
    assert hearing.obstacle({"hearing_waived": "书面放弃"}, told, date(2025, 9, 26), clock) == ""


def test_the_time_given_to_defend_must_pass() -> None:
    _, defence = RULES.actions["submit"].waits
    known = {"defence_until": date(2026, 3, 10)}
    assert defence.obstacle(known, {}, date(2026, 3, 10), library().clock)
    assert defence.obstacle(known, {}, date(2026, 3, 11), library().clock) == ""


@pytest.mark.parametrize("decision", ["punish", "spare"])
def test_nobody_decides_before_review_and_discussion(decision: str) -> None:
    assert decision in allowed(P, S.DECIDING, review_due=False, collective_due=False, **IN_TIME)
    assert decision not in allowed(P, S.DECIDING, review_due=True, collective_due=False)
    for result in (Review.AMEND, Review.REJECTED):
        assert decision not in allowed(P, S.DECIDING, review_due=True, collective_due=False, review_result=result)
    passed: dict[str, Any] = {"review_due": True, "review_result": Review.PASSED, "collective_due": True, **IN_TIME}
    assert decision not in allowed(P, S.DECIDING, ["submit", "review"], **passed)
    assert decision in allowed(P, S.DECIDING, ["submit", "review", "discuss"], **passed)
    assert doers(P, decision) == {"enforcement_head"}


def test_only_decisions_of_social_impact_are_published_and_a_changed_one_is_taken_back() -> None:
    assert "publish" in allowed(P, S.EXECUTING, significant=True)
    assert "publish" not in allowed(P, S.EXECUTING, significant=False)
    again = {"as_changed", "close_overturned"}
    assert allowed(P, S.OVERTURNED, {"publish"}) & {*again, "unpublish"} == {"unpublish"}
    assert allowed(P, S.OVERTURNED, ["publish", "unpublish"]) >= again
    assert allowed(P, S.OVERTURNED) == again
    taken = RULES.actions["unpublish"]
    assert (taken.withdraws, taken.publishes) == ((PUBLIC,), (WITHDRAWN,))
    assert Facts.withdrawn_for in WITHDRAWN.facts
    assert {s.name for s in RULES.actions["overturn"].frm} == {"DECIDED", "EXECUTING", "COURT", "CLOSED"}


def test_the_court_only_after_the_remedies_lapsed_and_ten_working_days_after_urging() -> None:
    assert "apply_court" not in allowed(P, S.EXECUTING, {"urge"})
    assert "apply_court" not in allowed(P, S.EXECUTING, {"lapse"})
    assert "apply_court" in allowed(P, S.EXECUTING, {"lapse", "urge"})
    (wait,) = RULES.actions["apply_court"].waits
    assert "到2026-03-16为止" in wait.obstacle({}, {"urge": "2026-03-02"}, date(2026, 3, 16), library().clock)


def test_a_fine_is_paid_or_enforced_before_the_case_is_closed() -> None:
    assert "close" not in allowed(P, S.EXECUTING, fine=500)
    assert "close" in allowed(P, S.EXECUTING, {"pay"}, fine=500)
    assert "close" in allowed(P, S.EXECUTING)
    assert "close" in allowed(P, S.COURT, {"ruled"}, fine=500)


def test_paying_later_is_asked_for_first() -> None:
    assert "defer" not in allowed(P, S.EXECUTING)
    assert "defer" in allowed(P, S.EXECUTING, {"ask_defer"})


def test_what_was_surcharged_never_exceeds_the_fine() -> None:
    assert "pay" in allowed(P, S.EXECUTING, fine=500) and "pay" in allowed(P, S.EXECUTING, fine=500, late_fee=500)
    assert "pay" not in allowed(P, S.EXECUTING, fine=500, late_fee=501)


def test_what_a_court_sends_back_is_a_case_of_its_own() -> None:
    anew = RULES.actions["anew"]
    assert anew.links and anew.to is S.LEAD and Facts.redo_by in anew.needs
    assert {a.key for a in RULES.limits["redo"].stops_at} >= {"punish", "spare", "not_file"}


def test_a_way_back_until_the_decision() -> None:
    for stage in (S.CONCLUDED, S.NOTIFIED, S.HEARING, S.DECIDING):
        assert "supplement" in allowed(P, stage, {"discuss"}, review_result=Review.PASSED)
    assert "supplement" not in allowed(P, S.DECIDED)


def test_recusal_is_decided_by_the_head() -> None:
    assert P.recusals is not None
    assert doers(P, "ask_recusal") == {"party", "enforcement_officer"}
    assert doers(P, "decide_recusal") == {"enforcement_head"}


def test_what_the_party_does_in_the_hall() -> None:
    theirs = {a.key for a in RULES.actions.values() if "party" in {r.key for r in a.by}}
    assert theirs == {"defend", "request_hearing", "ask_defer", "ask_recusal"}


def test_the_terms() -> None:
    office, parties = "办理机关", "当事人"
    assert limits(P) == {
        "decide": ("90日", office, "《行政处罚法》第六十条"),
        "own_term": ("至写明的日期", office, "《行政处罚法》第六十条"),
        "redo": ("至写明的日期", office, "《行政复议法》第六十四条"),
        "preserve": ("7个工作日", office, "《行政处罚法》第五十六条"),
        "request_hearing": ("5个工作日", parties, "《行政处罚法》第六十四条第（一）项"),
        "serve": ("7个工作日", office, "《行政处罚法》第六十一条第一款"),
        "publish": ("7个工作日", office, "《国务院办公厅关于行政执法三项制度的指导意见》（六）"),
        "withdraw_publication": ("3个工作日", office, "《行政处罚法》第四十八条第二款"),
        "pay": ("15日", parties, "《行政处罚法》第六十七条第三款"),
        "pay_later": ("至写明的日期", parties, "《行政处罚法》第六十六条第二款"),
        "hand_in_cash": ("2个工作日", office, "《行政处罚法》第七十一条"),
        "apply_to_court": ("3个月", office, "《行政强制法》第五十三条"),
    }


def test_steps_of_which_evidence_is_shown() -> None:
    assert [m.label for m in P.milestones] == ["告知和听取意见", "听证", "法制审核", "集体讨论"]


def test_the_decision_holds_what_article_59_asks_for() -> None:
    assert papers(P, "punish") == ["行政处罚决定书"]
    text = P.documents()["penalty_decision"]
    rows = {f.name for b in text.body for f in getattr(b, "facts", ())}
    assert rows >= {"found", "grounds", "kinds", "decision", "performance", "remedy"}
