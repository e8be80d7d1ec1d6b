"""合法性审查: the legal opinion on what a government or department is about to decide or sign, before it does so.

Major decisions and normative documents have their own procedures; here are projects, agreements, minutes, policies,
decisions of enforcement. When a dispute arises over what was reviewed, it is looked at once more, linked to the first.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import DECISION_OFFICE, JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 公职律师意见, 行政处罚法

意见 = 公职律师意见.whole(unverified=True)


class S(Stage):
    REQUESTED = "待核对材料"
    SUPPLEMENT = "待补充材料"
    REVIEWING = "审查中"
    OPINION = "待反馈采纳情况"
    CLOSED = "已办结", FINAL
    WITHDRAWN = "已撤回", FINAL


class Kind(Enum):
    DECISION = "行政决策"
    PROJECT = "投资项目"
    AGREEMENT = "合同、协议"
    MINUTES = "会议纪要"
    POLICY = "政策文件"
    ENFORCEMENT = "重大行政执法决定"
    OTHER = "其他涉法事务"


class Conclusion(Enum):
    FINE, SUGGEST, ILLEGAL = "合法", "应当修改", "不合法"


class Uptake(Enum):
    ALL, PART, NONE = "全部采纳", "部分采纳", "没有采纳"


class Facts(FactSheet):
    subject = Fact("送审事项", str)
    kind = Fact("送审类别", Kind, listed=True)
    unit = Fact("送审单位", str)
    amount = Fact("标的金额", int, unit="万元", listed=True, hint="合同、项目填写")
    materials = Fact("送审材料", str, long=True, hint="文本、依据、起草和协商经过、本单位法制机构意见")
    meeting_on = Fact("拟上会、签订日期", date, listed=True)
    lacking = Fact("需要补充的材料", str, long=True)
    supplemented = Fact("补充的材料", str, long=True)
    answer_by = Fact("审查期限", date, listed=True, hint="与送审单位商定；法律另有规定的从其规定")
    model = Fact.entry("采用的意见范本", of="model_opinion", rule="范本须在使用期内")
    advisers = Fact.entries("参与审查的法律顾问、公职律师", of="legal_adviser", rule="须在聘期内")
    illegal = Fact("违法之处", int, unit="条", listed=True)
    suggested = Fact("修改建议", int, unit="条", listed=True)
    points = Fact("审查意见", str, long=True, hint="逐条写明：违法之处、修改建议、合法的结论")
    conclusion = Fact("审查结论", Conclusion, listed=True)
    uptake = Fact("采纳情况", Uptake, listed=True)
    not_taken = Fact("没有采纳的意见和理由", str, long=True)
    dispute = Fact("发生的争议", str, long=True)
    lesson = Fact("原审查意见有无遗漏", str, long=True)


REQUEST = Document(
    "review_request", "合法性审查送审表", 意见, en="Request for legality review",
    body=(Rows((Facts.subject, Facts.kind, Facts.unit, Facts.amount, Facts.materials, Facts.meeting_on)), Signatures(("送审单位（印章）",))),
)  # fmt: skip
OPINION = Document(
    "legal_opinion", "合法性审查意见书", 意见, number="{org}审〔{year}〕{n}号", en="Legal opinion",
    body=(
        Para("{unit}：你单位送审的“{subject}”收悉，经审查，提出以下意见。"),
        Rows((Facts.kind, Facts.materials, Facts.advisers, Facts.points, Facts.illegal, Facts.suggested, Facts.conclusion)),
        Para("本意见仅就送审材料提出，供决策参考；未采纳的，请书面说明理由。"), Signatures(("合法性审查机构（印章）",)),
    ),
)  # fmt: skip
P = Procedure(
    "legality_review", "合法性审查", "Legality review",
    stages=S, facts=Facts, basis=[意见, 行政处罚法.art(58)], in_force=date(2016, 6, 16), number="{org}审〔{year}〕{n}件", domain="review",
    title=Facts.subject, topic=Facts.kind, sees=[SUPERVISOR, JUSTICE_BUREAU],
    about="项目、合同协议、会议纪要、政策文件、重大执法决定等，决定或者签订以前的合法性审查。",
)  # fmt: skip
UNITS = [LIAISON, DECISION_OFFICE]
OPEN = [S.REQUESTED, S.SUPPLEMENT, S.REVIEWING]

request = P.start(
    "request", "送请合法性审查", by=UNITS, to=S.REQUESTED, basis=意见, makes=[REQUEST], en="Request review",
    needs=[Facts.subject, Facts.kind, Facts.unit, Facts.materials], asks=[Facts.amount, Facts.meeting_on],
)  # fmt: skip
look_again = P.start(
    "look_again", "发生争议，再次审查", by=[*UNITS, LEGAL_REVIEWER], to=S.REQUESTED, basis=意见, links=True, en="Look at it again",
    needs=[Facts.subject, Facts.kind, Facts.unit, Facts.materials, Facts.dispute], remark="关联原来的合法性审查",
)  # fmt: skip
return_papers = P.action(
    "return_papers", "要求补充材料", by=LEGAL_REVIEWER, frm=S.REQUESTED, to=S.SUPPLEMENT, basis=意见, needs=[Facts.lacking],
    sends_back=True, en="Ask for more papers",
)  # fmt: skip
supplement = P.action(
    "supplement", "补充材料", by=UNITS, frm=S.SUPPLEMENT, to=S.REQUESTED, basis=意见, needs=[Facts.supplemented], en="Supplement",
)  # fmt: skip
accept = P.action(
    "accept", "材料齐全，开始审查", by=LEGAL_REVIEWER, frm=S.REQUESTED, to=S.REVIEWING, basis=意见, needs=[Facts.answer_by],
    en="Begin the review",
)  # fmt: skip
give_opinion = P.action(
    "give_opinion", "出具审查意见", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.OPINION, basis=意见, makes=[OPINION], en="Give the opinion",
    needs=[Facts.points, Facts.illegal, Facts.suggested, Facts.conclusion], asks=[Facts.model, Facts.advisers, Facts.lesson],
    only_if=(Facts.illegal < 1) | ~Facts.conclusion.is_(Conclusion.FINE),
    because="指出了违法之处的，结论不能是“合法”（参照《重大行政决策程序暂行条例》第二十八条）。请核对条数和结论。",
)  # fmt: skip
feed_back = P.action(
    "feed_back", "反馈采纳情况", by=UNITS, frm=S.OPINION, to=S.CLOSED, basis=意见, needs=[Facts.uptake], asks=[Facts.not_taken],
    only_if=Facts.uptake.is_(Uptake.ALL) | Facts.not_taken.known(), outcome="已反馈", en="Say what was taken up",
    because="没有采纳或者部分采纳的，须写明理由（参照《重大行政决策程序暂行条例》第二十八条）。请补写。",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回送审", by=UNITS, frm=OPEN, to=S.WITHDRAWN, basis=意见, reasoned=True, outcome="已撤回", en="Withdraw",
)  # fmt: skip
P.keeping(by=[*UNITS, LEGAL_REVIEWER], basis=意见)
P.milestone("opinion", "出具审查意见", done=give_opinion, basis=意见, en="Opinion given")
P.milestone("uptake", "反馈采纳情况", done=feed_back, basis=意见, en="Uptake reported")
P.limit(
    "review", "出具审查意见", set_day(), counts_from=Facts.answer_by, stops_at=[give_opinion], basis=意见, rolls=False,
    en="Give the opinion", note="国家没有统一的天数，开始审查时写明",
)  # fmt: skip
