"""政府信息公开申请: the stages of a request and what is recorded of it (政府信息公开条例, 2019)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 政府信息公开条例 as 条例


class S(Stage):
    SUBMITTED = "待确认收到"
    RECEIVED = "待审查"
    CLARIFYING = "待申请人补正"
    JUSTIFYING = "待申请人说明理由"
    HANDLING = "办理中"
    CONSULTING = "征求意见"
    ANSWERED = "已答复", FINAL
    ABANDONED = "视为放弃申请", FINAL
    UNPROCESSED = "不予处理", FINAL
    NOT_REQUEST = "不作为申请处理", FINAL
    WITHDRAWN = "已撤回", FINAL


class Way(Enum):
    """How it came; article 31 says for each which day counts as the day of receipt."""

    IN_PERSON = "当面提交（提交之日）"
    SIGNED_POST = "邮寄，签收（签收之日）"
    PLAIN_MAIL = "平常信函，无需签收（与申请人确认之日）"
    INTERNET = "互联网、传真（双方确认之日）"


class Kind(Enum):
    INFORMATION = "获取政府信息"
    OWN_RECORD = "更正与自身相关的政府信息"


class Form(Enum):
    PAPER, ELECTRONIC, INSPECT, COPY = "纸质", "电子", "查阅", "抄录"


class Answer(Enum):
    PUBLIC = "已主动公开，告知获取方式、途径"
    PROVIDED = "可以公开，提供该信息"
    LATER = "可以公开，告知获取方式、途径和时间"
    PARTLY = "部分公开"
    REFUSED = "不予公开"
    ABSENT = "经检索没有所申请的信息"
    NOT_OURS = "不属于本机关负责公开"
    REPEATED = "已就同一申请作出答复，不予重复处理"
    SPECIAL = "工商、不动产登记等专门规定，告知依照办理"
    CORRECTED = "更正了与申请人相关的信息"
    NOT_CORRECTED = "不予更正或者已转送有权机关"
    PROCESSING = "需要加工、分析现有政府信息，不予提供"
    PRINTED = "公开出版物，告知获取的途径"


class Ground(Enum):
    """Why not all of it is public: articles 14 to 16."""

    SECRET = "国家秘密，法律、行政法规禁止公开（第十四条）"
    SECURITY = "危及国家安全、公共安全、经济安全、社会稳定（第十四条）"
    THIRD_PARTY = "商业秘密、个人隐私，会对第三方合法权益造成损害（第十五条）"
    INTERNAL = "内部事务信息（第十六条）"
    PROCESS = "讨论记录、过程稿、磋商信函、请示报告等过程性信息（第十六条）"
    FILES = "行政执法案卷信息（第十六条）"


class Consulted(Enum):
    AGREED = "同意公开"
    REFUSED = "不同意公开，有合理理由"
    UNREASONED = "不同意公开，没有合理理由"
    SILENT = "逾期没有提出意见"


class MakerSaid(Enum):
    """Article 34: the silence of a body that made the information too counts as consent."""

    AGREED, REFUSED = "同意公开", "不同意公开"
    SILENT = "逾期没有提出意见，视为同意公开"


class Facts(FactSheet):
    subject = Fact("申请公开的信息", str, basis=条例.art(29), hint="写明名称、文号或者便于查询的其他特征")
    kind = Fact("申请种类", Kind, basis=条例.art(27, 41), listed=True)
    details = Fact("内容描述", str, basis=条例.art(29), long=True)
    form = Fact("公开的形式要求", Form, basis=条例.art(29))
    way = Fact("提交方式", Way, basis=条例.art(31), listed=True)
    received_on = Fact("收到申请日期", date, basis=条例.art(31), listed=True)
    unclear = Fact("需要补正的事项", str, basis=条例.art(30), long=True)
    supplement_by = Fact("补正期限", date, basis=条例.art(30), hint="合理的期限")
    supplemented = Fact("补正的内容", str, basis=条例.art(30), long=True)
    excessive = Fact("数量、频次情况", str, basis=条例.art(35), long=True, hint="明显超过合理范围的情况")
    reasons = Fact("申请人说明的理由", str, basis=条例.art(35), long=True)
    delayed_until = Fact("延迟答复的合理期限", date, basis=条例.art(35), listed=True)
    extended_by = Fact("同意延长的负责人", str, basis=条例.art(33, clause=2), hint="政府信息公开工作机构负责人")
    third = Fact("征求意见的对象", str, basis=条例.art(32, 34), hint="写单位全称；个人写“第三方”")
    consulted = Fact("第三方意见", Consulted, basis=条例.art(32), listed=True)
    maker_said = Fact("共同制作机关意见", MakerSaid, basis=条例.art(34), listed=True)
    consulted_note = Fact("意见摘要", str, basis=条例.art(32, 34), long=True)
    overriding = Fact("不公开会对公共利益造成重大影响的理由", str, basis=条例.art(15, 32), long=True)
    to_be_public = Fact("决定公开的政府信息内容", str, basis=条例.art(32), long=True)
    answer = Fact("答复种类", Answer, basis=条例.art(36, 37, 38, 39, 41), listed=True)
    ground = Fact("不公开的情形", Ground, basis=条例.art(14, 15, 16), listed=True)
    answer_text = Fact("答复内容和理由", str, basis=条例.art(36), long=True)
    searched = Fact("检索情况", str, basis=条例.art(36), long=True, hint="没有所申请的信息的，写明检索的范围和方法")
    right_body = Fact("负责公开的机关", str, basis=条例.art(36), hint="名称、联系方式；不能确定的，写“不能确定”")
    fee = Fact("信息处理费", Decimal, basis=条例.art(42), unit="元", listed=True, hint="数量、频次明显超过合理范围的")
    real_matter = Fact("实际提出的事项", str, basis=条例.art(39), long=True, hint="信访、投诉、举报等")
    told = Fact("告知的途径", str, basis=条例.art(39), long=True)
