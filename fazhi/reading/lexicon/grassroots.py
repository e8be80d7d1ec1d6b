"""基层治理: centres, judicial offices, demonstration villages, staff, and what only some years had (疫情防控)."""

from fazhi.reading.lexicon.entry import Entry

_DEMO = "民主法治示范|民主法治村|民主法治社区|民主法治"

ENTRIES = (
    Entry("governance.centres", "个 家", "综治中心|综合治理中心|矛调中心|社会治理中心|综合网格中心", never="调解室"),
    Entry(
        "judicial_office.count",
        "个 家 间",
        "司法所",
        never="荣获|荣誉|称号|先进|矫正|检查|示范|律师|挂职|派驻|办公用房|部门|列席|规范化",
    ),
    Entry(
        "judicial_office.count",
        "个 家 间",
        "司法所 规范化|全部|均|建设",
        never="荣获|荣誉|称号|先进|矫正|检查|律师|挂职",
    ),
    Entry("grassroots.judicial_assistants_new", "人", "司法协理员|司法助理员|协理员", never="矫正|网格|禁毒|交通"),
    Entry("grassroots.law_society_contact_points", "个 家 处", "法学会|首席法律咨询专家", never="会员"),
    Entry("grassroots.law_society_contact_points", "个 家", "联系点|工作站", "法学会", never="立法|执法"),
    Entry(
        "demonstration.provincial_applied",
        "个 家 村 社区",
        "申报|推荐|申请|推报",
        f"{_DEMO}|示范社区|示范村",
        never="全国民主|国家级",
    ),
    Entry(
        "demonstration.provincial_villages",
        "个 家 村 社区",
        "省级 民主法治|示范村|示范社区",
        never="申报|推荐|培育|创建|申请",
    ),
    Entry(
        "demonstration.provincial_villages",
        "个 家 村 社区",
        "省民主法治|省“民主法治|获评|荣获|被评为|获得|命名|成功创建|建成|现有",
        f"{_DEMO}",
        never="申报|推荐|全国|国家级",
        away="全国民主|全国“民主",
        home="省",
    ),
    Entry(
        "demonstration.provincial_villages",
        "个 家 村 社区",
        "省级|自治区级",
        _DEMO,
        never="申报|推荐|培育|创建|申请|乡村治理|项目|县|基地|阵地",
    ),
    Entry(
        "demonstration.in_progress",
        "个 家 村 社区",
        "创建|培育|正在",
        _DEMO,
        never="县|市级|区级|申报|推荐|省级|全国|国家级|获评|荣获|命名|成功",
    ),
    Entry("demonstration.national_candidates", "个 家 村 社区", "全国|国家级", _DEMO, never="省级|乡村治理|个县"),
    Entry(
        "demonstration.government_projects",
        "个 家 项",
        "法治政府建设示范|法治政府示范|示范项目|示范创建项目|示范候选项目",
        never="民主法治",
    ),
    Entry("demonstration.enforcement_streets", "个", "示范街道|示范镇街|规范化示范", "执法|综合行政执法"),
    Entry(
        "team.law_qualified_staff",
        "人",
        "法律职业资格|法律执业资格|执业资格|司法考试|法考|律师资格|公职律师",
        never="执法考|普法考|学法考|执法资格|执法证",
    ),
    Entry("epidemic.entry_control_coverage", "%", "入境|口岸|返乡"),
    Entry("epidemic.grid_coverage", "%", "网格", "疫情|防控|防疫", never="调解"),
    Entry("honour.received", "项", "荣誉|表彰|奖项|称号", never="称号的"),
)
