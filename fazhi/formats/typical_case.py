"""典型案例目录: cases lost or corrected, made into examples and sent out."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column, short
from fazhi.registers.typical_case import Category, Facts, P, Source

SHEET = book(
    "typical_case",
    P,
    column(Facts.issued_on, "印发日期", "发布日期", "编发时间", "印发时间", past=True),
    column(Facts.name, "案例标题", "名称", "案件名称"),
    column(
        Facts.drawn_from,
        "来源",
        words={
            "行政诉讼": Source.LITIGATION,
            "诉讼": Source.LITIGATION,
            "败诉案件": Source.LITIGATION,
            "行政复议": Source.RECONSIDERATION,
            "复议": Source.RECONSIDERATION,
            "纠错案件": Source.RECONSIDERATION,
        },
    ),
    column(Facts.category, "类别", "错误类型", words=short(Category, "类")),
    column(Facts.facts, "基本案情", "案情", "裁判要点"),
    column(Facts.lesson, "典型意义", "教训", "规范要求"),
    column(Facts.sent_to, "发至"),
    same=(Facts.issued_on, Facts.name),
    about="每个案例一行，不写当事人姓名。同一天、同一名称的视为同一个。",
)
