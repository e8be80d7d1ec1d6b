"""A matter in memory: what the rules look at and what an act changes. Plain data, no database."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from fazhi.kernel.elements import Stage
from fazhi.kernel.past import Past
from fazhi.kernel.procedure import Edition, Procedure
from fazhi.kernel.settings import Setting


class ActRefused(Exception):
    """An act that cannot be done: what happened, which rule, what to do now. Nothing has been changed."""

    def __init__(self, message: str, *, basis: str = "", field_name: str = "") -> None:
        super().__init__(message)
        self.message, self.basis, self.field_name = message, basis, field_name


@dataclass(frozen=True)
class OrgRef:
    id: int
    code: str
    name: str
    rank: int
    prefix: str
    region_id: int | None = None


@dataclass(frozen=True)
class Actor:
    """Who does the act: ids for the foreign keys, names as they are at that moment."""

    account_id: int | None
    post_id: int | None
    role: str
    name: str
    org: OrgRef | None


@dataclass(frozen=True)
class PartyGiven:
    """A person or body as entered. `detail` keys: name, id_no, phone, address, sex, age, nation, job (all optional but name)."""

    kind: str
    name: str
    is_body: bool = False
    detail: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PartyFix:
    """What is put right about a party: `party` is its row, `detail` the new values by key of `personal.FIELDS`, "" for none.

    `before`, `digest`: the party as it stood and the digest of that, as the ledger found them.
    """

    party: int
    detail: dict[str, str]
    before: PartyGiven | None = None
    digest: str = ""


@dataclass(frozen=True)
class Material:
    name: str
    media: str
    content: bytes


@dataclass(frozen=True)
class LinkTo:
    matter_id: int
    uid: str
    number: str
    kind: str = "相关"


@dataclass(frozen=True)
class Given:
    """What somebody enters for an act. `values`: decoded facts by name. `version`: the version they were looking at.

    `refers`: the entries its facts name, as the ledger found them. `person`, `granted`: whose recusal it is about, and
    whether it was decided that they step aside. `seal`: chain value of the first seal after the matter was opened, as the
    ledger found it; only for acts in which the program works something out. `fix`: what is put right about a party.
    """

    happened_on: date
    values: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    parties: tuple[PartyGiven, ...] = ()
    handler: tuple[int, str] | None = None
    to_org: OrgRef | None = None
    link: LinkTo | None = None
    material: Material | None = None
    version: int | None = None
    refers: tuple[LinkTo, ...] = ()
    person: tuple[int, str] | None = None
    granted: bool | None = None
    seal: str = ""
    fix: PartyFix | None = None


@dataclass
class PauseState:
    start: date
    end: date | None
    reason: str
    id: int | None = None


Settings = Callable[[Setting, date], int]
"""The value a setting has on a day, in the district of a matter."""


def _defaults(setting: Setting, day: date) -> int:
    return setting.default


@dataclass
class LimitState:
    """A limit of a matter. `length`: how many units, where the district sets it; fixed on the day it starts."""

    key: str
    label: str
    edition: str
    event: str
    starts_on: date
    due: date | None
    provisional: bool
    office: bool
    soft: bool
    extensions: int = 0
    state: str = "open"
    ended_on: date | None = None
    pauses: list[PauseState] = field(default_factory=list)
    id: int | None = None
    changed: bool = True
    length: int | None = None

    @property
    def running(self) -> bool:
        return self.state in ("open", "paused")


@dataclass
class MatterState:
    """The matter as the rules see it. `values` and `secrets` are decoded; `known` is both together.

    `marks`: the last day of each action; `turns`: which act on the matter that was. `recusals`: by account, {name,
    standing, on, handled}. `papers`: the newest text of papers that may be published, and `about` the matter its first
    act is about; both only where an act publishes. `linked`: (matter, kind) of the links to entries it has named before;
    only where an act names some. `former_names`: names of parties that were put right; known wherever `parties` are.
    """

    procedure: Procedure[Any, Any]
    edition: Edition[Any, Any]
    uid: uuid.UUID
    number: str
    stage: Stage | None
    org: OrgRef
    origin: OrgRef
    opened_on: date
    opened_at: datetime
    id: int | None = None
    title: str = ""
    topic: str = ""
    source: str = ""
    region_id: int | None = None
    handler: tuple[int, str] | None = None
    closed: bool = False
    closed_on: date | None = None
    outcome: str = ""
    secrecy: int = 0
    changed_at: datetime | None = None
    values: dict[str, Any] = field(default_factory=dict)
    secrets: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)
    version: int = 0
    head: str = ""
    next_due: date | None = None
    next_limit: str = ""
    track_code: str = ""
    recusals: dict[str, dict[str, Any]] = field(default_factory=dict)
    here_since: date | None = None
    handovers: int = 0
    returns: int = 0
    limits: list[LimitState] = field(default_factory=list)
    parties: list[PartyGiven] = field(default_factory=list)
    former_names: list[str] = field(default_factory=list)
    papers: dict[str, dict[str, Any]] = field(default_factory=dict)
    about: int | None = None
    settings: Settings = _defaults
    linked: set[tuple[int, str]] = field(default_factory=set)

    @property
    def row_id(self) -> int:
        """The id of the matter's row; only a matter that has been written has one."""
        if self.id is None:
            raise ValueError("事项还没有写入台账")
        return self.id

    @property
    def known(self) -> dict[str, Any]:
        return self.values | self.secrets

    @property
    def past(self) -> Past:
        """What has been done on the matter, in its order, and how its limits ended, as conditions look at it."""
        late = {x.key for x in self.limits if x.state == "late"}
        met = {x.key for x in self.limits if x.state == "met"}
        return Past(self.marks, self.turns, met - late, late)

    def context(self, column: str) -> str:
        """What encrypted bytes of this matter are bound to."""
        return f"{self.uid}/{column}"


@dataclass(frozen=True)
class PaperMade:
    key: str
    label: str
    number: str
    content: bytes
    digest: str


@dataclass(frozen=True)
class PartyMade:
    """A party ready to be written. `replaces`: the row of the same party as it stood before it was put right."""

    party: PartyGiven
    sealed: bytes
    digest: str
    blind: list[str]
    replaces: int | None = None


@dataclass(frozen=True)
class PublishedMade:
    """What an act publishes: the columns of the row that are not the matter's own."""

    key: str
    place: str
    title: str
    shown_until: date | None
    holds_from: date | None
    holds_until: date | None
    comments_kind: str
    comments_from: date | None
    comments_until: date | None
    basis: str
    content: dict[str, Any]
    digest: str


@dataclass(frozen=True)
class ActMade:
    """An act ready to be written, with everything that belongs to it."""

    content: dict[str, Any]
    hash: str
    delta: dict[str, Any]
    secret: bytes | None
    effects: dict[str, Any]
    label: str
    recorded_at: datetime
    actor: Actor
    papers: tuple[PaperMade, ...]
    parties: tuple[PartyMade, ...]
    material: tuple[Material, bytes, str] | None
    link: LinkTo | None
    refers: tuple[LinkTo, ...] = ()
    published: tuple[PublishedMade, ...] = ()
    ended: tuple[tuple[str, str], ...] = ()
