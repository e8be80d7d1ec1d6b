"""行政应诉台账: first-instance cases against the bodies of a district, from the copy of the complaint to the file closed."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, person, reason, short, step
from fazhi.procedures.administrative_litigation import (
    P,
    analyse,
    answer,
    appealed,
    close,
    effective,
    hearing,
    judged,
    performed,
    receive,
)
from fazhi.procedures.administrative_litigation.facts import (
    Category,
    Cause,
    Facts,
    Form,
    Head,
    Instance,
    Outcome,
    Performance,
    Role,
)

RECEIVED, SUBJECT = (
    day("收到副本日期", "收到起诉状日期", "收案日期", "立案日期"),
    column(Facts.subject, "案件名称", "诉由"),
)
NUMBER = column(Facts.case_number, "法院案号", "一审案号")
JUDGED = column(Facts.judged_on, "判决日期", "结案日期", "裁判时间", past=True)

SHEET = Sheet(
    "administrative_litigation",
    "行政应诉台账（一审）",
    "Table: lawsuits, first instance",
    P,
    receive,
    columns=(
        RECEIVED,
        NUMBER,
        SUBJECT,
        column(
            Facts.category,
            "案件类型",
            "行政行为种类",
            "类别",
            words={
                "处罚": Category.PENALTY,
                "强制": Category.COERCION,
                "许可": Category.LICENCE,
                "征收": Category.EXPROPRIATION,
                "征地拆迁": Category.EXPROPRIATION,
                "工伤": Category.INJURY,
                "信息公开": Category.DISCLOSURE,
                "不履职": Category.INACTION,
                "协议": Category.CONTRACT,
                "赔偿": Category.COMPENSATION,
                "复议": Category.RECONSIDERATION,
                "其他": Category.OTHER,
            },
        ),
        column(
            Facts.role,
            "身份",
            words={
                "单独被告": Role.ACTOR,
                "被告": Role.ACTOR,
                "原机关": Role.ACTOR,
                "共同被告": Role.JOINT,
                "复议机关": Role.REVIEWER,
            },
        ),
        column(Facts.court, "法院", "审理法院", "管辖法院"),
        column(Facts.claims, "诉讼请求", "原告诉求"),
        column(Facts.after_reconsideration, "是否经过复议"),
        person("plaintiff", "原告", "原告姓名"),
        person("defendant", "被告", "被诉机关", body=True),
    ),
    same=(RECEIVED, NUMBER),
    dates=(Facts.copy_received_on,),
    always={Facts.instance.name: Instance.FIRST},
    then=(
        step(
            answer,
            done_on("答辩日期", "提交答辩日期", "答辩时间"),
            column(Facts.answered, "答辩要点"),
            column(Facts.evidence, "证据", "提交证据"),
        ),
        step(
            hearing,
            done_on("开庭时间", "庭审日期"),
            column(Facts.head_due, "是否通知负责人出庭"),
            column(Facts.present, "出庭人员职务"),
            column(
                Facts.head,
                "负责人是否出庭",
                "出庭情况",
                words={
                    "正职": Head.CHIEF,
                    "副职": Head.DEPUTY,
                    "其他负责人": Head.LEADER,
                    "有正当理由": Head.EXCUSED,
                    "工作人员": Head.STAFF,
                    "未出庭": Head.NOBODY,
                },
            ),
            column(Facts.excuse, "不出庭理由"),
            column(Facts.excuse_note, "情况说明"),
            column(Facts.hearing_note),
            dates=(Facts.hearing_on,),
        ),
        step(
            judged,
            JUDGED,
            column(
                Facts.form, "文书种类", words={"判决书": Form.JUDGMENT, "裁定书": Form.RULING, "调解": Form.MEDIATION}
            ),
            NUMBER,
            column(
                Facts.outcome,
                "判决结果",
                "案件结果",
                words={
                    "驳回": Outcome.DISMISSED,
                    "驳回起诉": Outcome.NOT_HEARD,
                    "撤诉": Outcome.WITHDRAWN,
                    "撤销": Outcome.REVOKED,
                    "调解": Outcome.MEDIATED,
                    "其他": Outcome.OTHER,
                },
            ),
            column(Facts.reasons, "裁判要旨", "裁判理由"),
            column(Facts.judgment_served_on, "判决送达日期", past=True),
            column(Facts.ruling_served_on, "裁定送达日期", past=True),
        ),
        step(appealed, done_on("上诉日期"), reason("上诉情况", "上诉人和理由")),
        step(effective, done_on("生效日期"), column(Facts.perform_by, "履行期限"), dates=(Facts.effective_on,)),
        step(
            performed,
            done_on("履行日期"),
            column(
                Facts.performance,
                "履行情况",
                words={"已履行": Performance.DONE, "未履行": Performance.NOT, "无需履行": Performance.NONE_DUE},
            ),
            column(Facts.performed_how),
        ),
        step(
            analyse,
            done_on("败诉分析日期"),
            column(Facts.cause, "败诉原因", words=short(Cause)),
            column(Facts.analysis, "原因分析"),
            column(Facts.mending, "整改情况"),
        ),
        step(close, done_on("归档日期")),
    ),
    about="一审案件一件一行，收到日期和案号相同的视为同一件；案由里不写姓名。二审、再审另立一件，导入以后登记并写明一审编号。",
)
