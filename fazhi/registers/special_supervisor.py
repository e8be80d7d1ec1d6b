"""行政执法特约监督员: persons from outside who watch how the law is enforced and report what they see. Whose term ends is struck out."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, SUPERVISOR
from fazhi.law.instruments import 执法监督规则


class Background(Enum):
    DEPUTY, MEMBER, LAWYER = "人大代表", "政协委员", "律师、法律专家"
    ENTERPRISE, PRESS, PUBLIC = "企业、商会代表", "新闻工作者", "群众代表"


class Facts(FactSheet):
    appointed_on = Fact("聘任日期", date, basis=执法监督规则.art(6), listed=True)
    name = Fact("监督员姓名", str, hint="名册公开")
    background = Fact("身份类别", Background, basis=执法监督规则.art(6), listed=True)
    work = Fact("工作单位和职务", str)
    field = Fact("联系的执法领域", str)
    until = Fact("聘期届满日期", date, listed=True)


P = register(
    "special_supervisor", "行政执法特约监督员", "Special supervisor of enforcement",
    facts=Facts, by=ENFORCEMENT_SUPERVISOR, basis=执法监督规则.art(6), in_force=date(2022, 5, 1),
    number="{org}特监〔{year}〕{n}号", domain="enforcement", dated_by=Facts.appointed_on, title=Facts.name, topic=Facts.background,
    needs=[Facts.appointed_on, Facts.name, Facts.background], asks=[Facts.work, Facts.field, Facts.until], sees=[SUPERVISOR],
    about="聘请的特约监督员每人一条；期满不再聘任、辞任的注销。",
)  # fmt: skip
