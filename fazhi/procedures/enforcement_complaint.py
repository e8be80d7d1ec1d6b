"""行政执法投诉: what somebody says against an act of enforcement, and the answer of the body that supervises it.

The supervisor looks into complaints (行政执法监督条例, articles not read, marked so). It does not take the place of review,
litigation or petitions: where one of these is the way, the person is told which. The day of the answer is told on acceptance.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, PARTY, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 执法监督规则, 行政执法监督条例

条例 = 行政执法监督条例.whole(unverified=True)
第五条 = 执法监督规则.art(5)


class S(Stage):
    RECEIVED = "待审查"
    ACCEPTED = "核查中"
    WITH_UNIT = "单位自查中"
    REPORTED = "待核实答复"
    ANSWERED = "已答复", FINAL
    REFUSED = "不予受理", FINAL
    WITHDRAWN = "已撤回", FINAL


class Topic(Enum):
    IDLE = "不履行职责、推诿"
    PROCEDURE = "程序违法、不听取意见"
    STANDING = "执法人员没有出示证件、没有资格"
    ARBITRARY = "乱收费、乱罚款、乱检查、乱查封"
    DISCRETION = "处理过重、同案不同罚"
    MANNER = "态度粗暴、方式不当"
    OPENNESS = "不公开、不送达"
    OTHER = "其他执法问题"


class Way(Enum):
    REVIEW = "申请行政复议"
    LITIGATION = "提起行政诉讼"
    PETITION = "提出信访事项"
    DISCIPLINE = "向纪检监察机关反映"
    OTHER_ORGAN = "向有权处理的其他机关提出"


class Result(Enum):
    TRUE, PARTLY, FALSE = "属实", "部分属实", "不属实"


class Facts(FactSheet):
    subject = Fact("投诉的事情", str, hint="如：某次检查没有出示证件。不写姓名")
    topic = Fact("投诉类别", Topic, listed=True)
    unit = Fact("被投诉的执法单位", str, hint="不清楚的写地点和穿着、车辆等")
    happened_about = Fact("发生日期", date, listed=True)
    details = Fact("情况和理由", str, long=True, hint="时间、地点、经过")
    wish = Fact("希望怎样处理", str, long=True)
    enterprise = Fact("涉及企业", bool, listed=True)
    answer_by = Fact("告知的答复日期", date, basis=第五条, listed=True)
    way = Fact("应当通过的途径", Way, basis=第五条, listed=True)
    told = Fact("不受理的理由", str, basis=第五条, long=True)
    asked = Fact("要求自查的内容", str, long=True)
    own_check = Fact("自查情况", str, long=True)
    result = Fact("核查结论", Result, basis=第五条, listed=True)
    answer = Fact("答复内容", str, basis=第五条, long=True)
    measure = Fact("处理措施", str, long=True)


ACCEPTANCE = Document(
    "enforcement_complaint_receipt", "行政执法投诉受理告知书", 第五条, number="{org}执诉〔{year}〕{n}号", en="Acceptance of a complaint",
    body=(
        Para("你对“{subject}”的投诉（编号{matter_number}）已经受理，将在{answer_by}以前答复。"),
        Para("本投诉不影响依法申请行政复议、提起行政诉讼及其期限。"), Signatures(("行政执法监督机构（印章）",)),
    ),
)  # fmt: skip
REFUSAL = Document(
    "enforcement_complaint_refusal", "行政执法投诉不予受理告知书", 第五条, number="{org}执诉不〔{year}〕{n}号", en="Complaint not accepted",
    body=(Para("关于“{subject}”的投诉（编号{matter_number}）："), Rows((Facts.told, Facts.way)), Signatures(("行政执法监督机构（印章）",))),
)  # fmt: skip
ANSWER = Document(
    "enforcement_complaint_answer", "行政执法投诉答复书", 第五条, number="{org}执诉复〔{year}〕{n}号", en="Answer to a complaint",
    body=(
        Para("关于“{subject}”的投诉（编号{matter_number}），经核查，答复如下："), Rows((Facts.result, Facts.answer, Facts.measure)),
        Para("本答复不是对执法行为的复议决定。对执法行为不服的，可以依法申请行政复议或者提起行政诉讼。"),
        Signatures(("行政执法监督机构（印章）",)),
    ),
)  # fmt: skip
COMPLAINANT = PartyKind("complainant", "投诉人", required=True, en="Complainant")

P = Procedure(
    "enforcement_complaint", "行政执法投诉", "Complaint about enforcement",
    stages=S, facts=Facts, basis=[条例, 第五条], in_force=date(2026, 2, 1), number="{org}执诉〔{year}〕{n}件", domain="enforcement",
    title=Facts.subject, topic=Facts.topic, parties=[COMPLAINANT], sees=[SUPERVISOR],
    about="对行政执法行为的投诉、检举，由司法局审查，受理的答复是否属实、怎样处理；应当复议、诉讼、信访的，告知途径。",
)  # fmt: skip
DESK = ENFORCEMENT_SUPERVISOR
SAID: list[FactRef[Facts, Any]] = [Facts.subject, Facts.topic, Facts.unit, Facts.details]
MORE: list[FactRef[Facts, Any]] = [Facts.happened_about, Facts.wish, Facts.enterprise]

complain = P.start("complain", "投诉行政执法", by=PARTY, to=S.RECEIVED, basis=条例, needs=SAID, asks=MORE, en="Complain about enforcement")
register = P.start(
    "register", "登记来信、来访、来电投诉", by=DESK, to=S.RECEIVED, basis=第五条, needs=SAID, asks=MORE, en="Register a complaint",
)  # fmt: skip
accept = P.action(
    "accept", "受理，告知答复日期", by=DESK, frm=S.RECEIVED, to=S.ACCEPTED, basis=第五条, needs=[Facts.answer_by], makes=[ACCEPTANCE],
    en="Accept",
)  # fmt: skip
refuse = P.action(
    "refuse", "不予受理，告知途径", by=DESK, frm=S.RECEIVED, to=S.REFUSED, basis=第五条, needs=[Facts.told], asks=[Facts.way],
    makes=[REFUSAL], outcome="不予受理", en="Do not accept",
)  # fmt: skip
ask_unit = P.action(
    "ask_unit", "交被投诉的单位自查", by=DESK, frm=S.ACCEPTED, to=S.WITH_UNIT, basis=第五条, transfers=True, needs=[Facts.asked],
    remark="不交给被投诉的人员本人", en="Have the body check itself",
)  # fmt: skip
own_report = P.action(
    "own_report", "报告自查情况", by=LIAISON, frm=S.WITH_UNIT, to=S.REPORTED, basis=第五条, needs=[Facts.own_check], en="Report own check",
)  # fmt: skip
take_back = P.action(
    "take_back", "收回，直接核查", by=DESK, frm=S.WITH_UNIT, to=S.REPORTED, basis=第五条, reasoned=True, en="Take back",
)  # fmt: skip
answer = P.action(
    "answer", "答复投诉人", by=DESK, frm=[S.ACCEPTED, S.REPORTED], to=S.ANSWERED, basis=第五条, needs=[Facts.result, Facts.answer],
    asks=[Facts.measure], makes=[ANSWER], outcome="已答复", en="Answer",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回投诉", by=[PARTY, DESK], frm=[S.RECEIVED, S.ACCEPTED, S.WITH_UNIT, S.REPORTED], to=S.WITHDRAWN, basis=第五条,
    outcome="已撤回", remark="发现违法的，监督机构仍可以依职权监督", en="Withdraw",
)  # fmt: skip
P.keeping(by=[DESK, LIAISON], basis=第五条)

P.limit(
    "answer", "答复投诉", set_day(), counts_from=Facts.answer_by, stops_at=[answer, withdraw], basis=第五条, rolls=False,
    en="Answer a complaint", note="受理时告知的日期；条例规定的天数没有核对到原文",
)  # fmt: skip
