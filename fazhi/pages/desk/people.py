"""Who may be chosen in a form: handlers, receiving organisations, places."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.kernel.elements import Action
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.acts import org_given
from fazhi.ledger.state import MatterState, OrgRef
from fazhi.people.models import Account, Organisation, Post, Region
from fazhi.people.session import Session, posts_on
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


def receivers(
    procedure: Procedure[Any, Any], state: MatterState | None, action: Action[Any, Any], opener: Organisation, day: date
) -> list[Organisation]:
    """Organisations of the district in which somebody holds a post that could carry the matter on after this action.

    `opener`: who opens the matter, where there is none yet.
    """
    edition = state.edition if state else procedure.on(day)
    stage = action.to or (state.stage if state else None)
    if stage is None:
        return []
    roles = {r.key for a in edition.possible_in(stage) for r in a.by if not r.public}
    held = state.org.id if state else opener.pk
    own = Organisation.objects.select_related("parent__region", "region").get(pk=held)
    district = district_of(own)
    posts = Post.objects.filter(_current(day), role__in=roles).values("organisation_id")
    found = Organisation.objects.filter(rank__range=(district.rank, district.last), pk__in=posts)
    return list(found.exclude(pk=held).select_related("region").order_by("rank"))


def posts_for(session: Session, action: Action[Any, Any], day: date) -> list[tuple[Post, Account | None]]:
    """Other posts the same person may work in (with the holder of a delegated one) whose role may do this action."""
    if session.account is None or session.post is None:
        return []
    roles = {r.key for r in action.by}
    return [(p, h) for p, h in posts_on(session.account, day) if p.role in roles and p.pk != session.post.pk]


def code_of(region: Region) -> str:
    """The digits that its own code and those of all places in it begin with."""
    return region.code[: _PREFIX.get(Region.Level(region.level), 2)]


def regions(session: Session) -> list[Region]:
    """Places a matter of the session's organisation may have happened in: its own and those below, in order of code."""
    if session.organisation is None:
        return []
    own = session.organisation.region
    return list(Region.objects.filter(code__startswith=code_of(own)).order_by("code")[:400])
