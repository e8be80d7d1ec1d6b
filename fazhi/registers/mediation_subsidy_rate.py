"""以案定补标准: how much is paid for a mediated case of each grade, since when, and by which document of the district.

人民调解法 article 16 gives mediators an allowance; its amount is set locally. None is shipped: what is not entered here is
not paid.
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
    since = Fact("起用日期", date, basis=以案定补规则.art(3), listed=True)
    difficulty = Fact("案件难易类别", Difficulty, basis=以案定补规则.art(2), listed=True)
    amount = Fact("每件补贴金额", Decimal, basis=人民调解法.art(16), unit="元", listed=True)
    document = Fact("所依据的文件", str, hint="文件名称和文号")


P = register(
    "mediation_subsidy_rate", "以案定补标准", "Rate of subsidy by case",
    facts=Facts, by=JUSTICE_BUREAU, basis=以案定补规则.art(3), in_force=date(2011, 1, 1), number="{org}补标〔{year}〕{n}号",
    domain="mediation", dated_by=Facts.since, title=Facts.document, topic=Facts.difficulty,
    needs=[Facts.since, Facts.difficulty, Facts.amount, Facts.document], sees=[JUDICIAL_OFFICE, SUPERVISOR],
    about="每类案件的补贴金额登记一条；调整标准的另登一条，写明起用日期，原来的不改。",
)  # fmt: skip
