"""Disputes brought to their archive on a given day, for what is paid and reviewed afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.ledger import acts
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import Session, scope
from fazhi.procedures.people_mediation import facts as pm
from tests.district import District

PARTIES = (PartyGiven("applicant", "张三丰"), PartyGiven("respondent", "李四光"))


def began(session: Session, day: date, kind: pm.Kind = pm.Kind.NEIGHBOUR, subject: str = "楼上漏水纠纷") -> acts.Opened:
    """A dispute applied for on a day."""
    given = Given(day, {"subject": subject, "kind": kind, "summary": "卫生间防水层破损。"}, parties=PARTIES)
    with scope(session):
        return acts.start(session, "people_mediation", "apply", given)


def archived(
    qinghe: District, town: str, day: date, grade: pm.Difficulty | None = pm.Difficulty.SIMPLE, agreed: bool = True
) -> acts.Opened:
    """A dispute of a town's committee, all of it on one day; `grade` None: none was recorded."""
    desk, mediator = qinghe.session(f"{town}_desk"), qinghe.people.get(f"{town}_mediator", qinghe.people[f"{town}_desk"])
    worker = qinghe.session(f"{town}_mediator") if f"{town}_mediator" in qinghe.people else None
    opened = began(desk, day)
    steps: list[tuple[Session, str, dict[str, Any], dict[str, Any]]] = [
        (desk, "accept", {"refused": False, "choice": pm.Choice.ASSIGNED}, {"handler": (mediator.pk, mediator.name)}),
    ]
    assert worker is not None
    if agreed:
        steps.append((worker, "agree", {"oral": True, "terms": "修复防水层。", "effective_on": day}, {}))
    else:
        values = {"ended_why": pm.EndReason.UNWILLING, "routes": (pm.Route.LITIGATION,)}
        steps.append((worker, "fail", values, {}))
    steps.append((desk, "archive", {"difficulty": grade} if grade else {}, {}))
    for session, key, values, more in steps:
        with scope(session):
            acts.perform(session, opened.matter_id, key, Given(day, values, **more))
    return opened
