"""Joins lines that were broken at a fixed width, as text copied out of a PDF or a mail is, so that sentences are whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

_NARROWEST = 40
"""Columns (a Chinese character has two) below which a line is a heading or a table cell, not a wrapped line."""
_OPEN_END = re.compile(r"[\u4e00-\u9fff\d,，、“（(%]$")
_WIDE = re.compile("[\u2e80-\uffef]+")
_NEW_START = re.compile(
    r"[ \t\u3000]|[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]+[章部]|\d{1,2}[.．、]|[一二三四五六七八九十]是"
)


def wrapped_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, "") for every line break that only wraps; none where the lines have no common width."""
    lines = text.split("\n")
    if len(lines) < 6:
        return
    places: list[tuple[int, int]] = []
    at = 0
    for line, after in pairwise(lines):
        at += len(line)
        if 2 * len(line) >= _NARROWEST and _OPEN_END.match(line, len(line) - 1) and after.strip():
            width = 2 * len(line) - len(_WIDE.sub("", line))
            if width >= _NARROWEST and not _NEW_START.match(after):
                places.append((at, width))
        at += 1
    if len(places) < 5:
        return
    common, _ = Counter(width for _, width in places).most_common(1)[0]
    near = [place for place, width in places if abs(width - common) <= 4]
    if len(near) * 10 >= len(places) * 7:
        for place in near:
            yield place, place + 1, ""
