"""One inspected report with its figures, where a wrong reading is put right; and what was put right, as gold."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.db.models.fields.json import KT
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.measuring.models import InspectedReport, Inspection
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import background, ledgered, store
from fazhi.pages.reading.comparing import Twin
from fazhi.pages.reading.showing import Point, around, label_of, show
from fazhi.pages.reading.store import Inspected
from fazhi.reading import ReadingError, Report
from fazhi.reading.against import against
from fazhi.reading.corrections import Correction, gold
from fazhi.reading.lexicon import entries
from fazhi.reading.writing import side_by_side

MOST_PASSAGES = 20
MOST_OTHERS = 300


@dataclass(frozen=True)
class Putting:
    """The form that puts a reading right. `what`: figure (a wrong one), missed (a number passed over) or typed."""

    what: str
    number: int = 0
    before: str = ""
    written: str = ""
    after: str = ""
    value: str = ""
    unit: str = ""
    indicator: str = ""
    passage: str = ""
    why: str = ""
    dropped: bool = False


def _one(pk: int) -> Inspected:
    rows = InspectedReport.objects.select_related("inspection", "file").defer("file__data").prefetch_related("corrections")
    return Inspected(get_object_or_404(rows, pk=pk))


@never_cache
@at_work
def inspected(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The report: its text with the figures marked, checks, passages it shares, and corrections."""
    return _shown(request, _one(pk), "", 200)


def _shown(request: AtWorkRequest, one: Inspected, problem: str, status: int) -> HttpResponse:
    report, inspection = one.report, one.row.inspection
    if report is None:
        return render(request, "reading/unread.html", {"one": one, "inspection": inspection}, status=status)
    held, earlier = ledgered.hold(report, session_of(request), request.today), _earlier(one)
    shown = show(report, request, [*_crossed(report, earlier), *(held.points if held else ())])
    putting = _putting(request, report)
    context = {
        "one": one, "inspection": inspection, "held": held, "earlier": earlier, "error": problem,
        "shown": shown, "putting": putting, "labels": _labels(request), "correctable": True,
        "sel": f"t{shown.rows[putting.number].mark}" if putting and putting.what == "figure" else "",
        "twins": _twins(one, report), "empty": one.digest.empty if one.digest else (),
        "others": _others(one),
        "shares": _shares(one),
    }  # fmt: skip
    return render(request, "reading/inspected.html", context, status=status)


def _others(one: Inspected) -> list[tuple[int, str]]:
    """The other reports of the inspection, to hold this one against: their numbers and whose they are."""
    rows = one.row.inspection.reports.filter(error="").exclude(pk=one.row.pk)
    named = rows.values_list("pk", KT("digest__body"), KT("digest__title"), "name")[:MOST_OTHERS]
    return [(pk, body or title or name) for pk, body, title, name in named]


def _shares(one: Inspected) -> dict[str, str]:
    """What the report shares with others and with last year's, in words; a dash until it is compared."""
    writing, last = one.row.writing, one.row.writing.get("last") or {}
    return {
        "copied": f"{writing['copied']:.0%}" if "copied" in writing else "—",
        "carried": f"{last['copied']:.0%}" if last else "—", "forgotten": str(last.get("forgotten", "—")),
    }  # fmt: skip


def _earlier(one: Inspected) -> Inspected | None:
    """Last year's report of the same body, where the inspection names last year's and it was found there."""
    last = one.row.writing.get("last")
    frame = background.frame_of(one.row.inspection)
    if not last or frame.last_id is None:
        return None
    rows = InspectedReport.objects.filter(inspection=frame.last_id).select_related("inspection").prefetch_related("corrections")
    found = rows.filter(pk=last["report"]).first()
    return Inspected(found) if found else None


def _crossed(report: Report, earlier: Inspected | None) -> list[Point]:
    last = earlier.report if earlier else None
    if last is None:
        return []
    return [Point(one.kind, one.verdict, one.now, one.sum, one.explanation) for one in against(report, last).crossed]


def _codes() -> list[str]:
    return sorted({entry.code for entry in entries()})


def _labels(request: AtWorkRequest) -> list[tuple[str, str]]:
    return sorted(((code, label_of(code, request)) for code in _codes()), key=lambda pair: pair[1])


