"""行政处罚: from the lead, or the decision on the spot, to the decision of the head; who may decide and who may not yet."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.due_process import Wait
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import (
    ENFORCEMENT_HEAD,
    ENFORCEMENT_OFFICER,
    ENFORCEMENT_REVIEWER,
    ENFORCEMENT_SUPERVISOR,
    PARTY,
    SUPERVISOR,
)
from fazhi.kernel.spans import set_day, workdays
from fazhi.law.instruments import 行政处罚法, 行政复议法
from fazhi.procedures.administrative_penalty import papers
from fazhi.procedures.administrative_penalty.facts import Facts, Review, S, Spared, SpotKind, Target

P = Procedure(
    "administrative_penalty", "行政处罚", "Administrative penalty",
    stages=S, facts=Facts, basis=[行政处罚法.art(42, 44, 51, 54, 57, 58, 62, 63)], in_force=date(2021, 7, 15),
    number="{org}罚立〔{year}〕{n}号", domain="enforcement", title=Facts.subject, topic=Facts.field,
    parties=[papers.PARTY_KIND], sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="立案、调查、告知、陈述申辩、听证、法制审核、集体讨论、决定、送达、履行、公开；当场处罚走简易程序。",
)  # fmt: skip
OFFICER, HEAD, REVIEWER = ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD, ENFORCEMENT_REVIEWER
HANDLED = [S.INVESTIGATING, S.CONCLUDED, S.NOTIFIED, S.HEARING, S.DECIDING]
CASE: list[FactRef[Facts, Any]] = [Facts.subject, Facts.field, Facts.target]

SMALL = (Facts.target.is_(Target.CITIZEN) & (Facts.fine <= 200)) | (Facts.target.is_(Target.BODY) & (Facts.fine <= 3000))
FINED = Facts.spot_kind.one_of(SpotKind.FINE, SpotKind.BOTH) & (Facts.fine > 0)

LIMITS: list[FactRef[Facts, Any]] = [Facts.ended_on, Facts.found_on, Facts.harmful]
OWN_LIMIT: list[FactRef[Facts, Any]] = [Facts.own_limitation, Facts.limitation_until]
TWO, FIVE = (Facts.found_on.within_years(n, Facts.ended_on, law="《行政处罚法》第三十六条") for n in (2, 5))
IN_TIME = (
    (Facts.own_limitation.known() & Facts.found_on.at_most(Facts.limitation_until))
    | (~Facts.own_limitation.known() & Facts.harmful.is_(False) & TWO)
    | (~Facts.own_limitation.known() & Facts.harmful.is_(True) & FIVE)
)
LATE = "违法行为在处罚时效内未被发现的，不再给予行政处罚（《行政处罚法》第三十六条）。请核对日期；确已超过的，请"

on_spot = P.start(
    "on_spot", "当场作出行政处罚决定", by=OFFICER, to=S.EXECUTING, basis=行政处罚法.art(51, 52), makes=[papers.SPOT], en="Decide on the spot",
    needs=[*CASE, Facts.spot_officers, Facts.shown, Facts.found, Facts.grounds, Facts.defence, Facts.spot_kind, Facts.remedy, Facts.served_on],
    asks=[Facts.item, Facts.delegated, Facts.fine, Facts.performance],
    only_if=Facts.shown.is_(True) & ((Facts.spot_kind.is_(SpotKind.WARNING) & ~(Facts.fine > 0)) | (FINED & SMALL)),
    because="出示证件后，对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告，才能当场处罚（《行政处罚法》第五十一条、第五十二条）。"
    "请核对数额；超过的，请登记线索，按普通程序立案。",
)  # fmt: skip
lead = P.start(
    "lead", "登记案件线索", by=OFFICER, to=S.LEAD, basis=行政处罚法.art(54), needs=[*CASE, Facts.came_from, Facts.clue], en="Record a lead",
    asks=[Facts.item, Facts.delegated, *LIMITS],
)  # fmt: skip
anew = P.start(
    "anew", "依复议决定、判决重新办理", by=OFFICER, to=S.LEAD, basis=行政复议法.art(64), links=True, en="Do it anew",
    needs=[*CASE, Facts.came_from, Facts.clue, Facts.redo_by], asks=[Facts.item, Facts.delegated, *LIMITS],
    remark="写明被撤销的案件；重新调查、告知、审核，不得以同一事实和理由作出相同或者基本相同的决定",
)  # fmt: skip
file_case = P.action(
    "file_case", "立案", by=HEAD, frm=S.LEAD, to=S.INVESTIGATING, basis=行政处罚法.art(54, clause=2), makes=[papers.FILING], en="File the case",
    needs=[*LIMITS, Facts.officers], asks=OWN_LIMIT, only_if=IN_TIME, because=f"{LATE}办理“不予立案”。",
)  # fmt: skip
not_file = P.action(
    "not_file", "不予立案", by=HEAD, frm=S.LEAD, to=S.NOT_FILED, basis=行政处罚法.art(36, 54), reasoned=True, outcome="不予立案", en="Do not file",
)  # fmt: skip
transfer = P.action(
    "transfer", "移送有管辖权的机关", by=HEAD, frm=[S.LEAD, S.INVESTIGATING], to=S.LEAD, basis=行政处罚法.art(22, 25), transfers=True,
    reasoned=True, makes=[papers.HANDOVER], en="Hand over to the competent organ",
)  # fmt: skip
investigate = P.action(
    "investigate", "调查取证", by=OFFICER, frm=S.INVESTIGATING, basis=行政处罚法.art(42, 54, 55), makes=[papers.RECORD], en="Investigate",
    needs=[Facts.officers, Facts.shown, Facts.evidence], asks=[*LIMITS, *OWN_LIMIT], only_if=Facts.shown.is_(True),
    because="不出示执法证件的，当事人有权拒绝接受调查或者检查（《行政处罚法》第五十五条）。请出示证件后再调查。",
)  # fmt: skip
preserve = P.action(
    "preserve", "先行登记保存", by=HEAD, frm=S.INVESTIGATING, basis=行政处罚法.art(56), needs=[Facts.officers, Facts.preserved],
    makes=[papers.PRESERVE], remark="经行政机关负责人批准", en="Preserve evidence",
)  # fmt: skip
dispose = P.action(
    "dispose", "处理登记保存的证据", by=[OFFICER, HEAD], frm=[S.INVESTIGATING, S.CONCLUDED, S.NOTIFIED, S.DECIDING],
    basis=行政处罚法.art(56), needs=[Facts.disposed], only_if=preserve.done(), en="Settle the preserved evidence",
    because="本案没有先行登记保存的证据（《行政处罚法》第五十六条）。",
)  # fmt: skip
supplement = P.action(
    "supplement", "退回补充调查", by=[HEAD, OFFICER], frm=[S.CONCLUDED, S.NOTIFIED, S.HEARING, S.DECIDING], to=S.INVESTIGATING,
    basis=行政处罚法.art(45, 57), reasoned=True, en="Investigate further", clears=[Facts.review_result],
    remark="以后重新告知，重新听取陈述、申辩和听证要求，重新审核、讨论",
)  # fmt: skip
conclude = P.action(
    "conclude", "调查终结，提出处理意见", by=OFFICER, frm=S.INVESTIGATING, to=S.CONCLUDED, basis=行政处罚法.art(54, 57), en="Conclude",
    needs=[Facts.found, Facts.grounds, Facts.discretion, Facts.proposal, Facts.hearing_due], only_if=investigate.done(since=supplement),
    because="没有全面、客观、公正地调查、收集证据，不能提出处理意见；退回补充调查的，须已补充调查（《行政处罚法》第五十四条）。请先办理“调查取证”。",
)  # fmt: skip
WAIVED = [Facts.defence_waived, Facts.hearing_waived]
notify = P.action(
    "notify", "告知拟作出的行政处罚", by=OFFICER, frm=S.CONCLUDED, to=S.NOTIFIED, basis=行政处罚法.art(44), makes=[papers.NOTICE],
    needs=[Facts.defence_until], only_if=Facts.hearing_due.is_(False), en="Give prior notice", clears=WAIVED,
    because="属于应当告知听证权利的情形（《行政处罚法》第六十三条）。请办理“告知听证权利”。",
)  # fmt: skip
notify_hearing = P.action(
    "notify_hearing", "告知听证权利", by=OFFICER, frm=S.CONCLUDED, to=S.NOTIFIED, basis=行政处罚法.art(44, 63), makes=[papers.HEARING_RIGHT],
    needs=[Facts.defence_until, Facts.hearing_case], only_if=Facts.hearing_due.is_(True), en="Tell of the right to a hearing", clears=WAIVED,
    because="调查终结时认定不属于听证情形（《行政处罚法》第六十三条）。请办理“告知拟作出的行政处罚”；认定有误的，先更正。",
)  # fmt: skip
defend = P.action(
    "defend", "陈述、申辩", by=[PARTY, OFFICER], frm=[S.NOTIFIED, S.HEARING], basis=行政处罚法.art(45), needs=[Facts.defence], en="State and defend",
)  # fmt: skip
recheck = P.action(
    "recheck", "复核陈述、申辩", by=OFFICER, frm=[S.NOTIFIED, S.HEARING, S.DECIDING], basis=行政处罚法.art(45), needs=[Facts.rechecked],
    only_if=defend.done(), because="当事人还没有陈述、申辩（《行政处罚法》第四十五条）。", en="Re-check the defence",
)  # fmt: skip
request_hearing = P.action(
    "request_hearing", "要求听证", by=[PARTY, OFFICER], frm=S.NOTIFIED, to=S.HEARING, basis=行政处罚法.art(63, 64), needs=[Facts.hearing_request],
    only_if=notify_hearing.done(since=notify), en="Ask for a hearing",
    because="最近一次没有告知听证权利（《行政处罚法》第六十三条）。认为属于听证情形的，请先陈述、申辩。",
)  # fmt: skip
call_hearing = P.action(
    "call_hearing", "通知听证", by=REVIEWER, frm=S.HEARING, basis=行政处罚法.art(64, item=2), needs=[Facts.hearing_where, Facts.host],
    makes=[papers.HEARING_CALL], en="Call the hearing",
)  # fmt: skip
hold_hearing = P.action(
    "hold_hearing", "举行听证", by=REVIEWER, frm=S.HEARING, basis=行政处罚法.art(64), makes=[papers.HEARING_RECORD], en="Hold the hearing",
    needs=[Facts.host_apart, Facts.public, Facts.hearing_note], only_if=call_hearing.done(since=request_hearing) & Facts.host_apart.is_(True),
    because="须先通知听证的时间、地点，由非本案调查人员主持（《行政处罚法》第六十四条）。请先通知，或者另行指定主持人。",
    waits=[
        Wait(
            "hearing_notice", "通知听证时间、地点", "Notice of the hearing", workdays(7), call_hearing, 行政处罚法.art(64, item=2),
            backward=True,
        ),
    ],
)  # fmt: skip
end_hearing = P.action(
    "end_hearing", "终止听证", by=REVIEWER, frm=S.HEARING, basis=行政处罚法.art(64, item=6), needs=[Facts.hearing_ended], en="End the hearing",
    remark="当事人撤回要求，或者无正当理由拒不出席、未经许可中途退出",
)  # fmt: skip
TOLD = [notify, notify_hearing]
ASKED = request_hearing.done(since=TOLD)
HEARD = ~ASKED | hold_hearing.done(since=request_hearing) | end_hearing.done(since=request_hearing)
REVIEW_CLEAR = Facts.review_due.is_(True) | (Facts.no_review_ground.known() & ~hold_hearing.done())
COLLECTIVE_CLEAR = Facts.collective_due.is_(True) | Facts.no_collective_ground.known()
submit = P.action(
    "submit", "提请审核、决定", by=OFFICER, frm=[S.NOTIFIED, S.HEARING], to=S.DECIDING, basis=行政处罚法.art(57, 58, 62), en="Submit for decision",
    needs=[Facts.review_due, Facts.collective_due],
    asks=[Facts.review_case, Facts.no_review_ground, Facts.no_collective_ground, Facts.defence_waived, Facts.hearing_waived],
    only_if=(~defend.done() | recheck.done(since=defend)) & HEARD & REVIEW_CLEAR & COLLECTIVE_CLEAR,
    because="陈述、申辩须已复核，要求听证的须已举行或者终止；经过听证的须法制审核，不需要法制审核、集体讨论的须写明理由"
    "（《行政处罚法》第四十五条、第五十七条、第五十八条、第六十二条、第六十四条）。请补办、补填。",
    waits=[
        Wait(
            "hearing_period", "听证要求期限届满", "End of the time to ask for a hearing", workdays(5), notify_hearing,
            行政处罚法.art(64, item=1), unless=Facts.hearing_waived,
        ),
        Wait(
            "defence_period", "陈述、申辩时间届满", "End of the time to defend", set_day(), Facts.defence_until, 行政处罚法.art(45),
            unless=Facts.defence_waived,
        ),
    ],
)  # fmt: skip
review = P.action(
    "review", "法制审核", by=REVIEWER, frm=S.DECIDING, basis=行政处罚法.art(58), makes=[papers.REVIEW], en="Legal review",
    needs=[Facts.review_scope, Facts.review_opinion, Facts.review_result, Facts.reviewer_qualified],
)  # fmt: skip
discuss = P.action(
    "discuss", "集体讨论", by=HEAD, frm=S.DECIDING, basis=行政处罚法.art(57, clause=2), needs=[Facts.meeting], makes=[papers.DISCUSSION],
    en="Discuss collectively",
)  # fmt: skip
PASSED = review.done(since=submit) & Facts.review_result.is_(Review.PASSED)
READY = (Facts.review_due.is_(False) | PASSED) & (Facts.collective_due.is_(False) | discuss.done(since=submit))
NOT_READY = (
    "应当法制审核的未经审核或者审核未通过，应当集体讨论的未经讨论，不得作出决定（《行政处罚法》第五十七条、第五十八条）。请补办；"
    "审核提出问题的，改正后再次审核；重新提请的，须重新审核、讨论。"
)
punish = P.action(
    "punish", "作出行政处罚决定", by=HEAD, frm=S.DECIDING, to=S.DECIDED, basis=行政处罚法.art(57, 59), makes=[papers.DECISION], en="Impose a penalty",
    needs=[Facts.kinds, Facts.decision, Facts.performance, Facts.remedy, Facts.significant], asks=[Facts.fine, Facts.confiscated],
    only_if=READY & IN_TIME, because=f"{NOT_READY}{LATE}办理“作出不予行政处罚决定”。",
)  # fmt: skip
spare = P.action(
    "spare", "作出不予行政处罚决定", by=HEAD, frm=S.DECIDING, to=S.DECIDED, basis=行政处罚法.art(33, 36, 57), makes=[papers.NO_PENALTY],
    needs=[Facts.spared, Facts.remedy], asks=[Facts.educated], only_if=READY & (IN_TIME | Facts.spared.is_(Spared.LIMITATION)),
    because=f"{NOT_READY}{LATE}选择“{Spared.LIMITATION.value}”。", en="Decide on no penalty",
)  # fmt: skip
own_term = P.action(
    "own_term", "适用另行规定的办案期限", by=HEAD, frm=HANDLED, basis=行政处罚法.art(60), needs=[Facts.own_term, Facts.decide_by],
    remark="法律、法规、规章对九十日另有规定的，写明规定和届满日期", en="Another term applies",
)  # fmt: skip
drop = P.action(
    "drop", "撤销立案", by=HEAD, frm=HANDLED, to=S.DROPPED, basis=行政处罚法.art(57), reasoned=True, outcome="撤销立案", en="Drop the case",
)  # fmt: skip
to_police = P.action(
    "to_police", "移送司法机关", by=HEAD, frm=HANDLED, to=S.POLICE, basis=行政处罚法.art(27), needs=[Facts.crime], makes=[papers.POLICE],
    en="Transfer to the police",
)  # fmt: skip
from_police = P.action(
    "from_police", "司法机关移回", by=HEAD, frm=S.POLICE, to=S.INVESTIGATING, basis=行政处罚法.art(27), needs=[Facts.crime_result],
    remark="不需要追究刑事责任，应当给予行政处罚的", en="Returned by the police",
)  # fmt: skip
crime_end = P.action(
    "crime_end", "司法机关已立案处理", by=HEAD, frm=S.POLICE, to=S.CRIMINAL, basis=行政处罚法.art(27), needs=[Facts.crime_result],
    outcome="移送司法机关", en="Taken over by the police",
)  # fmt: skip
