"""应知应会清单: the laws and Party regulations that leaders of a post must know, as 法治宣传教育法 article 37 orders, kept current."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 法治宣传教育法

第三十七条 = 法治宣传教育法.art(37)


class Kind(Enum):
    COMMON, POST, TRADE = "共性清单", "岗位清单", "行业、系统清单"


class Facts(FactSheet):
    issued_on = Fact("清单印发日期", date, basis=第三十七条, listed=True)
    name = Fact("清单名称", str, basis=第三十七条)
    kind = Fact("清单类别", Kind, listed=True)
    posts = Fact("适用的单位和岗位", str)
    constitution = Fact("包括宪法", bool, basis=第三十七条, listed=True)
    laws = Fact("列入的法律法规", str, basis=第三十七条, long=True)
    count = Fact("列入的件数", int, unit="件", listed=True)
    changed = Fact("动态调整情况", str, basis=第三十七条, long=True)


P = register(
    "required_laws", "应知应会法律法规清单", "List of laws leaders must know",
    facts=Facts, by=[LIAISON, JUSTICE_BUREAU], basis=第三十七条, in_force=date(2025, 11, 1), number="{org}应知〔{year}〕{n}号",
    domain="law_exam", dated_by=Facts.issued_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.issued_on, Facts.name, Facts.kind, Facts.constitution, Facts.laws], asks=[Facts.posts, Facts.count, Facts.changed],
    sees=[SUPERVISOR], about="领导干部应知应会党内法规和法律法规清单，每份一条；调整的更正并写明。",
)  # fmt: skip
