"""Reading one published report: drop a file, see its figures marked and checked. Nothing of it is kept."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache

from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import ledgered
from fazhi.pages.reading.showing import show
from fazhi.reading import ReadingError, Report, read

MOST_BYTES = 10 * 1024 * 1024


@never_cache
@at_work
def reading(request: AtWorkRequest) -> HttpResponse:
    """Where a file is chosen."""
    return _form(request, "", 200)


def _form(request: AtWorkRequest, problem: str, status: int) -> HttpResponse:
    context = {"most": MOST_BYTES // 1024 // 1024, "error": problem}
    return render(request, "reading/reading.html", context, status=status)


@never_cache
@at_work
def reading_file(request: AtWorkRequest) -> HttpResponse:
    """Reads the file that was sent and shows the outcome; with `as=json` hands it out as data."""
    if request.method != "POST":
        return redirect("reading")
    sent = request.FILES.get("file")
    if sent is None:
        return _form(request, tr("还没有选择文件。请选择一份报告再提交。", request), 400)
    if sent.size is not None and sent.size > MOST_BYTES:
        problem = tr("文件超过{n}兆，没有读。请只上传报告正文。", request, n=MOST_BYTES // 1024 // 1024)
        return _form(request, problem, 400)
    name = str(sent.name)
    try:
        with tempfile.NamedTemporaryFile(prefix="fazhi-", suffix=f"-{Path(name).suffix[:8] or '.report'}") as kept:
            for chunk in sent.chunks():
                kept.write(chunk)
            kept.flush()
            found = read(Path(kept.name))
    except ReadingError as refused:
        return _form(request, str(refused), 400)
    if request.POST.get("as") == "json":
        return _data(found)
    held = ledgered.hold(found, session_of(request), request.today)
    context = {"shown": show(found, request, held.points if held else ()), "held": held, "name": name}
    return render(request, "reading/read.html", context)


def _data(found: Report) -> HttpResponse:
    text = json.dumps(found.as_json(), ensure_ascii=False, indent=1)
    response = HttpResponse(text, content_type="application/json")
    name = f"{found.title or '报告'}.json"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response
