"""Peer review of files: the draw and how to draw it again, the readings and their scores, the second readers allotted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.http import require_POST

from fazhi.kernel.peer import HOW, PeerReview
from fazhi.ledger import access
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused
from fazhi.measuring import figures, peer
from fazhi.pages.desk import excel
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.figures.workbook import Sheet
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation
from fazhi.people.session import Session

YEARS_BACK = 4
EACH = (1, 2, 3, 5, 8, 10)


@dataclass(frozen=True)
class Line:
    """A file under review. `scores`: (which, as it was given; None where not yet)."""

    matter: Matter
    stage: str
    number: str
    owner: str
    scores: list[tuple[str, int | None]]


def _read(request: AtWorkRequest, given: QueryDict) -> tuple[Session, PeerReview, Organisation, int, int]:
    session, declared = session_of(request), peer.reviews()
    if not declared:
        raise Http404
    review = declared[0]
    if session.lo < 0 or review.review.key not in session.kinds:
        raise PermissionDenied(f"您的岗位不看“{review.label}”。由司法局组织，调解委员会评卷。")
    year, each = given.get("year", ""), given.get("each", "")
    chosen = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else request.today.year - 1
    if not request.today.year - YEARS_BACK <= chosen <= request.today.year:
        raise Http404
    return session, review, figures.home(session), chosen, int(each) if each in map(str, EACH) else 2


def _lines(review: PeerReview, year: int) -> list[Line]:
    return [
        Line(m, review.review.stage(m.stage).label, str(m.facts[review.number.name]), str(m.facts[review.owner.name]),
             [(f.label, m.facts.get(f.name)) for f in review.scores])
        for m in peer.under_review(review, year)
    ]  # fmt: skip


@at_work
def peer_review(request: AtWorkRequest) -> HttpResponse:
    """A year: what would be drawn or what was, and where each file stands; the same as an Excel file."""
    session, review, organisation, year, each = _read(request, request.GET)
    lines = _lines(review, year)
    if request.GET.get("as") == "xlsx":
        response = HttpResponse(_book(review, year, lines, session.label), content_type=excel.MEDIA)
        name = f"{review.label}{year}年.xlsx"
        response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        return response
    may = access.may_start(session, review.review, review.draw).allowed
    lot = peer.lot(review, organisation, year, each) if may and not lines and year < request.today.year else None
    first = peer.under_review(review, year)[:1]
    context: dict[str, Any] = {
        "review": review, "year": year, "each": each, "eaches": EACH, "lines": lines, "lot": lot, "may": may, "how": HOW,
        "years": [request.today.year - n for n in range(YEARS_BACK + 1)], "heads": [f.label for f in review.scores],
        "drawn": first[0].facts if first else None, "seed_name": review.seed.name, "listed_name": review.listed.name,
        "population": first[0].facts[review.population.name] if first else 0,
        "waiting": sum(x.matter.stage == review.waiting.name for x in lines), "running": year >= request.today.year,
        "seed": first[0].facts[review.seed.name] if first else lot.seed if lot else "",
        "listed": first[0].facts[review.listed.name] if first else lot.listed if lot and lot.seed else "",
        "done": sum(x.matter.closed for x in lines),
    }  # fmt: skip
    return render(request, "figures/peer.html", context)


def _back(year: int, each: int) -> str:
    return f"{reverse('peer-review')}?{urlencode({'year': year, 'each': each})}"


@require_POST
@at_work
def draw(request: AtWorkRequest) -> HttpResponse:
    session, review, organisation, year, each = _read(request, request.POST)
    try:
        opened = peer.draw(session, review, organisation, year, each, request.today)
    except ActRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, tr("已抽取{n}卷，交其他委员会评", request, n=len(opened)))
    return redirect(_back(year, each))


@require_POST
@at_work
def allot(request: AtWorkRequest) -> HttpResponse:
    session, review, organisation, year, each = _read(request, request.POST)
    try:
        many = peer.allot(session, review, organisation, year, request.today)
    except ActRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, tr("已安排{n}卷二评", request, n=many))
    return redirect(_back(year, each))


def _book(review: PeerReview, year: int, lines: list[Line], who: str) -> bytes:
    sheet = Sheet("互评", (26, 26, 34, 14, *(12 for _ in review.scores)))
    sheet.row([f"{year}年度{review.label}，共{len(lines)}卷。导出人：{who}"])
    sheet.row(["互评编号", "被评卷宗", "原委员会", "阶段", *(f.label for f in review.scores)], sheet.head)
    for x in lines:
        sheet.row([x.matter.number, x.number, x.owner, x.stage, *(n for _, n in x.scores)])
    return sheet.done()
