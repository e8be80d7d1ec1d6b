"""公开栏目责任表: every column, platform or account on which a body publishes, with who answers for it.

政府信息公开条例 articles 23 to 25 name the channels; a column that nobody keeps is struck out. Each check of a column is a
correction of its entry, so that the history stays.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 政府信息公开条例


class Kind(Enum):
    SITE = "政府网站栏目"
    ENFORCEMENT = "行政执法信息公示栏目"
    MEDIA = "政务新媒体"
    PLACE = "公开场所、查阅点"
    TRIAL = "司法公开：审判流程"
    HEARING = "司法公开：庭审直播"
    JUDGMENT = "司法公开：裁判文书"
    EXECUTION = "司法公开：执行信息"


JUDICIAL = (Kind.TRIAL, Kind.HEARING, Kind.JUDGMENT, Kind.EXECUTION)


class State(Enum):
    KEPT = "按时更新"
    LATE = "更新不及时"
    WRONG = "内容有误，已要求改正"


class Facts(FactSheet):
    opened_on = Fact("开通日期", date, listed=True)
    name = Fact("栏目、平台名称", str)
    kind = Fact("类别", Kind, basis=政府信息公开条例.art(23, 24, 25), listed=True)
    address = Fact("网址或者地点", str)
    owner = Fact("责任科室", str)
    reviewer = Fact("发布审核人岗位", str, hint="写岗位，不写姓名")
    every_days = Fact("更新周期", int, unit="天", listed=True)
    checked_on = Fact("最近检查日期", date, listed=True)
    state = Fact("检查情况", State, listed=True)


P = register(
    "openness_column", "公开栏目责任表", "Openness column",
    facts=Facts, by=[LIAISON, JUSTICE_BUREAU], basis=政府信息公开条例.art(23),
    in_force=date(2019, 5, 15), number="{org}栏〔{year}〕{n}号",
    domain="openness_supervision", dated_by=Facts.opened_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.opened_on, Facts.name, Facts.kind, Facts.owner],
    asks=[Facts.address, Facts.reviewer, Facts.every_days, Facts.checked_on, Facts.state],
    sees=[SUPERVISOR], about="每个公开栏目、平台一条，写明责任科室；检查情况以更正登记，停用的注销。",
)  # fmt: skip
