"""Round the mediation of disputes: committees of a trade, windows at the court, subsidies by case, files read by other committees."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.kernel.peer import in_drawn_order
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo
from fazhi.ledger.store import org_ref
from fazhi.procedures import mediation_subsidy_sheet
from fazhi.procedures.mediation_file_review import POINTS, Fault
from fazhi.procedures.mediation_file_review import P as REVIEW
from fazhi.procedures.people_mediation import P as DISPUTE
from fazhi.procedures.people_mediation.facts import Kind
from fazhi.registers import mediation_organisation, mediation_subsidy, mediation_subsidy_rate, mediation_window
from fazhi.registers.mediation_organisation import Speciality
from fazhi.registers.mediation_window import Place
from fazhi.wiring.demo import disputes, places
from fazhi.wiring.demo.life import Made, NotYet
from fazhi.wiring.demo.stories import Person
from fazhi.wiring.demo.words_disputes import SORTS
from fazhi.wiring.demo.world import Spot, World

PEOPLE: list[Person] = [
    person
    for key, *_ in places.SPECIAL
    for person in (
        (f"{key}-desk", [(f"{key}.committee", "committee"), (f"{key}.committee", "liaison")]),
        (f"{key}-mediator", [(f"{key}.committee", "mediator")]),
    )
]
SPECIAL = {
    "medical": (Kind.MEDICAL, Speciality.MEDICAL, 14), "traffic": (Kind.TRAFFIC, Speciality.TRAFFIC, 32),
    "property": (Kind.PROPERTY_SERVICE, Speciality.PROPERTY, 18),
}  # fmt: skip
"""What each mediates, and how many disputes in the demonstration."""
ENOUGH = 900
"""Where the demonstration has fewer disputes than this, the committees of a trade have none."""
RATES = {"ORAL": 50, "SIMPLE": 100, "ORDINARY": 200, "COMPLEX": 400, "MAJOR": 800}
"""Invented for the demonstration, as everything in it."""
BUREAU = "justice/justice_bureau"
SEED = "演示区抽签种子"
REMARKS = ("文书齐全，记录完整。", "协议的履行期限写得不够明确。", "回访记录过于简单。", "缺页码，目录与卷内文书对不上。")


def write(world: World, r: Random) -> Iterator[Made]:
    """Bodies and rates once only; the rest with every loading."""
    start = world.clock.workday_from(date(world.last.year - 1, 1, 6))
    if not Matter.objects.filter(procedure=mediation_subsidy_rate.P.key).exists():
        acts.append_many(_bodies(world, r, start))
    if Matter.objects.filter(procedure=DISPUTE.key).count() >= ENOUGH:
        acts.append_many(_special(world, r))
    yield from _subsidies(world, r)
    yield from _reviews(world, r)


def _entry(world: World, r: Random, book: Any, org: str, who: str, day: date, values: dict[str, Any]) -> Made:
    life = world.open(book, r, org, day, world.orgs[org].region_id)
    life.do("record", day, world.actor(who), values=values)
    return life.made


def _bodies(world: World, r: Random, day: date) -> Iterator[Made]:
    for grade, amount in RATES.items():
        values: dict[str, Any] = {
            "since": day, "difficulty": mediation_subsidy_rate.Difficulty[grade], "amount": Decimal(amount),
            "document": "青禾区人民调解以案定补办法（演示）",
        }  # fmt: skip
        yield _entry(world, r, mediation_subsidy_rate.P, "justice", BUREAU, day, values)
    for key, name, _, _ in places.SPECIAL:
        yield _entry(world, r, mediation_organisation.P, "justice", BUREAU, day, {
            "set_up_on": day, "name": f"青禾区{name}人民调解委员会", "kind": mediation_organisation.Kind.TRADE,
            "speciality": SPECIAL[key][1], "unit": "青禾区司法局会同主管部门", "members": 5, "women": 2, "court_told_on": day,
        })  # fmt: skip
    for name, place, unit in (
        ("驻区人民法院诉前调解窗口", Place.COURT, "青禾区人民法院"), ("驻松溪法庭调解窗口", Place.COURT, "松溪人民法庭"),
        ("驻区信访接待大厅调解窗口", Place.PETITIONS, "青禾区信访局"), ("驻区综治中心调解窗口", Place.CENTRE, "青禾区综治中心"),
    ):  # fmt: skip
        values = {"opened_on": day, "name": name, "place": place, "unit": unit, "mediators": 2, "hours": "工作日 9:00—17:00"}
        yield _entry(world, r, mediation_window.P, "justice", BUREAU, day, values)


def _special(world: World, r: Random) -> Iterator[Made]:
    """The disputes of the committees of a trade, spread over this year."""
    for key, (kind, _, many) in SPECIAL.items():
        sort = next((s for s in SORTS if s.kind is kind), SORTS[0])
        span = (world.last - date(world.last.year, 1, 4)).days
        for day in sorted(date(world.last.year, 1, 4) + timedelta(days=r.randrange(max(1, span))) for _ in range(many)):
            town = r.choice(list(world.towns))
            community, region = r.choice(world.communities[town])
            life = world.open(DISPUTE, Random(r.random()), f"{key}.committee", day, region, "窗口提出")
            with suppress(NotYet):
                disputes.intake(world, life, Spot(key, world.towns[town], community, region), f"{key}-desk", day, sort)
            yield life.made


def _month_before(day: date, months: int) -> tuple[date, date]:
    """The first and last day of a whole month before a day."""
    first = day.replace(day=1)
    for _ in range(months):
        last = first - timedelta(days=1)
        first = last.replace(day=1)
    return first, last


def _subsidies(world: World, r: Random) -> Iterator[Made]:
    """The sheets of two whole months, town by town: the earlier one paid, the later one to be paid. The last is still to be made."""
    for ago, done in ((3, True), (2, False)):
        first, last = _month_before(world.last, ago)
        rows = Matter.objects.filter(
            procedure=DISPUTE.key, outcome="达成协议", facts__has_key="difficulty", marks__archive__gte=first.isoformat(),
            marks__archive__lte=last.isoformat(), organisation__parent__kind="judicial_office", handler__isnull=False,
        )  # fmt: skip
        of: dict[str, list[Matter]] = defaultdict(list)
        for row in rows.select_related("organisation", "handler").order_by("number"):
            of[row.organisation.code.removeprefix("990101-").removesuffix("-committee")].append(row)
        day = world.clock.workday_from(last + timedelta(days=4))
        paid = set(Matter.objects.filter(procedure=mediation_subsidy.P.key).values_list("facts__case_number", flat=True))
        for town in sorted(of):
            owed = [row for row in of[town] if row.number not in paid]
            if owed:
                again = "（补发）" if len(owed) < len(of[town]) else ""
                yield from _sheet(world, r, town, owed, (first, last), day, done, again)


def _sheet(
    world: World, r: Random, town: str, rows: list[Matter], month: tuple[date, date], day: date, done: bool, again: str
) -> Iterator[Made]:
    first, last = month
    name = f"{world.orgs[f'{town}.office'].name.removeprefix('青禾区司法局')}{first.year}年{first.month}月以案定补发放表{again}"
    paid: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        assert row.handler is not None
        paid[row.handler.name].append(RATES[row.facts["difficulty"]])
        values: dict[str, Any] = {
            "approved_on": day, "case_number": row.number, "mediator": row.handler.name, "sheet": name,
            "difficulty": mediation_subsidy.Difficulty[row.facts["difficulty"]], "amount": Decimal(RATES[row.facts["difficulty"]]),
        }  # fmt: skip
        yield _entry(world, r, mediation_subsidy.P, f"{town}.office", BUREAU, day, values)
    life = world.open(mediation_subsidy_sheet.P, r, f"{town}.office", day, world.orgs[town].region_id)
    who, total = world.actor(BUREAU), sum(sum(amounts) for amounts in paid.values())
    life.do("make", day, who, values={
        "subject": name, "first": first, "last": last, "cases": len(rows), "people": len(paid), "total": Decimal(total),
        "details": "\n".join(f"{person}：{len(amounts)}件，{sum(amounts):,}元" for person, amounts in sorted(paid.items())),
    })  # fmt: skip
    with suppress(NotYet):
        day = life.later(day, 1, 3)
        life.do("approve", day, who, values={"checked": "与归档卷宗、补贴标准核对无误。"})
        if done:
            day = life.later(day, 3, 8)
            life.do("pay", day, who, values={"paid_on": day, "voucher": f"演示{r.randrange(10**6):06}"})
    yield life.made


def _reviews(world: World, r: Random) -> Iterator[Made]:
    """A file of every committee of a town, of last year; most are settled. Drawn by a seed of the demonstration's own."""
    year = world.last.year - 1
    if Matter.objects.filter(procedure=REVIEW.key).exists():
        return
    rows = Matter.objects.filter(procedure=DISPUTE.key, marks__archive__gte=f"{year}-01-01", marks__archive__lte=f"{year}-12-31")
    files = {m.number: m for m in rows.filter(organisation__parent__kind="judicial_office").select_related("organisation")}
    owners = {m.organisation.code: m.organisation for m in files.values()}
    ring = in_drawn_order(SEED, year, owners)
    if len(ring) < 3:
        return
    day = world.clock.workday_from(min(date(world.last.year, 3, 10), world.last))
    for n, code in enumerate(ring):
        number = in_drawn_order(SEED, year, [x for x, m in files.items() if m.organisation.code == code])[0]
        first, second = owners[ring[(n + 1) % len(ring)]], owners[ring[(n + 2) % len(ring)]]
        yield _review(world, r, files[number], first, second, day, sorted(files), year, stop=n % 5)


