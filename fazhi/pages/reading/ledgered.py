"""A published report held against this installation's own ledger, as far as whoever reads it may see the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fazhi.kernel.library import library
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.pages.figures.indicators import address
from fazhi.pages.reading.names import Names
from fazhi.pages.reading.showing import Point
from fazhi.people.models import Organisation
from fazhi.people.session import Session
from fazhi.reading import Report
from fazhi.reading.against_ledger import against_ledger, years


@dataclass(frozen=True)
class Ledgered:
    """What came of it: the body of this installation, and a point for each figure the ledger knows the indicator of."""

    organisation: Organisation
    points: tuple[Point, ...]
    running: bool


def body_of(report: Report, session: Session) -> Organisation | None:
    """The body of this installation a report is of, where the session sees the whole of it."""
    if session.lo < 0 or not session.kinds or not report.organisation:
        return None
    rows = list(Organisation.objects.filter(rank__range=(session.lo, session.hi)).order_by("rank"))
    at = Names([(row.name, row.short) for row in rows]).find(report.organisation)
    return rows[at] if at is not None and figures.in_reach(session, rows[at]) else None


def hold(report: Report, session: Session, today: date) -> Ledgered | None:
    """Hold the figures of a report against the ledger; None where its body or its year is not in this ledger."""
    organisation = body_of(report, session)
    if organisation is None or report.year is None or report.year > today.year:
        return None
    declared = library().indicators
    asked = {(code, year) for code, year in years(report) if code in declared and figures.readable(session, declared[code])}
    chosen = [declared[code] for code in sorted({code for code, _ in asked})]
    if not chosen:
        return Ledgered(organisation, (), False)
    periods = {year: Period.of_year(year, today) for year in {year for _, year in asked}}
    found, since = figures.compute_many(chosen, organisation, list(periods.values())), figures.begun(organisation)
    values: dict[tuple[str, int], float | int | None] = {}
    for code, year in asked:
        starts = [since.get(measure.cases.procedure.key) for measure in declared[code].measures]
        known = all(first is not None and first <= periods[year].last for first in starts)
        value = found[code, periods[year]].value if known else None
        values[code, year] = None if value is None else int(value) if value == int(value) else float(value)
    points = tuple(
        Point("ledger", one.verdict, (one.figure,), one.sum, one.explanation, address(one.indicator, organisation, one.year))
        for one in against_ledger(report, values)
    )
    return Ledgered(organisation, points, not Period.of_year(report.year, today).whole_year)
