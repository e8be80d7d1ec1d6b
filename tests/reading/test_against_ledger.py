"""A report beside the ledger: agrees, contradicts, or cannot be told."""

import pytest

from fazhi.reading import Verdict, read_text
from fazhi.reading.against_ledger import Held, against_ledger, years

HEAD = "青禾区2025年法治政府建设年度报告\n一、主要成效\n"
HOLDS, FAILS, OPEN = Verdict.HOLDS, Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE


def held(sentence: str, **recorded: float | None) -> tuple[Held, ...]:
    values = {(code.replace("__", "."), 2025): value for code, value in recorded.items()}
    return against_ledger(read_text(HEAD + sentence), values)


@pytest.mark.parametrize(
    ("sentence", "recorded", "verdict", "sum_"),
    [
        ("全年受理行政复议案件71件。", 71, HOLDS, "71 = 71"),
        ("全年受理行政复议案件71件。", 68, FAILS, "71 > 68"),
        ("全年受理行政复议案件71件。", 72, FAILS, "71 < 72"),
        ("全年受理行政复议案件70余件。", 71, HOLDS, "70 ≤ 71"),
        ("全年受理行政复议案件70余件。", 69, FAILS, "70 > 69"),
        ("全年受理行政复议案件70余件。", 95, OPEN, "70 ? 95"),
        ("全年受理行政复议案件近70件。", 68, HOLDS, "70 ≈ 68"),
        ("全年受理行政复议案件近70件。", 50, OPEN, "70 ? 50"),
        ("全年受理行政复议案件超过70件。", 71, HOLDS, "70 ≤ 71"),
        ("全年受理行政复议案件不足70件。", 71, FAILS, "70 < 71"),
        ("全年受理行政复议案件1.2万件。", 11960, HOLDS, "12000 ≈ 11960"),
        ("全年受理行政复议案件1.2万件。", 11400, FAILS, "12000 > 11400"),
        ("累计受理行政复议案件710件。", 71, OPEN, "710 > 71"),
        ("上半年受理行政复议案件30件。", 71, OPEN, "30 < 71"),
    ],
)
def test_counts(sentence: str, recorded: float, verdict: Verdict, sum_: str) -> None:
    assert [(one.verdict, one.sum) for one in held(sentence, reconsideration__accepted=recorded)] == [(verdict, sum_)]


@pytest.mark.parametrize(
    ("said", "recorded", "verdict"),
    [("99.69%", 99.6914, HOLDS), ("99.69%", 99.5, FAILS), ("100%", 99.7, FAILS), ("100%", 100, HOLDS)],
)
def test_rates_are_compared_to_the_places_written_and_100_percent_means_all(
    said: str, recorded: float, verdict: Verdict
) -> None:
    found = held(f"矛盾纠纷调解成功率{said}。", dispute__mediation_success_rate=recorded)
    assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(("recorded", "verdict"), [(1208300, HOLDS), (1208700, FAILS)])
def test_money_is_compared_to_the_places_written(recorded: float, verdict: Verdict) -> None:
    found = held("为受援人挽回经济损失120.83万元。", legal_aid__losses_recovered=recorded)
    assert [one.verdict for one in found] == [verdict]


def test_last_years_number_is_held_against_last_year() -> None:
    report = read_text(HEAD + "受理行政复议案件60件,去年受理行政复议案件40件。")
    assert years(report) == {("reconsideration.accepted", 2025), ("reconsideration.accepted", 2024)}
    values = {("reconsideration.accepted", 2025): 60, ("reconsideration.accepted", 2024): 41}
    assert [(one.year, one.verdict) for one in against_ledger(report, values)] == [(2025, HOLDS), (2024, FAILS)]


def test_a_part_beside_a_whole_that_agrees_is_left_to_a_person() -> None:
    found = held("全年受理行政复议案件71件。镇街受理行政复议案件11件。", reconsideration__accepted=71)
    assert [one.verdict for one in found] == [HOLDS, OPEN]


def test_a_ledger_without_the_number_and_one_that_was_not_asked() -> None:
    assert [(one.verdict, one.recorded) for one in held("受理行政复议案件7件。", reconsideration__accepted=None)] == [
        (OPEN, None)
    ]
    assert held("受理行政复议案件7件。") == ()


def test_growth_is_not_held_against_a_count() -> None:
    found = held("受理行政复议案件60件,同比增长50%。", reconsideration__accepted=60, reconsideration__accepted_growth=1)
    assert [one.indicator for one in found] == ["reconsideration.accepted"]


def test_a_report_without_a_year_cannot_be_compared() -> None:
    assert against_ledger(read_text("受理行政复议案件60件。"), {("reconsideration.accepted", 2025): 60}) == ()
