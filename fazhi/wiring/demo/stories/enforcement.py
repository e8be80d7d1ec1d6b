"""Enforcement in the demonstration: bodies, certificates, lists of powers, and the cases of two years."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.procedure import Procedure
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.procedures import administrative_coercion, delegated_power, enforcement_certificate
from fazhi.procedures.administrative_penalty.facts import Field
from fazhi.procedures.enforcement_certificate import Ending
from fazhi.procedures.people_mediation import P as DISPUTE
from fazhi.registers import enforcement_body, field_enforcement, power_list_item, soft_enforcement
from fazhi.wiring.demo import names, penalties
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.penalties import Body, Case, Offence
from fazhi.wiring.demo.stories import Person
from fazhi.wiring.demo.world import World

STREET = Offence("占道经营案", "在人行道上摆放货架经营", "城市市容和环境卫生管理的有关规定", 200, 1000)
OFFENCES: dict[str, tuple[Field, tuple[Offence, ...], int]] = {
    "city": (Field.CITY, (
        STREET, Offence("擅自倾倒建筑垃圾案", "未经核准在空地倾倒建筑垃圾", "建筑垃圾管理的有关规定", 5000, 30000, True),
        Offence("擅自设置户外广告案", "未经批准在楼顶设置户外广告", "户外广告设置管理的有关规定", 500, 3000),
    ), 42),
    "market": (Field.MARKET, (
        Offence("未明码标价案", "销售商品未按规定明码标价", "价格管理的有关规定", 200, 2000),
        Offence("销售超过保质期食品案", "货架上有超过保质期的食品待售", "食品安全管理的有关规定", 3000, 12000),
        Offence("虚假宣传案", "对商品的性能作引人误解的宣传", "反不正当竞争的有关规定", 30000, 120000, True),
    ), 48),
    "environment": (Field.ENVIRONMENT, (
        Offence("未按规定记录台账案", "排污单位未按规定记录环境管理台账", "排污许可管理的有关规定", 2000, 8000),
        Offence("超标排放废水案", "废水中污染物浓度超过排放标准", "水污染防治的有关规定", 100000, 300000, True),
    ), 18),
    "land": (Field.LAND, (Offence("临时用地逾期不归还案", "临时用地期满未恢复种植条件", "土地管理的有关规定", 2000, 20000),), 10),
    "transport": (Field.TRANSPORT, (
        Offence("未随车携带道路运输证案", "从事货物运输未随车携带道路运输证", "道路运输管理的有关规定", 100, 500),
        Offence("未取得许可从事客运经营案", "未取得道路运输经营许可，擅自从事客运", "道路运输管理的有关规定", 30000, 60000, True),
    ), 28),
    "farming": (Field.FARMING, (Offence("经营标签不符合规定农药案", "经营的农药标签残缺", "农药管理的有关规定", 2000, 6000),), 14),
    "labour": (Field.LABOUR, (Offence("拒不支付工资案", "经责令仍未支付工人工资", "劳动保障监察的有关规定", 5000, 20000, True),), 10),
    "songxi": (Field.CITY, (STREET,), 12), "chengbei": (Field.CITY, (STREET,), 9),
    "liuwan": (Field.CITY, (STREET,), 6), "maiyu": (Field.CITY, (STREET,), 5),
}  # fmt: skip
"""By body: its field, what it punishes, and how many cases in two years."""
POSTS = (("enforcement", "enforcement_officer"), ("chief", "enforcement_head"), ("legal", "enforcement_reviewer"))
PEOPLE: list[Person] = [
    *((f"{body}-{name}", [(body, role)]) for body in OFFENCES for name, role in POSTS),
    ("enforcement-office", [("justice", "enforcement_supervisor")]),
]
OFFICE = "enforcement-office/enforcement_supervisor"
CARDS = 5
ENOUGH = 900
"""Where the demonstration has fewer disputes than this, it has a quarter of the cases."""
BASIS = "法律、法规、规章的有关规定，见权责清单"


def write(world: World, r: Random) -> Iterator[Made]:
    """Bodies, certificates and lists once only; cases and field work with every loading."""
    if not Matter.objects.filter(procedure=enforcement_body.P.key).exists():
        acts.append_many(_standing(world, r))
    cards = Matter.objects.filter(procedure=enforcement_certificate.P.key, stage="VALID").order_by("id")
    held: dict[str, list[Matter]] = {}
    for card in cards:
        held.setdefault(str(card.facts["unit"]), []).append(card)
    share = 1 if Matter.objects.filter(procedure=DISPUTE.key).count() >= ENOUGH else 4
    bodies = []
    for key, (field, offences, many) in OFFENCES.items():
        own = [c for c in held[world.orgs[key].name] if str(c.facts["valid_from"]) < str(_first(world))]
        bodies.append(body := Body(key, field, offences, own))
        yield from _cases(world, r, body, -(-many // share))
    yield from _field_work(world, r)
    yield from _seizures(world, r, [b for b in bodies if b.key in ("farming", "market")])


def _first(world: World) -> date:
    return world.clock.workday_from(date(world.last.year - 1, 1, 5))


def _cases(world: World, r: Random, body: Body, many: int) -> Iterator[Made]:
    start, span = _first(world), (world.last - _first(world)).days
    for n in range(many):
        day = world.clock.workday_from(start + timedelta(days=int(span * (n + r.random()) / many)))
        if day > world.last:
            continue
        on_spot = not body.offences[0].heavy and n % 5 in (0, 3)
        yield penalties.spot(world, r, body, day) if on_spot else penalties.ordinary(world, r, body, day, n)


def _standing(world: World, r: Random) -> Iterator[Made]:
    """Who may enforce and what: bodies, officers, powers."""
    office = world.actor(OFFICE)
    begin = world.clock.workday_from(date(world.last.year - 1, 1, 2))
    for n, (key, (field, offences, _)) in enumerate(OFFENCES.items()):
        org, town = world.orgs[key], key in world.towns
        kind = enforcement_body.Kind.TOWN if town else enforcement_body.Kind.ORGAN
        staff = {"officers": CARDS + n % 4, "certified": CARDS, "reviewers": 1 + n % 2}
        staff |= {"civil_servants": 28 + n, "applied": 21 + n} if town else {}
        yield _entry(world, r, enforcement_body.P, "justice", begin, OFFICE, {
            "registered_on": begin, "name": org.name, "kind": kind, "basis_text": BASIS, "head": "主要负责人", "three_systems": n != 9,
            "contact": "12345", **staff,
        })  # fmt: skip
        for offence in offences:
            yield _entry(world, r, power_list_item.P, "justice", begin, OFFICE, {
                "listed_on": begin, "name": f"对{offence.found}的处罚", "kind": power_list_item.Kind.PENALTY, "unit": org.name,
                "basis_text": offence.grounds, "duty": "立案、调查、审核、告知、决定、送达、执行和监督。",
            })  # fmt: skip
        for i in range(CARDS):
            yield _old_card(world, r, key, field, begin, i)
        yield _new_card(world, r, key, field, n)
        if town:
            yield _delegated(world, r, key, begin, n)
    life = world.open(delegated_power.P, r, "justice", begin, office.org.region_id if office.org else None)
    life.do("enter", begin, office, values={
        "name": "对临时用地逾期不归还的处罚", "department": world.orgs["land"].name, "town": world.orgs["maiyu"].name, "decided_by": "演示省赋权决定",
    })  # fmt: skip
    life.do("give_back", life.later(begin, 200, 230), office, note="评估认为不能有效承接，报省同意后收回。")
    yield life.made


def _entry(world: World, r: Random, book: Procedure[Any, Any], org: str, day: date, who: str, values: dict[str, object]) -> Made:
    life = world.open(book, r, org, day, world.orgs[org].region_id)
    life.do("record", day, world.actor(who), values=values)
    return life.made


def _old_card(world: World, r: Random, key: str, field: Field, begin: date, i: int) -> Made:
    """A certificate issued before: reviewed every year, at times changed, suspended or withdrawn."""
    office = world.actor(OFFICE)
    life = world.open(enforcement_certificate.P, r, "justice", begin, world.orgs["justice"].region_id)
    life.do("enter", begin, office, values={
        "holder": names.person(r), "field": enforcement_certificate.Field[field.name], "unit": world.orgs[key].name, "post": "执法岗",
        "card_no": f"99{r.randrange(10**8):08}", "valid_from": date(begin.year - 2, 1, 1), "valid_until": date(begin.year + 3, 12, 31), "hours": 60,
    })  # fmt: skip
    with suppress(NotYet):
        for year in (begin.year - 1, begin.year):
            _reviewed(life, r, world, year, passed=True)
        if i == 3 and key in ("city", "land"):
            life.do("change", life.later(date(world.last.year, 3, 2), 1, 9), office, values={"changed": "岗位由一线执法变更为综合执法协调。"})
        if i == 4 and key in ("market", "transport"):
            ended = life.later(world.last - timedelta(days=60), 0, 20)
            life.do("end", ended, office, values={"ending": Ending.MOVED})
        if i == 4 and key == "environment":
            life.do("suspend", life.later(world.last - timedelta(days=40), 0, 9), office, note="当年培训学时不足，审验不合格。")
    return life.made


def _reviewed(life: Life, r: Random, world: World, year: int, *, passed: bool) -> None:
    day = life.later(date(year + 1, 1, 6), 0, 12)
    done = {"year": year, "reviewed_on": day, "year_hours": r.randrange(40, 81), "review_passed": passed}
    life.do("review", day, world.actor(OFFICE), values=done)


def _new_card(world: World, r: Random, key: str, field: Field, n: int) -> Made:
    """A new officer: applies, is checked, learns, sits the exam; at the end some stand in each stage."""
    office, chief = world.actor(OFFICE), world.actor(f"{key}-chief/enforcement_head")
    ago = (240, 420, 12, 33, 300, 60, 90, 500, 20, 400, 150)[n % 11]
    day = world.clock.workday_from(world.last - timedelta(days=ago))
    life = world.open(enforcement_certificate.P, r, key, day, world.orgs[key].region_id)
    life.do("apply", day, chief, values={
        "holder": names.person(r), "field": enforcement_certificate.Field[field.name], "unit": world.orgs[key].name, "post": "一线执法岗",
    })  # fmt: skip
    with suppress(NotYet):
        checked = life.later(day, 2, 8)
        if n == 5:
            life.do("refuse", checked, office, note="属于辅助人员，不得申领。")
            return life.made
        life.do("check", checked, office, values={"in_post": True, "trained": True, "post_needs": True})
        learnt = life.later(checked, 10, 20)
        life.do("train", learnt, office, values={"course": "综合法律知识、专业法律知识", "hours": r.randrange(40, 81)})
        sat = life.later(learnt, 5, 12)
        if n == 7:
            life.do("fail", sat, office, values={"examined_on": sat, "score": 52, "passed": False})
            sat = life.later(sat, 25, 30)
        life.do("examine", sat, office, values={"examined_on": sat, "score": r.randrange(68, 98), "passed": True})
        issued = life.later(sat, 4, 12)
        card = {"card_no": f"99{r.randrange(10**8):08}", "valid_from": issued, "valid_until": date(issued.year + 5, 12, 31)}
        life.do("issue", issued, office, values=card)
    return life.made


def _delegated(world: World, r: Random, key: str, begin: date, n: int) -> Made:
    office = world.actor(OFFICE)
    life = world.open(delegated_power.P, r, "justice", begin, world.orgs["justice"].region_id)
    life.do("enter", begin, office, values={
        "name": "对占道经营的处罚", "department": world.orgs["city"].name, "town": world.orgs[key].name, "decided_by": "演示省赋权决定",
    })  # fmt: skip
    with suppress(NotYet):
        life.do("announce", begin, office, values={"exercised_from": begin})
        life.do("guide", life.later(begin, 60, 90), office, values={"guidance": "集中培训两次，跟班学习一月。"})
        for year in (begin.year, begin.year + 1):
            day = life.later(date(year, 6, 20), 0, 9)
            found = delegated_power.Outcome.HELP if n == 10 else delegated_power.Outcome.KEEP
            values = {"evaluated_on": day, "cases": r.randrange(3, 20), "outcome": found, "evaluation": "人员到位，程序规范。"}
            life.do("evaluate", day, office, values=values)
    return life.made


def _field_work(world: World, r: Random) -> Iterator[Made]:
    """Soft enforcement and field work, month by month."""
    kinds = (
        ("city", field_enforcement.Kind.DEMOLITION, 120, 900), ("farming", field_enforcement.Kind.SAMPLING, 20, 60),
        ("farming", field_enforcement.Kind.INPUTS, 8, 25), ("songxi", field_enforcement.Kind.PLATFORM, 2, 9),
    )  # fmt: skip
    ways = list(soft_enforcement.Way)
    day, n = _first(world), 0
    while day <= world.last:
        for key, kind, low, high in kinds:
            yield _entry(world, r, field_enforcement.P, key, day, f"{key}-enforcement/enforcement_officer", {
                "done_on": day, "name": f"{day.month}月{kind.value}", "kind": kind, "amount": r.randint(low, high),
            })  # fmt: skip
        key = r.choice(list(OFFENCES))
        listed = r.choice(list(soft_enforcement.List))
        yield _entry(world, r, soft_enforcement.P, key, day, f"{key}-enforcement/enforcement_officer", {
            "done_on": day, "subject": OFFENCES[key][1][0].subject.removesuffix("案"), "way": ways[n % len(ways)], "on_list": listed,
            "people": r.randrange(1, 40), "mended": True,
        })  # fmt: skip
        n += 1
        day = world.clock.workday_from(day + timedelta(days=30))


def _seizures(world: World, r: Random, bodies: list[Body]) -> Iterator[Made]:
    """Goods seized: released, disposed of, still held."""
    for n, ago in enumerate((300, 180, 75, 20)):
        body = bodies[n % 2]
        day = world.clock.workday_from(world.last - timedelta(days=ago))
        case = Case(world, r, world.open(administrative_coercion.P, r, body.key, day, None), body, body.offences[0])
        vessel = body.key == "farming"
        kind = administrative_coercion.Kind.VESSEL if vessel else administrative_coercion.Kind.GOODS
        asked = {"subject": f"涉嫌{body.offences[0].subject}" if not vessel else "涉渔“三无”船舶", "kind": kind, "grounds": body.offences[0].grounds}
        officers, refers = case.two("执法人员")
        party = penalties.party(world, r, body)
        with suppress(NotYet):
            case.head("approve", day, values=asked, parties=(party,))
            case.officer("carry_out", day, refers=refers, values={
                "officers": officers, "shown": True, "goods": "物品清单附后，当事人签字确认。", "pieces": r.randrange(1, 4), "seized_on": day,
            })  # fmt: skip
            if n == 1:
                case.head("extend", world.clock.workday_from(day + timedelta(days=18)), values={"longer_for": "需要继续核查来源。"})
            if n == 2:
                case.officer("test", case.life.later(day, 2, 4), values={"test": "送检质量，检验期间十五日。"})
                case.officer("tested", case.life.later(day, 18, 20))
            ended = case.life.later(day, 26, 29)
            if n == 0:
                case.head("dispose", ended, values={"disposal": "依法没收，予以拆解。"})
            else:
                case.head("release", ended, values={"ending": administrative_coercion.Ending.DECIDED})
        yield case.life.made
