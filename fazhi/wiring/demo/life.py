"""One invented matter: acts follow one another on believable days, and stop where the present begins."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from random import Random
from typing import Any

from fazhi.kernel.notice import ArrangedYear
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Clock, Due, DueAt, Pause, Span
from fazhi.law.clock import CHINA
from fazhi.ledger import step
from fazhi.ledger.state import ActMade, Actor, Given, MatterState, OrgRef

Numbers = Callable[[OrgRef, str, str, int], str]
Made = tuple[MatterState, list[ActMade]]


class NotYet(Exception):
    """The next act would lie after the last day of the demonstration: the matter stands where it is."""


class QuickClock:
    """The lawful clock, which remembers what it has counted: many matters start on the same days."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._due = lru_cache(maxsize=200_000)(self._count)
        self.is_workday = lru_cache(maxsize=10_000)(clock.is_workday)

    def _count(
        self, span: Span, start: date, event: str, pauses: tuple[Pause, ...], extensions: tuple[Span, ...], rolls: bool,
        backward: bool,
    ) -> Due:  # fmt: skip
        return self._clock.due(
            span, start, event=event, pauses=pauses, extensions=extensions, rolls=rolls, backward=backward
        )

    def due(self, span: Span, start: date, *, event: str = "", pauses: Any = (), extensions: Any = (),
            backward: bool = False, rolls: bool = True) -> Due:  # fmt: skip
        return self._due(span, start, event, tuple(pauses), tuple(extensions), rolls, backward)

    def due_date(self, span: Span, start: date, *, pauses: Any = (), extensions: Any = (), backward: bool = False,
                 rolls: bool = True) -> date | None:  # fmt: skip
        return self._due(span, start, "", tuple(pauses), tuple(extensions), rolls, backward).due

    def due_at(self, span: Span, start: datetime, *, event: str = "") -> DueAt:
        return self._clock.due_at(span, start, event=event)

    def known_until(self) -> date:
        return self._clock.known_until()

    def arranged(self) -> tuple[ArrangedYear, ...]:
        return self._clock.arranged()

    def workday_from(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day


@dataclass
class Life:
    """Writes one matter. `last`: the last day on which anything may happen."""

    procedure: Procedure[Any, Any]
    r: Random
    clock: QuickClock
    numbers: Numbers
    last: date
    state: MatterState
    acts: list[ActMade] = field(default_factory=list)
    _at: datetime | None = None

    @classmethod
    def open(
        cls, procedure: Procedure[Any, Any], r: Random, clock: QuickClock, numbers: Numbers, last: date, *,
        org: OrgRef, day: date, region_id: int | None, source: str = "",
    ) -> Life:  # fmt: skip
        uid = uuid.UUID(int=r.getrandbits(128), version=4)
        opened = datetime.combine(day, time(8, 30), CHINA)
        state = MatterState(
            procedure, procedure.on(day), uid, "", None, org, org, day, opened, region_id=region_id, source=source
        )
        return cls(procedure, r, clock, numbers, last, state)

    def do(self, key: str, day: date, actor: Actor, at: time | None = None, **given: Any) -> None:
        """Do an action on a day. Raises NotYet where that day has not come."""
        if day > self.last:
            raise NotYet
        now = self._moment(day, at)
        action = self.state.edition.actions[key]
        if not self.acts:
            self.state.opened_at = now
        self.acts.append(
            step.take(
                self.state, action, Given(happened_on=day, **given), actor=actor, clock=self.clock,
                numbers=self.numbers, today=self.last, now=now,
            )
        )  # fmt: skip

    def _moment(self, day: date, at: time | None) -> datetime:
        minutes = self.r.randrange(8 * 60 + 30, 17 * 60 + 30)
        moment = datetime.combine(day, at or time(minutes // 60, minutes % 60), CHINA)
        if at is None and self.r.random() < 0.05 and day < self.last:
            moment += timedelta(days=1)
        if self._at is not None and moment <= self._at:
            moment = self._at + timedelta(minutes=self.r.randrange(3, 25))
        self._at = moment
        return moment

    def later(self, day: date, least: int, most: int) -> date:
        """A working day between `least` and `most` days on; now and then it takes three times as long."""
        wait = self.r.randint(least, most)
        if self.r.random() < 0.035:
            wait = wait * 3 + 4
        return self.clock.workday_from(day + timedelta(days=wait))

    @property
    def made(self) -> Made:
        return self.state, self.acts
