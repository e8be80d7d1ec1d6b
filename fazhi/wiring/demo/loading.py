"""Puts the demonstration district into an empty installation, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.numbering import Block, reached
from fazhi.ledger.store import org_ref
from fazhi.people.models import Account, Organisation, Region
from fazhi.people.session import system_scope
from fazhi.wiring.demo import callbacks, lanes, linked, places, showcase, staff, stories
from fazhi.wiring.demo.world import Known


class DemoRefused(Exception):
    """The installation is not empty; nothing was changed."""


@dataclass(frozen=True)
class Loaded:
    """What is there now."""

    matters: int
    acts: int
    accounts: int
    organisations: int


def load(
    scale: float = 1, seed: int = 2026, today: date | None = None, *, add: bool = False,
    say: Callable[[int], None] = lambda matters: None,
) -> Loaded:  # fmt: skip
    """Load the district with two years of work up to the day before `today` (default: the real today).

    `scale` multiplies the number of matters. A ledger that holds anything is refused unless `add` (then matters are
    added to the demonstration district already there). `say` is told, from time to time, how many matters are in.
    Raises DemoRefused; then nothing was changed.
    """
    day = today or timezone.localdate()
    with transaction.atomic():
        with system_scope():
            _fill(day, scale, seed, add, say)
        showcase.connect(day)
        with system_scope():
            seals.seal()
        callbacks.draw(day - timedelta(days=1))
        with system_scope():
            seals.seal()
            return Loaded(
                Matter.objects.count(), Act.objects.count(), Account.objects.count(), Organisation.objects.count()
            )


def _fill(day: date, scale: float, seed: int, add: bool, say: Callable[[int], None]) -> None:
    empty = not (Matter.objects.exists() or Organisation.objects.exists() or Account.objects.exists())
    if not add and not empty:
        raise DemoRefused(
            "这个台账里已经有内容，没有载入演示区。演示区只载入空的台账；要在已有的演示区里再加事项，请用 --add。"
        )
    if add and not empty and not Organisation.objects.filter(code="990101-government").exists():
        raise DemoRefused("这个台账里不是演示区，不能用 --add 添加。请在空的台账里载入。")
    if empty:
        staff.build(places.build(), day, seed)
    numbers = Block(reached())
    known = _known(day)
    order = lanes.Order(known, scale, seed + Matter.objects.count(), reached())
    total = 0
    for piece, used in lanes.invent(order):
        acts.append_prepared(piece)
        numbers.used |= used
        total += piece.matters
        say(total)
    world = lanes.world_of(known, numbers)
    linked.write(world, order.seed)
    for story in stories.stories():
        acts.append_many(story.write(world, Random(f"{order.seed}/{story.__name__}")))
    numbers.save()
    linked.sweep(world, order.seed)


def _known(today: date) -> Known:
    """The district as it stands in the database."""
    orgs = {o.code.removeprefix("990101-").replace("-", "."): o for o in Organisation.objects.all()}
    towns = {key: name for key, name, *_ in places.TOWNS}
    regions = {r.name: r for r in Region.objects.filter(level=Region.Level.TOWN)}
    return Known(
        today - timedelta(days=1),
        {key: org_ref(o) for key, o in orgs.items()}, staff.actors(), towns,
        {key: [(c.name, c.pk) for c in Region.objects.filter(parent=regions[name])] for key, name in towns.items()},
        staff.public_actor(),
    )  # fmt: skip
