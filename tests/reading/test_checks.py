"""The arithmetic of reports: what holds, what does not, and what cannot be told; the sum is written out."""

import pytest

from fazhi.reading import read_text

HOLDS, FAILS, OPEN = "holds", "does not hold", "does not close"


def checks(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.verdict.value, one.sum) for one in read_text(text).checks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "受理民间纠纷845件,成功化解838件,调解成功率99.17%。",
            [("part_of", HOLDS, "838 ≤ 845"), ("percent", HOLDS, "838 ÷ 845 = 99.17%")],
        ),
        (
            "受理民间纠纷845件,成功化解838件,调解成功率99.71%。",
            [("part_of", HOLDS, "838 ≤ 845"), ("percent", FAILS, "838 ÷ 845 = 99.17%")],
        ),
        (
            "受理矛盾纠纷500余件,成功化解480件,调解成功率96%。",
            [("part_of", HOLDS, "480 ≤ 500"), ("percent", OPEN, "480 ÷ 500 ≈ 96%")],
        ),
        ("受理信访事项730件,办结率93.56%。", [("whole_numerator", HOLDS, "683 ÷ 730 = 93.56%")]),
        ("受理信访事项30件,办结率91.78%。", [("whole_numerator", FAILS, "30 × 91.78% = 27.534")]),
        ("排查矛盾隐患2000余件,化解率85%。", [("percent", OPEN, "? ÷ 2000余 = 85%")]),
        ("交办行政争议14件,已化解7件,化解率达50%。", [("percent", HOLDS, "7 ÷ 14 = 50%")]),
        ("收到行政复议申请52件,受理68件。", [("part_of", FAILS, "68 > 52")]),
        (
            "制定规范性文件9件,其中区政府(办)规范性文件3件、部门规范性文件6件。",
            [("part_of", HOLDS, "3 ≤ 9"), ("part_of", HOLDS, "6 ≤ 9"), ("sum", HOLDS, "3 + 6 = 9")],
        ),
        (
            "共办理案件20件,其中民事案件9件、刑事案件12件。",
            [("sum", FAILS, "9 + 12 = 21 > 20")],
        ),
        ("共办理案件20件,其中民事案件9件、刑事案件8件。", [("sum", OPEN, "9 + 8 = 17 < 20")]),
        ("共办理案件20件,其中民事案件25件。", [("part_of", FAILS, "25 > 20")]),
        ("纠错6件(部门2件,乡镇街道4件)。", [("sum", HOLDS, "2 + 4 = 6")]),
        ("办理应诉案件42件,其中审结30件,胜诉29件。", []),
        (
            "推荐甲村、乙村以及丙村等3个村。",
            [("names", HOLDS, "列名3个(甲村、乙村、丙村),原文写3个")],
        ),
        (
            "推荐甲村、乙村、丙村等2个村。",
            [("names", FAILS, "列名3个(甲村、乙村、丙村),原文写2个")],
        ),
        (
            "推荐甲村、乙村以及丙村等4个村。",
            [("names", OPEN, "列名3个(甲村、乙村、丙村),原文写4个")],
        ),
        ("组织甲局、乙局等5个部门参加。", []),
        ("全年学习处罚法及党内法规共7次。", []),
        (
            "受理行政复议案件57件,去年受理6件,增长850%。",
            [("growth", HOLDS, "(57 - 6) ÷ 6 = 850%")],
        ),
        (
            "受理行政复议案件60件,同比增长50%,去年受理行政复议案件40件。",
            [("growth", HOLDS, "(60 - 40) ÷ 40 = 50%")],
        ),
        (
            "受理行政复议案件60件,同比增长60%,去年受理行政复议案件40件。",
            [("growth", FAILS, "(60 - 40) ÷ 40 = 50%")],
        ),
        ("提出整改意见52条全部落实,实现迎检频次下降53%。", []),
        ("受理行政复议案件151件,同比增长25.83%,其中上年120件。", [("growth", HOLDS, "(151 - 120) ÷ 120 = 25.83%")]),
        ("受理行政复议案件45件,比上年增长近6倍。", [("growth", OPEN, "(45 - ?) ÷ ? = 6倍")]),
        (
            "完成上级交办案件88件。\n年内共完成上级交办案件88件。",
            [("same", HOLDS, "88 = 88")],
        ),
        (
            "全年受理法律援助案件179件。\n区法援中心全年受理法律援助案件197件。",
            [("twice", OPEN, "179 ≠ 197")],
        ),
        (
            "全年共受理法律援助案件179件。\n全年共受理法律援助案件197件。",
            [("same", FAILS, "179 ≠ 197")],
        ),
        ("全县118个村实现法律顾问全覆盖。", [("all_of", HOLDS, "118 ÷ 118 = 100%")]),
        ("案件办结率102%。", [("at_most", FAILS, "102% > 100%")]),
        ("审批效率提升120%。", []),
    ],
)
def test_checks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert checks(text) == expected


def test_a_finding_says_what_to_do_and_names_its_figures() -> None:
    report = read_text("受理民间纠纷845件,成功化解838件,调解成功率99.71%。")
    [finding] = [one for one in report.checks if one.verdict.value == FAILS]
    assert [report.figures[i].value for i in finding.figures] == [845, 838, 99.71]
    assert finding.explanation == "原文写99.71%,按分子、分母应为99.17%。请核对。"
    assert finding.verdict.zh == "不相符"


def test_one_indicator_with_two_numbers_is_a_matter_for_a_person() -> None:
    text = "一、成效\n全年共受理行政复议案件71件。\n二、化解矛盾\n区政府复议机构受理申请人提出的复议申请66件。\n"
    found = [check for check in read_text(text).checks if check.kind == "twice"]
    assert [(check.verdict.value, check.sum) for check in found] == [(OPEN, "71 ≠ 66")]


@pytest.mark.parametrize(
    "second", ["其中上半年受理行政复议案件30件", "受理行政复议案件60余件", "去年受理行政复议案件66件"]
)
def test_parts_estimates_and_last_year_are_not_the_same_number_twice(second: str) -> None:
    text = f"一、成效\n全年共受理行政复议案件71件。\n二、化解矛盾\n{second}。\n"
    assert [check for check in read_text(text).checks if check.kind == "twice"] == []
