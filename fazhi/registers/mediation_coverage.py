"""村（社区）调解覆盖情况: one entry for each village, community and town, saying what mediation it has; corrected as it changes.

The shares of the annual report are taken from these entries: units with the thing over all units entered.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法


class Level(Enum):
    TOWN, COMMUNITY, VILLAGE = "镇（街道）", "社区", "村"


class Facts(FactSheet):
    entered_on = Fact("核定日期", date, listed=True)
    unit = Fact("镇（街道）、村（社区）名称", str)
    level = Fact("层级", Level, listed=True)
    has_organisation = Fact("设有人民调解组织", bool, basis=人民调解法.art(8), listed=True)
    has_room = Fact("设有调解室并配备人员", bool, listed=True)
    has_grid_team = Fact("设有网格调解先锋队", bool, listed=True)


P = register(
    "mediation_coverage", "村（社区）调解覆盖情况", "Coverage by mediation",
    facts=Facts, by=JUDICIAL_OFFICE, basis=人民调解法.art(8), in_force=date(2011, 1, 1), number="{org}调覆〔{year}〕{n}号",
    domain="mediation", dated_by=Facts.entered_on, title=Facts.unit, topic=Facts.level,
    needs=[Facts.entered_on, Facts.unit, Facts.level, Facts.has_organisation, Facts.has_room, Facts.has_grid_team],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="每个镇（街道）、村（社区）登记一条，写明有没有调解组织、调解室和网格调解队；变化的更正，撤并的注销。",
)  # fmt: skip
