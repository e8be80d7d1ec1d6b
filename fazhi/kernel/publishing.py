"""Publication 公开: what of a matter the law lets or makes the public read, and public comment 征求意见 on it.

Only what a publication names is ever shown. It never shows a secret fact, and a party only where it names that kind of
party; natural persons then appear with their surname alone. The rules are checked when the program starts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.documents import Document, PartyTable, Rows
from fazhi.kernel.spans import Span

if TYPE_CHECKING:
    from fazhi.kernel.elements import PartyKind
    from fazhi.kernel.facts import FactRef


@dataclass(frozen=True)
class Column:
    """A column 公开栏目 of the hall, under which published things are listed. One key has one declaration."""

    key: str
    label: str
    en: str
    about: str = ""


@dataclass(frozen=True, eq=False)
class Comments:
    """The public may comment on what is published, from the day of the act that publishes it to `until`, its last day.

    `kind`: key of the procedure a comment is filed as (it starts by an action with `comments=True`). `at_least`: the
    shortest time the law allows, unless the fact `shorter` gives the ground for less.
    """

    kind: str
    until: FactRef[Any, date]
    basis: Basis
    at_least: Span | None = None
    shorter: FactRef[Any, str] | None = None


@dataclass(frozen=True, eq=False)
class Publication:
    """What is shown, in which column, on which ground.

    `title`: the fact that names it (None: the matter's own title). `facts` and `papers`: shown in this order. `names`:
    kinds of party whose names are shown. `holds_from`, `holds_until`: first and last day what is published is in force;
    where both are None it has no such period. `shown_for`: how long the public sees it, from the day of publication.
    """

    key: str
    column: Column
    basis: Basis
    title: FactRef[Any, str] | None = None
    facts: tuple[FactRef[Any, Any], ...] = ()
    papers: tuple[Document, ...] = ()
    names: tuple[PartyKind, ...] = ()
    holds_from: FactRef[Any, date] | None = None
    holds_until: FactRef[Any, date] | None = None
    shown_for: Span | None = None
    comments: Comments | None = None

    def refs(self) -> list[FactRef[Any, Any]]:
        """Every fact the publication looks at."""
        asked = [self.comments.until, self.comments.shorter] if self.comments else []
        return [f for f in (self.title, *self.facts, self.holds_from, self.holds_until, *asked) if f is not None]

    def problems(self, sheet: type[Any], made: set[str], kinds: set[str]) -> list[str]:
        """Why this may not be published, in sentences. `made`: papers the procedure makes; `kinds`: its kinds of party."""
        named = f"公开“{self.column.label}”（{self.key}）"
        out = [f"{named}用了别的程序的登记项“{f.label}”" for f in self.refs() if f.sheet is not sheet]
        out += [f"{named}不能公开个人信息“{f.label}”" for f in self.refs() if f.secret]
        shown = {k.key for k in self.names}
        out += [f"{named}写了本程序没有的当事人“{k.label}”" for k in self.names if k.key not in kinds]
        secret = {f.name for f in sheet.refs().values() if f.secret}
        for paper in self.papers:
            if paper.key not in made:
                out.append(f"{named}的文书“{paper.label}”没有任何办理制作")
            if any(isinstance(b, PartyTable) for b in paper.body):
                out.append(f"{named}的文书“{paper.label}”有当事人身份信息表，不能公开")
            rows = {f.name for b in paper.body if isinstance(b, Rows) for f in b.facts}
            if (rows | paper.names) & secret:
                out.append(f"{named}的文书“{paper.label}”含有个人信息，不能公开")
            people = (paper.names & kinds) | (kinds if "parties" in paper.names else set())
            if people - shown:
                out.append(f"{named}的文书“{paper.label}”写有当事人姓名，而没有声明公开（names）")
        if not (self.facts or self.papers):
            out.append(f"{named}没有写公开什么")
        return out
