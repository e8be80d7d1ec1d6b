"""公众意见: what somebody says on a draft that is put to public comment, and what the office makes of it.

重大行政决策程序暂行条例 articles 14 and 15 open drafts to everybody's comment; article 18 has the office sort, study and
take up what is reasonable. A name is not asked for; whoever comments may leave one. One comment is one matter.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import JUSTICE_BUREAU, LIAISON, PARTY, SUPERVISOR
from fazhi.law.instruments import 国办发_2018_37号, 重大行政决策程序暂行条例

条例 = 重大行政决策程序暂行条例


class S(Stage):
    RECEIVED = "待研究"
    ANSWERED = "已研究", FINAL


class Attitude(Enum):
    FOR, CHANGE, AGAINST, OTHER = "赞成", "建议修改", "反对", "其他"


class Topic(Enum):
    CONTENT, PROCEDURE, WORDING, UNRELATED = "内容和措施", "程序", "文字表述", "与征求意见的内容无关"


class Facts(FactSheet):
    attitude = Fact("态度", Attitude, basis=条例.art(15), listed=True)
    opinion = Fact("意见和理由", str, basis=条例.art(15), long=True, hint="不用写姓名和电话；针对哪一条的请写明条号")
    clause = Fact("针对哪一条", str)
    topic = Fact("意见类别", Topic, basis=条例.art(18), listed=True)
    summary = Fact("意见摘要", str, basis=条例.art(18), long=True, hint="会公开。不写姓名和能认出个人的内容")
    reason = Fact("研究情况和理由", str, basis=条例.art(18), long=True, hint="会公开。不写姓名和能认出个人的内容")


ANSWERS = Column("comment_answers", "意见采纳情况", "What became of comments", "对公众意见怎样研究、采纳了哪些，为什么。")
ANSWER = Publication(
    "answer", ANSWERS, 条例.art(18), title=Facts.summary, facts=(Facts.attitude, Facts.topic, Facts.summary, Facts.reason)
)
COMMENTER = PartyKind("commenter", "提出意见的人", en="Commenter")
STAFF = [LIAISON, JUSTICE_BUREAU]

P = Procedure(
    "public_comment", "公众意见", "Public comment",
    stages=S, facts=Facts, basis=[条例.art(14, 15, 18), 国办发_2018_37号.whole(unverified=True)], in_force=date(2019, 9, 1),
    number="{org}征意〔{year}〕{n}号", domain="decisions", title=Facts.opinion, topic=Facts.attitude,
    parties=[COMMENTER], sees=[SUPERVISOR],
    about="对正在公开征求意见的草案提出的意见，由公开草案的单位研究答复，结果公开。",
)  # fmt: skip

say = P.start(
    "say", "提出意见", by=[PARTY, *STAFF], to=S.RECEIVED, needs=[Facts.attitude, Facts.opinion], asks=[Facts.clause],
    basis=条例.art(14, 15), comments=True, en="Comment",
)  # fmt: skip
adopt, adopt_partly, decline = (
    P.action(
        key, label, by=STAFF, frm=S.RECEIVED, to=S.ANSWERED, needs=[Facts.topic, Facts.summary, Facts.reason],
        basis=条例.art(18), outcome=label, publishes=[ANSWER], en=en,
    )
    for key, label, en in (
        ("adopt", "采纳", "Adopt"), ("adopt_partly", "部分采纳", "Adopt in part"), ("decline", "未采纳", "Do not adopt"),
    )
)  # fmt: skip
P.keeping(by=STAFF, basis=条例.art(18))
