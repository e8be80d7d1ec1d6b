"""Recusal 回避: who has an interest in a matter does not work on it. One word on a procedure gives its three actions.

A party applies, or the official declares it, and whoever the law names decides. An official who has declared recusal, or
whose recusal was decided, can do nothing more on the matter; an application alone does not stop the work.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fazhi.kernel.elements import Action


class Standing(Enum):
    """Where the recusal of one person in one matter stands; the value is how a page says it."""

    ASKED = "申请回避，待决定"
    DECLARED = "自行回避，待决定"
    GRANTED = "决定回避"
    REFUSED = "决定不回避"

    @property
    def open(self) -> bool:
        """Whether somebody has still to decide."""
        return self in (Standing.ASKED, Standing.DECLARED)

    @property
    def bars(self) -> bool:
        """Whether the person may not work on the matter."""
        return self in (Standing.DECLARED, Standing.GRANTED)


@dataclass(frozen=True, eq=False)
class Recusal:
    """The three actions of a procedure by which recusal is asked for, declared and decided."""

    ask: Action[Any, Any]
    declare: Action[Any, Any]
    decide: Action[Any, Any]
