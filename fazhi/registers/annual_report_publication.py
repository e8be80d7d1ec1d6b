"""法治政府建设年度报告公开登记: for each body that must publish one, when and where its report of a year came out.

法治政府建设与责任落实督察工作规定 article 24 has the reports of governments and of county departments made public by
1 April. The article is known from official pages that quote it, and is marked so.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 法治政府建设督察规定


class Facts(FactSheet):
    noted_on = Fact("登记日期", date, listed=True)
    body = Fact("应当公开的单位", str, listed=True)
    year = Fact("报告年度", int, listed=True, hint="如：2025")
    published = Fact("已经公开", bool, listed=True)
    published_on = Fact("公开日期", date, listed=True)
    address = Fact("公开的网址", str)
    missing = Fact("缺少的部分", str, hint="五个部分缺哪一个；不缺的不填")


P = register(
    "annual_report_publication", "年度报告公开登记", "Publication of annual reports",
    facts=Facts, by=[SUPERVISOR, JUSTICE_BUREAU], basis=法治政府建设督察规定.art(24, unverified=True), in_force=date(2019, 4, 15),
    number="{org}年报〔{year}〕{n}号", domain="openness_supervision", dated_by=Facts.noted_on, title=Facts.body,
    needs=[Facts.noted_on, Facts.body, Facts.year, Facts.published], asks=[Facts.published_on, Facts.address, Facts.missing],
    about="每个应当公开法治政府建设年度报告的单位每年一条；到期没有公开的也登记。",
)  # fmt: skip
