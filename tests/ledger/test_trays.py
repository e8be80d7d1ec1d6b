"""Numbers on every page: those of a slow count over what the session sees, never of more than it may."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fazhi.kernel.library import library
from fazhi.ledger.models import Limit, Matter
from fazhi.ledger.trays import dues, trays
from fazhi.people.session import hall_session, scope, system_scope
from tests.district import DAY, PEOPLE, District
from tests.measuring import seeding

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MOST = 1_000


@pytest.fixture
def busy(qinghe: District) -> District:
    seeding.fill(qinghe, each=10)
    justice = qinghe.session("justice").account
    assert justice is not None
    with system_scope():
        taken = Matter.objects.filter(closed=False).exclude(procedure__in=[p.key for p in library().registers]).order_by("pk")[::5]
        Matter.objects.filter(pk__in=[m.pk for m in taken]).update(handler_id=justice.pk)
        # Some fall due on the day that is asked about.
        for matter in Matter.objects.filter(closed=False, next_due__isnull=False).order_by("pk")[::3]:
            Matter.objects.filter(pk=matter.pk).update(next_due=DAY)
            Limit.objects.filter(matter=matter, due__lt=DAY).update(due=DAY)
    return qinghe


def late(matter: Matter) -> bool:
    return any(x.state == "open" and x.office and not x.soft and x.due and x.due < DAY for x in matter.limits.all())


def test_they_are_what_a_slow_count_finds_in_the_scope(busy: District) -> None:
    registers = {p.key for p in library().registers}
    seen = []
    for who in (username for username, *_ in PEOPLE):
        session = busy.session(who)
        kinds = [k for k in session.kinds if k not in registers]
        with scope(session):
            rows = [m for m in Matter.objects.prefetch_related("limits").filter(closed=False) if m.procedure not in registers]
            mine = sum(m.handler_id == session.account.pk for m in rows) if session.account else 0
            own = session.organisation.rank if session.organisation else None
            waiting = sum(m.handler_id is None and m.org_rank == own and m.procedure in kinds for m in rows)
            assert trays(session, kinds, MOST) == (mine, waiting), who
            assert dues(DAY, registers, MOST) == (sum(m.next_due == DAY for m in rows), sum(map(late, rows))), who
            seen.append((mine, waiting, *dues(DAY, registers, MOST)))
    assert all(any(one) for one in zip(*seen, strict=True)), "the seeded district must say something of each"


def test_they_stop_counting_where_told(busy: District) -> None:
    with scope(busy.session("supervisor")):
        today, over = dues(DAY, [], MOST)
        assert min(today, over) > 2
        assert dues(DAY, [], 2) == (3, 3)
        assert dues(DAY - timedelta(days=4_000), [], 2) == (0, 0)


def test_a_session_of_the_public_or_without_scope_gets_noughts(busy: District) -> None:
    session = hall_session()
    with scope(session):
        assert trays(session, list(library().procedures), MOST) == (0, 0)
        assert dues(DAY, [], MOST) == (0, 0)
    assert dues(DAY, [], MOST) == (0, 0)


def test_nothing_typed_becomes_part_of_the_question(busy: District) -> None:
    with scope(busy.session("supervisor")):
        assert dues(DAY, ["x') or true --", "'"], MOST) == dues(DAY, [], MOST)
