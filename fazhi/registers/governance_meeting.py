"""法治工作会议和制度: what the committee for law-based governance, its groups and each leading body met about, studied or laid down.

Meetings, study before meetings, hearings of reports, changes of the committee's members and its working rules. Who was there is
written as posts and numbers.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 第一责任人职责规定

规定 = 第一责任人职责规定.whole(unverified=True)


class Kind(Enum):
    COMMITTEE = "依法治区（街）委员会会议"
    GROUP = "协调小组会议"
    EXECUTIVE = "政府常务会议听取法治工作汇报"
    LEADERS = "党组（党委）会议研究法治工作"
    SPECIAL = "法治政府建设专题会议、研讨会"
    DEBRIEF = "年度述法工作会"
    STUDY = "会前学法、第一议题学习"
    GROUP_STUDY = "理论学习中心组集体学法"
    BRANCH = "支部、局务会议学法"
    JOINT = "政务公开、府院府检等联席会议"
    TOWN = "司法所长列席党政联席会议"
    MEMBERS = "委员会组成人员调整"
    RULES = "制定、修改工作规则"


class Facts(FactSheet):
    held_on = Fact("会议（印发）日期", date, listed=True)
    name = Fact("会议（制度）名称", str)
    kind = Fact("会议（制度）类别", Kind, listed=True)
    topics = Fact("法治议题", str, long=True)
    topic_count = Fact("法治议题数", int, unit="个", listed=True)
    chaired_by = Fact("主持人职务", str)
    attended = Fact("参加人数", int, unit="人", listed=True)
    decided = Fact("议定事项和责任单位", str, long=True)


P = register(
    "governance_meeting", "法治工作会议和制度", "Meeting on law-based governance",
    facts=Facts, by=[SUPERVISOR, LIAISON], basis=规定, in_force=date(2016, 11, 30), number="{org}法会〔{year}〕{n}号",
    domain="leadership", dated_by=Facts.held_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.held_on, Facts.name, Facts.kind, Facts.topics], asks=[Facts.topic_count, Facts.chaired_by, Facts.attended, Facts.decided],
    about="委员会、协调小组、常务会议、党组会议研究法治工作、听取汇报、学法，组成人员调整和工作规则，每次一条。议定的任务另行登记“法治建设任务”。",
)  # fmt: skip
