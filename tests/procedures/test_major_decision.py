"""重大行政决策 as declared: no step is skipped without the ground the regulation knows, and nothing comes too soon."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.documents import Rows
from fazhi.kernel.due_process import Reached
from fazhi.kernel.library import library
from fazhi.procedures import major_decision_catalogue as catalogue
from fazhi.procedures.major_decision import P
from fazhi.procedures.major_decision.facts import Conclusion, Facts, Fair, Hearing, Risk, S
from fazhi.procedures.major_decision.papers import DECISION_PUBLIC, DRAFT_PUBLIC
from tests.procedures.reading import TODAY, allowed, doers, papers

RULES = P.on(TODAY)
STEPS = {m.key: m for m in P.milestones}
DETERMINED: dict[str, Any] = {"hearing": Hearing.NONE, "expert_needed": True, "risk_needed": True, "market": False}
WHOLE = {"draft", "determine", "close_comment", "consult_experts", "assess_risk"}


def sendable(done: Collection[str], **facts: Any) -> bool:
    return "send_review" in allowed(P, S.ARGUING, done, **(DETERMINED | facts))


def test_the_five_steps_are_shown_in_their_order() -> None:
    assert [m.label for m in P.milestones] == ["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"]
    assert {m.key: [f.label for f in m.spared] for m in P.milestones} == {
        "participation": ["依法不予公开的依据和理由"], "experts": ["不组织专家论证的理由"], "risk": ["不组织风险评估的理由"],
        "review": [], "discussion": [],
    }  # fmt: skip


def test_nothing_goes_to_review_before_it_was_prepared() -> None:
    assert sendable(WHOLE)
    for missing in WHOLE - {"draft"}:
        assert not sendable(WHOLE - {missing}), missing


@pytest.mark.parametrize(
    ("missing", "ground"),
    [("close_comment", "secret_ground"), ("consult_experts", "no_expert_ground"), ("assess_risk", "no_risk_ground")],
)
def test_a_step_may_be_left_out_on_its_ground_alone(missing: str, ground: str) -> None:
    assert sendable(WHOLE - {missing}, **{ground: "理由"})
    others = {"secret_ground", "no_expert_ground", "no_risk_ground"} - {ground}
    assert not sendable(WHOLE - {missing}, **dict.fromkeys(others, "理由"))


def test_whoever_leaves_a_step_out_writes_down_why() -> None:
    plain = DETERMINED | {"expert_needed": False}
    assert "determine" not in allowed(P, S.DRAFTING, **plain)
    assert "determine" in allowed(P, S.DRAFTING, **plain, no_expert_ground="不属于专业性、技术性较强的事项。")
    assert "请补写理由" in RULES.actions["determine"].because


def test_hearing_risk_and_competition_can_each_hold_it_up() -> None:
    assert not sendable(WHOLE, hearing=Hearing.REQUIRED)
    assert sendable(WHOLE | {"hold_hearing"}, hearing=Hearing.REQUIRED)
    assert not sendable(WHOLE, risk=Risk.BEYOND)
    assert not sendable(WHOLE, market=True)
    assert not sendable(WHOLE, market=True, fair=Fair.RESTRICTS)
    assert not sendable(WHOLE, market=True, fair=Fair.NO_EFFECT)
    assert sendable([*sorted(WHOLE), "review_competition"], market=True, fair=Fair.NO_EFFECT)


def test_the_public_may_be_heard_in_other_ways_than_by_a_published_draft() -> None:
    """Article 14 (2): talks, visits, surveys too; a published draft is one way among them."""
    assert sendable((WHOLE - {"close_comment"}) | {"hear_public"})
    assert "hear_public" not in allowed(P, S.DRAFTING) and "hear_public" in allowed(P, S.DRAFTING, {"draft"})
    assert set(RULES.actions["hear_public"].needs) == {Facts.listening, Facts.uptake}


def test_the_groups_whose_interests_are_touched_are_spoken_with() -> None:
    """Article 14 (3)."""
    assert sendable(WHOLE, group_interest=False) and not sendable(WHOLE, group_interest=True)
    assert sendable(WHOLE | {"hear_groups"}, group_interest=True)


def test_each_rule_stands_where_the_regulation_has_it() -> None:
    """Article 26 is about papers and time of the review, 27 about what is reviewed, 28 about the opinion, 29 about submitting."""
    assert {key: RULES.actions[key].basis.article for key in ("send_review", "return_papers", "give_opinion", "submit")} == {
        "send_review": "第二十五条、第二十六条", "return_papers": "第二十六条", "give_opinion": "第二十七条、第二十八条",
        "submit": "第二十九条",
    }  # fmt: skip
    (wait,) = RULES.actions["discuss"].waits
    assert wait.basis.article == "第二十六条第二款"


def test_the_draft_lies_open_for_thirty_days_or_says_why_not() -> None:
    comments = DRAFT_PUBLIC.comments
    assert comments is not None and comments.at_least is not None and comments.shorter is not None
    assert (comments.at_least.text, comments.basis.text) == ("30日", "《重大行政决策程序暂行条例》第十五条")
    assert comments.shorter.label == "缩短征求意见期限的理由" and Facts.urgent_ground in DRAFT_PUBLIC.facts
    assert papers(P, "publish_draft") == ["决策草案公开征求意见公告"]


@pytest.mark.parametrize(
    ("action", "known", "marks", "day", "latest"),
    [
        ("close_comment", {"comment_until": date(2026, 9, 30)}, {}, date(2026, 9, 30), "到2026-09-30为止"),
        ("hold_hearing", {}, {"send_materials": "2026-10-13"}, date(2026, 10, 20), "最迟须在2026-10-12"),
        ("discuss", {}, {"send_review": "2025-09-25"}, date(2025, 10, 11), "到2025-10-11为止"),
    ],
)
def test_nothing_comes_too_soon(action: str, known: dict[str, Any], marks: dict[str, str], day: date, latest: str) -> None:
    (wait,) = RULES.actions[action].waits
    assert latest in wait.obstacle(known, marks, day, library().clock)


def test_the_review_may_be_shorter_only_with_a_reason() -> None:
    (wait,) = RULES.actions["discuss"].waits
    sent = {"send_review": "2025-09-25"}
    assert wait.obstacle({"review_short_ground": "台风应急"}, sent, date(2025, 9, 28), library().clock) == ""
    assert wait.obstacle({}, sent, date(2025, 10, 12), library().clock) == ""


def discussed(*done: str, **facts: Any) -> bool:
    sound: dict[str, Any] = {"conclusion": Conclusion.LAWFUL, "chief_last": True, "with_majority": True}
    return "discuss" in allowed(P, S.REVIEWED, ["give_opinion", *done, "submit"], **(sound | facts))


def test_what_was_found_unlawful_is_not_discussed() -> None:
    assert discussed() and discussed(conclusion=Conclusion.REFORM)
    assert not discussed(conclusion=Conclusion.UNLAWFUL)
    assert not discussed(conclusion=Conclusion.MEND)
    assert discussed("adjusted", conclusion=Conclusion.MEND, after_review="已按意见修改第三条。")


def test_it_is_discussed_on_the_papers_the_unit_submits() -> None:
    """Article 29."""
    sound: dict[str, Any] = {"conclusion": Conclusion.LAWFUL, "chief_last": True, "with_majority": True}
    assert "discuss" not in allowed(P, S.REVIEWED, **sound)
    assert doers(P, "submit") == {"liaison"} and papers(P, "submit") == ["提请集体讨论报告"]
    submission = next(d for d in P.documents().values() if d.key == "decision_submission")
    (rows,) = [block for block in submission.body if isinstance(block, Rows)]
    assert {Facts.fair, Facts.uptake, Facts.expert_uptake, Facts.risk, Facts.opinion} <= set(rows.facts)


def test_each_opinion_is_taken_up_and_each_submission_follows_one() -> None:
    """重新送审以后，以前登记的修改情况、提请讨论不再作数。"""
    sound: dict[str, Any] = {"conclusion": Conclusion.MEND, "chief_last": True, "with_majority": True, "after_review": "已修改。"}

    def discussed_after(*done: str) -> bool:
        return "discuss" in allowed(P, S.REVIEWED, list(done), **sound)

    once = ("give_opinion", "adjusted", "submit")
    assert discussed_after(*once) and not discussed_after("give_opinion", "submit")
    assert not discussed_after(*once, "put_off", "give_opinion")
    assert not discussed_after(*once, "put_off", "give_opinion", "submit")
    assert discussed_after(*once, "put_off", "give_opinion", "adjusted", "submit")


def test_a_second_hearing_has_materials_of_its_own() -> None:
    assert "hold_hearing" in allowed(P, S.ARGUING, ["send_materials"])
    assert "hold_hearing" not in allowed(P, S.ARGUING, ["send_materials", "hold_hearing"])
    assert "hold_hearing" in allowed(P, S.ARGUING, ["send_materials", "hold_hearing", "send_materials"])


def test_a_draft_that_was_changed_is_looked_at_for_competition_again() -> None:
    trade: dict[str, Any] = DETERMINED | {"market": True, "fair": Fair.NO_EFFECT}
    whole = [*sorted(WHOLE), "review_competition"]
    assert "send_review" in allowed(P, S.ARGUING, whole, **trade)
    assert "send_review" not in allowed(P, S.ARGUING, [*whole, "draft"], **trade)
    assert "send_review" in allowed(P, S.ARGUING, [*whole, "draft", "review_competition"], **trade)


def test_the_chief_speaks_last_and_explains_a_decision_against_the_majority() -> None:
    assert not discussed(chief_last=False)
    assert not discussed(with_majority=False)
    assert discussed(with_majority=False, against_reason="财政承受能力不足。")
    assert Facts.dissent in RULES.actions["discuss"].needs


def test_party_committee_before_publication_and_secret_decisions_stay_unpublished() -> None:
    always = {"report_party", "report_congress"}
    assert allowed(P, S.DECIDED) == always
    assert allowed(P, S.DECIDED, {"report_party"}) == always | {"publish"}
    assert allowed(P, S.DECIDED, {"report_party"}, secret_ground="涉密") == always | {"hand_over"}
    assert RULES.actions["publish"].publishes == (DECISION_PUBLIC,)


def test_after_the_decision() -> None:
    assert "finish" not in allowed(P, S.EXECUTING) and "finish" in allowed(P, S.EXECUTING, {"archive"})
    assert "evaluate" not in allowed(P, S.EXECUTING, evaluator_apart=False)
    assert allowed(P, S.SUSPENDED) & {"suspend", "finish"} == set()
    change = RULES.actions["change"]
    assert change.links and change.ends == (DECISION_PUBLIC,)


def test_who_does_what() -> None:
    assert doers(P, "give_opinion") == {"legal_reviewer"}
    assert doers(P, "discuss") == doers(P, "publish") == {"decision_office"}
    assert doers(P, "draft") == {"liaison"}


def test_a_step_is_done_open_or_spared() -> None:
    experts = STEPS["experts"]
    assert experts.reached({}, {"assess_risk"}) is Reached.OPEN
    assert experts.reached({}, {"consult_experts"}) is Reached.DONE
    assert experts.reached({"no_expert_ground": "理由"}, ()) is Reached.SPARED


def test_the_catalogue_is_agreed_by_the_party_committee_before_it_is_published() -> None:
    s = catalogue.S
    assert allowed(catalogue.P, s.CALLED) == {"choose", "leave_out"}
    assert allowed(catalogue.P, s.CHOSEN) == {"agree", "leave_out"}
    assert allowed(catalogue.P, s.AGREED) == {"publish"}
    assert allowed(catalogue.P, s.LISTED) == {"adjust", "remove", "decided"}
    rules = catalogue.P.on(TODAY)
    assert rules.actions["adjust"].reasoned and rules.actions["remove"].reasoned
    assert rules.actions["adjust"].publishes and rules.actions["remove"].ends
