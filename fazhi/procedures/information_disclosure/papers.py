"""政府信息公开申请: the papers of a request."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.law.instruments import 政府信息公开条例 as 条例
from fazhi.procedures.information_disclosure.facts import Answer, Facts

SEAL = Signatures(("行政机关（印章）",))
REMEDY = Para(
    "对本答复不服的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼（《行政复议法》第二十条、《行政诉讼法》第四十六条）；"
    "对不予公开政府信息的答复，应当先申请行政复议，对复议决定不服的，再提起行政诉讼（《行政复议法》第二十三条）。"
)

REQUEST = Document(
    "disclosure_request", "政府信息公开申请表", 条例.art(29), en="Request for government information",
    body=(
        PartyTable(), Rows((Facts.kind, Facts.subject, Facts.details, Facts.form)),
        Signatures(("申请人（签名或者盖章）",)),
    ),
)  # fmt: skip
CLARIFY = Document(
    "disclosure_clarify", "补正告知书", 条例.art(30), number="{org}公开补〔{year}〕{n}号", en="Notice to clarify",
    body=(
        Para("{parties}："), Para("你（单位）申请公开的“{subject}”，内容不明确，请在{supplement_by}以前补正下列事项："),
        Rows((Facts.unclear,)), Para("无正当理由逾期不补正的，视为放弃申请，本机关不再处理。"), SEAL,
    ),
)  # fmt: skip
EXTENDED = Document(
    "disclosure_extended", "延长答复期限告知书", 条例.art(33, clause=2), number="{org}公开延〔{year}〕{n}号", en="Notice of longer time",
    body=(
        Para("{parties}：你（单位）申请公开的“{subject}”，经本机关政府信息公开工作机构负责人{extended_by}同意，延长答复期限"
             "20个工作日。"), SEAL,
    ),
)  # fmt: skip
ASK_THIRD = Document(
    "disclosure_third_party", "征求第三方意见书", 条例.art(32), number="{org}公开征〔{year}〕{n}号", en="Letter to the third party",
    body=(
        Para("{third}："), Para("有人申请公开“{subject}”，公开可能损害你（单位）的合法权益。请自收到本意见书之日起15个工作日内"
                                "提出是否同意公开的意见和理由。"),
        Para("逾期未提出意见的，由本机关依照条例的规定决定是否公开。"), SEAL,
    ),
)  # fmt: skip
ASK_MAKER = Document(
    "disclosure_co_maker", "征求共同制作机关意见书", 条例.art(34), number="{org}公开商〔{year}〕{n}号", en="Letter to the co-maker",
    body=(
        Para("{third}："), Para("有人申请公开由本机关牵头、与你单位共同制作的“{subject}”。请自收到本意见书之日起15个工作日内提出"
                                "意见；逾期未提出意见的，视为同意公开。"), SEAL,
    ),
)  # fmt: skip
TELL_THIRD = Document(
    "disclosure_third_party_told", "决定公开告知书", 条例.art(32), number="{org}公开三〔{year}〕{n}号", en="Notice to the third party",
    body=(
        Para("{third}：关于公开“{subject}”，你（单位）不同意公开。本机关认为不公开会对公共利益造成重大影响，决定予以公开。"),
        Rows((Facts.to_be_public, Facts.overriding)), REMEDY, SEAL,
    ),
)  # fmt: skip
DELAYED = Document(
    "disclosure_delayed", "延迟答复告知书", 条例.art(35), number="{org}公开迟〔{year}〕{n}号", en="Notice of a later answer",
    body=(
        Para("{parties}：你（单位）申请公开政府信息的数量、频次明显超过合理范围，说明的理由合理，但是无法在规定期限内答复，"
             "将在{delayed_until}以前答复。"), SEAL,
    ),
)  # fmt: skip
REPLY = Document(
    "disclosure_reply", "政府信息公开申请答复书", 条例.art(36), number="{org}公开答〔{year}〕{n}号", en="Answer to a request",
    copies="申请人一份，存档一份", body=(
        Para("{parties}："), Para("本机关于{received_on}收到你（单位）的申请。现答复如下。"),
        Rows((Facts.subject, Facts.answer, Facts.ground, Facts.answer_text, Facts.searched, Facts.right_body, Facts.fee)),
        REMEDY, SEAL,
    ),
)  # fmt: skip
UNPROCESSED = Document(
    "disclosure_unprocessed", "不予处理告知书", 条例.art(35), number="{org}公开不〔{year}〕{n}号", en="Not processed",
    body=(Para("{parties}：你（单位）的申请数量、频次明显超过合理范围，说明的理由不合理，不予处理。"),
          Rows((Facts.excessive, Facts.reasons)), REMEDY, SEAL),
)  # fmt: skip
NOT_REQUEST = Document(
    "disclosure_not_request", "不作为政府信息公开申请处理告知书", 条例.art(39), number="{org}公开告〔{year}〕{n}号",
    en="Not treated as a request",
    body=(Para("{parties}：你（单位）以公开申请的形式提出的事项，不作为政府信息公开申请处理，请通过下列途径提出。"),
          Rows((Facts.real_matter, Facts.told)), SEAL),
)  # fmt: skip

REFUSING = (Answer.PARTLY, Answer.REFUSED)
