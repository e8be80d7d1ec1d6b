"""行政应诉: cases as defendant, their results, the appearance of heads in court, categories of lost cases.

The rank among the city's counties is issued by the city and only entered here.
"""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, dated, done, entered
from fazhi.law.instruments import 行政应诉规则, 行政诉讼法, 负责人出庭规定
from fazhi.procedures.administrative_litigation import P, hearing, receive, receive_further
from fazhi.procedures.administrative_litigation.facts import ATTENDED, LOSSES, Facts, Instance
from fazhi.registers import litigation_rank_report, typical_case

DOMAIN = "litigation"
COURT = Facts.instance.one_of(Instance.FIRST, Instance.SECOND, Instance.RETRIAL)
CONCLUDED = dated(P, Facts.effective_on).where(COURT)
HEARINGS = done(P, hearing).where(Facts.head_due.is_(True))

cases_as_defendant = Indicator(
    "litigation.cases_as_defendant", "行政应诉案件数", "Administrative litigation cases as defendant", DOMAIN,
    done(P, receive, receive_further).where(COURT).count, Unit.CASES, basis=行政诉讼法.art(67),
    means="期内登记应诉的一审、二审、再审案件，每一审级计一件；检察监督案件不计。",
)  # fmt: skip
supervision_cases = Indicator(
    "litigation.supervision_cases", "行政诉讼监督案件数", "Litigation supervision cases", DOMAIN,
    done(P, receive_further).where(Facts.instance.is_(Instance.SUPERVISION)).count, Unit.CASES, basis=行政诉讼法.art(93),
    means="期内登记的检察机关行政诉讼监督案件。",
)  # fmt: skip
concluded = Indicator(
    "litigation.concluded", "行政诉讼案件结案数", "Administrative litigation cases concluded", DOMAIN, CONCLUDED.count, Unit.CASES,
    means="裁判在期内生效的案件；提起上诉的，以二审计。", basis=行政诉讼法.art(85),
)  # fmt: skip
lost = Indicator(
    "litigation.lost", "行政诉讼败诉案件数", "Administrative litigation cases lost", DOMAIN,
    CONCLUDED.where(Facts.outcome.one_of(*LOSSES)).count, Unit.CASES, basis=行政应诉规则.art(4),
    means="裁判在期内生效，结果为撤销、重作、履行或者给付、确认违法、确认无效、变更、承担责任的案件。",
)  # fmt: skip
loss_rate = Indicator(
    "litigation.loss_rate", "行政诉讼败诉率", "Loss rate", DOMAIN, CONCLUDED.where(Facts.outcome.one_of(*LOSSES)).count, Unit.PERCENT,
    per=CONCLUDED.count, means="分子：期内裁判生效的败诉案件；分母：期内裁判生效的案件。", basis=行政应诉规则.art(4),
)  # fmt: skip
lost_case_categories = Indicator(
    "litigation.lost_case_categories", "败诉典型案件类别数", "Categories of typical lost cases", DOMAIN,
    entered(typical_case.P).where(typical_case.Facts.drawn_from.is_(typical_case.Source.LITIGATION)).distinct(typical_case.Facts.category),
    Unit.KINDS, means="期内编发的行政诉讼败诉典型案例，按类别不重复计数。", basis=行政应诉规则.art(6),
)  # fmt: skip
head_appearance_rate = Indicator(
    "litigation.head_appearance_rate", "行政机关负责人出庭应诉率", "Appearance rate of heads in court", DOMAIN,
    HEARINGS.where(Facts.head.one_of(*ATTENDED)).count, Unit.PERCENT, per=HEARINGS.count, basis=负责人出庭规定.art(2, 4),
    means="分子：其中行政机关负责人出庭的；分母：期内开庭、法院通知负责人出庭的案件。同一审级几次开庭的，以最后一次计。",
)  # fmt: skip
loss_rate_rank = Indicator(
    "litigation.loss_rate_rank", "败诉率全市排名", "City rank by loss rate", DOMAIN,
    entered(litigation_rank_report.P).total(litigation_rank_report.Facts.place), Unit.PLACE, basis=行政应诉规则.art(4),
    means="统计期末在期内的、市里通报的败诉率排名，由低到高，第1位为败诉率最低。没有通报的没有数字。",
)  # fmt: skip
