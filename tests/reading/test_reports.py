"""The open reports, read and compared with the figures that people found in them by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from fazhi.reading import Report, read
from fazhi.reading.repair import repair

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = ("000", "001", "003")
SAME_UNITS = (
    {"件", "宗", "起"}, {"次", "场", "期", "批"}, {"人", "名", "位"}, {"家", "个", "处", "所", "间", "户", "项", "支", "类"},
    {"份", "册", "本"},
)  # fmt: skip

pytestmark = pytest.mark.skipif(
    not (SHARED / "indicators").is_dir(), reason="the open reports (../shared) are not beside this checkout"
)


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {seed: read(next((SHARED / "reports").glob(f"{seed}_*.txt"))) for seed in SEEDS}


def gold(seed: str) -> list[dict[str, Any]]:
    lines = (SHARED / "indicators" / f"figures_{seed}.jsonl").read_text("utf-8").splitlines()
    return [figure for figure in map(json.loads, lines) if figure["value"] is not None]


def unit_class(unit: str) -> str:
    return next((min(units) for units in SAME_UNITS if unit in units), unit)


def same(wanted: dict[str, Any], read_: dict[str, Any]) -> bool:
    value = read_["value"]
    close = value is not None and abs(wanted["value"] - value) <= 1e-9 * max(1.0, abs(wanted["value"]))
    return close and unit_class(wanted["unit"]) == unit_class(read_["unit"])


def align(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The longest common subsequence, as pairs of indexes."""
    rows, columns = len(wanted), len(found)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            equal = same(wanted[i], found[j])
            best[i][j] = best[i + 1][j + 1] + 1 if equal else max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if same(wanted[i], found[j]) and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_and_indicators(reports: dict[str, Report], seed: str) -> None:
    wanted, found = gold(seed), reports[seed].as_json()["figures"]
    pairs = align(wanted, found)
    precision, recall = len(pairs) / len(found), len(pairs) / len(wanted)
    linked = [(wanted[i]["indicator"], found[j]["indicator"]) for i, j in pairs if wanted[i]["indicator"]]
    assert 2 * precision * recall / (precision + recall) >= 0.97
    assert sum(a == b for a, b in linked) / len(linked) >= 0.95, [pair for pair in linked if pair[0] != pair[1]]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_people_ruled_out_is_a_figure(reports: dict[str, Report], seed: str) -> None:
    report = reports[seed]
    rows = (SHARED / "indicators" / f"negatives_{seed}.jsonl").read_text("utf-8").splitlines()
    # People quoted the report as it was published; what is read has its broken characters repaired.
    quotes = [repair(json.loads(row)["quote"])[0] for row in rows]
    assert len(quotes) > 20
    for quote in quotes:
        at = report.text.find(quote)
        assert at >= 0, quote
        inside = [one for one in report.figures if at <= one.start and one.end <= at + len(quote)]
        assert not inside, (quote, inside)


def test_every_relation_is_found_with_its_verdict(reports: dict[str, Report]) -> None:
    found = {
        (seed, check.kind, check.verdict.value, tuple(report.figures[i].value for i in check.figures))
        for seed, report in reports.items()
        for check in report.checks
    }
    assert found == {
        ("000", "part_of", "holds", (100, 99.68)),
        ("000", "whole_numerator", "holds", (1010, 91.78)),
        ("000", "part_of", "holds", (972, 969)),
        ("000", "percent", "holds", (972, 969, 99.69)),
        ("001", "names", "holds", (3,)),
        ("001", "names", "does not close", (6,)),
        ("001", "part_of", "holds", (71, 68)),
        ("001", "part_of", "holds", (68, 56)),
        ("001", "whole_numerator", "holds", (1279, 100)),
        ("003", "part_of", "holds", (71, 5)),
        ("003", "percent", "holds", (71, 5, 7.04)),
        ("003", "growth", "does not close", (57, 8)),
        ("003", "whole_numerator", "holds", (57, 100)),
        ("003", "same", "holds", (19, 19)),
        ("003", "same", "holds", (133, 133)),
        ("003", "part_of", "holds", (12, 2)),
        ("003", "all_of", "holds", (270, 100)),
        ("003", "percent", "does not close", (3000, 90)),
    }


def test_whole_numerator_is_written_out(reports: dict[str, Report]) -> None:
    sums = [check.sum for check in reports["000"].checks if check.kind == "whole_numerator"]
    assert sums == ["927 ÷ 1010 = 91.78%"]


def test_frame(reports: dict[str, Report]) -> None:
    assert [reports[seed].year for seed in SEEDS] == [2024, 2023, 2024]
    assert reports["000"].organisation and reports["000"].organisation in reports["000"].title
    regions = [chapter.region for chapter in reports["001"].chapters if chapter.level == 1]
    assert regions == ["成效", "成效", "成效", "成效", "不足", "计划"]
    assert {repair.kind for repair in reports["003"].repairs} == {"错位乱码", "夹注拼音", "繁体转简体"}


def test_quotes_and_chapters_agree_with_the_text(reports: dict[str, Report]) -> None:
    for report in reports.values():
        for figure in report.figures:
            assert 0 <= figure.start < figure.end <= len(report.text)
            assert report.text[figure.start : figure.end] in figure.quote
            assert figure.chapter
