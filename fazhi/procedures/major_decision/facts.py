"""重大行政决策: its stages and what is recorded of it (重大行政决策程序暂行条例, 2019)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.law.instruments import 公平竞争审查条例
from fazhi.law.instruments import 重大行政决策程序暂行条例 as 条例


class S(Stage):
    PROPOSED = "待研究是否启动"
    DRAFTING = "拟订草案"
    COMMENTING = "公开征求意见"
    ARGUING = "论证评估"
    REVIEWING = "合法性审查"
    REVIEWED = "待集体讨论"
    DECIDED = "待请示报告和公布"
    EXECUTING = "执行中"
    SUSPENDED = "中止执行"
    FINISHED = "执行完毕", FINAL
    CHANGED = "已由新的决策调整或者停止", FINAL
    STOPPED = "终止", FINAL
    NOT_STARTED = "不启动", FINAL


class Kind(Enum):
    """Article 3 (1)."""

    POLICY = "有关公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施"
    PLAN = "经济和社会发展等方面的重要规划"
    RESOURCES = "开发利用、保护重要自然资源和文化资源的重大公共政策和措施"
    PROJECT = "在本行政区域实施的重大公共建设项目"
    OTHER = "对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项"


class Proposer(Enum):
    """Article 10."""

    LEADERS = "决策机关领导人员"
    UNIT = "决策机关所属部门或者下一级人民政府"
    DEPUTIES = "人大代表建议、政协委员提案"
    PUBLIC = "公民、法人或者其他组织"


class Hearing(Enum):
    """Article 16."""

    REQUIRED = "法律、法规、规章规定应当召开听证会"
    HELD = "涉及切身利益或者存在较大分歧，决定召开听证会"
    NONE = "不属于应当召开的情形，不召开听证会"


class Listening(Enum):
    """Article 14 (2): how the public's views may be sought besides putting the draft to comment and hearings."""

    TALK = "座谈会"
    VISIT = "实地走访"
    LETTERS = "书面征求意见"
    SURVEY = "问卷调查"
    POLL = "民意调查"


class Risk(Enum):
    LOW, MIDDLE, HIGH = "低风险", "中风险，措施可控", "高风险，采取措施后可控"
    BEYOND = "风险不可控"


class Fair(Enum):
    NO_EFFECT = "没有排除、限制竞争效果"
    EXCEPTION = "适用例外规定"
    RESTRICTS = "具有排除、限制竞争效果"


class Point(Enum):
    LAWFUL, MEND, UNLAWFUL = "合法", "应当修改", "不合法"


class Conclusion(Enum):
    """Article 25: what was found unlawful may not go on; a reform on which the law is silent may, with its risk named."""

    LAWFUL = "合法"
    MEND = "修改后合法"
    REFORM = "改革创新，法律没有明确规定，已明示法律风险"
    UNLAWFUL = "不合法"


class Meeting(Enum):
    STANDING, FULL = "政府常务会议", "政府全体会议"


