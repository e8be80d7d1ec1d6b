"""References: a fact that names an entry of another register or procedure by its number, and when such an entry is valid.

An act of enforcement names the certificates of those who did it; a decision names the document it rests on. What is
kept is the number and the title the entry had that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fazhi.kernel.basis import Basis
    from fazhi.kernel.elements import Action
    from fazhi.kernel.facts import FactRef


@dataclass(frozen=True)
class Refers:
    """What a fact refers to: entries of the register or procedure `of` (its key), `at_least` so many of them.

    `valid`: each must be valid on the day the act happened; `rule`: the sentence shown where one is not.
    """

    of: str
    valid: bool = True
    rule: str = ""
    at_least: int = 1


@dataclass(frozen=True, eq=False)
class Validity:
    """When an entry is valid: from `since` (a dated fact, or the day an action was done) to `until`, its last day.

    `until` None, or not known of an entry: without end. From the day one of `ends` was done it is valid no longer;
    one of `resumes` makes it valid again from its own day.
    """

    since: FactRef[Any, date] | Action[Any, Any]
    until: FactRef[Any, date] | None
    ends: tuple[Action[Any, Any], ...]
    resumes: tuple[Action[Any, Any], ...]
    basis: Basis

    def obstacle(self, day: date, since: date | None, until: date | None, events: Sequence[tuple[date, str]]) -> str:
        """Why an entry was not valid on a day, in Chinese; "" where it was.

        `events`: (day, key) of the ending and resuming actions done on the entry, in the order they were recorded.
        """
        if since is None:
            return "还没有生效"
        if day < since:
            return f"自{since}起才有效"
        ending = {a.key: a.label for a in self.ends}
        stopped = ""
        for happened, key in sorted(events, key=lambda e: e[0]):
            if happened <= day:
                stopped = f"已于{happened}{ending[key]}" if key in ending else ""
        if stopped:
            return stopped
        return f"有效期已于{until}届满" if until is not None and day > until else ""
