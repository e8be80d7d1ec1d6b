"""“三重一大”事项: what a leading body decided together: major decisions, projects, large sums; and whether law was asked first."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import DECISION_OFFICE, LIAISON, SUPERVISOR
from fazhi.law.instruments import 第一责任人职责规定

规定 = 第一责任人职责规定.whole(unverified=True)


class Kind(Enum):
    DECISION, PROJECT, MONEY = "重大事项决策", "重大项目安排", "大额度资金使用"


class Facts(FactSheet):
    decided_on = Fact("决定日期", date, listed=True)
    subject = Fact("议题", str)
    kind = Fact("事项类别", Kind, listed=True, hint="重要人事任免不在这里登记")
    meeting = Fact("会议名称和届次", str)
    collective = Fact("经领导班子会议集体讨论决定", bool, listed=True)
    reviewed = Fact("上会前经过合法性审查", bool, listed=True)
    opinion_no = Fact("审查意见编号", str)
    result = Fact("决定", str, long=True)


P = register(
    "major_matter", "“三重一大”事项集体决策", "Major matter decided together",
    facts=Facts, by=[LIAISON, DECISION_OFFICE], basis=规定, in_force=date(2016, 11, 30), number="{org}议〔{year}〕{n}号",
    domain="decisions", dated_by=Facts.decided_on, title=Facts.subject, topic=Facts.kind,
    needs=[Facts.decided_on, Facts.subject, Facts.kind, Facts.meeting, Facts.collective, Facts.reviewed], asks=[Facts.opinion_no, Facts.result],
    sees=[SUPERVISOR], about="领导班子集体决定的重大事项、项目、大额资金，一个议题一条，写明上会前是否经过合法性审查。",
)  # fmt: skip
