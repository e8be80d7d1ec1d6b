"""The inspection of a year: who has published, when, what is missing, what does not agree, what was copied; Excel out."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.measuring.models import Inspection
from fazhi.pages import paging
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.excel import MEDIA
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import background, comparing, framing, taking
from fazhi.pages.reading.overview import SHOWS, Asked, overview, workbook
from fazhi.pages.reading.store import Inspected, in_brief
from fazhi.reading import ReadingError
from fazhi.reading.many import Outcome
from fazhi.reading.outputs import Excel

LISTED = 20
LINES = 100


@never_cache
@at_work
def inspections(request: AtWorkRequest) -> HttpResponse:
    """The inspections there are, and where several reports are put in."""
    if request.method != "POST":
        return _listed(request, "", 200)
    sent, session = request.FILES.getlist("files"), session_of(request)
    form = framing.Form.read(request)
    problem = form.problem or _problem(request)
    if problem:
        return _listed(request, problem, 400, form)
    try:
        with transaction.atomic():
            made = taking.begin(form.name, form.frame(), session)
            taking.put_in(made, sent, session)
    except ReadingError as refused:
        return _listed(request, str(refused), 400, form)
    background.ask(made, session.account)
    return redirect("inspection", made.pk)


def _problem(request: AtWorkRequest) -> str:
    sent = request.FILES.getlist("files")
    if not sent:
        return tr("还没有选择文件。请选择报告或者压缩包再提交。", request)
    if sum(file.size or 0 for file in sent) > taking.MOST_BYTES:
        return tr("文件共超过{n}兆，没有读。请分几次放入。", request, n=taking.MOST_BYTES // 1024 // 1024)
    return ""


def _listed(request: AtWorkRequest, problem: str, status: int, form: framing.Form | None = None) -> HttpResponse:
    page = paging.page(request.GET.get("page", ""), Inspection.objects.count(), LISTED)
    rows = [(row, background.frame_of(row), background.state(row)) for row in Inspection.objects.all()[page.slice]]
    context = {"rows": rows, "page": page, "error": problem, "form": form or framing.Form.empty(request), **_limits()}
    return render(request, "reading/inspections.html", context, status=status)


def _limits() -> dict[str, int]:
    return {"most": taking.MOST_REPORTS, "megabytes": taking.MOST_BYTES // 1024 // 1024}


@never_cache
@at_work
def inspection(request: AtWorkRequest, pk: int) -> HttpResponse:
    """All reports of an inspection and all bodies without one, a line each; `as=xlsx` hands the chosen lines out."""
    row = get_object_or_404(Inspection, pk=pk)
    return _overview(request, row, "", 200)


def _overview(request: AtWorkRequest, row: Inspection, problem: str, status: int) -> HttpResponse:
    frame, found = background.frame_of(row), in_brief(row)
    shown, asked = overview(found, frame), Asked.of(request.GET)
    chosen = asked.choose(shown.lines)
    if request.GET.get("as") == "xlsx":
        chosen += [] if asked.show or asked.level else [line for line in shown.lines if line.absent and asked.text in line.title]
        conditions = SHOWS[asked.show][0] if asked.show else "全部"
        heading = f"{row.name}：{conditions}，{len(chosen)}行。导出人：{session_of(request).label}"
        return _file(workbook(chosen, heading), f"{row.name}.xlsx")
    page = paging.page(request.GET.get("page", ""), len(chosen), LINES)
    context = {
        "inspection": row, "frame": frame, "state": background.state(row), "shown": shown, "asked": asked, "page": page,
        "lines": chosen[page.slice], "error": problem, "shows": [(k, tr(w, request), shown.counts[k]) for k, (w, _) in SHOWS.items()],
        "codes": comparing.codes(found, request), "reports": comparing.by_level(found), **_limits(),
    }  # fmt: skip
    return render(request, "reading/inspection.html", context, status=status)


@never_cache
@at_work
def progress(request: AtWorkRequest, pk: int) -> HttpResponse:
    """How far the reading is: a piece of page, fetched again every two seconds; when done it has the page loaded anew."""
    row = get_object_or_404(Inspection, pk=pk)
    state = background.state(row)
    response = render(request, "reading/progress.html", {"inspection": row, "state": state})
    if state.done:
        response["HX-Refresh"] = "true"
    return response


@require_POST
@never_cache
@at_work
def add(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Puts more files into an inspection, or has it read on where the reading stopped (`again`)."""
    row, session = get_object_or_404(Inspection, pk=pk), session_of(request)
    if "again" not in request.POST:
        problem = _problem(request)
        if problem:
            return _overview(request, row, problem, 400)
        try:
            taken = taking.put_in(row, request.FILES.getlist("files"), session)
        except ReadingError as refused:
            return _overview(request, row, str(refused), 400)
        text = tr("放入{n}份。", request, n=taken.new)
        messages.success(request, text + (tr("另有{n}份早已放入，没有重复保存。", request, n=taken.again) if taken.again else ""))
    background.ask(row, session.account)
    return redirect("inspection", pk)


@never_cache
@at_work
def excel(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The inspection as Excel: reports, figures and checks, with what was put right."""
    row = get_object_or_404(Inspection, pk=pk)
    with tempfile.TemporaryDirectory(prefix="fazhi-") as folder:
        file = Path(folder) / "inspection.xlsx"
        book = Excel(file)
        for one in row.reports.prefetch_related("corrections").iterator(chunk_size=50):
            book.take(Outcome(one.name, Inspected(one).report, one.error))
        book.close()
        return _file(file.read_bytes(), f"{row.name} 数字和核对.xlsx")


def _file(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=MEDIA)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response
