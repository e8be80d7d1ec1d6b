"""公共法律服务实体平台: centres, stations and rooms where people find legal service, at each level and for special groups."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 村居法律顾问意见

意见 = 村居法律顾问意见.whole(unverified=True)


class Kind(Enum):
    CENTRE = "公共法律服务中心"
    STATION = "公共法律服务工作站"
    ROOM = "村（社区）公共法律服务室"
    ENTERPRISE = "企业、园区法律服务站"
    WORKERS = "职工、新就业群体法律服务站"
    SOCIETY = "法学会基层联系点"


class State(Enum):
    BUILDING, OPEN, CLOSED = "建设中", "已启用", "已停用"


class Facts(FactSheet):
    opened_on = Fact("启用（登记）日期", date, listed=True)
    name = Fact("平台名称", str)
    kind = Fact("平台类别", Kind, listed=True)
    state = Fact("平台状态", State, listed=True)
    place = Fact("平台地址", str)
    hours = Fact("开放时间", str)
    services = Fact("提供的服务", str, long=True, hint="咨询、调解、法律援助、公证等")
    model = Fact("示范点", bool, listed=True)
    reach = Fact("步行或者乘车到达时间", int, unit="分钟", listed=True, hint="覆盖范围内最远处，实际测得的填写")


P = register(
    "legal_service_site", "公共法律服务实体平台", "Place of public legal service",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE], basis=意见, in_force=date(2018, 1, 1), number="{org}公服〔{year}〕{n}号",
    domain="public_legal_service", dated_by=Facts.opened_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.opened_on, Facts.name, Facts.kind, Facts.state, Facts.place], asks=[Facts.hours, Facts.services, Facts.model, Facts.reach],
    sees=[SUPERVISOR], about="区、镇街、村（社区）三级公共法律服务中心、站、室和专门站点，每个一条；停用的更正状态或者注销。",
)  # fmt: skip
