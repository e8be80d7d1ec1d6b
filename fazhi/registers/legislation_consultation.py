"""立法草案征求意见: drafts of laws, regulations and rules on which a higher body asked for comments, and what was sent back."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LEGAL_REVIEWER, SUPERVISOR
from fazhi.law.instruments import 立法法

根据 = 立法法.whole(unverified=True)


class Sort(Enum):
    LAW, REGULATION, LOCAL, RULE = "法律", "行政法规", "地方性法规", "规章"


class Facts(FactSheet):
    received_on = Fact("收到日期", date, listed=True)
    name = Fact("草案名称", str)
    sort = Fact("类别", Sort, listed=True)
    asked_by = Fact("征求意见的机关", str)
    asked = Fact("征求了哪些单位和群众的意见", str, long=True)
    opinions = Fact("反馈意见", int, unit="条", listed=True)
    returned_on = Fact("反馈日期", date, listed=True)


P = register(
    "legislation_consultation", "立法草案征求意见", "Draft laws consulted on",
    facts=Facts, by=[LEGAL_REVIEWER, JUSTICE_BUREAU], basis=根据, in_force=date(2023, 3, 15), number="{org}立意〔{year}〕{n}号",
    domain="normative", dated_by=Facts.received_on, title=Facts.name, topic=Facts.sort,
    needs=[Facts.received_on, Facts.name, Facts.sort, Facts.asked_by], asks=[Facts.asked, Facts.opinions, Facts.returned_on],
    sees=[SUPERVISOR], about="上级机关就立法草案征求意见，一部草案一条，写明反馈了多少条意见。",
)  # fmt: skip
