"""行政复议: the stages of a case and what is recorded of it (行政复议法, 2023)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 复议听证办法, 行政复议法

听证办法 = 复议听证办法.art(3, 4)


class S(Stage):
    RECEIVED = "待审查"
    SUPPLEMENTING = "待申请人补正"
    REVIEWING = "审理中"
    SUSPENDED = "已中止"
    DOCUMENT = "附带审查规范性文件（已中止）"
    CONCLUDED = "已审结，待送达和履行"
    CLOSED = "已结案", FINAL
    REFUSED = "不予受理", FINAL
    ABANDONED = "视为放弃申请", FINAL
    WITHDRAWN = "受理前撤回", FINAL
    TERMINATED = "已终止", FINAL


class Way(Enum):
    """How the application came (articles 22 and 32)."""

    IN_PERSON = "当面递交书面申请"
    POST = "邮寄书面申请"
    ORAL = "口头申请，当场记录"
    INTERNET = "互联网渠道"
    FORWARDED = "作出处罚决定的机关转送"


class Category(Enum):
    """What kind of administrative act it is about, as article 11 lists them."""

    PENALTY = "行政处罚"
    COERCION = "行政强制"
    LICENCE = "行政许可"
    RESOURCES = "自然资源权属确认"
    EXPROPRIATION = "征收征用及补偿"
    COMPENSATION = "行政赔偿"
    INJURY = "工伤认定"
    BUSINESS = "侵犯经营自主权、排除限制竞争"
    CHARGE = "违法要求履行义务"
    INACTION = "不履行法定职责"
    CONTRACT = "行政协议"
    DISCLOSURE = "政府信息公开"
    OTHER = "其他行政行为"


class Respondent(Enum):
    """Against whom, so far as the government of a county or district decides (articles 24 and 28)."""

    DEPARTMENT = "本级政府工作部门"
    TOWN = "乡镇人民政府"
    AGENCY = "派出机关（街道办事处等）"
    OFFICE = "工作部门的派出机构"
    AUTHORISED = "法律、法规、规章授权的组织"


class First(Enum):
    """Cases that must go to reconsideration before they may be sued about (article 23)."""

    NO = "可以直接起诉"
    ON_SPOT = "对当场作出的行政处罚决定不服"
    RESOURCES = "对侵犯已经取得的自然资源所有权、使用权的决定不服"
    INACTION = "认为行政机关未履行法定职责"
    DISCLOSURE = "对政府信息公开不予公开不服"
    OTHER = "法律、行政法规规定应当先申请行政复议"


class Track(Enum):
    ORDINARY = "普通程序"
    SIMPLE = "简易程序"


class Simple(Enum):
    """When the simplified procedure may be used (article 53)."""

    ON_SPOT = "被申请的行政行为是当场作出"
    WARNING = "警告或者通报批评"
    SMALL = "案件涉及款额三千元以下"
    DISCLOSURE = "政府信息公开案件"
    AGREED = "各方当事人同意适用"


class Refusal(Enum):
    """What an application lacks (article 30), and that somebody else decides (article 30, last clause)."""

    APPLICANT = "没有明确的申请人和符合规定的被申请人"
    INTEREST = "申请人与被申请的行政行为没有利害关系"
    CLAIM = "没有具体的行政复议请求和理由"
    LATE = "超过法定申请期限"
    SCOPE = "不属于行政复议范围"
    JURISDICTION = "不属于本机关的管辖范围"
    COURT = "人民法院已经受理"
    REPEATED = "行政复议机关已经受理过该申请人就同一行政行为提出的申请"


class Heard(Enum):
    IN_PERSON, INTERNET, PHONE = "当面", "互联网", "电话"


class Head(Enum):
    ATTENDED = "负责人参加"
    DELEGATED = "负责人说明理由，委托工作人员参加"
    ABSENT = "没有参加，也没有说明理由"


class Suspension(Enum):
    """Why a case stands still (article 39)."""

    DIED = "申请人死亡，其近亲属尚未确定是否参加"
    INCAPABLE = "申请人丧失行为能力，尚未确定法定代理人"
    MISSING = "申请人下落不明"
    ENDED = "作为申请人的法人或者其他组织终止，尚未确定承受人"
    FORCE_MAJEURE = "申请人、被申请人因不可抗力或者其他正当理由不能参加"
    SETTLING = "进行调解、和解，各方同意中止"
    QUESTION = "涉及的法律适用问题需要有权机关解释或者确认"
    OTHER_CASE = "需要以其他案件的审理结果为依据"
    OTHER = "其他需要中止的情形"


RUNS_OUT = (Suspension.DIED, Suspension.INCAPABLE, Suspension.ENDED)
"""After sixty days of suspension on one of these grounds the case ends (article 41); no other ground does that."""


class Ending(Enum):
    """Why a case ends without a decision (articles 41 and 74)."""

    WITHDRAWN = "申请人撤回申请，准予撤回"
    SETTLED = "达成和解，申请人撤回申请"
    NOBODY = "申请人死亡或者终止，无人承受或者放弃权利"
    CRIMINAL = "因同一违法行为涉嫌犯罪，被采取刑事强制措施（行政拘留、限制人身自由案件）"


class Power(Enum):
    OWN = "本机关有权处理"
    OTHERS = "本机关无权处理，转送有权机关"


class Found(Enum):
    LAWFUL = "相关条款合法，在决定中一并告知"
    UNLAWFUL = "相关条款超越权限或者违反上位法，停止该条款的执行，责令制定机关纠正"


class Stay(Enum):
    """When an act is not carried out for the time being (article 42)."""

    RESPONDENT = "被申请人认为需要停止执行"
    AUTHORITY = "行政复议机关认为需要停止执行"
    ASKED = "申请人、第三人申请，要求合理"
    LAW = "法律、法规、规章规定停止执行"


class Decision(Enum):
    """The kinds of decision (articles 63 to 72)."""

    CHANGE = "变更"
    REVOKE = "撤销或者部分撤销"
    REVOKE_REDO = "撤销并责令重新作出"
    UNLAWFUL = "确认违法"
    PERFORM = "责令限期履行"
    INVALID = "确认无效"
    UPHOLD = "维持"
    DISMISS = "驳回行政复议请求"
    CONTRACT = "行政协议案件的决定"


CORRECTING = (
    Decision.CHANGE, Decision.REVOKE, Decision.REVOKE_REDO, Decision.UNLAWFUL, Decision.PERFORM, Decision.INVALID,
)  # fmt: skip
"""Decisions that correct what the respondent did."""


class Enforcer(Enum):
    """Who carries out what the applicant or a third party does not perform (article 78)."""

    ORIGINAL = "维持的，由作出行政行为的行政机关依法强制执行"
    REVIEWER = "变更的、调解的，由行政复议机关依法强制执行"
    COURT = "申请人民法院强制执行"


class Agreed(Enum):
    HEAD = "行政复议机关的负责人同意"
    COLLECTIVE = "集体讨论通过"


class Performance(Enum):
    BY_ITSELF = "自动履行"
    ORDERED = "责令后履行"
    NOT = "到期没有履行"
    NONE_DUE = "没有需要履行的内容"


class Facts(FactSheet):
    act = Fact("申请复议的行政行为", str, basis=行政复议法.art(11), hint="如：某局作出的行政处罚决定；不写个人姓名")
    category = Fact("行政行为种类", Category, basis=行政复议法.art(11), listed=True)
    act_number = Fact("行政行为文号", str, basis=行政复议法.art(22), hint="不履行职责等没有文号的不填")
    knew_on = Fact("知道或者应当知道该行政行为的日期", date, basis=行政复议法.art(20))
    request = Fact("行政复议请求", str, basis=行政复议法.art(22), long=True)
    reasons = Fact("事实和理由", str, basis=行政复议法.art(22), long=True)
    document = Fact("申请一并审查的规范性文件", str, basis=行政复议法.art(13), hint="认为依据的规范性文件不合法的，写文件名称和条款")
    damages = Fact("一并提出行政赔偿请求", bool, basis=行政复议法.art(72), listed=True)
    way = Fact("申请方式", Way, basis=行政复议法.art(22, 32), listed=True)
    received_on = Fact("收到行政复议申请日期", date, basis=行政复议法.art(30), listed=True)
    respondent_kind = Fact("被申请人类别", Respondent, basis=行政复议法.art(24), listed=True)
    first = Fact("是否复议前置", First, basis=行政复议法.art(23), listed=True)
    missing = Fact("需要补正的事项", str, basis=行政复议法.art(31), long=True, hint="一次性写全")
    notice_served_on = Fact("收到补正通知日期", date, basis=行政复议法.art(31))
    supplement_until = Fact("延长后的补正期限", date, basis=行政复议法.art(31), hint="有正当理由的，延长合理的期限")
    supplemented_on = Fact("收到补正材料日期", date, basis=行政复议法.art(31))
    accepted_on = Fact("受理日期", date, basis=行政复议法.art(30), listed=True, hint="视为受理的，为审查期限届满之日")
    track = Fact("审理程序", Track, basis=行政复议法.art(53), listed=True)
    simple_ground = Fact("适用简易程序的情形", Simple, basis=行政复议法.art(53), listed=True)
    convert_reason = Fact("转为普通程序的原因", str, basis=行政复议法.art(55), long=True)
    major = Fact("重大、疑难、复杂案件", bool, basis=行政复议法.art(50, 52), listed=True)
    technical = Fact("专业性、技术性较强", bool, basis=行政复议法.art(52), listed=True)
    third_party_told = Fact("通知第三人参加的理由", str, basis=行政复议法.art(16), long=True, hint="同行政行为或者处理结果有什么利害关系")
    refusal = Fact("不符合受理条件的情形", Refusal, basis=行政复议法.art(30), listed=True)
    right_body = Fact("有管辖权的行政复议机关", str, basis=行政复议法.art(30))
    refusal_reason = Fact("理由", str, basis=行政复议法.art(30, 33), long=True)
    copy_served_on = Fact("收到申请书副本日期", date, basis=行政复议法.art(48, 54))
    answer = Fact("被申请人答复摘要", str, basis=行政复议法.art(48), long=True)
    evidence = Fact("被申请人提交的证据、依据", str, basis=行政复议法.art(48), long=True)
    inquiry = Fact("调查取证情况", str, basis=行政复议法.art(45), long=True)
    late_evidence = Fact("被申请人补充的证据", str, basis=行政复议法.art(46, clause=2), long=True, hint="写明申请人、第三人提出的新理由、新证据")
    third_evidence = Fact("第三人提供的证据", str, basis=行政复议法.art(70), long=True, hint="被申请人不答复而行政行为涉及第三人的")
    heard = Fact("听取意见的方式", Heard, basis=行政复议法.art(49), listed=True)
    views = Fact("当事人的意见", str, basis=行政复议法.art(49), long=True)
    not_heard = Fact("因当事人原因不能听取意见的情况", str, basis=行政复议法.art(49), long=True)
    hearing_on = Fact("听证日期", date, basis=行政复议法.art(51))
    hearing_place = Fact("听证地点", str, basis=行政复议法.art(51))
    hearing_points = Fact("拟听证事项", str, basis=行政复议法.art(51), long=True)
    hearing_host = Fact("主持人、听证员和记录员", str, basis=听证办法)
    hearing_members = Fact("听证员人数", int, basis=听证办法, unit="名")
    head = Fact("被申请人的负责人参加听证", Head, basis=行政复议法.art(51), listed=True)
    head_reason = Fact("负责人不能参加的理由", str, basis=行政复议法.art(51))
    hearing_note = Fact("听证记录", str, basis=行政复议法.art(50, 51), long=True)
    consulted_for = Fact("提请咨询的问题", str, basis=行政复议法.art(52), long=True)
    committee_view = Fact("行政复议委员会的咨询意见", str, basis=行政复议法.art(52), long=True)
    committee_used = Fact("咨询意见采纳情况", str, basis=行政复议法.art(61), long=True)
    suspension = Fact("中止的情形", Suspension, basis=行政复议法.art(39), listed=True)
    ending = Fact("终止的情形", Ending, basis=行政复议法.art(41), listed=True)
    stay = Fact("停止执行的情形", Stay, basis=行政复议法.art(42))
    extended_by = Fact("批准延长的负责人", str, basis=行政复议法.art(62), hint="行政复议机构的负责人")
    reviewed_document = Fact("被审查的规范性文件和条款", str, basis=行政复议法.art(56, 57))
    raised_on = Fact("提出附带审查申请或者认为依据不合法日期", date, basis=行政复议法.art(56, 57))
    power = Fact("处理权限", Power, basis=行政复议法.art(56, 57), listed=True)
    maker = Fact("制定机关", str, basis=行政复议法.art(58))
    maker_told_on = Fact("制定机关收到书面通知日期", date, basis=行政复议法.art(58))
    maker_answer = Fact("制定机关书面答复", str, basis=行政复议法.art(58), long=True)
    forwarded_to = Fact("接受转送的机关", str, basis=行政复议法.art(56, 57))
    forward_received_on = Fact("收到转送日期", date, basis=行政复议法.art(60))
    found = Fact("规范性文件审查结论", Found, basis=行政复议法.art(59, 60), listed=True)
    decision = Fact("行政复议决定种类", Decision, basis=行政复议法.art(63, 64, 65, 66, 67, 68, 69, 71), listed=True)
    facts_found = Fact("查明的事实和证据", str, basis=行政复议法.art(61), long=True)
    grounds = Fact("理由和依据", str, basis=行政复议法.art(61), long=True)
    ruling = Fact("决定内容", str, basis=行政复议法.art(61), long=True, hint="变更的，不得对申请人更为不利，第三人提出相反请求的除外")
    compensation = Fact("对行政赔偿请求的决定", str, basis=行政复议法.art(72), long=True, hint="一并提出赔偿请求的，同时决定赔偿或者驳回")
    agreed = Fact("决定程序", Agreed, basis=行政复议法.art(61), listed=True)
    perform_by = Fact("履行期限", date, basis=行政复议法.art(66, 77), hint="责令限期履行、责令重新作出的，写截止日期")
    terms = Fact("调解协议内容", str, basis=行政复议法.art(73), long=True)
    effective_on = Fact("调解书生效日期", date, basis=行政复议法.art(73), hint="各方当事人签名、盖章，机关加盖印章之日")
    served_on = Fact("送达日期", date, basis=行政复议法.art(75), listed=True)
    performance = Fact("履行情况", Performance, basis=行政复议法.art(77), listed=True)
    performed_how = Fact("履行和纠正的内容", str, basis=行政复议法.art(77), long=True)
    enforcer = Fact("强制执行的方式", Enforcer, basis=行政复议法.art(78), listed=True)
    order_until = Fact("责令履行的期限", date, basis=行政复议法.art(77))
    opinion = Fact("意见书指出的问题和建议", str, basis=行政复议法.art(76), long=True)
    opinion_to = Fact("意见书接收机关", str, basis=行政复议法.art(76))
    opinion_served_on = Fact("收到行政复议意见书日期", date, basis=行政复议法.art(76))
    corrected = Fact("意见书落实情况", str, basis=行政复议法.art(76), long=True)
    upper = Fact("被申请人的上一级主管部门", str, basis=行政复议法.art(79))
    public_text = Fact("公开文本", str, basis=行政复议法.art(79), long=True, hint="隐去姓名、住址等个人信息和商业秘密")
