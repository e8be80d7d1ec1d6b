"""行政复议: the terms of the law of 2023. 三日, 五日, 七日 and 十日 are working days (article 88), the others natural days."""

from __future__ import annotations

from fazhi.kernel.elements import Binds, Extension, Stop
from fazhi.kernel.spans import days, set_day, workdays
from fazhi.law.instruments import 行政复议法 as 法
from fazhi.law.instruments import 行政复议法实施条例, 行政诉讼法
from fazhi.procedures.administrative_reconsideration import closing as c
from fazhi.procedures.administrative_reconsideration import intake as i
from fazhi.procedures.administrative_reconsideration import review as r
from fazhi.procedures.administrative_reconsideration.case import term
from fazhi.procedures.administrative_reconsideration.facts import Decision, Facts, Power, Track

CHECKED = [i.ask_supplement, i.accept, i.deem_accepted, i.refuse, i.withdraw_early]
ENDS = [c.decide, c.reject, c.mediate, r.terminate, r.end_suspended, r.move_up]
PAUSES = [Stop(r.suspend, r.resume, 法.art(39)), Stop(r.begin_document, r.document_found, 法.art(39))]
ORDINARY, SIMPLE = Facts.track.is_(Track.ORDINARY), Facts.track.is_(Track.SIMPLE)
SILENT = "不答复、不提交证据和依据的，视为该行政行为没有证据、依据（第七十条）。"

