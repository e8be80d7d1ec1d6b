"""Every change of an account, a post, a delegation or an organisation is on record, whoever made it and by whatever way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connections
from django.db.utils import DatabaseError

from fazhi.people.models import Account, Change, Delegation, Post
from fazhi.people.session import scope
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_a_post_given_and_ended_is_on_record_with_who_did_it(qinghe: District) -> None:
    administrator = qinghe.people["administrator"]
    with scope(qinghe.session("administrator")):
        post = Post.objects.create(
            account=qinghe.people["analyst"],
            organisation=qinghe.orgs["office"],
            role="supervisor",
            title="督办",
            since=DAY,
        )
        Post.objects.filter(pk=post.pk).update(until=DAY + timedelta(days=30))
    made, ended = Change.objects.filter(table="people_post", row=post.pk).order_by("id")
    assert (made.operation, made.before, made.actor) == ("INSERT", None, administrator.pk)
    assert (ended.operation, ended.before["until"], ended.after["until"]) == ("UPDATE", None, "2026-11-14")


def test_a_password_is_never_copied_only_that_it_changed(qinghe: District) -> None:
    account = qinghe.people["analyst"]
    with scope(qinghe.session("analyst")):
        account.set_password("Qinghe-2026-secret")
        account.save()
    change = Change.objects.filter(table="people_account", row=account.pk).first()
    assert change is not None and change.after["password"] == "changed" and change.actor == account.pk
    assert account.password not in str(change.before) + str(change.after)


def test_signing_in_is_no_change(qinghe: District) -> None:
    account = qinghe.people["analyst"]
    before = Change.objects.count()
    Account.objects.filter(pk=account.pk).update(last_login="2026-10-15T08:00:00Z")
    assert Change.objects.count() == before


def test_delegations_too(qinghe: District) -> None:
    post = Post.objects.get(account=qinghe.people["songxi_desk"])
    with scope(qinghe.session("songxi_desk")):
        lent = Delegation.objects.create(
            post=post, account=qinghe.people["songxi_mediator"], since=DAY, until=date(2026, 10, 20), reason="外出培训"
        )
    change = Change.objects.get(table="people_delegation", row=lent.pk)
    assert (change.operation, change.after["reason"]) == ("INSERT", "外出培训")


@pytest.mark.parametrize(
    "statement", ["update people_change set actor = 1", "delete from people_change", "truncate people_change"]
)
def test_the_record_cannot_be_rewritten(qinghe: District, statement: str) -> None:
    with pytest.raises(DatabaseError), connections["default"].cursor() as cursor:
        cursor.execute(statement)


def test_the_application_cannot_write_into_the_record(qinghe: District) -> None:
    with pytest.raises(DatabaseError):
        Change.objects.create(table="people_post", row=1, operation="INSERT", at="2026-10-15T08:00:00Z")
