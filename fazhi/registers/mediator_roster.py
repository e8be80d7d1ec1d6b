"""人民调解员名册: one entry for each mediator in post, full-time or part-time. Who leaves is struck out.

Rests on 人民调解法 articles 13, 14 and 16. A mediator's name and committee are public, as the parties may choose; nothing else
of the person is kept here.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import COMMITTEE, JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法


class Engagement(Enum):
    FULL_TIME, PART_TIME = "专职", "兼职"


class Level(Enum):
    DISTRICT = "区级选聘"
    TOWN = "镇（街道）选聘"
    VILLAGE = "村（社区）推选"
    TRADE = "行业性、专业性调解组织选聘"


class Facts(FactSheet):
    engaged_on = Fact("选聘日期", date, basis=人民调解法.art(13), listed=True)
    name = Fact("调解员姓名", str, basis=人民调解法.art(19), hint="名册公开，供当事人选择")
    engagement = Fact("专职或者兼职", Engagement, listed=True)
    level = Fact("选聘层级", Level, basis=人民调解法.art(13), listed=True)
    committee = Fact("所在调解组织", str, listed=True)
    speciality = Fact("擅长调解的纠纷", str)
    trained_on = Fact("最近一次业务培训日期", date, basis=人民调解法.art(14), listed=True)


P = register(
    "mediator_roster", "人民调解员名册", "Roster of mediators",
    facts=Facts, by=[JUDICIAL_OFFICE, JUSTICE_BUREAU], basis=人民调解法.art(13), in_force=date(2011, 1, 1),
    number="{org}调员〔{year}〕{n}号", domain="mediation", dated_by=Facts.engaged_on, title=Facts.name, topic=Facts.engagement,
    needs=[Facts.engaged_on, Facts.name, Facts.engagement, Facts.level, Facts.committee],
    asks=[Facts.speciality, Facts.trained_on], sees=[COMMITTEE, SUPERVISOR],
    about="在任的人民调解员每人登记一条，供当事人选择；离任的注销。",
)  # fmt: skip
