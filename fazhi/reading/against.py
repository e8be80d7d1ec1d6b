"""A report beside last year's of the same body: what changed, and whether what it says about last year is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.reading.clauses import Clauses
from fazhi.reading.model import Figure, Report, Verdict
from fazhi.reading.ratios import grown, said_growth
from fazhi.reading.stated import Stated, decimal, plain, rounded, shown
from fazhi.reading.units import unit_class

_HOLDS, _FAILS, _OPEN = Verdict.HOLDS, Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE
SURE = 0.6
"""Figures linked to their indicator less surely than this are not compared."""
_FRAGMENT = re.compile("其中|分别|[(（][^)）]*$")


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator in both reports. `now` and `then` are indexes into their figures.

    `percent` is the growth in percent, or for rates the difference in percentage points; None where last year's
    value was zero.
    """

    indicator: str
    unit: str
    now: int
    then: int
    difference: float
    percent: float | None


@dataclass(frozen=True, slots=True)
class Crossed:
    """A statement of this year's report held against last year's: `now` and `then` are indexes into their figures."""

    kind: str
    verdict: Verdict
    now: tuple[int, ...]
    then: tuple[int, ...]
    sum: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Against:
    """A report held against last year's. `only_then`: indicators last year's report had and this one has not."""

    changes: tuple[Change, ...]
    crossed: tuple[Crossed, ...]
    only_then: tuple[str, ...]
    warnings: tuple[str, ...]


def against(this: Report, last: Report) -> Against:
    """Hold `this` report against `last` year's. Warnings say in Chinese where the two do not seem to belong together."""
    now, then = _stated(this), _stated(last)
    pairs = _pairs(now, then)
    crossed = sorted(
        [*_growths(now, then, pairs), *_last_years(now, then), *_cumulative(now, then, pairs)],
        key=lambda one: (now.figures[one.now[0]].start, one.kind),
    )
    missing = {f.indicator for f in last.figures if f.indicator} - {f.indicator for f in this.figures}
    return Against(
        tuple(_change(now, then, i, j) for i, j in pairs.items()),
        tuple(crossed),
        tuple(sorted(code for code in missing if code)),
        tuple(_warnings(this, last)),
    )


def _stated(report: Report) -> Stated:
    return Stated(report.text, report.figures, Clauses(report.text))


def _warnings(this: Report, last: Report) -> Iterator[str]:
    if this.year is not None and last.year is not None and this.year - last.year != 1:
        yield f"两份报告分别是{this.year}年度和{last.year}年度,不是相邻两年,上年数可能对不上。"
    if this.organisation and last.organisation and not _same_body(this.organisation, last.organisation):
        yield f"两份报告的单位不同:“{this.organisation}”和“{last.organisation}”。"


