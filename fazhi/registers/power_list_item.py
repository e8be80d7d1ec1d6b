"""权责清单事项: the list of powers and duties of each body, one entry an item.

国办发〔2018〕118号 (四) has powers, basis and procedure made public before enforcement; the list is kept current.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.law.instruments import 国办发_2018_118号, 执法证件规则


class Kind(Enum):
    PENALTY = "行政处罚"
    COERCION = "行政强制"
    LICENCE = "行政许可"
    INSPECTION = "行政检查"
    CONFIRMATION = "行政确认"
    REWARD = "行政奖励"
    OTHER = "其他行政职权"


三项制度 = 国办发_2018_118号.whole()


class Facts(FactSheet):
    listed_on = Fact("列入日期", date, basis=执法证件规则.art(8), listed=True)
    name = Fact("事项名称", str, basis=三项制度)
    kind = Fact("职权类别", Kind, basis=三项制度, listed=True)
    unit = Fact("行使主体", str, basis=三项制度, listed=True)
    basis_text = Fact("设定和实施依据", str, basis=三项制度, long=True, hint="法律、法规、规章的名称和条款")
    duty = Fact("责任事项", str, basis=执法证件规则.art(8), long=True)
    procedure = Fact("办理程序和救济渠道", str, basis=三项制度, long=True)
    until = Fact("依据失效、调出日期", date, basis=执法证件规则.art(8), listed=True)


P = register(
    "power_list_item", "权责清单事项", "Item of the list of powers",
    facts=Facts, by=[LIAISON, ENFORCEMENT_SUPERVISOR], basis=执法证件规则.art(8), in_force=date(2021, 7, 15),
    number="{org}权〔{year}〕{n}号", domain="enforcement", dated_by=Facts.listed_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.listed_on, Facts.name, Facts.kind, Facts.unit, Facts.basis_text, Facts.duty],
    asks=[Facts.procedure, Facts.until], sees=[SUPERVISOR], about="各单位的权力事项和对应责任，依据变化的及时调整。",
)  # fmt: skip
P.valid(since=Facts.listed_on, until=Facts.until, basis=执法证件规则.art(8))
