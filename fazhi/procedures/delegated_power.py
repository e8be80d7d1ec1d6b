"""交由乡镇、街道行使的职权: a power of a county department that the province lets a town exercise, and its evaluation.

行政处罚法 article 24: the province decides, publishes and has it evaluated; only a town able to take it over may have it,
and the departments guide and supervise.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.law.instruments import 行政处罚法


class S(Stage):
    DECIDED = "已决定，待公布"
    IN_FORCE = "行使中"
    SUSPENDED = "暂停行使"
    RETURNED = "已收回", FINAL


class Outcome(Enum):
    KEEP = "承接良好，继续行使"
    HELP = "承接有困难，加强指导"
    RETURN = "不能有效承接，建议收回"


class Facts(FactSheet):
    name = Fact("职权事项", str, basis=行政处罚法.art(24))
    department = Fact("原行使部门", str, basis=行政处罚法.art(24), listed=True)
    town = Fact("承接的乡镇、街道", str, basis=行政处罚法.art(24), listed=True)
    decided_by = Fact("省级决定的名称和文号", str, basis=行政处罚法.art(24))
    exercised_from = Fact("行使起始日期", date, basis=行政处罚法.art(24), listed=True)
    guidance = Fact("业务指导、培训情况", str, basis=行政处罚法.art(24, clause=3), long=True)
    evaluated_on = Fact("评估日期", date, basis=行政处罚法.art(24), listed=True)
    cases = Fact("评估期内办理案件", int, unit="件", listed=True)
    outcome = Fact("评估结论", Outcome, basis=行政处罚法.art(24), listed=True)
    evaluation = Fact("评估情况", str, basis=行政处罚法.art(24), long=True)


P = Procedure(
    "delegated_power", "交由乡镇、街道行使的职权", "Power handed to a town",
    stages=S, facts=Facts, basis=[行政处罚法.art(24)], in_force=date(2021, 7, 15), number="{org}赋权〔{year}〕{n}号",
    domain="enforcement", title=Facts.name, topic=Facts.outcome, sees=[SUPERVISOR],
    about="省级人民政府决定交由乡镇、街道行使的行政处罚权：公布、指导、定期评估、收回。",
)  # fmt: skip
OFFICE, 依据 = ENFORCEMENT_SUPERVISOR, 行政处罚法.art(24)

enter = P.start(
    "enter", "登记省级决定", by=OFFICE, to=S.DECIDED, basis=依据, en="Enter the province's decision",
    needs=[Facts.name, Facts.department, Facts.town, Facts.decided_by],
)  # fmt: skip
announce = P.action(
    "announce", "公布，开始行使", by=OFFICE, frm=S.DECIDED, to=S.IN_FORCE, basis=依据, needs=[Facts.exercised_from], en="Announce",
)  # fmt: skip
guide = P.action(
    "guide", "登记业务指导、执法监督", by=[LIAISON, OFFICE], frm=[S.IN_FORCE, S.SUSPENDED], basis=行政处罚法.art(24, clause=3),
    needs=[Facts.guidance], en="Record guidance",
)  # fmt: skip
evaluate = P.action(
    "evaluate", "定期评估", by=OFFICE, frm=[S.IN_FORCE, S.SUSPENDED], basis=依据, en="Evaluate",
    needs=[Facts.evaluated_on, Facts.cases, Facts.outcome, Facts.evaluation],
)  # fmt: skip
suspend = P.action(
    "suspend", "暂停行使", by=OFFICE, frm=S.IN_FORCE, to=S.SUSPENDED, basis=依据, reasoned=True, en="Suspend",
)  # fmt: skip
resume = P.action(
    "resume", "恢复行使", by=OFFICE, frm=S.SUSPENDED, to=S.IN_FORCE, basis=依据, reasoned=True, en="Resume",
)  # fmt: skip
give_back = P.action(
    "give_back", "收回职权", by=OFFICE, frm=[S.DECIDED, S.IN_FORCE, S.SUSPENDED], to=S.RETURNED, basis=依据, reasoned=True, outcome="已收回",
    en="Take back",
)  # fmt: skip
P.keeping(by=[OFFICE, LIAISON], basis=依据)
P.valid(since=Facts.exercised_from, ends=[suspend, give_back], resumes=[resume], basis=依据)
