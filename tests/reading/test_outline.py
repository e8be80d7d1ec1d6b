"""Title, body, year, chapters, and which stretches are results, shortcomings and plans."""

import pytest

from fazhi.reading import read_text
from fazhi.reading.outline import outline


@pytest.mark.parametrize(
    ("text", "title", "organisation", "year"),
    [
        (
            "青禾区司法局2025年法治政府建设年度报告\n正文。",
            "青禾区司法局2025年法治政府建设年度报告",
            "青禾区司法局",
            2025,
        ),
        (
            "关于青禾区2024年度法治政府建设情况的报告\n正文。",
            "关于青禾区2024年度法治政府建设情况的报告",
            "青禾区",
            2024,
        ),
        (
            "青禾区人民政府\n关于2023年法治政府建设情况的报告\n正文。",
            "青禾区人民政府关于2023年法治政府建设情况的报告",
            "青禾区人民政府",
            2023,
        ),
        ("2025年,云水镇坚持党的领导,推进依法行政。", "", "云水镇", 2025),
        (
            "今年以来,我局按照《法治政府建设实施纲要(2021-2025年)》推进依法行政。\n青禾区司法局\n2024年12月20日",
            "",
            "青禾区司法局",
            2024,
        ),
        ("今年以来,我局推进依法行政。\n青禾区司法局\n2026年1月20日", "", "青禾区司法局", 2025),
        (
            "索 引 号: 0352/2026-00013\n信息分类: 县区\n发布机构: 白石县人民政府\n标题: 白石县2025年法治政府建设年度报告\n\n正文。",
            "白石县2025年法治政府建设年度报告",
            "白石县",
            2025,
        ),
        (
            "您现在所在的位置 : 首页 > 青禾区政府 > 法治政府建设年度报告公开 > 2025年\n青禾区卫生健康局2025年法治政府建设年度报告\n"
            "发布机构: 青禾区人民政府门户网站\n正文。",
            "青禾区卫生健康局2025年法治政府建设年度报告",
            "青禾区卫生健康局",
            2025,
        ),
        (
            "中共云水镇委员会云水镇人民政府关于报送2024年度法治政府建设的报告中共青禾区委:2024年,在区委坚强领导下,云水镇扎实开展工作,"
            "将法治理念融入政府工作的每一个环节,全力推进法治政府建设,迈向新的高度。",
            "中共云水镇委员会云水镇人民政府关于报送2024年度法治政府建设的报告",
            "云水镇人民政府",
            2024,
        ),
        ("2020年青禾区法治政府建设情况报告\n正文。", "2020年青禾区法治政府建设情况报告", "青禾区", 2020),
        (
            "发布机构 青禾区司法局 组配分类 法治政府建设年报\n2025年,坚持党的领导,全面推进依法行政,现报告如下。",
            "",
            "青禾区司法局",
            2025,
        ),
        ("2021年,白石县交通运输局法治政府建设工作取得成效。", "", "白石县交通运输局", 2021),
        ("按照要求,2023年,云水街道以学习为核心,全面开展法治政府建设。", "", "云水街道", 2023),
        ("在新征程上,桥头街街道办事处坚持以习近平法治思想为根本遵循,报告2025年工作。", "", "桥头街街道办事处", 2025),
        ("2025年,县委、县政府坚持以习近平法治思想为指导,推进依法行政。", "", "", 2025),
    ],
)
def test_frame(text: str, title: str, organisation: str, year: int) -> None:
    frame = outline(text)
    assert (frame.title, frame.organisation, frame.year) == (title, organisation, year)


REPORT = """青禾区2025年法治政府建设年度报告
2025年,全区召开会议2次。
一、主要举措和成效
(一)加强领导。一是召开会议3次。二是着力化解信访突出问题,排查问题4个。
(二)依法行政
受理案件5件。下一步,我局将开展检查6次。
二、存在的问题和不足
一年来败诉7件。
三、2026年工作打算
(一)加强普法。开展活动8场。
全年调解9件。
"""


def test_plans_are_no_results() -> None:
    report = read_text(REPORT)
    assert [one.value for one in report.figures] == [2, 3, 4, 5, 7]
    assert [one.quote for one in report.passed_over if one.why == "目标"] == ["6次", "8场", "9件"]
    assert [(one.title, one.level, one.region) for one in report.chapters] == [
        ("一、主要举措和成效", 1, "成效"),
        ("(一)加强领导", 2, "成效"),
        ("(二)依法行政", 2, "成效"),
        ("二、存在的问题和不足", 1, "不足"),
        ("三、2026年工作打算", 1, "计划"),
        ("(一)加强普法", 2, "计划"),
    ]


def test_figures_know_their_chapter() -> None:
    chapters = [one.chapter for one in read_text(REPORT).figures]
    assert chapters == [
        "",
        "一、主要举措和成效 / (一)加强领导",
        "一、主要举措和成效 / (一)加强领导",
        "一、主要举措和成效 / (二)依法行政",
        "二、存在的问题和不足",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "一、2024年法治政府建设工作计划完成情况",
        "一、2024年重点工作",
        "一、聚焦突出问题,提升执法质效",
        "一、工作情况\n(一)深入实施“八五”普法规划",
        "一、工作情况\n(二)扎实推进依法治区重点工作",
        "一、工作情况\n(三)落实反馈问题整改",
    ],
)
def test_headings_of_results_that_sound_like_plans(heading: str) -> None:
    report = read_text(f"青禾区2024年法治政府建设年度报告\n{heading}\n2024年,我区将法治建设摆在首位,受理案件5件。\n")
    assert [one.value for one in report.figures] == [5]


@pytest.mark.parametrize(
    "heading",
    [
        "三、2025年工作重点",
        "三、下一步工作思路",
        "三、工作打算",
        "三、存在问题及下一步打算",
        "三、2025年法治政府建设工作安排",
    ],
)
def test_headings_of_plans(heading: str) -> None:
    report = read_text(f"青禾区2024年法治政府建设年度报告\n一、成效\n受理案件5件。\n{heading}\n受理案件6件。\n")
    assert [one.value for one in report.figures] == [5]


def test_headings_without_numbers() -> None:
    report = read_text("工作成效\n受理案件5件。\n下一步工作计划\n受理案件6件。\n")
    assert [one.value for one in report.figures] == [5]
