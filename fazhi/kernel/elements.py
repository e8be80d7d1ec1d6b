"""The elements of a procedure: stages, actions, limits, kinds of party, amendments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import Condition, Done, Ended
from fazhi.kernel.documents import Document
from fazhi.kernel.due_process import Wait
from fazhi.kernel.facts import FactRef, FactSheet
from fazhi.kernel.publishing import Publication
from fazhi.kernel.roles import Role
from fazhi.kernel.spans import Span

if TYPE_CHECKING:
    from fazhi.kernel.settings import Setting

S = TypeVar("S", bound="Stage")
F = TypeVar("F", bound=FactSheet)

FINAL: Final = True
"""Second value of a stage nothing can follow: `CLOSED = "已归档", FINAL`."""


class Stage(Enum):
    """The stages of a procedure; the value is the Chinese label, with FINAL after it for an end."""

    def __init__(self, label: str, final: bool = False) -> None:
        self.label = label
        self.final = final


class Kind(Enum):
    """What sort of action it is; engines treat each sort alike for every procedure."""

    START = "立案登记"
    STEP = "办理"
    CORRECT = "更正"
    ATTACH = "收入材料"
    LINK = "关联"
    RECOUNT = "期限重算"
    CORRECT_PARTY = "更正当事人信息"
    ASK_RECUSAL = "申请回避"
    DECLARE_RECUSAL = "自行回避"
    DECIDE_RECUSAL = "决定回避"


class Binds(Enum):
    """Whom a limit binds; only limits that bind the office count as overdue work."""

    OFFICE = "办理机关"
    PARTIES = "当事人"
    COURT = "人民法院"


@dataclass(frozen=True)
class PartyKind:
    """A kind of person a matter is about (申请人, 信访人 …). `required`: a matter cannot start without one."""

    key: str
    label: str
    required: bool = False
    en: str = ""


@dataclass(frozen=True, eq=False)
class Action(Generic[S, F]):
    """Something somebody may do to a matter, and the article that lets them.

    `frm`: stages it is possible in (empty for a START). `to`: the stage after it, None = unchanged. `needs`: facts it
    must carry; `asks`: facts it may carry. `makes`: papers. `only_if`: must hold of the matter with the new facts;
    `because`: the sentence shown where it does not. `assigns`: the action names a handler holding this role.
    `transfers`: the action names the organisation the matter goes to. `outcome`: how the matter ended, by this action.
    `reasoned`: the act must say why in words. `links`: the action names another matter that this one is about or becomes.
    `sends_back`: a unit gives the matter back to whoever sent it; counted, so that a matter that bounces is seen.
    `publishes`: what the public may read from then on; `withdraws`: what it may no longer; `ends`: what ceases to be in
    force that day and stays readable. `comments`: the matter is a comment on something published. `waits`: time that must
    have passed before. `fills`: facts the program works out in this act; nobody types or corrects them. `clears`: what was
    entered in an earlier round and no longer counts once this is done; the acts that entered it keep it.
    """

    key: str
    label: str
    by: tuple[Role, ...]
    frm: frozenset[S]
    to: S | None
    basis: Basis
    kind: Kind = Kind.STEP
    needs: tuple[FactRef[F, Any], ...] = ()
    asks: tuple[FactRef[F, Any], ...] = ()
    makes: tuple[Document, ...] = ()
    only_if: Condition[F] | None = None
    because: str = ""
    assigns: Role | None = None
    transfers: bool = False
    outcome: str = ""
    remark: str = ""
    since: date | None = None
    until: date | None = None
    en: str = ""
    reasoned: bool = False
    links: bool = False
    publishes: tuple[Publication, ...] = ()
    withdraws: tuple[Publication, ...] = ()
    ends: tuple[Publication, ...] = ()
    comments: bool = False
    sends_back: bool = False
    waits: tuple[Wait, ...] = ()
    fills: tuple[FactRef[F, Any], ...] = ()
    clears: tuple[FactRef[F, Any], ...] = ()

    def done(self, *, since: Action[S, F] | Sequence[Action[S, F]] = ()) -> Condition[F]:
        """The condition that this action has been done on the matter; with `since`, after the last time those were done."""
        renewing = (since,) if isinstance(since, Action) else since
        return Done(self.key, self.label, tuple((a.key, a.label) for a in renewing))


@dataclass(frozen=True)
class Extension(Generic[S, F]):
    """A limit may be lengthened by `span` through `action`, `times` times at most."""

    action: Action[S, F]
    span: Span
    basis: Basis
    times: int = 1


@dataclass(frozen=True)
class Stop(Generic[S, F]):
    """The clock stands still from one action to another."""

    start: Action[S, F]
    end: Action[S, F]
    basis: Basis


@dataclass(frozen=True, eq=False)
class Limit(Generic[S, F]):
    """A term the law sets.

    Counts from an action or from a dated fact; ends when one of `stops_at` is done. `soft`: the text says 一般
    (generally): passing it is shown, not counted overdue. `only_if`: the limit arises only where this holds.
    `expiry`: what follows when it ends, in Chinese. `restarts`: counting from the newest start event, else the first.
    `note`: what one should know to count it rightly, in Chinese. `setting`: the district sets the length; `span` is then
    the length where it has set none.
    """

    key: str
    label: str
    span: Span
    counts_from: tuple[Action[S, F] | FactRef[F, date], ...]
    stops_at: tuple[Action[S, F], ...]
    basis: Basis
    binds: Binds = Binds.OFFICE
    extension: Extension[S, F] | None = None
    pauses: tuple[Stop[S, F], ...] = ()
    only_if: Condition[F] | None = None
    soft: bool = False
    rolls: bool = True
    restarts: bool = False
    expiry: str = ""
    since: date | None = None
    until: date | None = None
    en: str = ""
    note: str = ""
    setting: Setting | None = None

    @property
    def unverified(self) -> bool:
        return self.basis.unverified

    def kept(self) -> Condition[F]:
        """The condition that the limit ended on or before its last day."""
        return Ended(self.key, self.label, True)

    def missed(self) -> Condition[F]:
        """The condition that what the limit asks for was done only after its last day."""
        return Ended(self.key, self.label, False)


class Pending(Enum):
    """What an amendment does to matters already under way. Must be stated; it is never assumed."""

    OLD_RULES = "施行前已立案的，适用立案时的规定"
    NEW_RULES = "自施行日起，未办结的一律适用新规定"


@dataclass(frozen=True)
class Amendment:
    on: date
    basis: Basis
    pending: Pending


def in_force(element: Action[Any, Any] | Limit[Any, Any] | FactRef[Any, Any], day: date) -> bool:
    """Whether a dated element stands in the rules of `day` (`until` is the first day it no longer does)."""
    return (element.since is None or element.since <= day) and (element.until is None or day < element.until)


def cited(bases: Sequence[Basis]) -> str:
    """Several citations in one line, each instrument once: 《人民调解法》第十七条、第十九条；《民法典》第二百零一条."""
    grouped: dict[str, list[str]] = {}
    for basis in bases:
        grouped.setdefault(f"《{basis.law.short}》", []).append(
            basis.article + ("（未核实）" if basis.unverified else "")
        )
    return "；".join(title + "、".join(a for a in articles if a) for title, articles in grouped.items())
