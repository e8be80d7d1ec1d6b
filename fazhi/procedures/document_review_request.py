"""规范性文件审查建议: somebody holds that a document is unlawful and asks for it to be reviewed; the office answers in writing.

A citizen, body or enterprise need not be a party to any case. The notice of the State Council's office has such proposals
taken up and answered; how soon is left to provinces, so the day is written down when one is taken up.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, PARTY, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 国办发_2018_37号

通知 = 国办发_2018_37号.whole(unverified=True)


class S(Stage):
    RECEIVED = "待登记审查"
    ASKED = "待制定机关说明"
    REVIEWING = "审查中"
    ANSWERED = "已答复", FINAL
    NOT_OURS = "不属于本机关审查", FINAL


class Point(Enum):
    """What the proposer holds against it."""

    POWER = "超越法定职权"
    LAW = "与法律、法规、规章或者国家政策不一致"
    RIGHTS = "违法减损权益或者增加义务"
    TRADE = "妨碍公平竞争"
    PROCEDURE = "违反制定程序"
    OTHER = "其他"


class Finding(Enum):
    SOUND = "没有发现不合法的内容"
    AMENDED = "制定机关同意修改"
    REPEALED = "制定机关同意废止、宣布失效"
    ORDERED = "已责令制定机关改正"


class Facts(FactSheet):
    name = Fact("建议审查的文件名称", str)
    doc_number = Fact("文件的发文字号", str, hint="不知道的可以不填")
    point = Fact("认为不合法之处", Point, listed=True)
    reasons = Fact("建议和理由", str, long=True, hint="写明哪一条、依据哪部法律")
    document = Fact.entry("登记的文件", of="normative_document", valid=False)
    answer_by = Fact("答复日期", date, listed=True, hint="按本省规定确定")
    explained = Fact("制定机关的说明", str, long=True)
    finding = Fact("审查结论", Finding, listed=True)
    answer = Fact("审查意见和答复", str, long=True)
    whose = Fact("有权审查的机关", str)


ANSWER = Document(
    "document_request_answer", "规范性文件审查建议答复书", 通知, number="{org}规审复〔{year}〕{n}号", en="Answer to a request for review",
    body=(
        Para("{proposer}："), Para("你（单位）对《{name}》提出的审查建议，已依法审查，现答复如下。"),
        Rows((Facts.point, Facts.finding, Facts.answer)), Signatures(("审查机构（印章）",)),
    ),
)  # fmt: skip
ASK = Document(
    "document_request_inquiry", "规范性文件审查说明通知", 通知, number="{org}规审询〔{year}〕{n}号", en="Asking the maker to explain",
    official=Official(Layout.LETTER, title="关于请对《{name}》作出说明的函"),
    body=(
        Para("有建议对《{name}》进行合法性审查，请就下列问题书面说明，并提供制定依据。"), Rows((Facts.doc_number, Facts.point, Facts.reasons)),
    ),
)  # fmt: skip
RECEIPT = Document(
    "document_request_receipt", "规范性文件审查建议登记单", 通知, number="{org}规审登〔{year}〕{n}号", en="Slip of a request for review",
    body=(PartyTable(), Rows((Facts.name, Facts.doc_number, Facts.point, Facts.reasons)), Signatures(("登记单位（印章）",))),
)  # fmt: skip

P = Procedure(
    "document_review_request", "规范性文件审查建议", "Request for review of a document",
    stages=S, facts=Facts, basis=[通知], in_force=date(2018, 5, 16), number="{org}规审〔{year}〕{n}号", domain="normative",
    title=Facts.name, topic=Facts.point, parties=[PartyKind("proposer", "建议人", required=True, en="Proposer")],
    sees=[SUPERVISOR, JUSTICE_BUREAU], about="公民、法人和其他组织认为规范性文件不合法的，可以建议审查，结果书面答复。",
)  # fmt: skip
REVIEWERS = [LEGAL_REVIEWER, JUSTICE_BUREAU]
ask = P.start(
    "ask", "提出审查建议", by=[PARTY, *REVIEWERS], to=S.RECEIVED, basis=通知, needs=[Facts.name, Facts.point, Facts.reasons],
    asks=[Facts.doc_number], en="Ask for review",
)  # fmt: skip
inquire = P.action(
    "inquire", "登记，请制定机关说明", by=LEGAL_REVIEWER, frm=S.RECEIVED, to=S.ASKED, basis=通知, needs=[Facts.answer_by],
    asks=[Facts.document], makes=[RECEIPT, ASK], transfers=True, en="Register and ask the maker",
)  # fmt: skip
explain = P.action(
    "explain", "书面说明", by=LIAISON, frm=S.ASKED, to=S.REVIEWING, basis=通知, needs=[Facts.explained], en="Explain",
)  # fmt: skip
proceed = P.action(
    "proceed", "制定机关未说明，直接审查", by=LEGAL_REVIEWER, frm=S.ASKED, to=S.REVIEWING, basis=通知, reasoned=True, en="Review without it",
)  # fmt: skip
answer = P.action(
    "answer", "审查终结，答复建议人", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.ANSWERED, basis=通知, needs=[Facts.finding, Facts.answer],
    makes=[ANSWER], outcome="已答复", en="Answer",
)  # fmt: skip
not_ours = P.action(
    "not_ours", "告知向有权机关提出", by=LEGAL_REVIEWER, frm=S.RECEIVED, to=S.NOT_OURS, basis=通知, needs=[Facts.whose],
    outcome="告知向有权机关提出", en="Not ours",
)  # fmt: skip
P.keeping(by=[*REVIEWERS, LIAISON], basis=通知)
P.limit(
    "answer", "答复审查建议", set_day(), counts_from=Facts.answer_by, stops_at=[answer], basis=通知, rolls=False, en="Answer the request",
    note="国家没有统一的天数，登记时按本省规定写明",
)  # fmt: skip
