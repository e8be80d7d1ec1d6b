"""越级走访情况（单位报数）: a number a body reports for a period. No person, no matter, no place is recorded.

信访工作条例 article 41 has petition bureaus report their statistics; article 18 forbids retaliation against petitioners. The number
serves the report alone; nothing can be held against anybody with it.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import PETITION_BUREAU, SUPERVISOR
from fazhi.law.instruments import 信访工作条例


class Facts(FactSheet):
    period_ends_on = Fact("统计期末", date, listed=True)
    period = Fact("统计期", str, hint="如：2026年第三季度")
    visits = Fact("去京赴省走访次数", int, basis=信访工作条例.art(41), unit="次", listed=True, hint="没有的填0")


P = register(
    "upward_visit_report", "越级走访情况（单位报数）", "Reported visits to higher levels",
    facts=Facts, by=PETITION_BUREAU, basis=信访工作条例.art(41), in_force=date(2022, 5, 1), number="{org}报数〔{year}〕{n}号",
    domain="petitions", dated_by=Facts.period_ends_on, title=Facts.period,
    needs=[Facts.period_ends_on, Facts.period, Facts.visits], sees=[SUPERVISOR],
    about="信访部门按期报送的一个数，没有发生的报零。不登记人员，不登记事项。",
)  # fmt: skip
