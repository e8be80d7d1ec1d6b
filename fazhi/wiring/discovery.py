"""Finds every declaration by importing the declaration rooms, and makes the library the program runs with."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any, TypeVar

import fazhi.formats
import fazhi.indicators
import fazhi.procedures
import fazhi.registers
import fazhi.reports
from fazhi.kernel.declared import Declared
from fazhi.kernel.intake import Intake
from fazhi.kernel.ladder import Ladder
from fazhi.kernel.library import Library, build, install
from fazhi.kernel.measures import Indicator, Section
from fazhi.kernel.procedure import Procedure
from fazhi.wiring.calendar import InstalledClock

T = TypeVar("T")
_ROOMS = (fazhi.procedures, fazhi.registers, fazhi.indicators, fazhi.formats)


def _modules(room: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
        yield importlib.import_module(found.name)


def _values(room: ModuleType) -> list[object]:
    """Module-level values in all modules of a room, each once, in the order of module and declaration."""
    found: dict[int, object] = {}
    for module in _modules(room):
        for value in vars(module).values():
            found.setdefault(id(value), value)
    return list(found.values())


def collect(room: ModuleType, kind: type[T]) -> list[T]:
    """Module-level objects of a kind in all modules of a room, each once, in the order of module and declaration."""
    return [value for value in _values(room) if isinstance(value, kind)]


def make_library() -> Library:
    """All declarations of the package, checked together. Raises `DeclarationError` listing every problem."""
    procedures: list[Procedure[Any, Any]] = [
        *collect(fazhi.procedures, Procedure),
        *collect(fazhi.registers, Procedure),
    ]
    indicators = collect(fazhi.indicators, Indicator)
    sections = collect(fazhi.reports, Section)
    return build(
        procedures, indicators, sections, InstalledClock(), collect(fazhi.procedures, Ladder),
        intakes=collect(fazhi.procedures, Intake),
        others=[x for room in _ROOMS for x in _values(room) if isinstance(x, Declared)],
    )  # fmt: skip


def install_declarations() -> Library:
    declared = make_library()
    install(declared)
    return declared
