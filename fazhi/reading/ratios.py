"""Checks of rates (办结率, 败诉率) against the counts beside them, and of growth against last year's number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from fazhi.reading.lexicon import entries
from fazhi.reading.model import Check, Verdict
from fazhi.reading.stated import NEAR, Stated, decimal, plain, rounded, shown
from fazhi.reading.units import unit_class

_HOLDS, _FAILS, _OPEN = Verdict.HOLDS, Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE
_OF_CASES = re.compile("(办结|审结|结案|化解|调解成功|调处成功|成功|履行|答复|整改|败诉|调撤)率")
_OF_PEOPLE = re.compile("(及格|合格|优秀|通过)率")
_FALLING = re.compile("下降|减少|降低|回落|降幅|压减")


@lru_cache(maxsize=1)
def _fractions() -> dict[str, tuple[str, str]]:
    """Indicator of a rate → numerator and denominator."""
    return {entry.code: entry.rate for entry in entries() if entry.rate[0]}


def rates(stated: Stated) -> Iterator[Check]:
    """One check for every rate whose numerator or denominator is stated nearby, or that cannot be a rate at all."""
    for i, rate in enumerate(stated.figures):
        if rate.kind != "percent" or rate.value is None or rate.body:
            continue
        if rate.value > 100 and rate.subject.endswith("率"):
            explanation = f"“{rate.subject}”为{plain(rate.value)}%,比率不应超过100%。请核对原文。"
            yield Check("at_most", _FAILS, (i,), f"{plain(rate.value)}% > 100%", explanation)
            continue
        pair = _fractions().get(rate.indicator or "")
        top = stated.before(i, pair[0]) if pair else None
        base = stated.before(i, pair[1]) if pair else None
        if base is None:
            top, base = _beside(stated, i)
        if base is None and pair:
            base = _whole_before(stated, i, pair[1])
        if base is not None:
            yield _numerator(stated, i, base) if top is None else _percent(stated, i, top, base)


def _whole_before(stated: Stated, i: int, code: str) -> int | None:
    """The denominator in the sentence before, where a whole numerator confirms it; else nothing is claimed."""
    base = stated.before(i, code, paragraph=True)
    return base if base is not None and _numerator(stated, i, base).verdict is _HOLDS else None


def _beside(stated: Stated, i: int) -> tuple[int | None, int | None]:
    """Numerator and denominator among the counts just before: 受理14件,化解7件,化解率50%, or 受理1010件,办结率91.78%."""
    rate = stated.figures[i]
    cases, people = _OF_CASES.search(rate.subject), _OF_PEOPLE.search(rate.subject)
    found = cases or people
    if found is None or i == 0 or not _counts(stated, i - 1, bool(cases)) or not stated.together(i - 1, i, 14):
        return None, None
    if found[1] not in stated.figures[i - 1].subject:
        return None, i - 1
    if i > 1 and _counts(stated, i - 2, bool(cases)) and stated.together(i - 2, i - 1, 40):
        return i - 1, i - 2
    return None, None


def _counts(stated: Stated, i: int, cases: bool) -> bool:
    one = stated.figures[i]
    wanted = {unit_class("件"), unit_class("个")} if cases else {unit_class("人"), "人次"}
    return one.kind == "count" and bool(one.value) and unit_class(one.unit) in wanted


def _percent(stated: Stated, i: int, top: int, base: int) -> Check:
    rate, part, whole = stated.figures[i], stated.figures[top], stated.figures[base]
    where = tuple(sorted((top, base, i)))
    sum_ = f"{plain(part.value)} ÷ {plain(whole.value)}"
    if not (stated.exact(top) and stated.exact(base)) or not whole.value or part.value is None or rate.qualifier:
        return Check("percent", _OPEN, where, f"{sum_} ≈ {plain(rate.value)}%", "其中有约数,无法精确核对。")
    assert rate.value is not None
    exact = decimal(part.value) * 100 / decimal(whole.value)
    places = stated.places(i)
    right = shown(exact, max(places, 2))
    if rounded(exact, places) == rounded(decimal(rate.value), places):
        return Check("percent", _HOLDS, where, f"{sum_} = {right}%", f"原文写{plain(rate.value)}%,与分子、分母相符。")
    explanation = f"原文写{plain(rate.value)}%,按分子、分母应为{right}%。请核对。"
    return Check("percent", _FAILS, where, f"{sum_} = {right}%", explanation)


def _numerator(stated: Stated, i: int, base: int) -> Check:
    """Whether any whole number of cases gives the stated rate: 1010 × 91.78% needs 927."""
    rate, whole = stated.figures[i], stated.figures[base]
    assert rate.value is not None
    if not stated.exact(base) or rate.qualifier or whole.value is None or whole.value != int(whole.value):
        sum_ = f"? ÷ {plain(whole.value)}{'余' if whole.qualifier else ''} = {plain(rate.value)}%"
        return Check("percent", _OPEN, (base, i), sum_, "分母是约数,分子未写明,无法核对。")
    places = stated.places(i)
    total, said = decimal(whole.value), rounded(decimal(rate.value), places)
    guess = decimal(rate.value) * total / 100
    for candidate in (math.floor(guess), math.ceil(guess)):
        if rounded(Decimal(candidate) * 100 / total, places) == said:
            sum_ = f"{candidate} ÷ {plain(whole.value)} = {plain(rate.value)}%"
            return Check("whole_numerator", _HOLDS, (base, i), sum_, f"分子为整数{candidate}时成立。")
    sum_ = f"{plain(whole.value)} × {plain(rate.value)}% = {shown(guess, 4)}"
    explanation = f"没有整数分子能得出{plain(rate.value)}%。请核对总数或比率。"
    return Check("whole_numerator", _FAILS, (base, i), sum_, explanation)


_OF_GROWTH = re.compile(
    "[^\u4e00-\u9fff]|同比|环比|[较比]|去年|上年|上一年|前一年|同期|年度?|增[长加幅]|上升|下降|减少|提[升高]|降[低幅]|回落|上涨|[升涨]幅|幅度|分别|实现|大幅|逐年|"
    "总?数?量|[达为了约近超过逾均净率的数]"
)
_NAMED = 3
"""More characters than this between a number and a growth name something else that grew (整改52条,频次下降53%)."""


def growths(stated: Stated) -> Iterator[Check]:
    """同比增长 against this year's and last year's number, where both are stated."""
    for i, now, last in said_growth(stated):
        rate = stated.figures[i]
        if now is None:
            continue
        if last is not None:
            then = stated.figures[last].value
            verdict, sum_, words = grown(stated, i, now, then, stated.exact(last))
            yield Check("growth", verdict, tuple(sorted((now, i, last))), sum_, words)
        else:
            sum_ = f"({plain(stated.figures[now].value)} - ?) ÷ ? = {plain(rate.value)}{rate.unit}"
            yield Check("growth", _OPEN, (now, i), sum_, "文中没有上年数,无法核对增幅。")


def said_growth(stated: Stated) -> Iterator[tuple[int, int | None, int | None]]:
    """Every growth the text states: its figure, the figure that grew and last year's, where the text has them."""
    for i, rate in enumerate(stated.figures):
        if rate.kind == "growth" and rate.value is not None and rate.unit != "个百分点" and not rate.body:
            yield i, *_years(stated, i)


