"""合法性审查和政府法律顾问: what was reviewed before it was decided, signed or issued."""

from fazhi.reading.lexicon.entry import Entry

_REVIEW = "审查|审核|把关|审定|审"

ENTRIES = (
    Entry(
        "review.opinions_issued",
        "份 条 件",
        "法律意见书|法律意见|审查意见书|审核意见书|合法性审查意见|审核意见|审查意见|书面意见",
        never="立法|草案|采纳",
    ),
    Entry(
        "review.opinions_issued",
        "份 条 件",
        "出具|提供 意见",
        "法律顾问|合法性|律师|公职律师",
        never="立法|草案|采纳|评估|鉴定|调解",
    ),
    Entry(
        "review.decision_documents",
        "件 项",
        "重大行政决策|重大决策|行政决策|决策 审查|审核|把关|审",
        never="案件|会议纪要|审议",
    ),
    Entry(
        "review.decision_documents",
        "件 项",
        "决策事项|重大决策|重大行政决策",
        "审核关|审查关|合法性审核|合法性审查",
        never="目录|纳入|公布",
    ),
    Entry(
        "review.decision_documents",
        "件 项",
        "文件政策|政策文件|政策措施|各类文件|涉法文件|涉法事务|涉法事项|重要文件|政府文件|重大事项 审查|审核|把关|审",
    ),
    Entry(
        "review.decision_documents",
        "件 项",
        "合法性审查|合法性审核|审查|审核",
        "重大行政决策|重大决策|重大投资项目|重大项目|政府文件|涉法事务",
        never="规范性文件|合同|协议|纪要|案件|公平竞争|卷|招标|单位|征收|补偿",
    ),
    Entry(
        "review.agreements",
        "件 份",
        "行政协议|协议|合同",
        "审查|审核|把关|法律顾问|合法性",
        never="调解协议|纠纷|村|社区|仲裁|承办|备案|签订|签约|履行|清理|登记",
    ),
    Entry(
        "review.agreements",
        "件 份",
        "审查|审核 合同|行政协议",
        never="调解协议|纠纷|村|社区|仲裁|承办|签订|签约|履行|清理|登记",
    ),
    Entry("review.minutes", "件 份 次", "会议纪要|纪要"),
    Entry("review.pre_meeting_review_coverage", "%", "上会|会前|提交会议|提请 审查|审核|把关", never="学法"),
    Entry(
        "legal_advisor.litigation_cases", "件", "法律顾问|公职律师 诉讼|应诉|复议|出庭|案件", never="村|社区|援助|调解"
    ),
    Entry(
        "legal_advisor.litigation_cases",
        "件",
        "参与|参加|代理|承办|协助|代表 行政诉讼|诉讼|应诉",
        "法律顾问|公职律师",
        never="村|社区|援助|调解",
    ),
)
