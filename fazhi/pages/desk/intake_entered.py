"""What somebody typed at the window, and how it becomes the form of the procedure that was chosen for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest, QueryDict

from fazhi.kernel import codec
from fazhi.kernel.elements import Action
from fazhi.kernel.intake import Channel, Entry, Hit, Intake, Opening, asked_for, first_clause
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.similar import Person
from fazhi.pages.desk import fields, partyform, people
from fazhi.pages.desk.actform import Builder, Form
from fazhi.pages.desk.fields import Field
from fazhi.pages.english import is_english, tr
from fazhi.people.models import Region
from fazhi.people.session import Session

_PERSON = (("name", "姓名或者名称"), ("phone", "电话"), ("id_no", "证件号码"), ("address", "住址或者住所"))
_OTHER = (("name", "对方姓名或者名称"), ("phone", "对方电话"))
_MIRRORED = ("text", "place", "reference", "term")
"""Slots that the procedure's own form takes over as they were typed, so that they are not asked a second time."""


@dataclass
class Entered:
    """The window's own fields, read from a form (None: an empty page)."""

    request: HttpRequest
    session: Session
    rules: Intake
    today: date
    post: QueryDict | None
    fields: dict[str, Field] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)

    def __post_init__(self) -> None:
        def t(text: str) -> str:
            return tr(text, self.request)

        english = is_english(self.request)
        self.regions = {str(r.pk): r for r in people.regions(self.session)}
        own = self.session.organisation
        channels = [(c.key, c.en if english else c.label) for c in self.rules.channels]
        came = self.typed("channel", str(self.request.session.get("channel", channels[0][0])))
        if came not in dict(channels):
            came = channels[0][0]
        self.fields = {
            "channel": Field("channel", t("怎样来的"), "select", came, needed=True, options=channels),
            "text": Field("text", t("反映的情况"), "long", self.typed("text"), needed=True),
            "happened_on": fields.plain_date("happened_on", t("来件日期"), self.typed("happened_on", self.today.isoformat())),
            "region": fields.select(
                "region", t("发生地"), self.typed("region", str(own.region_id) if own else ""),
                [(k, r.name) for k, r in self.regions.items()],
            ),
            "place": Field("place", t("具体地点"), "text", self.typed("place")),
            "body": Field(
                "body", t("是个人还是单位"), "radio", self.typed("body", "person"),
                options=[("person", t("个人")), ("body", t("单位"))],
            ),
        }  # fmt: skip
        self.fields |= {k: Field(k, t(v), "text", self.typed(k)) for k, v in _PERSON}
        self.fields |= {f"o-{k}": Field(f"o-{k}", t(v), "text", self.typed(f"o-{k}")) for k, v in _OTHER}
        self.fields["o-body"] = Field(
            "o-body", t("对方是个人还是单位"), "radio", self.typed("o-body", "person"), options=self.fields["body"].options
        )
        channel = self.channel
        if channel is not None and channel.reference:
            label = "Reference number" if english else channel.reference
            self.fields["reference"] = Field("reference", label, "text", self.typed("reference"))
        if channel is not None and channel.term:
            self.fields["term"] = fields.plain_date("term", t("要求反馈的日期"), self.typed("term"), needed=False)

    def typed(self, name: str, default: str = "") -> str:
        """What the form sent under a name."""
        return self.post.get(name, default) if self.post is not None else default

    def value(self, name: str) -> str:
        found = self.fields.get(name)
        return found.value.strip() if found else ""

    @property
    def channel(self) -> Channel | None:
        return self.rules.channel(self.fields["channel"].value)

    @property
    def text(self) -> str:
        return self.value("text")

    @property
    def region_id(self) -> int | None:
        return int(self.value("region")) if self.value("region") in self.regions else None

    @property
    def region(self) -> Region | None:
        return self.regions.get(self.value("region"))

    @property
    def day(self) -> date:
        """The day it came in; today where what was typed is no date (the form then says so)."""
        try:
            found: date | None = codec.parse("", date, False, self.value("happened_on"))
        except ValueError:
            found = None
        return found or self.today

    @property
    def people(self) -> list[Person]:
        """Whoever came, for finding earlier matters. The other side is not looked up: they asked for nothing."""
        return [Person(self.value("name"), self.value("id_no").replace(" ", "").upper(), self.value("phone"))]

    def place_in_text(self) -> Region | None:
        """A place of the session's reach that the text names and that is not the one chosen; the longest name wins."""
        named = [r for r in self.regions.values() if r.name in self.text or r.name in self.value("place")]
        best = max(named, key=lambda r: len(people.code_of(r)), default=None)
        return best if best is not None and str(best.pk) != self.value("region") else None

    def note(self, opening: Opening) -> str:
        """What the procedure has no fact for: it goes into the words of the act, so that nothing typed is lost."""
        said = [
            f"{self.fields[name].label}：{self.value(name)}"
            for name in ("reference", "term") if self.value(name) and name not in opening.facts
        ]  # fmt: skip
        if "place" not in opening.facts and self.value("place"):
            said.append(f"具体地点：{self.value('place')}")
        return "；".join(said)


