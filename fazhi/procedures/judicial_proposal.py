"""司法建议、检察建议: what a court or a procuratorate proposes to a body, and the body's reply in time."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.kernel.spans import days, months, set_day
from fazhi.law.instruments import 司法建议规定, 检察公益诉讼解释, 检察建议规定, 行政应诉规则, 行政诉讼法, 行诉法解释


class S(Stage):
    RECEIVED = "待回复"
    REPLIED = "已回复"
    CLOSED = "已办结", FINAL


class Kind(Enum):
    DOCUMENT = "规范性文件处理司法建议"
    GOVERNANCE = "综合治理类司法建议"
    ABSENCE = "负责人出庭等其他司法建议"
    PUBLIC_INTEREST = "行政公益诉讼诉前检察建议"
    URGENT = "行政公益诉讼诉前检察建议（损害继续扩大等紧急情形）"
    GENERAL = "其他检察建议"


class Adoption(Enum):
    FULL, PARTLY, NONE = "采纳", "部分采纳", "未采纳"


class Facts(FactSheet):
    subject = Fact("建议名称", str, hint="不写个人姓名")
    kind = Fact("建议种类", Kind, listed=True)
    issuer = Fact("发出建议的人民法院或者人民检察院", str)
    document_number = Fact("建议书文号", str)
    received_on = Fact("收到建议日期", date, listed=True)
    reply_by = Fact("建议书写明的回复期限", date, basis=司法建议规定.art(8), hint="建议书写明的截止日期")
    problem = Fact("指出的问题", str, long=True)
    advice = Fact("建议内容", str, long=True)
    adoption = Fact("采纳情况", Adoption, basis=行政应诉规则.art(9), listed=True)
    reply = Fact("书面回复", str, long=True)
    refusal = Fact("不采纳的理由", str, basis=行政应诉规则.art(9), long=True)
    done = Fact("整改落实情况", str, long=True)


REPLY = Document(
    "judicial_proposal_reply", "司法建议（检察建议）复函", 行政应诉规则.art(9), number="{org}复建〔{year}〕{n}号", en="Reply to a judicial proposal",
    body=(
        Para("{issuer}："), Para("关于“{subject}”（{document_number}）的办理情况，函复如下："), Rows((Facts.adoption, Facts.reply, Facts.refusal)),
        Signatures(("回复单位（印章）",)),
    ),
)  # fmt: skip
P = Procedure(
    "judicial_proposal", "司法建议、检察建议", "Judicial proposal",
    stages=S, facts=Facts, basis=[司法建议规定.art(8), 检察公益诉讼解释.art(21), 行诉法解释.art(149)], in_force=date(2023, 11, 16),
    number="{org}司检建〔{year}〕{n}号", domain="litigation", title=Facts.subject, topic=Facts.kind,
    sees=[SUPERVISOR, JUSTICE_BUREAU], about="人民法院、人民检察院向行政机关提出建议，行政机关在期限内书面回复。",
)  # fmt: skip
WHAT: list[FactRef[Facts, Any]] = [Facts.subject, Facts.kind, Facts.issuer, Facts.document_number, Facts.received_on, Facts.problem, Facts.advice]
DATED = ~Facts.kind.is_(Kind.GOVERNANCE) | Facts.reply_by.known()
NO_DATE = "回复期限由人民法院在建议书中写明（《综合治理类司法建议规定》第八条）。请填写“建议书写明的回复期限”。"
receive = P.start(
    "receive", "收到建议", by=LIAISON, to=S.RECEIVED, basis=行政诉讼法.art(25, 64), needs=WHAT, asks=[Facts.reply_by], only_if=DATED,
    because=NO_DATE, en="Receive",
)  # fmt: skip
receive_about = P.start(
    "receive_about", "收到就案件提出的建议", by=LIAISON, to=S.RECEIVED, basis=行政诉讼法.art(25, 64), needs=WHAT, asks=[Facts.reply_by],
    only_if=DATED, because=NO_DATE, links=True, remark="写明案件的编号", en="Receive about a case",
)  # fmt: skip
reply = P.action(
    "reply", "书面回复", by=LIAISON, frm=S.RECEIVED, to=S.REPLIED, basis=行政应诉规则.art(9), makes=[REPLY], en="Reply in writing",
    needs=[Facts.adoption, Facts.reply], asks=[Facts.refusal], only_if=Facts.adoption.is_(Adoption.FULL) | Facts.refusal.known(),
    because="不采纳或者部分采纳的，应当说明理由（《行政应诉工作规则（示范文本）》第九条）。请补填。",
)  # fmt: skip
close = P.action(
    "close", "落实办结", by=LIAISON, frm=S.REPLIED, to=S.CLOSED, basis=行政应诉规则.art(9), needs=[Facts.done], outcome="已回复办结",
    en="Carry out and close",
)  # fmt: skip
P.keeping(by=LIAISON, basis=行政应诉规则.art(9))

P.limit(
    "reply_document", "回复规范性文件处理建议", days(60), counts_from=Facts.received_on, stops_at=[reply], basis=行诉法解释.art(149),
    only_if=Facts.kind.is_(Kind.DOCUMENT), en="Reply on a document",
)  # fmt: skip
P.limit(
    "reply_court", "在法院写明的期限内回复", set_day(), counts_from=Facts.reply_by, stops_at=[reply], basis=司法建议规定.art(8),
    only_if=Facts.kind.one_of(Kind.GOVERNANCE, Kind.ABSENCE), en="Reply to the court",
    note="综合治理类司法建议的回复期限一般不超过二个月；其他司法建议没有规定回复期限，建议书写明的从其写明。",
)  # fmt: skip
P.limit(
    "reply_public", "履行职责并回复检察建议", months(2), counts_from=Facts.received_on, stops_at=[reply], basis=检察公益诉讼解释.art(21),
    only_if=Facts.kind.is_(Kind.PUBLIC_INTEREST), en="Act and reply to the procuratorate",
    expiry="不依法履行职责的，人民检察院依法向人民法院提起诉讼。",
)  # fmt: skip
P.limit(
    "reply_urgent", "紧急情形下回复检察建议", days(15), counts_from=Facts.received_on, stops_at=[reply], basis=检察公益诉讼解释.art(21),
    only_if=Facts.kind.is_(Kind.URGENT), en="Act and reply, urgent",
)  # fmt: skip
P.limit(
    "reply_general", "回复其他检察建议", months(2), counts_from=Facts.received_on, stops_at=[reply],
    basis=检察建议规定.whole(unverified=True), only_if=Facts.kind.is_(Kind.GENERAL), en="Reply to the procuratorate",
)  # fmt: skip
