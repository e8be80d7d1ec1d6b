"""重大行政决策: the papers it leaves behind, from the decision to begin to the record of the meeting."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.publishing import Column, Comments, Publication
from fazhi.kernel.spans import days
from fazhi.law.instruments import 重大行政决策程序暂行条例 as 条例
from fazhi.procedures.major_decision.facts import Facts

START = Document(
    "decision_start", "重大行政决策启动通知", 条例.art(11), number="{org}决启〔{year}〕{n}号", en="Start of a major decision",
    official=Official(Layout.LETTER, title="关于启动“{subject}”决策的通知"),
    body=(
        Para("经研究，决定启动下列重大行政决策，由你单位承办，请依法定程序拟订决策草案。"),
        Rows((Facts.subject, Facts.kind, Facts.proposer, Facts.reasons, Facts.lead_unit)),
    ),
)  # fmt: skip
NOTICE = Document(
    "comment_notice", "决策草案公开征求意见公告", 条例.art(15), number="{org}征〔{year}〕{n}号", en="Call for comments on a decision",
    body=(
        Para("现将“{subject}”决策草案向社会公开征求意见，{comment_until}以前均可提出。"),
        Rows((Facts.subject, Facts.draft, Facts.reasons, Facts.comment_way, Facts.urgent_ground)), Signatures(("决策承办单位（印章）",)),
    ),
)  # fmt: skip
HEARING = Document(
    "hearing_record", "决策听证会笔录", 条例.art(17), en="Record of the hearing",
    body=(
        Para("听证事项：{subject}"), Rows((Facts.attendants, Facts.hearing_note)),
        Signatures(("听证主持人（签名）", "记录人（签名）", "听证参加人（签名）")),
    ),
)  # fmt: skip
EXPERTS = Document(
    "expert_opinion", "专家论证意见", 条例.art(19), en="Opinion of experts",
    body=(
        Para("论证事项：{subject}"), Rows((Facts.experts, Facts.expert_opinion, Facts.expert_uptake)),
        Signatures(("参加论证的专家、专业机构（签名、盖章）",)),
    ),
)  # fmt: skip
RISK = Document(
    "risk_report", "决策风险评估报告", 条例.art(23), en="Risk assessment of a decision",
    body=(
        Para("评估事项：{subject}"), Rows((Facts.risk, Facts.risk_points, Facts.reused)), Signatures(("评估单位（印章）",)),
    ),
)  # fmt: skip
SUBMISSION = Document(
    "decision_submission", "提请集体讨论报告", 条例.art(29), number="{org}决请〔{year}〕{n}号", en="Submission for the collective discussion",
    official=Official(title="关于提请讨论“{subject}”的请示", to="本级人民政府"),
    body=(
        Para("“{subject}”决策草案已履行法定程序，现提请讨论。"),
        Rows((
            Facts.draft, Facts.fair, Facts.uptake, Facts.expert_uptake, Facts.risk, Facts.risk_points, Facts.opinion, Facts.conclusion,
            Facts.after_review, Facts.submission,
        )),
    ),
)  # fmt: skip
OPINION = Document(
    "decision_review", "重大行政决策合法性审查意见书", 条例.art(28), number="{org}审决〔{year}〕{n}号", en="Legality opinion on a decision",
    body=(
        Para("送审事项：{subject}；承办单位：{lead_unit}"),
        Rows((Facts.materials, Facts.power, Facts.procedure, Facts.content, Facts.adviser, Facts.opinion, Facts.conclusion)),
        Para("未经合法性审查或者经审查不合法的，不得提交决策机关讨论。"), Signatures(("合法性审查部门（印章）",)),
    ),
)  # fmt: skip
MINUTES = Document(
    "decision_minutes", "集体讨论决定记录", 条例.art(30), en="Record of the collective discussion",
    body=(
        Para("议题：{subject}"),
        Rows((
            Facts.meeting, Facts.meeting_no, Facts.conclusion, Facts.chief_last, Facts.dissent, Facts.with_majority,
            Facts.against_reason, Facts.decision,
        )), Signatures(("行政首长（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
DECISION = Document(
    "decision_text", "关于重大行政决策的决定", 条例.art(32), number="{org}决〔{year}〕{n}号", en="Text of a major decision",
    official=Official(title="关于“{subject}”的决定", to="{executor}"), body=(Para("{decision}"), Rows((Facts.executor, Facts.explained))),
)  # fmt: skip

DRAFTS = Column("decision_drafts", "决策草案征求意见", "Draft decisions for comment", "重大行政决策草案，公开征求意见。")
DRAFT_PUBLIC = Publication(
    "draft", DRAFTS, 条例.art(15), title=Facts.subject,
    facts=(Facts.kind, Facts.draft, Facts.reasons, Facts.comment_until, Facts.comment_way, Facts.urgent_ground),
    comments=Comments(
        "public_comment", Facts.comment_until, 条例.art(15), at_least=days(30), shorter=Facts.urgent_ground,
    ),
)  # fmt: skip
DECISIONS = Column("major_decisions", "重大行政决策", "Major decisions", "已经公布的重大行政决策。")
DECISION_PUBLIC = Publication(
    "decision", DECISIONS, 条例.art(32), title=Facts.subject, facts=(Facts.kind, Facts.decision, Facts.executor, Facts.explained),
)  # fmt: skip
