"""法律援助案件台账: applications for legal aid, from the window to the file closed."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, handler, person, step, told
from fazhi.procedures.legal_aid import P, apply, archive, assign, close, grant, receive_file, refuse
from fazhi.procedures.legal_aid.facts import Cause, Checked, Facts, Form, Group, Means, NoCheck, Refusal, Result

CAME, SUBJECT = day("申请日期", "受理日期", "申请时间"), column(Facts.subject, "案由", "申请事项", "案件名称")
DECIDED = done_on("决定日期", "审批日期", "批准日期")
RESULT = told(
    "审批结果",
    "审查结果",
    "审批意见",
    words={
        "给予": grant,
        "同意": grant,
        "给予援助": grant,
        "批准": grant,
        "不予": refuse,
        "不同意": refuse,
        "不予援助": refuse,
        "审查中": None,
    },
)

SHEET = Sheet(
    "legal_aid",
    "法律援助案件台账",
    "Table: cases of legal aid",
    P,
    apply,
    columns=(
        CAME,
        SUBJECT,
        column(
            Facts.cause,
            "事项类别",
            "案件类别",
            words={
                "劳动报酬": Cause.LABOUR,
                "请求支付劳动报酬": Cause.LABOUR,
                "工伤": Cause.INJURY,
                "交通事故": Cause.INJURY,
                "人身损害": Cause.INJURY,
                "赡养费": Cause.MAINTENANCE,
                "抚养费": Cause.MAINTENANCE,
                "社会保险": Cause.SOCIAL_SECURITY,
                "刑事": Cause.DEFENCE,
                "刑事辩护": Cause.DEFENCE,
                "其他": Cause.OTHER,
            },
        ),
        column(Facts.summary, "案情", "简要案情", "案情简介"),
        column(
            Facts.form,
            "援助方式",
            words={
                "刑事": Form.CRIMINAL,
                "民事诉讼": Form.LITIGATION,
                "诉讼": Form.LITIGATION,
                "诉讼代理": Form.LITIGATION,
                "非诉讼": Form.NON_LITIGATION,
                "仲裁": Form.ARBITRATION,
                "劳动仲裁": Form.ARBITRATION,
                "代书": Form.DRAFTING,
            },
        ),
        column(
            Facts.group,
            "人员类别",
            "受援人类别",
            words={
                "农民工": Group.MIGRANT_WORKER,
                "老人": Group.ELDERLY,
                "未成年": Group.MINOR,
                "军人": Group.MILITARY,
                "退役": Group.VETERAN,
                "其他": Group.OTHER,
            },
        ),
        column(
            Facts.means,
            "经济状况",
            words={
                "说明表": Means.STATEMENT,
                "经济困难": Means.STATEMENT,
                "免予核查": Means.NO_CHECK,
                "免审": Means.NO_CHECK,
                "不受限制": Means.NO_TEST,
            },
        ),
        column(
            Facts.no_check,
            "免予核查类别",
            words={
                "农民工": NoCheck.MIGRANT_WORKER,
                "低保": NoCheck.ASSISTED,
                "特困": NoCheck.ASSISTED,
                "其他": NoCheck.OTHER,
            },
        ),
        column(Facts.no_test, "不受限制的情形"),
        column(Facts.household, "家庭经济状况", "家庭状况"),
        column(Facts.promise, "是否承诺"),
        column(Facts.green_channel, "绿色通道"),
        person("applicant", "申请人", "受援人", "姓名"),
        person("applicant", "身份证号", "身份证号码", detail="id_no"),
        person("applicant", "联系电话", "电话", detail="phone"),
        person("opponent", "对方当事人", "被申请人", "对方"),
    ),
    same=(CAME, SUBJECT),
    then=(
        step(
            grant,
            DECIDED,
            column(Facts.granted_why, "援助理由", "理由"),
            column(
                Facts.checked, words={"信息查询": Checked.SHARED, "承诺": Checked.PROMISE, "告知承诺": Checked.PROMISE}
            ),
            when=RESULT,
        ),
        step(
            refuse,
            DECIDED,
            column(
                Facts.refusal,
                "不予理由",
                words={"不属于范围": Refusal.OUT_OF_SCOPE, "不符合经济困难": Refusal.NOT_IN_HARDSHIP},
            ),
            column(Facts.refusal_note, "不予说明"),
            when=RESULT,
        ),
        step(
            assign,
            done_on("指派日期", "指派时间"),
            handler("承办律师", "承办人", "援助律师"),
            column(Facts.firm, "律师事务所", "承办机构"),
        ),
        step(
            close,
            done_on("结案日期", "结案时间", "报告日期"),
            column(Facts.report, "办理情况"),
            column(Facts.recovered, "挽回损失", "取得利益"),
            column(
                Facts.result,
                "办案结果",
                "结果",
                words={
                    "胜诉": Result.WON,
                    "全部支持": Result.WON,
                    "部分胜诉": Result.PARTLY,
                    "部分支持": Result.PARTLY,
                    "调解": Result.SETTLED,
                    "和解": Result.SETTLED,
                    "败诉": Result.LOST,
                },
            ),
        ),
        step(receive_file, done_on("收到材料日期", "交卷日期"), column(Facts.papers_note, "结案材料")),
        step(archive, done_on("归档日期", "归档时间"), column(Facts.volume, "卷号", "档案号")),
    ),
    about="一件申请一行，同一天申请、名称相同的视为同一件；名称里不写姓名。审查、指派由法律援助机构办，结案报告由承办律师办。",
)
