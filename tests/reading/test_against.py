"""A report beside last year's: growth verified, last year's numbers compared, totals that shrank."""

import pytest

from fazhi.reading import Report, Verdict, read_text
from fazhi.reading.against import Against, against, told

THEN = "青禾区2024年法治政府建设年度报告\n一、主要成效\n"
NOW = "青禾区2025年法治政府建设年度报告\n一、主要成效\n"


def both(now: str, then: str) -> tuple[Against, Report, Report]:
    this, last = read_text(NOW + now), read_text(THEN + then)
    return against(this, last), this, last


def test_the_same_indicator_in_both() -> None:
    found, this, last = both("全年受理行政复议案件71件,办结68件。", "全年受理行政复议案件60件。")
    assert [
        (one.indicator, this.figures[one.now].value, last.figures[one.then].value, one.percent) for one in found.changes
    ] == [("reconsideration.accepted", 71, 60, 18.33)]
    assert told(found.changes[0]) == "+11件(+18.33%)"


def test_rates_change_by_percentage_points() -> None:
    found, *_ = both("矛盾纠纷调解成功率98.5%。", "矛盾纠纷调解成功率99%。")
    assert [told(one) for one in found.changes] == ["-0.5个百分点"]


@pytest.mark.parametrize(
    ("said", "last", "verdict", "sum_"),
    [
        ("增长50%", "40件", Verdict.HOLDS, "(60 - 40) ÷ 40 = 50%"),
        ("增长45%", "40件", Verdict.DOES_NOT_HOLD, "(60 - 40) ÷ 40 = 50%"),
        ("下降20%", "75件", Verdict.HOLDS, "(75 - 60) ÷ 75 = 20%"),
        ("增长50%", "40余件", Verdict.DOES_NOT_CLOSE, "(60 - 40) ÷ 40 = 50%"),
        ("增长约50%", "40件", Verdict.DOES_NOT_CLOSE, "(60 - 40) ÷ 40 = 50%"),
    ],
)
def test_growth_is_verified_with_last_years_number(said: str, last: str, verdict: Verdict, sum_: str) -> None:
    found, this, _ = both(f"全年受理行政复议案件60件,同比{said}。", f"全年受理行政复议案件{last}。")
    growth = [one for one in found.crossed if one.kind == "growth"]
    assert [(one.verdict, one.sum) for one in growth] == [(verdict, sum_)]
    assert this.figures[growth[0].now[0]].value == 60


def test_growth_that_the_report_proves_itself_is_not_repeated() -> None:
    found, *_ = both("受理行政复议案件60件,去年受理40件,同比增长50%。", "全年受理行政复议案件40件。")
    assert [one.kind for one in found.crossed if one.kind == "growth"] == []


@pytest.mark.parametrize(
    ("then", "verdict"), [("40件", Verdict.HOLDS), ("42件", Verdict.DOES_NOT_HOLD), ("40余件", Verdict.HOLDS)]
)
def test_what_is_said_of_last_year_is_what_last_year_said(then: str, verdict: Verdict) -> None:
    found, *_ = both("受理行政复议案件60件,去年受理行政复议案件40件。", f"全年受理行政复议案件{then}。")
    assert [one.verdict for one in found.crossed if one.kind == "last_year"] == [verdict]


def test_a_running_total_that_shrank() -> None:
    found, *_ = both("累计培养法律明白人900名。", "累计培养法律明白人1000名。")
    assert [(one.kind, one.verdict, one.sum) for one in found.crossed] == [
        ("cumulative", Verdict.DOES_NOT_CLOSE, "900 < 1000")
    ]
    assert both("累计培养法律明白人1100名。", "累计培养法律明白人1000名。")[0].crossed == ()


def test_what_last_year_stated_and_this_year_does_not() -> None:
    found, *_ = both("全年受理行政复议案件71件。", "全年受理行政复议案件60件。行政诉讼败诉率5%。")
    assert found.only_then == ("litigation.loss_rate",)


def test_reports_that_do_not_belong_together() -> None:
    this = read_text(NOW + "办结12件。")
    assert against(this, read_text(THEN + "办结12件。")).warnings == ()
    other = read_text("白石镇2022年法治政府建设年度报告\n一、成效\n办结12件。")
    warnings = against(this, other).warnings
    assert len(warnings) == 2 and "相邻" in warnings[0] and "单位不同" in warnings[1]
