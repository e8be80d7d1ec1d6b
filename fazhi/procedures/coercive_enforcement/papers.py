"""行政强制执行: the call to perform, the decisions, and the application to the court."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.law.instruments import 行政强制法
from fazhi.procedures.coercive_enforcement.facts import Facts, 中止, 代履行, 执行协议, 立即代履行, 终结

SEAL = Signatures(("行政机关（印章）",))
SUBJECT = Para("{parties}：关于{subject}（{matter_number}）：")

URGE = Document(
    "coercive_urge", "履行义务催告书", 行政强制法.art(35), number="{org}强催〔{year}〕{n}号", en="Call to perform",
    body=(
        SUBJECT, Rows((Facts.decision_no, Facts.obligation, Facts.perform_by)),
        Para("请在上述期限内履行；逾期仍不履行的，将依法强制执行。你（单位）有权进行陈述和申辩。"), SEAL,
    ),
)  # fmt: skip
DECISION = Document(
    "coercive_decision", "强制执行决定书", 行政强制法.art(37), number="{org}强执〔{year}〕{n}号", en="Decision to enforce",
    body=(PartyTable(), Rows((Facts.subject, Facts.decision_no, Facts.grounds, Facts.means, Facts.obligation, Facts.remedy)), SEAL),
)  # fmt: skip
SUBSTITUTION = Document(
    "substitution_decision", "代履行决定书", 代履行, number="{org}代履〔{year}〕{n}号", en="Decision on performance by others",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.hazard, Facts.grounds, Facts.way, Facts.planned_on, Facts.budget, Facts.substitute, Facts.remedy)), SEAL,
    ),
)  # fmt: skip
URGE_AGAIN = Document(
    "substitution_urge", "代履行催告书", 代履行, number="{org}代催〔{year}〕{n}号", en="Last call before performance by others",
    body=(SUBJECT, Rows((Facts.obligation, Facts.planned_on)), Para("请在代履行以前自行履行；履行的，停止代履行。"), SEAL),
)  # fmt: skip
RECORD = Document(
    "substitution_record", "代履行执行文书", 代履行, en="Record of performance by others",
    body=(
        SUBJECT, Rows((Facts.way, Facts.substitute, Facts.watched_by, Facts.course, Facts.cost)),
        Signatures(("到场监督的工作人员（签名）", "代履行人（签名或者盖章）", "当事人或者见证人（签名或者盖章）")),
    ),
)  # fmt: skip
CLEARING = Document(
    "clearing_notice", "立即代履行事后通知书", 立即代履行, number="{org}代通〔{year}〕{n}号", en="Notice after clearing at once",
    body=(SUBJECT, Rows((Facts.place, Facts.thing, Facts.course, Facts.told)), SEAL),
)  # fmt: skip
AGREEMENT = Document(
    "coercive_agreement", "执行协议", 执行协议, en="Agreement on enforcement",
    body=(
        PartyTable(), Para("在不损害公共利益和他人合法权益的情况下，达成协议如下："), Rows((Facts.agreement, Facts.agreed_until)),
        Signatures(("行政机关（印章）", "当事人（签名或者盖章）")),
    ),
)  # fmt: skip
SUSPENDED = Document(
    "coercive_suspended", "中止执行通知书", 中止, number="{org}强中〔{year}〕{n}号", en="Notice of suspension",
    body=(SUBJECT, Rows((Facts.suspension,)), SEAL),
)  # fmt: skip
TERMINATED = Document(
    "coercive_terminated", "终结执行通知书", 终结, number="{org}强终〔{year}〕{n}号", en="Notice of termination",
    body=(SUBJECT, Rows((Facts.ending,)), SEAL),
)  # fmt: skip
APPLICATION = Document(
    "coercive_application", "申请人民法院强制执行申请书", 行政强制法.art(53, 54), number="{org}申执〔{year}〕{n}号", en="Application to enforce",
    body=(
        PartyTable(), Para("申请人{organisation}就下列行政决定申请强制执行。"),
        Rows((Facts.subject, Facts.decision_no, Facts.obligation, Facts.grounds, Facts.remedy_ended_on, Facts.defence)),
        Signatures(("行政机关负责人（签名）", "行政机关（印章）")),
    ),
)  # fmt: skip
