"""Hotline orders in the ledger: returned, ruled on, answered, rated; the clock runs on whoever argues."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from fazhi.kernel.library import library
from fazhi.ledger import acts, store, terms
from fazhi.ledger.models import Limit, Matter
from fazhi.ledger.state import ActRefused, Given, LinkTo
from fazhi.people.session import scope, system_scope
from fazhi.procedures.hotline_order.facts import Kind, Rating
from tests.district import DAY, District
from tests.ledger import ordering as o

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MONDAY = date(2026, 10, 12)


@pytest.fixture
def line(qinghe: District) -> District:
    o.add_hotline(qinghe)
    return qinghe


def running(matter: int) -> list[tuple[str, date, date | None]]:
    with system_scope():
        rows = Limit.objects.filter(matter_id=matter, state="open").values_list("key", "starts_on", "due")
        return [(key, starts, due) for key, starts, due in rows]


def test_returned_ruled_on_answered_and_rated(line: District) -> None:
    order = o.call(line, MONDAY)
    o.ruled(line, order, MONDAY)
    with system_scope():
        found = o.row(order)
        assert (found.stage, found.organisation.short) == ("DISPATCHED", "青禾区住房和城乡建设局")
        assert (found.handovers, found.returns, found.here_since) == (2, 1, MONDAY)
    with pytest.raises(ActRefused, match="已经裁定，不得再次退单"):
        o.do(line, "housing_orders", order, "return", MONDAY, 70, values={"return_ground": None, "return_note": "不办。"})
    later = MONDAY + timedelta(days=2)
    o.do(line, "housing_orders", order, "sign", later)
    with pytest.raises(ActRefused, match="只能在“已回访”"):
        o.do(line, "hotline", order, "close", later)
    o.do(line, "housing_orders", order, "answer", later, 30, values=o.ANSWERED)
    with pytest.raises(ActRefused, match="请选满意、基本满意或者不满意"):
        o.rate(line, order, later, Rating.UNREACHED)
    o.rate(line, order, later, Rating.SATISFIED)
    o.do(line, "hotline", order, "close", later, 300)
    with system_scope():
        found = o.row(order)
        assert (found.stage, found.closed, found.facts["rating"]) == ("CLOSED", True, "SATISFIED")
        assert list(Limit.objects.filter(matter=found).values_list("key", "state")) == [("complaint", "met")]


@pytest.mark.parametrize("way", ["redispatch", "rule_keep", "rule_move"])
def test_a_return_and_a_ruling_leave_the_date_as_it_was(line: District, way: str) -> None:
    """Property: whatever units argue, start and end of the term are those of the day the call was taken."""
    order = o.call(line, MONDAY)
    before = running(order)
    assert before == [("complaint", MONDAY, date(2026, 11, 2))], "15 working days after Monday 12 October"
    day = MONDAY + timedelta(days=3)
    o.returned(line, order, day)
    assert running(order) == before
    if way == "redispatch":
        o.do(line, "hotline", order, way, day, 40, to="housing")
    else:
        o.do(line, "hotline", order, "to_ruling", day, 40, note="意见不同。")
        given = {"to": "housing"} if way == "rule_move" else {}
        o.do(line, "arbiter", order, way, day, 50, values={"ruling": "依职责裁定。"}, **given)
    assert running(order) == before


@pytest.mark.parametrize(
    ("kind", "key", "due"),
    [
        (Kind.CONSULTATION, "consultation", date(2026, 10, 14)),
        (Kind.HELP, "request", date(2026, 10, 26)),
        (Kind.REPORT, "complaint", date(2026, 11, 2)),
    ],
)
def test_a_kind_put_right_is_reckoned_from_the_day_of_the_call(line: District, kind: Kind, key: str, due: date) -> None:
    order = o.call(line, MONDAY, kind=Kind.ADVICE if kind is Kind.REPORT else Kind.COMPLAINT)
    o.do(line, "hotline", order, "correct", MONDAY + timedelta(days=1), values={"kind": kind}, note="听录音，类型登记有误。")
    assert running(order) == [(key, MONDAY, due)]


def test_a_kind_put_right_twice_comes_back_to_the_first_date_and_explains_itself(line: District) -> None:
    order = o.call(line, MONDAY)
    before = running(order)
    day = MONDAY + timedelta(days=1)
    o.do(line, "hotline", order, "correct", day, values={"kind": Kind.HELP}, note="误为求助。")
    o.do(line, "hotline", order, "correct", day, 5, values={"kind": Kind.COMPLAINT}, note="仍是投诉。")
    assert running(order) == before
    with system_scope():
        state = store.load(o.row(order), day)
        limit = next(x for x in state.limits if x.running)
        told = terms.reckon(state.edition.limits[limit.key], limit, library().clock)
    assert limit.event == "受理诉求"
    assert told.due == date(2026, 11, 2) and told.steps


def test_after_a_reopening_a_kind_put_right_counts_from_the_reopening(line: District) -> None:
    order = o.call(line, MONDAY)
    o.answered(line, order, MONDAY)
    o.rate(line, order, MONDAY, Rating.NOT)
    again = MONDAY + timedelta(days=7)
    o.do(line, "hotline", order, "reopen", again, values={"reopen_why": "问题没有解决。"})
    assert running(order) == [("complaint", again, date(2026, 11, 9))]
    o.do(line, "hotline", order, "correct", again, 5, values={"kind": Kind.HELP}, note="实为求助。")
    assert running(order) == [("request", again, date(2026, 11, 2))]


def test_an_answered_order_gets_no_new_term_by_a_correction(line: District) -> None:
    order = o.call(line, MONDAY)
    o.answered(line, order, MONDAY)
    o.do(line, "hotline", order, "correct", MONDAY + timedelta(days=1), values={"kind": Kind.HELP}, note="类型有误。")
    assert running(order) == []


def test_who_joins_in_feeds_back_and_the_lead_answers(line: District) -> None:
    lead = o.call(line, MONDAY)
    o.do(line, "hotline", lead, "dispatch", MONDAY, 5, to="housing")
    o.do(line, "hotline", lead, "name_joint", MONDAY, 6, values={"joint_units": "协办：交通运输局。"})
    session = line.session("hotline", MONDAY)
    with scope(session):
        found = o.row(lead)
        values = {
            "kind": Kind.COMPLAINT, "subject": "协办：电梯停运", "summary": "电梯停运。", "requirement": "核实道路情况。",
        }  # fmt: skip
        link = LinkTo(lead, str(found.uid), found.number, "主办")
        given = Given(MONDAY, values, to_org=acts.org_given(line.orgs["transport"]), link=link)
        joint = acts.start(session, "hotline_order", "joint_order", given, on=MONDAY, at=o.moment(MONDAY, 10)).matter_id
    o.do(line, "transport_orders", joint, "sign", MONDAY, 12)
    with pytest.raises(ActRefused, match="由主办单位统一答复"):
        o.do(line, "transport_orders", joint, "answer", MONDAY, 15, values=o.ANSWERED)
    o.do(line, "transport_orders", joint, "feed_back", MONDAY, 20, values={"joint_opinion": "道路通行正常。"})
    with system_scope():
        found = o.row(joint)
        assert (found.stage, found.handovers, found.returns) == ("FED_BACK", 0, 0)
        assert [link.other_id for link in found.links.all()] == [lead]


def test_where_matters_are_is_worked_out_for_those_that_were_there_before(line: District) -> None:
    """The migration's own statement gives what the acts gave when they were done."""
    order = o.call(line, MONDAY)
    o.ruled(line, order, MONDAY + timedelta(days=1))
    o.do(line, "hotline", order, "correct", DAY, values={"place": "城北镇"}, note="地点有误。")
    plain = o.call(line, MONDAY)
    statement = MigrationExecutor(connection).loader.get_migration("ledger", "0004_where_matters_are").operations[-1]
    columns = ("here_since", "handovers", "returns")
    with system_scope():
        kept = {pk: Matter.objects.values_list(*columns).get(pk=pk) for pk in (order, plain)}
        Matter.objects.update(here_since=date(2000, 1, 1), handovers=9, returns=9)
        with connection.cursor() as cursor:
            cursor.execute(statement.sql)  # type: ignore[attr-defined]
        assert {pk: Matter.objects.values_list(*columns).get(pk=pk) for pk in (order, plain)} == kept
    assert kept[order] == (MONDAY + timedelta(days=1), 2, 1)
    assert kept[plain] == (MONDAY, 0, 0)
