"""年度报告：行政决策. The catalogue, and the steps each decision went through."""

from __future__ import annotations

from fazhi.indicators import decisions as d
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "decisions", "健全行政决策制度，推进决策科学化、民主化、法治化", Part.MEASURES, 310, en="Decisions of government",
    sentences=[
        Sentence(
            "编制公布重大行政决策事项目录，列入项目{n}。", n=d.catalogue_items, when=d.catalogue_items, none="没有公布重大行政决策事项目录。",
        ),
        Sentence("重大行政决策合法性审查覆盖率{rate}。", rate=d.legality_review_coverage, when=d.legality_review_coverage),
        Sentence("可能造成不利影响的重大行政决策，风险评估覆盖率{rate}。", rate=d.risk_assessment_coverage, when=d.risk_assessment_coverage),
        Sentence("“三重一大”事项集体审议决定率{rate}。", rate=d.collective_decision_coverage, when=d.collective_decision_coverage),
    ],
)  # fmt: skip
