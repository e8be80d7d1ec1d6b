"""Complaints about enforcement as declared: from the hall to the answer, and what they do not take the place of."""

from __future__ import annotations

from fazhi.procedures.enforcement_complaint import ACCEPTANCE, ANSWER, Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_anybody_may_complain_in_the_hall() -> None:
    assert doers(P, "complain") == {"party"}
    assert RULES.actions["complain"].needs == (Facts.subject, Facts.topic, Facts.unit, Facts.details)
    assert doers(P, "register") == {"enforcement_supervisor"}
    assert [k.key for k in P.parties if k.required] == ["complainant"]


def test_who_is_not_accepted_is_told_the_way() -> None:
    assert allowed(P, S.RECEIVED) == {"accept", "refuse", "withdraw"}
    assert RULES.actions["refuse"].needs == (Facts.told,)
    assert papers(P, "refuse") == ["行政执法投诉不予受理告知书"]
    assert [label for _, label in Facts.way.options][:2] == ["申请行政复议", "提起行政诉讼"]


def test_the_body_may_check_itself_but_the_supervisor_answers() -> None:
    assert doers(P, "own_report") == {"liaison"}
    assert allowed(P, S.WITH_UNIT) == {"own_report", "take_back", "withdraw"}
    assert allowed(P, S.REPORTED) == {"answer", "withdraw"}
    assert doers(P, "answer") == {"enforcement_supervisor"}
    assert RULES.actions["take_back"].reasoned


def test_the_day_of_the_answer_is_told_on_acceptance() -> None:
    assert RULES.actions["accept"].needs == (Facts.answer_by,)
    assert limits(P) == {"answer": ("至写明的日期", "办理机关", "《行政执法监督工作规则（示范文本）》第五条")}


def test_it_takes_the_place_of_no_remedy() -> None:
    said = [block.text for paper in (ACCEPTANCE, ANSWER) for block in paper.body if hasattr(block, "text")]
    assert any("不影响依法申请行政复议、提起行政诉讼及其期限" in text for text in said)
    assert any("不是对执法行为的复议决定" in text for text in said)
