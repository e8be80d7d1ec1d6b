"""The month's sample of whom to call back, drawn by the first seal of the demonstration, as the hotline's desk draws it."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.ledger import callback
from fazhi.people.models import Account
from fazhi.people.session import scope, staff_session, system_scope

SHARE = 10
"""Percent of the answered orders."""


def draw(last: date) -> None:
    """Draw on the last day for the whole month before it; nothing where that month has no answered orders or its sample is there."""
    month = f"{last.replace(day=1) - timedelta(days=1):%Y-%m}"
    asking, book = callback.asking_of("hotline_order"), callback.sampling()
    assert asking is not None and book is not None
    with system_scope():
        seal = callback.seal_after(month)
        if seal is None or not callback.population(asking, month, seal) or callback.drawn(book, asking.key, month):
            return
        desk = staff_session(Account.objects.get(username="hotline"), last)
    assert desk is not None
    with scope(desk):
        callback.draw(desk, asking, month, SHARE, last)
