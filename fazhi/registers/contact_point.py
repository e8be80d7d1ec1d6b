"""行政执法监督基层联系点: enterprises, associations and communities that tell the supervisor how enforcement is felt there."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, JUDICIAL_OFFICE, SUPERVISOR
from fazhi.law.instruments import 执法监督规则


class Kind(Enum):
    ENTERPRISE, ASSOCIATION, PARK = "企业", "行业协会、商会", "园区"
    COMMUNITY, INSTITUTION, LAW_FIRM = "村（社区）", "事业单位", "律师事务所"


class Facts(FactSheet):
    set_up_on = Fact("设立日期", date, basis=执法监督规则.art(6), listed=True)
    name = Fact("联系点名称", str)
    kind = Fact("联系点类别", Kind, basis=执法监督规则.art(6), listed=True)
    place = Fact("联系点地址", str)
    contact = Fact("联系人岗位", str, hint="写岗位，不写姓名")
    field = Fact("反映的执法领域", str)


P = register(
    "contact_point", "行政执法监督基层联系点", "Contact point for supervision of enforcement",
    facts=Facts, by=[ENFORCEMENT_SUPERVISOR, JUDICIAL_OFFICE], basis=执法监督规则.art(6), in_force=date(2022, 5, 1),
    number="{org}联点〔{year}〕{n}号", domain="enforcement", dated_by=Facts.set_up_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.set_up_on, Facts.name, Facts.kind], asks=[Facts.place, Facts.contact, Facts.field], sees=[SUPERVISOR],
    about="设立的基层联系点每个一条；撤销的注销。",
)  # fmt: skip
