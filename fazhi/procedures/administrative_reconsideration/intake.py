"""行政复议: application, supplement, and whether the case is taken (行政复议法 articles 20 to 36)."""

from __future__ import annotations

from typing import Any

from fazhi.kernel.due_process import Wait
from fazhi.kernel.facts import FactRef
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import set_day, workdays
from fazhi.law.instruments import 行政复议法 as 法
from fazhi.procedures.administrative_reconsideration.case import HEAD, OFFICE, start, step
from fazhi.procedures.administrative_reconsideration.facts import Facts, Refusal, S, Track
from fazhi.procedures.administrative_reconsideration.papers import ACCEPTED, APPLICATION, ORAL, REFUSED, SUPPLEMENT

CONTENT: list[FactRef[Facts, Any]] = [Facts.act, Facts.category, Facts.knew_on, Facts.request, Facts.reasons]
ALSO: list[FactRef[Facts, Any]] = [Facts.act_number, Facts.document, Facts.damages]

apply = start(
    "apply", "提出行政复议申请", by=PARTY, to=S.RECEIVED, basis=法.art(20, 22), needs=CONTENT, asks=ALSO, makes=[APPLICATION],
    en="Apply online", remark="自知道或者应当知道该行政行为之日起六十日内；法律规定超过六十日的除外",
)  # fmt: skip
register = start(
    "register", "登记收到的申请", by=OFFICE, to=S.RECEIVED, basis=法.art(22), needs=[*CONTENT, Facts.way, Facts.received_on],
    asks=[*ALSO, Facts.respondent_kind, Facts.first], makes=[APPLICATION, ORAL], en="Register an application",
    remark="书面申请有困难的可以口头申请，当场记录，与申请人核对",
)  # fmt: skip
name_act = step(
    "name_act", "关联被复议的行政行为", by=OFFICE, frm=[S.RECEIVED, S.REVIEWING, S.CONCLUDED], basis=法.art(11), links=True,
    en="Link the act complained of", remark="行政行为在本台账有编号的，写明编号",
)  # fmt: skip
assign = step(
    "assign", "指定承办人", by=HEAD, frm=[S.RECEIVED, S.REVIEWING], basis=法.art(6, 36), assigns=OFFICE, en="Name a handler",
    remark="初次从事行政复议工作的人员应当通过国家统一法律职业资格考试，并参加统一职前培训",
)  # fmt: skip
SUITED = Facts.track.is_(Track.ORDINARY) | Facts.simple_ground.known()
HOW = "适用简易程序的，须写明所属的情形（《行政复议法》第五十三条）。请补填，或者选择普通程序。"
TAKEN: list[FactRef[Facts, Any]] = [Facts.accepted_on, Facts.track, Facts.respondent_kind]
accept = step(
    "accept", "受理", by=OFFICE, frm=S.RECEIVED, to=S.REVIEWING, basis=法.art(30), needs=TAKEN, makes=[ACCEPTED],
    asks=[Facts.received_on, Facts.simple_ground, Facts.first, Facts.major], only_if=SUITED, because=HOW, en="Accept",
)  # fmt: skip
deem_accepted = step(
    "deem_accepted", "登记视为受理", by=OFFICE, frm=S.RECEIVED, to=S.REVIEWING, basis=法.art(30, clause=3), needs=TAKEN,
    makes=[ACCEPTED], asks=[Facts.simple_ground, Facts.first, Facts.major], only_if=SUITED, because=HOW, en="Deemed accepted",
    remark="审查期限届满，行政复议机关未作出不予受理决定的，审查期限届满之日起视为受理",
    waits=[
        Wait("deemed", "审查期限届满（登记的申请）", "End of the check", workdays(5), Facts.received_on, 法.art(30, clause=3)),
        Wait("deemed_online", "审查期限届满（网上申请）", "End of the check, online", workdays(5), apply, 法.art(30, clause=3)),
        Wait("deemed_supplemented", "审查期限届满（补正后）", "End of the check, supplemented", workdays(5),
             Facts.supplemented_on, 法.art(30, clause=3)),
    ],
)  # fmt: skip
refuse = step(
    "refuse", "不予受理", by=OFFICE, frm=S.RECEIVED, to=S.REFUSED, basis=法.art(30), makes=[REFUSED], outcome="不予受理",
    needs=[Facts.refusal, Facts.refusal_reason], asks=[Facts.right_body, Facts.received_on], en="Refuse",
    only_if=~Facts.refusal.is_(Refusal.JURISDICTION) | Facts.right_body.known(),
    because="不属于本机关管辖的，应当告知申请人有管辖权的行政复议机关（《行政复议法》第三十条）。请补填。",
)  # fmt: skip
ask_supplement = step(
    "ask_supplement", "通知补正", by=OFFICE, frm=S.RECEIVED, to=S.SUPPLEMENTING, basis=法.art(31, clause=1), needs=[Facts.missing],
    makes=[SUPPLEMENT], remark="书面通知，一次性载明需要补正的事项", en="Ask to supplement", clears=[Facts.notice_served_on, Facts.supplement_until],
)  # fmt: skip
serve_notice = step(
    "serve_notice", "登记补正通知送达", by=OFFICE, frm=S.SUPPLEMENTING, basis=法.art(31, clause=2), needs=[Facts.notice_served_on],
    en="Record service of the notice",
)  # fmt: skip
more_time = step(
    "more_time", "延长补正期限", by=OFFICE, frm=S.SUPPLEMENTING, basis=法.art(31, clause=2), needs=[Facts.supplement_until],
    reasoned=True, en="More time to supplement", remark="有正当理由不能按期补正的",
)  # fmt: skip
supplement = step(
    "supplement", "登记补正材料", by=OFFICE, frm=S.SUPPLEMENTING, to=S.RECEIVED, basis=法.art(31, clause=2),
    needs=[Facts.supplemented_on], asks=ALSO, en="Record the supplement",
)  # fmt: skip
abandon = step(
    "abandon", "逾期不补正，视为放弃", by=OFFICE, frm=S.SUPPLEMENTING, to=S.ABANDONED, basis=法.art(31, clause=2), reasoned=True,
    outcome="视为放弃申请", only_if=Facts.notice_served_on.known(), en="Deem abandoned", remark="无正当理由逾期不补正的，记录在案",
    because="补正期限自申请人收到补正通知之日起计算（《行政复议法》第三十一条），还没有登记送达。请先办理“登记补正通知送达”。",
    waits=[
        Wait("abandon", "补正期限届满", "End of the time to supplement", workdays(10), Facts.notice_served_on, 法.art(31, clause=2)),
        Wait("abandon_later", "延长后的补正期限届满", "End of the longer time", set_day(), Facts.supplement_until, 法.art(31, clause=2)),
    ],
)  # fmt: skip
withdraw_early = step(
    "withdraw_early", "受理前撤回申请", by=[PARTY, OFFICE], frm=[S.RECEIVED, S.SUPPLEMENTING], to=S.WITHDRAWN, basis=法.art(41),
    reasoned=True, outcome="申请人撤回", en="Withdraw before acceptance",
)  # fmt: skip
