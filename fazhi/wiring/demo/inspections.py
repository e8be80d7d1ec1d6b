"""Invented rounds of inspection by lot, the inspections that follow, and the rounds in which files are evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.named import Named
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.ledger.store import org_ref
from fazhi.procedures import (
    administrative_inspection,
    enforcement_file_campaign,
    enforcement_file_evaluation,
    random_inspection,
)
from fazhi.procedures.administrative_inspection import Came, Found
from fazhi.procedures.administrative_inspection import Sort as Visit
from fazhi.procedures.enforcement_file_campaign import Source as Drawn
from fazhi.procedures.enforcement_file_evaluation.rubric import DEDUCTIONS, Fault, FileKind, score
from fazhi.procedures.random_inspection import Sort, Source
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

OFFICE = "enforcement-office/enforcement_supervisor"
READERS = tuple(f"file-reader-{n}" for n in range(1, 5))
READER_UNITS = ("city", "environment", "transport", "farming")
"""Where the readers of files come from, in the order of `READERS`."""
TASKS = (
    ("city", "户外广告设施安全", "对户外广告设置情况的检查"), ("market", "餐饮单位食品安全", "对食品经营者的检查"),
    ("environment", "重点排污单位", "对排污许可执行情况的检查"), ("transport", "道路货运企业", "对道路运输经营者的检查"),
    ("farming", "农资经营门店", "对农药、种子经营者的检查"),
)  # fmt: skip
MOST = 36
"""Closed cases on the list of a round, at most."""
FINDINGS = "个别文书填写不规范，请补充说明；今后注意告知内容的完整。"


def _number(r: Random) -> str:
    """A public number, as it would have been announced."""
    return " ".join(f"{n:02}" for n in sorted(r.sample(range(1, 34), 6)))


def rounds(world: World, r: Random, start: date) -> Iterator[Made]:
    """A round by lot every few months; the latest still waits for its number."""
    n, day = 0, start + timedelta(days=40)
    while day < world.last - timedelta(days=20):
        day = world.clock.workday_from(day)
        yield _round(world, r, day, *TASKS[n % len(TASKS)])
        n, day = n + 1, day + timedelta(days=85)
    recent = world.clock.workday_from(world.last - timedelta(days=6))
    if recent <= world.last:
        yield _round(world, r, recent, *TASKS[n % len(TASKS)])


def _round(world: World, r: Random, day: date, body: str, what: str, item: str) -> Made:
    who = world.actor(f"{body}-enforcement/enforcement_officer")
    life = world.open(random_inspection.P, r, body, day, world.orgs[body].region_id)
    objects = sorted({names.company(r) for _ in range(30)})[:18]
    people = [f"{names.person(r)}（{i:02}）" for i in range(1, 8)]
    named_day = day + timedelta(days=8)
    with suppress(NotYet):
        life.do("fix", day, who, values={
            "subject": f"{day.year}年{what}双随机抽查（{day.month}月）", "plan": f"{day.year}年度随机抽查计划", "item": item, "sort": Sort.GENERAL,
            "item_published": True, "items": "\n".join(objects), "count": 4, "people": "\n".join(people), "each": 2,
            "seed_from": Source.NUMBER, "named": f"演示公开号码{day.year}第{day.timetuple().tm_yday:03}期", "named_day": named_day,
            "barring": f"{people[0]}→{objects[3]}：近亲属在该单位任职",
        })  # fmt: skip
        drawn = world.clock.workday_from(named_day + timedelta(days=1))
        life.do("draw", drawn, who, values={"drawn_number": _number(r)})
        done = life.later(drawn, 38, 48)
        chosen = [line.split("：")[0] for line in str(life.state.values["result"]).splitlines()]
        faulty = r.randrange(0, 3)
        said = [f"{name}：{'责令改正' if i < faulty else '未发现问题'}" for i, name in enumerate(chosen)]
        life.do("finish", done, who, values={"inspected": len(chosen), "faulty": faulty, "outcome_list": "\n".join(said)})
        life.do("publish", life.later(done, 3, 20), who)
    return life.made


def visits(world: World, r: Random) -> Iterator[Made]:
    """The inspections of what was drawn, and as many for other reasons."""
    bodies = {world.orgs[key].id: key for key, *_ in TASKS}
    for row in Matter.objects.filter(procedure=random_inspection.P.key, facts__has_key="result").order_by("id"):
        body = bodies[row.organisation_id]
        item = next(item for key, _, item in TASKS if key == body)
        found = dict(line.split("：") for line in str(row.facts.get("outcome_list", "")).splitlines())
        begin = date.fromisoformat(row.marks["draw"])
        for i, line in enumerate(str(row.facts["result"]).splitlines()):
            company = line.split("：")[0]
            link = LinkTo(row.pk, str(row.uid), row.number, "相关")
            yield _visit(world, r, body, item, company, begin, Came.LOT, link, found.get(company, ""))
            if i % 2 == 0:
                came = (Came.COMPLAINT, Came.DATA)[i // 2 % 2]
                yield _visit(world, r, body, item, names.company(r), begin + timedelta(days=3 * i), came, None, "")


def _visit(
    world: World, r: Random, body: str, item: str, company: str, begin: date, came: Came, link: LinkTo | None, found: str
) -> Made:
    officer, chief = world.actor(f"{body}-enforcement/enforcement_officer"), world.actor(f"{body}-chief/enforcement_head")
    day = world.clock.workday_from(begin + timedelta(days=r.randrange(2, 9)))
    life = world.open(administrative_inspection.P, r, body, min(day, world.last), world.orgs[body].region_id)
    unit = world.orgs[body].name
    held = Matter.objects.filter(procedure="enforcement_certificate", stage="VALID", facts__unit=unit, facts__valid_from__lt=str(day))
    cards = r.sample(list(held.order_by("id")[:5]), 2)
    officers = {"officers": tuple(Named(c.number, c.title) for c in cards)}
    refers = tuple(LinkTo(c.pk, str(c.uid), c.number, "检查人员") for c in cards)
    with suppress(NotYet):
        values: dict[str, Any] = {
            "subject": item.removeprefix("对"), "sort": Visit.DAILY if came is Came.LOT else Visit.CASE, "came_from": came, "item": item,
            "item_published": True, "enterprise": True, "times": 1, "ceiling": 2,
            "why_site": "拟现场查看，先核对在线数据。" if came is Came.DATA else "需要现场查看设施和经营情况。",
        }  # fmt: skip
        party = (PartyGiven("inspected", company, True),)
        life.do("ask_drawn" if link else "ask", day, officer, values=values, parties=party, link=link)
        if came is Came.DATA:
            checked = {"checked_by_data": "调取在线监测数据核对，情况已经查清。"}
            life.do("spare", life.later(day, 1, 4), officer, values=checked)
            return life.made
        approved = life.later(day, 0, 2)
        life.do("approve", approved, chief, values={**officers, "helpers": 0, "visit_by": approved + timedelta(days=7)}, refers=refers)
        seen = life.later(approved, 2, 6)
        noted = {**officers, "place": "经营场所", "seen": "查看现场和台账，询问负责人，制作笔录。", "remarks": "没有意见。"}
        life.do("visit", seen, officer, values=noted, refers=refers)
        _told(life, officer, life.later(seen, 1, 4), mend=found == "责令改正")
    return life.made


def _told(life: Life, officer: Any, day: date, *, mend: bool) -> None:
    if mend:
        ordered = {"found": Found.MEND, "mend": "十日内完善台账、整改隐患。", "mend_by": day + timedelta(days=10)}
        life.do("order", day, officer, values=ordered)
        day = life.later(day, 9, 10)
        life.do("look_again", day, officer, values={"mended": "已经改正。"})
    else:
        life.do("tell", day, officer, values={"found": Found.FINE})
    life.do("publish", life.later(day, 2, 18), officer)


def campaigns(world: World, r: Random, share: int) -> Iterator[Made]:
    """Every year one round over the closed cases of the year before."""
    for year in (world.last.year - 1, world.last.year):
        day = world.clock.workday_from(date(year, 5, 11))
        closed = Matter.objects.filter(procedure="administrative_penalty", stage="FILED").select_related("organisation").order_by("id")
        # In the first year of the demonstration there is no year before: what was closed by then is read.
        rows = [m for m in closed if m.marks.get("close", "9") < (f"{year}-01-01" if year == world.last.year else str(day))]
        files = {m.number: m for m in r.sample(rows, min(len(rows), MOST))}
        if day > world.last or len(files) < 3:
            continue
        yield _campaign(world, r, year, day, files, max(2, min(len(files) // 2, 12) // share))


def _campaign(world: World, r: Random, year: int, day: date, files: dict[str, Matter], count: int) -> Made:
    desk = world.actor(OFFICE)
    life = world.open(enforcement_file_campaign.P, r, "justice", day, world.orgs["justice"].region_id)
    people = readers(world)
    own = [
        f"{person}→{number}：本单位的案卷"
        for person, unit in zip(people, READER_UNITS, strict=True)
        for number, m in files.items() if m.organisation_id == world.orgs[unit].id
    ]  # fmt: skip
    named_day = day + timedelta(days=9)
    with suppress(NotYet):
        values: dict[str, Any] = {
            "subject": f"{year}年度行政执法案卷评查", "sort": enforcement_file_campaign.Sort.YEARLY, "scope": "各执法单位办结的行政处罚案卷。",
            "items": "\n".join(files), "count": count, "people": "\n".join(people), "each": 2, "seed_from": Drawn.NUMBER,
            "named": f"演示公开号码{year}第{day.timetuple().tm_yday:03}期", "named_day": named_day,
        }  # fmt: skip
        life.do("fix", day, desk, values=values | ({"barring": "\n".join(own)} if own else {}))
        drawn = world.clock.workday_from(named_day + timedelta(days=1))
        life.do("draw", drawn, desk, values={"drawn_number": _number(r)})
        if year < world.last.year:
            life.do("notify", life.later(drawn, 100, 120), desk, values={
                "unqualified": 0, "agreed": count - 1, "notice_to": "各行政执法单位",
                "notice_text": "本次评查的案卷总体规范。普遍的问题：告知内容不完整，裁量说理不足，归档文书顺序有误。请各单位对照改正。",
            })  # fmt: skip
    return life.made


def readers(world: World) -> list[str]:
    """The readers as the list of a round names them."""
    return [f"{world.handler(user)[1]}（{world.orgs[unit].name}）" for user, unit in zip(READERS, READER_UNITS, strict=True)]


def evaluations(world: World, r: Random) -> Iterator[Made]:
    """The files drawn, read one after the other; of the latest round some are still being read."""
    for row in Matter.objects.filter(procedure=enforcement_file_campaign.P.key, facts__has_key="result").order_by("id"):
        lines = str(row.facts["result"]).splitlines()
        for i, line in enumerate(lines):
            number, drawn = line.split("：")
            file = Matter.objects.select_related("organisation").get(number=number, procedure="administrative_penalty")
            stop = i % 6 if row.stage == "DRAWN" else 9
            yield _evaluation(world, r, row, file, drawn.split("、"), stop, apart=i == 0)


def _reading(r: Random, kind: FileKind, least: int, most: int, *, grave: bool = False) -> tuple[tuple[Fault, ...], int]:
    """Some small or some grave faults, and the points they leave."""
    asked = [f for f, d in DEDUCTIONS.items() if (d.points > 4) is grave and (not d.kinds or kind in d.kinds)]
    faults = tuple(sorted(r.sample(asked, r.randint(least, most)), key=lambda f: f.name))
    points = score(kind, (), faults)
    assert points is not None
    return faults, points


def _evaluation(world: World, r: Random, row: Matter, file: Matter, drawn: Sequence[str], stop: int, *, apart: bool) -> Made:
    """`stop`: 0 to 4 = how far it has come; more: to the end. `apart`: the readers differ."""
    desk, users = world.actor(OFFICE), dict(zip(readers(world), READERS, strict=True))
    day = world.clock.workday_from(date.fromisoformat(row.marks["draw"]) + timedelta(days=r.randrange(1, 8)))
    life = world.open(enforcement_file_evaluation.P, r, "justice", min(day, world.last), world.orgs["justice"].region_id)
    kind = FileKind.SIMPLE if "on_spot" in file.marks else FileKind.ORDINARY
    units = [person.split("（")[1].removesuffix("）") for person in drawn]
    names_ = [person.split("（")[0] for person in drawn]
    with suppress(NotYet):
        life.do("draw", day, desk, link=LinkTo(row.pk, str(row.uid), row.number, "相关"), values={
            "subject": f"{row.facts['subject']}：{file.number}", "campaign": row.facts["subject"], "kind": kind, "file_number": file.number,
            "owner": file.organisation.name, "first_reader": names_[0], "first_unit": units[0], "second_reader": names_[1],
            "second_unit": units[1],
        })  # fmt: skip
        first, second = (users[person] for person in drawn)
        life.do("give", day, desk, handler=world.handler(first))
        if stop == 0:
            return life.made
        faults, one = _reading(r, kind, 0, 3)
        day = life.later(day, 4, 14)
        noted: dict[str, Any] = {"first_faults": faults, "first_note": "问题所在页码见底稿。"} if faults else {}
        life.do("read_first", day, world.actor(f"{first}/file_reader"), values={"first_score": one, **noted})
        if stop == 1:
            return life.made
        life.do("allot", life.later(day, 0, 2), desk, handler=world.handler(second))
        more, two = _reading(r, kind, 4, 5, grave=True) if apart else _reading(r, kind, 0, 2)
        day = life.later(day, 5, 15)
        life.do("read_second", day, world.actor(f"{second}/file_reader"), values={"second_score": two, **({"second_faults": more} if more else {})})
        _settled(world, life, desk, file, life.later(day, 2, 6), faults if one <= two else more, stop)
    return life.made


def _settled(world: World, life: Life, desk: Any, file: Matter, day: date, faults: tuple[Fault, ...], stop: int) -> None:
    known = life.state.values
    one, two = int(known["first_score"]), int(known["second_score"])
    told: dict[str, Any] = {"findings": FINDINGS, "correct_by": day + timedelta(days=30)}
    to = org_ref(file.organisation)
    if abs(one - two) <= 10:
        life.do("settle", day, desk, values=told | {"score": (one + two + 1) // 2}, to_org=to)
    else:
        final = score(known["kind"], (), faults)
        life.do("read_last", day, desk, values=told | {"score": final, "final_faults": faults}, to_org=to)
    liaison = next((k for k in world.actors if k.endswith("/liaison") and world.actors[k].org == to), None)
    if stop == 2 or liaison is None:
        return
    corrected = life.later(day, 8, 26)
    life.do("correct_file", corrected, world.actor(liaison), values={"corrected": "已在卷内附说明补正，组织学习告知和裁量的要求。"})
    life.do("close", life.later(corrected, 2, 8), desk, values={"checked": "改正到位。"})
