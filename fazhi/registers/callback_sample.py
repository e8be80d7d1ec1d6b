"""回访抽样: which matters of a month were drawn for calling people back, by which published seed.

The seed is the value of the first seal of the ledger after the month: nobody can choose it, everybody can look it up, and
whoever has it draws the same matters again.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.asking import METHOD, Sampling
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import PETITION_BUREAU, SUPERVISOR, Reach, Role
from fazhi.kernel.settings import Setting
from fazhi.law.instruments import 热线工单规则

HOTLINE_DESK = Role("hotline_desk", "12345热线受理转办岗", "Hotline desk", Reach.DISTRICT)
"""The same post as in the hotline's own procedure; registers do not import procedures."""


class Facts(FactSheet):
    drawn_on = Fact("抽取日期", date, listed=True)
    name = Fact("抽样名称", str)
    kind = Fact("抽样程序", str, listed=True, hint="程序的键")
    month = Fact("答复月份", str, listed=True, hint="如：2026-10")
    seed = Fact("种子", str, hint="该月结束后第一次封存的封存值")
    population = Fact("答复总数", int, unit="件", listed=True)
    share = Fact("抽样比例", int, unit="%", listed=True)
    drawn = Fact("抽中", int, unit="件", listed=True)
    numbers = Fact("抽中的编号", str, long=True, hint=METHOD)


P = register(
    "callback_sample", "回访抽样", "Sample for calling back",
    facts=Facts, by=[HOTLINE_DESK, PETITION_BUREAU], basis=热线工单规则.art(8), in_force=date(2022, 9, 1),
    number="{org}抽〔{year}〕{n}号", domain="petitions", dated_by=Facts.drawn_on, title=Facts.name,
    needs=[
        Facts.drawn_on, Facts.name, Facts.kind, Facts.month, Facts.seed, Facts.population, Facts.share, Facts.drawn,
        Facts.numbers,
    ],
    sees=[SUPERVISOR],
    about="按月抽取已经答复的事项回访满意度。种子和方法公布，可以重抽核对；联系不上、不愿评价的都计入。",
)  # fmt: skip

SHARE = Setting(
    "callback_share", "回访抽样比例", "Share drawn for calling back",
    "按月抽样回访时通常抽取的比例；抽取时可以另定。国家没有规定比例，由区决定。", "%", 10, 1, 100, 热线工单规则.art(8),
    "本平台的示范文本，没有国家规定；区可以另定",
)  # fmt: skip
SAMPLING = Sampling(
    P, Facts.name, Facts.kind, Facts.month, Facts.seed, Facts.population, Facts.share, Facts.drawn, Facts.numbers,
    Facts.drawn_on, SHARE,
)  # fmt: skip
