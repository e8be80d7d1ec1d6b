"""Invented disputes, from the application to the archive: nearly all settled, as in real districts."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.ledger.state import PartyGiven
from fazhi.procedures.people_mediation import P
from fazhi.procedures.people_mediation.facts import (
    Choice,
    Confirmation,
    Difficulty,
    EndReason,
    Performance,
    Referral,
    Refusal,
    Route,
    Venue,
    VisitManner,
    VisitOutcome,
)  # fmt: skip
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, NotYet
from fazhi.wiring.demo.words_disputes import FAILURES, INQUIRIES, RISKS, SITTINGS, SORTS, VISITS, Sort, Story
from fazhi.wiring.demo.world import Spot, World

WEIGHTS = [s.weight for s in SORTS]
VISITED = {
    Performance.FULL: VisitOutcome.SETTLED, Performance.PARTLY: VisitOutcome.URGED, Performance.NOT_DUE: VisitOutcome.RUNNING,
}  # fmt: skip
SOURCES = ("窗口提出", "窗口提出", "窗口提出", "电话提出", "网格上报", "上门走访发现")


def _money(r: Random, sort: Sort) -> Decimal | None:
    if not sort.money or r.random() < 0.35:
        return None
    return Decimal(max(3, round(sort.money * r.lognormvariate(0, 0.9) / 100))) * 100


def dispute(world: World, r: Random, town: str, day: date, sort: Sort | None = None) -> Life:
    """One dispute before the mediation committee of a town; of any sort, or of the one named."""
    spot = world.spot(r, town)
    life = world.open(P, r, f"{town}.committee", day, spot.region_id, r.choice(SOURCES))
    with suppress(NotYet):
        intake(world, life, spot, world.desk(town), day, sort or r.choices(SORTS, WEIGHTS)[0])
    return life


def intake(world: World, life: Life, spot: Spot, desk: str, day: date, sort: Sort) -> None:
    """A dispute of this sort, brought to a desk, with all that follows. Raises NotYet where the present begins."""
    r = life.r
    story = r.choice(sort.stories)
    claim = _money(r, sort)
    money = f"{claim or 2000:,}"
    a = PartyGiven("applicant", names.person(r), detail=names.detail(r, spot.town, spot.community))
    body = sort.body and r.random() < 0.85
    b = (
        PartyGiven("respondent", names.company(r), True, names.body_detail(r, spot.town, spot.community))
        if body
        else PartyGiven("respondent", names.person(r), detail=names.detail(r, spot.town, spot.community))
    )
    where = f"{spot.community}{r.choice(names.ROADS)}{r.randrange(1, 220)}号"
    values: dict[str, Any] = {
        "subject": story.subject,
        "kind": sort.kind,
        "summary": story.facts.format(p=where, m=money),
        "place": where,
    }
    if claim:
        values["claim"] = claim
    who, way = world.actor(f"{desk}/committee"), r.random()
    if way < 0.17:
        referral = r.choices(list(Referral), [5, 4, 2, 2, 1, 3, 1])[0]
        life.do("transfer_in", day, who, values=values | {"referral": referral}, parties=(a, b))
    elif way < 0.24:
        life.do("own_motion", day, who, values=values, parties=(a, b))
    else:
        asked = values | {"request": story.request, "spoken": r.random() < 0.3}
        public = r.random() < 0.12
        if public:
            life.state.source = "网上大厅"
        life.do("apply", day, world.public if public else who, values=asked, parties=(a, b))
    day = life.later(day, 0, 3)
    if r.random() < 0.015:
        reason = r.choice(list(Refusal))
        life.do("refuse", day, who, values={"refusal": reason, "routes": (Route.LITIGATION,)})
        life.do("archive", life.later(day, 5, 20), who, values={"volume": _volume(r)})
        return
    _mediation(world, life, spot, desk, story, claim, where, day, (a.name, b.name))


def _volume(r: Random) -> str:
    return f"第{r.randrange(1, 40)}卷"


def _mediation(
    world: World, life: Life, spot: Spot, desk: str, story: Story, claim: Decimal | None, where: str, day: date,
    pair: tuple[str, str],
) -> None:  # fmt: skip
    r = life.r
    mediator = world.mediator(r, spot.key)
    clerk, who = world.actor(f"{desk}/committee"), world.actor(f"{mediator}/mediator")
    accepted: dict[str, Any] = {"refused": False, "choice": r.choice(list(Choice)), "law_literate": r.random() < 0.15}
    accepted["venue"] = r.choices(list(Venue), (46, 14, 6, 4, 12, 10, 8))[0]
    if accepted["choice"] is Choice.CHOSEN:
        accepted["chosen"] = world.handler(mediator)[1]
    if r.random() < 0.93:
        accepted["platform_number"] = f"99{day:%Y%m%d}{r.randrange(10**6):06}"
    life.do("accept", day, clerk, values=accepted, handler=world.handler(mediator))
    if r.random() < 0.12:
        day = life.later(day, 1, 4)
        life.do("inquire", day, who, values={"inquiry": r.choice(INQUIRIES).format(p=spot.community)})
    if r.random() < 0.05:
        joint = {"joint": f"{spot.community}居民委员会、辖区派出所", "joint_note": "定于三日内在调解室共同调解，双方当事人均同意。"}
        life.do("invite_joint", life.later(day, 0, 2), who, values=joint)
    for _ in range(r.choices((1, 2, 3), (62, 29, 9))[0]):
        day = life.later(day, 1, 8)
        told = r.choice(SITTINGS).format(a=pair[0][0] + "某", b=pair[1][:1] + "某", p=where)
        place = r.choice(("调解室", "社区会议室", "当事人家中", "综治中心"))
        life.do("sit", day, who, values={"sitting": told, "sitting_place": place})
    if r.random() < 0.004:
        risk = {"risk": r.choice(RISKS), "reported_to": "辖区派出所", "escalated_to_crime": False}
        life.do("report_risk", day, who, values=risk)
    if r.random() < 0.08:
        day = life.later(day, 8, 20)
        life.do("prolong", day, who, values={"consent": "双方均愿继续协商，同意继续调解。"})
        day = life.later(day, 3, 10)
    if r.random() < 0.024:
        why = {"ended_why": r.choice(list(EndReason)), "routes": (Route.LITIGATION,), "ended_note": r.choice(FAILURES)}
        life.do("fail", day, who, values=why)
        life.do("archive", life.later(day, 5, 25), clerk, values={"volume": _volume(r)})
        return
    _agreement(world, life, story, claim, day, desk, mediator)


def _agreement(
    world: World, life: Life, story: Story, claim: Decimal | None, day: date, desk: str, mediator: str
) -> None:
    r = life.r
    clerk, who = world.actor(f"{desk}/committee"), world.actor(f"{mediator}/mediator")
    oral = r.random() < 0.27
    amount = (claim * r.choice((50, 60, 70, 80, 90, 100)) / 100).quantize(Decimal(1)) if claim else None
    agreed: dict[str, Any] = {
        "oral": oral,
        "terms": story.terms.format(m=f"{amount or 1000:,}"),
        "effective_on": day,
        "performing": r.choice(("当场履行完毕", "分两期支付", "十日内履行", "按月履行")),
    }
    if not oral:
        agreed["liability"] = "双方对主要事实没有争议，责任按过错大小分担。"
    if amount:
        agreed["amount"] = amount
    life.do("agree", day, who, values=agreed)
    if not oral and r.random() < 0.13:
        asked = life.clock.workday_from(day + timedelta(days=r.randint(2, 24)))
        life.do("ask_confirmation", asked, who, values={"confirmation_asked_on": asked, "court": "青禾区人民法院"})
        day = life.later(asked, 5, 20)
        number = f"（{day.year}）禾0101民特{r.randrange(1, 900)}号"
        decided = {"confirmation": Confirmation.VALID, "confirmed_on": day, "confirmation_number": number}
        life.do("record_confirmation", day, clerk, values=decided)
    day = life.later(day, 6, 30)
    done = r.choices((Performance.FULL, Performance.PARTLY, Performance.NOT_DUE), (88, 9, 3))[0]
    if r.random() < 0.6:
        visited = {
            "visited_on": day, "visit_manner": r.choice(list(VisitManner)), "performance": done,
            "visit_outcome": VISITED[done], "visit_note": r.choice(VISITS),
        }  # fmt: skip
        life.do("visit", day, who, values=visited)
    elif amount and done is Performance.FULL:
        life.do("record_performance", day, clerk, values={"performance": done, "performed": amount})
    if r.random() < 0.97:
        level = Difficulty.ORAL if oral else r.choices(list(Difficulty)[1:], (44, 44, 10, 2))[0]
        life.do("archive", life.later(day, 3, 25), clerk, values={"volume": _volume(r), "difficulty": level})
