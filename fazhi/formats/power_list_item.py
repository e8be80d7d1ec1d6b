"""权责清单: the published list of powers and duties of a body, as it stands in its spreadsheet."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.power_list_item import Facts, P

SHEET = book(
    "power_list_item", P,
    column(Facts.listed_on, "公布日期", "列入时间", "发布日期", past=True),
    column(Facts.name, "职权名称", "权力事项名称", "权责事项", "事项"),
    column(Facts.kind, "职权类型", "权力类型", "事项类型"),
    column(Facts.unit, "实施主体", "执法主体", "单位"),
    column(Facts.basis_text, "实施依据", "设定依据", "法律依据"),
    column(Facts.duty, "责任内容", "责任"),
    column(Facts.procedure, "办理流程", "救济渠道"),
    same=(Facts.name, Facts.unit),
    about="每个事项一行。同一主体、同一名称的视为同一项。",
)  # fmt: skip
