"""A reading corrected by hand: put in, checked again, and handed out as gold."""

import json

import pytest

from benchmarks.reports_made import made
from fazhi.reading import ReadingError, Report, read_text
from fazhi.reading.corrections import Correction, corrected, gold

TEXT = "青禾区2025年法治政府建设年度报告\n一、成效\n受理民间纠纷845件,成功化解838件,调解成功率95%。另有甲类事项12件。\n二、不足\n力量不足。"


def at(report: Report, written: str) -> tuple[int, int]:
    start = report.text.index(written)
    return start, start + len(written)


def test_a_report_comes_back_from_its_data() -> None:
    for text in (TEXT, made(4)):
        report = read_text(text)
        assert Report.from_json(json.loads(json.dumps(report.as_json()))) == report


def test_a_wrong_value_is_put_right_and_the_checks_made_again() -> None:
    report = read_text(TEXT)
    assert [check.verdict.value for check in report.checks if check.kind == "percent"] == ["does not hold"]
    start, end = at(report, "95%")
    right = corrected(
        report,
        [Correction(start, end, 99.17, "%", "dispute.mediation_success_rate", was="dispute.mediation_success_rate")],
    )
    assert [one.value for one in right.figures] == [845, 838, 99.17, 12]
    assert right.figures[2].reason == "人工更正" and right.figures[2].confidence == 1
    assert [check.sum for check in right.checks if check.kind == "percent"] == ["838 ÷ 845 = 99.17%"]


def test_what_is_no_figure_is_dropped_and_what_was_overlooked_added() -> None:
    report = read_text(TEXT)
    dropped = corrected(report, [Correction(*at(report, "12件"), None, "件", None, dropped=True)])
    assert [one.value for one in dropped.figures] == [845, 838, 95]
    added = corrected(report, [Correction(*at(report, "甲类"), 1, "类", None)])
    assert [(one.value, one.chapter) for one in added.figures if one.unit == "类"] == [(1, "一、成效")]


def test_the_last_correction_counts() -> None:
    report = read_text(TEXT)
    place = at(report, "12件")
    twice = [Correction(*place, 13, "件", None), Correction(*place, 14, "件", None)]
    assert corrected(report, twice).figures[-1].value == 14


def test_a_correction_outside_the_text_is_refused() -> None:
    with pytest.raises(ReadingError, match="正文之内"):
        corrected(read_text(TEXT), [Correction(10_000, 10_001, 1, "件", None)])


def test_gold_is_the_sentence_with_all_its_figures() -> None:
    report = read_text(TEXT)
    rows = list(gold(report, [Correction(*at(report, "95%"), 99.17, "%", "dispute.mediation_success_rate")]))
    assert [(row["sentence"], [one["value"] for one in row["figures"]]) for row in rows] == [
        ("受理民间纠纷845件,成功化解838件,调解成功率95%。", [845, 838, 99.17])
    ]
