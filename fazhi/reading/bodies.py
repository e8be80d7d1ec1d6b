"""Reports of several bodies side by side: one indicator over all of them, and whether the parts add up to the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fazhi.reading.clauses import Clauses
from fazhi.reading.model import Figure, Report, Verdict
from fazhi.reading.stated import Stated, decimal, plain
from fazhi.reading.units import unit_class

SURE = 0.6
"""Figures linked to their indicator less surely than this are not compared."""
_ADDED = frozenset({"count", "money", "zero"})
"""Kinds of figures that add up; rates, ranks and scores do not."""


@dataclass(frozen=True, slots=True)
class Stating:
    """What one report says of one indicator. `report` and `figure` are indexes; both values None where it says nothing."""

    report: int
    figure: int | None
    value: float | int | None
    exact: bool


@dataclass(frozen=True, slots=True)
class AddsUp:
    """Whether what the parts report makes up what the whole reports."""

    indicator: str
    unit: str
    verdict: Verdict
    whole: float | int
    total: float
    silent: tuple[int, ...]
    sum: str
    explanation: str


def indicators(reports: Iterable[Report]) -> dict[str, int]:
    """Every indicator stated in the reports with the number of reports that state it, the most frequent first."""
    counts: dict[str, int] = {}
    for report in reports:
        for code in {figure.indicator for figure in report.figures if figure.indicator and figure.confidence >= SURE}:
            counts[code] = counts.get(code, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def on_indicator(reports: Sequence[Report], code: str) -> list[Stating]:
    """What each report says of one indicator: its first figure of the reported year that is surely linked."""
    return [_stating(number, report, code) for number, report in enumerate(reports)]


def _stating(number: int, report: Report, code: str) -> Stating:
    stated = Stated(report.text, report.figures, Clauses(report.text))
    found = [i for i, figure in enumerate(report.figures) if figure.indicator == code and _usable(figure)]
    this_year = [i for i in found if report.figures[i].basis == "本年"] or found
    if not this_year:
        return Stating(number, None, None, False)
    i = this_year[0]
    return Stating(number, i, report.figures[i].value, report.figures[i].kind == "zero" or stated.exact(i))


def _usable(figure: Figure) -> bool:
    return figure.value is not None and figure.confidence >= SURE and figure.current and figure.kind != "growth"


def adds_up(whole: Report, parts: Sequence[Report]) -> list[AddsUp]:
    """For every count the whole states: whether the parts' counts make it up (districts and their city).

    “Does not hold” is said only where exact counts of the parts come to more than the exact count of the whole; where a
    part is silent, or the sum is smaller, the matter stays open: a city has offices of its own.
    """
    result = []
    seen: set[str] = set()
    for figure in whole.figures:
        code = figure.indicator
        if code is None or code in seen or figure.kind not in _ADDED or figure.basis != "本年" or not _usable(figure):
            continue
        seen.add(code)
        own = _stating(0, whole, code)
        stating = [one for one in on_indicator(parts, code) if _same_unit(one, parts, figure)]
        said = [one for one in stating if one.value is not None]
        if said and own.value is not None:
            silent = tuple(i for i in range(len(parts)) if i not in {one.report for one in said})
            result.append(_added(code, figure, own, said, silent))
    return result


def _same_unit(one: Stating, parts: Sequence[Report], figure: Figure) -> bool:
    return one.figure is not None and unit_class(parts[one.report].figures[one.figure].unit) == unit_class(figure.unit)


def _added(code: str, figure: Figure, own: Stating, said: list[Stating], silent: tuple[int, ...]) -> AddsUp:
    assert own.value is not None
    values = [decimal(one.value) for one in said if one.value is not None]
    total = sum(values, Decimal(0))
    exact = own.exact and all(one.exact for one in said)
    relation = "=" if total == decimal(own.value) else ">" if total > decimal(own.value) else "<"
    sum_ = f"{' + '.join(plain(one.value) for one in said)} = {plain(float(total))} {relation} {plain(own.value)}"
    if not exact:
        verdict, words = Verdict.DOES_NOT_CLOSE, "其中有约数,无法精确核对。"
    elif relation == ">":
        verdict, words = Verdict.DOES_NOT_HOLD, "各下级之和多于上级所报。请核对是否重复统计或口径不同。"
    elif silent:
        verdict, words = Verdict.DOES_NOT_CLOSE, f"有{len(silent)}个下级的报告没有这个数,无法核对。"
    elif relation == "<":
        verdict, words = Verdict.DOES_NOT_CLOSE, "各下级之和少于上级所报,差额可能是上级本级所办。请核对。"
    else:
        verdict, words = Verdict.HOLDS, "各下级之和等于上级所报。"
    return AddsUp(code, figure.unit, verdict, own.value, float(total), silent, sum_, words)
