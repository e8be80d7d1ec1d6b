"""The registers: books of things and events, their entries, and the way to enter one more."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render

from fazhi.kernel.library import library
from fazhi.kernel.register import Entry
from fazhi.ledger import access
from fazhi.ledger.importing import work
from fazhi.pages.desk import filters, matters, story
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.middleware import AtWorkRequest


@at_work
def registers(request: AtWorkRequest) -> HttpResponse:
    """All registers the post may read, with how many entries each has this year."""
    session = session_of(request)
    mine = [p for p in library().registers if p.key in session.kinds]
    year = request.today.year
    rows = filters.within(session).filter(procedure__in=[p.key for p in mine]).exclude(stage=Entry.STRUCK.name).values("procedure")
    found = {
        r["procedure"]: r
        for r in rows.annotate(
            n=Count("pk"), year=Count("pk", filter=Q(opened_on__year=year)), last=Max("opened_on")
        ).order_by()
    }
    listed = []
    for p in mine:
        starts = [a for a in p.on(request.today).starts if access.may_start(session, p, a).allowed]
        listed.append({"register": p, "numbers": found.get(p.key), "start": starts[0] if starts else None})
    return render(request, "desk/registers.html", {"listed": listed, "year": year})


@at_work
def register(request: AtWorkRequest, key: str) -> HttpResponse:
    """The entries of one register, with the conditions of any list."""
    session = session_of(request)
    found = library().procedures.get(key)
    if found is None or not found.is_register or key not in session.kinds:
        raise Http404
    get = request.GET.copy()
    get["kind"] = key
    f = filters.read(get, session)
    if request.GET.get("as") == "xlsx":
        return matters.download(f, session, request)
    starts = [a for a in found.on(request.today).starts if access.may_start(session, found, a).allowed]
    page = matters.page_of(f, session, request)
    shown_already = (found.topic, found.dated_by, found.title)
    columns = [r for r in found.facts.refs().values() if r.listed and not r.secret and r not in shown_already][:3]
    lines = [(row, [story.shown(r, r.decode(row.matter.facts.get(r.name))) for r in columns]) for row in page.rows]
    context: dict[str, Any] = {
        "register": found, "f": f, "page": page, "columns": columns, "lines": lines,
        "start": starts[0] if starts else None,
        "sheet": next((s for s in work.sheets().values() if s.procedure is found and s.start in starts), None),
        "chosen": [c for c in filters.chosen(f, request) if c[0] != "kind"], **matters.options(f, session, request),
    }  # fmt: skip
    return render(request, "desk/register.html", context)
