"""What Excel files are really like: two rows of headings, merged cells, hidden rows, units above columns, digits cut off."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Sheet
from fazhi.ledger.importing import rows, workbook
from tests.formats.conftest import HERE
from tests.formats.conftest import workbook as book

TODAY = date(2026, 11, 10)
SHEETS = {s.key: s for s in library().every(Sheet)}
EVENTS, DISPUTES, AID, REVIEWS = (SHEETS[k] for k in ("publicity_event", "mediation_ledger", "legal_aid", "legality_review"))
HEAD = ["活动日期", "活动名称", "活动形式", "主要对象", "活动地点", "参加人次"]
GOOD = ["2026-03-05", "民法典宣讲", "法治讲座", "社会公众", "柳湾广场", "120"]


def drawn(fill: Callable[[Any, Any], None]) -> bytes:
    """A workbook made by hand; `fill` is given the workbook and its first worksheet."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    fill(made, made.add_worksheet("台账"))
    made.close()
    return out.getvalue()


def found(data: bytes, sheet: Sheet = EVENTS) -> rows.Found:
    return rows.find(workbook.read(data), sheet, TODAY)


def write(sheet: Any, number: int, line: list[Any]) -> None:
    for place, value in enumerate(line):
        if value != "":
            sheet.write(number, place, value)


TWO_ROWS = (
    ["序号", "受理日期", "纠纷名称", "纠纷类型", "主要事实和争议", "申请人", "", "被申请人", "", "涉及金额（万元）"],
    ["", "", "", "", "", "姓名", "电话", "姓名", "电话", ""],
)
DISPUTE = ["1", "2026-09-02", "漏水纠纷", "邻里", "三楼漏水", "张三", "00000005521", "李四", "00000005522", "1.86"]


def two_rows_of_headings(made: Any, sheet: Any) -> None:
    sheet.merge_range(0, 0, 0, 9, "某某调解台账（单位：某某街道）")
    for place in (0, 1, 2, 3, 4, 9):
        sheet.merge_range(1, place, 2, place, TWO_ROWS[0][place])
    sheet.merge_range(1, 5, 1, 6, "申请人")
    sheet.merge_range(1, 7, 1, 8, "被申请人")
    write(sheet, 2, TWO_ROWS[1])
    write(sheet, 3, DISPUTE)
    write(sheet, 4, TWO_ROWS[0])


def test_headings_of_two_rows_are_read_as_one_merged_or_not() -> None:
    merged = found(drawn(two_rows_of_headings), DISPUTES)
    plain = found(book([["某某调解台账"], *TWO_ROWS, DISPUTE]), DISPUTES)
    for read in (merged, plain):
        assert (read.unused, read.strange) == ([], [])
        row = read.rows[0]
        assert (row.faults, row.number, row.values["claim"]) == ([], 4, Decimal("18600.00"))
        assert [(p.kind, p.name, p.detail) for p in row.parties] == [
            ("applicant", "张三", {"phone": "00000005521"}), ("respondent", "李四", {"phone": "00000005522"}),
        ]  # fmt: skip
    assert merged.passed == [("台账", 5, "表头重复")]


def test_a_title_above_one_row_of_headings_is_not_its_upper_half() -> None:
    (row,) = found(book([["普法台账", "", "2026年"], HEAD, GOOD])).rows
    assert (row.number, row.faults) == (3, [])


def test_what_is_merged_over_rows_holds_for_each_of_them() -> None:
    def fill(made: Any, sheet: Any) -> None:
        write(sheet, 0, HEAD)
        sheet.merge_range(1, 0, 3, 0, "2026-03-05")
        for number, place in enumerate(("柳湾广场", "新河广场", "城北广场"), 1):
            write(sheet, number, ["", *GOOD[1:4], place, 50])

    read = found(drawn(fill))
    assert [(r.number, r.values["held_on"], r.faults) for r in read.rows] == [(n, date(2026, 3, 5), []) for n in (2, 3, 4)]


