"""行政应诉: the stages of a case in court and what the body that is sued records of it."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 行政应诉规则, 行政诉讼法, 行诉法解释, 负责人出庭规定


class S(Stage):
    RECEIVED = "待答辩"
    ANSWERED = "已答辩，待裁判"
    JUDGED = "已裁判，待生效"
    FINAL_JUDGED = "裁判已生效"
    CLOSED = "已结案", FINAL


class Instance(Enum):
    FIRST = "一审"
    SECOND = "二审"
    RETRIAL = "再审"
    SUPERVISION = "检察监督"


class Category(Enum):
    """What was sued about."""

    PENALTY = "行政处罚"
    COERCION = "行政强制"
    LICENCE = "行政许可"
    EXPROPRIATION = "征收征用及补偿"
    INJURY = "工伤认定"
    DISCLOSURE = "政府信息公开"
    INACTION = "不履行法定职责"
    CONTRACT = "行政协议"
    COMPENSATION = "行政赔偿"
    RECONSIDERATION = "行政复议"
    OTHER = "其他行政行为"


class Role(Enum):
    """As whom the body stands before the court (行政诉讼法 article 26)."""

    ACTOR = "作出行政行为的机关"
    JOINT = "与行政复议机关为共同被告"
    REVIEWER = "复议机关（改变原行政行为或者不作为）"


class Head(Enum):
    CHIEF = "正职负责人出庭"
    DEPUTY = "副职负责人出庭"
    LEADER = "其他参与分管的负责人出庭"
    EXCUSED = "有正当理由不能出庭，工作人员出庭"
    STAFF = "没有正当理由，工作人员出庭"
    NOBODY = "负责人和工作人员都没有出庭"


ATTENDED = (Head.CHIEF, Head.DEPUTY, Head.LEADER)


class Excuse(Enum):
    """Why a head may stay away (负责人出庭应诉规定 article 8)."""

    FORCE_MAJEURE = "不可抗力"
    ACCIDENT = "意外事件"
    DUTY = "需要履行他人不能代替的公务"
    OTHER = "无法出庭的其他正当事由"


class Form(Enum):
    JUDGMENT, RULING, MEDIATION = "判决", "裁定", "调解书"


class Outcome(Enum):
    DISMISSED = "驳回诉讼请求"
    NOT_HEARD = "驳回起诉或者不予立案"
    WITHDRAWN = "准予撤诉或者按撤诉处理"
    REVOKED = "撤销或者部分撤销"
    REDO = "撤销并判令重新作出"
    PERFORM = "判令履行或者给付"
    UNLAWFUL = "确认违法"
    INVALID = "确认无效"
    CHANGED = "变更"
    LIABLE = "承担行政协议责任或者赔偿责任"
    MEDIATED = "调解结案"
    REMANDED = "发回重审或者指令再审"
    OTHER = "移送、终结等其他结案"


LOSSES = (
    Outcome.REVOKED, Outcome.REDO, Outcome.PERFORM, Outcome.UNLAWFUL, Outcome.INVALID, Outcome.CHANGED, Outcome.LIABLE,
)  # fmt: skip
"""What counts as a loss (model rules, article 4)."""


class Cause(Enum):
    """Why a case was lost, after the grounds of 行政诉讼法 article 70."""

    EVIDENCE = "主要证据不足"
    LAW = "适用法律、法规错误"
    PROCEDURE = "违反法定程序"
    POWER = "超越职权"
    ABUSE = "滥用职权"
    UNFIT = "明显不当"
    INACTION = "不履行或者拖延履行法定职责"
    NO_EVIDENCE = "逾期举证，视为没有证据"


class Performance(Enum):
    DONE = "已经履行"
    ENFORCED = "经法院督促后履行"
    NOT = "没有按期履行"
    NONE_DUE = "没有需要履行的内容"


class Facts(FactSheet):
    subject = Fact("案由", str, basis=行政诉讼法.art(49), hint="如：不服行政处罚决定。不写姓名")
    category = Fact("被诉行政行为种类", Category, basis=行政诉讼法.art(12), listed=True)
    instance = Fact("审级", Instance, basis=行政应诉规则.art(1), listed=True)
    role = Fact("应诉身份", Role, basis=行政诉讼法.art(26), listed=True)
    court = Fact("人民法院（人民检察院）", str, basis=行政诉讼法.art(14))
    case_number = Fact("案号", str)
    copy_received_on = Fact("收到起诉状副本日期", date, basis=行政诉讼法.art(67), listed=True)
    appealed_on = Fact("收到上诉状副本、再审或者监督通知日期", date, basis=行政应诉规则.art(1), listed=True)
    claims = Fact("诉讼请求和理由", str, basis=行政诉讼法.art(49), long=True)
    after_reconsideration = Fact("经过行政复议", bool, basis=行政诉讼法.art(44), listed=True)
    answered = Fact("答辩意见", str, basis=行政诉讼法.art(67), long=True)
    evidence = Fact("提交的证据和规范性文件", str, basis=行政诉讼法.art(34), long=True)
    delay_reason = Fact("申请延期提供证据的事由", str, basis=行诉法解释.art(34), long=True)
    delay_ended_on = Fact("正当事由消除日期", date, basis=行诉法解释.art(34))
    late_evidence = Fact("延期提供的证据", str, basis=行诉法解释.art(34), long=True)
    hearing_on = Fact("开庭日期", date, basis=行政诉讼法.art(3, clause=3), listed=True)
    head_due = Fact("法院通知负责人出庭", bool, basis=负责人出庭规定.art(4), listed=True)
    head = Fact("负责人出庭情况", Head, basis=行政诉讼法.art(3, clause=3), listed=True)
    excuse = Fact("不能出庭的正当理由", Excuse, basis=负责人出庭规定.art(8), listed=True)
    excuse_note = Fact("情况说明和证明材料", str, basis=负责人出庭规定.art(9), long=True, hint="加盖公章或者由主要负责人签字")
    head_title = Fact("出庭负责人的姓名和职务", str, basis=负责人出庭规定.art(6), hint="正职、副职、参与分管的负责人")
    present = Fact("出庭人员", str, basis=负责人出庭规定.art(2, 10), hint="职务和人数；委托律师的，行政机关工作人员也须出庭")
    hearing_note = Fact("庭审情况", str, long=True)
    form = Fact("裁判形式", Form, basis=行政诉讼法.art(85), listed=True)
    outcome = Fact("裁判结果", Outcome, basis=行政诉讼法.art(69, 70, 72, 73, 74, 75, 76, 77, 78, 89), listed=True)
    judged_on = Fact("裁判日期", date, listed=True)
    judgment_served_on = Fact("判决书送达日期", date, basis=行政诉讼法.art(85))
    ruling_served_on = Fact("裁定书送达日期", date, basis=行政诉讼法.art(85))
    reasons = Fact("裁判理由摘要", str, long=True)
    effective_on = Fact("裁判生效日期", date, basis=行政诉讼法.art(85), listed=True)
    perform_by = Fact("裁判确定的履行期限", date, basis=行政诉讼法.art(96))
    performance = Fact("裁判履行情况", Performance, basis=行政诉讼法.art(94), listed=True)
    performed_how = Fact("履行内容", str, basis=行政诉讼法.art(94), long=True)
    cause = Fact("败诉原因类别", Cause, basis=行政诉讼法.art(70), listed=True)
    analysis = Fact("败诉原因和责任环节", str, basis=行政应诉规则.art(5), long=True)
    mending = Fact("整改措施", str, basis=行政应诉规则.art(5), long=True)
