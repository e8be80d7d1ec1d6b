"""查封、扣押: sealing and seizing as a coercive measure, and how long it may last.

行政强制法 articles 18 to 28: the head approves, two officers with certificates carry it out, thirty days and once thirty
more; the time of tests does not count. Whoever must act at once reports within twenty-four hours.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import FINAL, Extension, PartyKind, Stage, Stop
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, PARTY, SUPERVISOR
from fazhi.kernel.spans import days
from fazhi.law.instruments import 行政强制法


class S(Stage):
    REPORTED = "当场实施，待补办批准"
    APPROVED = "已批准，待实施"
    HELD = "查封、扣押中"
    TESTING = "检测、检验、检疫、鉴定中"
    ENDED = "已解除", FINAL
    DISPOSED = "已依法处理", FINAL
    NOT_DONE = "不予实施", FINAL


class Kind(Enum):
    PLACE, GOODS = "查封场所、设施", "查封、扣押财物"
    VESSEL = "扣押涉渔“三无”船舶"


class Ending(Enum):
    """Article 28."""

    NO_BREACH = "当事人没有违法行为"
    UNRELATED = "查封、扣押的场所、设施或者财物与违法行为无关"
    DECIDED = "已经作出处理决定，不再需要查封、扣押"
    EXPIRED = "查封、扣押期限已经届满"
    OTHER = "其他不再需要采取查封、扣押措施的情形"


class Facts(FactSheet):
    subject = Fact("查封、扣押事由", str, basis=行政强制法.art(24), hint="不写当事人姓名")
    kind = Fact("措施种类", Kind, basis=行政强制法.art(9), listed=True)
    grounds = Fact("法律依据", str, basis=行政强制法.art(24))
    case = Fact.entry("所办的行政处罚案件", of="administrative_penalty", valid=False, hint="已经立案的写明")
    officers = Fact.entries(
        "执法人员", of="enforcement_certificate", at_least=2, basis=行政强制法.art(17, 18),
        rule="行政强制措施由具备资格的行政执法人员实施，须由两名以上行政执法人员实施（《行政强制法》第十七条、第十八条）",
    )  # fmt: skip
    shown = Fact("出示证件、告知理由依据和权利、听取陈述申辩", bool, basis=行政强制法.art(18), listed=True)
    goods = Fact("场所、设施、财物清单", str, basis=行政强制法.art(24), long=True, hint="不得查封、扣押与违法行为无关的，不得查封、扣押生活必需品")
    pieces = Fact("数量", int, listed=True)
    seized_on = Fact("查封、扣押日期", date, basis=行政强制法.art(25), listed=True)
    longer_for = Fact("延长的理由", str, basis=行政强制法.art(25), long=True)
    test = Fact("检测、检验、检疫、鉴定事项和期间", str, basis=行政强制法.art(25, clause=3), long=True)
    ending = Fact("解除的情形", Ending, basis=行政强制法.art(28), listed=True)
    disposal = Fact("处理决定", str, basis=行政强制法.art(27), long=True)


P = Procedure(
    "administrative_coercion", "行政强制措施（查封、扣押）", "Sealing and seizing",
    stages=S, facts=Facts, basis=[行政强制法.art(17, 18, 19, 22, 24, 25, 27, 28)], in_force=date(2012, 1, 1),
    number="{org}强〔{year}〕{n}号", domain="enforcement", title=Facts.subject, topic=Facts.kind,
    parties=[PartyKind("party", "当事人", required=True, en="Party")], sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="批准、实施、延长、检测、处理和解除；期限届满仍不解除的，列入逾期。",
)  # fmt: skip
OFFICER, HEAD = ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD
ASKED: list[FactRef[Facts, Any]] = [Facts.subject, Facts.kind, Facts.grounds]
DONE: list[FactRef[Facts, Any]] = [Facts.officers, Facts.shown, Facts.goods, Facts.pieces, Facts.seized_on]
SHOWN = "须出示证件、告知理由依据和权利、听取陈述申辩（《行政强制法》第十八条）。请补办后登记。"
ORDER = Document(
    "seizure_order", "查封、扣押决定书", 行政强制法.art(24), number="{org}强决〔{year}〕{n}号", en="Order to seal or seize",
    body=(
        PartyTable(), Rows((*ASKED, Facts.goods, Facts.seized_on)),
        Para("期限三十日；情况复杂的，经批准可以延长，延长期限不得超过三十日。不服的，可以依法申请行政复议或者提起行政诉讼。"),
        Signatures(("行政机关（印章）", "执法人员（签名）", "当事人（签名、盖章或者按指印）")),
    ),
)  # fmt: skip
LONGER = Document(
    "seizure_extension", "延长查封、扣押期限决定书", 行政强制法.art(25, clause=2), number="{org}强延〔{year}〕{n}号", en="Order to keep it longer",
    body=(Para("{parties}：{subject}，决定延长查封、扣押期限，并说明理由。"), Rows((Facts.longer_for,)), Signatures(("行政机关（印章）",))),
)  # fmt: skip
RELEASE = Document(
    "seizure_release", "解除查封、扣押决定书", 行政强制法.art(28), number="{org}强解〔{year}〕{n}号", en="Order of release",
    body=(Para("{parties}：决定解除查封、扣押，退还财物。"), Rows((Facts.subject, Facts.goods, Facts.ending)), Signatures(("行政机关（印章）",))),
)  # fmt: skip

approve = P.start(
    "approve", "批准查封、扣押", by=HEAD, to=S.APPROVED, basis=行政强制法.art(18), needs=ASKED, asks=[Facts.case], en="Approve",
)  # fmt: skip
act_at_once = P.start(
    "act_at_once", "情况紧急，当场实施", by=OFFICER, to=S.REPORTED, basis=行政强制法.art(19), needs=[*ASKED, *DONE], asks=[Facts.case],
    makes=[ORDER], only_if=Facts.shown.is_(True), because=SHOWN, en="Act at once",
    remark="二十四小时内向行政机关负责人报告，补办批准手续",
)  # fmt: skip
carry_out = P.action(
    "carry_out", "实施查封、扣押", by=OFFICER, frm=S.APPROVED, to=S.HELD, basis=行政强制法.art(18, 24), needs=DONE, makes=[ORDER],
    only_if=Facts.shown.is_(True), because=SHOWN, en="Carry out",
)  # fmt: skip
confirm = P.action(
    "confirm", "补办批准手续", by=HEAD, frm=S.REPORTED, to=S.HELD, basis=行政强制法.art(19), en="Approve afterwards",
)  # fmt: skip
not_done = P.action(
    "not_done", "不再实施", by=HEAD, frm=S.APPROVED, to=S.NOT_DONE, basis=行政强制法.art(16), reasoned=True, outcome="没有实施", en="Not carried out",
)  # fmt: skip
extend = P.action(
    "extend", "延长查封、扣押期限", by=HEAD, frm=[S.HELD, S.TESTING], basis=行政强制法.art(25, clause=2), needs=[Facts.longer_for], makes=[LONGER],
    remark="经行政机关负责人批准，书面告知当事人并说明理由", en="Extend",
)  # fmt: skip
test = P.action(
    "test", "送检测、检验、检疫、鉴定", by=OFFICER, frm=S.HELD, to=S.TESTING, basis=行政强制法.art(25, clause=3), needs=[Facts.test],
    en="Send to be tested", remark="期间书面告知当事人，费用由行政机关承担",
)  # fmt: skip
tested = P.action(
    "tested", "检测、检验、检疫、鉴定完毕", by=OFFICER, frm=S.TESTING, to=S.HELD, basis=行政强制法.art(25, clause=3), en="Test finished",
)  # fmt: skip
release = P.action(
    "release", "解除查封、扣押", by=HEAD, frm=[S.REPORTED, S.HELD, S.TESTING], to=S.ENDED, basis=行政强制法.art(28), needs=[Facts.ending],
    makes=[RELEASE], outcome="已解除", en="Release",
)  # fmt: skip
dispose = P.action(
    "dispose", "依法没收、销毁或者作其他处理", by=HEAD, frm=S.HELD, to=S.DISPOSED, basis=行政强制法.art(27), needs=[Facts.disposal],
    outcome="已依法处理", en="Dispose",
)  # fmt: skip
P.keeping(by=[OFFICER, HEAD], basis=行政强制法.art(24))
P.recusal(asked_by=[PARTY, OFFICER], declared_by=OFFICER, decided_by=HEAD, basis=行政强制法.art(18))

P.limit(
    "report_at_once", "报告并补办批准手续", days(1), counts_from=act_at_once, stops_at=[confirm, release], basis=行政强制法.art(19), rolls=False,
    en="Report and have it approved", note="法律规定二十四小时；台账按日登记，最迟是次日的同一时刻。",
)  # fmt: skip
P.limit(
    "seal", "查封、扣押", days(30), counts_from=Facts.seized_on, stops_at=[release, dispose], rolls=False,
    basis=行政强制法.art(25, clause=1), extension=Extension(extend, days(30), 行政强制法.art(25, clause=1)),
    pauses=[Stop(test, tested, 行政强制法.art(25, clause=3))], en="Sealing and seizing",
    note="这是措施的最长时间，不因最后一日是休息日而延长；不再需要的应当及时解除。法律、行政法规另有规定的除外。",
    expiry="期限届满，应当及时解除（第二十八条）。",
)  # fmt: skip
