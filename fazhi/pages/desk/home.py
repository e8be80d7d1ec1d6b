"""工作台: what is overdue, what is due, what was sent to me, what comes in the next days, what I did last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from fazhi.kernel.elements import Action
from fazhi.kernel.library import library
from fazhi.ledger import access, store
from fazhi.ledger.models import Act, Limit, Matter
from fazhi.ledger.state import MatterState
from fazhi.pages.desk import clocks, filters, story
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.new import startable
from fazhi.pages.english import is_english, named
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import counted
from fazhi.pages.templatetags.fazhi import ENGLISH_DAYS, WEEKDAYS, day_text
from fazhi.people.session import Session

FIRST = 8
INBOX = 6
DAYS = 12
_HEIGHT = 54


@dataclass(frozen=True)
class Todo:
    """A matter to be dealt with, with its clock and what could be done next."""

    matter: Matter
    kind: str
    stage: str
    badge: clocks.Badge | None
    steps: list[Action[Any, Any]]

    @property
    def late(self) -> bool:
        return self.badge is not None and self.badge.css == "late"


@dataclass(frozen=True)
class Bar:
    """A day of the chart; places in the drawing's own units."""

    day: date
    count: int
    x: float
    middle: float
    y: float
    height: float
    number: str
    week: str
    label: str
    today: bool


def _ready(rows: QuerySet[Matter]) -> QuerySet[Matter]:
    return rows.select_related("organisation", "origin", "handler")


def _todos(rows: Sequence[Matter], session: Session, request: AtWorkRequest) -> list[Todo]:
    states = store.load_all(rows, request.today)
    return [_todo(row, state, session, request) for row, state in zip(rows, states, strict=True)]


def _todo(row: Matter, state: MatterState, session: Session, request: AtWorkRequest) -> Todo:
    verdicts = access.choices(session, state, request.today)
    steps = story.main_line(session, state, verdicts)
    badge = clocks.nearest(state, request, request.today)
    return Todo(row, named(state.procedure, request), state.stage.label if state.stage else "", badge, steps)


def _label(act: Act, request: AtWorkRequest) -> str:
    """What was done, in the reader's language."""
    declared = library().procedure(act.matter.procedure).actions
    return next((named(a, request) for a in declared if a.key == act.action), act.label)


@at_work
def desk(request: AtWorkRequest) -> HttpResponse:
    session, today = session_of(request), request.today
    every = filters.every(session)
    own = every.filter(org_rank__range=(session.lo, session.hi), closed=False)
    late = filters.overdue(own, today)
    tomorrow = today + timedelta(days=1)
    numbers = own.filter(next_due__range=(today, tomorrow)).aggregate(
        today=Count("pk", filter=Q(next_due=today)), tomorrow=Count("pk", filter=Q(next_due=tomorrow))
    )
    waiting = filters.waiting(every, session)
    first_late = list(_ready(late.order_by("next_due", "id"))[:FIRST])
    seen = [m.pk for m in first_late]
    coming = list(_ready(own.filter(next_due__isnull=False).exclude(pk__in=seen).order_by("next_due", "id"))[:FIRST])
    inbox = list(_ready(waiting.order_by("opened_on", "id"))[:INBOX])
    bars = chart(own, today, request)
    starts = startable(session, request)
    recent = Act.objects.filter(actor_id=session.account.pk) if session.account else Act.objects.none()
    context: dict[str, Any] = {
        "late": counted(late), "numbers": numbers,
        "oldest": waiting.aggregate(d=Min("opened_on"))["d"],
        "todo": _todos((*first_late, *coming)[:FIRST], session, request),
        "inbox": _todos(inbox, session, request),
        "bars": bars if any(b.count for b in bars) else [],
        "provisional": counted(Limit.objects.filter(state="open", provisional=True)),
        "recent": [(a, _label(a, request)) for a in recent.select_related("matter").order_by("-id")[:6]],
        "registers": [p for p, _ in starts if p.is_register][:2],
        "can_start": any(not p.is_register for p, _ in starts),
    }  # fmt: skip
    return render(request, "desk/desk.html", context)


def chart(rows: QuerySet[Matter], today: date, request: AtWorkRequest) -> list[Bar]:
    """How many matters fall due on each of the next twelve days."""
    last = today + timedelta(days=DAYS - 1)
    found = rows.filter(next_due__range=(today, last)).values_list("next_due").annotate(n=Count("pk")).order_by()
    per_day = {day: n for day, n in found if day is not None}
    most = max(per_day.values(), default=1)
    english = is_english(request)
    bars = []
    for i in range(DAYS):
        day = today + timedelta(days=i)
        n = per_day.get(day, 0)
        height = max(n / most * _HEIGHT, 0.8)
        x = 6 + 25.5 * i
        week = ENGLISH_DAYS[day.weekday()][:2] if english else WEEKDAYS[day.weekday()]
        label = day_text(day, today, english)
        bars.append(Bar(day, n, x, x + 8.5, round(72 - height, 1), round(height, 1), str(day.day), week, label, i == 0))
    return bars
