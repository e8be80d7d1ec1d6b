"""A leader's matters and matters of note as declared: about the matter, with an end, and nothing against a person."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.kernel.procedure import Procedure
from fazhi.procedures import key_matter
from fazhi.procedures.leader_responsibility import Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_a_leader_is_named_for_a_matter_with_an_aim_and_a_date() -> None:
    start = RULES.actions["take_charge"]
    assert start.links and start.transfers
    assert {Facts.leader, Facts.aim, Facts.deadline} <= set(start.needs)
    assert papers(P, "take_charge") == ["领导包案责任书"]


def test_the_unit_works_and_reports_and_the_bureau_confirms() -> None:
    assert allowed(P, S.UNDER_WAY) == {"plan", "report", "change_leader", "prolong", "report_result", "end"}
    assert allowed(P, S.REPORTED) == {"resolve", "go_on", "end"}
    assert doers(P, "report_result") == {"liaison"}
    assert doers(P, "resolve") == doers(P, "go_on") == {"petition_bureau", "governance_centre"}
    assert {a.key for a in RULES.actions.values() if a.to is S.RESOLVED} == {"resolve"}


def test_another_leader_another_date_and_an_early_end_are_given_reasons_for() -> None:
    assert all(RULES.actions[key].reasoned for key in ("change_leader", "prolong", "go_on", "end"))


def test_the_date_is_the_districts_own_and_no_statutory_limit() -> None:
    assert limits(P) == limits(key_matter.P) == {}
    assert "不是法定期限" in Facts.deadline.hint


def test_a_mark_lies_on_a_matter_says_why_and_ends() -> None:
    rules = key_matter.P.on(TODAY)
    assert rules.actions["mark"].links
    assert {key_matter.Facts.ground, key_matter.Facts.until} <= set(rules.actions["mark"].needs)
    assert allowed(key_matter.P, key_matter.S.MARKED) == {"renew", "lift"}
    assert all(rules.actions[key].reasoned for key in ("renew", "lift"))


@pytest.mark.parametrize("procedure", [P, key_matter.P], ids=lambda p: p.key)
def test_nobody_is_watched_or_held_back(procedure: Procedure[Any, Any]) -> None:
    """信访工作条例 forbids it: no kind of party, no word of stabilising, escorting or fetching back."""
    assert procedure.parties == ()
    said = " ".join([*(a.label for a in procedure.actions), *(f.label for f in procedure.facts.refs().values())])
    assert not any(word in said for word in ("稳控", "劝返", "接返", "重点人员", "身份证", "评分", "预测"))


def test_the_charge_itself_forbids_retaliation() -> None:
    said = "".join(getattr(b, "text", "") for b in P.documents()["leader_charge"].body)
    assert "不得以任何方式阻碍、打击报复当事人" in said
