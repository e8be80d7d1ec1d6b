"""合法性审查台账: what was sent for review, the opinion given and whether it was taken up."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, step
from fazhi.procedures.legality_review import (
    Conclusion,
    Facts,
    Kind,
    P,
    Uptake,
    accept,
    feed_back,
    give_opinion,
    request,
)

CAME, SUBJECT, UNIT = (
    day("送审日期", "收件日期", "收文日期", "送审时间"),
    column(Facts.subject, "事项名称", "文件名称", "审查事项"),
    column(Facts.unit, "来文单位", "报送单位"),
)
OPINION_ON = done_on("出具意见日期", "审结日期", "审查日期", "办结日期")

SHEET = Sheet(
    "legality_review",
    "合法性审查台账",
    "Table: legality reviews",
    P,
    request,
    columns=(
        CAME,
        SUBJECT,
        column(
            Facts.kind,
            "类别",
            "审查类别",
            words={
                "决策": Kind.DECISION,
                "项目": Kind.PROJECT,
                "合同": Kind.AGREEMENT,
                "协议": Kind.AGREEMENT,
                "合同协议": Kind.AGREEMENT,
                "纪要": Kind.MINUTES,
                "文件": Kind.POLICY,
                "政策": Kind.POLICY,
                "执法决定": Kind.ENFORCEMENT,
                "其他": Kind.OTHER,
            },
        ),
        UNIT,
        column(Facts.materials, "材料清单", "报送材料"),
        column(Facts.amount, "金额", "合同金额"),
        column(Facts.meeting_on, "上会日期", "签订日期"),
    ),
    same=(CAME, SUBJECT, UNIT),
    then=(
        step(accept, CAME, column(Facts.answer_by, "要求办结日期", "审查时限"), when=(OPINION_ON,)),
        step(
            give_opinion,
            OPINION_ON,
            column(Facts.points, "意见", "审查意见内容"),
            column(Facts.illegal, "违法条数", "违法问题数"),
            column(Facts.suggested, "修改建议数", "意见条数", "建议条数"),
            column(Facts.advisers, "参审律师", "法律顾问"),
            column(Facts.model, "范本"),
            column(
                Facts.conclusion,
                "结论",
                words={"修改": Conclusion.SUGGEST, "修改后合法": Conclusion.SUGGEST, "违法": Conclusion.ILLEGAL},
            ),
        ),
        step(
            feed_back,
            done_on("反馈日期", "采纳反馈日期"),
            column(
                Facts.uptake,
                "是否采纳",
                words={
                    "是": Uptake.ALL,
                    "采纳": Uptake.ALL,
                    "部分": Uptake.PART,
                    "否": Uptake.NONE,
                    "未采纳": Uptake.NONE,
                },
            ),
            column(Facts.not_taken, "未采纳理由"),
        ),
    ),
    about="一件一行，同一天、同一单位、同一事项的视为同一件。送审、采纳由送审单位办，意见由审查机构出具；各传各的同一张表也可以。",
)
