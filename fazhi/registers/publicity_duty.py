"""普法责任和履职评议: what each body must make known, and how its yearly report on that was judged (谁执法谁普法)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法

第九条 = 法治宣传教育法.art(9)


class Kind(Enum):
    LIST = "普法责任清单"
    PLAN = "年度普法计划"
    REPORT = "普法工作报告"
    REVIEW = "普法履职报告评议"
    CHECK = "普法督导检查"


class Result(Enum):
    GOOD, FAIR, POOR = "评议为好", "评议为较好", "评议为一般，须改进"


class Facts(FactSheet):
    noted_on = Fact("印发、评议日期", date, listed=True)
    unit = Fact("责任单位", str, basis=第九条)
    kind = Fact("普法责任事项", Kind, basis=第九条, listed=True)
    year = Fact("普法年度", int, listed=True, hint="如：2026")
    laws = Fact("负责宣传的法律法规", str, long=True)
    audience = Fact("重点对象", str)
    result = Fact("评议结果", Result, listed=True, hint="评议的填写")
    lacking = Fact("指出的不足和改进要求", str, long=True)


P = register(
    "publicity_duty", "普法责任和履职评议", "Duty to make law known",
    facts=Facts, by=[JUSTICE_BUREAU, LIAISON], basis=第九条, in_force=date(2025, 11, 1), number="{org}普责〔{year}〕{n}号",
    domain="publicity", dated_by=Facts.noted_on, title=Facts.unit, topic=Facts.kind,
    needs=[Facts.noted_on, Facts.unit, Facts.kind, Facts.year], asks=[Facts.laws, Facts.audience, Facts.result, Facts.lacking], sees=[SUPERVISOR],
    about="国家机关的普法责任清单、年度计划、工作报告和履职评议。没有依法履行职责的，另发“普法提示”（第五十七条）。",
)  # fmt: skip
