"""社区矫正和安置帮教情况（单位报数）: numbers a justice bureau reports for a period. No person, no place, no measure is recorded.

The files of those under correction belong to systems of their own, under 社区矫正法 articles 26, 54 and 61: their identity and
privacy are confidential. What the yearly report needs is a handful of numbers.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 社区矫正法


class Facts(FactSheet):
    period_ends_on = Fact("统计期末", date, listed=True)
    period = Fact("统计期", str, hint="如：2026年第三季度")
    standing = Fact("期末在册社区矫正对象", int, basis=社区矫正法.art(22), unit="人", listed=True)
    received = Fact("期内接收社区矫正对象", int, basis=社区矫正法.art(22), unit="人", listed=True)
    released = Fact("期内解除社区矫正", int, basis=社区矫正法.art(44), unit="人", listed=True)
    plans = Fact("制定、调整矫正方案", int, basis=社区矫正法.art(24), unit="份", listed=True)
    education = Fact("教育活动", int, unit="次", listed=True)
    offices_checked = Fact("接受执法检查的司法所", int, unit="个", listed=True)
    meetings = Fact("风险分析研判会议", int, unit="次", listed=True)
    handed_over = Fact("刑满释放人员衔接", int, unit="人", listed=True)
    helped = Fact("落实帮扶措施", int, unit="人次", listed=True)


P = register(
    "correction_report", "社区矫正和安置帮教情况（单位报数）", "Reported numbers on community correction",
    facts=Facts, by=[JUSTICE_BUREAU, JUDICIAL_OFFICE], basis=社区矫正法.art(22), in_force=date(2020, 7, 1), number="{org}矫数〔{year}〕{n}号",
    domain="corrections", dated_by=Facts.period_ends_on, title=Facts.period,
    needs=[Facts.period_ends_on, Facts.period, Facts.standing],
    asks=[Facts.received, Facts.released, Facts.plans, Facts.education, Facts.offices_checked, Facts.meetings, Facts.handed_over, Facts.helped],
    sees=[SUPERVISOR], about="按期报送的几个数，没有发生的报零。不登记任何人，矫正对象的档案不在本平台。",
)  # fmt: skip
