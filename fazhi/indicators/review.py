"""合法性审查: opinions on decisions, agreements and minutes; review before meetings; the work of legal advisers."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered
from fazhi.procedures import legality_review
from fazhi.procedures.legality_review import Facts, Kind
from fazhi.registers import adviser_assignment, major_matter
from fazhi.registers.adviser_assignment import Facts as Assignment
from fazhi.registers.adviser_assignment import Work
from fazhi.registers.major_matter import Facts as Matter

DOMAIN = "review"
OPINIONS = done(legality_review.P, legality_review.give_opinion)
MATTERS = entered(major_matter.P)

opinions_issued = Indicator(
    "review.opinions_issued", "出具法律意见数", "Legal opinions issued", DOMAIN, OPINIONS.count, Unit.COPIES,
    means="期内出具的合法性审查意见书；重大行政决策、规范性文件的审查意见另计。",
)  # fmt: skip
decision_documents = Indicator(
    "review.decision_documents", "审查重大行政决策等文件政策数", "Decision and policy documents reviewed", DOMAIN,
    OPINIONS.where(Facts.kind.one_of(Kind.DECISION, Kind.PROJECT, Kind.POLICY)).count, Unit.CASES,
    means="期内出具意见的行政决策、投资项目、政策文件。",
)  # fmt: skip
agreements = Indicator(
    "review.agreements", "行政协议合法性审查数", "Administrative agreements reviewed", DOMAIN,
    OPINIONS.where(Facts.kind.is_(Kind.AGREEMENT)).count, Unit.CASES, means="期内出具意见的合同、协议。",
)  # fmt: skip
minutes = Indicator(
    "review.minutes", "会议纪要合法性审查数", "Meeting minutes reviewed", DOMAIN,
    OPINIONS.where(Facts.kind.is_(Kind.MINUTES)).count, Unit.CASES, means="期内出具意见的会议纪要。",
)  # fmt: skip
pre_meeting_review_coverage = Indicator(
    "review.pre_meeting_review_coverage", "重大事项上会前合法性审查率", "Pre-meeting legality review coverage", DOMAIN,
    MATTERS.where(Matter.reviewed.is_(True)).count, Unit.PERCENT, per=MATTERS.count,
    means="分子：其中上会前经过合法性审查的。分母：期内决定并登记的“三重一大”事项。",
)  # fmt: skip
litigation_cases = Indicator(
    "legal_advisor.litigation_cases", "政府法律顾问参与行政诉讼案件数", "Litigation cases attended by the government's legal adviser", DOMAIN,
    entered(adviser_assignment.P).where(Assignment.work.is_(Work.LITIGATION)).count, Unit.CASES,
    means="期内交给法律顾问、公职律师承办的行政诉讼案件。",
)  # fmt: skip
