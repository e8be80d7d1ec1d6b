"""法律顾问、公职律师名册: who advises government bodies on law, under which contract, from when to when."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.law.instruments import 公职律师意见

意见 = 公职律师意见.whole(unverified=True)


class Sort(Enum):
    FIRM, LAWYER, SCHOLAR = "律师事务所", "外聘律师", "法学专家"
    PUBLIC = "公职律师"


class Facts(FactSheet):
    engaged_on = Fact("聘任、任职日期", date, listed=True)
    name = Fact("姓名或者机构名称", str)
    sort = Fact("类别", Sort, listed=True)
    unit = Fact("聘任、任职单位", str)
    firm = Fact("执业机构", str)
    licence = Fact("执业证书、工作证书编号", str, secret=True)
    until = Fact("聘期届满日", date, listed=True, hint="公职律师没有聘期的不填")
    fee = Fact("每年顾问费", int, unit="元", listed=True, hint="公职律师不填")
    field = Fact("专业领域", str)


P = register(
    "legal_adviser", "法律顾问、公职律师名册", "Legal adviser",
    facts=Facts, by=[LIAISON, LEGAL_REVIEWER, JUSTICE_BUREAU], basis=意见, in_force=date(2016, 6, 16), number="{org}顾聘〔{year}〕{n}号",
    domain="review", dated_by=Facts.engaged_on, title=Facts.name, topic=Facts.sort,
    needs=[Facts.engaged_on, Facts.name, Facts.sort, Facts.unit], asks=[Facts.firm, Facts.licence, Facts.until, Facts.fee, Facts.field],
    sees=[SUPERVISOR], about="政府和部门的法律顾问、公职律师，一人或者一所一条，写明聘期；解聘的注销。",
)  # fmt: skip
P.valid(since=Facts.engaged_on, until=Facts.until, basis=意见)
