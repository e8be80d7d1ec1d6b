"""Posts, delegation and the tree of organisations: what a session may see follows from them alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from fazhi.kernel.library import library
from fazhi.people.models import Account, Delegation, Organisation, Post
from fazhi.people.session import NOWHERE, posts_on, staff_session
from fazhi.people.tree import add_organisation, district_of
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_a_post_sees_its_own_body_and_those_below(qinghe: District) -> None:
    committee = qinghe.orgs["songxi_committee"]
    session = qinghe.session("songxi_desk")
    assert (session.lo, session.hi) == (committee.rank, committee.last)
    assert "people_mediation" in session.kinds and "petition" not in session.kinds
    assert session.label == "林一 · 松溪街道人民调解委员会 · 人民调解委员会受理岗"


def test_a_district_role_sees_the_district(qinghe: District) -> None:
    session = qinghe.session("supervisor")
    government = qinghe.orgs["government"]
    assert (session.lo, session.hi) == (government.rank, government.last)
    assert set(session.kinds) == set(library().procedures)


def test_the_administrator_sees_no_matter(qinghe: District) -> None:
    session = qinghe.session("administrator")
    assert ((session.lo, session.hi), session.kinds) == (NOWHERE, ())


def test_a_post_holds_from_its_first_day_to_the_day_before_its_end(qinghe: District) -> None:
    post = Post.objects.get(account=qinghe.people["songxi_desk"])
    Post.objects.filter(pk=post.pk).update(until=DAY)
    assert staff_session(qinghe.people["songxi_desk"], DAY) is None
    assert staff_session(qinghe.people["songxi_desk"], DAY - timedelta(days=1)) is not None
    assert staff_session(qinghe.people["songxi_desk"], date(2024, 12, 31)) is None


def test_the_same_post_cannot_be_held_twice_at_once(qinghe: District) -> None:
    post = Post.objects.get(account=qinghe.people["songxi_desk"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.create(
            account=post.account, organisation=post.organisation, role=post.role, title="又一次", since=date(2026, 1, 1)
        )
    Post.objects.filter(pk=post.pk).update(until=date(2026, 1, 1))
    Post.objects.create(
        account=post.account, organisation=post.organisation, role=post.role, title="再任", since=date(2026, 1, 1)
    )


def test_a_delegate_acts_in_the_post_and_both_are_named(qinghe: District) -> None:
    post = Post.objects.get(account=qinghe.people["songxi_desk"])
    deputy = qinghe.people["songxi_mediator"]
    Delegation.objects.create(post=post, account=deputy, since=DAY, until=DAY + timedelta(days=3), reason="外出培训")
    assert [p.pk for p, _ in posts_on(deputy, DAY)][-1] == post.pk
    session = staff_session(deputy, DAY, post.pk)
    assert session is not None
    assert session.label == "王二（代林一） · 松溪街道人民调解委员会 · 人民调解委员会受理岗"
    assert session.deputy_for == qinghe.people["songxi_desk"]
    assert [p.pk for p, _ in posts_on(deputy, DAY + timedelta(days=3))] == [Post.objects.get(account=deputy).pk]


def test_a_delegated_post_ends_with_the_post(qinghe: District) -> None:
    post = Post.objects.get(account=qinghe.people["songxi_desk"])
    deputy = qinghe.people["songxi_mediator"]
    Delegation.objects.create(post=post, account=deputy, since=DAY, until=DAY + timedelta(days=30), reason="外出培训")
    Post.objects.filter(pk=post.pk).update(until=DAY + timedelta(days=1))
    assert len(posts_on(deputy, DAY + timedelta(days=1))) == 1


def test_an_unknown_post_falls_back_to_ones_own(qinghe: District) -> None:
    other = Post.objects.get(account=qinghe.people["supervisor"])
    session = staff_session(qinghe.people["songxi_desk"], DAY, other.pk)
    assert session is not None and session.role.key == "committee"


def test_slices_of_the_tree_never_overlap_and_never_move(qinghe: District) -> None:
    rows = list(Organisation.objects.order_by("rank"))
    for one in rows:
        for other in rows:
            if one.pk == other.pk:
                continue
            below = one.rank <= other.rank <= one.last
            above = other.rank <= one.rank <= other.last
            assert below == (one.rank < other.rank and other.last <= one.last)
            assert not (below and above)
    before = {o.pk: (o.rank, o.last) for o in rows}
    parent = qinghe.orgs["songxi"]
    added = add_organisation("QH-new", "锦园社区居委会", "锦园", "青锦园", "community", parent.region, parent)
    assert parent.holds(added.rank) and not qinghe.orgs["chengbei"].holds(added.rank)
    assert {o.pk: (o.rank, o.last) for o in Organisation.objects.exclude(pk=added.pk)} == before
    assert district_of(added) == qinghe.orgs["government"]


def test_a_tree_too_deep_is_refused(qinghe: District) -> None:
    parent = qinghe.orgs["songxi_committee"]
    for depth in range(2):
        parent = add_organisation(
            f"QH-d{depth}", f"第{depth}层", "层", f"层{depth}", "community", parent.region, parent
        )
    with pytest.raises(ValueError, match="超出机构层次上限"):
        add_organisation("QH-d9", "再下一层", "层", "层9", "community", parent.region, parent)


def test_passwords_are_kept_as_argon2(db: None) -> None:
    account = Account.objects.create_user("somebody", "某人", "Qinghe-2026-long")
    assert account.password.startswith("argon2$argon2id$")
    assert account.check_password("Qinghe-2026-long") and not account.check_password("qinghe-2026-long")
