"""The rules as plain Chinese with a picture, and the calendar the terms are counted by."""

from __future__ import annotations

from calendar import Calendar, monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from fazhi.kernel import codec
from fazhi.kernel.diagram import svg
from fazhi.kernel.explain import explain
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Due, Span, TermUnit
from fazhi.pages.desk.access import at_work
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest

_UNITS = (TermUnit.DAY, TermUnit.WORKDAY, TermUnit.MONTH, TermUnit.YEAR)


@dataclass(frozen=True)
class Row:
    procedure: Procedure[Any, Any]
    actions: int
    limits: int
    unverified: int


def _row(procedure: Procedure[Any, Any], day: date) -> Row:
    edition = procedure.on(day)
    cited = [a.basis for a in edition.actions.values()] + [x.basis for x in edition.limits.values()]
    return Row(procedure, len(edition.actions), len(edition.limits), sum(basis.unverified for basis in cited))


@at_work
def rules(request: AtWorkRequest) -> HttpResponse:
    """Every procedure and register with the edition in force."""
    found = library()
    context = {
        "procedures": [_row(p, request.today) for p in found.matters],
        "registers": [_row(p, request.today) for p in found.registers],
    }  # fmt: skip
    return render(request, "rules/rules.html", context)


def _day(request: AtWorkRequest, name: str) -> tuple[date, str]:
    """A date of the address, today where there is none; the second value says what is wrong with it."""
    text = request.GET.get(name, "")
    try:
        return codec.parse(tr("日期", request), date, False, text) or request.today, ""
    except ValueError as wrong:
        return request.today, str(wrong)


@at_work
def rule(request: AtWorkRequest, key: str) -> HttpResponse:
    """One procedure's rules of a day (`?on=`, today by default)."""
    procedure = library().procedures.get(key)
    if procedure is None:
        raise Http404
    day, error = _day(request, "on")
    context = {
        "procedure": procedure, "told": explain(procedure, day), "day": day, "error": error,
        "picture": "" if procedure.is_register else mark_safe(svg(procedure, day)),
        "editions": [e.since for e in procedure.editions()],
    }  # fmt: skip
    return render(request, "rules/rule.html", context)


@dataclass(frozen=True)
class Square:
    """A day of the year's calendar. `css`: off, work (a rest day worked), now."""

    text: str
    css: str
    title: str


def _square(day: date, month: int, today: date, request: AtWorkRequest) -> Square:
    if day.month != month:
        return Square("", "", "")
    weekend, works = day.weekday() >= 5, library().clock.is_workday(day)
    words = "调休上班" if weekend and works else "周末" if weekend else "" if works else "放假"
    css = "" if works and not weekend else "c" if works else "off"
    if day == today:
        css = f"{css} now".strip()
    return Square(str(day.day), css, f"{day.month}月{day.day}日 {tr(words, request)}" if words else "")


@at_work
def calendar(request: AtWorkRequest) -> HttpResponse:
    """The working days of a year (`?year=`), and a term counted on the spot (`?n=&unit=&from=`)."""
    clock = library().clock
    typed = request.GET.get("year", "")
    year = int(typed) if typed.isascii() and typed.isdecimal() and 2000 <= int(typed) <= 2100 else request.today.year
    months = [
        (m, [_square(d, m, request.today, request) for d in Calendar().itermonthdates(year, m)]) for m in range(1, 13)
    ]  # fmt: skip
    workdays = sum(
        clock.is_workday(date(year, m, d)) for m in range(1, 13) for d in range(1, monthrange(year, m)[1] + 1)
    )  # fmt: skip
    due, error = _counted(request)
    start, _ = _day(request, "from")
    context = {
        "year": year, "months": months, "workdays": workdays, "known": clock.known_until(),
        "published": year <= clock.known_until().year, "due": due, "error": error, "start": start,
        "n": request.GET.get("n", "15"), "unit": request.GET.get("unit", TermUnit.WORKDAY.name),
        "units": [(u.name, u.value) for u in _UNITS],
    }  # fmt: skip
    return render(request, "rules/calendar.html", context)


def _counted(request: AtWorkRequest) -> tuple[Due | None, str]:
    typed = request.GET.get("n", "")
    if not typed:
        return None, ""
    if not (typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= 1000):
        return None, tr("期限须是1至1000的整数。", request)
    unit = next((u for u in _UNITS if u.name == request.GET.get("unit")), TermUnit.WORKDAY)
    start, error = _day(request, "from")
    if error:
        return None, error
    try:
        return library().clock.due(Span(int(typed), unit), start), ""
    except ValueError as wrong:
        return None, str(wrong)
