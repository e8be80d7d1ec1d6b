"""One invented penalty case: from the lead to the file, with what may happen on the way."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.named import Named
from fazhi.kernel.spans import workdays
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Actor, LinkTo, PartyGiven
from fazhi.procedures.administrative_penalty import P
from fazhi.procedures.administrative_penalty.facts import (
    CashGround,
    Change,
    ChangedBy,
    Field,
    HearingCase,
    Kind,
    Review,
    ReviewCase,
    Service,
    Source,
    Spared,
    SpotKind,
    Target,
)
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World


@dataclass(frozen=True)
class Offence:
    """What is punished: (name of the case, what was found, the rule, lowest and highest fine). `heavy`: a hearing may be asked for."""

    subject: str
    found: str
    grounds: str
    low: int
    high: int
    heavy: bool = False


@dataclass(frozen=True)
class Body:
    """An enforcement body: its key, its field, what it mostly punishes, its certificates."""

    key: str
    field: Field
    offences: Sequence[Offence]
    cards: Sequence[Matter]


@dataclass
class Case:
    """A case being written."""

    world: World
    r: Random
    life: Life
    body: Body
    offence: Offence

    def who(self, role: str) -> Actor:
        user = {"enforcement_officer": "enforcement", "enforcement_head": "chief", "enforcement_reviewer": "legal"}[role]
        return self.world.actor(f"{self.body.key}-{user}/{role}")

    def officer(self, key: str, day: date, **given: Any) -> None:
        self.life.do(key, day, self.who("enforcement_officer"), **given)

    def head(self, key: str, day: date, **given: Any) -> None:
        self.life.do(key, day, self.who("enforcement_head"), **given)

    def legal(self, key: str, day: date, **given: Any) -> None:
        self.life.do(key, day, self.who("enforcement_reviewer"), **given)

    def two(self, label: str) -> tuple[tuple[Named, ...], tuple[LinkTo, ...]]:
        """Two officers by their certificates, and the links that go with them."""
        cards = self.r.sample(list(self.body.cards), 2)
        return (
            tuple(Named(c.number, c.title) for c in cards),
            tuple(LinkTo(c.pk, str(c.uid), c.number, label) for c in cards),
        )

    def after(self, day: date, least: int) -> date:
        """A working day once `least` whole working days have passed."""
        due = self.world.clock.due_date(workdays(least), day, rolls=False)
        assert due is not None
        return self.world.clock.workday_from(due + timedelta(days=1))


REMEDY = "可以自收到本决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
PLAIN = {"no_collective_ground": "案情简单，不属于情节复杂或者重大违法行为。", "collective_due": False}


def spot(world: World, r: Random, body: Body, day: date) -> Made:
    """A penalty on the spot, paid to the bank or, now and then, in cash."""
    offence = body.offences[0]
    case = _open(world, r, body, offence, day)
    target = r.choice((Target.CITIZEN, Target.BODY))
    fine = r.choice((20, 50, 100, 200)) if target is Target.CITIZEN else r.choice((200, 500, 1000))
    warned = r.random() < 0.3
    officers, refers = case.two("当场处罚的执法人员")
    values: dict[str, Any] = {
        "subject": offence.subject, "field": body.field, "target": target, "spot_officers": officers, "shown": True,
        "found": offence.found, "grounds": offence.grounds, "defence": "当事人没有异议。", "remedy": REMEDY, "served_on": day,
        "spot_kind": SpotKind.WARNING if warned else SpotKind.FINE,
    }  # fmt: skip
    values |= {} if warned else {"fine": fine, "performance": "十五日内到指定银行或者通过电子支付系统缴纳。"}
    with suppress(NotYet):
        case.officer("on_spot", day, values=values, refers=refers, parties=(party(world, r, body, target),))
        case.officer("report_spot", case.life.later(day, 0, 2))
        paid = case.life.later(day, 1, 12)
        if not warned and fine <= 100 and r.random() < 0.3:
            case.officer("collect_cash", day, values={"cash": fine, "cash_ground": CashGround.SMALL})
            case.officer("hand_in", case.life.later(day, 0, 2))
        if not warned:
            case.officer("pay", paid, values={"paid": fine})
        _closed(case, case.life.later(paid, 2, 20))
    return case.life.made


def ordinary(world: World, r: Random, body: Body, day: date, n: int) -> Made:
    """A case of the ordinary procedure; `n` says what becomes of it."""
    offence = body.offences[n % len(body.offences)]
    case = _open(world, r, body, offence, day)
    target = Target.BODY if offence.heavy or r.random() < 0.6 else Target.CITIZEN
    with suppress(NotYet):
        case.officer("lead", day, parties=(party(world, r, body, target),), values=_found(day, n) | {
            "subject": offence.subject, "field": body.field, "target": target, "clue": f"发现{offence.found}",
            "came_from": r.choice((Source.INSPECTION, Source.INSPECTION, Source.COMPLAINT, Source.ASSIGNED)),
        })  # fmt: skip
        filed = case.life.later(day, 1, 6)
        if n % 23 == 7:
            case.head("not_file", filed, note="经核查，没有违法事实。")
            return case.life.made
        if n % LAPSED == 3:
            case.head("not_file", filed, note="违法行为终了后二年内没有被发现，超过处罚时效（《行政处罚法》第三十六条）。")
            return case.life.made
        officers, refers = case.two("执法人员")
        case.head("file_case", filed, values={"officers": officers}, refers=refers)
        told = _investigated(case, filed, n)
        if told is not None:
            _decided(case, _heard(case, told, n), n)
    return case.life.made


LAPSED = 29
"""One lead in so many is of a breach that ended more than two years before it was found."""


def _found(day: date, n: int) -> dict[str, Any]:
    """When the breach ended and when it was found: as a rule the same day, now and then some time later."""
    gap = 1_100 if n % LAPSED == 3 else {1: 40, 4: 210}.get(n % 9, 0)
    return {"ended_on": day - timedelta(days=gap), "found_on": day, "harmful": False}


def _open(world: World, r: Random, body: Body, offence: Offence, day: date) -> Case:
    return Case(world, r, world.open(P, r, body.key, day, world.orgs[body.key].region_id), body, offence)


def party(world: World, r: Random, body: Body, target: Target = Target.CITIZEN) -> PartyGiven:
    """Whom a case of the body is against."""
    place = world.spot(r, body.key if body.key in world.towns else r.choice(list(world.towns)))
    if target is Target.BODY:
        return PartyGiven("party", names.company(r), True, names.body_detail(r, place.town, place.community))
    return PartyGiven("party", names.person(r), detail=names.detail(r, place.town, place.community))


def _investigated(case: Case, filed: date, n: int) -> date | None:
    """Inquiry and conclusion; the day of the conclusion, None where the case went elsewhere."""
    asked = case.life.later(filed, 1, 8)
    officers, refers = case.two("执法人员")
    said = {"officers": officers, "shown": True, "evidence": "现场检查，询问当事人，制作笔录，提取照片和单据。"}
    case.officer("investigate", asked, values=said, refers=refers)
    if n % 9 == 4:
        kept = {"officers": officers, "preserved": "有关单据、物品一批，清单附后。"}
        case.head("preserve", asked, values=kept)
        case.officer("dispose", case.life.later(asked, 2, 6), values={"disposed": "登记完毕，予以退还。"})
    if n % 41 == 19:
        moved = case.life.later(asked, 4, 12)
        case.head("to_police", moved, values={"crime": "涉案金额达到追诉标准，移送全部案卷材料。"})
        case.head("crime_end", case.life.later(moved, 5, 20), values={"crime_result": "已立案侦查。"})
        return None
    if n % 37 == 11:
        case.head("drop", case.life.later(asked, 5, 15), note="主要违法事实不能证明，撤销立案。")
        return None
    # Now and then a case drags on beyond its ninety days.
    concluded = case.life.later(asked, 85, 150) if n % 8 == 6 else case.life.later(asked, 4, 24)
    case.officer("conclude", concluded, values={
        "found": case.offence.found, "grounds": case.offence.grounds, "discretion": "适用裁量基准一般档次。",
        "proposal": "拟给予罚款，责令改正。", "hearing_due": case.offence.heavy,
    })  # fmt: skip
    return case.life.later(concluded, 1, 4)


def _heard(case: Case, told: date, n: int) -> date:
    """Notice, defence, hearing; the day the case is ready to be decided."""
    heavy, until = case.offence.heavy, case.after(told, 5)
    values: dict[str, Any] = {"defence_until": until} | ({"hearing_case": (HearingCase.FINE,)} if heavy else {})
    case.officer("notify_hearing" if heavy else "notify", told, values=values)
    if n % 3 == 1:
        said = case.life.later(told, 1, 4)
        case.life.do("defend", said, case.world.public, values={"defence": "已经改正，请求从轻处理。"})
        case.officer("recheck", case.life.later(said, 1, 3), values={"rechecked": "改正属实，予以采纳，从轻处理。"})
    held = heavy and n % 2 == 0
    ready = case.life.later(until, 2, 5)
    if held:
        asked = case.life.later(told, 1, 3)
        case.life.do("request_hearing", asked, case.world.public, values={"hearing_request": "要求公开听证。"})
        called = case.life.later(asked, 2, 5)
        case.legal("call_hearing", called, values={"hearing_where": "区法治宣传教育基地二楼听证室，上午九时。", "host": "法制审核机构负责人"})
        on = case.after(called, 8)
        note = "调查人员和当事人陈述、质证、辩论，当事人请求从轻。"
        case.legal("hold_hearing", on, values={"host_apart": True, "public": True, "hearing_note": note})
        ready = max(ready, case.life.later(on, 2, 6))
    review: dict[str, Any] = {"review_due": heavy}
    if heavy:
        review |= {"review_case": (ReviewCase.HEARD if held else ReviewCase.COMPLEX,)}
    else:
        review |= {"no_review_ground": "案情简单，不属于应当法制审核的情形。"}
    case.officer("submit", ready, values=review | ({"collective_due": True} if heavy else PLAIN))
    if heavy:
        scope = "主体、人员、程序、事实证据、适用法律和裁量、权限、文书，均已审核。"
        passed = {"review_scope": scope, "review_opinion": "同意。", "review_result": Review.PASSED, "reviewer_qualified": True}
        reviewed = case.life.later(ready, 1, 3)
        case.legal("review", reviewed, values=passed)
        ready = case.life.later(reviewed, 2, 5)
        case.head("discuss", ready, values={"meeting": "负责人集体讨论，一致同意拟处理意见。"})
    return case.life.later(ready, 0, 3)


def _decided(case: Case, day: date, n: int) -> None:
    """The decision and what follows it."""
    if n % 8 == 3 and not case.offence.heavy:
        spared = {"spared": r_spared(case.r), "remedy": REMEDY, "educated": "已当面教育，讲解有关规定。"}
        case.head("spare", day, values=spared)
        served = case.life.later(day, 0, 4)
        case.officer("serve", served, values={"service": Service.DIRECT, "served_on": served})
        _closed(case, case.life.later(served, 3, 20))
        return
    fine = case.r.randrange(case.offence.low, case.offence.high + 1, 100)
    public = case.offence.heavy or n % 5 == 0
    case.head("punish", day, values={
        "kinds": (Kind.FINE,), "decision": f"责令改正，罚款{fine}元。", "fine": fine, "remedy": REMEDY, "significant": public,
        "performance": "十五日内到指定银行或者通过电子支付系统缴纳。",
    })  # fmt: skip
    served = case.life.later(day, 0, 5)
    case.officer("serve", served, values={"service": case.r.choice((Service.DIRECT, Service.POST)), "served_on": served})
    if public:
        case.officer("publish", case.life.later(served, 0, 3))
    if n % 13 == 6:
        _overturned(case, served, public, fine, n)
    elif n % 17 == 9:
        _to_court(case, served, fine)
    else:
        if n % 19 == 2:
            asked = case.life.later(served, 3, 8)
            case.officer("ask_defer", asked, values={"defer_reason": "经营困难，申请分两期缴纳。"})
            plan = {"pay_plan": "分两期，每期一半。", "pay_until": asked + timedelta(days=60)}
            case.head("defer", case.life.later(asked, 1, 4), values=plan)
            served = asked + timedelta(days=30)
        paid = case.life.later(served, 2, 14)
        case.officer("pay", paid, values={"paid": fine})
        _closed(case, case.life.later(paid, 2, 20))


def r_spared(r: Random) -> Spared:
    return r.choice((Spared.SLIGHT, Spared.SLIGHT, Spared.FIRST))


def _overturned(case: Case, served: date, public: bool, fine: int, n: int) -> None:
    """A reconsideration changes or revokes the decision."""
    changed = case.life.later(served, 60, 110)
    change = Change.CHANGED if n % 2 else Change.REVOKED
    case.officer("overturn", changed, values={
        "change": change, "changed_by": ChangedBy.RECONSIDERATION, "changed_on": changed,
        "changed_no": f"青禾复决〔{changed.year}〕{n + 1}号",
    })  # fmt: skip
    if public:
        case.officer("unpublish", case.life.later(changed, 0, 2), values={"withdrawn_for": f"处罚决定被行政复议决定{change.value}。"})
    done = case.life.later(changed, 4, 10)
    if change is Change.CHANGED:
        case.officer("as_changed", done, values={"decision": f"责令改正，罚款{fine // 2}元。", "fine": fine // 2})
        paid = case.life.later(done, 2, 12)
        case.officer("pay", paid, values={"paid": fine // 2})
        _closed(case, case.life.later(paid, 2, 12))
        return
    case.head("close_overturned", done)
    _filed(case, done)


def _to_court(case: Case, served: date, fine: int) -> None:
    """Nobody pays, nobody complains: urged, then taken to the court."""
    lapsed = served + timedelta(days=184)
    day = case.life.later(lapsed, 1, 6)
    case.officer("lapse", day, values={"remedy_ended_on": lapsed})
    case.officer("urge", day, values={"urged": f"缴纳罚款{fine}元和加处的罚款，十个工作日内履行。"})
    applied = case.after(day, 11)
    case.head("apply_court", applied)
    ruled = case.life.later(applied, 15, 30)
    case.officer("ruled", ruled, values={"ruling": "人民法院裁定准予强制执行，款项已划拨。"})
    case.officer("pay", ruled, values={"paid": fine, "late_fee": fine})
    _closed(case, case.life.later(ruled, 3, 12))


def _closed(case: Case, day: date) -> None:
    case.head("close", day)
    _filed(case, day)


def _filed(case: Case, day: date) -> None:
    filed = case.life.later(day, 10, 60)
    case.officer("archive", filed, values={"archive_no": f"{filed.year}-CF-{case.life.state.number.rpartition('〕')[2].removesuffix('号')}"})
