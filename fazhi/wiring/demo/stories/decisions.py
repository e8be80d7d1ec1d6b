"""Major decisions of the demonstration's government: the yearly catalogue, and each decision through its five steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.named import Named
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Actor, LinkTo
from fazhi.procedures import major_decision, major_decision_catalogue
from fazhi.procedures.major_decision.facts import Conclusion, Fair, Hearing, Kind, Meeting, Point, Proposer, Risk
from fazhi.procedures.major_decision_catalogue import From
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

PEOPLE = [("decision-office", [("government", "decision_office")]), ("legal-review", [("justice", "legal_reviewer")])]
ITEMS = (
    ("老旧小区改造三年行动方案", "housing", Kind.POLICY, Risk.MIDDLE, False), ("城区停车设施专项规划", "land", Kind.PLAN, Risk.LOW, False),
    ("公共交通线网优化方案", "transport", Kind.POLICY, Risk.LOW, False), ("生活垃圾分类收运体系建设方案", "city", Kind.POLICY, Risk.LOW, True),
    ("松溪河岸线保护利用方案", "environment", Kind.RESOURCES, Risk.MIDDLE, False),
    ("区实验学校新校区建设项目", "education", Kind.PROJECT, Risk.MIDDLE, False),
    ("农村人居环境提升行动计划", "farming", Kind.POLICY, Risk.LOW, False), ("灵活就业人员服务保障措施", "labour", Kind.POLICY, Risk.LOW, True),
    ("城镇燃气管网更新改造项目", "housing", Kind.PROJECT, Risk.HIGH, True), ("夜间市集设置管理措施", "city", Kind.POLICY, Risk.MIDDLE, True),
)  # fmt: skip
"""(what is decided, unit that prepares it, kind of article 3, risk found, whether it touches trade)"""
LATEST = (
    (2, ("社区食堂布局和补助办法", "labour", Kind.POLICY, Risk.LOW, True)),
    (16, ("电动自行车停放充电设施建设方案", "housing", Kind.POLICY, Risk.LOW, True)),
    (36, ("乡村道路养护机制改革方案", "transport", Kind.POLICY, Risk.LOW, False)),
    (64, ("产业园区配套学校建设项目", "education", Kind.PROJECT, Risk.LOW, False)),
    (80, ("城区户外广告设置管理措施", "city", Kind.POLICY, Risk.LOW, True)),
    (110, ("畜禽养殖布局调整方案", "farming", Kind.PLAN, Risk.MIDDLE, False)),
)  # fmt: skip
"""Under way on the last day, outside the catalogue: begun so many days before it."""


def write(world: World, r: Random) -> Iterator[Made]:
    """The catalogues of two years, then the decisions that come from them, and one outside the catalogue a year."""
    years = (world.last.year - 1, world.last.year)
    acts.append_many([made for n, year in enumerate(years) for made in _catalogue(world, r, year, ITEMS[n * 5 : n * 5 + 5])])
    listed = {m.title: m for m in Matter.objects.filter(procedure=major_decision_catalogue.P.key).order_by("id")}
    for n, year in enumerate(years):
        for i, item in enumerate(ITEMS[n * 5 : n * 5 + 5]):
            day = world.clock.workday_from(date(year, 3, 10) + timedelta(days=i * 24))
            if day <= world.last and item[0] in listed:
                yield _decision(world, r, day, item, listed[item[0]], i)
    for ago, item in LATEST:
        yield _decision(world, r, world.clock.workday_from(world.last - timedelta(days=ago)), item, None, 5)
    yield _not_started(world, r)


def _catalogue(world: World, r: Random, year: int, items: tuple[tuple[str, str, Kind, Risk, bool], ...]) -> Iterator[Made]:
    office = world.actor("decision-office/decision_office")
    first, agreed = world.clock.workday_from(date(year, 1, 12)), world.clock.workday_from(date(year, 2, 24))
    for i, (name, unit, _, _, _) in enumerate((*items, ("城区道路命名方案", "civil", Kind.OTHER, Risk.LOW, False))):
        if first > world.last:
            return
        life = world.open(major_decision_catalogue.P, r, "government", first, world.orgs["government"].region_id)
        values = {
            "name": name, "year": year, "came_from": From.UNIT if i else From.DEPUTY, "unit": world.orgs[unit].name,
            "why": "群众反映集中，列入年度重点工作。", "planned": date(year, 6 + i, 28),
        }  # fmt: skip
        life.do("call", first, office, values=values)
        with suppress(NotYet):
            chosen = life.later(first, 10, 20)
            if i == len(items):
                life.do("leave_out", chosen, office, values={"opinion": "属于日常管理事项，不符合目录标准。"})
            else:
                life.do("choose", chosen, office, values={"opinion": "符合目录标准。"})
                reply = {"party_reply": f"青禾委复〔{year}〕6号", "agreed_on": agreed}
                life.do("agree", max(agreed, chosen), office, values=reply)
                shown = world.clock.workday_from(max(agreed, chosen) + timedelta(days=4))
                life.do("publish", shown, office, values={"published_on": shown})
        yield life.made


def _decision(world: World, r: Random, day: date, item: tuple[str, str, Kind, Risk, bool], listed: Matter | None, i: int) -> Made:
    name, unit, kind, _, _ = item
    office = world.actor("decision-office/decision_office")
    life = world.open(major_decision.P, r, "government", day, world.orgs["government"].region_id)
    values: dict[str, Any] = {
        "subject": name, "kind": kind, "proposer": Proposer.DEPUTIES if i == 0 else Proposer.UNIT,
        "reasons": "现行做法不能满足需要，拟统一标准、明确责任和步骤。",
    }  # fmt: skip
    values |= {"item": Named(listed.number, listed.title)} if listed else {}
    refers = (LinkTo(listed.pk, str(listed.uid), listed.number, "引用"),) if listed else ()
    with suppress(NotYet):
        life.do("propose", day, office, values=values, refers=refers)
        started = life.later(day, 3, 8)
        life.do("start", started, office, values={"lead_unit": world.orgs[unit].name}, to_org=world.orgs[unit])
        argued = _prepared(world, life, r, item, started, i)
        _decided(world, life, r, item, argued, i)
    return life.made


def _not_started(world: World, r: Random) -> Made:
    office = world.actor("decision-office/decision_office")
    day = world.clock.workday_from(world.last - timedelta(days=200))
    life = world.open(major_decision.P, r, "government", day, world.orgs["government"].region_id)
    values = {"subject": "统一更换道路路名牌方案", "kind": Kind.OTHER, "proposer": Proposer.PUBLIC, "reasons": "居民反映路名牌样式不一。"}
    life.do("propose", day, office, values=values)
    life.do("decline", life.later(day, 3, 6), office, values={"not_started": "属于日常管理，由有关单位按职责办理。"})
    return life.made


def _prepared(world: World, life: Life, r: Random, item: tuple[str, str, Kind, Risk, bool], day: date, i: int) -> date:
    """Draft, comment, experts, risk; the day on which all is done."""
    name, unit, _, risk, market = item
    who = world.actor(f"{unit}/liaison")
    drafted = life.later(day, 12, 25)
    draft = {
        "draft": f"{name}：目标、措施、责任单位和时限。", "legal_basis": "有关法律、法规和上级规划。",
        "units_heard": "已征求有关单位意见，没有分歧。", "cost": "所需资金列入年度预算。",
    }  # fmt: skip
    life.do("draft", drafted, who, values=draft)
    hearing = Hearing.HELD if i == 2 else Hearing.NONE
    expert = i != 3
    steps: dict[str, Any] = {"hearing": hearing, "expert_needed": expert, "risk_needed": True, "market": market}
    steps |= {} if expert else {"no_expert_ground": "不属于专业性、技术性较强的事项。"}
    life.do("determine", drafted, who, values=steps)
    until = drafted + timedelta(days=12 if i == 4 else 31 + r.randrange(5))
    comment: dict[str, Any] = {"comment_until": until, "comment_way": "网上大厅、信函，地址见公告。"}
    comment |= {"urgent_ground": "汛期将至，须在主汛期前完成。"} if i == 4 else {}
    life.do("publish_draft", drafted, who, values=comment)
    asked = life.later(drafted, 5, 12)
    if expert:
        said = {"experts": "高校和设计单位专家五名。", "expert_opinion": "方案可行，建议分步实施。", "expert_uptake": "已采纳分步实施的意见。"}
        life.do("consult_experts", asked, who, values=said)
    life.do("assess_risk", life.later(asked, 1, 6), who, values={"risk": risk, "risk_points": "施工扰民、资金保障；已制定防范措施和预案。"})
    if market:
        life.do("review_competition", life.later(asked, 7, 10), who, values={"fair": Fair.NO_EFFECT})
    argued = world.clock.workday_from(max(until, life.later(asked, 12, 16)) + timedelta(days=2))
    uptake = {"comments_received": r.randrange(3, 40), "comments_adopted": r.randrange(0, 4), "uptake": "合理意见已采纳，未采纳的说明了理由。"}
    life.do("close_comment", argued, who, values=uptake)
    if hearing is Hearing.HELD:
        life.do("send_materials", argued, who, values={"attendants": "自愿报名、随机选取，名单已公布。"})
        argued = world.clock.workday_from(argued + timedelta(days=12))
        life.do("hold_hearing", argued, who, values={"hearing_note": "听证参加人各方均发表了意见。"})
    return argued


def _decided(world: World, life: Life, r: Random, item: tuple[str, str, Kind, Risk, bool], day: date, i: int) -> None:
    _, unit, _, _, _ = item
    office, who = world.actor("decision-office/decision_office"), world.actor(f"{unit}/liaison")
    reviewer = world.actor("legal-review/legal_reviewer")
    sent = life.later(day, 2, 6)
    life.do("send_review", sent, who, values={"materials": "草案、依据、程序情况说明、各方意见。"})
    reviewed = life.later(sent, 5, 9)
    mend = i % 2 == 1
    opinion = {
        "power": Point.LAWFUL, "procedure": Point.LAWFUL, "content": Point.MEND if mend else Point.LAWFUL,
        "adviser": "法律顾问认为总体合法。", "opinion": "个别措施须与上位法一致。" if mend else "符合法定权限、程序，内容合法。",
        "conclusion": Conclusion.MEND if mend else Conclusion.LAWFUL,
    }  # fmt: skip
    life.do("give_opinion", reviewed, reviewer, values=opinion)
    if mend:
        life.do("adjusted", life.later(reviewed, 1, 4), who, values={"after_review": "已按审查意见修改。"})
    met = world.clock.workday_from(max(reviewed, sent + timedelta(days=16)) + timedelta(days=r.randrange(2, 12)))
    discussed = {
        "meeting": Meeting.STANDING, "meeting_no": f"第{20 + i}次常务会议", "chief_last": True, "with_majority": True,
        "dissent": "一名组成人员建议延后实施，已如实记录。" if i == 1 else "没有不同意见。", "decision": "原则同意，按程序办理。",
    }  # fmt: skip
    life.do("submit", met, who, values={"submission": "草案及说明、意见采纳情况、风险评估报告、合法性审查意见书。"})
    life.do("discuss", met, office, values=discussed)
    asked = life.later(met, 1, 4)
    party = {"party_report": f"青禾府〔{asked.year}〕{30 + i}号", "party_reply": "同意。"}
    life.do("report_party", asked, office, values=party)
    shown = life.later(asked, 4, 8)
    made = {"executor": world.orgs[unit].name, "explained": "采纳的意见已写入；未采纳的逐条说明了理由。"}
    life.do("publish", shown, office, values=made)
    _executed(life, office, who, shown, i)


def _executed(life: Life, office: Actor, who: Actor, day: date, i: int) -> None:
    filed = life.later(day, 5, 20)
    life.do("archive", filed, office, values={"archive_no": f"{filed.year}-JC-{i + 1:03}"})
    told = life.later(filed, 60, 110)
    life.do("report", told, who, values={"progress": "按计划推进，完成年度任务。"})
    if i < 2:
        values = {"evaluator": "区决策咨询中心", "evaluator_apart": True, "evaluation": "达到预期目标，建议继续执行。"}
        life.do("evaluate", life.later(told, 40, 80), office, values=values)
    if i == 2:
        life.do("suspend", life.later(told, 5, 9), office, values={"urgent_stop": "沿线突发地质灾害，继续执行存在安全风险。"})
    if i == 0:
        life.do("finish", life.later(told, 90, 150), office)
