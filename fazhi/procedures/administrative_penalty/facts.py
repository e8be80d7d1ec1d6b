"""行政处罚: its stages and what is recorded of it (行政处罚法, 2021)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 国办发_2018_118号, 行政处罚法, 行政复议法, 行政强制法

三项制度 = 国办发_2018_118号.whole()


class S(Stage):
    LEAD = "待决定是否立案"
    INVESTIGATING = "调查取证"
    CONCLUDED = "调查终结，待告知"
    NOTIFIED = "已告知，待陈述申辩"
    HEARING = "听证"
    DECIDING = "待审核、决定"
    DECIDED = "已决定，待送达"
    EXECUTING = "待履行"
    COURT = "已申请法院强制执行"
    POLICE = "已移送司法机关"
    OVERTURNED = "处罚决定已被改变"
    CLOSED = "已结案，待归档"
    FILED = "已归档", FINAL
    NOT_FILED = "不予立案", FINAL
    DROPPED = "已撤销立案", FINAL
    CRIMINAL = "司法机关已处理", FINAL


class Source(Enum):
    INSPECTION = "监督检查发现"
    COMPLAINT = "投诉、举报"
    ASSIGNED = "上级交办"
    TRANSFERRED = "其他机关移送"
    OTHER = "其他"


class Field(Enum):
    """The fields of enforcement, as bodies are usually organised in a district."""

    CITY = "城市管理和综合执法"
    MARKET = "市场监管"
    ENVIRONMENT = "生态环境"
    LAND = "自然资源"
    TRANSPORT = "交通运输"
    FARMING = "农业农村"
    LABOUR = "人力资源和社会保障"
    HOUSING = "住房和城乡建设"
    HEALTH = "卫生健康"
    CULTURE = "文化旅游"
    EMERGENCY = "应急管理"
    OTHER = "其他"


class Target(Enum):
    """Whom it is against; the sums of article 51 differ."""

    CITIZEN, BODY = "公民", "法人或者其他组织"


class SpotKind(Enum):
    """What may be decided on the spot, article 51."""

    WARNING, FINE, BOTH = "警告", "罚款", "警告并处罚款"


class Kind(Enum):
    """Article 9."""

    WARNING = "警告、通报批评"
    FINE = "罚款、没收违法所得、没收非法财物"
    LICENCE = "暂扣许可证件、降低资质等级、吊销许可证件"
    BUSINESS = "限制开展生产经营活动、责令停产停业、责令关闭、限制从业"
    DETENTION = "行政拘留"
    OTHER = "法律、行政法规规定的其他行政处罚"


class HearingCase(Enum):
    """Article 63 (1): in these the party is told that a hearing may be asked for."""

    FINE = "较大数额罚款"
    GAINS = "没收较大数额违法所得、没收较大价值非法财物"
    LICENCE = "降低资质等级、吊销许可证件"
    BUSINESS = "责令停产停业、责令关闭、限制从业"
    HEAVY = "其他较重的行政处罚"
    LAW = "法律、法规、规章规定的其他情形"


class ReviewCase(Enum):
    """Article 58 (1)."""

    PUBLIC = "涉及重大公共利益"
    HEARD = "直接关系当事人或者第三人重大权益，经过听证程序"
    COMPLEX = "案件情况疑难复杂、涉及多个法律关系"
    LAW = "法律、法规规定应当进行法制审核的其他情形"


class Review(Enum):
    PASSED = "同意"
    AMEND = "存在问题，提出书面审核意见"
    REJECTED = "审核未通过"


class Spared(Enum):
    """Articles 33, 36 and 57: why no penalty is given."""

    LIMITATION = "违法行为超过处罚时效，不再给予行政处罚"
    FIRST = "初次违法且危害后果轻微并及时改正，可以不予处罚"
    SLIGHT = "违法行为轻微并及时改正，没有造成危害后果，不予处罚"
    NO_FAULT = "有证据足以证明没有主观过错，不予处罚"
    NOT_FOUND = "违法事实不能成立，不予处罚"


class Service(Enum):
    AT_ONCE = "宣告后当场交付"
    DIRECT = "直接送达"
    ELECTRONIC = "经当事人签订确认书，电子方式送达"
    POST = "邮寄送达"
    LEFT = "留置送达"
    NOTICE = "公告送达"


class CashGround(Enum):
    """Articles 68 and 69."""

    SMALL = "依法给予一百元以下的罚款"
    HARD = "不当场收缴事后难以执行"
    REMOTE = "边远、水上、交通不便地区，当事人到指定银行或者通过电子支付系统缴纳确有困难并提出"


class Change(Enum):
    """Article 48 (2)."""

    CHANGED, REVOKED = "变更", "撤销"
    UNLAWFUL, VOID = "确认违法", "确认无效"


class ChangedBy(Enum):
    RECONSIDERATION = "行政复议决定"
    COURT = "人民法院判决"
    SUPERVISION = "行政执法监督决定"
    ITSELF = "本机关自行纠正"


class Facts(FactSheet):
    subject = Fact("案由", str, basis=行政处罚法.art(54), hint="如：占道经营案；不写当事人姓名")
    field = Fact("执法领域", Field, listed=True)
    target = Fact("当事人类别", Target, basis=行政处罚法.art(51), listed=True)
    came_from = Fact("案件来源", Source, basis=行政处罚法.art(54), listed=True)
    clue = Fact("案件线索", str, basis=行政处罚法.art(54), long=True)
    item = Fact.entry("权责清单事项", of="power_list_item", rule="职权依据写入权责清单", basis=三项制度)
    delegated = Fact.entry(
        "交由乡镇、街道行使的职权", of="delegated_power", basis=行政处罚法.art(24), hint="乡镇、街道办理的写明",
        rule="乡镇、街道只能行使省级人民政府决定交由其行使并已公布的处罚权",
    )  # fmt: skip
    officers = Fact.entries(
        "执法人员", of="enforcement_certificate", at_least=2, basis=行政处罚法.art(42, 55), hint="写明两个以上执法证的编号",
        rule="行政处罚由具有行政执法资格的执法人员实施，执法人员不得少于两人（《行政处罚法》第四十二条）",
    )  # fmt: skip
    spot_officers = Fact.entries(
        "当场处罚的执法人员", of="enforcement_certificate", at_least=2, basis=行政处罚法.art(42, 52), hint="写明两个以上执法证的编号",
        rule="行政处罚由具有行政执法资格的执法人员实施，执法人员不得少于两人，法律另有规定的除外（《行政处罚法》第四十二条）",
    )  # fmt: skip
    ended_on = Fact("违法行为发生之日", date, basis=行政处罚法.art(36), listed=True, hint="违法行为有连续或者继续状态的，写终了之日")
    found_on = Fact("违法行为被发现之日", date, basis=行政处罚法.art(36), listed=True)
    harmful = Fact("涉及公民生命健康安全、金融安全且有危害后果", bool, basis=行政处罚法.art(36), listed=True, hint="处罚时效是五年；其他是二年")
    own_limitation = Fact("法律另行规定的处罚时效", str, basis=行政处罚法.art(36), hint="写明法律的名称和条款")
    limitation_until = Fact("依另行规定时效届满的日期", date, basis=行政处罚法.art(36), listed=True)
    shown = Fact("已主动出示执法证件", bool, basis=行政处罚法.art(55), listed=True)
    evidence = Fact("调查经过和证据", str, basis=行政处罚法.art(46, 55), long=True)
    preserved = Fact("先行登记保存的证据", str, basis=行政处罚法.art(56), long=True, hint="证据可能灭失或者以后难以取得的")
    disposed = Fact("对登记保存证据的处理", str, basis=行政处罚法.art(56), long=True)
    found = Fact("认定的违法事实", str, basis=行政处罚法.art(57, 59), long=True)
    grounds = Fact("违反和适用的法律、法规、规章", str, basis=行政处罚法.art(44, 59), long=True)
    discretion = Fact("裁量基准的适用", str, basis=行政处罚法.art(34), long=True)
    proposal = Fact("拟作出的处理", str, basis=行政处罚法.art(44, 57), long=True)
    hearing_due = Fact("属于应当告知听证权利的情形", bool, basis=行政处罚法.art(63), listed=True)
    hearing_case = Fact.many("听证情形", HearingCase, basis=行政处罚法.art(63))
    defence_until = Fact("陈述、申辩截止日期", date, basis=行政处罚法.art(45), hint="法律没有规定天数，写明给当事人的时间")
    defence_waived = Fact("当事人放弃陈述、申辩的说明", str, basis=行政处罚法.art(45), long=True)
    defence = Fact("陈述、申辩意见", str, basis=行政处罚法.art(45), long=True)
    rechecked = Fact("复核意见", str, basis=行政处罚法.art(45), long=True, hint="成立的应当采纳；不得因申辩给予更重的处罚")
    hearing_waived = Fact("当事人放弃听证的说明", str, basis=行政处罚法.art(64), long=True)
    hearing_request = Fact("听证要求", str, basis=行政处罚法.art(64), long=True)
    hearing_where = Fact("听证时间、地点", str, basis=行政处罚法.art(64))
    host = Fact("听证主持人", str, basis=行政处罚法.art(64))
    host_apart = Fact("主持人不是本案调查人员", bool, basis=行政处罚法.art(64, item=4), listed=True)
    public = Fact("公开举行", bool, basis=行政处罚法.art(64, item=3), listed=True)
    hearing_note = Fact("听证情况", str, basis=行政处罚法.art(64, 65), long=True)
    hearing_ended = Fact("听证终止的情形", str, basis=行政处罚法.art(64, item=6), long=True, hint="无正当理由拒不出席或者中途退出的，视为放弃")
    review_due = Fact("属于应当法制审核的情形", bool, basis=行政处罚法.art(58), listed=True)
    review_case = Fact.many("法制审核情形", ReviewCase, basis=行政处罚法.art(58))
    no_review_ground = Fact("不需要法制审核的理由", str, basis=行政处罚法.art(58), long=True)
    collective_due = Fact("情节复杂或者重大违法行为", bool, basis=行政处罚法.art(57, clause=2), listed=True)
    no_collective_ground = Fact("不需要集体讨论的理由", str, basis=行政处罚法.art(57, clause=2), long=True)
    review_scope = Fact("审核内容", str, basis=三项制度, long=True, hint="主体、人员、程序、事实证据、适用法律和裁量、权限、文书、是否涉嫌犯罪")
    review_opinion = Fact("法制审核意见", str, basis=行政处罚法.art(58), long=True)
    review_result = Fact("法制审核结论", Review, basis=行政处罚法.art(58), listed=True)
    reviewer_qualified = Fact(
        "审核人员取得国家统一法律职业资格", bool, basis=行政处罚法.art(58, clause=2), listed=True, hint="初次从事审核的应当取得",
    )  # fmt: skip
    meeting = Fact("集体讨论情况", str, basis=行政处罚法.art(57, clause=2), long=True, hint="时间、参加人、各自意见、结论")
    kinds = Fact.many("处罚种类", Kind, basis=行政处罚法.art(9))
    spot_kind = Fact("当场处罚种类", SpotKind, basis=行政处罚法.art(51), listed=True)
    fine = Fact("罚款数额", int, basis=行政处罚法.art(9, 59), unit="元", listed=True)
    confiscated = Fact("没收数额", int, basis=行政处罚法.art(9, 28), unit="元", listed=True)
    decision = Fact("处罚决定的内容", str, basis=行政处罚法.art(59), long=True)
    performance = Fact("履行方式和期限", str, basis=行政处罚法.art(59))
    remedy = Fact("申请复议、提起诉讼的途径和期限", str, basis=行政处罚法.art(52, 59), long=True)
    spared = Fact("不予处罚的情形", Spared, basis=行政处罚法.art(33, 57), listed=True)
    educated = Fact("教育情况", str, basis=行政处罚法.art(33, clause=3), long=True)
    significant = Fact("具有一定社会影响", bool, basis=行政处罚法.art(48), listed=True)
    own_term = Fact("另有规定的办案期限依据", str, basis=行政处罚法.art(60), hint="写明法律、法规、规章的名称和条款")
    decide_by = Fact("依另行规定作出决定的日期", date, basis=行政处罚法.art(60), listed=True)
    service = Fact("送达方式", Service, basis=行政处罚法.art(61), listed=True)
    served_on = Fact("收到行政处罚决定书日期", date, basis=行政处罚法.art(61, 67), listed=True)
    cash = Fact("当场收缴数额", int, basis=行政处罚法.art(68, 69), unit="元", listed=True)
    cash_ground = Fact("当场收缴的情形", CashGround, basis=行政处罚法.art(68, 69), listed=True)
    paid = Fact("已缴纳", int, basis=行政处罚法.art(67), unit="元", listed=True)
    late_fee = Fact("加处罚款", int, basis=行政处罚法.art(72), unit="元", listed=True, hint="每日百分之三，不超出罚款数额；复议、诉讼期间不计算")
    defer_reason = Fact("暂缓、分期缴纳的理由", str, basis=行政处罚法.art(66, clause=2), long=True)
    pay_plan = Fact("暂缓、分期缴纳的安排", str, basis=行政处罚法.art(66, clause=2), long=True)
    pay_until = Fact("准予缴清的日期", date, basis=行政处罚法.art(66, clause=2), listed=True)
    remedy_ended_on = Fact("复议、诉讼期限届满日期", date, basis=行政强制法.art(53), listed=True)
    urged = Fact("催告的内容", str, basis=行政强制法.art(54), long=True)
    ruling = Fact("法院裁定和执行情况", str, basis=行政强制法.art(57, 58), long=True)
    crime = Fact("涉嫌犯罪的情况和移送的材料", str, basis=行政处罚法.art(27), long=True)
    crime_result = Fact("司法机关的处理", str, basis=行政处罚法.art(27), long=True)
    change = Fact("改变的结果", Change, basis=行政处罚法.art(48, clause=2), listed=True)
    changed_by = Fact("改变的依据", ChangedBy, basis=行政处罚法.art(48, clause=2), listed=True)
    changed_no = Fact("改变处罚决定的文书文号", str, basis=行政处罚法.art(48, clause=2))
    changed_on = Fact("处罚决定被变更、撤销、确认违法或者确认无效日期", date, basis=行政处罚法.art(48, clause=2), listed=True)
    withdrawn_for = Fact("撤回公开的理由", str, basis=行政处罚法.art(48, clause=2), long=True, hint="会公开")
    redo_by = Fact("重新作出决定的期限", date, basis=行政复议法.art(64), listed=True, hint="依复议决定或者判决写明的期限")
    refund = Fact("退还罚款、返还财物情况", str, long=True)
    archive_no = Fact("案卷号", str, basis=行政处罚法.art(47))
