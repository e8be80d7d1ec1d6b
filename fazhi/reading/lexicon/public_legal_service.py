"""公共法律服务: service rooms and stations, village legal advisers, legal check-ups for enterprises."""

from fazhi.reading.lexicon.entry import Entry

_ROOM = "公共法律服务室|公共法律服务工作室|公法室|法律服务室|法律服务工作室"
_BUILT = "建成|建设完成|完成|新建|打造|建设|新设|挂牌"

ENTRIES = (
    Entry("public_legal_service.rooms", "个 家", _ROOM, never=f"示范|{_BUILT}"),
    Entry("public_legal_service.rooms", "个 家", "村|社区 公共法律服务", never="示范|顾问|中心"),
    Entry("public_legal_service.rooms_built", "个 家", f"{_BUILT} {_ROOM}", never="示范"),
    Entry("public_legal_service.demo_stations", "个", "工作站|服务站 示范|示范点"),
    Entry("public_legal_service.demo_stations", "个", "工作站|服务站", "公共法律服务 示范"),
    Entry("public_legal_service.demo_rooms", "个", "工作室|法律服务室|服务室 示范|示范点"),
    Entry(
        "public_legal_service.demo_rooms", "个", "工作室|法律服务室|服务室", "公共法律服务 示范", never="调解|工作站"
    ),
    Entry("public_legal_service.lawyers_seconded", "人", "律师", "挂职|跟班|锻炼|派驻|入驻", never="援助|顾问"),
    Entry("legal_advisor.village_coverage", "%", "法律顾问", never="政府法律顾问|企业|党政机关"),
    Entry("legal_advisor.village_coverage", "%", "覆盖率|全覆盖|配备率", "法律顾问 村|社区|居", never="政府法律顾问"),
    Entry(
        "legal_advisor.villages_served",
        "个 村 社区",
        "法律顾问",
        "村|社区|居",
        never="政府法律顾问|企业|讲座|服务群众|培训|邀请|律师事务所|法律服务所|分队|队伍|小组|团队|标牌|公示牌",
    ),
    Entry(
        "legal_advisor.services",
        "次 件 人次",
        "法律顾问 服务|提供|咨询|开展",
        never="讲座|政府法律顾问|培训|案件|诉讼|政府法律|教学|宣讲|授课|宣传",
    ),
    Entry(
        "legal_advisor.services",
        "次 件",
        "服务|咨询|走访",
        "法律顾问 村|社区",
        never="讲座|宣传|普法|纠纷|调解|政府|培训|援助|体检",
    ),
    Entry(
        "legal_advisor.village_lectures", "场 次", "法治讲座|法律讲座|普法讲座|讲座|法治课|授课", "法律顾问 村|社区|居"
    ),
    Entry(
        "legal_advisor.village_lectures",
        "场 次",
        "法治讲座|法律讲座|普法讲座|讲座|法治课|授课",
        "驻村律师|村居律师|社区律师|驻村法律顾问|村居法律顾问",
    ),
    Entry("enterprise_checkup.sessions", "家 次", "企业 法律风险|风险排查", "法治体检|法律体检|“体检"),
    Entry("enterprise_checkup.sessions", "次 家 场 家次", "法治体检|法律体检|法治“体检|“体检|体检"),
)
