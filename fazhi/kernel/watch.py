"""Watch: which kinds of matter are watched for rising numbers, by place and topic, and how a rise is answered.

Only places, topics and time are looked at, never a person. Numbers below `small` are shown nowhere on these pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure


class Grain(Enum):
    """The length of time numbers are compared by. One for the whole district: two side by side could be subtracted."""

    WEEK = "周"
    MONTH = "月"


@dataclass(frozen=True, eq=False)
class Watch(Declared):
    """Declared once, beside the procedure that answers. `series`: keys of the kinds watched; each has a topic.

    `small`: the least number shown, and the least that can be a warning. `alpha`, `grave`: the probability by chance at or
    below which a rise is noticed, or counted grave (`notice`, `warning`: the two values of the `level` fact). The other
    facts are those the program fills in when a rise is taken up. `letter`: (procedure key, action key) of a letter about it.
    """

    series: tuple[str, ...]
    grain: Grain
    small: int
    alpha: float
    grave: float
    answer: Procedure[Any, Any]
    start: Action[Any, Any]
    letter: tuple[str, str]
    notice: Any
    warning: Any
    subject: FactRef[Any, str]
    kind: FactRef[Any, str]
    place: FactRef[Any, str]
    matter_topic: FactRef[Any, str]
    begins_on: FactRef[Any, date]
    ends_on: FactRef[Any, date]
    seen: FactRef[Any, int]
    usual: FactRef[Any, int]
    threshold: FactRef[Any, int]
    level: FactRef[Any, Any]

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences. `procedures`: all there are, by key."""
        out = [f"没有“{key}”这种程序" for key in (*self.series, self.letter[0]) if key not in procedures]
        out += [f"“{p.label}”没有分类，不能预警" for k in self.series if (p := procedures.get(k)) and p.topic is None]
        if self.start not in self.answer.actions or self.start.kind is not Kind.START:
            out.append(f"“{self.start.label}”不是“{self.answer.label}”的登记")
        filled = (self.subject, self.kind, self.place, self.matter_topic, self.begins_on, self.ends_on, self.seen,
                  self.usual, self.threshold, self.level)  # fmt: skip
        asked = {f.name for f in (*self.start.needs, *self.start.asks)}
        out += [f"“{f.label}”须由“{self.start.label}”登记" for f in filled if f.name not in asked]
        if self.small < 2 or not 0 < self.grave < self.alpha < 1:
            out.append("不显示的小数、误报率写得不对")
        return [f"预警：{problem}" for problem in out]
