"""人民调解卷宗互评: a drawn file is read by two other committees; where they differ, the bureau's reader decides; then it is mended.

The rules and every point taken off are a model for the district (docs/rules/mediation_file_review.md), of no legal force
until adopted. What a file should hold follows the set of papers of 2010.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.conditions import Condition
from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import COMMITTEE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 互评规则, 人民调解法


class S(Stage):
    DRAWN = "待一评"
    READ = "待安排二评"
    SECOND = "待二评"
    SCORED = "待定分"
    RESULT = "待整改"
    CLOSED = "已办结", FINAL


class Fault(Enum):
    """What points are taken off for, article 4 of the model rules."""

    INTAKE = "没有申请书或者受理登记表（扣10分）"
    RIGHTS = "没有权利义务告知书（扣10分）"
    IDENTITY = "没有当事人身份材料（扣5分）"
    RECORD = "没有调解记录，或者记录没有签名（扣15分）"
    RESULT = "没有协议书、口头协议登记表，或者终止的说明（扣20分）"
    VAGUE = "协议内容不明确，不能履行（扣15分）"
    VISIT = "没有履行或者回访的记录（扣10分）"
    INQUIRY = "该有的调查记录没有（扣5分）"
    ORDER = "卷皮、目录、页码不全（扣5分）"
    DATES = "文书日期前后矛盾（扣5分）"


POINTS = {
    Fault.INTAKE: 10, Fault.RIGHTS: 10, Fault.IDENTITY: 5, Fault.RECORD: 15, Fault.RESULT: 20, Fault.VAGUE: 15, Fault.VISIT: 10,
    Fault.INQUIRY: 5, Fault.ORDER: 5, Fault.DATES: 5,
}  # fmt: skip
FULL, APART = 100, 10


class Facts(FactSheet):
    subject = Fact("互评名称", str, hint="如：2025年度卷宗互评，青松调〔2025〕12号")
    file_number = Fact("被评卷宗的编号", str, basis=互评规则.art(2), listed=True)
    year = Fact("卷宗年度", int, unit="年", basis=互评规则.art(1), listed=True)
    owner = Fact("原调解委员会", str, listed=True)
    seed = Fact("抽签种子", str, basis=互评规则.art(2))
    listed = Fact("抽签清单的指纹", str, basis=互评规则.art(2))
    population = Fact("抽签时的卷宗数", int, basis=互评规则.art(2), unit="卷")
    first_reader = Fact("一评的委员会", str, basis=互评规则.art(3), listed=True)
    first_faults = Fact.many("一评扣分项", Fault, basis=互评规则.art(4))
    first_score = Fact("一评得分", int, basis=互评规则.art(4), unit="分", listed=True)
    first_note = Fact("一评意见", str, long=True)
    second_faults = Fact.many("二评扣分项", Fault, basis=互评规则.art(4))
    second_score = Fact("二评得分", int, basis=互评规则.art(4), unit="分", listed=True)
    second_note = Fact("二评意见", str, long=True)
    final_faults = Fact.many("终评扣分项", Fault, basis=互评规则.art(5))
    score = Fact("评定得分", int, basis=互评规则.art(5), unit="分", listed=True)
    note = Fact("评定意见和需要补正的问题", str, basis=互评规则.art(6), long=True)
    mended = Fact("补正情况", str, basis=互评规则.art(6), long=True)


@dataclass(frozen=True)
class Adds(Condition[Facts]):
    """The score is a hundred less the points of the faults chosen."""

    score: FactRef[Facts, int]
    faults: FactRef[Facts, Any]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        chosen = values.get(self.faults.name) or ()
        return values.get(self.score.name) == FULL - sum(POINTS[f] for f in chosen)

    @property
    def text(self) -> str:
        return f"“{self.score.label}”等于{FULL}分减去“{self.faults.label}”的分"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.score, self.faults]


@dataclass(frozen=True)
class Near(Condition[Facts]):
    """The two scores differ by no more than the rules allow."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        first, second = values.get(Facts.first_score.name), values.get(Facts.second_score.name)
        return first is not None and second is not None and abs(first - second) <= APART

    @property
    def text(self) -> str:
        return f"“一评得分”和“二评得分”相差不超过{APART}分"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.first_score, Facts.second_score]


