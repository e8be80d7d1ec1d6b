"""Sheets: what offices keep in Excel today, declared column by column, so that it can be taken into the ledger.

A sheet opens matters or entries of one kind by one starting action; its columns give the values of that action. What was
done on a matter afterwards is declared as steps: a row that has the day of a step filled in has had that step done. Each
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
Gives = Literal["", "handler", "office", "reason", "step"]


@dataclass(frozen=True, eq=False)
class Column:
    """One column. `heads`: what offices write above it; the first stands in the template handed out.

    It gives a fact; or, with `party`, a detail of that kind of party; or, as `gives` says, who handles the matter, the
    organisation it goes to, the reason, or which step was taken; or, with none of these, a day on which something happened.
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
    gives: Gives = ""

    @property
    def head(self) -> str:
        return self.heads[0]

    @property
    def secret(self) -> bool:
        """Whether what stands in it names a person and is not repeated in a list of mistakes."""
        return bool(self.party) or (self.fact is not None and self.fact.secret)

    @property
    def happened(self) -> bool:
        """Whether it says on which day the matter began, or a step was taken."""
        return self.fact is None and not self.party and not self.gives

    @property
    def kind(self) -> type[Any]:
        """The type of what stands in it."""
        return self.fact.kind if self.fact is not None else date if self.happened else str


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


def done_on(head: str, *also: str) -> Column:
    """The column with the day on which a step was taken. Empty: it has not been taken."""
    return Column((head, *also), past=True)


def handler(head: str, *also: str) -> Column:
    """The column with the name of whoever handles the matter; empty: whoever brings the table, if they hold that post."""
    return Column((head, *also), gives="handler")


def office(head: str, *also: str) -> Column:
    """The column with the name of the organisation the matter goes to."""
    return Column((head, *also), gives="office")


def reason(head: str, *also: str) -> Column:
    """The column with the reason of an act that must have one."""
    return Column((head, *also), gives="reason")


def told(head: str, *also: str, words: Mapping[str, Action[Any, Any] | None]) -> Column:
    """The column that says which of several steps was taken, in the words offices use; None: none of them yet."""
    return Column((head, *also), words=words, gives="step")


@dataclass(frozen=True, eq=False)
class Step:
    """What was done on a matter after it was opened. `on`: the column with its day.

    Taken where one of `when` has something in it: a column made by `told` this action, a column of yes and no a yes.
    `always`: facts that are the same for every row; `dates`: facts that are the day itself unless a column gives them.
    """

    action: Action[Any, Any]
    on: Column
    columns: tuple[Column, ...]
    when: tuple[Column, ...]
    always: Mapping[str, Any] = field(default_factory=dict)
    dates: tuple[FactRef[Any, Any], ...] = ()

    @property
    def every(self) -> tuple[Column, ...]:
        return (*self.when, self.on, *self.columns)

    @property
    def own(self) -> tuple[Column, ...]:
        """The columns it registers. One of several that say it was taken may belong to another step, which it comes before."""
        return (self.on, *self.columns, *(self.when if len(self.when) == 1 else ()))

    def taken(self, row: Mapping[Column, Any]) -> bool:
        """Whether a row, as values by column, says that it was taken."""
        said = ((c, row.get(c)) for c in self.when)
        return any(v is self.action if c.gives == "step" else v is not None and v is not False for c, v in said)


def step(
    action: Action[Any, Any], on: Column, *columns: Column, when: Column | tuple[Column, ...] = (),
    always: Mapping[str, Any] | None = None, dates: tuple[FactRef[Any, Any], ...] = (),
) -> Step:  # fmt: skip
    """A step of a sheet; without `when` it was taken where its day is filled in."""
    said = (when,) if isinstance(when, Column) else when
    return Step(action, on, columns, said or (on,), always or {}, dates)


