"""Puts a damaged text right before it is read, and keeps a record of every change with its place.

What is repaired, in this order: GBK read one byte late (`?。ㄒ唬` for （一）), pinyin glued behind characters
(區(qū)), traditional characters, full-width digits and look-alike characters, thousands parted by spaces, lines broken
at a fixed width, spaces inside Chinese text. Positions of repairs, figures and chapters all refer to the repaired text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from opencc import OpenCC

from fazhi.reading.matching import matches
from fazhi.reading.model import Repair
from fazhi.reading.mojibake import late_byte_edits
from fazhi.reading.wrapping import wrapped_breaks

CJK = "\u3400-\u9fff\uf900-\ufaff"


class Edit(NamedTuple):
    """Replace `text[start:end]` by `after`."""

    start: int
    end: int
    after: str


def repair(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The repaired text and what was changed. Clean text comes back unchanged with no repairs."""
    text = unicodedata.normalize("NFC", text)
    done: list[Repair] = []
    for kind, find in _PASSES:
        edits = [edit for edit in find(text) if text[edit.start : edit.end] != edit.after]
        if not edits:
            continue
        done = _moved(done, edits)
        text, fresh = _apply(text, kind, edits)
        done += fresh
    return text, tuple(sorted(done, key=lambda one: (one.start, one.end)))


def _apply(text: str, kind: str, edits: list[Edit]) -> tuple[str, list[Repair]]:
    parts: list[str] = []
    fresh: list[Repair] = []
    at = length = 0
    for start, end, after in edits:
        length += start - at
        parts += (text[at:start], after)
        fresh.append(Repair(kind, length, length + len(after), text[start:end], after))
        length += len(after)
        at = end
    parts.append(text[at:])
    return "".join(parts), fresh


def _moved(repairs: list[Repair], edits: list[Edit]) -> list[Repair]:
    """Earlier repairs with their places after the later `edits`."""
    if not repairs:
        return repairs
    ends = [edit.end for edit in edits]
    shifts = [0]
    for edit in edits:
        shifts.append(shifts[-1] + len(edit.after) - (edit.end - edit.start))

    def place(position: int) -> int:
        count = bisect_right(ends, position)
        if count < len(edits) and edits[count].start < position:
            inside = min(position - edits[count].start, len(edits[count].after))
            return edits[count].start + shifts[count] + inside
        return position + shifts[count]

    return [
        Repair(one.kind, place(one.start), max(place(one.start), place(one.end)), one.before, one.after)
        for one in repairs
    ]


_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PINYIN = re.compile(f"[(（](?=[a-zü{_MARKED}])(?<=[{CJK}].)([a-zü{_MARKED}]{{1,6}})[)）]")
_SYLLABLE = re.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng?|r)?")
_TONE = re.compile(f"[{_MARKED}]")


def _glued(text: str, found: list[re.Match[str]]) -> bool:
    """Whether pinyin without tone marks is strewn over the text: many and various syllables, one every few lines."""
    syllables = [one[1] for one in found if _SYLLABLE.fullmatch(one[1])]
    return len(syllables) >= 12 and len(set(syllables)) >= 8 and len(syllables) * 100 >= len(text)


def _pinyin(text: str) -> Iterable[Edit]:
    found = list(_PINYIN.finditer(text))
    toned = [one for one in found if _TONE.search(one[1])]
    for one in found if len(toned) >= 3 or _glued(text, found) else toned:
        yield Edit(one.start(), one.end(), "")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _traditional_characters() -> re.Pattern[str]:
    """Characters that have another, simplified form; a text without any needs no conversion."""
    every = "".join(map(chr, range(0x3400, 0xA000)))
    changed = (old for old, new in zip(every, _converter().convert(every), strict=True) if old != new)
    return re.compile(f"[{''.join(changed)}]")


_HAN = re.compile("[\u3400-\u9fff]+")


def _han(text: str) -> int:
    """How many Chinese characters the text has."""
    return len(text) - len(_HAN.sub("", text))


