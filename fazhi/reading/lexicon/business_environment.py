"""法治化营商环境: help for enterprises, courts and government together on bankruptcy, online service."""

from fazhi.reading.lexicon.entry import Entry

_HOUSE = "保交楼|保交房|楼盘|问题楼盘"

ENTRIES = (
    Entry(
        "business.issues_resolved",
        "个 件 条",
        "解决|协调|化解|办理 难题|问题|诉求|困难|事项",
        "企业",
        never="纠纷|信访|账户|援助",
    ),
    Entry("business.issues_resolved", "个 件 条", "解决", "企业 诉求|难题|困难|问题", never="纠纷|信访|账户|援助|整改"),
    Entry("business.tax_fee_cuts", "元", "减税|降费|减免|退税|税费", never="诉讼费|律师费|服务费|公证费|租金"),
    Entry("business.financing_assisted", "元", "融资|贷款|授信|放贷"),
    Entry("business.repayment_deferred", "元", "延还|延期还|续贷|展期|延期还本|本息"),
    Entry("business.accounts_unfrozen_cases", "件", "解封|解冻 账户", never="楼|专用账户"),
    Entry("business.accounts_unfrozen_cases", "件", "涉企案件", "解封|解冻|账户"),
    Entry("business.housing_seizures_lifted", "件 个 项", "查封|解除查封|解封", _HOUSE, never="账户"),
    Entry("business.housing_accounts_unfrozen", "个 户", "账户", f"{_HOUSE} 解封|解冻"),
    Entry("business.bad_assets_recovered", "元", "不良资产|不良贷款|清收"),
    Entry("bankruptcy.cases_transferred", "件", "破产", never="终结|审结"),
    Entry(
        "bankruptcy.enterprises_completed",
        "家 户 件 个",
        "破产 完成|终结|出清|审结|办结",
        of="bankruptcy.cases_transferred",
    ),
    Entry(
        "bankruptcy.enterprises_completed",
        "家 户",
        "企业",
        "破产 完成|终结|出清|审结",
        of="bankruptcy.cases_transferred",
    ),
    Entry("service.online_rate", "%", "网办率|网上可办|网上办理|可网办|网办|全程网办|网上办|在线办理|一网通办"),
)
