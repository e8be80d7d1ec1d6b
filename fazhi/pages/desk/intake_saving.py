"""Writing what was taken in: the matter, its links, and where it went, all together or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from fazhi.kernel.elements import Kind
from fazhi.kernel.intake import Desk, Way
from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.acts import Opened
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given, LinkTo
from fazhi.pages.desk import people
from fazhi.people.models import Organisation
from fazhi.people.session import Session

CAME_FROM, TWICE, RELATED = "转来", "重复", "相关"


@dataclass(frozen=True)
class Then:
    """What follows the registration at once. Exactly one of: nothing, `send_to`, `advise`, `join`.

    `way`: the way it goes. `advise`: what the person is told in writing. `join`: the earlier matter, with `why`.
    """

    way: Way | None = None
    send_to: Organisation | None = None
    requirement: str = ""
    advise: str = ""
    join: Matter | None = None
    why: str = ""


def link_to(row: Matter, kind: str) -> LinkTo:
    return LinkTo(row.pk, str(row.uid), row.number, kind)


def save(
    session: Session, procedure: str, action: str, given: Given, *, region_id: int | None, source: str,
    links: list[LinkTo], then: Then, desk: Desk,
) -> Opened:  # fmt: skip
    """Open the matter, link it, and do what follows. Raises `ActRefused`; then nothing at all has been written."""
    with transaction.atomic():
        opened = acts.start(session, procedure, action, given, region_id=region_id, source=source)
        already = given.link.matter_id if given.link else None
        for link in links:
            # A link made while joining is made by that act itself.
            if link.matter_id not in (already, then.join.pk if then.join else None):
                acts.perform(session, opened.matter_id, link_action(procedure, given.happened_on), Given(given.happened_on, link=link))
        if (after := follow(desk, then, given.happened_on)) is not None:
            acts.perform(session, opened.matter_id, *after)
    return opened


def link_action(procedure: str, day: date) -> str:
    """The key of the action that links two matters, which every procedure has."""
    rules = library().procedure(procedure).on(day)
    for action in rules.actions.values():
        if action.kind is Kind.LINK:
            return action.key
    raise ActRefused(f"“{rules.procedure.label}”不能关联其他事项。")


def follow(desk: Desk, then: Then, day: date) -> tuple[str, Given] | None:
    """The act of the window that follows at once: its key and what it is given; None where nothing does."""
    facts = library().procedure(desk.procedure).facts.refs()
    values: dict[str, Any] = {}
    if then.way is not None:
        values[desk.way] = facts[desk.way].decode(then.way.key)
    if then.join is not None:
        return desk.join, Given(day, note=then.why, link=link_to(then.join, TWICE))
    if then.send_to is not None:
        if then.requirement:
            values[desk.requirement] = then.requirement
        return desk.send, Given(day, values, to_org=people.org_ref(then.send_to))
    if then.advise:
        return desk.tell, Given(day, values | {desk.advised: then.advise})
    return None
