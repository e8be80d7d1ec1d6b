"""A rise in the disputes of one street, what was made of it; where the towns stand on the map."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.measuring import exceedance
from fazhi.measuring.models_warning import MapTile
from fazhi.people.models import Region
from fazhi.procedures.early_warning import WATCH, Level, P
from fazhi.procedures.people_mediation.facts import Kind
from fazhi.wiring.demo import disputes
from fazhi.wiring.demo.life import Life, Made
from fazhi.wiring.demo.words_disputes import SORTS
from fazhi.wiring.demo.world import World

SQUARES = {
    "songxi": (2, 1), "chengbei": (2, 0), "jinlan": (3, 1), "hefeng": (1, 1), "yunzhan": (1, 0), "xuefu": (3, 0),
    "liuwan": (0, 1), "maiyu": (0, 2), "qingyu": (1, 2), "shasong": (2, 2), "tongyu": (3, 2), "weitang": (4, 1),
    "qiaoshan": (4, 0), "luting": (4, 2), "shisun": (0, 0),
}  # fmt: skip
"""(column, row) of each town on the map of tiles."""
ENOUGH = 400
"""Where the demonstration has fewer disputes than this, nothing rises."""


def write(world: World, r: Random) -> Iterator[Made]:
    """The rise is planted in the last whole month, and an earlier one, taken up and answered, four months before."""
    for key, (column, row) in SQUARES.items():
        region = Region.objects.get(name=world.towns[key], level=Region.Level.TOWN)
        MapTile.objects.get_or_create(region=region, defaults={"column": column, "row": row})
    if Matter.objects.filter(procedure="people_mediation").count() < ENOUGH:
        return
    last = world.last.replace(day=1) - timedelta(days=1)
    acts.append_many(_planted(world, r, "jinlan", Kind.PROPERTY_SERVICE, last, 17))
    earlier = last
    for _ in range(4):
        earlier = earlier.replace(day=1) - timedelta(days=1)
    acts.append_many(_planted(world, r, "hefeng", Kind.LABOUR, earlier, 15))
    yield _answered(world, r, "hefeng", Kind.LABOUR, earlier)


def _planted(world: World, r: Random, town: str, kind: Kind, ends: date, many: int) -> Iterator[Made]:
    sort = next(s for s in SORTS if s.kind is kind)
    days = sorted(world.clock.workday_from(ends.replace(day=1) + timedelta(days=r.randrange(0, 24))) for _ in range(many))
    for day in days:
        yield disputes.dispute(world, Random(r.random()), town, day, sort).made


def _answered(world: World, r: Random, town: str, kind: Kind, ends: date) -> Made:
    """Taken up on the first days of the next month, judged, and looked at again two months later."""
    first, name = ends.replace(day=1), world.towns[town]
    rows = Matter.objects.filter(procedure="people_mediation", topic=kind.value, organisation__code=f"990101-{town}-committee")
    seen = rows.filter(opened_on__range=(first, ends)).count()
    past = []
    for _ in range(exceedance.LEAST_PAST):
        before = first - timedelta(days=1)
        first = before.replace(day=1)
        past.append(rows.filter(opened_on__range=(first, before)).count())
    judged = exceedance.judge(seen, past, WATCH.alpha)
    assert judged is not None
    label = library().procedure("people_mediation").label
    day = world.clock.workday_from(ends + timedelta(days=2))
    life: Life = world.open(P, r, f"{town}.centre", day, world.orgs[town].region_id)
    who = world.actor(f"{town}-centre/governance_centre")
    life.do("take_up", day, who, values={
        "subject": f"{label}：{name}，{kind.value}，{ends.year}年{ends.month}月", "kind": label, "place": name, "matter_topic": kind.value,
        "begins_on": ends.replace(day=1), "ends_on": ends, "seen": seen, "usual": round(judged.usual), "threshold": judged.threshold,
        "level": Level.WARNING if judged.chance <= WATCH.grave else Level.NOTICE,
    })  # fmt: skip
    life.do("judge", life.later(day, 2, 4), who, values={
        "causes": "同一工地两家分包单位停工，工资结算分歧集中提出，并非用工普遍恶化。",
        "measures": "会同住建、人社部门现场核算，逐人列出清单，先行垫付；对在建工地开展分账检查。",
    })  # fmt: skip
    life.do("close", life.later(day, 50, 60), who, values={"result": "工资已全部结清。其后两个月的件数回到平常水平。"})
    return life.made
