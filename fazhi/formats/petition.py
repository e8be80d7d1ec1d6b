"""信访事项台账: what came by letter, visit or call, routed to whom, and the opinion given."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, handler, office, person, step
from fazhi.procedures.petition import P, accept, archive, deliver_opinion, give_opinion, hear, register, route, tell
from fazhi.procedures.petition.facts import Category, Channel, Dispatch, Facts, Result, Topic, Track

CAME, SUBJECT = (
    day("登记日期", "信访日期", "来访日期", "来信日期", "受理日期"),
    column(Facts.subject, "信访事项", "事项名称", "标题", "反映问题"),
)

SHEET = Sheet(
    "petition",
    "信访事项台账",
    "Table: petitions",
    P,
    register,
    columns=(
        CAME,
        SUBJECT,
        column(
            Facts.channel,
            "形式",
            "来源",
            "信访途径",
            words={
                "信": Channel.LETTER,
                "访": Channel.VISIT,
                "走访": Channel.VISIT,
                "网信": Channel.ONLINE,
                "网上": Channel.ONLINE,
                "电": Channel.CALL,
                "电话": Channel.CALL,
            },
        ),
        column(Facts.request, "诉求", "信访诉求"),
        column(Facts.summary, "内容", "主要内容", "反映内容"),
        column(Facts.topic, "分类", "问题类别", words={"其它": Topic.OTHER}),
        column(Facts.place, "地点", "问题属地"),
        column(Facts.group_size, "人数", "信访人数"),
        column(Facts.delegates, "代表人数"),
        person("petitioner", "信访人", "信访人姓名", "姓名"),
        person("petitioner", "联系电话", "电话", detail="phone"),
        person("petitioner", "住址", "地址", detail="address"),
    ),
    same=(CAME, SUBJECT),
    then=(
        step(
            route,
            done_on("转送日期", "交办日期", "转办日期", "转送交办日期"),
            office("承办单位", "责任单位", "有权处理单位"),
            column(
                Facts.dispatch,
                "转办方式",
                words={"转": Dispatch.FORWARD, "转办": Dispatch.FORWARD, "交": Dispatch.ASSIGN},
            ),
            column(Facts.report_by, "反馈期限", "要求反馈日期"),
        ),
        step(
            tell,
            done_on("告知日期", "书面告知日期"),
            column(
                Facts.category,
                "类别",
                "事项性质",
                words={
                    "求决": Category.COMPLAINT,
                    "申诉": Category.COMPLAINT,
                    "建议": Category.ADVICE,
                    "举报": Category.ACCUSATION,
                },
            ),
            column(Facts.track, "处理途径", words={"信访": Track.PETITION}),
            column(Facts.advised, "告知内容"),
        ),
        step(accept, done_on("按信访程序受理日期", "单位受理日期"), handler("承办人", "经办人")),
        step(hear, done_on("听取陈述日期"), column(Facts.heard, "听取陈述")),
        step(
            give_opinion,
            done_on("处理意见日期", "办结日期", "答复日期", "出具意见日期"),
            column(Facts.findings, "调查情况"),
            column(Facts.opinion, "答复意见"),
            column(
                Facts.result,
                "结果",
                words={"支持": Result.SUPPORTED, "解释": Result.EXPLAINED, "不支持": Result.NOT_SUPPORTED},
            ),
            column(Facts.legal_basis, "政策法律依据", "依据"),
        ),
        step(deliver_opinion, done_on("送达日期", "意见书送达日期"), dates=(Facts.opinion_received_on,)),
        step(archive, done_on("归档日期")),
    ),
    about="一件一行，同一天登记、名称相同的视为同一件；名称里不写姓名。转送由信访部门办，告知、办理由承办单位办，各传各的同一张表也可以。",
)
