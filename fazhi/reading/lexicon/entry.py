"""How an indicator is recognised: the one form every file of the lexicon is written in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

Group = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One indicator of the catalogue and the words by which a figure is known to be it.

    `unit` lists the units it may be counted in, parted by spaces (units of one kind, such as 件 and 宗, need only one).
    `says` must stand in the figure's own words: groups parted by spaces, all of them; alternatives in a group parted
    by “|”, any of them. `topic` is written alike, but may also be taken over from what the sentence, the paragraph or
    the heading said before. `never` names words that rule the indicator out when they stand in the figure's own words.
    `away` names matters that rule it out when the sentence or paragraph is about them (调解 within 行政复议), unless a
    word of `home` stands in the figure's own words.
    `kind` narrows to growth or rank; figures of those kinds match no other entries.
    `of` is the indicator this one is a part of (成功化解 ≤ 受理) or the growth of; `rate` the numerator and denominator of a rate.
    """

    code: str
    unit: str
    says: str = ""
    topic: str = ""
    never: str = ""
    away: str = ""
    home: str = ""
    kind: str = ""
    of: str = ""
    rate: tuple[str, str] = ("", "")

    @cached_property
    def said(self) -> tuple[Group, ...]:
        """`says` taken apart, longest words first."""
        return _groups(self.says)

    @cached_property
    def about(self) -> tuple[Group, ...]:
        """`topic` taken apart, longest words first."""
        return _groups(self.topic)

    @cached_property
    def barred(self) -> Group:
        """`never` taken apart."""
        return tuple(word for word in self.never.split("|") if word)

    @cached_property
    def strangers(self) -> Group:
        """`away` taken apart."""
        return tuple(word for word in self.away.split("|") if word)

    @cached_property
    def homely(self) -> Group:
        """`home` taken apart."""
        return tuple(word for word in self.home.split("|") if word)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units allowed."""
        return tuple(self.unit.split())


def _groups(words: str) -> tuple[Group, ...]:
    return tuple(tuple(sorted(group.split("|"), key=len, reverse=True)) for group in words.split())
