"""12345热线工单: the export of an upper platform, whose orders a district takes over with their numbers, answered ones too."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, handler, office, person, short, step, told
from fazhi.procedures.hotline_order import (
    P,
    answer,
    answer_at_once,
    call_back,
    close,
    decline,
    dispatch,
    sign,
    take_over,
)
from fazhi.procedures.hotline_order.facts import Channel, Facts, Kind, Rating, Result, Topic

NUMBER = column(Facts.upper_number, "工单号", "工单编号", "受理单号")
HOW = told(
    "处理方式",
    "办理方式",
    "处置方式",
    words={
        "直接答复": answer_at_once,
        "当场答复": answer_at_once,
        "转办": answer,
        "派单": answer,
        "派单办理": answer,
        "不予受理": decline,
        "办理中": None,
    },
)
ANSWERED = done_on("答复时间", "回复时间", "答复日期", "办理完成时间")
ANSWER = column(Facts.answer, "答复意见", "处理结果说明")
RESULT = column(
    Facts.result,
    "处理结果",
    words={
        "解决": Result.SOLVED,
        "已办理": Result.SOLVED,
        "解释说明": Result.EXPLAINED,
        "未解决": Result.PLANNED,
        "列入计划": Result.PLANNED,
    },
)

SHEET = Sheet(
    "hotline_order",
    "12345热线工单导出表",
    "Table: orders of the hotline",
    P,
    take_over,
    columns=(
        day("受理时间", "来电时间", "登记时间", "受理日期"),
        NUMBER,
        column(
            Facts.channel,
            "来源",
            "受理渠道",
            "诉求渠道",
            words={
                "来电": Channel.PHONE,
                "电话": Channel.PHONE,
                "微信": Channel.ONLINE,
                "网站": Channel.ONLINE,
                "小程序": Channel.ONLINE,
                "信箱": Channel.MAILBOX,
                "上级转办": Channel.UPPER,
                "网格": Channel.GRID,
            },
        ),
        column(Facts.kind, "工单类型", "诉求性质", words={f"{k.value}类": k for k in Kind}),
        column(Facts.subject, "标题", "工单标题", "诉求标题"),
        column(Facts.summary, "工单内容", "诉求描述", "内容"),
        column(
            Facts.topic,
            "分类",
            "一级分类",
            words={"其它": Topic.OTHER, **short(Topic, "、物业", "、停车", "、社保", "、通信")},
        ),
        column(Facts.place, "地址", "事发地址", "诉求地址"),
        person("caller", "诉求人", "来电人", "姓名"),
        person("caller", "联系电话", "来电号码", "电话", detail="phone"),
    ),
    same=(NUMBER,),
    then=(
        step(answer_at_once, ANSWERED, ANSWER, RESULT, when=HOW),
        step(decline, ANSWERED, column(Facts.not_accepted, "不受理理由"), column(Facts.advised, "告知途径"), when=HOW),
        step(
            dispatch,
            done_on("派单时间", "交办时间", "转办时间"),
            office("承办单位", "责任单位"),
            column(Facts.requirement, "办理要求"),
        ),
        step(sign, done_on("签收时间", "接单时间"), handler("承办人", "经办人")),
        step(answer, ANSWERED, ANSWER, RESULT, column(Facts.handling, "办理情况"), when=HOW),
        step(
            call_back,
            done_on("回访时间", "回访日期"),
            column(Facts.rating, "评价", "回访结果", words={"未接通": Rating.UNREACHED, "拒绝评价": Rating.DECLINED}),
            column(Facts.rating_note, "回访记录"),
        ),
        step(close, done_on("办结时间", "归档时间", "结单时间")),
    ),
    about="上级平台导出的工单，一件一行，工单号相同的视为同一件。受理、派单、回访由热线岗办，签收、答复由承办单位办；各传各的同一张表也可以。期限从受理那一天起算。",
)
