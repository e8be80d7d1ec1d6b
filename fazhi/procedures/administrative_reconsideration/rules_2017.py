"""行政复议: the text of 2017 and the regulation of 2007, for cases begun before 1 January 2024.

Only 五日 and 七日 were working days then (article 40), an application received was accepted, views were heard where need
be, and there was no simplified procedure. Articles not read in the text are marked as unverified.
"""

from __future__ import annotations

from functools import partial

from fazhi.kernel.elements import Binds, Extension, Stop
from fazhi.kernel.spans import days, workdays
from fazhi.law.instruments import 行政复议法_2017 as 旧法
from fazhi.law.instruments import 行政复议法实施条例 as 条例
from fazhi.procedures.administrative_reconsideration.case import HEAD, NEW, OFFICE, P
from fazhi.procedures.administrative_reconsideration.facts import Facts, S
from fazhi.procedures.administrative_reconsideration.intake import ALSO, CONTENT

step = partial(P.action, until=NEW, by=OFFICE)
term = partial(P.limit, until=NEW)

register = P.start(
    "register", "登记收到的申请", by=OFFICE, to=S.RECEIVED, basis=旧法.art(11, 17, unverified=True), asks=ALSO, until=NEW,
    needs=[*CONTENT, Facts.way, Facts.received_on], en="Register an application",
)  # fmt: skip
ask_supplement = step(
    "ask_supplement", "通知补正", frm=S.RECEIVED, to=S.SUPPLEMENTING, basis=条例.art(29), needs=[Facts.missing], en="Ask to supplement",
)  # fmt: skip
supplement = step(
    "supplement", "登记补正材料", frm=S.SUPPLEMENTING, to=S.RECEIVED, basis=条例.art(29), needs=[Facts.supplemented_on],
    en="Record the supplement",
)  # fmt: skip
abandon = step(
    "abandon", "逾期不补正，视为放弃", frm=S.SUPPLEMENTING, to=S.ABANDONED, basis=条例.art(29), reasoned=True, outcome="视为放弃申请",
    en="Deem abandoned",
)  # fmt: skip
accept = step(
    "accept", "受理", frm=S.RECEIVED, to=S.REVIEWING, basis=旧法.art(17, clause=2), needs=[Facts.accepted_on, Facts.respondent_kind],
    remark="自行政复议机构收到之日起即为受理", en="Accept",
)  # fmt: skip
refuse = step(
    "refuse", "不予受理", frm=S.RECEIVED, to=S.REFUSED, basis=旧法.art(17, clause=1), needs=[Facts.refusal, Facts.refusal_reason],
    outcome="不予受理", en="Refuse",
)  # fmt: skip
withdraw_early = step(
    "withdraw_early", "受理前撤回申请", frm=[S.RECEIVED, S.SUPPLEMENTING], to=S.WITHDRAWN, basis=旧法.art(25, unverified=True),
    reasoned=True, outcome="申请人撤回", en="Withdraw before acceptance",
)  # fmt: skip
send_copy = step("send_copy", "发送申请书副本", frm=S.REVIEWING, basis=旧法.art(23, clause=1), asks=[Facts.copy_served_on], en="Send the copy")
reply = step(
    "reply", "收到被申请人书面答复", frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=旧法.art(23, clause=1),
    needs=[Facts.answer, Facts.evidence], en="Receive the reply",
)  # fmt: skip
hear_views = step(
    "hear_views", "听取当事人意见", frm=S.REVIEWING, basis=旧法.art(22, unverified=True), needs=[Facts.heard, Facts.views],
    remark="原则上书面审查；申请人要求或者认为有必要时听取意见", en="Hear the parties' views",
)  # fmt: skip
stay = step(
    "stay", "决定停止执行", frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=旧法.art(21, unverified=True), needs=[Facts.stay],
    en="Stay the act",
)  # fmt: skip
extend = P.action(
    "extend", "延长审理期限", by=[HEAD, OFFICE], frm=S.REVIEWING, basis=旧法.art(31, clause=1), needs=[Facts.extended_by], until=NEW,
    remark="经行政复议机关的负责人批准", en="Extend",
)  # fmt: skip
suspend = step(
    "suspend", "中止行政复议", frm=S.REVIEWING, to=S.SUSPENDED, basis=条例.art(41), needs=[Facts.suspension], en="Suspend",
)  # fmt: skip
resume = step("resume", "恢复审理", frm=S.SUSPENDED, to=S.REVIEWING, basis=条例.art(41), en="Resume")
begin_document = step(
    "begin_document", "审查规范性文件，中止审理", frm=S.REVIEWING, to=S.DOCUMENT, basis=旧法.art(26, 27, unverified=True),
    needs=[Facts.reviewed_document, Facts.raised_on, Facts.power, Facts.maker], en="Take up the document",
)  # fmt: skip
document_found = step(
    "document_found", "登记规范性文件审查结论，恢复审理", frm=S.DOCUMENT, to=S.REVIEWING, basis=旧法.art(26, 27, unverified=True),
    needs=[Facts.found], en="Record what was found",
)  # fmt: skip
terminate = step(
    "terminate", "终止行政复议", frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], to=S.TERMINATED, basis=条例.art(42, unverified=True),
    needs=[Facts.ending], outcome="终止", en="Terminate",
)  # fmt: skip
decide = step(
    "decide", "作出行政复议决定", frm=S.REVIEWING, to=S.CONCLUDED, basis=旧法.art(28), outcome="已作出决定", asks=[Facts.perform_by],
    needs=[Facts.decision, Facts.facts_found, Facts.grounds, Facts.ruling, Facts.agreed], en="Decide",
)  # fmt: skip
mediate = step(
    "mediate", "制作行政复议调解书", frm=S.REVIEWING, to=S.CONCLUDED, basis=条例.art(50, unverified=True),
    needs=[Facts.terms, Facts.effective_on], outcome="调解结案", en="Mediate",
)  # fmt: skip
reject = step(
    "reject", "受理后驳回申请", frm=S.REVIEWING, to=S.CONCLUDED, basis=条例.art(48, unverified=True), outcome="驳回申请",
    needs=[Facts.refusal, Facts.refusal_reason], en="Reject",
)  # fmt: skip
serve = step("serve", "送达当事人", frm=S.CONCLUDED, basis=旧法.art(31, 40), needs=[Facts.served_on], en="Serve")
performed = step(
    "performed", "登记履行情况", frm=S.CONCLUDED, basis=旧法.art(32, unverified=True), needs=[Facts.performance],
    asks=[Facts.performed_how], en="Record performance",
)  # fmt: skip
opinion = step(
    "opinion", "制发行政复议意见书", frm=[S.REVIEWING, S.CONCLUDED], basis=条例.art(57, clause=1),
    needs=[Facts.opinion, Facts.opinion_to, Facts.opinion_served_on], en="Send an opinion",
)  # fmt: skip
opinion_answered = step(
    "opinion_answered", "登记意见书落实情况", frm=[S.REVIEWING, S.CONCLUDED], basis=条例.art(57, clause=1), needs=[Facts.corrected],
    en="Record what was mended",
)  # fmt: skip
close = step(
    "close", "结案归档", frm=S.CONCLUDED, to=S.CLOSED, basis=旧法.art(31, 40), only_if=serve.done(), en="Close and file",
    because="须已送达（《行政复议法（2017年修正）》第三十一条）。请先办理“送达当事人”。",
)  # fmt: skip

