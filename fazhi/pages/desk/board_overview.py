"""Overviews: one page over all matters of a kind, past their date first, with what each is about and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render

from fazhi.kernel.elements import Stage
from fazhi.kernel.library import library
from fazhi.kernel.overview import Overview
from fazhi.kernel.register import Entry
from fazhi.ledger import access
from fazhi.ledger.models import Link, Matter
from fazhi.pages.desk import board, filters
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import Paged, page

PAGE = 30


@dataclass(frozen=True)
class Line:
    """A matter of the overview. `found`: (stage, number) of the matters opened out of it; `left`: those not yet at an end."""

    matter: Matter
    stage: str
    final: bool
    shown: list[tuple[str, str]]
    due: date | None
    past: bool
    about: list[Matter]
    found: list[tuple[str, int]]
    all: int
    left: int

    @property
    def share(self) -> int:
        """How many of a hundred have come to an end."""
        return (self.all - self.left) * 100 // self.all if self.all else 0


@dataclass(frozen=True)
class Page(Paged):
    """One page of an overview."""

    rows: list[Line]


@at_work
def overview(request: AtWorkRequest, key: str) -> HttpResponse:
    """`?state=open` (usual for matters), `closed` or `all`."""
    session = session_of(request)
    declared = next((o for o in library().every(Overview) if o.key == key), None)
    if declared is None or key not in session.kinds:
        raise Http404
    book = declared.procedure.is_register
    usual = "all" if book else "open"
    state = request.GET.get("state", usual)
    state = state if state in ("open", "closed", "all") else usual
    rows = filters.within(session).filter(procedure=key)
    rows = rows.exclude(stage=Entry.STRUCK.name) if book else rows
    numbers = rows.aggregate(all=Count("pk"), open=Count("pk", filter=Q(closed=False)))
    past = 0
    if declared.due is not None:
        column = f"facts__{declared.due.name}"
        past = rows.filter(closed=False, **{f"{column}__lt": request.today.isoformat()}).count()
    if state != "all" and not book:
        rows = rows.filter(closed=state == "closed")
    order = [f"facts__{declared.due.name}", "id"] if declared.due is not None and state == "open" else ["-opened_on", "-id"]
    at = page(request.GET.get("page", "1"), rows.count(), PAGE)
    found = list(rows.select_related("organisation").order_by(*order)[at.slice])
    starts = [a for a in declared.procedure.on(request.today).starts if access.may_start(session, declared.procedure, a).allowed]
    context: dict[str, Any] = {
        "overview": declared, "tabs": board.tabs(request, session), "state": state, "numbers": numbers, "past": past,
        "page": Page(at.total, at.number, at.size, _lines(declared, found, request)), "start": starts[0] if starts else None,
        "columns": [f.label for f in declared.columns], "book": book,
    }  # fmt: skip
    return render(request, "board/overview.html", context)


def marks(row: Matter) -> list[tuple[Overview, Matter]]:
    """What lies on the file of a matter: the open matters of overviews that were opened about it, such as a leader's."""
    declared = {o.key: o for o in library().every(Overview) if not o.procedure.is_register}
    links = Link.objects.filter(other=row, matter__closed=False, matter__procedure__in=declared).select_related("matter")
    return [(declared[link.matter.procedure], link.matter) for link in links.order_by("id")]


def _lines(declared: Overview, rows: list[Matter], request: AtWorkRequest) -> list[Line]:
    ids = [m.pk for m in rows]
    links = list(Link.objects.filter(Q(matter__in=ids) | Q(other__in=ids)).order_by("id").values_list("matter_id", "other_id"))
    ends = {pk for pair in links for pk in pair}
    others = {m.pk: m for m in Matter.objects.filter(pk__in=ends).select_related("organisation")}
    beside: dict[int, list[Matter]] = {pk: [] for pk in ids}
    for a, b in links:
        for here, there in ((a, b), (b, a)):
            if here in beside and there in others and others[there] not in beside[here]:
                beside[here].append(others[there])
    return [_line(declared, row, beside[row.pk], request) for row in rows]


def _line(declared: Overview, row: Matter, beside: list[Matter], request: AtWorkRequest) -> Line:
    procedure, kind = declared.procedure, declared.found
    stage: Stage = procedure.stage(row.stage)
    found = [m for m in beside if kind is not None and m.procedure == kind.key]
    counted = [(s.label, sum(m.stage == s.name for m in found)) for s in kind.stages] if kind is not None else []
    shown = [(f.label, f.show(f.decode(row.facts.get(f.name)))) for f in declared.columns]
    due = declared.due.decode(row.facts.get(declared.due.name)) if declared.due is not None else None
    return Line(
        row, stage.label, stage.final, shown, due, due is not None and due < request.today and not row.closed,
        [m for m in beside if m not in found], [(label, n) for label, n in counted if n], len(found),
        sum(not m.closed for m in found),
    )  # fmt: skip
