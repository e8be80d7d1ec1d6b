"""Openness in the demonstration: requests for information, proposals of deputies, columns, reports published, findings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.ledger.state import PartyGiven
from fazhi.procedures import information_disclosure, inspection_finding, proposal
from fazhi.procedures.information_disclosure.facts import Answer, Consulted, Form, Ground, Way
from fazhi.procedures.information_disclosure.facts import Kind as Asked
from fazhi.procedures.inspection_finding import Inspector
from fazhi.procedures.inspection_finding import Topic as Found
from fazhi.procedures.proposal import Kind, Level, Rating, Result
from fazhi.registers import annual_report_publication, openness_column
from fazhi.registers.openness_column import Kind as Column
from fazhi.registers.openness_column import State
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

OFFICES = ("land", "housing", "city", "labour", "environment", "education")
PEOPLE = [
    *((f"{key}-disclosure", [(key, "disclosure_office")]) for key in OFFICES),
    ("government-office", [("government", "government_office"), ("government", "disclosure_office")]),
]
WANTED = (
    ("land", "某地块征收补偿方案及批准文件"), ("land", "村庄规划文本和图件"), ("housing", "小区规划验收资料"),
    ("housing", "物业服务企业备案信息"), ("city", "某处违法建设的处理结果"), ("labour", "某项目工资保证金缴存情况"),
    ("environment", "某企业环境影响评价批复"), ("education", "学区划分的依据和过程"),
)  # fmt: skip
PROPOSED = (
    ("关于增加老旧小区停车泊位的建议", "housing"), ("关于完善村级垃圾分类设施的建议", "environment"),
    ("关于加强校园周边交通组织的提案", "police"), ("关于优化公交线路的建议", "transport"),
    ("关于规范直播带货监管的提案", "market"), ("关于提高农村法律服务水平的建议", "justice"),
    ("关于推进托育机构建设的提案", "education"), ("关于整治占道经营的建议", "city"),
)  # fmt: skip
FINDINGS = (
    ("执法全过程记录不规范", Found.ENFORCEMENT, "city"), ("重大决策公众参与不充分", Found.DECISION, "land"),
    ("行政机关负责人出庭率偏低", Found.DISPUTES, "housing"), ("年度报告公开不及时", Found.OPENNESS, "environment"),
    ("法律顾问作用发挥不够", Found.TEAM, "labour"), ("村居法律顾问到岗不足", Found.SERVICE, "farming"),
)  # fmt: skip


def write(world: World, r: Random) -> Iterator[Made]:
    """Two years of each, up to the last day."""
    first = date(world.last.year - 1, 1, 8)
    span = (world.last - first).days
    for _ in range(64):
        yield _request(world, r, world.clock.workday_from(first + timedelta(days=r.randrange(span)))).made
    yield from _proposals(world, r)
    yield from _columns(world, r, first)
    yield from _reports(world, r)
    yield from _findings(world, r, first, span)


def _request(world: World, r: Random, day: date) -> Life:
    office, wanted = r.choice(WANTED)
    day = min(day, world.last)
    online = r.random() < 0.5
    who = world.actor(f"{office}-disclosure/disclosure_office")
    life = world.open(information_disclosure.P, r, office, day, world.orgs[office].region_id, "网上申请" if online else "")
    asked = {"subject": wanted, "kind": Asked.INFORMATION, "details": f"申请公开{wanted}。", "form": r.choice(list(Form))}
    person = PartyGiven("applicant", names.person(r), detail=names.detail(r, "松溪街道", "锦园社区"))
    with suppress(NotYet):
        if online:
            life.do("apply", day, world.public, values=asked, parties=(person,))
            day = life.later(day, 0, 1)
            life.do("confirm", day, who, values={"way": Way.INTERNET, "received_on": day})
        else:
            received = {"way": r.choice((Way.IN_PERSON, Way.SIGNED_POST)), "received_on": day}
            life.do("register", day, who, values=asked | received, parties=(person,))
        _handled(life, r, who, life.later(day, 1, 4))
    return life


def _handled(life: Life, r: Random, who: Any, day: date) -> None:
    chance, heard = r.random(), None
    if chance < 0.12:
        life.do("clarify", day, who, values={"unclear": "没有写明文件名称或者年份。", "supplement_by": day + timedelta(days=15)})
        if chance < 0.03:
            life.do("abandon", life.later(day, 16, 20), who, note="逾期没有补正，也没有说明理由。")
            return
        day = life.later(day, 2, 9)
        life.do("supplement", day, who, values={"supplemented": "补充了文件名称和年份。"})
    elif chance < 0.17:
        told = {"real_matter": "反映邻里纠纷，要求处理。", "told": "可以向信访部门或者人民调解委员会提出。"}
        life.do("not_request", day, who, values=told)
        return
    life.do("check", day, who)
    if chance > 0.86:
        day = life.later(day, 0, 2)
        life.do("consult_third", day, who, values={"third": "第三方"})
        day = life.later(day, 5, 14)
        heard = r.choice((Consulted.REFUSED, Consulted.AGREED, Consulted.SILENT))
        life.do("third_answers", day, who, values={"consulted": heard})
    if 0.7 < chance < 0.76:
        answer_by = next(limit.due or day for limit in life.state.limits if limit.key == "answer")
        life.do("extend", min(life.later(day, 8, 10), answer_by), who, values={"extended_by": "政府信息公开工作机构负责人"})
        day = life.later(day, 11, 20)
    kind = r.choices((Answer.PROVIDED, Answer.PUBLIC, Answer.PARTLY, Answer.REFUSED, Answer.ABSENT, Answer.NOT_OURS), (40, 18, 12, 8, 14, 8))[0]
    if heard is Consulted.REFUSED and kind is Answer.PROVIDED:
        kind = Answer.REFUSED
    said: dict[str, Any] = {"answer": kind, "answer_text": "已依法审查并答复。"}
    said |= {"ground": Ground.THIRD_PARTY} if kind in (Answer.PARTLY, Answer.REFUSED) else {}
    said |= {"searched": "检索了档案室和业务系统，没有找到。"} if kind is Answer.ABSENT else {}
    said |= {"right_body": "该信息由作出机关负责公开。"} if kind is Answer.NOT_OURS else {}
    life.do("answer", life.later(day, 3, 12), who, values=said)


def _proposals(world: World, r: Random) -> Iterator[Made]:
    desk = world.actor("government-office/government_office")
    for year in (world.last.year - 1, world.last.year):
        for i in range(34):
            subject, organ = r.choice(PROPOSED)
            organ = organ if f"{organ}/liaison" in world.actors else "housing"
            member = "提案" in subject
            day = world.clock.workday_from(date(year, 3, 2) + timedelta(days=r.randrange(20)))
            if day > world.last:
                continue
            life = world.open(proposal.P, r, "government", day, world.orgs["government"].region_id)
            level = Level.CITY if i % 5 == 0 else Level.DISTRICT
            values = {
                "subject": subject, "kind": Kind.MEMBER if member else Kind.DEPUTY, "level": level, "received_on": day,
                "original_number": f"第{year}{i + 1:03}号", "content": f"{subject.removeprefix('关于')}，请有关单位研究办理。",
            }  # fmt: skip
            life.do("receive", day, desk, values=values)
            with suppress(NotYet):
                _answered(world, life, r, organ, day)
            yield life.made


def _answered(world: World, life: Life, r: Random, organ: str, day: date) -> None:
    desk, unit = world.actor("government-office/government_office"), world.actor(f"{organ}/liaison")
    life.do("hand_over", life.later(day, 2, 6), desk, values={"complex_": r.random() < 0.15}, to_org=world.orgs[organ])
    met = life.later(day, 15, 40)
    life.do("take_up", met, unit, values={"met_on": met})
    result = r.choices(list(Result), (55, 25, 8, 12))[0]
    done = {"result": result, "handling": "已会同有关单位现场调研，制定措施。", "answer": "感谢对我区工作的支持，现将办理情况答复如下。"}
    answered = life.later(met, 10, 55)
    life.do("answer", answered, unit, values=done)
    rating = r.choices(list(Rating), (88, 11, 1))[0]
    life.do("close", life.later(answered, 5, 25), desk, values={"rating": rating})


def _entry(world: World, r: Random, book: Any, org: str, who: str, day: date, values: dict[str, Any]) -> Made:
    life = world.open(book, r, org, day, world.orgs[org].region_id)
    life.do("record", day, world.actor(who), values=values)
    return life.made


def _columns(world: World, r: Random, first: date) -> Iterator[Made]:
    courts = (("审判流程公开网", Column.TRIAL), ("庭审直播网", Column.HEARING), ("裁判文书网", Column.JUDGMENT), ("执行信息公开网", Column.EXECUTION))
    for name, kind in courts:
        values = {"opened_on": first, "name": name, "kind": kind, "owner": "人民法院"}
        yield _entry(world, r, openness_column.P, "justice", "justice/justice_bureau", first, values)
    for organ in ("housing", "land", "city", "labour"):
        for name, kind in (("法定主动公开内容", Column.SITE), ("行政执法信息", Column.ENFORCEMENT)):
            checked = world.clock.workday_from(world.last - timedelta(days=r.randrange(5, 60)))
            values = {
                "opened_on": first, "name": name, "kind": kind, "owner": "办公室", "every_days": 7, "checked_on": min(checked, world.last),
                "state": r.choices(list(State), (85, 12, 3))[0], "reviewer": "办公室主任",
            }  # fmt: skip
            yield _entry(world, r, openness_column.P, organ, f"{organ}/liaison", first, values)


def _reports(world: World, r: Random) -> Iterator[Made]:
    for year in (world.last.year - 1, world.last.year):
        noted = world.clock.workday_from(date(year, 4, 2))
        if noted > world.last:
            continue
        bodies = [world.orgs[key].name for key in (*world.towns, "housing", "land", "city", "labour", "environment", "education")]
        for body in bodies:
            late = r.random() < 0.06
            values: dict[str, Any] = {"noted_on": noted, "body": body, "year": year - 1, "published": not late}
            if not late:
                values["published_on"] = date(year, 3, r.randrange(5, 31))
            yield _entry(world, r, annual_report_publication.P, "lawoffice", "supervisor/supervisor", noted, values)


def _findings(world: World, r: Random, first: date, span: int) -> Iterator[Made]:
    desk = world.actor("supervisor/supervisor")
    for _ in range(14):
        subject, topic, organ = r.choice(FINDINGS)
        organ = organ if f"{organ}/liaison" in world.actors else "housing"
        day = world.clock.workday_from(first + timedelta(days=r.randrange(span)))
        if day > world.last:
            continue
        unit = world.actor(f"{organ}/liaison")
        life = world.open(inspection_finding.P, r, "lawoffice", day, world.orgs["lawoffice"].region_id)
        told = {
            "subject": subject, "inspector": r.choice(list(Inspector)[1:]), "topic": topic, "told_on": day,
            "problem": f"{subject}，涉及多个环节。", "aim": "制度健全，执行到位。", "finish_by": day + timedelta(days=r.choice((60, 90, 120))),
        }  # fmt: skip
        life.do("tell", day, desk, values=told, to_org=world.orgs[organ])
        with suppress(NotYet):
            planned = life.later(day, 5, 15)
            life.do("plan", planned, unit, values={"measures": "成立专班，逐项整改。", "owner": "分管负责人"})
            reported = life.later(planned, 25, 80)
            life.do("report", reported, unit, values={"done": "已整改到位。", "lasting": "建立了定期检查制度。"})
            life.do("accept", life.later(reported, 3, 15), desk, values={"accepted": "达到整改目标，同意销号。"})
        yield life.made
