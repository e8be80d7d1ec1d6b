"""年度报告：合法性审查和法律顾问. Opinions by what they were on, review before meetings, advisers in court."""

from __future__ import annotations

from fazhi.indicators import review as r
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "review", "落实合法性审查，发挥法律顾问、公职律师作用", Part.MEASURES, 330, en="Legality review and legal advisers",
    sentences=[
        Sentence("出具法律意见{n}。", n=r.opinions_issued, when=r.opinions_issued, none="没有出具法律意见。"),
        Sentence("审查决策、项目、政策文件{n}。", n=r.decision_documents, when=r.decision_documents),
        Sentence("审查行政协议、合同{n}。", n=r.agreements, when=r.agreements),
        Sentence("审查会议纪要{n}。", n=r.minutes, when=r.minutes),
        Sentence("重大事项上会前合法性审查率{rate}。", rate=r.pre_meeting_review_coverage, when=r.pre_meeting_review_coverage),
        Sentence("法律顾问参与行政诉讼案件{n}。", n=r.litigation_cases, when=r.litigation_cases),
    ],
)  # fmt: skip
