"""年度报告：行政应诉. Cases as defendant, their results, heads in court, typical lost cases."""

from __future__ import annotations

from fazhi.indicators import litigation as x
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "litigation", "规范行政应诉，支持司法监督", Part.MEASURES, 650, en="Administrative litigation",
    sentences=[
        Sentence("办理行政应诉案件{n}。", n=x.cases_as_defendant, when=x.cases_as_defendant, none="没有发生行政诉讼案件。"),
        Sentence("办理行政诉讼监督案件{n}。", n=x.supervision_cases, when=x.supervision_cases),
        Sentence("行政诉讼案件结案{n}，败诉{lost}。", n=x.concluded, lost=x.lost, when=x.concluded),
        Sentence("败诉率{rate}。", rate=x.loss_rate, when=x.loss_rate),
        Sentence("败诉率在全市排名第{place}。", place=x.loss_rate_rank, when=x.loss_rate_rank),
        Sentence("行政机关负责人出庭应诉率为{rate}。", rate=x.head_appearance_rate, when=x.head_appearance_rate),
        Sentence("对败诉案件梳理剖析，整理{n}败诉典型案件。", n=x.lost_case_categories, when=x.lost_case_categories),
    ],
)  # fmt: skip
