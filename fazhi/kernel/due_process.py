"""Due process 正当程序: time that must pass before an act, and the steps of which the law wants to see evidence.

A `Wait` is the counterpart of a time limit: the act may not come too soon. A `Milestone` is a step of the procedure that
was either taken, or left out on a ground that was written down; a matter's page shows which.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.spans import Clock, Span, TermUnit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from fazhi.kernel.conditions import Condition
    from fazhi.kernel.elements import Action
    from fazhi.kernel.facts import FactRef


@dataclass(frozen=True, eq=False)
class Wait:
    """An action may only be done once `span` has wholly passed since `after` (an action, or a dated fact).

    `backward`: what is to come before, `after`, has to lie at least `span` before the day of the action instead, both
    days left out of the count (听证的七日前). `unless`: the fact that gives the ground for less; where it is known the
    wait does not hold. Where nothing of `after` is known yet the wait does not hold either: that it must have happened
    is for the action's own condition to say.
    """

    key: str
    label: str
    en: str
    span: Span
    after: Action[Any, Any] | FactRef[Any, date]
    basis: Basis
    unless: FactRef[Any, str] | None = None
    backward: bool = False
    note: str = ""
    expiry: str = ""

    def obstacle(self, known: Mapping[str, Any], marks: Mapping[str, str], day: date, clock: Clock) -> str:
        """Why the act comes too soon on a day, in Chinese; "" where it does not. `marks`: key of action → day done."""
        from fazhi.kernel.facts import FactRef

        if self.unless is not None and known.get(self.unless.name) is not None:
            return ""
        done = marks.get(self.after.key) if not isinstance(self.after, FactRef) else known.get(self.after.name)
        if done is None:
            return ""
        start = date.fromisoformat(done) if isinstance(done, str) else done
        less = f"；确需缩短的，请写明“{self.unless.label}”" if self.unless is not None else ""
        if self.backward:
            latest = clock.due_date(self.span, day, backward=True)
            if latest is None or start <= latest:
                return ""
            return (
                f"“{self.label}”须提前{self.span.text}（{self.basis.text}）：“{self.after.label}”在{start}，"
                f"{day}办理的，最迟须在{latest}{less}。"
            )
        last = clock.due_date(self.span, start, rolls=False)
        if last is None or day > last:
            return ""
        since = f"“{self.label}”以前不能办理（{self.basis.text}）：“{self.after.label}”是{start}"
        if self.span.unit is not TermUnit.SET:
            since = f"“{self.label}”须满{self.span.text}（{self.basis.text}）：自“{self.after.label}”（{start}）起"
        return f"{since}，到{last}为止，此后才能办理{less}。"


class Reached(Enum):
    """Where a milestone stands; the value is how a page says it."""

    DONE = "已完成"
    SPARED = "依法可以不经"
    OPEN = "尚未完成"


@dataclass(frozen=True, eq=False)
class Milestone:
    """A step the law demands evidence of.

    `done`: any of these actions shows it; `spared`: facts that hold the ground for leaving it out, none where the law
    knows no such ground. `since`: acts after which it must be taken anew.
    """

    key: str
    label: str
    en: str
    done: tuple[Action[Any, Any], ...]
    basis: Basis
    spared: tuple[FactRef[Any, str], ...] = ()
    since: tuple[Action[Any, Any], ...] = ()

    def reached(self, known: Mapping[str, Any], marks: Collection[str]) -> Reached:
        """`marks`: what has been done, a `Past` where there is a `since`."""
        if any(a.done(since=self.since).holds({}, marks) for a in self.done):
            return Reached.DONE
        return Reached.SPARED if any(known.get(f.name) is not None for f in self.spared) else Reached.OPEN

    def met(self) -> Condition[Any]:
        """The condition that the step was taken, or left out on a ground that was written down."""
        conditions = [*(a.done(since=self.since) for a in self.done), *(f.known() for f in self.spared)]
        whole = conditions[0]
        for more in conditions[1:]:
            whole = whole | more
        return whole
