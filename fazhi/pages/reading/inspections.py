"""The inspection of a year: who has published, when, what is missing, what does not agree, what was copied; Excel out."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.measuring.models import Inspection
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.excel import MEDIA
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import store
from fazhi.pages.reading.store import Inspected
from fazhi.reading import ReadingError, Verdict
from fazhi.reading.bodies import indicators, on_indicator
from fazhi.reading.many import Outcome
from fazhi.reading.outputs import Excel
from fazhi.reading.stated import plain

MOST_BYTES = 100 * 1024 * 1024
MOST_LISTED = 100


@dataclass(frozen=True)
class Line:
    """A report on the overview."""

    pk: int
    title: str
    level: str
    year: int | None
    issued: str
    late: bool
    missing: tuple[str, ...]
    figures: int
    bad: int
    open: int
    copied: int
    with_whom: str
    empty: int
    error: str


@dataclass(frozen=True)
class Body:
    """A body on one indicator; `length` is its bar, 0 to 100."""

    pk: int
    title: str
    value: str
    unit: str
    quote: str
    length: float


@never_cache
@at_work
def inspections(request: AtWorkRequest) -> HttpResponse:
    """The inspections there are, and where several reports are put in."""
    if request.method != "POST":
        return _listed(request, "", 200)
    sent = request.FILES.getlist("files")
    name = request.POST.get("name", "").strip()[:120] or tr("{year}年度年报巡检", request, year=request.today.year - 1)
    problem = ""
    if not sent:
        problem = tr("还没有选择文件。请选择报告或者压缩包再提交。", request)
    elif sum(file.size or 0 for file in sent) > MOST_BYTES:
        problem = tr("文件共超过{n}兆，没有读。请分几次放入。", request, n=MOST_BYTES // 1024 // 1024)
    if problem:
        return _listed(request, problem, 400)
    try:
        made = store.take(sent, name, session_of(request))
    except ReadingError as refused:
        return _listed(request, str(refused), 400)
    return redirect("inspection", made.pk)


def _listed(request: AtWorkRequest, problem: str, status: int) -> HttpResponse:
    rows = Inspection.objects.all()[:MOST_LISTED]
    context = {"rows": rows, "error": problem, "most": store.MOST_REPORTS, "megabytes": MOST_BYTES // 1024 // 1024}
    return render(request, "reading/inspections.html", context, status=status)


@never_cache
@at_work
def inspection(request: AtWorkRequest, pk: int) -> HttpResponse:
    """All reports of an inspection, one line each; those with something to look at first."""
    row = get_object_or_404(Inspection, pk=pk)
    found = store.reports(row)
    lines = [_line(one, found) for one in found]
    lines.sort(key=lambda line: (not line.error, -line.bad, -len(line.missing), -line.copied, line.title))
    read = [one.report for one in found if one.report is not None]
    declared = library().indicators
    codes = [
        (code, named(declared[code], request) if code in declared else code, count)
        for code, count in list(indicators(read).items())[:60]
    ]  # fmt: skip
    context = {
        "inspection": row, "lines": lines, "codes": codes, "failed": sum(bool(line.error) for line in lines),
        "late": sum(line.late for line in lines), "bad": sum(line.bad > 0 for line in lines),
        "incomplete": sum(bool(line.missing) for line in lines), "copied": sum(line.copied >= 30 for line in lines),
    }  # fmt: skip
    return render(request, "reading/inspection.html", context)


def _line(one: Inspected, every: list[Inspected]) -> Line:
    report, writing = one.report, one.row.writing
    if report is None:
        return Line(one.row.pk, one.row.name, "", None, "", False, (), 0, 0, 0, 0, "", 0, one.row.error)
    with_whom = {every[passage[2]].title: None for passage in writing["passages"]}
    return Line(
        one.row.pk, one.title, report.level.zh if report.level else "", report.year,
        report.issued.isoformat() if report.issued else "", report.on_time is False,
        tuple(part.name for part in report.missing), len(report.figures),
        sum(check.verdict is Verdict.DOES_NOT_HOLD for check in report.checks),
        sum(check.verdict is Verdict.DOES_NOT_CLOSE for check in report.checks),
        round(writing["copied"] * 100), "、".join(list(with_whom)[:3]), len(writing["empty"]), "",
    )  # fmt: skip


@never_cache
@at_work
def indicator(request: AtWorkRequest, pk: int) -> HttpResponse:
    """What every report of an inspection says of one indicator, with bars."""
    row = get_object_or_404(Inspection, pk=pk)
    code = request.GET.get("code", "")
    found = [one for one in store.reports(row) if one.report is not None]
    reports = [one.report for one in found if one.report is not None]
    if code not in indicators(reports):
        raise Http404(tr("这次巡检的报告里没有这个指标。", request))
    stating = on_indicator(reports, code)
    highest = max((abs(one.value) for one in stating if one.value is not None), default=0) or 1
    bodies = []
    for one in stating:
        figure = reports[one.report].figures[one.figure] if one.figure is not None else None
        bodies.append(
            Body(
                found[one.report].row.pk, found[one.report].title,
                plain(one.value) if one.value is not None else "", figure.unit if figure else "",
                figure.quote if figure else "", round(100 * abs(one.value or 0) / highest, 1),
            )
        )  # fmt: skip
    bodies.sort(key=lambda body: (not body.value, -body.length, body.title))
    declared = library().indicators
    label = named(declared[code], request) if code in declared else code
    said = sum(bool(body.value) for body in bodies)
    return render(
        request, "reading/indicator.html", {"inspection": row, "code": code, "label": label, "bodies": bodies, "said": said}
    )


@never_cache
@at_work
def excel(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The inspection as Excel: reports, figures and checks, with what was put right."""
    row = get_object_or_404(Inspection, pk=pk)
    with tempfile.TemporaryDirectory(prefix="fazhi-") as folder:
        file = Path(folder) / "inspection.xlsx"
        book = Excel(file)
        for one in store.reports(row):
            book.take(Outcome(one.row.name, one.report, one.row.error))
        book.close()
        response = HttpResponse(file.read_bytes(), content_type=MEDIA)
    response["Content-Disposition"] = f'attachment; filename="inspection-{row.pk}.xlsx"'
    return response
