"""人民调解: the numbers a year of mediation gives.

A dispute counts as mediated on the day its mediation ends, with agreement or without.
"""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done
from fazhi.law.instruments import 人民调解法, 信访工作条例
from fazhi.procedures import screening
from fazhi.procedures.people_mediation import P, accept, agree, archive, fail, report_risk, terminate
from fazhi.procedures.people_mediation.facts import Facts

DOMAIN = "mediation"
MEDIATED = done(P, agree, fail, terminate).where(accept.done())
AGREED = done(P, agree)
FOUND = done(screening.FINDING, screening.record).where(~screening.dismiss.done())

dispute_accepted = Indicator(
    "dispute.accepted", "受理矛盾纠纷数", "Disputes accepted", DOMAIN, done(P, accept).count, Unit.CASES,
    means="期内由人民调解委员会受理的纠纷，按受理日统计；不予受理的不计。",
    basis=人民调解法.art(10),
)  # fmt: skip
dispute_mediated = Indicator(
    "dispute.mediated", "调解矛盾纠纷数", "Disputes mediated", DOMAIN, MEDIATED.count, Unit.CASES,
    means="期内调解结束的纠纷：达成协议、调解不成终止和当事人要求终止的，均须已经受理；按结束日统计。",
)  # fmt: skip
dispute_resolved = Indicator(
    "dispute.resolved", "成功化解矛盾纠纷数", "Disputes resolved", DOMAIN, AGREED.count, Unit.CASES,
    means="期内达成调解协议（书面或者口头）的纠纷，按达成协议之日统计。",
)  # fmt: skip
mediation_success_rate = Indicator(
    "dispute.mediation_success_rate", "调解成功率", "Mediation success rate", DOMAIN, AGREED.count, Unit.PERCENT,
    per=MEDIATED.count,
    means="分子：期内达成调解协议的纠纷。分母：期内调解结束的纠纷（达成协议、调解不成、当事人要求终止）。",
)  # fmt: skip
amount_involved = Indicator(
    "dispute.amount_involved", "矛盾纠纷涉及金额", "Amount involved in disputes", DOMAIN, MEDIATED.total(Facts.claim),
    Unit.YUAN, means="期内调解结束的纠纷登记的“涉及金额”之和；没有登记金额的不计。",
)  # fmt: skip
escalated_to_crime = Indicator(
    "dispute.escalated_to_crime", "民转刑案件数", "Civil disputes that turned criminal", DOMAIN,
    done(P, report_risk).where(Facts.escalated_to_crime.is_(True)).count, Unit.CASES,
    means="期内登记“可能激化，报告公安机关或者有关部门”，且“已转为刑事案件”为“是”的纠纷。没有发生的为0件。",
    basis=人民调解法.art(25),
)  # fmt: skip
platform_entry_rate = Indicator(
    "mediation.platform_entry_rate", "调解案件录入平台率", "Entry rate in the mediation data platform", DOMAIN,
    MEDIATED.where(Facts.platform_number.known()).count, Unit.PERCENT, per=MEDIATED.count,
    means="分子：期内调解结束的纠纷中，已登记“省人民调解平台案件号”的。分母：期内调解结束的纠纷。",
)  # fmt: skip
archiving_rate = Indicator(
    "mediation.archiving_rate", "调解文书归档率", "Mediation file archiving rate", DOMAIN,
    MEDIATED.where(archive.done()).count, Unit.PERCENT, per=MEDIATED.count, basis=人民调解法.art(27),
    means="分子：期内调解结束的纠纷中，已立卷归档的。分母：期内调解结束的纠纷。",
)  # fmt: skip
law_literate_disputes = Indicator(
    "law_literate.disputes_mediated", "“法律明白人”参与纠纷调解数", "Disputes mediated by law-literate persons", DOMAIN,
    MEDIATED.where(Facts.law_literate.is_(True)).count, Unit.CASES,
    means="期内调解结束的纠纷中，登记有“法律明白人”参与的。",
)  # fmt: skip
screenings = Indicator(
    "dispute.screenings", "矛盾纠纷排查次数", "Dispute screenings", DOMAIN,
    done(screening.P, screening.deploy).where(~screening.cancel.done()).count, Unit.TIMES,
    means="期内部署的矛盾纠纷排查次数，每部署一次计一次；取消的不计。", basis=信访工作条例.art(10),
)  # fmt: skip
screened = Indicator(
    "dispute.screened", "排查出矛盾纠纷数", "Disputes found by screening", DOMAIN, FOUND.count, Unit.CASES,
    means="期内排查中登记的矛盾，逐件计算；经核实不是矛盾纠纷的不计。",
)  # fmt: skip
resolution_rate = Indicator(
    "dispute.resolution_rate", "排查矛盾纠纷化解率", "Resolution rate of screened disputes", DOMAIN,
    FOUND.where(screening.resolve.done()).count, Unit.PERCENT, per=FOUND.count,
    means="分子：期内排查出的矛盾中，已登记化解的。分母：期内排查出的矛盾；经核实不是矛盾纠纷的不计。",
)  # fmt: skip
