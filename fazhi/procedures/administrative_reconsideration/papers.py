"""行政复议: the papers of a case and what the public reads of it.

The fields are those of statutes and of practice; the model papers of the organs' side (国法函〔2008〕196号) are older than
the law of 2023, so their wording was not taken over.
"""

from __future__ import annotations

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.publishing import Column, Publication
from fazhi.law.instruments import 复议听取意见办法, 行政复议法, 行政复议法实施条例
from fazhi.procedures.administrative_reconsideration.facts import Facts, Way

SEAL = Signatures(("行政复议机关（印章）",))
CASE = Para("申请人{applicant}不服被申请人{respondent}的“{act}”，申请行政复议（编号{matter_number}）。")
UPWARD = Para(
    "对本决定不服的，可以自收到之日起十五日内依法向人民法院提起行政诉讼；应当先申请行政复议的案件，适用《行政复议法》第三十四条。"
    "无正当理由不予受理、驳回申请或者逾期不答复的，可以向上级行政机关反映（第三十五条）。"
)
CONTENT = Rows((
    Facts.category, Facts.act, Facts.act_number, Facts.knew_on, Facts.request, Facts.reasons, Facts.document, Facts.damages,
))  # fmt: skip

APPLICATION = Document(
    "reconsideration_application", "行政复议申请书", 行政复议法实施条例.art(19), en="Application for reconsideration",
    body=(PartyTable(), CONTENT, Para("申请日期：{date}"), Signatures(("申请人（签名或者盖章）",))),
    unless=Facts.way.is_(Way.ORAL),
)  # fmt: skip
ORAL = Document(
    "reconsideration_oral", "口头申请行政复议笔录", 行政复议法.art(22), en="Record of an oral application",
    body=(PartyTable(), CONTENT, Para("记录日期：{date}。以上记录已经核对无误。"), Signatures(("申请人（签名或者按指印）", "记录人（签名）"))),
    unless=~Facts.way.is_(Way.ORAL),
)  # fmt: skip
SUPPLEMENT = Document(
    "reconsideration_supplement", "行政复议申请补正通知书", 行政复议法.art(31), number="{org}复补〔{year}〕{n}号",
    en="Notice to supplement an application",
    body=(
        CASE, Para("经审查，申请材料不齐全或者表述不清楚，请自收到本通知之日起十日（工作日）内一次性补正："), Rows((Facts.missing,)),
        Para("有正当理由不能按期补正的，可以延长合理的补正期限；无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案。"), SEAL,
    ),
)  # fmt: skip
ACCEPTED = Document(
    "reconsideration_acceptance", "行政复议受理通知书", 行政复议法.art(30), number="{org}复受〔{year}〕{n}号",
    en="Notice of acceptance of an application",
    body=(
        CASE, Para("经审查，符合《行政复议法》第三十条规定的条件，于{accepted_on}受理。"), Rows((Facts.track, Facts.simple_ground)),
        Para("你有权查阅、复制被申请人提出的书面答复、证据、依据和其他有关材料（第四十七条），有权申请听证、申请停止执行、请求调解。"
             "行政复议不收取费用（第八十七条）。"), SEAL,
    ),
)  # fmt: skip
REFUSED = Document(
    "reconsideration_refusal", "不予受理决定书", 行政复议法.art(30), number="{org}复不受〔{year}〕{n}号", en="Refusal of an application",
    body=(CASE, Rows((Facts.refusal, Facts.refusal_reason, Facts.right_body)), UPWARD, SEAL),
)  # fmt: skip
REJECTED = Document(
    "reconsideration_rejection", "驳回行政复议申请决定书", 行政复议法.art(33), number="{org}复驳〔{year}〕{n}号", en="Rejection of an application",
    body=(CASE, Para("于{accepted_on}受理后，发现不符合受理条件，决定驳回申请。"), Rows((Facts.refusal, Facts.refusal_reason)), UPWARD, SEAL),
)  # fmt: skip
REPLY_NOTICE = Document(
    "reconsideration_reply_notice", "行政复议答复通知书", 行政复议法.art(48, 54), number="{org}复答〔{year}〕{n}号",
    en="Notice to the respondent to reply",
    body=(
        Para("{respondent}："), CASE, Rows((Facts.track,)),
        Para("现发送申请书副本（申请笔录复印件）。请自收到之日起，普通程序十日、简易程序五日（均为工作日）内提出书面答复，并提交作出行政"
             "行为的证据、依据和其他有关材料。不提出书面答复、不提交证据和依据的，视为该行政行为没有证据、依据（第七十条）。"), SEAL,
    ),
)  # fmt: skip
INQUIRY = Document(
    "reconsideration_inquiry", "行政复议调查笔录", 行政复议法.art(45), en="Record of an inquiry in reconsideration",
    body=(
        CASE, Para("调查日期：{date}。行政复议人员不少于两人，已出示行政复议工作证件。"), Rows((Facts.inquiry,)),
        Signatures(("被调查人（签名或者盖章）", "行政复议人员（签名，两人）", "记录人（签名）")),
    ),
)  # fmt: skip
THIRD_PARTY = Document(
    "reconsideration_third_party", "第三人参加行政复议通知书", 行政复议法.art(16), number="{org}复三〔{year}〕{n}号",
    en="Notice to a third party to take part",
    body=(
        Para("{third_party}："), CASE, Rows((Facts.third_party_told,)),
        Para("现通知你（单位）作为第三人参加行政复议，可以查阅、复制有关材料，提出意见和证据。不参加的，不影响案件审理。"), SEAL,
    ),
)  # fmt: skip
VIEWS = Document(
    "reconsideration_views", "听取意见笔录", 复议听取意见办法.whole(), en="Record of views heard",
    body=(CASE, Rows((Facts.heard, Facts.views, Facts.not_heard)), Signatures(("当事人（签名）", "办案人员（签名，两人）"))),
)  # fmt: skip
HEARING_NOTICE = Document(
    "reconsideration_hearing_notice", "行政复议听证通知书", 行政复议法.art(51), number="{org}复听〔{year}〕{n}号",
    en="Notice of the reconsideration hearing",
    body=(
        CASE, Rows((Facts.hearing_on, Facts.hearing_place, Facts.hearing_points)),
        Para("申请人无正当理由拒不参加的，视为放弃听证权利。被申请人的负责人应当参加；不能参加的，应当说明理由并委托相应的工作人员参加。"), SEAL,
    ),
)  # fmt: skip
HEARING = Document(
    "reconsideration_hearing", "行政复议听证笔录", 行政复议法.art(50, 51), en="Record of the reconsideration hearing",
    body=(
        CASE, Rows((Facts.hearing_on, Facts.hearing_place, Facts.hearing_host, Facts.head, Facts.head_reason, Facts.hearing_note)),
        Signatures(("申请人（签名）", "被申请人参加人（签名）", "第三人（签名）", "主持人、听证员、记录员（签名）")),
    ),
)  # fmt: skip
COMMITTEE = Document(
    "reconsideration_committee", "行政复议委员会咨询意见", 行政复议法.art(52), en="Opinion of the reconsideration committee",
    body=(CASE, Rows((Facts.consulted_for, Facts.committee_view)), Signatures(("参加咨询的委员（签名）",))),
)  # fmt: skip
SUSPENDED = Document(
    "reconsideration_suspension", "行政复议中止通知书", 行政复议法.art(39), number="{org}复止〔{year}〕{n}号", en="Suspension of a reconsideration",
    body=(CASE, Rows((Facts.suspension,)), Para("自{date}起中止审理。中止的原因消除后，及时恢复审理，并书面告知当事人。"), SEAL),
)  # fmt: skip
RESUMED = Document(
    "reconsideration_resumption", "恢复行政复议审理通知书", 行政复议法.art(39), number="{org}复恢〔{year}〕{n}号",
    en="Resumption of a reconsideration",
    body=(CASE, Para("中止的原因已经消除，自{date}起恢复审理。"), SEAL),
)  # fmt: skip
TERMINATED = Document(
    "reconsideration_termination", "行政复议终止决定书", 行政复议法.art(41), number="{org}复终〔{year}〕{n}号", en="End of a reconsideration",
    body=(CASE, Rows((Facts.ending, Facts.suspension)), Para("行政复议自{date}起终止。"), SEAL),
)  # fmt: skip
STAYED = Document(
    "reconsideration_stay", "停止执行决定书", 行政复议法.art(42), number="{org}复停〔{year}〕{n}号", en="Stay of the act complained of",
    body=(CASE, Rows((Facts.stay,)), Para("行政复议期间，停止执行上述行政行为。"), SEAL),
)  # fmt: skip
CONVERTED = Document(
    "reconsideration_conversion", "转为普通程序通知书", 行政复议法.art(55), number="{org}复转〔{year}〕{n}号", en="Change to the ordinary procedure",
    body=(CASE, Rows((Facts.convert_reason,)), Para("经行政复议机构的负责人批准，本案转为普通程序审理。审理期限自受理之日起计算。"), SEAL),
)  # fmt: skip
EXTENDED = Document(
    "reconsideration_extension", "延长审理期限通知书", 行政复议法.art(62), number="{org}复延〔{year}〕{n}号",
    en="Notice of longer time for a reconsideration",
    body=(CASE, Para("因情况复杂，不能在规定期限内作出决定，经行政复议机构的负责人{extended_by}批准，延长三十日。"), SEAL),
)  # fmt: skip
DOCUMENT_NOTICE = Document(
    "reconsideration_document_notice", "规范性文件答复通知书", 行政复议法.art(58), number="{org}复规〔{year}〕{n}号",
    en="Notice to the maker of a document",
    body=(
        Para("{maker}："), CASE, Rows((Facts.reviewed_document, Facts.power)),
        Para("请自收到本通知之日起十日（工作日）内，就相关条款的合法性提出书面答复，并提交相关材料（第五十八条）。"), SEAL,
    ),
)  # fmt: skip
DOCUMENT_REFERRAL = Document(
    "reconsideration_document_referral", "规范性文件转送函", 行政复议法.art(56, 57), number="{org}复转规〔{year}〕{n}号",
    en="Referral of a document", official=Official(Layout.LETTER, title="关于转送审查规范性文件的函", to="{forwarded_to}"),
    body=(CASE, Rows((Facts.reviewed_document, Facts.maker)), Para("请自收到转送之日起六十日内，将处理意见回复本机关（第六十条）。")),
)  # fmt: skip
DECISION = Document(
    "reconsideration_decision", "行政复议决定书", 行政复议法.art(75), number="{org}复决〔{year}〕{n}号", en="Reconsideration decision",
    copies="各方当事人各一份，存档一份",
    body=(
        PartyTable(), CASE, Rows((Facts.act, Facts.request, Facts.reasons)), Heading("被申请人答复"), Rows((Facts.answer, Facts.evidence)),
        Heading("审理情况"),
        Rows((Facts.heard, Facts.views, Facts.not_heard, Facts.hearing_on, Facts.committee_used, Facts.found, Facts.facts_found)),
        Heading("理由和决定"), Rows((Facts.grounds, Facts.decision, Facts.ruling, Facts.compensation, Facts.perform_by, Facts.agreed)),
        Para("当事人不服本决定的，可以自收到本决定书之日起十五日内向有管辖权的人民法院提起行政诉讼。本决定书一经送达，即发生法律效力。"), SEAL,
    ),
)  # fmt: skip
MEDIATION = Document(
    "reconsideration_mediation", "行政复议调解书", 行政复议法.art(73), number="{org}复调〔{year}〕{n}号", en="Reconsideration mediation paper",
    body=(
        PartyTable(), CASE, Rows((Facts.request, Facts.terms)),
        Para("本调解书经各方当事人签名或者签章，并加盖行政复议机关印章，即具有法律效力。"),
        Signatures(("申请人（签名或者盖章）", "被申请人（盖章）", "第三人（签名或者盖章）", "行政复议机关（印章）")),
    ),
)  # fmt: skip
OPINION = Document(
    "reconsideration_opinion", "行政复议意见书", 行政复议法.art(76), number="{org}复意〔{year}〕{n}号", en="Reconsideration opinion",
    official=Official(Layout.LETTER, to="{opinion_to}"),
    body=(
        Para("本机关在办理“{act}”行政复议案件（编号{matter_number}）中发现下列问题："), Rows((Facts.opinion,)),
        Para("请自收到本意见书之日起六十日内，将纠正相关违法或者不当行政行为的情况报送本机关。"),
    ),
)  # fmt: skip
ORDER = Document(
    "reconsideration_order", "责令履行通知书", 行政复议法.art(77), number="{org}复责〔{year}〕{n}号",
    en="Order to perform a reconsideration decision",
    body=(Para("{respondent}："), CASE, Rows((Facts.decision, Facts.ruling, Facts.order_until)),
          Para("你单位没有履行或者无正当理由拖延履行。请在上述期限以前履行，并报告情况。"), SEAL),
)  # fmt: skip
COPY_UP = Document(
    "reconsideration_copy_up", "行政复议决定抄告单", 行政复议法.art(79), number="{org}复抄〔{year}〕{n}号",
    en="Copy of a decision to the upper department", official=Official(Layout.LETTER, to="{upper}"),
    body=(CASE, Rows((Facts.decision, Facts.ruling, Facts.opinion))),
)  # fmt: skip

COLUMN = Column("reconsideration_decisions", "行政复议决定", "Reconsideration decisions", "依法公开的行政复议决定，已隐去个人信息。")
DECISION_PUBLIC = Publication(
    "reconsideration_decision", COLUMN, 行政复议法.art(79), title=Facts.act,
    facts=(Facts.category, Facts.respondent_kind, Facts.decision, Facts.public_text),
)  # fmt: skip
