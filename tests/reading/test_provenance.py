"""Which year a figure is of, and whose number it is."""

import pytest

from fazhi.reading import read_text

HEAD = "青禾区2024年法治政府建设年度报告\n一、主要成效\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("受理行政复议案件71件。", ["本年"]),
        ("去年同期受理30件,今年受理45件。", ["上年", "本年"]),
        ("上年,全区受理复议案件12件,办结11件。", ["上年", "上年"]),
        ("受理案件由2023年的45件增至2024年的78件。", ["上年", "本年"]),
        ("败诉率从12.5%降至8.3%。", ["上年", "本年"]),
        ("2022年受理复议案件30件,2023年40件,2024年50件。", ["往年", "上年", "本年"]),
        ("受理45件,比2023年增加5件。", ["本年", "本年"]),
        ("调解员较上年净增12名。", ["本年"]),
        ("截至2024年底,累计建成公共法律服务室120个。", ["累计"]),
        ("自2021年以来,培养法律明白人900名。", ["累计"]),
        ("“十四五”期间,办理法律援助案件2000件。", ["累计"]),
        ("近三年,完成审查387件。", ["累计"]),
        ("2024年累计开展普法活动16场。", ["本年"]),
        ("今年以来,化解纠纷35件。", ["本年"]),
        ("办理案件213件,较去年同期的198件增长7.58%。", ["本年", "上年", "本年"]),
        ("办理案件213件,比2022年的150件增加63件。", ["本年", "往年", "本年"]),
        ("全年累计发放资料5000份。", ["本年"]),
    ],
)
def test_the_year_of_a_figure(sentence: str, expected: list[str]) -> None:
    assert [figure.basis for figure in read_text(HEAD + sentence).figures] == expected


@pytest.mark.parametrize(
    ("organisation", "sentence", "expected"),
    [
        ("青禾区", "全省行政诉讼败诉率为12%,我区为5.3%。", ["全省", ""]),
        ("青禾区", "全市各级行政复议机关共收到复议申请6200件。", ["全市"]),
        ("青禾区", "出庭应诉率98%,高于全市平均水平3.2个百分点,全市平均为95%。", ["", "", "全市"]),
        ("青禾区", "出庭应诉率居全市第2位,在全市率先建成3个工作站,承办全市现场会1次。", ["", "", ""]),
        ("青禾区", "全区调解成功率98%,受理量占全市的5%。", ["", ""]),
        ("青禾市司法局", "全市调解成功率98%,全国平均为96%。", ["", "全国"]),
        ("白石镇", "全区排查纠纷共5000件,我镇320件。", ["全区", ""]),
        ("青禾区市场监督管理局", "全市抽检合格率为98%。", ["全市"]),
    ],
)
def test_whose_figure_it_is(organisation: str, sentence: str, expected: list[str]) -> None:
    report = read_text(f"{organisation}2024年法治政府建设年度报告\n一、主要成效\n{sentence}")
    assert report.organisation == organisation
    assert [figure.body for figure in report.figures] == expected


def test_a_wider_areas_number_is_not_checked_against_the_bodys_own() -> None:
    report = read_text(HEAD + "全省行政机关共受理行政复议案件6200件。全区受理行政复议案件71件。")
    assert [check.kind for check in report.checks] == []
    assert [figure.current for figure in report.figures] == [False, True]


def test_a_wider_areas_rate_is_not_reckoned_from_the_bodys_counts() -> None:
    report = read_text(HEAD + "全区受理行政复议案件71件,办结68件,全省平均办结率92%。")
    assert [check.kind for check in report.checks] == ["part_of"]


def test_growth_is_reckoned_from_last_years_number_named_for_comparison() -> None:
    report = read_text(HEAD + "办理行政复议案件213件,较去年同期的198件增长7.58%。")
    assert [(check.kind, check.sum) for check in report.checks] == [("growth", "(213 - 198) ÷ 198 = 7.58%")]
