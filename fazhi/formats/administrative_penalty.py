"""行政处罚案件台账（普通程序）: cases of a body of enforcement from the lead to the file."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, person, step, told
from fazhi.procedures.administrative_penalty import P, after, deciding
from fazhi.procedures.administrative_penalty.facts import Facts, Field, Kind, Review, Service, Source, Target

CAME, SUBJECT, CLUE = (
    day("线索日期", "登记日期", "案件登记日期"),
    column(Facts.subject, "案件名称", "违法行为"),
    column(Facts.clue, "线索", "基本情况"),
)
FIELD = column(
    Facts.field,
    "领域",
    "执法类别",
    words={
        "城管": Field.CITY,
        "城市管理": Field.CITY,
        "综合执法": Field.CITY,
        "市场监督管理": Field.MARKET,
        "环保": Field.ENVIRONMENT,
        "交通": Field.TRANSPORT,
        "农业": Field.FARMING,
        "人社": Field.LABOUR,
        "住建": Field.HOUSING,
        "卫健": Field.HEALTH,
        "文旅": Field.CULTURE,
        "应急": Field.EMERGENCY,
    },
)
TARGET = column(
    Facts.target,
    "当事人类型",
    words={
        "个人": Target.CITIZEN,
        "自然人": Target.CITIZEN,
        "个体工商户": Target.CITIZEN,
        "单位": Target.BODY,
        "企业": Target.BODY,
        "法人": Target.BODY,
        "法人或其他组织": Target.BODY,
    },
)
OFFICERS, CONCLUDED = column(Facts.officers, "承办人员", "办案人员"), done_on("调查终结日期", "调查终结时间")
NOTIFIED, UNTIL = (
    done_on("告知日期", "处罚告知日期", "告知时间"),
    column(Facts.defence_until, "陈述申辩截止日期", "申辩期限"),
)
NOTICE = told(
    "告知种类",
    "告知书种类",
    words={
        "处罚告知": deciding.notify,
        "行政处罚告知": deciding.notify,
        "听证告知": deciding.notify_hearing,
        "行政处罚听证告知": deciding.notify_hearing,
    },
)
DECIDED, REMEDY = (
    done_on("处罚决定日期", "决定日期", "处罚日期", "决定时间"),
    column(Facts.remedy, "救济途径", "复议诉讼告知"),
)
DECISION = told(
    "处理决定",
    "处理结果",
    "案件结果",
    words={
        "处罚": deciding.punish,
        "行政处罚": deciding.punish,
        "予以处罚": deciding.punish,
        "不予处罚": deciding.spare,
        "不予行政处罚": deciding.spare,
        "办理中": None,
        "未决定": None,
    },
)

SHEET = Sheet(
    "administrative_penalty",
    "行政处罚案件台账（普通程序）",
    "Table: penalties, ordinary procedure",
    P,
    deciding.lead,
    columns=(
        CAME,
        SUBJECT,
        FIELD,
        TARGET,
        column(
            Facts.came_from,
            "来源",
            words={
                "检查发现": Source.INSPECTION,
                "投诉举报": Source.COMPLAINT,
                "举报": Source.COMPLAINT,
                "投诉": Source.COMPLAINT,
                "交办": Source.ASSIGNED,
                "移送": Source.TRANSFERRED,
            },
        ),
        CLUE,
        column(Facts.ended_on, "违法行为发生日期", "违法日期", past=True),
        column(Facts.found_on, "发现日期", "违法行为发现日期", past=True),
        column(Facts.harmful, "是否涉及生命健康、金融安全"),
        person("party", "当事人", "当事人姓名", "被处罚人", "当事人名称"),
        person("party", "证件号码", "身份证号", "统一社会信用代码", detail="id_no"),
        person("party", "联系电话", "电话", detail="phone"),
    ),
    same=(CAME, SUBJECT, CLUE),
    then=(
        step(deciding.file_case, done_on("立案日期", "立案时间"), OFFICERS),
        step(
            deciding.investigate,
            CONCLUDED,
            OFFICERS,
            column(Facts.shown, "是否出示证件"),
            column(Facts.evidence, "证据", "调查情况"),
        ),
        step(
            deciding.conclude,
            CONCLUDED,
            column(Facts.found, "违法事实"),
            column(Facts.grounds, "处罚依据", "法律依据"),
            column(Facts.discretion, "裁量"),
            column(Facts.proposal, "拟处理意见", "拟处罚"),
            column(Facts.hearing_due, "是否听证情形"),
        ),
        step(deciding.notify, NOTIFIED, UNTIL, when=NOTICE),
        step(deciding.notify_hearing, NOTIFIED, UNTIL, column(Facts.hearing_case), when=NOTICE),
        step(deciding.defend, done_on("陈述申辩日期", "申辩日期"), column(Facts.defence, "申辩意见")),
        step(deciding.recheck, done_on("复核日期"), column(Facts.rechecked, "复核情况")),
        step(
            deciding.submit,
            done_on("提请审核日期", "送审日期", "提请日期"),
            column(Facts.review_due, "是否法制审核"),
            column(Facts.review_case),
            column(Facts.no_review_ground),
            column(Facts.collective_due, "是否集体讨论"),
            column(Facts.no_collective_ground),
            column(Facts.defence_waived, "放弃陈述申辩"),
            column(Facts.hearing_waived, "放弃听证"),
        ),
        step(
            deciding.review,
            done_on("法制审核日期", "审核日期"),
            column(Facts.review_scope),
            column(Facts.review_opinion, "审核意见"),
            column(Facts.review_result, "审核结论", words={"通过": Review.PASSED}),
            column(Facts.reviewer_qualified, "审核人员有法律职业资格"),
        ),
        step(deciding.discuss, done_on("集体讨论日期", "讨论日期"), column(Facts.meeting, "讨论情况")),
        step(
            deciding.punish,
            DECIDED,
            column(
                Facts.kinds,
                "种类",
                words={
                    "警告": Kind.WARNING,
                    "通报批评": Kind.WARNING,
                    "罚款": Kind.FINE,
                    "没收": Kind.FINE,
                    "没收违法所得": Kind.FINE,
                    "没收非法财物": Kind.FINE,
                    "吊销许可证件": Kind.LICENCE,
                    "责令停产停业": Kind.BUSINESS,
                    "拘留": Kind.DETENTION,
                },
            ),
            column(Facts.fine, "罚款金额", "罚款"),
            column(Facts.confiscated, "没收金额", "没收"),
            column(Facts.decision, "处罚内容", "决定内容"),
            column(Facts.performance, "履行期限"),
            REMEDY,
            column(Facts.significant, "是否公开", "是否有社会影响"),
            when=DECISION,
        ),
        step(
            deciding.spare, DECIDED, column(Facts.spared, "不予处罚理由"), REMEDY, column(Facts.educated), when=DECISION
        ),
        step(
            after.serve,
            done_on("送达日期", "送达时间"),
            column(
                Facts.service,
                words={
                    "直接": Service.DIRECT,
                    "当场": Service.AT_ONCE,
                    "邮寄": Service.POST,
                    "留置": Service.LEFT,
                    "公告": Service.NOTICE,
                    "电子": Service.ELECTRONIC,
                },
            ),
            dates=(Facts.served_on,),
        ),
        step(after.publish, done_on("公开日期", "公示日期")),
        step(
            after.pay,
            done_on("缴清日期", "缴款日期", "缴纳日期"),
            column(Facts.paid, "缴纳金额", "实缴金额"),
            column(Facts.late_fee),
        ),
        step(after.close, done_on("结案日期", "结案时间")),
        step(after.archive, done_on("归档日期"), column(Facts.archive_no, "卷号", "档案号")),
    ),
    about="普通程序的案件一件一行，同一天登记、案由和线索都相同的视为同一件，案由里不写姓名。立案、决定由负责人办，审核由法制审核人员办。举行听证的，导入以后在事项上办理。",
)