def _score(r: Random, most: int) -> tuple[tuple[Fault, ...], int]:
    faults = tuple(sorted(r.sample([f for f in Fault if POINTS[f] <= 10], r.randint(0, most)), key=lambda f: f.name))
    return faults, 100 - sum(POINTS[f] for f in faults)


def _review(
    world: World, r: Random, row: Matter, first: Any, second: Any, day: date, numbers: list[str], year: int, stop: int
) -> Made:
    """`stop`: 0 = still with the first reader, 1 = waiting to be allotted, 2 = waiting to be mended; else finished."""
    def town(org: Any) -> str:
        return str(org.code).removeprefix("990101-").removesuffix("-committee")

    who, life = world.actor(BUREAU), world.open(REVIEW, r, "justice", day, row.region_id)
    with suppress(NotYet):
        life.do("draw", day, who, to_org=org_ref(first), link=LinkTo(row.pk, str(row.uid), row.number, "相关"), values={
            "subject": f"{year}年度卷宗互评：{row.number}", "file_number": row.number, "year": year, "owner": row.organisation.name,
            "seed": SEED, "listed": hashlib.sha256("\n".join(numbers).encode()).hexdigest(), "population": len(numbers),
            "first_reader": first.name,
        })  # fmt: skip
        if stop == 0:
            return life.made
        faults, one = _score(r, 2)
        day = life.later(day, 4, 12)
        values: dict[str, Any] = {"first_faults": faults, "first_score": one, "first_note": r.choice(REMARKS)}
        life.do("read_first", day, world.actor(f"{town(first)}-desk/committee"), values=values)
        if stop == 1:
            return life.made
        day = life.later(day, 1, 3)
        life.do("allot", day, who, to_org=org_ref(second))
        more, two = _score(r, 3)
        day = life.later(day, 4, 12)
        values = {"second_faults": more, "second_score": two, "second_note": r.choice(REMARKS)}
        life.do("read_second", day, world.actor(f"{town(second)}-desk/committee"), values=values)
        day = life.later(day, 2, 6)
        if abs(one - two) <= 10:
            settled = {"score": (one + two + 1) // 2, "note": r.choice(REMARKS)}
            life.do("settle", day, who, values=settled, to_org=org_ref(row.organisation))
        else:
            final = {"score": one, "final_faults": faults, "note": "以一评扣分项为准。"}
            life.do("read_last", day, who, values=final, to_org=org_ref(row.organisation))
        if stop != 2:
            mended = {"mended": "已在卷内附说明补正。"}
            life.do("mend", life.later(day, 5, 15), world.actor(f"{town(row.organisation)}-desk/committee"), values=mended)
    return life.made
