"""Searching with long patterns quickly: they are tried only where their first character stands."""

from __future__ import annotations

import re
from collections.abc import Iterator


def matches(first: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern that can only match where the one character of `first` is."""
    match, at = pattern.match, 0
    for start in first.finditer(text):
        place = start.start()
        if place >= at and (found := match(text, place)) is not None:
            at = found.end()
            yield found
