"""The list of matters: conditions in the address, pages of thirty, the same list as an Excel file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.utils.safestring import SafeString, mark_safe

from fazhi.kernel.library import library
from fazhi.kernel.register import Entry
from fazhi.ledger import store
from fazhi.ledger.models import Matter
from fazhi.ledger.trays import dues
from fazhi.pages.context import counts_of
from fazhi.pages.desk import clocks, excel, filters
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.filters import Filters
from fazhi.pages.english import named, tr
from fazhi.pages.markup import put, put_all
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import MOST, Paged, counted, number, page
from fazhi.pages.templatetags.fazhi import limit_cell
from fazhi.people.models import Organisation
from fazhi.people.session import Session

PAGE = 30


@dataclass(frozen=True)
class Row:
    """A line of the list."""

    matter: Matter
    kind: str
    stage: str
    final: bool
    badge: clocks.Badge | None

    @property
    def late(self) -> bool:
        return self.badge is not None and self.badge.css == "late" and not self.matter.closed

    @property
    def struck(self) -> bool:
        return self.matter.stage == Entry.STRUCK.name and library().procedure(self.matter.procedure).is_register


@dataclass(frozen=True)
class View:
    """A usual view of the list, as a tab."""

    label: str
    url: str
    current: bool
    count: str | None = None


def rows_of(found: list[Matter], request: AtWorkRequest) -> list[Row]:
    """Lines for matters fetched with their organisations and handler."""
    out = []
    for row, state in zip(found, store.load_all(found, request.today, secrets=False), strict=True):
        badge = None if row.closed else clocks.nearest(state, request, request.today)
        stage = state.stage
        out.append(
            Row(row, named(state.procedure, request), stage.label if stage else "", bool(stage and stage.final), badge)
        )
    return out


@dataclass(frozen=True)
class Page(Paged):
    """One page of the list of matters."""

    rows: list[Row]


def page_of(f: Filters, session: Session, request: AtWorkRequest) -> Page:
    query = filters.matters(f, session, request.today)
    if f.q:
        # What words found is at most `FOUND_AT_MOST`: one question for their numbers in order counts them too.
        ids = list(query.values_list("pk", flat=True))
        at = page(request.GET.get("page", "1"), len(ids), PAGE)
        shown = Matter.objects.filter(pk__any=ids[at.slice]).order_by(*filters.SORTS[f.sort])
        return Page(at.total, at.number, at.size, rows_of(_whole(shown), request))
    seen_by = f"{session.lo} {session.hi} {session.clearance} {session.matter} {session.kinds}"
    at = page(request.GET.get("page", "1"), counted(query, seen_by=seen_by), PAGE, MOST)
    return Page(at.total, at.number, at.size, rows_of(_whole(query[at.slice]), request), more=at.more)


def _whole(rows: QuerySet[Matter]) -> list[Matter]:
    return list(rows.select_related("organisation", "origin", "handler"))


@at_work
def matters(request: AtWorkRequest) -> HttpResponse:
    session = session_of(request)
    f = filters.read(request.GET, session)
    if request.GET.get("as") == "xlsx":
        return download(f, session, request)
    found = page_of(f, session, request)
    context: dict[str, Any] = {
        "f": f, "page": found, "lines": lines(found.rows, request), "views": _views(session, request),
        "chosen": filters.chosen(f, request), **options(f, session, request),
    }  # fmt: skip
    return render(request, "desk/matters.html", context)


def options(f: Filters, session: Session, request: AtWorkRequest) -> dict[str, Any]:
    """What may be chosen in the conditions."""
    procedure = f.procedure
    kinds = Offered([(p.key, named(p, request)) for p in library().matters if p.key in session.kinds], f.kind)
    reach = Organisation.objects.filter(rank__range=(session.lo, session.hi)).order_by("rank")[:500]
    return {
        "kinds": kinds,
        "stages": [(s.name, s.label) for s in procedure.stages] if procedure else [],
        "topics": [label for _, label in procedure.topic.options] if procedure and procedure.topic else [],
        "states": Offered([(k, tr(v, request)) for k, v in filters.STATES.items()], f.state),
        "organisations": Offered([(str(o.pk), "　" * max(o.depth - 1, 0) + o.short) for o in reach], f.org),
    }


@dataclass(frozen=True)
class Offered:
    """A long choice, written out without a template: a district has hundreds of bodies."""

    pairs: list[tuple[str, str]]
    chosen: str

    @property
    def many(self) -> bool:
        return len(self.pairs) > 1

    @property
    def options(self) -> SafeString:
        selected = mark_safe(" selected")
        given = ((key, selected if key == self.chosen else "", label) for key, label in self.pairs)
        return put_all("", '<option value="{}"{}>{}</option>', given)


_LINE = (
    '<tr{}><td class="no keep">{}</td><td class="title"><a href="{}">{}</a><span class="d">{}</span></td>'
    '<td class="opt nowrap">{}</td><td class="state"><span class="tag {}">{}</span></td><td>{}{}</td>'
    '<td class="n nowrap opt">{}</td><td class="due">{}</td></tr>'
)


def lines(rows: list[Row], request: AtWorkRequest) -> SafeString:
    """The rows of the table. Put together without a template, which would take most of the time of the whole page."""
    before, after = reverse("matter", args=[0]).split("0")
    none = put('<span class="muted small">{}</span>', tr("本阶段无期限", request))

    def line(r: Row) -> tuple[Any, ...]:
        m = r.matter
        return (
            mark_safe(' class="late"' if r.late else ' class="struck"' if r.struck else ""), m.number,
            f"{before}{m.pk}{after}", m.title, " · ".join(part for part in (m.topic, m.outcome) if part), r.kind,
            "done" if r.final else "stage", r.stage, m.organisation.short,
            put('<span class="muted small"> {}</span>', m.handler.name) if m.handler else "", m.opened_on.isoformat(),
            limit_cell(r.badge, request, r.badge.key) if r.badge else none,
        )  # fmt: skip

    return put_all("\n", _LINE, (line(r) for r in rows))


def _views(session: Session, request: AtWorkRequest) -> list[View]:
    mine = counts_of(request)
    due_today, late = dues(request.today, [p.key for p in library().registers], MOST)
    month = request.today.replace(day=1)
    wanted: list[tuple[str, dict[str, str], int | None]] = [
        ("全部", {}, None),
        ("我在办", {"mine": "1"}, mine["mine"]),
        ("待收", {"state": "waiting"}, mine["waiting"]),
        ("今天到期", {"state": "today", "sort": "due"}, due_today),
        ("已超期", {"state": "overdue", "sort": "due"}, late),
        ("已中止", {"state": "paused"}, None),
        ("暂定期限", {"state": "prov"}, None),
        ("本月办结", {"state": "closed", "closed_since": month.isoformat()}, None),
    ]
    here = {k: v for k, v in request.GET.items() if v and k not in ("page", "sort")}
    made = []
    for label, conditions, count in wanted:
        current = here == {k: v for k, v in conditions.items() if k != "sort"}
        made.append(View(tr(label, request), f"{reverse('matters')}?{urlencode(conditions)}", current, count if count is None else number(count)))
    return made


def download(f: Filters, session: Session, request: AtWorkRequest) -> HttpResponse:
    """The list as an Excel file. It holds no name, number or address of any person."""
    words = "；".join(text for _, text in filters.chosen(f, request)) or tr("全部", request)
    rows = filters.matters(f, session, request.today).select_related("organisation", "handler", "region")
    data = excel.matters(rows, f.procedure, words, session.label)
    response = HttpResponse(data, content_type=excel.MEDIA)
    name = f"{_file_name(f, request)}{request.today:%Y%m%d}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _file_name(f: Filters, request: HttpRequest) -> str:
    return f.procedure.label if f.procedure else "事项"
