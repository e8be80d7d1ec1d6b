"""普法队伍名册: persons with legal literacy in villages, vice-principals for the rule of law, lecturers and volunteers.

法治宣传教育法 article 46 (cultivating them), 41 (vice-principals), 47 (lecturers and volunteers). A roster of a public office, as that
of mediators is: name, unit and what they were trained in, nothing else about the person.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法


class Kind(Enum):
    LITERATE = "法律明白人"
    VICE_PRINCIPAL = "法治副校长"
    LECTURER = "普法讲师团成员"
    VOLUNTEER = "普法志愿者"


class Facts(FactSheet):
    engaged_on = Fact("聘任、认定日期", date, listed=True)
    name = Fact("姓名", str)
    kind = Fact("队伍类别", Kind, basis=法治宣传教育法.art(41, 46, 47), listed=True)
    serves = Fact("服务的村（社区）、学校、单位", str, listed=True)
    from_unit = Fact("所在单位、职务", str)
    trained_on = Fact("最近培训日期", date, listed=True)
    hours = Fact("培训学时", int, unit="学时", listed=True)
    certificate = Fact("证书、聘书编号", str)
    until = Fact("聘期届满日期", date, listed=True)


P = register(
    "publicity_roster", "普法队伍名册", "Roster of those who make law known",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE, LIAISON], basis=法治宣传教育法.art(41, 46, 47), in_force=date(2025, 11, 1),
    number="{org}普队〔{year}〕{n}号", domain="publicity", dated_by=Facts.engaged_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.engaged_on, Facts.name, Facts.kind, Facts.serves],
    asks=[Facts.from_unit, Facts.trained_on, Facts.hours, Facts.certificate, Facts.until], sees=[SUPERVISOR],
    about="“法律明白人”、法治副校长、讲师团成员、普法志愿者，一人一条；不再担任的注销。只登记履行这项工作的情况。",
)  # fmt: skip
