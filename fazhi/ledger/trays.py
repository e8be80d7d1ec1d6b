"""How many matters wait: in a person's hands, in an organisation's tray, due today, late. Numbers only, and no further than asked.

They stand on every page, so they go through narrow functions of the database: under the row policy each would take longer
than the page itself.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import connection

from fazhi.people.session import Session


def trays(session: Session, kinds: Collection[str], most: int) -> tuple[int, int]:
    """Open matters the account has in hand, and open ones of these kinds in its organisation that nobody has taken.

    `most + 1` means more than `most`. A session without an account or an organisation has none.
    """
    if session.account is None or session.organisation is None:
        return 0, 0
    asked: list[Any] = [session.account.pk, session.organisation.rank, list(kinds), most]
    return _two("select * from fazhi_trays(%s, %s, %s::text[], %s)", asked)


def dues(today: date, leave_out: Collection[str], most: int) -> tuple[int, int]:
    """Open matters in the session's scope whose nearest limit ends today, and those with a limit that binds the office, is no
    mere 一般 limit, and is over. `leave_out`: kinds that do not count. `most + 1` means more than `most`."""
    return _two("select * from fazhi_dues(%s, %s::text[], %s)", [today, list(leave_out), most])


def _two(question: str, asked: list[Any]) -> tuple[int, int]:
    with connection.cursor() as cursor:
        cursor.execute(question, asked)
        found = cursor.fetchone()
    assert found is not None
    return int(found[0]), int(found[1])