def test_hidden_rows_are_read_and_said_hidden_sheets_are_not() -> None:
    def fill(made: Any, sheet: Any) -> None:
        write(sheet, 0, HEAD)
        for number in (1, 2, 3):
            write(sheet, number, [GOOD[0], f"宣讲{number}", *GOOD[2:]])
        sheet.set_row(2, None, None, {"hidden": True})
        for name in ("旧表", "说明"):
            old = made.add_worksheet(name)
            write(old, 0, HEAD if name == "旧表" else ["填写说明"])
            write(old, 1, GOOD)
            old.hide()

    read = found(drawn(fill))
    assert [r.number for r in read.rows] == [2, 3, 4]
    assert read.notes == [
        "工作表“台账”有1行是隐藏或者筛选掉的（第3行），也读了。不要的请删去再上传。", "工作表“旧表”是隐藏的，没有读。要导入的，请取消隐藏再上传。",
    ]  # fmt: skip
    assert read.unused == ["说明"]


def test_a_formula_that_came_to_nothing_is_not_taken_for_an_empty_cell() -> None:
    def fill(made: Any, sheet: Any) -> None:
        write(sheet, 0, [*HEAD, "发放资料数"])
        write(sheet, 1, [*GOOD, 20])
        sheet.write_formula(1, 5, "=A9/0", None, "#DIV/0!")
        sheet.write_formula(1, 6, "=VLOOKUP(1,A:B,2,0)", None, "#N/A")

    (row,) = found(drawn(fill)).rows
    assert [(f.column, f.what.split("”")[-1]) for f in row.faults] == [("F", "是#DIV/0!：公式没有算出来。"), ("G", "是#N/A：公式没有算出来。")]
    assert row.faults[0].todo == "请改成算出的值（复制，选择性粘贴为值）。"


def test_every_worksheet_with_the_headings_is_read() -> None:
    def fill(made: Any, sheet: Any) -> None:
        for month, part in (("三月", sheet), ("四月", made.add_worksheet("四月"))):
            write(part, 0, HEAD)
            write(part, 1, [GOOD[0], month, *GOOD[2:]])
        made.add_worksheet("汇总").write(0, 0, "共2场")

    read = found(drawn(fill))
    assert [(r.sheet, r.values["name"]) for r in read.rows] == [("台账", "三月"), ("四月", "四月")] and read.unused == ["汇总"]


def test_a_workbook_of_excel_97_is_read() -> None:
    read = found((HERE / "old_excel.xls").read_bytes())
    assert [(r.number, r.values["held_on"], r.values["attendance"], r.faults) for r in read.rows] == [
        (3, date(2026, 3, 5), 122, []), (4, date(2026, 3, 5), 123, []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        ",".join(HEAD) + "\r\n" + ",".join(GOOD), "\t".join(HEAD) + "\r\n" + "\t".join(GOOD),
    ],
)  # fmt: skip
def test_text_as_excel_saves_it(data: str) -> None:
    kinds = (data.encode("utf-8-sig"), data.encode("gb18030"))
    for each in (*kinds, data.encode("utf-16")) if "\t" in data else kinds:
        (row,) = found(each).rows
        assert (row.faults, row.values["attendance"]) == ([], 120)


@pytest.mark.parametrize("data", [b"<html><table><tr><td>1</td></tr></table></html>", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>'])
def test_a_web_page_called_xls_says_how_to_save_it(data: bytes) -> None:
    with pytest.raises(workbook.Unreadable, match=r"网页格式的文件.+“另存为”选 \.xlsx"):
        workbook.read(data)


def one(head: str, cell: Any, sheet: Sheet = EVENTS, title: str = "") -> rows.Row:
    """A row with one cell put in, by the heading of its column."""
    lines = {
        EVENTS.key: (HEAD, GOOD),
        REVIEWS.key: (["送审日期", "送审事项", "送审类别", "送审单位", "送审材料", "标的金额"],
                      ["2026-03-02", "合同", "合同、协议", "住建局", "文本", ""]),
        DISPUTES.key: ([*TWO_ROWS[0][1:6], "被申请人", "涉及金额", "申请人电话"], [*DISPUTE[1:6], "李四", "", ""]),
        AID.key: (["申请日期", "案由", "事项类别", "案情", "经济困难条件", "受援人", "身份证号"],
                  ["2026-03-02", "讨薪", "工伤", "欠薪", "免审", "张三", ""]),
    }  # fmt: skip
    names, line = (list(x) for x in lines[sheet.key])
    at = next(i for i, n in enumerate(names) if n == head.split("（")[0])
    names[at], line[at] = head, cell

    def fill(made: Any, page: Any) -> None:
        if title:
            page.write(0, len(names) - 1, title)
        write(page, 1, names)
        write(page, 2, line)

    (row,) = found(drawn(fill), sheet).rows
    return row


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026.3.5", date(2026, 3, 5)), ("2026年3月5日", date(2026, 3, 5)), ("20260305", date(2026, 3, 5)), (20260305, date(2026, 3, 5)),
        (46086, date(2026, 3, 5)), ("46086", date(2026, 3, 5)), ("２０２６．３．５", date(2026, 3, 5)), ("２０２６／３／５", date(2026, 3, 5)),
        ("2026-03-05 09:30:00", date(2026, 3, 5)), (" 2026/3/5 ", date(2026, 3, 5)),
    ],
)  # fmt: skip
def test_days_in_every_way_they_are_written(cell: Any, day: date) -> None:
    row = one("活动日期", cell)
    assert (row.faults, row.values["held_on"]) == ([], day)


