"""What stands beside the matters of the demonstration: registers of bodies, screenings, confirmations, letters, the ladder.

Written after the matters, because some of it is linked to them. Everything is drawn from the seed, as elsewhere.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from fazhi.law.clock import CHINA
from fazhi.ledger import acts, ladder
from fazhi.ledger.models import LadderRule, Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.people.models import Organisation
from fazhi.procedures import judicial_confirmation, prompt_letter, screening
from fazhi.procedures.judicial_confirmation import Ruling, Venue
from fazhi.procedures.prompt_letter import Adoption, Form, Topic
from fazhi.procedures.screening import FindingKind, Scope, Settled
from fazhi.registers import (
    litigation_rank_report,
    mediation_coverage,
    mediation_organisation,
    mediation_window,
    mediator_roster,
    upward_visit_report,
)  # fmt: skip
from fazhi.registers.mediation_coverage import Level
from fazhi.registers.mediation_window import Place
from fazhi.registers.mediator_roster import Engagement
from fazhi.wiring.demo import names, places
from fazhi.wiring.demo.life import Life, Made
from fazhi.wiring.demo.world import World

FINDINGS = (
    (FindingKind.LAND, "村道拓宽占地补偿矛盾", "村道拓宽占用部分农户承包地，补偿标准意见不一。"),
    (FindingKind.PROPERTY, "停车位管理矛盾", "小区停车位收费和分配没有公示，业主意见较大。"),
    (FindingKind.LABOUR, "工程款未结导致欠薪", "分包工程款未结清，班组工资有拖欠苗头。"),
    (FindingKind.NEIGHBOUR, "排水沟改道矛盾", "两户因排水沟改道互不相让，雨季有加剧可能。"),
    (FindingKind.PUBLIC, "学校周边拥堵意见", "接送时段拥堵，家长与商户多次争执。"),
    (FindingKind.ENVIRONMENT, "养殖气味扰民", "养殖场气味影响周边居民，要求搬迁。"),
)


def write(world: World, seed: int) -> None:
    """Everything of this file, in `system_scope`. Registers of bodies and rules are written once only."""
    r = Random(f"{seed}/linked")
    start = date(world.last.year - 1, 1, 6)
    if not Matter.objects.filter(procedure=mediation_coverage.P.key).exists():
        acts.append_many(_bodies(world, r, world.clock.workday_from(start)))
        _rules(start)
    acts.append_many(_reported(world, r, start))
    acts.append_many(_confirmations(world, r))
    acts.append_many(_letters(world, r))
    _screenings(world, r)


def sweep(world: World, seed: int) -> None:
    """The ladder of the last day. Numbers are taken from the counters, which must have been saved before."""
    r = Random(f"{seed}/ladder")
    now = datetime.combine(world.last, time(7, 0), CHINA)
    ladder.sweep(world.last, now=now, uids=lambda: uuid.UUID(int=r.getrandbits(128), version=4))


def _rules(since: date) -> None:
    by_code = {o.code: o for o in Organisation.objects.filter(code__in=("990101-government", "990101-lawoffice"))}
    if not LadderRule.objects.exists():
        ladder.default_rules(by_code["990101-government"], by_code["990101-lawoffice"], since)


def _entry(world: World, r: Random, book: Any, org: str, who: str, day: date, values: dict[str, Any]) -> Made:
    region = world.orgs[org].region_id
    life = world.open(book, r, org, day, region)
    life.do("record", day, world.actor(who), values=values)
    return life.made


def _bodies(world: World, r: Random, day: date) -> Iterator[Made]:
    for town, name in world.towns.items():
        office, who = f"{town}.office", f"{town}-office/judicial_office"

        def entry(book: Any, values: dict[str, Any], on: date = day, office: str = office, who: str = who) -> Made:
            return _entry(world, r, book, office, who, on, values)

        units = [(name, Level.TOWN)] + [
            (c, Level.COMMUNITY if c.endswith("社区") else Level.VILLAGE) for c, _ in world.communities[town]
        ]
        for unit, level in units:
            kinds = {Level.TOWN: "TOWN", Level.COMMUNITY: "COMMUNITY", Level.VILLAGE: "VILLAGE"}
            members = r.choice((3, 5, 5, 7))
            yield entry(mediation_organisation.P, {
                "set_up_on": day, "name": f"{unit}人民调解委员会", "kind": mediation_organisation.Kind[kinds[level]],
                "unit": unit, "members": members, "women": max(1, members // 3), "court_told_on": day,
            })  # fmt: skip
            yield entry(mediation_coverage.P, {
                "entered_on": day, "unit": unit, "level": level, "has_organisation": True,
                "has_room": r.random() < 0.96, "has_grid_team": r.random() < 0.9,
            })  # fmt: skip
        for i in range(4):
            full = i < 2
            on = min(world.clock.workday_from(day + timedelta(days=r.randrange(0, 600))), world.last)
            yield entry(mediator_roster.P, {
                "engaged_on": on, "name": names.person(r), "engagement": Engagement.FULL_TIME if full else Engagement.PART_TIME,
                "level": mediator_roster.Level.DISTRICT if i == 0 else mediator_roster.Level.TOWN,
                "committee": f"{name}人民调解委员会",
            }, on)  # fmt: skip
        yield entry(mediation_window.P, {
            "opened_on": day, "name": f"驻{name}派出所调解窗口", "place": Place.POLICE_STATION, "unit": f"{name}派出所",
            "mediators": 1, "hours": "工作日 9:00—17:00",
        })  # fmt: skip


def _reported(world: World, r: Random, start: date) -> Iterator[Made]:
    """What bodies report: a nought for every quarter that has ended, and the place the city issued for the year."""
    placed = Matter.objects.filter(procedure=litigation_rank_report.P.key).exists()
    for year in (start.year, start.year + 1):
        for quarter in range(1, 5):
            ends = date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - timedelta(days=1)
            day = world.clock.workday_from(ends + timedelta(days=1))
            if day <= world.last:
                values = {"period_ends_on": ends, "period": f"{year}年第{'一二三四'[quarter - 1]}季度", "visits": 0}
                yield _entry(world, r, upward_visit_report.P, "petitions", "petitions/petition_bureau", day, values)
        issued = world.clock.workday_from(date(year + 1, 2, 20))
        if issued <= world.last and not placed:
            place = {
                "period_ends_on": date(year, 12, 31), "period": f"{year}年度", "place": r.randrange(2, 7), "counties": 9,
                "issued_in": f"《关于{year}年度行政应诉工作情况的通报》",
            }  # fmt: skip
            yield _entry(world, r, litigation_rank_report.P, "justice", "justice/justice_bureau", issued, place)


def _link(row: Matter, kind: str = "转来") -> LinkTo:
    return LinkTo(row.pk, str(row.uid), row.number, kind)


def _confirmations(world: World, r: Random) -> Iterator[Made]:
    """For agreements whose parties asked the court, newest first."""
    rows = Matter.objects.filter(procedure="people_mediation", marks__has_key="ask_confirmation", region__level="community")
    rows = rows.exclude(organisation__code__in=[f"990101-{key}-committee" for key, *_ in places.SPECIAL])
    for row in rows.select_related("organisation").order_by("-opened_on", "number")[:30]:
        town = row.organisation.code.removeprefix("990101-").removesuffix("-committee")
        asked = date.fromisoformat(row.marks["ask_confirmation"])
        desk = world.actor(f"{town}-desk/committee")
        life = world.open(judicial_confirmation.P, r, f"{town}.committee", asked, row.region_id)
        values = {
            "subject": row.title, "effective_on": date.fromisoformat(row.facts["effective_on"]),
            "terms": row.facts.get("terms", "按调解协议履行。"), "jointly": True, "organiser_name": row.organisation.name,
        }  # fmt: skip
        person = PartyGiven("applicant", names.person(r), detail=names.detail(r, world.towns[town], world.communities[town][0][0]))
        life.do("from_mediation", asked, desk, values=values, parties=(person,), link=_link(row))
        _in_court(world, life, asked, desk)
        yield life.made


def _in_court(world: World, life: Life, day: date, desk: Any) -> None:
    steps: tuple[tuple[str, int, int, dict[str, Any], str], ...] = (
        ("submit", 0, 1, {"court": "青禾区人民法院", "venue": Venue.ORGANISATION}, "submitted_on"),
        ("court_accept", 1, 3, {"case_number": "（演示）民特"}, "accepted_on"),
        ("decide", 4, 20, {"ruling": Ruling.VALID}, "decided_on"),
        ("archive", 6, 15, {}, ""),
    )
    for key, least, most, values, dated in steps:
        day = life.later(day, least, most)
        if day > world.last:
            return
        life.do(key, day, desk, values=values | ({dated: day} if dated else {}))


def _letters(world: World, r: Random) -> Iterator[Made]:
    letters = (
        ("关于物业纠纷多发的提示函", Form.PROMPT, Topic.SOURCE, "housing", "近一季度物业纠纷上升，集中在维修资金公开。", "督促物业企业公示账目。"),
        ("关于工资支付保障的建议书", Form.PROPOSAL, Topic.POLICY, "labour", "工地欠薪苗头增多，分账制度落实不够。", "加强在建工地分账检查。"),
        ("关于施工噪声处置的提示函", Form.PROMPT, Topic.HANDLING, "environment", "同类诉求重复提出，首次办理不到位。", "建立夜间巡查和回访。"),
    )
    for i, (subject, form, topic, organ, problem, advice) in enumerate(letters):
        day = world.clock.workday_from(world.last - timedelta(days=70 - 28 * i))
        if day > world.last:
            day = world.last
        life = world.open(prompt_letter.P, r, "justice", day, world.orgs["justice"].region_id)
        values = {"subject": subject, "form": form, "topic": topic, "problem": problem, "advice": advice}
        life.do("issue", day, world.actor("justice/justice_bureau"), values=values, to_org=world.orgs[organ])
        day = life.later(day, 6, 12)
        if day <= world.last:
            replied = {"adoption": Adoption.FULL, "reply": "已采纳，制定措施并明确完成时间。"}
            life.do("reply", day, world.actor(f"{organ}/liaison"), values=replied)
        yield life.made


def _screenings(world: World, r: Random) -> None:
    """A campaign in every town two months ago and now; what each found, linked to it."""
    campaigns: list[tuple[str, date, Life]] = []
    for town, name in world.towns.items():
        who = world.actor(f"{town}-centre/governance_centre")
        for ago, done in ((75, True), (12, False)):
            day = world.clock.workday_from(world.last - timedelta(days=ago))
            life = world.open(screening.P, r, f"{town}.centre", day, world.orgs[town].region_id)
            values = {
                "name": f"{name}{day.month}月矛盾纠纷排查", "scope": Scope.REGULAR, "places": "、".join(c for c, _ in world.communities[town]),
                "begins_on": day, "ends_on": day + timedelta(days=25), "plan": "逐村（社区）走访，发现的矛盾逐件登记。",
            }  # fmt: skip
            life.do("deploy", day, who, values=values)
            if done:
                seen = {"summary": "排查完成，发现的矛盾已逐件登记，明确化解单位。", "visited": r.randrange(180, 900), "teams": r.randrange(12, 60)}
                life.do("conclude", world.clock.workday_from(day + timedelta(days=r.randint(18, 25))), who, values=seen)
            campaigns.append((town, day, life))
    acts.append_many(life.made for _, _, life in campaigns)
    uids = [life.state.uid for _, _, life in campaigns]
    rows = {row.uid: row for row in Matter.objects.filter(uid__in=uids)}
    acts.append_many(_findings(world, r, campaigns, rows))


def _findings(
    world: World, r: Random, campaigns: list[tuple[str, date, Life]], rows: dict[uuid.UUID, Matter]
) -> Iterator[Made]:
    for town, begun, campaign in campaigns:
        who = world.actor(f"{town}-centre/governance_centre")
        for kind, subject, told in r.sample(FINDINGS, r.randint(2, 4)):
            day = campaign.later(begun, 1, 6)
            if day > world.last:
                continue
            life = world.open(screening.FINDING, r, f"{town}.centre", day, campaign.state.region_id)
            values = {
                "subject": subject, "kind": kind, "found_on": day, "details": told, "people": r.randrange(2, 40),
                "key_petition": r.random() < 0.2, "urgent": False,
            }  # fmt: skip
            life.do("record", day, who, values=values, link=_link(rows[campaign.state.uid], "相关"))
            solved = life.later(day, 4, 30)
            if solved <= world.last and r.random() < 0.9:
                how = r.choices(list(Settled), (30, 40, 20, 2, 8))[0]
                life.do("resolve", solved, who, values={"settled": how, "settled_on": solved, "settled_note": "已化解，当事人满意。"})
            yield life.made
