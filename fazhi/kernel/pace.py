"""Pace: how long it takes from one act to another, measured from when the acts were recorded, never from what was claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.procedure import Procedure

NOT_THERE = "所属的程序没有登记"


@dataclass(frozen=True, eq=False)
class Pace(Declared):
    """The time from the first of `begins` done on a matter to the first of `ends` after it.

    `within`: minutes a district promises (15分钟响应); the share within them is shown beside the median. `means`: what is
    measured, in Chinese, printed under the number.
    """

    key: str
    label: str
    en: str
    procedure: Procedure[Any, Any]
    begins: tuple[Action[Any, Any], ...]
    ends: tuple[Action[Any, Any], ...]
    within: int
    means: str

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        strange = [a for a in (*self.begins, *self.ends) if a not in self.procedure.actions]
        out = [f"“{a.label}”不是“{self.procedure.label}”的办理" for a in strange]
        out += [] if procedures.get(self.procedure.key) is self.procedure else [NOT_THERE]
        if not self.begins or not self.ends:
            out.append("须写从哪一项办理到哪一项办理")
        out += [f"“{a.label}”是立案，不能是终点" for a in self.ends if a.kind is Kind.START]
        if self.within <= 0:
            out.append("承诺的分钟数须大于0")
        return [f"用时“{self.label}”：{problem}" for problem in out]
