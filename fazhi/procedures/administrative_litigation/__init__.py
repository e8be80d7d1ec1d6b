"""行政应诉: a body of the district as defendant, from the complaint's copy to the judgment carried out.

行政诉讼法 (2017) counts natural days and months (行诉法解释 article 48). One instance is one matter: an appeal is a new one that
names the first. Losses, their analysis and their report follow the model rules of docs/rules.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import Binds, PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR, Role
from fazhi.kernel.settings import Setting
from fazhi.kernel.spans import days, set_day
from fazhi.law.instruments import 行政应诉规则 as 规则
from fazhi.law.instruments import 行政诉讼法 as 法
from fazhi.law.instruments import 行诉法解释, 负责人出庭规定
from fazhi.procedures.administrative_litigation.facts import LOSSES, Facts, Form, Head, Instance, Outcome, S

DEFENCE = Role("litigation_office", "行政应诉岗", "Litigation office")
"""Answers for a body that is sued; for the government the reconsideration institution does (行政复议法 article 4)."""

ANSWER = Document(
    "litigation_answer", "行政答辩状", 法.art(67), en="Answer to the complaint",
    body=(
        Para("{court}："), PartyTable(), Para("因“{subject}”一案（案号{case_number}），答辩如下："), Rows((Facts.answered,)),
        Rows((Facts.evidence,)), Signatures(("答辩人（印章）", "法定代表人（签名）")),
    ),
)  # fmt: skip
EXCUSED = Document(
    "litigation_excuse", "负责人不能出庭情况说明", 负责人出庭规定.art(8, 9), en="Why the head cannot appear",
    body=(
        Para("{court}：“{subject}”一案定于{hearing_on}开庭，我单位负责人不能出庭，说明如下："),
        Rows((Facts.excuse, Facts.excuse_note, Facts.present)),
        Signatures(("行政机关（印章）或者主要负责人（签字）",)),
    ),
    unless=~Facts.head.is_(Head.EXCUSED),
)  # fmt: skip
IDENTITY = Document(
    "litigation_head_identity", "出庭应诉负责人身份证明", 负责人出庭规定.art(6), en="Identity of the head who appears",
    body=(
        Para("{court}：“{subject}”一案（案号{case_number}），我单位由下列负责人出庭应诉，特此证明。"), Rows((Facts.head_title,)),
        Signatures(("行政机关（印章）",)),
    ),
)  # fmt: skip
REPORT = Document(
    "litigation_loss_report", "败诉案件报告", 规则.art(5), number="{org}败诉报〔{year}〕{n}号", en="Report of a lost case",
    body=(
        Para("案由：{subject}；案号：{case_number}"),
        Rows((Facts.category, Facts.outcome, Facts.reasons, Facts.cause, Facts.analysis, Facts.mending)),
        Signatures(("应诉机关（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "administrative_litigation", "行政应诉", "Administrative litigation",
    stages=S, facts=Facts, basis=[法.art(3, 26, 67, 94), 规则.art(1)], in_force=date(2020, 7, 1),
    number="{org}应诉〔{year}〕{n}号", domain="litigation", title=Facts.subject, topic=Facts.category,
    parties=[
        PartyKind("plaintiff", "原告", required=True, en="Plaintiff"), PartyKind("defendant", "被告", en="Defendant"),
        PartyKind("third_party", "第三人", en="Third party"),
    ],
    sees=[SUPERVISOR, JUSTICE_BUREAU], about="公民、法人或者其他组织起诉行政机关，被诉机关答辩、出庭、履行裁判。",
)  # fmt: skip
CONTENT: list[FactRef[Facts, Any]] = [Facts.subject, Facts.category, Facts.instance, Facts.role, Facts.court]

receive = P.start(
    "receive", "收到起诉状副本，登记应诉", by=DEFENCE, to=S.RECEIVED, basis=法.art(67, clause=1),
    needs=[*CONTENT, Facts.copy_received_on, Facts.claims], asks=[Facts.case_number, Facts.after_reconsideration],
    only_if=Facts.instance.is_(Instance.FIRST), en="Receive the complaint",
    because="二审、再审和检察监督另立一件（《行政应诉工作规则（示范文本）》第一条）。请办理“登记二审、再审、监督案件”，写明前一审的编号。",
)  # fmt: skip
receive_further = P.start(
    "receive_further", "登记二审、再审、监督案件", by=DEFENCE, to=S.ANSWERED, basis=规则.art(1), links=True,
    needs=[*CONTENT, Facts.appealed_on], asks=[Facts.case_number, Facts.claims, Facts.after_reconsideration],
    only_if=~Facts.instance.is_(Instance.FIRST), remark="写明前一审的编号", en="Receive an appeal or retrial",
    because="一审案件从收到起诉状副本起登记（《行政诉讼法》第六十七条）。请办理“收到起诉状副本，登记应诉”。",
)  # fmt: skip
OPEN = [S.RECEIVED, S.ANSWERED, S.JUDGED, S.FINAL_JUDGED]
name_origin = P.action(
    "name_origin", "关联被诉行政行为、行政复议", by=DEFENCE, frm=OPEN, basis=规则.art(2), links=True, en="Link the act or the reconsideration",
)  # fmt: skip
ask_delay = P.action(
    "ask_delay", "申请延期提供证据", by=DEFENCE, frm=S.RECEIVED, basis=行诉法解释.art(34), needs=[Facts.delay_reason],
    remark="在举证期限内书面申请，由人民法院准许", en="Ask for later evidence",
)  # fmt: skip
delay_over = P.action(
    "delay_over", "登记正当事由消除", by=DEFENCE, frm=[S.RECEIVED, S.ANSWERED], basis=行诉法解释.art(34), needs=[Facts.delay_ended_on],
    only_if=ask_delay.done(), because="没有申请过延期提供证据（《行政诉讼法司法解释》第三十四条）。", en="Reason for delay over",
)  # fmt: skip
answer = P.action(
    "answer", "提交答辩状、证据和依据", by=DEFENCE, frm=S.RECEIVED, to=S.ANSWERED, basis=法.art(34, 67), makes=[ANSWER],
    needs=[Facts.answered, Facts.evidence], asks=[Facts.case_number], en="Answer with evidence",
)  # fmt: skip
not_answered = P.action(
    "not_answered", "登记没有答辩", by=DEFENCE, frm=S.RECEIVED, to=S.ANSWERED, basis=法.art(34, 67), reasoned=True,
    remark="不提供或者无正当理由逾期提供证据的，视为没有相应证据；不提出答辩状的，不影响人民法院审理", en="No answer",
)  # fmt: skip
give_late = P.action(
    "give_late", "补交经准许延期的证据", by=DEFENCE, frm=S.ANSWERED, basis=行诉法解释.art(34), needs=[Facts.late_evidence],
    only_if=delay_over.done(), because="先登记正当事由消除的日期（《行政诉讼法司法解释》第三十四条）。", en="Give the later evidence",
)  # fmt: skip
name_head = P.action(
    "name_head", "提交出庭负责人身份证明", by=DEFENCE, frm=S.ANSWERED, basis=负责人出庭规定.art(6), needs=[Facts.head_title], makes=[IDENTITY],
    en="Name the head who appears", remark="开庭前向人民法院提交；更换出庭负责人的再次提交",
)  # fmt: skip
EXPLAINED = ~Facts.head.is_(Head.EXCUSED) | (Facts.excuse.known() & Facts.excuse_note.known())
hearing = P.action(
    "hearing", "登记开庭", by=DEFENCE, frm=S.ANSWERED, basis=法.art(3, clause=3), makes=[EXCUSED], en="Record a hearing",
    needs=[Facts.hearing_on, Facts.head_due, Facts.head, Facts.present], asks=[Facts.excuse, Facts.excuse_note, Facts.hearing_note],
    only_if=EXPLAINED, because="负责人有正当理由不能出庭的，须写明理由并附说明、证明（《负责人出庭应诉规定》第八条、第九条）。请补填。",
    remark="负责人不能出庭的，应当委托相应的工作人员出庭，不得仅委托律师出庭",
)  # fmt: skip
SERVED = (
    (~Facts.form.is_(Form.JUDGMENT) | Facts.judgment_served_on.known())
    & (~Facts.form.is_(Form.RULING) | Facts.ruling_served_on.known())
)  # fmt: skip
judged = P.action(
    "judged", "登记裁判", by=DEFENCE, frm=[S.RECEIVED, S.ANSWERED], to=S.JUDGED, basis=法.art(85), outcome="已裁判",
    needs=[Facts.form, Facts.outcome, Facts.judged_on, Facts.reasons],
    asks=[Facts.judgment_served_on, Facts.ruling_served_on, Facts.case_number], only_if=SERVED, en="Record the judgment",
    because="上诉期限自送达之日起计算（《行政诉讼法》第八十五条）。请填写判决书或者裁定书的送达日期。",
)  # fmt: skip
appealed = P.action(
    "appealed", "登记提起上诉", by=DEFENCE, frm=S.JUDGED, to=S.CLOSED, basis=法.art(85), reasoned=True, outcome="进入二审",
    only_if=Facts.instance.is_(Instance.FIRST) & Facts.form.one_of(Form.JUDGMENT, Form.RULING), en="Appealed",
    because="只有第一审的判决、裁定可以上诉（《行政诉讼法》第八十五条）。", remark="二审收到后另立一件，写明本件编号；本件不再计为生效裁判",
)  # fmt: skip
effective = P.action(
    "effective", "裁判生效", by=DEFENCE, frm=S.JUDGED, to=S.FINAL_JUDGED, basis=法.art(7, 85), needs=[Facts.effective_on],
    asks=[Facts.perform_by], outcome="裁判已生效", en="Judgment takes effect",
)  # fmt: skip
performed = P.action(
    "performed", "登记履行裁判", by=DEFENCE, frm=S.FINAL_JUDGED, basis=法.art(94, 96), needs=[Facts.performance], asks=[Facts.performed_how],
    en="Record performance", remark="拒绝履行的，人民法院可以对行政机关负责人按日处五十元至一百元的罚款",
)  # fmt: skip
name_correction = P.action(
    "name_correction", "关联纠正后的行政行为", by=DEFENCE, frm=S.FINAL_JUDGED, basis=规则.art(2), links=True, en="Link what corrected the act",
)  # fmt: skip
LOST = Facts.outcome.one_of(*LOSSES)
analyse = P.action(
    "analyse", "败诉分析报告", by=DEFENCE, frm=S.FINAL_JUDGED, basis=规则.art(5), makes=[REPORT], en="Report the loss",
    needs=[Facts.cause, Facts.analysis, Facts.mending], only_if=LOST,
    because="没有败诉的案件不用写败诉案件报告（《行政应诉工作规则（示范文本）》第四条、第五条）。",
)  # fmt: skip
close = P.action(
    "close", "结案归档", by=DEFENCE, frm=S.FINAL_JUDGED, to=S.CLOSED, basis=规则.art(5), en="Close and file",
    only_if=~LOST | (performed.done() & analyse.done()),
    because="败诉的案件，先登记履行裁判（《行政诉讼法》第九十四条）、写出败诉案件报告（《行政应诉工作规则（示范文本）》第五条）。请补办。",
)  # fmt: skip
P.keeping(by=DEFENCE, basis=规则.art(2))

P.limit(
    "answer", "提交答辩状、证据和依据", days(15), counts_from=Facts.copy_received_on, stops_at=[answer, not_answered, judged],
    basis=法.art(67, clause=1), en="Answer",
    note="没有规定延长；因不可抗力等正当事由不能提供证据的，在15日内向人民法院书面申请延期提供（《行政诉讼法司法解释》第三十四条）。",
    expiry="不提供或者无正当理由逾期提供证据的，视为没有相应证据（第三十四条）；不提出答辩状的，不影响审理。",
)  # fmt: skip
P.limit(
    "evidence_after_leave", "经准许延期提供证据", days(15), counts_from=Facts.delay_ended_on, stops_at=[answer, give_late, judged],
    basis=行诉法解释.art(34), en="Later evidence",
)  # fmt: skip
EXPIRED = "逾期不上诉的，人民法院的第一审判决或者裁定发生法律效力。"
FIRST = Facts.instance.is_(Instance.FIRST)
P.limit(
    "appeal_judgment", "对判决上诉", days(15), counts_from=Facts.judgment_served_on, stops_at=[appealed], basis=法.art(85),
    binds=Binds.PARTIES, only_if=FIRST, expiry=EXPIRED, en="Appeal against a judgment",
)  # fmt: skip
P.limit(
    "appeal_ruling", "对裁定上诉", days(10), counts_from=Facts.ruling_served_on, stops_at=[appealed], basis=法.art(85),
    binds=Binds.PARTIES, only_if=FIRST & Facts.outcome.is_(Outcome.NOT_HEARD), expiry=EXPIRED, en="Appeal against a ruling",
)  # fmt: skip
P.limit(
    "perform", "履行裁判", set_day(), counts_from=Facts.perform_by, stops_at=[performed], basis=法.art(94, 96), en="Perform",
)  # fmt: skip
LOSS_DAYS = Setting(
    "litigation_loss_days", "败诉案件报告期限", "Days to report a lost case",
    "裁判生效后写出败诉案件报告的天数。法律没有规定，由区设定。", "日", 30, 5, 90, 规则.art(5, unverified=True),
    "《行政应诉工作规则（示范文本）》第五条",
)  # fmt: skip
P.limit(
    "report_loss", "败诉案件报告", days(LOSS_DAYS.default), setting=LOSS_DAYS, counts_from=Facts.effective_on, stops_at=[analyse, close],
    basis=规则.art(5, unverified=True), only_if=LOST, en="Report the loss",
)  # fmt: skip
