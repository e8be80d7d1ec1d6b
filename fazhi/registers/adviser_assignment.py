"""法律顾问承办事项: each piece of work given to an adviser or public lawyer, what it cost and how it was judged."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.law.instruments import 公职律师意见

意见 = 公职律师意见.whole(unverified=True)


class Work(Enum):
    REVIEW = "合法性审查、论证"
    AGREEMENT = "合同起草、谈判"
    LITIGATION = "行政诉讼代理"
    RECONSIDERATION = "行政复议代理"
    PETITION = "信访、纠纷处理"
    TRAINING = "培训、咨询"
    OTHER = "其他"


class Rating(Enum):
    GOOD, FAIR, POOR = "优秀", "合格", "不合格"


class Facts(FactSheet):
    assigned_on = Fact("交办日期", date, listed=True)
    subject = Fact("承办事项", str)
    work = Fact("事项类别", Work, listed=True)
    adviser = Fact.entry("承办人", of="legal_adviser", rule="须在聘期内")
    fee = Fact("另付费用", int, unit="元", listed=True, hint="包含在顾问费内的写0")
    finished_on = Fact("完成日期", date, listed=True)
    rating = Fact("评价", Rating, listed=True)
    note = Fact("完成情况", str, long=True)


P = register(
    "adviser_assignment", "法律顾问承办事项", "Work of an adviser",
    facts=Facts, by=[LIAISON, LEGAL_REVIEWER, JUSTICE_BUREAU], basis=意见, in_force=date(2016, 6, 16), number="{org}顾办〔{year}〕{n}号",
    domain="review", dated_by=Facts.assigned_on, title=Facts.subject, topic=Facts.work,
    needs=[Facts.assigned_on, Facts.subject, Facts.work, Facts.adviser], asks=[Facts.fee, Facts.finished_on, Facts.rating, Facts.note],
    sees=[SUPERVISOR], about="交给法律顾问、公职律师办的每件事一条；完成后以更正登记完成日期、费用和评价。",
)  # fmt: skip
