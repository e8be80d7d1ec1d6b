"""Taking a table in: choose its kind and the file, see what each row would bring, then have the right ones registered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache

from fazhi.kernel.sheets import Sheet
from fazhi.ledger.importing import background, work
from fazhi.ledger.importing.workbook import MOST_BYTES, MOST_ROWS
from fazhi.ledger.models import ImportFile
from fazhi.pages import paging
from fazhi.pages.desk import people
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.excel import MEDIA
from fazhi.pages.english import tr
from fazhi.pages.imports import books
from fazhi.pages.middleware import AtWorkRequest

LISTED, LINES = 20, 50
SHOWS = {
    "faults": "有误", "differing": "登记过，内容不同", "later": "登记过，可以补办", "whole": "登记时一并办理", "left": "留给别人办的",
    "registered": "这次登记", "added": "这次补办", "known": "早已登记", "passed": "不是登记的行",
}  # fmt: skip
"""The lists of what was found, as the page names them."""
_LINES = ("later", "whole", "left", "registered", "added", "known", "passed")
_NUMBERED = ("later", "registered", "added", "known")


@never_cache
@at_work
def imports(request: AtWorkRequest) -> HttpResponse:
    """The kinds of table this post may bring, those it has brought; POST brings one."""
    session = session_of(request)
    allowed = work.allowed(session)
    elsewhere = [s for s in work.sheets().values() if s not in allowed and people.posts_for(session, s.start, request.today)]
    if not allowed and not elsewhere:
        who = sorted({r.label for s in work.sheets().values() for r in s.start.by if not r.public})
        what = tr("您的岗位没有可以导入的表格。由{who}导入。", request, who="、".join(who))
        return render(request, "desk/cannot.html", {"title": tr("导入Excel", request), "what": what}, status=403)
    chosen, problem = request.POST.get("sheet") or request.GET.get("sheet", ""), ""
    if request.method == "POST":
        problem = _problem(request, allowed)
        if not problem:
            (file,) = request.FILES.getlist("file")[:1]
            row = background.bring(session, chosen, str(file.name), file.read(), leave="leave" in request.POST)
            return redirect("import", row.pk)
    page = paging.page(request.GET.get("page", ""), ImportFile.objects.count(), LISTED)
    sheets = work.sheets()
    context = {
        "allowed": allowed, "stepped": any(s.then for s in allowed), "elsewhere": elsewhere, "chosen": chosen, "error": problem, "page": page,
        "megabytes": MOST_BYTES // 1024 // 1024, "most": MOST_ROWS,
        "rows": [(r, sheets.get(r.sheet), r.found()) for r in ImportFile.objects.all()[page.slice]],
    }  # fmt: skip
    return render(request, "imports/imports.html", context, status=400 if problem else 200)


def _problem(request: AtWorkRequest, allowed: list[Sheet]) -> str:
    if request.POST.get("sheet") not in {s.key for s in allowed}:
        return tr("还没有选择表格的种类。请选择以后再上传。", request)
    file = request.FILES.get("file")
    if file is None:
        return tr("还没有选择文件。请选择Excel文件再上传。", request)
    if (file.size or 0) > MOST_BYTES:
        return tr("文件超过{n}兆，没有读。请分成几个文件。", request, n=MOST_BYTES // 1024 // 1024)
    return ""


def _found(pk: int) -> tuple[ImportFile, Sheet | None]:
    # The row policy shows nobody the file of another.
    row = get_object_or_404(ImportFile, pk=pk)
    return row, work.sheets().get(row.sheet)


@never_cache
@at_work
def found(request: AtWorkRequest, pk: int) -> HttpResponse:
    """What was found of a file, row by row; POST has the right rows registered, or has it checked once more (`again`)."""
    row, sheet = _found(pk)
    if request.method == "POST":
        if "again" in request.POST and row.state in (ImportFile.State.CHECKING, ImportFile.State.REGISTERING):
            background.ask(row, background.CHECK if row.state == ImportFile.State.CHECKING else background.REGISTER)
        elif "register" in request.POST and row.state == ImportFile.State.CHECKED:
            background.ask(row, background.REGISTER)
            messages.success(request, tr("已交后台登记，可以离开本页。", request))
        return redirect("import", pk)
    said = row.found()
    counts: dict[str, int] = said.get("counts", {})
    show = request.GET.get("show", "")
    show = show if show in SHOWS and counts.get(show) else next((k for k in SHOWS if counts.get(k)), "")
    lines = said.get(show, [])
    page = paging.page(request.GET.get("page", ""), len(lines), LINES)
    part = lines[page.slice]
    if show in _LINES:
        part = [_line(*line, numbered=show in _NUMBERED) for line in part]
    context: dict[str, Any] = {
        "row": row, "sheet": sheet, "said": said, "tally": counts, "show": show, "page": page, "lines": part,
        "short": show in _LINES, "shows": [(k, w, counts[k]) for k, w in SHOWS.items() if counts.get(k)],
        "cut": counts.get(show, 0) > len(lines), "kept": background.MOST_FINDINGS,
        "working": row.state in (ImportFile.State.CHECKING, ImportFile.State.REGISTERING),
        "register": sheet.procedure if sheet is not None and sheet.procedure.is_register else None,
    }  # fmt: skip
    return render(request, "imports/import.html", context)


def _line(sheet: str, row: int, said: str, *, numbered: bool) -> tuple[str, int, str, str]:
    """A line of a list: where, the number of the matter, and what else is said of it."""
    number, _, rest = said.partition("：") if numbered else ("", "", said)
    return sheet, row, number, rest


@never_cache
@at_work
def progress(request: AtWorkRequest, pk: int) -> HttpResponse:
    """How far it is: a piece of page, fetched again every two seconds; when done it has the page loaded anew."""
    row, _ = _found(pk)
    response = render(request, "imports/progress.html", {"row": row})
    if row.state not in (ImportFile.State.CHECKING, ImportFile.State.REGISTERING):
        response["HX-Refresh"] = "true"
    return response


@never_cache
@at_work
def faults(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The mistakes as Excel, to be put right beside the table."""
    row, _ = _found(pk)
    said = row.found()
    lines = [*said.get("faults", []), *said.get("differing", [])]
    return _file(books.listed(lines, f"{row.name}：{len(lines)}处"), f"{row.name.rpartition('.')[0] or row.name} 有误的行.xlsx")


@at_work
def template(request: AtWorkRequest, key: str) -> HttpResponse:
    """The empty table of a kind."""
    sheet = work.sheets().get(key)
    if sheet is None or sheet not in work.allowed(session_of(request)):
        raise Http404
    return _file(books.empty(sheet), f"{sheet.label}模板.xlsx")


def _file(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=MEDIA)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response
