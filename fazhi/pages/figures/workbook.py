"""Figures and the matters behind them as Excel files. Numbers are numbers; nothing names a person."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from fazhi.kernel.measures import Indicator, Measure
from fazhi.ledger.models import Matter
from fazhi.measuring.figures import Counted, Period, Value
from fazhi.pages.figures.asked import Asked


class Sheet:
    """A workbook written line by line; `another` goes on on a further sheet."""

    def __init__(self, name: str, widths: Sequence[int]) -> None:
        self.buffer = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.buffer, {"in_memory": True, "strings_to_formulas": False})
        self.head = self.book.add_format({"bold": True, "bottom": 6, "text_wrap": True, "valign": "top"})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.another(name, widths)

    def another(self, name: str, widths: Sequence[int]) -> None:
        self.sheet = self.book.add_worksheet(name)
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.line = 0

    def row(self, values: Sequence[Any], form: Any = None) -> None:
        for column, value in enumerate(values):
            if value is None:
                continue
            if isinstance(value, date):
                self.sheet.write_datetime(self.line, column, value, self.day)
            elif isinstance(value, int | Decimal):
                self.sheet.write_number(self.line, column, float(value), form)
            else:
                self.sheet.write_string(self.line, column, str(value), form)
        self.line += 1

    def done(self) -> bytes:
        self.book.close()
        return self.buffer.getvalue()


def indicators(chosen: Sequence[Indicator], found: dict[str, tuple[Value, Value]], a: Asked) -> bytes:
    """This year beside last year, with what rates are made of and what each number means."""
    sheet = Sheet("指标", (38, 14, 8, 14, 12, 12, 12, 60, 34))
    sheet.row([f"{a.organisation.name}，{a.period.text}；上年：{a.period.before.text}"])
    heads = ("指标", "本期", "单位", "上年同期", "增减", "分子", "分母", "含义", "代码")
    sheet.row(heads, sheet.head)
    sheet.sheet.freeze_panes(2, 1)
    for i in chosen:
        now, before = found[i.key]
        above = now.numerator if now.denominator is not None else None
        sheet.row(
            [i.label, now.value, i.unit.value, before.value, now.change(before), above, now.denominator, i.means, i.key]
        )
    return sheet.done()


def matters(
    indicator: Indicator, measure: Measure, rows: Sequence[tuple[Matter, Counted, str]], organisation: str,
    period: Period, who: str,
) -> bytes:  # fmt: skip
    """The matters behind a number, one a line; their count or sum is the number."""
    sheet = Sheet("事项", (26, 44, 24, 12, 14, 16))
    sheet.row([f"{indicator.label}：{organisation}，{period.text}。{measure.cases.text}。导出人：{who}"])
    adds = [f"{measure.fact.label}{f'（{measure.fact.unit}）' if measure.fact.unit else ''}"] if measure.fact else []
    sheet.row(["编号", "事项", "承办单位", "计入日", "阶段", *adds], sheet.head)
    sheet.sheet.freeze_panes(2, 1)
    for matter, counted, stage in rows:
        values = [matter.number, matter.title, matter.organisation.name, counted.day, stage]
        sheet.row([*values, *([counted.amount] if measure.fact else [])])
    return sheet.done()
