"""Sizes of a document of government that Word and PDF share (GB/T 9704—2012)."""

from __future__ import annotations

LINES, CHARACTERS = 22, 28
"""Lines a page and characters a line, filling the text block of 156 × 225 mm (5.2.3)."""
POINT = 25.4 / 72
LINE = 225 / LINES / POINT
"""Height of a line, in points."""
CHARACTER = 156 / CHARACTERS / POINT
"""Width of a character, in points."""
MARK_LARGEST, MARK_WIDTH = 62.0, 150.0


def mark_size(mark: str) -> float:
    """Points of 发文机关标志: at most 22 mm high, and within the text block on one line."""
    return round(min(MARK_LARGEST, MARK_WIDTH / POINT / max(len(mark), 1)), 1)


def width(text: str) -> float:
    """How many characters wide a text is; Latin letters and digits are half as wide."""
    return sum(0.5 if ord(c) < 0x2000 else 1 for c in text)


def signing(organisation: str, date: str) -> tuple[float, float]:
    """Right indents of name and date in characters: the date four in, the name centred over it, neither past the edge."""
    over = (width(organisation) - width(date)) / 2
    date_in = max(4.0, over)
    return date_in - over, date_in
