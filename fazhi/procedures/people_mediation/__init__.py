"""人民调解: how a people's mediation committee takes a civil dispute in, mediates it, and what follows an agreement.

Rests on 人民调解法 (in force 2011-01-01). The 2002 rules of the Ministry of Justice (人民调解工作若干规定) fill in what
the law leaves open; their wording has been seen only in copies, so every citation of them is marked unverified.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.elements import Binds, PartyKind
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import COMMITTEE, JUDICIAL_OFFICE, JUSTICE_BUREAU, MEDIATOR, PARTY, SUPERVISOR
from fazhi.kernel.spans import days, months
from fazhi.law.instruments import 人民调解工作若干规定, 人民调解法, 民事诉讼法
from fazhi.procedures.people_mediation.facts import Choice, Confirmation, Facts, S
from fazhi.procedures.people_mediation.papers import (
    AGREEMENT,
    APPLICATION,
    CONFIRMATION_APPLICATION,
    FILE_COVER,
    FILE_NOTE,
    INQUIRY_RECORD,
    INTAKE_FORM,
    JOINT_LETTER,
    ORAL_AGREEMENT,
    REMEDIES,
    RIGHTS_NOTICE,
    SITTING_RECORD,
    VISIT_RECORD,
)

P = Procedure(
    "people_mediation", "人民调解", "People's mediation",
    stages=S, facts=Facts, basis=[人民调解法.art(2)], in_force=date(2011, 1, 1), number="{org}调〔{year}〕{n}号",
    domain="mediation", title=Facts.subject, topic=Facts.kind,
    parties=[
        PartyKind("applicant", "申请人", required=True, en="Applicant"),
        PartyKind("respondent", "被申请人", required=True, en="Respondent"),
        PartyKind("agent", "委托代理人", en="Agent"),
    ],
    sees=[JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR],
    about="人民调解委员会在平等自愿的基础上，促使当事人达成调解协议，解决民间纠纷。不收取任何费用。",
)  # fmt: skip

NAMED = ~Facts.choice.is_(Choice.CHOSEN) | Facts.chosen.known()

apply = P.start(
    "apply", "申请调解", by=[PARTY, COMMITTEE], to=S.APPLIED, basis=人民调解法.art(17), en="Apply for mediation",
    needs=[Facts.subject, Facts.kind, Facts.summary], asks=[Facts.request, Facts.place, Facts.claim, Facts.spoken],
    makes=[APPLICATION], remark="可以书面申请，也可以口头申请",
)  # fmt: skip
own_motion = P.start(
    "own_motion", "主动调解", by=[COMMITTEE, MEDIATOR], to=S.APPLIED, basis=人民调解法.art(17), en="On own motion",
    needs=[Facts.subject, Facts.kind, Facts.summary], asks=[Facts.place, Facts.claim],
)  # fmt: skip
transfer_in = P.start(
    "transfer_in", "接收转入的纠纷", by=COMMITTEE, to=S.APPLIED, basis=人民调解法.art(17, 18), en="Take a referral",
    needs=[Facts.referral, Facts.subject, Facts.kind, Facts.summary], asks=[Facts.request, Facts.place, Facts.claim],
    remark="人民法院、公安机关可以在受理前告知当事人申请人民调解",
)  # fmt: skip

accept = P.action(
    "accept", "受理并确定调解员", by=COMMITTEE, frm=S.APPLIED, to=S.MEDIATING, basis=人民调解法.art(17, 19),
    needs=[Facts.refused, Facts.choice],
    asks=[Facts.chosen, Facts.venue, Facts.kind, Facts.claim, Facts.law_literate, Facts.platform_number],
    makes=[INTAKE_FORM, RIGHTS_NOTICE], only_if=Facts.refused.is_(False) & NAMED,
    because="当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条），请办理“不予受理”，并告知其他途径；"
    "调解员由当事人选择的，须写明选择了谁（第十九条）。",
    assigns=MEDIATOR, en="Accept and assign a mediator",
)  # fmt: skip
refuse = P.action(
    "refuse", "不予受理", by=COMMITTEE, frm=S.APPLIED, to=S.ENDED, basis=人民调解工作若干规定.art(22, unverified=True),
    needs=[Facts.refusal, Facts.routes], asks=[Facts.refused, Facts.ended_note], makes=[REMEDIES], outcome="不予受理",
    remark="有激化可能的，先采取必要的缓解疏导措施，再告知或者移送有关机关", en="Decline",
)  # fmt: skip
hand_over = P.action(
    "hand_over", "移交其他人民调解委员会", by=COMMITTEE, frm=[S.APPLIED, S.MEDIATING], to=S.APPLIED, transfers=True,
    basis=人民调解工作若干规定.art(21, unverified=True), reasoned=True, en="Hand over to another committee",
)  # fmt: skip
replace_mediator = P.action(
    "replace_mediator", "更换调解员", by=COMMITTEE, frm=S.MEDIATING, basis=人民调解法.art(19),
    asks=[Facts.choice, Facts.chosen], only_if=NAMED, because="调解员由当事人选择的，须写明选择了谁（《人民调解法》第十九条）。",
    assigns=MEDIATOR, reasoned=True, en="Replace the mediator",
)  # fmt: skip
invite_joint = P.action(
    "invite_joint", "邀请联合调解", by=[MEDIATOR, COMMITTEE], frm=S.MEDIATING, needs=[Facts.joint],
    basis=人民调解工作若干规定.art(21, unverified=True), asks=[Facts.joint_note], makes=[JOINT_LETTER],
    remark="须征得当事人同意；由本委员会主办", en="Invite to mediate jointly",
)  # fmt: skip
inquire = P.action(
    "inquire", "调查核实", by=MEDIATOR, frm=S.MEDIATING, basis=人民调解法.art(22), needs=[Facts.inquiry],
    makes=[INQUIRY_RECORD], en="Inquire",
)  # fmt: skip
sit = P.action(
    "sit", "开展调解", by=MEDIATOR, frm=S.MEDIATING, basis=人民调解法.art(22, 27), needs=[Facts.sitting],
    asks=[Facts.venue, Facts.sitting_place, Facts.invited, Facts.law_literate, Facts.claim], makes=[SITTING_RECORD],
    remark="可以多次；应当及时、就地进行", en="Hold a mediation sitting",
)  # fmt: skip
prolong = P.action(
    "prolong", "当事人同意继续调解", by=MEDIATOR, frm=S.MEDIATING, needs=[Facts.consent],
    basis=人民调解工作若干规定.art(33, unverified=True), en="Go on by consent",
    remark="法律没有规定调解期限；双方同意的，可以继续调解",
)  # fmt: skip
report_risk = P.action(
    "report_risk", "可能激化，报告公安机关或者有关部门", by=[MEDIATOR, COMMITTEE],
    frm=[S.APPLIED, S.MEDIATING, S.AGREED, S.ENDED], basis=人民调解法.art(25), needs=[Facts.risk, Facts.reported_to],
    asks=[Facts.escalated_to_crime], remark="转为刑事案件的，另行登记一次并选“是”", en="Report a risk of escalation",
)  # fmt: skip
agree = P.action(
    "agree", "达成协议", by=MEDIATOR, frm=S.MEDIATING, to=S.AGREED, basis=人民调解法.art(28, 29, 30),
    needs=[Facts.oral, Facts.terms, Facts.effective_on], makes=[AGREEMENT, ORAL_AGREEMENT], outcome="达成协议",
    asks=[Facts.liability, Facts.performing, Facts.amount, Facts.claim, Facts.law_literate], en="Reach an agreement",
)  # fmt: skip
fail = P.action(
    "fail", "调解不成，终止调解", by=MEDIATOR, frm=S.MEDIATING, to=S.ENDED, basis=人民调解法.art(26),
    needs=[Facts.ended_why, Facts.routes], asks=[Facts.ended_note, Facts.claim], makes=[REMEDIES], outcome="调解不成",
    en="End without agreement",
)  # fmt: skip
terminate = P.action(
    "terminate", "当事人要求终止调解", by=[PARTY, MEDIATOR, COMMITTEE], frm=[S.APPLIED, S.MEDIATING], to=S.ENDED,
    basis=人民调解法.art(23, item=2), asks=[Facts.ended_note], outcome="当事人要求终止", en="End at a party's request",
)  # fmt: skip
record_performance = P.action(
    "record_performance", "登记履行情况", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(31),
    needs=[Facts.performance], asks=[Facts.performed, Facts.urged], en="Record performance",
)  # fmt: skip
visit = P.action(
    "visit", "回访", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(31, clause=2),
    needs=[Facts.visited_on, Facts.visit_manner, Facts.performance, Facts.visit_outcome],
    asks=[Facts.performed, Facts.urged, Facts.visit_note], makes=[VISIT_RECORD], en="Follow-up visit",
)  # fmt: skip
ask_confirmation = P.action(
    "ask_confirmation", "共同申请司法确认", by=[PARTY, MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(33),
    needs=[Facts.confirmation_asked_on, Facts.court], makes=[CONFIRMATION_APPLICATION],
    remark="须双方当事人共同申请；人民调解组织所在地等的基层人民法院管辖", en="Apply for judicial confirmation",
)  # fmt: skip
record_confirmation = P.action(
    "record_confirmation", "登记司法确认结果", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=民事诉讼法.art(206),
    needs=[Facts.confirmation, Facts.confirmed_on], asks=[Facts.confirmation_number],
    only_if=ask_confirmation.done(), en="Record the court's decision",
    because="还没有登记共同申请司法确认，不能登记结果（《民事诉讼法》第二百零六条）。请先登记申请。",
)  # fmt: skip
revise = P.action(
    "revise", "变更协议或者达成新的协议", by=MEDIATOR, frm=S.AGREED, basis=人民调解法.art(33, clause=3),
    needs=[Facts.oral, Facts.terms, Facts.effective_on], asks=[Facts.liability, Facts.performing, Facts.amount],
    makes=[AGREEMENT, ORAL_AGREEMENT], only_if=Facts.confirmation.is_(Confirmation.REJECTED),
    because="人民法院没有确认原协议的效力时，才在本事项内变更协议（《人民调解法》第三十三条第三款）。请先登记司法确认结果。",
    en="Revise the agreement",
)  # fmt: skip
archive = P.action(
    "archive", "立卷归档", by=COMMITTEE, frm=[S.AGREED, S.ENDED], to=S.CLOSED, basis=人民调解法.art(27),
    asks=[Facts.volume, Facts.difficulty, Facts.file_note, Facts.platform_number], makes=[FILE_COVER, FILE_NOTE], en="File and archive",
)  # fmt: skip
P.keeping(by=[COMMITTEE, MEDIATOR], basis=人民调解法.art(27))

P.limit(
    "mediate", "调解期限", months(1), counts_from=accept, stops_at=[agree, fail, terminate, hand_over, prolong],
    basis=人民调解工作若干规定.art(33, unverified=True), soft=True, restarts=True, en="Mediation, generally",
    expiry="一般在一个月内调结；期满双方同意的可以继续调解，不影响协议效力。",
)  # fmt: skip
P.limit(
    "judicial_confirmation", "共同申请司法确认", days(30), counts_from=Facts.effective_on, stops_at=[ask_confirmation],
    basis=人民调解法.art(33), binds=Binds.PARTIES, restarts=True, en="Joint application for judicial confirmation",
    expiry="期满未共同申请的，不能再申请司法确认；就协议发生争议的，可以向人民法院起诉（第三十二条）。法律没有规定延长。",
)  # fmt: skip
