"""“三重一大”事项台账: what a leading group decided in meeting, one item a row."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.major_matter import Facts, Kind, P

SHEET = book(
    "major_matter",
    P,
    column(Facts.decided_on, "会议日期", "日期", "会议时间", past=True),
    column(Facts.subject, "议题名称", "事项", "事项名称"),
    column(
        Facts.kind,
        "类别",
        "类型",
        words={
            "重大决策": Kind.DECISION,
            "重大事项": Kind.DECISION,
            "重大项目": Kind.PROJECT,
            "项目安排": Kind.PROJECT,
            "大额资金": Kind.MONEY,
            "大额资金使用": Kind.MONEY,
        },
    ),
    column(Facts.meeting, "会议名称", "会议"),
    column(Facts.collective, "是否集体讨论", "集体讨论"),
    column(Facts.reviewed, "是否合法性审查", "合法性审查"),
    column(Facts.opinion_no, "意见书编号"),
    column(Facts.result, "决定事项", "会议决定"),
    same=(Facts.decided_on, Facts.subject),
    about="一个议题一行，人事任免不要列入。同一天、同一议题的视为同一条。",
)
