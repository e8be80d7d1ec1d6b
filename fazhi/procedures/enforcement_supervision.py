"""行政执法监督: from a clue to the notice, opinion or decision, the body's reply, and the check of what was put right.

行政执法监督条例 makes the justice bureau the supervisor of its government (article 6). Its articles 7 to 36 were not read, so
what rests on them is marked, and every paper sets its own day for the reply instead of a number nobody has seen.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.conditions import Done
from fazhi.kernel.documents import Block, Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.official import Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 执法监督规则, 行政执法监督条例

条例 = 行政执法监督条例.whole(unverified=True)


class S(Stage):
    LOOKING = "监督检查中"
    ISSUED = "待回复"
    REVIEWING = "复核中"
    REPLIED = "待核实"
    CLOSED = "已办结", FINAL
    NOTHING = "未发现问题", FINAL
    REVOKED = "文书已撤销", FINAL


class Kind(Enum):
    DAILY, KEY, SPECIAL = "日常监督", "重点监督", "专项监督"


class Source(Enum):
    COMPLAINT = "投诉、检举"
    FILES = "案卷评查"
    CHECK = "监督检查发现"
    FILING = "重大行政处罚备案审查"
    REVIEW = "行政复议、行政诉讼发现"
    PROCURATORATE = "检察建议、检察意见"
    ABOVE = "上级交办"
    OTHER = "其他来源"


class Topic(Enum):
    IDLE = "不立案、不履行职责、推诿"
    FINES_FOR_CARE = "以罚代管"
    ELSEWHERE = "违规异地执法"
    PROFIT = "趋利性执法"
    ARBITRARY = "乱收费、乱罚款、乱检查、乱查封"
    STANDING = "主体、人员资格"
    FACTS = "事实、证据"
    PROCEDURE = "程序"
    DISCRETION = "法律适用、裁量"
    SYSTEMS = "公示、全过程记录、法制审核"
    OTHER = "其他问题"


class Decision(Enum):
    PERFORM = "责令履行"
    CORRECT = "责令补正、改正"
    REVOKE = "撤销"
    UNLAWFUL = "确认违法、无效"


class Facts(FactSheet):
    subject = Fact("监督事项", str, hint="不写当事人姓名")
    kind = Fact("监督方式", Kind, basis=条例, listed=True)
    came_from = Fact("线索来源", Source, basis=执法监督规则.art(1), listed=True)
    campaign = Fact("专项名称", str, hint="属于专项行动的填写")
    on_site = Fact("到现场督导", bool, listed=True)
    case_number = Fact("涉及的案件编号", str)
    supervisors = Fact("监督人员", str, hint="姓名和证件编号")
    topic = Fact("问题类别", Topic, basis=条例, listed=True)
    found = Fact("查明的情况", str, long=True)
    rule = Fact("违反的规定", str, long=True)
    requirement = Fact("监督要求", str, long=True)
    decision = Fact("决定种类", Decision, basis=条例, listed=True)
    reply_by = Fact("回复日期", date, basis=执法监督规则.art(2), listed=True)
    reply = Fact("被监督单位回复", str, long=True)
    measures = Fact("改正情况", str, long=True)
    objection = Fact("复核申请的理由", str, basis=执法监督规则.art(3), long=True)
    reviewed = Fact("复核意见", str, basis=执法监督规则.art(3), long=True)
    checked = Fact("核实情况", str, long=True)
    upper = Fact("告知的上级主管部门", str, basis=行政执法监督条例.art(42, clause=2))
    interview = Fact("约谈记录", str, long=True, hint="写职务，不写个人情况")
    public_text = Fact("公开的内容", str, long=True, hint="会公开。不写个人姓名")


BASE: list[Block] = [
    Para("经监督检查，你单位在行政执法中存在下列问题，请依照要求改正。"),
    Rows((Facts.subject, Facts.case_number, Facts.topic, Facts.found, Facts.rule)),
]  # fmt: skip
END: list[Block] = [
    Rows((Facts.requirement,)),
    Para("请在{reply_by}以前书面回复。有异议的，可以在回复以前申请复核一次；复核期间不停止执行。"),
    Rows((Facts.supervisors,)),
]  # fmt: skip
NOTICE = Document(
    "enforcement_notice", "行政执法监督通知书", 条例, body=(*BASE, *END), number="{org}监通〔{year}〕{n}号", official=Official(),
    en="Notice of supervision",
)  # fmt: skip
OPINION = Document(
    "enforcement_opinion", "行政执法监督意见书", 条例, body=(*BASE, *END), number="{org}监意〔{year}〕{n}号", official=Official(),
    en="Opinion of supervision",
)  # fmt: skip
DECISION = Document(
    "enforcement_decision", "行政执法监督决定书", 条例, number="{org}监决〔{year}〕{n}号", official=Official(), en="Decision of supervision",
    body=(*BASE, Para("现决定："), Rows((Facts.decision,)), *END),
)  # fmt: skip
REPLY = Document(
    "enforcement_supervision_reply", "行政执法监督回复书", 执法监督规则.art(2), en="Reply to supervision of enforcement",
    body=(Para("关于“{subject}”（{matter_number}）："), Rows((Facts.reply, Facts.measures)), Signatures(("被监督单位（印章）",))),
)  # fmt: skip
COLUMN = Column("enforcement_supervision", "行政执法监督情况", "Supervision of enforcement", "纠正的严重执法问题。")
PUBLIC = Publication("case", COLUMN, 执法监督规则.art(4), title=Facts.subject, facts=(Facts.topic, Facts.public_text))

P = Procedure(
    "enforcement_supervision", "行政执法监督", "Supervision of enforcement",
    stages=S, facts=Facts, basis=[行政执法监督条例.art(2, 6), 条例], in_force=date(2026, 2, 1), number="{org}执监〔{year}〕{n}号",
    domain="enforcement", title=Facts.subject, topic=Facts.topic, sees=[SUPERVISOR],
    about="对行政执法的日常、重点、专项监督：按轻重发监督通知书、意见书、决定书，单位回复改正，监督机构核实。",
)  # fmt: skip
DESK, UNIT = ENFORCEMENT_SUPERVISOR, LIAISON
GIVEN: list[FactRef[Facts, Any]] = [Facts.subject, Facts.kind, Facts.came_from]
KNOWN: list[FactRef[Facts, Any]] = [Facts.campaign, Facts.on_site, Facts.case_number, Facts.supervisors]
SAID: list[FactRef[Facts, Any]] = [Facts.topic, Facts.found, Facts.rule, Facts.requirement, Facts.reply_by]

look = P.start(
    "look", "开展监督检查", by=DESK, to=S.LOOKING, basis=行政执法监督条例.art(2, 6), needs=GIVEN, asks=KNOWN, en="Look into enforcement",
)  # fmt: skip
look_about = P.start(
    "look_about", "就投诉、评查、备案等事项开展监督", by=DESK, to=S.LOOKING, basis=执法监督规则.art(1), needs=GIVEN, asks=KNOWN, links=True,
    remark="写明所关联的投诉、评查、备案等事项的编号", en="Look into it about a matter",
)  # fmt: skip
notify, advise, decide = (
    P.action(
        key, f"制发{paper.label.removeprefix('行政执法')}", by=DESK, frm=S.LOOKING, to=S.ISSUED, basis=条例, makes=[paper],
        needs=SAID + ([Facts.decision] if paper is DECISION else []), transfers=True, en=en,
    )
    for key, paper, en in (
        ("notify", NOTICE, "Issue a notice"), ("advise", OPINION, "Issue an opinion"), ("decide", DECISION, "Issue a decision"),
    )
)  # fmt: skip
nothing = P.action(
    "nothing", "没有发现问题，终结", by=DESK, frm=S.LOOKING, to=S.NOTHING, basis=执法监督规则.art(1), needs=[Facts.checked],
    outcome="未发现问题", en="Nothing found",
)  # fmt: skip
reply = P.action(
    "reply", "回复监督文书", by=UNIT, frm=S.ISSUED, to=S.REPLIED, basis=执法监督规则.art(2), needs=[Facts.reply], asks=[Facts.measures],
    makes=[REPLY], en="Reply",
)  # fmt: skip
ask_review = P.action(
    "ask_review", "申请复核", by=UNIT, frm=S.ISSUED, to=S.REVIEWING, basis=执法监督规则.art(3), needs=[Facts.objection], en="Ask for review",
    only_if=~Done[Facts]("ask_review", "申请复核"),
    because="复核只能申请一次（《行政执法监督工作规则（示范文本）》第三条）。请按文书要求改正并回复。",
)  # fmt: skip
uphold = P.action(
    "uphold", "复核维持", by=DESK, frm=S.REVIEWING, to=S.ISSUED, basis=执法监督规则.art(3), needs=[Facts.reviewed], en="Uphold",
)  # fmt: skip
revoke = P.action(
    "revoke", "复核撤销文书", by=DESK, frm=S.REVIEWING, to=S.REVOKED, basis=执法监督规则.art(3), needs=[Facts.reviewed],
    outcome="文书已撤销", en="Revoke the paper",
)  # fmt: skip
advise_again = P.action(
    "advise_again", "没有改正，制发监督意见书", by=DESK, frm=[S.ISSUED, S.REPLIED], to=S.ISSUED, basis=执法监督规则.art(2),
    needs=[Facts.checked, Facts.requirement, Facts.reply_by], makes=[OPINION],
    only_if=~(advise.done() | decide.done() | Done[Facts]("advise_again", "没有改正，制发监督意见书")),
    because="已经制发过意见书或者决定书（《行政执法监督工作规则（示范文本）》第二条）。没有改正的，请制发监督决定书。", en="Not mended: an opinion",
)  # fmt: skip
decide_after = P.action(
    "decide_after", "没有改正，制发监督决定书", by=DESK, frm=[S.ISSUED, S.REPLIED], to=S.ISSUED, basis=执法监督规则.art(2),
    needs=[Facts.checked, Facts.decision, Facts.requirement, Facts.reply_by], makes=[DECISION], only_if=advise.done() | advise_again.done(),
    because="制发监督意见书以后仍没有改正的，才由意见转为决定（《行政执法监督工作规则（示范文本）》第二条）。请先制发监督意见书。",
    en="Not mended: a decision",
)  # fmt: skip
close = P.action(
    "close", "核实已改正，办结", by=DESK, frm=S.REPLIED, to=S.CLOSED, basis=执法监督规则.art(2), needs=[Facts.checked], outcome="已改正",
    en="Close: put right",
)  # fmt: skip
tell_upper = P.action(
    "tell_upper", "告知上级主管部门", by=DESK, frm=[S.ISSUED, S.REPLIED], basis=行政执法监督条例.art(42, clause=2), needs=[Facts.upper],
    remark="被监督的是实行垂直管理的执法机关的", en="Tell the upper department",
)  # fmt: skip
talk = P.action(
    "talk", "约谈单位负责人", by=DESK, frm=[S.ISSUED, S.REPLIED], basis=执法监督规则.art(4), needs=[Facts.interview], en="Talk with the head",
)  # fmt: skip
publish = P.action(
    "publish", "公开严重的问题", by=DESK, frm=[S.ISSUED, S.REPLIED], basis=执法监督规则.art(4), needs=[Facts.public_text], publishes=[PUBLIC],
    en="Publish a serious case",
)  # fmt: skip
P.keeping(by=[DESK, UNIT], basis=执法监督规则.art(1))

P.limit(
    "reply", "回复监督文书", set_day(), counts_from=Facts.reply_by, stops_at=[reply, revoke], basis=条例, rolls=False,
    restarts=True, en="Reply to supervision", note="监督文书写明的日期；条例规定的天数没有核对到原文，各省条例的天数不同",
)  # fmt: skip