@dataclass(frozen=True)
class Mean(Condition[Facts]):
    """The result is the mean of the two scores, halves up."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        first, second = values.get(Facts.first_score.name), values.get(Facts.second_score.name)
        return first is not None and second is not None and values.get(Facts.score.name) == (first + second + 1) // 2

    @property
    def text(self) -> str:
        return "“评定得分”是两次得分的平均（四舍五入）"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.score, Facts.first_score, Facts.second_score]


SCORES = Rows((Facts.first_reader, Facts.first_faults, Facts.first_score, Facts.first_note, Facts.second_faults,
               Facts.second_score, Facts.second_note, Facts.final_faults, Facts.score, Facts.note))  # fmt: skip
RESULT_NOTICE = Document(
    "file_review_result", "人民调解卷宗互评结果告知书", 互评规则.art(6), number="{org}评〔{year}〕{n}号", en="Result of file review",
    body=(
        Para("{recipient}：你委员会的卷宗（{file_number}）经互评，结果如下："), SCORES,
        Para("需要补正的，请在卷内附说明补正，不得更换原有文书。"), Signatures(("司法局（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "mediation_file_review", "人民调解卷宗互评", "Cross-review of mediation files",
    stages=S, facts=Facts, basis=[人民调解法.art(5), 互评规则.art(1)], in_force=date(2022, 5, 1), number="{org}互评〔{year}〕{n}号",
    domain="mediation", title=Facts.subject, sees=[SUPERVISOR],
    about="抽签抽出的卷宗由其他两个委员会先后评分，相差大的由司法局终评；结果告知原委员会并补正。",
)  # fmt: skip
BADLY_ADDED = "得分与扣分项不符：满分100分，减去所选各项的扣分（《人民调解卷宗互评规则（示范文本）》第四条）。请改正得分或者扣分项。"

draw = P.start(
    "draw", "抽取卷宗，交其他委员会评", by=JUSTICE_BUREAU, to=S.DRAWN, basis=互评规则.art(2), transfers=True, links=True,
    needs=[Facts.subject, Facts.file_number, Facts.year, Facts.owner, Facts.seed, Facts.listed, Facts.population,
           Facts.first_reader],
    remark="在“卷宗互评”页面抽取；纸质卷宗由司法所调取交换", en="Draw a file and send it to be read",
)  # fmt: skip
read_first = P.action(
    "read_first", "一评", by=COMMITTEE, frm=S.DRAWN, to=S.READ, basis=互评规则.art(3, 4), needs=[Facts.first_score],
    asks=[Facts.first_faults, Facts.first_note], only_if=Adds(Facts.first_score, Facts.first_faults), because=BADLY_ADDED,
    en="First reading",
)  # fmt: skip
allot = P.action(
    "allot", "安排二评", by=JUSTICE_BUREAU, frm=S.READ, to=S.SECOND, basis=互评规则.art(3), transfers=True,
    remark="不得安排原委员会，也不得安排一评的委员会", en="Allot the second reading",
)  # fmt: skip
read_second = P.action(
    "read_second", "二评", by=COMMITTEE, frm=S.SECOND, to=S.SCORED, basis=互评规则.art(3, 4), needs=[Facts.second_score],
    asks=[Facts.second_faults, Facts.second_note], only_if=Adds(Facts.second_score, Facts.second_faults), because=BADLY_ADDED,
    en="Second reading",
)  # fmt: skip
settle = P.action(
    "settle", "以平均分定分，告知原委员会", by=JUSTICE_BUREAU, frm=S.SCORED, to=S.RESULT, basis=互评规则.art(5, 6), transfers=True,
    needs=[Facts.score], asks=[Facts.note], makes=[RESULT_NOTICE], only_if=Near() & Mean(), en="Settle by the mean",
    because="两次得分相差超过10分的，应当终评；不超过的，以平均分（四舍五入）为结果（《人民调解卷宗互评规则（示范文本）》第五条）。",
)  # fmt: skip
read_last = P.action(
    "read_last", "终评，告知原委员会", by=JUSTICE_BUREAU, frm=S.SCORED, to=S.RESULT, basis=互评规则.art(5, 6), transfers=True,
    needs=[Facts.score, Facts.note], asks=[Facts.final_faults], makes=[RESULT_NOTICE],
    only_if=~Near() & Adds(Facts.score, Facts.final_faults), en="Final reading",
    because="两次得分相差超过10分的才终评；得分等于100分减去终评扣分项的分（《人民调解卷宗互评规则（示范文本）》第五条）。",
)  # fmt: skip
mend = P.action(
    "mend", "登记补正情况", by=COMMITTEE, frm=S.RESULT, to=S.CLOSED, basis=互评规则.art(6), needs=[Facts.mended], outcome="已评定",
    remark="没有需要补正的，写明“没有”", en="Record what was mended",
)  # fmt: skip
P.keeping(by=JUSTICE_BUREAU, basis=互评规则.art(1))
