"""人民调解台账: the disputes of a committee from the day they were brought to the day the file was closed.

An agreement is the mediator's act (人民调解法 articles 28 to 30), taking a dispute in the committee's (article 19). Whoever
holds both posts brings whole lives; otherwise the committee brings the table first, and the mediator brings it again.
"""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, handler, person, short, step, told
from fazhi.procedures.people_mediation import P, accept, agree, archive, fail, own_motion, record_performance, terminate
from fazhi.procedures.people_mediation.facts import Choice, EndReason, Facts, Kind, Performance, Venue

CAME = day("受理日期", "登记日期", "受理时间", "日期", "调解日期")
SUBJECT = column(Facts.subject, "纠纷事由", "案由", "纠纷标题")
MEDIATOR = handler("调解员", "承办人", "主持调解员", "调解员姓名", "经办人")
ENDED = done_on("办结日期", "结案日期", "达成协议日期", "结案时间", "办结时间", "调结日期")
RESULT = told(
    "调解结果", "处理结果", "是否成功", "结果", "办理结果",
    words={"达成协议": agree, "调解成功": agree, "成功": agree, "已达成协议": agree, "是": agree, "调解不成": fail, "不成功": fail,
           "未达成协议": fail, "调解失败": fail, "失败": fail, "当事人要求终止": terminate, "撤回申请": terminate, "申请人撤回": terminate,
           "调解中": None, "正在调解": None, "未结": None},
)  # fmt: skip
PERFORMANCE = column(
    Facts.performance, "协议履行情况", "是否履行",
    words={"已履行": Performance.FULL, "履行完毕": Performance.FULL, "是": Performance.FULL, "未履行": Performance.NONE},
)
NOTE = column(Facts.ended_note, "终止说明")

SHEET = Sheet(
    "mediation_ledger", "人民调解台账", "Table: ledger of disputes", P, own_motion,
    columns=(
        CAME, SUBJECT,
        column(Facts.kind, "类型", "纠纷种类", "纠纷类别", words=short(Kind, "纠纷", "争议")),
        column(Facts.summary, "纠纷简要情况", "简要案情", "主要内容", "基本情况"),
        person("applicant", "申请人", "当事人甲", "甲方", "当事人一"),
        person("applicant", "申请人电话", "甲方电话", "联系电话", detail="phone"),
        person("respondent", "被申请人", "当事人乙", "乙方", "当事人二"),
        person("respondent", "被申请人电话", "乙方电话", detail="phone"),
        column(Facts.place, "地点", "发生地"),
        column(Facts.claim, "涉案金额", "标的额"),
    ),
    same=(CAME, SUBJECT),
    then=(
        step(
            accept, CAME, MEDIATOR,
            column(Facts.choice, "选定方式", words={"指定": Choice.ASSIGNED, "选择": Choice.CHOSEN, "当事人选定": Choice.CHOSEN}),
            column(Facts.venue, "调解地点", words={"调委会": Venue.COMMITTEE, "综治中心": Venue.CENTRE, "现场": Venue.ON_SITE}),
            when=(MEDIATOR, ENDED), always={Facts.refused.name: False},
        ),
        step(
            agree, ENDED,
            column(Facts.terms, "协议主要内容", "协议约定", "调解协议"),
            column(Facts.oral, "协议形式", "协议类型", "是否口头协议",
                   words={"口头": True, "口头协议": True, "书面": False, "书面协议": False, "制作协议书": False}),
            column(Facts.liability, "责任"), column(Facts.performing, "履行期限", "履行方式"), column(Facts.amount, "协议金额"),
            column(Facts.effective_on, "生效日期", past=True), when=RESULT, dates=(Facts.effective_on,),
        ),
        step(
            fail, ENDED, NOTE,
            column(Facts.ended_why, "不成原因", words={"分歧大": EndReason.NO_AGREEMENT, "一方不愿调解": EndReason.UNWILLING,
                                                   "联系不上": EndReason.ABSENT, "已起诉": EndReason.ELSEWHERE}),
            column(Facts.routes, "告知途径"), when=RESULT,
        ),
        step(terminate, ENDED, NOTE, when=RESULT),
        step(
            record_performance, done_on("履行登记日期", "履行日期", "履行时间"), PERFORMANCE, column(Facts.performed, "履行金额"),
            when=PERFORMANCE,
        ),
        step(
            archive, done_on("归档日期", "立卷日期", "归档时间"), column(Facts.volume, "卷宗号", "档案号"),
            column(Facts.difficulty, "难易程度"), column(Facts.platform_number, "平台编号"),
        ),
    ),
    about="一件纠纷一行，从受理到归档。同一天受理、名称相同的视为同一件。还没有办到的，后面的列留空，办了以后再传一次补办。",
)  # fmt: skip
