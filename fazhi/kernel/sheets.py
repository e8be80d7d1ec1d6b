"""Sheets: what offices keep in Excel today, declared column by column, so that it can be taken into the ledger.

A sheet opens matters or entries of one kind by one starting action; its columns give the values of that action. Each
row is told apart from all others by what stands in `same`, so that a table taken in twice is registered once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Literal

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure

Detail = Literal["name", "id_no", "phone", "address", "sex", "age", "nation", "job"]


@dataclass(frozen=True, eq=False)
class Column:
    """One column. `heads`: what offices write above it; the first stands in the template handed out.

    It gives a fact; or, with `party`, a detail of that kind of party; or, with neither, the day on which it happened.
    `words`: what offices write in it, and the value that means. `body`: the party is a body, not a person.
    `past`: a date that has not come yet is a mistake.
    """

    heads: tuple[str, ...]
    fact: FactRef[Any, Any] | None = None
    party: str = ""
    detail: Detail = "name"
    body: bool = False
    words: Mapping[str, Any] = field(default_factory=dict)
    needed: bool = False
    past: bool = False

    @property
    def head(self) -> str:
        return self.heads[0]

    @property
    def secret(self) -> bool:
        """Whether what stands in it names a person and is not repeated in a list of mistakes."""
        return bool(self.party) or (self.fact is not None and self.fact.secret)

    @property
    def happened(self) -> bool:
        """Whether it says on which day the matter began."""
        return self.fact is None and not self.party


def column(
    fact: FactRef[Any, Any], *also: str, words: Mapping[str, Any] | None = None, needed: bool = False, past: bool = False
) -> Column:
    """A column that gives a fact, headed by its label. `also`: other headings in use."""
    return Column((fact.label, *also), fact, words=words or {}, needed=needed, past=past)


def day(head: str, *also: str) -> Column:
    """The column with the day on which it happened: when a call came in, a dispute was brought."""
    return Column((head, *also), needed=True, past=True)


def person(party: str, head: str, *also: str, detail: Detail = "name", body: bool = False, needed: bool = False) -> Column:
    """A column that names a party, or with `detail` says something of the party named in another column."""
    return Column((head, *also), party=party, detail=detail, body=body, needed=needed)


@dataclass(frozen=True, eq=False)
class Sheet(Declared):
    """A kind of table. `start` opens what a row becomes; `always`: facts that are the same for every row.

    `same`: the columns that tell one row from another. None of them may be secret, as only plain facts are compared.
    """

    key: str
    label: str
    en: str
    procedure: Procedure[Any, Any]
    start: Action[Any, Any]
    columns: tuple[Column, ...]
    same: tuple[Column, ...]
    about: str
    always: Mapping[str, Any] = field(default_factory=dict)

    @property
    def needed(self) -> list[Column]:
        """Columns without which no row can be registered."""
        return [c for c in self.columns if self.must(c)]

    def must(self, column: Column) -> bool:
        """Whether every row must have something there: the sheet says so, or the action that opens the matter does."""
        kinds = {k.key for k in self.procedure.parties if k.required}
        named = column.party in kinds and column.detail == "name"
        return column.needed or column.fact in self.start.needs or named

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        out = [] if procedures.get(self.procedure.key) is self.procedure else [f"用到没有登记的程序“{self.procedure.key}”"]
        if self.start.kind is not Kind.START or self.start not in self.procedure.actions:
            out.append(f"“{self.start.label}”不是“{self.procedure.label}”的立案办理")
        heads = [h for c in self.columns for h in c.heads]
        out += [f"两列都叫“{h}”" for h in dict.fromkeys(heads) if heads.count(h) > 1]
        asked = (*self.start.needs, *self.start.asks)
        given = [c.fact for c in self.columns if c.fact is not None]
        out += [f"“{f.label}”不是“{self.start.label}”登记的内容" for f in given if f not in asked]
        names = {f.name for f in given} | set(self.always)
        out += [f"没有“{f.label}”一列，“{self.start.label}”须写明" for f in self.start.needs if f.name not in names]
        kinds = {k.key: k for k in self.procedure.parties}
        out += [f"没有“{c.party}”这种当事人" for c in self.columns if c.party and c.party not in kinds]
        named = {c.party for c in self.columns if c.detail == "name"}
        out += [f"没有当事人“{k.label}”一列" for k in kinds.values() if k.required and k.key not in named]
        if sum(c.happened for c in self.columns) > 1:
            out.append("有两列都是发生日期")
        if not self.same or any(c not in self.columns or c.secret for c in self.same):
            out.append("区分各行（same）须用本表的列，不能用个人信息")
        for c in self.columns:
            out += [f"“{c.head}”的“{w}”不是它的值" for w, v in c.words.items() if c.fact is None or not _fits(c.fact, v)]
            if c.past and not c.happened and (c.fact is None or c.fact.kind is not date):
                out.append(f"“{c.head}”不是日期")
        return [f"表格“{self.key}”：{x}" for x in out]


def _fits(fact: FactRef[Any, Any], value: Any) -> bool:
    try:
        fact.encode(value)
    except TypeError:
        return False
    return True


def short(kind: type[Enum], *endings: str) -> dict[str, Any]:
    """What offices write for the members of an enumeration when they leave out the end: 邻里 for 邻里纠纷."""
    found = {str(m.value).removesuffix(end): m for m in kind for end in endings if str(m.value).endswith(end)}
    return {word: m for word, m in found.items() if word}


def book(key: str, procedure: Procedure[Any, Any], *columns: Column, same: tuple[FactRef[Any, Any], ...], about: str) -> Sheet:
    """The sheet of a register: one column for each fact an entry has, those given here told more of.

    Columns given come in place of the plain ones. `same`: the facts that tell one entry from another.
    """
    start = next(a for a in procedure.actions if a.kind is Kind.START)
    told = {c.fact: c for c in columns if c.fact is not None}
    facts = (*start.needs, *start.asks)
    made = tuple(
        told.get(f) or column(f, past=f is procedure.dated_by) for f in facts if f in told or (f.refers is None and not f.secret)
    )
    by_fact = {c.fact: c for c in made}
    return Sheet(
        key, f"{procedure.label.removesuffix('表')}表", f"Table: {procedure.en.lower()}", procedure, start, made,
        tuple(by_fact[f] for f in same), about,
    )  # fmt: skip
