"""人民调解: the stages a dispute goes through and what is recorded of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 人民调解工作若干规定, 人民调解法, 以案定补规则, 民事诉讼法


class S(Stage):
    APPLIED = "已申请"
    MEDIATING = "调解中"
    AGREED = "达成协议"
    ENDED = "调解终止"
    CLOSED = "已归档", FINAL


class Kind(Enum):
    """Kinds of dispute as mediation statistics group them."""

    FAMILY = "婚姻家庭纠纷"
    NEIGHBOUR = "邻里纠纷"
    HOUSING = "房屋宅基地纠纷"
    CONTRACT = "合同纠纷"
    DAMAGES = "损害赔偿纠纷"
    TRAFFIC = "道路交通事故纠纷"
    MEDICAL = "医疗纠纷"
    LABOUR = "劳动争议"
    PROPERTY_SERVICE = "物业纠纷"
    EXPROPRIATION = "征地拆迁纠纷"
    LAND = "山林土地纠纷"
    CONSUMER = "消费纠纷"
    ENVIRONMENT = "生态环境纠纷"
    BUSINESS = "生产经营纠纷"
    OTHER = "其他纠纷"


class Referral(Enum):
    POLICE = "公安机关引导（公调对接）"
    COURT = "人民法院引导（诉前委派）"
    PETITION = "信访部门转入（访调对接）"
    HOTLINE = "12345热线转入"
    GOVERNMENT = "党委政府交办"
    GRID = "网格上报"
    OTHER = "其他单位转入"


class Choice(Enum):
    ASSIGNED, CHOSEN = "调委会指定", "当事人选择"


class Venue(Enum):
    """Where mediation is held: at the committee, or at a window or room of the register of windows."""

    COMMITTEE = "人民调解委员会"
    POLICE_STATION = "驻公安派出所调解窗口"
    COURT = "驻人民法院（法庭）调解窗口"
    PETITIONS = "驻信访接待场所调解窗口"
    CENTRE = "综治中心"
    ROOM = "村（社区）调解室、个人调解工作室"
    ON_SITE = "纠纷现场或者上门"


class Difficulty(Enum):
    """What a subsidy by case depends on."""

    ORAL = "口头协议案件"
    SIMPLE = "简易案件"
    ORDINARY = "一般案件"
    COMPLEX = "疑难复杂案件"
    MAJOR = "重大案件"


class VisitOutcome(Enum):
    SETTLED = "协议已履行，纠纷没有反复"
    RUNNING = "正在履行，双方没有异议"
    URGED = "没有按约履行，已督促"
    COURT = "一方反悔，已告知可以申请司法确认或者起诉"
    AGAIN = "矛盾反复，建议再次调解"


class Refusal(Enum):
    REFUSED = "一方当事人明确拒绝调解"
    SPECIAL_ORGAN = "依法只能由专门机关管辖处理，或者禁止以民间调解方式解决"
    TAKEN_ELSEWHERE = "人民法院、公安机关或者其他行政机关已经受理或者解决"


class EndReason(Enum):
    NO_AGREEMENT = "双方意见不一，未能达成协议"
    UNWILLING = "一方不愿继续调解"
    ABSENT = "当事人无法联系或者不参加调解"
    ELSEWHERE = "已提起诉讼、仲裁或者由行政机关处理"
    OTHER = "其他原因"


class Route(Enum):
    ARBITRATION, ADMINISTRATIVE, LITIGATION = "仲裁", "行政途径", "向人民法院起诉"


class Performance(Enum):
    NOT_DUE = "履行期未到"
    PARTLY = "部分履行"
    FULL = "全部履行"
    NONE = "到期未履行"


class VisitManner(Enum):
    PHONE, HOME, OFFICE = "电话", "上门", "到场"


class Confirmation(Enum):
    VALID = "裁定调解协议有效"
    REJECTED = "裁定驳回申请"
    NOT_ACCEPTED = "不予受理"
    WITHDRAWN = "撤回申请"


class Facts(FactSheet):
    subject = Fact("纠纷名称", str, hint="如：楼上漏水损害赔偿纠纷。不写姓名")
    kind = Fact("纠纷类型", Kind, listed=True)
    summary = Fact("主要事实和争议", str, long=True)
    request = Fact("调解请求", str, long=True)
    place = Fact("纠纷发生地", str)
    referral = Fact("转入渠道", Referral, basis=人民调解法.art(18), listed=True)
    spoken = Fact(
        "口头申请", bool, basis=人民调解工作若干规定.art(23, unverified=True), listed=True,
        hint="在窗口口头申请的选“是”，不出具申请书",
    )  # fmt: skip
    claim = Fact("涉及金额", Decimal, unit="元", listed=True, hint="争议标的的金额，没有金额的不填")
    refused = Fact("一方明确拒绝调解", bool, basis=人民调解法.art(17), listed=True)
    choice = Fact("调解员产生方式", Choice, basis=人民调解法.art(19), listed=True)
    chosen = Fact("当事人选择的调解员", str, basis=人民调解法.art(19), hint="从公开的调解员名册中选择")
    venue = Fact("调解场所", Venue, basis=人民调解法.art(18), listed=True)
    refusal = Fact("不予受理的理由", Refusal, basis=人民调解工作若干规定.art(22, unverified=True), listed=True)
    routes = Fact.many("告知的其他途径", Route, basis=人民调解法.art(26))
    invited = Fact("邀请参与调解的人", str, basis=人民调解法.art(20), hint="须征得当事人同意")
    joint = Fact(
        "联合调解的组织、单位", str, basis=人民调解工作若干规定.art(21, unverified=True),
        hint="跨地区、跨单位或者疑难复杂的，由相关的人民调解委员会共同调解；有关部门、行业组织参加的一并写明",
    )  # fmt: skip
    joint_note = Fact("联合调解的安排", str, long=True)
    law_literate = Fact("“法律明白人”参与", bool, listed=True)
    inquiry = Fact("调查情况", str, long=True)
    sitting = Fact("调解经过", str, long=True, basis=人民调解法.art(27))
    sitting_place = Fact("调解地点", str)
    consent = Fact("双方同意继续调解的情况", str, long=True)
    risk = Fact("可能激化的情形和已采取的措施", str, long=True, basis=人民调解法.art(25))
    reported_to = Fact("报告的机关", str, basis=人民调解法.art(25))
    escalated_to_crime = Fact("已转为刑事案件", bool, listed=True)
    oral = Fact("采用口头协议", bool, basis=人民调解法.art(28), listed=True)
    liability = Fact("争议事项和各方责任", str, long=True, basis=人民调解法.art(29))
    terms = Fact("协议内容", str, long=True, basis=人民调解法.art(28, 29))
    performing = Fact("履行的方式、期限", str, long=True, basis=人民调解法.art(29))
    amount = Fact("协议涉及金额", Decimal, unit="元", listed=True, hint="没有金额的不填")
    effective_on = Fact("协议生效日期", date, basis=人民调解法.art(29, 30), listed=True)
    ended_why = Fact("终止原因", EndReason, basis=人民调解法.art(26), listed=True)
    ended_note = Fact("终止情况说明", str, long=True)
    performance = Fact("履行情况", Performance, basis=人民调解法.art(31), listed=True)
    performed = Fact("已履行金额", Decimal, unit="元", listed=True)
    urged = Fact("未履行的情况和督促措施", str, long=True, basis=人民调解法.art(31))
    visited_on = Fact("回访日期", date, listed=True)
    visit_manner = Fact("回访方式", VisitManner, listed=True)
    visit_outcome = Fact("回访结果", VisitOutcome, basis=人民调解法.art(31), listed=True)
    visit_note = Fact("回访情况", str, long=True)
    court = Fact("受理司法确认的人民法院", str, basis=民事诉讼法.art(205))
    confirmation_asked_on = Fact("共同申请司法确认日期", date, basis=人民调解法.art(33), listed=True)
    confirmation = Fact("司法确认结果", Confirmation, basis=民事诉讼法.art(206), listed=True)
    confirmation_number = Fact("裁定文号", str)
    confirmed_on = Fact("裁定日期", date, listed=True)
    platform_number = Fact("省人民调解平台案件号", str, listed=True, hint="已录入省平台的填写")
    difficulty = Fact("案件难易类别", Difficulty, basis=以案定补规则.art(2), listed=True, hint="按当地以案定补的分类选择")
    volume = Fact("卷号", str)
    file_note = Fact("卷宗情况说明", str, long=True)
