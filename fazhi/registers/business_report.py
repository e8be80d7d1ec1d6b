"""营商环境工作情况（单位报数）: numbers bodies report on making business easier: services, relief, cases of courts that concern firms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 优化营商环境条例

条例 = 优化营商环境条例.whole()


class Kind(Enum):
    SERVICE = "政务服务事项（进驻、标准化、清单）"
    ONLINE = "网上办理、一窗受理"
    TIME = "压缩审批时限、精简材料"
    AGENCY = "中介服务清理规范"
    TAX = "减税降费"
    FINANCE = "融资帮扶、延还本息"
    BANKRUPTCY = "破产重整、依法出清"
    ACCOUNTS = "企业账户解封"
    HOUSING = "问题楼盘化解、解封"
    ASSETS = "不良资产清收"
    PROTECTION = "涉企案件办理、平等保护"
    OTHER = "其他营商环境工作"


class Facts(FactSheet):
    period_ends_on = Fact("统计期末", date, listed=True)
    name = Fact("工作名称", str)
    kind = Fact("工作类别", Kind, listed=True)
    came_from = Fact("数据来源单位", str)
    items = Fact("事项（案件、企业）数", int, unit="件", listed=True)
    of_all = Fact("总数", int, unit="件", listed=True, hint="需要计算比例的填写分母")
    amount = Fact("涉及金额", Decimal, unit="元", listed=True)
    note = Fact("情况说明", str, long=True)


P = register(
    "business_report", "营商环境工作情况（单位报数）", "Reported numbers on the business environment",
    facts=Facts, by=LIAISON, basis=条例, in_force=date(2020, 1, 1), number="{org}营商〔{year}〕{n}号", domain="business_environment",
    dated_by=Facts.period_ends_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.period_ends_on, Facts.name, Facts.kind, Facts.came_from], asks=[Facts.items, Facts.of_all, Facts.amount, Facts.note],
    sees=[SUPERVISOR], about="有关单位按期报送的优化营商环境工作数据，一项工作一条；不登记企业名称。",
)  # fmt: skip