def _traditional(text: str) -> Iterable[Edit]:
    """Runs of traditional characters; a text with hardly any is simplified Chinese quoting a name, and stays."""
    written = len(_traditional_characters().findall(text))
    if not written or written * 50 < _han(text):
        return
    convert = _converter().convert
    lines = text.split("\n")
    changed: list[Edit] = []
    at = 0
    for before, after in zip(lines, convert(text).split("\n"), strict=False):
        if len(before) != len(after):
            after = "".join(one if len(one) == 1 else old for old, one in ((c, convert(c)) for c in before))
        if before != after:
            changed += _runs(before, after, at)
        at += len(before) + 1
    if changed and sum(edit.end - edit.start for edit in changed) * 50 >= _han(text):
        yield from changed


def _runs(before: str, after: str, offset: int) -> Iterable[Edit]:
    start = -1
    for i, (old, new) in enumerate(zip(before, after, strict=True)):
        if old != new and start < 0:
            start = i
        elif old == new and start >= 0:
            yield Edit(offset + start, offset + i, after[start:i])
            start = -1
    if start >= 0:
        yield Edit(offset + start, offset + len(before), after[start:])


_LOOKALIKE = re.compile(
    "[０-９Ａ-Ｚａ-ｚ％⼀-⿕\uf900-\ufaff﹪﹢＋]+|(?<=[0-9０-９])．(?=[0-9０-９])|[\u200b-\u200f\u2060\ufeff\u00ad]+"
)
_STRANGE = re.compile("[０-９Ａ-Ｚａ-ｚ％⼀-⿕\uf900-\ufaff﹪﹢＋．\u200b-\u200f\u2060\ufeff\u00ad]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")


def _lookalikes(text: str) -> Iterable[Edit]:
    if not _STRANGE.search(text):
        return
    for one in matches(_STRANGE, _LOOKALIKE, text):
        plain = one[0].replace("．", ".")
        yield Edit(one.start(), one.end(), _INVISIBLE.sub("", unicodedata.normalize("NFKC", plain)))


_THOUSANDS = re.compile(
    rf"[1-9](?=\d{{0,2}}[ ，]\d{{3}})(?<![\d.:].)(?<!\d[,，].)\d{{0,2}}(?:(?: \d{{3}})+|(?:，\d{{3}})+)(?![\d.,])(?= ?[{CJK}])"
)


def _thousands(text: str) -> Iterable[Edit]:
    for one in _THOUSANDS.finditer(text):
        yield Edit(one.start(), one.end(), one[0].replace(" ", "").replace("，", ","))


_WIDE = f"{CJK}，。、；：“”‘’（）《》〈〉【】！？"
_SPACES = re.compile("[ \u3000\xa0][ \u3000\xa0]*")
"""Written so, and not with “+”, since Python then looks for the first character many times faster."""
_GAP = re.compile(
    rf"(?<=[{_WIDE}])[ \u3000\xa0]+(?=[{_WIDE}\d+])|(?<=[\d%+])[ \u3000\xa0]+(?=[{_WIDE}])|(?<=\d)[ \xa0]+(?=%)"
)


def _gaps(text: str) -> Iterable[Edit]:
    for one in _SPACES.finditer(text):
        if _GAP.match(text, one.start()):
            yield Edit(one.start(), one.end(), "")


def _wrapping(text: str) -> Iterable[Edit]:
    return (Edit(*edit) for edit in wrapped_breaks(text))


def _late_bytes(text: str) -> Iterable[Edit]:
    return (Edit(*edit) for edit in late_byte_edits(text))


_LOST = re.compile("\ufffd+")


def _lost(text: str) -> Iterable[Edit]:
    """Characters whose bytes were lost: shown as □, so that nobody takes what is beside them for whole."""
    if "\ufffd" not in text:
        return
    for one in _LOST.finditer(text):
        yield Edit(one.start(), one.end(), "□" * len(one[0]))


_PASSES: tuple[tuple[str, Callable[[str], Iterable[Edit]]], ...] = (
    ("缺失字符", _lost),
    ("错位乱码", _late_bytes),
    ("夹注拼音", _pinyin),
    ("繁体转简体", _traditional),
    ("全角及异形字符", _lookalikes),
    ("千位分隔", _thousands),
    ("折行", _wrapping),
    ("多余空格", _gaps),
)
