"""What a report says about itself: level, number, date, the required parts, and whether it came out in time."""

from datetime import date
from pathlib import Path

import pytest

from fazhi.kernel.measures import Part
from fazhi.reading import Level, read, read_text
from fazhi.reading.document import level

WHOLE = """青政发〔2026〕12号
青禾区人民政府2025年法治政府建设年度报告
一、2025年推进法治政府建设的主要举措和成效
受理行政复议案件71件。
二、存在的不足和原因
基层执法力量不够,主要原因是编制少。
三、主要负责人履行推进法治建设第一责任人职责情况
区长主持会议研究法治工作。
四、2026年推进法治政府建设的主要安排
继续努力。
五、其他需要报告的情况
无。
青禾区人民政府
2026年3月18日
"""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("青禾区人民政府", Level.GOVERNMENT),
        ("青禾县", Level.GOVERNMENT),
        ("青禾市", Level.GOVERNMENT),
        ("青禾高新区管委会", Level.GOVERNMENT),
        ("青禾经济技术开发区管理委员会", Level.GOVERNMENT),
        ("中共青禾区委", Level.GOVERNMENT),
        ("青禾市市场监督管理局", Level.DEPARTMENT),
        ("青禾区司法局", Level.DEPARTMENT),
        ("青禾区发展和改革委员会", Level.DEPARTMENT),
        ("青禾区卫健委", Level.DEPARTMENT),
        ("青禾区人民政府办公室", Level.DEPARTMENT),
        ("青禾区公安分局", Level.DEPARTMENT),
        ("白石镇人民政府", Level.TOWN),
        ("白石镇", Level.TOWN),
        ("柳湾乡", Level.TOWN),
        ("河东街道办事处", Level.TOWN),
        ("河东街道", Level.TOWN),
    ],
)
def test_level(name: str, wanted: Level) -> None:
    assert level(name) is wanted


def test_level_by_the_title_where_the_body_is_not_named() -> None:
    assert level("", "白石镇2024年法治政府建设年度报告") is Level.TOWN
    assert level("", "法治政府建设年度报告") is None


def test_a_whole_report() -> None:
    report = read_text(WHOLE)
    assert (report.level, report.number, report.issued, report.issued_from, report.on_time) == (
        Level.GOVERNMENT,
        "青政发〔2026〕12号",
        date(2026, 3, 18),
        "落款",
        True,
    )
    assert [(part.name, part.present, part.note) for part in report.parts] == [(part.value, True, "") for part in Part]
    assert report.missing == ()
    data = report.as_json()
    assert (data["level"], data["issued"], data["on_time"]) == ("government", "2026-03-18", True)
    assert data["parts"][1]["heading"] == "二、存在的不足和原因"


@pytest.mark.parametrize(
    ("day", "on_time"), [("2026年4月1日", True), ("2026年4月2日", False), ("二〇二六年四月十二日", False)]
)
def test_the_last_day_is_the_first_of_april(day: str, on_time: bool) -> None:
    assert read_text(WHOLE.replace("2026年3月18日", day)).on_time is on_time


def test_missing_parts_and_causes_are_told() -> None:
    text = WHOLE.replace("主要原因是编制少", "力量要加强").replace("存在的不足和原因", "存在的不足")
    text = text.replace("三、主要负责人履行推进法治建设第一责任人职责情况\n区长主持会议研究法治工作。\n", "")
    text = text.replace("四、2026年推进法治政府建设的主要安排\n继续努力。\n", "").replace(
        "五、其他需要报告的情况\n无。\n", ""
    )
    report = read_text(text)
    assert [part.name for part in report.missing] == [Part.FIRST_RESPONSIBLE.value, Part.NEXT_YEAR.value]
    assert report.parts[1].note == "写了不足,没有写原因。"
    assert not report.parts[4].present and not report.parts[4].required


def test_parts_without_a_heading_of_their_own() -> None:
    report = read_text(
        "白石镇2024年法治政府建设年度报告\n一、坚持党的领导\n镇长切实履行推进法治建设第一责任人职责。\n下一步,我镇将继续努力。"
    )
    assert [(part.present, part.heading) for part in report.parts[:4]] == [
        (True, ""),
        (False, ""),
        (True, ""),
        (True, ""),
    ]


def test_the_date_of_publication_goes_before_the_signature(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in WHOLE.split("\n"))
    file = tmp_path / "a.html"
    file.write_text(f'<html><head><meta name="PubDate" content="2026-04-20 09:00"></head><body>{body}</body></html>')
    report = read(file)
    assert (report.issued, report.issued_from, report.on_time) == (date(2026, 4, 20), "发布日期", False)
    file.write_text(f"<html><body><div>来源:青禾区 发布时间:2026年03月20日 浏览次数:12</div>{body}</body></html>")
    assert read(file).issued == date(2026, 3, 20)


def test_a_date_in_the_text_is_not_the_date_of_the_report() -> None:
    text = "青禾区2025年法治政府建设年度报告\n一、成效\n2025年3月4日召开会议研究。2025年12月31日前办结12件。\n"
    assert read_text(text).issued is None and read_text(text).on_time is None
