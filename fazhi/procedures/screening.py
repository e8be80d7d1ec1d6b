"""矛盾纠纷排查: campaigns that look for disputes, and what they find, until it is settled or becomes a matter of its own.

Rests on 信访工作条例 articles 10 and 15: governments organise the finding and settling of disputes, villages and
communities settle them where they arise. What is looked for are disputes, places and topics; no person is listed.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.overview import Overview
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import COMMITTEE, GOVERNANCE_CENTRE, JUDICIAL_OFFICE, JUSTICE_BUREAU, MEDIATOR, SUPERVISOR
from fazhi.law.instruments import 人民调解法, 信访工作条例


class S(Stage):
    OPEN = "排查中"
    CONCLUDED = "已完成", FINAL
    CANCELLED = "已取消", FINAL


class Scope(Enum):
    REGULAR = "日常排查"
    SPECIAL = "专项排查"
    FESTIVAL = "节日和重要时段排查"
    PETITION = "信访突出问题排查"


class Facts(FactSheet):
    name = Fact("排查名称", str, hint="如：柳湾镇十月矛盾纠纷排查")
    scope = Fact("排查种类", Scope, listed=True)
    places = Fact("排查范围", str, long=True)
    begins_on = Fact("开始日期", date, listed=True)
    ends_on = Fact("计划完成日期", date, listed=True)
    plan = Fact("排查要求", str, long=True)
    visited = Fact("走访户数", int, unit="户", listed=True)
    teams = Fact("参加人员", int, unit="人次", listed=True)
    progress = Fact("排查进展", str, long=True)
    summary = Fact("排查结果和下一步安排", str, long=True)


NOTICE = Document(
    "screening_notice", "矛盾纠纷排查通知", 信访工作条例.art(10), number="{org}排〔{year}〕{n}号", en="Notice of screening",
    body=(
        Heading("{name}"), Rows((Facts.scope, Facts.places, Facts.begins_on, Facts.ends_on, Facts.plan)),
        Para("排查对象是矛盾纠纷和问题，不得列出个人名单。发现的矛盾逐件登记，能当场化解的当场化解，需要办理的转入相应程序。"),
        Signatures(("部署单位（印章）",)),
    ),
)  # fmt: skip
REPORT = Document(
    "screening_report", "矛盾纠纷排查情况报告", 信访工作条例.art(10), en="Report on a screening",
    body=(
        Heading("{name}"), Rows((Facts.places, Facts.visited, Facts.teams, Facts.progress, Facts.summary)),
        Signatures(("报告单位（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "screening", "矛盾纠纷排查", "Screening for disputes",
    stages=S, facts=Facts, basis=[信访工作条例.art(10)], in_force=date(2022, 5, 1), number="{org}排查〔{year}〕{n}号",
    domain="mediation", title=Facts.name, topic=Facts.scope, sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="组织各方力量排查矛盾纠纷，发现的逐件登记、逐件化解。排查矛盾和问题，不排查个人。",
)  # fmt: skip
ORGANISERS = [GOVERNANCE_CENTRE, JUDICIAL_OFFICE, COMMITTEE]
deploy = P.start(
    "deploy", "部署排查", by=ORGANISERS, to=S.OPEN, basis=信访工作条例.art(10), makes=[NOTICE], asks=[Facts.plan],
    needs=[Facts.name, Facts.scope, Facts.places, Facts.begins_on, Facts.ends_on], en="Start a screening",
)  # fmt: skip
report = P.action(
    "report", "登记排查进展", by=ORGANISERS, frm=S.OPEN, basis=信访工作条例.art(10), needs=[Facts.progress],
    asks=[Facts.visited, Facts.teams], en="Record progress",
)  # fmt: skip
conclude = P.action(
    "conclude", "完成排查", by=ORGANISERS, frm=S.OPEN, to=S.CONCLUDED, basis=信访工作条例.art(10), makes=[REPORT],
    needs=[Facts.summary], asks=[Facts.visited, Facts.teams, Facts.progress], outcome="已完成", en="Conclude",
)  # fmt: skip
cancel = P.action(
    "cancel", "取消排查", by=ORGANISERS, frm=S.OPEN, to=S.CANCELLED, basis=信访工作条例.art(10), reasoned=True,
    outcome="已取消", en="Cancel",
)  # fmt: skip
P.keeping(by=ORGANISERS, basis=信访工作条例.art(10))


class FS(Stage):
    FOUND = "待化解"
    HANDED = "已转办理"
    RESOLVED = "已化解", FINAL
    DISMISSED = "经核实不是矛盾纠纷", FINAL


class FindingKind(Enum):
    FAMILY = "婚姻家庭"
    NEIGHBOUR = "邻里"
    LAND = "土地、房屋、征收"
    LABOUR = "劳动、欠薪"
    PROPERTY = "物业"
    BUSINESS = "生产经营、消费"
    ENVIRONMENT = "环境"
    PUBLIC = "公共服务、政策落实"
    OTHER = "其他矛盾"


class Settled(Enum):
    ON_SPOT = "当场化解"
    MEDIATED = "调解化解"
    ADMINISTRATIVE = "有关部门依法办理"
    JUDICIAL = "经诉讼、仲裁解决"
    EXPLAINED = "释法说理，当事人接受"


class FoundFacts(FactSheet):
    subject = Fact("矛盾名称", str, hint="如：村道拓宽占地补偿矛盾。不写姓名")
    kind = Fact("矛盾类型", FindingKind, listed=True)
    found_on = Fact("发现日期", date, listed=True)
    place = Fact("矛盾发生地", str)
    details = Fact("矛盾情况", str, long=True)
    people = Fact("涉及人数", int, unit="人", listed=True)
    key_petition = Fact("重点信访矛盾", bool, basis=信访工作条例.art(10), listed=True, hint="反映强烈、涉及面广，需要包案化解的选“是”")
    urgent = Fact("可能激化", bool, basis=人民调解法.art(25), listed=True)
    handed_to = Fact("转往的程序或者单位", str)
    settled = Fact("化解方式", Settled, listed=True)
    settled_on = Fact("化解日期", date, listed=True)
    settled_note = Fact("化解情况", str, long=True)


FINDING = Procedure(
    "screening_finding", "排查发现的矛盾", "Dispute found by screening",
    stages=FS, facts=FoundFacts, basis=[信访工作条例.art(10)], in_force=date(2022, 5, 1),
    number="{org}矛〔{year}〕{n}号", domain="mediation", title=FoundFacts.subject, topic=FoundFacts.kind,
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="排查中发现的每一件矛盾，登记到化解为止；需要调解、信访等程序办理的，转为该程序的事项并关联。",
)  # fmt: skip
FINDERS = [GOVERNANCE_CENTRE, JUDICIAL_OFFICE, COMMITTEE, MEDIATOR]
record = FINDING.start(
    "record", "登记发现的矛盾", by=FINDERS, to=FS.FOUND, basis=信访工作条例.art(10), links=True, en="Record a finding",
    needs=[FoundFacts.subject, FoundFacts.kind, FoundFacts.found_on, FoundFacts.details],
    asks=[FoundFacts.place, FoundFacts.people, FoundFacts.key_petition, FoundFacts.urgent],
    remark="关联所属的排查",
)  # fmt: skip
become = FINDING.action(
    "become", "转为办理事项", by=FINDERS, frm=FS.FOUND, to=FS.HANDED, basis=人民调解法.art(17), links=True,
    needs=[FoundFacts.handed_to], remark="先在相应程序立案，再填写其编号；当事人不同意调解的，告知其他途径",
    en="Becomes a matter",
)  # fmt: skip
resolve = FINDING.action(
    "resolve", "登记化解", by=FINDERS, frm=[FS.FOUND, FS.HANDED], to=FS.RESOLVED, basis=信访工作条例.art(15, clause=3),
    needs=[FoundFacts.settled, FoundFacts.settled_on], asks=[FoundFacts.settled_note], outcome="已化解", en="Resolved",
)  # fmt: skip
back = FINDING.action(
    "back", "办理未果，退回继续化解", by=FINDERS, frm=FS.HANDED, to=FS.FOUND, basis=信访工作条例.art(15, clause=3),
    reasoned=True, en="Back to be settled",
)  # fmt: skip
dismiss = FINDING.action(
    "dismiss", "核实不是矛盾纠纷", by=FINDERS, frm=FS.FOUND, to=FS.DISMISSED, basis=信访工作条例.art(10), reasoned=True,
    outcome="经核实不是矛盾纠纷", en="No dispute after all",
)  # fmt: skip
FINDING.keeping(by=FINDERS, basis=信访工作条例.art(10))

OVERVIEW = Overview(
    P, (Facts.scope, Facts.visited, Facts.teams), due=Facts.ends_on, found=FINDING,
    about="每次排查发现的矛盾逐件登记，关联到本次排查，直到化解。需要调解、信访等程序办理的，先立案，再在那件矛盾上办理“转为办理事项”。",
)  # fmt: skip
