"""行政执法监督指导站: stations where the supervisor guides the enforcement of a town, a street or a park."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, JUDICIAL_OFFICE, SUPERVISOR
from fazhi.law.instruments import 执法监督规则


class Seat(Enum):
    OFFICE, CENTRE, PARK, TRADE = "司法所", "综合执法队、综治中心", "园区、商圈", "行业主管部门"


class Facts(FactSheet):
    set_up_on = Fact("建站日期", date, basis=执法监督规则.art(6), listed=True)
    name = Fact("指导站名称", str)
    seat = Fact("设在何处", Seat, basis=执法监督规则.art(6), listed=True)
    serves = Fact("服务的镇街、园区", str)
    staff = Fact("指导站人数", int, unit="人", listed=True)
    duties = Fact("工作内容", str, long=True)


P = register(
    "guidance_station", "行政执法监督指导站", "Guidance station for enforcement",
    facts=Facts, by=ENFORCEMENT_SUPERVISOR, basis=执法监督规则.art(6), in_force=date(2022, 5, 1),
    number="{org}指站〔{year}〕{n}号", domain="enforcement", dated_by=Facts.set_up_on, title=Facts.name, topic=Facts.seat,
    needs=[Facts.set_up_on, Facts.name, Facts.seat], asks=[Facts.serves, Facts.staff, Facts.duties], sees=[SUPERVISOR, JUDICIAL_OFFICE],
    about="建成的监督指导站每个一条；撤销的注销。",
)  # fmt: skip
