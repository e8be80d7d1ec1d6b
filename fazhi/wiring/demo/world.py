"""What every invented matter draws on: who works where, which places there are, the clock, the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from fazhi.kernel.procedure import Procedure
from fazhi.ledger.state import Actor, OrgRef
from fazhi.wiring.demo.life import Life, Numbers, QuickClock


@dataclass(frozen=True)
class Spot:
    """A community of a town."""

    key: str
    town: str
    community: str
    region_id: int


@dataclass(frozen=True)
class Known:
    """The district as plain data, which can be handed to another process. Keys are those of `places` and `staff`.

    `last`: the last day on which anything happens.
    """

    last: date
    orgs: Mapping[str, OrgRef]
    actors: Mapping[str, Actor]
    towns: Mapping[str, str]
    communities: Mapping[str, list[tuple[str, int]]]
    public: Actor


@dataclass(frozen=True)
class World(Known):
    """The district with a clock and with numbers to give."""

    clock: QuickClock
    numbers: Numbers

    def spot(self, r: Random, town: str) -> Spot:
        name, region_id = r.choice(self.communities[town])
        return Spot(town, self.towns[town], name, region_id)

    def actor(self, key: str) -> Actor:
        return self.actors[key]

    def handler(self, username: str) -> tuple[int, str]:
        """The account as the one who is to handle a matter."""
        actor = next(a for k, a in self.actors.items() if k.startswith(f"{username}/"))
        assert actor.account_id is not None
        return actor.account_id, actor.name.split(" · ")[0]

    def desk(self, town: str) -> str:
        return f"{town}-desk"

    def mediator(self, r: Random, town: str) -> str:
        """Who mediates: in busy towns the desk takes a part."""
        both = f"{town}-desk/mediator" in self.actors
        return f"{town}-desk" if both and r.random() < 0.35 else f"{town}-mediator"

    def open(
        self, procedure: Procedure[Any, Any], r: Random, org: str, day: date, region_id: int | None, source: str = ""
    ) -> Life:
        return Life.open(
            procedure, r, self.clock, self.numbers, self.last, org=self.orgs[org], day=day, region_id=region_id,
            source=source,
        )  # fmt: skip
