"""普法宣传: events and the people reached, materials, law-literate villagers, the law at school."""

from fazhi.reading.lexicon.entry import Entry

_LAW = (
    "五进|六进|七进|八进|九进|十进|进社区|进校园|进农村|进乡村|进企业|进机关|进单位|"
    "普法|法治宣传|法制宣传|法律宣传|宪法宣传|法治教育|宣传教育|法律进|民法典|宣传"
)
_FIRM = "涉企|企业|园区|商会|益企"
_SCHOOL = "学校|校园|师生|学生|副校长|青少年|未成年人"
_REACHED = "覆盖|惠及|受益|获宣|受宣|听众|参与|参加|受众|吸引|辐射|人次|受教育|服务"

ENTRIES = (
    Entry(
        "publicity.events",
        "场 次",
        f"{_LAW}",
        never=f"{_FIRM}|学习《|学习宣传贯彻|组织学习|系统学习|视频|节目|宣传车|宣传栏|横幅|标语|展板|条幅|推文|短视频|播放|点击|浏览|阅读量|法律明白人|资料|副校长|演出|专家|培训|咨询会|考试|走基层|讲座|演练|排查|督导|检查|旁听|会议",
    ),
    Entry(
        "publicity.events",
        "场 次",
        "讲座|活动|宣讲|宣传",
        "普法|法治宣传|宪法|法治讲座",
        never=f"{_FIRM}|{_SCHOOL}|宣传车|宣传栏|横幅|标语|展板|条幅|推文|短视频|播放|点击|浏览|阅读量|法律明白人|法律顾问|演出|专家|培训|集中学法|体检|微宣讲|执法|排查|演练|实践|溺水|周边|督导|旁听|会议|学习",
        away="副校长|模拟法庭|学法|中心组|常务会|党组",
        home="村|社区|群众|普法活动|宣传活动|普法讲座",
    ),
    Entry(
        "publicity.events",
        "场 次",
        "法治课堂|基层行|流动课堂|普法课堂|法律赶大集|法治集市|普法集市|宣讲会|巡回宣讲|以案释法|普法宣讲|法治宣讲|主题宣讲",
        never=f"{_FIRM}|{_SCHOOL}|培训班|中心组|演出",
    ),
    Entry(
        "publicity.events",
        "场 次",
        "宣讲",
        "法治|普法|宪法|民法典|法律",
        never=f"{_FIRM}|{_SCHOOL}|培训班|中心组|演出|微宣讲|人次|服务型",
    ),
    Entry(
        "publicity.events",
        "场 次",
        "送法进|送法下|送法上门|送法入|送法|法律下乡|法治下乡",
        never=f"{_FIRM}|{_SCHOOL}|法律明白人",
    ),
    Entry(
        "publicity.people_reached",
        "人次 人",
        _REACHED,
        f"{_LAW}|宣讲|法治讲座",
        never=f"{_FIRM}|表彰|获评|工作人员|执法人员|学习人数|志愿|播放|点击|师生|学生|援助|解答|咨询|受教育群众|法律明白人|培训|考试|测试|调解|会议|志愿者",
    ),
    Entry(
        "publicity.people_educated",
        "人 人次",
        "受教育|教育群众|教育 ",
        f"{_LAW}|教育",
        never="师生|矫正|学生|批评|提醒|函询",
    ),
    Entry(
        "publicity.enterprise_events",
        "场 次",
        f"{_LAW}|讲座|宣讲|法律服务|活动",
        _FIRM,
        never="体检|学校|社区矫正|监督",
    ),
    Entry(
        "publicity.enterprise_people_reached",
        "人次 人",
        "职工|员工 覆盖|参与|参加|惠及|教育|宣传|职工",
        "进企业|涉企|企业",
        never="咨询|学生|培训",
    ),
    Entry(
        "publicity.enterprise_people_reached",
        "人次 人",
        f"{_REACHED}|企业职工|员工",
        f"{_FIRM}|企业员工|企业职工",
        never="咨询|学生",
    ),
    Entry(
        "publicity.materials_distributed",
        "份 册 本 张 套",
        "资料|手册|读本|单张|传单|折页|宣传品|宣传册|海报|书籍|派发|发放|法治扑克|宣传单|礼品|台历|年历",
        never="案卷|法律意见|样品|抽样|问卷|试卷|倡议书签名|证照|证书|执照|许可证",
    ),
    Entry(
        "publicity.consultations_answered",
        "人次 人",
        "法律咨询|群众咨询",
        never="援助|法律顾问|窗口|热线|信息公开|投诉",
        away="法律援助|援助",
        home="普法|宣传|现场|活动",
    ),
    Entry("publicity.consultations_answered", "人次", "当场解答|现场解答", never="援助|法律顾问|窗口"),
    Entry(
        "publicity.consultations_answered",
        "人次 人 次 件 条",
        "解答|咨询|答疑",
        never="援助|接待|法律顾问|窗口|场|信息公开|投诉",
    ),
    Entry(
        "publicity.consultation_sessions",
        "次 场",
        "咨询",
        "集中|现场|义务|法律咨询|普法",
        never="解答|援助|法律顾问|接待|人次",
    ),
    Entry(
        "publicity.art_performances", "场 次", "演出|文艺|汇演|展演|巡演|戏|潮剧|电影", never="营业性|审批|批准|经营"
    ),
    Entry("publicity.expert_lectures", "次 场", "专家|教授|讲师团 讲座|授课|讲课|辅导", never="副校长|法律顾问"),
    Entry(
        "publicity.culture_sites_upgraded",
        "个 处",
        "阵地|法治公园|法治广场|法治文化公园|法治文化广场|文化公园|文化广场|长廊|文化园|主题公园|宣传栏|法治文化墙|法治文化街|文化基地",
        never="问题|会议|讲座",
    ),
    Entry("publicity.campaigns", "项 个", "专项行动|专项宣传|宣传行动|普法行动|八项行动", _LAW),
    Entry(
        "publicity.accountability_departments",
        "个 家",
        "履职报告评议|履职评议|普法履职|评议",
        "普法|谁执法谁普法|履职",
        never="述法",
    ),
    Entry("law_literate.trained", "人", "法律明白人", never="参与|化解|调解|户"),
    Entry("law_literate.trained", "人", "培育|培养|培训|遴选|选任|新增|共有|骨干", "法律明白人", never="培训班|讲座"),
    Entry("law_literate.publicity_events", "场 次", "普法|宣传|法治宣传|活动", "法律明白人", never="培训|送法"),
    Entry(
        "school.lectures",
        "场 次 节 堂",
        "讲座|法治课|宣讲|授课|课|法治教育|开学第一课",
        "副校长|学校|校园",
        never="法律顾问|专家|社区矫正",
    ),
    Entry("school.lectures", "场 次", "副校长|法治进校园"),
    Entry("school.practice_activities", "次 场", "模拟法庭|模拟小法庭|小法庭|法治研学|研学", never="旁听"),
    Entry("school.practice_activities", "次 场", "实践活动|模拟法庭|法治实践", _SCHOOL),
    Entry("school.participants", "人次 人", "师生|学生|家长|青少年", never="犯罪|援助|救助|志愿者|大学生|帮扶|矫正"),
    Entry(
        "school.participants",
        "人次 人",
        _REACHED,
        "副校长|进校园|学校|模拟法庭",
        never=f"{_FIRM}|群众|援助|调解员|培训|干部|志愿者|工作人员",
    ),
    Entry("school.safety_rules_improved", "条 项 个", "安全管理制度|安全制度|管理制度|规章制度", _SCHOOL),
    Entry("school.emergency_drills", "次 场", "演练|避险|疏散|逃生"),
    Entry(
        "school.safety_activities",
        "次 场",
        "溺水|交通安全|诈骗|食品安全|安全教育|欺凌",
        "学校|校园|副校长|学生|溺水",
        never="演练|检查",
    ),
    Entry("school.surroundings_inspections", "次 场", "周边", "学校|校园|周边环境"),
)
