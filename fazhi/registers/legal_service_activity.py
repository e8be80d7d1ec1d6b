"""律师和法律服务活动: check-ups and advice for enterprises, lawyers lent to judicial offices, firms paired with offices and chambers."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 村居法律顾问意见

意见 = 村居法律顾问意见.whole(unverified=True)


class Kind(Enum):
    CHECKUP = "企业法治体检"
    ENTERPRISE = "企业法律咨询、合规服务"
    TEAM = "重点企业法律服务顾问团服务"
    CHAMBER = "律师事务所联系企业、商会"
    PAIRED = "司法所与律师事务所结对"
    SECONDED = "律师到司法所挂职锻炼"
    THEME = "律师服务主题活动"
    NOTARY = "公证顾问服务"


class Facts(FactSheet):
    served_on = Fact("活动（服务）日期", date, listed=True)
    name = Fact("活动（服务）名称", str)
    kind = Fact("活动（服务）类别", Kind, listed=True)
    firm = Fact("律师事务所、服务机构", str)
    lawyers = Fact("参加律师人数", int, unit="人", listed=True)
    served = Fact("服务对象", str, hint="企业、商会、司法所名称，不写个人")
    enterprises = Fact("服务企业数", int, unit="家", listed=True)
    risks = Fact("发现的法律风险", int, unit="项", listed=True)
    advice = Fact("提出的建议", str, long=True)


P = register(
    "legal_service_activity", "律师和法律服务活动", "Activity of legal service",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE], basis=意见, in_force=date(2018, 1, 1), number="{org}律服〔{year}〕{n}号",
    domain="public_legal_service", dated_by=Facts.served_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.served_on, Facts.name, Facts.kind, Facts.firm], asks=[Facts.lawyers, Facts.served, Facts.enterprises, Facts.risks, Facts.advice],
    sees=[SUPERVISOR], about="企业法治体检、顾问团、所所结对、律师挂职等活动，每次一条。村（社区）法律顾问的日常服务登记在“村（社区）法律顾问服务”。",
)  # fmt: skip
