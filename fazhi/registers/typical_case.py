"""典型案例: lost cases sorted by their cause and issued to the bodies, without names (model rules of docs/rules, article 6)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 行政应诉规则


class Source(Enum):
    LITIGATION, RECONSIDERATION = "行政诉讼败诉案件", "行政复议纠错案件"


class Category(Enum):
    EVIDENCE = "事实不清、证据不足类"
    LAW = "适用依据错误类"
    PROCEDURE = "违反法定程序类"
    POWER = "超越、滥用职权类"
    UNFIT = "明显不当类"
    INACTION = "不履行法定职责类"
    DISCLOSURE = "政府信息公开类"
    CONTRACT = "行政协议、征收补偿类"


class Facts(FactSheet):
    issued_on = Fact("编发日期", date, basis=行政应诉规则.art(6), listed=True)
    name = Fact("案例名称", str, basis=行政应诉规则.art(6), hint="不写当事人姓名")
    drawn_from = Fact("案例来源", Source, basis=行政应诉规则.art(6), listed=True)
    category = Fact("案例类别", Category, basis=行政应诉规则.art(6), listed=True)
    facts = Fact("案情和裁判要点", str, basis=行政应诉规则.art(6), long=True)
    lesson = Fact("教训和规范要求", str, basis=行政应诉规则.art(6), long=True)
    sent_to = Fact("印发范围", str, basis=行政应诉规则.art(6))


P = register(
    "typical_case", "典型案例", "Typical case",
    facts=Facts, by=JUSTICE_BUREAU, basis=行政应诉规则.art(6), in_force=date(2020, 7, 1), number="{org}典〔{year}〕{n}号",
    domain="litigation", dated_by=Facts.issued_on, title=Facts.name, topic=Facts.category,
    needs=[Facts.issued_on, Facts.name, Facts.drawn_from, Facts.category, Facts.facts, Facts.lesson], asks=[Facts.sent_to],
    sees=[SUPERVISOR], about="把败诉、纠错案件按类别编成案例，印发各单位。",
)  # fmt: skip
