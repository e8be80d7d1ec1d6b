"""Pages of a long list: which part is shown, and which page numbers to offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet

MOST = 1_000
"""Lists are counted up to here: counting a million under the row policy takes longer than showing any page of it."""


LASTS = 60
"""Seconds for which a list that was longer than `MOST` is taken to be so still."""


def counted(rows: QuerySet[Any], most: int = MOST, seen_by: str = "") -> int:
    """How many rows there are; `most + 1` means more than `most`.

    `seen_by`: what decides, besides the question itself, which rows there are. With it, a long list is not counted again
    for `LASTS` seconds, as counting it takes longer than showing a page of it.
    """
    asked = rows.order_by()[: most + 1]
    if not seen_by:
        return asked.count()
    try:
        key = "counted-" + sha256(f"{seen_by} {asked.query}".encode()).hexdigest()
    except EmptyResultSet:
        return 0
    if cache.get(key):
        return most + 1
    count = asked.count()
    if count > most:
        cache.set(key, True, LASTS)
    return count


def number(count: int, most: int = MOST) -> str:
    """12,345, or 1,000+ where counting stopped."""
    return f"{count:,}" if count <= most else f"{most:,}+"


@dataclass(frozen=True)
class Paged:
    """One page of a list of `total` things, `size` a page; numbers of pages begin at 1. `more`: there are others beyond."""

    total: int
    number: int
    size: int
    more: bool = field(default=False, kw_only=True)

    @property
    def all(self) -> str:
        """How many things there are, as text."""
        return f"{self.total:,}+" if self.more else f"{self.total:,}"

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        return (self.number - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return min(self.number * self.size, self.total)

    @property
    def slice(self) -> slice:
        return slice((self.number - 1) * self.size, self.number * self.size)

    @property
    def near(self) -> list[int]:
        """Numbers to show: the first, the last, and those around this page; 0 stands for a gap."""
        keep = sorted({1, self.pages, *range(max(1, self.number - 2), min(self.pages, self.number + 2) + 1)})
        out: list[int] = []
        for n in keep:
            if out and n - out[-1] > 1:
                out.append(0)
            out.append(n)
        return out


def page(asked: str, total: int, size: int, most: int = 0) -> Paged:
    """The page asked for in an address; the nearest one there is where it is none. `most`: as given to `counted`."""
    more = 0 < most < total
    total = most if more else total
    pages = max(1, -(-total // size))
    at = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    return Paged(total, at, size, more=more)
