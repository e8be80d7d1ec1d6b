"""How many matters of each sort, on which days, in which towns: two years, in the proportions of real reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from fazhi.wiring.demo.life import QuickClock
from fazhi.wiring.demo.places import TOWNS

YEARLY = {
    "dispute": 1010, "petition": 1010, "event": 283, "service": 1060,
    "aid": 240, "consultation": 420, "assistance": 60, "relief": 14, "order": 760,
}  # fmt: skip
GROWTH = {
    "dispute": 1.06, "petition": 0.97, "event": 1.12, "service": 1.09,
    "aid": 1.08, "consultation": 1.1, "assistance": 1.15, "relief": 1.1, "order": 1.13,
}  # fmt: skip
"""Matters a year at scale 1 (the year before), and what they are multiplied by this year."""

SEASON = {
    "dispute": (0.9, 0.6, 1.0, 1.0, 1.1, 1.1, 1.1, 1.1, 1.05, 1.0, 1.0, 1.0),
    "petition": (0.9, 0.6, 1.2, 1.0, 1.0, 1.0, 1.05, 1.05, 1.1, 1.0, 1.0, 0.9),
    "event": (0.5, 0.4, 1.1, 1.2, 1.8, 1.0, 0.7, 0.7, 1.1, 1.0, 1.1, 1.9),
    "service": (0.8, 0.6, 1.1, 1.1, 1.1, 1.0, 1.0, 1.0, 1.1, 1.0, 1.1, 1.1),
}
EVEN = (0.9, 0.7, 1.0, 1.0, 1.0, 1.0, 1.05, 1.05, 1.05, 1.0, 1.05, 1.1)
RESTDAY = {"dispute": 0.12, "petition": 0.02, "event": 0.35, "service": 0.03, "order": 0.4}
"""How much happens on a rest day, against a working day."""

KEYS = [key for key, *_ in TOWNS]
WEIGHTS = [weight for _, _, weight, _ in TOWNS]


@dataclass(frozen=True)
class Job:
    """One matter to be invented; `seed` makes it the same every time."""

    sort: str
    town: str
    day: date
    seed: str


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


SHOWN = {"water": 52, "pipe": 9}
"""The disputes of `showcase`: how many days before the last day each begins."""


def jobs(sort: str, scale: float, seed: int, last: date, clock: QuickClock) -> Iterator[Job]:
    """Every matter of a sort, in the order of its day, up to `last`; among disputes also those of the showcase."""
    found = list(_drawn(sort, scale, seed, last, clock))
    if sort == "dispute":
        found += [Job(key, "songxi", last - timedelta(days=ago), f"{seed}/{key}") for key, ago in SHOWN.items()]
    return iter(sorted(found, key=lambda job: job.day))


def _drawn(sort: str, scale: float, seed: int, last: date, clock: QuickClock) -> Iterator[Job]:
    r = Random(f"{seed}/{sort}")
    for year in (last.year - 1, last.year):
        whole = _days(date(year, 1, 1), date(year, 12, 31))
        weights = [SEASON.get(sort, EVEN)[d.month - 1] * (1 if clock.is_workday(d) else RESTDAY.get(sort, 0)) for d in whole]
        sums = list(accumulate(weights))
        days = [d for d in whole if d <= last]
        share = sums[len(days) - 1] / sums[-1]
        total = YEARLY[sort] * scale * share * (GROWTH[sort] if year == last.year else 1)
        chosen = sorted(r.choices(days, cum_weights=sums[: len(days)], k=round(total)))
        towns = r.choices(KEYS, WEIGHTS, k=len(chosen))
        for i, (day, town) in enumerate(zip(chosen, towns, strict=True)):
            yield Job(sort, town, day, f"{seed}/{sort}/{year}/{i}")
