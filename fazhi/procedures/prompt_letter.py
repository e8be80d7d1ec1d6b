"""提示函、建议书: what a supervising office tells another body that it should mend, and that body's reply.

信访工作条例 article 40 lets petition bureaus propose improvements and obliges the body to reply in writing; 法治宣传教育法 article
57 has the justice bureau prompt a body that neglects making law known, and the body mend and say so. For other offices the
model rules of docs/rules say the same. Their fifteen working days are what a district starts from; it sets its own.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.conditions import Done
from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, PETITION_BUREAU, SUPERVISOR
from fazhi.kernel.settings import Setting
from fazhi.kernel.spans import workdays
from fazhi.law.instruments import 信访工作条例, 法治宣传教育法, 督办规则


class S(Stage):
    ISSUED = "待回复"
    REPLIED = "已回复"
    CLOSED = "已办结", FINAL
    WITHDRAWN = "已撤回", FINAL


class Form(Enum):
    PROMPT, PROPOSAL = "提示函", "建议书"
    PUBLICITY = "普法提示"


class Topic(Enum):
    HANDLING = "事项办理不及时、不规范"
    SOURCE = "同类矛盾多发，需要源头治理"
    POLICY = "政策、制度需要完善"
    ENFORCEMENT = "执法行为需要改进"
    SERVICE = "公共服务、窗口作风"
    RESPONSIBILITY = "建议追究责任"
    OTHER = "其他问题"


class Adoption(Enum):
    FULL, PARTLY, NONE = "采纳", "部分采纳", "未采纳"


class Facts(FactSheet):
    subject = Fact("函件名称", str, hint="如：关于物业纠纷多发的提示函。不写姓名")
    form = Fact("函件种类", Form, basis=法治宣传教育法.art(57), listed=True, hint="单位没有依法履行普法职责的，选“普法提示”")
    topic = Fact("问题类别", Topic, basis=信访工作条例.art(40), listed=True)
    problem = Fact("发现的问题", str, long=True)
    found = Fact("数据和事实依据", str, long=True)
    legal_basis = Fact("有关规定", str, long=True)
    advice = Fact("建议", str, basis=信访工作条例.art(40), long=True)
    adoption = Fact("采纳情况", Adoption, basis=信访工作条例.art(40, clause=4), listed=True)
    reply = Fact("书面回复", str, basis=信访工作条例.art(40, clause=4), long=True)
    finish_by = Fact("整改完成日期", date, listed=True)
    more = Fact("需要补充的内容", str, basis=督办规则.art(9), long=True)
    checked = Fact("核实情况", str, long=True)


LETTER = Document(
    "prompt_letter_sheet", "提示函（建议书）", 督办规则.art(8), number="{org}函〔{year}〕{n}号", en="Prompt or proposal",
    official=Official(Layout.LETTER, title="{subject}"),
    body=(
        Para("现将发现的问题函告如下。"), Rows((Facts.form, Facts.topic, Facts.problem, Facts.found, Facts.legal_basis)),
        Heading("建议"), Rows((Facts.advice,)), Para("请在{due}以前书面回复采纳情况。"),
    ),
)  # fmt: skip
REPLY = Document(
    "prompt_letter_reply", "提示函（建议书）回复", 督办规则.art(8), en="Reply to a prompt",
    body=(
        Para("关于“{subject}”（编号{matter_number}）："), Rows((Facts.adoption, Facts.reply, Facts.finish_by)),
        Signatures(("回复单位（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "prompt_letter", "提示函、建议书", "Prompt letter",
    stages=S, facts=Facts, basis=[督办规则.art(8), 信访工作条例.art(40)], in_force=date(2022, 5, 1),
    number="{org}提建〔{year}〕{n}号", domain="petitions", title=Facts.subject, topic=Facts.topic,
    about="对发现的普遍问题、多发矛盾和制度缺口，向有关单位提示或者建议，有关单位书面回复采纳情况。",
)  # fmt: skip
ISSUERS = [JUSTICE_BUREAU, SUPERVISOR, PETITION_BUREAU]
issue = P.start(
    "issue", "发出提示函、建议书", by=ISSUERS, to=S.ISSUED, basis=督办规则.art(8), transfers=True, makes=[LETTER],
    needs=[Facts.subject, Facts.form, Facts.topic, Facts.problem, Facts.advice], asks=[Facts.found, Facts.legal_basis],
    en="Issue",
)  # fmt: skip
issue_about = P.start(
    "issue_about", "就预警或者事项发出提示函、建议书", by=ISSUERS, to=S.ISSUED, basis=督办规则.art(8), transfers=True, links=True,
    needs=[Facts.subject, Facts.form, Facts.topic, Facts.problem, Facts.advice], asks=[Facts.found, Facts.legal_basis],
    makes=[LETTER], remark="写明所关联的预警或者事项的编号", en="Issue about a matter",
)  # fmt: skip
reply = P.action(
    "reply", "书面回复采纳情况", by=LIAISON, frm=S.ISSUED, to=S.REPLIED, basis=督办规则.art(8), makes=[REPLY],
    needs=[Facts.adoption, Facts.reply], asks=[Facts.finish_by], en="Reply in writing",
)  # fmt: skip
ask_more = P.action(
    "ask_more", "要求补充回复", by=ISSUERS, frm=S.REPLIED, to=S.ISSUED, basis=督办规则.art(9), needs=[Facts.more],
    only_if=~Done[Facts]("ask_more", "要求补充回复"), en="Ask for more",
    because="补充回复只能要求一次（《督办和提示工作规则（示范文本）》第九条）。请核实办结，或者另行督办。",
)  # fmt: skip
close = P.action(
    "close", "核实办结", by=ISSUERS, frm=S.REPLIED, to=S.CLOSED, basis=督办规则.art(8), needs=[Facts.checked],
    outcome="已回复办结", en="Check and close",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回函件", by=ISSUERS, frm=[S.ISSUED, S.REPLIED], to=S.WITHDRAWN, basis=督办规则.art(6), reasoned=True,
    outcome="已撤回", en="Withdraw",
)  # fmt: skip
P.keeping(by=[*ISSUERS, LIAISON], basis=督办规则.art(8))

REPLY_DAYS = Setting(
    "reply_prompt_days", "提示函、建议书回复期限", "Working days to reply to a prompt letter",
    "收文单位书面回复采纳情况的工作日数。《信访工作条例》第四十条要求书面反馈，没有规定天数，由区设定；函件上印出据此算出的日期。",
    "个工作日", 15, 1, 60, 督办规则.art(8, unverified=True), "《督办和提示工作规则（示范文本）》第八条",
)  # fmt: skip
P.limit(
    "reply", "书面回复提示函、建议书", workdays(REPLY_DAYS.default), setting=REPLY_DAYS, stops_at=[reply, withdraw],
    counts_from=[issue, issue_about, ask_more], restarts=True,
    basis=督办规则.art(8, unverified=True), en="Reply to a prompt",
    note="《信访工作条例》第四十条要求书面反馈采纳情况，没有规定天数",
)  # fmt: skip
