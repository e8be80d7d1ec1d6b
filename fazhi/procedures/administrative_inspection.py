"""行政检查: one visit of inspectors to one object, from approval to the result told and published.

国办发〔2024〕54号 and the Ministry's forms of 2025: only published items, approved beforehand, with a notice, by certified
officers, within the yearly ceiling published for an enterprise; no visit where papers or shared data are enough.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import Condition
from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, SUPERVISOR
from fazhi.kernel.spans import set_day, workdays
from fazhi.law.instruments import 国办发_2018_118号, 国办发_2024_54号, 行政处罚法

涉企检查 = 国办发_2024_54号.whole()


class S(Stage):
    ASKED = "待批准检查"
    APPROVED = "待实施检查"
    SEEN = "待告知检查结果"
    MENDING = "责令改正中"
    TOLD = "待公开检查结果"
    CLOSED = "检查结果已公开", FINAL
    REFUSED = "不批准检查", FINAL
    SPARED = "无需到现场，已了结", FINAL


class Sort(Enum):
    DAILY, CASE, SPECIAL = "日常检查", "个案检查", "专项检查"


class Came(Enum):
    LOT, PLAN = "双随机抽中", "年度检查计划"
    COMPLAINT, TRANSFER, DATA, OTHER = "投诉举报", "转办交办", "数据监测、风险预警", "其他来源"


class Found(Enum):
    FINE, MEND, CASE, REFUSED, ABSENT = "未发现问题", "责令改正", "移送立案处理", "拒绝、阻碍检查", "查无下落、未营业"


class Facts(FactSheet):
    subject = Fact("检查的事情", str, hint="写检查什么，不写姓名")
    sort = Fact("检查种类", Sort, basis=涉企检查, listed=True)
    came_from = Fact("任务来源", Came, basis=涉企检查, listed=True)
    item = Fact("行政检查事项", str, basis=涉企检查, hint="与公布的行政检查事项清单一致")
    item_published = Fact("该事项已经公布", bool, basis=涉企检查, listed=True)
    enterprise = Fact("检查对象是企业", bool, basis=涉企检查, listed=True)
    times = Fact("本年度第几次检查该对象", int, basis=涉企检查, unit="次", listed=True)
    ceiling = Fact("公布的年度检查频次上限", int, basis=涉企检查, unit="次", hint="没有公布上限的不填")
    beyond = Fact("超过频次上限的理由", str, basis=涉企检查, long=True)
    officers = Fact.entries(
        "检查人员", of="enforcement_certificate", at_least=2, basis=行政处罚法.art(42), hint="写明两个以上执法证的编号",
        rule="检查由具有执法资格的人员实施，不得少于两人；没有执法证的辅助人员、网格员、临时人员不得检查（国办发〔2024〕54号）",
    )  # fmt: skip
    helpers = Fact("辅助人员数", int, basis=涉企检查, unit="人", hint="事先确定，没有的填0")
    why_site = Fact("为什么需要到现场", str, basis=涉企检查, long=True, hint="书面核查、共享数据能够查清的，不到现场")
    visit_by = Fact("计划检查日期", date, listed=True)
    place = Fact("检查地点", str)
    seen = Fact("现场检查情况", str, basis=涉企检查, long=True)
    remarks = Fact("检查对象的意见", str, long=True)
    checked_by_data = Fact("书面、数据核查情况", str, long=True)
    found = Fact("检查结果", Found, basis=涉企检查, listed=True)
    mend = Fact("责令改正的内容", str, long=True)
    mend_by = Fact("责令改正的期限", date, listed=True)
    mended = Fact("责令改正的复查情况", str, long=True)


@dataclass(frozen=True)
class Within(Condition[Facts]):
    """The visit is not beyond the yearly ceiling published, or the ground for going beyond it is written down."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        times, ceiling = values.get(Facts.times.name), values.get(Facts.ceiling.name)
        inside = ceiling is None or (times is not None and times <= ceiling)
        return inside or values.get(Facts.beyond.name) is not None

    @property
    def text(self) -> str:
        return f"“{Facts.times.label}”不超过“{Facts.ceiling.label}”，或者已登记“{Facts.beyond.label}”"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.times, Facts.ceiling, Facts.beyond]


