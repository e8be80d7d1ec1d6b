"""行政执法主体: one entry for each body that may enforce, in its own name or entrusted in writing.

Rests on 行政处罚法 articles 17 to 21 and on 国办发〔2018〕118号 (四): bodies, duties and basis are made public.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.law.instruments import 执法证件规则, 行政处罚法


class Kind(Enum):
    ORGAN = "行政机关"
    AUTHORISED = "法律、法规授权的组织"
    ENTRUSTED = "受委托的组织"
    TOWN = "乡镇人民政府、街道办事处"


class Facts(FactSheet):
    registered_on = Fact("登记日期", date, basis=执法证件规则.art(2), listed=True)
    name = Fact("行政执法主体名称", str, basis=行政处罚法.art(17, 19))
    kind = Fact("主体类别", Kind, basis=行政处罚法.art(17, 19, 20, 24), listed=True)
    basis_text = Fact("职权依据", str, basis=行政处罚法.art(17, 19), long=True)
    head = Fact("法定代表人或者主要负责人职务", str, basis=执法证件规则.art(2))
    entrusted_by = Fact("委托机关", str, basis=行政处罚法.art(20), hint="受委托的组织填写")
    mandate = Fact("委托书的事项、权限、期限", str, basis=行政处罚法.art(20), long=True, hint="委托书须向社会公布，不得再委托")
    officers = Fact("在岗执法人员人数", int, basis=执法证件规则.art(2), unit="人", listed=True)
    certified = Fact("其中持有有效执法证的人数", int, basis=行政处罚法.art(42), unit="人", listed=True)
    civil_servants = Fact("乡镇、街道公务员人数", int, unit="人", listed=True, hint="乡镇、街道填写")
    applied = Fact("其中已申领执法资格的公务员人数", int, unit="人", listed=True, hint="乡镇、街道填写")
    reviewers = Fact("法制审核人员人数", int, unit="人", listed=True, hint="原则上不少于执法人员总数的百分之五")
    three_systems = Fact("已实行行政执法三项制度", bool, listed=True, hint="公示、全过程记录、重大执法决定法制审核")
    contact = Fact("监督电话", str)


P = register(
    "enforcement_body", "行政执法主体", "Enforcement body",
    facts=Facts, by=[ENFORCEMENT_SUPERVISOR, LIAISON], basis=执法证件规则.art(2), in_force=date(2021, 7, 15),
    number="{org}执主〔{year}〕{n}号", domain="enforcement", dated_by=Facts.registered_on, title=Facts.name, topic=Facts.kind,
    needs=[Facts.registered_on, Facts.name, Facts.kind, Facts.basis_text, Facts.head, Facts.three_systems],
    asks=[
        Facts.entrusted_by, Facts.mandate, Facts.officers, Facts.certified, Facts.civil_servants, Facts.applied, Facts.reviewers,
        Facts.contact,
    ],
    sees=[SUPERVISOR],
    about="具有行政执法主体资格的机关、授权组织和受委托组织。没有登记的，不得实施行政执法。",
)  # fmt: skip
P.valid(since=Facts.registered_on, basis=执法证件规则.art(2))
