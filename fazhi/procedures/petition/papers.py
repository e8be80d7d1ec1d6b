"""信访: the papers, from the registration form to the opinion on re-review."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.law.instruments import 信访工作条例
from fazhi.procedures.petition.facts import Facts

REGISTRATION = Document(
    "petition_registration", "信访登记表", 信访工作条例.art(22), en="Petition registration form",
    body=(
        PartyTable(),
        Rows((Facts.channel, Facts.subject, Facts.topic, Facts.place, Facts.group_size, Facts.delegates)),
        Rows((Facts.request, Facts.summary)),
        Para("登记日期：{date}。登记机关：{organisation}。"),
        Signatures(("登记人（签名）", "信访人或者代表（签名）")),
    ),
)  # fmt: skip
ROUTING_LETTER = Document(
    "petition_routing_letter", "信访事项转送（交办）函", 信访工作条例.art(22), number="{org}信转〔{year}〕{n}号",
    en="Routing letter",
    body=(
        Para("现将下列信访事项转去，请自收到之日起15日内书面告知信访人接收情况以及处理途径和程序；"
             "不属于你单位或者本系统职权范围的，请自收到之日起5个工作日内提出异议并说明理由。"),
        Rows((Facts.subject, Facts.channel, Facts.request, Facts.dispatch, Facts.requirement, Facts.report_by)),
        Para("不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。"),
        Signatures(("转送、交办机关（印章）", "接收人（签名、日期）")),
    ),
)  # fmt: skip
NOTICE = Document(
    "petition_notice", "信访事项告知书", 信访工作条例.art(23), number="{org}信告〔{year}〕{n}号", en="Notice",
    body=(
        Para("{petitioner}："),
        Para("您反映的“{subject}”（编号{matter_number}）已收到。现将处理途径和程序告知如下："),
        Rows((Facts.category, Facts.track, Facts.referred_to, Facts.advised)),
        Para("您可以凭编号查询办理情况。"),
        Signatures(("告知机关（印章）", "收到人（签名、日期）")),
    ),
)  # fmt: skip
DECLINING = Document(
    "petition_declining", "不予受理告知书", 信访工作条例.art(19, clause=3), en="Notice of non-acceptance",
    body=(
        Para("{petitioner}："),
        Para("您反映的“{subject}”已经由{handled_by}受理或者正在办理。依照《信访工作条例》第十九条第三款，本机关不予受理，"
             "请等待该机关、单位答复。"),
        Rows((Facts.refusal,)),
        Signatures(("告知机关（印章）",)),
    ),
)  # fmt: skip
NOT_AGAIN = Document(
    "petition_not_again", "不再受理告知书", 信访工作条例.art(36, clause=3), en="Notice that it is not taken up again",
    body=(
        Para("{petitioner}："),
        Para("您反映的“{subject}”已经复核（{recheck_number}）。您仍以同一事实和理由提出，依照《信访工作条例》第三十六条第三款，"
             "不再受理。有新的事实和理由的，可以另行提出。"),
        Rows((Facts.refusal, Facts.relief)),
        Signatures(("告知机关（印章）",)),
    ),
)  # fmt: skip
REPORT_BACK = Document(
    "petition_report_back", "信访事项办结报告", 信访工作条例.art(22, clause=1, item=3), number="{org}信报〔{year}〕{n}号",
    en="Report back on a petition",
    body=(
        Para("关于交办的“{subject}”（编号{matter_number}）的办理结果，报告如下。"),
        Rows((Facts.category, Facts.track, Facts.result, Facts.opinion, Facts.report_back)), Signatures(("办理机关（印章）",)),
    ),
)  # fmt: skip
EXTENSION_NOTICE = Document(
    "petition_extension_notice", "延期办理告知书", 信访工作条例.art(34), number="{org}信延〔{year}〕{n}号",
    en="Notice of extension",
    body=(
        Para("{petitioner}："),
        Para("您反映的“{subject}”情况复杂，经本单位负责人批准，延长办理期限，延长不超过30日。"),
        Rows((Facts.extension_reason,)),
        Signatures(("办理机关（印章）",)),
    ),
)  # fmt: skip
HEARING_RECORD = Document(
    "petition_hearing_record", "信访听证记录", 信访工作条例.art(31), en="Record of hearing",
    body=(
        Para("事项：{subject}。信访人：{petitioner}。"), Rows((Facts.hearing_on, Facts.hearing_note)),
        Signatures(("信访人（签名）", "听证主持人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
SETTLEMENT = Document(
    "petition_settlement", "信访事项调解（和解）协议书", 信访工作条例.art(33), en="Settlement of a petition",
    body=(
        PartyTable(), Para("事项：{subject}。经双方同意，自愿达成如下协议："), Rows((Facts.settlement, Facts.settled)),
        Signatures(("双方当事人（签名、盖章）", "主持调解的机关（印章）")),
    ),
)  # fmt: skip
OPINION = Document(
    "petition_opinion", "信访处理意见书", 信访工作条例.art(32), number="{org}信处〔{year}〕{n}号", en="Opinion",
    body=(
        Para("{petitioner}："), Para("您反映的“{subject}”（编号{matter_number}），经调查核实，现提出处理意见如下。"),
        Heading("投诉请求"), Rows((Facts.request,)),
        Heading("事实和理由"), Rows((Facts.findings,)),
        Heading("处理意见及其法律法规依据"), Rows((Facts.result, Facts.opinion, Facts.legal_basis)),
        Para("如不服本意见，可以自收到之日起30日内请求{organisation}的上一级机关、单位复查。"),
        Signatures(("办理机关（印章）", "收到人（签名、日期）")),
    ),
)  # fmt: skip
REVIEW_OPINION = Document(
    "petition_review_opinion", "信访事项复查意见书", 信访工作条例.art(35), number="{org}信查〔{year}〕{n}号",
    en="Review opinion",
    body=(
        Para("{petitioner}："), Rows((Facts.subject, Facts.opinion, Facts.review_request)),
        Heading("复查意见"), Rows((Facts.review_finding, Facts.review_opinion)),
        Para("如不服本意见，可以自收到之日起30日内请求复查机关、单位的上一级机关、单位复核。"),
        Signatures(("复查机关（印章）", "收到人（签名、日期）")),
    ),
)  # fmt: skip
RECHECK_OPINION = Document(
    "petition_recheck_opinion", "信访事项复核意见书", 信访工作条例.art(36), number="{org}信核〔{year}〕{n}号",
    en="Re-review opinion",
    body=(
        Para("{petitioner}："), Rows((Facts.subject, Facts.review_opinion, Facts.recheck_request, Facts.hearing_note)),
        Heading("复核意见"), Rows((Facts.recheck_finding, Facts.recheck_opinion)),
        Para("本意见为信访终结意见。仍以同一事实和理由提出投诉请求的，不再受理。"),
        Signatures(("复核机关（印章）", "收到人（签名、日期）")),
    ),
)  # fmt: skip
