"""公开栏目责任清单: who in an office answers for which column of its website, as departments list them."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.openness_column import Facts, P

SHEET = book(
    "openness_column", P,
    column(Facts.opened_on, "开设日期", "上线日期", "开通时间", past=True),
    column(Facts.name, "栏目名称", "平台名称", "栏目"),
    column(Facts.kind, "栏目类别", "类型"),
    column(Facts.address, "网址", "地址"),
    column(Facts.owner, "责任部门", "责任单位", "负责科室"),
    column(Facts.reviewer, "审核岗位", "审核人岗位"),
    column(Facts.every_days, "更新频率", "更新周期天数"),
    column(Facts.checked_on, "检查日期", "检查时间", past=True),
    column(Facts.state, "检查结果"),
    same=(Facts.name,),
    about="每个栏目、平台一行，名称相同的视为同一个。",
)  # fmt: skip
