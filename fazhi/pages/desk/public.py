"""What a matter has given the public to read, as its desk page tells it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from fazhi.kernel.library import library
from fazhi.ledger import published
from fazhi.ledger.models import Matter, Published, PublishedEnd
from fazhi.pages.english import named

Told = tuple[Published, PublishedEnd | None, str, str]
"""(row, what ended it, how it stands: shown, ended, replaced, over or withdrawn; label of the column)"""


def told(row: Matter, today: date, request: HttpRequest) -> list[Told]:
    """Everything published from a matter, newest first, with what of it the public still sees."""
    out: list[Told] = []
    newer: set[str] = set()
    columns = library().columns
    for shown, end in published.of_matter(row.pk):
        place = named(columns[shown.place], request) if shown.place in columns else shown.place
        out.append((shown, end, _state(shown, end, today, replaced=shown.key in newer), place))
        newer.add(shown.key)
    return out


def _state(shown: Published, end: PublishedEnd | None, today: date, *, replaced: bool) -> str:
    if end is not None and end.how == PublishedEnd.How.WITHDRAWN:
        return "withdrawn"
    if shown.shown_until is not None and shown.shown_until < today:
        return "over"
    if replaced:
        return "replaced"
    return "ended" if end is not None else "shown"
