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
            "受理各类矛盾纠纷972宗,成功化解969宗,调解成功率99.69%。",
            [("part_of", HOLDS, "969 ≤ 972"), ("percent", HOLDS, "969 ÷ 972 = 99.69%")],
        ),
        (
            "受理各类矛盾纠纷972宗,成功化解969宗,调解成功率99.96%。",
            [("part_of", HOLDS, "969 ≤ 972"), ("percent", FAILS, "969 ÷ 972 = 99.69%")],
        ),
        (
            "受理矛盾纠纷500余件,成功化解480件,调解成功率96%。",
            [("part_of", HOLDS, "480 ≤ 500"), ("percent", OPEN, "480 ÷ 500 ≈ 96%")],
        ),
        ("共受理来信来访事项1010宗,办结率91.78%。", [("whole_numerator", HOLDS, "927 ÷ 1010 = 91.78%")]),
        ("共受理来信来访事项30件,办结率91.78%。", [("whole_numerator", FAILS, "30 × 91.78% = 27.534")]),
        ("排查各类矛盾纠纷3000余件,化解率90%。", [("percent", OPEN, "? ÷ 3000余 = 90%")]),
        ("交办行政争议14件,已化解7件,化解率达50%。", [("percent", HOLDS, "7 ÷ 14 = 50%")]),
        ("收到行政复议申请71宗,立案受理86宗。", [("part_of", FAILS, "86 > 71")]),
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
        ("受理行政复议案件57件,比上年增长近8倍。", [("growth", OPEN, "(57 - ?) ÷ ? = 8倍")]),
        (
            "办结上级交办案件133件。\n组织督导,办结各级交办案件133件。",
            [("same", HOLDS, "133 = 133")],
        ),
        (
            "全年受理法律援助案件179件。\n区法援中心全年受理法律援助案件197件。",
            [],
        ),
        (
            "全年共受理法律援助案件179件。\n全年共受理法律援助案件197件。",
            [("same", FAILS, "179 ≠ 197")],
        ),
        ("全区270个村(居)实现法律顾问全覆盖。", [("all_of", HOLDS, "270 ÷ 270 = 100%")]),
        ("案件办结率102%。", [("at_most", FAILS, "102% > 100%")]),
        ("审批效率提升120%。", []),
    ],
)
def test_checks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert checks(text) == expected


def test_a_finding_says_what_to_do_and_names_its_figures() -> None:
    report = read_text("受理各类矛盾纠纷972宗,成功化解969宗,调解成功率99.96%。")
    [finding] = [one for one in report.checks if one.verdict.value == FAILS]
    assert [report.figures[i].value for i in finding.figures] == [972, 969, 99.96]
    assert finding.explanation == "原文写99.96%,按分子、分母应为99.69%。请核对。"
    assert finding.verdict.zh == "不相符"
