"""法治建设考核结果: what came out when a unit, never a person, was assessed on its work for the rule of law."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import SUPERVISOR
from fazhi.law.instruments import 法治政府建设督察规定

规定 = 法治政府建设督察规定.whole(unverified=True)


class Kind(Enum):
    YEARLY = "年度法治建设考核"
    LEADERS = "领导班子年度考核中的法治建设项目"
    PERFORMANCE = "绩效、综合考核中的法治指标"
    PROVINCE = "上级法治建设考评"


class Facts(FactSheet):
    settled_on = Fact("结果确定日期", date, listed=True)
    unit = Fact("被考核单位", str)
    kind = Fact("考核类别", Kind, listed=True)
    year = Fact("考核年度", int, listed=True, hint="如：2025")
    result = Fact("考核结果", str, hint="等次或者得分，照考核文件填写")
    lost_for = Fact("扣分和存在的问题", str, long=True)
    used_for = Fact("结果运用", str, long=True)


P = register(
    "appraisal", "法治建设考核结果", "Result of an assessment",
    facts=Facts, by=SUPERVISOR, basis=规定, in_force=date(2019, 4, 15), number="{org}法考〔{year}〕{n}号", domain="leadership",
    dated_by=Facts.settled_on, title=Facts.unit, topic=Facts.kind,
    needs=[Facts.settled_on, Facts.unit, Facts.kind, Facts.year, Facts.result], asks=[Facts.lost_for, Facts.used_for],
    about="单位的法治建设考核结果，一个单位一次考核一条。只登记单位，不给个人打分；平台不计算、不排名。",
)  # fmt: skip
