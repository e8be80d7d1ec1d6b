"""Pay sheet: closed matters that are paid for one by one, by a rate for each grade; the sheet of a month comes out by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action
from fazhi.kernel.facts import FactRef
from fazhi.kernel.measures import Cases
from fazhi.kernel.procedure import Procedure


@dataclass(frozen=True, eq=False)
class Rates:
    """The register of rates: for which grade, how much, since when. The entry in force on a day is the newest by then."""

    book: Procedure[Any, Any]
    grade: FactRef[Any, Any]
    amount: FactRef[Any, Decimal]
    since: FactRef[Any, date]


@dataclass(frozen=True, eq=False)
class Entries:
    """The register of what was paid, one entry a matter, by the matter's number."""

    book: Procedure[Any, Any]
    number: FactRef[Any, str]
    person: FactRef[Any, str]
    grade: FactRef[Any, Any]
    amount: FactRef[Any, Decimal]
    on: FactRef[Any, date]
    sheet: FactRef[Any, str]


@dataclass(frozen=True, eq=False)
class Sheet:
    """The procedure the sheet itself goes through, its first action, and what is filled in."""

    procedure: Procedure[Any, Any]
    start: Action[Any, Any]
    subject: FactRef[Any, str]
    first: FactRef[Any, date]
    last: FactRef[Any, date]
    cases: FactRef[Any, int]
    people: FactRef[Any, int]
    total: FactRef[Any, Decimal]
    details: FactRef[Any, str]


@dataclass(frozen=True, eq=False)
class PaySheet(Declared):
    """`cases`: the matters paid for, placed by the day they became due; `grade`: what the rate of one depends on.

    Grades of the matter, the rates and the entries are the same enumeration by the names of its members.
    """

    label: str
    en: str
    cases: Cases[Any]
    grade: FactRef[Any, Any]
    rates: Rates
    entries: Entries
    sheet: Sheet

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        names = [[key for key, _ in f.options] for f in (self.grade, self.rates.grade, self.entries.grade)]
        out = [] if names[0] == names[1] == names[2] != [] else ["案件、标准、补贴登记的难易类别不一致"]
        used = (self.cases.procedure, self.rates.book, self.entries.book, self.sheet.procedure)
        out += [f"没有“{p.key}”这种程序" for p in used if procedures.get(p.key) is not p]
        return [f"{self.label}：{problem}" for problem in out]
