"""Pages of indicators: all of a domain beside last year, and one with its months, its parts and its matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header

from fazhi.kernel.library import library
from fazhi.kernel.measures import How, Indicator, Measure
from fazhi.ledger.models import Matter
from fazhi.measuring import figures
from fazhi.measuring.figures import Counted, Period, Value
from fazhi.pages.desk import excel
from fazhi.pages.desk.access import at_work
from fazhi.pages.english import named, tr
from fazhi.pages.figures import asked, charts, words, workbook
from fazhi.pages.figures.asked import Asked
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import Paged, page
from fazhi.people.models import Organisation

PAGE = 30
IN_STRIP = 5


@dataclass(frozen=True)
class Line:
    """An indicator beside last year."""

    indicator: Indicator
    label: str
    number: str
    unit: str
    before: str
    change: str
    division: str
    spark: tuple[str, str, str] | None
    url: str


@at_work
def indicators(request: AtWorkRequest) -> HttpResponse:
    """The indicators of one domain: the first few large, all in a table, by subordinate organisation."""
    a = asked.read(request)
    every = asked.readable(a.session)
    reported = [i.domain for section in library().sections for i in section.indicators]
    domains = sorted(dict.fromkeys(i.domain for i in every), key=lambda d: reported.index(d) if d in reported else len(reported))
    domain = request.GET.get("domain", "") or (domains[0] if domains else "")
    if domains and domain not in domains:
        raise Http404
    mine = [i for i in every if i.domain == domain]
    found = figures.beside(mine, a.organisation, a.period) if mine else {}
    if request.GET.get("as") == "xlsx":
        data = workbook.indicators(mine, found, a)
        return _file(data, f"{a.organisation.short}{words.domain_name(domain, None)}指标{a.year}年.xlsx")
    by_month = figures.by_month(mine, a.organisation, a.period) if mine else {}
    lines = [_line(i, *found[i.key], by_month[i.key], a, request) for i in mine]
    context = {
        "a": a, "domain": domain, "domain_name": words.domain_name(domain, request), "lines": lines,
        "strip": lines[:IN_STRIP],
        "domains": [(d, words.domain_name(d, request), sum(i.domain == d for i in every)) for d in domains],
    }  # fmt: skip
    return render(request, "figures/indicators.html", context)


def _line(
    indicator: Indicator, now: Value, before: Value, by_month: Sequence[Value], a: Asked, request: AtWorkRequest
) -> Line:
    number, unit = words.number(now, request)
    past, past_unit = words.number(before, request)
    return Line(
        indicator, named(indicator, request), number, unit, past + (past_unit if past_unit != unit else ""),
        words.change(now, before, request), now.division, charts.spark(by_month),
        f"{reverse('indicator', args=[indicator.key])}?{a.query}",
    )  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What one subordinate organisation contributes. `code` is "" for the body itself."""

    name: str
    code: str
    text: str
    division: str
    length: float


@dataclass(frozen=True)
class MonthLine:
    month: int
    now: str
    before: str


@dataclass(frozen=True)
class Drilled(Paged):
    """The matters behind the number: what is listed, how many there are, and one page of them."""

    title: str
    rows: list[tuple[Matter, Counted, str]]
    adds: str


@at_work
def indicator(request: AtWorkRequest, key: str) -> HttpResponse:
    """One indicator: the number and how it is defined, by month and by organisation, and the list of its matters."""
    a = asked.read(request)
    found = asked.indicator(a.session, key)
    month = _month(request, a)
    period = _month_period(a.period, month) if month else a.period
    part = "per" if request.GET.get("part") == "per" and found.divided else "of"
    measure, period = figures.behind(found, part, period) or (found.of, period)
    if request.GET.get("as") == "xlsx":
        rows = _matters(figures.counted(measure, a.organisation, period), measure)
        data = workbook.matters(found, measure, rows, a.organisation.name, period, a.session.label)
        return _file(data, f"{found.label}{a.organisation.short}{period.first:%Y%m%d}-{period.last:%Y%m%d}.xlsx")
    now, before = figures.beside([found], a.organisation, a.period)[key]
    monthly = figures.by_month([found], a.organisation, a.period)[key]
    last_year = Period(date(a.year - 1, 1, 1), date(a.year - 1, 12, 31))
    past = figures.by_month([found], a.organisation, last_year)[key]
    number, unit = words.number(now, request)
    drilled = _drill(request, found, measure, a, period, month, part)
    context: dict[str, Any] = {
        "a": a, "indicator": found, "label": named(found, request), "number": number, "unit": unit, "now": now,
        "before": before, "past": words.number(before, request), "change": words.change(now, before, request),
        "domain_name": words.domain_name(found.domain, request), "month": month, "part": part,
        "chart": charts.months(monthly, past, running=a.running, chosen=month),
        "months": [MonthLine(n + 1, monthly[n].text if n < len(monthly) else "—", p.text) for n, p in enumerate(past)],
        "parts": _parts(found, a), "drilled": drilled, "cases": measure.cases.text, "base": f"?{a.query}",
        "additive": found.additive, "standing": found.of.cases.standing, "rate": found.divided,
        "reported": measure.how is How.SUM and measure.cases.procedure.is_register,
    }  # fmt: skip
    return render(request, "figures/indicator.html", context)


