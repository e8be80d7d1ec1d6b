"""Sentences for invented petitions, publicity events and legal advisers' services. `{p}` is a place."""

from __future__ import annotations

from fazhi.procedures.petition.facts import Topic
from fazhi.registers.legal_adviser_service import ServiceKind
from fazhi.registers.publicity_event import Audience, EventKind

PETITIONS: tuple[tuple[Topic, str, int, tuple[tuple[str, str], ...]], ...] = (
    (Topic.CONSTRUCTION, "housing", 16, (
        ("老旧小区改造进度缓慢要求说明", "{p}改造工程停工两个月，外墙脚手架没有拆除，出入不便。"),
        ("加装电梯费用分摊争议要求协调", "{p}一栋楼加装电梯，低层住户与高层住户对费用分摊和采光补偿意见不一。"),
        ("房屋渗漏要求开发单位维修", "{p}交房三年，多户外墙渗水，开发单位多次推诿。"))),
    (Topic.PROPERTY_SERVICE, "housing", 14, (
        ("物业服务不到位要求整改", "{p}保洁、保安人员减半，公共照明损坏长期不修。"),
        ("电动自行车充电棚建设要求", "{p}没有充电棚，居民飞线充电，存在火灾隐患。"),
        ("维修资金使用公开要求", "{p}维修资金使用没有公示，业主要求查账。"))),
    (Topic.LABOUR, "labour", 14, (
        ("拖欠工资要求协调支付", "在{p}一处工地务工，工资结算后一直没有支付，涉及十余人。"),
        ("社会保险断缴要求补缴", "单位自去年起没有缴纳社会保险，要求补缴。"),
        ("超龄务工受伤要求待遇", "在{p}做工受伤，单位称超龄不能认定工伤。"))),
    (Topic.ENVIRONMENT, "environment", 9, (
        ("夜间施工噪声扰民要求处理", "{p}旁工地夜间施工，影响孩子休息，多次反映无果。"),
        ("餐饮油烟直排要求整治", "{p}沿街餐饮店油烟直排，窗户不能打开。"))),
    (Topic.TRANSPORT, "transport", 8, (
        ("公交线路调整意见", "{p}公交线路调整后，老人就医须换乘两次，建议恢复原线路。"),
        ("道路破损要求修复", "{p}路面坑洼，雨后积水，已有电动车摔倒。"))),
    (Topic.LAND, "land", 9, (
        ("征地补偿款发放要求公开", "{p}征地补偿款发放标准没有公开，村民要求说明。"),
        ("宅基地审批进度要求答复", "{p}申请宅基地已满一年，没有书面答复。"))),
    (Topic.AGRICULTURE, "farming", 7, (
        ("农田排灌渠淤塞要求疏浚", "{p}排灌渠淤塞，雨季淹田，要求清淤。"),
        ("村集体收支要求公开", "{p}集体收支账目公开不及时，要求逐笔公示。"))),
    (Topic.EDUCATION, "education", 7, (
        ("课后服务收费意见", "{p}学校课后服务收费项目不清楚，建议公示明细。"),
        ("入学划片要求说明", "{p}划片调整没有征求意见，家长要求说明依据。"))),
    (Topic.OTHER, "city", 5, (
        ("占道经营影响通行要求管理", "{p}早市占道经营，救护车进出困难。"),
        ("违法建设要求查处", "{p}楼顶私搭建筑，承重令人担心，要求依法查处。"))),
    (Topic.OTHER, "police", 6, (
        ("停车管理不规范要求整治", "{p}路口乱停车，接送孩子时段拥堵，建议增设标志。"),
        ("养犬管理意见", "{p}遛狗不牵绳，建议加强管理和宣传。"))),
    (Topic.DISCIPLINE, "", 3, (
        ("反映工作人员作风问题", "到{p}办事窗口，工作人员态度生硬，一次性告知不到位。"),)),
)  # fmt: skip
"""(topic, who handles it, weight, ((name, what happened), …)); accusations have no handling department."""

