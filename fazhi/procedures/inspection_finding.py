"""督察反馈问题整改: each finding of an inspection of law-based government with its owner, its aim and its day, until it is mended.

法治政府建设与责任落实督察工作规定 has the inspected body mend what was found within the time it is told and report back.
Articles of this instrument are known from official pages that quote it, and are marked so.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 法治政府建设督察规定

规定 = 法治政府建设督察规定.whole(unverified=True)


class S(Stage):
    TOLD = "待整改"
    PLANNED = "整改中"
    REPORTED = "待验收"
    CLOSED = "已销号", FINAL
    WITHDRAWN = "已撤销", FINAL


class Inspector(Enum):
    NATIONAL, PROVINCE, CITY, DISTRICT = "中央法治督察", "省级法治督察", "市级法治督察", "区级法治督察"


class Topic(Enum):
    DUTY = "第一责任人职责、组织领导"
    DECISION = "重大行政决策、规范性文件"
    ENFORCEMENT = "行政执法"
    DISPUTES = "行政复议、应诉、矛盾化解"
    OPENNESS = "政务公开、年度报告"
    SERVICE = "公共法律服务、普法"
    TEAM = "法治队伍和保障"


class Facts(FactSheet):
    subject = Fact("问题名称", str)
    inspector = Fact("督察级别", Inspector, listed=True)
    topic = Fact("问题类别", Topic, listed=True)
    told_on = Fact("反馈日期", date, listed=True)
    problem = Fact("反馈的问题", str, long=True)
    aim = Fact("整改目标", str, long=True)
    finish_by = Fact("整改时限", date, listed=True)
    owner = Fact("责任人岗位", str, hint="写岗位，不写姓名")
    measures = Fact("整改措施", str, long=True)
    done = Fact("整改情况", str, long=True)
    lasting = Fact("建立的制度机制", str, long=True)
    accepted = Fact("验收意见", str, long=True)
    lacking = Fact("没有达到目标的地方", str, long=True)


NOTICE = Document(
    "finding_notice", "督察反馈问题整改通知", 规定, number="{org}督改〔{year}〕{n}号", en="Notice to mend",
    official=Official(title="关于整改“{subject}”的通知"),
    body=(
        Para("督察反馈你单位的下列问题，请制定措施，在{finish_by}以前整改到位，书面报告结果。"),
        Rows((Facts.subject, Facts.topic, Facts.problem, Facts.aim, Facts.finish_by)),
    ),
)  # fmt: skip
REPORT = Document(
    "finding_report", "督察反馈问题整改报告", 规定, en="Report on mending",
    body=(
        Para("关于“{subject}”的整改报告"), Rows((Facts.measures, Facts.done, Facts.lasting)), Signatures(("整改单位（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "inspection_finding", "督察反馈问题整改", "Finding of an inspection",
    stages=S, facts=Facts, basis=[规定], in_force=date(2019, 4, 15), number="{org}督改〔{year}〕{n}项",
    domain="openness_supervision", title=Facts.subject, topic=Facts.topic, sees=[JUSTICE_BUREAU],
    about="法治政府建设督察反馈的问题，逐项明确整改单位、目标、时限，整改、报告、验收、销号。",
)  # fmt: skip
tell = P.start(
    "tell", "反馈问题，明确责任", by=SUPERVISOR, to=S.TOLD, basis=规定, transfers=True, makes=[NOTICE], en="Tell the finding",
    needs=[Facts.subject, Facts.inspector, Facts.topic, Facts.told_on, Facts.problem, Facts.aim, Facts.finish_by],
)  # fmt: skip
plan = P.action(
    "plan", "制定整改措施", by=LIAISON, frm=S.TOLD, to=S.PLANNED, basis=规定, needs=[Facts.measures, Facts.owner], en="Plan",
)  # fmt: skip
report = P.action(
    "report", "报告整改结果", by=LIAISON, frm=S.PLANNED, to=S.REPORTED, basis=规定, needs=[Facts.done], asks=[Facts.lasting],
    makes=[REPORT], en="Report",
)  # fmt: skip
accept = P.action(
    "accept", "验收销号", by=SUPERVISOR, frm=S.REPORTED, to=S.CLOSED, basis=规定, needs=[Facts.accepted], outcome="已整改",
    en="Accept and close",
)  # fmt: skip
send_back = P.action(
    "send_back", "没有达到目标，继续整改", by=SUPERVISOR, frm=S.REPORTED, to=S.PLANNED, basis=规定, needs=[Facts.lacking],
    sends_back=True, en="Not there yet", remark="原定时限不变",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "经核实撤销", by=SUPERVISOR, frm=[S.TOLD, S.PLANNED, S.REPORTED], to=S.WITHDRAWN, basis=规定, reasoned=True,
    outcome="已撤销", en="Withdraw",
)  # fmt: skip
P.keeping(by=[SUPERVISOR, LIAISON], basis=规定)

P.limit(
    "mend", "整改到位并报告", set_day(), counts_from=Facts.finish_by, stops_at=[report, withdraw], basis=规定, rolls=False,
    en="Mend and report", note="反馈时写明的时限；没有达到目标退回的，时限不变",
)  # fmt: skip
