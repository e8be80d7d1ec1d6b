"""满意度: how people rated what was done, whom nobody reached or who would not say, and the month's sample to call back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.kernel.asking import METHOD, Asking, Told
from fazhi.kernel.library import library
from fazhi.ledger import access, callback, settings, store
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused
from fazhi.pages.desk import board, filters
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.board_list import RATING_WORDS
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import Session

MONTHS = 3


@dataclass(frozen=True)
class Rated:
    """What came of asking in one procedure; `urls` by part of the count."""

    label: str
    told: Told
    urls: dict[str, str]


@dataclass(frozen=True)
class Month:
    """A month that is over, and its sample of one procedure: drawn, to be drawn, or by whom it is drawn."""

    asking: Asking
    label: str
    month: str
    sample: Matter | None
    may: bool
    who: str


@dataclass(frozen=True)
class Line:
    """A matter of a sample: what the person said, or whether they can be called now."""

    matter: Matter
    stage: str
    rating: str
    may: bool


def _usual_share(session: Session, today: date) -> int | None:
    """Per cent drawn where whoever draws says nothing else, as the district has set it."""
    book = callback.sampling()
    if book is None or session.organisation is None:
        return None
    return settings.value(book.usual, session.organisation.rank, today)


@at_work
def satisfaction(request: AtWorkRequest) -> HttpResponse:
    """The rates over the last days (`?days=`), and the samples of the last months."""
    session = session_of(request)
    asked = request.GET.get("days", "")
    days = int(asked) if asked in map(str, board.SPANS) else 90
    mine = [a for a in library().every(Asking) if a.key in session.kinds]
    context: dict[str, Any] = {
        "tabs": board.tabs(request, session), "days": days, "spans": board.SPANS, "method": METHOD,
        "share": _usual_share(session, request.today),
        "rated": [_rated(a, session, days, request) for a in mine],
        "months": [m for a in mine for m in _months(a, session, request)],
    }  # fmt: skip
    return render(request, "board/satisfaction.html", context)


def _rated(asking: Asking, session: Session, days: int, request: AtWorkRequest) -> Rated:
    since = request.today - timedelta(days=days)
    rows = callback.answered(asking, filters.within(session).filter(opened_on__gte=since))
    urls = {part: board.listed(rating=asking.key, part=part, days=days) for part in RATING_WORDS}
    return Rated(named(asking.procedure, request), callback.rated(asking, rows), urls)


def _months(asking: Asking, session: Session, request: AtWorkRequest) -> list[Month]:
    book, out = callback.sampling(), []
    if book is None or book.book.key not in session.kinds:
        return []
    first = request.today.replace(day=1)
    who = "、".join(named(r, request) for r in asking.call_back.by)
    for _ in range(MONTHS):
        first = (first - timedelta(days=1)).replace(day=1)
        month = f"{first:%Y-%m}"
        may = session.role in asking.call_back.by
        row = callback.drawn(book, asking.key, month)
        out.append(Month(asking, named(asking.procedure, request), month, row, may, who))
    return out


@require_POST
@at_work
def draw(request: AtWorkRequest) -> HttpResponse:
    """Draw a month's sample."""
    session = session_of(request)
    asking = callback.asking_of(request.POST.get("kind", ""))
    if asking is None or asking.key not in session.kinds:
        raise Http404
    share = request.POST.get("share", "").strip()
    if not (share.isascii() and share.isdecimal() and len(share) <= 3):
        raise ActRefused("抽样比例须是1到100的整数。请改写。", basis=asking.basis.text, field_name="share")
    opened = callback.draw(session, asking, request.POST.get("month", ""), int(share), request.today)
    messages.success(request, tr("已抽样：{number}", request, number=opened.number))
    return redirect("sample", opened.matter_id)


@never_cache
@at_work
def sample(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The worklist of one sample: whom to call, what has been said, and whether drawing again gives the same."""
    session, book = session_of(request), callback.sampling()
    row = Matter.objects.filter(pk=pk, procedure=book.book.key).first() if book else None
    if book is None or row is None:
        raise Http404
    asking = callback.asking_of(str(row.facts.get(book.kind.name)))
    if asking is None:
        raise Http404
    numbers = callback.numbers_of(book, row)
    query = Matter.objects.filter(number__in=numbers)
    found = {
        m.number: m for m in query.select_related("organisation", "origin", "handler").prefetch_related("limits__pauses")
    }
    lines = [_line(asking, found[n], session, request.today) for n in numbers if n in found]
    context: dict[str, Any] = {
        "tabs": board.tabs(request, session), "row": row, "asking": asking, "lines": lines, "unseen": len(numbers) - len(lines),
        "told": callback.rated(asking, query), "same": callback.redrawn(book, row), "method": METHOD,
        "month": row.facts[book.month.name], "seed": row.facts[book.seed.name], "share": row.facts[book.share.name],
        "population": row.facts[book.population.name], "drawn": row.facts[book.drawn.name],
    }  # fmt: skip
    return render(request, "board/sample.html", context)


def _line(asking: Asking, row: Matter, session: Session, today: date) -> Line:
    state = store.load(row, today)
    rating = state.values.get(asking.rating.name)
    declared = state.edition.actions.get(asking.call_back.key)
    may = rating is None and declared is not None and access.may(session, declared, state, today).allowed
    return Line(row, state.stage.label if state.stage else "", asking.rating.show(rating) if rating else "", may)
