"""A session is remembered from one request to the next, and never outlives the post it is of."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic

import pytest
from django.db import connection

from fazhi.people import remembered
from fazhi.people.models import Account, Delegation, Organisation, Post
from fazhi.people.session import Session, staff_session
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Accounts whose session had to be found."""
    asked: list[int] = []

    def counting(account: Account, day: object, post_id: int | None = None) -> Session | None:
        asked.append(account.pk)
        return staff_session(account, DAY, post_id)

    monkeypatch.setattr(remembered, "staff_session", counting)
    monkeypatch.setattr(remembered, "_known", {})
    return asked


def at_work(account: Account, post_id: int | None = None) -> tuple[Session | None, str, str]:
    """The session of a request, and what the database was told of its range and of who acts."""
    with remembered.at_work(account, DAY, post_id) as session, connection.cursor() as cursor:
        cursor.execute("select current_setting('fazhi.lo'), current_setting('fazhi.actor')")
        lo, actor = cursor.fetchone() or ("", "")
        return session, lo, actor


def test_it_is_found_once_while_nobody_changes_anything(qinghe: District, found: list[int]) -> None:
    account = qinghe.people["songxi_desk"]
    first, second = at_work(account), at_work(account)
    assert found == [account.pk]
    assert first == second
    session, lo, actor = second
    assert session is not None
    assert (lo, actor) == (str(session.lo), str(account.pk))


def test_a_post_taken_away_is_gone_with_the_next_request(qinghe: District, found: list[int]) -> None:
    account = qinghe.people["songxi_desk"]
    assert at_work(account)[0] is not None
    Post.objects.filter(account=account).update(until=DAY)
    session, lo, actor = at_work(account)
    assert session is None
    assert (lo, actor) == ("-1", str(account.pk))
    assert found == [account.pk] * 2


def test_a_change_of_anybody_counts(qinghe: District, found: list[int]) -> None:
    account, deputy = qinghe.people["songxi_desk"], qinghe.people["songxi_mediator"]
    post = Post.objects.get(account=account)
    session = at_work(deputy, post.pk)[0]
    assert session is not None and session.deputy_for is None
    lent = Delegation.objects.create(
        post=post, account=deputy, since=DAY, until=DAY + timedelta(days=3), reason="外出培训"
    )
    session = at_work(deputy, post.pk)[0]
    assert session is not None and session.deputy_for == account
    lent.delete()
    session = at_work(deputy, post.pk)[0]
    assert session is not None and session.deputy_for is None
    committee = qinghe.orgs["songxi_committee"]
    Organisation.objects.filter(pk=committee.pk).update(short="松溪调委会")
    session = at_work(account)[0]
    assert session is not None and session.organisation is not None and session.organisation.short == "松溪调委会"


def test_it_is_found_again_after_a_minute(qinghe: District, found: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    account = qinghe.people["songxi_desk"]
    at_work(account)
    later = monotonic() + remembered.KEPT + 1
    monkeypatch.setattr(remembered, "monotonic", lambda: later)
    at_work(account)
    assert found == [account.pk] * 2


def test_the_public_is_not_remembered(qinghe: District, found: list[int]) -> None:
    with remembered.at_work(None, DAY, None) as session:
        assert session is None
    assert (found, remembered._known) == ([], {})


def test_changes_are_numbered_in_the_order_in_which_they_take_effect(qinghe: District) -> None:
    Post.objects.filter(account=qinghe.people["songxi_desk"]).update(title="受理")
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid()"
            " and objid = (hashtext('people_change')::bigint & 4294967295)"
        )
        assert cursor.fetchone() == (1,)
