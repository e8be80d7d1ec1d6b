"""人民调解: how a people's mediation committee takes a civil dispute in, mediates it, and what follows an agreement.

Rests on 人民调解法 (in force 2011-01-01). The 2002 rules of the Ministry of Justice (人民调解工作若干规定) fill in what
the law leaves open; their wording has been seen only in copies, so every citation of them is marked unverified.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import FINAL, Binds, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import COMMITTEE, JUDICIAL_OFFICE, JUSTICE_BUREAU, MEDIATOR, PARTY, SUPERVISOR
from fazhi.kernel.spans import days, months
from fazhi.law.instruments import 人民调解工作若干规定, 人民调解法, 民事诉讼法


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
    refusal = Fact("不予受理的理由", Refusal, basis=人民调解工作若干规定.art(22, unverified=True), listed=True)
    routes = Fact.many("告知的其他途径", Route, basis=人民调解法.art(26))
    invited = Fact("邀请参与调解的人", str, basis=人民调解法.art(20), hint="须征得当事人同意")
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
    visit_note = Fact("回访情况", str, long=True)
    court = Fact("受理司法确认的人民法院", str, basis=民事诉讼法.art(205))
    confirmation_asked_on = Fact("共同申请司法确认日期", date, basis=人民调解法.art(33), listed=True)
    confirmation = Fact("司法确认结果", Confirmation, basis=民事诉讼法.art(206), listed=True)
    confirmation_number = Fact("裁定文号", str)
    confirmed_on = Fact("裁定日期", date, listed=True)
    platform_number = Fact("省人民调解平台案件号", str, listed=True, hint="已录入省平台的填写")
    volume = Fact("卷号", str)
    file_note = Fact("卷宗情况说明", str, long=True)


APPLICATION = Document(
    "mediation_application", "人民调解申请书", 人民调解法.art(17), unless=Facts.spoken.is_(True), en="Application",
    body=(
        PartyTable(),
        Heading("纠纷简要情况"),
        Rows((Facts.subject, Facts.kind, Facts.place, Facts.summary)),
        Heading("请求"),
        Rows((Facts.request, Facts.claim)),
        Para("人民调解委员会已将人民调解的性质、原则、效力以及当事人的权利和义务告知申请人。申请人自愿申请调解。"),
        Signatures(("申请人（签名、盖章或者按指印）",)),
    ),
)  # fmt: skip
INTAKE_FORM = Document(
    "mediation_intake_form", "人民调解受理登记表", 人民调解法.art(27), en="Mediation intake form",
    body=(
        Rows((Facts.subject, Facts.kind, Facts.referral, Facts.spoken, Facts.place)),
        PartyTable(),
        Rows((Facts.summary, Facts.request, Facts.claim, Facts.choice)),
        Para("本委员会于{date}受理本纠纷，各方当事人均未拒绝调解。承办的人民调解员：{handler}。"),
        Signatures(("当事人（签名、盖章或者按指印）", "登记人（签名）", "人民调解委员会（印章）")),
    ),
)  # fmt: skip
RIGHTS_NOTICE = Document(
    "mediation_rights_notice", "人民调解当事人权利义务告知书", 人民调解法.art(23, 24), en="Notice of rights and duties",
    body=(
        Para("人民调解是人民调解委员会通过说服、疏导等方法，促使当事人在平等协商基础上自愿达成协议、解决民间纠纷的活动，"
             "不收取任何费用，不妨碍当事人依法通过仲裁、行政、司法等途径维护权利。"),
        Heading("您的权利"),
        Para("选择或者接受人民调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开或者不公开进行；"
             "自主表达意愿、自愿达成调解协议。"),
        Heading("您的义务"),
        Para("如实陈述纠纷事实；遵守调解现场秩序，尊重人民调解员；尊重对方当事人行使权利。"),
        Heading("协议的效力"),
        Para("调解协议具有法律约束力，应当按照约定履行。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。"),
        Signatures(("当事人（签名、盖章或者按指印）", "告知人（签名）")),
    ),
)  # fmt: skip
INQUIRY_RECORD = Document(
    "mediation_inquiry_record", "调查记录", 人民调解法.art(27), en="Record of inquiry",
    body=(
        Para("事由：{subject}。调查日期：{date}。调查人：{handler}。"),
        Rows((Facts.inquiry,)),
        Signatures(("被调查人（签名、盖章或者按指印）", "调查人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
SITTING_RECORD = Document(
    "mediation_record", "人民调解记录", 人民调解法.art(27), en="Record of mediation",
    body=(
        Para("事由：{subject}。调解日期：{date}。人民调解员：{handler}。"),
        PartyTable(),
        Rows((Facts.sitting_place, Facts.invited, Facts.sitting)),
        Signatures(("当事人（签名、盖章或者按指印）", "参加人（签名）", "人民调解员（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
AGREEMENT = Document(
    "mediation_agreement", "人民调解协议书", 人民调解法.art(28, 29), unless=Facts.oral.is_(True),
    number="{org}调协〔{year}〕{n}号", copies="当事人各执一份，人民调解委员会留存一份", en="Mediation agreement",
    body=(
        PartyTable(),
        Heading("纠纷的主要事实、争议事项以及各方当事人的责任"),
        Rows((Facts.summary, Facts.liability)),
        Heading("经调解，各方自愿达成如下协议"),
        Rows((Facts.terms, Facts.amount)),
        Heading("履行的方式、期限"),
        Rows((Facts.performing,)),
        Para("本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。"),
        Signatures(("当事人（签名、盖章或者按指印）", "人民调解员（签名）", "记录人（签名）", "调委会（印章）")),
    ),
)  # fmt: skip
ORAL_AGREEMENT = Document(
    "oral_agreement_form", "人民调解口头协议登记表", 人民调解法.art(28, 30), unless=~Facts.oral.is_(True),
    en="Record of an oral agreement",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.kind, Facts.summary, Facts.terms, Facts.performing, Facts.amount)),
        Rows((Facts.effective_on,)),
        Para("各方当事人认为无需制作调解协议书。口头协议自各方达成协议之日起生效。"),
        Signatures(("人民调解员（签名）", "人民调解委员会（印章）")),
    ),
)  # fmt: skip
VISIT_RECORD = Document(
    "mediation_visit_record", "人民调解回访记录", 人民调解法.art(31, clause=2), en="Record of follow-up visit",
    body=(
        Para("事由：{subject}。当事人：{parties}。"),
        Rows((Facts.visited_on, Facts.visit_manner, Facts.performance, Facts.performed, Facts.urged, Facts.visit_note)),
        Signatures(("被回访人（签名）", "回访人（签名）")),
    ),
)  # fmt: skip
CONFIRMATION_APPLICATION = Document(
    "confirmation_application", "司法确认申请书", 人民调解法.art(33), en="Application for judicial confirmation",
    body=(
        PartyTable(),
        Para("{court}："),
        Para("申请人之间的{subject}，经{organisation}调解，于{effective_on}达成的调解协议已经生效。双方认为有必要，"
             "依照《人民调解法》第三十三条、《民事诉讼法》第二百零五条，共同申请确认该协议的效力。"),
        Rows((Facts.terms, Facts.amount)),
        Para("双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因该协议给他人造成损害的，愿意承担相应的责任。"),
        Signatures(("申请人（签名、盖章或者按指印）", "申请人（签名、盖章或者按指印）")),
    ),
)  # fmt: skip
REMEDIES = Document(
    "remedies_notice", "其他救济途径告知书", 人民调解法.art(26), en="Notice of other remedies",
    body=(
        Para("{parties}：{subject}，本委员会不予受理或者已经终止调解。"),
        Rows((Facts.refusal, Facts.ended_why, Facts.ended_note)),
        Para("您可以依法通过下列途径维护自己的权利，请注意各自的时效和期限："),
        Rows((Facts.routes,)),
        Signatures(("人民调解委员会（印章）", "收到人（签名）")),
    ),
)  # fmt: skip
FILE_COVER = Document(
    "mediation_file_cover", "人民调解卷宗封面", 人民调解法.art(27), en="Cover of the mediation file",
    body=(
        Para("卷名：{subject}。编号：{matter_number}。人民调解员：{handler}。立卷日期：{date}。"),
        Rows((Facts.volume, Facts.kind, Facts.effective_on, Facts.ended_why)),
        Signatures(("立卷人（签名）",)),
    ),
)  # fmt: skip
FILE_NOTE = Document(
    "mediation_file_note", "人民调解卷宗情况说明", 人民调解法.art(27), en="Note on the mediation file",
    body=(Rows((Facts.file_note, Facts.platform_number)), Signatures(("立卷人（签名）", "检查人（签名）"))),
)

P = Procedure(
    "people_mediation", "人民调解", "People's mediation",
    stages=S, facts=Facts, basis=[人民调解法.art(2)], in_force=date(2011, 1, 1), number="{org}调〔{year}〕{n}号",
    domain="mediation", title=Facts.subject, topic=Facts.kind,
    parties=[
        PartyKind("applicant", "申请人", required=True, en="Applicant"),
        PartyKind("respondent", "被申请人", required=True, en="Respondent"),
        PartyKind("agent", "委托代理人", en="Agent"),
    ],
    sees=[JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR],
    about="人民调解委员会在平等自愿的基础上，促使当事人达成调解协议，解决民间纠纷。不收取任何费用。",
)  # fmt: skip

apply = P.start(
    "apply", "申请调解", by=[PARTY, COMMITTEE], to=S.APPLIED, basis=人民调解法.art(17), en="Apply for mediation",
    needs=[Facts.subject, Facts.kind, Facts.summary], asks=[Facts.request, Facts.place, Facts.claim, Facts.spoken],
    makes=[APPLICATION], remark="可以书面申请，也可以口头申请",
)  # fmt: skip
own_motion = P.start(
    "own_motion", "主动调解", by=[COMMITTEE, MEDIATOR], to=S.APPLIED, basis=人民调解法.art(17), en="On own motion",
    needs=[Facts.subject, Facts.kind, Facts.summary], asks=[Facts.place, Facts.claim],
)  # fmt: skip
transfer_in = P.start(
    "transfer_in", "接收转入的纠纷", by=COMMITTEE, to=S.APPLIED, basis=人民调解法.art(17, 18), en="Take a referral",
    needs=[Facts.referral, Facts.subject, Facts.kind, Facts.summary], asks=[Facts.request, Facts.place, Facts.claim],
    remark="人民法院、公安机关可以在受理前告知当事人申请人民调解",
)  # fmt: skip

accept = P.action(
    "accept", "受理并确定调解员", by=COMMITTEE, frm=S.APPLIED, to=S.MEDIATING, basis=人民调解法.art(17, 19),
    needs=[Facts.refused, Facts.choice], asks=[Facts.kind, Facts.claim, Facts.law_literate, Facts.platform_number],
    makes=[INTAKE_FORM, RIGHTS_NOTICE], only_if=Facts.refused.is_(False),
    because="当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条）。请办理“不予受理”，并告知其他途径。",
    assigns=MEDIATOR, en="Accept and assign a mediator",
)  # fmt: skip
refuse = P.action(
    "refuse", "不予受理", by=COMMITTEE, frm=S.APPLIED, to=S.ENDED, basis=人民调解工作若干规定.art(22, unverified=True),
    needs=[Facts.refusal, Facts.routes], asks=[Facts.refused, Facts.ended_note], makes=[REMEDIES], outcome="不予受理",
    remark="有激化可能的，先采取必要的缓解疏导措施，再告知或者移送有关机关", en="Decline",
)  # fmt: skip
hand_over = P.action(
    "hand_over", "移交其他人民调解委员会", by=COMMITTEE, frm=[S.APPLIED, S.MEDIATING], to=S.APPLIED, transfers=True,
    basis=人民调解工作若干规定.art(21, unverified=True), reasoned=True, en="Hand over to another committee",
)  # fmt: skip
replace_mediator = P.action(
    "replace_mediator", "更换调解员", by=COMMITTEE, frm=S.MEDIATING, basis=人民调解法.art(19), asks=[Facts.choice],
    assigns=MEDIATOR, reasoned=True, en="Replace the mediator",
)  # fmt: skip
inquire = P.action(
    "inquire", "调查核实", by=MEDIATOR, frm=S.MEDIATING, basis=人民调解法.art(22), needs=[Facts.inquiry],
    makes=[INQUIRY_RECORD], en="Inquire",
)  # fmt: skip
sit = P.action(
    "sit", "开展调解", by=MEDIATOR, frm=S.MEDIATING, basis=人民调解法.art(22, 27), needs=[Facts.sitting],
    asks=[Facts.sitting_place, Facts.invited, Facts.law_literate, Facts.claim], makes=[SITTING_RECORD],
    remark="可以多次；应当及时、就地进行", en="Hold a mediation sitting",
)  # fmt: skip
prolong = P.action(
    "prolong", "当事人同意继续调解", by=MEDIATOR, frm=S.MEDIATING, needs=[Facts.consent],
    basis=人民调解工作若干规定.art(33, unverified=True), en="Go on by consent",
    remark="法律没有规定调解期限；双方同意的，可以继续调解",
)  # fmt: skip
report_risk = P.action(
    "report_risk", "可能激化，报告公安机关或者有关部门", by=[MEDIATOR, COMMITTEE],
    frm=[S.APPLIED, S.MEDIATING, S.AGREED, S.ENDED], basis=人民调解法.art(25), needs=[Facts.risk, Facts.reported_to],
    asks=[Facts.escalated_to_crime], remark="转为刑事案件的，另行登记一次并选“是”", en="Report a risk of escalation",
)  # fmt: skip
agree = P.action(
    "agree", "达成协议", by=MEDIATOR, frm=S.MEDIATING, to=S.AGREED, basis=人民调解法.art(28, 29, 30),
    needs=[Facts.oral, Facts.terms, Facts.effective_on], makes=[AGREEMENT, ORAL_AGREEMENT], outcome="达成协议",
    asks=[Facts.liability, Facts.performing, Facts.amount, Facts.claim, Facts.law_literate], en="Reach an agreement",
)  # fmt: skip
fail = P.action(
    "fail", "调解不成，终止调解", by=MEDIATOR, frm=S.MEDIATING, to=S.ENDED, basis=人民调解法.art(26),
    needs=[Facts.ended_why, Facts.routes], asks=[Facts.ended_note, Facts.claim], makes=[REMEDIES], outcome="调解不成",
    en="End without agreement",
)  # fmt: skip
terminate = P.action(
    "terminate", "当事人要求终止调解", by=[PARTY, MEDIATOR, COMMITTEE], frm=[S.APPLIED, S.MEDIATING], to=S.ENDED,
    basis=人民调解法.art(23, item=2), asks=[Facts.ended_note], outcome="当事人要求终止", en="End at a party's request",
)  # fmt: skip
record_performance = P.action(
    "record_performance", "登记履行情况", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(31),
    needs=[Facts.performance], asks=[Facts.performed, Facts.urged], en="Record performance",
)  # fmt: skip
visit = P.action(
    "visit", "回访", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(31, clause=2),
    needs=[Facts.visited_on, Facts.visit_manner, Facts.performance],
    asks=[Facts.performed, Facts.urged, Facts.visit_note], makes=[VISIT_RECORD], en="Follow-up visit",
)  # fmt: skip
ask_confirmation = P.action(
    "ask_confirmation", "共同申请司法确认", by=[PARTY, MEDIATOR, COMMITTEE], frm=S.AGREED, basis=人民调解法.art(33),
    needs=[Facts.confirmation_asked_on, Facts.court], makes=[CONFIRMATION_APPLICATION],
    remark="须双方当事人共同申请；人民调解组织所在地等的基层人民法院管辖", en="Apply for judicial confirmation",
)  # fmt: skip
record_confirmation = P.action(
    "record_confirmation", "登记司法确认结果", by=[MEDIATOR, COMMITTEE], frm=S.AGREED, basis=民事诉讼法.art(206),
    needs=[Facts.confirmation, Facts.confirmed_on], asks=[Facts.confirmation_number],
    only_if=ask_confirmation.done(), en="Record the court's decision",
    because="还没有登记共同申请司法确认，不能登记结果（《民事诉讼法》第二百零六条）。请先登记申请。",
)  # fmt: skip
revise = P.action(
    "revise", "变更协议或者达成新的协议", by=MEDIATOR, frm=S.AGREED, basis=人民调解法.art(33, clause=3),
    needs=[Facts.oral, Facts.terms, Facts.effective_on], asks=[Facts.liability, Facts.performing, Facts.amount],
    makes=[AGREEMENT, ORAL_AGREEMENT], only_if=Facts.confirmation.is_(Confirmation.REJECTED),
    because="人民法院没有确认原协议的效力时，才在本事项内变更协议（《人民调解法》第三十三条第三款）。请先登记司法确认结果。",
    en="Revise the agreement",
)  # fmt: skip
archive = P.action(
    "archive", "立卷归档", by=COMMITTEE, frm=[S.AGREED, S.ENDED], to=S.CLOSED, basis=人民调解法.art(27),
    asks=[Facts.volume, Facts.file_note, Facts.platform_number], makes=[FILE_COVER, FILE_NOTE], en="File and archive",
)  # fmt: skip
P.keeping(by=[COMMITTEE, MEDIATOR], basis=人民调解法.art(27))

P.limit(
    "mediate", "调解期限", months(1), counts_from=accept, stops_at=[agree, fail, terminate, hand_over, prolong],
    basis=人民调解工作若干规定.art(33, unverified=True), soft=True, restarts=True, en="Mediation, generally",
    expiry="一般在一个月内调结；期满双方同意的可以继续调解，不影响协议效力。",
)  # fmt: skip
P.limit(
    "judicial_confirmation", "共同申请司法确认", days(30), counts_from=Facts.effective_on, stops_at=[ask_confirmation],
    basis=人民调解法.art(33), binds=Binds.PARTIES, restarts=True, en="Joint application for judicial confirmation",
    expiry="期满未共同申请的，不能再申请司法确认；就协议发生争议的，可以向人民法院起诉（第三十二条）。法律没有规定延长。",
)  # fmt: skip
