"""The ladder as declared: reminder, warning, supervision; each with paper, recipient, reply and end."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.roles import LIAISON, SUPERVISOR, SYSTEM
from fazhi.kernel.settings import Setting
from fazhi.ledger import crypto, step
from fazhi.ledger.state import Actor, Given, LinkTo, MatterState, OrgRef
from fazhi.procedures.supervision import REMINDER_DAYS, SUPERVISION_DAYS, WARNING_DAYS, Facts, Ground, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
RUNGS = {"remind": S.REMINDED, "warn": S.WARNED, "supervise": S.SUPERVISED}


@pytest.mark.parametrize("rung", RUNGS)
def test_every_rung_names_its_matter_its_recipient_and_its_paper(rung: str) -> None:
    action = RULES.actions[rung]
    assert (action.to, action.links, action.transfers) == (RUNGS[rung], True, True)
    assert set(action.by) == {SUPERVISOR, SYSTEM}
    assert {Facts.about, Facts.requirement, Facts.ground} <= set(action.needs)
    assert len(action.makes) == 1


def test_papers() -> None:
    assert [papers(P, rung) for rung in RUNGS] == [["提醒函"], ["警示函"], ["督办通知书"]]
    assert papers(P, "raise_warning") == ["警示函"] and papers(P, "raise_supervision") == ["督办通知书"]
    assert papers(P, "reply") == ["督办回复单"]


def test_it_climbs_and_never_descends() -> None:
    up = {"raise_warning", "raise_supervision"}
    assert allowed(P, S.REMINDED) & up == up
    assert allowed(P, S.WARNED) & up == {"raise_supervision"}
    assert allowed(P, S.SUPERVISED) & up == set()


def test_the_unit_replies_and_the_supervisor_checks() -> None:
    for stage in (S.REMINDED, S.WARNED, S.SUPERVISED):
        assert "reply" in allowed(P, stage)
    assert doers(P, "reply") == {LIAISON.key}
    assert {"send_back", "end"} <= allowed(P, S.REPLIED)
    assert doers(P, "end") == doers(P, "send_back") == doers(P, "cancel") == {SUPERVISOR.key}
    assert {s.name for s in S if s.final} == {"ENDED", "CANCELLED"}


def test_interviews_and_bulletins_are_made_by_people_alone() -> None:
    """Article 7 of the model rules."""
    assert doers(P, "interview") == doers(P, "notify") == {SUPERVISOR.key}
    assert not {"interview", "notify"} & allowed(P, S.REMINDED)


def test_it_moves_nobodys_deadline() -> None:
    """No extension, no pause, no fact of a new deadline; and the papers say so."""
    for limit in RULES.limits.values():
        assert limit.extension is None and limit.pauses == ()
    assert not any("延" in f.label or "新期限" in f.label for f in Facts.refs().values())
    for key in ("supervision_reminder", "supervision_warning", "supervision_order"):
        said = "".join(getattr(b, "text", "") for b in P.documents()[key].body)
        assert "不改变事项的法定期限" in said


def test_the_district_sets_the_times_to_reply() -> None:
    settings = {key: limit.setting for key, limit in RULES.limits.items()}
    assert settings == {"reply_reminder": REMINDER_DAYS, "reply_warning": WARNING_DAYS, "reply_supervision": SUPERVISION_DAYS}
    assert [s.default for s in (REMINDER_DAYS, WARNING_DAYS, SUPERVISION_DAYS)] == [3, 5, 10]


@pytest.mark.parametrize(("set_to", "printed"), [(3, "2026年10月20日"), (7, "2026年10月26日")])
def test_the_paper_says_the_day_that_follows_from_what_the_district_set(set_to: int, printed: str) -> None:
    """Reminded on Thursday, 15 October 2026: three working days end on Tuesday, seven on Monday of the week after."""

    def book(setting: Setting, day: date) -> int:
        return set_to

    org = OrgRef(1, "QH-1", "青禾区司法局", 10, "青禾")
    matter = MatterState(P, RULES, uuid.UUID(int=5), "", None, org, org, TODAY, datetime(2026, 10, 15, 1, tzinfo=UTC), settings=book)
    said = {"subject": "期限将满", "ground": Ground.NEAR, "about": "青禾信〔2026〕1号", "requirement": "请及时办理。"}
    given = Given(TODAY, said, link=LinkTo(9, str(uuid.UUID(int=9)), "青禾信〔2026〕1号"), to_org=org)
    made = step.take(
        matter, RULES.actions["remind"], given, actor=Actor(1, 1, "supervisor", "林一", org), clock=library().clock, today=TODAY,
        numbers=lambda org, kind, rule, year: rule.format(org=org.prefix, year=year, n=1), now=datetime(2026, 10, 15, 2, tzinfo=UTC),
    )  # fmt: skip
    (paper,) = made.papers
    assert f"并在{printed}以前回复" in crypto.unseal(paper.content, matter.context("paper1.supervision_reminder")).decode()


def test_times_to_reply_are_a_proposal() -> None:
    source = "《督办和提示工作规则（示范文本）》第四条（未核实）"
    assert limits(P) == {
        "reply_reminder": ("3个工作日", "办理机关", source),
        "reply_warning": ("5个工作日", "办理机关", source),
        "reply_supervision": ("10个工作日", "办理机关", source),
    }
