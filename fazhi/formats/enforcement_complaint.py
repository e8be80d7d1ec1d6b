"""行政执法投诉台账: complaints about enforcement, from letter, visit or call to the answer."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, person, step, told
from fazhi.procedures.enforcement_complaint import (
    Facts,
    P,
    Result,
    Topic,
    Way,
    accept,
    answer,
    refuse,
    register,
    withdraw,
)

CAME, SUBJECT, UNIT = (
    day("投诉日期", "收到日期", "登记日期", "来访日期"),
    column(Facts.subject, "投诉事项", "事项"),
    column(Facts.unit, "被投诉单位", "执法单位"),
)
ENDED = done_on("答复日期", "办结日期", "答复时间")
RESULT = told(
    "办理方式",
    "办理情况",
    "办理结果",
    words={
        "答复": answer,
        "已答复": answer,
        "不予受理": refuse,
        "不受理": refuse,
        "撤回": withdraw,
        "已撤回": withdraw,
        "办理中": None,
        "核查中": None,
    },
)

SHEET = Sheet(
    "enforcement_complaint",
    "行政执法投诉台账",
    "Table: complaints about enforcement",
    P,
    register,
    columns=(
        CAME,
        SUBJECT,
        column(
            Facts.topic,
            "类别",
            words={
                "不作为": Topic.IDLE,
                "程序违法": Topic.PROCEDURE,
                "乱罚款": Topic.ARBITRARY,
                "乱收费": Topic.ARBITRARY,
                "乱检查": Topic.ARBITRARY,
                "处罚过重": Topic.DISCRETION,
                "态度粗暴": Topic.MANNER,
                "其他": Topic.OTHER,
            },
        ),
        UNIT,
        column(Facts.details, "投诉内容", "具体情况", "情况"),
        column(Facts.happened_about, "事发日期", past=True),
        column(Facts.wish, "诉求"),
        column(Facts.enterprise, "是否涉企"),
        person("complainant", "投诉人", "投诉人姓名", "姓名"),
        person("complainant", "联系电话", "电话", detail="phone"),
    ),
    same=(CAME, SUBJECT, UNIT),
    then=(
        step(accept, done_on("受理日期", "受理时间"), column(Facts.answer_by, "答复期限", "答复时限")),
        step(
            refuse,
            ENDED,
            column(Facts.told, "不受理理由"),
            column(Facts.way, "告知途径", words={"复议": Way.REVIEW, "诉讼": Way.LITIGATION, "信访": Way.PETITION}),
            when=RESULT,
        ),
        step(withdraw, ENDED, when=RESULT),
        step(
            answer,
            ENDED,
            column(Facts.result, "是否属实", words={"是": Result.TRUE, "否": Result.FALSE}),
            column(Facts.answer, "答复"),
            column(Facts.measure, "处理结果"),
            when=RESULT,
        ),
    ),
    about="一件投诉一行。同一天、同一事情、同一单位的视为同一件。交被投诉单位自查的，导入以后在事项上办理。",
)
