"""行政复议: applications received, cases accepted and concluded, decisions carried out."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, due, opened
from fazhi.law.instruments import 行政复议法
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.closing import decide, mediate, reject
from fazhi.procedures.administrative_reconsideration.facts import Facts, Performance
from fazhi.procedures.administrative_reconsideration.intake import accept, deem_accepted
from fazhi.procedures.administrative_reconsideration.limits import (
    in_ordinary,
    in_simple,
    to_perform,
    to_perform_ordered,
    to_redo,
)
from fazhi.procedures.administrative_reconsideration.review import end_suspended, terminate

DOMAIN = "reconsideration"
ENDS = (decide, reject, mediate, terminate, end_suspended)
ACCEPTED = done(P, accept, deem_accepted)
TO_END = due(P, in_ordinary, in_simple)
TO_PERFORM = due(P, to_perform, to_redo, to_perform_ordered)

received = Indicator(
    "reconsideration.received", "收到行政复议申请数", "Reconsideration applications received", DOMAIN, opened(P).count, Unit.CASES,
    means="期内收到、登记的行政复议申请，不论是否受理。", basis=行政复议法.art(22),
)  # fmt: skip
accepted = Indicator(
    "reconsideration.accepted", "受理行政复议案件数", "Reconsideration cases accepted", DOMAIN, ACCEPTED.count, Unit.CASES,
    means="期内受理和视为受理的行政复议案件。", basis=行政复议法.art(30),
)  # fmt: skip
accepted_growth = Indicator(
    "reconsideration.accepted_growth", "行政复议受理量同比增长", "Growth of accepted reconsideration cases", DOMAIN, ACCEPTED.count,
    Unit.MULTIPLE, grows=True, basis=行政复议法.art(30),
    means="（期内受理的行政复议案件 − 上年同期受理的）÷ 上年同期受理的。少于上年的为负数；上年没有受理的没有数字。",
)  # fmt: skip
concluded = Indicator(
    "reconsideration.concluded", "办结行政复议案件数", "Reconsideration cases concluded", DOMAIN, done(P, *ENDS).count, Unit.CASES,
    means="期内作出行政复议决定、驳回申请、制作调解书或者终止的案件。", basis=行政复议法.art(62),
)  # fmt: skip
conclusion_rate = Indicator(
    "reconsideration.conclusion_rate", "行政复议审结率", "Reconsideration conclusion rate", DOMAIN,
    TO_END.where(in_ordinary.kept() | in_simple.kept()).count, Unit.PERCENT, per=TO_END.count, basis=行政复议法.art(62),
    means="分子：其中在审理期限内审结的；分母：审理期限（含依法延长、中止）在期内届满的已受理案件。审理期限未到的案件不计。",
)  # fmt: skip
compliance_rate = Indicator(
    "reconsideration.decision_compliance_rate", "行政复议决定履行率", "Compliance rate with reconsideration decisions", DOMAIN,
    TO_PERFORM.where(Facts.performance.one_of(Performance.BY_ITSELF, Performance.ORDERED)).count, Unit.PERCENT, per=TO_PERFORM.count,
    basis=行政复议法.art(77),
    means="分子：其中登记为自动履行或者责令后履行的；分母：履行、重新作出行政行为的期限（责令的，按责令的期限）在期内届满的。",
)  # fmt: skip
