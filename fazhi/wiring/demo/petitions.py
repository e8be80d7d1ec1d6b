"""Invented petitions: registered at the petition bureau, routed, told, handled; some go on to review."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.ledger.state import PartyGiven
from fazhi.procedures.petition import HEARD, P
from fazhi.procedures.petition.facts import (
    Adoption,
    Category,
    Channel,
    Dispatch,
    Finding,
    Result,
    Satisfaction,
    SimpleGround,
    Topic,
    Track,
)  # fmt: skip
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, NotYet
from fazhi.wiring.demo.words_others import ADVISED, FINDINGS, LAWS, OPINIONS, PETITIONS
from fazhi.wiring.demo.words_others import HEARD as HEARD_WORDS
from fazhi.wiring.demo.world import World

WEIGHTS = [p[2] for p in PETITIONS]
CHANNELS = (Channel.VISIT, Channel.LETTER, Channel.CALL, Channel.MAILBOX, Channel.ASSIGNED)
TRACKS = (Track.DUTY, Track.ADMINISTRATIVE, Track.ARBITRATION, Track.JUSTICE)


def petition(world: World, r: Random, town: str, day: date) -> Life:
    """One petition from a resident of a town."""
    spot = world.spot(r, town)
    life = world.open(P, r, "petitions", day, spot.region_id)
    where = f"{spot.community}{r.choice(names.ROADS)}"
    topic, organ, _, cases = r.choices(PETITIONS, WEIGHTS)[0]
    subject, told = r.choice(cases)
    person = PartyGiven("petitioner", names.person(r), detail=names.detail(r, spot.town, spot.community))
    values: dict[str, Any] = {
        "subject": subject,
        "summary": told.format(p=where),
        "request": "请有关单位依法处理，并书面答复。" if r.random() < 0.7 else "请说明情况，公开有关信息。",
        "topic": topic,
        "place": where,
    }
    with suppress(NotYet):
        _register(world, life, values, person, day)
        _handling(world, life, topic, organ, where, day)
    return life


def _register(world: World, life: Life, values: dict[str, Any], person: PartyGiven, day: date) -> None:
    r = life.r
    if r.random() < 0.15:
        life.state.source = "网上大厅"
        life.do("submit", day, world.public, values=values, parties=(person,))
        return
    values["channel"] = r.choices(CHANNELS, (50, 34, 8, 5, 3))[0]
    if values["channel"] is Channel.VISIT:
        group = 1 if r.random() < 0.82 else r.randint(2, 14)
        values |= {"group_size": group, "delegates": min(group, 5)}
    life.state.source = str(values["channel"].value)
    life.do("register", day, world.actor("petitions/petition_bureau"), values=values, parties=(person,))


def _handling(world: World, life: Life, topic: Topic, organ: str, where: str, day: date) -> None:
    r, bureau = life.r, world.actor("petitions/petition_bureau")
    if r.random() < 0.97:
        life.do("assign_leader", life.later(day, 0, 4), bureau, values={"leader_responsible": "分管负责人"})
    day = life.later(day, 1, 8)
    if topic is Topic.DISCIPLINE:
        life.do("refer_accusation", day, bureau, values={"referred_to": "青禾区纪委监委"})
        return
    chance = r.random()
    if chance < 0.03:
        advised = {"referred_to": "青禾区人民法院", "advised": "属于诉讼事项，已转送并告知向人民法院提出。"}
        life.do("separate", day, bureau, values=advised)
        return
    if chance < 0.05:
        life.do("decline", day, bureau, values={"handled_by": "市信访局", "refusal": "同一事项市信访局已经受理，正在办理。"})
        return
    given: dict[str, Any] = {"dispatch": r.choice(list(Dispatch)), "requirement": "请依法处理，按期书面答复信访人。"}
    given |= {"report_by": day + timedelta(days=80)} if given["dispatch"] is Dispatch.ASSIGN else {}
    life.do("route", day, bureau, values=given, to_org=world.orgs[organ])
    who = world.actor(f"{organ}/competent_organ")
    if r.random() < 0.04:
        day = life.later(day, 1, 4)
        life.do("object", day, who, values={"objection": "所反映事项不属于本单位职权范围。"})
        day = life.later(day, 1, 4)
        life.do("uphold_routing", day, bureau, note="经核实，属于该单位法定职责。")
    day = life.later(day, 2, 11)
    _told(world, life, organ, where, day)


def _told(world: World, life: Life, organ: str, where: str, day: date) -> None:
    r, who = life.r, world.actor(f"{organ}/competent_organ")
    category = r.choices((Category.COMPLAINT, Category.ADVICE), (86, 14))[0]
    values: dict[str, Any] = {"category": category, "advised": r.choice(ADVISED)}
    by_petition = r.random() < 0.72
    if category is Category.COMPLAINT:
        values["track"] = Track.PETITION if by_petition else r.choice(TRACKS)
    life.do("tell", day, who, values=values)
    if category is Category.ADVICE:
        day = life.later(day, 5, 25)
        reply = "建议已经研究，将在年度工作安排中采纳并公示。"
        life.do("answer_advice", day, who, values={"adoption": r.choice(list(Adoption)), "reply": reply})
        return
    if not by_petition:
        life.do("lead", life.later(day, 1, 6), who, values={"reply": "已告知按该途径提出的地点、材料和期限。"})
        return
    if r.random() < 0.12 and life.state.values.get("channel") is not Channel.ASSIGNED:
        simple = {"first_time": True, "simple_ground": r.choice((SimpleGround.CLEAR, SimpleGround.URGENT))}
        life.do("accept_simple", day, who, values=simple, handler=world.handler(organ))
        heard = life.later(day, 0, 3)
        told = {"heard": r.choice(HEARD_WORDS).format(p=where), "findings": r.choice(FINDINGS).format(s=life.state.title)}
        life.do("hear", heard, who, values=told)
        _opinion(world, life, organ, life.later(heard, 1, 7), told["findings"])
        return
    life.do("accept", day, who, handler=world.handler(organ))
    heard = life.later(day, 3, 15)
    values = {"heard": r.choice(HEARD_WORDS).format(p=where), "findings": r.choice(FINDINGS).format(s=life.state.title)}
    life.do("hear", heard, who, values=values)
    if r.random() < 0.07:
        extension = life.clock.workday_from(day + timedelta(days=r.randint(40, 55)))
        grounds = {"extension_reason": "涉及多个单位，须专业机构鉴定，情况复杂。", "approver": "单位负责人"}
        life.do("extend", extension, who, values=grounds)
        heard = life.later(extension, 5, 25)
    _opinion(world, life, organ, life.later(heard, 6, 38), values["findings"])


def _opinion(world: World, life: Life, organ: str, day: date, findings: str) -> None:
    r, who = life.r, world.actor(f"{organ}/competent_organ")
    result = r.choices(list(Result), (58, 30, 12))[0]
    opinion = {"findings": findings, "result": result, "opinion": r.choice(OPINIONS), "legal_basis": r.choice(LAWS)}
    life.do("give_opinion", day, who, values=opinion)
    if life.state.values.get("dispatch") is Dispatch.ASSIGN:
        life.do("report_back", day, who, values={"report_back": "已作出处理意见，书面答复信访人。"})
    received = life.later(day, 1, 6)
    life.do("deliver_opinion", received, who, values={"opinion_received_on": received})
    if r.random() < 0.55:
        rated = r.choices(HEARD, (70, 22, 8))[0]
        life.do("rate", life.later(received, 1, 12), world.public, values={"satisfaction": rated})
    elif r.random() < 0.5:
        rated = r.choices(list(Satisfaction), (60, 16, 6, 14, 4))[0]
        bureau = world.actor("petitions/petition_bureau")
        life.do("call_back", life.later(received, 3, 20), bureau, values={"satisfaction": rated})
    if result is not Result.SUPPORTED and r.random() < 0.12:
        _review(world, life, received)
        return
    life.do("archive", life.later(received, 31, 45), who)


def _review(world: World, life: Life, received: date) -> None:
    r, office = life.r, world.actor("review/review_organ")
    day = received + timedelta(days=r.randint(5, 28))
    life.do("ask_review", day, world.public, values={"review_request": "对处理意见认定的事实不服，请求复查。"})
    day = life.later(day, 10, 27)
    finding = r.choices((Finding.UPHELD, Finding.CHANGED), (80, 20))[0]
    life.do("review", day, office, values={"review_finding": finding, "review_opinion": "经复查，原处理意见认定事实清楚。"})
    received = life.later(day, 1, 5)
    life.do("deliver_review", received, office, values={"review_received_on": received})
    if r.random() < 0.3:
        day = received + timedelta(days=r.randint(4, 26))
        life.do("ask_recheck", day, world.public, values={"recheck_request": "对复查意见不服，请求复核。"})
        hearing = life.later(day, 4, 9)
        life.do("open_hearing", hearing, office)
        hearing = life.later(hearing, 3, 7)
        life.do("close_hearing", hearing, office, values={"hearing_on": hearing, "hearing_note": "双方到场陈述，听证员提问。"})
        life.do(
            "recheck", life.later(hearing, 6, 16), office,
            values={"recheck_finding": Finding.UPHELD, "recheck_opinion": "经复核，维持复查意见。"},
        )  # fmt: skip
        return
    life.do("archive", life.later(received, 31, 45), world.actor("petitions/petition_bureau"))
