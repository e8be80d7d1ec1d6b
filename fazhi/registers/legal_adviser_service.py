"""村（社区）法律顾问服务: one entry for each service a community's legal adviser gave.

Rests on the Ministry of Justice's opinion on village legal advisers, whose wording has not been seen: unverified.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR, Role
from fazhi.law.instruments import 村居法律顾问意见

ADVISER_CLERK = Role("adviser_clerk", "法律顾问工作登记岗", "Legal adviser clerk")


class ServiceKind(Enum):
    ADVICE = "法律咨询"
    CONTRACT = "合同审查"
    DISPUTE = "参与纠纷化解"
    LECTURE = "法治讲座"
    VILLAGE_RULES = "村规民约审查"
    DRAFTING = "代写法律文书"
    LEGAL_AID = "引导申请法律援助"
    CHECKUP = "企业法治体检"
    OTHER = "其他法律服务"


class Manner(Enum):
    ON_SITE, PHONE, ONLINE = "现场", "电话", "网络"


class Facts(FactSheet):
    served_on = Fact("服务日期", date, listed=True)
    village = Fact("村（社区）", str, listed=True)
    subject = Fact("服务事项", str, hint="如：审查集体土地出租合同。不写姓名")
    kind = Fact("服务种类", ServiceKind, listed=True)
    adviser = Fact("法律顾问", str, listed=True)
    firm = Fact("执业机构", str)
    manner = Fact("服务方式", Manner, listed=True)
    hours = Fact("服务时间", Decimal, unit="小时", listed=True)
    people = Fact("服务人次", int, unit="人次", listed=True)
    enterprise = Fact("体检企业", str, hint="企业法治体检填写")
    note = Fact("服务情况", str, long=True)


P = register(
    "legal_adviser_service", "村（社区）法律顾问服务", "Service by a community legal adviser",
    facts=Facts, by=ADVISER_CLERK, basis=村居法律顾问意见.whole(unverified=True), in_force=date(2018, 1, 1),
    number="{org}顾〔{year}〕{n}号", domain="public_legal_service", dated_by=Facts.served_on, title=Facts.subject,
    topic=Facts.kind, needs=[Facts.served_on, Facts.village, Facts.subject, Facts.kind, Facts.adviser],
    asks=[Facts.firm, Facts.manner, Facts.hours, Facts.people, Facts.enterprise, Facts.note],
    sees=[JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR],
    about="法律顾问每次为村（社区）或者企业提供服务登记一条：何时、为谁、做了什么、服务多少人次。",
)  # fmt: skip
