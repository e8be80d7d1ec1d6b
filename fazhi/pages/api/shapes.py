"""What the API takes and gives. Dates are ISO, facts are in their stored form (choices by name, amounts as text)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ninja import Schema
from pydantic import Field

from fazhi.pages.api.shapes_intake import LinkIn


class Refused(Schema):
    """Why not: what happened, which rule, which field. Nothing has been changed."""

    message: str
    basis: str = ""
    field: str = ""


class ProcedureOut(Schema):
    key: str
    label: str
    is_register: bool
    rules: dict[str, Any] = Field(description="Everything the rules in force today say, as plain data")


class MatterOut(Schema):
    id: int
    number: str
    procedure: str
    stage: str
    stage_label: str
    closed: bool
    title: str
    topic: str
    organisation: str
    opened_on: date
    closed_on: date | None
    outcome: str
    next_due: date | None
    next_limit: str
    version: int


class MatterPage(Schema):
    items: list[MatterOut]
    next: int | None = Field(description="Pass as `before` to get the following page; null on the last")


class LimitOut(Schema):
    key: str
    label: str
    due: date | None
    state: str
    provisional: bool
    basis: str
    explanation: list[str]


class ActOut(Schema):
    seq: int
    action: str
    label: str
    actor: str
    happened_on: date
    recorded_at: datetime
    basis: str
    stage_from: str
    stage_to: str
    delta: dict[str, Any]
    note: str
    hash: str


class MatterFull(MatterOut):
    facts: dict[str, Any]
    acts: list[ActOut]
    limits: list[LimitOut]


class CheckOut(Schema):
    question: str
    ok: bool
    answer: str


class VerdictOut(Schema):
    action: str
    label: str
    allowed: bool
    why: str
    basis: str
    checks: list[CheckOut]


class PartyIn(Schema):
    kind: str
    name: str
    is_body: bool = False
    detail: dict[str, str] = Field(default_factory=dict)


class ActIn(Schema):
    """An act to be done. `version`: the version of the matter you looked at; a newer one refuses the act."""

    happened_on: date
    facts: dict[str, Any] = Field(default_factory=dict)
    note: str = ""
    parties: list[PartyIn] = Field(default_factory=list)
    handler: str | None = Field(None, description="User name of the handler, where the action names one")
    to_organisation: str | None = Field(None, description="Code of the organisation, where the action transfers")
    person: str | None = Field(None, description="User name of whose recusal it is about, where the action asks for it")
    granted: bool | None = Field(None, description="Whether it was decided that they step aside")
    version: int | None = None
    link: LinkIn | None = Field(None, description="The other matter, where the action names one")


class OpenedOut(Schema):
    id: int
    number: str
    hash: str


class ReceiptOut(Schema):
    receipt: dict[str, Any]