def _same_body(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def similar(one: str, other: str) -> float:
    """Between 0 and 1: how many pairs of neighbouring characters two phrases share."""
    left, right = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _usable(stated: Stated, i: int) -> bool:
    one = stated.figures[i]
    return (
        one.indicator is not None
        and one.value is not None
        and one.confidence >= SURE
        and one.kind not in {"growth", "coverage"}
        and one.current
    )


def _pairs(now: Stated, then: Stated) -> dict[int, int]:
    """For each figure of this year the one of last year that says the same, where there is one."""
    last: dict[tuple[str, str, str], list[int]] = {}
    for j, figure in enumerate(then.figures):
        if _usable(then, j):
            last.setdefault(_key(figure), []).append(j)
    result: dict[int, int] = {}
    taken: set[int] = set()
    for i, figure in enumerate(now.figures):
        found = [j for j in last.get(_key(figure), ()) if j not in taken] if _usable(now, i) else []
        if found:
            best = max(found, key=lambda j: (similar(figure.subject, then.figures[j].subject), -j))
            result[i] = best
            taken.add(best)
    return result


def _key(figure: Figure) -> tuple[str, str, str]:
    return figure.indicator or "", unit_class(figure.unit), figure.basis


def _change(now: Stated, then: Stated, i: int, j: int) -> Change:
    one, other = now.figures[i], then.figures[j]
    assert one.value is not None and other.value is not None and one.indicator is not None
    difference = decimal(one.value) - decimal(other.value)
    percent = difference if one.unit == "%" else difference * 100 / decimal(other.value) if other.value else None
    return Change(
        one.indicator, one.unit, i, j, float(difference), None if percent is None else float(rounded(percent, 2))
    )


def _growths(now: Stated, then: Stated, pairs: dict[int, int]) -> Iterator[Crossed]:
    """同比增长 whose last year's number is not in the same report: taken from last year's."""
    for i, base, last in said_growth(now):
        if base is None or last is not None:
            continue
        j = pairs.get(base)
        if j is None or not then.figures[j].value:
            continue
        other = then.figures[j]
        verdict, sum_, words = grown(now, i, base, other.value, then.exact(j))
        place = f"上年报告“{other.subject}”为{plain(other.value)}{other.unit}"
        yield Crossed("growth", verdict, (base, i), (j,), sum_, f"{words}{place}。")


def _last_years(now: Stated, then: Stated) -> Iterator[Crossed]:
    """What this report says last year's number was, and what last year's report said."""
    for i, figure in enumerate(now.figures):
        if (
            figure.basis != "上年"
            or figure.body
            or figure.indicator is None
            or figure.value is None
            or figure.confidence < SURE
        ):
            continue
        found = [
            j
            for j, other in enumerate(then.figures)
            if _usable(then, j)
            and other.indicator == figure.indicator
            and unit_class(other.unit) == unit_class(figure.unit)
        ]
        if not found:
            continue
        if any(then.figures[j].value == figure.value for j in found):
            j = next(j for j in found if then.figures[j].value == figure.value)
            yield Crossed(
                "last_year",
                _HOLDS,
                (i,),
                (j,),
                f"{plain(figure.value)} = {plain(figure.value)}",
                "上年数与上年报告一致。",
            )
            continue
        j = max(found, key=lambda j: similar(figure.subject, then.figures[j].subject))
        other = then.figures[j]
        sum_ = f"{plain(figure.value)} ≠ {plain(other.value)}"
        exact = now.exact(i) and then.exact(j) and len(found) == 1
        words = f"本年报告说上年为{plain(figure.value)}{figure.unit},上年报告“{other.subject}”为{plain(other.value)}{other.unit}。"
        yield Crossed("last_year", _FAILS if exact else _OPEN, (i,), (j,), sum_, words + "请核对哪一个正确。")


def _cumulative(now: Stated, then: Stated, pairs: dict[int, int]) -> Iterator[Crossed]:
    """A running total cannot be smaller than a year before."""
    for i, j in pairs.items():
        one, other = now.figures[i], then.figures[j]
        if one.basis != "累计" or one.unit == "%" or similar(one.subject, other.subject) < 0.5:
            continue
        assert one.value is not None and other.value is not None
        if one.value < other.value and now.exact(i) and then.exact(j):
            sum_ = f"{plain(one.value)} < {plain(other.value)}"
            words = f"累计数“{one.subject}”少于上年报告的{plain(other.value)}{other.unit}。请核对是否换了口径。"
            yield Crossed("cumulative", _OPEN, (i,), (j,), sum_, words)


def told(change: Change) -> str:
    """The change in words: +12 (+20%), -1.5个百分点."""
    difference = shown(decimal(change.difference), 2)
    sign = "+" if change.difference > 0 else ""
    if change.unit == "%":
        return f"{sign}{difference}个百分点"
    if change.percent is None:
        return f"{sign}{difference}{change.unit}"
    return f"{sign}{difference}{change.unit}({sign}{shown(decimal(change.percent), 2)}%)"
