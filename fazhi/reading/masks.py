"""Stretches of text whose numbers are never statistics: dates, document numbers, articles, sessions, titles, names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from fazhi.reading.matching import places
from fazhi.reading.model import PassedOver

DATE, DOCUMENT, ORDINAL, SESSION, LIST, TITLE, NAME, CODE = (
    "日期", "文号", "序数", "届次", "列表序号", "书名", "名称", "编号"
)  # fmt: skip

_N = "一二三四五六七八九十"
_YEAR = r"(?:19|20)\d\d"
_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        DOCUMENT,
        "〔[【(（0-9",
        rf"[〔\[【(（]{_YEAR}[〕\]】)）]\s*(?:第)?[\d、至-]{{0,9}}号?|(?<![\d.])\d{{1,5}}号(?:令|文|公告|通知|政府令)?",
    ),
    (
        DATE,
        "12",
        rf"(?<!\d){_YEAR}(?:[-—–~～－至到]{{1,2}}(?:(?:19|20)?\d\d))?年(?:度|底|初|末|内|以来|来|上半年|下半年|前)?"
        r"(?:\d{1,2}(?:[-—~至到]\d{1,2})?月(?:份)?(?:\d{1,2}[日号])?)?",
    ),
    (DATE, "12", rf"(?<!\d){_YEAR}[-—–~～－至到]{{1,2}}{_YEAR}(?!\d)|(?<!\d){_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}(?!\d)"),
    (ORDINAL, "连", rf"连续(?:[两{_N}]{{1,3}}|\d{{1,3}})(?:次|届|轮)(?=[位蝉获被入荣上居保夺在])"),
    (
        DATE,
        f"近前过连为{_N}两0-9",
        rf"[二一][〇○零OＯ0{_N}]{{3}}年(?:度)?|(?:近|前|过去|连续|为期)?[两{_N}\d]{{1,3}}(?:多)?(?:周年|年代|年|世纪|季度)(?:度|来|以来|内|期|行动|规划|计划)?",
    ),
    (
        DATE,
        f"近前过连为约{_N}两0-9",
        rf"(?:近|前|过去|连续|为期|约)?(?:[两{_N}]{{1,3}}|\d{{1,2}})个(?:多)?(?:月|季度|学期|年度|半年)(?:内|来|以来)?",
    ),
    (
        DATE,
        "0-9",
        r"(?<!\d)\d{1,2}(?:[-—–~～－至到]\d{1,2})?月(?:份|底|初|末)?(?:\d{1,2}(?:[-—~至到]\d{1,2})?[日号])?|(?<!\d)\d{1,2}[日时](?![^\s,，。、;；至到前起内]{0,2}[报志])",
    ),
    (
        DATE,
        "十0-9",
        r"(?<![\d.])\d{1,2}[:：]\d{2}(?!\d)|(?<![\d.])\d{1,2}[·•・．]\d{1,2}(?!\d)|(?:十[一二三四五六]五)(?:时期|规划)?",
    ),
    (
        SESSION,
        f"第{_N}",
        rf"第?[{_N}]{{1,3}}届(?:[{_N}]{{1,3}}次|[\u4e00-\u9fff]{{0,6}}[{_N}]{{1,3}}次)?(?:全会|会议|全体会议|常委会)?"
        rf"|二十大|十[{_N}]大|[{_N}]{{1,2}}中全会|[{_N}]{{1,3}}次(?:全会|党代会|全体会议)",
    ),
    (
        ORDINAL,
        "第",
        rf"第(?:[{_N}百千零两]{{1,5}}|\d{{1,4}})(?:[、和至与及-](?:第)?(?:[{_N}百]{{1,4}}|\d{{1,4}}))*"
        r"(?:批次|时间|责任人|议题|季度|方阵|梯队|[条款项章节编届次批期轮号个名位页部类级方篇段版代])?",
    ),
    (
        LIST,
        f"{_N}(（",
        rf"(?<![\u4e00-\u9fff])[{_N}]{{1,3}}[、.．](?=\S)|[(（](?:[{_N}]{{1,3}}|\d{{1,2}})[)）]|(?:(?<=[。;；:：,，、\s])|^)[{_N}]{{1,2}}(?:是|要|则)(?!级)",
    ),
    (LIST, " \t\u30000-9", r"^[ \t\u3000]*\d{1,2}[.．、](?!\d)"),
    (
        CODE,
        "0-9A-Za-z",
        r"(?<![\d.])1[3-9]\d{9}(?!\d)|(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)|(?<![A-Za-z-])[A-Za-z][A-Za-z-]{0,9}\d{1,10}(?:[.-]\d{1,8}){0,4}|(?<!\d)\d{1,8}[A-Za-z]{1,6}(?![A-Za-z])",
    ),
    (
        CODE,
        "19",
        r"(?<!\d)(?:12345|12348|12309|12368|12315|12328|12336|12388|12393|96\d{3}|110|120|119|122)(?=[^\s\d,，。、;；]{0,8}?(?:热线|平台|专线|电话|报警|非警务|中心|法网|便民|政务|接警|指挥|警情|接处警))",
    ),
    (NAME, f"{_N}0-9NnXx", rf"(?<![\d{_N}])[{_N}\dNnXx]{{1,6}}(?:[+＋][{_N}\dNnXx]{{1,6}}){{1,8}}"),
    (
        NAME,
        f"前{_N}0-9",
        r"前(?:[一二三四五六七八九十]{1,2}|\d{1,3})(?:名|位|强|列)?|\d{1,2}(?:\.\d)?版|[一二三1-3]等奖|[一二三四五]星级|\d{1,2}A级",
    ),
)
"""Why it is no statistic, the characters it can begin with, and what it looks like. The first that matches counts."""
_FIRST = re.compile(
    rf"[0-9A-Za-z{_N}两百千第近前过连为约〔\[【(（ \t\u3000](?:(?<=[A-Za-z])|(?<=\d)(?=[\d{_N}两号年月日时个多周世季版等A-Za-z:："
    rf"·•・．.、/+＋—–~～－至到-])"
    rf"|(?<=[{_N}两])(?=[{_N}两\d〇○零OＯ"
    rf"个多周年世季届中次大五、.．是要则+＋NXnx等星])|(?<=[近前约])(?=[两{_N}\d])|(?<=第)(?=[{_N}百千零两\d])"
    rf"|(?<=[〔\[【(（])(?=[{_N}\d])|(?<=[ \t\u3000])(?=[ \t\u3000\d])|(?<=过)(?=去)|(?<=连)(?=续)|(?<=为)(?=期))"
)
"""What a masked stretch can begin with, and what comes next: looked at first, for speed."""


@cache
def _of_kinds(kinds: tuple[int, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<k{i}>{_KINDS[i][2]})" for i in kinds), re.M)


def _by_first() -> dict[str, re.Pattern[str]]:
    """For every character what can begin with it, so that the rest need not be tried."""
    begins = [re.compile(f"[{re.escape(first).replace(chr(92) + '-', '-')}]") for _, first, _ in _KINDS]
    every = [chr(code) for code in range(128)] + list(f"{_N}两第近前过连为约〔【（\u3000")
    kinds = {one: tuple(i for i, first in enumerate(begins) if first.match(one)) for one in every}
    return {one: _of_kinds(found) for one, found in kinds.items() if found}


_BY_FIRST = _by_first()
_TITLES = re.compile(
    "《[^《》\n]{0,200}(?:《[^《》\n]{0,120}》[^《》\n]{0,120})?》|〈[^〈〉\n]{0,120}〉|<[^<>\n]{0,120}>"
)
_QUOTED = re.compile('“[^“”\n]{1,40}”|‘[^‘’\n]{1,40}’|「[^「」\n]{1,40}」|"[^"\n]{1,40}"')
_HAS_NUMBER = re.compile(f"[{_N}两百千万亿\\d]")
_PERCENT_IN_QUOTES = re.compile(r"^[“‘\"]?\d+(?:\.\d+)?%[”’\"]?$")


class Masks:
    """The stretches of one text that hold no statistics; `why(start, end)` says which one a number falls into."""

    def __init__(self, text: str) -> None:
        spans = sorted(_spans(text), key=lambda span: (span[0], -span[1]))
        self.spans: list[tuple[int, int, str]] = []
        for span in spans:
            if not self.spans or span[0] >= self.spans[-1][1]:
                self.spans.append(span)
        self._starts = [span[0] for span in self.spans]

    def why(self, start: int, end: int) -> str:
        """The reason why text[start:end] is no statistic; empty where nothing speaks against it."""
        at = bisect_right(self._starts, end - 1) - 1
        if at >= 0 and self.spans[at][1] > start:
            return self.spans[at][2]
        return ""

    def passed_over(self, text: str) -> Iterator[PassedOver]:
        """Every masked stretch that holds a number, for showing why it was not counted."""
        for start, end, why in self.spans:
            if _HAS_NUMBER.search(text, start, end):
                yield PassedOver(text[start:end], start, end, why)


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _TITLES.finditer(text):
        yield found.start(), found.end(), TITLE
    for found in _QUOTED.finditer(text):
        if _HAS_NUMBER.search(text, found.start(), found.end()) and not _PERCENT_IN_QUOTES.match(found[0]):
            yield found.start(), found.end(), NAME
    yield from numbered(text)


def numbered(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches that look like a date, a document number, an ordinal …: start, end and which."""
    at = 0
    for place in places(_FIRST, text):
        pattern = _BY_FIRST.get(text[place]) if place >= at else None
        found = pattern.match(text, place) if pattern else None
        if found is not None and found.lastgroup is not None:
            at = found.end()
            yield place, at, _KINDS[int(found.lastgroup[1:])][0]
