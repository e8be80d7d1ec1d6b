"""法律援助: the papers, after the forms the Ministry of Justice issued on 10 November 2023; the number of each is noted.

Forms 16 and 17 were seen; the names and numbers of the others come from a list of the forms, so all are unverified.
"""

from __future__ import annotations

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.law.instruments import 法律援助文书格式
from fazhi.procedures.legal_aid.facts import Facts, Means

FORMS = 法律援助文书格式.whole(unverified=True)
AGENCY = "法律援助机构（印章）"

# Form 1
APPLICATION = Document(
    "aid_application", "法律援助申请表", FORMS, en="Application for legal aid",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.cause, Facts.form, Facts.group, Facts.agent_applies)),
        Heading("案情和申请理由"),
        Rows((Facts.summary,)),
        Rows((Facts.means, Facts.no_test, Facts.no_check)),
        Para("申请人所填写的内容和提交的材料真实。以欺骗或者其他不正当手段获得法律援助的，依照《法律援助法》第六十四条承担责任。"),
        Signatures(("申请人或者代为申请人（签名、盖章或者按指印）",)),
    ),
)  # fmt: skip
# Form 4; made only where hardship is to be checked
MEANS_STATEMENT = Document(
    "aid_means_statement", "经济困难状况说明表", FORMS, unless=~Facts.means.is_(Means.STATEMENT),
    en="Statement of means",
    body=(
        PartyTable(),
        Rows((Facts.household, Facts.assets, Facts.promise)),
        Para("不要求提交经济困难证明。法律援助机构通过信息共享查询核查，或者由申请人作出诚信承诺（《法律援助法》第四十一条）。"),
        Signatures(("申请人（签名、盖章或者按指印）",)),
    ),
)  # fmt: skip
# Form 5
RECEIPT = Document(
    "aid_receipt", "法律援助申请材料接收凭证", FORMS, en="Receipt of the application",
    body=(
        Para("{applicant}：你于{date}提出的“{subject}”法律援助申请（编号{matter_number}）已经收到。"),
        Para("本机构自收到申请之日起七日内进行审查，作出是否给予法律援助的决定（《法律援助法》第四十三条第一款）。"),
        Signatures((AGENCY, "申请人（签名）")),
    ),
)  # fmt: skip
# Form 6
SUPPLEMENT_NOTICE = Document(
    "aid_supplement_notice", "补充材料、说明通知书", FORMS, number="{org}援补〔{year}〕{n}号",
    en="Notice to supplement the application",
    body=(
        Para("{applicant}：你申请“{subject}”法律援助，提交的材料不齐全，请补充下列材料或者作出说明："),
        Rows((Facts.missing, Facts.supplement_by)),
        Para("未按要求补充材料或者作出说明的，视为撤回申请（《法律援助法》第四十三条第二款）。"),
        Signatures((AGENCY, "收到人（签名、日期）")),
    ),
)  # fmt: skip
# Form 8
CHECK_FORM = Document(
    "aid_check_form", "法律援助申请审查表", FORMS, en="Examination form",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.cause, Facts.means, Facts.no_test, Facts.no_check, Facts.checked)),
        Rows((Facts.check_note, Facts.granted_why, Facts.refusal, Facts.refusal_note)),
        Signatures(("审查人（签名）", "法律援助机构负责人（签名）")),
    ),
)  # fmt: skip
# Form 9
GRANT = Document(
    "aid_grant", "给予法律援助决定书", FORMS, number="{org}援决〔{year}〕{n}号", en="Decision to grant legal aid",
    body=(
        Para("{applicant}："),
        Para("你因“{subject}”提出的法律援助申请，经审查，符合《法律援助法》规定的条件，决定给予法律援助。"),
        Rows((Facts.cause, Facts.form, Facts.granted_why)),
        Para("本机构自作出本决定之日起三日内指派法律援助人员。法律援助是无偿的，法律援助人员不得向受援人收取任何财物。"),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 10
REFUSAL = Document(
    "aid_refusal", "不予法律援助决定书", FORMS, number="{org}援拒〔{year}〕{n}号", en="Decision to refuse legal aid",
    body=(
        Para("{applicant}："),
        Para("你因“{subject}”提出的法律援助申请，经审查，决定不予法律援助。理由如下："),
        Rows((Facts.refusal, Facts.refusal_note)),
        Para("对本决定有异议的，可以向设立本机构的司法行政部门提出；司法行政部门自收到异议之日起五日内审查。对司法行政部门维持"
             "本决定不服的，可以依法申请行政复议或者提起行政诉讼（《法律援助法》第四十九条）。"),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 11
ASSIGNMENT = Document(
    "aid_assignment", "法律援助指派通知书", FORMS, number="{org}援指〔{year}〕{n}号", en="Notice of assignment",
    body=(
        Para("{firm}：现指派{handler}为“{subject}”的法律援助人员，受援人：{applicant}。"),
        Rows((Facts.cause, Facts.form, Facts.organ_name, Facts.grave)),
        Para("接受指派后，无正当理由不得拒绝、拖延或者终止提供法律援助服务，并按照规定向受援人通报办理情况。"),
        Signatures((AGENCY, "承办单位（签收）")),
    ),
)  # fmt: skip
# Form 13
LETTER = Document(
    "aid_letter", "法律援助公函", FORMS, number="{org}援函〔{year}〕{n}号", unless=~Facts.organ_name.known(),
    en="Letter to the organ in charge",
    body=(
        Para("{organ_name}："),
        Para("“{subject}”一案，本机构已指派{firm}{handler}为{applicant}提供法律援助，请予支持。"),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 14
PROGRESS = Document(
    "aid_progress", "法律援助案件办理进展记录", FORMS, en="Record of progress",
    body=(
        Para("案件：{subject}。受援人：{applicant}。日期：{date}。法律援助人员：{handler}。"),
        Rows((Facts.step, Facts.progress)),
        Signatures(("法律援助人员（签名）",)),
    ),
)  # fmt: skip
# Form 16
CHANGE_APPLICATION = Document(
    "aid_change_application", "更换法律援助人员申请（审批）表", FORMS, en="Application to change the lawyer",
    body=(
        Para("案件：{subject}。受援人：{applicant}。现法律援助人员：{handler}。"),
        Rows((Facts.change_why,)),
        Signatures(("申请人（签名）", "法律援助机构工作人员（签名）", "法律援助机构负责人（签名）")),
    ),
)  # fmt: skip
# Form 17
CHANGE_NOTICE = Document(
    "aid_change_notice", "更换法律援助人员通知书", FORMS, number="{org}援换〔{year}〕{n}号",
    en="Notice of change of the lawyer",
    body=(
        Para("{firm}："),
        Para("关于“{subject}”一案更换法律援助人员的申请，经审查，决定更换。更换后的法律援助人员：{handler}。"),
        Rows((Facts.change_why,)),
        Para("原法律援助人员应当及时办理案件移交手续；更换情况由本机构告知受援人。"),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 18
TERMINATION = Document(
    "aid_termination", "终止法律援助决定书", FORMS, number="{org}援终〔{year}〕{n}号", en="Decision to end legal aid",
    body=(
        Para("{applicant}："),
        Para("本机构为“{subject}”提供的法律援助，因有下列情形，依照《法律援助法》第四十八条，决定终止："),
        Rows((Facts.ending, Facts.ending_note)),
        Para("对本决定有异议的，可以向设立本机构的司法行政部门提出；对司法行政部门维持本决定不服的，可以依法申请行政复议或者"
             "提起行政诉讼（《法律援助法》第四十九条）。"),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 19
TERMINATION_LETTER = Document(
    "aid_termination_letter", "终止法律援助公函", FORMS, number="{org}援终函〔{year}〕{n}号",
    unless=~Facts.organ_name.known(), en="Letter on the end of legal aid",
    body=(
        Para("{organ_name}："), Para("“{subject}”一案，本机构为{applicant}提供的法律援助已经终止。"), Rows((Facts.ending,)),
        Signatures((AGENCY,)),
    ),
)  # fmt: skip
# Form 20
OBJECTION_DECISION = Document(
    "aid_objection_decision", "法律援助异议审查决定书", FORMS, number="{org}援异〔{year}〕{n}号",
    en="Decision on an objection",
    body=(
        Para("{applicant}："), Para("你对“{subject}”不予或者终止法律援助决定提出的异议，经审查，决定如下："),
        Rows((Facts.objection, Facts.finding, Facts.finding_note)),
        Para("对维持法律援助机构决定不服的，可以依法申请行政复议或者提起行政诉讼（《法律援助法》第四十九条第三款）。"),
        Signatures(("司法行政部门（印章）",)),
    ),
)  # fmt: skip
# Form 21
CLOSING_REPORT = Document(
    "aid_closing_report", "法律援助结案报告表", FORMS, en="Closing report",
    body=(
        Para("案件：{subject}。受援人：{applicant}。法律援助人员：{handler}。结案日期：{date}。"),
        Rows((Facts.cause, Facts.form, Facts.result, Facts.recovered, Facts.report)),
        Signatures(("法律援助人员（签名）", "承办单位（印章）", "法律援助机构（审核）")),
    ),
)  # fmt: skip
# Form 32
CALL_BACK = Document(
    "aid_call_back", "受援人回访记录", FORMS, en="Record of calling the aided person",
    body=(
        Para("案件：{subject}。受援人：{applicant}。"),
        Rows((Facts.called_on, Facts.answer, Facts.answer_note)),
        Signatures(("回访人（签名）",)),
    ),
)  # fmt: skip
