"""荣誉和示范创建: honours given, models applied for and made, research and practice that was taken up by others."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治政府建设督察规定

规定 = 法治政府建设督察规定.whole(unverified=True)


class Kind(Enum):
    HONOUR = "荣誉、表彰"
    GOVERNMENT = "法治政府建设示范创建"
    VILLAGE = "民主法治示范村（社区）创建"
    STREET = "综合行政执法规范化示范镇街创建"
    ENTERPRISE = "法治文化建设示范企业创建"
    STATION = "公共法律服务示范点创建"
    RESEARCH = "调研成果、蓝皮书"
    PRACTICE = "典型做法刊发"


class State(Enum):
    PREPARING, APPLIED, GRANTED, ENDED = "培育中", "已申报", "已命名、授予", "没有入选"


class Level(Enum):
    NATIONAL, PROVINCE, CITY, DISTRICT = "国家级", "省级", "市级", "区级"


class Facts(FactSheet):
    noted_on = Fact("登记日期", date, listed=True)
    name = Fact("名称", str)
    kind = Fact("荣誉、创建类别", Kind, listed=True)
    unit = Fact("获得、创建单位", str)
    level = Fact("荣誉、创建级别", Level, listed=True)
    state = Fact("创建状态", State, listed=True)
    given_by = Fact("授予、命名、刊发机关", str)
    document = Fact("文件名称和文号", str)


P = register(
    "honour", "荣誉和示范创建", "Honour or model",
    facts=Facts, by=[SUPERVISOR, JUSTICE_BUREAU, JUDICIAL_OFFICE, LIAISON], basis=规定, in_force=date(2019, 4, 15),
    number="{org}创建〔{year}〕{n}号", domain="grassroots", dated_by=Facts.noted_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.noted_on, Facts.name, Facts.kind, Facts.unit, Facts.level, Facts.state], asks=[Facts.given_by, Facts.document],
    about="单位获得的荣誉，正在创建、已经命名的示范，采用的调研成果和典型做法；状态变化用更正登记。",
)  # fmt: skip
