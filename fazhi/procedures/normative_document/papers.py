"""行政规范性文件: its papers, what the public reads of it, and what the place itself sets."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.official import Official
from fazhi.kernel.publishing import Column, Comments, Publication
from fazhi.kernel.settings import Setting
from fazhi.kernel.spans import days
from fazhi.procedures.normative_document.facts import CONGRESS, MADE, NOTICE, REVIEW, TRADE, Facts

CALL = Document(
    "document_comment_notice", "规范性文件公开征求意见公告", MADE, number="{org}征〔{year}〕{n}号", en="Call for comments on a document",
    body=(
        Para("现将《{name}》（征求意见稿）向社会公开征求意见，{comment_until}以前均可提出。"),
        Rows((Facts.name, Facts.unit, Facts.text, Facts.explanation, Facts.comment_way, Facts.short_ground)), Signatures(("起草单位（印章）",)),
    ),
)  # fmt: skip
OPINION = Document(
    "document_review", "规范性文件合法性审核意见书", REVIEW, number="{org}审规〔{year}〕{n}号", en="Legality opinion on a document",
    body=(
        Para("送审文件：《{name}》；起草单位：{unit}"), Rows((Facts.issuer, Facts.materials, Facts.urgent_ground)),
        Rows((
            Facts.body, Facts.power, Facts.content, Facts.no_powers, Facts.no_burden, Facts.no_favour, Facts.procedure,
            Facts.adviser, Facts.opinion, Facts.conclusion,
        )),
        Para("未经合法性审核或者经审核不合法的，不得提交集体审议。"), Signatures(("审核机构（印章）",)),
    ),
)  # fmt: skip
MINUTES = Document(
    "document_minutes", "规范性文件集体审议记录", MADE, en="Record of the deliberation",
    body=(
        Para("议题：审议《{name}》"), Rows((Facts.meeting, Facts.meeting_no, Facts.conclusion, Facts.after_review, Facts.dissent)),
        Signatures(("主持人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
FILING = Document(
    "document_filing", "规范性文件备案报告", MADE, number="{org}规备〔{year}〕{n}号", en="Report for the record",
    official=Official(title="关于报送《{name}》备案的报告", to="上一级人民政府", attachments=("《{name}》正文", "起草说明", "合法性审核意见书")),
    body=(
        Para("现将《{name}》报请备案，请予审查。"),
        Rows((Facts.name, Facts.doc_number, Facts.unified_number, Facts.signed_on, Facts.effective_on, Facts.valid_until)),
    ),
)  # fmt: skip

DRAFTS = Column("document_drafts", "规范性文件征求意见", "Draft documents for comment", "规范性文件的征求意见稿。")
_DRAFT = (Facts.unit, Facts.text, Facts.explanation, Facts.comment_until, Facts.comment_way)
DRAFT_PUBLIC = Publication(
    "draft", DRAFTS, MADE, title=Facts.name, facts=_DRAFT, comments=Comments("public_comment", Facts.comment_until, MADE),
)  # fmt: skip
MARKET_DRAFT_PUBLIC = Publication(
    "market_draft", DRAFTS, TRADE, title=Facts.name, facts=(*_DRAFT, Facts.short_ground),
    comments=Comments("public_comment", Facts.comment_until, TRADE, at_least=days(30), shorter=Facts.short_ground),
)  # fmt: skip
DOCUMENTS = Column(
    "normative_documents", "行政规范性文件", "Normative documents", "已经公布的行政规范性文件；可以按任一天查当时有效的目录。",
)  # fmt: skip
PUBLIC = Publication(
    "document", DOCUMENTS, MADE, title=Facts.name, holds_from=Facts.effective_on, holds_until=Facts.valid_until,
    facts=(Facts.issuer, Facts.unit, Facts.doc_number, Facts.unified_number, Facts.signed_on, Facts.text),
)  # fmt: skip

FILING_DAYS = Setting(
    "document_filing_days", "规范性文件报上一级政府备案期限", "Days to file a document with the government above",
    "规范性文件自公布之日起，报送上一级人民政府备案的天数。国家没有规定天数，由省里规定，各地有十五日、三十日等。",
    "日", 30, 5, 60, NOTICE, "各省规定不同，须按本省规章核对后设置",
)  # fmt: skip
NPC_FILING_DAYS = Setting(
    "document_npc_filing_days", "规范性文件报本级人大常委会备案期限", "Days to file a document with the standing committee",
    "规范性文件自公布之日起，报送本级人民代表大会常务委员会备案的天数。由省里规定。",
    "日", 30, 5, 60, CONGRESS, "北京市（2024年）、上海市（2024年）、山东省（2017年）的规定都是三十日；本省规定须核对",
)  # fmt: skip
NPC_ANSWER_DAYS = Setting(
    "document_npc_answer_days", "备案审查意见答复期限", "Days to answer the standing committee's opinion",
    "制定机关收到本级人民代表大会常务委员会书面审查意见后，提出处理意见并书面答复的天数。由省里规定（《监督法》第四十条）。",
    "日", 30, 5, 90, CONGRESS, "北京市（2024年）、山东省（2017年）的规定是三十日，上海市（2024年）是二个月；本省规定须核对",
)  # fmt: skip
