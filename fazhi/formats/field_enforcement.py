"""执法工作情况台账: demolition, sampling, inspection of dealers, vessels seized: quantities, one piece of work a row."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.field_enforcement import Facts, Kind, P

SHEET = book(
    "field_enforcement",
    P,
    column(Facts.done_on, "时间", "执法日期", past=True),
    column(Facts.name, "名称", "内容", "工作内容"),
    column(
        Facts.kind,
        "类别",
        "类型",
        words={
            "拆违": Kind.DEMOLITION,
            "违建拆除": Kind.DEMOLITION,
            "抽样": Kind.SAMPLING,
            "农产品抽检": Kind.SAMPLING,
            "农资检查": Kind.INPUTS,
            "三无船舶": Kind.VESSELS,
            "平台案件": Kind.PLATFORM,
        },
    ),
    column(Facts.amount, "面积", "件数"),
    column(Facts.note, "备注", "情况"),
    same=(Facts.done_on, Facts.name, Facts.kind),
    about="每项工作一行，数量的单位照“数量”一栏的说明。同一天、同一名称、同一类别的视为同一项。",
)
