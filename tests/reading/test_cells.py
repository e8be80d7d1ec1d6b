"""Tables out of web pages and Word: what the numbers of their cells count."""

from __future__ import annotations

import io

import docx

from fazhi.reading import read_text
from fazhi.reading.load import load_bytes
from fazhi.reading.reader import read_loaded

PARAGRAPH = "坚持把案件办理作为化解争议的主渠道,健全机制,规范流程。" * 12
Row = tuple[object, str, str | None]


def read_bytes(data: bytes) -> list[Row]:
    return [(one.value, one.unit, one.indicator) for one in read_loaded(load_bytes(data)).figures]


def web(table: str) -> bytes:
    return f'<html><body><div id="zoom"><p>{PARAGRAPH}</p>{table}</div></body></html>'.encode()


def test_a_web_table_whose_cells_hold_paragraphs_and_whose_head_reaches_over_two_columns() -> None:
    table = (
        "<p>单位:件</p><table><tr><th rowspan='2'><p>类别</p></th><th colspan='2'><p>案件</p></th></tr>"
        "<tr><td><p>受理</p></td><td><p>办结</p></td></tr>"
        "<tr><td><p>行政复议</p></td><td><p>64</p></td><td><p><span>60</span></p></td></tr>"
        "<tr><td><p>人民调解</p></td><td>1,248</td><td></td></tr></table>"
    )
    assert read_bytes(web(table)) == [
        (64, "件", "reconsideration.accepted"),
        (60, "件", "reconsideration.concluded"),
        (1248, "件", "dispute.accepted"),
    ]


def test_running_text_in_a_cell_stays_running_text() -> None:
    table = f"<table><tr><td><p>{PARAGRAPH}</p><p>全年受理行政复议案件64件。</p></td></tr></table>"
    assert read_bytes(web(table)) == [(64, "件", "reconsideration.accepted")]


def test_a_word_table_with_merged_heads() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for at, words in enumerate(["类别", "法律援助(件)", "", "", "受理", "办结", "全区", "402", "377"]):
        table.cell(at // 3, at % 3).text = words
    table.cell(0, 1).merge(table.cell(0, 2))
    out = io.BytesIO()
    document.save(out)
    assert read_bytes(out.getvalue()) == [(402, "件", "legal_aid.accepted"), (377, "件", None)]


def test_rows_of_a_table_are_not_the_same_count_stated_twice() -> None:
    report = read_text("镇街\t受理纠纷(件)\n东溪镇\t41\n南桥街道\t55\n合计\t96")
    assert [one.value for one in report.figures] == [41, 55, 96]
    assert report.checks == ()


def test_numbers_that_count_nothing_are_left_alone() -> None:
    text = "序号\t单位\t联系电话\t年份\n1\t司法所\t6688010\t2024\n2\t综治中心\t6688011\t2024"
    assert read_text(text).figures == ()


def test_a_long_table_is_read_in_one_pass() -> None:
    rows = "".join(f"第{i}村\t{i + 100}\n" for i in range(3000))
    assert len(read_text("村名\t受理纠纷(件)\n" + rows).figures) == 3000


def test_units_in_a_column_of_their_own_and_numbers_in_ten_thousands() -> None:
    text = "序号\t指标\t数值\t单位\n1\t调解成功率\t98.5\t%\n2\t发放普法资料\t1.2万\t份\n3\t举办普法活动\t300余\t场"
    assert [(one.value, one.unit, one.qualifier, one.indicator) for one in read_text(text).figures] == [
        (98.5, "%", "", "dispute.mediation_success_rate"),
        (12000, "份", "", "publicity.materials_distributed"),
        (300, "场", "余/多", "publicity.events"),
    ]


def test_years_at_the_head_of_columns_say_which_year_a_number_is_of() -> None:
    text = "青禾区2024年法治政府建设年度报告\n单位:万元\n项目\t2023年\t2024年\t增长(%)\n援助经费\t80\t96.5\t20.63"
    report = read_text(text)
    assert [(one.value, one.unit, one.basis) for one in report.figures] == [
        (800000, "元", "上年"),
        (965000, "元", "本年"),
        (20.63, "%", "本年"),
    ]
    assert [(check.kind, check.verdict.value) for check in report.checks] == [("growth", "holds")]
