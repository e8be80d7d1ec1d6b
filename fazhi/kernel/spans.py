"""Lengths of time as statutes state them, and the answer of a clock that counts them.

The counting itself is done by `fazhi.law`; engines see only the `Clock` protocol below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from fazhi.kernel.notice import ArrangedYear


class TermUnit(Enum):
    """What one unit of a term is. Which one a statute means by 日 differs from statute to statute."""

    HOUR = "小时"
    DAY = "日"
    WORKDAY = "工作日"
    MONTH = "个月"
    YEAR = "年"
    SET = "写明的日期"


@dataclass(frozen=True)
class Span:
    """A length of time: `n` units, n ≥ 1."""

    n: int
    unit: TermUnit

    def __post_init__(self) -> None:
        if self.n < 1:
            raise ValueError(f"期限长度须为正数，得到{self.n}{self.unit.value}")

    @property
    def text(self) -> str:
        if self.unit is TermUnit.SET:
            return "至写明的日期"
        return f"{self.n}{'个' if self.unit is TermUnit.WORKDAY else ''}{self.unit.value}"


def hours(n: int) -> Span:
    return Span(n, TermUnit.HOUR)


def days(n: int) -> Span:
    """Natural (calendar) days."""
    return Span(n, TermUnit.DAY)


def workdays(n: int) -> Span:
    """Working days: rest days and legal holidays out, make-up working days in."""
    return Span(n, TermUnit.WORKDAY)


def months(n: int) -> Span:
    return Span(n, TermUnit.MONTH)


def years(n: int) -> Span:
    return Span(n, TermUnit.YEAR)


def set_day() -> Span:
    """No length: the term ends on the day that somebody set in writing, which is the fact it counts from."""
    return Span(1, TermUnit.SET)


class DayMark(Enum):
    """What a day is in the count of one term; pages colour a calendar with it."""

    START = "起算前一日"
    COUNTED = "计入"
    OFF = "不计"
    PAUSED = "中止"
    ROLLED = "顺延"
    DUE = "届满"


@dataclass(frozen=True)
class Pause:
    """A stop of the clock. The day it begins is paused, the day it ends (resuming) counts again; None = still on."""

    start: date
    end: date | None
    reason: str = ""


@dataclass(frozen=True)
class Due:
    """When a term ends and how that came out.

    `due` is the last day of the term (None while a pause is open); `days` marks every calendar day from the start
    event to the end; `steps` are Chinese sentences in the order of the reckoning; `provisional` says that a year
    without a published holiday notice was passed, so weekends alone were taken out.
    """

    due: date | None
    steps: tuple[str, ...]
    provisional: bool = False
    days: tuple[tuple[date, DayMark], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class DueAt:
    """When a term counted in hours ends: a moment in China standard time, and how it came out."""

    due: datetime
    steps: tuple[str, ...]


class Clock(Protocol):
    """Counts terms. Implemented by `fazhi.law.clock`; handed to the engines, which never import it."""

    def due(
        self,
        span: Span,
        start: date,
        *,
        event: str = "",
        pauses: Sequence[Pause] = (),
        extensions: Sequence[Span] = (),
        backward: bool = False,
        rolls: bool = True,
    ) -> Due:
        """The last day of a term of `span` after the event on `start` (that day itself never counts).

        `event` is the Chinese name of what happened on `start` (受理, 收到申请 …), used in the explanation.
        `extensions` are added to the term in order. `backward` counts back from `start` with both ends excluded and
        never rolls. `rolls` = a last day on a rest day moves to the next working day.
        """
        ...

    def due_date(
        self,
        span: Span,
        start: date,
        *,
        pauses: Sequence[Pause] = (),
        extensions: Sequence[Span] = (),
        backward: bool = False,
        rolls: bool = True,
    ) -> date | None:
        """The same last day as `due` gives, without the explanation: for counting many terms at once."""
        ...

    def due_at(self, span: Span, start: datetime, *, event: str = "") -> DueAt:
        """The moment at which a term in hours ends after the event at `start`."""
        ...

    def is_workday(self, day: date) -> bool: ...

    def known_until(self) -> date:
        """Last day of the last year for which the holiday notice has been published."""
        ...

    def arranged(self) -> tuple[ArrangedYear, ...]:
        """Every year with days off or worked by notice, the latest first, with the sources."""
        ...
