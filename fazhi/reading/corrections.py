"""Readings corrected by hand: applied to a report, and handed out as gold for the tests of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from fazhi.reading.checks import check
from fazhi.reading.clauses import Clauses
from fazhi.reading.errors import ReadingError
from fazhi.reading.model import Figure, Report

BY_HAND = "人工更正"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says text[start:end] states. `value` None and `dropped` True: it is no statistic at all.

    `was` is the indicator of the figure meant, where one number states several rates; None for the only one, or for one
    that the reader has overlooked.
    """

    start: int
    end: int
    value: float | int | None
    unit: str
    indicator: str | None
    qualifier: str = ""
    dropped: bool = False
    was: str | None = None


def corrected(report: Report, corrections: Iterable[Correction]) -> Report:
    """The report with the corrections put in, the later ones last, and its checks made again.

    Raises ReadingError where a correction points outside the text.
    """
    figures = list(report.figures)
    for one in corrections:
        if not 0 <= one.start < one.end <= len(report.text):
            raise ReadingError("更正所指的位置不在报告正文之内。请重新打开报告后再更正。")
        at = _place(figures, one)
        if at is not None:
            figures[at : at + 1] = [] if one.dropped else [_put_right(figures[at], one)]
        elif not one.dropped:
            figures.append(_new(report, one))
    figures.sort(key=lambda figure: (figure.start, figure.end))
    found = tuple(figures)
    return replace(report, figures=found, checks=check(report.text, found, Clauses(report.text)))


def _place(figures: list[Figure], one: Correction) -> int | None:
    here = [i for i, figure in enumerate(figures) if (figure.start, figure.end) == (one.start, one.end)]
    same = [i for i in here if figures[i].indicator == one.was]
    return same[0] if same else here[0] if len(here) == 1 else None


def _put_right(figure: Figure, one: Correction) -> Figure:
    return replace(
        figure, value=one.value, unit=one.unit, indicator=one.indicator, qualifier=one.qualifier, low=None, high=None,
        confidence=1.0 if one.indicator else 0.0, reason=BY_HAND, needs_eye=False,
    )  # fmt: skip


def _new(report: Report, one: Correction) -> Figure:
    chapters = [c.title for c in sorted(report.chapters, key=lambda c: c.level) if c.start <= one.start < c.end]
    quote = report.text[max(0, one.start - 20) : one.end].split("\n")[-1]
    return Figure(
        value=one.value, unit=one.unit, qualifier=one.qualifier, indicator=one.indicator, subject=quote, quote=quote,
        start=one.start, end=one.end, chapter=" / ".join(chapters), confidence=1.0 if one.indicator else 0.0,
        reason=BY_HAND, kind="percent" if one.unit == "%" else "count",
    )  # fmt: skip


def gold(report: Report, corrections: Iterable[Correction]) -> Iterator[dict[str, Any]]:
    """One row for each sentence that was corrected, with all its figures as they are now: `tests/reading/sentences`."""
    listed = list(corrections)
    right = corrected(report, listed)
    clauses = Clauses(report.text)
    for start, end in sorted({(clauses.sentence_start(one.start), clauses.sentence_end(one.end)) for one in listed}):
        sentence = report.text[start:end] + report.text[end : end + 1].strip("\n")
        yield {
            "sentence": sentence.strip(),
            "figures": [
                {"value": one.value, "unit": one.unit, "indicator": one.indicator, "qualifier": one.qualifier}
                for one in right.figures
                if start <= one.start < end
            ],
        }
