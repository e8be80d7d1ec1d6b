"""The last wall: SQL written by hand in a session shows what the session's post may see, and not a row more."""

from __future__ import annotations

import pytest
from django.db import connection, connections
from django.db.utils import DatabaseError

from fazhi.ledger import search
from fazhi.people.session import hall_session, scope, system_scope
from tests.district import PEOPLE, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

TABLES = (
    "ledger_matter",
    "ledger_act",
    "ledger_party",
    "ledger_paper",
    "ledger_limit",
    "ledger_reading",
    "v_people_mediation",
)
SEES = {
    "songxi_desk": {"青松溪调〔2026〕1号"},
    "songxi_mediator": {"青松溪调〔2026〕1号"},
    "chengbei_desk": {"青城北调〔2026〕1号"},
    "justice": {"青松溪调〔2026〕1号", "青城北调〔2026〕1号"},
    "supervisor": {"青松溪调〔2026〕1号", "青城北调〔2026〕1号"},
    "analyst": {"青松溪调〔2026〕1号", "青城北调〔2026〕1号"},
    "bureau_desk": set(),
    "housing_clerk": set(),
    "transport_clerk": set(),
    "administrator": set(),
}


def rows(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


@pytest.fixture
def two_disputes(qinghe: District) -> District:
    making.dispute(qinghe)
    making.dispute(qinghe, "chengbei_desk", "宅基地边界纠纷")
    return qinghe


@pytest.mark.parametrize("username", [p[0] for p in PEOPLE])
def test_direct_sql_shows_only_what_the_post_sees(two_disputes: District, username: str) -> None:
    with scope(two_disputes.session(username)):
        numbers = {str(r[0]) for r in rows("select number from ledger_matter")}
        assert numbers == SEES[username]
        ids = {r[0] for r in rows("select id from ledger_matter")}
        for table in ("ledger_act", "ledger_limit", "ledger_reading", "ledger_party", "ledger_paper"):
            assert {r[0] for r in rows(f"select distinct matter_id from {table}")} <= ids
        assert {r[0] for r in rows("select id from v_people_mediation")} == ids
        assert set(search.find("纠纷")) == ids


def test_the_analyst_gets_no_name(two_disputes: District) -> None:
    with scope(two_disputes.session("analyst")):
        assert rows("select count(*) from ledger_matter") == [(2,)]
        assert rows("select count(*) from ledger_party") == [(0,)]
        assert rows("select count(*) from ledger_paper") == [(0,)]


def test_a_connection_without_a_session_sees_nothing(two_disputes: District) -> None:
    for table in TABLES:
        assert rows(f"select count(*) from {table}") == [(0,)], table
    assert search.find("纠纷") == []


def test_scope_ends_with_its_transaction(two_disputes: District) -> None:
    with scope(two_disputes.session("supervisor")):
        assert rows("select count(*) from ledger_matter") == [(2,)]
    assert rows("select count(*) from ledger_matter") == [(0,)]


def test_a_party_sees_one_matter(two_disputes: District) -> None:
    with system_scope():
        one = rows("select id from ledger_matter order by id")[0][0]
    with scope(hall_session(int(str(one)))):
        assert rows("select id from ledger_matter") == [(one,)]
    with scope(hall_session()):
        assert rows("select id from ledger_matter") == []


def test_two_characters_find_a_matter(two_disputes: District) -> None:
    with scope(two_disputes.session("supervisor")):
        assert len(search.find("漏水")) == 1
        assert len(search.find("宅基地")) == 1
        assert len(search.find("纠纷 漏水")) == 1
        assert search.find("电梯") == []
        assert search.find("'; drop table ledger_act; --") == []


@pytest.mark.parametrize(
    "statement",
    [
        "update ledger_act set note = 'x'",
        "delete from ledger_act",
        "truncate ledger_act cascade",
        "delete from ledger_matter",
        "update ledger_party set shown = 'x'",
        "delete from ledger_seal",
        "delete from ledger_reading",
        "alter table ledger_act disable trigger all",
        "drop policy matter_seen on ledger_matter",
        "set role fazhi_owner",
    ],
)
def test_the_application_cannot_rewrite_the_ledger(two_disputes: District, statement: str) -> None:
    with pytest.raises(DatabaseError), system_scope():
        rows(statement)


def test_even_the_owner_is_stopped_by_the_trigger(transactional_db: None) -> None:
    with connections["owner"].cursor() as cursor:
        for table in ("ledger_act", "ledger_seal", "ledger_reading", "ledger_party", "ledger_paper", "ledger_link"):
            with pytest.raises(DatabaseError, match="只增不改"):
                cursor.execute(f"truncate {table} cascade")
