"""重大行政决策: the catalogue of major decisions and how far the statutory steps were kept."""

from fazhi.reading.lexicon.entry import Entry

_DECISION = "重大行政决策|重大决策|行政决策|决策事项|决策"

ENTRIES = (
    Entry(
        "decision.catalogue_items",
        "个 件",
        "重大行政决策|重大决策 事项|项目|目录|决策",
        never="审查|审核|论证|评估|听证|法律顾问|法律意见|培训",
        away="审核关|审查关|合法性审核|合法性审查",
        home="目录|纳入|列入|公布|编制|年度",
    ),
    Entry(
        "decision.catalogue_items",
        "个 件",
        "纳入|列入|公布|确定|编制|向社会|筛选|拟定|制定|出台|作出 事项|项目|目录|决策",
        _DECISION,
        never="审查|审核|论证|评估|听证|法律顾问|法律意见|规范性文件|复议|纠纷|案件",
    ),
    Entry(
        "decision.legality_review_coverage",
        "%",
        "合法性审查|合法性审核|合法性审查率|合法性|审查率|审核率",
        _DECISION,
        never="规范性文件|上会|会前|合同|协议|执法|法制审核",
    ),
    Entry("decision.risk_assessment_coverage", "%", "风险评估|社会稳定风险", _DECISION),
    Entry("decision.collective_decision_coverage", "%", "集体讨论|集体审议|集体决定|集体决策|集体研究"),
)
