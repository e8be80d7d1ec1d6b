"""Draws by lot of the demonstration: candidates for assessors, files to evaluate, and a list that waits for its seed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, time, timedelta
from random import Random
from typing import Any

from fazhi.ledger.models import Matter
from fazhi.procedures import people_mediation
from fazhi.procedures.draw_by_lot import P, Purpose, Source
from fazhi.wiring.demo.life import Made, NotYet
from fazhi.wiring.demo.world import World

NOTARY = "青禾公证处当日当众摇出的六位号码"
MORNING = time(9, 20)


def write(world: World, r: Random) -> Iterator[Made]:
    """One finished with somebody replaced, one drawn and published, one fixed yesterday whose seed is the next seal."""
    assessors = tuple(f"常住居民〔{world.last.year}〕第{n:03}号" for n in range(1, 61))
    yield _by_number(
        world, r, 150, "人民陪审员候选人抽选", Purpose.ASSESSORS, "《人民陪审员法》第九条", assessors, 12, replaced=True,
        barring=f"{assessors[6]}：现任司法行政工作人员\n{assessors[40]}：执业律师",
    )  # fmt: skip
    files = _files(world.last - timedelta(days=60))
    if len(files) >= 8:
        yield _by_number(
            world, r, 45, "人民调解卷宗互评抽签", Purpose.FILES, "《人民调解卷宗互评规则（示范文本）》第二条", files, 8, barring="", replaced=False
        )
        yield _waiting(world, r, files)


def _files(until: date) -> tuple[str, ...]:
    """Numbers of mediations that were closed by then."""
    closed = Matter.objects.filter(procedure=people_mediation.P.key, closed=True, closed_on__lte=until).order_by("-closed_on", "number")
    return tuple(closed.values_list("number", flat=True)[:80])


def _by_number(
    world: World, r: Random, ago: int, subject: str, purpose: Purpose, ground: str, items: tuple[str, ...], count: int, *, barring: str,
    replaced: bool,
) -> Made:  # fmt: skip
    who = world.actor("justice/justice_bureau")
    listed = world.clock.workday_from(world.last - timedelta(days=ago))
    drawn = world.clock.workday_from(listed + timedelta(days=3))
    life = world.open(P, r, "justice", listed, world.orgs["justice"].region_id)
    values: dict[str, Any] = {
        "subject": f"{listed.year}年{subject}", "purpose": purpose, "ground": ground, "items": "\n".join(items), "count": count,
        "seed_from": Source.NUMBER, "named": NOTARY, "named_day": drawn,
    }  # fmt: skip
    life.do("fix", listed, who, MORNING, values=values)
    if barring:
        life.do("bar", listed, who, time(16, 40), values={"barring": barring})
    with suppress(NotYet):
        number = f"{r.randrange(10**6):06}"
        life.do("draw", drawn, who, time(10), values={"public_number": number, "watched_by": "青禾公证处"})
        if replaced:
            first = str(life.state.values["result"]).splitlines()[0]
            life.do("replace", life.later(drawn, 1, 3), who, values={"replacing": f"{first}：经核实已迁出本区，不再是常住居民"})
        published = life.later(drawn, 4, 6)
        life.do("publish", published, who)
        life.do("close", life.later(published, 5, 15), who)
    return life.made


def _waiting(world: World, r: Random, items: tuple[str, ...]) -> Made:
    """Whoever tries the demonstration draws this one: the seed comes with the first seal."""
    life = world.open(P, r, "justice", world.last, world.orgs["justice"].region_id)
    values: dict[str, Any] = {
        "subject": "人民调解卷宗复评抽签", "purpose": Purpose.FILES, "ground": "《人民调解卷宗互评规则（示范文本）》第五条",
        "items": "\n".join(items[:30]), "count": 4, "seed_from": Source.SEAL, "barring": f"{items[2]}：复评人曾经参与评分",
    }  # fmt: skip
    life.do("fix", world.last, world.actor("justice/justice_bureau"), MORNING, values=values)
    return life.made