term(
    "check", "审查行政复议申请", workdays(5), counts_from=[i.apply, Facts.received_on, Facts.supplemented_on], restarts=True,
    stops_at=CHECKED, basis=法.art(30), en="Check the application",
    expiry="未作出不予受理决定的，自审查期限届满之日起视为受理（第三十条第三款）。",
)  # fmt: skip
term(
    "supplement_notice", "通知补正", workdays(5), counts_from=[i.apply, Facts.received_on], stops_at=CHECKED,
    basis=法.art(31, clause=1), en="Ask to supplement", expiry="补正通知须书面，一次性载明需要补正的事项。",
)  # fmt: skip
term(
    "supplement", "提交补正材料", workdays(10), counts_from=Facts.notice_served_on, stops_at=[i.supplement, i.abandon, i.withdraw_early],
    restarts=True, basis=法.art(31, clause=2), binds=Binds.PARTIES, en="Supplement",
    expiry="无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案。",
    note="有正当理由的可以延长合理的补正期限，长度由行政复议机关确定，不能自动计算。",
)  # fmt: skip
term(
    "supplement_longer", "延长后的补正期限", set_day(), counts_from=Facts.supplement_until, restarts=True,
    stops_at=[i.supplement, i.abandon, i.withdraw_early], basis=法.art(31, clause=2), binds=Binds.PARTIES, en="Supplement, longer",
)  # fmt: skip
term(
    "send_copy", "发送申请书副本（普通程序）", workdays(7), counts_from=Facts.accepted_on, stops_at=[r.send_copy, *ENDS],
    basis=法.art(48), only_if=ORDINARY, en="Send the copy",
)  # fmt: skip
term(
    "send_copy_simplified", "发送申请书副本（简易程序）", workdays(3), counts_from=Facts.accepted_on, stops_at=[r.send_copy, *ENDS],
    basis=法.art(54, clause=1), only_if=SIMPLE, en="Send the copy, simplified",
)  # fmt: skip
term(
    "reply", "被申请人答复（普通程序）", workdays(10), counts_from=Facts.copy_served_on, stops_at=[r.reply, *ENDS], basis=法.art(48),
    binds=Binds.PARTIES, only_if=ORDINARY, en="Respondent's reply", expiry=SILENT,
)  # fmt: skip
term(
    "reply_simplified", "被申请人答复（简易程序）", workdays(5), counts_from=Facts.copy_served_on, stops_at=[r.reply, *ENDS],
    basis=法.art(54, clause=1), binds=Binds.PARTIES, only_if=SIMPLE, en="Respondent's reply, simplified", expiry=SILENT,
)  # fmt: skip
in_ordinary = term(
    "decide", "作出行政复议决定（普通程序）", days(60), counts_from=Facts.accepted_on, stops_at=ENDS, basis=法.art(62, clause=1),
    only_if=ORDINARY, extension=Extension(r.extend, days(30), 法.art(62, clause=1)), pauses=PAUSES, en="Decide",
    note="法律规定的行政复议期限少于六十日的，从其规定。延长须书面告知当事人。",
    expiry="逾期不作答复的，申请人可以向上级行政机关反映（第三十五条），也可以自期满之日起十五日内起诉。",
)  # fmt: skip
in_simple = term(
    "decide_simplified", "作出行政复议决定（简易程序）", days(30), counts_from=Facts.accepted_on, stops_at=ENDS,
    basis=法.art(62, clause=2), only_if=SIMPLE, pauses=PAUSES, en="Decide, simplified",
    note="简易程序没有规定可以延长；不宜适用的，经行政复议机构的负责人批准转为普通程序（第五十五条）。",
)  # fmt: skip
term(
    "review_document", "处理附带审查的规范性文件", days(30), counts_from=Facts.raised_on, stops_at=[r.document_found, r.terminate],
    basis=法.art(56, 57), only_if=Facts.power.is_(Power.OWN), en="Deal with the document",
)  # fmt: skip
term(
    "forward_document", "转送有权机关审查规范性文件", workdays(7), counts_from=Facts.raised_on, en="Forward the document",
    stops_at=[r.forward_document, r.terminate], basis=法.art(56, 57), only_if=Facts.power.is_(Power.OTHERS),
)  # fmt: skip
term(
    "notify_maker", "通知制定机关答复", workdays(3), counts_from=r.begin_document, stops_at=[r.notify_maker, r.document_found, r.terminate],
    basis=法.art(58, clause=1), restarts=True, en="Notify the maker",
)  # fmt: skip
term(
    "maker_reply", "制定机关书面答复", workdays(10), counts_from=Facts.maker_told_on, stops_at=[r.maker_reply, r.document_found, r.terminate],
    restarts=True, basis=法.art(58, clause=1), binds=Binds.PARTIES, en="Maker's reply",
)  # fmt: skip
term(
    "referral_reply", "接受转送的机关回复处理意见", days(60), counts_from=Facts.forward_received_on, binds=Binds.PARTIES,
    stops_at=[r.document_found, r.terminate], basis=法.art(60), en="Answer to the referral",
)  # fmt: skip
to_perform = term(
    "perform", "履行行政复议决定、调解书", set_day(), counts_from=Facts.perform_by, stops_at=[c.performed], basis=法.art(77, clause=1),
    binds=Binds.PARTIES, en="Perform", expiry="不履行或者无正当理由拖延履行的，责令其限期履行，并可以约谈、通报批评（第七十七条第二款）。",
)  # fmt: skip
to_redo = term(
    "redo", "重新作出行政行为", days(60), counts_from=Facts.served_on, stops_at=[c.performed], basis=行政复议法实施条例.art(49),
    binds=Binds.PARTIES, only_if=Facts.decision.is_(Decision.REVOKE_REDO) & ~Facts.perform_by.known(), en="Act anew",
    note="决定书没有写明期限，法律、法规、规章也没有规定期限的；自被申请人收到之日起计算",
)  # fmt: skip
to_perform_ordered = term(
    "perform_ordered", "按责令的期限履行", set_day(), counts_from=Facts.order_until, stops_at=[c.performed], binds=Binds.PARTIES,
    basis=法.art(77, clause=2), restarts=True, en="Perform as ordered",
)  # fmt: skip
term(
    "report_correction", "报送行政复议意见书的纠正情况", days(60), counts_from=Facts.opinion_served_on, stops_at=[c.opinion_answered],
    basis=法.art(76), binds=Binds.PARTIES, en="Report on the opinion",
)  # fmt: skip
term(
    "sue", "不服行政复议决定起诉", days(15), counts_from=Facts.served_on, stops_at=[], basis=行政诉讼法.art(45),
    binds=Binds.PARTIES, en="Sue", note="法律另有规定的除外。调解书生效的，不适用。", only_if=c.decide.done() | c.reject.done(),
)  # fmt: skip
