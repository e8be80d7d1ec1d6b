"""A fictional procedure, 树木认养: small, and with one of everything, for tests to look at and to spoil."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from fazhi.kernel.basis import Law, Standing
from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import FINAL, Action, Extension, PartyKind, Pending, Stage, Stop
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import PARTY, Role
from fazhi.kernel.spans import days

LAW = Law("树木认养办法（虚构）", "树木认养办法", "虚构令第1号", Standing.RULE, date(2020, 1, 1))
AMENDED = Law("树木认养办法修正案（虚构）", "树木认养办法修正案", "虚构令第2号", Standing.RULE, date(2027, 7, 1))
KEEPER = Role("keeper", "认养登记岗", "Keeper")
CHANGE = date(2027, 7, 1)


class S(Stage):
    ASKED = "已申请"
    ADOPTED = "已认养"
    ENDED = "已终结", FINAL


class Species(Enum):
    PINE = "松"
    PLUM = "梅"


class Facts(FactSheet):
    name = Fact("树名", str, listed=True)
    species = Fact("树种", Species, listed=True)
    age = Fact("树龄", int, unit="年", listed=True)
    fee = Fact("认养费", Decimal, unit="元", listed=True)
    rare = Fact("古树名木", bool, listed=True)
    planted = Fact("种植日期", date, listed=True)
    ways = Fact.many("养护方式", Species)
    note = Fact("备注", str, long=True)
    phone = Fact("联系电话", str, secret=True)


class OtherFacts(FactSheet):
    colour = Fact("颜色", str, listed=True)
    size = Fact("大小", int, listed=True)
    seen = Fact("看见日期", date, listed=True)


CERTIFICATE = Document(
    "certificate", "认养证书", LAW.art(5), unless=Facts.rare.is_(True), number="{org}树〔{year}〕{n}号",
    body=[Para("{adopter}认养{name}。"), PartyTable(), Rows((Facts.species, Facts.fee)), Signatures(("认养人（签名）",))],
)  # fmt: skip


@dataclass
class Trees:
    """The procedure and its parts by name, made anew for every test."""

    P: Procedure[S, Facts]
    ask: Action[S, Facts]
    adopt: Action[S, Facts]
    rest: Action[S, Facts]
    wake: Action[S, Facts]
    prolong: Action[S, Facts]
    end: Action[S, Facts]


def trees(facts: type[Any] = Facts, **other: Any) -> Trees:
    """The procedure; keywords replace what it is declared with."""
    declared: dict[str, Any] = {
        "stages": S, "facts": facts, "basis": [LAW.art(1)], "in_force": date(2020, 1, 1),
        "number": "{org}养〔{year}〕{n}号", "domain": "trees", "title": Facts.name, "topic": Facts.species,
        "parties": [PartyKind("adopter", "认养人", required=True)], "about": "居民认养树木",
    }  # fmt: skip
    p: Procedure[S, Facts] = Procedure("tree_adoption", "树木认养", "Adopting a tree", **(declared | other))
    ask = p.start(
        "ask", "申请认养", by=[PARTY, KEEPER], to=S.ASKED, needs=[Facts.name, Facts.species],
        asks=[Facts.age, Facts.rare, Facts.planted, Facts.ways, Facts.note, Facts.phone], basis=LAW.art(2),
    )  # fmt: skip
    adopt = p.action(
        "adopt", "同意认养", by=KEEPER, frm=S.ASKED, to=S.ADOPTED, needs=[Facts.fee], makes=[CERTIFICATE],
        only_if=~Facts.rare.is_(True) | (Facts.age < 100), because="百年古树不得认养。请选择其他树木。",
        assigns=KEEPER, basis=LAW.art(3), outcome="同意",
    )  # fmt: skip
    rest = p.action("rest", "休眠", by=KEEPER, frm=S.ASKED, basis=LAW.art(6))
    wake = p.action("wake", "复苏", by=KEEPER, frm=S.ASKED, basis=LAW.art(6))
    prolong = p.action("prolong", "延长", by=KEEPER, frm=S.ASKED, basis=LAW.art(7))
    end = p.action("end", "终结", by=KEEPER, frm=S.ADOPTED, to=S.ENDED, basis=LAW.art(8, unverified=True))
    p.limit(
        "answer", "答复期限", days(30), counts_from=ask, stops_at=[adopt], basis=LAW.art(4),
        extension=Extension(prolong, days(10), LAW.art(7)), pauses=[Stop(rest, wake, LAW.art(6))],
    )  # fmt: skip
    return Trees(p, ask, adopt, rest, wake, prolong, end)


def amended(pending: Pending) -> Trees:
    """The procedure with its time for answering cut from 30 days to 20 on 1 July 2027."""
    t = trees()
    new = t.P.amended(CHANGE, basis=AMENDED.art(1), pending=pending)
    t.P.limits.clear()
    t.P.limit("answer", "答复期限", days(30), counts_from=t.ask, stops_at=[t.adopt], basis=LAW.art(4), until=new)
    t.P.limit("answer", "答复期限", days(20), counts_from=t.ask, stops_at=[t.adopt], basis=AMENDED.art(1), since=new)
    return t
