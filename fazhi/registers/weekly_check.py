"""周抽查、月通报、年评查: how towns use the common enforcement platform, checked weekly, told monthly, evaluated yearly."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, JUDICIAL_OFFICE, SUPERVISOR
from fazhi.law.instruments import 执法监督规则


class Round(Enum):
    WEEKLY, MONTHLY, YEARLY = "周抽查", "月通报", "年评查"


class Facts(FactSheet):
    checked_on = Fact("抽查、通报日期", date, basis=执法监督规则.art(7), listed=True)
    title = Fact("抽查、通报名称", str, hint="如：松溪街道2026年第12周抽查")
    round = Fact("检查形式", Round, basis=执法监督规则.art(7), listed=True)
    town = Fact("镇街", str, listed=True)
    looked_at = Fact("抽看案件数", int, unit="件", listed=True)
    faulty = Fact("有问题的案件数", int, unit="件", listed=True)
    problems = Fact("发现的执法问题", str, long=True)
    mended_by = Fact("要求改正的日期", date, listed=True)


P = register(
    "weekly_check", "周抽查、月通报、年评查", "Weekly check of the enforcement platform",
    facts=Facts, by=ENFORCEMENT_SUPERVISOR, basis=执法监督规则.art(7), in_force=date(2022, 5, 1),
    number="{org}抽查〔{year}〕{n}号", domain="enforcement", dated_by=Facts.checked_on, title=Facts.title, topic=Facts.round,
    needs=[Facts.checked_on, Facts.title, Facts.round, Facts.town], sees=[SUPERVISOR, JUDICIAL_OFFICE],
    asks=[Facts.looked_at, Facts.faulty, Facts.problems, Facts.mended_by],
    about="对镇街使用综合行政执法平台的抽查、通报、评查，每次每个镇街一条。",
)  # fmt: skip
