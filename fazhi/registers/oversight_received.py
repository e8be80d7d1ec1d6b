"""接受监督情况: what people's congress, 政协, courts, procuratorate, audit, media and the public asked of a body, and its answer."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 监督法


class Source(Enum):
    CONGRESS = "人大监督（报告、执法检查、询问）"
    CONSULTATIVE = "民主监督（政协视察、协商）"
    PARTY = "党内监督、巡视巡察"
    JUDICIAL = "司法监督"
    AUDIT = "审计监督"
    PUBLIC = "社会监督、舆论监督"
    INSPECTION = "上级法治督察、迎评"


class Facts(FactSheet):
    received_on = Fact("接受监督日期", date, listed=True)
    subject = Fact("监督事项", str)
    came_from = Fact("监督类别", Source, listed=True)
    body = Fact("监督主体", str)
    opinions = Fact("指出的问题、提出的意见", str, long=True)
    problem_count = Fact("问题、意见数", int, unit="条", listed=True)
    answered_on = Fact("答复、报告日期", date, listed=True)
    answer = Fact("研究处理和整改情况", str, long=True)
    mended_count = Fact("已整改数", int, unit="条", listed=True)


P = register(
    "oversight_received", "接受监督情况", "Oversight received",
    facts=Facts, by=[LIAISON, SUPERVISOR], basis=监督法.art(6, clause=2), in_force=date(2024, 11, 8), number="{org}受督〔{year}〕{n}号",
    domain="openness_supervision", dated_by=Facts.received_on, title=Facts.subject, topic=Facts.came_from,
    needs=[Facts.received_on, Facts.subject, Facts.came_from, Facts.body, Facts.opinions],
    asks=[Facts.problem_count, Facts.answered_on, Facts.answer, Facts.mended_count],
    about="接受人大、政协、司法、审计、社会和舆论监督的情况，一次一条。建议提案、司法建议、督察反馈的问题各在其程序办理。",
)  # fmt: skip
