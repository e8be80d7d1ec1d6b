"""行政处罚: a case from the lead to the file, on the spot or by the ordinary procedure.

行政处罚法 (2021-01-22, in force 2021-07-15). 二日, 三日, 五日 and 七日 are working days (第八十五条). Nobody may decide
who has not told the party and heard it (第六十二条), nor before the legal review has passed where article 58 asks for one.
"""

from __future__ import annotations

from fazhi.kernel.basis import Basis
from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, months, set_day, workdays
from fazhi.law.instruments import 国办发_2018_118号, 行政处罚法, 行政复议法, 行政强制法
from fazhi.procedures.administrative_penalty.after import (
    apply_court,
    close,
    collect_cash,
    defer,
    hand_in,
    overturn,
    pay,
    publish,
    serve,
    unpublish,
)
from fazhi.procedures.administrative_penalty.deciding import (
    P,
    discuss,
    dispose,
    drop,
    end_hearing,
    file_case,
    hold_hearing,
    not_file,
    notify,
    notify_hearing,
    on_spot,
    own_term,
    preserve,
    punish,
    request_hearing,
    review,
    spare,
    submit,
    supplement,
    to_police,
    transfer,
)
from fazhi.procedures.administrative_penalty.facts import Facts

__all__ = ["P", "close", "file_case", "on_spot", "publish", "punish", "spare", "unpublish"]

P.milestone("told", "告知和听取意见", done=[notify, notify_hearing, on_spot], since=supplement, basis=行政处罚法.art(44, 45), en="Told and heard")
P.milestone(
    "heard", "听证", done=[hold_hearing, end_hearing], spared=[Facts.hearing_waived], since=[notify, notify_hearing], basis=行政处罚法.art(63),
    en="Hearing",
)  # fmt: skip
P.milestone(
    "reviewed", "法制审核", done=review, spared=[Facts.no_review_ground], since=submit, basis=行政处罚法.art(58), en="Legal review",
)  # fmt: skip
P.milestone(
    "discussed", "集体讨论", done=discuss, spared=[Facts.no_collective_ground], since=submit, basis=行政处罚法.art(57, clause=2),
    en="Collective discussion",
)  # fmt: skip

DECIDING = [punish, spare]
GONE = [drop, to_police]
P.limit(
    "decide", "作出行政处罚决定", days(90), counts_from=file_case, stops_at=[*DECIDING, *GONE, transfer, own_term], basis=行政处罚法.art(60),
    restarts=True, note="法律、法规、规章另有规定的，从其规定。", en="Decide",
)  # fmt: skip
P.limit(
    "own_term", "依另行规定的期限作出决定", set_day(), counts_from=Facts.decide_by, stops_at=[*DECIDING, *GONE, transfer],
    basis=行政处罚法.art(60), rolls=False, en="Decide within the other term",
)  # fmt: skip
P.limit(
    "redo", "依复议决定、判决重新作出决定", set_day(), counts_from=Facts.redo_by, stops_at=[*DECIDING, *GONE, transfer, not_file],
    basis=行政复议法.art(64), rolls=False, en="Decide anew",
)  # fmt: skip
P.limit(
    "preserve", "对先行登记保存的证据作出处理决定", workdays(7), counts_from=preserve, stops_at=[dispose, *GONE], basis=行政处罚法.art(56),
    restarts=True, en="Settle the preserved evidence",
)  # fmt: skip
P.limit(
    "request_hearing", "要求听证", workdays(5), counts_from=notify_hearing, stops_at=[request_hearing, submit, supplement, *GONE],
    basis=行政处罚法.art(64, item=1), binds=Binds.PARTIES, restarts=True, expiry="逾期未要求的，行政机关可以不组织听证。", en="Ask for a hearing",
)  # fmt: skip
P.limit(
    "serve", "送达行政处罚决定书", workdays(7), counts_from=[punish, spare], stops_at=[serve, overturn], basis=行政处罚法.art(61, clause=1),
    restarts=True, note="宣告后当场交付；当事人不在场的才适用本期限。", en="Serve",
)  # fmt: skip
P.limit(
    "publish", "公开行政处罚决定信息", workdays(7), counts_from=punish, stops_at=[publish, overturn], only_if=Facts.significant.is_(True),
    basis=Basis(国办发_2018_118号, "（六）"), restarts=True, en="Publish",
    note="是否公开，依《行政处罚法》第四十八条，限于具有一定社会影响的；法律、行政法规另有规定的除外。",
)  # fmt: skip
P.limit(
    "withdraw_publication", "撤回已公开的行政处罚决定信息", workdays(3), counts_from=Facts.changed_on, stops_at=[unpublish],
    only_if=publish.done(), basis=行政处罚法.art(48, clause=2), expiry="须公开说明理由。", en="Withdraw the publication",
)  # fmt: skip
P.limit(
    "pay", "缴纳罚款", days(15), counts_from=Facts.served_on, stops_at=[pay, defer, overturn, close], only_if=Facts.fine > 0,
    basis=行政处罚法.art(67, clause=3), binds=Binds.PARTIES, en="Pay the fine",
    expiry="到期不缴纳的，每日按罚款数额的百分之三加处罚款，不超出罚款数额（第七十二条）；复议、诉讼期间不计算加处罚款（第七十三条）。",
)  # fmt: skip
P.limit(
    "pay_later", "按批准的安排缴清罚款", set_day(), counts_from=Facts.pay_until, stops_at=[pay, overturn, close], binds=Binds.PARTIES,
    basis=行政处罚法.art(66, clause=2), en="Pay as granted",
)  # fmt: skip
P.limit(
    "hand_in_cash", "交回当场收缴的罚款", workdays(2), counts_from=collect_cash, stops_at=[hand_in, overturn], basis=行政处罚法.art(71),
    note="在水上当场收缴的，自抵岸之日起算；行政机关收到后再有二日缴付银行。", en="Hand in the cash",
)  # fmt: skip
P.limit(
    "apply_to_court", "申请人民法院强制执行处罚决定", months(3), counts_from=Facts.remedy_ended_on, stops_at=[apply_court, pay, overturn, close],
    basis=行政强制法.art(53), en="Apply to the court",
)  # fmt: skip