CHECKED = [ask_supplement, accept, refuse, withdraw_early]
ENDS = [decide, reject, mediate, terminate]
term(
    "check", "审查行政复议申请", workdays(5), counts_from=[Facts.received_on, Facts.supplemented_on], restarts=True, stops_at=CHECKED,
    basis=旧法.art(17, clause=1), en="Check the application",
    expiry="除不予受理和应向其他机关提出的以外，自行政复议机构收到之日起即为受理（第十七条第二款）。",
)  # fmt: skip
term(
    "supplement_notice", "通知补正", workdays(5), counts_from=Facts.received_on, stops_at=CHECKED, basis=条例.art(29, unverified=True),
    en="Ask to supplement", note="条例只写五日；按工作日计是比照当时的行政复议法第四十条，没有核实。补正所用时间不计入审理期限。",
)  # fmt: skip
term(
    "send_copy", "发送申请书副本", workdays(7), counts_from=Facts.accepted_on, stops_at=[send_copy, *ENDS], basis=旧法.art(23, clause=1),
    en="Send the copy",
)  # fmt: skip
term(
    "reply", "被申请人答复", days(10), counts_from=Facts.copy_served_on, stops_at=[reply, *ENDS], basis=旧法.art(23, clause=1),
    binds=Binds.PARTIES, en="Respondent's reply", note="当时的第四十条只规定五日、七日为工作日，十日是自然日。",
    expiry="不答复、不提交证据和依据的，视为没有证据、依据，决定撤销（第二十八条）。",
)  # fmt: skip
term(
    "decide", "作出行政复议决定", days(60), counts_from=Facts.accepted_on, stops_at=ENDS, basis=旧法.art(31, clause=1), en="Decide",
    extension=Extension(extend, days(30), 旧法.art(31, clause=1)),
    pauses=[Stop(suspend, resume, 条例.art(41)), Stop(begin_document, document_found, 条例.art(41))],
)  # fmt: skip
term(
    "report_correction", "通报行政复议意见书的纠正情况", days(60), counts_from=Facts.opinion_served_on, stops_at=[opinion_answered],
    basis=条例.art(57, clause=1), binds=Binds.PARTIES, en="Report on the opinion",
)  # fmt: skip
