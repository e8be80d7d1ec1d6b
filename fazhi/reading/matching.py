"""Searching with long patterns quickly: they are tried only where their first character stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def matches(first: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern that can only match where one of `first` begins."""
    return matches_at(places(first, text), pattern, text)


def places(first: re.Pattern[str], text: str) -> list[int]:
    """Where `first` stands in the text."""
    return [found.start() for found in first.finditer(text)]


def matches_at(places: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern that can only match at one of these places, given in order."""
    match, at = pattern.match, 0
    for place in places:
        if place >= at and (found := match(text, place)) is not None:
            at = found.end()
            yield found
