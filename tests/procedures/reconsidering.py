"""A case of 行政复议 worked through in memory, step by step, on given days."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import step
from fazhi.ledger.state import ActMade, Actor, ActRefused, Given, LimitState, LinkTo, MatterState, OrgRef, PartyGiven
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.facts import Agreed, Category, Respondent, Track, Way

D = date.fromisoformat
ORG = OrgRef(1, "QH-1", "青禾区司法局", 10, "青禾")
CLAIM: dict[str, Any] = {
    "act": "某局作出的行政处罚决定", "category": Category.PENALTY, "knew_on": D("2026-07-01"), "request": "撤销该决定",
    "reasons": "程序违法",
}  # fmt: skip
RULING: dict[str, Any] = {"facts_found": "查明", "grounds": "理由", "ruling": "撤销", "agreed": Agreed.HEAD}


class Case:
    """One case in memory; `do` takes a step on a day, `due` tells when a limit ends."""

    def __init__(self, opened: str, way: Way = Way.IN_PERSON) -> None:
        day = D(opened)
        self.made: list[ActMade] = []
        self.matter = MatterState(
            P, P.on(day), uuid.UUID(int=7), "", None, ORG, ORG, day, datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
        )
        people = (PartyGiven("applicant", "张三丰"), PartyGiven("respondent", "青禾区某局", is_body=True))
        self.do("register", opened, parties=people, **(CLAIM | {"way": way, "received_on": day}))

    def do(self, key: str, day: str, parties: tuple[PartyGiven, ...] = (), note: str = "", **values: Any) -> None:
        action = self.matter.edition.actions[key]
        link = LinkTo(9, str(uuid.UUID(int=9)), "青市监罚〔2026〕9号") if action.links else None
        self.made.append(
            step.take(
                self.matter, action, Given(D(day), values, note=note, parties=parties, link=link),
                actor=Actor(1, 1, action.by[0].key, "林一", ORG), clock=library().clock, today=D("2027-12-31"),
                numbers=lambda org, kind, rule, year: rule.format(org=org.prefix, year=year, n=1), now=datetime(2026, 3, 2, tzinfo=UTC),
            )
        )  # fmt: skip

    def refused(self, key: str, day: str, **values: Any) -> str:
        with pytest.raises(ActRefused) as why:
            self.do(key, day, **values)
        return why.value.message

    def limit(self, key: str) -> LimitState:
        return [x for x in self.matter.limits if x.key == key][-1]

    def due(self, key: str) -> date | None:
        return self.limit(key).due


def accepted(day: str = "2026-07-31", track: Track = Track.ORDINARY, **more: Any) -> Case:
    case = Case("2026-07-24")
    case.do("accept", day, accepted_on=D(day), track=track, respondent_kind=Respondent.DEPARTMENT, **more)
    return case


def answered(**more: Any) -> Case:
    case = accepted(**more)
    case.do("send_copy", "2026-08-03")
    case.do("serve_copy", "2026-08-04", copy_served_on=D("2026-08-04"))
    case.do("reply", "2026-08-12", answer="程序合法", evidence="案卷")
    return case
