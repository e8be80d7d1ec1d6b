"""The indicators of supervising enforcement: named and measured as real reports do, and what the shares count."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fazhi.indicators import enforcement_supervision as ours
from fazhi.kernel.measures import How, Indicator, Unit
from fazhi.wiring.discovery import make_library

CATALOGUE = Path(__file__).resolve().parents[3] / "shared" / "indicators" / "catalogue.csv"
OWN = {"enforcement.reader_agreement", "enforcement.three_systems_check"}
"""Reports do not state them: the model rules for files ask for one, the other is read from the cases case by case."""
INDICATORS = {i.key: i for i in vars(ours).values() if isinstance(i, Indicator)}


@pytest.fixture(scope="module")
def catalogue() -> dict[str, dict[str, str]]:
    if not CATALOGUE.exists():
        pytest.skip("没有指标目录 shared/indicators/catalogue.csv，不能核对")
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@pytest.mark.parametrize("key", sorted(set(INDICATORS) - OWN))
def test_named_and_measured_as_in_the_catalogue(key: str, catalogue: dict[str, dict[str, str]]) -> None:
    indicator, row = INDICATORS[key], catalogue[key]
    stated = (indicator.label, indicator.en, indicator.unit.value, indicator.domain)
    assert stated == (row["zh"], row["en"], row["unit"], row["domain"])
    assert (indicator.per is not None) == (row["aggregate"] in ("ratio", "coverage"))
    assert (indicator.of.how is How.SUM) == (row["aggregate"] == "sum")


def test_what_reports_do_not_state_is_not_in_the_catalogue(catalogue: dict[str, dict[str, str]]) -> None:
    assert not OWN & set(catalogue)


def test_all_are_found_by_the_program() -> None:
    declared = make_library().indicators
    assert len(INDICATORS) == 10
    assert all(declared[key] is indicator for key, indicator in INDICATORS.items())


def test_the_three_systems_are_read_from_the_cases_not_typed() -> None:
    condition = ours.three_systems_check.of.cases.condition
    assert condition is not None
    heavy = {"shown": True, "significant": True, "review_due": True}
    assert condition.holds(heavy, {"close", "publish", "review"})
    assert not condition.holds(heavy, {"close", "review"})
    assert not condition.holds(heavy, {"close", "publish"})
    assert not condition.holds(heavy | {"shown": False}, {"close", "publish", "review"})
    assert condition.holds({"shown": True, "significant": False, "review_due": False}, {"close"})


def test_shares_are_parts_of_their_wholes() -> None:
    shares = [i for i in INDICATORS.values() if i.per is not None]
    assert shares
    for indicator in shares:
        assert indicator.per is not None
        part, whole = indicator.of.cases.dated_by, indicator.per.cases.dated_by
        assert isinstance(part, tuple) and isinstance(whole, tuple) and set(part) <= set(whole)
        assert indicator.unit is Unit.PERCENT and "分子：" in indicator.means and "分母：" in indicator.means
