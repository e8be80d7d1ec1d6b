"""A frozen report stays what it was; later corrections show as corrections, with the matters that came or went."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, ProgrammingError, connection, connections, transaction
from django.utils import timezone

from fazhi.ledger import acts
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import Given
from fazhi.measuring import figures, freezing
from fazhi.measuring.figures import Period
from fazhi.measuring.models import Figure, Report
from fazhi.people.session import scope, system_scope
from tests.district import DAY, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
YEAR = Period(date(2026, 1, 1), DAY)


def frozen(district: District, who: str = "supervisor") -> Report:
    session = district.session(who)
    with scope(session):
        return freezing.freeze(session, district.orgs["government"], 2026, YEAR, timezone.now())


def agreed(district: District, amount: str = "12000") -> int:
    """A dispute taken in, accepted and settled, with a claim of `amount` yuan."""
    made = making.dispute(district)
    making.accept(district, made.matter_id)
    mediator = district.session("songxi_mediator")
    values = {
        "oral": True, "terms": "各让一步。", "effective_on": DAY - timedelta(days=1), "claim": Decimal(amount),
    }  # fmt: skip
    with scope(mediator):
        acts.perform(mediator, made.matter_id, "agree", Given(DAY - timedelta(days=1), values), on=DAY)
    return made.matter_id


def test_value_moment_and_list_are_kept(qinghe: District) -> None:
    matter = agreed(qinghe)
    report = frozen(qinghe)
    with scope(qinghe.session("supervisor")):
        figure = Figure.objects.get(report=report, key="dispute.accepted")
        assert (figure.value, figure.unit, figure.label) == (Decimal(1), "件", "受理矛盾纠纷数")
        assert figure.matters == {"of": [[matter, None]]}
        assert figure.digest == freezing.digest(figure.matters)
        money = Figure.objects.get(report=report, key="dispute.amount_involved")
        assert money.matters == {"of": [[matter, "12000.00"]]}
        rate = Figure.objects.get(report=report, key="dispute.mediation_success_rate")
        assert (rate.value, rate.numerator, rate.denominator) == (Decimal(100), 1, 1)
        assert report.last_act == Act.objects.order_by("-id")[0].pk
        assert freezing.differences(report) == []
        shown = freezing.shown(report)
    assert "受理矛盾纠纷1件" in "".join(p.text for c in shown.chapters for s in c.sections for p in s.paragraphs)


def test_a_matter_that_came_later_shows_as_a_correction(qinghe: District) -> None:
    agreed(qinghe)
    report = frozen(qinghe)
    later = agreed(qinghe, "500")
    with scope(qinghe.session("supervisor")):
        found = {d.key: d for d in freezing.differences(report)}
    accepted = found["dispute.accepted"]
    assert accepted.text == "定稿时 1件，现为 2件"
    assert [(m.id, m.how) for m in accepted.moved] == [(later, "新计入")]
    assert found["dispute.amount_involved"].text == "定稿时 1.2万元，现为 1.25万元"
    assert [(m.how, m.now) for m in found["dispute.amount_involved"].moved] == [("新计入", "500元")]
    assert "petition.received" not in found


def test_an_amount_corrected_later_shows_before_and_after(qinghe: District) -> None:
    matter = agreed(qinghe)
    report = frozen(qinghe)
    desk = qinghe.session("songxi_desk")
    with scope(desk):
        given = Given(DAY, {"claim": Decimal("13000")}, note="金额录错")
        acts.perform(desk, matter, "correct", given, on=DAY)
    with scope(qinghe.session("supervisor")):
        (difference,) = freezing.differences(report)
    assert difference.key == "dispute.amount_involved"
    assert [(m.id, m.how, m.then, m.now) for m in difference.moved] == [(matter, "数额有变", "12,000元", "13,000元")]
    with scope(qinghe.session("supervisor")):
        assert Figure.objects.get(report=report, key="dispute.amount_involved").value == Decimal(12000)


def test_a_reader_with_less_sight_is_told_that_more_moved(qinghe: District) -> None:
    report = frozen(qinghe)
    later = agreed(qinghe)
    with system_scope():
        Matter.objects.filter(pk=later).update(secrecy=1)
        (accepted,) = [d for d in freezing.differences(report) if d.key == "dispute.accepted"]
        assert (len(accepted.moved), accepted.unseen) == (1, 0)
    with scope(qinghe.session("supervisor")):
        assert freezing.differences(report) == []


def test_frozen_rows_cannot_be_changed_by_the_program_nor_by_the_owner(qinghe: District) -> None:
    report = frozen(qinghe)
    for statement in ("update measuring_report set year = 2020", "delete from measuring_figure"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            scope(qinghe.session("supervisor")),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    with scope(qinghe.session("supervisor")):
        assert Report.objects.filter(pk=report.pk, year=2026).count() == 1


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_the_owner_is_stopped_by_a_trigger() -> None:
    from tests import district

    frozen(district.build())
    for statement in (
        "update measuring_figure set value = 1",
        "delete from measuring_report",
        "truncate measuring_figure",
    ):
        with (
            pytest.raises(DatabaseError, match="定稿的报告和数字不能改动"),
            transaction.atomic("owner"),
            connections["owner"].cursor() as cursor,
        ):
            cursor.execute(statement)


def test_who_does_not_see_the_whole_sees_no_frozen_report(qinghe: District) -> None:
    frozen(qinghe)
    with scope(qinghe.session("songxi_desk")):
        assert Report.objects.count() == 0 and Figure.objects.count() == 0
    with scope(qinghe.session("analyst")):
        assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "org", "why"),
    [
        ("analyst", "government", "年度报告由"),
        ("songxi_desk", "songxi_committee", "年度报告由"),
    ],
)
def test_who_may_not_freeze_is_told_why_and_nothing_is_written(qinghe: District, who: str, org: str, why: str) -> None:
    session = qinghe.session(who)
    with scope(session), pytest.raises(freezing.NotFrozen, match=why):
        freezing.freeze(session, qinghe.orgs[org], 2026, YEAR, timezone.now())
    with system_scope():
        assert Report.objects.count() == 0


def test_two_freezings_both_stay(qinghe: District) -> None:
    first, second = frozen(qinghe), frozen(qinghe)
    with scope(qinghe.session("supervisor")):
        assert [r.pk for r in Report.objects.all()] == [second.pk, first.pk]
        assert figures.home(qinghe.session("supervisor")) == qinghe.orgs["government"]
