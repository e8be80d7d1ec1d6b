"""信访: the numbers of petitions received and concluded, and of those a leader has taken on."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered, opened, standing
from fazhi.law.instruments import 信访工作条例
from fazhi.procedures import screening
from fazhi.procedures.petition import (
    P,
    accept,
    accept_simple,
    answer_accusation,
    answer_advice,
    decline,
    give_opinion,
    lead,
    not_again,
    redirect,
    refer_accusation,
    separate,
    settle,
    withdraw,
)
from fazhi.procedures.petition.facts import Channel, Facts
from fazhi.registers import upward_visit_report

DOMAIN = "petitions"
RECEIVED = opened(P)
CONCLUDED = (
    give_opinion.done()
    | settle.done()
    | lead.done()
    | separate.done()
    | redirect.done()
    | answer_advice.done()
    | answer_accusation.done()
    | refer_accusation.done()
    | decline.done()
    | not_again.done()
    | withdraw.done()
)
KEY = done(screening.FINDING, screening.record).where(
    screening.FoundFacts.key_petition.is_(True) & ~screening.dismiss.done()
)
UNDER_HANDLING = standing(P).where((accept.done() | accept_simple.done()) & ~(give_opinion.done() | settle.done()))

petitions_received = Indicator(
    "petition.received", "受理来信来访事项数", "Petition matters received", DOMAIN,
    RECEIVED.where(Facts.channel.one_of(Channel.LETTER, Channel.VISIT)).count, Unit.CASES,
    means="期内登记的来信、来访事项；网上信访、来电等其他形式不计在内。", basis=信访工作条例.art(22),
)  # fmt: skip
completion_rate = Indicator(
    "petition.completion_rate", "信访办结率", "Petition completion rate", DOMAIN,
    RECEIVED.where(CONCLUDED).count, Unit.PERCENT, per=RECEIVED.count, basis=信访工作条例.art(34),
    means="分子：期内登记的信访事项（各种形式）中，已出具处理意见、调解和解、导入其他法定途径、回复、移送、告知不予受理或者撤回的。"
    "分母：期内登记的全部信访事项。",
)  # fmt: skip
leader_responsibility_coverage = Indicator(
    "petition.leader_responsibility_coverage", "领导包案覆盖率", "Leader responsibility coverage", DOMAIN,
    UNDER_HANDLING.where(Facts.leader_responsible.known()).count, Unit.PERCENT, per=UNDER_HANDLING.count,
    means="分子：期末按信访程序在办的事项中，已确定包案领导的。分母：期末按信访程序在办（已受理、未办结）的事项。",
    basis=信访工作条例.art(18, clause=2),
)  # fmt: skip
key_disputes_screened = Indicator(
    "petition.key_disputes_screened", "排查重点信访矛盾数", "Key petition conflicts screened", DOMAIN, KEY.count,
    Unit.CASES, means="期内排查中登记为“重点信访矛盾”的矛盾；经核实不是矛盾纠纷的不计。", basis=信访工作条例.art(10),
)  # fmt: skip
key_disputes_resolved = Indicator(
    "petition.key_disputes_resolved", "化解重点信访矛盾数", "Key petition conflicts resolved", DOMAIN,
    KEY.where(screening.resolve.done()).count, Unit.CASES, means="期内排查出的重点信访矛盾中，已登记化解的。",
)  # fmt: skip
upward_visits = Indicator(
    "petition.upward_visits", "去京赴省上访次数", "Petition visits to Beijing or the province", DOMAIN,
    entered(upward_visit_report.P).total(upward_visit_report.Facts.visits), Unit.TIMES, basis=信访工作条例.art(41),
    means="统计期末在期内的单位报数之和；没有发生的报0次。只有数字，不登记人员和事项。",
)  # fmt: skip
