"""The ladder: which procedure reminds, warns and supervises, and by which of its actions the program may do so itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.kernel.elements import Action
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import SYSTEM


@dataclass(frozen=True, eq=False)
class Rung:
    """One step of the ladder. `start` opens it; `up` raises an open lower one to it (None for the lowest).

    `ground`: the value of the ladder's `ground` fact that says why.
    """

    start: Action[Any, Any]
    up: Action[Any, Any] | None
    ground: Any

    @property
    def key(self) -> str:
        return self.start.key

    @property
    def label(self) -> str:
        return self.start.label


@dataclass(frozen=True, eq=False)
class Ladder:
    """Declared once, beside the procedure it uses. `rungs` from the lowest up; `end` closes one whose matter is done.

    The facts are those the program fills in: what it is about, which term, when that ended, why, what is asked.
    """

    procedure: Procedure[Any, Any]
    rungs: tuple[Rung, ...]
    end: Action[Any, Any]
    subject: FactRef[Any, str]
    about: FactRef[Any, str]
    term: FactRef[Any, str]
    due_on: FactRef[Any, date]
    ground: FactRef[Any, Any]
    requirement: FactRef[Any, str]

    def height(self, key: str) -> int:
        """Place of a rung from below, beginning at 0. Raises KeyError for a rung there is not."""
        for i, rung in enumerate(self.rungs):
            if rung.key == key:
                return i
        raise KeyError(f"督办阶梯没有“{key}”这一级")

    def problems(self) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        acts = [a for r in self.rungs for a in (r.start, r.up) if a is not None] + [self.end]
        out = [f"“{a.label}”不是“{self.procedure.label}”的办理" for a in acts if a not in self.procedure.actions]
        out += [f"“{a.label}”系统不能办理" for a in acts if SYSTEM not in a.by]
        out += [f"“{r.label}”须写明所关联的事项和收文单位" for r in self.rungs if not (r.start.links and r.start.transfers)]
        out += [f"“{r.label}”没有写怎样由下一级升上来" for r in self.rungs[1:] if r.up is None]
        return [f"督办阶梯：{problem}" for problem in out]
