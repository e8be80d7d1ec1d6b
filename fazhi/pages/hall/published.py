"""What is published, for everybody: columns, lists as of any day, one item with its papers, and what was said on a draft."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from fazhi.kernel import codec
from fazhi.kernel.library import library
from fazhi.kernel.publishing import Column
from fazhi.ledger import commenting, published
from fazhi.ledger.models import Published
from fazhi.ledger.printing import pdf, word
from fazhi.pages import errors, paging
from fazhi.pages.english import tr
from fazhi.pages.hall import needs
from fazhi.pages.middleware import AtWorkRequest

A_PAGE = 30
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def columns(request: AtWorkRequest) -> HttpResponse:
    """All columns with how much is in each, what is open to comment, and what came last."""
    now = published.listed(request.today)
    counts = dict(now.order_by().values_list("place").annotate(n=Count("pk")))
    context = {
        "subjects": needs.by_subject(counts, request),
        "commenting": list(published.open_for_comments(request.today)[:10]), "newest": _shown(request, now[:10]),
    }  # fmt: skip
    return render(request, "hall/open.html", context)


def _column(key: str) -> Column:
    found = library().columns.get(key)
    if found is None:
        raise Http404
    return found


def _day(request: AtWorkRequest, typed: str) -> tuple[date, str]:
    """The day asked for, and what is wrong with it; today where none is."""
    try:
        day: date | None = codec.parse(tr("截至日期", request), date, False, typed)
    except ValueError as wrong:
        return request.today, str(wrong)
    return day or request.today, ""


def _shown(request: AtWorkRequest, rows: Any, day: date | None = None) -> list[tuple[Published, published.Standing, str]]:
    """(row, how it stands on the day, label of its column)."""
    places = library().columns
    return [(p, published.standing(p, day or request.today), places[p.place].label if p.place in places else "") for p in rows]


@require_safe
def column(request: AtWorkRequest, key: str) -> HttpResponse:
    """One column: searched by words, as of any day; `force` leaves only what was in force on that day."""
    chosen = _column(key)
    text, typed = request.GET.get("q", "").strip()[:100], request.GET.get("on", "").strip()
    day, error = _day(request, typed)
    force = request.GET.get("force") == "1"
    rows = published.listed(day, key, text, in_force=force)
    page = paging.page(request.GET.get("page", ""), paging.counted(rows), A_PAGE, paging.MOST)
    dated = Published.objects.filter(place=key).exclude(holds_from=None, holds_until=None).exists()
    context = {
        "column": chosen, "items": _shown(request, rows[page.slice], day), "page": page, "q": text, "typed": typed, "day": day,
        "error": error, "force": force, "dated": dated, "past": day != request.today,
    }  # fmt: skip
    return render(request, "hall/open_column.html", context, status=400 if error else 200)


def item_or_404(pk: int) -> Published:
    """Something the public may read now, else 404: withdrawn things are not told from those that never were."""
    found = Published.objects.select_related("organisation").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def commentable(row: Published, day: date) -> bool:
    return row.comments_from is not None and row.comments_until is not None and row.comments_from <= day <= row.comments_until


def _written(row: Published) -> set[str]:
    """Labels of the long texts it holds: what is worth comparing."""
    return {label for label, _, long in row.content["rows"] if long}


def comparable(row: Published) -> list[tuple[Published, str]]:
    """What else the same matter published that has a text in common with this, newest first, with the column's label."""
    places = library().columns
    found = Published.objects.filter(matter_id=row.matter_id).exclude(pk=row.pk).order_by("-act_seq", "-id")
    return [(o, places[o.place].label if o.place in places else "") for o in found if _written(o) & _written(row)]


def draw_of(row: Published) -> Published | None:
    """What the same matter published that carries the proof of a draw: its list, its result and its findings lead there."""
    found = Published.objects.filter(matter_id=row.matter_id).order_by("-act_seq", "-id")
    return row if "draw" in row.content else next((o for o in found if "draw" in o.content), None)


@require_safe
def item(request: AtWorkRequest, pk: int) -> HttpResponse:
    """One thing published: what it says, its papers, its earlier texts, and what became of the comments on it."""
    row = item_or_404(pk)
    versions = published.versions(row)
    counted = commenting.counted(row) if row.comments_kind else {}
    answers = list(published.answers(row)[:200])
    total = sum(counted.values())
    context = {
        "item": row, "column": library().columns.get(row.place), "standing": published.standing(row, request.today),
        "rows": row.content["rows"], "names": row.content["names"], "papers": row.content["papers"],
        "versions": versions, "newest": versions[0] if versions and versions[0].pk != row.pk else None,
        "about": Published.objects.filter(matter_id=row.about_id).order_by("-act_seq").first() if row.about_id else None,
        "can_comment": commentable(row, request.today) and versions[0].pk == row.pk,
        "comments": total, "waiting": counted.get("", 0),
        "outcomes": [(k, n) for k, n in sorted(counted.items(), key=lambda x: -x[1]) if k], "answers": answers,
        "comparable": comparable(row), "draw": draw_of(row),
    }  # fmt: skip
    return render(request, "hall/open_item.html", context)


@require_safe
def paper(request: AtWorkRequest, pk: int, key: str, fmt: str) -> HttpResponse:
    """A published paper as PDF or Word, as it was published."""
    row = item_or_404(pk)
    found: dict[str, Any] | None = next((p for p in row.content["papers"] if p["key"] == key), None)
    if found is None or fmt not in ("docx", "pdf"):
        raise Http404
    try:
        data = pdf.render(found)[0] if fmt == "pdf" else word.render(found)
    except (pdf.NotPrintable, word.TemplateProblem) as problem:
        return errors.page(request, 409, "文书没有印成", str(problem), todo="可以先看网页上的内容，或者换一种格式。")
    response = HttpResponse(data, content_type="application/pdf" if fmt == "pdf" else WORD)
    name = f"{found['label']}{found['number'] or row.number}.{fmt}"
    response["Content-Disposition"] = content_disposition_header(fmt != "pdf", name) or "attachment"
    return response
