"""How matters go in the demonstration: joint orders, found disputes mediated, leaders' matters, marks, joint receptions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from fazhi.law.clock import CHINA
from fazhi.ledger import acts, step, store
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Given, LinkTo, PartyGiven
from fazhi.procedures import hotline_order, key_matter, leader_responsibility, people_mediation, screening
from fazhi.procedures.hotline_order.facts import Kind, Topic
from fazhi.procedures.key_matter import Ground
from fazhi.procedures.leader_responsibility import Manner
from fazhi.procedures.people_mediation.facts import Kind as DisputeKind
from fazhi.registers import joint_reception
from fazhi.registers.joint_reception import Form
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made
from fazhi.wiring.demo.world import World

LEADERS = ("副区长（分管城市建设）", "副区长（分管民生）", "区委常委、政法委书记", "区政府党组成员（分管农业农村）", "副区长（分管生态环境）")
BUREAU, HOTLINE = "petitions/petition_bureau", "hotline/hotline_desk"
GROUNDS = (
    (Ground.LONG, "反映时间较长，几次协调没有结果。"), (Ground.MANY, "涉及同一小区多户居民。"),
    (Ground.SEVERAL, "涉及两个以上单位职责，需要明确牵头单位。"), (Ground.POLICY, "涉及补偿政策的落实口径。"),
)  # fmt: skip
OPEN_LONG = ("ACCEPTED", "ROUTED", "TOLD", "REVIEWING", "RECHECKING")


def write(world: World, r: Random) -> Iterator[Made]:
    """All of it; what it links to is in the ledger already."""
    yield from _joint_orders(world, r)
    hard = list(
        Matter.objects.filter(procedure="petition", closed=False, stage__in=OPEN_LONG, organisation__kind="department")
        .exclude(organisation__code="990101-petitions")
        .select_related("organisation")
        .order_by("opened_on", "number")[:24]
    )
    yield from _leaders(world, r, hard[:14])
    yield from _notes(world, r, hard[8:])
    yield from _receptions(world, r)
    _mediated(world, r)


def _to(row: Matter, kind: str = "相关") -> LinkTo:
    return LinkTo(row.pk, str(row.uid), row.number, kind)


def _key(row: Matter) -> str:
    return row.organisation.code.removeprefix("990101-").replace("-", ".")


def _joint_orders(world: World, r: Random) -> Iterator[Made]:
    """For every order whose lead unit was given others to join in: the order sent to the one named there."""
    rows = Matter.objects.filter(procedure=hotline_order.P.key, marks__has_key="name_joint").order_by("opened_on", "number")
    partners = {world.orgs[key].name: key for key in ("police", "city", "housing", "environment")}
    for row in rows:
        partner = next(key for name, key in partners.items() if name in row.facts["joint_units"])
        day = date.fromisoformat(row.marks["name_joint"])
        life = world.open(hotline_order.P, r, "hotlinecentre", day, row.region_id, "协办")
        values: dict[str, Any] = {
            "kind": Kind[row.facts["kind"]], "subject": f"协办：{row.title}", "summary": row.facts["summary"],
            "topic": Topic[row.facts["topic"]], "place": row.facts["place"], "requirement": row.facts["joint_units"],
        }  # fmt: skip
        life.do("joint_order", day, world.actor(HOTLINE), values=values, to_org=world.orgs[partner], link=_to(row, "主办"))
        _joint_opinion(world, life, partner, day)
        yield life.made


def _joint_opinion(world: World, life: Life, partner: str, day: date) -> None:
    who = world.actor(f"{partner}/hotline_handler")
    signed = life.later(day, 0, 1)
    if signed <= world.last:
        life.do("sign", signed, who, handler=world.handler(partner))
    told = life.later(signed, 1, 3)
    if told <= world.last:
        life.do("feed_back", told, who, values={"joint_opinion": "本单位职责范围内的情况已核实，没有其他问题，意见已反馈主办单位。"})


def _leaders(world: World, r: Random, rows: list[Matter]) -> Iterator[Made]:
    """The oldest petitions under way, each with a leader; some have come to a result."""
    for i, row in enumerate(rows):
        organ, who = _key(row), world.actor(BUREAU)
        day = min(world.clock.workday_from(row.opened_on + timedelta(days=r.randint(3, 12))), world.last)
        life = world.open(leader_responsibility.P, r, "petitions", day, row.region_id)
        values: dict[str, Any] = {
            "subject": row.title, "leader": LEADERS[i % len(LEADERS)], "aim": "查清事实，依法提出解决办法，取得当事人理解。",
            "deadline": day + timedelta(days=r.choice((30, 45, 60, 90))),
        }  # fmt: skip
        life.do("take_charge", day, who, values=values, to_org=world.orgs[organ], link=_to(row))
        _charged(world, life, f"{organ}/liaison", day, i)
        yield life.made


def _charged(world: World, life: Life, liaison: str, day: date, i: int) -> None:
    who, bureau = world.actor(liaison), world.actor(BUREAU)
    steps: list[tuple[str, int, int, Any, dict[str, Any]]] = [
        ("plan", 1, 4, who, {"values": {"measures": "一周一次现场协调；明确牵头单位；列出需要解决的问题和时间。"}}),
        ("report", 4, 14, who, {"values": {"manner": Manner.MET, "progress": "已接谈当事人，听取诉求，核对材料。"}}),
        ("report", 6, 16, who, {"values": {"manner": Manner.COORDINATED, "progress": "召集有关单位协调，商定整改方案。"}}),
    ]
    if i % 3 == 0:
        result = {"result": "整改已经完成，当事人认可，原事项按程序出具意见。"}
        steps += [("report_result", 4, 10, who, {"values": result}), ("resolve", 1, 5, bureau, {})]
    elif i % 7 == 5:
        steps += [("end", 4, 10, bureau, {"note": "已导入仲裁程序，由当事人依法申请。"})]
    for key, least, most, actor, given in steps:
        day = life.later(day, least, most)
        if day > world.last:
            return
        life.do(key, day, actor, **given)


def _notes(world: World, r: Random, rows: list[Matter]) -> Iterator[Made]:
    """Marks on petitions; one has lapsed and waits to be renewed or taken off, some have been taken off."""
    who = world.actor(BUREAU)
    for i, row in enumerate(rows):
        day = min(world.clock.workday_from(row.opened_on + timedelta(days=r.randint(2, 9))), world.last)
        life = world.open(key_matter.P, r, "petitions", day, row.region_id)
        ground, note = GROUNDS[i % len(GROUNDS)]
        until = day + timedelta(days=r.choice((30, 60, 90)))
        values = {"subject": row.title, "ground": ground, "ground_note": note, "until": until, "care": "牵头单位每周报进展。"}
        life.do("mark", day, who, values=values, link=_to(row))
        lifted = life.later(day, 10, 40)
        if i % 3 == 1 and lifted <= world.last:
            life.do("lift", lifted, who, note="问题已经解决，解除标记。")
        yield life.made


def _receptions(world: World, r: Random) -> Iterator[Made]:
    """One a month in the district, linked with petitions by visit that were registered on that day."""
    bodies = [world.orgs[key].name for key in ("petitions", "housing", "labour", "police", "land", "justice", "environment")]
    first = date(world.last.year - 1, 1, 15)
    for n in range(24):
        day = world.clock.workday_from(date(first.year + n // 12, n % 12 + 1, 15))
        if day > world.last:
            return
        rows = Matter.objects.filter(procedure="petition", opened_on=day, facts__channel="VISIT").order_by("number")[:4]
        life = world.open(joint_reception.P, r, "petitions", day, world.orgs["petitions"].region_id)
        groups = r.randint(max(3, len(rows)), 12)
        values = {
            "held_on": day, "name": f"{day.month}月联合接访", "form": Form.REGULAR if n % 4 else Form.TOPIC,
            "place": "区信访接待大厅", "host": LEADERS[n % len(LEADERS)], "bodies": "、".join(r.sample(bodies, r.randint(3, 5))),
            "groups": groups, "persons": groups + r.randint(0, 14), "settled": r.randint(1, groups - len(rows) + 1) if groups > len(rows) else 0,
            "opened": len(rows), "arranged": "登记转办的，由承办单位按期答复；需要协调的，列入下次接访。",
        }  # fmt: skip
        life.do("record", day, world.actor(BUREAU), values=values)
        for row in rows:
            life.do("link", day, world.actor(BUREAU), link=_to(row))
        yield life.made


def _mediated(world: World, r: Random) -> None:
    """Some disputes found by screening are taken up by the town's committee, and the finding says so."""
    found = Matter.objects.filter(procedure=screening.FINDING.key, stage="FOUND").order_by("opened_on", "number")[:8]
    started: dict[str, tuple[Matter, date]] = {}
    lives: list[Life] = []
    for row in found.select_related("organisation", "origin", "handler").prefetch_related("limits__pauses"):
        town = _key(row).removesuffix(".centre")
        day = min(world.clock.workday_from(row.opened_on + timedelta(days=r.randint(1, 4))), world.last)
        life = world.open(people_mediation.P, r, f"{town}.committee", day, row.region_id, "网格上报")
        spot = world.communities[town][0][0]
        parties = tuple(
            PartyGiven(kind, names.person(r), detail=names.detail(r, world.towns[town], spot))
            for kind in ("applicant", "respondent")
        )
        told = {"subject": row.title, "kind": DisputeKind.OTHER, "summary": row.facts["details"]}
        life.do("own_motion", day, world.actor(f"{town}-desk/committee"), values=told, parties=parties)
        lives.append(life)
        started[str(life.state.uid)] = (row, day)
    acts.append_many(life.made for life in lives)
    done: list[Made] = []
    for opened in Matter.objects.filter(uid__in=started):
        row, day = started[str(opened.uid)]
        state, town = store.load(row, world.last), _key(row).removesuffix(".centre")
        given = Given(day, {"handed_to": "人民调解"}, link=_to(opened, "转来"))
        act = step.take(
            state, state.edition.actions["become"], given, actor=world.actor(f"{town}-centre/governance_centre"),
            clock=world.clock, numbers=world.numbers, today=world.last, now=_evening(world.last),
        )  # fmt: skip
        done.append((state, [act]))
    acts.extend_many(done)


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(18), CHINA)
