"""法律援助: how an application is examined, aid granted or refused, a lawyer assigned, the case handled and closed.

Rests on 法律援助法 (in force 2022-01-01), which has no clause on working days: its 日 are natural days. The rules of
2023 (司法部令第148号) were not seen in their articles; what rests on them is marked unverified. Article 32 (hardship is
no condition) and article 42 (hardship is not checked) are different lists: migrant workers stand in article 42 only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.conditions import Done
from fazhi.kernel.due_process import Wait
from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import AID_AGENCY, JUSTICE_BUREAU, PARTY, SUPERVISOR, Reach, Role
from fazhi.kernel.spans import days, set_day
from fazhi.law.instruments import 档案法, 法律援助法, 法律援助程序规定
from fazhi.procedures.legal_aid.facts import Cause, Checked, Facts, Finding, Means, S
from fazhi.procedures.legal_aid.papers import (
    APPLICATION,
    ASSIGNMENT,
    CALL_BACK,
    CHANGE_APPLICATION,
    CHANGE_NOTICE,
    CHECK_FORM,
    CLOSING_REPORT,
    GRANT,
    LETTER,
    MEANS_STATEMENT,
    OBJECTION_DECISION,
    PROGRESS,
    RECEIPT,
    REFUSAL,
    SUPPLEMENT_NOTICE,
    TERMINATION,
    TERMINATION_LETTER,
)

AID_LAWYER = Role("aid_lawyer", "法律援助人员", "Legal aid lawyer")
AID_SUPERVISION = Role("aid_supervision", "司法局法律援助监督岗", "Supervision of legal aid", Reach.DISTRICT)

P = Procedure(
    "legal_aid", "法律援助", "Legal aid",
    stages=S, facts=Facts, basis=[法律援助法.art(2)], in_force=date(2022, 1, 1), number="{org}援〔{year}〕{n}号",
    domain="legal_aid", title=Facts.subject, topic=Facts.cause,
    parties=[
        PartyKind("applicant", "申请人", required=True, en="Applicant"),
        PartyKind("applying_for", "代为申请人", en="Who applies for another"),
        PartyKind("opponent", "对方当事人", en="Opposing party"),
    ],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="国家为经济困难公民和符合法定条件的其他当事人，无偿提供法律咨询、代理、刑事辩护等法律服务。不收取任何费用。",
)  # fmt: skip

MEANS: list[FactRef[Facts, Any]] = [Facts.household, Facts.assets, Facts.promise, Facts.no_test, Facts.no_check]
ASKED: list[FactRef[Facts, Any]] = [Facts.form, Facts.group, Facts.green_channel, Facts.agent_applies, *MEANS]
SHOWN = (
    (Facts.means.is_(Means.STATEMENT) & Facts.household.known()
     & (Facts.checked.is_(Checked.SHARED) | (Facts.checked.is_(Checked.PROMISE) & Facts.promise.is_(True))))
    | (Facts.means.is_(Means.NO_CHECK) & Facts.no_check.known())
    | (Facts.means.is_(Means.NO_TEST) & Facts.no_test.known())
    | (Facts.means.is_(Means.OTHER_REASON) & Facts.cause.is_(Cause.DEFENCE))
)  # fmt: skip
NOT_SHOWN = (
    "经济困难条件还没有写明，不能给予法律援助。提交说明表的，须写明家庭状况并选择核查方式（《法律援助法》第四十一条）；免予核查的，"
    "写明第四十二条的人员类别；不受经济困难条件限制的，写明第三十二条的情形。"
)
EXPERIENCED = ~Facts.grave.is_(True) | (Facts.experience >= 3)
TOO_GREEN = (
    "可能判处无期徒刑、死刑以及死刑复核的案件，应当指派具有三年以上相关执业经历的律师（《法律援助法》第二十六条）。"
    "请另行指派，并写明相关执业年限。"
)
NATURAL = "法律援助法没有按工作日计算的规定，按自然日计。"

apply = P.start(
    "apply", "申请法律援助", by=[PARTY, AID_AGENCY], to=S.APPLIED, basis=法律援助法.art(38, 41), en="Apply for legal aid",
    needs=[Facts.subject, Facts.cause, Facts.summary, Facts.means], asks=ASKED,
    makes=[APPLICATION, MEANS_STATEMENT, RECEIPT], remark="可以由法定代理人、近亲属依法代为申请（第四十条）",
)  # fmt: skip
transfer_in = P.start(
    "transfer_in", "接收办案机关、监管场所转交的申请", by=AID_AGENCY, to=S.APPLIED, basis=法律援助法.art(39),
    needs=[Facts.organ_name, Facts.subject, Facts.cause, Facts.summary, Facts.means], asks=[*ASKED, Facts.organ],
    makes=[APPLICATION, MEANS_STATEMENT, RECEIPT], en="Take an application from custody",
    remark="办案机关、监管场所、值班律师应当在二十四小时内转交",
)  # fmt: skip
notified = P.start(
    "notified", "接收通知辩护、通知代理", by=AID_AGENCY, to=S.GRANTED, basis=法律援助法.art(25, 28, 36),
    needs=[Facts.organ, Facts.organ_name, Facts.subject, Facts.cause, Facts.grave], en="Take a notice to defend",
    asks=[Facts.organ_number, Facts.summary, Facts.group, Facts.form],
    only_if=Facts.cause.one_of(Cause.DEFENCE, Cause.COMPULSORY_CARE),
    because="通知指派只限于刑事辩护和强制医疗案件（《法律援助法》第二十五条、第二十八条）。其他事项请按申请登记。",
    remark="不审查经济困难状况",
)  # fmt: skip

ask_supplement = P.action(
    "ask_supplement", "一次性告知补充材料", by=AID_AGENCY, frm=S.APPLIED, to=S.SUPPLEMENTING, makes=[SUPPLEMENT_NOTICE],
    basis=法律援助法.art(43, clause=2), needs=[Facts.missing, Facts.supplement_by],
    only_if=~Done[Facts]("ask_supplement", "一次性告知补充材料"), en="Ask for missing papers, once",
    because="需要补充的材料只能一次性告知，本申请已经告知过（《法律援助法》第四十三条第二款）。请就已有材料审查并作出决定。",
)  # fmt: skip
supplement = P.action(
    "supplement", "补充材料、作出说明", by=[PARTY, AID_AGENCY], frm=S.SUPPLEMENTING, to=S.APPLIED, asks=MEANS,
    basis=法律援助法.art(43, clause=2), needs=[Facts.supplemented], en="Supplement",
)  # fmt: skip
deem_withdrawn = P.action(
    "deem_withdrawn", "视为撤回申请", by=AID_AGENCY, frm=S.SUPPLEMENTING, to=S.WITHDRAWN, reasoned=True,
    basis=法律援助法.art(43, clause=2), outcome="视为撤回申请", remark="未按要求补充材料或者作出说明", en="Deem withdrawn",
    waits=[
        Wait("deem_withdrawn", "补充材料期限届满", "End of the time to supplement", set_day(), Facts.supplement_by,
             法律援助法.art(43, clause=2)),
    ],
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回申请", by=[PARTY, AID_AGENCY], frm=[S.APPLIED, S.SUPPLEMENTING], to=S.WITHDRAWN, outcome="撤回申请",
    basis=法律援助程序规定.whole(unverified=True), remark="依申请人本人请求办理", en="Withdraw",
)  # fmt: skip
advance = P.action(
    "advance", "决定先行提供法律援助", by=AID_AGENCY, frm=[S.APPLIED, S.SUPPLEMENTING], to=S.ADVANCED, en="Aid in advance",
    basis=法律援助法.art(44), needs=[Facts.urgency, Facts.firm], makes=[ASSIGNMENT], assigns=AID_LAWYER,
    remark="受援人应当及时补办有关手续，补充有关材料",
)  # fmt: skip
complete = P.action(
    "complete", "补办手续，决定给予法律援助", by=AID_AGENCY, frm=S.ADVANCED, to=S.HANDLING, makes=[CHECK_FORM, GRANT],
    basis=法律援助法.art(43, 44), needs=[Facts.granted_why], asks=[Facts.means, Facts.checked, Facts.check_note, *MEANS],
    only_if=SHOWN, because=NOT_SHOWN, outcome="给予法律援助", en="Complete the papers of advance aid",
)  # fmt: skip
grant = P.action(
    "grant", "决定给予法律援助", by=AID_AGENCY, frm=S.APPLIED, to=S.GRANTED, makes=[CHECK_FORM, GRANT],
    basis=法律援助法.art(43, clause=1), needs=[Facts.granted_why],
    asks=[Facts.form, Facts.means, Facts.checked, Facts.check_note, *MEANS], only_if=SHOWN, because=NOT_SHOWN,
    outcome="给予法律援助", en="Grant legal aid",
)  # fmt: skip
refuse = P.action(
    "refuse", "决定不予法律援助", by=AID_AGENCY, frm=[S.APPLIED, S.ADVANCED], to=S.REFUSED, makes=[CHECK_FORM, REFUSAL],
    basis=法律援助法.art(43, clause=1), needs=[Facts.refusal, Facts.refusal_note], asks=[Facts.check_note],
    outcome="不予法律援助", remark="应当书面告知并说明理由", en="Refuse legal aid",
)  # fmt: skip
assign = P.action(
    "assign", "指派法律援助人员", by=AID_AGENCY, frm=S.GRANTED, to=S.HANDLING, basis=法律援助法.art(43, clause=1),
    needs=[Facts.firm], asks=[Facts.grave, Facts.experience, Facts.organ_name, Facts.form], makes=[ASSIGNMENT, LETTER],
    assigns=AID_LAWYER, only_if=EXPERIENCED, because=TOO_GREEN, en="Assign a lawyer",
)  # fmt: skip
ask_change = P.action(
    "ask_change", "请求更换法律援助人员", by=[PARTY, AID_AGENCY], frm=S.HANDLING, basis=法律援助法.art(55),
    needs=[Facts.change_why], makes=[CHANGE_APPLICATION], en="Ask for another lawyer",
)  # fmt: skip
change = P.action(
    "change", "更换法律援助人员", by=AID_AGENCY, frm=[S.HANDLING, S.ADVANCED], basis=法律援助法.art(55), reasoned=True,
    asks=[Facts.firm, Facts.experience], makes=[CHANGE_NOTICE], assigns=AID_LAWYER, only_if=EXPERIENCED,
    because=TOO_GREEN, en="Change the lawyer",
)  # fmt: skip
record_progress = P.action(
    "record_progress", "登记办理进展", by=AID_LAWYER, frm=[S.ADVANCED, S.HANDLING], basis=法律援助法.art(46, clause=2),
    needs=[Facts.step, Facts.progress], makes=[PROGRESS], remark="应当按照规定向受援人通报办理情况", en="Record progress",
)  # fmt: skip
report_ending = P.action(
    "report_ending", "报告应当终止的情形", by=AID_LAWYER, frm=[S.ADVANCED, S.HANDLING], needs=[Facts.ending_note],
    basis=法律援助法.art(48, clause=2), en="Report a ground for ending aid",
)  # fmt: skip
terminate = P.action(
    "terminate", "决定终止法律援助", by=AID_AGENCY, frm=[S.GRANTED, S.ADVANCED, S.HANDLING], to=S.TERMINATED,
    basis=法律援助法.art(48, clause=1), needs=[Facts.ending], asks=[Facts.ending_note],
    makes=[TERMINATION, TERMINATION_LETTER], outcome="终止法律援助", en="End legal aid",
)  # fmt: skip
object_ = P.action(
    "object", "对不予、终止决定提出异议", by=[PARTY, AID_SUPERVISION], frm=[S.REFUSED, S.TERMINATED], to=S.OBJECTED,
    basis=法律援助法.art(49, clause=1), needs=[Facts.objection], remark="向设立法律援助机构的司法行政部门提出", en="Object",
)  # fmt: skip
decide_objection = P.action(
    "decide_objection", "审查异议并作出决定", by=AID_SUPERVISION, frm=S.OBJECTED, to=S.DECIDED,
    basis=法律援助法.art(49, clause=2), needs=[Facts.finding, Facts.finding_note], makes=[OBJECTION_DECISION],
    en="Decide on the objection",
)  # fmt: skip
redo = P.action(
    "redo", "按异议审查决定改正，给予法律援助", by=AID_AGENCY, frm=S.DECIDED, to=S.GRANTED, makes=[GRANT],
    basis=法律援助法.art(49, clause=2), needs=[Facts.granted_why], only_if=Facts.finding.is_(Finding.CORRECT),
    because="司法行政部门没有责令改正，不能据此改正。申请人不服的，可以申请行政复议或者起诉（《法律援助法》第四十九条第三款）。",
    outcome="给予法律援助", en="Correct as ordered",
)  # fmt: skip
close = P.action(
    "close", "结案报告", by=AID_LAWYER, frm=S.HANDLING, to=S.DONE, basis=法律援助法.art(50), makes=[CLOSING_REPORT],
    needs=[Facts.result, Facts.report], asks=[Facts.recovered], outcome="已结案", en="Report the case closed",
)  # fmt: skip
receive_file = P.action(
    "receive_file", "收齐结案材料", by=AID_AGENCY, frm=S.DONE, basis=法律援助法.art(50), needs=[Facts.papers_note],
    asks=[Facts.recovered], en="Receive the closing papers",
)  # fmt: skip
pay_subsidy = P.action(
    "pay_subsidy", "支付法律援助补贴", by=AID_AGENCY, frm=S.DONE, basis=法律援助法.art(52), needs=[Facts.subsidy],
    only_if=receive_file.done(), en="Pay the subsidy",
    because="还没有收齐结案材料，不能支付补贴（《法律援助法》第五十条、第五十二条）。请先登记收齐结案材料。",
)  # fmt: skip
review_quality = P.action(
    "review_quality", "案件质量评查", by=AID_SUPERVISION, frm=S.DONE, basis=法律援助法.art(57),
    needs=[Facts.grade, Facts.grade_note], en="Review the quality",
)  # fmt: skip
call_back = P.action(
    "call_back", "回访受援人", by=[AID_AGENCY, AID_SUPERVISION], frm=[S.HANDLING, S.DONE], basis=法律援助法.art(59),
    needs=[Facts.called_on, Facts.answer], asks=[Facts.answer_note], makes=[CALL_BACK], en="Call the aided person",
)  # fmt: skip
archive = P.action(
    "archive", "归档", by=AID_AGENCY, frm=[S.REFUSED, S.TERMINATED, S.DECIDED, S.DONE], to=S.CLOSED, asks=[Facts.volume],
    basis=档案法.art(14, unverified=True), only_if=~close.done() | receive_file.done(), en="Archive",
    because="还没有收齐结案材料，不能归档（《法律援助法》第五十条）。请先登记收齐结案材料。",
)  # fmt: skip
P.keeping(by=[AID_AGENCY, AID_LAWYER], basis=法律援助法.art(50))

P.limit(
    "decide", "审查法律援助申请并作出决定", days(7), counts_from=[apply, transfer_in], basis=法律援助法.art(43, clause=1),
    stops_at=[grant, refuse, advance, deem_withdrawn, withdraw], en="Decide on the application",
    note=f"{NATURAL}法律没有规定补充材料的时间不计入；未按要求补充的，视为撤回申请（第四十三条第二款）。",
)  # fmt: skip
P.limit(
    "assign", "指派法律援助人员", days(3), counts_from=[grant, redo], restarts=True, stops_at=[assign, terminate],
    basis=法律援助法.art(43, clause=1), note=NATURAL, en="Assign a lawyer",
)  # fmt: skip
P.limit(
    "assign_defence", "按通知指派律师", days(3), counts_from=notified, stops_at=[assign, terminate],
    basis=法律援助法.art(36), note=f"{NATURAL}指派后须通知办案机关。", en="Assign a defender as notified",
)  # fmt: skip
P.limit(
    "review_objection", "审查对不予、终止法律援助决定的异议", days(5), counts_from=object_, restarts=True,
    stops_at=[decide_objection], basis=法律援助法.art(49, clause=2), note=NATURAL, en="Decide on the objection",
    expiry="对维持决定不服的，可以申请行政复议或者提起行政诉讼（第四十九条第三款）。",
)  # fmt: skip
P.limit(
    "hand_in", "提交结案材料", days(30), counts_from=close, stops_at=[receive_file], soft=True,
    basis=法律援助程序规定.whole(unverified=True), note="法律规定“及时”提交；三十日见于各地服务指南。", en="Hand in the closing papers",
)  # fmt: skip
