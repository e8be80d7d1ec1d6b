"""Term: one statutory term as a rule of its own, whether a procedure declares it as a limit or no procedure does yet.

A limit belongs to a procedure and starts and stops with its actions; a term says only what the statute says: how long,
from what event, in which unit, who may lengthen it, what stops the clock, which article. `rules_of` reads the limits of
a procedure as terms, so that one catalogue holds them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.codec import show
from fazhi.kernel.due_process import Wait
from fazhi.kernel.elements import Action, Binds, Limit
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Span, TermUnit

_KEY = re.compile(r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")

UNITS = {
    TermUnit.HOUR: ("hour", "小时"),
    TermUnit.DAY: ("day", "自然日"),
    TermUnit.WORKDAY: ("workday", "工作日"),
    TermUnit.MONTH: ("month", "月"),
    TermUnit.YEAR: ("year", "年"),
    TermUnit.SET: ("date", "写明的日期"),
}
"""For each unit the word programs read and the word people read; 日 alone would not say which day is meant."""

FIXED_DATE = ("date", "固定日期")


@dataclass(frozen=True)
class Prolonging:
    """How a term may be lengthened: by how much at most, on whose approval (经…批准), and how often."""

    span: Span
    approval: str
    basis: Basis
    times: int = 1


@dataclass(frozen=True)
class Standstill:
    """What does not count towards a term. `what` ends a sentence: …的时间不计入."""

    what: str
    basis: Basis


@dataclass(frozen=True)
class Term:
    """A term the law sets. `key` is procedure.term.

    Shape, one of: `most` (within), `least` (at least), both (at least and at most), `fixed` (month and day of the year
    after the one concerned). `event`: what it counts from; with `backward` what it is counted back from. `rolls`: a
    last day that is a rest day moves on to the next working day. `extension` and `pause` None: refused, with the
    sentence `no_extension` or `no_pause` where the statute says something special, else with a plain one naming the
    article. `restarted_by`: events that make it run anew. `survives_transfer`: handing the matter to another office
    does not reset it. `soft`: the text says 一般; passing it is shown, not counted overdue. `since`, `until`: from
    when, and the first day no longer; without them the dates of the instrument. Raises ValueError for a contradictory
    declaration.
    """

    key: str
    label: str
    basis: Basis
    event: str = ""
    most: Span | None = None
    least: Span | None = None
    fixed: tuple[int, int] | None = None
    backward: bool = False
    rolls: bool = True
    soft: bool = False
    binds: Binds = Binds.OFFICE
    extension: Prolonging | None = None
    no_extension: str = ""
    pause: Standstill | None = None
    no_pause: str = ""
    restarted_by: tuple[str, ...] = ()
    survives_transfer: bool = True
    expiry: str = ""
    note: str = ""
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"期限“{self.label}”（{self.key}）声明有误：{wrong}")

    def _contradiction(self) -> str:
        if not _KEY.match(self.key):
            return "键须写作“程序.期限”，用小写英文和下划线"
        if (self.fixed is None) == (self.most is None and self.least is None):
            return "须写期限长度或者固定日期，只写一种"
        if self.fixed is not None:
            try:
                date(2023, *self.fixed)
            except ValueError:
                return "固定日期不是每年都有的日子"
        elif not self.event:
            return "须写从什么事起算"
        if self.most and self.least and (self.most.unit is not self.least.unit or self.least.n >= self.most.n):
            return "最短须短于最长，单位相同"
        if (self.backward or self.fixed) and (self.extension or self.pause):
            return "倒算的期限和固定日期不能延长或者中止"
        if self.backward and self.most is None:
            return "倒算的期限须写提前多少"
        if self.until is not None and self.begins >= self.until:
            return "失效日须晚于生效日"
        return ""

    @property
    def begins(self) -> date:
        """The first day of the events this edition of the rule binds."""
        return self.since or self.basis.law.since

    @property
    def ends(self) -> date | None:
        """The first day it no longer binds; None while it is in force."""
        return self.until or self.basis.law.until

    @property
    def unverified(self) -> bool:
        """Whether the rule, its extension or its pause was not checked against the text of the instrument."""
        bases = [self.basis, *(x.basis for x in (self.extension, self.pause) if x is not None)]
        return any(basis.unverified for basis in bases)

    @property
    def unit(self) -> tuple[str, str]:
        """The unit, for programs and for people: ("workday", "工作日")."""
        span = self.most or self.least
        return FIXED_DATE if span is None else UNITS[span.unit]

    @property
    def text(self) -> str:
        """The length in Chinese: 60日, 不少于5个工作日、不超过15个工作日, 7个工作日前, 次年3月1日前."""
        if self.fixed is not None:
            return f"次年{self.fixed[0]}月{self.fixed[1]}日前"
        parts = []
        if self.least is not None:
            parts.append(f"不少于{self.least.text}")
        if self.most is not None:
            most = self.most.text
            parts.append(f"{most}前" if self.backward else f"不超过{most}" if self.least else most)
        return "、".join(parts)

    @property
    def why_no_extension(self) -> str:
        """Why the term may not be lengthened, naming the article; "" where it may."""
        if self.extension is not None:
            return ""
        return self.no_extension or f"{self.basis.text}没有规定延长，不能延长。"

    @property
    def why_no_pause(self) -> str:
        """Why the clock does not stand still, naming the article; "" where it may."""
        if self.pause is not None:
            return ""
        return self.no_pause or f"{self.basis.text}没有规定中止或者扣除时间，不能中止。"

    @property
    def validity(self) -> str:
        """From when until when the edition binds, in Chinese."""
        return f"自{show(self.begins)}起施行" + (f"，{show(self.ends)}起不再适用" if self.ends else "")

    def in_force(self, day: date) -> bool:
        """Whether an event on `day` falls under this edition."""
        return self.begins <= day and (self.ends is None or day < self.ends)


def rules_of(procedure: Procedure[Any, Any]) -> list[Term]:
    """The limits of a procedure, in all its editions, as terms of the catalogue; key `procedure.limit`."""
    waits = {w.key: (w, a) for a in procedure.actions for w in a.waits if w.span.unit is not TermUnit.SET}
    least = {key: wait.span for key, (wait, _) in waits.items()}
    limited = {limit.key for limit in procedure.limits}
    return [_term(procedure, limit, least.get(limit.key)) for limit in procedure.limits] + [
        _least(procedure, wait, action) for key, (wait, action) in waits.items() if key not in limited
    ]


def _least(procedure: Procedure[Any, Any], wait: Wait, action: Action[Any, Any]) -> Term:
    """The shortest time that must pass before an act, or how long before it something must have been done."""
    return Term(
        f"{procedure.key}.{wait.key}", wait.label, wait.basis, action.label if wait.backward else wait.after.label,
        least=None if wait.backward else wait.span, most=wait.span if wait.backward else None, backward=wait.backward,
        soft=wait.unless is not None, note=wait.note, expiry=wait.expiry, since=procedure.in_force,
    )  # fmt: skip


def _term(procedure: Procedure[Any, Any], limit: Limit[Any, Any], least: Span | None) -> Term:
    extension, pause = None, None
    if limit.extension is not None:
        granted = limit.extension
        approval = f"办理“{granted.action.label}”" + (f"，{granted.action.remark}" if granted.action.remark else "")
        extension = Prolonging(granted.span, approval, granted.basis, granted.times)
    if limit.pauses:
        stops = "、".join(f"自“{stop.start.label}”至“{stop.end.label}”" for stop in limit.pauses)
        pause = Standstill(stops, limit.pauses[0].basis)
    labels = tuple(start.label.removesuffix("日期") for start in limit.counts_from)
    moved = any(isinstance(start, Action) and start.transfers for start in limit.counts_from)
    return Term(
        f"{procedure.key}.{limit.key}",
        limit.label,
        limit.basis,
        "或者".join(labels),
        least=least,
        most=limit.span,
        rolls=limit.rolls,
        soft=limit.soft,
        binds=limit.binds,
        extension=extension,
        pause=pause,
        restarted_by=labels if limit.restarts else (),
        survives_transfer=not (moved and limit.restarts),
        expiry=limit.expiry,
        note=limit.note + (f"；天数由区设定（“{limit.setting.label}”），这里按默认值计算" if limit.setting else ""),
        since=max(procedure.in_force, limit.since or procedure.in_force),
        until=limit.until,
    )


def overlapping(editions: Iterable[Term]) -> tuple[Term, Term] | None:
    """Two editions of one rule that would bind the same day, or None; every day must have one answer."""
    ordered = sorted(editions, key=lambda term: term.begins)
    for earlier, later in pairwise(ordered):
        if earlier.ends is None or later.begins < earlier.ends:
            return earlier, later
    return None
