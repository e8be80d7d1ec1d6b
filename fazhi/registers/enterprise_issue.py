"""企业诉求: a difficulty an enterprise brought to a meeting, a visit or a green channel, who was to settle it and whether it was."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 优化营商环境条例

条例 = 优化营商环境条例.whole()


class Way(Enum):
    MEETING, VISIT, CHANNEL, PAIRED = "政企座谈、定期见面", "走访企业", "涉企服务绿色通道", "领导联系挂钩企业"


class Kind(Enum):
    APPROVAL, FINANCE, LABOUR = "审批、许可", "融资、税费", "用工、社保"
    LAND, ENFORCEMENT, DISPUTE = "用地、厂房、要素保障", "执法、检查", "合同、债权纠纷"
    OTHER = "其他诉求"


class State(Enum):
    OPEN, SOLVED, EXPLAINED, LED = "办理中", "已解决", "已解释说明", "已导入其他法定途径"


class Facts(FactSheet):
    raised_on = Fact("提出日期", date, listed=True)
    subject = Fact("诉求事项", str, hint="不写个人姓名")
    way = Fact("提出途径", Way, listed=True)
    kind = Fact("诉求类别", Kind, listed=True)
    enterprise = Fact("提出企业", str)
    unit = Fact("牵头办理单位", str, listed=True)
    state = Fact("办理状态", State, listed=True)
    settled_on = Fact("解决日期", date, listed=True)
    result = Fact("办理结果说明", str, long=True)


P = register(
    "enterprise_issue", "企业诉求", "Issue raised by an enterprise",
    facts=Facts, by=LIAISON, basis=条例, in_force=date(2020, 1, 1), number="{org}企诉〔{year}〕{n}号", domain="business_environment",
    dated_by=Facts.raised_on, title=Facts.subject, topic=Facts.kind,
    needs=[Facts.raised_on, Facts.subject, Facts.way, Facts.kind, Facts.enterprise, Facts.unit, Facts.state],
    asks=[Facts.settled_on, Facts.result], sees=[SUPERVISOR],
    about="政企见面、走访、绿色通道收到的企业难题，一件一条，解决后更正状态。属于投诉、信访、复议的，按相应程序办理。",
)  # fmt: skip
