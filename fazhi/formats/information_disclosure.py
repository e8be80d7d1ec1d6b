"""政府信息公开申请台账: requests for information, with how they were answered."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, person, reason, step, told
from fazhi.procedures.information_disclosure import P, answer, check, not_request, register, withdraw
from fazhi.procedures.information_disclosure.facts import Answer, Facts, Form, Kind, Way

RECEIVED = day("收到申请日期", "收到日期", "收件日期", "申请日期", "登记日期")
SUBJECT = column(Facts.subject, "申请内容", "申请事项", "所需信息", "申请公开内容")
ENDED = done_on("答复日期", "办结日期", "答复时间")
RESULT = told(
    "办理结果",
    "处理结果",
    "办理情况",
    words={
        "答复": answer,
        "已答复": answer,
        "不作为申请处理": not_request,
        "非申请": not_request,
        "撤回": withdraw,
        "申请人撤回": withdraw,
        "办理中": None,
    },
)

SHEET = Sheet(
    "information_disclosure",
    "政府信息公开申请台账",
    "Table: requests for information",
    P,
    register,
    columns=(
        RECEIVED,
        SUBJECT,
        column(Facts.kind, "申请类型", words={"公开": Kind.INFORMATION, "更正": Kind.OWN_RECORD}),
        column(Facts.details, "详细描述", "特征描述"),
        column(
            Facts.form,
            "提供方式",
            "获取方式",
            words={"纸面": Form.PAPER, "邮寄": Form.PAPER, "电子邮件": Form.ELECTRONIC, "光盘": Form.ELECTRONIC},
        ),
        column(
            Facts.way,
            "申请方式",
            "申请渠道",
            words={
                "当面": Way.IN_PERSON,
                "现场": Way.IN_PERSON,
                "邮寄": Way.SIGNED_POST,
                "信函": Way.SIGNED_POST,
                "挂号信": Way.SIGNED_POST,
                "平信": Way.PLAIN_MAIL,
                "网上": Way.INTERNET,
                "网络": Way.INTERNET,
                "互联网": Way.INTERNET,
                "传真": Way.INTERNET,
                "电子邮件": Way.INTERNET,
            },
        ),
        person("applicant", "申请人", "申请人姓名", "姓名或者名称"),
        person("applicant", "联系电话", "电话", detail="phone"),
        person("applicant", "通讯地址", "联系地址", detail="address"),
    ),
    same=(RECEIVED, SUBJECT),
    dates=(Facts.received_on,),
    then=(
        step(check, done_on("审查日期", "转办日期")),
        step(
            answer,
            ENDED,
            column(
                Facts.answer,
                "答复类型",
                "答复结果",
                words={
                    "予以公开": Answer.PROVIDED,
                    "公开": Answer.PROVIDED,
                    "已主动公开": Answer.PUBLIC,
                    "不公开": Answer.REFUSED,
                    "不存在": Answer.ABSENT,
                    "信息不存在": Answer.ABSENT,
                    "不属于本机关": Answer.NOT_OURS,
                    "不予重复处理": Answer.REPEATED,
                    "重复申请": Answer.REPEATED,
                },
            ),
            column(Facts.answer_text, "答复内容", "答复要点"),
            column(Facts.ground, "不公开理由"),
            column(Facts.searched, "检索过程"),
            column(Facts.right_body, "告知机关"),
            column(Facts.fee, "收费"),
            when=RESULT,
        ),
        step(not_request, ENDED, column(Facts.real_matter, "实际事项"), column(Facts.told, "告知途径"), when=RESULT),
        step(withdraw, ENDED, reason("撤回原因"), when=RESULT),
    ),
    about="一件申请一行，同一天收到、同一内容的视为同一件；同一天几人申请同一内容的，请在内容里写明第几件。补正、征求意见的，导入以后办理。",
)
