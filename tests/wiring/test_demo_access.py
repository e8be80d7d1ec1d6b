"""As every demonstration account, in every post it holds: SQL written by hand shows what the post may see and no row more."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.db import connection

from fazhi.kernel.library import library
from fazhi.ledger.models import Matter
from fazhi.people.models import Account
from fazhi.people.session import posts_on, scope, staff_session, system_scope
from fazhi.wiring.demo.loading import load

DAY = date(2026, 11, 18)


def seen(table: str, column: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"select distinct {column} from {table}")
        return {int(row[0]) for row in cursor.fetchall()}


def look_deeper(allowed: set[int], named: set[int], who: str) -> None:
    """What belongs to matters, table by table and view by view; two sessions of each role are enough for these."""
    for table in ("ledger_act", "ledger_limit", "ledger_link", "ledger_reading"):
        assert seen(table, "matter_id") <= allowed, (who, table)
    for table in ("ledger_party", "ledger_paper", "ledger_attachment"):
        assert seen(table, "matter_id") <= named, (who, table)
    for p in library().procedures.values():
        assert seen(f"v_{p.key}", "id") <= allowed, (who, p.key)


@pytest.mark.django_db(databases=["default", "owner"])
def test_no_account_sees_beyond_its_post() -> None:
    load(scale=0.01, today=DAY)
    with system_scope():
        everything = list(Matter.objects.values_list("pk", "procedure", "org_rank", "origin_rank", "secrecy"))
    assert len(everything) > 60
    looked, somebody_saw_something = 0, 0
    of_role: Counter[str] = Counter()
    for account in Account.objects.order_by("username"):
        for post, _ in posts_on(account, DAY):
            session = staff_session(account, DAY, post.pk)
            assert session is not None, f"{account.username}: role {post.role} is declared nowhere"
            kinds = {p.key for p in library().procedures.values() if session.role.key in p.roles()}
            if session.role.key in ("supervisor", "analyst"):
                kinds = set(library().procedures)
            lo, hi = post.organisation.rank, post.organisation.last
            if session.role.reach.name == "DISTRICT":
                lo, hi = 0, 2**62
            if session.role.reach.name == "NONE":
                lo, hi = -1, -1
            allowed = {
                pk
                for pk, kind, org, origin, _ in everything
                if kind in kinds and (lo <= org <= hi or lo <= origin <= hi)
            }
            with scope(session):
                assert seen("ledger_matter", "id") == allowed, account.username
                of_role[session.role.key] += 1
                if of_role[session.role.key] <= 2:
                    look_deeper(allowed, allowed if session.names else set(), account.username)
            looked += 1
            somebody_saw_something += bool(allowed)
    assert looked >= 60 and somebody_saw_something >= 50
    assert seen("ledger_matter", "id") == set()
