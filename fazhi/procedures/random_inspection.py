"""双随机抽查: one round of inspections whose objects and inspectors are both drawn by lot, and whose results are published.

国发〔2019〕5号: objects and inspectors at random, results open, by a yearly plan that is published. 国办发〔2024〕54号: what is
not on the published list of inspections is not inspected. Each object drawn is then a matter of its own (行政检查).
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.basis import Basis
from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.lot import Lot
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.kernel.spans import workdays
from fazhi.law.instruments import 国办发_2018_118号, 国办发_2024_54号, 国发_2019_5号, 行政处罚法

双随机, 涉企检查 = 国发_2019_5号.whole(), 国办发_2024_54号.whole()


class S(Stage):
    LISTED = "名单已公布，待抽取"
    DRAWN = "已抽取，检查中"
    DONE = "待公开抽查结果"
    CLOSED = "抽查结果已公开", FINAL
    CANCELLED = "抽查已取消", FINAL


class Sort(Enum):
    GENERAL, KEY = "一般检查事项", "重点检查事项"


class Source(Enum):
    SEAL, NUMBER = "台账封存链值", "事先指定的公开号码"


class Facts(FactSheet):
    subject = Fact("抽查任务", str, hint="如：2026年第二季度餐饮单位双随机抽查")
    plan = Fact("所属年度抽查计划", str, basis=双随机, hint="计划的名称和公布的网址")
    item = Fact("抽查事项", str, basis=双随机, hint="与随机抽查事项清单一致")
    sort = Fact("抽查事项类别", Sort, basis=双随机, listed=True)
    item_published = Fact("检查事项已经公布", bool, basis=涉企检查, listed=True)
    joint = Fact("联合抽查的部门", str, basis=双随机, hint="单独抽查的不填")
    items = Fact("检查对象名单", str, basis=双随机, long=True, hint="每行一个。会公布")
    count = Fact("抽取对象数", int, basis=双随机, unit="个", listed=True)
    people = Fact("检查人员名单", str, basis=双随机, long=True, hint="每行一人，同名的加证件编号。会公布")
    each = Fact("每个对象的检查人员数", int, basis=行政处罚法.art(42), unit="人")
    seed_from = Fact("种子的来源", Source)
    named = Fact("公开号码的名称", str, hint="如：某彩票第2026150期开奖号码。种子取自封存链值的不填")
    named_day = Fact("公开号码公布日期", date)
    drawn_number = Fact("公布的号码", str)
    barring = Fact("不参加抽取的", str, basis=双随机, long=True, hint="每行“名称：理由”；只回避一个对象的写“姓名→对象：理由”")
    barred = Fact("已排除的对象和人员", str, long=True)
    replacing = Fact("需要替补的", str, long=True, hint="写法同“不参加抽取的”")
    replaced = Fact("抽取后替补的", str, long=True)
    fingerprint = Fact("名单指纹", str)
    seed = Fact("抽取种子", str)
    result = Fact("抽取结果", str, long=True)
    inspected = Fact("实际检查对象数", int, basis=双随机, unit="个", listed=True)
    faulty = Fact("发现问题的对象数", int, basis=双随机, unit="个", listed=True)
    outcome_list = Fact("抽查结果", str, basis=双随机, long=True, hint="每行“对象：结果”。会公开")


LIST = Document(
    "inspection_draw_list", "双随机抽查名单公告", 双随机, en="List to be drawn from",
    body=(
        Para("{organisation}将从下列名单中随机抽取检查对象和检查人员。"),
        Rows((Facts.subject, Facts.plan, Facts.item, Facts.sort, Facts.joint, Facts.count, Facts.each, Facts.seed_from, Facts.named,
              Facts.named_day, Facts.items, Facts.people, Facts.barred, Facts.fingerprint)),
        Para("名单公布以后不再改动。种子产生以后，任何人可以用公布的方法重抽核对。"), Signatures(("抽查机关（印章）",)),
    ),
)  # fmt: skip
RESULT = Document(
    "inspection_draw_record", "双随机抽取记录", 双随机, en="Record of a draw",
    body=(Rows((Facts.subject, Facts.fingerprint, Facts.barred, Facts.seed, Facts.result)), Signatures(("抽取人（签名）", "监督人（签名）"))),
)  # fmt: skip
LISTS = Column("inspection_lists", "双随机抽查名单", "Lists for inspections by lot", "将要抽取的检查对象和检查人员名单，先公布，后抽取。")
DRAWS = Column("inspection_draws", "双随机抽取结果", "Draws for inspections by lot", "抽中的检查对象和检查人员；可以重抽核对。")
FINDINGS = Column("inspection_findings", "双随机抽查结果", "Findings of inspections by lot", "抽中的对象检查得怎样。")
LISTED = Publication(
    "list", LISTS, 双随机, title=Facts.subject,
    facts=(Facts.plan, Facts.item, Facts.sort, Facts.joint, Facts.count, Facts.each, Facts.seed_from, Facts.named, Facts.named_day,
           Facts.fingerprint),
    papers=(LIST,),
)  # fmt: skip
DRAWN = Publication("drawn", DRAWS, 双随机, title=Facts.subject, facts=(Facts.fingerprint, Facts.barred, Facts.seed, Facts.result, Facts.replaced))
FOUND = Publication("found", FINDINGS, 双随机, title=Facts.subject, facts=(Facts.inspected, Facts.faulty, Facts.outcome_list))

P = Procedure(
    "random_inspection", "双随机抽查", "Inspection by lot",
    stages=S, facts=Facts, basis=[双随机, 涉企检查], in_force=date(2019, 1, 27), number="{org}双随机〔{year}〕{n}号", domain="enforcement",
    title=Facts.subject, topic=Facts.sort, sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="按公布的年度计划，随机抽取检查对象、随机选派检查人员，检查结果公开；名单先公布，任何人可以重抽核对。",
)  # fmt: skip
BODY = [ENFORCEMENT_OFFICER, LIAISON]

fix = P.start(
    "fix", "公布抽查名单", by=BODY, to=S.LISTED, basis=双随机, makes=[LIST], publishes=[LISTED], fills=[Facts.fingerprint, Facts.barred],
    needs=[Facts.subject, Facts.plan, Facts.item, Facts.sort, Facts.item_published, Facts.items, Facts.count, Facts.people, Facts.each,
           Facts.seed_from],
    asks=[Facts.joint, Facts.named, Facts.named_day, Facts.barring], only_if=Facts.item_published.is_(True) & (Facts.each >= 2),
    because="没有公布的检查事项不得检查（国办发〔2024〕54号）；每个对象的检查人员不得少于两人（《行政处罚法》第四十二条）。请先公布事项、核对人数。",
    en="Publish the list",
)  # fmt: skip
bar = P.action(
    "bar", "排除有利害关系的", by=BODY, frm=S.LISTED, basis=双随机, needs=[Facts.barring], fills=[Facts.barred], en="Bar whoever has an interest",
)  # fmt: skip
draw = P.action(
    "draw", "抽取对象和人员", by=BODY, frm=S.LISTED, to=S.DRAWN, basis=双随机, asks=[Facts.drawn_number], fills=[Facts.seed, Facts.result],
    makes=[RESULT], publishes=[DRAWN], en="Draw",
)  # fmt: skip
replace = P.action(
    "replace", "由下一位替补", by=BODY, frm=S.DRAWN, basis=双随机, needs=[Facts.replacing], fills=[Facts.replaced, Facts.result],
    publishes=[DRAWN], en="Replace by the next in order",
)  # fmt: skip
finish = P.action(
    "finish", "汇总检查结果", by=BODY, frm=S.DRAWN, to=S.DONE, basis=双随机, needs=[Facts.inspected, Facts.faulty, Facts.outcome_list],
    remark="各对象的检查另行办理“行政检查”，与本任务关联", en="Sum up",
)  # fmt: skip
publish = P.action(
    "publish", "公开抽查结果", by=BODY, frm=S.DONE, to=S.CLOSED, basis=双随机, publishes=[FOUND], outcome="已公开", en="Publish the results",
)  # fmt: skip
cancel = P.action(
    "cancel", "取消抽查", by=BODY, frm=[S.LISTED, S.DRAWN], to=S.CANCELLED, basis=双随机, reasoned=True, outcome="已取消", en="Cancel",
)  # fmt: skip
P.keeping(by=BODY, basis=双随机)

P.limit(
    "publish", "公开抽查检查结果", workdays(20), counts_from=finish, stops_at=[publish], basis=Basis(国办发_2018_118号, "（六）", unverified=True),
    en="Publish the results", note="依执法决定信息公开的20个工作日；双随机抽查结果另有的期限没有核对到原文",
)  # fmt: skip

LOT = Lot(
    P, fix=fix, bar=bar, draw=draw, replace=replace, items=Facts.items, count=Facts.count, people=Facts.people, each=Facts.each,
    source=Facts.seed_from, by_seal=Source.SEAL, named=Facts.named, named_day=Facts.named_day, number=Facts.drawn_number,
    barring=Facts.barring, barred=Facts.barred, replacing=Facts.replacing, replaced=Facts.replaced, fingerprint=Facts.fingerprint,
    seed=Facts.seed, result=Facts.result,
)  # fmt: skip
