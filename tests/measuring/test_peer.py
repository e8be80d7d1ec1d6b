"""卷宗互评: drawn once a year by a seed nobody could know, read by two others in turn, drawn again alike by anybody."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from fazhi.kernel.peer import in_drawn_order
from fazhi.ledger import acts, seals
from fazhi.ledger.models import Matter, Seal
from fazhi.ledger.state import ActRefused, Given
from fazhi.measuring import peer
from fazhi.people.models import Account, Post, Region
from fazhi.people.session import scope, system_scope
from fazhi.people.tree import add_organisation
from tests.district import District
from tests.measuring.closing import archived

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
YEAR, TODAY = 2025, date(2026, 10, 15)


@pytest.fixture
def three(qinghe: District) -> District:
    """Three committees, each with two files of 2025."""
    region = Region.objects.create(code="990101003000", name="柳湾镇", level="town", parent=Region.objects.get(code="990101000000"))
    town = add_organisation("QH-liuwan", "柳湾镇", "柳湾镇", "青禾柳湾", "town", region, qinghe.orgs["government"])
    body = add_organisation("QH-liuwan_committee", "柳湾镇人民调解委员会", "柳湾调委会", "青柳", "committee", region, town)
    qinghe.orgs |= {"liuwan": town, "liuwan_committee": body}
    for username, org, role in (
        ("liuwan_desk", body, "committee"), ("liuwan_mediator", body, "mediator"),
        ("chengbei_mediator", qinghe.orgs["chengbei_committee"], "mediator"),
    ):  # fmt: skip
        account = Account.objects.create_user(username, username)
        Post.objects.create(account=account, organisation=org, role=role, title=role, since=date(2025, 1, 1))
        qinghe.people[username] = account
    for key in ("songxi", "chengbei", "liuwan"):
        for day in (date(2025, 3, 3), date(2025, 9, 9)):
            archived(qinghe, key, day)
    return qinghe


def sealed() -> Seal:
    with system_scope():
        seals.seal()
        return Seal.objects.latest("pk")


def draw(qinghe: District, year: int = YEAR, each: int = 1, today: date = TODAY) -> list[acts.Opened]:
    with scope(justice := qinghe.session("justice")):
        return peer.draw(justice, peer.reviews()[0], qinghe.orgs["government"], year, each, today)


def test_no_seed_no_draw(three: District) -> None:
    with pytest.raises(ActRefused, match="没有公开的种子"):
        draw(three)


def test_not_before_the_year_is_over(three: District) -> None:
    with pytest.raises(ActRefused, match="还没有过完"):
        draw(three, year=2026)


def test_anybody_draws_the_same(three: District) -> None:
    seal = sealed()
    draw(three)
    with scope(three.session("justice")):
        found = {m.facts["owner"]: m for m in peer.under_review(peer.reviews()[0], YEAR)}
        files = Matter.objects.filter(procedure="people_mediation").select_related("organisation")
        of: dict[str, list[str]] = {}
        for m in files:
            of.setdefault(m.organisation.code, []).append(m.number)
        names = {m.organisation.code: m.organisation.name for m in files}
    every = sorted(n for numbers in of.values() for n in numbers)
    ring = sorted(of, key=lambda code: hashlib.sha256(f"{seal.root}|{YEAR}|{code}".encode()).hexdigest())
    assert len(found) == 3
    for n, code in enumerate(ring):
        review = found[names[code]]
        first = min(of[code], key=lambda number: hashlib.sha256(f"{seal.root}|{YEAR}|{number}".encode()).hexdigest())
        assert review.facts["file_number"] == first
        assert review.facts["first_reader"] == review.organisation.name == names[ring[(n + 1) % 3]] != names[code]
        assert (review.facts["seed"], review.facts["population"]) == (seal.root, 6)
        assert review.facts["listed"] == hashlib.sha256("\n".join(every).encode()).hexdigest()


def test_once_a_year(three: District) -> None:
    sealed()
    draw(three)
    with pytest.raises(ActRefused, match="已经抽取过"):
        draw(three, each=2)


def test_what_is_archived_after_the_seal_is_not_drawn(three: District) -> None:
    sealed()
    late = archived(three, "songxi", date(2025, 12, 30))
    with scope(three.session("justice")):
        lot = peer.lot(peer.reviews()[0], three.orgs["government"], YEAR, 9)
    assert len(lot.numbers) == 6 and late.number not in lot.numbers


def test_two_committees_cannot_read_each_other(qinghe: District) -> None:
    account = Account.objects.create_user("chengbei_mediator", "城北调解员")
    org = qinghe.orgs["chengbei_committee"]
    Post.objects.create(account=account, organisation=org, role="mediator", title="调解员", since=date(2025, 1, 1))
    qinghe.people["chengbei_mediator"] = account
    for key in ("songxi", "chengbei"):
        archived(qinghe, key, date(2025, 3, 3))
    sealed()
    with pytest.raises(ActRefused, match="不能互评"):
        draw(qinghe)


def test_the_second_reader_is_neither_the_owner_nor_the_first(three: District) -> None:
    sealed()
    draw(three)
    desks = {three.orgs[f"{k}_committee"].name: f"{k}_desk" for k in ("songxi", "chengbei", "liuwan")}
    with scope(three.session("justice")):
        reviews = {m.pk: (m.facts["owner"], m.organisation.name) for m in peer.under_review(peer.reviews()[0], YEAR)}
    for pk, (_, reader) in reviews.items():
        with scope(desk := three.session(desks[reader])):
            acts.perform(desk, pk, "read_first", Given(TODAY, {"first_score": 100}))
    with scope(justice := three.session("justice")):
        assert peer.allot(justice, peer.reviews()[0], three.orgs["government"], YEAR, TODAY) == 3
        now = {m.pk: m.organisation.name for m in peer.under_review(peer.reviews()[0], YEAR)}
        assert peer.allot(justice, peer.reviews()[0], three.orgs["government"], YEAR, TODAY) == 0
    assert all(len({*reviews[pk], now[pk]}) == 3 for pk in now)


def test_the_order_drawn_is_stable_and_complete() -> None:
    assert in_drawn_order("种子", 2025, ["a", "b", "c", "a"]) == in_drawn_order("种子", 2025, ["c", "b", "a"])
    assert sorted(in_drawn_order("种子", 2025, ["a", "b", "c"])) == ["a", "b", "c"]
