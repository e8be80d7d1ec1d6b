"""Legality review in the demonstration: advisers and their contracts, models, reviews with their uptake, work given out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.named import Named
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo
from fazhi.procedures import legality_review
from fazhi.procedures.legality_review import Conclusion, Kind, Uptake
from fazhi.registers import adviser_assignment, legal_adviser, major_matter, model_opinion
from fazhi.registers.adviser_assignment import Rating, Work
from fazhi.registers.legal_adviser import Sort
from fazhi.registers.major_matter import Kind as Matters
from fazhi.registers.model_opinion import Use
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Made, NotYet
from fazhi.wiring.demo.world import World

UNITS = ("land", "housing", "transport", "education", "farming", "city", "labour", "environment")
WHERE = ("justice", *UNITS)
SUBJECTS = (
    (Kind.AGREEMENT, "产业用地出让合同", 2600), (Kind.AGREEMENT, "校舍建设施工合同", 1800), (Kind.AGREEMENT, "国有资产出租合同", 120),
    (Kind.AGREEMENT, "信息系统采购合同", 240), (Kind.PROJECT, "产业园配套投资项目", 9800), (Kind.POLICY, "稳就业若干政策", 0),
    (Kind.MINUTES, "专题会议纪要", 0), (Kind.MINUTES, "项目推进会议纪要", 0), (Kind.DECISION, "公共服务价格调整方案", 0),
    (Kind.ENFORCEMENT, "较大数额罚款决定", 0), (Kind.OTHER, "历史遗留问题处理意见", 0),
)  # fmt: skip


def write(world: World, r: Random) -> Iterator[Made]:
    acts.append_many([*_advisers(world, r), *_models(world, r)])
    advisers = list(Matter.objects.filter(procedure=legal_adviser.P.key).order_by("id"))
    model = Matter.objects.filter(procedure=model_opinion.P.key).order_by("id").first()
    acts.append_many([_review(world, r, n, advisers, model) for n in range(60)])
    first = Matter.objects.filter(procedure=legality_review.P.key, topic=Kind.AGREEMENT.value, closed=True).order_by("id").last()
    if first is not None:
        yield _again(world, r, first)
    yield from _work(world, r, advisers)
    yield from _meetings(world, r)


def _entry(world: World, r: Random, book: Any, org: str, who: str, day: date, values: dict[str, Any], **more: Any) -> Made:
    life = world.open(book, r, org, day, world.orgs[org].region_id)
    life.do("record", day, world.actor(who), values=values, **more)
    return life.made


def _advisers(world: World, r: Random) -> Iterator[Made]:
    first = world.clock.workday_from(date(world.last.year - 1, 1, 3))
    for n, unit in enumerate(WHERE):
        public = n % 3 == 2
        sort = Sort.PUBLIC if public else Sort.LAWYER
        values: dict[str, Any] = {"engaged_on": first, "name": names.person(r), "sort": sort, "unit": world.orgs[unit].name}
        values |= {} if public else {"firm": "青禾法衡律师事务所", "until": date(world.last.year + 1, 12, 31), "fee": 60000 + 10000 * (n % 4)}
        who = "legal-review/legal_reviewer" if unit == "justice" else f"{unit}/liaison"
        yield _entry(world, r, legal_adviser.P, unit, who, first, values)


def _models(world: World, r: Random) -> Iterator[Made]:
    day = world.clock.workday_from(date(world.last.year - 1, 2, 18))
    for use in (Use.CONTRACT, Use.PROJECT, Use.LEASE, Use.MINUTES):
        text = "一、主体资格。\n二、权限和程序。\n三、标的、价款和支付。\n四、违约责任和争议解决。\n五、结论：合法；应当修改；不合法。"
        values = {"issued_on": day, "name": f"{use.value}法律意见书范本", "use": use, "version": "第一版", "text": text}
        yield _entry(world, r, model_opinion.P, "justice", "legal-review/legal_reviewer", day, values)


def _review(world: World, r: Random, n: int, advisers: list[Matter], model: Matter | None) -> Made:
    reviewer = world.actor("legal-review/legal_reviewer")
    kind, subject, amount = SUBJECTS[n % len(SUBJECTS)]
    unit = UNITS[n % len(UNITS)]
    who = world.actor(f"{unit}/liaison")
    day = min(world.clock.workday_from(world.last - timedelta(days=2 + n * 10)), world.last)
    life = world.open(legality_review.P, r, unit, day, world.orgs[unit].region_id)
    values: dict[str, Any] = {
        "subject": f"{subject}（{day.year}年第{n + 1}件）", "kind": kind, "unit": world.orgs[unit].name,
        "materials": "文本、依据、协商经过、本单位意见。",
    }  # fmt: skip
    values |= {"amount": amount} if amount else {}
    life.do("request", day, who, values=values)
    with suppress(NotYet):
        if n % 9 == 4:
            day = life.later(day, 1, 2)
            life.do("return_papers", day, reviewer, values={"lacking": "缺少资金来源说明。"})
            day = life.later(day, 2, 6)
            life.do("supplement", day, who, values={"supplemented": "补充了资金来源说明。"})
        taken = life.later(day, 0, 2)
        life.do("accept", taken, reviewer, values={"answer_by": taken + timedelta(days=10)})
        illegal, suggested = (1 if n % 13 == 5 else 0), r.randrange(0, 6)
        conclusion = Conclusion.ILLEGAL if illegal else Conclusion.SUGGEST if suggested else Conclusion.FINE
        adviser = advisers[n % len(advisers)]
        used = [adviser] + ([model] if model and kind is Kind.AGREEMENT else [])
        said: dict[str, Any] = {"illegal": illegal, "suggested": suggested, "conclusion": conclusion}
        said |= {"advisers": (Named(adviser.number, adviser.title),)}
        said |= {"points": "逐条提出了意见。" if suggested or illegal else "未发现不合法之处。"}
        said |= {"model": Named(model.number, model.title)} if model and kind is Kind.AGREEMENT else {}
        refers = tuple(LinkTo(m.pk, str(m.uid), m.number, "引用") for m in used)
        opined = life.later(taken, 2, 9)
        life.do("give_opinion", opined, reviewer, values=said, refers=refers)
        part = suggested > 3
        back: dict[str, Any] = {"uptake": Uptake.PART if part else Uptake.ALL}
        back |= {"not_taken": "付款节点的建议因预算安排没有采纳。"} if part else {}
        life.do("feed_back", life.later(opined, 1, 8), who, values=back)
    return life.made


def _again(world: World, r: Random, first: Matter) -> Made:
    """A contract that was reviewed and is now in dispute: looked at once more, linked to the first review."""
    unit = next(key for key in UNITS if world.orgs[key].id == first.organisation_id)
    day = max(world.clock.workday_from(world.last - timedelta(days=25)), first.opened_on)
    life = world.open(legality_review.P, r, unit, min(day, world.last), world.orgs[unit].region_id)
    values = {
        "subject": f"{first.title}的履行争议", "kind": Kind.AGREEMENT, "unit": world.orgs[unit].name, "materials": "合同、往来函件、原审查意见。",
        "dispute": "对方迟延履行，要求变更付款节点。",
    }  # fmt: skip
    life.do("look_again", min(day, world.last), world.actor(f"{unit}/liaison"), values=values, link=LinkTo(first.pk, str(first.uid), first.number))
    reviewer = world.actor("legal-review/legal_reviewer")
    with suppress(NotYet):
        taken = life.later(day, 1, 2)
        life.do("accept", taken, reviewer, values={"answer_by": taken + timedelta(days=10)})
        said = {"illegal": 0, "suggested": 2, "conclusion": Conclusion.SUGGEST, "points": "建议协商变更并重新签订补充协议。"}
        life.do("give_opinion", life.later(taken, 3, 6), reviewer, values=said | {"lesson": "原意见没有提示付款节点的风险，已补入范本。"})
    return life.made


def _work(world: World, r: Random, advisers: list[Matter]) -> Iterator[Made]:
    for n in range(40):
        adviser = advisers[n % len(advisers)]
        unit = WHERE[n % len(WHERE)]
        day = min(world.clock.workday_from(world.last - timedelta(days=6 + n * 15)), world.last)
        work = (Work.AGREEMENT, Work.REVIEW, Work.LITIGATION, Work.TRAINING, Work.RECONSIDERATION, Work.PETITION)[n % 6]
        values: dict[str, Any] = {
            "assigned_on": day, "subject": f"{work.value}：{day.year}年第{n + 1}件", "work": work, "adviser": Named(adviser.number, adviser.title),
            "fee": 8000 if work is Work.LITIGATION else 0,
        }  # fmt: skip
        values |= {"finished_on": day + timedelta(days=20), "rating": Rating.FAIR if n % 5 else Rating.GOOD} if n > 3 else {}
        who = "legal-review/legal_reviewer" if unit == "justice" else f"{unit}/liaison"
        refers = (LinkTo(adviser.pk, str(adviser.uid), adviser.number, "引用"),)
        yield _entry(world, r, adviser_assignment.P, unit, who, day, values, refers=refers)


def _meetings(world: World, r: Random) -> Iterator[Made]:
    for n in range(36):
        unit = UNITS[n % len(UNITS)]
        day = min(world.clock.workday_from(world.last - timedelta(days=4 + n * 17)), world.last)
        kind = list(Matters)[n % 3]
        values = {
            "decided_on": day, "subject": f"{kind.value}：{day.year}年第{n + 1}项", "kind": kind, "collective": True,
            "meeting": f"第{n // 3 + 1}次办公会议", "reviewed": n % 12 != 7, "result": "同意，按程序办理。",
        }  # fmt: skip
        yield _entry(world, r, major_matter.P, unit, f"{unit}/liaison", day, values)
