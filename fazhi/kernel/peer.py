"""Peer review: closed files are drawn by lot and read by other organisations of the same kind than the one that made them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action, Stage
from fazhi.kernel.facts import FactRef
from fazhi.kernel.lots import in_order
from fazhi.kernel.measures import Cases
from fazhi.kernel.procedure import Procedure

HOW = "把每卷的“种子|年度|编号”用SHA-256算出指纹，按指纹从小到大排列，每个委员会取最前面的几卷；委员会按“种子|年度|委员会编码”的指纹排列，依次轮转。"
"""How files and readers are drawn, as it is published with the seed."""


def in_drawn_order(seed: str, year: int, names: Iterable[str]) -> list[str]:
    """Names in the order a seed draws them; anybody who has the seed draws the same. Each name once."""
    return in_order(f"{seed}|{year}", set(names))


@dataclass(frozen=True, eq=False)
class PeerReview(Declared):
    """`cases`: the files that may be drawn, placed by the day they were closed. `draw` opens the review of one file and hands
    it to the first reader; `allot` hands it, where it stands in `waiting`, to the second. The facts are filled in by the draw.
    """

    label: str
    en: str
    cases: Cases[Any]
    review: Procedure[Any, Any]
    draw: Action[Any, Any]
    allot: Action[Any, Any]
    waiting: Stage
    subject: FactRef[Any, str]
    number: FactRef[Any, str]
    year: FactRef[Any, int]
    owner: FactRef[Any, str]
    seed: FactRef[Any, str]
    listed: FactRef[Any, str]
    population: FactRef[Any, int]
    first_reader: FactRef[Any, str]
    scores: tuple[FactRef[Any, int], ...]

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        used = (self.cases.procedure, self.review)
        out = [f"没有“{p.key}”这种程序" for p in used if procedures.get(p.key) is not p]
        if not (self.draw.links and self.draw.transfers and self.allot.transfers):
            out.append("抽取须写明被评的事项和评卷单位，安排二评须写明评卷单位")
        if self.waiting not in self.allot.frm:
            out.append(f"“{self.allot.label}”不能在“{self.waiting.label}”办理")
        return [f"{self.label}：{problem}" for problem in out]
