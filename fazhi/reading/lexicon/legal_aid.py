"""法律援助和司法救助: cases accepted, help given, losses recovered, money paid."""

from fazhi.reading.lexicon.entry import Entry

_AID = "法律援助|法援|援助"

ENTRIES = (
    Entry(
        "legal_aid.accepted",
        "件",
        "受理|办理|承办|接收|指派|审批|提供",
        "法律援助|法援",
        never="农民工案件|刑事案件|刑事法律援助|民事案件|法律帮助|复议|纠纷|申请通办|咨询|讲座|信访|调解|司法救助|公证|鉴定|仲裁",
    ),
    Entry("legal_aid.accepted", "件", "法律援助案件|法援案件", never="法律帮助|农民工|评查|质量|优秀|咨询"),
    Entry("legal_aid.assigned_assistance", "件", "法律帮助|认罪认罚|值班律师"),
    Entry("legal_aid.consultations", "人次 人", "接待|来访|来电|咨询|窗口", _AID, never="绿色通道|普法|讲座|受援"),
    Entry("legal_aid.green_channel_person_times", "人次 人 件", "绿色通道"),
    Entry(
        "legal_aid.green_channel_person_times", "人次 人", "为|优先|办理|服务|惠及", "绿色通道", never="咨询|解答|接待"
    ),
    Entry("legal_aid.losses_recovered", "元", "挽回|追回|追讨|避免|讨回|讨薪|经济损失", "援助|法援|受援|农民工"),
    Entry("judicial_assistance.people", "人次 人 件", "救助", "司法救助|困难群众|被害人", never="安置|流浪|帮教|资金"),
    Entry("judicial_assistance.amount", "元", "救助", "司法救助|救助金|救助资金"),
)