@pytest.mark.parametrize(
    ("head", "title", "cell", "yuan"),
    [
        ("涉及金额", "", "3500元", "3500"), ("涉及金额", "", "1.86万元", "18600"), ("涉及金额", "", "1.86万", "18600"),
        ("涉及金额", "", "￥3,500.50", "3500.50"),
        ("涉及金额", "", "３５００", "3500"), ("涉及金额（万元）", "", 1.86, "18600"), ("涉及金额（万元）", "", "3500元", "3500"),
        ("涉及金额", "单位：万元", 0.35, "3500"),
        ("涉及金额（元）", "单位：万元", 350, "350"), ("涉及金额", "", 1200.1 + 0.2, "1200.30"), ("涉及金额", "", "0.5亿元", "50000000"),
    ],
)  # fmt: skip
def test_sums_in_the_unit_of_the_cell_the_heading_or_the_title(head: str, title: str, cell: Any, yuan: str) -> None:
    row = one(head, cell, DISPUTES, title)
    assert (row.faults, row.values["claim"]) == ([], Decimal(yuan).quantize(Decimal("0.01")))


@pytest.mark.parametrize(("head", "cell", "wan"), [("标的金额（元）", 2_680_000, 268), ("标的金额", 268, 268), ("标的金额", "268万元", 268)])
def test_a_sum_asked_for_in_ten_thousands_is_turned_into_them(head: str, cell: Any, wan: int) -> None:
    row = one(head, cell, REVIEWS)
    assert (row.faults, row.values["amount"]) == ([], wan)


@pytest.mark.parametrize(
    ("sheet", "head", "cell", "what"),
    [
        (AID, "身份证号", 990101199001010000.0, "“身份证号”的号码超过15位，Excel已经把后面的数字改成了0。"),
        (DISPUTES, "申请人电话", 57188880000, "“申请人电话”的区号少了前面的0。"),
    ],
)
def test_a_number_that_excel_has_cut_is_not_taken_for_the_number(sheet: Sheet, head: str, cell: Any, what: str) -> None:
    (fault,) = one(head, cell, sheet).faults
    assert (fault.what, fault.rule) == (what, "Excel会改动当作数字的号码。")
    assert fault.todo == "请把这一列的格式设为“文本”，重新填写完整的号码。"


def test_a_code_that_lost_its_zeros_is_known_by_the_others_of_its_column() -> None:
    def fill(made: Any, sheet: Any) -> None:
        write(sheet, 0, ["工单号", "受理时间", "工单类型", "标题", "内容"])
        for number, code in enumerate(("0012", 13, "A-7"), 1):
            write(sheet, number, [code, "2026-10-08", "求助", "路灯不亮", "三天不亮"])

    read = found(drawn(fill), SHEETS["hotline_order"]).rows
    assert [[f.what for f in r.faults] for r in read] == [
        [], ["“上级平台工单号”的13前面可能少了0：这一列别的号码以0开头。"], [],
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["合计", "合 计", "总  计", "小计："])
def test_totals_are_no_entries(first: str) -> None:
    assert [x[2] for x in found(book([HEAD, GOOD, [first, "", "", "", "", "120"]])).passed] == [f"“{first}”不是一条登记"]


def test_what_happened_today_is_not_still_to_come() -> None:
    assert one("活动日期", TODAY.isoformat()).faults == []
    assert [f.what for f in one("活动日期", "2026-11-11").faults] == ["“活动日期”2026-11-11还没有到。"]
