"""Papers: what a statute says must be written down, declared as the blocks a printed form has.

The same blocks give the Word file (a docxtpl template that a district may replace by its own), the PDF and the page.
`{name}` in a text stands for a fact of the procedure; besides facts these names exist: {number} 文号, {matter_number},
{organisation} (who issues the paper), {recipient} (who holds the matter after it), {date} (Chinese date of the paper),
{due} (when the limit ends that begins with the paper), {handler}, {parties} and one for every kind of party, by its key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import Condition
from fazhi.kernel.facts import FactRef
from fazhi.kernel.official import Official

STANDARD_NAMES = frozenset(
    {"number", "matter_number", "organisation", "recipient", "date", "due", "handler", "parties", "region", "source"}
)


@dataclass(frozen=True)
class Para:
    """A paragraph with first-line indent."""

    text: str


@dataclass(frozen=True)
class Heading:
    """A heading inside the paper, printed in bold (黑体)."""

    text: str


@dataclass(frozen=True)
class Rows:
    """A ruled table of label and value, one row a fact; long facts take the whole width."""

    facts: tuple[FactRef[Any, Any], ...]


@dataclass(frozen=True)
class PartyTable:
    """A ruled table of the parties: kind, name, sex, age, nation, address, telephone as known."""


@dataclass(frozen=True)
class Signatures:
    """Places to sign or seal, in order: 当事人（签名、盖章或者按指印） …"""

    places: tuple[str, ...]


Block = Para | Heading | Rows | PartyTable | Signatures


@dataclass(frozen=True)
class Document:
    """A paper an action makes.

    `body`: its blocks in order. `unless`: the paper is not made where this holds. `number`: numbering rule such as
    "{org}信处〔{year}〕{n}号", counted per organisation and year, or "" for papers without a number of their own.
    `copies`: how many are signed, as the statute or practice says. `official`: that it is a document of government, set
    as GB/T 9704—2012 lays those out.
    """

    key: str
    label: str
    basis: Basis
    body: Sequence[Block]
    unless: Condition[Any] | None = None
    number: str = ""
    copies: str = ""
    en: str = ""
    official: Official | None = None
    names: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        found: set[str] = set(self.official.names) if self.official else set()
        for block in self.body:
            if isinstance(block, Para | Heading):
                found |= set(re.findall(r"{(\w+)}", block.text))
        object.__setattr__(self, "names", frozenset(found))

    def __hash__(self) -> int:
        return hash(self.key)
