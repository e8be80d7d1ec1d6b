"""行政诉讼败诉率全市排名: a place the city issues for a year, entered with where it stands. No number of this ledger.

Only the city sees the figures of all its counties and districts, so only the city can order them.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 行政应诉规则


class Facts(FactSheet):
    period_ends_on = Fact("统计期末", date, listed=True)
    period = Fact("统计期", str, listed=True, hint="如：2026年度；一个统计期只登记一次")
    place = Fact("败诉率由低到高在全市的位次", int, basis=行政应诉规则.art(4), unit="位", listed=True)
    counties = Fact("参加排名的县区数", int, unit="个", listed=True)
    issued_in = Fact("市里通报的文件名称、文号", str, listed=True)


P = register(
    "litigation_rank_report", "行政诉讼败诉率全市排名（市里通报）", "City rank by loss rate, as issued",
    facts=Facts, by=JUSTICE_BUREAU, basis=行政应诉规则.art(4), in_force=行政应诉规则.since, number="{org}诉排〔{year}〕{n}号",
    domain="litigation", dated_by=Facts.period_ends_on, title=Facts.period, once=Facts.period,
    needs=[Facts.period_ends_on, Facts.period, Facts.place, Facts.issued_in], asks=[Facts.counties], sees=[SUPERVISOR],
    about="全市各县区行政诉讼败诉率的排名由市里通报，照通报登记，写明文件。本台账只有本区的数字，不自行排名。",
)  # fmt: skip
