"""Random walks through any declared procedure, in memory: what a reachable matter can meet."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Any

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import library
from fazhi.kernel.lot import Lot
from fazhi.kernel.named import Named
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import step
from fazhi.ledger.drawing import lot_of
from fazhi.ledger.state import (
    ActMade,
    Actor,
    ActRefused,
    Given,
    LinkTo,
    Material,
    MatterState,
    OrgRef,
    PartyFix,
    PartyGiven,
)

ORG = OrgRef(1, "QH-1", "松溪街道人民调解委员会", 10, "青松")
OTHER = OrgRef(2, "QH-2", "青禾区住房和城乡建设局", 20, "青禾建")
FIRST = date(2026, 3, 2)


def value(fact: FactRef[Any, Any], day: date, random: Random) -> Any:
    """A value of the fact's kind; dates not after `day`."""
    if fact.refers is not None:
        found = tuple(Named(f"青松证〔2026〕{n}号", f"证{n}") for n in random.sample(range(1, 9), fact.refers.at_least))
        return found if fact.many else found[0]
    if issubclass(fact.kind, Enum):
        members = list(fact.kind)
        return tuple(random.sample(members, random.randint(1, len(members)))) if fact.many else random.choice(members)
    if fact.kind is bool:
        return random.random() < 0.5
    if fact.kind is date:
        return day
    if fact.kind is int:
        return random.randint(0, 5)
    if fact.kind is Decimal:
        return Decimal(random.randint(0, 10**6))
    return random.choice(["经核实", "双方到场", "楼道堆物影响通行", "甲" * 200])


NAMES = {"items": [f"第{n}项" for n in range(1, 8)], "people": [f"第{n}人" for n in range(1, 10)]}
"""What a walk draws from, where the procedure draws by lot."""


def drawn(lot: Lot, action: Action[Any, Any], random: Random) -> dict[str, Any]:
    """Entries of an act of a draw that can stand, by fact: a list, whom to bar; the seed comes from a seal."""
    if action is lot.fix:
        listed = {lot.items.name: "\n".join(NAMES["items"]), lot.people.name: "\n".join(NAMES["people"])}
        numbers = {lot.count.name: 2, lot.each.name: 2, lot.source.name: lot.by_seal}
        return listed | numbers | dict.fromkeys((lot.named.name, lot.named_day.name, lot.barring.name))
    if action is lot.draw:
        return {lot.number.name: None}
    who = f"{random.choice(NAMES['items'] + NAMES['people'])}：有利害关系"
    return {lot.barring.name: who} if action is lot.bar else {lot.replacing.name: who} if action is lot.replace else {}


class Walk:
    """A matter and everything that happened to it. `take` tries an action with random entries."""

    def __init__(self, procedure: Procedure[Any, Any], seed: int) -> None:
        self.random = Random(seed)
        self.day = FIRST
        self.made: list[ActMade] = []
        self.numbers: dict[str, int] = {}
        self.refused = ""
        edition = procedure.on(FIRST)
        now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.matter = MatterState(procedure, edition, uuid.UUID(int=seed), "", None, ORG, ORG, FIRST, now)

    def number(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        self.numbers[kind] = self.numbers.get(kind, 0) + 1
        return rule.format(org=org.prefix, year=year, n=self.numbers[kind])

    def given(self, action: Action[Any, Any]) -> Given:
        facts = [*action.needs, *(f for f in action.asks if self.random.random() < 0.5)]
        if action.kind is Kind.CORRECT:
            facts = [self.random.choice(list(self.matter.procedure.facts.refs().values()))]
        values = {f.name: value(f, self.day, self.random) for f in facts}
        once = self.matter.procedure.once
        if once is not None and once.name in values:
            values[once.name] = f"{self.matter.uid}"
        for comments in (p.comments for p in action.publishes if p.comments is not None):
            values[comments.until.name] = self.day + timedelta(days=60)
        named = {n.number for v in values.values() for n in (v if isinstance(v, tuple) else (v,)) if isinstance(n, Named)}
        links = action.links or action.comments or action.kind is Kind.LINK
        required = [k for k in self.matter.procedure.parties if k.required]
        self._fit(action, values)
        lot = lot_of(self.matter.procedure)
        if lot is not None and action.kind is not Kind.CORRECT:
            values |= drawn(lot, action, self.random)
        return Given(
            self.day,
            values,
            note="按规定办理",
            parties=tuple(PartyGiven(k.key, "张三丰") for k in required) if action.kind is Kind.START else (),
            handler=(7, "王二") if action.assigns or action.kind is Kind.DECIDE_RECUSAL else None,
            to_org=OTHER if action.transfers else None,
            link=LinkTo(9, str(uuid.UUID(int=9)), "青松调〔2026〕9号") if links else None,
            material=Material("a.txt", "text/plain", b"x") if action.kind is Kind.ATTACH else None,
            refers=tuple(LinkTo(i, str(uuid.UUID(int=i)), n, "引用") for i, n in enumerate(sorted(named), 20)),
            person=(self.random.choice([8, 9]), "李二"),
            granted=self.random.random() < 0.5,
            seal="ab" * 32 if lot is not None and action is lot.draw else "",
            fix=self.fix() if action.kind is Kind.CORRECT_PARTY else None,
        )

    def fix(self) -> PartyFix | None:
        """A telephone number put right of one of the parties there are."""
        if not self.matter.parties:
            return None
        n = self.random.randrange(len(self.matter.parties))
        return PartyFix(n, {"phone": f"000{self.random.randrange(10**8):08}"}, self.matter.parties[n], "ab" * 32)

    def _fit(self, action: Action[Any, Any], values: dict[str, Any]) -> None:
        """Where the rule asks for a certain number, such as a sum, look for the one that suits."""
        rule = action.only_if
        for fact in rule.facts() if rule is not None else []:
            if rule is not None and fact.kind is int and fact.name in values:
                known, done = self.matter.known | values, self.matter.past.with_(action.key)
                suits = (n for n in (values[fact.name], *range(101)) if rule.holds(known | {fact.name: n}, done))
                values[fact.name] = next(suits, values[fact.name])

    def take(self, action: Action[Any, Any]) -> ActMade | None:
        """Try an action with random entries, several times; None where every try was refused."""
        role = action.by[0]
        actor = Actor(1, 1, role.key, "林一", ORG)
        for _ in range(12):
            try:
                act = step.take(
                    self.matter, action, self.given(action), actor=actor, clock=library().clock, numbers=self.number,
                    today=self.day, now=datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(seconds=len(self.made)),
                )  # fmt: skip
            except ActRefused as refusal:
                self.refused = refusal.message
                if refusal.field_name == "happened_on":
                    self.day += timedelta(days=20)
                continue
            self.made.append(act)
            self.day += timedelta(days=self.random.randint(0, 4))
            return act
        return None

    def open(self) -> None:
        starts = self.matter.edition.starts
        for _ in range(20):
            self.take(self.random.choice(starts))
            if self.matter.stage is not None:
                return
        raise AssertionError(f"“{self.matter.procedure.label}”无法立案登记：{self.refused}")

    def possible(self) -> list[Action[Any, Any]]:
        """Actions that lead on from the present stage."""
        return [a for a in self.matter.edition.actions.values() if self.matter.stage in a.frm]
