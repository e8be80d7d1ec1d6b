"""信访: how a petition is registered, routed, told, handled, reviewed and re-reviewed.

Rests on 信访工作条例 (in force 2022-05-01). Only complaints of article 31 item 6 are handled to a written opinion
within 60 days; the other five kinds are led into the procedure the law has for them. Days are calendar days, except the
five working days for objecting to a routing. Informers are protected: what they hand in never goes to those they
name (article 30).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.asking import Asking
from fazhi.kernel.conditions import Done
from fazhi.kernel.elements import Binds, Extension, PartyKind, Stop
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import PARTY, PETITION_BUREAU, SUPERVISOR, Reach, Role
from fazhi.kernel.spans import days, set_day, workdays
from fazhi.law.instruments import 信访工作条例, 信访满意度办法, 信访简易办理办法, 档案法
from fazhi.procedures.petition.facts import Category, Channel, Dispatch, Facts, Finding, S, Satisfaction, Track
from fazhi.procedures.petition.papers import (
    DECLINING,
    EXTENSION_NOTICE,
    HEARING_RECORD,
    NOT_AGAIN,
    NOTICE,
    OPINION,
    RECHECK_OPINION,
    REGISTRATION,
    REPORT_BACK,
    REVIEW_OPINION,
    ROUTING_LETTER,
    SETTLEMENT,
)

COMPETENT_ORGAN = Role("competent_organ", "有权处理机关承办岗", "Handler of the competent organ")
REVIEW_ORGAN = Role("review_organ", "复查复核机关承办岗", "Handler of the reviewing organ", Reach.DISTRICT)

P = Procedure(
    "petition", "信访", "Petition",
    stages=S, facts=Facts, basis=[信访工作条例.art(17)], in_force=date(2022, 5, 1), number="{org}信〔{year}〕{n}号",
    domain="petitions", title=Facts.subject, topic=Facts.topic,
    parties=[
        PartyKind("petitioner", "信访人", required=True, en="Petitioner"),
        PartyKind("representative", "信访人代表", en="Representative"),
    ],
    sees=[SUPERVISOR],
    about="公民、法人或者其他组织反映情况，提出建议、意见或者投诉请求，由有权处理的机关、单位依规依法处理。",
)  # fmt: skip
OPEN = [s for s in S if not s.final]
OFFICES = [PETITION_BUREAU, COMPETENT_ORGAN]
HEARD = (Satisfaction.SATISFIED, Satisfaction.FAIRLY, Satisfaction.NOT)
ASKED: list[FactRef[Facts, Any]] = [Facts.topic, Facts.place, Facts.group_size, Facts.delegates]
FIVE_DELEGATES = ~Facts.delegates.known() | (Facts.delegates <= 5)
TOO_MANY = "多人走访提出共同的信访事项，代表不得超过5人（《信访工作条例》第二十条第三款）。请推选代表后登记。"

register = P.start(
    "register", "信访部门登记", by=PETITION_BUREAU, to=S.RECEIVED, basis=信访工作条例.art(22), asks=ASKED,
    needs=[Facts.channel, Facts.subject, Facts.request, Facts.summary], makes=[REGISTRATION],
    only_if=FIVE_DELEGATES, because=TOO_MANY, en="Register at the petition bureau",
)  # fmt: skip
submit = P.start(
    "submit", "网上提出信访事项", by=PARTY, to=S.RECEIVED, basis=信访工作条例.art(17, 19), en="Submit online",
    needs=[Facts.subject, Facts.request, Facts.summary], asks=[Facts.topic, Facts.place], makes=[REGISTRATION],
)  # fmt: skip
register_direct = P.start(
    "register_direct", "登记直接收到的信访事项", by=COMPETENT_ORGAN, to=S.ROUTED, asks=ASKED, makes=[REGISTRATION],
    needs=[Facts.channel, Facts.subject, Facts.request, Facts.summary], basis=信访工作条例.art(23, clause=1),
    only_if=FIVE_DELEGATES, because=TOO_MANY, en="Register at the competent organ",
)  # fmt: skip
route = P.action(
    "route", "转送、交办", by=PETITION_BUREAU, frm=S.RECEIVED, to=S.ROUTED, transfers=True, basis=信访工作条例.art(22),
    needs=[Facts.dispatch], asks=[Facts.topic, Facts.requirement, Facts.report_by], makes=[ROUTING_LETTER], en="Route",
    only_if=~Facts.dispatch.is_(Dispatch.ASSIGN) | Facts.report_by.known(),
    because="交办的，应当指定办理期限，要求反馈结果、提交办结报告（《信访工作条例》第二十二条第一款第三项）。请填写“反馈结果的期限”，或者改为转送。",
)  # fmt: skip
separate = P.action(
    "separate", "诉访分离，引导至政法部门", by=PETITION_BUREAU, frm=S.RECEIVED, to=S.ADVISED, makes=[NOTICE],
    basis=信访工作条例.art(28, clause=2), needs=[Facts.referred_to, Facts.advised], outcome="转送政法部门",
    remark="来信转送同级政法部门，来访释法明理并引导（第二十二条第二款）", en="Lead to the organs of justice",
)  # fmt: skip
refer_accusation = P.action(
    "refer_accusation", "检举控告转送纪检监察机关", by=PETITION_BUREAU, frm=S.RECEIVED, to=S.REFERRED,
    basis=信访工作条例.art(22, clause=2), needs=[Facts.referred_to], outcome="转送纪检监察机关",
    remark="不得透露或者转给被检举、揭发的人员或者单位（第三十条第三款）", en="Refer an accusation",
)  # fmt: skip
decline = P.action(
    "decline", "不予受理", by=OFFICES, frm=[S.RECEIVED, S.ROUTED], to=S.REFUSED,
    needs=[Facts.handled_by, Facts.refusal], basis=信访工作条例.art(19, clause=3), makes=[DECLINING], outcome="不予受理", en="Decline",
    remark="限于已经受理或者正在办理，又向上级机关、单位提出的同一信访事项",
)  # fmt: skip
not_again = P.action(
    "not_again", "不再受理", by=OFFICES, frm=[S.RECEIVED, S.ROUTED], to=S.REFUSED,
    needs=[Facts.recheck_number, Facts.refusal], basis=信访工作条例.art(36, clause=3), asks=[Facts.relief], makes=[NOT_AGAIN],
    outcome="不再受理", en="Not again",
    remark="限于已经复核，仍以同一事实和理由提出的；仍须做好疏导和帮扶（第三十七条第三款）",
)  # fmt: skip
forward = P.action(
    "forward", "转送本系统下级机关、单位", by=COMPETENT_ORGAN, frm=S.ROUTED, transfers=True, makes=[ROUTING_LETTER],
    basis=信访工作条例.art(23, clause=1), asks=[Facts.dispatch, Facts.requirement, Facts.report_by],
    remark="须告知信访人转送、交办去向", en="Forward within the system",
)  # fmt: skip
redirect = P.action(
    "redirect", "告知向有权处理的机关、单位提出", by=COMPETENT_ORGAN, frm=S.ROUTED, to=S.ADVISED, needs=[Facts.advised],
    basis=信访工作条例.art(23, clause=1), makes=[NOTICE], only_if=register_direct.done() & ~forward.done(),
    because="转送、交办来的事项不属于本单位职权的，应当自收到之日起5个工作日内提出异议（《信访工作条例》第二十三条第三款）。",
    outcome="告知向有权机关提出", en="Point to the organ in charge",
)  # fmt: skip
object_ = P.action(
    "object", "对转送、交办提出异议", by=COMPETENT_ORGAN, frm=S.ROUTED, to=S.OBJECTED, needs=[Facts.objection],
    basis=信访工作条例.art(23, clause=3), only_if=route.done() | forward.done(), sends_back=True,
    en="Object to the routing",
    because="只有转送、交办来的事项才能提出异议（《信访工作条例》第二十三条第三款）。直接收到的，请告知信访人向有权机关提出。",
)  # fmt: skip
take_back = P.action(
    "take_back", "核实同意，收回重新转送", by=PETITION_BUREAU, frm=S.OBJECTED, to=S.RECEIVED, transfers=True,
    basis=信访工作条例.art(23, clause=3), en="Take back",
)  # fmt: skip
uphold_routing = P.action(
    "uphold_routing", "不同意异议，由原单位办理", by=PETITION_BUREAU, frm=S.OBJECTED, to=S.ROUTED,
    basis=信访工作条例.art(23, 24), reasoned=True, en="Uphold the routing",
)  # fmt: skip
tell = P.action(
    "tell", "书面告知处理途径和程序", by=COMPETENT_ORGAN, frm=S.ROUTED, to=S.TOLD, basis=信访工作条例.art(23),
    needs=[Facts.category, Facts.advised], asks=[Facts.track], makes=[NOTICE], en="Tell the petitioner in writing",
    only_if=~Facts.category.is_(Category.COMPLAINT) | Facts.track.known(),
    because="申诉求决类事项须写明按《信访工作条例》第三十一条的哪一种途径办理。请填写“办理途径”。",
    remark="能够当场告知的，应当当场书面告知",
)  # fmt: skip
classify = P.action(
    "classify", "姓名、住址不清，登记类别和途径", by=COMPETENT_ORGAN, frm=S.ROUTED, to=S.TOLD, basis=信访工作条例.art(23, clause=2),
    needs=[Facts.unclear, Facts.category], asks=[Facts.track], only_if=~Facts.category.is_(Category.COMPLAINT) | Facts.track.known(),
    because="申诉求决类事项须写明按《信访工作条例》第三十一条的哪一种途径办理。请填写“办理途径”。", en="Nobody to tell: classify",
    remark="信访人的姓名（名称）、住址不清，不能书面告知的；事项仍须办理",
)  # fmt: skip
agree_organ = P.action(
    "agree_organ", "协商、决定受理的机关、单位", by=OFFICES, frm=[S.ROUTED, S.OBJECTED, S.TOLD], basis=信访工作条例.art(24, clause=1),
    needs=[Facts.agreed_units], en="Settle who takes it up",
    remark="涉及几个机关、单位的由其协商；有争议的由共同的上一级决定，没有共同上一级的由联席会议协调",
)  # fmt: skip
BY_PETITION = Facts.category.is_(Category.COMPLAINT) & Facts.track.is_(Track.PETITION)
accept = P.action(
    "accept", "按信访程序受理", by=COMPETENT_ORGAN, frm=S.TOLD, to=S.ACCEPTED, assigns=COMPETENT_ORGAN, en="Accept",
    basis=信访工作条例.art(31, item=6),
    only_if=BY_PETITION,
    because="只有《信访工作条例》第三十一条第六项的事项按信访程序办理；其他事项请按已告知的途径处理。",
)  # fmt: skip
accept_simple = P.action(
    "accept_simple", "受理，适用简易办理", by=COMPETENT_ORGAN, frm=S.TOLD, to=S.ACCEPTED, assigns=COMPETENT_ORGAN,
    basis=信访简易办理办法.art(4, 5, unverified=True), needs=[Facts.first_time, Facts.simple_ground],
    only_if=BY_PETITION & Facts.first_time.is_(True) & ~Facts.channel.is_(Channel.ASSIGNED), en="Accept, handled simply",
    because="简易办理限于初次信访、按信访程序办理的事项；上级交办的不适用（《信访事项简易办理办法》第四条、第五条，未核实）。请按普通程序受理。",
    remark="可能不予支持、涉及几个责任单位或者重大复杂的不适用",
)  # fmt: skip
to_ordinary = P.action(
    "to_ordinary", "不再适用简易办理，转为普通程序", by=COMPETENT_ORGAN, frm=S.ACCEPTED, reasoned=True,
    basis=信访简易办理办法.whole(unverified=True), only_if=accept_simple.done() & ~Done[Facts]("to_ordinary", "转为普通程序"),
    because="本事项没有适用简易办理（《信访事项简易办理办法》第四条，未核实），或者已经转为普通程序。请按普通程序办理。",
    en="Go over to the ordinary procedure",
    remark="办结期限不重新计算",
)  # fmt: skip
lead = P.action(
    "lead", "导入其他法定途径", by=COMPETENT_ORGAN, frm=S.TOLD, to=S.ADVISED, basis=信访工作条例.art(31),
    asks=[Facts.referred_to, Facts.reply], outcome="导入其他法定途径", en="Lead into another procedure",
    only_if=Facts.category.is_(Category.COMPLAINT) & Facts.track.known() & ~Facts.track.is_(Track.PETITION),
    because="只有《信访工作条例》第三十一条第一项至第五项的事项导入其他法定途径。",
)  # fmt: skip
answer_advice = P.action(
    "answer_advice", "研究建议意见并回复", by=COMPETENT_ORGAN, frm=S.TOLD, to=S.REPLIED, basis=信访工作条例.art(29),
    needs=[Facts.adoption, Facts.reply], only_if=Facts.category.is_(Category.ADVICE), outcome="已回复",
    because="只有建议意见类事项按《信访工作条例》第二十九条回复。请按已告知的途径办理。", en="Answer advice",
)  # fmt: skip
answer_accusation = P.action(
    "answer_accusation", "办理检举控告并反馈", by=COMPETENT_ORGAN, frm=S.TOLD, to=S.REPLIED, needs=[Facts.reply],
    basis=信访工作条例.art(30), only_if=Facts.category.is_(Category.ACCUSATION), outcome="已反馈",
    because="只有检举控告类事项按《信访工作条例》第三十条反馈。请按已告知的途径办理。", en="Answer an accusation",
    remark="不得透露或者转给被检举、揭发的人员或者单位",
)  # fmt: skip
hear = P.action(
    "hear", "听取陈述，调查核实", by=COMPETENT_ORGAN, frm=S.ACCEPTED, basis=信访工作条例.art(31, item=6),
    needs=[Facts.heard], asks=[Facts.findings], en="Hear and inquire",
)  # fmt: skip
hold_hearing = P.action(
    "hold_hearing", "举行听证", by=COMPETENT_ORGAN, frm=S.ACCEPTED, basis=信访工作条例.art(31, item=6),
    needs=[Facts.hearing_on, Facts.hearing_note], makes=[HEARING_RECORD], remark="重大、复杂、疑难的可以举行",
    en="Hold a hearing",
)  # fmt: skip
extend = P.action(
    "extend", "延长办理期限", by=COMPETENT_ORGAN, frm=S.ACCEPTED, basis=信访工作条例.art(34), makes=[EXTENSION_NOTICE],
    needs=[Facts.extension_reason, Facts.approver], en="Extend the time for handling",
    remark="情况复杂的，经本单位负责人批准，并告知信访人理由",
)  # fmt: skip
settle = P.action(
    "settle", "达成调解、和解协议", by=COMPETENT_ORGAN, frm=S.ACCEPTED, to=S.HANDLED, basis=信访工作条例.art(33),
    needs=[Facts.settlement, Facts.settled], makes=[SETTLEMENT], outcome="调解和解", en="Settle",
)  # fmt: skip
give_opinion = P.action(
    "give_opinion", "出具信访处理意见书", by=COMPETENT_ORGAN, frm=S.ACCEPTED, to=S.HANDLED, makes=[OPINION],
    basis=信访工作条例.art(32), needs=[Facts.findings, Facts.result, Facts.opinion, Facts.legal_basis],
    asks=[Facts.heard, Facts.opinion_received_on], only_if=Facts.heard.known(), outcome="出具处理意见",
    en="Give an opinion",
    because="出具处理意见书以前，应当听取信访人陈述事实和理由，并调查核实（《信访工作条例》第三十一条第六项）。请先登记。",
)  # fmt: skip
deliver_opinion = P.action(
    "deliver_opinion", "登记处理意见书送达", by=COMPETENT_ORGAN, frm=S.HANDLED, basis=信访工作条例.art(35),
    needs=[Facts.opinion_received_on], only_if=give_opinion.done(), en="Record delivery of the opinion",
    because="还没有出具信访处理意见书，不能登记送达（《信访工作条例》第三十五条）。",
)  # fmt: skip
report_back = P.action(
    "report_back", "提交办结报告", by=COMPETENT_ORGAN, frm=[S.TOLD, S.ACCEPTED, S.HANDLED, S.REVIEWED], makes=[REPORT_BACK],
    basis=信访工作条例.art(22, clause=1, item=3), needs=[Facts.report_back], only_if=Facts.dispatch.is_(Dispatch.ASSIGN), en="Report back",
    because="只有交办的事项须向交办的信访部门提交办结报告（《信访工作条例》第二十二条第一款第三项）。",
)  # fmt: skip
follow_up = P.action(
    "follow_up", "督促执行处理意见", by=OFFICES, frm=[S.HANDLED, S.REVIEWED], basis=信访工作条例.art(32, clause=2),
    needs=[Facts.execution], en="Follow up execution",
)  # fmt: skip
ask_review = P.action(
    "ask_review", "请求复查", by=[PARTY, REVIEW_ORGAN], frm=S.HANDLED, to=S.REVIEWING, basis=信访工作条例.art(35),
    needs=[Facts.review_request], only_if=give_opinion.done(), en="Ask for review",
    because="只有对信访处理意见不服的，才能请求复查（《信访工作条例》第三十五条）。",
)  # fmt: skip
review = P.action(
    "review", "作出复查意见", by=REVIEW_ORGAN, frm=S.REVIEWING, to=S.REVIEWED, basis=信访工作条例.art(35),
    needs=[Facts.review_finding, Facts.review_opinion], asks=[Facts.review_received_on], makes=[REVIEW_OPINION],
    outcome="已复查", en="Give the review opinion",
)  # fmt: skip
deliver_review = P.action(
    "deliver_review", "登记复查意见书送达", by=REVIEW_ORGAN, frm=S.REVIEWED, needs=[Facts.review_received_on],
    basis=信访工作条例.art(36), en="Record delivery of the review opinion",
)  # fmt: skip
redo = P.action(
    "redo", "按复查意见重新办理", by=COMPETENT_ORGAN, frm=S.REVIEWED, to=S.ACCEPTED, en="Handle again",
    basis=信访工作条例.art(35, unverified=True), only_if=Facts.review_finding.is_(Finding.REDO),
    because="只有复查意见要求重新办理的，才能重新办理。对复查意见不服的，可以请求复核（《信访工作条例》第三十六条）。",
)  # fmt: skip
ask_recheck = P.action(
    "ask_recheck", "请求复核", by=[PARTY, REVIEW_ORGAN], frm=S.REVIEWED, to=S.RECHECKING, basis=信访工作条例.art(36),
    needs=[Facts.recheck_request], en="Ask for re-review",
)  # fmt: skip
open_hearing = P.action(
    "open_hearing", "复核听证开始", by=REVIEW_ORGAN, frm=S.RECHECKING, basis=信访工作条例.art(36, clause=2),
    remark="听证所需时间不计入复核期限", en="Open the hearing",
)  # fmt: skip
close_hearing = P.action(
    "close_hearing", "复核听证结束", by=REVIEW_ORGAN, frm=S.RECHECKING, basis=信访工作条例.art(36, clause=2),
    needs=[Facts.hearing_on, Facts.hearing_note], makes=[HEARING_RECORD], only_if=open_hearing.done(),
    because="还没有登记复核听证开始（《信访工作条例》第三十六条第二款）。请先登记。", en="Close the hearing",
)  # fmt: skip
recheck = P.action(
    "recheck", "作出复核意见", by=REVIEW_ORGAN, frm=S.RECHECKING, to=S.TERMINATED, basis=信访工作条例.art(36),
    needs=[Facts.recheck_finding, Facts.recheck_opinion], makes=[RECHECK_OPINION], outcome="复核终结",
    only_if=~open_hearing.done() | close_hearing.done(), en="Give the re-review opinion",
    because="听证尚未结束，不能作出复核意见。请先登记复核听证结束（《信访工作条例》第三十六条第二款）。",
)  # fmt: skip
assign_leader = P.action(
    "assign_leader", "确定包案领导", by=OFFICES, frm=OPEN, basis=信访工作条例.art(18, clause=2),
    needs=[Facts.leader_responsible], en="Name the responsible leader",
)  # fmt: skip
report_urgent = P.action(
    "report_urgent", "报告重大、紧急信访事项", by=OFFICES, frm=OPEN, basis=信访工作条例.art(25), needs=[Facts.urgent],
    remark="报告本级党委和政府，通报主管部门和联席会议办公室；信访部门同时报上一级和国家信访局",
    en="Report an urgent matter",
)  # fmt: skip
advise_relief = P.action(
    "advise_relief", "告知或者帮助申请救助", by=OFFICES, frm=[S.ACCEPTED, S.HANDLED, S.REVIEWED], needs=[Facts.relief],
    basis=信访工作条例.art(37, clause=2), en="Advise on relief",
)  # fmt: skip
rate = P.action(
    "rate", "评价办理情况", by=PARTY, frm=[S.HANDLED, S.REVIEWED], needs=[Facts.satisfaction],
    basis=信访工作条例.art(21, clause=2), only_if=Facts.satisfaction.one_of(*HEARD), en="Rate the handling",
    because="自行评价请选满意、基本满意或者不满意（《信访工作条例》第二十一条第二款）。不愿评价的，可以不评。",
)  # fmt: skip
call_back = P.action(
    "call_back", "回访满意度", by=PETITION_BUREAU, frm=[S.HANDLED, S.REVIEWED], needs=[Facts.satisfaction],
    asks=[Facts.satisfaction_note], basis=信访满意度办法.whole(unverified=True), en="Call back",
    remark="联系不上、不愿评价的，如实登记",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回", by=[PARTY, *OFFICES], frm=[s for s in OPEN if s not in (S.HANDLED, S.REVIEWED)],
    to=S.WITHDRAWN, basis=信访工作条例.art(17, unverified=True), outcome="撤回", en="Withdraw",
    remark="条例没有撤回的条文，依信访人本人请求办理",
)  # fmt: skip
archive = P.action(
    "archive", "归档", by=OFFICES, frm=[S.HANDLED, S.REVIEWED], to=S.ARCHIVED, basis=档案法.art(14, unverified=True),
    en="Archive",
)  # fmt: skip
P.keeping(by=[*OFFICES, REVIEW_ORGAN], basis=信访工作条例.art(21, clause=2))
P.recusal(
    asked_by=[PARTY, *OFFICES, REVIEW_ORGAN], declared_by=[*OFFICES, REVIEW_ORGAN], decided_by=[*OFFICES, REVIEW_ORGAN],
    basis=信访工作条例.art(28, clause=3),
)  # fmt: skip
ASKING = Asking(
    P, (give_opinion, settle), call_back, Facts.satisfaction, good=(Satisfaction.SATISFIED, Satisfaction.FAIRLY),
    bad=(Satisfaction.NOT,), unreached=Satisfaction.UNREACHED, declined=Satisfaction.DECLINED,
    basis=信访满意度办法.whole(unverified=True),
)  # fmt: skip

P.limit(
    "route", "转送、交办", days(15), counts_from=[register, submit], en="Route",
    stops_at=[route, separate, refer_accusation, decline, not_again, withdraw], basis=信访工作条例.art(22),
    expiry="逾期未转送、交办的，由上级机关责令改正（第四十三条）。",
)  # fmt: skip
P.limit(
    "tell", "书面告知", days(15), counts_from=[register_direct, route, forward], restarts=True, en="Tell in writing",
    stops_at=[tell, classify, redirect, take_back, decline, not_again, withdraw], basis=信访工作条例.art(23),
    expiry="逾期未告知的，由上级机关、单位责令改正（第四十四条）。姓名（名称）、住址不清的除外。",
)  # fmt: skip
P.limit(
    "object_to_routing", "对转送、交办提出异议", workdays(5), counts_from=[route, forward], restarts=True, soft=True,
    stops_at=[object_, tell, classify, decline, not_again, withdraw], basis=信访工作条例.art(23, clause=3),
    expiry="逾期未提出异议的，由本单位办理。", en="Object to the routing",
)  # fmt: skip
P.limit(
    "report_back", "在指定期限内反馈办理结果", set_day(), counts_from=Facts.report_by, restarts=True, only_if=Facts.dispatch.is_(Dispatch.ASSIGN),
    stops_at=[report_back, redirect, lead, answer_advice, answer_accusation, take_back, decline, not_again, withdraw],
    basis=信访工作条例.art(22, clause=1, item=3), en="Report back by the day set",
    note="交办时指定的办理期限，不改变第三十四条的办结期限；导入其他途径或者已经回复的，以该办理为反馈",
)  # fmt: skip
P.limit(
    "handle", "办结", days(60), counts_from=[accept, accept_simple, redo], restarts=True, stops_at=[give_opinion, settle, withdraw],
    basis=信访工作条例.art(34), extension=Extension(extend, days(30), 信访工作条例.art(34)), en="Handle",
    expiry="未在规定期限内办结的，由上级机关、单位责令改正（第四十五条）。",
)  # fmt: skip
P.limit(
    "handle_simple", "简易办理", workdays(10), counts_from=accept_simple, en="Handle simply", soft=True,
    stops_at=[give_opinion, settle, to_ordinary, withdraw], basis=信访简易办理办法.whole(unverified=True),
    note="10个工作日见于2016年试行办法的报道；2022年文本的天数没有读到，只作提醒，不计超期",
)  # fmt: skip
P.limit(
    "apply_review", "请求复查", days(30), counts_from=Facts.opinion_received_on, stops_at=[ask_review], restarts=True,
    basis=信访工作条例.art(35), binds=Binds.PARTIES, en="Ask for review",
    expiry="逾期未请求复查的，不再进入复查程序。",
)  # fmt: skip
P.limit(
    "review", "作出复查意见", days(30), counts_from=ask_review, stops_at=[review, withdraw], restarts=True,
    basis=信访工作条例.art(35), en="Review",
)  # fmt: skip
P.limit(
    "apply_recheck", "请求复核", days(30), counts_from=Facts.review_received_on, stops_at=[ask_recheck, redo],
    restarts=True, basis=信访工作条例.art(36), binds=Binds.PARTIES, en="Ask for re-review",
    expiry="逾期未请求复核的，不再进入复核程序。",
)  # fmt: skip
P.limit(
    "recheck", "作出复核意见", days(30), counts_from=ask_recheck, stops_at=[recheck, withdraw],
    pauses=[Stop(open_hearing, close_hearing, 信访工作条例.art(36, clause=2))], basis=信访工作条例.art(36),
    en="Re-review",
)  # fmt: skip
