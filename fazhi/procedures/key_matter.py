"""重点事项: a mark that a matter needs particular care, with its ground and its end.

The mark lies on the file of the matter, never on a person, and lapses: it is renewed with reasons or taken off. It changes
nothing in what the people concerned may do.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.overview import Overview
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import GOVERNANCE_CENTRE, JUSTICE_BUREAU, PETITION_BUREAU, SUPERVISOR
from fazhi.law.instruments import 信访工作条例


class S(Stage):
    MARKED = "标记中"
    LIFTED = "已解除", FINAL


class Ground(Enum):
    MANY = "涉及人数多"
    LONG = "长期没有解决"
    SEVERAL = "涉及几个单位，责任交叉"
    ESCALATING = "矛盾可能激化"
    POLICY = "涉及政策落实"


class Facts(FactSheet):
    subject = Fact("事项名称", str, hint="写事，不写人的姓名")
    ground = Fact("列为重点的理由", Ground, listed=True)
    ground_note = Fact("理由说明", str, long=True)
    care = Fact("需要做的工作", str, long=True)
    until = Fact("标记至", date, listed=True, hint="到期须解除或者写明理由续期")


P = Procedure(
    "key_matter", "重点事项", "Matter of note",
    stages=S, facts=Facts, basis=[信访工作条例.art(10)], in_force=date(2022, 5, 1), number="{org}重〔{year}〕{n}号",
    domain="petitions", title=Facts.subject, topic=Facts.ground, sees=[SUPERVISOR],
    about="事项需要重点关注、重点化解的标记：写明理由和截止日期，到期解除或者续期。标记在事项上，不标记任何人。",
)  # fmt: skip
OFFICES = [PETITION_BUREAU, GOVERNANCE_CENTRE, JUSTICE_BUREAU]
mark = P.start(
    "mark", "列为重点事项", by=OFFICES, to=S.MARKED, basis=信访工作条例.art(10), links=True, en="Mark a matter",
    needs=[Facts.subject, Facts.ground, Facts.ground_note, Facts.until], asks=[Facts.care], remark="关联所标记的事项",
)  # fmt: skip
renew = P.action(
    "renew", "续期", by=OFFICES, frm=S.MARKED, basis=信访工作条例.art(10), needs=[Facts.until], asks=[Facts.care],
    reasoned=True, en="Renew",
)  # fmt: skip
lift = P.action(
    "lift", "解除标记", by=OFFICES, frm=S.MARKED, to=S.LIFTED, basis=信访工作条例.art(10), reasoned=True, outcome="已解除",
    en="Lift",
)  # fmt: skip
P.keeping(by=OFFICES, basis=信访工作条例.art(10))

OVERVIEW = Overview(
    P, (Facts.ground,), due=Facts.until, about="标记在事项上，不标记任何人。到期的列在前面，请解除或者写明理由续期。",
)  # fmt: skip
