"""以案定补: one entry for each mediated case a subsidy is paid for; a case stands here once, so it is paid once.

Rests on 人民调解法 article 16 (allowance for lost working time). Amounts are set locally; none is written here. The entries
of a sheet are made with the sheet (以案定补发放表).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法, 以案定补规则


class Difficulty(Enum):
    ORAL = "口头协议案件"
    SIMPLE = "简易案件"
    ORDINARY = "一般案件"
    COMPLEX = "疑难复杂案件"
    MAJOR = "重大案件"


class Facts(FactSheet):
    approved_on = Fact("核定补贴日期", date, basis=人民调解法.art(16), listed=True)
    case_number = Fact("调解事项编号", str, basis=以案定补规则.art(1), listed=True, hint="如：青松调〔2026〕12号")
    mediator = Fact("领取补贴的调解员", str, listed=True)
    difficulty = Fact("案件难易类别", Difficulty, listed=True)
    amount = Fact("补贴金额", Decimal, basis=人民调解法.art(16), unit="元", listed=True)
    sheet = Fact("所在发放表", str, listed=True, hint="发放表名称")
    reviewed = Fact("卷宗互评合格", bool, listed=True)
    note = Fact("核定说明", str, long=True)


P = register(
    "mediation_subsidy", "调解案件以案定补", "Subsidy by case",
    facts=Facts, by=[JUDICIAL_OFFICE, JUSTICE_BUREAU], basis=人民调解法.art(16), in_force=date(2011, 1, 1), number="{org}案补〔{year}〕{n}号",
    domain="mediation", dated_by=Facts.approved_on, title=Facts.case_number, topic=Facts.difficulty,
    needs=[Facts.approved_on, Facts.case_number, Facts.mediator, Facts.difficulty, Facts.amount],
    asks=[Facts.sheet, Facts.reviewed, Facts.note], sees=[SUPERVISOR], once=Facts.case_number,
    about="每件给予补贴的调解案件登记一条，一件只能登记一条。编制发放表时随表登记；标准由当地规定。",
)  # fmt: skip