@dataclass
class Made:
    """The form of the chosen procedure, made from what was typed. `shown`: the fields the page still asks for."""

    procedure: Procedure[Any, Any]
    action: Action[Any, Any]
    opening: Opening
    builder: Builder
    needed: list[Field]
    optional: list[Field]
    proposed: dict[str, str]

    @property
    def form(self) -> Form:
        return self.builder.form


def make(
    entered: Entered, procedure: Procedure[Any, Any], action: Action[Any, Any], opening: Opening, entry: Entry,
    subject: Hit | None, more: Mapping[str, str] | None = None,
) -> Made:  # fmt: skip
    """The procedure's own form with the window's entries put in. `more`: further answers (the API's), by fact name."""
    post = entered.post.copy() if entered.post is not None else QueryDict(mutable=True)
    proposed = _proposed(entered, procedure, opening, entry, subject)
    mirrored = {opening.facts[s] for s in _MIRRORED if s in opening.facts}
    for fact, value in proposed.items():
        name = f"f-{fact}"
        untouched = post.get(name, "") in ("", post.get(f"was-{fact}", ""))
        if fact in mirrored or untouched:
            post[name] = value
    for fact, value in (more or {}).items():
        post[f"f-{fact}"] = value
    _parties(post, entered, opening)
    note = "；".join(x for x in (entered.note(opening), entered.typed("note"), entered.typed("ground")) if x)
    post["note"] = note
    builder = Builder(entered.request, entered.session, procedure, action, None, entered.today, post)
    hidden = {f"f-{fact}" for fact in mirrored} | _channel_fact(procedure, entry, builder)
    needed = [f for f in builder.form.needed if f.name not in hidden]
    optional = [f for f in builder.form.optional if f.name not in hidden]
    return Made(procedure, action, opening, builder, needed, optional, proposed)


def _proposed(
    entered: Entered, procedure: Procedure[Any, Any], opening: Opening, entry: Entry, subject: Hit | None
) -> dict[str, str]:
    declared = entered.rules.subject(subject.key) if subject else None
    slots = {
        "title": declared.title if declared else first_clause(entered.text),
        "text": entered.text, "request": asked_for(entered.text), "place": entered.value("place"),
        "reference": entered.value("reference"), "term": entered.value("term"),
    }  # fmt: skip
    found = {fact: slots[slot] for slot, fact in opening.facts.items()}
    if procedure.topic is not None and declared is not None and procedure.key in declared.topics:
        found[procedure.topic.name] = declared.topics[procedure.key]
    channel = entered.channel
    for fact, value in entry.values.items():
        found[fact] = value if isinstance(value, str) else value.get(channel.key if channel else "", "")
    asked = {f.name for f in (*procedure_asks(procedure, entry.action, entered.today),)}
    return {fact: value for fact, value in found.items() if fact in asked}


def procedure_asks(procedure: Procedure[Any, Any], action_key: str, day: date) -> tuple[Any, ...]:
    action = procedure.on(day).actions.get(action_key)
    return (*action.needs, *action.asks) if action else ()


def _channel_fact(procedure: Procedure[Any, Any], entry: Entry, builder: Builder) -> set[str]:
    """Fields whose value came from how the matter came in: chosen once, above."""
    by_channel = {f"f-{fact}" for fact, value in entry.values.items() if not isinstance(value, str)}
    return {f.name for f in builder.form.all() if f.name in by_channel and f.value}


def _parties(post: QueryDict, entered: Entered, opening: Opening) -> None:
    for kind, prefix in ((opening.person, ""), (opening.other, "o-")):
        if not kind:
            continue
        given = {k: entered.value(f"{prefix}{k}") for k, _ in _PERSON}
        if any(given.values()):
            post[f"n-{kind}"] = "1"
        for key, value in given.items():
            post[f"p-{kind}-0-{key}"] = value
        post[f"p-{kind}-0-body"] = entered.value(f"{prefix}body")


def mark(entered: Entered, made: Made) -> None:
    """Put what the procedure's form found wrong where it was typed."""
    for kind, prefix in ((made.opening.person, ""), (made.opening.other, "o-")):
        for block in (b for k in made.form.parties if k.key == kind for b in k.blocks):
            _copy(entered, block, prefix)
    for shown in made.form.around:
        if shown.error and shown.name in entered.fields:
            entered.fields[shown.name].error = shown.error
    for slot in _MIRRORED:
        fact = made.opening.facts.get(slot)
        shown_fact = made.form.one(f"f-{fact}") if fact else None
        if shown_fact is not None and shown_fact.error and slot in entered.fields:
            entered.fields[slot].error = shown_fact.error


def _copy(entered: Entered, block: partyform.Block, prefix: str) -> None:
    for shown in block.fields:
        name = prefix + shown.name.rsplit("-", 1)[1]
        if shown.error and name in entered.fields:
            entered.fields[name].error = shown.error
