"""What is noted when an enforcement file is evaluated, and the rules that two readings and their result must keep."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.kernel.conditions import Condition
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.law.instruments import 案卷评查规则
from fazhi.procedures.enforcement_file_evaluation.rubric import APART, Fault, FileKind, Veto, score

规则 = 案卷评查规则


class Facts(FactSheet):
    subject = Fact("评查案卷", str, hint="如：2026年度案卷评查，某罚〔2025〕12号。不写姓名")
    campaign = Fact("评查活动", str, basis=规则.art(1), listed=True)
    kind = Fact("案卷种类", FileKind, basis=规则.art(5), listed=True)
    file_number = Fact("抽中案卷的编号", str, basis=规则.art(2), listed=True)
    owner = Fact("办案单位", str, listed=True)
    first_reader = Fact("第一评查员", str, basis=规则.art(3))
    first_unit = Fact("第一评查员的单位", str, basis=规则.art(3))
    second_reader = Fact("第二评查员", str, basis=规则.art(3))
    second_unit = Fact("第二评查员的单位", str, basis=规则.art(3))
    first_vetoes = Fact.many("第一次认定的否决项", Veto, basis=规则.art(4))
    first_faults = Fact.many("第一次的扣分项", Fault, basis=规则.art(5))
    first_score = Fact("第一次评分", int, basis=规则.art(5), unit="分", listed=True)
    first_note = Fact("第一次评查意见", str, long=True, hint="写明问题所在的页码")
    second_vetoes = Fact.many("第二次认定的否决项", Veto, basis=规则.art(4))
    second_faults = Fact.many("第二次的扣分项", Fault, basis=规则.art(5))
    second_score = Fact("第二次评分", int, basis=规则.art(5), unit="分", listed=True)
    second_note = Fact("第二次评查意见", str, long=True, hint="写明问题所在的页码")
    final_vetoes = Fact.many("终评认定的否决项", Veto, basis=规则.art(6))
    final_faults = Fact.many("终评的扣分项", Fault, basis=规则.art(6))
    score = Fact("评查得分", int, basis=规则.art(6), unit="分", listed=True)
    findings = Fact("评查发现的问题和改正要求", str, basis=规则.art(7), long=True)
    correct_by = Fact("案卷问题改正日期", date, basis=规则.art(7), listed=True)
    corrected = Fact("案卷问题改正情况", str, basis=规则.art(7), long=True)
    checked = Fact("改正核实情况", str, basis=规则.art(7), long=True)


@dataclass(frozen=True)
class Scored(Condition[Facts]):
    """The score is what the rubric gives for the items chosen, and these are asked of files of this kind."""

    points: FactRef[Facts, int]
    vetoes: FactRef[Facts, Any]
    faults: FactRef[Facts, Any]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        kind = values.get(Facts.kind.name)
        if kind is None:
            return False
        given = score(kind, values.get(self.vetoes.name) or (), values.get(self.faults.name) or ())
        return given is not None and values.get(self.points.name) == given

    @property
    def text(self) -> str:
        return f"“{self.points.label}”与所选的否决项、扣分项相符，所选的项目适用于这种案卷"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.points, self.vetoes, self.faults, Facts.kind]


@dataclass(frozen=True)
class Apart(Condition[Facts]):
    """The two readers come from different units, and neither from the unit whose file it is."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        units = [values.get(f.name) for f in self.facts()]
        return None not in units and len(set(units)) == len(units)

    @property
    def text(self) -> str:
        return "两名评查员来自不同单位，都不来自办案单位"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.owner, Facts.first_unit, Facts.second_unit]


@dataclass(frozen=True)
class Agree(Condition[Facts]):
    """Both readers fail the file or neither does, and their scores are close."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        one, two = values.get(Facts.first_score.name), values.get(Facts.second_score.name)
        failed = [bool(values.get(f.name)) for f in (Facts.first_vetoes, Facts.second_vetoes)]
        return one is not None and two is not None and abs(one - two) <= APART and failed[0] == failed[1]

    @property
    def text(self) -> str:
        return f"两次评分相差不超过{APART}分，且对是否有否决项的认定一致"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.first_score, Facts.second_score, Facts.first_vetoes, Facts.second_vetoes]


@dataclass(frozen=True)
class Mean(Condition[Facts]):
    """The result is the mean of the two scores, halves up."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        one, two = values.get(Facts.first_score.name), values.get(Facts.second_score.name)
        return one is not None and two is not None and values.get(Facts.score.name) == (one + two + 1) // 2

    @property
    def text(self) -> str:
        return "“评查得分”是两次评分的平均（四舍五入）"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [Facts.score, Facts.first_score, Facts.second_score]
