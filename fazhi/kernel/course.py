"""Course 来龙去脉: which kinds of matter follow from one another, so that what began with one act is seen as one picture.

An act, its reconsideration, the lawsuit, what corrected it, and the document that caused it are matters of their own,
each with its own page. Links between them are made by acts; here is said which links tell a story, and in which lanes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.procedure import Procedure


@dataclass(frozen=True)
class Lane:
    """A column of the picture: procedures by key.

    `rests`: many stories rest on one such matter, as many penalties rest on one document; a walk that comes to it ends
    there, so that it does not lead on into the stories of others.
    """

    key: str
    label: str
    en: str
    of: tuple[str, ...]
    rests: bool = False


@dataclass(frozen=True)
class Course(Declared):
    """Lanes from left to right. Matters of these procedures, linked with one another, are shown together.

    `relations`: what a matter of the course may call another when it is linked by hand.
    """

    lanes: tuple[Lane, ...]
    relations: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(key for lane in self.lanes for key in lane.of)

    @property
    def resting(self) -> tuple[str, ...]:
        return tuple(key for lane in self.lanes if lane.rests for key in lane.of)

    def lane_of(self, procedure: str) -> Lane:
        return next(lane for lane in self.lanes if procedure in lane.of)

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        out = [f"来龙去脉“{lane.label}”用到没有登记的程序“{key}”" for lane in self.lanes for key in lane.of if key not in procedures]
        kinds = self.kinds
        out += [f"来龙去脉的关系“{x}”超过二十个字" for x in self.relations if len(x) > 20]
        return out + [f"来龙去脉里程序“{key}”写了两次" for key in dict.fromkeys(kinds) if kinds.count(key) > 1]
