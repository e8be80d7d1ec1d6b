"""Several bodies on one indicator, and districts that should make up their city."""

import pytest

from fazhi.reading import Report, Verdict, read_text
from fazhi.reading.bodies import adds_up, indicators, on_indicator


def report(body: str, said: str) -> Report:
    return read_text(f"{body}2025年法治政府建设年度报告\n一、成效\n{said}")


REPORTS = [
    report("甲县", "全年受理行政复议案件40件。"),
    report("乙县", "去年受理行政复议案件20件,今年受理行政复议案件30件。矛盾纠纷调解成功率99%。"),
    report("丙县", "召开会议3次。"),
]


def test_each_body_on_one_indicator() -> None:
    assert [(one.report, one.value) for one in on_indicator(REPORTS, "reconsideration.accepted")] == [
        (0, 40),
        (1, 30),
        (2, None),
    ]
    counted = indicators(REPORTS)
    assert counted["reconsideration.accepted"] == 2 and next(iter(counted)) == "reconsideration.accepted"


@pytest.mark.parametrize(
    ("said", "parts", "verdict", "sum_", "silent"),
    [
        ("70件", 2, Verdict.HOLDS, "40 + 30 = 70 = 70", ()),
        ("60件", 2, Verdict.DOES_NOT_HOLD, "40 + 30 = 70 > 60", ()),
        ("80件", 2, Verdict.DOES_NOT_CLOSE, "40 + 30 = 70 < 80", ()),
        ("70余件", 2, Verdict.DOES_NOT_CLOSE, "40 + 30 = 70 = 70", ()),
        ("70件", 3, Verdict.DOES_NOT_CLOSE, "40 + 30 = 70 = 70", (2,)),
    ],
)
def test_parts_and_whole(said: str, parts: int, verdict: Verdict, sum_: str, silent: tuple[int, ...]) -> None:
    found = adds_up(report("青禾市", f"全年受理行政复议案件{said}。"), REPORTS[:parts])
    assert [(one.verdict, one.sum, one.silent) for one in found] == [(verdict, sum_, silent)]


def test_rates_do_not_add_up() -> None:
    assert adds_up(report("青禾市", "矛盾纠纷调解成功率99%。"), REPORTS) == []
