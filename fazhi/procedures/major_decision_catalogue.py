"""重大行政决策事项目录: which matters a government means to decide on in a year, as its public may read.

重大行政决策程序暂行条例 article 3 (3): the catalogue is agreed by the Party committee of the same level, published, and
adjusted as needed. One item is one matter; adjusting keeps what it was before.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import DECISION_OFFICE, JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 重大行政决策程序暂行条例

条例 = 重大行政决策程序暂行条例
第三条 = 条例.art(3, clause=3)


class S(Stage):
    CALLED = "已征集"
    CHOSEN = "拟列入目录"
    AGREED = "党委已同意，待公布"
    LISTED = "目录内"
    LEFT_OUT = "不列入目录", FINAL
    REMOVED = "调出目录", FINAL
    DECIDED = "已作出决策", FINAL


class From(Enum):
    UNIT, LEADER, DEPUTY, PUBLIC = "部门、镇街申报", "政府领导提出", "人大代表、政协委员建议", "社会公众建议"


class Facts(FactSheet):
    name = Fact("项目名称", str)
    year = Fact("目录年度", int, listed=True, hint="如：2026")
    came_from = Fact("来源", From, listed=True)
    unit = Fact("承办单位", str)
    why = Fact("理由和主要内容", str, long=True)
    planned = Fact("计划完成时间", date, listed=True)
    opinion = Fact("审核意见", str, long=True, hint="是否符合目录标准")
    party_reply = Fact("同级党委同意的文号", str, basis=第三条)
    agreed_on = Fact("同级党委同意日期", date, basis=第三条, listed=True)
    published_on = Fact("公布日期", date, basis=第三条, listed=True)
    adjusted = Fact("调整内容", str, basis=第三条, long=True)


CALL = Document(
    "catalogue_proposal", "重大行政决策事项申报表", 第三条, en="Proposal for the catalogue",
    body=(
        Para("{year}年度重大行政决策事项目录申报"), Rows((Facts.name, Facts.came_from, Facts.unit, Facts.why, Facts.planned)),
        Signatures(("申报单位（印章）",)),
    ),
)  # fmt: skip
COLUMN = Column("decision_catalogue", "重大行政决策事项目录", "Catalogue of major decisions", "政府当年的重大行政决策事项。")
PUBLIC = Publication(
    "item", COLUMN, 第三条, title=Facts.name, facts=(Facts.year, Facts.name, Facts.unit, Facts.planned, Facts.adjusted),
    holds_from=Facts.published_on,
)  # fmt: skip

P = Procedure(
    "major_decision_catalogue", "重大行政决策事项目录", "Catalogue of major decisions",
    stages=S, facts=Facts, basis=[第三条], in_force=date(2019, 9, 1), number="{org}目录〔{year}〕{n}号", domain="decisions",
    title=Facts.name, topic=Facts.came_from, sees=[SUPERVISOR, JUSTICE_BUREAU],
    about="每年征集、审核、报同级党委同意、向社会公布的重大行政决策事项，一个项目一条；根据实际情况调整。",
)  # fmt: skip
call = P.start(
    "call", "申报、征集项目", by=[LIAISON, DECISION_OFFICE], to=S.CALLED, basis=第三条, makes=[CALL], en="Propose an item",
    needs=[Facts.name, Facts.year, Facts.came_from, Facts.unit, Facts.why], asks=[Facts.planned],
)  # fmt: skip
choose = P.action(
    "choose", "审核，拟列入目录", by=DECISION_OFFICE, frm=S.CALLED, to=S.CHOSEN, basis=第三条, needs=[Facts.opinion], en="Choose",
)  # fmt: skip
leave_out = P.action(
    "leave_out", "审核，不列入目录", by=DECISION_OFFICE, frm=[S.CALLED, S.CHOSEN], to=S.LEFT_OUT, basis=第三条,
    needs=[Facts.opinion], outcome="不列入", en="Leave out",
)  # fmt: skip
agree = P.action(
    "agree", "同级党委同意", by=DECISION_OFFICE, frm=S.CHOSEN, to=S.AGREED, basis=第三条, needs=[Facts.party_reply, Facts.agreed_on],
    en="Agreed by the Party committee",
)  # fmt: skip
publish = P.action(
    "publish", "向社会公布", by=DECISION_OFFICE, frm=S.AGREED, to=S.LISTED, basis=第三条, needs=[Facts.published_on],
    publishes=[PUBLIC], outcome="已列入", en="Publish",
)  # fmt: skip
adjust = P.action(
    "adjust", "调整", by=DECISION_OFFICE, frm=S.LISTED, basis=第三条, needs=[Facts.adjusted], publishes=[PUBLIC],
    asks=[Facts.name, Facts.unit, Facts.planned], reasoned=True, en="Adjust",
)  # fmt: skip
remove = P.action(
    "remove", "调出目录", by=DECISION_OFFICE, frm=S.LISTED, to=S.REMOVED, basis=第三条, reasoned=True, ends=[PUBLIC],
    outcome="调出", en="Remove",
)  # fmt: skip
decided = P.action(
    "decided", "已作出决策", by=DECISION_OFFICE, frm=S.LISTED, to=S.DECIDED, basis=第三条, links=True, outcome="已决策",
    remark="写明决策事项的编号", en="Decided",
)  # fmt: skip
P.keeping(by=[DECISION_OFFICE, LIAISON], basis=第三条)
P.valid(since=Facts.published_on, ends=[remove], basis=第三条)
