"""The numbers of penalties, field work and certificates: what each counts, and named as in the catalogue of real reports."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fazhi.indicators import certificates, enforcement
from fazhi.kernel.measures import How, Indicator, Unit
from fazhi.wiring.discovery import make_library

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT.parent / "shared" / "indicators" / "catalogue.csv"
OURS = {i.key: i for m in (enforcement, certificates) for i in vars(m).values() if isinstance(i, Indicator)}


@pytest.fixture(scope="module")
def catalogue() -> dict[str, dict[str, str]]:
    if not CATALOGUE.exists():
        pytest.skip(f"没有指标目录 {CATALOGUE.relative_to(ROOT.parent)}，不能核对")
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@pytest.mark.parametrize("indicator", OURS.values(), ids=OURS)
def test_named_as_in_the_catalogue(indicator: Indicator, catalogue: dict[str, dict[str, str]]) -> None:
    row = catalogue[indicator.key]
    stated = (indicator.label, indicator.en, indicator.unit.value, indicator.domain)
    assert stated == (row["zh"], row["en"], row["unit"], row["domain"])
    assert (indicator.per is not None) == (row["aggregate"] in ("ratio", "coverage"))


def test_every_certificate_number_of_the_catalogue_is_there(catalogue: dict[str, dict[str, str]]) -> None:
    wanted = {code for code, row in catalogue.items() if row["domain"] == "certificates"}
    assert {k for k, i in OURS.items() if i.domain == "certificates"} == wanted




def test_all_are_found_by_the_program() -> None:
    declared = make_library().indicators
    assert len(OURS) == 13
    assert all(declared[key] is indicator for key, indicator in OURS.items())


def test_what_each_counts() -> None:
    assert enforcement.accepted.of.cases.text == "期内办理“立案”或者“当场作出行政处罚决定”的“行政处罚”"
    assert enforcement.concluded.of.cases.text == "期内办理“结案”或者“处罚决定被改变后结案”或者“撤销立案”的“行政处罚”"
    assert certificates.new.of.cases.text == "期内办理“审核发证”的“行政执法证”"
    assert [k for k, i in OURS.items() if i.of.how is How.SUM] == [
        "enforcement.illegal_construction_demolished", "enforcement.agri_samples", "enforcement.agri_input_inspections",
        "enforcement.unregistered_vessels_seized", "enforcement.platform_cases", "certificate.holding_rate",
        "certificate.application_coverage",
    ]  # fmt: skip


@pytest.mark.parametrize("indicator", [i for i in OURS.values() if i.unit is Unit.PERCENT], ids=lambda i: i.key)
def test_a_share_is_part_of_its_whole(indicator: Indicator) -> None:
    assert indicator.per is not None
    part, whole = indicator.of.cases, indicator.per.cases
    assert (part.procedure, part.dated_by, part.standing) == (whole.procedure, whole.dated_by, whole.standing)
    assert "分子：" in indicator.means and "分母：" in indicator.means
