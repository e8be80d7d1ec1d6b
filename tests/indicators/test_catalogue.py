"""The indicators of these subjects against the catalogue of real reports."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fazhi.indicators import (
    decisions,
    legal_aid,
    litigation,
    mediation,
    mediation_bodies,
    normative,
    petitions,
    public_legal_service,
    publicity,
    reconsideration,
    review,
)
from fazhi.kernel.measures import How, Indicator, Unit
from fazhi.wiring.discovery import make_library

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT.parent / "shared" / "indicators" / "catalogue.csv"
DECLARED = make_library().indicators
SUBJECTS = (
    decisions, legal_aid, litigation, mediation, mediation_bodies, normative, petitions, publicity, public_legal_service,
    reconsideration, review,
)  # fmt: skip
OURS = {i.key: i for m in SUBJECTS for i in vars(m).values() if isinstance(i, Indicator)}

REPORTED = {"petition.upward_visits", "litigation.loss_rate_rank"}
NOT_FROM_THESE = {
    # Sites, advisers and rooms of publicity and public legal service: their own registers.
    "publicity.culture_sites_upgraded", "publicity.accountability_departments",
    "law_literate.trained", "legal_advisor.village_coverage", "legal_advisor.villages_served",
    "public_legal_service.rooms", "public_legal_service.rooms_built", "public_legal_service.demo_stations",
    "public_legal_service.demo_rooms", "public_legal_service.lawyers_seconded",
    # The safety work of schools is no publicity event.
    "school.safety_rules_improved", "school.emergency_drills", "school.safety_activities",
    "school.surroundings_inspections",
}  # fmt: skip


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


@pytest.mark.parametrize("indicator", OURS.values(), ids=OURS)
def test_measured_as_in_the_catalogue(indicator: Indicator, catalogue: dict[str, dict[str, str]]) -> None:
    how = catalogue[indicator.key]["aggregate"]
    assert (indicator.per is not None) == (how in ("ratio", "coverage"))
    assert indicator.grows == (how == "growth")
    # A number a body reports is a sum of what it reported, though each thing counted was once an event.
    assert (indicator.of.how is How.SUM) == (how == "sum" or indicator.key in REPORTED)


def test_nothing_these_domains_can_give_is_left_out(catalogue: dict[str, dict[str, str]]) -> None:
    domains = {
        "decisions", "legal_aid", "litigation", "mediation", "normative", "petitions", "publicity", "public_legal_service",
        "reconsideration", "review",
    }  # fmt: skip
    wanted = {code for code, row in catalogue.items() if row["domain"] in domains}
    elsewhere = {"enforcement.outreach_events", "training.law_lectures"}
    assert set(OURS) == wanted - NOT_FROM_THESE | elsewhere
    assert wanted >= NOT_FROM_THESE


def test_all_are_found_by_the_program() -> None:
    assert len(OURS) == 90
    assert all(DECLARED[key] is indicator for key, indicator in OURS.items())


@pytest.mark.parametrize("indicator", OURS.values(), ids=OURS)
def test_a_share_says_of_what(indicator: Indicator) -> None:
    if indicator.unit is Unit.PERCENT:
        assert "分子：" in indicator.means
        assert "分母：" in indicator.means
        assert indicator.per is not None
        assert indicator.per.cases.procedure is indicator.of.cases.procedure
    assert indicator.means.endswith("。")


def test_no_share_can_pass_one_hundred() -> None:
    """The part of a share is drawn from its whole: the same set narrowed, or one of the acts that make the whole."""
    shares = [i for i in OURS.values() if i.per is not None]
    assert len(shares) > 10
    for indicator in shares:
        assert indicator.per is not None
        part, whole = indicator.of.cases, indicator.per.cases
        same = (part.dated_by, part.standing, part.falls_due) == (whole.dated_by, whole.standing, whole.falls_due)
        one_of = isinstance(part.dated_by, tuple) and isinstance(whole.dated_by, tuple)
        assert same or (one_of and set(part.dated_by or ()) <= set(whole.dated_by or ())), indicator.key


def test_campaigns_do_not_add_up() -> None:
    alone = {i.key for i in OURS.values() if not i.additive and not i.divided}
    assert alone == {"litigation.lost_case_categories", "litigation.loss_rate_rank", "publicity.campaigns"}


def test_whatever_asks_for_a_time_looks_at_the_time_limit(catalogue: dict[str, dict[str, str]]) -> None:
    """Where the catalogue says within the time limit or the statutory time, the number counts limits that were kept."""
    timed = {key for key in OURS if any(w in catalogue[key]["definition"] for w in ("time limit", "statutory time", "on time"))}
    assert timed == {"normative.filing_rate", "reconsideration.conclusion_rate"}
    due = {key for key in OURS if "due in the period" in catalogue[key]["definition"]}
    assert due == {key for key, i in OURS.items() if any(m.cases.falls_due for m in i.measures)}
    for key in timed:
        condition = OURS[key].of.cases.condition
        assert condition is not None and "在期限内办结" in condition.text, key


def test_all_of_the_domains_of_decisions_and_enforcement_are_there(catalogue: dict[str, dict[str, str]]) -> None:
    whole = {
        "decisions", "normative", "review", "enforcement", "certificates", "reconsideration", "litigation", "openness_supervision",
    }  # fmt: skip
    assert {code for code, row in catalogue.items() if row["domain"] in whole} <= set(DECLARED)
