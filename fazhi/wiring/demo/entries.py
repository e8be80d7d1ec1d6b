"""Invented entries of the registers: publicity events and legal advisers' services."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.registers import legal_adviser_service, publicity_event
from fazhi.registers.legal_adviser_service import Manner, ServiceKind
from fazhi.registers.publicity_event import Audience
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life
from fazhi.wiring.demo.words_others import CAMPAIGNS, EVENTS, FIRMS, SERVICES
from fazhi.wiring.demo.world import World

EVENT_WEIGHTS = [e[2] for e in EVENTS]
SERVICE_WEIGHTS = [s[1] for s in SERVICES]


def event(world: World, r: Random, town: str, day: date) -> Life:
    """A publicity event of a town's judicial office, or of the bureau itself for the large ones."""
    spot = world.spot(r, town)
    kind, audience, _, size, titles = r.choices(EVENTS, EVENT_WEIGHTS)[0]
    large = audience in (Audience.GENERAL, Audience.OFFICIALS) and r.random() < 0.6
    org = "justice" if large else f"{town}.office"
    who = "justice" if large else f"{town}-office"
    life = world.open(publicity_event.P, r, org, day, spot.region_id)
    people = max(12, round(size * r.lognormvariate(0, 0.5)))
    values: dict[str, Any] = {
        "held_on": day, "name": f"{spot.community}{r.choice(titles)}" if not large else f"青禾区{r.choice(titles)}",
        "kind": kind, "audience": audience, "place": f"{spot.community}文化广场" if people > 150 else f"{spot.community}会议室",
        "attendance": people, "educated": round(people * r.uniform(0.8, 1)), "materials": round(people * r.uniform(0.5, 1.6)),
        "consultations": round(people * r.uniform(0, 0.2)), "law_literate": r.random() < 0.37,
    }  # fmt: skip
    if audience is Audience.SCHOOLS:
        values["vice_principal"] = r.random() < 0.8
    campaign = r.choice(CAMPAIGNS)
    if campaign:
        values["campaign"] = campaign
    life.do("record", day, world.actor(f"{who}/publicity_clerk"), values=values)
    return _corrected(life, world.actor(f"{who}/publicity_clerk"), day, {"attendance": people + 10})


def service(world: World, r: Random, town: str, day: date) -> Life:
    """A service that the legal adviser of a community gave."""
    spot = world.spot(r, town)
    kind, _, people, titles = r.choices(SERVICES, SERVICE_WEIGHTS)[0]
    life = world.open(legal_adviser_service.P, r, f"{town}.office", day, spot.region_id)
    adviser = names.person(Random(spot.community))
    values: dict[str, Any] = {
        "served_on": day, "village": spot.community, "subject": r.choice(titles), "kind": kind, "adviser": f"{adviser}律师",
        "firm": FIRMS[len(spot.community + spot.town) % len(FIRMS)], "manner": r.choices(list(Manner), (70, 22, 8))[0],
        "hours": Decimal(r.randrange(1, 9)) / 2, "people": max(1, round(people * r.lognormvariate(0, 0.6))),
    }  # fmt: skip
    if kind is ServiceKind.CHECKUP:
        values["enterprise"] = names.company(r)
    life.do("record", day, world.actor(f"{town}-office/adviser_clerk"), values=values)
    return _corrected(life, world.actor(f"{town}-office/adviser_clerk"), day, {"people": values["people"] + 1})


def _corrected(life: Life, actor: Any, day: date, values: dict[str, Any]) -> Life:
    chance = life.r.random()
    if chance < 0.012 and day < life.last:
        life.do("correct", day, actor, values=values, note="签到表复核后更正人数。")
    elif chance < 0.016 and day < life.last:
        life.do("strike", day, actor, note="与另一条登记重复。")
    return life
