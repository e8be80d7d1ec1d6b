"""Workbooks handed out: the empty table to fill in, and the list of mistakes of one that was brought."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from fazhi.kernel.elements import Action
from fazhi.kernel.sheets import Column, Sheet

READY_ROWS = 2_000
"""Rows of the empty table in which choices and dates are offered."""
HEADS = ("工作表", "行", "列", "栏目", "什么不对", "规则", "怎么办")
_WIDTHS = (14, 8, 6, 18, 46, 34, 50)


def empty(sheet: Sheet) -> bytes:
    """The table to fill in: headings, choices to pick from; on a second worksheet how each column is filled in."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#eef0f2", "valign": "vcenter", "text_wrap": True})
    day, plain = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "@"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    fill, told, choices = book.add_worksheet("填写"), book.add_worksheet("填写说明"), book.add_worksheet("选项")
    try:
        for c, column in enumerate(sheet.every):
            kind = column.kind
            fill.write_string(0, c, column.head + ("*" if sheet.must(column) else ""), head)
            fill.set_column(c, c, 40 if column.fact is not None and column.fact.long else 18, day if kind is date else plain if kind is str else None)
            _offer(fill, choices, c, column, kind, head)
        fill.freeze_panes(1, 0)
        told.set_row(0, 48)
        told.merge_range(0, 0, 0, 4, f"{sheet.label}。{sheet.about}带*的必须填写。表头上面可以有标题行；列的先后不限。", wrap)
        for c, (text, wide) in enumerate((("栏目", 22), ("必填", 6), ("怎样填", 60), ("也认的表头", 34), ("依据", 40))):
            told.write_string(1, c, text, head)
            told.set_column(c, c, wide)
        for r, column in enumerate(sheet.every, 2):
            steps = [s.action for s in sheet.then if column in s.every and column not in sheet.columns]
            basis = column.fact.basis if column.fact is not None and column.fact.basis else steps[0].basis if steps else None
            for c, text in enumerate((
                column.head, "是" if sheet.must(column) else "", how(column) + _when(steps), "、".join(column.heads[1:]),
                basis.text if basis else "",
            )):  # fmt: skip
                told.write_string(r, c, text, wrap)
        choices.hide()
        fill.activate()
    finally:
        book.close()
    return out.getvalue()


def _when(steps: Sequence[Action[Any, Any]]) -> str:
    """Of what later act a column is filled in."""
    return f"{'、'.join(f'“{a.label}”' for a in steps)}以后填，没有办的留空。" if steps else ""


def _offer(fill: Any, choices: Any, c: int, column: Column, kind: type[Any], head: Any) -> None:
    labels = [label for _, label in column.fact.options] if column.fact is not None else []
    if kind is bool:
        labels = ["是", "否"]
    if column.gives == "step":
        labels = list(column.words)
    if labels and not (column.fact is not None and column.fact.many):
        choices.write_string(0, c, column.head, head)
        choices.write_column(1, c, labels)
        letter = xlsxwriter.utility.xl_col_to_name(c)
        source = f"=选项!${letter}$2:${letter}${len(labels) + 1}"
        fill.data_validation(1, c, READY_ROWS, c, {"validate": "list", "source": source, "error_message": "请从列出的选项中选择。"})
    elif kind is date:
        fill.data_validation(1, c, READY_ROWS, c, {
            "validate": "date", "criteria": "between", "minimum": date(1949, 10, 1), "maximum": date(2100, 12, 31),
            "error_message": "请填日期，如 2026-10-15。",
        })  # fmt: skip


def how(column: Column) -> str:
    """How a column is filled in, in one or two sentences."""
    kind, fact = column.kind, column.fact
    if column.gives == "step":
        said = f"选一项：{'、'.join(column.words)}。"
    elif column.gives == "handler":
        said = "在岗人员的姓名；不填的，导入人自己承办。"
    elif column.gives == "office":
        said = "本区单位的名称。"
    elif fact is not None and fact.options:
        several = "可以填几项，用顿号隔开：" if fact.many else "选一项："
        said = f"{several}{'、'.join(label for _, label in fact.options)}。"
    else:
        told = {date: "日期，如 2026-10-15。", int: "整数。", Decimal: "数字，至多两位小数。", bool: "是或者否。"}
        said = told.get(kind, "文字。")
    if fact is not None and fact.unit:
        said += f"单位：{fact.unit}。"
    if column.past:
        said += "只能是今天或者以前的日期。"
    if fact is not None and fact.hint:
        said += f"{fact.hint.rstrip('。')}。"
    if column.secret:
        said += "加密保存。"
    return said


def listed(faults: Sequence[Sequence[Any]], title: str) -> bytes:
    """The mistakes of a file, a line each, with the heads of `HEADS`."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    try:
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#eef0f2"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("有误的行")
        sheet.write_string(0, 0, title)
        for c, (text, wide) in enumerate(zip(HEADS, _WIDTHS, strict=True)):
            sheet.write_string(1, c, text, head)
            sheet.set_column(c, c, wide)
        for r, fault in enumerate(faults, 2):
            for c, value in enumerate(fault):
                write = sheet.write_number if isinstance(value, int) else sheet.write_string
                write(r, c, value, wrap)
        sheet.freeze_panes(2, 0)
    finally:
        book.close()
    return out.getvalue()
