"""法律援助: the stages an application goes through and what is recorded of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 法律援助法, 法律援助程序规定


class S(Stage):
    APPLIED = "待审查"
    SUPPLEMENTING = "待补充材料"
    ADVANCED = "先行援助中"
    GRANTED = "待指派"
    HANDLING = "办理中"
    REFUSED = "不予援助"
    TERMINATED = "已终止援助"
    OBJECTED = "异议审查中"
    DECIDED = "异议已审查"
    DONE = "已结案"
    WITHDRAWN = "已撤回申请", FINAL
    CLOSED = "已归档", FINAL


class Cause(Enum):
    """What aid is asked for: the nine matters of article 31 in its order, then criminal cases and retrials."""

    STATE_COMPENSATION = "请求国家赔偿"
    SOCIAL_SECURITY = "请求给予社会保险待遇或者社会救助"
    PENSION = "请求发给抚恤金"
    MAINTENANCE = "请求给付赡养费、抚养费、扶养费"
    LABOUR = "请求确认劳动关系或者支付劳动报酬"
    CAPACITY = "请求认定无民事行为能力或者限制民事行为能力"
    INJURY = "请求工伤、交通、食品药品安全、医疗事故人身损害赔偿"
    ENVIRONMENT = "请求环境污染、生态破坏损害赔偿"
    OTHER = "法律、法规、规章规定的其他情形"
    DEFENCE = "刑事辩护"
    VICTIM = "刑事被害人、自诉人、附带民事诉讼原告人代理"
    COMPULSORY_CARE = "强制医疗案件代理"
    RETRIAL = "再审、抗诉案件辩护或者代理"


class Form(Enum):
    """Forms of aid, article 22."""

    CRIMINAL = "刑事辩护与代理"
    LITIGATION = "民事、行政、国家赔偿诉讼代理"
    NON_LITIGATION = "非诉讼代理"
    ARBITRATION = "劳动争议调解与仲裁代理"
    DRAFTING = "代拟法律文书"


class Group(Enum):
    """Groups the statistics of legal aid tell apart. Several may hold; the one that brought the green channel is named."""

    WOMAN = "妇女"
    ELDERLY = "老年人"
    MINOR = "未成年人"
    DISABLED = "残疾人"
    MIGRANT_WORKER = "进城务工人员"
    MILITARY = "军人军属"
    VETERAN = "退役军人"
    OTHER = "其他人员"


class Means(Enum):
    """How the condition of hardship is met. Articles 32 and 42 are different lists: see `NoTest` and `NoCheck`."""

    STATEMENT = "提交经济困难状况说明表，由法律援助机构核查"
    NO_CHECK = "免予核查经济困难状况（第四十二条）"
    NO_TEST = "不受经济困难条件限制（第三十二条）"
    OTHER_REASON = "刑事案件因其他原因没有委托辩护人（第二十四条）"


class NoTest(Enum):
    """Article 32: hardship is no condition at all."""

    HEROES = "英雄烈士近亲属维护英雄烈士人格权益"
    BRAVERY = "因见义勇为行为主张相关民事权益"
    ACQUITTED = "再审改判无罪请求国家赔偿"
    ABUSE = "遭受虐待、遗弃或者家庭暴力的受害人主张相关权益"
    OTHER = "法律、法规、规章规定的其他情形"


class NoCheck(Enum):
    """Article 42: hardship is a condition, but the agency does not check it. Migrant workers stand here only."""

    NO_INCOME = "无固定生活来源的未成年人、老年人、残疾人等特定群体"
    ASSISTED = "社会救助、司法救助或者优抚对象"
    MIGRANT_WORKER = "申请支付劳动报酬或者请求工伤赔偿的进城务工人员"
    OTHER = "法律、法规、规章规定的其他人员"


class Checked(Enum):
    SHARED, PROMISE = "信息共享查询", "个人诚信承诺"


class Urgency(Enum):
    """Article 44: when aid may be given before the decision."""

    LIMITATION = "距法定时效或者期限届满不足七日，需要及时提起诉讼、仲裁、复议"
    PRESERVATION = "需要立即申请财产保全、证据保全或者先予执行"
    OTHER = "法律、法规、规章规定的其他情形"


class Organ(Enum):
    COURT, PROCURATORATE, POLICE = "人民法院", "人民检察院", "公安机关"


class Refusal(Enum):
    OUT_OF_SCOPE = "不属于法律援助范围"
    NOT_IN_HARDSHIP = "不符合经济困难条件"
    ELSEWHERE = "不属于本机构受理"
    REPRESENTED = "已经委托代理人或者辩护人"
    OTHER = "其他不符合条件的情形"


class Ending(Enum):
    """Article 48: the cases in which aid has to be ended, in its order."""

    FRAUD = "以欺骗或者其他不正当手段获得法律援助"
    HIDING = "故意隐瞒重要事实或者提供虚假证据"
    UNLAWFUL_USE = "利用法律援助从事违法活动"
    MEANS_CHANGED = "经济状况变化，不再符合法律援助条件"
    CASE_ENDED = "案件终止审理或者已经被撤销"
    OWN_LAWYER = "自行委托律师或者其他代理人"
    ASKED = "受援人有正当理由要求终止"
    OTHER = "法律法规规定的其他情形"


class Finding(Enum):
    UPHELD, CORRECT = "维持法律援助机构的决定", "责令法律援助机构改正"


class Step(Enum):
    MEETING = "会见、约谈受援人"
    FILE = "阅卷"
    EVIDENCE = "调查取证"
    HEARING = "庭审、仲裁开庭"
    MEDIATION = "调解、和解"
    OPINION = "提出辩护、代理意见"
    TELLING = "向受援人通报办理情况"


class Result(Enum):
    WON = "全部支持受援人请求"
    PARTLY = "部分支持受援人请求"
    SETTLED = "调解、和解结案"
    LOST = "未支持受援人请求"
    ADOPTED = "刑事案件，辩护代理意见被采纳或者部分采纳"
    NOT_ADOPTED = "刑事案件，辩护代理意见未被采纳"
    DRAFTED = "已完成法律文书或者非诉讼事务"


class Grade(Enum):
    EXCELLENT, GOOD, FIT, UNFIT = "优秀", "良好", "合格", "不合格"


class Answer(Enum):
    SATISFIED = "满意"
    FAIRLY = "基本满意"
    NOT = "不满意"
    UNREACHED = "联系不上"
    DECLINED = "不愿评价"


class Facts(FactSheet):
    subject = Fact("申请事项名称", str, hint="如：追索劳动报酬。不写姓名")
    cause = Fact("申请事项类别", Cause, basis=法律援助法.art(24, 29, 31, 33), listed=True)
    form = Fact("援助形式", Form, basis=法律援助法.art(22), listed=True)
    group = Fact("申请人类别", Group, listed=True)
    summary = Fact("案情和申请理由", str, long=True)
    green_channel = Fact("绿色通道办理", bool, basis=法律援助法.art(45), listed=True, hint="老年人、残疾人等优先办理的选“是”")
    agent_applies = Fact("由他人代为申请", bool, basis=法律援助法.art(40), listed=True)
    means = Fact("经济困难条件", Means, basis=法律援助法.art(32, 41, 42), listed=True)
    household = Fact("家庭人口、收入和支出", str, basis=法律援助法.art(41), long=True, secret=True)
    assets = Fact("家庭财产和债务", str, basis=法律援助法.art(41), long=True, secret=True)
    promise = Fact("诚信承诺", bool, basis=法律援助法.art(41, clause=2), hint="申请人承诺所说明的情况属实")
    no_test = Fact("不受经济困难条件限制的情形", NoTest, basis=法律援助法.art(32), listed=True)
    no_check = Fact("免予核查的人员类别", NoCheck, basis=法律援助法.art(42), listed=True)
    checked = Fact("核查方式", Checked, basis=法律援助法.art(41, clause=2), listed=True)
    check_note = Fact("审查情况", str, basis=法律援助法.art(43), long=True)
    missing = Fact("需要补充的材料或者说明", str, basis=法律援助法.art(43, clause=2), long=True)
    supplement_by = Fact("补充材料截止日期", date, basis=法律援助法.art(43, clause=2), listed=True)
    supplemented = Fact("已补充的材料", str, long=True)
    urgency = Fact("先行提供的情形", Urgency, basis=法律援助法.art(44), listed=True)
    organ = Fact("办案机关", Organ, basis=法律援助法.art(36), listed=True)
    organ_name = Fact("办案机关名称", str, basis=法律援助法.art(36))
    organ_number = Fact("办案机关通知文号", str)
    grave = Fact("可能判处无期徒刑、死刑或者死刑复核", bool, basis=法律援助法.art(26), listed=True)
    granted_why = Fact("给予法律援助的理由和依据", str, basis=法律援助法.art(43), long=True)
    refusal = Fact("不予法律援助的理由", Refusal, basis=法律援助法.art(43, clause=1), listed=True)
    refusal_note = Fact("不予法律援助的说明", str, basis=法律援助法.art(43, clause=1), long=True)
    firm = Fact("承办单位", str, hint="律师事务所、基层法律服务所")
    experience = Fact("相关执业年限", int, basis=法律援助法.art(26), unit="年")
    change_why = Fact("请求更换的理由", str, basis=法律援助法.art(55), long=True)
    step = Fact("办理环节", Step, basis=法律援助法.art(46), listed=True)
    progress = Fact("办理进展", str, basis=法律援助法.art(46), long=True)
    ending = Fact("终止法律援助的情形", Ending, basis=法律援助法.art(48), listed=True)
    ending_note = Fact("终止法律援助的说明", str, basis=法律援助法.art(48), long=True)
    objection = Fact("异议和理由", str, basis=法律援助法.art(49), long=True)
    finding = Fact("异议审查结论", Finding, basis=法律援助法.art(49, clause=2), listed=True)
    finding_note = Fact("异议审查意见", str, basis=法律援助法.art(49, clause=2), long=True)
    result = Fact("案件结果", Result, basis=法律援助法.art(50), listed=True)
    recovered = Fact("挽回损失或者取得利益", Decimal, unit="元", listed=True, hint="裁判、调解确定的金额，没有的不填")
    report = Fact("办理情况报告", str, basis=法律援助法.art(50), long=True)
    papers_note = Fact("收到的结案材料", str, basis=法律援助法.art(50), long=True)
    subsidy = Fact("法律援助补贴", Decimal, basis=法律援助法.art(52), unit="元", listed=True)
    grade = Fact("案件质量评定", Grade, basis=法律援助法.art(57), listed=True)
    grade_note = Fact("质量评查意见", str, basis=法律援助法.art(57, 59), long=True)
    called_on = Fact("受援人回访日期", date, basis=法律援助法.art(59), listed=True)
    answer = Fact("受援人评价", Answer, basis=法律援助法.art(59), listed=True)
    answer_note = Fact("受援人回访情况", str, basis=法律援助法.art(59), long=True)
    volume = Fact("卷宗号", str, basis=法律援助程序规定.whole(unverified=True))
