"""人大建议、政协提案办理台账: from the day each was received to what its deputy thought of the answer."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, office, step
from fazhi.procedures.proposal import Facts, Kind, Level, P, Rating, Result, answer, close, hand_over, receive, take_up

RECEIVED, NUMBER = (
    day("收到日期", "收文日期", "登记日期", "收件日期"),
    column(Facts.original_number, "编号", "建议编号", "提案编号", "案号"),
)
KIND = column(
    Facts.kind,
    "类别",
    "类型",
    words={
        "人大建议": Kind.DEPUTY,
        "建议": Kind.DEPUTY,
        "人大代表建议": Kind.DEPUTY,
        "政协提案": Kind.MEMBER,
        "提案": Kind.MEMBER,
    },
)

SHEET = Sheet(
    "proposal",
    "人大建议、政协提案办理台账",
    "Table: proposals of deputies and members",
    P,
    receive,
    columns=(
        RECEIVED,
        NUMBER,
        KIND,
        column(
            Facts.level,
            "层级",
            words={
                "全国人大": Level.NATIONAL,
                "国家": Level.NATIONAL,
                "省级": Level.PROVINCE,
                "市级": Level.CITY,
                "区级": Level.DISTRICT,
                "县级": Level.DISTRICT,
                "区": Level.DISTRICT,
                "县": Level.DISTRICT,
            },
        ),
        column(Facts.subject, "建议标题", "提案标题", "题目"),
        column(Facts.content, "内容", "主要内容"),
    ),
    same=(NUMBER, KIND),
    dates=(Facts.received_on,),
    then=(
        step(
            hand_over,
            done_on("交办日期", "交办时间", "转办日期"),
            office("承办单位", "主办单位"),
            column(Facts.complex_, "是否复杂", "涉及面广"),
            column(Facts.joint_units, "协办单位"),
        ),
        step(take_up, done_on("沟通日期", "见面日期", "走访日期", "沟通时间"), dates=(Facts.met_on,)),
        step(
            answer,
            done_on("答复日期", "答复时间", "复函日期"),
            column(
                Facts.result,
                "办理类别",
                "结果分类",
                words={
                    "A": Result.SOLVED,
                    "A类": Result.SOLVED,
                    "B": Result.PLANNED,
                    "B类": Result.PLANNED,
                    "C": Result.LATER,
                    "C类": Result.LATER,
                    "D": Result.EXPLAINED,
                    "D类": Result.EXPLAINED,
                },
            ),
            column(Facts.handling, "办理经过"),
            column(Facts.answer, "答复要点"),
        ),
        step(
            close,
            done_on("评价日期", "办结日期", "反馈日期", "办结时间"),
            column(Facts.rating, "满意度", "代表评价", words={"同意": Rating.SATISFIED}),
            column(Facts.rating_note, "评价说明"),
        ),
    ),
    about="一件一行，原件编号和种类都相同的视为同一件。交办由政府办公室办，沟通、答复由承办单位办；各传各的同一张表也可以。",
)
