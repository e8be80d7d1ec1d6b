"""Numbers as Chinese reports write them: 1,100万, 25万6千, 两千三百, 三万余, 数百, 3至5, 百分之八点三.

Finding is one pass over the text. A number is only a number here; whether it is a statistic is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from fazhi.reading.matching import matches

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_CHINESE = "零〇○一二三四五六七八九十百千万亿两"
_ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ONE = (
    rf"(?:{_ARABIC})(?:[余多]?[十百千万亿]{{1,2}}(?:(?:{_ARABIC})[十百千万](?!分))?)?"
    rf"|(?:好几|几|数|上)?[{_CHINESE}]{{1,20}}(?:点[零〇一二三四五六七八九]{{1,6}})?(?:[几余多]?[万亿])?"
)
_NUMBER = re.compile(
    rf"(?P<percent>百分之)?(?P<first>{_ONE})(?:(?P<to>[-—–~～－至到]{{1,2}})(?P<last>{_ONE}))?(?P<rest>[余多来几](?!年))?"
)
_FIRST = re.compile(rf"[\d好几数上{_CHINESE}]")
_GROWS = f"{_CHINESE}分点几余多来至到—–~～－"
"""What can make a numeral longer than its first character; “分” is that of 百分之."""
LONGEST = 15
"""Digits of the longest number taken as one; anything longer is a code or a telephone number."""


@dataclass(slots=True)
class Number:
    """A number in the text. `value` is None where it is indefinite (数百) or a range (then `low` and `high` are set)."""

    start: int
    end: int
    value: float | int | None
    qualifier: str = ""
    percent: bool = False
    arabic: bool = True
    low: float | int | None = None
    high: float | int | None = None


def numbers(text: str, before: frozenset[str] | None = None, at: Container[int] = ()) -> Iterator[Number]:
    """Every number of the text in order. Runs in time linear in the length of the text.

    Where `before` is given, plain numbers that none of its characters follows are left out, unless they stand `at`
    one of these places: most numerals in running text are parts of words, and are not worth working out.
    """
    for found in matches(_FIRST if before is None else _worth(before), _NUMBER, text):
        if (
            before is not None
            and text[found.end() : found.end() + 1] not in before
            and not found["percent"]
            and not found["to"]
            and found.start() not in at
        ):
            continue
        number = _number(found)
        if number is not None:
            yield number


@cache
def _worth(before: frozenset[str]) -> re.Pattern[str]:
    """Where a number that counts can begin: a lone Chinese numeral inside a word (统一的) is seen to be none at once."""
    follows = re.escape("".join(sorted(before)))
    return re.compile(
        rf"[\d好几数上{_CHINESE}](?:(?<=\d)\d*|(?<=[{_CHINESE}])(?=[{_GROWS}{follows}-])|(?<=[好几数上])(?=[几{_CHINESE}]))"
    )


def _number(found: re.Match[str]) -> Number | None:
    percent_, first, _, last, rest = found.groups("")
    start, end = found.span()
    percent = percent_ != ""
    if first.isascii() and first.isdigit() and not last and len(first) <= LONGEST:
        return Number(start, end, int(first), "余/多" if rest else "", percent)
    arabic = first[0].isascii()
    if arabic and len(first) > LONGEST + 6:
        return None
    if last:
        low, high = _parse(first), _parse(last)
        if low is not None and high is not None and low < high and not (first[0] in "数几上" or last[0] in "数几上"):
            if (scale := _scale(last)) > 1 and _scale(first) == 1 and low * scale < high:
                low *= scale
            qualifier = "余/多" if rest else ""
            return Number(start, end, None, qualifier, percent, arabic, low, high)
        end = found.end("first")
        rest = ""
    qualifier = "余/多" if rest or "余" in first or "多" in first or first.endswith(("几万", "几亿")) else ""
    if first.startswith(("几", "数", "好几")):
        return Number(start, end, None, qualifier, percent, False)
    if first.startswith("上"):
        if first[1] not in "百千万亿":
            return None
        qualifier, first = "以上", first[1:]
    spread = _spread(first)
    if spread:
        return Number(start, end, None, qualifier, percent, arabic, *spread)
    value = _parse(first)
    if value is None:
        return None
    return Number(start, end, value, qualifier, percent, arabic)


def _scale(text: str) -> int:
    value = 1
    for character in reversed(text):
        if character not in "万亿":
            break
        value *= SCALES[character]
    return value


def _spread(text: str) -> tuple[int, int] | None:
    """两三 → (2, 3), 三四十 → (30, 40): neighbouring digits side by side mean “about that many”."""
    if len(text) < 2 or text[0] not in DIGITS or text[1] not in DIGITS or any(c not in SCALES for c in text[2:]):
        return None
    low, high = DIGITS[text[0]], DIGITS[text[1]]
    if low < 1 or high != low + 1 or len(text) > 4:
        return None
    scale = 1
    for character in text[2:]:
        scale *= SCALES[character]
    return low * scale, high * scale


_PART = re.compile(rf"({_ARABIC})[余多]?([十百千万亿]*)")


def _parse(text: str) -> float | int | None:
    text = text.replace(",", "")
    if text[0].isascii():
        return _parse_arabic(text)
    return parse_chinese(text.replace("余", "").replace("多", "").replace("几", ""))


def _parse_arabic(text: str) -> float | int | None:
    total: float | int = 0
    for digits, scales in _PART.findall(text):
        if len(digits) > LONGEST + 1:
            return None
        scale = 1
        for character in scales:
            scale *= SCALES[character]
        total += _scaled(digits, scale)
    return total


def _scaled(digits: str, scale: int) -> float | int:
    """Exact: 80.95 × 10000 is 809500, not 809499.9999."""
    whole, _, decimals = digits.partition(".")
    value = int(whole + decimals) * scale
    divisor: int = 10 ** len(decimals)
    return value // divisor if value % divisor == 0 else value / divisor


def parse_chinese(text: str) -> float | int | None:
    """The value of a Chinese numeral, None where the characters do not make one. 两千三 is 2300, 二〇二四 is 2024."""
    whole, _, decimals = text.partition("点")
    if decimals:
        base = parse_chinese(whole)
        if base is None or any(c not in DIGITS for c in decimals):
            return None
        return float(f"{base}.{''.join(str(DIGITS[c]) for c in decimals)}")
    if not whole or any(c not in DIGITS and c not in SCALES for c in whole):
        return None
    if len(whole) > 1 and all(c in DIGITS for c in whole):
        return int("".join(str(DIGITS[c]) for c in whole)) if len(whole) >= 3 or whole[0] in "〇○零" else None
    return _positional(whole)


def _positional(text: str) -> int | None:
    total = section = 0
    digit: int | None = None
    last = 0
    for i, character in enumerate(text):
        if character in DIGITS:
            if digit not in (None, 0):
                return None
            digit = DIGITS[character]
            continue
        scale = SCALES[character]
        if scale < 10**4:
            if digit is None and scale != 10 and i > 0 and text[i - 1] not in "万亿":
                return None
            section += (1 if digit is None else digit) * scale
        else:
            section += digit or 0
            if scale == 10**8:
                if total >= scale:
                    return None
                total = ((total + section) or 1) * scale
            elif total % 10**8:
                return None
            else:
                total += (section or 1) * scale
            section = 0
        digit, last = None, scale
    if digit:
        section += digit * (last // 10) if last >= 100 and text[-2] not in "零〇○" else digit
    return total + section
