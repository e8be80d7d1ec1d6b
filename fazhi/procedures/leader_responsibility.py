"""领导包案: a leader takes one hard matter on: what is aimed at, by when, what was done, what came of it.

信访工作条例 article 18 item 2 has leaders take on and settle prominent matters. The date is set by the district in the matter
itself; no statute gives one. It is about a matter, opens beside it and ends with it: nobody is watched or held back,
and the matter's own procedure and time limits go on as they are.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.overview import Overview
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import GOVERNANCE_CENTRE, LIAISON, PETITION_BUREAU, SUPERVISOR
from fazhi.law.instruments import 信访工作条例

BASIS = 信访工作条例.art(18, clause=2)


class S(Stage):
    UNDER_WAY = "包案中"
    REPORTED = "已报结果"
    RESOLVED = "已化解", FINAL
    ENDED = "终止包案", FINAL


class Manner(Enum):
    MET = "接谈当事人"
    VISITED = "下访约访"
    COORDINATED = "召集有关单位协调"
    URGED = "督促办理"


class Facts(FactSheet):
    subject = Fact("包案事项", str, hint="如：小区电梯停运长期未修。不写当事人姓名")
    leader = Fact("包案领导", str, basis=BASIS, listed=True, hint="姓名和职务")
    aim = Fact("化解目标", str, long=True)
    measures = Fact("化解措施", str, long=True)
    deadline = Fact("包案期限", date, listed=True, hint="由区确定，不是法定期限，不影响原事项的期限")
    manner = Fact("工作方式", Manner, listed=True)
    progress = Fact("化解进展", str, long=True)
    result = Fact("化解结果", str, long=True)


CHARGE = Document(
    "leader_charge", "领导包案责任书", BASIS, number="{org}包〔{year}〕{n}号", en="Charge of a leader",
    body=(
        Para("{recipient}：现由{leader}包案化解下列事项。请制定措施，按期化解，如实报告进展和结果。"),
        Rows((Facts.subject, Facts.aim, Facts.measures, Facts.deadline)),
        Para("包案是为了解决问题。不得以任何方式阻碍、打击报复当事人；原事项依法办理，期限照常计算。"),
        Signatures(("确定单位（印章）", "包案领导（签名）")),
    ),
)  # fmt: skip
RESULT = Document(
    "leader_result", "领导包案化解结果报告", BASIS, en="Report on a leader's matter",
    body=(
        Heading("{subject}"), Rows((Facts.leader, Facts.aim, Facts.measures, Facts.progress, Facts.result)),
        Signatures(("包案领导（签名）",)),
    ),
)  # fmt: skip

P = Procedure(
    "leader_responsibility", "领导包案", "Leader's responsibility",
    stages=S, facts=Facts, basis=[BASIS], in_force=date(2022, 5, 1), number="{org}包案〔{year}〕{n}号", domain="petitions",
    title=Facts.subject, sees=[SUPERVISOR],
    about="领导干部包案化解疑难复杂的信访事项和矛盾纠纷：一事一案，有目标、有措施、有期限、有结果。包的是事，不是人。",
)  # fmt: skip
OFFICES = [PETITION_BUREAU, GOVERNANCE_CENTRE]
take_charge = P.start(
    "take_charge", "确定领导包案", by=OFFICES, to=S.UNDER_WAY, basis=BASIS, transfers=True, links=True, makes=[CHARGE],
    needs=[Facts.subject, Facts.leader, Facts.aim, Facts.deadline], asks=[Facts.measures], en="Name a leader in charge",
    remark="关联所包的事项，写明责任单位",
)  # fmt: skip
plan = P.action(
    "plan", "制定化解措施", by=[LIAISON, *OFFICES], frm=S.UNDER_WAY, basis=BASIS, needs=[Facts.measures], en="Plan measures",
)  # fmt: skip
report = P.action(
    "report", "登记化解进展", by=[LIAISON, *OFFICES], frm=S.UNDER_WAY, basis=BASIS, needs=[Facts.manner, Facts.progress],
    en="Record progress",
)  # fmt: skip
change_leader = P.action(
    "change_leader", "更换包案领导", by=OFFICES, frm=S.UNDER_WAY, basis=BASIS, needs=[Facts.leader], reasoned=True,
    en="Change the leader",
)  # fmt: skip
prolong = P.action(
    "prolong", "调整包案期限", by=OFFICES, frm=S.UNDER_WAY, basis=BASIS, needs=[Facts.deadline], reasoned=True,
    en="Move the date",
)  # fmt: skip
report_result = P.action(
    "report_result", "报告化解结果", by=LIAISON, frm=S.UNDER_WAY, to=S.REPORTED, basis=BASIS, needs=[Facts.result],
    makes=[RESULT], en="Report the result",
)  # fmt: skip
resolve = P.action(
    "resolve", "确认化解", by=OFFICES, frm=S.REPORTED, to=S.RESOLVED, basis=BASIS, outcome="已化解", en="Confirm it is settled",
)  # fmt: skip
go_on = P.action(
    "go_on", "没有化解，继续包案", by=OFFICES, frm=S.REPORTED, to=S.UNDER_WAY, basis=BASIS, needs=[Facts.deadline],
    reasoned=True, sends_back=True, en="Not settled, go on",
)  # fmt: skip
end = P.action(
    "end", "终止包案", by=OFFICES, frm=[S.UNDER_WAY, S.REPORTED], to=S.ENDED, basis=BASIS, reasoned=True,
    outcome="终止包案", remark="如已导入诉讼、仲裁等法定程序", en="End",
)  # fmt: skip
P.keeping(by=[LIAISON, *OFFICES], basis=BASIS)

OVERVIEW = Overview(
    P, (Facts.leader, Facts.manner), due=Facts.deadline,
    about="每一件包案关联它所包的事项。包案期限由区确定，过了期限的列在前面；原事项的法定期限照常计算。",
)  # fmt: skip