def _years(stated: Stated, i: int) -> tuple[int | None, int | None]:
    """This year's and last year's number for the growth stated in figure i, where the text has them next to it."""
    if i == 0 or not _grows(stated, i - 1, i):
        return None, None
    if stated.figures[i - 1].basis == "上年":
        return (i - 2, i - 1) if i > 1 and _grows(stated, i - 2, i) else (None, None)
    for j in (i - 2, i + 1):
        if 0 <= j < len(stated.figures) and stated.figures[j].basis == "上年" and _grows(stated, j, i):
            return i - 1, j
    return i - 1, None


def _grows(stated: Stated, j: int, i: int) -> bool:
    """Whether figure j can be what grew in figure i."""
    one, rate, nearest = stated.figures[j], stated.figures[i], stated.figures[i - 1]
    near = abs(rate.start - one.end) < (30 if j == i - 1 else NEAR)
    if j == i - 1 and len(_OF_GROWTH.sub("", stated.text[one.end : rate.start])) > _NAMED:
        return False
    return (
        near and one.kind in {"count", "money"} and bool(one.value) and unit_class(one.unit) == unit_class(nearest.unit)
    )


def grown(stated: Stated, i: int, this: int, then: float | int | None, exact_then: bool) -> tuple[Verdict, str, str]:
    """Verdict, sum and words for the growth in figure i from `then`, last year's number, to figure `this`."""
    rate, now = stated.figures[i], stated.figures[this]
    assert rate.value is not None and now.value is not None and then
    more, less = now.value, then
    if _FALLING.search(stated.text, max(0, rate.start - 12), rate.start):
        more, less = less, more
    change = (decimal(more) - decimal(less)) / decimal(then)
    exact = change if rate.unit == "倍" else change * 100
    places = stated.places(i)
    right = shown(exact, max(places, 2))
    sum_ = f"({plain(more)} - {plain(less)}) ÷ {plain(then)} = {right}{rate.unit}"
    said = f"原文写{plain(rate.value)}{rate.unit}"
    if rate.qualifier or not (stated.exact(this) and exact_then):
        return _OPEN, sum_, f"{said},其中有约数。"
    if rounded(exact, places) == rounded(decimal(rate.value), places):
        return _HOLDS, sum_, f"{said},与两年数字相符。"
    return _FAILS, sum_, f"{said},与两年数字不符。请核对。"
