"""行政规范性文件: its stages and what is recorded of it (国办发〔2018〕115号; 地方组织法 article 75)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.basis import Basis
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import (
    优化营商环境条例,
    公平竞争审查条例,
    国办发_2018_37号,
    国办发_2018_115号,
    地方组织法,
    监督法,
)

MADE = 地方组织法.art(75)
NOTICE = 国办发_2018_37号.whole(unverified=True)
BODIES, PAPERS, REVIEW, ROLE = (Basis(国办发_2018_115号, f"（{n}）") for n in ("三", "四", "五", "七"))
TRADE = 优化营商环境条例.art(62, clause=2)
CONGRESS = 监督法.art(39, 40)
FAIRNESS = 公平竞争审查条例.art(14, 18)


class S(Stage):
    DRAFTING = "起草"
    COMMENTING = "公开征求意见"
    PREPARING = "待送审"
    REVIEWING = "合法性审核"
    REVIEWED = "待集体审议"
    ADOPTED = "待登记编号"
    NUMBERED = "待公布"
    IN_FORCE = "已公布"
    REPEALED = "已废止", FINAL
    LAPSED = "已失效", FINAL
    REPLACED = "已由新文件代替", FINAL
    STOPPED = "终止制定", FINAL


class Issuer(Enum):
    """A department's document that the government agreed to counts as the department's."""

    GOVERNMENT, OFFICE = "区政府", "区政府办公室"
    DEPARTMENT = "部门（含经政府同意以部门名义印发）"
    TOWN = "镇政府、街道办事处"


class Fair(Enum):
    NO_EFFECT, EXCEPTION = "没有排除、限制竞争效果", "适用例外规定"
    RESTRICTS = "具有排除、限制竞争效果"


class Point(Enum):
    LAWFUL, MEND, UNLAWFUL = "合法", "应当修改", "不合法"


class Meeting(Enum):
    STANDING, FULL = "政府常务会议", "政府全体会议"
    LEADERS = "制定机关负责人集体审议会议"


class Facts(FactSheet):
    name = Fact("文件名称", str)
    issuer = Fact("制定主体", Issuer, basis=BODIES, listed=True)
    unit = Fact("起草单位", str)
    trial = Fact("暂行、试行", bool, listed=True)
    why = Fact("制定的必要性和可行性", str, basis=MADE, long=True, hint="评估论证的结论")
    text = Fact("文件正文", str, long=True, hint="会公开。修改后重新填写，前后文本可以对照")
    legal_basis = Fact("制定依据", str, basis=PAPERS, long=True)
    explanation = Fact("起草说明", str, basis=PAPERS, long=True)
    market = Fact("与市场主体生产经营活动密切相关", bool, basis=TRADE, listed=True)
    comment_until = Fact("征求意见截止日期", date, basis=MADE, listed=True)
    comment_way = Fact("提出意见的途径和方式", str, basis=MADE)
    short_ground = Fact("征求意见少于三十日的理由", str, basis=TRADE, long=True, hint="会公开")
    secret_ground = Fact("依法不公开征求意见的依据和理由", str, basis=NOTICE, long=True)
    comments_received = Fact("收到意见", int, unit="条", listed=True)
    comments_adopted = Fact("采纳意见", int, unit="条", listed=True)
    uptake = Fact("意见研究采纳情况", str, basis=PAPERS, long=True)
    own_opinion = Fact("起草单位审核机构的意见", str, basis=PAPERS, long=True)
    no_own_ground = Fact("起草单位没有专门审核机构的说明", str, basis=PAPERS, long=True)
    fair = Fact("公平竞争审查结论", Fair, basis=FAIRNESS, listed=True)
    materials = Fact("送审材料", str, basis=PAPERS, long=True, hint="送审稿及说明、依据、征求意见及采纳情况、本单位审核意见")
    urgent_ground = Fact("需要立即制定实施的理由", str, basis=REVIEW, long=True, hint="预防、应对和处置突发事件，或者执行上级机关紧急命令和决定")
    returned_for = Fact("材料不符合要求之处", str, basis=PAPERS, long=True)
    body = Fact("审核：制定主体", Point, basis=REVIEW)
    power = Fact("审核：法定职权", Point, basis=REVIEW)
    content = Fact("审核：内容与上位法和国家政策", Point, basis=REVIEW)
    no_powers = Fact("审核：行政许可、处罚、强制、征收、收费等事项", Point, basis=REVIEW)
    no_burden = Fact("审核：减损权益或者增加义务", Point, basis=REVIEW)
    no_favour = Fact("审核：增加本单位权力或者减少法定职责", Point, basis=REVIEW)
    procedure = Fact("审核：制定程序", Point, basis=REVIEW)
    adviser = Fact("法律顾问、公职律师意见", str, basis=REVIEW, long=True)
    opinion = Fact("审核意见", str, basis=REVIEW, long=True)
    conclusion = Fact("审核结论", Point, basis=REVIEW, listed=True)
    after_review = Fact("根据审核意见修改情况", str, basis=ROLE, long=True, hint="没有完全采纳的，说明理由和依据")
    meeting = Fact("会议", Meeting, basis=MADE, listed=True)
    meeting_no = Fact("会议届次", str, basis=MADE)
    dissent = Fact("不同意见", str, long=True, hint="如实载明；没有的写“没有不同意见”")
    doc_number = Fact("发文字号", str, basis=NOTICE)
    unified_number = Fact("统一编号", str, basis=NOTICE)
    signed_on = Fact("成文日期", date, listed=True)
    effective_on = Fact("施行日期", date, listed=True)
    valid_until = Fact("有效期至", date, listed=True, hint="当地规定有效期的填写；届满前须评估，没有延长的失效")
    published_in = Fact("公布载体", str, basis=MADE, hint="政府公报、政府网站等")
    filed_up = Fact("报送上一级政府备案的文号", str, basis=MADE)
    filed_npc = Fact("报送本级人大常委会备案的文号", str, basis=CONGRESS)
    npc_opinion = Fact("备案审查意见", str, basis=CONGRESS, long=True)
    npc_answer = Fact("对备案审查意见的处理和答复", str, basis=CONGRESS, long=True, hint="修改、废止或者说明理由")
    advice = Fact("司法建议的内容", str, long=True)
    advice_answer = Fact("对司法建议的答复", str, long=True)
    evaluator = Fact("评估单位", str)
    evaluation = Fact("评估结果和建议", str, long=True)
    campaign = Fact.entry("清理活动", of="document_cleanup", valid=False, hint="不属于专项清理的不填")
    clean_reason = Fact("清理意见和理由", str, basis=NOTICE, long=True)
