"""Puts the demonstration district into an empty installation, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger import acts, seals
from fazhi.ledger.models import Matter
from fazhi.ledger.numbering import Block
from fazhi.ledger.store import org_ref
from fazhi.people.models import Account, Organisation, Region
from fazhi.people.session import system_scope
from fazhi.wiring.demo import disputes, entries, petitions, places, plan, staff
from fazhi.wiring.demo.life import Life, Made, QuickClock
from fazhi.wiring.demo.plan import Job
from fazhi.wiring.demo.world import World

MAKERS: dict[str, Callable[[World, Random, str, date], Life]] = {
    "dispute": disputes.dispute,
    "petition": petitions.petition,
    "event": entries.event,
    "service": entries.service,
}


class DemoRefused(Exception):
    """The installation is not empty; nothing was changed."""


@dataclass(frozen=True)
class Loaded:
    """What was put in."""

    matters: int
    acts: int
    accounts: int
    organisations: int


def load(
    scale: float = 1, seed: int = 2026, today: date | None = None, *, add: bool = False,
    say: Callable[[str], None] = lambda text: None,
) -> Loaded:  # fmt: skip
    """Load the district with two years of work up to the day before `today` (default: the real today).

    `scale` multiplies the number of matters. A ledger that holds anything is refused unless `add` (then matters are
    added to the demonstration district already there). Raises DemoRefused; then nothing was changed.
    """
    day = today or timezone.localdate()
    with transaction.atomic(), system_scope():
        if not add and (Matter.objects.exists() or Organisation.objects.exists() or Account.objects.exists()):
            raise DemoRefused(
                "这个台账里已经有内容，没有载入演示区。演示区只载入空的台账；要在已有的演示区里再加事项，请用 --add。"
            )
        if add and not Organisation.objects.filter(code="990101-government").exists():
            raise DemoRefused("这个台账里没有演示区，不能用 --add 添加。请在空的台账里载入。")
        world = _people(day, seed) if not Organisation.objects.exists() else _found(day)
        numbers = Block()
        world.numbers = numbers.take
        counted = _Counter()
        made = acts.append_many(counted.through(_all(world, scale, seed + Matter.objects.count(), say)))
        numbers.save()
        seals.seal()
    return Loaded(made, counted.acts, Account.objects.count(), Organisation.objects.count())


class _Counter:
    def __init__(self) -> None:
        self.acts = 0

    def through(self, made: Iterator[Made]) -> Iterator[Made]:
        for state, done in made:
            self.acts += len(done)
            yield state, done


def _people(today: date, seed: int) -> World:
    staff.build(places.build(), today, seed)
    return _found(today)


def _found(today: date) -> World:
    """The world as it stands in the database."""
    orgs = {o.code.removeprefix("990101-").replace("-", "."): o for o in Organisation.objects.all()}
    towns = {key: name for key, name, *_ in places.TOWNS}
    regions = {r.name: r for r in Region.objects.filter(level=Region.Level.TOWN)}
    return World(
        QuickClock(library().clock), Block().take, today - timedelta(days=1),
        {key: org_ref(o) for key, o in orgs.items()}, staff.actors(), towns,
        {key: [(c.name, c.pk) for c in Region.objects.filter(parent=regions[name])] for key, name in towns.items()},
        staff.public_actor(),
    )  # fmt: skip


def _all(world: World, scale: float, seed: int, say: Callable[[str], None]) -> Iterator[Made]:
    for sort in MAKERS:
        say(sort)
        for job in plan.jobs(sort, scale, seed, world.last, world.clock):
            yield invent(world, job)


def invent(world: World, job: Job) -> Made:
    """The matter of one job."""
    return MAKERS[job.sort](world, Random(job.seed), job.town, job.day).made
