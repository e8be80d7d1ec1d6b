"""Screening for disputes as declared: disputes and places are looked for, never persons; nothing found is lost."""

from __future__ import annotations

from fazhi.procedures.screening import FINDING, FS, FoundFacts, P, S
from tests.procedures.reading import TODAY, allowed, limits, papers


def test_a_campaign_is_ordered_reported_on_and_concluded() -> None:
    assert [a.key for a in P.on(TODAY).starts] == ["deploy"]
    assert allowed(P, S.OPEN) == {"report", "conclude", "cancel"}
    assert papers(P, "deploy") == ["矛盾纠纷排查通知"]
    assert papers(P, "conclude") == ["矛盾纠纷排查情况报告"]


def test_a_finding_names_its_campaign_and_becomes_a_matter_by_link() -> None:
    rules = FINDING.on(TODAY)
    assert rules.actions["record"].links and rules.actions["become"].links
    assert allowed(FINDING, FS.FOUND) == {"become", "resolve", "dismiss"}
    assert allowed(FINDING, FS.HANDED) == {"resolve", "back"}
    assert rules.actions["dismiss"].reasoned and rules.actions["back"].reasoned


def test_a_finding_ends_settled_or_as_none_at_all() -> None:
    assert {s.name for s in FS if s.final} == {"RESOLVED", "DISMISSED"}


def test_no_person_is_looked_for() -> None:
    """No fact and no party kind names a person, and the notice itself forbids lists of persons."""
    assert P.parties == () and FINDING.parties == ()
    said = " ".join(f.label for p in (P, FINDING) for f in p.facts.refs().values())
    assert not any(word in said for word in ("姓名", "身份", "电话", "重点人员", "稳控", "评分"))
    notice = "".join(getattr(b, "text", "") for b in P.documents()["screening_notice"].body)
    assert "不得列出个人名单" in notice
    assert "不写姓名" in FoundFacts.subject.hint


def test_the_law_sets_no_term_here() -> None:
    assert limits(P) == limits(FINDING) == {}
