"""The matters behind a number of the board, of a pace, or of the satisfaction asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from fazhi.kernel.library import library
from fazhi.kernel.pace import Pace
from fazhi.ledger import board as counts
from fazhi.ledger import callback
from fazhi.ledger.board import AGES, OFTEN
from fazhi.ledger.models import Matter
from fazhi.pages.desk import board, filters
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import Paged, page
from fazhi.people.models import Organisation
from fazhi.people.session import Session

PAGE = 30
PACE_WORDS = {"all": "已量到", "within": "承诺时间以内", "over": "超过承诺时间", "waiting": "还没有办", "later": "补登，量不到"}
RATING_WORDS = {
    "all": "已答复", "asked": "问过", "heard": "作了评价", "good": "满意、基本满意", "bad": "不满意", "unreached": "联系不上",
    "declined": "不愿评价", "unasked": "没有询问",
}  # fmt: skip


@dataclass(frozen=True)
class Page(Paged):
    """One page of the list."""

    rows: list[board.Held]


@at_work
def matters(request: AtWorkRequest) -> HttpResponse:
    """`?kind=&stage=&org=&age=&late=&passed=&returned=`, `?pace=&part=&days=` or `?rating=&part=&days=`."""
    session = session_of(request)
    rows, words = _conditions(session, request)
    at = page(request.GET.get("page", "1"), rows.count(), PAGE)
    found = rows.select_related("organisation", "handler")[at.slice]
    shown = Page(at.total, at.number, at.size, [board.held(row, request) for row in found])
    context: dict[str, Any] = {"page": shown, "words": words, "tabs": board.tabs(request, session)}
    return render(request, "board/matters.html", context)


def _since(request: AtWorkRequest) -> tuple[date, int]:
    asked = request.GET.get("days", "")
    days = int(asked) if asked in map(str, board.SPANS) else board.SPANS[0]
    return request.today - timedelta(days=days), days


def _conditions(session: Session, request: AtWorkRequest) -> tuple[QuerySet[Matter], list[str]]:
    """The matters asked for, longest where they are first, and what was asked for in words."""
    pace = next((p for p in library().every(Pace) if p.key == request.GET.get("pace")), None)
    asking = callback.asking_of(request.GET.get("rating", ""))
    part = request.GET.get("part", "all")
    since, days = _since(request)
    last = tr("近{n}天登记", request, n=days)
    if pace is not None and pace.procedure.key in session.kinds:
        part = part if part in counts.PARTS else "all"
        ids = counts.paced_matters(pace, part, since, request.today)
        words = [named(pace, request), tr(PACE_WORDS[part], request), last]
        return filters.within(session).filter(pk__in=ids).order_by("-opened_on", "-id"), words
    if asking is not None and asking.key in session.kinds:
        part = part if part in RATING_WORDS else "all"
        rows = callback.answered(asking, filters.within(session).filter(opened_on__gte=since))
        words = [named(asking.procedure, request), tr(RATING_WORDS[part], request), last]
        return callback.with_rating(asking, rows, part).order_by("-opened_on", "-id"), words
    return _standing(session, request)


def _standing(session: Session, request: AtWorkRequest) -> tuple[QuerySet[Matter], list[str]]:
    get, words = request.GET, [tr("未办结", request)]
    kinds = {p.key: p for p in library().matters if p.key in session.kinds}
    chosen = kinds.get(get.get("kind", ""))
    rows = filters.within(session).filter(closed=False, procedure__in=[chosen.key] if chosen else list(kinds))
    if chosen is not None:
        words.append(named(chosen, request))
        if get.get("stage", "") in chosen.stages.__members__:
            rows = rows.filter(stage=get["stage"])
            words.append(chosen.stage(get["stage"]).label)
    org = get.get("org", "")
    if org.isascii() and org.isdecimal() and len(org) < 12 and (unit := Organisation.objects.filter(pk=int(org)).first()):
        rows = rows.filter(organisation=unit)
        words.append(unit.short)
    age = {key: label for key, label, _, _ in AGES}.get(get.get("age", ""))
    if age is not None:
        rows = counts.of_age(rows, get["age"], request.today)
        words.append(tr(age, request))
    if get.get("late"):
        rows = filters.overdue(rows, request.today)
        words.append(tr("已超期", request))
    if get.get("passed"):
        rows = rows.filter(handovers__gte=OFTEN)
        words.append(tr("转手{n}次以上", request, n=OFTEN))
    if get.get("returned"):
        rows = rows.filter(returns__gte=1)
        words.append(tr("被退回过", request))
    return rows.order_by("here_since", "id"), words
