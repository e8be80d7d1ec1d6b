"""行政处罚: what follows the decision: service, publication, payment, the court, a decision that is changed, the file."""

from __future__ import annotations

from fazhi.kernel.due_process import Wait
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import workdays
from fazhi.law.instruments import 行政处罚法, 行政强制法
from fazhi.procedures.administrative_penalty import papers
from fazhi.procedures.administrative_penalty.deciding import HANDLED, HEAD, OFFICER, REVIEWER, P, on_spot
from fazhi.procedures.administrative_penalty.facts import Facts, S

AFTER = [S.DECIDED, S.EXECUTING, S.COURT, S.CLOSED]

serve = P.action(
    "serve", "送达决定书", by=OFFICER, frm=S.DECIDED, to=S.EXECUTING, basis=行政处罚法.art(61), needs=[Facts.service, Facts.served_on],
    makes=[papers.SERVICE], en="Serve",
)  # fmt: skip
report_spot = P.action(
    "report_spot", "当场处罚报所属机关备案", by=OFFICER, frm=S.EXECUTING, basis=行政处罚法.art(52, clause=3), only_if=on_spot.done(),
    because="普通程序的决定由行政机关负责人作出，不需要备案（《行政处罚法》第五十二条）。", en="Report a spot penalty",
)  # fmt: skip
publish = P.action(
    "publish", "公开行政处罚决定", by=OFFICER, frm=[S.DECIDED, S.EXECUTING, S.COURT, S.CLOSED], basis=行政处罚法.art(48), publishes=[papers.PUBLIC],
    only_if=Facts.significant.is_(True), en="Publish the decision",
    because="依法公开的是具有一定社会影响的行政处罚决定（《行政处罚法》第四十八条）。",
)  # fmt: skip
collect_cash = P.action(
    "collect_cash", "当场收缴罚款", by=OFFICER, frm=S.EXECUTING, basis=行政处罚法.art(68, 69, 70), needs=[Facts.cash, Facts.cash_ground],
    remark="出具财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳", en="Collect in cash",
)  # fmt: skip
hand_in = P.action(
    "hand_in", "交至行政机关", by=OFFICER, frm=[S.EXECUTING, S.COURT], basis=行政处罚法.art(71), only_if=collect_cash.done(),
    because="没有当场收缴罚款（《行政处罚法》第七十一条）。", en="Hand in the cash",
)  # fmt: skip
ask_defer = P.action(
    "ask_defer", "申请暂缓、分期缴纳", by=[PARTY, OFFICER], frm=S.EXECUTING, basis=行政处罚法.art(66, clause=2), needs=[Facts.defer_reason],
    en="Ask to pay later",
)  # fmt: skip
defer = P.action(
    "defer", "批准暂缓、分期缴纳", by=HEAD, frm=S.EXECUTING, basis=行政处罚法.art(66, clause=2), needs=[Facts.pay_plan, Facts.pay_until],
    makes=[papers.DEFERRED], only_if=ask_defer.done(), en="Grant later payment",
    because="暂缓、分期缴纳须由当事人申请（《行政处罚法》第六十六条第二款）。请先登记申请。",
)  # fmt: skip
pay = P.action(
    "pay", "登记缴清罚款", by=OFFICER, frm=[S.EXECUTING, S.COURT], basis=行政处罚法.art(67, 74), needs=[Facts.paid], asks=[Facts.late_fee],
    only_if=~Facts.late_fee.known() | Facts.late_fee.at_most(Facts.fine), en="Paid in full",
    because="加处罚款的数额不得超出罚款的数额（《行政处罚法》第七十二条第一款第（一）项）。请按封顶后的数额登记。",
)  # fmt: skip
lapse = P.action(
    "lapse", "登记复议、诉讼期限届满", by=OFFICER, frm=S.EXECUTING, basis=行政强制法.art(53), needs=[Facts.remedy_ended_on],
    remark="当事人在法定期限内不申请复议或者提起诉讼，又不履行", en="Remedies have lapsed",
)  # fmt: skip
urge = P.action(
    "urge", "催告当事人履行", by=OFFICER, frm=S.EXECUTING, basis=行政强制法.art(54), needs=[Facts.urged], makes=[papers.URGE], en="Urge",
)  # fmt: skip
apply_court = P.action(
    "apply_court", "申请人民法院强制执行", by=HEAD, frm=S.EXECUTING, to=S.COURT, basis=行政强制法.art(53, 54, 55), makes=[papers.COURT],
    only_if=lapse.done() & urge.done(), en="Apply to the court",
    because="复议、诉讼期限届满，并经催告，才能申请强制执行（《行政强制法》第五十三条、第五十四条）。请先登记期限届满、催告当事人。",
    waits=[Wait("urge", "催告书送达后", "After urging", workdays(10), urge, 行政强制法.art(54))],
)  # fmt: skip
ruled = P.action(
    "ruled", "登记法院裁定、执行情况", by=OFFICER, frm=S.COURT, basis=行政强制法.art(57, 58), needs=[Facts.ruling], en="Record the court's ruling",
)  # fmt: skip
overturn = P.action(
    "overturn", "登记处罚决定被改变", by=[OFFICER, HEAD], frm=AFTER, to=S.OVERTURNED, basis=行政处罚法.art(48, clause=2), en="Decision changed",
    needs=[Facts.change, Facts.changed_by, Facts.changed_no, Facts.changed_on], remark="被依法变更、撤销、确认违法或者确认无效",
)  # fmt: skip
unpublish = P.action(
    "unpublish", "撤回公开的处罚决定信息", by=OFFICER, frm=S.OVERTURNED, basis=行政处罚法.art(48, clause=2), needs=[Facts.withdrawn_for],
    withdraws=[papers.PUBLIC], publishes=[papers.WITHDRAWN], only_if=publish.done(), en="Withdraw the publication",
    because="本案的处罚决定没有公开过（《行政处罚法》第四十八条第二款）。",
)  # fmt: skip
TAKEN_BACK = ~publish.done() | unpublish.done(since=publish)
NOT_TAKEN_BACK = "已公开的处罚决定被改变的，须先撤回公开并说明理由（《行政处罚法》第四十八条第二款）。请先办理“撤回公开的处罚决定信息”。"
as_changed = P.action(
    "as_changed", "按变更后的内容履行", by=OFFICER, frm=S.OVERTURNED, to=S.EXECUTING, basis=行政处罚法.art(66), needs=[Facts.decision],
    asks=[Facts.fine, Facts.refund], only_if=TAKEN_BACK, because=NOT_TAKEN_BACK, en="Carry out as changed",
)  # fmt: skip
close = P.action(
    "close", "结案", by=HEAD, frm=[S.EXECUTING, S.COURT], to=S.CLOSED, basis=行政处罚法.art(47), makes=[papers.CLOSING], en="Close",
    only_if=~(Facts.fine > 0) | pay.done() | ruled.done(),
    because="罚款没有缴清，也没有法院执行的结果，不能结案（《行政处罚法》第六十六条、第七十二条）。请先登记缴纳或者执行情况。",
)  # fmt: skip
close_overturned = P.action(
    "close_overturned", "处罚决定被改变后结案", by=HEAD, frm=S.OVERTURNED, to=S.CLOSED, basis=行政处罚法.art(47), asks=[Facts.refund],
    only_if=TAKEN_BACK, because=NOT_TAKEN_BACK, makes=[papers.CLOSING], en="Close after the change",
)  # fmt: skip
archive = P.action(
    "archive", "归档保存", by=OFFICER, frm=S.CLOSED, to=S.FILED, basis=行政处罚法.art(47), needs=[Facts.archive_no], outcome="已结案", en="File",
    remark="对行政处罚的启动、调查取证、审核、决定、送达、执行全过程记录归档",
)  # fmt: skip
P.keeping(by=[OFFICER, REVIEWER, HEAD], basis=行政处罚法.art(47))
P.recusal(asked_by=[PARTY, OFFICER], declared_by=[OFFICER, REVIEWER, HEAD], decided_by=HEAD, basis=行政处罚法.art(43), frm=HANDLED)