APPROVAL = Document(
    "inspection_approval", "行政检查审批表", 涉企检查, en="Approval of an inspection",
    body=(
        Rows((Facts.subject, Facts.item, Facts.sort, Facts.came_from, Facts.times, Facts.ceiling, Facts.beyond, Facts.officers,
              Facts.helpers, Facts.why_site, Facts.visit_by)),
        Signatures(("承办人（签名）", "行政机关负责人（签名）")),
    ),
)  # fmt: skip
NOTICE = Document(
    "inspection_notice", "行政检查通知书", 涉企检查, number="{org}检通〔{year}〕{n}号", en="Notice of an inspection",
    body=(
        Para("{inspected}："), Para("现对你（单位）进行行政检查。检查人员应当主动出示执法证件；没有出示的，你（单位）有权拒绝检查。"),
        Rows((Facts.item, Facts.sort, Facts.came_from, Facts.times, Facts.officers, Facts.helpers, Facts.visit_by)),
        Para("你（单位）有权申请检查人员回避，有权陈述意见，有权向行政执法监督机构投诉。"), Signatures(("行政机关（印章）",)),
    ),
)  # fmt: skip
RECORD = Document(
    "inspection_record", "现场检查笔录", 涉企检查, en="Record of an inspection",
    body=(
        Rows((Facts.place, Facts.officers, Facts.seen, Facts.remarks)),
        Signatures(("检查对象（签名）", "检查人员（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
RESULT = Document(
    "inspection_result", "行政检查结果告知书", 涉企检查, number="{org}检结〔{year}〕{n}号", en="Result of an inspection",
    body=(Para("{inspected}："), Rows((Facts.item, Facts.found, Facts.mend, Facts.mend_by)), Signatures(("行政机关（印章）",))),
)  # fmt: skip
COLUMN = Column("inspection_results", "行政检查结果", "Results of inspections", "行政检查的事项、种类和结果。")
PUBLIC = Publication("result", COLUMN, 涉企检查, title=Facts.subject, facts=(Facts.item, Facts.sort, Facts.came_from, Facts.found))
INSPECTED = PartyKind("inspected", "检查对象", required=True, en="Whoever is inspected")

P = Procedure(
    "administrative_inspection", "行政检查", "Administrative inspection",
    stages=S, facts=Facts, basis=[涉企检查], in_force=date(2024, 12, 30), number="{org}检〔{year}〕{n}号", domain="enforcement",
    title=Facts.subject, topic=Facts.sort, parties=[INSPECTED], sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="经批准、由有执法证的人员进行的检查，从审批、通知、现场检查到结果告知和公开；未公布的事项不检查，频次有上限。",
)  # fmt: skip
ASKED: list[FactRef[Facts, Any]] = [Facts.subject, Facts.sort, Facts.came_from, Facts.item, Facts.item_published, Facts.enterprise, Facts.times,
                                    Facts.why_site]  # fmt: skip
GATE = Facts.item_published.is_(True) & Within()
SHUT = "没有公布的检查事项不得检查；超过公布的年度频次上限的，须写明理由（国办发〔2024〕54号；《行政执法监督工作规则（示范文本）》第十一条）。" \
    "请先公布事项，或者不检查。"
OFFICER, HEAD = ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD

ask = P.start(
    "ask", "申请检查", by=OFFICER, to=S.ASKED, basis=涉企检查, needs=ASKED, asks=[Facts.ceiling, Facts.beyond, Facts.visit_by],
    only_if=GATE, because=SHUT, en="Ask to inspect",
)  # fmt: skip
ask_drawn = P.start(
    "ask_drawn", "就双随机抽中的对象申请检查", by=OFFICER, to=S.ASKED, basis=涉企检查, needs=ASKED, links=True,
    asks=[Facts.ceiling, Facts.beyond, Facts.visit_by], only_if=GATE, because=SHUT, remark="写明双随机抽查任务的编号",
    en="Ask to inspect what was drawn",
)  # fmt: skip
approve = P.action(
    "approve", "批准检查，制发通知书", by=HEAD, frm=S.ASKED, to=S.APPROVED, basis=涉企检查, needs=[Facts.officers, Facts.helpers, Facts.visit_by],
    makes=[APPROVAL, NOTICE], en="Approve, with a notice",
)  # fmt: skip
refuse = P.action(
    "refuse", "不批准检查", by=HEAD, frm=S.ASKED, to=S.REFUSED, basis=涉企检查, reasoned=True, outcome="不批准", en="Do not approve",
)  # fmt: skip
spare = P.action(
    "spare", "书面或者数据核查，不到现场", by=OFFICER, frm=[S.ASKED, S.APPROVED], to=S.SPARED, basis=涉企检查, needs=[Facts.checked_by_data],
    outcome="非现场核查", en="Settle it without a visit",
)  # fmt: skip
visit = P.action(
    "visit", "现场检查", by=OFFICER, frm=S.APPROVED, to=S.SEEN, basis=行政处罚法.art(42, 55), needs=[Facts.officers, Facts.place, Facts.seen],
    asks=[Facts.remarks], makes=[RECORD], remark="主动出示执法证件；不要求出示其他证明", en="Inspect on the spot",
)  # fmt: skip
tell = P.action(
    "tell", "告知检查结果", by=OFFICER, frm=S.SEEN, to=S.TOLD, basis=涉企检查, needs=[Facts.found], makes=[RESULT], en="Tell the result",
    only_if=Facts.found.is_not(Found.MEND), because="责令改正的，请办理“责令改正”，写明内容和期限（《行政执法监督工作规则（示范文本）》第十一条）。",
)  # fmt: skip
order = P.action(
    "order", "责令改正", by=OFFICER, frm=S.SEEN, to=S.MENDING, basis=涉企检查, needs=[Facts.found, Facts.mend, Facts.mend_by], makes=[RESULT],
    only_if=Facts.found.is_(Found.MEND), en="Order to mend",
    because="“检查结果”不是“责令改正”的，请办理“告知检查结果”（《行政执法监督工作规则（示范文本）》第十一条）。",
)  # fmt: skip
look_again = P.action(
    "look_again", "复查改正情况", by=OFFICER, frm=S.MENDING, to=S.TOLD, basis=涉企检查, needs=[Facts.mended], en="Look again",
)  # fmt: skip
publish = P.action(
    "publish", "公开检查结果", by=OFFICER, frm=S.TOLD, to=S.CLOSED, basis=涉企检查, publishes=[PUBLIC], outcome="已公开", en="Publish the result",
)  # fmt: skip
P.keeping(by=[OFFICER, HEAD], basis=涉企检查)
P.recusal(asked_by=OFFICER, declared_by=OFFICER, decided_by=HEAD, basis=涉企检查)

P.limit(
    "look_again", "复查责令改正的情况", set_day(), counts_from=Facts.mend_by, stops_at=[look_again], basis=涉企检查, rolls=False, en="Look again",
    note="责令改正写明的期限届满时复查",
)  # fmt: skip
P.limit(
    "publish", "公开行政检查结果", workdays(20), counts_from=[tell, look_again], stops_at=[publish], en="Publish the result",
    basis=Basis(国办发_2018_118号, "（六）", unverified=True), note="依执法决定信息公开的20个工作日；检查结果另有的期限没有核对到原文",
)  # fmt: skip
