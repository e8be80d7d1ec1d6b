"""综合行政执法调研: visits to enforcement teams before powers are delegated or taken back."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, SUPERVISOR
from fazhi.law.instruments import 执法监督规则


class Facts(FactSheet):
    held_on = Fact("调研日期", date, basis=执法监督规则.art(10), listed=True)
    subject = Fact("调研题目", str)
    visited = Fact("调研对象", str, hint="写单位")
    visits = Fact("走访单位数", int, unit="个", listed=True)
    findings = Fact("调研情况和建议", str, long=True)


P = register(
    "enforcement_survey", "综合行政执法调研", "Survey of enforcement",
    facts=Facts, by=ENFORCEMENT_SUPERVISOR, basis=执法监督规则.art(10), in_force=date(2022, 5, 1),
    number="{org}执调〔{year}〕{n}号", domain="enforcement", dated_by=Facts.held_on, title=Facts.subject,
    needs=[Facts.held_on, Facts.subject, Facts.visited], asks=[Facts.visits, Facts.findings], sees=[SUPERVISOR],
    about="对综合行政执法改革和队伍建设的调研，每次一条。",
)  # fmt: skip
