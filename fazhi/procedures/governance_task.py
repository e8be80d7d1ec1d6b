"""法治建设任务: a task of the yearly key points, of a plan or of a meeting, with its unit, its aim and its day, until it is done.

法治政府建设与责任落实督察工作规定 has plans broken down and their carrying out checked; its articles were not read, and each
task carries the day it was given instead of a number nobody has seen. What is late is reminded of under the ladder.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 法治政府建设督察规定

规定 = 法治政府建设督察规定.whole(unverified=True)


class S(Stage):
    GIVEN = "待承办"
    RUNNING = "推进中"
    REPORTED = "待核实完成"
    DONE = "已完成", FINAL
    CANCELLED = "已取消", FINAL


class Plan(Enum):
    KEY_POINTS = "依法治区工作要点"
    GOVERNMENT = "法治政府建设（依法行政）工作要点"
    PLAN = "规划、纲要、方案责任分工"
    PUBLICITY = "普法规划、普法依法治理要点"
    CAMPAIGN = "专项整治、专项行动"
    INSPECTION = "法治督察、迎评"
    MEETING = "会议议定事项"


class Facts(FactSheet):
    subject = Fact("任务名称", str)
    plan = Fact("任务来源", Plan, listed=True)
    document = Fact("来源文件和条目", str, hint="文件名称、文号和第几条")
    year = Fact("任务年度", int, listed=True, hint="如：2026")
    aim = Fact("任务目标和要求", str, long=True)
    joint = Fact("配合单位", str)
    finish_by = Fact("任务完成时限", date, listed=True)
    owner = Fact("任务责任岗位", str, hint="写岗位，不写姓名")
    measures = Fact("推进措施", str, long=True)
    progress = Fact("任务进展", str, long=True)
    done = Fact("任务完成情况", str, long=True)
    checked = Fact("任务核实意见", str, long=True)


SLIP = Document(
    "task_slip", "法治建设任务通知", 规定, number="{org}法任〔{year}〕{n}号", en="Slip of a task",
    official=Official(Layout.LETTER, title="关于落实“{subject}”任务的通知"),
    body=(
        Para("下列任务由你单位承办，请制定措施，在{due}以前完成并书面报告。"),
        Rows((Facts.plan, Facts.document, Facts.aim, Facts.joint, Facts.finish_by)),
    ),
)  # fmt: skip
REPORT = Document(
    "task_report", "法治建设任务完成情况报告", 规定, en="Report on a task",
    body=(Para("关于“{subject}”："), Rows((Facts.measures, Facts.progress, Facts.done)), Signatures(("承办单位（印章）",))),
)  # fmt: skip

P = Procedure(
    "governance_task", "法治建设任务", "Task of law-based governance",
    stages=S, facts=Facts, basis=[规定], in_force=date(2019, 4, 15), number="{org}法任〔{year}〕{n}项", domain="leadership",
    title=Facts.subject, topic=Facts.plan, sees=[JUSTICE_BUREAU],
    about="工作要点、规划分工、专项行动和会议议定的任务，逐项明确承办单位、目标和时限，推进、报告、核实完成。",
)  # fmt: skip
give = P.start(
    "give", "下达任务", by=SUPERVISOR, to=S.GIVEN, basis=规定, transfers=True, makes=[SLIP], en="Give a task",
    needs=[Facts.subject, Facts.plan, Facts.year, Facts.aim, Facts.finish_by], asks=[Facts.document, Facts.joint],
)  # fmt: skip
take_up = P.action(
    "take_up", "明确责任，开始推进", by=LIAISON, frm=S.GIVEN, to=S.RUNNING, basis=规定, needs=[Facts.owner, Facts.measures], en="Take up",
)  # fmt: skip
report = P.action(
    "report", "登记任务进展", by=LIAISON, frm=S.RUNNING, basis=规定, needs=[Facts.progress], en="Record progress",
)  # fmt: skip
finish = P.action(
    "finish", "报告任务完成", by=LIAISON, frm=S.RUNNING, to=S.REPORTED, basis=规定, needs=[Facts.done], makes=[REPORT], en="Report it done",
)  # fmt: skip
accept = P.action(
    "accept", "核实完成，销号", by=SUPERVISOR, frm=S.REPORTED, to=S.DONE, basis=规定, needs=[Facts.checked], outcome="已完成", en="Accept",
)  # fmt: skip
send_back = P.action(
    "send_back", "没有完成，继续推进", by=SUPERVISOR, frm=S.REPORTED, to=S.RUNNING, basis=规定, needs=[Facts.checked], sends_back=True,
    en="Not done yet", remark="原定时限不变",
)  # fmt: skip
cancel = P.action(
    "cancel", "取消、调整任务", by=SUPERVISOR, frm=[S.GIVEN, S.RUNNING, S.REPORTED], to=S.CANCELLED, basis=规定, reasoned=True,
    outcome="已取消", en="Cancel",
)  # fmt: skip
P.keeping(by=[SUPERVISOR, LIAISON], basis=规定)

P.limit(
    "finish", "完成任务并报告", set_day(), counts_from=Facts.finish_by, stops_at=[finish, cancel], basis=规定, rolls=False,
    en="Finish and report", note="下达时写明的时限；退回继续推进的，时限不变",
)  # fmt: skip
