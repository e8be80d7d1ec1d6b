"""人民调解组织: one entry for each people's mediation committee and each mediation body set up after its model.

Rests on 人民调解法 articles 8 to 10 and 34: three to nine members, women among them; the justice bureau keeps the statistics
and notifies the basic court of what is set up and changed.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法


class Kind(Enum):
    VILLAGE = "村民委员会设立"
    COMMUNITY = "居民委员会设立"
    TOWN = "乡镇、街道设立"
    ENTERPRISE = "企业事业单位设立"
    TRADE = "行业性、专业性"
    OTHER = "其他组织设立"


class Speciality(Enum):
    """What a committee of a trade or profession mediates."""

    MEDICAL = "医疗纠纷"
    TRAFFIC = "道路交通事故纠纷"
    LABOUR = "劳动争议"
    PROPERTY = "物业纠纷"
    FAMILY = "婚姻家庭纠纷"
    CONSUMER = "消费纠纷"
    FINANCE = "金融、保险纠纷"
    CAMPUS = "校园纠纷"
    ENVIRONMENT = "生态环境纠纷"
    COMMERCE = "商会、行业纠纷"
    OTHER = "其他领域"


class Facts(FactSheet):
    set_up_on = Fact("设立日期", date, basis=人民调解法.art(8), listed=True)
    name = Fact("调解组织名称", str, basis=人民调解法.art(8))
    kind = Fact("设立方式", Kind, basis=人民调解法.art(8, 34), listed=True)
    speciality = Fact("行业性、专业性调解领域", Speciality, basis=人民调解法.art(34), listed=True, hint="行业性、专业性的填写")
    unit = Fact("设立单位", str, listed=True)
    members = Fact("委员人数", int, basis=人民调解法.art(8, clause=2), unit="人", listed=True, hint="三至九人")
    women = Fact("妇女委员人数", int, basis=人民调解法.art(8, clause=3), unit="人", listed=True)
    term_ends_on = Fact("本届任期届满日期", date, basis=人民调解法.art(9), listed=True)
    court_told_on = Fact("通报基层人民法院日期", date, basis=人民调解法.art(10), listed=True)
    note = Fact("设立和调整情况", str, long=True)


P = register(
    "mediation_organisation", "人民调解组织", "Mediation organisation",
    facts=Facts, by=[JUDICIAL_OFFICE, JUSTICE_BUREAU], basis=人民调解法.art(8, 10), in_force=date(2011, 1, 1), number="{org}调组〔{year}〕{n}号",
    domain="mediation", dated_by=Facts.set_up_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.set_up_on, Facts.name, Facts.kind, Facts.unit, Facts.members],
    asks=[Facts.speciality, Facts.women, Facts.term_ends_on, Facts.court_told_on, Facts.note], sees=[SUPERVISOR],
    about="每个人民调解委员会和参照设立的调解组织登记一条；调整的更正，撤销的注销。",
)  # fmt: skip
