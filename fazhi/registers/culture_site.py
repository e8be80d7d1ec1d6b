"""法治文化场所名录: parks, galleries and bases of rule-of-law culture; 法治宣传教育法 article 52 has the list made and published."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法

第五十二条 = 法治宣传教育法.art(52, clause=2)


class Kind(Enum):
    PARK, GALLERY, SQUARE = "法治主题公园", "法治文化长廊、宣传栏", "法治文化广场"
    BASE, SCHOOL, HALL = "法治宣传教育基地", "青少年法治教育实践基地", "法治文化场馆"
    OTHER = "其他法治文化场所"


class Facts(FactSheet):
    listed_on = Fact("列入名录日期", date, basis=第五十二条, listed=True)
    name = Fact("场所名称", str, basis=第五十二条)
    kind = Fact("场所类别", Kind, listed=True)
    place = Fact("场所地址", str)
    keeper = Fact("管理单位", str)
    upgraded_on = Fact("最近升级、更新日期", date, listed=True)
    theme = Fact("法治文化主题", str)
    address = Fact("名录公布的网址", str, basis=第五十二条)


P = register(
    "culture_site", "法治文化场所名录", "Place of rule-of-law culture",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE], basis=第五十二条, in_force=date(2025, 11, 1), number="{org}法文〔{year}〕{n}号",
    domain="publicity", dated_by=Facts.listed_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.listed_on, Facts.name, Facts.kind, Facts.place, Facts.keeper], asks=[Facts.upgraded_on, Facts.theme, Facts.address],
    sees=[SUPERVISOR], about="司法行政部门建立并向社会公布的法治文化场所名录，一处一条。",
)  # fmt: skip
