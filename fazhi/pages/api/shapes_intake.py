"""What the API of the window takes and gives."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Schema
from pydantic import Field


class LinkIn(Schema):
    """Another matter, by id or by number, and how they belong together: 相关, 转来 or 重复."""

    matter: int | None = None
    number: str = ""
    kind: str = "相关"
    note: str = ""
    happened_on: date | None = None


class LinkOut(Schema):
    seq: int
    hash: str
    matter: int
    other: int
    kind: str


class PersonIn(Schema):
    name: str = ""
    is_body: bool = False
    phone: str = ""
    id_no: str = ""
    address: str = ""


class IntakeIn(Schema):
    """What came in. `region`: code of the place; `way`: to see what that way's procedure would be opened with."""

    channel: str
    text: str
    happened_on: date | None = None
    person: PersonIn = Field(default_factory=PersonIn)
    other: PersonIn = Field(default_factory=PersonIn)
    region: str = ""
    place: str = ""
    reference: str = ""
    term: date | None = None
    way: str = ""
    note: str = ""


class RegisterIn(IntakeIn):
    """`then`: open it by the chosen way, send it to `send_to` (code), tell the person (`advise`), or join it to a matter.

    `facts`: what the procedure asks besides, in stored form; `links`: ids out of `alike`; `ground`: why it is joined, or
    why it is registered all the same where a rule may stand against it.
    """

    then: Literal["open", "send", "tell", "join"] = "open"
    facts: dict[str, str] = Field(default_factory=dict)
    links: list[int] = Field(default_factory=list)
    send_to: str = ""
    requirement: str = ""
    advise: str = ""
    ground: str = ""
    join: int | None = None


class OfferOut(Schema):
    way: str
    label: str
    score: int
    reason: str
    basis: str
    tell: str
    procedure: str = Field(description="The procedure this post may open itself; empty where it may not")
    action: str
    competent: list[str] = Field(description="Codes of the bodies proposed to receive it")


class AlikeOut(Schema):
    id: int
    number: str
    title: str
    procedure: str
    closed: bool
    reasons: list[str]


class BarredOut(Schema):
    basis: str
    says: str
    matter: int
    then: str


class Proposed(Schema):
    subject: str
    subject_reason: str
    ways: list[OfferOut]
    alike: list[AlikeOut]
    barred: list[BarredOut]
    facts: dict[str, str]
