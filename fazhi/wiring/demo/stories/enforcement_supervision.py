"""Supervision of enforcement in the demonstration: who watches, complaints, supervision, filings, yearly data, files evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures import enforcement_complaint as complaint
from fazhi.procedures import enforcement_data_report as data
from fazhi.procedures import enforcement_supervision as supervision
from fazhi.procedures import major_penalty_filing as filing
from fazhi.procedures.enforcement_supervision import Decision, Kind, Source, Topic
from fazhi.registers import contact_point, enforcement_survey, guidance_station, special_supervisor, weekly_check
from fazhi.wiring.demo import inspections, names
from fazhi.wiring.demo.inspections import OFFICE, READERS
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.stories import Person
from fazhi.wiring.demo.world import World

PEOPLE: list[Person] = [
    *((user, [("justice", "file_reader")]) for user in READERS),
    *((f"{key}-liaison", [(key, "liaison")]) for key in ("market", "songxi", "chengbei", "liuwan", "maiyu")),
]
UNITS = ("city", "environment", "land", "transport", "farming", "labour", "market")
TOWNS = ("songxi", "chengbei", "liuwan", "maiyu")
ENOUGH = 900
"""Where the demonstration has fewer disputes than this, it has a quarter of the weekly checks and files."""
COMPLAINED = (
    ("检查时没有出示执法证", complaint.Topic.STANDING, "上午来店检查的两个人没有出示证件，也没有留下文书。"),
    ("罚款过重", complaint.Topic.DISCRETION, "同一条街的几家店情况一样，只有我家罚得多。"),
    ("反映的占道经营没有人处理", complaint.Topic.IDLE, "多次反映楼下夜间占道经营，一直没有处理。"),
    ("查扣物品没有清单", complaint.Topic.PROCEDURE, "拿走了货架和招牌，没有给清单。"),
    ("执法人员态度生硬", complaint.Topic.MANNER, "询问依据时不作解释。"),
)  # fmt: skip
FOUND = (
    (Topic.SYSTEMS, "处罚决定没有在规定时间内公开"), (Topic.PROCEDURE, "听证告知书没有写明期限"), (Topic.DISCRETION, "同类案件处罚幅度不一"),
    (Topic.IDLE, "对举报线索没有及时核查立案"), (Topic.STANDING, "辅助人员单独开展检查"),
)  # fmt: skip


def write(world: World, r: Random) -> Iterator[Made]:
    """Two years; what links to something written before is written after it."""
    start = world.clock.workday_from(date(world.last.year - 1, 1, 6))
    share = 1 if Matter.objects.filter(procedure="people_mediation").count() >= ENOUGH else 4
    if not Matter.objects.filter(procedure=special_supervisor.P.key).exists():
        acts.append_many(_standing(world, r))
    acts.append_many(inspections.rounds(world, r, start))
    acts.append_many(inspections.campaigns(world, r, share))
    acts.append_many(_complaints(world, r, 20 // share))
    yield from inspections.visits(world, r)
    yield from inspections.evaluations(world, r)
    yield from _checks(world, r, start, share)
    yield from _data(world, r)
    yield from _filings(world, r)
    yield from _supervisions(world, r)


def _entry(world: World, r: Random, book: Any, day: date, values: dict[str, Any]) -> Made:
    life = world.open(book, r, "justice", day, world.orgs["justice"].region_id)
    life.do("record", day, world.actor(OFFICE), values=values)
    return life.made


def _standing(world: World, r: Random) -> Iterator[Made]:
    backgrounds = list(special_supervisor.Background)
    for year, many, points in ((world.last.year - 1, 12, 15), (world.last.year, 8, 11)):
        day = world.clock.workday_from(date(year, 3, 12))
        if day > world.last:
            continue
        for i in range(many):
            yield _entry(world, r, special_supervisor.P, day, {
                "appointed_on": day, "name": names.person(r), "background": backgrounds[i % len(backgrounds)], "until": date(year + 2, 12, 31),
            })  # fmt: skip
        kinds = list(contact_point.Kind)
        for i in range(points):
            kind = kinds[i % len(kinds)]
            spot = world.spot(r, r.choice(list(world.towns)))
            name = names.company(r) if kind is contact_point.Kind.ENTERPRISE else f"{spot.community}{kind.value}联系点"
            yield _entry(world, r, contact_point.P, day, {"set_up_on": day, "name": name, "kind": kind, "contact": "负责人"})
        town = world.towns["songxi" if year < world.last.year else "liuwan"]
        yield _entry(world, r, guidance_station.P, day, {
            "set_up_on": day, "name": f"{town}行政执法监督指导站", "seat": guidance_station.Seat.OFFICE, "serves": town, "staff": 3,
        })  # fmt: skip
        for month in (2, 5, 8, 10):
            held = world.clock.workday_from(date(year, month, 18))
            if held <= world.last:
                yield _entry(world, r, enforcement_survey.P, held, {
                    "held_on": held, "subject": "镇街综合行政执法队伍建设调研", "visited": "镇街综合行政执法队", "visits": r.randrange(2, 6),
                })  # fmt: skip


def _checks(world: World, r: Random, start: date, share: int) -> Iterator[Made]:
    """One town a week in turn, and a notice at the end of every month."""
    day, n = start, 0
    while day <= world.last:
        town = world.towns[TOWNS[n % len(TOWNS)]]
        looked, month_ends = r.randrange(4, 12), (day + timedelta(days=7)).month != day.month
        way = weekly_check.Round.MONTHLY if month_ends else weekly_check.Round.WEEKLY
        values: dict[str, Any] = {
            "checked_on": day, "title": f"{town}{day.year}年第{day.isocalendar().week}周{way.value}", "round": way, "town": town,
            "looked_at": looked, "faulty": r.randrange(0, 3),
        }  # fmt: skip
        if values["faulty"]:
            values |= {"problems": "文书上传不及时，要素填写不全。", "mended_by": day + timedelta(days=14)}
        yield _entry(world, r, weekly_check.P, day, values)
        day, n = world.clock.workday_from(day + timedelta(days=7 * share)), n + 1


def _data(world: World, r: Random) -> Iterator[Made]:
    """Called for in January; one body is late, one is sent back, and nobody is asked for a year that is not over."""
    desk = world.actor(OFFICE)
    for year in (world.last.year - 2, world.last.year - 1):
        for i, unit in enumerate(UNITS):
            day, due = world.clock.workday_from(date(year + 1, 1, 6)), date(year + 1, 1, 31)
            who = world.actor(f"{unit}-liaison/liaison" if unit == "market" else f"{unit}/liaison")
            life = world.open(data.P, r, "justice", day, world.orgs["justice"].region_id)
            with suppress(NotYet):
                called = {"subject": f"{world.orgs[unit].name}{year}年度行政执法数据", "year": year, "due_on": due}
                life.do("call", day, desk, values=called, to_org=world.orgs[unit])
                published = life.later(due, 3, 8) if i == 3 else min(life.later(day, 6, 20), due)
                numbers = {"permits": r.randrange(0, 900), "penalties": r.randrange(5, 60), "coercion": r.randrange(0, 12)}
                life.do("publish", published, who, values=numbers | {"inspections": r.randrange(20, 300), "corrected": r.randrange(0, 2)})
                if i == 1:
                    life.do("send_back", life.later(published, 1, 3), desk, values={"wrong": "行政检查的次数与平台数据不一致。"})
                    published = life.later(published, 4, 6)
                    life.do("publish", published, who, values=numbers | {"inspections": r.randrange(20, 300)})
                life.do("report", life.later(published, 1, 6), who, values={"reported_to": "市级主管部门"})
            yield life.made


def _filings(world: World, r: Random) -> Iterator[Made]:
    """The heavy penalties of bodies that have somebody to file them."""
    filed = set(Matter.objects.filter(procedure=filing.P.key).values_list("facts__decision_number", flat=True))
    heavy = Matter.objects.filter(procedure="administrative_penalty", marks__has_key="punish", facts__hearing_due=True)
    keys = {world.orgs[unit].id: unit for unit in UNITS}
    desk = world.actor(OFFICE)
    for n, row in enumerate(m for m in heavy.order_by("id") if m.organisation_id in keys and m.number not in filed):
        unit = keys[row.organisation_id]
        who = world.actor(f"{unit}-liaison/liaison" if unit == "market" else f"{unit}/liaison")
        decided = date.fromisoformat(row.marks["punish"])
        day = world.clock.workday_from(decided + timedelta(days=r.randrange(3, 14)))
        if day > world.last:
            continue
        life = world.open(filing.P, r, unit, day, world.orgs[unit].region_id)
        with suppress(NotYet):
            life.do("file", day, who, values={
                "subject": row.facts["subject"], "decision_number": row.number, "sort": filing.Sort.FINE, "decided_on": decided,
                "heard": "hold_hearing" in row.marks, "reviewed": "review" in row.marks, "discussed": "discuss" in row.marks,
                "papers": "决定书、法制审核意见书、集体讨论记录。",
            })  # fmt: skip
            life.do("link", day, who, link=LinkTo(row.pk, str(row.uid), row.number, "相关"))
            if n % 5 == 2:
                asked = life.later(day, 1, 4)
                life.do("ask_papers", asked, desk, values={"lacking": "缺少听证笔录。"})
                day = life.later(asked, 2, 6)
                life.do("supply", day, who, values={"papers": "决定书、法制审核意见书、集体讨论记录、听证笔录。"})
            looked = life.later(day, 4, 15)
            if n % 6 == 4:
                life.do("doubt", looked, desk, values={"opinion": "裁量说理不足，没有写明从重的理由。"})
                answered = life.later(looked, 4, 9)
                life.do("explain", answered, who, values={"answer": "已在决定书存档附说明，今后写明裁量理由。"})
                life.do("enter_doubted", life.later(answered, 2, 6), desk, values={"note": "说明成立，准予备案。"})
            else:
                life.do("enter", looked, desk)
        yield life.made


def _complaints(world: World, r: Random, many: int) -> Iterator[Made]:
    """Since the regulation has been in force."""
    begin, desk = complaint.P.in_force, world.actor(OFFICE)
    span = (world.last - begin).days
    for i in range(many if span > 0 else 0):
        day = world.clock.workday_from(begin + timedelta(days=int(span * (i + r.random()) / many)))
        if day > world.last:
            continue
        what, topic, details = COMPLAINED[i % len(COMPLAINED)]
        unit = ("city", "transport", "environment", "farming")[i % 4]
        spot = world.spot(r, r.choice(list(world.towns)))
        life = world.open(complaint.P, r, "justice", day, world.orgs["justice"].region_id, "网上投诉" if i % 2 else "")
        said = {"subject": what, "topic": topic, "unit": world.orgs[unit].name, "details": details, "enterprise": i % 3 == 0}
        person = (PartyGiven("complainant", names.person(r), detail=names.detail(r, spot.town, spot.community)),)
        with suppress(NotYet):
            life.do("complain" if i % 2 else "register", day, world.public if i % 2 else desk, values=said, parties=person)
            _looked_into(world, life, unit, life.later(day, 1, 4), i)
        yield life.made


def _looked_into(world: World, life: Life, unit: str, day: date, i: int) -> None:
    desk = world.actor(OFFICE)
    if i % 7 == 3:
        told = {"told": "对处罚决定不服，应当依法申请行政复议或者提起行政诉讼。", "way": complaint.Way.REVIEW}
        life.do("refuse", day, desk, values=told)
        return
    life.do("accept", day, desk, values={"answer_by": day + timedelta(days=30)})
    if i % 3:
        sent = life.later(day, 1, 3)
        life.do("ask_unit", sent, desk, values={"asked": "核查当日的执法记录，说明情况。"}, to_org=world.orgs[unit])
        day = life.later(sent, 5, 12)
        life.do("own_report", day, world.actor(f"{unit}/liaison"), values={"own_check": "调取执法记录仪录像，当事人员作了说明。"})
    result = list(complaint.Result)[i % 3]
    life.do("answer", life.later(day, 3, 12), desk, values={"result": result, "answer": "已核查当日的执法记录，情况答复如下。"})


def _supervisions(world: World, r: Random) -> Iterator[Made]:
    """Since the regulation has been in force: from complaints, files, filings, and campaigns told from above."""
    begin, desk = supervision.P.in_force, world.actor(OFFICE)
    about = list(Matter.objects.filter(procedure=complaint.P.key, outcome="已答复").order_by("id")[:4])
    span = (world.last - begin).days
    for i in range(14 if span > 20 else 0):
        day = world.clock.workday_from(begin + timedelta(days=int(span * (i + 0.5) / 14)))
        unit, (topic, found) = UNITS[i % 6], FOUND[i % len(FOUND)]
        row = about[i // 3] if i % 3 == 0 and i // 3 < len(about) else None
        if row is not None:
            day = max(day, world.clock.workday_from(date.fromisoformat(row.marks["answer"])))
        if day > world.last:
            continue
        special = i % 3 == 1
        life = world.open(supervision.P, r, "justice", day, world.orgs["justice"].region_id)
        given: dict[str, Any] = {
            "subject": found, "kind": Kind.SPECIAL if special else Kind.DAILY, "on_site": special, "supervisors": "监督人员二人",
            "came_from": Source.COMPLAINT if row else Source.ABOVE if special else Source.CHECK,
        }  # fmt: skip
        given |= {"campaign": "涉企行政执法突出问题专项整治"} if special else {}
        with suppress(NotYet):
            if row is not None:
                life.do("look_about", day, desk, values=given, link=LinkTo(row.pk, str(row.uid), row.number, "相关"))
            else:
                life.do("look", day, desk, values=given)
            _supervised(world, life, unit, life.later(day, 4, 12), (topic, found), i)
        yield life.made


def _supervised(world: World, life: Life, unit: str, day: date, what: tuple[Topic, str], i: int) -> None:
    """The paper, the reply, what was put right; some are reviewed, some go on to an opinion or a decision."""
    desk, who = world.actor(OFFICE), world.actor(f"{unit}/liaison")
    if i == 5:
        life.do("nothing", day, desk, values={"checked": "调阅全部记录，没有发现问题。"})
        return
    said: dict[str, Any] = {
        "topic": what[0], "found": f"{what[1]}。", "rule": "行政执法三项制度和法定程序的要求。", "requirement": "立即改正，完善制度，书面回复。",
        "reply_by": day + timedelta(days=20),
    }  # fmt: skip
    life.do("advise" if i % 2 else "notify", day, desk, values=said, to_org=world.orgs[unit])
    if i == 4:
        life.do("ask_review", life.later(day, 2, 5), who, values={"objection": "有关情况已经在立案前改正。"})
        life.do("uphold", life.later(day, 8, 12), desk, values={"reviewed": "问题属实，维持。"})
    if i == 8:
        life.do("publish", life.later(day, 1, 4), desk, values={"public_text": "某执法单位辅助人员单独开展检查，已责令停止并改正。"})
    replied = life.later(day, 13, 18) if i not in (9, 12) else life.later(day, 24, 90)
    done = {"reply": "已组织整改。", "measures": "补正文书，开展培训，完善内部审核。"}
    life.do("reply", replied, who, values=done)
    checked = life.later(replied, 3, 9)
    if i in (6, 7):
        again = {"checked": "改正不到位。", "requirement": "限期改正，报送证明材料。", "reply_by": checked + timedelta(days=20)}
        more = {"decision": Decision.CORRECT} if i == 7 else {}
        life.do("decide_after" if i == 7 else "advise_again", checked, desk, values=again | more)
        replied = life.later(checked, 10, 18)
        life.do("reply", replied, who, values=done)
        checked = life.later(replied, 3, 9)
    life.do("close", checked, desk, values={"checked": "已改正到位。"})
