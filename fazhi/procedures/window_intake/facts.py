"""一窗受理登记: the stages of what came in at a window, and what is recorded of it."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 一窗受理规则


class S(Stage):
    RECEIVED = "待分流"
    SENT = "待接收"
    OPENED = "已转办理", FINAL
    TOLD = "已告知途径", FINAL
    JOINED = "并入已有事项", FINAL
    WITHDRAWN = "来人撤回", FINAL


class Channel(Enum):
    COUNTER = "来访"
    LETTER = "来信"
    PHONE = "来电"
    HOTLINE = "12345工单"
    HALL = "网上大厅"
    GRID = "网格上报"
    POLICE = "公安移交（公调对接）"
    COURT = "法院委派（诉前委派）"
    HIGHER = "上级交办"


class Topic(Enum):
    """What matters that come to a window are about. The names are those of the subjects in `subjects.py`."""

    LABOUR = "劳动、欠薪"
    FAMILY = "婚姻家庭"
    NEIGHBOUR = "邻里"
    PROPERTY = "物业"
    HOUSING = "房屋、宅基地"
    EXPROPRIATION = "征地拆迁"
    LAND = "山林土地"
    TRAFFIC = "道路交通事故"
    TRANSPORT = "交通、停车"
    MEDICAL = "医疗卫生"
    CONSUMER = "消费"
    CONTRACT = "合同、借贷"
    DAMAGES = "人身、财产损害"
    ENVIRONMENT = "环境、噪声"
    CITY = "市容、违建"
    EDUCATION = "教育"
    UTILITIES = "水电气、路灯"
    WELFARE = "民政、社会救助"
    BUSINESS = "生产经营"
    CONDUCT = "干部作风"
    SAFETY = "公共安全"
    OTHER = "其他"


class Way(Enum):
    """The ways a request can go; the names are those of `ways.py`."""

    MEDIATION = "人民调解"
    PETITION = "信访程序"
    LEGAL_AID = "法律援助"
    HOTLINE = "12345热线工单"
    RECONSIDERATION = "行政复议等行政程序"
    LITIGATION = "诉讼、检察等法律程序"
    POLICE = "公安机关"
    ARBITRATION = "仲裁"
    DUTY = "申请查处违法行为、履行法定职责"
    PARTY_APPEAL = "党员申诉、申请复审等"
    ACCUSATION = "检举控告（纪检监察）"
    ENFORCEMENT = "行政执法投诉"


class Facts(FactSheet):
    channel = Fact("来件方式", Channel, basis=一窗受理规则.art(1), listed=True)
    subject = Fact("来件名称", str, hint="如：楼上漏水赔偿。不写姓名")
    summary = Fact("来件内容", str, long=True)
    request = Fact("来人的请求", str, long=True)
    topic = Fact("内容分类", Topic, listed=True)
    place = Fact("发生的具体地点", str)
    reference = Fact("来件编号", str, hint="工单号、案号、警情编号、来文文号")
    report_by = Fact("上级要求反馈的日期", date, listed=True)
    way = Fact("分流的途径", Way, basis=一窗受理规则.art(2), listed=True)
    requirement = Fact("分流说明", str, basis=一窗受理规则.art(2), long=True)
    advised = Fact("告知的内容", str, basis=一窗受理规则.art(3), long=True)
