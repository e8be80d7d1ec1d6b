"""Procedure: a statutory procedure as a lawyer would read it, and Edition: its rules as they stood on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic

from fazhi.kernel import personal
from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import Condition
from fazhi.kernel.documents import Document
from fazhi.kernel.due_process import Milestone, Wait
from fazhi.kernel.elements import (
    Action,
    Amendment,
    Binds,
    Extension,
    F,
    Kind,
    Limit,
    PartyKind,
    Pending,
    S,
    Stage,
    Stop,
    in_force,
)
from fazhi.kernel.facts import FactRef
from fazhi.kernel.publishing import Publication
from fazhi.kernel.recusal import Recusal
from fazhi.kernel.references import Validity
from fazhi.kernel.roles import SYSTEM, Role
from fazhi.kernel.spans import Span

if TYPE_CHECKING:
    from fazhi.kernel.settings import Setting


@dataclass(frozen=True)
class Edition(Generic[S, F]):
    """The rules of one procedure in force from `since`; immutable. `fingerprint` is a hash of all they say."""

    procedure: Procedure[S, F]
    since: date
    actions: Mapping[str, Action[S, F]]
    limits: Mapping[str, Limit[S, F]]
    fingerprint: str

    @property
    def starts(self) -> list[Action[S, F]]:
        return [a for a in self.actions.values() if a.kind is Kind.START]

    def possible_in(self, stage: S) -> list[Action[S, F]]:
        """Actions the rules know in a stage, in the order of declaration."""
        return [a for a in self.actions.values() if stage in a.frm]


@dataclass(eq=False)
class Procedure(Generic[S, F]):
    """A procedure under declaration. Declare parties, actions and limits in the file that creates it.

    `number`: numbering rule with {org}, {year}, {n}. `title`: the fact whose first line names a matter; `topic`: the
    enumerated fact lists are grouped by. `sees`: roles that may read matters without acting on them. `domain`: under
    which heading of the indicators and reports it belongs. `intake`: offered to the public in the hall. `once`: of a
    register, the fact in which no two standing entries may say the same.
    """

    key: str
    label: str
    en: str
    stages: type[S]
    facts: type[F]
    basis: Sequence[Basis]
    in_force: date
    number: str
    domain: str
    title: FactRef[F, str] | None = None
    topic: FactRef[F, Any] | None = None
    parties: Sequence[PartyKind] = ()
    sees: Sequence[Role] = ()
    about: str = ""
    is_register: bool = False
    dated_by: FactRef[F, date] | None = None
    actions: list[Action[S, F]] = field(default_factory=list)
    limits: list[Limit[S, F]] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    validity: Validity | None = None
    recusals: Recusal | None = None
    once: FactRef[F, Any] | None = None
    milestones: list[Milestone] = field(default_factory=list)
    _editions: dict[date, Edition[S, F]] = field(default_factory=dict, repr=False)

    def amended(self, on: date, *, basis: Basis, pending: Pending) -> date:
        """Declare that the rules change on a day; returns the day, to be used as `since=` and `until=`."""
        self.amendments.append(Amendment(on, basis, pending))
        return on

    def start(
        self,
        key: str,
        label: str,
        *,
        by: Role | Collection[Role],
        to: S,
        basis: Basis,
        needs: Iterable[FactRef[F, Any]] = (),
        asks: Iterable[FactRef[F, Any]] = (),
        makes: Iterable[Document] = (),
        only_if: Condition[F] | None = None,
        because: str = "",
        transfers: bool = False,
        links: bool = False,
        remark: str = "",
        since: date | None = None,
        until: date | None = None,
        en: str = "",
        publishes: Iterable[Publication] = (),
        comments: bool = False,
        fills: Iterable[FactRef[F, Any]] = (),
    ) -> Action[S, F]:
        """An action that opens a matter."""
        return self._add(
            Action(
                key, label, _roles(by), frozenset(), to, basis, Kind.START, tuple(needs), tuple(asks), tuple(makes),
                only_if, because, transfers=transfers, remark=remark, since=since, until=until, en=en, links=links,
                publishes=tuple(publishes), comments=comments, fills=tuple(fills),
            )
        )  # fmt: skip

    def action(
        self,
        key: str,
        label: str,
        *,
        by: Role | Collection[Role],
        frm: S | Collection[S],
        to: S | None = None,
        basis: Basis,
        needs: Iterable[FactRef[F, Any]] = (),
        asks: Iterable[FactRef[F, Any]] = (),
        makes: Iterable[Document] = (),
        only_if: Condition[F] | None = None,
        because: str = "",
        assigns: Role | None = None,
        transfers: bool = False,
        links: bool = False,
        outcome: str = "",
        remark: str = "",
        reasoned: bool = False,
        sends_back: bool = False,
        since: date | None = None,
        until: date | None = None,
        en: str = "",
        publishes: Iterable[Publication] = (),
        withdraws: Iterable[Publication] = (),
        ends: Iterable[Publication] = (),
        waits: Iterable[Wait] = (),
        fills: Iterable[FactRef[F, Any]] = (),
        clears: Iterable[FactRef[F, Any]] = (),
    ) -> Action[S, F]:
        """An action on an open matter."""
        stages = frozenset([frm] if isinstance(frm, Stage) else frm)
        return self._add(
            Action(
                key, label, _roles(by), stages, to, basis, Kind.STEP, tuple(needs), tuple(asks), tuple(makes),
                only_if, because, assigns, transfers, outcome, remark, since, until, en, reasoned, links,
                sends_back=sends_back, publishes=tuple(publishes), withdraws=tuple(withdraws), ends=tuple(ends),
                waits=tuple(waits), fills=tuple(fills), clears=tuple(clears),
            )
        )  # fmt: skip

    def keeping(self, *, by: Role | Collection[Role], basis: Basis) -> None:
        """The upkeep every open file needs: correct an entry, add material, link a matter; the system recounts limits.

        Where the matter has parties, what was entered wrongly about them is put right, also after it has ended.
        """
        open_stages = frozenset(s for s in self.stages if not s.final)
        for key, label, kind, en in (
            ("correct", "更正已登记内容", Kind.CORRECT, "Correct an entry"),
            ("attach", "收入材料", Kind.ATTACH, "Add material"),
            ("link", "关联其他事项", Kind.LINK, "Link a matter"),
            ("recount", "期限重算", Kind.RECOUNT, "Recount the limits"),
        ):
            if kind is Kind.RECOUNT and self.is_register:
                continue
            why = kind in (Kind.CORRECT, Kind.RECOUNT)
            who = (SYSTEM,) if kind is Kind.RECOUNT else _roles(by)
            self._add(Action(key, label, who, open_stages, None, basis, kind, en=en, reasoned=why))
        if self.parties:
            self._add(
                Action(
                    personal.KEY, personal.LABEL, _roles(by), frozenset(self.stages), None, personal.RIGHT_TO_CORRECTION,
                    Kind.CORRECT_PARTY, en="Correct a party's details", reasoned=True,
                )
            )  # fmt: skip

    def valid(
        self,
        *,
        since: FactRef[F, date] | Action[S, F],
        basis: Basis,
        until: FactRef[F, date] | None = None,
        ends: Iterable[Action[S, F]] = (),
        resumes: Iterable[Action[S, F]] = (),
    ) -> Validity:
        """Say when an entry is valid, so that other matters may refer to it; an entry struck out ends by itself."""
        struck = [a for a in self.actions if self.is_register and a.key == "strike"]
        self.validity = Validity(since, until, tuple(dict.fromkeys([*struck, *ends])), tuple(resumes), basis)
        self._editions.clear()
        return self.validity

    def recusal(
        self,
        *,
        asked_by: Role | Collection[Role],
        declared_by: Role | Collection[Role],
        decided_by: Role | Collection[Role],
        basis: Basis,
        frm: Collection[S] = (),
        makes: Iterable[Document] = (),
        within: Span | None = None,
    ) -> Recusal:
        """Recusal 回避, as `Recusal` tells; `frm` empty: in every open stage.

        `within`: the time the statute gives for deciding; None where it gives none. Who decides names, where the one who
        goes was the handler, another handler of the same role.
        """
        stages = frozenset(frm) or frozenset(s for s in self.stages if not s.final)
        ask, declare, decide = (
            self._add(Action(key, label, _roles(by), stages, None, basis, kind, makes=papers, en=en, reasoned=True))
            for key, label, by, kind, papers, en in (
                ("ask_recusal", "申请回避", asked_by, Kind.ASK_RECUSAL, (), "Apply for recusal"),
                ("declare_recusal", "自行回避", declared_by, Kind.DECLARE_RECUSAL, (), "Declare recusal"),
                ("decide_recusal", "决定是否回避", decided_by, Kind.DECIDE_RECUSAL, tuple(makes), "Decide on recusal"),
            )
        )
        if within is not None:
            self.limit(
                "recusal_decision", "作出回避决定", within, counts_from=[ask, declare], stops_at=[decide], basis=basis,
                restarts=True, en="Decide on recusal",
            )  # fmt: skip
        self.recusals = Recusal(ask, declare, decide)
        return self.recusals

    def limit(
        self,
        key: str,
        label: str,
        span: Span,
        *,
        counts_from: Action[S, F] | FactRef[F, date] | Sequence[Action[S, F] | FactRef[F, date]],
        stops_at: Collection[Action[S, F]],
        basis: Basis,
        binds: Binds = Binds.OFFICE,
        extension: Extension[S, F] | None = None,
        pauses: Iterable[Stop[S, F]] = (),
        only_if: Condition[F] | None = None,
        soft: bool = False,
        rolls: bool = True,
        restarts: bool = False,
        expiry: str = "",
        since: date | None = None,
        until: date | None = None,
        en: str = "",
        note: str = "",
        setting: Setting | None = None,
    ) -> Limit[S, F]:
        """A term; see `Limit`."""
        starts = tuple(counts_from) if isinstance(counts_from, Sequence) else (counts_from,)
        made = Limit(
            key, label, span, starts, tuple(stops_at), basis, binds, extension, tuple(pauses), only_if, soft, rolls,
            restarts, expiry, since, until, en, note, setting,
        )  # fmt: skip
        self.limits.append(made)
        self._editions.clear()
        return made

    def milestone(
        self,
        key: str,
        label: str,
        *,
        done: Action[S, F] | Collection[Action[S, F]],
        basis: Basis,
        spared: Iterable[FactRef[F, str]] = (),
        since: Action[S, F] | Collection[Action[S, F]] = (),
        en: str,
    ) -> Milestone:
        """A step the law demands evidence of; see `Milestone`."""
        shown, renewed = ((x,) if isinstance(x, Action) else tuple(x) for x in (done, since))
        made = Milestone(key, label, en, shown, basis, tuple(spared), renewed)
        self.milestones.append(made)
        self._editions.clear()
        return made

    def _add(self, action: Action[S, F]) -> Action[S, F]:
        self.actions.append(action)
        self._editions.clear()
        return action

    def publications(self) -> dict[str, Publication]:
        """Everything any action of any edition publishes, by key."""
        return {p.key: p for a in self.actions for p in a.publishes}

    def documents(self) -> dict[str, Document]:
        """Every paper any action of any edition makes, by key."""
        return {d.key: d for a in self.actions for d in a.makes}

    def roles(self) -> dict[str, Role]:
        """Every role that acts or reads in this procedure, by key."""
        found = {r.key: r for a in self.actions for r in a.by}
        found |= {a.assigns.key: a.assigns for a in self.actions if a.assigns}
        return found | {r.key: r for r in self.sees}

    def stage(self, name: str) -> S:
        return self.stages[name]

    def _since(self, day: date) -> date:
        return max([self.in_force, *(a.on for a in self.amendments if a.on <= day)])

    def on(self, day: date) -> Edition[S, F]:
        """The rules in force on a day; a day before the procedure existed gives its first rules."""
        since = self._since(max(day, self.in_force))
        if since not in self._editions:
            from fazhi.kernel.fingerprint import fingerprint

            actions = {a.key: a for a in self.actions if in_force(a, since)}
            limits = {x.key: x for x in self.limits if in_force(x, since)}
            self._editions[since] = Edition(
                self, since, MappingProxyType(actions), MappingProxyType(limits), fingerprint(self, since)
            )
        return self._editions[since]

    def binding(self, opened: date, today: date) -> Edition[S, F]:
        """The rules that bind, today, a matter opened on `opened`, as each amendment says of pending matters."""
        rules_of = opened
        for amendment in sorted(self.amendments, key=lambda a: a.on):
            if opened < amendment.on <= today and amendment.pending is Pending.NEW_RULES:
                rules_of = amendment.on
        return self.on(rules_of)

    def editions(self) -> list[Edition[S, F]]:
        """All editions, oldest first."""
        return [self.on(d) for d in sorted({self.in_force, *(a.on for a in self.amendments)})]


def _roles(by: Role | Collection[Role]) -> tuple[Role, ...]:
    return (by,) if isinstance(by, Role) else tuple(by)
