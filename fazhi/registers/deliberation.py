"""议事协商: a village or community deliberates on its affairs, with legal advice where it was asked for."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import GOVERNANCE_CENTRE, JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 村民委员会组织法

依据 = 村民委员会组织法.whole(unverified=True)


class Kind(Enum):
    COUNCIL, OPEN, RULES = "居（村）民议事会", "村（居）务公开和民主评议", "村规民约、居民公约修订"
    POWERS, AID, OTHER = "村级小微权力清单事项", "援法议事", "其他议事协商"


class Facts(FactSheet):
    held_on = Fact("议事日期", date, listed=True)
    subject = Fact("议题", str)
    kind = Fact("议事类别", Kind, listed=True)
    village = Fact("议事的村（社区）", str, listed=True)
    attended = Fact("议事参加人数", int, unit="人", listed=True)
    advised = Fact("有法律顾问、“法律明白人”参加", bool, listed=True)
    advice = Fact("法律意见", str, long=True)
    decided = Fact("形成的决定和执行情况", str, long=True)


P = register(
    "deliberation", "议事协商", "Deliberation of residents",
    facts=Facts, by=[GOVERNANCE_CENTRE, JUDICIAL_OFFICE], basis=依据, in_force=date(2026, 1, 1), number="{org}议协〔{year}〕{n}号",
    domain="grassroots", dated_by=Facts.held_on, title=Facts.subject, topic=Facts.kind,
    needs=[Facts.held_on, Facts.subject, Facts.kind, Facts.village, Facts.advised], asks=[Facts.attended, Facts.advice, Facts.decided],
    sees=[JUSTICE_BUREAU, SUPERVISOR], about="村（社区）议事协商一次一条，写明有没有法律顾问、“法律明白人”参加。不给居民积分，不登记谁说了什么。",
)  # fmt: skip
