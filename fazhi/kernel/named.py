"""Named: how a fact holds the entry it refers to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """An entry of a register by its number, with the title it had when it was named ("" until the ledger found it)."""

    number: str
    title: str = ""

    def __str__(self) -> str:
        return f"{self.title}（{self.number}）" if self.title else self.number