HEARD = ("约见信访人当面听取意见，并到{p}实地查看。", "电话听取陈述，调取原始记录，走访相关住户。", "召集有关单位现场会商，核对合同和台账。")
FINDINGS = ("经核实，反映情况基本属实：{s}。", "经核实，反映情况部分属实，有关单位已经开始整改。", "经核实，有关办理符合规定，但告知不够清楚。")
OPINIONS = (
    "责成有关单位十五个工作日内整改到位，并向信访人反馈。", "已协调有关单位支付到位，信访人确认收到。",
     "依据现行政策不予支持，已当面解释说明，并告知可以依法主张权利的途径。",
    "列入下一季度计划实施，实施前公示。",
)
LAWS = ("《信访工作条例》第三十二条以及本领域有关规定。", "《物业管理条例》有关条款。", "《保障农民工工资支付条例》有关条款。")
ADVISED = ("按信访程序办理，自受理之日起六十日内办结并书面答复。", "属于申请履行法定职责，按照该程序办理。",
 "可以依法申请劳动仲裁，地点和材料清单附后。")

EVENTS: tuple[tuple[EventKind, Audience, int, int, tuple[str, ...]], ...] = (
    (EventKind.LECTURE, Audience.RESIDENTS, 24, 60, ("《民法典》进社区讲座", "防范电信诈骗法治讲座", "物业纠纷以案释法讲座",
     "婚姻家庭法律知识讲座")),
    (EventKind.CONSULTATION, Audience.RESIDENTS, 14, 90, ("法律服务集市", "“民法典宣传月”集中咨询", "农村赶集日法律咨询")),
    (EventKind.LECTURE, Audience.ENTERPRISES, 30, 150, ("企业用工合规讲座", "合同管理与风险防范培训", "公平竞争法律知识进园区", "安全生产法宣讲")),
    (EventKind.PRACTICE, Audience.SCHOOLS, 7, 260, ("模拟法庭进校园", "法治班会观摩", "少年法学院体验日")),
    (EventKind.LECTURE, Audience.SCHOOLS, 8, 320, ("开学第一课·未成年人保护", "预防校园欺凌法治课", "网络安全法治课")),
    (EventKind.CONSTITUTION, Audience.GENERAL, 5, 480, ("宪法宣传周主会场活动", "宪法进公园", "宪法晨读")),
    (EventKind.ART, Audience.GENERAL, 4, 380, ("法治文艺巡演", "普法皮影戏演出")),
    (EventKind.EXPERT_LECTURE, Audience.OFFICIALS, 3, 120, ("行政复议法专题讲座", "行政处罚裁量专题讲座")),
    (EventKind.LAW_STUDY, Audience.OFFICIALS, 4, 80, ("年度集中学法", "旁听庭审后座谈")),
    (EventKind.MATERIALS, Audience.GENERAL, 8, 140, ("平安夜市普法宣传", "国家安全教育日宣传", "反诈宣传进集市")),
)  # fmt: skip
CAMPAIGNS = ("“民法典宣传月”", "“宪法宣传周”", "“法律进企业”专项行动", "“送法下乡”专项行动", "")

SERVICES: tuple[tuple[ServiceKind, int, int, tuple[str, ...]], ...] = (
    (ServiceKind.ADVICE, 46, 5, ("解答邻里纠纷咨询", "解答继承咨询", "解答劳动争议咨询", "解答房屋买卖咨询", "解答借贷咨询")),
    (ServiceKind.CONTRACT, 14, 1, ("审查集体资产出租合同", "审查道路硬化施工合同", "审查垃圾清运服务合同", "审查食堂承包合同")),
    (ServiceKind.DISPUTE, 12, 4, ("参与化解漏水纠纷", "参与化解宅基地边界纠纷", "参与化解赡养纠纷")),
    (ServiceKind.LECTURE, 14, 45, ("村（社区）法治讲座：民法典", "村（社区）法治讲座：反诈", "村（社区）法治讲座：物权")),
    (ServiceKind.VILLAGE_RULES, 4, 8, ("审查村规民约修订稿", "审查居民公约")),
    (ServiceKind.DRAFTING, 4, 1, ("代写支付令申请书", "代写答辩状")),
    (ServiceKind.CHECKUP, 6, 6, ("企业法治体检：用工", "企业法治体检：合同")),
)  # fmt: skip
FIRMS = ("禾川同行律师事务所", "青禾明理律师事务所", "云栈衡平律师事务所")
