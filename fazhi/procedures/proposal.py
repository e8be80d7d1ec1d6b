"""建议、提案: what deputies of the people's congress and members of the 政协 propose, and the answer they get.

代表法 (2025) article 51: answered within three months of being handed over, within six where it is wide or difficult. For
members' proposals no statute sets a term; the three and six months shown for them are local custom, and unverified.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import LIAISON, SUPERVISOR, Role
from fazhi.kernel.spans import months
from fazhi.law.instruments import 代表法, 政协提案工作条例

GOVERNMENT_OFFICE = Role("government_office", "政府办公室建议提案岗", "Government office, proposals")
"""Receives proposals for the government, hands them over to the bodies that answer, and follows them up."""
代表法51 = 代表法.art(51)


class S(Stage):
    RECEIVED = "待交办"
    HANDED = "待办理"
    HANDLING = "办理中"
    ANSWERED = "待评价"
    CLOSED = "已办结", FINAL


class Kind(Enum):
    DEPUTY = "人大代表建议、批评和意见"
    MEMBER = "政协委员提案"


class Level(Enum):
    NATIONAL, PROVINCE, CITY, DISTRICT = "全国", "省", "市", "区（县）"


class Result(Enum):
    SOLVED = "A类：所提问题已经解决或者采纳"
    PLANNED = "B类：列入计划逐步解决"
    LATER = "C类：因条件限制留作参考"
    EXPLAINED = "D类：解释说明"


class Rating(Enum):
    SATISFIED, FAIRLY, NOT = "满意", "基本满意", "不满意"


class Facts(FactSheet):
    subject = Fact("标题", str, hint="与原件一致")
    kind = Fact("种类", Kind, basis=代表法51, listed=True)
    level = Fact("级别", Level, listed=True)
    original_number = Fact("原件编号", str)
    received_on = Fact("收到日期", date, listed=True)
    content = Fact("内容摘要", str, long=True)
    complex_ = Fact("涉及面广、处理难度大", bool, basis=代表法51, listed=True)
    joint_units = Fact("会办单位", str, hint="没有会办的不填")
    met_on = Fact("与代表（委员）沟通日期", date, basis=代表法51)
    handling = Fact("办理情况", str, long=True)
    result = Fact("办理结果", Result, listed=True)
    answer = Fact("答复内容", str, basis=代表法51, long=True)
    rating = Fact("代表（委员）意见", Rating, listed=True)
    rating_note = Fact("意见说明", str, long=True)


ANSWER = Document(
    "proposal_answer", "建议、提案答复函", 代表法51, number="{org}函〔{year}〕{n}号", en="Answer to a proposal",
    official=Official(
        Layout.LETTER, title="对“{subject}”（{original_number}）的答复", to="提出本件的代表（委员）",
        copies_to="区人大常委会（区政协）办公室，区政府办公室",
    ),
    body=(Para("你（你们）提出的建议、提案收悉，答复如下。"), Rows((Facts.result, Facts.handling, Facts.answer))),
)  # fmt: skip
COLUMN = Column("proposals", "建议提案办理结果", "Answers to proposals", "人大代表建议、政协提案的答复。")
PUBLIC = Publication("answer", COLUMN, 代表法51, title=Facts.subject, facts=(Facts.kind, Facts.level, Facts.result, Facts.answer))

P = Procedure(
    "proposal", "建议、提案办理", "Proposal of deputies and members",
    stages=S, facts=Facts, basis=[代表法51, 政协提案工作条例.whole(unverified=True)], in_force=date(2025, 3, 12),
    number="{org}建提〔{year}〕{n}号", domain="openness_supervision", title=Facts.subject, topic=Facts.kind, sees=[SUPERVISOR],
    about="人大代表的建议、批评和意见和政协委员的提案，由政府办公室交办，承办单位办理答复，代表、委员评价。",
)  # fmt: skip
receive = P.start(
    "receive", "收到建议、提案", by=GOVERNMENT_OFFICE, to=S.RECEIVED, basis=代表法51, en="Receive",
    needs=[Facts.subject, Facts.kind, Facts.level, Facts.original_number, Facts.received_on, Facts.content],
)  # fmt: skip
hand_over = P.action(
    "hand_over", "交办", by=GOVERNMENT_OFFICE, frm=S.RECEIVED, to=S.HANDED, basis=代表法51, transfers=True,
    needs=[Facts.complex_], asks=[Facts.joint_units], en="Hand over", remark="承办单位为主办，会办单位写明",
)  # fmt: skip
return_ = P.action(
    "return", "退回交办单位", by=LIAISON, frm=S.HANDED, to=S.RECEIVED, basis=代表法51, transfers=True, reasoned=True,
    sends_back=True, en="Return", remark="不属于本单位职责的，说明理由退回；期限自第一次交办起算，不重新计算",
)  # fmt: skip
take_up = P.action(
    "take_up", "开始办理，与代表（委员）沟通", by=LIAISON, frm=S.HANDED, to=S.HANDLING, basis=代表法51, needs=[Facts.met_on],
    en="Take up and speak with the deputy",
)  # fmt: skip
answer = P.action(
    "answer", "书面答复", by=LIAISON, frm=S.HANDLING, to=S.ANSWERED, basis=代表法51, makes=[ANSWER], publishes=[PUBLIC],
    needs=[Facts.result, Facts.handling, Facts.answer], outcome="已答复", remark="答复应当公开，涉及国家秘密等的除外", en="Answer",
)  # fmt: skip
again = P.action(
    "again", "不满意，重新办理", by=GOVERNMENT_OFFICE, frm=S.ANSWERED, to=S.HANDLING, basis=代表法51,
    needs=[Facts.rating, Facts.rating_note], only_if=Facts.rating.is_(Rating.NOT), en="Handle again",
    because="代表、委员对答复不满意的，才重新办理（《代表法》第五十一条）。满意、基本满意的，请登记评价并办结。",
)  # fmt: skip
close = P.action(
    "close", "登记评价，办结", by=GOVERNMENT_OFFICE, frm=S.ANSWERED, to=S.CLOSED, basis=代表法51, needs=[Facts.rating],
    asks=[Facts.rating_note], en="Record the rating and close",
)  # fmt: skip
P.keeping(by=[GOVERNMENT_OFFICE, LIAISON], basis=代表法51)

DEPUTY, MEMBER, WIDE = Facts.kind.is_(Kind.DEPUTY), Facts.kind.is_(Kind.MEMBER), Facts.complex_.is_(True)
P.limit(
    "answer", "答复人大代表建议", months(3), counts_from=hand_over, stops_at=[answer], basis=代表法51, only_if=DEPUTY & ~WIDE,
    en="Answer a deputy", note="自交办之日起；退回、改派不重新计算",
)  # fmt: skip
P.limit(
    "answer_complex", "答复涉及面广、处理难度大的人大代表建议", months(6), counts_from=hand_over, stops_at=[answer],
    basis=代表法51, only_if=DEPUTY & WIDE, en="Answer a deputy, wide or difficult",
)  # fmt: skip
P.limit(
    "answer_member", "答复政协提案", months(3), counts_from=hand_over, stops_at=[answer], only_if=MEMBER & ~WIDE,
    basis=政协提案工作条例.whole(unverified=True), en="Answer a member", note="条例要求书面答复，没有查到天数；三个月是各地惯例",
)  # fmt: skip
P.limit(
    "answer_member_complex", "答复涉及面广、处理难度大的政协提案", months(6), counts_from=hand_over, stops_at=[answer],
    only_if=MEMBER & WIDE, basis=政协提案工作条例.whole(unverified=True), en="Answer a member, wide or difficult",
    note="条例要求书面答复，没有查到天数；六个月是各地惯例",
)  # fmt: skip
