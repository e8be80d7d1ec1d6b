"""Decisions that were not obeyed, in the demonstration: called upon, enforced, performed by others, cleared at once, before the court."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.ledger.state import Actor
from fazhi.procedures.coercive_enforcement import P
from fazhi.procedures.coercive_enforcement.facts import Duty, Ending, Hazard, Means, Place, Suspension
from fazhi.wiring.demo import penalties
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.penalties import Body
from fazhi.wiring.demo.stories.enforcement import OFFENCES
from fazhi.wiring.demo.world import World

REMEDY = "可以自收到本决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
DAYTIME: dict[str, Any] = {"by_day": True, "no_cutting": True}
OWN_WAY = ("city", "城管限拆", "拆除楼顶违法搭建的棚屋，恢复原状。", "违法搭建的棚屋")
BY_OTHERS = ("transport", "交通责改", "清除堆放在公路用地范围内的砂石。", "公路用地范围内堆放砂石")
THROUGH_COURT = ("market", "市监罚", "缴纳罚款，并缴纳加处罚款。", "逾期不缴纳罚款")
AGO = (560, 470, 390, 320, 260, 200, 150, 110, 70, 40, 25, 12)
"""How many days before the last day of the demonstration each matter begins."""


def write(world: World, r: Random) -> Iterator[Made]:
    for n, ago in enumerate(AGO):
        day = world.clock.workday_from(world.last - timedelta(days=ago))
        kind = (_own, _by_others, _through_court, _at_once)[n % 4]
        matter = _Matter(world, r, (OWN_WAY, BY_OTHERS, THROUGH_COURT, BY_OTHERS)[n % 4], day)
        with suppress(NotYet):
            kind(matter, day, n // 4)
        yield matter.life.made


class _Matter:
    """One decision that was not obeyed, and the body that enforces it."""

    def __init__(self, world: World, r: Random, of: tuple[str, str, str, str], day: date) -> None:
        self.world, self.r = world, r
        self.key, self.word, self.obligation, self.subject = of
        self.life: Life = world.open(P, r, self.key, day, world.orgs[self.key].region_id)
        field, offences, _ = OFFENCES[self.key]
        self.party = penalties.party(world, r, Body(self.key, field, offences, ()))

    def who(self, role: str) -> Actor:
        user = {"enforcement_officer": "enforcement", "enforcement_head": "chief"}[role]
        return self.world.actor(f"{self.key}-{user}/{role}")

    def officer(self, key: str, day: date, note: str = "", **values: Any) -> None:
        self.life.do(key, day, self.who("enforcement_officer"), values=values, note=note)

    def head(self, key: str, day: date, note: str = "", **values: Any) -> None:
        self.life.do(key, day, self.who("enforcement_head"), values=values, note=note)

    def after(self, day: date, days: int) -> date:
        return self.world.clock.workday_from(day + timedelta(days=days))

    def urge(self, day: date, duty: Duty, own: bool, **more: Any) -> date:
        """The call; the last day it gives."""
        until = self.after(day, 10)
        self.life.do("urge", day, self.who("enforcement_officer"), parties=(self.party,), values={
            "subject": self.subject, "duty": duty, "decision_no": f"{self.word}〔{day.year}〕{self.r.randrange(3, 60)}号",
            "obligation": self.obligation, "perform_by": until, "own_power": own, **more,
        })  # fmt: skip
        return until


def _own(m: _Matter, day: date, n: int) -> None:
    until = m.urge(day, Duty.REMOVE, True)
    if n == 2:
        m.officer("performed", m.after(day, 6), note="当事人自行拆除，现场核实。")
        return
    m.life.do("defend", m.after(day, 3), m.world.public, values={"defence": "已在联系拆除队伍，请求宽限。"})
    m.officer("recheck", m.after(day, 5), rechecked="已给予合理期限，不再宽限。")
    decided = m.after(until, 3)
    grounds = "经催告逾期仍不履行，且无正当理由。"
    m.head("decide", decided, means=Means.OWN, grounds=grounds, remedy=REMEDY)
    m.officer("serve", m.after(decided, 2), served_on=m.after(decided, 2))
    if n == 1:
        m.head("suspend", m.after(decided, 8), suspension=Suspension.THIRD)
        m.head("terminate", m.after(decided, 60), ending=Ending.GONE)
        return
    m.officer("carry_out", m.after(decided, 15), **DAYTIME, course="上午九时到场，清点物品，组织拆除，全程录像。")


def _by_others(m: _Matter, day: date, n: int) -> None:
    until = m.urge(day, Duty.REMOVE, True)
    decided = m.after(until, 2)
    again = m.after(decided, 6)
    planned = m.after(again, 16)
    m.head(
        "decide_substitution", decided, means=Means.SUBSTITUTE, grounds="经催告仍不履行。", remedy=REMEDY, hazard=Hazard.TRAFFIC,
        way="机械清运砂石约三十立方米。", planned_on=planned, substitute="青禾养护有限公司", unrelated=True, budget=Decimal(6800),
    )  # fmt: skip
    m.officer("serve", m.after(decided, 1), served_on=m.after(decided, 1))
    if n == 1:
        m.head("agree", m.after(decided, 5), agreement="当事人十日内自行清运，费用自理。", agreed_until=m.after(decided, 15))
        m.officer("performed", m.after(decided, 13), note="已清运完毕，现场核实。")
        return
    m.officer("urge_again", again, planned_on=planned)
    m.officer(
        "substitute", planned, **DAYTIME, course="按决定书清运。", watched_by="养护执法一中队两人", peaceful=True, signed=True, cost=Decimal(6500),
    )  # fmt: skip
    m.officer("settle", m.after(planned, 12), cost=Decimal(6500), collected="当事人已缴清。")


def _through_court(m: _Matter, day: date, n: int) -> None:
    m.urge(day, Duty.MONEY, False, surcharged_on=day - timedelta(days=40))
    lapsed = m.after(day, 2)
    m.officer("lapse", lapsed, remedy_ended_on=lapsed - timedelta(days=1))
    applied = m.after(day, 32)
    m.head("apply_court", applied, grounds="逾期不履行，又不复议、不起诉。", court="青禾区人民法院", court_got_on=applied)
    taken = m.after(applied, 4)
    m.officer("court_takes", taken, taken_on=taken, court_hears=n == 1)
    if n == 1:
        m.officer("not_granted", m.after(taken, 24), ruling="送达程序有欠缺，不准予执行。")
        return
    m.officer("granted", m.after(taken, 6), ruling="准予强制执行。")
    m.officer("court_done", m.after(taken, 50), course="划拨存款，执行完毕。")


def _at_once(m: _Matter, day: date, n: int) -> None:
    present = n == 1
    m.life.do("clear_at_once", day, m.who("enforcement_officer"), parties=(m.party,), values={
        "subject": "道路遗洒渣土", "duty": Duty.REMOVE, "place": Place.ROAD, "thing": "渣土约两立方米", "unable": True, "present": present,
        "substitute": "区公路养护站", "watched_by": "养护执法二中队两人", "peaceful": True, "cost": Decimal(900),
        "course": "封闭一车道，半小时清扫完毕。",
    })  # fmt: skip
    if not present:
        m.officer("tell_party", m.after(day, 1), told="电话通知并送达书面通知，另案调查处理。")
    m.officer("settle", m.after(day, 15), cost=Decimal(900), collected="当事人已缴清。")
