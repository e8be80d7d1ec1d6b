"""When the calendar changes, every running limit is counted anew. First what would move is shown; then each move is an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from fazhi.kernel.spans import Clock
from fazhi.ledger import acts, store, terms
from fazhi.ledger.models import Limit, Matter
from fazhi.ledger.state import Given
from fazhi.people.session import system_session


@dataclass(frozen=True)
class Move:
    """A limit whose last day changes (or stops being provisional) under the new calendar."""

    matter_id: int
    procedure: str
    number: str
    title: str
    label: str
    before: date | None
    after: date | None
    provisional_before: bool
    provisional_after: bool


def _open_matters(from_day: date) -> QuerySet[Matter]:
    """Matters with a running limit that a change of the calendar from `from_day` on can touch."""
    running = Limit.objects.filter(state__in=["open", "paused"]).exclude(due__lt=from_day, provisional=False)
    return Matter.objects.filter(closed=False, pk__in=running.values("matter_id"))


def open_ids(from_day: date) -> list[int]:
    """Ids of the matters that a change of the calendar from `from_day` on can touch."""
    return list(_open_matters(from_day).order_by("pk").values_list("pk", flat=True))


def preview(clock: Clock, from_day: date, today: date) -> list[Move]:
    """What `clock` would move, writing nothing. `from_day`: first day that differs from the calendar before."""
    return _moves(clock, _open_matters(from_day), today)


def preview_of(clock: Clock, ids: Sequence[int], today: date) -> list[Move]:
    """The same for these matters; those closed since are left out."""
    return _moves(clock, Matter.objects.filter(closed=False, pk__in=ids), today)


def _moves(clock: Clock, matters: QuerySet[Matter], today: date) -> list[Move]:
    found: list[Move] = []
    for row in matters.select_related("organisation", "origin", "handler").order_by("pk").iterator(chunk_size=1_000):
        state = store.load(row, today)
        before = {x.key: (x.due, x.provisional) for x in state.limits if x.running}
        terms.recount(state, clock)
        for x in state.limits:
            if x.key in before and before[x.key] != (x.due, x.provisional):
                due, provisional = before[x.key]
                found.append(Move(row.pk, row.procedure, row.number, row.title, x.label, due, x.due, provisional, x.provisional))
    return found


def apply(moves: list[Move], reason: str, today: date) -> int:
    """Recount the matters of `moves` with the clock now installed, one act each. Run inside `system_scope`."""
    session = system_session()
    matters = sorted({m.matter_id for m in moves})
    for matter_id in matters:
        acts.perform(session, matter_id, "recount", Given(today, note=reason), on=today)
    return len(matters)
