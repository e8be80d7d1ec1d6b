"""行政强制执行: its stages and what is recorded of it (行政强制法 chapters 4 and 5)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 行政强制法

代履行 = 行政强制法.art(50, 51, unverified=True)
立即代履行 = 行政强制法.art(52, unverified=True)
执行协议 = 行政强制法.art(42, unverified=True)
中止 = 行政强制法.art(39, unverified=True)
终结 = 行政强制法.art(40, unverified=True)


class S(Stage):
    URGED = "已催告，待履行"
    DECIDED = "已决定强制执行"
    AGREED = "执行协议履行中"
    SUSPENDED = "中止执行"
    APPLIED = "已申请人民法院，待受理"
    COURT = "人民法院已受理"
    GRANTED = "人民法院准予强制执行"
    SETTLING = "代履行完毕，待收取费用"
    PERFORMED = "当事人已履行", FINAL
    CARRIED_OUT = "已强制执行", FINAL
    TERMINATED = "终结执行", FINAL
    NOT_GRANTED = "人民法院不予受理、不予执行", FINAL


class Duty(Enum):
    MONEY = "缴纳罚款、费用等金钱给付义务"
    REMOVE = "排除妨碍、恢复原状等义务"
    OTHER = "其他义务"


class Means(Enum):
    OWN, SUBSTITUTE = "本机关直接强制执行", "代履行"


class Hazard(Enum):
    TRAFFIC = "已经或者将危害交通安全"
    POLLUTION = "已经或者将造成环境污染"
    NATURE = "已经或者将破坏自然资源"


class Place(Enum):
    ROAD, RIVER, CHANNEL, PUBLIC = "道路", "河道", "航道", "公共场所"


class Suspension(Enum):
    UNABLE = "当事人履行确有困难或者暂无履行能力"
    THIRD = "第三人对执行标的主张权利，确有理由"
    HARM = "执行可能造成难以弥补的损失，且中止执行不损害公共利益"
    OTHER = "行政机关认为需要中止执行的其他情形"


class Ending(Enum):
    DIED = "公民死亡，无遗产可供执行，又无义务承受人"
    DISSOLVED = "法人或者其他组织终止，无财产可供执行，又无义务承受人"
    GONE = "执行标的灭失"
    REVOKED = "据以执行的行政决定被撤销"
    OTHER = "行政机关认为需要终结执行的其他情形"


class Facts(FactSheet):
    subject = Fact("执行事由", str, basis=行政强制法.art(35), hint="不写当事人姓名")
    duty = Fact("义务种类", Duty, basis=行政强制法.art(35), listed=True)
    decision_no = Fact("据以执行的行政决定文号", str, basis=行政强制法.art(34, unverified=True))
    case = Fact.entry("行政处罚案件", of="administrative_penalty", valid=False, hint="执行处罚决定，案件在本台账的，写明编号")
    obligation = Fact("应当履行的义务", str, basis=行政强制法.art(35), long=True, hint="涉及金钱给付的，写明金额和给付方式")
    perform_by = Fact("催告的履行期限", date, basis=行政强制法.art(35), listed=True, hint="法律没有规定天数，写明给当事人的时间")
    surcharged_on = Fact("加处罚款、滞纳金的起算日期", date, basis=行政强制法.art(46), listed=True)
    own_power = Fact("法律授予本机关强制执行权", bool, basis=行政强制法.art(46, 53), listed=True)
    defence = Fact("陈述、申辩意见", str, basis=行政强制法.art(36), long=True)
    rechecked = Fact("对陈述、申辩的复核", str, basis=行政强制法.art(36), long=True)
    means = Fact("强制执行方式", Means, basis=行政强制法.art(37), listed=True)
    grounds = Fact("强制执行的理由和依据", str, basis=行政强制法.art(37), long=True)
    remedy = Fact("申请复议、提起诉讼的途径和期限", str, basis=行政强制法.art(37), long=True)
    hazard = Fact("不履行的后果", Hazard, basis=代履行, listed=True)
    way = Fact("代履行的方式和标的", str, basis=代履行, long=True)
    planned_on = Fact("代履行日期", date, basis=代履行, listed=True)
    substitute = Fact("代履行人", str, basis=代履行, hint="本机关，或者受委托的第三人")
    unrelated = Fact("受委托的第三人没有利害关系", bool, basis=代履行, listed=True, hint="由本机关代履行的填“是”")
    budget = Fact("代履行费用预算", Decimal, basis=代履行, unit="元", listed=True)
    served_on = Fact("强制执行决定书送达日期", date, basis=行政强制法.art(38), listed=True)
    by_day = Fact("不在夜间和法定节假日实施", bool, basis=行政强制法.art(43), listed=True)
    urgent = Fact("夜间、法定节假日实施的紧急情况", str, basis=行政强制法.art(43, unverified=True), long=True)
    no_cutting = Fact("没有停止居民生活供水、供电、供热、供燃气", bool, basis=行政强制法.art(43), listed=True)
    course = Fact("实施经过", str, basis=行政强制法.art(37), long=True)
    watched_by = Fact("到场监督的工作人员", str, basis=代履行)
    peaceful = Fact("没有采用暴力、胁迫以及其他非法方式", bool, basis=代履行, listed=True)
    signed = Fact("执行文书已签名或者盖章", bool, basis=代履行, listed=True, hint="到场监督的工作人员、代履行人、当事人或者见证人")
    cost = Fact("代履行费用", Decimal, basis=代履行, unit="元", listed=True, hint="按照成本合理确定，由当事人承担；法律另有规定的除外")
    collected = Fact("费用收取情况", str, basis=代履行, long=True)
    place = Fact("清除的地点", Place, basis=立即代履行, listed=True)
    thing = Fact("遗洒物、障碍物或者污染物", str, basis=立即代履行, long=True)
    unable = Fact("当事人不能清除", bool, basis=立即代履行, listed=True)
    present = Fact("当事人在场", bool, basis=立即代履行, listed=True)
    told = Fact("事后通知当事人和处理的情况", str, basis=立即代履行, long=True)
    agreement = Fact("执行协议的内容", str, basis=执行协议, long=True, hint="可以约定分阶段履行；采取补救措施的，可以减免加处的罚款或者滞纳金")
    agreed_until = Fact("协议履行完毕的日期", date, basis=执行协议, listed=True)
    suspension = Fact("中止的情形", Suspension, basis=中止, listed=True)
    ending = Fact("终结的情形", Ending, basis=终结, listed=True)
    remedy_ended_on = Fact("复议、诉讼期限届满日期", date, basis=行政强制法.art(53), listed=True)
    court = Fact("受理申请的人民法院", str, basis=行政强制法.art(54))
    court_got_on = Fact("人民法院收到申请日期", date, basis=行政强制法.art(56), listed=True)
    taken_on = Fact("人民法院受理日期", date, basis=行政强制法.art(57), listed=True)
    court_hears = Fact("人民法院听取被执行人和行政机关意见", bool, basis=行政强制法.art(58), listed=True, hint="发现明显违法等情形的")
    ruling = Fact("裁定内容", str, basis=行政强制法.art(57, 58), long=True)
