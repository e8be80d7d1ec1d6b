"""特约行政执法监督员名册: who is asked from outside to watch enforcement."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.special_supervisor import Background, Facts, P

SHEET = book(
    "special_supervisor", P,
    column(Facts.appointed_on, "聘请日期", "聘任时间", "聘期开始", past=True),
    column(Facts.name, "姓名"),
    column(
        Facts.background, "身份", "类别",
        words={"律师": Background.LAWYER, "法律专家": Background.LAWYER, "企业代表": Background.ENTERPRISE, "商会代表": Background.ENTERPRISE,
               "记者": Background.PRESS, "媒体": Background.PRESS, "群众": Background.PUBLIC, "社区群众": Background.PUBLIC},
    ),
    column(Facts.work, "工作单位", "单位及职务"),
    column(Facts.field, "监督领域", "联系领域"),
    column(Facts.until, "聘期届满", "聘期至"),
    same=(Facts.name, Facts.appointed_on),
    about="每人每个聘期一行。",
)  # fmt: skip
