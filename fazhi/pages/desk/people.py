"""Who may be chosen in a form: handlers, receiving organisations, places."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.kernel.elements import Action
from fazhi.ledger.acts import org_given
from fazhi.ledger.state import MatterState, OrgRef
from fazhi.people.models import Account, Organisation, Post, Region
from fazhi.people.session import Session
from fazhi.people.tree import district_of

_PREFIX = {Region.Level.COUNTY: 6, Region.Level.TOWN: 9, Region.Level.COMMUNITY: 12, Region.Level.CITY: 4}


def org_ref(organisation: Organisation) -> OrgRef:
    return org_given(organisation)


def _current(day: date) -> Q:
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))


def reach_of(state: MatterState | None, own: Organisation) -> tuple[int, int]:
    """The ranks whose people may handle a matter: its own organisation and those below, else the session's."""
    if state is None or own.rank <= state.org.rank <= own.last:
        return (own.rank, own.last)
    found = Organisation.objects.get(pk=state.org.id)
    return (found.rank, found.last)


def holders(role: str, low: int, high: int, day: date) -> list[Account]:
    """Accounts that hold a role on a day in the organisations of these ranks, by name."""
    posts = Post.objects.filter(_current(day), role=role, organisation__rank__range=(low, high))
    return list(Account.objects.filter(is_active=True, posts__in=posts).distinct().order_by("name", "pk"))


def receivers(state: MatterState, action: Action[Any, Any], day: date) -> list[Organisation]:
    """Organisations of the district in which somebody holds a post that could carry the matter on after this action."""
    stage = action.to or state.stage
    if stage is None:
        return []
    roles = {r.key for a in state.edition.possible_in(stage) for r in a.by if not r.public}
    own = Organisation.objects.select_related("parent__region", "region").get(pk=state.org.id)
    district = district_of(own)
    posts = Post.objects.filter(_current(day), role__in=roles).values("organisation_id")
    found = Organisation.objects.filter(rank__range=(district.rank, district.last), pk__in=posts)
    return list(found.exclude(pk=state.org.id).order_by("rank"))


def regions(session: Session) -> list[Region]:
    """Places a matter of the session's organisation may have happened in: its own and those below, in order of code."""
    if session.organisation is None:
        return []
    own = session.organisation.region
    prefix = own.code[: _PREFIX.get(Region.Level(own.level), 2)]
    return list(Region.objects.filter(code__startswith=prefix).order_by("code")[:400])
