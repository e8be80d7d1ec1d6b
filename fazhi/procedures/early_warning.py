"""预警研判: a rise in the numbers of a place or topic, what was made of it, and what was done about the cause.

What is taken up here is a number over a place, a topic and a month; no person is named or counted singly. The rules are a
model for the district (docs/rules/early_warning.md), so every citation of them is of that text.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import GOVERNANCE_CENTRE, JUSTICE_BUREAU, PETITION_BUREAU, SUPERVISOR
from fazhi.kernel.watch import Grain, Watch
from fazhi.law.instruments import 信访工作条例, 预警规则


class S(Stage):
    RAISED = "待研判"
    JUDGED = "已研判"
    PROMPTED = "已发提示函"
    CLOSED = "已办结", FINAL


class Level(Enum):
    NOTICE, WARNING = "关注", "预警"


class Facts(FactSheet):
    subject = Fact("预警名称", str, hint="如：松溪街道物业纠纷，2026年9月。不写姓名")
    kind = Fact("事项种类", str, listed=True)
    place = Fact("地方", str, listed=True)
    matter_topic = Fact("分类", str, listed=True)
    begins_on = Fact("统计期自", date, listed=True)
    ends_on = Fact("统计期至", date)
    seen = Fact("本期件数", int, unit="件", listed=True)
    usual = Fact("按历史预计", int, basis=预警规则.art(2), unit="件")
    threshold = Fact("达到即预警", int, basis=预警规则.art(2), unit="件")
    level = Fact("预警程度", Level, basis=预警规则.art(2), listed=True)
    causes = Fact("原因分析", str, basis=预警规则.art(4), long=True)
    measures = Fact("研判意见和措施", str, basis=预警规则.art(4), long=True)
    no_need = Fact("无需处置的理由", str, basis=预警规则.art(4), long=True)
    result = Fact("措施落实和其后的件数", str, basis=预警规则.art(6), long=True)


NUMBERS = Rows((Facts.kind, Facts.place, Facts.matter_topic, Facts.begins_on, Facts.ends_on, Facts.seen, Facts.usual,
                Facts.threshold, Facts.level))  # fmt: skip
OPINION = Document(
    "warning_opinion", "预警研判意见书", 预警规则.art(4), number="{org}研〔{year}〕{n}号", en="Opinion on a rise",
    body=(
        Heading("{subject}"), NUMBERS, Heading("原因分析"), Rows((Facts.causes,)), Heading("研判意见和措施"),
        Rows((Facts.measures,)), Para("件数按地方、分类和月份统计，不涉及个人。"), Signatures(("研判单位（印章）", "研判人（签名）")),
    ),
)  # fmt: skip
NO_ACTION = Document(
    "warning_no_action", "预警无需处置说明", 预警规则.art(4), en="Note that a rise needs no action",
    body=(Heading("{subject}"), NUMBERS, Rows((Facts.no_need,)), Signatures(("研判单位（印章）", "研判人（签名）"))),
)  # fmt: skip

P = Procedure(
    "early_warning", "预警研判", "Early warning",
    stages=S, facts=Facts, basis=[信访工作条例.art(10), 预警规则.art(1)], in_force=date(2022, 5, 1),
    number="{org}警〔{year}〕{n}号", domain="petitions", title=Facts.subject, topic=Facts.level,
    about="某个地方、某类事项的件数明显高于自身历史时登记，写明研判意见，或者说明无需处置。不涉及个人。",
)  # fmt: skip
WHO = [SUPERVISOR, JUSTICE_BUREAU, PETITION_BUREAU, GOVERNANCE_CENTRE]
take_up = P.start(
    "take_up", "登记预警", by=WHO, to=S.RAISED, basis=预警规则.art(4), en="Take up a rise",
    needs=[Facts.subject, Facts.kind, Facts.place, Facts.matter_topic, Facts.begins_on, Facts.ends_on, Facts.seen, Facts.usual,
           Facts.threshold, Facts.level],
    remark="在“预警研判”页面登记，数字由系统算出",
)  # fmt: skip
judge = P.action(
    "judge", "提出研判意见", by=WHO, frm=[S.RAISED, S.JUDGED], to=S.JUDGED, basis=预警规则.art(4),
    needs=[Facts.causes, Facts.measures], makes=[OPINION], en="Give an opinion",
)  # fmt: skip
no_need = P.action(
    "no_need", "无需处置", by=WHO, frm=[S.RAISED, S.JUDGED], to=S.CLOSED, basis=预警规则.art(4), needs=[Facts.no_need],
    makes=[NO_ACTION], outcome="无需处置", en="No action needed",
)  # fmt: skip
prompted = P.action(
    "prompted", "登记已发提示函", by=WHO, frm=[S.RAISED, S.JUDGED], to=S.PROMPTED, basis=预警规则.art(5), links=True,
    remark="写明提示函、建议书的编号", en="Note the letter sent",
)  # fmt: skip
close = P.action(
    "close", "复看办结", by=WHO, frm=[S.JUDGED, S.PROMPTED], to=S.CLOSED, basis=预警规则.art(6), needs=[Facts.result],
    outcome="已处置", en="Look again and close",
)  # fmt: skip
P.keeping(by=WHO, basis=预警规则.art(4))

WATCH = Watch(
    series=("people_mediation", "petition", "hotline_order"), grain=Grain.MONTH, small=5, alpha=0.01, grave=0.001,
    answer=P, start=take_up, letter=("prompt_letter", "issue_about"), notice=Level.NOTICE, warning=Level.WARNING,
    subject=Facts.subject, kind=Facts.kind, place=Facts.place, matter_topic=Facts.matter_topic, begins_on=Facts.begins_on,
    ends_on=Facts.ends_on, seen=Facts.seen, usual=Facts.usual, threshold=Facts.threshold, level=Facts.level,
)  # fmt: skip
