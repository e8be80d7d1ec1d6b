"""行政诉讼和行政应诉: cases against the administration, losses, and heads appearing in court."""

from fazhi.reading.lexicon.entry import Entry

_SUIT = "行政诉讼|行政应诉|应诉|诉讼|行政案件"

ENTRIES = (
    Entry(
        "litigation.cases_as_defendant",
        "件",
        "行政诉讼|行政应诉|应诉案件|应诉|为被告|诉讼案件",
        never="监督案件|结案|审结|败诉|胜诉|援助|法律顾问|刑事|公益诉讼|撤诉|非诉|委托律师|委托代理|群众|负责人出庭|出庭应诉率",
    ),
    Entry("litigation.supervision_cases", "件", "监督案件|检察监督|诉讼监督|抗诉", _SUIT),
    Entry(
        "litigation.concluded",
        "件",
        "结案|审结|判决|已结|办结",
        _SUIT,
        never="败诉|胜诉|复议|援助|纠纷|调解结案|信访|处罚|判决驳回|驳回|维持|撤诉",
    ),
    Entry("litigation.lost", "件", "败诉", never="率|败诉率|类|剖析|复盘|评析", of="litigation.concluded"),
    Entry("litigation.loss_rate", "%", "败诉率", rate=("litigation.lost", "litigation.concluded")),
    Entry("litigation.loss_rate_rank", "位", "", "败诉率", kind="rank"),
    Entry("litigation.lost_case_categories", "类 个 件", "败诉 类|类型|典型案例|典型案件|案例"),
    Entry("litigation.lost_case_categories", "类 种", "败诉"),
    Entry("litigation.head_appearance_rate", "%", "出庭应诉率|出庭率|出庭应诉|出庭", never="旁听"),
)
