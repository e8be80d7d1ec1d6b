"""Decisions that were not obeyed, as the demonstration tells them: every way it can go, and none before its day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from fazhi.kernel.library import library
from fazhi.ledger.state import Actor, OrgRef
from fazhi.procedures.coercive_enforcement.facts import S
from fazhi.wiring.demo.life import QuickClock
from fazhi.wiring.demo.stories import enforcement_coercion
from fazhi.wiring.demo.world import World
from tests.wiring.test_story_public_comments import Numbers

BODIES = ("city", "transport", "market")


def world(last: date) -> World:
    orgs = {key: OrgRef(n, f"QH-{key}", f"青禾区{key}局", n, f"青禾{key}") for n, key in enumerate(BODIES, 1)}
    actors = {
        f"{key}-{user}/{role}": Actor(1, 1, role, "林一", orgs[key])
        for key in BODIES for user, role in (("enforcement", "enforcement_officer"), ("chief", "enforcement_head"))
    }  # fmt: skip
    towns, communities = {"songxi": "松溪街道"}, {"songxi": [("松溪社区", 1)]}
    public = Actor(None, None, "party", "公众", None)
    return World(last, orgs, actors, towns, communities, public, QuickClock(library().clock), Numbers())


def test_every_way_it_can_go_is_told() -> None:
    made = list(enforcement_coercion.write(world(date(2026, 10, 15)), Random(7)))
    ends = Counter(state.stage for state, _ in made)
    assert len(made) == len(enforcement_coercion.AGO)
    assert {S.PERFORMED, S.CARRIED_OUT, S.TERMINATED, S.NOT_GRANTED, S.URGED} <= set(ends)
    assert any("substitute" in state.marks for state, _ in made) and any("clear_at_once" in state.marks for state, _ in made)
    assert all(act.content["happened_on"] <= "2026-10-15" for _, acts in made for act in acts)


def test_it_can_be_told_on_any_day_of_the_year() -> None:
    """Long holidays must not leave too few working days between two acts."""
    for month in range(1, 13):
        made = list(enforcement_coercion.write(world(date(2026, month, 20)), Random(month)))
        assert len(made) == len(enforcement_coercion.AGO)
