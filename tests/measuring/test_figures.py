"""Numbers against a slow count in Python over the very rows, their drill-down, their parts, and who gets which."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import library
from fazhi.kernel.measures import Cases, How, Measure
from fazhi.kernel.past import Past
from fazhi.ledger.models import Matter
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.people.session import scope, system_scope
from tests.district import District

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
YEAR = Period(date(2026, 1, 1), date(2026, 10, 15))
INDICATORS = list(library().indicators.values())


def slow(measure: Measure, period: Period, lo: int, hi: int) -> tuple[set[int], Decimal]:
    """The same set and number, row by row in Python, from stored facts, with conditions evaluated as at the desk."""
    cases, refs = measure.cases, measure.cases.procedure.facts.refs()
    ids: set[int] = set()
    values: list[Any] = []
    for row in Matter.objects.filter(procedure=cases.procedure.key, org_rank__range=(lo, hi)).prefetch_related("limits"):
        known = {n: refs[n].decode(v) for n, v in row.facts.items()}
        marks, by = dict(row.marks), period.last if cases.standing else date.max
        if cases.standing:
            marks = {k: v for k, v in marks.items() if v <= period.last.isoformat()}
            inside = row.opened_on <= period.last and (row.closed_on is None or row.closed_on > period.last)
        else:
            day = placed(cases, row, known)
            inside = day is not None and period.first <= day <= period.last
        if not inside or (cases.procedure.is_register and row.stage == "STRUCK"):
            continue
        if cases.condition is not None and not cases.condition.holds(known, past(row, marks, by)):
            continue
        ids.add(row.pk)
        if measure.fact is not None and known.get(measure.fact.name) is not None:
            values.append(known[measure.fact.name])
    match measure.how:
        case How.COUNT:
            return ids, Decimal(len(ids))
        case How.SUM:
            return ids, sum(values, Decimal(0))
        case How.DISTINCT:
            return ids, Decimal(len(set(values)))


def past(row: Matter, marks: dict[str, str], by: date) -> Past:
    """What had been done, and which limits had ended, on a day."""
    ended = [(x.key, x.state) for x in row.limits.all() if x.ended_on is not None and x.ended_on <= by]
    late = {key for key, state in ended if state == "late"}
    return Past(marks, row.turns, {key for key, state in ended if state == "met"} - late, late)


def placed(cases: Cases[Any], row: Matter, known: dict[str, Any]) -> date | None:
    if cases.falls_due:
        ends = [[x.due for x in row.limits.all() if x.key == rule.key and x.state != "void"] for rule in cases.falls_due]
        return max((rows[-1] for rows in ends if rows and rows[-1] is not None), default=None)
    if cases.dated_by is None:
        return row.opened_on
    if isinstance(cases.dated_by, FactRef):
        found = known.get(cases.dated_by.name)
        assert found is None or isinstance(found, date)
        return found
    days = [date.fromisoformat(row.marks[a.key]) for a in cases.dated_by if a.key in row.marks]
    return max(days, default=None)


def test_every_indicator_is_what_a_slow_count_finds_and_opens_into_exactly_that(busy: District) -> None:
    org = busy.orgs["government"]
    seen = 0
    with system_scope():
        for indicator in INDICATORS:
            for period in (YEAR, YEAR.before):
                value = figures.compute(indicator, org, period.first, period.last)
                ids, number = slow(indicator.of, period, org.rank, org.last)
                opened = figures.matters_of(indicator, org, period.first, period.last)
                assert value.numerator == number, indicator.key
                assert len(opened) == len(set(opened)) and set(opened) == ids, indicator.key
                if indicator.of.how is How.COUNT:
                    assert value.numerator == len(opened)
                if indicator.divided:
                    under = indicator.per or indicator.of
                    beneath, denominator = slow(under, period.before if indicator.grows else period, org.rank, org.last)
                    assert value.denominator == denominator
                    assert set(figures.matters_of(indicator, org, period.first, period.last, "per")) == beneath
                    if denominator and indicator.grows:
                        assert value.value == ((number - denominator) / denominator).quantize(Decimal("0.01"), "ROUND_HALF_UP")
                    elif denominator:
                        assert value.value == (100 * number / denominator).quantize(Decimal("0.01"), "ROUND_HALF_UP")
                    else:
                        assert value.value is None and value.text == "—"
                seen += bool(number)
    assert seen > len(INDICATORS), "the seeded district must say something"


def test_a_sum_is_the_sum_of_what_its_matters_add(busy: District) -> None:
    org = busy.orgs["government"]
    sums = [i for i in INDICATORS if i.of.how is How.SUM]
    assert sums
    with system_scope():
        for indicator in sums:
            rows = figures.counted(indicator.of, org, YEAR)
            added = sum((Decimal(r.amount) for r in rows if r.amount is not None), Decimal(0))
            assert added == figures.compute(indicator, org, YEAR.first, YEAR.last).numerator


def test_parts_add_up_to_the_whole(busy: District) -> None:
    with system_scope():
        for name in ("government", "songxi"):
            org = busy.orgs[name]
            whole = figures.compute_many(INDICATORS, org, [YEAR])
            shares = figures.by_organisation(INDICATORS, org, YEAR)
            months = figures.by_month(INDICATORS, org, YEAR)
            for indicator in INDICATORS:
                value = whole[indicator.key, YEAR]
                assert len(months[indicator.key]) == 10
                if indicator.additive:
                    parts = [s.values[indicator.key].value or Decimal(0) for s in shares]
                    assert sum(parts, Decimal(0)) == value.value, indicator.key
                    if not indicator.of.cases.standing:
                        in_time = [v.value or Decimal(0) for v in months[indicator.key]]
                        assert sum(in_time, Decimal(0)) == value.value, indicator.key
                elif indicator.divided:
                    assert sum((s.values[indicator.key].numerator for s in shares), Decimal(0)) == value.numerator


def test_growth_is_against_the_same_days_of_the_year_before() -> None:
    growth = library().indicators["reconsideration.accepted_growth"]
    for now, then, said, division in (
        (120, 100, "0.2倍", "（120 − 100）÷ 100"), (80, 100, "-0.2倍", "（80 − 100）÷ 100"), (100, 100, "0倍", "（100 − 100）÷ 100"),
        (45, 5, "8倍", "（45 − 5）÷ 5"), (5, 0, "—", ""),
    ):  # fmt: skip
        value = figures.value_of(growth, Decimal(now), Decimal(then))
        assert (value.text, value.division) == (said, division)
    assert figures.value_of(growth, Decimal(9), Decimal(6)).change(figures.value_of(growth, Decimal(8), Decimal(6))) == "增0.17倍"
    assert not growth.additive


def test_no_place_in_an_order_is_no_number() -> None:
    rank = library().indicators["litigation.loss_rate_rank"]
    assert [figures.value_of(rank, Decimal(n), None).text for n in (0, 3)] == ["—", "3位"]
    assert figures.value_of(rank, Decimal(0), None).nothing and not rank.additive


def test_growth_month_by_month_and_body_by_body(busy: District) -> None:
    growth, accepted = (library().indicators[k] for k in ("reconsideration.accepted_growth", "reconsideration.accepted"))
    org = busy.orgs["government"]
    with system_scope():
        months = figures.by_month([growth, accepted], org, YEAR)
        before = figures.by_month([accepted], org, YEAR.before)[accepted.key]
        shares = figures.by_organisation([growth, accepted], org, YEAR)
    for grown, now, then in zip(months[growth.key], months[accepted.key], before, strict=True):
        assert (grown.numerator, grown.denominator) == (now.numerator, then.numerator)
    assert sum((m.denominator or Decimal(0) for m in months[growth.key]), Decimal(0)) > 0
    assert sum(s.values[growth.key].numerator for s in shares) == sum(s.values[accepted.key].numerator for s in shares)


def test_organisations_own_matters_stand_apart(busy: District) -> None:
    with system_scope():
        shares = figures.by_organisation(INDICATORS, busy.orgs["songxi"], YEAR)
    assert [s.organisation.code if s.organisation else None for s in shares][:1] == ["QH-songxi_committee"]


def test_a_rate_of_nothing_is_a_dash_and_not_a_percentage(qinghe: District) -> None:
    rates = [i for i in INDICATORS if i.divided]
    assert len(rates) > 10
    with system_scope():
        for indicator in rates:
            value = figures.compute(indicator, qinghe.orgs["government"], YEAR.first, YEAR.last)
            assert (value.value, value.text, value.denominator) == (None, "—", Decimal(0))
            assert value.nothing


def test_figures_of_a_year_take_one_query_a_procedure(busy: District) -> None:
    with system_scope(), CaptureQueriesContext(connection) as caught:
        figures.compute_many(INDICATORS, busy.orgs["government"], [YEAR, YEAR.before])
    assert len(caught) == len({m.cases.procedure.key for i in INDICATORS for m in i.measures})


def test_a_clerk_gets_the_figure_of_his_own_scope_and_the_same_list(busy: District) -> None:
    accepted = library().indicators["dispute.accepted"]
    whole, own = busy.orgs["government"], busy.orgs["songxi_committee"]
    session = busy.session("songxi_desk")
    with system_scope():
        everything = figures.compute(accepted, whole, YEAR.first, YEAR.last).numerator
        expected, _ = slow(accepted.of, YEAR, own.rank, own.last)
    assert 0 < len(expected) < everything
    with scope(session):
        assert figures.home(session) == own
        assert set(figures.matters_of(accepted, own, YEAR.first, YEAR.last)) == expected
        asked_for_all = figures.matters_of(accepted, whole, YEAR.first, YEAR.last)
        assert set(asked_for_all) == expected
        assert figures.compute(accepted, whole, YEAR.first, YEAR.last).numerator == len(asked_for_all)
        assert not figures.in_reach(session, whole) and figures.in_reach(session, own)


def test_what_a_role_cannot_read_is_not_shown_as_zero(busy: District) -> None:
    received = library().indicators["petition.received"]
    assert not figures.readable(busy.session("songxi_desk"), received)
    assert figures.readable(busy.session("supervisor"), received)


def test_without_a_scope_nothing_is_counted(busy: District) -> None:
    value = figures.compute(library().indicators["dispute.accepted"], busy.orgs["government"], YEAR.first, YEAR.last)
    assert value.numerator == 0


def test_periods() -> None:
    today = date(2026, 10, 15)
    assert Period.of_year(2026, today) == YEAR
    assert Period.of_year(2025, today).whole_year
    assert YEAR.before == Period(date(2025, 1, 1), date(2025, 10, 15))
    assert Period(date(2024, 2, 29), date(2024, 2, 29)).before.first == date(2023, 2, 28)
    assert YEAR.text == "2026年1月1日至10月15日"
    with pytest.raises(ValueError, match="还没有开始"):
        Period.of_year(2027, today)
