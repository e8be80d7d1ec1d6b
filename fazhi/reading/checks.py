"""Arithmetic that a report allows to verify from its own words: shares, parts, sums, whole numerators, lists, repeats.

A verdict says “does not hold” only where the stated numbers contradict each other. Where a number is rounded (3000余),
or another one is missing, it is “does not close”: nothing is proved either way, and a person should look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from fazhi.reading.clauses import Clauses
from fazhi.reading.lexicon import entries
from fazhi.reading.listing import listed_names
from fazhi.reading.model import Check, Figure, Verdict
from fazhi.reading.ratios import growths, rates
from fazhi.reading.stated import Stated, plain
from fazhi.reading.units import unit_class

_HOLDS, _FAILS, _OPEN = Verdict.HOLDS, Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE
_OF_WHICH = re.compile("其中|包括|含(?!义|有)|分别(?:为|是)")
_BRACKET = re.compile("\\s*[(（]")
_CLOSE = re.compile("[)）]")
_WHOLE_REGION = re.compile("全[省市区县镇街乡村州旗]")


def check(text: str, figures: tuple[Figure, ...], clauses: Clauses) -> tuple[Check, ...]:
    """Every check the figures allow, in the order of the text."""
    stated = Stated(text, figures, clauses)
    found = [
        *rates(stated),
        *_parts(stated),
        *_sums(stated),
        *_names(stated),
        *_repeats(stated),
        *_coverage(stated),
        *growths(stated),
    ]
    return tuple(sorted(found, key=lambda one: (figures[one.figures[0]].start, one.kind)))


@lru_cache(maxsize=1)
def _wholes() -> dict[str, str]:
    """Indicator → the indicator it is a part of."""
    return {entry.code: entry.of for entry in entries() if entry.of and not entry.kind}


def _parts(stated: Stated) -> Iterator[Check]:
    for i, part in enumerate(stated.figures):
        whole_code = _wholes().get(part.indicator or "")
        j = stated.before(i, whole_code) if whole_code else None
        if j is not None:
            yield _at_most(stated, i, j)


def _at_most(stated: Stated, i: int, j: int) -> Check:
    part, whole = stated.figures[i], stated.figures[j]
    if part.value is None or whole.value is None:
        return Check("part_of", _OPEN, (j, i), f"{plain(part.value)} ≤ {plain(whole.value)}", "其中有不定数,无法核对。")
    if part.value <= whole.value:
        sum_ = f"{plain(part.value)} ≤ {plain(whole.value)}"
        return Check("part_of", _HOLDS, (j, i), sum_, f"“{part.subject}”不超过“{whole.subject}”。")
    sum_ = f"{plain(part.value)} > {plain(whole.value)}"
    if not stated.exact(j):
        return Check("part_of", _OPEN, (j, i), sum_, "总数是约数,无法核对。")
    explanation = f"“{part.subject}”多于“{whole.subject}”。可能含上年结转,请核对并在文中说明。"
    return Check("part_of", _FAILS, (j, i), sum_, explanation)


def _sums(stated: Stated) -> Iterator[Check]:
    """共X件,其中A a件、B b件: the parts may not exceed the whole; where they make it up, the sum holds."""
    for i, whole in enumerate(stated.figures[:-1]):
        if whole.kind == "count" and whole.value:
            parts, parallel = _parts_of(stated, i)
            if parts:
                yield from _sum(stated, i, parts, parallel)


def _parts_of(stated: Stated, i: int) -> tuple[list[int], bool]:
    """The figures that are named as parts of figure i, and whether they stand in one row (A a件、B b件、C c件)."""
    text, figures = stated.text, stated.figures
    whole, follow = figures[i], figures[i + 1]
    between = text[whole.end : follow.start]
    bracket = _BRACKET.match(between)
    if len(between) > 40 or stated.clauses.sentence_end(whole.end) < follow.start or _leaves(between):
        return [], False
    if not (_OF_WHICH.search(between) or bracket):
        return [], False
    end = stated.clauses.sentence_end(follow.start)
    if bracket:
        close = _CLOSE.search(text, whole.end, end)
        end = close.start() if close else end
    parts: list[int] = []
    joints: list[str] = []
    for j in range(i + 1, min(len(figures), i + 13)):
        part = figures[j]
        if part.start >= end or unit_class(part.unit) != unit_class(whole.unit) or part.kind != "count":
            break
        if parts:
            joint = text[figures[j - 1].end : part.start]
            if _OF_WHICH.search(joint) or "(" in joint or "（" in joint:
                break
            joints.append(joint[:1])
        parts.append(j)
    return parts, all(joint == "、" for joint in joints) or "分别" in between or bool(bracket)


def _leaves(between: str) -> bool:
    """Whether a bracket that was open before these words closes in them."""
    depth = 0
    for character in between:
        depth += (character in "(（") - (character in ")）")
        if depth < 0:
            return True
    return False


def _sum(stated: Stated, i: int, parts: list[int], parallel: bool) -> Iterator[Check]:
    whole = stated.figures[i]
    values = [value for j in parts if (value := stated.figures[j].value) is not None]
    if len(values) < len(parts) or whole.value is None:
        return
    written = " + ".join(map(plain, values))
    where = (i, *parts)
    total = sum(values)
    exact = all(stated.exact(j) for j in where)
    if max(values) > whole.value:
        if exact:
            yield Check(
                "part_of", _FAILS, where, f"{plain(max(values))} > {plain(whole.value)}", "其中项多于总数。请核对。"
            )
    elif len(parts) == 1:
        return
    elif not exact:
        if parallel:
            yield Check("sum", _OPEN, where, f"{written} ≈ {plain(whole.value)}", "其中有约数,无法精确核对。")
    elif total == whole.value:
        yield Check("sum", _HOLDS, where, f"{written} = {plain(whole.value)}", "各分项之和等于总数。")
    elif parallel and total > whole.value:
        explanation = f"各分项之和{plain(total)}多于总数{plain(whole.value)}。请核对。"
        yield Check("sum", _FAILS, where, f"{written} = {plain(total)} > {plain(whole.value)}", explanation)
    elif parallel:
        explanation = "分项之和少于总数;若“其中”只列举部分,则不矛盾。"
        yield Check("sum", _OPEN, where, f"{written} = {plain(total)} < {plain(whole.value)}", explanation)


_NOT_NAMED = frozenset("次 场 期 批 轮 节 堂 件 份 条 人次 册 本 张 课时 学时".split())
"""Units of what is not listed by name before its number: 学习法律及党章共7次 names two things, not seven."""


def _names(stated: Stated) -> Iterator[Check]:
    """…、…以及…等6个社区: how many names are really listed."""
    for i, figure in enumerate(stated.figures):
        if figure.kind != "count" or not stated.exact(i) or figure.value is None or not 2 <= figure.value <= 60:
            continue
        if figure.unit in _NOT_NAMED:
            continue
        names, closed = listed_names(stated.text, figure.start, figure.end)
        count = len(names)
        if count < 2:
            continue
        sum_ = f"列名{count}个({'、'.join(names)}),原文写{plain(figure.value)}{figure.unit}"
        if count == figure.value:
            yield Check("names", _HOLDS, (i,), sum_, "列出的名称与数目相符。")
        elif count > figure.value:
            yield Check("names", _FAILS, (i,), sum_, "列出的名称多于所写数目。请核对。")
        elif closed:
            yield Check("names", _OPEN, (i,), sum_, "列出的名称少于所写数目,且列举似已完结。请核对是否漏列。")


def _repeats(stated: Stated) -> Iterator[Check]:
    first: dict[tuple[str, str], int] = {}
    for i, figure in enumerate(stated.figures):
        if (
            figure.indicator is None
            or figure.value is None
            or figure.kind in {"growth", "coverage"}
            or not figure.current
            or stated.tabular(figure.start)
        ):
            continue
        if figure.confidence < 0.6:
            continue
        key = (figure.indicator, unit_class(figure.unit))
        j = first.setdefault(key, i)
        if j == i or figure.kind == "percent":
            continue
        earlier = stated.figures[j]
        if earlier.value == figure.value:
            least = 2 if figure.value >= 10 else 7
            if _shared_pairs(earlier.subject, figure.subject) < least:
                continue
            sum_ = f"{plain(earlier.value)} = {plain(figure.value)}"
            yield Check("same", _HOLDS, (j, i), sum_, f"同一数字前后两次写出,一致:“{figure.subject}”。")
        elif _alike(earlier.subject, figure.subject) and stated.exact(j) and stated.exact(i):
            sum_ = f"{plain(earlier.value)} ≠ {plain(figure.value)}"
            explanation = f"“{earlier.subject}”与“{figure.subject}”说的似是同一事项,数字不同。请核对。"
            yield Check("same", _FAILS, (j, i), sum_, explanation)
        elif _stands_alone(stated, j) and _stands_alone(stated, i) and earlier.basis == figure.basis:
            sum_ = f"{plain(earlier.value)} ≠ {plain(figure.value)}"
            explanation = f"两处似是同一指标,数字不同:“{earlier.subject}”与“{figure.subject}”。请看口径是否不同。"
            yield Check("twice", _OPEN, (j, i), sum_, explanation)


_PARTLY = re.compile("其中|分别|包括|[(（][^)）]*$|下半年|上半年|季度|[一二三四1-4]季|\\d月")


def _stands_alone(stated: Stated, i: int) -> bool:
    """Whether figure i is an exact count of the whole year and not one part of a row of parts."""
    one = stated.figures[i]
    if not stated.exact(i) or one.kind != "count" or one.confidence < 0.7:
        return False
    before = stated.text[stated.clauses.sentence_start(one.start) : one.start]
    behind = stated.text[one.end : one.end + 1]
    return not _PARTLY.search(before) and behind != "、" and "、" not in before[-14:]


def _pairs(subject: str) -> set[str]:
    return {subject[i : i + 2] for i in range(len(subject) - 1)}


def _shared_pairs(one: str, other: str) -> int:
    """How many pairs of neighbouring characters two subjects have in common."""
    return len(_pairs(one) & _pairs(other))


def _alike(one: str, other: str) -> bool:
    """Whether two subjects read as the same thing: nearly the same pairs of characters."""
    longest = max(len(_pairs(one)), len(_pairs(other)))
    return _shared_pairs(one, other) >= max(7, 0.8 * longest)


def _coverage(stated: Stated) -> Iterator[Check]:
    """全区270个村(居)实现…全覆盖: covered are all of the number named."""
    for i, figure in enumerate(stated.figures):
        if figure.kind != "coverage" or i == 0:
            continue
        base = stated.figures[i - 1]
        named = _WHOLE_REGION.search(stated.text, max(0, base.start - 6), base.start)
        if base.value and named and base.end > stated.clauses.clause_start(figure.start):
            sum_ = f"{plain(base.value)} ÷ {plain(base.value)} = 100%"
            yield Check("all_of", _HOLDS, (i - 1, i), sum_, f"全覆盖即{plain(base.value)}{base.unit}全部覆盖。")