def _index(text: str, most: int) -> int | None:
    """A number of a list of `most`; None where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 and int(text) < most else None


def _putting(request: AtWorkRequest, report: Report) -> Putting | None:
    """Which form is asked for, filled with what was read, or with what was just sent and refused."""
    asked = request.POST if request.method == "POST" else request.GET
    what = asked.get("what", "") or next((key for key in ("figure", "missed", "typed") if key in asked), "")
    if what == "typed":
        return Putting("typed", written=asked.get("written", ""), value=asked.get("value", ""), unit=asked.get("unit", ""),
                       indicator=asked.get("indicator", ""), passage=asked.get("passage", ""), why=asked.get("why", ""))  # fmt: skip
    if what == "missed":
        at = _index(asked.get("missed", ""), len(report.passed_over))
        if at is None:
            return None
        number = report.passed_over[at]
        return Putting("missed", at, *around(report, number.start, number.end), value=asked.get("value", ""),
                       unit=asked.get("unit", ""), indicator=asked.get("indicator", ""), why=asked.get("why", ""))  # fmt: skip
    at = _index(asked.get("figure", ""), len(report.figures))
    if at is None:
        return None
    figure = report.figures[at]
    return Putting(
        "figure", at, *around(report, figure.start, figure.end),
        value=asked.get("value", "" if figure.value is None else str(figure.value)), unit=asked.get("unit", figure.unit),
        indicator=asked.get("indicator", figure.indicator or ""), why=asked.get("why", ""), dropped=asked.get("dropped") == "yes",
    )  # fmt: skip


def _twins(one: Inspected, report: Report) -> list[Twin]:
    passages = one.row.writing.get("passages", [])[:MOST_PASSAGES]
    others = InspectedReport.objects.filter(pk__in={passage[2] for passage in passages}).in_bulk()
    found = []
    for start, end, other, a, b, likeness in passages:
        if other in others:
            left, right = side_by_side(report.text[start:end], others[other].content["text"][a:b])
            found.append(Twin(round(likeness * 100), Inspected(others[other]).title, other, left, right))
    return found


@require_POST
@never_cache
@at_work
def correct(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Puts one reading right: a figure's value, unit and indicator; that it is none; or one that was missed. A reason is asked for."""
    one = _one(pk)
    if one.report is None:
        return redirect("inspected", pk)
    found = _correction(request, one.report)
    why = request.POST.get("why", "").strip()[:300]
    if isinstance(found, Correction) and not why:
        found = tr("请写明更正的理由，它和您的姓名、时间一起保存。", request)
    if isinstance(found, str):
        return _shown(request, one, found, 400)
    try:
        store.put_right(one.row, found, why, session_of(request))
    except ReadingError as refused:
        return _shown(request, one, str(refused), 400)
    background.count_anew(one.row)
    return redirect(reverse("inspected", args=[pk]) + "#corrections")


def _correction(request: AtWorkRequest, report: Report) -> Correction | str:
    """What was sent, or what is wrong with it."""
    post = request.POST
    dropped = post.get("dropped") == "yes"
    place = _place(request, report)
    if isinstance(place, str):
        return place
    start, end, unit, qualifier, was = place
    value = None if dropped else _number(post.get("value", ""))
    if value is None and not dropped:
        return tr("数值要写成数字，例如 1200 或 98.5。", request)
    code = post.get("indicator", "")
    if code not in ("", *_codes()):
        return tr("没有这个指标。请从列表中选择。", request)
    return Correction(start, end, value, post.get("unit", unit).strip()[:10] or unit, code or None, qualifier, dropped, was)


def _number(text: str) -> float | int | None:
    try:
        value = float(text.replace(",", "").replace("，", "").strip())
    except ValueError:
        return None
    if not abs(value) < 1e15:
        return None
    return int(value) if value == int(value) else value


def _place(request: AtWorkRequest, report: Report) -> tuple[int, int, str, str, str | None] | str:
    """Where the number stands: (start, end, its unit, its qualifier, its indicator so far), or why that is not known."""
    post = request.POST
    what = post.get("what", "figure")
    if what == "typed":
        return _typed(request, report)
    if what == "missed":
        at = _index(post.get("missed", ""), len(report.passed_over))
        if at is not None:
            return report.passed_over[at].start, report.passed_over[at].end, "", "", None
    at = _index(post.get("figure", ""), len(report.figures)) if what == "figure" else None
    if at is None:
        return tr("没有这个数字，可能已被更正。请重新选择。", request)
    figure = report.figures[at]
    return figure.start, figure.end, figure.unit, figure.qualifier, figure.indicator


def _typed(request: AtWorkRequest, report: Report) -> tuple[int, int, str, str, str | None] | str:
    passage, written = request.POST.get("passage", "").strip(), request.POST.get("written", "").strip()
    if not passage or not written:
        return tr("请贴上原文中的一句，并写出其中的数字。", request)
    times = report.text.count(passage)
    if times != 1:
        text = "正文中没有这一句。请从正文中原样复制。" if not times else "这一句在正文中不止一处。请多复制几个字。"
        return tr(text, request)
    if passage.count(written) != 1:
        return tr("这个数字在贴上的这一句中要正好出现一次。请改短或者改长这一句。", request)
    start = report.text.index(passage) + passage.index(written)
    return start, start + len(written), "", "", None


@never_cache
@at_work
def original(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The file as it was put in, handed out to be kept, never shown in the browser."""
    row = get_object_or_404(InspectedReport.objects.select_related("file"), pk=pk)
    if row.file is None or not row.file.data:
        raise Http404
    response = HttpResponse(bytes(row.file.data), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, row.name.rpartition("/")[2]) or "attachment"
    return response


@never_cache
@at_work
def gold_file(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The corrected sentences of an inspection, one JSON object a line, as the tests of the reader take them."""
    row = get_object_or_404(Inspection, pk=pk)
    lines = []
    for one in row.reports.filter(corrections__isnull=False).distinct().prefetch_related("corrections"):
        listed = [Correction(**each.content) for each in one.corrections.all()]
        lines += [json.dumps(each, ensure_ascii=False) for each in gold(Report.from_json(one.content), listed)]
    response = HttpResponse("".join(f"{line}\n" for line in lines), content_type="application/x-ndjson; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="gold-{row.pk}.jsonl"'
    return response
