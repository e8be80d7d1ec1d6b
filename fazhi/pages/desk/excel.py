"""Lists as Excel files: what stands on the list and the facts that may be listed, never what names a person."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.models import Limit, Matter

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 50_000
_COLUMNS = ("编号", "种类", "标题", "分类", "阶段", "承办单位", "来源", "发生地", "登记日", "办结日", "结果", "最近期限", "期限名称")
_WIDTHS = (24, 12, 40, 14, 12, 22, 12, 14, 12, 12, 14, 12, 20)


def matters(rows: QuerySet[Matter], procedure: Procedure[Any, Any] | None, conditions: str, who: str) -> bytes:
    """A workbook of at most 50,000 matters. `procedure`: the one kind they all are, whose listed facts become columns."""
    refs: list[FactRef[Any, Any]] = []
    if procedure is not None:
        refs = [r for r in procedure.facts.refs().values() if r.listed and not r.secret]
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "constant_memory": False, "strings_to_formulas": False})
    try:
        head = book.add_format({"bold": True, "bottom": 6, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("清单")
        titles = [*_COLUMNS, *(f"{r.label}（{r.unit}）" if r.unit else r.label for r in refs)]
        for column, title in enumerate(titles):
            sheet.write_string(0, column, title, head)
            sheet.set_column(column, column, _WIDTHS[column] if column < len(_WIDTHS) else 16)
        sheet.freeze_panes(1, 1)
        written = 0
        uncertain = Limit.objects.filter(
            matter=OuterRef("pk"), state="open", office=True, due=OuterRef("next_due"), provisional=True
        )  # fmt: skip
        for row in rows.annotate(provisional=Exists(uncertain))[:MOST_ROWS].iterator(chunk_size=2_000):
            written += 1
            for column, value in enumerate(_values(row, refs, row.provisional)):
                _write(sheet, written, column, value, day)
        sheet.autofilter(0, 0, max(written, 1), len(titles) - 1)
        about = book.add_worksheet("说明")
        about.set_column(0, 0, 14)
        about.set_column(1, 1, 80)
        now = timezone.localtime()
        for line, (label, text) in enumerate((
            ("条件", conditions), ("导出人", who), ("导出时间", f"{now:%Y-%m-%d %H:%M}"), ("件数", f"{written:,}"),
            ("说明", "不含当事人的姓名、证件号码、电话和住址；只含导出人在当时岗位上能看到的事项。"),
        )):  # fmt: skip
            about.write_string(line, 0, label)
            about.write_string(line, 1, text)
    finally:
        book.close()
    return buffer.getvalue()


def _values(row: Matter, refs: list[FactRef[Any, Any]], provisional: bool) -> list[Any]:
    procedure = library().procedure(row.procedure)
    common: list[Any] = [
        row.number, procedure.label, row.title, row.topic, procedure.stage(row.stage).label, row.organisation.name,
        row.source, row.region.name if row.region else "", row.opened_on, row.closed_on, row.outcome, row.next_due,
        f"{row.next_limit}（暂定）" if provisional else row.next_limit,
    ]  # fmt: skip
    for ref in refs:
        value = ref.decode(row.facts.get(ref.name))
        common.append(value if isinstance(value, date | int | Decimal) and not isinstance(value, bool) else ref.show(value))
    return common


def _write(sheet: Any, line: int, column: int, value: Any, day: Any) -> None:
    if value is None or value == "—":
        return
    if isinstance(value, date):
        sheet.write_datetime(line, column, value, day)
    elif isinstance(value, int | Decimal):
        sheet.write_number(line, column, float(value))
    else:
        sheet.write_string(line, column, str(value))
