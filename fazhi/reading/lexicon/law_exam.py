"""学法用法: law examinations of officials, study sessions, training classes and lectures."""

from fazhi.reading.lexicon.entry import Entry

_STUDY = "学法|法治|习近平法治思想|依法行政|法律"

ENTRIES = (
    Entry(
        "exam.participation_rate",
        "%",
        "参考率|参学率|参加率|参与率|参训率",
        never="信访|执法参与|执法人员参与|岗位|上岗|在岗",
    ),
    Entry(
        "exam.pass_rate",
        "%",
        "及格率|合格率|通过率",
        never="案卷|产品|抽检|检测|农产品|优秀率|执法资格|审验|年审|验收|审核通过|审查通过|审批通过",
        away="案卷|抽检|抽样|检测",
    ),
    Entry("exam.excellent_rate", "%", "优秀率|优良率", never="案卷", away="案卷", of="exam.pass_rate"),
    Entry("exam.average_score", "分", "平均分|均分|平均成绩|平均得分", never="案卷|案件质量"),
    Entry(
        "exam.participants",
        "人 人次",
        "参考|参加|考试|测试|参学|应考",
        "考试|测试|学法",
        never="应参|旁听|执法资格|执法证|资格考试|执法考试|执法人员资格|申领",
        away="执法证|执法资格|资格考试",
        home="学法考试|普法考试|学法",
    ),
    Entry(
        "training.law_lectures",
        "次 场",
        "学法|讲座|集中学习|辅导|法治学习|法律学习",
        "集中学法|专题讲座|法治讲座|学法|法治专题",
        never="副校长|村|社区|法律顾问|会前|中心组|常务会|党组|企业|学校|普法|专家|班子|企业",
        away="副校长|中小学|校园|模拟法庭",
        home="干部|机关|集中学法|公务员",
    ),
    Entry(
        "training.law_lectures",
        "次 场",
        "组织学习|系统学习|集中学习|学习",
        "法律法规|民法典|宪法|处罚法",
        never="副校长|村|社区|法律顾问|会前|中心组|常务会|党组|党委会|企业|学校|普法|宣传|第一议题|支部|培训|考试|案例",
        away="中心组",
        home="干部|职工|会前",
    ),
    Entry(
        "training.law_lectures",
        "次 场",
        "学习 习近平法治思想|法律法规|宪法|民法典|法治 干部|职工|民警|全体|人员",
        never="中心组|党组|党委|班子|常务会|第一议题|村|社区|培训|考试|调研|会前|支部|领导干部",
    ),
    Entry(
        "training.law_lectures",
        "次 场",
        "学习会 干部职工|全体干部|职工|干部",
        "法治|学法|法律",
        never="中心组|党组|党委|班子",
    ),
    Entry(
        "training.classes",
        "期 次 场",
        "培训班|轮训班|研讨班",
        "培训|班",
        never="讲座|专题培训会|机关|法律明白人",
    ),
    Entry("training.classes", "期", "轮训|集训|研修班|培训", never="讲座|法律明白人|调解员|企业"),
    Entry(
        "training.executive_meeting_study", "次", "常务会|常务会议|会前学法|会前", "学法|学习", never="议题|审议|听取"
    ),
    Entry(
        "training.executive_meeting_study",
        "次",
        "专题学法|集体学法|集中学法|学法",
        "会前学法|常务会",
        never="议题|审议|听取|中心组|班子|党组|干部|职工|机关|讲座|培训|考试",
    ),
    Entry("training.centre_group_study", "次", "中心组", never="常务会"),
    Entry(
        "training.centre_group_study",
        "次 场",
        "专题学习|集体学习|集中学习|学习研讨|专题研讨|组织学习|专题学法|集体学法",
        "中心组",
        never="局党委|党委开展|党组开展|支部|干部|职工|培训|宣讲|常务会|会前|党组会|党委会|考试|村|社区|第一议题",
    ),
    Entry(
        "training.leadership_study",
        "次",
        "集中学法|集体学法|专题学法|学法",
        "班子成员|领导班子|党委班子|党政班子",
        never="讲座|中心组|第一议题|常务会|会前|干部|职工|培训|考试",
    ),
    Entry(
        "training.leadership_study",
        "次",
        "领导班子|党组会|党委会|党委|党组会|局党组|班子成员|班子|党工委|局务会 学法|学习|专题学",
        never="中心组|第一议题",
    ),
    Entry("training.staff_sessions", "次 场", "执法培训|执法业务培训|执法能力培训|执法人员培训", never="培训班|人次"),
    Entry(
        "training.staff_sessions",
        "次 场",
        "机关|工作人员|公务员|公职人员|干部|执法人员|干部职工|全体 培训|轮训|专题培训",
        never="培训班|网上",
    ),
    Entry(
        "training.staff_sessions",
        "次 场",
        "专题培训|业务培训|法治培训|培训会|培训",
        "机关|工作人员|公务员|公职人员|干部|执法人员|民警|辅警|全警|执法队伍|一线|职工|全员",
        never="法律明白人|调解员|企业|培训班|村民|群众|学校|家长",
    ),
)
