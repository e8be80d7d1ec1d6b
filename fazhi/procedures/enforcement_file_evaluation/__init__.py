"""行政执法案卷评查: a file drawn by lot, read by two readers of other units, settled, told to its owner, and put right.

The rules and all points are a model for the district (docs/rules/enforcement_file_evaluation.md); what fails a file outright
follows 行政处罚法. 行政执法监督条例 names evaluation among the ways of supervising, in articles that were not read.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import FactRef
from fazhi.kernel.official import Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, FILE_READER, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.procedures.enforcement_file_evaluation.facts import Agree, Apart, Facts, Mean, Scored, 规则


class S(Stage):
    DRAWN = "待交第一名评查员"
    FIRST = "待第一次评查"
    READ_ONCE = "待安排第二次评查"
    ALLOTTED = "待第二次评查"
    READ_TWICE = "待确定评查结果"
    TOLD = "待改正案卷问题"
    CORRECTED = "待核实改正"
    CLOSED = "评查办结", FINAL
    CANCELLED = "评查终止", FINAL


RESULT = Document(
    "enforcement_file_result", "行政执法案卷评查结果告知书", 规则.art(7), number="{org}卷评〔{year}〕{n}号", official=Official(),
    en="Result of a file evaluation",
    body=(
        Para("你单位的案卷（{file_number}）经评查，结果如下。请在{correct_by}以前改正并书面报告；不得更换原有文书。"),
        Rows((Facts.kind, Facts.first_vetoes, Facts.first_faults, Facts.first_score, Facts.second_vetoes, Facts.second_faults,
              Facts.second_score, Facts.final_vetoes, Facts.final_faults, Facts.score, Facts.findings)),
    ),
)  # fmt: skip
REPORT = Document(
    "enforcement_file_correction", "案卷问题改正报告", 规则.art(7), en="Report on what was put right",
    body=(Para("关于{file_number}案卷的改正情况："), Rows((Facts.corrected,)), Signatures(("办案单位（印章）",))),
)  # fmt: skip

P = Procedure(
    "enforcement_file_evaluation", "行政执法案卷评查", "Evaluation of an enforcement file",
    stages=S, facts=Facts, basis=[规则.art(1)], in_force=date(2022, 5, 1), number="{org}卷评〔{year}〕{n}件", domain="enforcement",
    title=Facts.subject, topic=Facts.kind, sees=[SUPERVISOR],
    about="抽签抽出的执法案卷由两名外单位评查员先后评查，意见不一的终评；结果和问题告知办案单位，限期改正并核实。",
)  # fmt: skip
DESK = ENFORCEMENT_SUPERVISOR
WRONG = "得分与所选的否决项、扣分项不符，或者选了不适用于这种案卷的项目（《行政执法案卷评查规则（示范文本）》第四条、第五条）：有否决项的0分；" \
    "其他案卷100分减去扣分，每组扣完为止。请改正。"  # fmt: skip

draw = P.start(
    "draw", "登记抽中的案卷", by=DESK, to=S.DRAWN, basis=规则.art(2, 3), links=True,
    needs=[Facts.subject, Facts.campaign, Facts.kind, Facts.file_number, Facts.owner, Facts.first_reader, Facts.first_unit,
           Facts.second_reader, Facts.second_unit],
    only_if=Apart(), remark="写明抽签所在的评查活动的编号", en="Enter a drawn file",
    because="两名评查员应当来自不同单位，都不来自办案单位（《行政执法案卷评查规则（示范文本）》第三条）。请照抽签结果核对。",
)  # fmt: skip
give = P.action(
    "give", "交第一名评查员", by=DESK, frm=S.DRAWN, to=S.FIRST, basis=规则.art(3), assigns=FILE_READER, en="Give it to the first reader",
)  # fmt: skip
read_first = P.action(
    "read_first", "第一次评查", by=FILE_READER, frm=S.FIRST, to=S.READ_ONCE, basis=规则.art(4, 5), needs=[Facts.first_score],
    asks=[Facts.first_vetoes, Facts.first_faults, Facts.first_note], en="First evaluation",
    only_if=Scored(Facts.first_score, Facts.first_vetoes, Facts.first_faults), because=WRONG,
)  # fmt: skip
allot = P.action(
    "allot", "交第二名评查员", by=DESK, frm=S.READ_ONCE, to=S.ALLOTTED, basis=规则.art(3), assigns=FILE_READER, en="Give it to the second reader",
    remark="第二名评查员不得是第一名评查员",
)  # fmt: skip
read_second = P.action(
    "read_second", "第二次评查", by=FILE_READER, frm=S.ALLOTTED, to=S.READ_TWICE, basis=规则.art(4, 5), needs=[Facts.second_score],
    asks=[Facts.second_vetoes, Facts.second_faults, Facts.second_note], en="Second evaluation",
    only_if=Scored(Facts.second_score, Facts.second_vetoes, Facts.second_faults), because=WRONG,
)  # fmt: skip
TELL: list[FactRef[Facts, Any]] = [Facts.score, Facts.findings, Facts.correct_by]
settle = P.action(
    "settle", "两次评查一致，告知结果", by=DESK, frm=S.READ_TWICE, to=S.TOLD, basis=规则.art(6, 7), transfers=True, needs=TELL, makes=[RESULT],
    only_if=Agree() & Mean(), en="The readers agree: tell the result",
    because="两次评分相差不超过10分、对否决项认定一致的，以平均分（四舍五入）为结果；否则应当终评（《行政执法案卷评查规则（示范文本）》第六条）。",
)  # fmt: skip
read_last = P.action(
    "read_last", "终评，告知评查结果", by=DESK, frm=S.READ_TWICE, to=S.TOLD, basis=规则.art(6, 7), transfers=True, needs=TELL,
    asks=[Facts.final_vetoes, Facts.final_faults], makes=[RESULT], en="Final evaluation: tell the result",
    only_if=~Agree() & Scored(Facts.score, Facts.final_vetoes, Facts.final_faults),
    because="两次评查不一致的才终评；得分按终评的否决项、扣分项计算（《行政执法案卷评查规则（示范文本）》第六条）。",
)  # fmt: skip
correct = P.action(
    "correct_file", "报告改正情况", by=LIAISON, frm=S.TOLD, to=S.CORRECTED, basis=规则.art(7), needs=[Facts.corrected], makes=[REPORT],
    en="Report what was put right",
)  # fmt: skip
close = P.action(
    "close", "核实改正，评查办结", by=DESK, frm=S.CORRECTED, to=S.CLOSED, basis=规则.art(7), needs=[Facts.checked], outcome="已评查改正",
    remark="需要监督的，另行“就投诉、评查、备案等事项开展监督”", en="Check and close",
)  # fmt: skip
send_back = P.action(
    "send_back", "没有改正到位，退回", by=DESK, frm=S.CORRECTED, to=S.TOLD, basis=规则.art(7), needs=[Facts.checked], sends_back=True,
    en="Not put right yet", remark="原定日期不变",
)  # fmt: skip
cancel = P.action(
    "cancel", "终止评查", by=DESK, frm=[S.DRAWN, S.FIRST, S.READ_ONCE, S.ALLOTTED, S.READ_TWICE], to=S.CANCELLED, basis=规则.art(1), reasoned=True,
    outcome="终止评查", remark="案卷依法不能调阅、不属于评查范围的", en="Cancel",
)  # fmt: skip
P.keeping(by=[DESK, LIAISON], basis=规则.art(1))

P.limit(
    "correct", "改正案卷问题并报告", set_day(), counts_from=Facts.correct_by, stops_at=[correct], basis=规则.art(7), rolls=False,
    en="Put right and report", note="结果告知书写明的日期；退回的，日期不变",
)  # fmt: skip
