"""What the offices of the demonstration's district keep on paper today: meetings, duties, tasks, rosters, places, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.procedures import governance_task
from fazhi.procedures.governance_task import Plan
from fazhi.registers import (
    appraisal,
    business_report,
    correction_report,
    culture_site,
    deliberation,
    duty_record,
    enterprise_issue,
    governance_meeting,
    honour,
    judicial_office_list,
    law_exam,
    legal_service_activity,
    legal_service_site,
    oversight_received,
    publicity_duty,
    publicity_roster,
    required_laws,
    rule_of_law_debrief,
)
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Made, NotYet
from fazhi.wiring.demo.world import World

UNITS = ("land", "housing", "labour", "environment", "education", "farming")
OFFICE, BUREAU = "supervisor/supervisor", "justice/justice_bureau"
ABOUT = (
    ("推进镇街综合行政执法规范运行", Plan.KEY_POINTS), ("规范性文件全面清理", Plan.GOVERNMENT), ("重大行政决策目录应纳尽纳", Plan.PLAN),
    ("“法律明白人”培育", Plan.PUBLICITY), ("涉企行政执法突出问题整治", Plan.CAMPAIGN), ("法治督察自查", Plan.INSPECTION),
    ("行政争议实质性化解", Plan.MEETING),
)  # fmt: skip


def write(world: World, r: Random) -> Iterator[Made]:
    """Two years of each, up to the last day."""
    for year in (world.last.year - 1, world.last.year):
        yield from _leading(world, r, year)
        yield from _numbers(world, r, year)
        yield from _tasks(world, r, year)
        yield from _enterprises(world, r, year)
    yield from _towns(world, r)
    yield from _making_known(world, r)


def _entry(world: World, r: Random, book: Any, org: str, who: str, day: date, /, **values: Any) -> Iterator[Made]:
    """One entry, where its day has come."""
    day = world.clock.workday_from(day)
    if day <= world.last:
        life = world.open(book.P, r, org, day, world.orgs[org].region_id)
        dated = book.P.dated_by.name
        life.do("record", day, world.actor(who), values={dated: day} | values)
        yield life.made


def _leading(world: World, r: Random, year: int) -> Iterator[Made]:
    kinds = governance_meeting.Kind
    for i, (kind, name) in enumerate((
        (kinds.COMMITTEE, "委员会会议"), (kinds.GROUP, "执法协调小组会议"), (kinds.EXECUTIVE, "常务会议听取法治工作汇报"),
        (kinds.STUDY, "会前学习行政复议法"), (kinds.GROUP_STUDY, "中心组集体学法"), (kinds.COMMITTEE, "委员会办公室会议"),
        (kinds.DEBRIEF, "年度述法工作会"), (kinds.JOINT, "府院联席会议"), (kinds.MEMBERS, "委员会组成人员调整的通知"),
    )):  # fmt: skip
        yield from _entry(
            world, r, governance_meeting, "lawoffice", OFFICE, date(year, 1 + i, 14), name=f"{year}年{name}", kind=kind,
            topics="研究年度法治建设任务和存在的问题。", topic_count=1 + i % 3, chaired_by="主要负责人", attended=18 + i,
        )  # fmt: skip
    manners = list(duty_record.Manner)
    for i, unit in enumerate(UNITS):
        name = world.orgs[unit].name
        yield from _entry(
            world, r, duty_record, unit, f"{unit}/liaison", date(year, 2 + i, 9), subject="部署本单位年度法治建设工作",
            who=duty_record.Who.DEPARTMENT, manner=manners[i % 4], result="任务已分解到科室。",
        )  # fmt: skip
        form = list(rule_of_law_debrief.Form)[i % 3]
        yield from _entry(
            world, r, rule_of_law_debrief, "lawoffice", OFFICE, date(year, 1, 12 + i), unit=name, year=year - 1, form=form,
            who=rule_of_law_debrief.Who.DEPARTMENT, study=i != 4, problems="公众参与的形式偏少，须改进。",
        )  # fmt: skip
        fell_short: dict[str, Any] = {} if i < 2 else {"lost_for": "年度报告公开不及时。"}
        yield from _entry(
            world, r, appraisal, "lawoffice", OFFICE, date(year, 2, 20 + i % 5), unit=name, kind=appraisal.Kind.YEARLY, year=year - 1,
            result="合格" if fell_short else "优秀", **fell_short,
        )  # fmt: skip
        source = list(oversight_received.Source)[i]
        yield from _entry(
            world, r, oversight_received, unit, f"{unit}/liaison", date(year, 3 + i, 17), subject="依法履职情况", came_from=source,
            body="区有关机关", opinions="制度落实不够到位，建议加强检查。", problem_count=2, answer="已制定整改措施。", mended_count=2,
        )  # fmt: skip


def _numbers(world: World, r: Random, year: int) -> Iterator[Made]:
    for quarter in range(4):
        ends = date(year, 3 * quarter + 3, 28)
        yield from _entry(
            world, r, correction_report, "justice", BUREAU, ends, period=f"{year}年第{'一二三四'[quarter]}季度", standing=120 + r.randrange(20),
            received=12 + r.randrange(8), released=10 + r.randrange(8), plans=14, education=6, offices_checked=len(world.towns),
            meetings=3, handed_over=5, helped=4,
        )  # fmt: skip
        kind = (business_report.Kind.ONLINE, business_report.Kind.TIME, business_report.Kind.TAX, business_report.Kind.ACCOUNTS)[quarter]
        amount = {"amount": Decimal(3_200_000 + r.randrange(900_000))} if kind is business_report.Kind.TAX else {}
        yield from _entry(
            world, r, business_report, "labour", "labour/liaison", ends, name=f"{year}年{kind.value}", kind=kind, came_from="区有关单位",
            items=180 + r.randrange(40), of_all=230, **amount,
        )  # fmt: skip
    due = 900 + r.randrange(60)
    yield from _entry(
        world, r, law_exam, "justice", BUREAU, date(year, 9, 18), name=f"{year}年度国家工作人员学法考试", kind=law_exam.Kind.YEARLY, unit="全区",
        expected=due, sat=due - 9, passed=due - 12, excellent=due - 140, mean=Decimal("93.4"),
    )  # fmt: skip
    yield from _entry(
        world, r, required_laws, "justice", BUREAU, date(year, 5, 10), name=f"领导干部应知应会清单（{year}年）", kind=required_laws.Kind.COMMON,
        constitution=True, laws="宪法、行政复议法、行政处罚法、法治宣传教育法等。", count=46,
    )  # fmt: skip


def _tasks(world: World, r: Random, year: int) -> Iterator[Made]:
    desk = world.actor(OFFICE)
    for i, (subject, plan) in enumerate(ABOUT):
        unit = UNITS[i % len(UNITS)]
        day = world.clock.workday_from(date(year, 2, 16 + i))
        if day > world.last:
            continue
        who = world.actor(f"{unit}/liaison")
        life = world.open(governance_task.P, r, "lawoffice", day, world.orgs["lawoffice"].region_id)
        finish_by = date(year, 6 + i % 6, 25)
        told = {"subject": subject, "plan": plan, "year": year, "aim": "按要点要求完成，形成制度。", "finish_by": finish_by}
        with suppress(NotYet):
            life.do("give", day, desk, values=told, to_org=world.orgs[unit])
            began = life.later(day, 4, 12)
            life.do("take_up", began, who, values={"owner": "分管负责人、法规科", "measures": "制定方案，按月调度。"})
            life.do("report", life.later(began, 30, 60), who, values={"progress": "已完成阶段任务。"})
            ended = world.clock.workday_from(finish_by + timedelta(days=6 if i == 3 else -r.randrange(4, 16)))
            life.do("finish", ended, who, values={"done": "任务已完成，资料已归档。"})
            checked = life.later(ended, 3, 10)
            if i == 5:
                life.do("send_back", checked, desk, values={"checked": "台账不全，须补充。"})
            else:
                life.do("accept", checked, desk, values={"checked": "已核实完成。"})
        yield life.made


def _enterprises(world: World, r: Random, year: int) -> Iterator[Made]:
    kinds, ways, states = list(enterprise_issue.Kind), list(enterprise_issue.Way), enterprise_issue.State
    for i in range(9):
        open_ = year == world.last.year and i == 7
        day = date(year, 1 + i, 22)
        more = {} if open_ else {"settled_on": min(day + timedelta(days=20), world.last), "result": "已协调解决。"}
        yield from _entry(
            world, r, enterprise_issue, "labour", "labour/liaison", day, subject=f"{kinds[i % 7].value}方面的困难", way=ways[i % 4],
            kind=kinds[i % 7], enterprise=names.company(r), unit=world.orgs[UNITS[i % 6]].name,
            state=states.OPEN if open_ else states.SOLVED, **more,
        )  # fmt: skip
    activities = legal_service_activity.Kind
    for i, kind in enumerate((activities.CHECKUP, activities.CHECKUP, activities.CHAMBER, activities.PAIRED, activities.SECONDED, activities.THEME)):
        yield from _entry(
            world, r, legal_service_activity, "justice", BUREAU, date(year, 2 + i, 6), name=f"{year}年{kind.value}", kind=kind,
            firm="青禾法衡律师事务所", lawyers=2 + i % 3, enterprises=12 if kind is activities.CHECKUP else 0, risks=7,
        )  # fmt: skip


def _towns(world: World, r: Random) -> Iterator[Made]:
    first = date(world.last.year - 1, 1, 15)
    sites, state = legal_service_site.Kind, legal_service_site.State.OPEN
    yield from _entry(
        world, r, legal_service_site, "justice", BUREAU, first, name="青禾区公共法律服务中心", kind=sites.CENTRE, state=state, place="区政务大厅一楼",
        services="咨询、法律援助、调解、公证", model=True, reach=15,
    )  # fmt: skip
    for n, (town, name) in enumerate(world.towns.items()):
        office, who = f"{town}.office", f"{town}-office/judicial_office"
        yield from _entry(
            world, r, judicial_office_list, office, who, first, name=f"{name}司法所", town=name, place=f"{name}便民服务中心", staff=2 + n % 3,
            assistants=1, newly=n % 2, qualified=1 + n % 2, supervises=True,
            state=judicial_office_list.State.BUILT if n % 3 else judicial_office_list.State.UNDER_WAY,
        )  # fmt: skip
        yield from _entry(
            world, r, legal_service_site, office, who, first, name=f"{name}公共法律服务工作站", kind=sites.STATION, state=state,
            place=f"{name}便民服务中心", model=n == 0,
        )  # fmt: skip
        for community, _ in world.communities[town]:
            yield from _entry(
                world, r, legal_service_site, office, who, first + timedelta(days=20), name=f"{community}公共法律服务室", kind=sites.ROOM,
                state=state, place=f"{community}党群服务中心",
            )  # fmt: skip
            yield from _entry(
                world, r, publicity_roster, office, who, first + timedelta(days=r.randrange(500)), name=names.person(r),
                kind=publicity_roster.Kind.LITERATE, serves=community, hours=16,
            )  # fmt: skip
        yield from _entry(
            world, r, culture_site, office, who, first + timedelta(days=60), name=f"{name}法治文化广场", kind=culture_site.Kind.SQUARE,
            place=f"{name}文化广场", keeper=name, upgraded_on=min(first + timedelta(days=300), world.last),
        )  # fmt: skip
        community = world.communities[town][0][0]
        yield from _entry(
            world, r, deliberation, f"{town}.centre", f"{town}-centre/governance_centre", first + timedelta(days=90 + 30 * n),
            subject="公共停车位怎样使用", kind=deliberation.Kind.AID, village=community, attended=26, advised=True, decided="划线编号，共享使用。",
        )  # fmt: skip
        yield from _entry(
            world, r, honour, office, who, first + timedelta(days=120), name=f"{community}民主法治示范创建", kind=honour.Kind.VILLAGE, unit=community,
            level=honour.Level.PROVINCE if n == 0 else honour.Level.CITY, state=honour.State.GRANTED if n == 0 else honour.State.APPLIED,
        )  # fmt: skip


def _making_known(world: World, r: Random) -> Iterator[Made]:
    for n, unit in enumerate(UNITS):
        day = date(world.last.year - 1, 12, 8 + n)
        duty = publicity_duty.Kind.REVIEW if n % 2 else publicity_duty.Kind.LIST
        more = {"result": publicity_duty.Result.GOOD if n == 1 else publicity_duty.Result.FAIR} if n % 2 else {"laws": "本领域的法律法规规章。"}
        yield from _entry(
            world, r, publicity_duty, unit, f"{unit}/liaison", day, unit=world.orgs[unit].name, kind=duty, year=world.last.year - 1, **more,
        )  # fmt: skip
    for n, school in enumerate(("区第一中学", "区实验学校", "松溪小学", "柳湾中学")):
        yield from _entry(
            world, r, publicity_roster, "education", "education/liaison", date(world.last.year - 1, 9, 3 + n), name=names.person(r),
            kind=publicity_roster.Kind.VICE_PRINCIPAL, serves=school, from_unit="区司法局",
        )  # fmt: skip
