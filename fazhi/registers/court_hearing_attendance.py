"""旁听庭审: officials who sit in a court hearing; numbers of people, no names (model rules of docs/rules, article 8)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 行政应诉规则


class Way(Enum):
    ON_SITE, VIDEO = "现场旁听", "网络、视频旁听"


class Facts(FactSheet):
    held_on = Fact("旁听日期", date, basis=行政应诉规则.art(8), listed=True)
    case = Fact("旁听的案件", str, basis=行政应诉规则.art(8), hint="案由，不写当事人姓名")
    court = Fact("开庭的人民法院", str, basis=行政应诉规则.art(8))
    way = Fact("旁听方式", Way, basis=行政应诉规则.art(8), listed=True)
    people = Fact("旁听人数", int, basis=行政应诉规则.art(8), unit="人次", listed=True)
    leaders = Fact("其中领导干部人数", int, basis=行政应诉规则.art(8), unit="人次", listed=True)
    review = Fact("庭后讲评", str, basis=行政应诉规则.art(8), long=True)


P = register(
    "court_hearing_attendance", "国家工作人员旁听庭审", "Attendance at court hearings",
    facts=Facts, by=[JUSTICE_BUREAU, LIAISON], basis=行政应诉规则.art(8), in_force=date(2020, 7, 1), number="{org}旁听〔{year}〕{n}号",
    domain="litigation", dated_by=Facts.held_on, title=Facts.case, topic=Facts.way,
    needs=[Facts.held_on, Facts.case, Facts.court, Facts.way, Facts.people], asks=[Facts.leaders, Facts.review],
    sees=[SUPERVISOR], about="组织国家工作人员旁听庭审的次数和人数，不登记个人。",
)  # fmt: skip
