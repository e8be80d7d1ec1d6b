"""Fields of a form, made from declared facts: how each is asked, what was typed, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from django.http import HttpRequest, QueryDict

from fazhi.kernel.facts import FactRef
from fazhi.pages.english import tr

RADIO_AT_MOST = 4
"""Choices up to this many are shown side by side, more of them in a drop-down list."""


@dataclass
class Field:
    """One question. `kind`: text, long, number, date, radio, select, many, file, entries. `error` tells the rule that was broken.

    `entries` asks for numbers of entries in as many places as `places` has; `options` are those offered.
    """

    name: str
    label: str
    kind: str
    value: str = ""
    values: list[str] = field(default_factory=list)
    needed: bool = False
    hint: str = ""
    unit: str = ""
    basis: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)
    error: str = ""
    places: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"id-{self.name}"

    @property
    def described(self) -> str:
        """Ids of what explains the field to a screen reader."""
        parts = [f"{self.id}-h"] if self.hint or self.basis else []
        return " ".join([*parts, f"{self.id}-e"] if self.error else parts)


def input_name(ref: FactRef[Any, Any]) -> str:
    return f"f-{ref.name}"


def kind_of(ref: FactRef[Any, Any]) -> str:
    if ref.refers is not None:
        return "entries"
    if ref.many:
        return "many"
    if ref.kind is bool:
        return "radio"
    if issubclass(ref.kind, Enum):
        return "radio" if len(ref.options) <= RADIO_AT_MOST else "select"
    if ref.kind in (int, Decimal):
        return "number"
    if ref.kind is date:
        return "date"
    return "long" if ref.long else "text"


def raw(ref: FactRef[Any, Any], value: Any) -> str | list[str]:
    """A known value as the form would send it."""
    if value is None:
        return [] if ref.many else ""
    stored = ref.encode(value)
    if isinstance(stored, list):
        return [str(s["number"] if isinstance(s, dict) else s) for s in stored]
    if isinstance(stored, dict):
        return str(stored["number"])
    if isinstance(stored, bool):
        return "true" if stored else "false"
    return str(stored)


def sent(ref: FactRef[Any, Any], post: QueryDict) -> str | list[str]:
    name = input_name(ref)
    return [t for t in post.getlist(name) if t] if ref.many else post.get(name, "")


def fact_field(
    ref: FactRef[Any, Any], typed: str | list[str], request: HttpRequest, *, needed: bool, known: bool = False
) -> Field:
    """The field of a fact. `known`: a secret value is on record, which is not shown and stays unless typed anew."""
    options = ref.options
    if ref.kind is bool:
        options = [("true", tr("是", request)), ("false", tr("否", request))]
    hint = ref.hint
    if ref.secret:
        note = "已登记，加密保存，不显示；不改的留空。" if known else "加密保存，每次查看都有记录。"
        hint = f"{hint} {tr(note, request)}".strip()
    places: list[str] = []
    if ref.refers is not None:
        given = typed if isinstance(typed, list) else [typed]
        places = given + [""] * max(ref.refers.at_least - len(given), int(ref.many)) if ref.many else given[:1]
        hint = hint or ref.refers.rule
    return Field(
        input_name(ref), ref.label, kind_of(ref), value="" if isinstance(typed, list) else typed,
        values=typed if isinstance(typed, list) else [], needed=needed and not (ref.secret and known), hint=hint,
        unit=ref.unit, basis=ref.basis.text if ref.basis else "", options=options, places=places,
    )  # fmt: skip


def read(fields: Iterable[tuple[FactRef[Any, Any], Field]], rule: str) -> tuple[dict[str, Any], bool]:
    """Values by fact name of what was typed, errors put on the fields. `rule`: what says that needed ones are needed.

    A secret fact left empty is left out, so that what is on record stays. The second value: whether all is well.
    """
    values: dict[str, Any] = {}
    good = True
    for ref, shown in fields:
        try:
            value = ref.parse(shown.values if ref.many else shown.value)
        except ValueError as wrong:
            shown.error, good = str(wrong), False
            continue
        if value is None and shown.needed:
            shown.error, good = f"请填写“{ref.label}”。规则：{rule}", False
        if value is None and ref.secret:
            continue
        values[ref.name] = value
    return values, good


def plain_date(name: str, label: str, value: str, *, needed: bool = True, hint: str = "") -> Field:
    return Field(name, label, "date", value=value, needed=needed, hint=hint)


def select(
    name: str, label: str, value: str, options: Iterable[tuple[str, str]], *, needed: bool = False, hint: str = ""
) -> Field:
    return Field(name, label, "select", value=value, needed=needed, hint=hint, options=list(options))


def errors_of(fields: Iterable[Field]) -> list[tuple[str, str]]:
    """(id of the field, sentence) of every error, for the summary on top of the form."""
    return [(f.id, f.error) for f in fields if f.error]


def merged(known: Mapping[str, Any], ref: FactRef[Any, Any], post: QueryDict | None) -> str | list[str]:
    """What the form shows: what was typed, else what is on record (never a secret)."""
    if post is not None:
        return sent(ref, post)
    return raw(ref, None if ref.secret else known.get(ref.name))
