"""Numbers as reports print them."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.measures import Unit
from fazhi.measuring.figures import value_of
from fazhi.measuring.printing import change, stated


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (D(1284), Unit.CASES, "1,284件"),
        (D(0), Unit.CASES, "0件"),
        (D("97.65"), Unit.PERCENT, "97.65%"),
        (D("100.00"), Unit.PERCENT, "100%"),
        (D("90.00"), Unit.PERCENT, "90%"),
        (D("31624000"), Unit.YUAN, "3,162.4万元"),
        (D("10000"), Unit.YUAN, "1万元"),
        (D("9999.99"), Unit.YUAN, "9,999.99元"),
        (D("12345678.90"), Unit.YUAN, "1,234.57万元"),
        (None, Unit.PERCENT, "—"),
    ],
)
def test_stated(value: D | None, unit: Unit, text: str) -> None:
    assert stated(value, unit) == text


@pytest.mark.parametrize(
    ("now", "before", "unit", "text"),
    [
        (D(1284), D(1190), Unit.CASES, "增7.9%"),
        (D(88), D(100), Unit.CASES, "减12%"),
        (D(5), D(5), Unit.CASES, "持平"),
        (D(5), D(0), Unit.CASES, "增5件"),
        (D("97.65"), D("97.49"), Unit.PERCENT, "增0.16个百分点"),
        (None, D(1), Unit.PERCENT, "—"),
        (D(1), None, Unit.PERCENT, "—"),
    ],
)
def test_change(now: D | None, before: D | None, unit: Unit, text: str) -> None:
    assert change(now, before, unit) == text


@pytest.mark.parametrize(
    ("of", "per", "says"),
    [
        (969, 972, "99.69"),
        (99_999, 100_000, "99.99"),
        (1, 100_000, "0.01"),
        (5, 5, "100.00"),
        (0, 7, "0.00"),
        (100_001, 100_000, "100.01"),
    ],
)
def test_a_rate_that_is_not_whole_never_prints_as_all_or_nothing(of: int, per: int, says: str) -> None:
    rate = next(i for i in library().indicators.values() if i.unit is Unit.PERCENT)
    assert value_of(rate, D(of), D(per)).value == D(says)
