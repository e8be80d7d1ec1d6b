"""Asking: how people are asked whether they are satisfied, and how a month's sample for calling back is drawn.

Whoever was not reached and whoever would not say is counted beside those who answered, never left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action
from fazhi.kernel.facts import FactRef
from fazhi.kernel.lots import in_order
from fazhi.kernel.pace import NOT_THERE
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.settings import Setting

METHOD = "按SHA-256（种子|程序|月份|编号）由小到大取前若干件"
"""How a sample is drawn, as it is published with the seed."""


@dataclass(frozen=True, eq=False)
class Asking(Declared):
    """Declared beside a procedure: after which acts people are asked, by which act, and what each answer means.

    `answered`: acts after which somebody may be asked. `rating`: the fact with the answer; its values are `good`, `bad`,
    `unreached` or `declined`, each exactly one of these.
    """

    procedure: Procedure[Any, Any]
    answered: tuple[Action[Any, Any], ...]
    call_back: Action[Any, Any]
    rating: FactRef[Any, Any]
    good: tuple[Enum, ...]
    bad: tuple[Enum, ...]
    unreached: Enum
    declined: Enum
    basis: Basis

    @property
    def key(self) -> str:
        return self.procedure.key

    @property
    def heard(self) -> tuple[Enum, ...]:
        """The values by which somebody said how it was."""
        return (*self.good, *self.bad)

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        acts = (*self.answered, self.call_back)
        out = [f"“{a.label}”不是“{self.procedure.label}”的办理" for a in acts if a not in self.procedure.actions]
        out += [] if procedures.get(self.key) is self.procedure else [NOT_THERE]
        if self.rating.sheet is not self.procedure.facts or not self.rating.listed:
            out.append(f"“{self.rating.label}”须是本程序的listed登记项")
        if self.rating not in self.call_back.needs:
            out.append(f"“{self.call_back.label}”须登记“{self.rating.label}”")
        named = [*self.heard, self.unreached, self.declined]
        if sorted(m.name for m in named) != sorted(name for name, _ in self.rating.options):
            out.append(f"“{self.rating.label}”的每一个选项须说明一次属于哪一种回答")
        return [f"满意度“{self.procedure.label}”：{problem}" for problem in out]


@dataclass(frozen=True, eq=False)
class Sampling(Declared):
    """The register in which samples are kept, with the facts the program fills in. Declared once.

    `usual`: the district's setting of the share to draw, in per cent, where whoever draws says nothing else.
    """

    book: Procedure[Any, Any]
    name: FactRef[Any, str]
    kind: FactRef[Any, str]
    month: FactRef[Any, str]
    seed: FactRef[Any, str]
    population: FactRef[Any, int]
    share: FactRef[Any, int]
    drawn: FactRef[Any, int]
    numbers: FactRef[Any, str]
    drawn_on: FactRef[Any, date]
    usual: Setting

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        facts = (
            self.name, self.kind, self.month, self.seed, self.population, self.share, self.drawn, self.numbers, self.drawn_on,
        )  # fmt: skip
        needed = {f.name for a in self.book.actions if a.key == "record" for f in a.needs}
        out = [] if procedures.get(self.book.key) is self.book else [NOT_THERE]
        out += [f"“{f.label}”须为登记时必填" for f in facts if f.name not in needed]
        return [f"回访抽样“{self.book.label}”：{problem}" for problem in out]


@dataclass(frozen=True)
class Told:
    """How many were asked and what came of it. The rate is of those who said how it was."""

    all: int
    good: int
    bad: int
    unreached: int
    declined: int

    @property
    def heard(self) -> int:
        return self.good + self.bad

    @property
    def asked(self) -> int:
        return self.heard + self.unreached + self.declined

    @property
    def unasked(self) -> int:
        return self.all - self.asked

    @property
    def rate(self) -> str:
        """Share of the satisfied among those who said how it was, as printed; "—" where nobody did."""
        return f"{self.good * 100 / self.heard:.1f}%" if self.heard else "—"


def told(asking: Asking, counts: Mapping[str | None, int]) -> Told:
    """`counts`: matters by the stored name of the rating, None for those nobody has been asked about."""

    def of(*members: Enum) -> int:
        return sum(counts.get(m.name, 0) for m in members)

    return Told(sum(counts.values()), of(*asking.good), of(*asking.bad), of(asking.unreached), of(asking.declined))


def sample(seed: str, key: str, month: str, numbers: Iterable[str], share: int) -> list[str]:
    """The `share` per cent of `numbers` (rounded up) that a seed draws; anybody who has the seed draws the same.

    Raises ValueError for a share that is none of 1 to 100.
    """
    if not 1 <= share <= 100:
        raise ValueError("抽样比例须在1%到100%之间")
    ordered = in_order(f"{seed}|{key}|{month}", set(numbers))
    return ordered[: -(-len(ordered) * share // 100)]
