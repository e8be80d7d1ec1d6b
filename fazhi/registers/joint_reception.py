"""联合接访: a day on which several bodies receive people together; how many came, and which matters came of it.

信访工作条例 article 18 item 3 asks it of counties. Persons are a number here: who they are stands in their own matters,
which are linked.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.overview import Overview
from fazhi.kernel.register import register
from fazhi.kernel.roles import GOVERNANCE_CENTRE, PETITION_BUREAU, SUPERVISOR
from fazhi.law.instruments import 信访工作条例


class Form(Enum):
    REGULAR = "定期联合接访"
    DOWN = "带案下访"
    TOPIC = "专题接访"


class Facts(FactSheet):
    held_on = Fact("接访日期", date, basis=信访工作条例.art(18, clause=3), listed=True)
    name = Fact("接访名称", str, hint="如：十月住建、物业专题联合接访")
    form = Fact("接访方式", Form, listed=True)
    place = Fact("接访地点", str, listed=True)
    host = Fact("主持接访的领导", str, hint="写职务")
    bodies = Fact("参加单位", str, long=True, hint="用顿号隔开")
    groups = Fact("接待批次", int, unit="批", listed=True)
    persons = Fact("接待人次", int, unit="人次", listed=True)
    settled = Fact("当场答复解决", int, unit="件", listed=True)
    opened = Fact("登记转办", int, unit="件", listed=True, hint="各件在登记后用“关联”连到本次接访")
    arranged = Fact("后续安排", str, long=True)


P = register(
    "joint_reception", "联合接访", "Joint reception",
    facts=Facts, by=[PETITION_BUREAU, GOVERNANCE_CENTRE], basis=信访工作条例.art(18, clause=3), in_force=date(2022, 5, 1),
    number="{org}接访〔{year}〕{n}号", domain="petitions", dated_by=Facts.held_on, title=Facts.name, topic=Facts.form,
    needs=[Facts.held_on, Facts.name, Facts.form, Facts.place, Facts.bodies, Facts.groups, Facts.persons],
    asks=[Facts.host, Facts.settled, Facts.opened, Facts.arranged], sees=[SUPERVISOR],
    about="几个单位在一起接待来访群众，能当场解决的当场解决，其他的登记转办。来访人只记人次。",
)  # fmt: skip

OVERVIEW = Overview(
    P, (Facts.held_on, Facts.place, Facts.persons, Facts.settled, Facts.opened),
    about="每一次接访关联当场登记和继续办理的事项。来访人只记人次，不登记姓名。",
)  # fmt: skip