def _month(request: AtWorkRequest, a: Asked) -> int | None:
    text = request.GET.get("month", "")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= a.period.last.month):
        raise Http404
    return int(text)


def _month_period(period: Period, month: int) -> Period:
    first = period.first.replace(month=month, day=1)
    after = date(first.year + month // 12, month % 12 + 1, 1)
    return replace(period, first=first, last=min(period.last, after - timedelta(days=1)))


def _parts(found: Indicator, a: Asked) -> list[Part]:
    shares = figures.by_organisation([found], a.organisation, a.period, keep_empty=False)
    largest = max((s.values[found.key].value or Decimal(0) for s in shares), default=Decimal(0))
    return [
        Part(
            s.organisation.short if s.organisation else f"{a.organisation.short}本级",
            s.organisation.code if s.organisation else "", s.values[found.key].text, s.values[found.key].division,
            charts.share(s.values[found.key], largest),
        )
        for s in sorted(shares, key=lambda s: -(s.values[found.key].value or Decimal(0)))
    ]  # fmt: skip


def _matters(counted: Sequence[Counted], measure: Measure) -> list[tuple[Matter, Counted, str]]:
    rows = Matter.objects.select_related("organisation").defer("facts", "secret", "marks", "words")
    by_id = rows.in_bulk([c.id for c in counted])
    procedure = measure.cases.procedure
    return [(by_id[c.id], c, procedure.stage(by_id[c.id].stage).label) for c in counted]


def _drill(
    request: AtWorkRequest, found: Indicator, measure: Measure, a: Asked, period: Period, month: int | None, part: str
) -> Drilled:
    counting = replace(found, of=replace(measure, how=How.COUNT, fact=None), per=None, grows=False)
    total = int(figures.compute(counting, a.organisation, period.first, period.last).numerator)
    at = page(request.GET.get("page", "1"), total, PAGE)
    counted = figures.counted(measure, a.organisation, period, limit=PAGE, offset=at.slice.start)
    when = tr("{n}月", request, n=month) if month else tr("{n}年", request, n=a.year)
    title = tr("{when}：{label}，{n} 件", request, when=when, label=named(found, request), n=f"{total:,}")
    if part == "per" and found.grows:
        title = tr("上年同期：{label}，{n} 件", request, label=named(found, request), n=f"{total:,}")
    elif part == "per":
        title = tr("{when}：{label}的分母，{n} 件", request, when=when, label=named(found, request), n=f"{total:,}")
    adds = ""
    if measure.fact is not None:
        adds = f"{measure.fact.label}（{measure.fact.unit}）" if measure.fact.unit else measure.fact.label
    return Drilled(at.total, at.number, at.size, title, _matters(counted, measure), adds)


@at_work
def sample(request: AtWorkRequest, key: str) -> HttpResponse:
    """The latest few matters of an indicator, for the panel beside the report."""
    a = asked.read(request)
    found = asked.indicator(a.session, key)
    rows = _matters(figures.counted(found.of, a.organisation, a.period, limit=4), found.of)
    return render(request, "figures/sample.html", {"rows": rows})


def address(key: str, organisation: Organisation, year: int) -> str:
    """Where the matters of an indicator are listed."""
    return f"{reverse('indicator', args=[key])}?{asked.query_of(organisation, year)}#drill"


def _file(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=excel.MEDIA)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response
