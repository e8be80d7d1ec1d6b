"""12345热线工单: the stages of a work order and what is recorded of it."""

from __future__ import annotations

from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 热线工单规则


class S(Stage):
    RECEIVED = "待派单"
    DISPATCHED = "待签收"
    RETURNED = "退单待审"
    DISPUTED = "退单待裁定"
    HANDLING = "办理中"
    ANSWERED = "待回访"
    VISITED = "已回访"
    CLOSED = "已办结", FINAL
    DECLINED = "不予受理", FINAL
    WITHDRAWN = "已撤回", FINAL
    FED_BACK = "协办已反馈", FINAL


class Channel(Enum):
    PHONE = "12345来电"
    ONLINE = "网站、小程序"
    MAILBOX = "领导信箱"
    LETTER = "来信"
    UPPER = "上级平台转来"
    GRID = "网格上报"


class Kind(Enum):
    CONSULTATION = "咨询"
    HELP = "求助"
    ADVICE = "建议"
    COMPLAINT = "投诉"
    REPORT = "举报"


class Topic(Enum):
    HOUSING = "住房、物业"
    TRAFFIC = "交通、停车"
    NOISE = "噪声、环境"
    LABOUR = "劳动、社保"
    CONSUMER = "消费、市场"
    CITY = "市容、违建"
    EDUCATION = "教育"
    HEALTH = "医疗卫生"
    UTILITIES = "水电气、通信"
    SAFETY = "公共安全"
    SERVICE = "政务服务"
    OTHER = "其他"


class NotAccepted(Enum):
    """Article 3 of the model rules: what has another way of its own."""

    COURT = "应当通过诉讼、仲裁解决"
    DISCIPLINE = "应当由纪检监察机关处理"
    RECONSIDERATION = "应当通过行政复议解决"
    DISCLOSURE = "应当通过政府信息公开程序办理"
    PETITION = "已经进入信访程序"
    SECRET = "涉及国家秘密"
    SETTLED = "已经依法处理终结，没有新的事实和理由"


class ReturnGround(Enum):
    NOT_OURS = "不属于本单位职责"
    NOT_HERE = "不在本单位辖区"
    UNCLEAR = "诉求内容不清，无法办理"
    TWICE = "与已有工单重复"


class Result(Enum):
    SOLVED = "已解决"
    PARTLY = "部分解决"
    EXPLAINED = "已解释说明"
    PLANNED = "暂不能解决，已说明原因和下一步安排"


class Rating(Enum):
    """How the person rates it. Whoever was not reached or did not want to say is counted, never dropped."""

    SATISFIED = "满意"
    FAIRLY = "基本满意"
    NOT = "不满意"
    UNREACHED = "联系不上"
    DECLINED = "不愿评价"


class Facts(FactSheet):
    channel = Fact("诉求来源", Channel, basis=热线工单规则.art(1), listed=True)
    upper_number = Fact("上级平台工单号", str)
    kind = Fact("诉求类型", Kind, basis=热线工单规则.art(2), listed=True)
    subject = Fact("诉求名称", str, hint="如：路灯不亮要求维修。不写姓名")
    summary = Fact("诉求内容", str, long=True)
    topic = Fact("诉求分类", Topic, listed=True)
    place = Fact("诉求发生地", str)
    answer = Fact("答复内容", str, basis=热线工单规则.art(7), long=True)
    not_accepted = Fact("不予受理的理由", NotAccepted, basis=热线工单规则.art(3), listed=True)
    advised = Fact("告知的其他途径", str, basis=热线工单规则.art(3), long=True)
    requirement = Fact("交办要求", str, basis=热线工单规则.art(4), long=True)
    dispatch_minutes = Fact("受理至派单用时", int, unit="分钟", listed=True, hint="按热线平台记录填写，不估计")
    joint_units = Fact("协办单位和分工", str, basis=热线工单规则.art(4), long=True)
    joint_opinion = Fact("协办意见", str, basis=热线工单规则.art(4), long=True)
    return_ground = Fact("退单理由", ReturnGround, basis=热线工单规则.art(5), listed=True)
    return_note = Fact("退单说明和依据", str, basis=热线工单规则.art(5), long=True)
    ruling = Fact("裁定意见", str, basis=热线工单规则.art(6), long=True)
    contact_minutes = Fact("接单至首次联系用时", int, unit="分钟", listed=True, hint="按通话或者系统记录填写，不估计")
    contact_note = Fact("首次联系情况", str, long=True)
    handling = Fact("办理经过", str, basis=热线工单规则.art(7), long=True)
    result = Fact("办理结果", Result, basis=热线工单规则.art(7), listed=True)
    rating = Fact("满意度", Rating, basis=热线工单规则.art(8), listed=True)
    sample = Fact("回访抽样的编号", str, basis=热线工单规则.art(8), hint="本工单没有抽中的那一次抽样，在“满意度”页查")
    rating_note = Fact("回访情况", str, basis=热线工单规则.art(8), long=True)
    reopen_why = Fact("重新办理的理由和要求", str, basis=热线工单规则.art(9), long=True)
