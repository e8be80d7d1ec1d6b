"""重大行政处罚备案: a body files what it decided with the justice bureau, which looks whether it is lawful and fit.

Which penalties are major and within how many days they are filed is for the province; no text was read, so no number of
days is in force here. Facing doubts the bureau says so in writing, and may go on to supervise.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.conditions import Done
from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.law.instruments import 执法监督规则, 行政处罚法

第八条 = 执法监督规则.art(8)


class S(Stage):
    FILED = "待审查"
    LACKING = "待补充材料"
    DOUBTED = "待回复审查意见"
    EXPLAINED = "待审查回复"
    REGISTERED = "已备案", FINAL
    WITHDRAWN = "已撤回", FINAL


class Sort(Enum):
    FINE = "较大数额罚款"
    CONFISCATION = "没收较大数额违法所得、较大价值非法财物"
    SUSPENSION = "责令停产停业、责令关闭、限制从业"
    LICENCE = "降低资质等级、吊销许可证件"
    OTHER = "其他重大处罚"


class Facts(FactSheet):
    subject = Fact("备案的处罚", str, hint="案由，不写当事人姓名")
    decision_number = Fact("处罚决定书文号", str, listed=True)
    sort = Fact("重大处罚种类", Sort, basis=行政处罚法.art(63), listed=True)
    amount = Fact("罚没数额", Decimal, unit="元", listed=True)
    decided_on = Fact("处罚决定日期", date, listed=True)
    heard = Fact("举行了听证", bool, basis=行政处罚法.art(63), listed=True)
    reviewed = Fact("经过法制审核", bool, basis=行政处罚法.art(58), listed=True)
    discussed = Fact("经过集体讨论", bool, basis=行政处罚法.art(57, clause=2), listed=True)
    papers = Fact("提交的材料", str, basis=第八条, long=True)
    lacking = Fact("需要补齐的材料", str, basis=第八条, long=True)
    opinion = Fact("备案审查意见", str, basis=第八条, long=True)
    answer = Fact("对审查意见的回复", str, basis=第八条, long=True)
    note = Fact("备案登记说明", str, long=True)


REPORT = Document(
    "major_penalty_report", "重大行政处罚备案报告", 第八条, number="{org}罚备〔{year}〕{n}号", en="Report of a major penalty",
    body=(
        Para("现将下列重大行政处罚决定报请备案："),
        Rows((Facts.decision_number, Facts.subject, Facts.sort, Facts.amount, Facts.decided_on, Facts.heard, Facts.reviewed,
              Facts.discussed, Facts.papers)),
        Signatures(("报备单位（印章）",)),
    ),
)  # fmt: skip
OPINION = Document(
    "major_penalty_opinion", "重大行政处罚备案审查意见书", 第八条, number="{org}罚审〔{year}〕{n}号", en="Opinion on a filed penalty",
    body=(Para("{organisation}审查了{decision_number}处罚决定，提出下列意见，请书面回复："), Rows((Facts.opinion,)), Signatures(("司法局（印章）",))),
)  # fmt: skip

P = Procedure(
    "major_penalty_filing", "重大行政处罚备案", "Filing of a major penalty",
    stages=S, facts=Facts, basis=[第八条], in_force=date(2022, 5, 1), number="{org}罚备〔{year}〕{n}件", domain="enforcement",
    title=Facts.subject, topic=Facts.sort, sees=[SUPERVISOR],
    about="重大行政处罚决定作出后报司法局备案；司法局审查是否合法适当，材料不齐的补齐，有问题的提出审查意见。",
)  # fmt: skip
DESK, UNIT = ENFORCEMENT_SUPERVISOR, LIAISON

file = P.start(
    "file", "报送备案", by=UNIT, to=S.FILED, basis=第八条, makes=[REPORT],
    needs=[Facts.subject, Facts.decision_number, Facts.sort, Facts.decided_on, Facts.heard, Facts.reviewed, Facts.discussed, Facts.papers],
    asks=[Facts.amount], remark="处罚案件在本平台办理的，用“关联其他事项”关联", en="File",
)  # fmt: skip
ask_papers = P.action(
    "ask_papers", "一次告知补齐材料", by=DESK, frm=S.FILED, to=S.LACKING, basis=第八条, needs=[Facts.lacking], en="Ask for missing papers",
    only_if=~Done[Facts]("ask_papers", "一次告知补齐材料"),
    because="需要补齐的材料应当一次告知（《行政执法监督工作规则（示范文本）》第八条），已经告知过。请登记备案或者提出审查意见。",
)  # fmt: skip
supply = P.action("supply", "补齐材料", by=UNIT, frm=S.LACKING, to=S.FILED, basis=第八条, needs=[Facts.papers], en="Supply papers")
doubt = P.action(
    "doubt", "提出审查意见", by=DESK, frm=S.FILED, to=S.DOUBTED, basis=第八条, needs=[Facts.opinion], makes=[OPINION], en="Give an opinion",
)  # fmt: skip
explain = P.action("explain", "回复审查意见", by=UNIT, frm=S.DOUBTED, to=S.EXPLAINED, basis=第八条, needs=[Facts.answer], en="Answer it")
enter = P.action(
    "enter", "审查合法适当，登记备案", by=DESK, frm=S.FILED, to=S.REGISTERED, basis=第八条, asks=[Facts.note], outcome="已备案",
    en="Enter on record",
)  # fmt: skip
enter_doubted = P.action(
    "enter_doubted", "审查回复后，登记备案", by=DESK, frm=S.EXPLAINED, to=S.REGISTERED, basis=第八条, needs=[Facts.note],
    outcome="提出意见后备案", remark="没有改正的，另行“就投诉、评查、备案等事项开展监督”", en="Enter on record after an opinion",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回备案", by=UNIT, frm=[S.FILED, S.LACKING, S.DOUBTED, S.EXPLAINED], to=S.WITHDRAWN, basis=第八条, reasoned=True,
    outcome="已撤回", remark="处罚决定已经撤销、变更的，或者重复报送的", en="Withdraw",
)  # fmt: skip
P.keeping(by=[DESK, UNIT], basis=第八条)
