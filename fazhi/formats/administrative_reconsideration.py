"""行政复议案件台账: cases of reconsideration from the application to service, performance and the file."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, handler, person, step, told
from fazhi.procedures.administrative_reconsideration import P, closing, intake, review
from fazhi.procedures.administrative_reconsideration.facts import (
    Agreed,
    Category,
    Decision,
    Ending,
    Facts,
    Performance,
    Refusal,
    Respondent,
    Track,
    Way,
)

RECEIVED, ACT = (
    day("收到申请日期", "收案日期", "申请日期", "收件日期"),
    column(Facts.act, "案由", "被复议行政行为", "申请复议事项"),
)
TRACK, ACCEPTED = (
    column(Facts.track, "程序", "适用程序", words={"普通": Track.ORDINARY, "简易": Track.SIMPLE}),
    done_on("受理日期", "受理时间"),
)
ENDED = done_on("审结日期", "结案日期", "决定日期", "审结时间")
CONCLUSION = told(
    "结案方式",
    "审结方式",
    "办理结果",
    words={
        "决定": closing.decide,
        "复议决定": closing.decide,
        "调解": closing.mediate,
        "驳回申请": closing.reject,
        "终止": review.terminate,
        "撤回": review.terminate,
        "审理中": None,
        "未结": None,
    },
)
TAKEN = told(
    "受理情况",
    "是否受理",
    words={"受理": intake.accept, "是": intake.accept, "不予受理": intake.refuse, "否": intake.refuse, "待审查": None},
)
WHY, GROUND = (
    column(Facts.refusal_reason, "不予受理、驳回的理由"),
    column(
        Facts.refusal,
        "不予受理、驳回的情形",
        words={
            "超期": Refusal.LATE,
            "超过申请期限": Refusal.LATE,
            "不属于复议范围": Refusal.SCOPE,
            "没有利害关系": Refusal.INTEREST,
            "无管辖权": Refusal.JURISDICTION,
        },
    ),
)

SHEET = Sheet(
    "administrative_reconsideration",
    "行政复议案件台账",
    "Table: cases of reconsideration",
    P,
    intake.register,
    columns=(
        RECEIVED,
        ACT,
        column(
            Facts.category,
            "案件类别",
            "案件类型",
            "类别",
            words={
                "处罚": Category.PENALTY,
                "强制": Category.COERCION,
                "许可": Category.LICENCE,
                "征收": Category.EXPROPRIATION,
                "工伤": Category.INJURY,
                "信息公开": Category.DISCLOSURE,
                "不作为": Category.INACTION,
                "不履职": Category.INACTION,
                "其他": Category.OTHER,
            },
        ),
        column(Facts.act_number, "文号", "决定书文号"),
        column(Facts.knew_on, "知道日期", "知道行政行为日期", past=True),
        column(Facts.request, "复议请求"),
        column(Facts.reasons, "申请理由"),
        column(
            Facts.way,
            "申请渠道",
            words={
                "当面": Way.IN_PERSON,
                "现场": Way.IN_PERSON,
                "邮寄": Way.POST,
                "口头": Way.ORAL,
                "网上": Way.INTERNET,
                "互联网": Way.INTERNET,
                "转送": Way.FORWARDED,
            },
        ),
        column(
            Facts.respondent_kind,
            "被申请人类型",
            words={
                "部门": Respondent.DEPARTMENT,
                "区政府部门": Respondent.DEPARTMENT,
                "乡镇": Respondent.TOWN,
                "镇": Respondent.TOWN,
                "街道": Respondent.AGENCY,
                "派出机构": Respondent.OFFICE,
            },
        ),
        person("applicant", "申请人", "申请人姓名"),
        person("applicant", "联系电话", "电话", detail="phone"),
        person("respondent", "被申请人", "被申请人名称", body=True),
    ),
    same=(RECEIVED, ACT),
    dates=(Facts.received_on,),
    then=(
        step(
            intake.accept,
            ACCEPTED,
            TRACK,
            column(Facts.simple_ground, "简易程序情形"),
            column(Facts.major, "是否重大疑难复杂"),
            when=TAKEN,
            dates=(Facts.accepted_on,),
        ),
        step(intake.refuse, done_on("不予受理日期"), GROUND, WHY, column(Facts.right_body), when=TAKEN),
        step(intake.assign, ACCEPTED, handler("承办人", "承办人员", "主办人"), when=(ENDED,)),
        step(review.send_copy, done_on("发送副本日期", "发答复通知日期")),
        step(review.serve_copy, done_on("副本送达日期"), dates=(Facts.copy_served_on,)),
        step(
            review.reply,
            done_on("答复日期", "被申请人答复日期"),
            column(Facts.answer, "答复内容"),
            column(Facts.evidence, "证据", "提交证据"),
        ),
        step(
            review.hear_views,
            done_on("听取意见日期"),
            column(Facts.heard, "听取意见方式"),
            column(Facts.views, "听取意见情况"),
        ),
        step(
            closing.decide,
            ENDED,
            column(
                Facts.decision,
                "决定种类",
                "复议结果",
                words={
                    "撤销": Decision.REVOKE,
                    "责令履行": Decision.PERFORM,
                    "撤销重作": Decision.REVOKE_REDO,
                    "驳回请求": Decision.DISMISS,
                    "驳回": Decision.DISMISS,
                },
            ),
            column(Facts.facts_found, "查明事实"),
            column(Facts.grounds, "决定理由"),
            column(Facts.ruling, "决定主文"),
            column(Facts.agreed, words={"负责人同意": Agreed.HEAD, "集体讨论": Agreed.COLLECTIVE}),
            column(Facts.perform_by, "责令履行期限"),
            when=CONCLUSION,
        ),
        step(closing.mediate, ENDED, column(Facts.terms, "调解内容"), when=CONCLUSION, dates=(Facts.effective_on,)),
        step(closing.reject, ENDED, GROUND, WHY, when=CONCLUSION),
        step(
            review.terminate,
            ENDED,
            column(Facts.ending, "终止原因", words={"撤回申请": Ending.WITHDRAWN, "和解": Ending.SETTLED}),
            when=CONCLUSION,
        ),
        step(closing.serve, done_on("送达日期", "决定书送达日期"), dates=(Facts.served_on,)),
        step(
            closing.performed,
            done_on("履行日期"),
            column(Facts.performance, "是否履行", words={"已履行": Performance.BY_ITSELF, "未履行": Performance.NOT}),
            column(Facts.performed_how, "履行内容"),
        ),
        step(closing.copy_up, done_on("抄告日期"), column(Facts.upper, "抄告机关")),
        step(closing.close, done_on("归档日期", "归档时间")),
    ),
    about="一件一行，同一天收到、同一行政行为的视为同一件，案由里不写姓名。指定承办人由机构负责人办。中止、听证、附带审查的，导入以后办理。",
)