class Facts(FactSheet):
    subject = Fact("决策事项", str, basis=条例.art(3))
    kind = Fact("事项类别", Kind, basis=条例.art(3), listed=True)
    item = Fact.entry(
        "目录项目", of="major_decision_catalogue", rule="列入当年重大行政决策事项目录的，写明目录项目的编号", basis=条例.art(3),
        hint="不在目录内的不填，在理由中说明",
    )  # fmt: skip
    proposer = Fact("建议来源", Proposer, basis=条例.art(10), listed=True)
    reasons = Fact("拟解决的主要问题和理由", str, basis=条例.art(10), long=True)
    lead_unit = Fact("决策承办单位", str, basis=条例.art(11), hint="几个单位共同承办的，写明牵头单位")
    not_started = Fact("不启动的理由", str, basis=条例.art(10), long=True)
    draft = Fact("决策草案要点", str, basis=条例.art(12), long=True)
    legal_basis = Fact("依据的法律、法规、规章和国家政策", str, basis=条例.art(12), long=True)
    cost = Fact("成本效益分析", str, basis=条例.art(12), long=True)
    options = Fact("备选方案", str, basis=条例.art(12), long=True, hint="有关方面存在较大分歧的，提出两个以上方案")
    units_heard = Fact("与有关单位协商情况", str, basis=条例.art(13), long=True, hint="未达成一致的，写明不同意见、理由")
    hearing = Fact("听证会", Hearing, basis=条例.art(16), listed=True)
    expert_needed = Fact("专业性、技术性较强", bool, basis=条例.art(19), listed=True)
    no_expert_ground = Fact("不组织专家论证的理由", str, basis=条例.art(19), long=True, hint="应当组织的不填")
    risk_needed = Fact("可能对社会稳定、公共安全等造成不利影响", bool, basis=条例.art(22), listed=True)
    no_risk_ground = Fact("不组织风险评估的理由", str, basis=条例.art(22), long=True, hint="应当评估的不填")
    market = Fact("涉及经营者经济活动", bool, basis=公平竞争审查条例.art(14), listed=True)
    group_interest = Fact("涉及特定群体利益", bool, basis=条例.art(14, clause=3), listed=True)
    groups_heard = Fact("与相关人民团体、社会组织和群众代表沟通协商情况", str, basis=条例.art(14, clause=3), long=True)
    listening = Fact.many("听取意见的方式", Listening, basis=条例.art(14, clause=2))
    comment_until = Fact("征求意见截止日期", date, basis=条例.art(15), listed=True)
    urgent_ground = Fact("缩短征求意见期限的理由", str, basis=条例.art(15), long=True, hint="情况紧急等；会公开")
    comment_way = Fact("提出意见的途径和方式", str, basis=条例.art(15))
    secret_ground = Fact("依法不予公开的依据和理由", str, basis=条例.art(14), long=True)
    comments_received = Fact("收到意见", int, basis=条例.art(18), unit="条", listed=True)
    comments_adopted = Fact("采纳意见", int, basis=条例.art(18), unit="条", listed=True)
    uptake = Fact("公众意见研究采纳情况", str, basis=条例.art(18), long=True)
    attendants = Fact("听证参加人产生方式和名单", str, basis=条例.art(16, clause=3), long=True)
    hearing_note = Fact("听证情况", str, basis=条例.art(17), long=True)
    experts = Fact("参加论证的专家、专业机构", str, basis=条例.art(20), long=True, hint="注意选择持不同意见的专家，不得有利害关系")
    expert_opinion = Fact("专家论证意见", str, basis=条例.art(19), long=True)
    expert_uptake = Fact("专家意见采纳情况", str, basis=条例.art(29), long=True)
    risk = Fact("风险等级", Risk, basis=条例.art(22), listed=True)
    risk_points = Fact("风险点、防范措施和处置预案", str, basis=条例.art(23), long=True)
    reused = Fact("沿用的已有评估", str, basis=条例.art(22), hint="其他依法已作评估、不重复评估的，写明名称和日期")
    fair = Fact("公平竞争审查结论", Fair, basis=公平竞争审查条例.art(14), listed=True)
    materials = Fact("送审材料", str, basis=条例.art(26), long=True, hint="草案，法律、法规、规章等依据，履行法定程序的说明")
    returned_for = Fact("材料不符合要求之处", str, basis=条例.art(26), long=True)
    power = Fact("是否符合法定权限", Point, basis=条例.art(27))
    procedure = Fact("是否履行相关法定程序", Point, basis=条例.art(27))
    content = Fact("内容是否符合法律、法规、规章和国家政策", Point, basis=条例.art(27))
    adviser = Fact("法律顾问、公职律师意见", str, basis=条例.art(28), long=True)
    opinion = Fact("合法性审查意见", str, basis=条例.art(28), long=True)
    conclusion = Fact("合法性审查结论", Conclusion, basis=条例.art(25), listed=True)
    after_review = Fact("根据审查意见调整、补充情况", str, basis=条例.art(28), long=True)
    review_short_ground = Fact("审查时间少于七个工作日的理由", str, basis=条例.art(26), long=True)
    submission = Fact("提交讨论的材料", str, basis=条例.art(29), long=True, hint="草案、各方意见采纳情况、风险评估报告、合法性审查意见等")
    congress_report = Fact("向人大常委会报告或者提请讨论的情况", str, basis=条例.art(8), long=True)
    meeting = Fact("会议", Meeting, basis=条例.art(30), listed=True)
    meeting_no = Fact("会议届次", str, basis=条例.art(30))
    chief_last = Fact("行政首长最后发表意见", bool, basis=条例.art(30), listed=True)
    with_majority = Fact("决定与会议组成人员多数人的意见一致", bool, basis=条例.art(30), listed=True)
    against_reason = Fact("与多数人意见不一致的理由", str, basis=条例.art(30), long=True)
    dissent = Fact("不同意见", str, basis=条例.art(30), long=True, hint="如实载明；没有的写“没有不同意见”")
    decision = Fact("决定的内容", str, basis=条例.art(30), long=True)
    party_report = Fact("请示报告文号", str, basis=条例.art(31))
    party_reply = Fact("同级党委意见", str, basis=条例.art(31), long=True)
    executor = Fact("决策执行单位", str, basis=条例.art(34))
    explained = Fact("公众意见、专家论证意见采纳情况的说明", str, basis=条例.art(32), long=True, hint="会公开")
    archive_no = Fact("档案号", str, basis=条例.art(33))
    progress = Fact("执行情况和问题", str, basis=条例.art(34, 35), long=True)
    evaluator = Fact("后评估单位", str, basis=条例.art(36))
    evaluator_apart = Fact("没有参与决策过程的主要论证评估工作", bool, basis=条例.art(36), listed=True)
    evaluation = Fact("后评估结果和建议", str, basis=条例.art(36), long=True)
    urgent_stop = Fact("需要立即中止执行的紧急情况", str, basis=条例.art(37), long=True)
