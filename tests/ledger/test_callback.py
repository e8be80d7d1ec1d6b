"""Asking people how it was: rates in which nobody is dropped, and a month's sample that anybody can draw again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.utils import timezone

from fazhi.ledger import callback, seals
from fazhi.ledger.models import Act, Matter, Seal
from fazhi.ledger.state import ActRefused
from fazhi.people.session import scope, system_scope
from fazhi.procedures.hotline_order import ASKING
from fazhi.procedures.hotline_order.facts import Rating
from fazhi.procedures.petition import ASKING as PETITIONS
from tests.district import DAY, District
from tests.ledger import ordering as o

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SEPTEMBER = date(2026, 9, 14)


@pytest.fixture
def line(qinghe: District) -> District:
    o.add_hotline(qinghe)
    return qinghe


def some(line: District, n: int = 10) -> list[int]:
    """So many orders answered in September."""
    made = [o.call(line, SEPTEMBER, subject=f"诉求{i}") for i in range(n)]
    for order in made:
        o.answered(line, order, SEPTEMBER)
    return made


def sealed(when: date) -> Seal:
    """A seal of all there is, made at noon of a day."""
    noon = timezone.make_aware(datetime(when.year, when.month, when.day, 12))
    with system_scope(), patch.object(timezone, "now", return_value=noon):
        made = seals.seal()
    assert made is not None
    return made


def draw(line: District, share: int = 30, who: str = "hotline", month: str = "2026-09", asking: Any = ASKING) -> Matter:
    session = line.session(who)
    with scope(session):
        opened = callback.draw(session, asking, month, share, DAY)
        return Matter.objects.get(pk=opened.matter_id)


def test_the_rate_counts_all_and_each_number_opens(line: District) -> None:
    orders = some(line)
    for order, rating in zip(orders, [Rating.SATISFIED, Rating.SATISFIED, Rating.FAIRLY, Rating.NOT], strict=False):
        o.rate(line, order, SEPTEMBER, rating)
    o.do(line, "hotline", orders[4], "call_back", SEPTEMBER, 200, values={"rating": Rating.UNREACHED})
    o.do(line, "hotline", orders[5], "call_back", SEPTEMBER, 200, values={"rating": Rating.DECLINED})
    o.call(line, SEPTEMBER)
    with scope(line.session("supervisor")):
        rows = callback.answered(ASKING, Matter.objects.all())
        told = callback.rated(ASKING, rows)
        opened = {p: callback.with_rating(ASKING, rows, p).count() for p in ("good", "bad", "unreached", "declined", "asked", "unasked")}
    assert (told.all, told.rate) == (10, "75.0%")
    assert opened == {"good": 3, "bad": 1, "unreached": 1, "declined": 1, "asked": 6, "unasked": 4}
    assert (told.good, told.bad, told.unreached, told.declined, told.asked, told.unasked) == tuple(opened.values())


def test_a_sample_is_drawn_by_the_first_seal_after_the_month(line: District) -> None:
    some(line)
    seal = sealed(date(2026, 10, 1))
    row = draw(line)
    assert row.facts["seed"] == seal.root
    assert (row.facts["population"], row.facts["drawn"], row.facts["share"]) == (10, 3, 30)
    assert row.title == "12345热线工单2026-09回访抽样"
    book = callback.sampling()
    assert book is not None
    with scope(line.session("supervisor")):
        numbers = callback.numbers_of(book, row)
        assert len(set(numbers)) == 3
        assert Matter.objects.filter(number__in=numbers, stage="ANSWERED").count() == 3
        assert callback.redrawn(book, row) is True


def test_what_is_entered_after_the_seal_changes_no_sample(line: District) -> None:
    orders = some(line)
    sealed(date(2026, 10, 1))
    row = draw(line)
    late = o.call(line, SEPTEMBER + timedelta(days=1))
    o.answered(line, late, SEPTEMBER + timedelta(days=1))
    o.rate(line, orders[0], DAY, Rating.NOT)
    o.do(line, "hotline", orders[0], "reopen", DAY, 210, values={"reopen_why": "没有解决。"})
    o.do(line, "housing_orders", orders[0], "answer", DAY, 220, values=o.ANSWERED)
    book = callback.sampling()
    assert book is not None
    with scope(line.session("supervisor")):
        assert callback.redrawn(book, row) is True
        forged = Matter.objects.get(pk=row.pk)
        others = Matter.objects.filter(pk__in=orders).exclude(number__in=callback.numbers_of(book, row))
        chosen = list(others.order_by("pk").values_list("number", flat=True)[:3])
        forged.facts = row.facts | {"numbers": "\n".join(chosen)}
        assert callback.redrawn(book, forged) is False, "another choice of three does not pass"


def test_a_seed_nobody_published_cannot_be_checked(line: District) -> None:
    some(line, 3)
    sealed(date(2026, 10, 1))
    row = draw(line)
    row.facts = row.facts | {"seed": "0" * 64}
    book = callback.sampling()
    assert book is not None
    with scope(line.session("supervisor")):
        assert callback.redrawn(book, row) is None


def test_nobody_draws_until_they_like_it(line: District) -> None:
    some(line, 3)
    sealed(date(2026, 10, 1))
    draw(line)
    with pytest.raises(ActRefused, match="已经抽过样"):
        draw(line)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"month": "2026-10"}, "2026-10还没有结束"),
        ({"month": "九月"}, "不是月份"),
        ({"month": "2026-08"}, "2026-08没有答复的"),
        ({"share": 0}, "须在1%到100%之间"),
        ({"who": "bureau_desk"}, "由12345热线受理转办岗回访，也由其抽样"),
        ({"who": "housing_orders"}, "也由其抽样"),
        ({"asking": PETITIONS}, "由信访局接待转办岗回访"),
    ],
)
def test_what_is_refused_and_why(line: District, given: dict[str, Any], told: str) -> None:
    some(line, 3)
    sealed(date(2026, 10, 1))
    with system_scope():
        before = Act.objects.count()
    with pytest.raises(ActRefused, match=told):
        draw(line, **given)
    with system_scope():
        assert Act.objects.count() == before, "nothing was written"


def test_without_a_seal_after_the_month_there_is_no_seed(line: District) -> None:
    some(line, 3)
    sealed(date(2026, 9, 30))
    with pytest.raises(ActRefused, match="还没有封存"):
        draw(line)


def test_who_was_not_drawn_may_be_closed_with_the_number_of_the_sample(line: District) -> None:
    orders = some(line, 3)
    sealed(date(2026, 10, 1))
    row = draw(line)
    with system_scope():
        drawn = str(row.facts["numbers"]).split("\n")
        other = Matter.objects.exclude(number__in=drawn).filter(pk__in=orders).order_by("pk")[0]
    with pytest.raises(ActRefused, match="还没有填“回访抽样的编号”"):
        o.do(line, "hotline", other.pk, "close_unasked", DAY)
    o.do(line, "hotline", other.pk, "close_unasked", DAY, values={"sample": row.number})
    with system_scope():
        closed = Matter.objects.get(pk=other.pk)
        assert (closed.stage, closed.outcome) == ("CLOSED", "已答复，未抽中回访")
        assert callback.rated(ASKING, Matter.objects.filter(pk=other.pk)).unasked == 1
