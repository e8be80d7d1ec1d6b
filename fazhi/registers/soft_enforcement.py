"""柔性执法: what a body did before or instead of a penalty, and which of the four lists it applied.

Rests on 行政处罚法 articles 5, 6 and 33: penalties go with education; slight breaches mended in time are spared. The four
lists 四张清单 are kept by districts under that article; what stands on a list is the district's own.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, SUPERVISOR
from fazhi.law.instruments import 行政处罚法


class Way(Enum):
    PERSUASION = "说服教育"
    EXAMPLE = "劝导示范"
    GUIDANCE = "行政指导"
    REWARD = "行政奖励"
    WARNING = "警示告诫"
    TALK = "指导约谈"


class List(Enum):
    SPARED = "不予处罚事项清单"
    LIGHTER = "减轻处罚事项清单"
    LIGHT = "从轻处罚事项清单"
    NO_COERCION = "不予实施行政强制措施事项清单"
    NONE = "不涉及清单"


class Facts(FactSheet):
    done_on = Fact("日期", date, basis=行政处罚法.art(6), listed=True)
    subject = Fact("事项", str, basis=行政处罚法.art(6), hint="不写当事人姓名")
    way = Fact("方式", Way, basis=行政处罚法.art(6), listed=True)
    on_list = Fact("适用的清单", List, basis=行政处罚法.art(33), listed=True)
    people = Fact("受教育、指导的人次", int, unit="人次", listed=True)
    mended = Fact("已及时改正", bool, basis=行政处罚法.art(33), listed=True)
    note = Fact("情况", str, basis=行政处罚法.art(33, clause=3), long=True)


P = register(
    "soft_enforcement", "柔性执法", "Soft enforcement",
    facts=Facts, by=[ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD], basis=行政处罚法.art(6, 33), in_force=date(2021, 7, 15),
    number="{org}柔〔{year}〕{n}号", domain="enforcement", dated_by=Facts.done_on, title=Facts.subject, topic=Facts.way,
    needs=[Facts.done_on, Facts.subject, Facts.way, Facts.on_list], asks=[Facts.people, Facts.mended, Facts.note],
    sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR], about="说服教育、劝导示范、行政指导、行政奖励，以及“四张清单”的适用。",
)  # fmt: skip
