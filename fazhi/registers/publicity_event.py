"""普法活动: one entry for each event at which law was made known, with whom it reached.

Rests on 法治宣传教育法 (in force 2025-11-01). Officials' law study and schools' activities are entered here too.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR, Role
from fazhi.law.instruments import 法治副校长办法, 法治宣传教育法

PUBLICITY_CLERK = Role("publicity_clerk", "普法登记岗", "Publicity clerk")


class EventKind(Enum):
    CONSTITUTION = "宪法宣传"
    LECTURE = "法治讲座"
    EXPERT_LECTURE = "专家讲座"
    CONSULTATION = "集中法律咨询"
    ART = "法治文艺演出"
    PRACTICE = "校园法治实践活动"
    LAW_STUDY = "集中学法"
    ENFORCEMENT_OUTREACH = "服务型行政执法宣讲"
    CASE = "以案释法"
    EXHIBITION = "展览展示"
    MATERIALS = "发放普法资料"
    ONLINE = "网络普法"
    OTHER = "其他普法活动"


class Audience(Enum):
    RESIDENTS = "村（居）民"
    ENTERPRISES = "企业及其职工"
    SCHOOLS = "学校师生"
    OFFICIALS = "国家工作人员"
    MIGRANTS = "农民工和流动人口"
    MILITARY = "部队官兵"
    GENERAL = "社会公众"


class Facts(FactSheet):
    held_on = Fact("活动日期", date, listed=True)
    name = Fact("活动名称", str)
    kind = Fact("活动形式", EventKind, listed=True)
    audience = Fact("主要对象", Audience, listed=True)
    place = Fact("活动地点", str)
    attendance = Fact("参加人次", int, unit="人次", listed=True, hint="网络活动填写参与人次，不填点击量")
    educated = Fact("受教育群众人数", int, unit="人", listed=True)
    materials = Fact("发放资料", int, unit="份", listed=True)
    consultations = Fact("解答法律咨询", int, unit="人次", listed=True)
    campaign = Fact("所属专项行动", str, listed=True, hint="属于某项专项法治宣传行动的，填写行动名称")
    law_literate = Fact("“法律明白人”参与", bool, basis=法治宣传教育法.art(46, clause=2), listed=True)
    vice_principal = Fact("法治副校长主讲或者组织", bool, basis=法治副校长办法.whole(), listed=True)
    speaker = Fact("主讲人或者主要参加单位", str)
    note = Fact("活动情况", str, long=True)


P = register(
    "publicity_event", "普法活动", "Publicity event",
    facts=Facts, by=PUBLICITY_CLERK, basis=法治宣传教育法.whole(), in_force=date(2025, 11, 1),
    number="{org}普〔{year}〕{n}号", domain="publicity", dated_by=Facts.held_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.held_on, Facts.name, Facts.kind, Facts.audience, Facts.place, Facts.attendance],
    asks=[
        Facts.educated, Facts.materials, Facts.consultations, Facts.campaign, Facts.law_literate,
        Facts.vice_principal, Facts.speaker, Facts.note,
    ],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="每场法治宣传教育活动登记一条：何时何地、面向谁、多少人参加、发放多少资料、解答多少咨询。",
)  # fmt: skip