@dataclass(frozen=True, eq=False)
class Sheet(Declared):
    """A kind of table. `start` opens what a row becomes; `always`: facts that are the same for every row.

    `same`: the columns that tell one row from another. None of them may be secret, as only plain facts are compared.
    `then`: what may have been done afterwards, in the order in which it is done. Steps may share columns. `dates`: facts
    that are the day it happened unless a column gives them.
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
    then: tuple[Step, ...] = ()
    dates: tuple[FactRef[Any, Any], ...] = ()

    @property
    def every(self) -> tuple[Column, ...]:
        """All columns, those of the opening first, each once."""
        return tuple(dict.fromkeys([*self.columns, *(c for s in self.then for c in s.every)]))

    @property
    def needed(self) -> list[Column]:
        """Columns without which no row can be registered."""
        return [c for c in self.columns if self.must(c)]

    def must(self, column: Column) -> bool:
        """Whether every row must have something there: the sheet says so, or the action that opens the matter does."""
        kinds = {k.key for k in self.procedure.parties if k.required}
        named = column.party in kinds and column.detail == "name"
        return column in self.columns and (column.needed or column.fact in self.start.needs or named)

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        out = [] if procedures.get(self.procedure.key) is self.procedure else [f"用到没有登记的程序“{self.procedure.key}”"]
        if self.start.kind is not Kind.START or self.start not in self.procedure.actions:
            out.append(f"“{self.start.label}”不是“{self.procedure.label}”的立案办理")
        heads = [h for c in self.every for h in c.heads]
        out += [f"两列都叫“{h}”" for h in dict.fromkeys(heads) if heads.count(h) > 1]
        out += _unfit(self.start, self.columns, self.always)
        if self.start.links or self.start.comments or self.start.fills:
            out.append(f"“{self.start.label}”不能从表格办理")
        if self.start.transfers and not any(c.gives == "office" for c in self.columns):
            out.append(f"“{self.start.label}”须有写明单位的列")
        given = {c.fact.name for c in self.columns if c.fact is not None} | set(self.always) | {f.name for f in self.dates}
        out += _undated(self.start, self.dates)
        out += [f"没有“{f.label}”一列，“{self.start.label}”须写明" for f in self.start.needs if f.name not in given]
        kinds = {k.key: k for k in self.procedure.parties}
        out += [f"没有“{c.party}”这种当事人" for c in self.every if c.party and c.party not in kinds]
        named = {c.party for c in self.columns if c.detail == "name"}
        out += [f"没有当事人“{k.label}”一列" for k in kinds.values() if k.required and k.key not in named]
        if sum(c.happened for c in self.columns) > 1:
            out.append("有两列都是发生日期")
        if not self.same or any(c not in self.columns or c.secret for c in self.same):
            out.append("区分各行（same）须用本表的列，不能用个人信息")
        for c in self.every:
            out += [f"“{c.head}”的“{w}”不是它的值" for w, v in c.words.items() if not c.gives and not _fits(c, v)]
            if c.past and c.kind is not date:
                out.append(f"“{c.head}”不是日期")
        for s in self.then:
            out += self._unfit(s)
        return [f"表格“{self.key}”：{x}" for x in out]

    def _unfit(self, s: Step) -> list[str]:
        """What is wrong with a step. A fact it needs may stand in a column of its own or of what goes before it."""
        label = s.action.label
        out = [] if s.action in self.procedure.actions else [f"“{label}”不是“{self.procedure.label}”的办理"]
        if s.action.kind is not Kind.STEP or s.action.links or s.action.fills or s.action.comments:
            out.append(f"“{label}”不能从表格办理")
        out += _unfit(s.action, s.columns, s.always)
        out += [f"“{c.head}”不能写在“{label}”里：当事人在立案时登记" for c in s.columns if c.party]
        out += _undated(s.action, s.dates)
        before = self.then[: self.then.index(s) + 1]
        given = {c.fact.name for x in before for c in x.every if c.fact} | {c.fact.name for c in self.columns if c.fact}
        given |= {name for x in before for name in (*x.always, *(f.name for f in x.dates))} | set(self.always)
        given |= {f.name for f in self.dates}
        out += [f"没有“{f.label}”一列，“{label}”须写明" for f in s.action.needs if f.name not in given]
        gives = {c.gives for c in s.every}
        if s.action.transfers and "office" not in gives:
            out.append(f"“{label}”须有写明单位的列")
        if s.action.reasoned and "reason" not in gives:
            out.append(f"“{label}”须有写明理由的列")
        if not s.on.happened and s.on.kind is not date:
            out.append(f"“{s.on.head}”不是日期")
        return out


def _asked(action: Action[Any, Any]) -> tuple[FactRef[Any, Any], ...]:
    return (*action.needs, *action.asks)


def _undated(action: Action[Any, Any], dates: tuple[FactRef[Any, Any], ...]) -> list[str]:
    return [f"“{f.label}”不是“{action.label}”登记的日期" for f in dates if f.kind is not date or f not in _asked(action)]


def _unfit(action: Action[Any, Any], columns: tuple[Column, ...], always: Mapping[str, Any]) -> list[str]:
    """Facts given that the action does not register."""
    asked = _asked(action)
    names = {f.name for f in asked}
    out = [f"“{c.fact.label}”不是“{action.label}”登记的内容" for c in columns if c.fact is not None and c.fact not in asked]
    return out + [f"“{name}”不是“{action.label}”登记的内容" for name in always if name not in names]


def _fits(column: Column, value: Any) -> bool:
    if column.fact is None:
        return False
    try:
        column.fact.encode((value,) if column.fact.many else value)
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
