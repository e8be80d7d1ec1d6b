"""Which lines of the menu a post has no use for: pages that would only answer that it may not see them."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.library import library
from fazhi.ledger import access
from fazhi.measuring import warning
from fazhi.pages.desk import intake_offers
from fazhi.people.session import Session


def starts(session: Session, day: date) -> bool:
    """Whether the post opens any kind of matter; entries of registers are another thing."""
    return any(access.may_start(session, p, a).allowed for p in library().matters for a in p.on(day).starts)


def shut(session: Session, day: date) -> frozenset[str]:
    """Keys of the lines that lead nowhere for this post. What a page itself refuses stays refused; this only leaves out the way."""
    lib, watching = library(), warning.watch()
    found = set()
    if lib.intake is None or not intake_offers.able(session, lib.intake, day):
        found.add("intake")
    if watching is None or session.lo < 0 or not warning.readable(session, watching):
        found |= {"warning", "panorama"}
    if session.lo < 0 or not session.kinds:
        found |= {"indicators", "report"}
    return frozenset(found)
