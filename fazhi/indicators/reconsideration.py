"""行政复议: applications received, cases accepted and concluded, decisions carried out.

Growth on the year before is no number of its own: the program shows it beside every figure of two years.
"""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, opened
from fazhi.law.instruments import 行政复议法
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.closing import decide, mediate, performed, reject
from fazhi.procedures.administrative_reconsideration.facts import Facts, Performance
from fazhi.procedures.administrative_reconsideration.intake import accept, deem_accepted
from fazhi.procedures.administrative_reconsideration.review import end_suspended, terminate

DOMAIN = "reconsideration"
ENDS = (decide, reject, mediate, terminate, end_suspended)
ACCEPTED = done(P, accept, deem_accepted)
ENDED = decide.done() | reject.done() | mediate.done() | terminate.done() | end_suspended.done()
DUE = done(P, performed).where(Facts.performance.one_of(Performance.BY_ITSELF, Performance.ORDERED, Performance.NOT))

received = Indicator(
    "reconsideration.received", "收到行政复议申请数", "Reconsideration applications received", DOMAIN, opened(P).count, Unit.CASES,
    means="期内收到、登记的行政复议申请，不论是否受理。", basis=行政复议法.art(22),
)  # fmt: skip
accepted = Indicator(
    "reconsideration.accepted", "受理行政复议案件数", "Reconsideration cases accepted", DOMAIN, ACCEPTED.count, Unit.CASES,
    means="期内受理和视为受理的行政复议案件。", basis=行政复议法.art(30),
)  # fmt: skip
concluded = Indicator(
    "reconsideration.concluded", "办结行政复议案件数", "Reconsideration cases concluded", DOMAIN, done(P, *ENDS).count, Unit.CASES,
    means="期内作出行政复议决定、驳回申请、制作调解书或者终止的案件。", basis=行政复议法.art(62),
)  # fmt: skip
conclusion_rate = Indicator(
    "reconsideration.conclusion_rate", "行政复议审结率", "Reconsideration conclusion rate", DOMAIN, ACCEPTED.where(ENDED).count, Unit.PERCENT,
    per=ACCEPTED.count, basis=行政复议法.art(62),
    means="分子：期内受理的案件中已经审结的；分母：期内受理的案件。审理期限未到的案件也在分母之内。",
)  # fmt: skip
compliance_rate = Indicator(
    "reconsideration.decision_compliance_rate", "行政复议决定履行率", "Compliance rate with reconsideration decisions", DOMAIN,
    DUE.where(Facts.performance.one_of(Performance.BY_ITSELF, Performance.ORDERED)).count, Unit.PERCENT, per=DUE.count,
    basis=行政复议法.art(77), means="分子：期内登记为自动履行或者责令后履行的；分母：期内登记履行情况、有需要履行的内容的。",
)  # fmt: skip
