"""Cases and Indicator: a number is a described set of matters with a measure, so it can always be opened into them."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Generic

from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import Condition
from fazhi.kernel.elements import Action, F, Limit, S
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure


class Unit(Enum):
    """What an indicator is stated in; the value is the Chinese unit printed after the number."""

    CASES = "件"
    TIMES = "次"
    EVENTS = "场"
    PEOPLE = "人"
    PERSONS = "名"
    PERSON_TIMES = "人次"
    ITEMS = "项"
    PERCENT = "%"
    YUAN = "元"
    COPIES = "份"
    SITES = "个"
    POINTS = "分"
    DAYS = "天"
    REMARKS = "条"
    KINDS = "类"
    SQUARE_METRES = "平方米"
    VESSELS = "艘"
    VISITS = "家次"
    UNITS = "家"
    PLACE = "位"  # in an order; there is no place 0
    MULTIPLE = "倍"


class How(Enum):
    COUNT = "计数"
    SUM = "合计"
    DISTINCT = "不重复计数"


@dataclass(frozen=True, eq=False)
class Cases(Generic[F]):
    """A set of matters of one procedure: those that an action, a dated fact or their opening puts into the period.

    `dated_by`: actions = matters on which one of them was done in the period (the last doing of any counts); FactRef =
    matters whose date falls in it; None = matters opened in it. `standing`: matters open at the end of the period
    instead. `falls_due`: matters on which one of these limits ends in the period, kept or not; a limit that stands still or
    fell away has no end. Struck-out entries of a register never count.
    """

    procedure: Procedure[Any, F]
    dated_by: tuple[Action[Any, F], ...] | FactRef[F, date] | None = None
    condition: Condition[F] | None = None
    standing: bool = False
    falls_due: tuple[Limit[Any, F], ...] = ()

    def where(self, condition: Condition[F]) -> Cases[F]:
        joined = condition if self.condition is None else self.condition & condition
        return replace(self, condition=joined)

    @property
    def count(self) -> Measure:
        return Measure(How.COUNT, self)

    def total(self, fact: FactRef[F, int] | FactRef[F, Decimal]) -> Measure:
        """Sum of a number over the set; matters where it is not known add nothing."""
        return Measure(How.SUM, self, fact)

    def distinct(self, fact: FactRef[F, Any]) -> Measure:
        return Measure(How.DISTINCT, self, fact)

    @property
    def text(self) -> str:
        """The set in Chinese, printed under its number."""
        where = "" if self.condition is None else f"，其中{self.condition.text}"
        if self.standing:
            return f"期末在办的“{self.procedure.label}”{where}"
        if self.falls_due:
            limits = "或者".join(f"“{x.label}”" for x in self.falls_due)
            return f"{limits}在期内届满的“{self.procedure.label}”{where}"
        if self.dated_by is None:
            return f"期内立案的“{self.procedure.label}”{where}"
        if isinstance(self.dated_by, tuple):
            acts = "或者".join(f"“{a.label}”" for a in self.dated_by)
            return f"期内办理{acts}的“{self.procedure.label}”{where}"
        return f"“{self.dated_by.label}”在期内的“{self.procedure.label}”{where}"


@dataclass(frozen=True, eq=False)
class Measure:
    how: How
    cases: Cases[Any]
    fact: FactRef[Any, Any] | None = None


def opened(procedure: Procedure[S, F]) -> Cases[F]:
    return Cases(procedure)


def done(procedure: Procedure[S, F], *actions: Action[S, F]) -> Cases[F]:
    """Matters on which one of the actions was done in the period."""
    return Cases(procedure, actions)


def due(procedure: Procedure[S, F], *limits: Limit[S, F]) -> Cases[F]:
    """Matters on which one of the limits ends in the period."""
    return Cases(procedure, falls_due=limits)


def standing(procedure: Procedure[S, F]) -> Cases[F]:
    """Matters still open at the end of the period."""
    return Cases(procedure, standing=True)


def dated(procedure: Procedure[S, F], fact: FactRef[F, date]) -> Cases[F]:
    return Cases(procedure, fact)


def entered(book: Procedure[S, F]) -> Cases[F]:
    """Entries of a register, placed in the period by the date the register is kept by."""
    if book.dated_by is None:
        raise ValueError(f"“{book.label}”没有声明按哪个日期统计")
    return Cases(book, book.dated_by)


@dataclass(frozen=True, eq=False)
class Indicator:
    """A number of the catalogue. Percent indicators have `per`: the value is 100 × of ÷ per, "—" where per is 0.

    `grows`: the number is how far `of` has grown against the same days of the year before, as a multiple of what it was
    then: (now − then) ÷ then, "—" where it was 0. `means`: the definition printed under the number.
    """

    key: str
    label: str
    en: str
    domain: str
    of: Measure
    unit: Unit
    means: str
    per: Measure | None = None
    basis: Basis | None = None
    grows: bool = False

    @property
    def additive(self) -> bool:
        """Whether the numbers of subordinate organisations add up to the number of the whole."""
        return not self.divided and self.of.how is not How.DISTINCT and self.unit is not Unit.PLACE

    @property
    def divided(self) -> bool:
        """Whether the number is one number divided by another, each with matters of its own."""
        return self.per is not None or self.grows

    @property
    def measures(self) -> list[Measure]:
        return [self.of] if self.per is None else [self.of, self.per]


class Part(Enum):
    """The five heads every annual report has (法治政府建设与责任落实督察工作规定)."""

    MEASURES = "主要举措和成效"
    SHORTCOMINGS = "存在的不足和原因"
    FIRST_RESPONSIBLE = "党政主要负责人履行推进法治建设第一责任人职责情况"
    NEXT_YEAR = "下一年度主要安排"
    OTHER = "其他需要报告的情况"


class Sentence:
    """One sentence of a report. `{name}` stands for a figure given by keyword; it is printed with its unit.

    `when`: the sentence is left out where this figure is zero or unknown; a percentage of something is never zero in
    this sense, only a percentage of nothing is unknown. `none`: said instead in that case. `fell`: said instead where it is
    below zero, with the figures without their sign; it names the same figures.
    """

    def __init__(
        self, text: str, *, when: Indicator | None = None, none: str = "", fell: str = "", **figures: Indicator
    ) -> None:
        self.text, self.when, self.none, self.fell, self.figures = text, when, none, fell, figures

    def names(self, text: str = "") -> Sequence[str]:
        """The names of figures in the sentence, or in a text said instead of it."""
        return [name for _, name, _, _ in string.Formatter().parse(text or self.text) if name]


@dataclass(frozen=True, eq=False)
class Section:
    """A section of the annual report: a heading of one of the five parts and its sentences, in the usual wording."""

    key: str
    title: str
    part: Part
    order: int
    sentences: Sequence[Sentence]
    en: str = ""

    @property
    def indicators(self) -> list[Indicator]:
        """Every indicator named, once, in the order of naming."""
        found: dict[str, Indicator] = {}
        for sentence in self.sentences:
            for name in sentence.names():
                found.setdefault(sentence.figures[name].key, sentence.figures[name])
        return list(found.values())
