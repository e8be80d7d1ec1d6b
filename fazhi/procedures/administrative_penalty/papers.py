"""行政处罚: the papers of a case, with what 行政处罚法 articles 44, 52, 55, 56, 59 and 64 ask them to hold."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import PartyKind
from fazhi.kernel.publishing import Column, Publication
from fazhi.law.instruments import 国办发_2018_118号, 行政处罚法, 行政强制法
from fazhi.procedures.administrative_penalty.facts import Facts

三项制度 = 国办发_2018_118号.whole()
SEAL = Signatures(("行政机关（印章）",))
OFFICERS = Signatures(("执法人员（签名）", "当事人（签名、盖章或者按指印）"))
PARTY_KIND = PartyKind("party", "当事人", required=True, en="Party")

FILING = Document(
    "penalty_filing", "行政处罚立案审批表", 行政处罚法.art(54), en="Approval to file a penalty case",
    body=(
        PartyTable(), Rows((Facts.subject, Facts.field, Facts.came_from, Facts.clue, Facts.ended_on, Facts.found_on, Facts.officers)),
        Signatures(("承办人（签名）", "行政机关负责人（签名）")),
    ),
)  # fmt: skip
RECORD = Document(
    "penalty_record", "调查（询问、检查）笔录", 行政处罚法.art(55), en="Record of an inquiry",
    body=(
        Para("案由：{subject}"), Rows((Facts.officers, Facts.shown, Facts.evidence)),
        Para("执法人员已主动出示执法证件；不出示的，当事人有权拒绝接受调查或者检查。"), OFFICERS,
    ),
)  # fmt: skip
PRESERVE = Document(
    "penalty_preserve", "先行登记保存证据通知书", 行政处罚法.art(56), number="{org}罚存〔{year}〕{n}号", en="Notice of preserved evidence",
    body=(
        Para("{parties}：因证据可能灭失或者以后难以取得，经行政机关负责人批准，对下列证据先行登记保存，七个工作日内作出处理决定；在此期间不得销毁或者转移。"),
        Rows((Facts.subject, Facts.preserved)), OFFICERS, SEAL,
    ),
)  # fmt: skip
TOLD = (Facts.subject, Facts.found, Facts.grounds, Facts.discretion, Facts.proposal, Facts.defence_until)
NOTICE = Document(
    "penalty_notice", "行政处罚事先告知书", 行政处罚法.art(44), number="{org}罚告〔{year}〕{n}号", en="Prior notice of a penalty",
    body=(
        Para("{parties}：本机关拟作出下列行政处罚，现告知内容及事实、理由、依据。你（单位）有权陈述和申辩，本机关不因陈述、申辩给予更重的处罚。"),
        Rows(TOLD), SEAL,
    ),
)  # fmt: skip
HEARING_RIGHT = Document(
    "penalty_hearing_right", "行政处罚听证告知书", 行政处罚法.art(63), number="{org}罚听告〔{year}〕{n}号", en="Notice of the right to a hearing",
    body=(
        Para("{parties}：本机关拟作出下列行政处罚，现告知内容及事实、理由、依据。你（单位）有权陈述、申辩，并有权要求听证；要求听证的，应当在告知后五个工作日内提出，不承担听证费用。"),
        Rows((*TOLD, Facts.hearing_case)), SEAL,
    ),
)  # fmt: skip
HEARING_CALL = Document(
    "penalty_hearing_call", "行政处罚听证通知书", 行政处罚法.art(64, item=2), number="{org}罚听通〔{year}〕{n}号", en="Summons to a penalty hearing",
    body=(
        Para("{parties}：{subject}定于{hearing_where}举行听证。可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。"),
        Rows((Facts.host,)), SEAL,
    ),
)  # fmt: skip
HEARING_RECORD = Document(
    "penalty_hearing_record", "行政处罚听证笔录", 行政处罚法.art(64, item=8), en="Record of a penalty hearing",
    body=(
        Para("案由：{subject}；{hearing_where}"), Rows((Facts.host, Facts.public, Facts.hearing_note)),
        Signatures(("主持人（签名）", "记录人（签名）", "调查人员（签名）", "当事人或者代理人（签名或者盖章）")),
    ),
)  # fmt: skip
REVIEW = Document(
    "penalty_review", "执法决定法制审核意见书", 行政处罚法.art(58), number="{org}罚审〔{year}〕{n}号", en="Legal review of a penalty",
    body=(
        Para("案由：{subject}"),
        Rows((Facts.review_case, Facts.review_scope, Facts.review_opinion, Facts.review_result, Facts.reviewer_qualified)),
        Para("未经法制审核或者审核未通过的，不得作出决定。"), Signatures(("法制审核人员（签名）",)),
    ),
)  # fmt: skip
DISCUSSION = Document(
    "penalty_discussion", "行政处罚案件集体讨论记录", 行政处罚法.art(57, clause=2), en="Record of the discussion of a penalty",
    body=(
        Para("案由：{subject}"), Rows((Facts.found, Facts.proposal, Facts.review_opinion, Facts.meeting)),
        Signatures(("行政机关负责人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
DECIDED = (Facts.found, Facts.grounds, Facts.discretion, Facts.rechecked, Facts.kinds, Facts.fine, Facts.confiscated, Facts.decision)
DECISION = Document(
    "penalty_decision", "行政处罚决定书", 行政处罚法.art(59), number="{org}罚决〔{year}〕{n}号", en="Penalty decision",
    body=(
        PartyTable(), Rows((Facts.subject, *DECIDED, Facts.performance, Facts.remedy)),
        Para("到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。"), SEAL,
    ),
)  # fmt: skip
NO_PENALTY = Document(
    "no_penalty_decision", "不予行政处罚决定书", 行政处罚法.art(57), number="{org}不罚〔{year}〕{n}号", en="Decision to give no penalty",
    body=(
        PartyTable(), Rows((Facts.subject, Facts.found, Facts.grounds, Facts.spared, Facts.educated, Facts.remedy)), SEAL,
    ),
)  # fmt: skip
SPOT = Document(
    "spot_penalty", "当场行政处罚决定书", 行政处罚法.art(52), number="{org}罚当〔{year}〕{n}号", en="Penalty decided on the spot",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.found, Facts.grounds, Facts.spot_kind, Facts.fine, Facts.performance, Facts.remedy, Facts.spot_officers)),
        Signatures(("执法人员（签名或者盖章）", "行政机关（印章）")),
    ),
)  # fmt: skip
SERVICE = Document(
    "penalty_service", "行政处罚文书送达回证", 行政处罚法.art(61), en="Proof of service of a penalty",
    body=(
        Para("案由：{subject}"), Rows((Facts.service, Facts.served_on)),
        Signatures(("送达人（签名）", "受送达人（签名、盖章或者按指印）", "见证人（签名）")),
    ),
)  # fmt: skip
DEFERRED = Document(
    "penalty_deferred", "暂缓（分期）缴纳罚款通知书", 行政处罚法.art(66, clause=2), number="{org}罚缓〔{year}〕{n}号", en="Leave to pay a fine later",
    body=(Para("{parties}：经申请和批准，准予暂缓或者分期缴纳罚款。"), Rows((Facts.subject, Facts.fine, Facts.pay_plan, Facts.pay_until)), SEAL),
)  # fmt: skip
URGE = Document(
    "penalty_urge", "履行行政处罚决定催告书", 行政强制法.art(54), number="{org}罚催〔{year}〕{n}号", en="Call to obey a penalty",
    body=(
        Para("{parties}：你（单位）未履行行政处罚决定。请自本催告书送达之日起十个工作日内履行；逾期仍未履行的，本机关将申请人民法院强制执行。你（单位）有权陈述和申辩。"),
        Rows((Facts.subject, Facts.urged)), SEAL,
    ),
)  # fmt: skip
COURT = Document(
    "penalty_court", "强制执行申请书", 行政强制法.art(55), number="{org}罚执〔{year}〕{n}号", en="Application to the court to enforce",
    body=(
        PartyTable(), Para("申请人{organisation}就下列行政处罚决定申请强制执行。"),
        Rows((Facts.subject, Facts.decision, Facts.fine, Facts.urged, Facts.remedy_ended_on)),
        Signatures(("行政机关负责人（签名）", "行政机关（印章）")),
    ),
)  # fmt: skip
POLICE = Document(
    "penalty_police", "涉嫌犯罪案件移送书", 行政处罚法.art(27), number="{org}罚移〔{year}〕{n}号", en="Transfer of a suspected crime",
    body=(PartyTable(), Rows((Facts.subject, Facts.crime)), SEAL),
)  # fmt: skip
HANDOVER = Document(
    "penalty_handover", "行政处罚案件移送函", 行政处罚法.art(22, 25), number="{org}罚送〔{year}〕{n}号", en="Handing over a penalty case",
    body=(Para("{recipient}：下列案件属于你单位管辖，现予移送。"), Rows((Facts.subject, Facts.clue)), SEAL),
)  # fmt: skip
CLOSING = Document(
    "penalty_closing", "行政处罚结案报告", 行政处罚法.art(47), en="Closing report of a penalty case",
    body=(
        Para("案由：{subject}"), Rows((Facts.decision, Facts.spared, Facts.service, Facts.paid, Facts.late_fee, Facts.ruling, Facts.change)),
        Signatures(("承办人（签名）", "行政机关负责人（签名）")),
    ),
)  # fmt: skip

PENALTIES = Column("penalties", "行政处罚决定", "Penalty decisions", "具有一定社会影响的行政处罚决定。")
PUBLIC = Publication(
    "decision", PENALTIES, 行政处罚法.art(48), title=Facts.subject, names=(PARTY_KIND,),
    facts=(Facts.field, Facts.found, Facts.grounds, Facts.kinds, Facts.fine, Facts.confiscated, Facts.decision),
)  # fmt: skip
TAKEN_BACK = Column(
    "penalties_withdrawn", "撤回的行政处罚决定", "Penalty decisions taken back", "决定被变更、撤销、确认违法或者无效，撤回公开并说明理由。",
)  # fmt: skip
WITHDRAWN = Publication(
    "withdrawal", TAKEN_BACK, 行政处罚法.art(48, clause=2), title=Facts.subject,
    facts=(Facts.change, Facts.changed_by, Facts.changed_no, Facts.changed_on, Facts.withdrawn_for),
)  # fmt: skip
