"""The session of whoever is signed in, remembered by the process from one request to the next.

Finding it takes a fifth of a page's time. It holds as long as nobody's account, post, delegation or organisation has changed:
every such change is numbered (`people_change`), and the last number is read with the settings of each request anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from time import monotonic

from fazhi.people.models import Account
from fazhi.people.session import Session, hall_session, scope, show, staff_session

KEPT = 60.0
"""Seconds after which a session is found anew even so: names of regions, which are no such change, may have."""
MOST = 2_000
_Key = tuple[int, int | None, date]


@dataclass(frozen=True)
class _Known:
    session: Session | None
    change: int
    until: float


_known: dict[_Key, _Known] = {}


@contextmanager
def at_work(account: Account | None, day: date, post_id: int | None) -> Iterator[Session | None]:
    """The scope of a request: what the account's session in this post sees; without an account or post, what everybody does.

    Gives the session, None for the public. A post that was taken away a moment ago is no longer one.
    """
    if account is None:
        with scope(hall_session()):
            yield None
        return
    key = (account.pk, post_id, day)
    known = _known.get(key)
    guess = known.session if known is not None else None
    with scope(guess or hall_session(), account) as change:
        if known is not None and known.change == change and monotonic() < known.until:
            yield None if guess is None else replace(guess, account=account)
            return
        session = staff_session(account, day, post_id)
        if len(_known) >= MOST:
            _known.clear()
        _known[key] = _Known(session, change, monotonic() + KEPT)
        show(session or hall_session(), account)
        yield session
