"""述法: heads report yearly on how they performed their duty for the rule of law, and on studying and using the law.

法治宣传教育法 article 38 has the study and use of law stand in the yearly report on duties; the points a debrief must cover
are set by provinces.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法


class Who(Enum):
    PARTY, GOVERNMENT = "党委主要负责人", "政府主要负责人"
    PARTY_DEPARTMENT, DEPARTMENT, TOWN = "党委部门主要负责人", "政府部门主要负责人", "镇街党政主要负责人"


class Form(Enum):
    WRITTEN, ON_SITE, YEARLY = "书面述法", "现场述法", "列入年终述职"


class Facts(FactSheet):
    debriefed_on = Fact("述法日期", date, listed=True)
    unit = Fact("述法单位", str)
    year = Fact("述法年度", int, listed=True, hint="如：2025")
    who = Fact("述法人职务类别", Who, listed=True, hint="写职务类别，不写姓名")
    form = Fact("述法形式", Form, listed=True)
    study = Fact("包括学法用法情况", bool, basis=法治宣传教育法.art(38), listed=True)
    points = Fact("述法要点", str, long=True, hint="按本省规定的要点")
    problems = Fact("指出的问题和改进要求", str, long=True)


P = register(
    "rule_of_law_debrief", "述法", "Debrief on the rule of law",
    facts=Facts, by=[SUPERVISOR, LIAISON], basis=法治宣传教育法.art(38), in_force=date(2025, 11, 1), number="{org}述法〔{year}〕{n}号",
    domain="leadership", dated_by=Facts.debriefed_on, title=Facts.unit, topic=Facts.form,
    needs=[Facts.debriefed_on, Facts.unit, Facts.year, Facts.who, Facts.form, Facts.study], asks=[Facts.points, Facts.problems],
    about="党政主要负责人述法，一个单位一个人一年一条，写明书面、现场还是列入年终述职。",
)  # fmt: skip
