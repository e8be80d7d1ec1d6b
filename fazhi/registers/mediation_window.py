"""调解窗口和调解室: one entry for each place outside the committee's own seat where mediators sit.

Rests on 人民调解法 article 18: courts and police may point parties to mediation before they take a case.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法


class Place(Enum):
    POLICE_STATION = "驻公安派出所调解窗口"
    COURT = "驻人民法院（法庭）调解窗口"
    PETITIONS = "驻信访接待场所调解窗口"
    CENTRE = "驻综治中心调解窗口"
    VILLAGE_ROOM = "村（社区）调解室"
    NAMED_ROOM = "个人调解工作室"
    OTHER = "其他调解窗口、调解室"


class Facts(FactSheet):
    opened_on = Fact("启用日期", date, listed=True)
    name = Fact("窗口、调解室名称", str)
    place = Fact("设置地点类别", Place, basis=人民调解法.art(18), listed=True)
    unit = Fact("所在单位或者村（社区）", str, listed=True)
    mediators = Fact("驻点调解员", int, unit="人", listed=True)
    hours = Fact("开放时间", str)


P = register(
    "mediation_window", "调解窗口和调解室", "Mediation window",
    facts=Facts, by=[JUDICIAL_OFFICE, JUSTICE_BUREAU], basis=人民调解法.art(18), in_force=date(2011, 1, 1), number="{org}调窗〔{year}〕{n}号",
    domain="mediation", dated_by=Facts.opened_on, title=Facts.name, topic=Facts.place,
    needs=[Facts.opened_on, Facts.name, Facts.place, Facts.unit], asks=[Facts.mediators, Facts.hours],
    sees=[SUPERVISOR], about="调解员常驻的窗口和调解室，每处登记一条；停用的注销。",
)  # fmt: skip
