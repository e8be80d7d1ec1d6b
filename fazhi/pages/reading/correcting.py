"""One inspected report with its figures, where a wrong reading is put right; and what was put right, as gold."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.kernel.library import library
from fazhi.measuring.models import InspectedReport, Inspection
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import store
from fazhi.pages.reading.store import Inspected
from fazhi.reading import ReadingError, Report
from fazhi.reading.corrections import Correction, gold
from fazhi.reading.lexicon import entries
from fazhi.reading.marked import pieces
from fazhi.reading.writing import side_by_side

MOST_PASSAGES = 20


@dataclass(frozen=True)
class Twin:
    """A passage beside the one it is like, cut into pieces (text, is the same)."""

    likeness: int
    other: str
    left: list[tuple[str, bool]]
    right: list[tuple[str, bool]]


def _one(pk: int) -> Inspected:
    row = get_object_or_404(InspectedReport.objects.select_related("inspection"), pk=pk)
    return Inspected(row, tuple(row.corrections.all()))


@never_cache
@at_work
def inspected(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The report: its text with the figures marked, checks, passages it shares, and corrections."""
    return _shown(request, _one(pk), "", 200)


def _shown(request: AtWorkRequest, one: Inspected, problem: str, status: int) -> HttpResponse:
    report = one.report
    if report is None:
        return render(request, "reading/inspected.html", {"one": one, "report": None})
    declared = library().indicators
    labels = {code: named(declared[code], request) if code in declared else code for code in _codes()}
    rows = [(i, figure, labels.get(figure.indicator or "", "")) for i, figure in enumerate(report.figures)]
    chosen = request.GET.get("figure", "")
    at = int(chosen) if chosen.isdecimal() and int(chosen) < len(report.figures) else None
    context = {
        "one": one, "report": report, "rows": rows, "pieces": pieces(report), "error": problem, "twins": _twins(one, report),
        "chosen": at, "figure": report.figures[at] if at is not None else None, "labels": sorted(labels.items(), key=lambda p: p[1]),
        "checks": sorted(report.checks, key=lambda check: ("does not hold", "does not close", "holds").index(check.verdict.value)),
        "empty": one.row.writing.get("empty", []),
    }  # fmt: skip
    return render(request, "reading/inspected.html", context, status=status)


def _codes() -> list[str]:
    return sorted({entry.code for entry in entries()})


def _twins(one: Inspected, report: Report) -> list[Twin]:
    others = list(one.row.inspection.reports.all())
    found = []
    for start, end, other, a, b, likeness in one.row.writing.get("passages", [])[:MOST_PASSAGES]:
        text = others[other].content["text"]
        left, right = side_by_side(report.text[start:end], text[a:b])
        found.append(Twin(round(likeness * 100), Inspected(others[other], ()).title, left, right))
    return found


@require_POST
@never_cache
@at_work
def correct(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Puts one figure right: its value, unit and indicator, or that it is none. A reason is asked for."""
    one = _one(pk)
    report, post = one.report, request.POST
    if report is None:
        return redirect("inspected", pk)
    number = post.get("figure", "")
    if not number.isdecimal() or int(number) >= len(report.figures):
        return _shown(request, one, tr("没有这个数字，可能已被更正。请重新选择。", request), 400)
    figure, why = report.figures[int(number)], post.get("why", "").strip()[:300]
    dropped = post.get("dropped") == "yes"
    try:
        value = float(post.get("value", "").replace(",", "")) if not dropped else None
    except ValueError:
        return _shown(request, one, tr("数值要写成数字，例如 1200 或 98.5。", request), 400)
    if value is not None and not abs(value) < 1e15:
        return _shown(request, one, tr("数值要写成数字，例如 1200 或 98.5。", request), 400)
    code = post.get("indicator", "")
    if not why:
        return _shown(request, one, tr("请写明更正的理由，它和您的姓名、时间一起保存。", request), 400)
    if code not in ("", *_codes()):
        return _shown(request, one, tr("没有这个指标。请从列表中选择。", request), 400)
    whole = int(value) if value is not None and value == int(value) else value
    correction = Correction(
        figure.start, figure.end, whole, post.get("unit", figure.unit).strip()[:10] or figure.unit, code or None,
        figure.qualifier, dropped, figure.indicator,
    )  # fmt: skip
    try:
        store.put_right(one.row, correction, why, session_of(request))
    except ReadingError as refused:
        return _shown(request, one, str(refused), 400)
    return redirect(reverse("inspected", args=[pk]) + "#corrections")


@never_cache
@at_work
def gold_file(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The corrected sentences of an inspection, one JSON object a line, as the tests of the reader take them."""
    row = get_object_or_404(Inspection, pk=pk)
    lines = []
    for one in store.reports(row):
        if one.corrections:
            listed = [Correction(**each.content) for each in one.corrections]
            lines += [json.dumps(each, ensure_ascii=False) for each in gold(Report.from_json(one.row.content), listed)]
    response = HttpResponse("".join(f"{line}\n" for line in lines), content_type="application/x-ndjson; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="gold-{row.pk}.jsonl"'
    return response
