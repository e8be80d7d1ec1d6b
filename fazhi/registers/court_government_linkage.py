"""府院联动、府检联动: what government settles together with the court or the procuratorate (model rules of docs/rules, article 7)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 行政应诉规则


class With(Enum):
    COURT, PROCURATORATE, BOTH = "府院联动", "府检联动", "府院、府检联动"


class Form(Enum):
    MEETING = "联席会议"
    RESOLUTION = "行政争议实质性化解"
    SEMINAR = "专题研讨、业务交流"
    SHARING = "信息通报、案情会商"
    OTHER = "其他联动事项"


class Facts(FactSheet):
    held_on = Fact("联动日期", date, basis=行政应诉规则.art(7), listed=True)
    subject = Fact("联动事项", str, basis=行政应诉规则.art(7), hint="不写个人姓名")
    partner = Fact("联动类别", With, basis=行政应诉规则.art(7), listed=True)
    form = Fact("联动方式", Form, basis=行政应诉规则.art(7), listed=True)
    bodies = Fact("参加单位", str, basis=行政应诉规则.art(7))
    result = Fact("议定事项和责任单位", str, basis=行政应诉规则.art(7), long=True)
    resolved = Fact("实质性化解的行政争议", int, basis=行政应诉规则.art(7), unit="件", listed=True)


P = register(
    "court_government_linkage", "府院联动、府检联动", "Government with court and procuratorate",
    facts=Facts, by=JUSTICE_BUREAU, basis=行政应诉规则.art(7), in_force=date(2020, 7, 1), number="{org}联动〔{year}〕{n}号",
    domain="litigation", dated_by=Facts.held_on, title=Facts.subject, topic=Facts.form,
    needs=[Facts.held_on, Facts.subject, Facts.partner, Facts.form, Facts.bodies, Facts.result], asks=[Facts.resolved],
    sees=[SUPERVISOR], about="与人民法院、人民检察院的联席会议、争议化解、会商和研讨，逐项登记结果。",
)  # fmt: skip
