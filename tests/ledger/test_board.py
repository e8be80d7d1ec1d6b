"""The board counts what the session sees and nothing else; how fast it went is measured between recorded acts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import acts, board
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Given
from fazhi.people.session import hall_session, scope
from fazhi.procedures.hotline_order import DISPATCH_PACE, RESPONSE_PACE
from tests.district import DAY, District
from tests.ledger import making
from tests.ledger import ordering as o

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SINCE = DAY - timedelta(days=30)


@pytest.fixture
def line(qinghe: District) -> District:
    o.add_hotline(qinghe)
    return qinghe


def totals(qinghe: District, who: str) -> tuple[int, int]:
    """(what the board counts, what the session finds by itself), for all kinds there are."""
    session = qinghe.session(who)
    with scope(session):
        counted = sum(s.n for s in board.standing(DAY, list(library().procedures)))
        return counted, Matter.objects.filter(closed=False).count()


def test_the_board_shows_a_session_what_it_sees_and_no_more(line: District) -> None:
    making.dispute(line)
    making.dispute(line, who="chengbei_desk")
    making.petition_at(line, "ROUTED")
    o.ruled(line, o.call(line, DAY), DAY)
    o.call(line, DAY)
    found = {who: totals(line, who) for who in ("supervisor", "songxi_desk", "hotline", "housing_orders", "administrator", "analyst")}
    assert all(counted == seen for counted, seen in found.values())
    assert {who: n for who, (n, _) in found.items()} == {
        "supervisor": 5, "songxi_desk": 1, "hotline": 2, "housing_orders": 1, "administrator": 0, "analyst": 5,
    }  # fmt: skip


def test_the_public_sees_no_board(line: District) -> None:
    o.call(line, DAY)
    with scope(hall_session()):
        assert board.standing(DAY, list(library().procedures)) == []


def test_where_since_when_and_how_often_passed_on(line: District) -> None:
    order = o.call(line, DAY - timedelta(days=40))
    o.ruled(line, order, DAY - timedelta(days=9))
    with scope(line.session("supervisor")):
        (found,) = board.standing(DAY, ["hotline_order"])
    assert (found.stage, found.organisation_id, found.n) == ("DISPATCHED", line.orgs["housing"].pk, 1)
    assert (found.ages, found.oldest) == ((0, 1, 0, 0), DAY - timedelta(days=9))
    assert (found.late, found.passed, found.returned) == (1, 1, 1)


@pytest.mark.parametrize(("days", "age"), [(0, "7"), (7, "7"), (8, "30"), (30, "30"), (31, "90"), (90, "90"), (91, "more")])
def test_each_age_opens_into_its_own_matters(line: District, days: int, age: str) -> None:
    o.call(line, DAY - timedelta(days=days))
    with scope(line.session("supervisor")):
        (found,) = board.standing(DAY, ["hotline_order"])
        rows = Matter.objects.filter(closed=False)
        opened = {key: board.of_age(rows, key, DAY).count() for key, *_ in board.AGES}
    assert dict(zip(opened, found.ages, strict=True)) == opened == {key: int(key == age) for key in opened}


def test_minutes_are_measured_between_the_acts_as_recorded(line: District) -> None:
    """Dispatched after 8 minutes, contacted 12 later; whoever was given the order first and gave it back counts in."""
    for _ in range(3):
        o.answered(line, o.call(line, DAY), DAY)
    slow = o.call(line, DAY)
    o.do(line, "hotline", slow, "dispatch", DAY, 100, to="housing")
    with scope(line.session("supervisor")):
        dispatch = board.paced(DISPATCH_PACE, SINCE, DAY)
        response = board.paced(RESPONSE_PACE, SINCE, DAY)
        over = set(Matter.objects.filter(pk__in=board.paced_matters(DISPATCH_PACE, "over", SINCE, DAY)).values_list("pk", flat=True))
    assert (dispatch.n, dispatch.median, dispatch.within, dispatch.waiting, dispatch.share) == (4, 8.0, 3, 0, "75.0%")
    assert dispatch.ninth == pytest.approx(8 + (100 - 8) * 0.7)
    assert (response.n, response.median, response.within, response.waiting) == (3, 12.0, 3, 1)
    assert over == {slow}


def test_what_was_entered_on_a_later_day_is_told_not_measured(line: District) -> None:
    order = o.call(line, DAY - timedelta(days=1))
    session = line.session("hotline")
    with scope(session):
        given = Given(DAY - timedelta(days=1), to_org=acts.org_given(line.orgs["housing"]))
        acts.perform(session, order, "dispatch", given, on=DAY, at=o.moment(DAY, 5))
        found = board.paced(DISPATCH_PACE, SINCE, DAY)
    assert (found.n, found.median, found.share, found.entered_later) == (0, None, "—", 1)


def test_a_pace_opens_into_as_many_matters_as_it_counts(line: District) -> None:
    for minutes in (0, 200, 400):
        o.answered(line, o.call(line, DAY, minutes), DAY + timedelta(days=int(minutes == 400)))
    o.call(line, DAY)
    with scope(line.session("supervisor")):
        told = board.paced(DISPATCH_PACE, SINCE, DAY)
        opened = {
            part: Matter.objects.filter(pk__in=board.paced_matters(DISPATCH_PACE, part, SINCE, DAY)).count()
            for part in board.PARTS
        }
    assert opened == {
        "all": told.n, "within": told.within, "over": told.n - told.within, "waiting": told.waiting,
        "later": told.entered_later,
    }  # fmt: skip
    assert sum(opened.values()) - told.n == 4


def test_units_see_the_pace_of_their_own_matters_only(line: District) -> None:
    o.answered(line, o.call(line, DAY), DAY)
    with scope(line.session("transport_orders")):
        assert board.paced(DISPATCH_PACE, SINCE, DAY).n == 0
    with scope(line.session("housing_orders")):
        assert board.paced(DISPATCH_PACE, SINCE, DAY).n == 1


def test_days_are_counted_to_today(line: District) -> None:
    o.call(line, date(2026, 10, 1))
    with scope(line.session("supervisor")):
        assert board.standing(date(2026, 10, 8), ["hotline_order"])[0].ages == (1, 0, 0, 0)
        assert board.standing(date(2026, 10, 9), ["hotline_order"])[0].ages == (0, 1, 0, 0)


def test_the_longest_waiting_are_those_the_session_sees(line: District) -> None:
    days = (3, 50, 11, 50, 2)
    orders = [o.call(line, DAY - timedelta(days=n)) for n in days]
    making.dispute(line)
    o.answered(line, orders[1], DAY)
    with scope(line.session("supervisor")):
        every = list(library().procedures)
        expected = list(Matter.objects.filter(closed=False).order_by("here_since", "id").values_list("pk", flat=True))
        assert board.longest(every, 100) == expected
        assert board.longest(["hotline_order"], 2) == [orders[3], orders[2]]
        assert board.longest([], 5) == []
    with scope(line.session("songxi_desk")):
        assert len(board.longest(every, 100)) == 1
