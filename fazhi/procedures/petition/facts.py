"""信访: the stages a petition goes through and what is recorded of it."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 信访工作条例, 信访简易办理办法


class S(Stage):
    RECEIVED = "已登记"
    ROUTED = "待告知"
    OBJECTED = "异议待核实"
    TOLD = "已告知"
    ACCEPTED = "办理中"
    HANDLED = "已办结"
    REVIEWING = "复查中"
    REVIEWED = "已复查"
    RECHECKING = "复核中"
    TERMINATED = "复核终结", FINAL
    ADVISED = "已告知途径", FINAL
    REFERRED = "已移送", FINAL
    REPLIED = "已回复", FINAL
    REFUSED = "不予受理", FINAL
    WITHDRAWN = "已撤回", FINAL
    ARCHIVED = "已归档", FINAL


class Channel(Enum):
    LETTER = "来信"
    VISIT = "来访"
    ONLINE = "网上信访"
    CALL = "来电"
    MAILBOX = "领导信箱"
    FAX = "传真"
    ASSIGNED = "上级交办"


class Category(Enum):
    ADVICE = "建议意见类"
    ACCUSATION = "检举控告类"
    COMPLAINT = "申诉求决类"


class Track(Enum):
    """The six ways of article 31, in its order."""

    JUSTICE = "诉讼、检察、公安等法律程序"
    ARBITRATION = "仲裁"
    PARTY_APPEAL = "党员申诉、申请复审等"
    ADMINISTRATIVE = "复议、裁决、确认、许可、处罚等行政程序"
    DUTY = "申请查处违法行为、履行法定职责"
    PETITION = "信访程序"


class Topic(Enum):
    CONSTRUCTION = "城乡建设"
    LAND = "国土资源"
    LABOUR = "劳动和社会保障"
    AGRICULTURE = "农村农业"
    ENVIRONMENT = "环境保护"
    EDUCATION = "教育"
    HEALTH = "卫生健康"
    TRANSPORT = "交通运输"
    PROPERTY_SERVICE = "物业管理"
    CIVIL_AFFAIRS = "民政救助"
    FINANCE = "经济金融"
    MARKET = "市场监管"
    DISCIPLINE = "干部作风"
    OTHER = "其他"


class Dispatch(Enum):
    FORWARD, ASSIGN = "转送", "交办"


class Result(Enum):
    """The three outcomes of article 32."""

    SUPPORTED = "予以支持"
    EXPLAINED = "解释说明"
    NOT_SUPPORTED = "不予支持"


class Adoption(Enum):
    FULL, PARTLY, NONE = "采纳", "部分采纳", "未采纳"


class Settlement(Enum):
    MEDIATED, RECONCILED = "调解", "和解"


class Finding(Enum):
    UPHELD = "维持原意见"
    CHANGED = "变更原意见"
    REDO = "撤销原意见，重新办理"


class Satisfaction(Enum):
    """How the person rates it. Whoever was not reached or did not want to say is counted, never dropped."""

    SATISFIED, FAIRLY, NOT = "满意", "基本满意", "不满意"
    UNREACHED, DECLINED = "联系不上", "不愿评价"


class SimpleGround(Enum):
    """What may be handled simply (article 4, read in a copy only)."""

    CLEAR = "事实清楚、争议不大"
    URGENT = "涉及群众日常生活、时效性强"
    PROMISED = "有关机关、单位已有承诺或者结论"
    OTHER = "其他可以简易办理的"


class Facts(FactSheet):
    channel = Fact("信访形式", Channel, basis=信访工作条例.art(17), listed=True)
    subject = Fact("信访事项名称", str, hint="如：小区电梯停运要求处置。不写姓名")
    request = Fact("投诉请求", str, long=True, basis=信访工作条例.art(19))
    summary = Fact("事实和理由", str, long=True, basis=信访工作条例.art(19))
    topic = Fact("内容分类", Topic, listed=True)
    place = Fact("问题发生地", str)
    group_size = Fact("反映人数", int, unit="人", listed=True)
    delegates = Fact("来访代表人数", int, basis=信访工作条例.art(20, clause=3), unit="人", listed=True)
    dispatch = Fact("处理方式", Dispatch, basis=信访工作条例.art(22), listed=True)
    requirement = Fact("办理要求", str, long=True)
    report_by = Fact("反馈结果的期限", date, basis=信访工作条例.art(22), listed=True, hint="交办的填写指定的办理期限")
    unclear = Fact("姓名（名称）、住址不清的情况", str, basis=信访工作条例.art(23, clause=2), long=True)
    agreed_units = Fact("涉及的机关、单位和受理机关的确定", str, basis=信访工作条例.art(24, clause=1), long=True)
    report_back = Fact("办结报告", str, basis=信访工作条例.art(22, clause=1, item=3), long=True)
    objection = Fact("异议理由", str, long=True, basis=信访工作条例.art(23, clause=3))
    category = Fact("事项类别", Category, basis=信访工作条例.art(29, 30, 31), listed=True)
    track = Fact("办理途径", Track, basis=信访工作条例.art(31), listed=True, hint="申诉求决类填写")
    advised = Fact("告知的处理途径和程序", str, long=True, basis=信访工作条例.art(23))
    referred_to = Fact("移送的机关", str, basis=信访工作条例.art(22, clause=2))
    refusal = Fact("不受理的理由", str, long=True, basis=信访工作条例.art(19, 36))
    handled_by = Fact("已经受理、正在办理的机关、单位", str, basis=信访工作条例.art(19, clause=3), hint="有事项编号的一并写明")
    recheck_number = Fact("已作出的复核意见", str, basis=信访工作条例.art(36, clause=3), hint="复核机关和文号、事项编号")
    leader_responsible = Fact("包案领导", str, basis=信访工作条例.art(18, clause=2), listed=True, hint="姓名和职务")
    urgent = Fact("重大、紧急情况", str, long=True, basis=信访工作条例.art(25))
    first_time = Fact("初次信访事项", bool, basis=信访简易办理办法.art(4, unverified=True), listed=True)
    simple_ground = Fact("简易办理的情形", SimpleGround, basis=信访简易办理办法.art(4, unverified=True), listed=True)
    heard = Fact("听取陈述的情况", str, long=True, basis=信访工作条例.art(31))
    findings = Fact("调查核实的事实和理由", str, long=True, basis=信访工作条例.art(32))
    hearing_on = Fact("听证日期", date, basis=信访工作条例.art(31), listed=True)
    hearing_note = Fact("听证情况", str, long=True)
    extension_reason = Fact("延长办理期限的理由", str, long=True, basis=信访工作条例.art(34))
    approver = Fact("批准延长的负责人", str, basis=信访工作条例.art(34))
    result = Fact("处理结果", Result, basis=信访工作条例.art(32), listed=True)
    opinion = Fact("处理意见", str, long=True, basis=信访工作条例.art(32))
    legal_basis = Fact("法律法规依据", str, long=True, basis=信访工作条例.art(32))
    opinion_received_on = Fact("收到处理意见书日期", date, basis=信访工作条例.art(35), listed=True)
    settlement = Fact("达成一致的方式", Settlement, basis=信访工作条例.art(33), listed=True)
    settled = Fact("协议内容", str, long=True, basis=信访工作条例.art(33))
    execution = Fact("处理意见执行情况", str, long=True, basis=信访工作条例.art(32))
    relief = Fact("告知的救助途径", str, long=True, basis=信访工作条例.art(37))
    adoption = Fact("采纳情况", Adoption, basis=信访工作条例.art(29), listed=True)
    reply = Fact("回复内容", str, long=True, basis=信访工作条例.art(29, 30))
    review_request = Fact("复查请求", str, long=True, basis=信访工作条例.art(35))
    review_finding = Fact("复查结论", Finding, basis=信访工作条例.art(35), listed=True)
    review_opinion = Fact("复查意见", str, long=True, basis=信访工作条例.art(35))
    review_received_on = Fact("收到复查意见书日期", date, basis=信访工作条例.art(36), listed=True)
    recheck_request = Fact("复核请求", str, long=True, basis=信访工作条例.art(36))
    recheck_finding = Fact("复核结论", Finding, basis=信访工作条例.art(36), listed=True)
    recheck_opinion = Fact("复核意见", str, long=True, basis=信访工作条例.art(36))
    satisfaction = Fact("满意度评价", Satisfaction, basis=信访工作条例.art(21, clause=2), listed=True)
    satisfaction_note = Fact("回访情况", str, long=True, basis=信访工作条例.art(21, clause=2))
