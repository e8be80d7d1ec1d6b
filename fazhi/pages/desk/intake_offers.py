"""What the window proposes: the ways the law opens, with reasons; who is competent; what may be the same matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fazhi.kernel.elements import Action
from fazhi.kernel.intake import Bar, Body, Channel, Entry, Hit, Intake, Opening, Way
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import access, similar
from fazhi.ledger.similar import Alike
from fazhi.pages.desk import people
from fazhi.pages.desk.intake_entered import Entered
from fazhi.people.models import Organisation, Region
from fazhi.people.session import Session


@dataclass(frozen=True)
class Start:
    """How this session would open a matter: procedure, opening action and what the intake fills in."""

    procedure: Procedure[Any, Any]
    action: Action[Any, Any]
    opening: Opening
    entry: Entry


@dataclass
class Offer:
    """One way. `start`: this post may open it itself; else `bodies`: to whom it can be sent, the competent first.

    `competent`: how many of `bodies` are proposed, with `because`.
    """

    way: Way
    hit: Hit | None
    start: Start | None
    bodies: list[Organisation] = field(default_factory=list)
    competent: int = 0
    because: str = ""

    @property
    def key(self) -> str:
        return self.way.key

    @property
    def handled(self) -> bool:
        """Whether this installation handles the way, and somebody here could receive it."""
        return self.way.procedure in library().procedures and bool(self.bodies)

    @property
    def reason(self) -> str:
        return self.hit.reason if self.hit else ""


@dataclass
class Proposals:
    """Everything proposed for what was typed. `likely` ways have a reason, `others` none."""

    likely: list[Offer]
    others: list[Offer]
    subject: Hit | None
    subject_label: str
    alike: list[Alike]
    barred: list[tuple[Bar, Alike]]
    desk: Start | None

    def offer(self, key: str) -> Offer | None:
        return next((o for o in (*self.likely, *self.others) if o.key == key), None)


def starts(session: Session, rules: Intake, procedure_key: str, channel: Channel | None, day: date) -> Start | None:
    """The first way of opening a procedure that fits the channel and that the post may take; None where there is none."""
    procedure, opening = library().procedures.get(procedure_key), rules.opening(procedure_key)
    if procedure is None or opening is None:
        return None
    edition = procedure.on(day)
    for entry in opening.entries:
        action = edition.actions.get(entry.action)
        fits = not entry.channels or (channel is not None and channel.key in entry.channels)
        if action is not None and fits and access.may_start(session, procedure, action).allowed:
            return Start(procedure, action, opening, entry)
    return None


def able(session: Session, rules: Intake, day: date) -> bool:
    """Whether the post takes anything in at all."""
    keys = {o.procedure for o in rules.openings}
    return any(starts(session, rules, key, channel, day) for key in keys for channel in rules.channels)


def propose(entered: Entered, leave_out: int | None = None) -> Proposals:
    """`leave_out`: the matter one comes from, which is not proposed as its own double."""
    rules, session = entered.rules, entered.session
    channel = entered.channel
    about = next(iter(rules.subjects_of(entered.text)), None)
    subject = rules.subject(about.key) if about else None
    hits = rules.ways_of(entered.text, channel.key if channel else "")
    desk = starts(session, rules, rules.desk.procedure, channel, entered.today)
    receivers = _receivers(rules, session, entered.today) if desk else []
    offers = []
    for way in rules.ways:
        hit = next((h for h in hits if h.key == way.key), None)
        start = starts(session, rules, way.procedure, channel, entered.today)
        wanted = way.bodies or (subject.bodies if subject else ())
        first = competent(wanted, entered.region, receivers)
        rest = [o for o in receivers if o not in first]
        offers.append(Offer(way, hit, start, [*first, *rest], len(first), _because(way, subject.label if subject else "")))
    order = {h.key: i for i, h in enumerate(hits)}
    likely = sorted((o for o in offers if o.hit), key=lambda o: order[o.key])[:4]
    alike = similar.find(
        entered.text, entered.people, region_id=entered.region_id, day=entered.day, leave_out=leave_out
    )
    return Proposals(
        likely, [o for o in offers if o not in likely], about, subject.label if subject else "", alike,
        similar.barred(rules.bars, alike), desk,
    )  # fmt: skip


def _because(way: Way, subject: str) -> str:
    if way.bodies:
        return way.organ
    return subject


def _receivers(rules: Intake, session: Session, day: date) -> list[Organisation]:
    procedure = library().procedures.get(rules.desk.procedure)
    send = procedure.on(day).actions.get(rules.desk.send) if procedure else None
    if procedure is None or send is None or session.organisation is None:
        return []
    return people.receivers(procedure, None, send, session.organisation, day)


def competent(wanted: tuple[Body, ...], region: Region | None, among: list[Organisation]) -> list[Organisation]:
    """Bodies that fit what is declared, in that order; of those that serve a place, the ones of this place."""
    found: list[Organisation] = []
    for body in wanted:
        for one in among:
            if one.kind != body.kind or body.name not in one.name or one in found:
                continue
            if not body.near or (region is not None and _serves(one, region)):
                found.append(one)
    return found


def _serves(one: Organisation, region: Region) -> bool:
    """Whether a body's place is this one, or holds it."""
    code = people.code_of(one.region)
    return region.code.startswith(code) and len(code) > 6
