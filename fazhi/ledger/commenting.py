"""Comments of the public on something published: whether the time for them is open, and what became of them in numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import connection

from fazhi.kernel.elements import Action
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.models import Published
from fazhi.ledger.state import ActRefused, Given, LinkTo

KIND = "意见"


def link_to(published: Published) -> LinkTo:
    """The link a comment on something published starts with."""
    return LinkTo(published.matter_id, str(published.uid), published.number, KIND)


def on_open(procedure: Procedure[Any, Any], action: Action[Any, Any], given: Given) -> Given:
    """What was given for a comment, its link marked as one.

    Raises `ActRefused` on what is not put to comment, and before the first or after the last day.
    """
    if given.link is None:
        return given
    found = (
        Published.objects.filter(matter_id=given.link.matter_id, comments_kind=procedure.key).order_by("-id").first()
    )
    if found is None or found.comments_from is None or found.comments_until is None:
        raise ActRefused(
            f"{given.link.number}没有在征求意见。请从“公开”栏目中选择正在征求意见的内容。",
            basis=action.basis.text, field_name="link",
        )  # fmt: skip
    if given.happened_on < found.comments_from:
        raise ActRefused(
            f"“{found.title}”自{found.comments_from}起征求意见，{given.happened_on}还没有开始。",
            basis=found.basis, field_name="happened_on",
        )  # fmt: skip
    if given.happened_on > found.comments_until:
        raise ActRefused(
            f"“{found.title}”征求意见已于{found.comments_until}结束，不能再提出。以后仍可以向公开单位反映。",
            basis=found.basis, field_name="happened_on",
        )  # fmt: skip
    return replace(given, link=replace(given.link, kind=KIND))


def counted(published: Published) -> dict[str, int]:
    """How many comments came on it, by outcome; "" for those not answered yet."""
    with connection.cursor() as cursor:
        cursor.execute("select outcome, n from fazhi_comments(%s)", [published.matter_id])
        return {str(outcome): int(n) for outcome, n in cursor.fetchall()}
