"""司法所: each judicial office with its premises, staff and assistants, and how far it is built up to standard."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 行政执法监督条例


class State(Enum):
    BUILT, UNDER_WAY, TO_DO = "规范化建设达标", "规范化建设中", "尚未启动"


class Facts(FactSheet):
    registered_on = Fact("登记日期", date, listed=True)
    name = Fact("司法所名称", str)
    town = Fact("所在镇街", str, listed=True)
    place = Fact("司法所地址", str)
    phone = Fact("公开电话", str)
    staff = Fact("在编人员", int, unit="人", listed=True)
    assistants = Fact("司法协理员", int, unit="人", listed=True)
    newly = Fact("其中本年新配备", int, unit="人", listed=True)
    qualified = Fact("具有法律职业资格的人员", int, unit="人", listed=True)
    state = Fact("规范化建设情况", State, listed=True)
    supervises = Fact("协助开展行政执法监督", bool, basis=行政执法监督条例.art(6), listed=True)


P = register(
    "judicial_office_list", "司法所名录", "List of judicial offices",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE], basis=行政执法监督条例.art(6), in_force=date(2026, 2, 1), number="{org}所录〔{year}〕{n}号",
    domain="grassroots", dated_by=Facts.registered_on, title=Facts.name, topic=Facts.state,
    needs=[Facts.registered_on, Facts.name, Facts.town, Facts.state], asks=[
        Facts.place, Facts.phone, Facts.staff, Facts.assistants, Facts.newly, Facts.qualified, Facts.supervises,
    ],
    sees=[SUPERVISOR], about="每个司法所一条，人员和建设情况变化的更正。综治中心是平台上的单位和岗位，不在这里登记。",
)  # fmt: skip
