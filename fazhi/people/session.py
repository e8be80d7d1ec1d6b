"""A session: who is at work, in which post, seeing how far. Row-level security in the database reads the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.models import Q

from fazhi.kernel.library import library
from fazhi.kernel.roles import PARTY, SYSTEM, Reach, Role
from fazhi.people.models import Account, Delegation, Organisation, Post
from fazhi.people.tree import district_of

EVERYWHERE = (0, 2**62)
NOWHERE = (-1, -1)


@dataclass(frozen=True)
class Session:
    """Who acts. `account` None = a member of the public in the hall. `lo`…`hi`: ranks of organisations it sees.

    `kinds`: keys of procedures whose matters it may read; `names`: whether it may read what names a person;
    `matter`: the only matter it sees (a party's own), or None; `deputy_for`: the holder of a delegated post.
    """

    account: Account | None
    post: Post | None
    role: Role
    organisation: Organisation | None
    lo: int
    hi: int
    kinds: tuple[str, ...]
    names: bool = True
    clearance: int = 0
    matter: int | None = None
    deputy_for: Account | None = None

    @property
    def label(self) -> str:
        """How the session is named on pages and papers."""
        if self.account is None or self.organisation is None or self.post is None:
            return "公众" if self.role.public else self.role.label
        deputy = f"（代{self.deputy_for.name}）" if self.deputy_for else ""
        return f"{self.account.name}{deputy} · {self.organisation.short} · {self.post.title}"

    def sees_rank(self, rank: int) -> bool:
        return self.lo <= rank <= self.hi


def kinds_of(role: Role) -> tuple[str, ...]:
    """Procedures whose matters a role may read: those it acts in or is listed under `sees`; overseers read all."""
    everything = library().procedures
    if role.key in ("supervisor", "analyst"):
        return tuple(everything)
    return tuple(p.key for p in everything.values() if role.key in p.roles())


def range_of(role: Role, organisation: Organisation) -> tuple[int, int]:
    match role.reach:
        case Reach.DISTRICT:
            district = district_of(organisation)
            return district.rank, district.last
        case Reach.ORGANISATION:
            return organisation.rank, organisation.last
        case Reach.NONE:
            return NOWHERE


def posts_on(account: Account, day: date) -> list[tuple[Post, Account | None]]:
    """Posts an account may work in on a day: its own, then those delegated to it (with the one they are of)."""
    current = Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))
    own = Post.objects.filter(current, account=account).select_related("organisation__region", "account")
    lent = Delegation.objects.filter(current, account=account).select_related(
        "post__organisation__region", "post__account"
    )
    return [(p, None) for p in own] + [(d.post, d.post.account) for d in lent if d.post.held_on(day)]


def staff_session(account: Account, day: date, post_id: int | None = None) -> Session | None:
    """The session of an account in one of its posts (the first where none is named); None where it holds none."""
    choices = posts_on(account, day)
    chosen = next((c for c in choices if c[0].pk == post_id), choices[0] if choices else None)
    if chosen is None:
        return None
    post, holder = chosen
    role = library().roles.get(post.role)
    if role is None:
        return None
    lo, hi = range_of(role, post.organisation)
    return Session(
        account, post, role, post.organisation, lo, hi, kinds_of(role), names=role.key not in ("analyst",),
        deputy_for=holder,
    )  # fmt: skip


def hall_session(matter: int | None = None) -> Session:
    """A member of the public: sees nothing, or the one matter they have shown number and code of."""
    lo, hi = NOWHERE if matter is None else EVERYWHERE
    return Session(None, None, PARTY, None, lo, hi, tuple(library().procedures), matter=matter)


def system_session() -> Session:
    """The program itself, acting under a rule (recounting limits); acts name it as 系统."""
    return Session(None, None, SYSTEM, None, *EVERYWHERE, tuple(library().procedures), clearance=9)


def _apply(
    lo: int, hi: int, kinds: tuple[str, ...], names: bool, clearance: int, matter: int | None, actor: int | None = None
) -> int:
    """Let the database show this much. Returns the number of the last change of people and posts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('fazhi.lo', %s, true), set_config('fazhi.hi', %s, true),"
            " set_config('fazhi.kinds', %s, true), set_config('fazhi.names', %s, true),"
            " set_config('fazhi.clearance', %s, true), set_config('fazhi.matter', %s, true),"
            " set_config('fazhi.actor', %s, true), (select coalesce(max(id), 0) from people_change)",
            [
                str(lo),
                str(hi),
                ",".join(kinds),
                "on" if names else "off",
                str(clearance),
                str(matter or ""),
                str(actor or ""),
            ],
        )
        told = cursor.fetchone()
        assert told is not None
        return int(told[-1])


def show(session: Session, account: Account | None = None) -> int:
    """Inside `scope`: show what this session may see instead. Returns the number of the last change of people and posts."""
    who = session.account or account
    return _apply(
        session.lo, session.hi, session.kinds, session.names, session.clearance, session.matter, who.pk if who else None
    )  # fmt: skip


@contextmanager
def scope(session: Session, account: Account | None = None) -> Iterator[int]:
    """Open a transaction in which the database shows what the session may see, and nothing after it.

    `account`: whoever is signed in, where they hold no post; changes of people are recorded under their name. Gives the
    number of the last change of people and posts.
    """
    within = connection.in_atomic_block
    with transaction.atomic():
        yield show(session, account)
        # Settings end with their transaction by themselves, unless that is somebody else's.
        if within and not connection.needs_rollback:
            _apply(*NOWHERE, (), False, -1, None)


@contextmanager
def writing(session: Session, matter: int | None) -> Iterator[None]:
    """Inside `scope`: let the writer of acts finish a matter that leaves the session's sight by this very act.

    Only `fazhi.ledger.acts` uses it, after access has been decided under the session's own scope.
    """
    actor = session.account.pk if session.account else None
    _apply(*EVERYWHERE, session.kinds, True, 9, matter, actor)
    yield
    if not connection.needs_rollback:
        _apply(session.lo, session.hi, session.kinds, session.names, session.clearance, session.matter, actor)


@contextmanager
def system_scope() -> Iterator[None]:
    """For jobs of the system itself (seals, verification, demonstration data): everything is visible."""
    with transaction.atomic():
        _apply(*EVERYWHERE, tuple(library().procedures), True, 9, None)
        yield
        if not connection.needs_rollback:
            _apply(*NOWHERE, (), False, -1, None)
