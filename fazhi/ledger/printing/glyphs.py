"""Which characters a font file can draw. The printer leaves out what it cannot draw without a word; this says so first."""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]
_INVISIBLE = {"Zs", "Zl", "Zp", "Cc", "Cf"}


def _offset(data: bytes, index: int) -> int:
    return int(struct.unpack_from(">I", data, 12 + 4 * index)[0]) if data[:4] == b"ttcf" else 0


def _cmap(data: bytes, index: int) -> int | None:
    """Where the character map of the font starts in the file."""
    start = _offset(data, index)
    (count,) = struct.unpack_from(">H", data, start + 4)
    for place in range(start + 12, start + 12 + 16 * count, 16):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, place)
        if tag == b"cmap":
            return int(offset)
    return None


def _format_12(data: bytes, at: int) -> Ranges:
    (groups,) = struct.unpack_from(">I", data, at + 12)
    found = (struct.unpack_from(">III", data, at + 16 + 12 * i) for i in range(groups))
    return tuple((first, last) for first, last, glyph in found if glyph or last > first)


def _format_4(data: bytes, at: int) -> Ranges:
    (double,) = struct.unpack_from(">H", data, at + 6)
    n = double // 2
    ends = struct.unpack_from(f">{n}H", data, at + 14)
    starts = struct.unpack_from(f">{n}H", data, at + 16 + double)
    return tuple((a, b) for a, b in zip(starts, ends, strict=True) if a != 0xFFFF)


@lru_cache(maxsize=64)
def ranges(path: str, index: int) -> Ranges:
    """First and last of every run of characters the font has, ascending; () for a file without a Unicode map."""
    data = Path(path).read_bytes()
    cmap = _cmap(data, index)
    if cmap is None:
        return ()
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    best: dict[int, int] = {}
    for i in range(count):
        platform, _, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * i)
        (form,) = struct.unpack_from(">H", data, cmap + offset)
        if platform in (0, 3) and form in (4, 12):
            best[form] = cmap + offset
    if 12 in best:
        return _format_12(data, best[12])
    return _format_4(data, best[4]) if 4 in best else ()


def _has(font: Ranges, character: str) -> bool:
    place = bisect_right(font, (ord(character), 0x110000)) - 1
    return place >= 0 and font[place][0] <= ord(character) <= font[place][1]


def missing(text: Iterable[str], fonts: list[tuple[str, int]]) -> list[str]:
    """Characters none of the fonts (file, number within the file) can draw, in order of appearance."""
    maps = [ranges(path, index) for path, index in fonts]
    return [
        c
        for c in dict.fromkeys("".join(text))
        if unicodedata.category(c) not in _INVISIBLE and not any(_has(m, c) for m in maps)
    ]
