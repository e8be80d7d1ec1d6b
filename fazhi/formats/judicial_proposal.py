"""司法建议、检察建议办理台账: what court and procuratorate advised, and what was answered."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, step
from fazhi.procedures.judicial_proposal import Facts, Kind, P, close, receive, reply

NUMBER = column(Facts.document_number, "文号", "建议书编号", "建议文号")

SHEET = Sheet(
    "judicial_proposal",
    "司法建议、检察建议台账",
    "Table: judicial proposals",
    P,
    receive,
    columns=(
        day("登记日期", "收文日期"),
        NUMBER,
        column(Facts.subject, "名称", "建议事项", "标题"),
        column(
            Facts.kind,
            "类别",
            "类型",
            words={
                "综合治理": Kind.GOVERNANCE,
                "综合治理类": Kind.GOVERNANCE,
                "规范性文件": Kind.DOCUMENT,
                "负责人出庭": Kind.ABSENCE,
                "公益诉讼": Kind.PUBLIC_INTEREST,
                "公益诉讼检察建议": Kind.PUBLIC_INTEREST,
                "检察建议": Kind.GENERAL,
                "社会治理检察建议": Kind.GENERAL,
            },
        ),
        column(Facts.issuer, "发出单位", "建议单位", "发文机关"),
        column(Facts.received_on, "收到日期", "收到时间", past=True),
        column(Facts.reply_by, "回复期限", "要求回复日期"),
        column(Facts.problem, "存在问题"),
        column(Facts.advice, "建议"),
    ),
    same=(NUMBER,),
    then=(
        step(
            reply,
            done_on("回复日期", "复函日期", "回复时间"),
            column(Facts.adoption, "是否采纳"),
            column(Facts.reply, "回复内容"),
            column(Facts.refusal, "未采纳理由"),
        ),
        step(close, done_on("办结日期", "整改完成日期"), column(Facts.done, "整改情况", "落实情况")),
    ),
    about="一件一行，建议书文号相同的视为同一件。没有回复、办结的，日期留空。",
)
