"""What lists and comparisons need of a report, kept beside it so that a year's reports need not all be opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.reading import Level, Report, Verdict
from fazhi.reading.bodies import indicators, on_indicator
from fazhi.reading.writing import without_figures


@dataclass(frozen=True)
class Said:
    """What a report says of one indicator: its number, and the sentence. `figure`: its index in the report."""

    value: float | int
    unit: str
    figure: int
    quote: str
    exact: bool


@dataclass(frozen=True)
class Digest:
    """A report in brief. `missing`: required parts not found; `bad`, `open`: checks that fail or cannot be told."""

    title: str
    body: str
    level: Level | None
    year: int | None
    issued: date | None
    on_time: bool | None
    missing: tuple[str, ...]
    figures: int
    bad: int
    open: int
    empty: tuple[str, ...]
    needs_eye: bool
    said: Mapping[str, Said]

    @staticmethod
    def of(row: Mapping[str, Any]) -> Digest:
        """The digest that `made` was stored as."""
        return Digest(
            row["title"], row["body"], Level(row["level"]) if row["level"] else None, row["year"],
            date.fromisoformat(row["issued"]) if row["issued"] else None, row["on_time"], tuple(row["missing"]),
            row["figures"], row["bad"], row["open"], tuple(row["empty"]), row["needs_eye"],
            {code: Said(*one) for code, one in row["said"].items()},
        )  # fmt: skip


def made(report: Report) -> dict[str, Any]:
    """The digest of a report as plain data, to be stored beside it."""
    return {
        "title": report.title, "body": report.organisation, "level": report.level.value if report.level else None,
        "year": report.year, "issued": report.issued.isoformat() if report.issued else None, "on_time": report.on_time,
        "missing": [part.name for part in report.missing], "figures": len(report.figures),
        "bad": sum(one.verdict is Verdict.DOES_NOT_HOLD for one in report.checks),
        "open": sum(one.verdict is Verdict.DOES_NOT_CLOSE for one in report.checks),
        "empty": [chapter.title for chapter in without_figures(report)], "needs_eye": report.needs_eye,
        "said": _said(report),
    }  # fmt: skip


def _said(report: Report) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for code in indicators([report]):
        (one,) = on_indicator([report], code)
        if one.figure is not None and one.value is not None:
            figure = report.figures[one.figure]
            found[code] = [one.value, figure.unit, one.figure, figure.quote, one.exact]
    return found
