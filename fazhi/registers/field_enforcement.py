"""执法工作情况: what field work of enforcement came to, by activity: area demolished, samples taken, visits paid, vessels seized.

The single decisions are penalties and coercive measures of their own; here stands what annual reports add up.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, SUPERVISOR
from fazhi.law.instruments import 国办发_2018_118号


class Kind(Enum):
    DEMOLITION = "拆除违章建筑"
    SAMPLING = "农产品质量安全抽样"
    INPUTS = "农资生产经营主体检查"
    VESSELS = "查扣涉渔“三无”船舶"
    PLATFORM = "一体化行政执法平台案件"


class Facts(FactSheet):
    done_on = Fact("日期", date, listed=True)
    name = Fact("工作名称", str)
    kind = Fact("工作类别", Kind, listed=True)
    amount = Fact("数量", int, listed=True, hint="拆违写平方米，抽样写份，检查写家次，船舶写艘，平台案件写件")
    note = Fact("工作情况", str, long=True, hint="不写姓名")


P = register(
    "field_enforcement", "执法工作情况", "Field work of enforcement",
    facts=Facts, by=[ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD], basis=国办发_2018_118号.whole(), in_force=date(2018, 12, 5),
    number="{org}执工〔{year}〕{n}号", domain="enforcement", dated_by=Facts.done_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.done_on, Facts.name, Facts.kind, Facts.amount], asks=[Facts.note], sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="拆违、抽样、检查、查扣等工作的数量，供年度报告汇总。",
)  # fmt: skip
