"""What the public may file: every declared way of starting a matter that is open to a party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.kernel.elements import Action
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.people.models import Organisation, Post, Region


@dataclass(frozen=True)
class Offer:
    """One thing that can be filed: a procedure with the action that starts it."""

    procedure: Procedure[Any, Any]
    action: Action[Any, Any]

    @property
    def key(self) -> str:
        return f"{self.procedure.key}/{self.action.key}"


def offers(day: date) -> list[Offer]:
    """Everything the public may file on a day, in the order of declaration. A comment is filed at what it is on."""
    return [
        Offer(p, a) for p in library().matters for a in p.on(day).starts
        if any(role.public for role in a.by) and not a.comments
    ]  # fmt: skip


def find(procedure: str, action: str, day: date) -> Offer | None:
    return next((o for o in offers(day) if o.procedure.key == procedure and o.action.key == action), None)


def takers(offer: Offer, day: date) -> set[str]:
    """Roles that take such matters in: they may start one at the same stage, or else move on one that somebody filed."""
    rules = offer.procedure.on(day)
    alike = [a for a in rules.starts if a.to is offer.action.to]
    if offer.action.to is not None and not any(not role.public for a in alike for role in a.by):
        alike = [a for a in rules.possible_in(offer.action.to) if a.to not in (None, offer.action.to)]
    return {role.key for a in alike for role in a.by if not role.public}


def receivers(offer: Offer, day: date) -> list[Organisation]:
    """Organisations that take such matters in: somebody there holds such a post."""
    roles = takers(offer, day)
    held = Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))
    posts = Post.objects.filter(held, role__in=roles).values("organisation_id")
    return list(Organisation.objects.filter(pk__in=posts).select_related("region").order_by("rank"))


def suggested(candidates: list[Organisation], region: Region | None) -> Organisation | None:
    """The nearest of them to a place: that of its own community, else town, else the district's. None where unclear."""
    if len(candidates) == 1:
        return candidates[0]
    if region is None:
        return None
    for digits in (12, 9, 6):
        area = region.code[:digits].ljust(12, "0")
        near = [o for o in candidates if o.region.code == area]
        if near:
            return near[0] if len(near) == 1 else None
    return None
