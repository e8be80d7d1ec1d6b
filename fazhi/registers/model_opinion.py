"""法律意见书范本: templates of legal opinions, such as those for contracts with enterprises, each with its version."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.law.instruments import 公职律师意见

意见 = 公职律师意见.whole(unverified=True)


class Use(Enum):
    CONTRACT = "涉企合同"
    PROJECT = "投资项目"
    LEASE = "国有资产出租、处置"
    PURCHASE = "政府采购"
    MINUTES = "会议纪要"
    OTHER = "其他"


class Facts(FactSheet):
    issued_on = Fact("启用日期", date, listed=True)
    name = Fact("范本名称", str)
    use = Fact("适用事项", Use, listed=True)
    version = Fact("版本", str)
    text = Fact("范本内容", str, long=True, hint="逐条列出审查要点和表述")
    until = Fact("使用至", date, listed=True)


P = register(
    "model_opinion", "法律意见书范本", "Model opinion",
    facts=Facts, by=[LEGAL_REVIEWER, JUSTICE_BUREAU], basis=意见, in_force=date(2016, 6, 16), number="{org}范〔{year}〕{n}号",
    domain="review", dated_by=Facts.issued_on, title=Facts.name, topic=Facts.use,
    needs=[Facts.issued_on, Facts.name, Facts.use, Facts.version, Facts.text], asks=[Facts.until],
    sees=[SUPERVISOR, LIAISON], about="审查意见的范本，一个版本一条；改版后停用旧版。",
)  # fmt: skip
P.valid(since=Facts.issued_on, until=Facts.until, basis=意见)
