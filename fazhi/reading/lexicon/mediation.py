"""矛盾纠纷和人民调解: disputes found, accepted, mediated and resolved; mediators and their organisations."""

from fazhi.reading.lexicon.entry import Entry

_DISPUTE = "矛盾纠纷|纠纷|人民调解|调解|矛盾"
_NOT = "复议|诉讼|信访|援助|法律明白人|仲裁"

ENTRIES = (
    Entry("dispute.screenings", "次 场", "排查", "矛盾|纠纷|风险隐患", never="重点人群|刑满|矫正|安置帮教|普法"),
    Entry("dispute.screened", "件 个", "排查|摸排|发现", "矛盾|纠纷", never=f"化解率|{_NOT}|成功化解|调处化解"),
    Entry("dispute.accepted", "件", "受理|接收|登记|流转", "矛盾纠纷|纠纷|人民调解|调解", never=f"成功|{_NOT}"),
    Entry("dispute.mediated", "件", "调解|调处|化解", "矛盾纠纷|纠纷|人民调解|调解|案件", never=f"受理|成功化解|成功调解|成功调处|调解成功|化解成功|排查|参与|{_NOT}"),
    Entry("dispute.mediated", "件", "排查化解|排查调处|排查调解|排查并化解", "矛盾|纠纷", never=_NOT),
    Entry("dispute.resolved", "件", "成功|化解成功|调解成功|成功化解|成功调解|成功调处|达成协议|达成调解", _DISPUTE, never=_NOT, of="dispute.accepted"),
    Entry("dispute.resolved", "件", "化解|办结|调解成功", "受理 矛盾纠纷|纠纷", never=f"受理|排查|{_NOT}|率", of="dispute.accepted"),
    Entry("dispute.mediation_success_rate", "%", "调解成功率|调处成功率|成功率|调成率|调解率|调处率|调结率", _DISPUTE, never="信访",
          rate=("dispute.resolved", "dispute.accepted")),
    Entry("dispute.mediation_success_rate", "%", "化解率|化解成功率", "调解|受理", never="信访|排查",
          rate=("dispute.resolved", "dispute.accepted")),
    Entry("dispute.resolution_rate", "%", "化解率|化解成功率", "排查|矛盾|纠纷", never="信访",
          rate=("dispute.resolved", "dispute.screened")),
    Entry("dispute.amount_involved", "元", "金额|标的|涉案|涉及|协议", _DISPUTE, never="挽回|救助|援助|兑付|工资|融资"),
    Entry("dispute.escalated_to_crime", "件", "民转刑"),
    Entry("mediation.police_station_windows", "个", "派出所|公安 调解|窗口|调解室", never="社区民警"),
    Entry("mediation.organisation_coverage", "%", "调解组织|调解委员会|调委会|人民调解", never="成功率|网格|调解室|录入|归档"),
    Entry("mediation.grid_team_coverage", "%", "网格 调解|先锋队"),
    Entry("mediation.village_room_coverage", "%", "调解室|调解工作室"),
    Entry("mediation.platform_entry_rate", "%", "录入", "调解|平台"),
    Entry("mediation.archiving_rate", "%", "归档", "调解|文书|卷宗"),
    Entry("mediator.full_time", "人", "专职人民调解员|专职调解员|专职调解", never="新选聘|新聘|新增|选聘|新招|招聘"),
    Entry("mediator.full_time_new", "人", "新选聘|新聘|新增|选聘|招聘|新招|聘任|聘请 专职", "调解员"),
    Entry("law_literate.disputes_mediated", "件", "调解|化解|纠纷|调处", "法律明白人"),
)  # fmt: skip
