"""Finds every figure of a text: numbers with their units, and the figures that are put in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fazhi.reading import guards, units
from fazhi.reading.bare import bare
from fazhi.reading.candidates import Candidate
from fazhi.reading.cells import Cell, cells
from fazhi.reading.clauses import Clauses
from fazhi.reading.enumerations import shared_out
from fazhi.reading.masks import Masks
from fazhi.reading.model import PassedOver
from fazhi.reading.numerals import Number, numbers
from fazhi.reading.outline import PLANS, Outline
from fazhi.reading.portions import portions
from fazhi.reading.worded import worded

_BEFORE = (
    (
        "约/近",
        re.compile("(?:大约|将近|接近|(?<![签预违节制合条契特公解民邀履守])约|(?<![附最临远靠邻亲就])近)(?:有|达)?$"),
    ),
    ("逾", re.compile("(?:逾|超过|突破|超出|(?<![高赶反])超)$")),
    ("不足", re.compile("(?:不足|不到|未满|少于|低于)$")),
    ("以上", re.compile("(?:至少|不低于|不少于)$")),
)
_BEFORE_ENDS = frozenset("约近有达逾过破出超足到满于少\n")
"""What the words of `_BEFORE` end with: looked at first, for speed."""
_KINDS = {"%": "percent", "元": "money", "倍": "multiple", "分": "score", "美元": "money", "个百分点": "growth"}
_COMPARED = frozenset({"%", "倍", "个百分点"})
_GROWTH_BEFORE = re.compile(
    "(?:同比|环比|比上?[去]?[年期]|较[上去]年(?:同期)?|比20\\d\\d年(?:同期)?|同期)[^,，。;；]{0,12}$|(?:增长|增幅|上升|下降|减少|增加|提升|提高|降低|回落|降幅|升幅|上涨|压减|缩短|压缩)(?:率|幅度)?(?:为|了|约|近|超|达|逾)?$"
)
_LEVEL_BEFORE = re.compile("(?:增长|上升|下降|提升|提高|降低|减少|增加|压减|压缩|缩短)(?:到|至|为)[^,，。;；]{0,3}$")
_SHARE = re.compile(
    "占(?!用|领|地|道)[^,，。;；、占]{0,20}$|占(?:总数|全部)?[^,，。;；]{0,8}(?:比例|比重|比)(?:为|达到?|约|超过?|近)?$"
)
_CHANGE = re.compile(
    "(?:同比|环比|[较比][^,，。;；]{0,12}?)(?:净?增(?:加|长)?|上升|减少|下降|多|少)(?:了|约|近|超过?|逾)?$|净(?:增(?:加|长)?|减少)(?:了|约|近|超过?|逾)?$"
)
_CHANGED_ENDS = frozenset("增加长升少降多了约近超过逾\n")
"""What the words of `_CHANGE` end with: looked at first, for speed."""
_PER_BEFORE = re.compile("每(?:[十百]?[百千万亿])(?:名|人|户|件|个|辆)?(?!次)[^,，。;；\\d]{0,14}$")
_PER = re.compile("[/／](?:[十百千]?万|百|千)?[人户](?!次)")
_IN_UNITS_OF = re.compile("[(（:：][百千万亿]{1,2}[\u4e00-\u9fff]{1,2}[)）\\s]")
"""(万元), 单位:万元: says in what a table counts, and is no number itself."""
_GROWS = re.compile("增[长减幅]|同比|环比|升降|涨幅")
_SCORE = re.compile(
    "(?:平均分(?:数|值)?|平均成绩|均分|得分|总分|成绩|评分)(?:为|达到?|高达|是|:|：)?\\s?(\\d{1,3}(?:\\.\\d+)?)(?![\\d.%]|年|个|次|项)分?"
)
_SCORED = ("均分", "得分", "总分", "成绩", "评分")
_SHARED = re.compile(
    "(?:[(（][^()（）]{1,12}[)）])?(?:均|都|分别|全部)?(?:已)?(?:为|达到?|实现|保持(?:在)?|是|高达)?(?:了)?$"
)


def find(text: str, clauses: Clauses, masks: Masks, frame: Outline) -> tuple[list[Candidate], list[PassedOver]]:
    """The candidates of the text in reading order, and the quantities that were passed over with the reason."""
    found: list[Candidate] = []
    passed = list(masks.passed_over(text))
    taken = 0
    scores = {one.start(1): one for one in _SCORE.finditer(text)} if any(word in text for word in _SCORED) else {}
    tabled, implied = cells(text), bare(text)
    for number in numbers(text, units.FIRST, {*scores, *tabled, *implied}):
        if number.start < taken:
            continue
        cell = tabled.get(number.start)
        if cell is not None:
            taken = cell.end
            if frame.region_at(number.start) != PLANS and not masks.why(cell.start, cell.end):
                found.append(_in_cell(text, cell, number))
            continue
        score = scores.get(number.start)
        if score is not None and not masks.why(number.start, number.end):
            if frame.region_at(number.start) != PLANS:
                found.append(Candidate(number.start, score.end(), number.value, "分", "score", _prefix(text, number)))
            taken = score.end()
            continue
        one = _counted(text, number, clauses, masks, passed, implied.get(number.start, ""))
        if one is None:
            continue
        taken = one.end
        if frame.region_at(one.start) == PLANS:
            passed.append(PassedOver(text[one.start : one.end], one.start, one.end, guards.TARGET))
            continue
        found += _shared(text, one, found, clauses) if one.unit == "%" else [one]
    for one in (*worded(text, clauses, masks), *portions(text, clauses, masks)):
        if frame.region_at(one.start) == PLANS:
            passed.append(PassedOver(text[one.start : one.end], one.start, one.end, guards.TARGET))
        else:
            found.append(one)
    found.sort(key=lambda one: (one.start, one.label_start))
    return shared_out(text, _without_overlaps(found), clauses), sorted(passed, key=lambda one: one.start)


def _in_cell(text: str, cell: Cell, number: Number) -> Candidate:
    """The number of a table cell; what it counts is said by the heads of its row and column."""
    value = number.value * cell.scale if number.value is not None else None
    if isinstance(value, float) and cell.scale > 1 and value == int(value):
        value = int(value)
    kind = _kind(text, cell.start, cell.unit)
    if kind == "percent" and _GROWS.search(cell.words):
        kind = "growth"
    return Candidate(
        cell.start, cell.end, value, cell.unit, kind, number.qualifier, words=cell.words, caption=cell.caption
    )


def _without_overlaps(found: list[Candidate]) -> list[Candidate]:
    result: list[Candidate] = []
    for one in found:
        same = result and result[-1].start == one.start and result[-1].end == one.end
        if result and one.start < result[-1].end and not (same and one.label_start >= 0):
            continue
        result.append(one)
    return result


def _counted(
    text: str, number: Number, clauses: Clauses, masks: Masks, passed: list[PassedOver], implied: str
) -> Candidate | None:
    """The candidate of one number; `implied` is the unit of a number that is written without one."""
    unit = units.Unit("%", number.end) if number.percent else units.unit_at(text, number.end)
    if unit is None and implied:
        unit = units.Unit(implied, number.end)
    if unit is None or (units.is_place(unit.name) and not number.arabic):
        return None
    if not number.arabic and _IN_UNITS_OF.match(text, number.start - 1):
        return None
    why = masks.why(number.start, unit.end)
    if not why:
        clause_start, clause_end = clauses.clause_start(number.start), clauses.clause_end(unit.end)
        why = guards.reason(
            text, clause_start, clause_end, number.start, unit.end, unit.name, number.value, number.arabic,
            units.is_duration(unit.name),
        )  # fmt: skip
        if not why or why == guards.WEAK:
            earlier = text[max(clauses.sentence_start(number.start) - 1, clause_start - 80, 0) : clause_start]
            why = guards.TARGET if guards.hoped_for(earlier, text[clause_start : number.start]) else why
        if why == guards.WEAK:
            return Candidate(number.start, unit.end, number.value, unit.name, "count", number.qualifier, weak=True)
        if why and (why != guards.SPEECH or number.arabic):
            passed.append(PassedOver(text[number.start : unit.end], number.start, unit.end, why))
    if why:
        return None
    suffix, end = units.suffix_at(text, unit.end)
    qualifier = number.qualifier or suffix or _prefix(text, number)
    kind = "rate" if _PER.match(text, end) else _kind(text, number.start, unit.name)
    value = number.value
    if unit.name == "‰" and value is not None:
        value = value / 10
    return Candidate(number.start, end, value, unit.name, kind, qualifier, number.low, number.high)


def _prefix(text: str, number: Number) -> str:
    if text[number.start - 1 : number.start] not in _BEFORE_ENDS:
        return ""
    before = text[max(0, number.start - 6) : number.start]
    for qualifier, pattern in _BEFORE:
        if pattern.search(before):
            return qualifier
    if not number.arabic and text[number.start] in "百千万亿" and before.endswith(("过", "过\n")):
        return "逾"
    return ""


def _kind(text: str, start: int, unit: str) -> str:
    before = text[max(0, start - 24) : start]
    if unit in _COMPARED and not _LEVEL_BEFORE.search(before) and _GROWTH_BEFORE.search(before):
        return "growth"
    if unit == "%" and _SHARE.search(before):
        return "share"
    if units.is_duration(unit):
        return "duration"
    if "每" in before and _PER_BEFORE.search(before):
        return "rate"
    if before[-1:] in _CHANGED_ENDS and _CHANGE.search(before):
        return "change"
    return _KINDS.get(unit, "count")


def _shared(text: str, one: Candidate, found: list[Candidate], clauses: Clauses) -> list[Candidate]:
    """参考率及格率100% states two rates: one candidate for each. 参考率、优秀率分别为100%、96.4% shares them out."""
    start = max(clauses.clause_start(one.start), one.start - 120)
    before = text[start : one.start]
    if found and found[-1].end > start and (waiting := _waiting(text, one, found)):
        return waiting
    link = _SHARED.search(before)
    stem = before[: link.start()] if link else before
    labels = [(start + a, start + b) for a, b in _chain(stem)]
    if one.kind != "percent" or len(labels) < 2:
        return [one]
    if "分别" in before[-6:]:
        labels = labels[:1]
    return [replace(one, label_start=a, label_end=b) for a, b in labels]


def _waiting(text: str, one: Candidate, found: list[Candidate]) -> list[Candidate]:
    """The next rate of the row, for a percentage that follows another one after 分别."""
    last = found[-1]
    if last.label_start < 0 or text[last.end : one.start] not in {"、", "和", "及", "与", "以及"}:
        return []
    row_start = last.label_end
    between = text[row_start : last.start]
    at = between.find("分别")
    if at < 0:
        return []
    rest = [(row_start + a, row_start + b) for a, b in _chain(between[:at].lstrip("、和及与"), least=1)]
    if not rest:
        return []
    skipped = len(between[:at]) - len(between[:at].lstrip("、和及与"))
    return [replace(one, label_start=rest[0][0] + skipped, label_end=rest[0][1] + skipped)]


_RATE_END = re.compile("率|满意度|知晓度")
_NOT_RATE = re.compile("效率|率先|率领|频率|概率|税率|利率|表率|汇率|功率|率队|率团")
_NUMBER = re.compile(r"\d(?!\d{0,3}年)")
_JOINT = re.compile("^(?:[、和与]|以?及(?!格)|\\s)?")


def _chain(stem: str, least: int = 2) -> Iterator[tuple[int, int]]:
    """The rates strung together at the end of the words before a percentage."""
    words = {found.start() + found[0].index("率") for found in _NOT_RATE.finditer(stem)}
    ends = [found.end() for found in _RATE_END.finditer(stem) if found.start() not in words]
    if len(ends) < least or ends[-1] != len(stem):
        return
    at = 0
    pieces: list[tuple[int, int]] = []
    for end in ends:
        joint = _JOINT.match(stem[at:])
        begin = at + (joint.end() if joint and at else 0)
        if _NUMBER.search(stem, begin, end):
            pieces = []
        else:
            pieces.append((begin, end))
        at = end
    if len(pieces) >= least:
        yield from pieces
