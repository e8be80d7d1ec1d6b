"""Portions and multiples put in words: 三分之二, 九成以上, 1/4, 翻一番."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fazhi.reading import guards, units
from fazhi.reading.candidates import Candidate
from fazhi.reading.clauses import Clauses
from fazhi.reading.masks import Masks
from fazhi.reading.numerals import parse_chinese

_C = "一二三四五六七八九"
_PORTION = re.compile(
    f"(?P<below>[{_C}十两千]{{1,3}})分之(?P<above>[{_C}十两]{{1,3}})"
    f"|(?<![{_C}十第百千万两几\\d])(?P<tenths>[{_C}两])成(?P<hundredths>[{_C}])?(?P<half>半)?"
    f"(?=以上|以下|左右|多|的|[,，。;；、)）\n]|为|是|属|来自|由|案件|纠纷|$)"
    r"|(?<=[占的约近超达])(?P<top>[1-9])/(?P<bottom>[1-9]\d?)(?![\d/])"
    f"|翻(?:了|近|约|超)*(?P<times>[{_C}两])?番"
)
_MARK = re.compile(f"成(?<=[{_C}两]成)|番|/(?<=[1-9]/)|分之")
_ABOUT = re.compile("(?P<near>将近|接近|近|约)$|(?P<over>超过|超|逾|过)$|(?P<under>不足|不到)$")
_MORE = re.compile("[余多]")


def portions(text: str, clauses: Clauses, masks: Masks) -> Iterator[Candidate]:
    """Candidates in percent, in no particular order; doubling (翻一番) is a growth of 100 %."""
    for mark in _MARK.finditer(text):
        found = _PORTION.search(text, max(0, mark.start() - 5), mark.end() + 5)
        if found is None or not found.start() <= mark.start() < found.end():
            continue
        start, end = found.span()
        value = _value(found)
        if value is None or masks.why(start, end):
            continue
        before, after = text[max(0, start - 4) : start], text[end : end + 1]
        if found["below"] and before.endswith("百"):
            continue
        clause_start, clause_end = clauses.clause_start(start), clauses.clause_end(end)
        if guards.reason(text, clause_start, clause_end, start, end, "%", value, True, False):
            continue
        about = _ABOUT.search(before)
        qualifier = {"near": "约/近", "over": "逾", "under": "不足"}.get(about.lastgroup or "", "") if about else ""
        if found["times"] or found[0].endswith("番"):
            qualifier = qualifier or ("约/近" if re.search("近|约", found[0]) else "逾" if "超" in found[0] else "")
            yield Candidate(start, end, value, "%", "growth", qualifier)
            continue
        suffix, end = units.suffix_at(text, end)
        if not suffix and _MORE.match(after):
            suffix, end = "余/多", end + 1
        yield Candidate(start, end, value, "%", "percent", qualifier or suffix)


def _value(found: re.Match[str]) -> float | int | None:
    if found["tenths"]:
        tenths, rest = parse_chinese(found["tenths"]), parse_chinese(found["hundredths"] or "零")
        return None if tenths is None or rest is None else tenths * 10 + rest + 5 * bool(found["half"])
    if found["below"] or found["bottom"]:
        above = parse_chinese(found["above"]) if found["above"] else int(found["top"])
        below = parse_chinese(found["below"]) if found["below"] else int(found["bottom"])
        if not above or not below or above > below:
            return None
        exact = 100 * above / below
        return int(exact) if exact == int(exact) else exact
    times = parse_chinese(found["times"] or "一")
    return None if times is None else (2 ** int(times) - 1) * 100
