"""What the demonstration tells of each further kind of matter: one module a subject, found by itself.

A module has `write(world, r)`, which yields matters as `Life.made` or as entries of registers, and may name the
people it needs as `PEOPLE`: (username, [(organisation key, role key)]). Modules run in the order of their names; one that
links to what another wrote reads it from the ledger, as everybody does. `write` may call `acts.append_many` itself first.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from random import Random
from typing import Protocol

from fazhi.wiring.demo.life import Made
from fazhi.wiring.demo.world import World

Person = tuple[str, list[tuple[str, str]]]


class Story(Protocol):
    """A module of this package."""

    __name__: str

    def write(self, world: World, r: Random) -> Iterable[Made]: ...


def stories() -> list[Story]:
    """Every module of this package, by name."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return [importlib.import_module(f"{__name__}.{name}") for name in names]


def people() -> list[Person]:
    """Everybody the stories need besides those of `staff`."""
    return [person for story in stories() for person in getattr(story, "PEOPLE", ())]
