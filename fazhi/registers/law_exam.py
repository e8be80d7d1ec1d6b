"""学法考试: an examination of officials on the law, as numbers: how many should sit it, sat it, passed, and their mean. No person's mark."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法

第三十六条 = 法治宣传教育法.art(36)


class Kind(Enum):
    YEARLY, APPOINTMENT, ENFORCEMENT, OTHER = "年度学法考试", "任前法律考试", "执法人员法律考试", "其他学法考试"


class Facts(FactSheet):
    held_on = Fact("考试（截止）日期", date, listed=True)
    name = Fact("考试名称", str)
    kind = Fact("考试类别", Kind, listed=True)
    unit = Fact("参考单位", str, hint="汇总的写“全区”")
    expected = Fact("应参考人数", int, basis=第三十六条, unit="人", listed=True)
    sat = Fact("实际参考人数", int, unit="人", listed=True)
    passed = Fact("及格人数", int, unit="人", listed=True)
    excellent = Fact("优秀人数", int, unit="人", listed=True)
    mean = Fact("平均分", Decimal, unit="分", listed=True)


P = register(
    "law_exam", "学法考试", "Law examination of officials",
    facts=Facts, by=[JUSTICE_BUREAU, LIAISON], basis=第三十六条, in_force=date(2025, 11, 1), number="{org}学考〔{year}〕{n}号",
    domain="law_exam", dated_by=Facts.held_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.held_on, Facts.name, Facts.kind, Facts.unit, Facts.expected, Facts.sat], asks=[Facts.passed, Facts.excellent, Facts.mean],
    sees=[SUPERVISOR], about="国家工作人员学法考试的人数和平均分，一次考试一个单位一条。不登记任何人的成绩。",
)  # fmt: skip
