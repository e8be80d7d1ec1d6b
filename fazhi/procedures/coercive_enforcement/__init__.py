"""行政强制执行: an administrative decision that is not obeyed is carried out, by the body itself, by others, or through the court.

行政强制法 (in force 2012-01-01). Read in the text: articles 35 to 38, 43, 46, 53, 54, 56 to 58 and 69. What rests on articles
39, 40, 42 and 50 to 52 has not been read and says so. Terms of ten days or less are working days (article 69).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.due_process import Wait
from fazhi.kernel.elements import Binds, PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_OFFICER, ENFORCEMENT_SUPERVISOR, PARTY, SUPERVISOR
from fazhi.kernel.spans import days, months, set_day, workdays, years
from fazhi.law.instruments import 行政强制法
from fazhi.procedures.coercive_enforcement import papers
from fazhi.procedures.coercive_enforcement.facts import (
    Duty,
    Facts,
    Means,
    S,
    Suspension,
    中止,
    代履行,
    执行协议,
    立即代履行,
    终结,
)

P = Procedure(
    "coercive_enforcement", "行政强制执行", "Coercive enforcement",
    stages=S, facts=Facts, basis=[行政强制法.art(35, 36, 37, 43, 46, 53, 54)], in_force=date(2012, 1, 1),
    number="{org}强执办〔{year}〕{n}号", domain="enforcement", title=Facts.subject, topic=Facts.duty,
    parties=[PartyKind("party", "当事人", required=True, en="Party")], sees=[SUPERVISOR, ENFORCEMENT_SUPERVISOR],
    about="催告、听取陈述申辩、决定、实施；代履行；没有强制执行权的，申请人民法院强制执行。先催告，后执行。",
)  # fmt: skip
OFFICER, HEAD = ENFORCEMENT_OFFICER, ENFORCEMENT_HEAD
UNDER_WAY = [S.URGED, S.DECIDED, S.AGREED, S.SUSPENDED]
WHAT: list[FactRef[Facts, Any]] = [Facts.subject, Facts.duty, Facts.decision_no, Facts.obligation, Facts.perform_by, Facts.own_power]
WHY: list[FactRef[Facts, Any]] = [Facts.grounds, Facts.remedy]

urge = P.start(
    "urge", "催告当事人履行义务", by=OFFICER, to=S.URGED, basis=行政强制法.art(35), needs=WHAT, asks=[Facts.case, Facts.surcharged_on],
    makes=[papers.URGE], en="Call to perform", remark="书面催告，直接送达当事人",
)  # fmt: skip
clear_at_once = P.start(
    "clear_at_once", "立即实施代履行", by=OFFICER, to=S.SETTLING, basis=立即代履行, en="Clear at once", makes=[papers.RECORD],
    needs=[
        Facts.subject, Facts.duty, Facts.place, Facts.thing, Facts.unable, Facts.present, Facts.substitute, Facts.watched_by, Facts.peaceful,
        Facts.course, Facts.cost,
    ],
    only_if=Facts.unable.is_(True) & Facts.peaceful.is_(True) & Facts.duty.is_(Duty.REMOVE),
    because="当事人不能清除道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物的，才能立即实施代履行，不得采用暴力、胁迫以及其他非法方式"
    "（《行政强制法》第五十一条、第五十二条，未核实）。其他的请先催告。",
)  # fmt: skip
defend = P.action(
    "defend", "陈述、申辩", by=[PARTY, OFFICER], frm=S.URGED, basis=行政强制法.art(36), needs=[Facts.defence], en="State and defend",
)  # fmt: skip
recheck = P.action(
    "recheck", "复核陈述、申辩", by=OFFICER, frm=S.URGED, basis=行政强制法.art(36), needs=[Facts.rechecked], only_if=defend.done(),
    because="当事人还没有陈述、申辩（《行政强制法》第三十六条）。", en="Re-check the defence",
)  # fmt: skip
performed = P.action(
    "performed", "当事人已履行", by=OFFICER, frm=[*UNDER_WAY, S.APPLIED, S.COURT, S.GRANTED], to=S.PERFORMED, basis=行政强制法.art(35),
    reasoned=True, outcome="当事人履行", en="Performed by the party",
)  # fmt: skip
HEARD = ~defend.done() | recheck.done(since=defend)
NOT_HEARD = "陈述、申辩须已复核（《行政强制法》第三十六条）。请先办理“复核陈述、申辩”；"
CALLED = Wait("urged", "催告的履行期限", "Time given to perform", set_day(), Facts.perform_by, 行政强制法.art(37))
decide = P.action(
    "decide", "作出强制执行决定", by=HEAD, frm=S.URGED, to=S.DECIDED, basis=行政强制法.art(37), needs=[Facts.means, *WHY],
    makes=[papers.DECISION], en="Decide to enforce",
    only_if=HEARD & Facts.own_power.is_(True) & Facts.means.is_(Means.OWN) & (~Facts.duty.is_(Duty.MONEY) | Facts.surcharged_on.known()),
    because=f"{NOT_HEARD}没有强制执行权的，须申请人民法院强制执行（《行政强制法》第五十三条）；金钱给付义务，加处罚款或者滞纳金超过三十日才能"
    "强制执行，请登记起算日期（《行政强制法》第四十六条）；代履行的，请办理“作出代履行决定”。",
    waits=[
        CALLED,
        Wait("surcharged", "加处罚款、滞纳金", "Surcharge", days(30), Facts.surcharged_on, 行政强制法.art(46)),
    ],
)  # fmt: skip
decide_substitution = P.action(
    "decide_substitution", "作出代履行决定", by=HEAD, frm=S.URGED, to=S.DECIDED, basis=代履行, makes=[papers.SUBSTITUTION],
    needs=[Facts.means, *WHY, Facts.hazard, Facts.way, Facts.planned_on, Facts.substitute, Facts.unrelated, Facts.budget],
    only_if=HEARD & Facts.duty.is_(Duty.REMOVE) & Facts.means.is_(Means.SUBSTITUTE) & Facts.unrelated.is_(True),
    because=f"{NOT_HEARD}代履行限于排除妨碍、恢复原状等义务，受委托的第三人须没有利害关系（《行政强制法》第五十条，未核实）。请核对。",
    waits=[CALLED], en="Decide on performance by others",
)  # fmt: skip
serve = P.action(
    "serve", "送达决定书", by=OFFICER, frm=S.DECIDED, basis=行政强制法.art(38), needs=[Facts.served_on], en="Serve the decision",
)  # fmt: skip
urge_again = P.action(
    "urge_again", "代履行前催告", by=OFFICER, frm=S.DECIDED, basis=代履行, needs=[Facts.planned_on], makes=[papers.URGE_AGAIN],
    only_if=Facts.means.is_(Means.SUBSTITUTE), because="本件不是代履行（《行政强制法》第五十一条，未核实）。", en="Last call",
)  # fmt: skip
CIVIL = (Facts.by_day.is_(True) | Facts.urgent.known()) & Facts.no_cutting.is_(True)
LIMITS = (
    "不得在夜间或者法定节假日实施强制执行，不得对居民生活采取停止供水、供电、供热、供燃气等方式（《行政强制法》第四十三条）；决定书须已送达"
    "（《行政强制法》第三十八条）。"
)
MANNER: list[FactRef[Facts, Any]] = [Facts.by_day, Facts.no_cutting, Facts.course]
carry_out = P.action(
    "carry_out", "实施强制执行", by=OFFICER, frm=S.DECIDED, to=S.CARRIED_OUT, basis=行政强制法.art(37, 43), needs=MANNER, asks=[Facts.urgent],
    only_if=CIVIL & serve.done(since=decide) & Facts.means.is_(Means.OWN), because=f"{LIMITS}请改期、补办；代履行的，请办理“实施代履行”。",
    outcome="强制执行", en="Carry out",
)  # fmt: skip
substitute = P.action(
    "substitute", "实施代履行", by=OFFICER, frm=S.DECIDED, to=S.SETTLING, basis=代履行, asks=[Facts.urgent], makes=[papers.RECORD],
    needs=[*MANNER, Facts.watched_by, Facts.peaceful, Facts.signed, Facts.cost],
    only_if=CIVIL & serve.done(since=decide_substitution) & urge_again.done(since=decide_substitution)
    & Facts.peaceful.is_(True) & Facts.signed.is_(True),
    because=f"{LIMITS}代履行三日前须再次催告，须派员到场监督，不得采用暴力、胁迫以及其他非法方式，执行文书须签名或者盖章"
    "（《行政强制法》第五十一条，未核实）。请补办。",
    waits=[Wait("substitution_urge", "代履行前催告", "Last call", workdays(3), urge_again, 代履行, backward=True)],
    en="Perform by others",
)  # fmt: skip
tell_party = P.action(
    "tell_party", "事后通知当事人", by=OFFICER, frm=S.SETTLING, basis=立即代履行, needs=[Facts.told], makes=[papers.CLEARING],
    only_if=clear_at_once.done(), because="只有立即实施代履行的，才事后通知（《行政强制法》第五十二条，未核实）。", en="Tell the party afterwards",
)  # fmt: skip
settle = P.action(
    "settle", "收取代履行费用，办结", by=OFFICER, frm=S.SETTLING, to=S.CARRIED_OUT, basis=代履行, needs=[Facts.cost, Facts.collected],
    only_if=~clear_at_once.done() | Facts.present.is_(True) | tell_party.done(), outcome="代履行", en="Collect the cost",
    because="当事人不在场的，须立即通知当事人，并依法作出处理（《行政强制法》第五十二条，未核实）。请先办理“事后通知当事人”。",
)  # fmt: skip
agree = P.action(
    "agree", "达成执行协议", by=HEAD, frm=S.DECIDED, to=S.AGREED, basis=执行协议, needs=[Facts.agreement, Facts.agreed_until],
    makes=[papers.AGREEMENT], en="Agree on how to perform",
)  # fmt: skip
broken = P.action(
    "broken", "当事人不履行协议，恢复强制执行", by=HEAD, frm=S.AGREED, to=S.DECIDED, basis=执行协议, reasoned=True, en="Agreement broken",
)  # fmt: skip
suspend = P.action(
    "suspend", "中止执行", by=HEAD, frm=S.DECIDED, to=S.SUSPENDED, basis=中止, needs=[Facts.suspension], makes=[papers.SUSPENDED], en="Suspend",
)  # fmt: skip
resume = P.action(
    "resume", "恢复执行", by=HEAD, frm=S.SUSPENDED, to=S.DECIDED, basis=中止, reasoned=True, en="Resume",
)  # fmt: skip
give_up = P.action(
    "give_up", "中止满三年，不再执行", by=HEAD, frm=S.SUSPENDED, to=S.TERMINATED, basis=中止, reasoned=True, outcome="不再执行",
    en="No longer enforced", only_if=Facts.suspension.is_(Suspension.UNABLE), remark="没有明显社会危害，当事人确无能力履行",
    because="只有当事人确无能力履行、没有明显社会危害的，中止满三年才不再执行（《行政强制法》第三十九条，未核实）。请恢复执行或者终结。",
    waits=[Wait("suspended_years", "中止满三年", "Three years of suspension", years(3), suspend, 中止)],
)  # fmt: skip
terminate = P.action(
    "terminate", "终结执行", by=HEAD, frm=UNDER_WAY, to=S.TERMINATED, basis=终结, needs=[Facts.ending], makes=[papers.TERMINATED],
    outcome="终结执行", en="Terminate",
)  # fmt: skip
lapse = P.action(
    "lapse", "登记复议、诉讼期限届满", by=OFFICER, frm=S.URGED, basis=行政强制法.art(53), needs=[Facts.remedy_ended_on], en="Remedies have lapsed",
    remark="当事人在法定期限内不申请复议或者提起诉讼，又不履行", only_if=Facts.own_power.is_(False),
    because="有强制执行权的，由本机关强制执行，不申请人民法院（《行政强制法》第五十三条）。",
)  # fmt: skip
apply_court = P.action(
    "apply_court", "申请人民法院强制执行", by=HEAD, frm=S.URGED, to=S.APPLIED, basis=行政强制法.art(53, 54), makes=[papers.APPLICATION],
    needs=[Facts.grounds, Facts.court, Facts.court_got_on], only_if=HEARD & lapse.done(), en="Apply to the court",
    because=f"{NOT_HEARD}当事人在法定期限内不申请复议、不起诉又不履行，本机关没有强制执行权的，才能申请（《行政强制法》第五十三条）。请先登记期限届满。",
    waits=[
        Wait("court_urge", "催告书送达后", "After the call", workdays(10), urge, 行政强制法.art(54)),
        Wait("remedies", "复议、诉讼期限届满", "End of the remedies", set_day(), Facts.remedy_ended_on, 行政强制法.art(53)),
    ],
)  # fmt: skip
court_takes = P.action(
    "court_takes", "人民法院受理", by=OFFICER, frm=S.APPLIED, to=S.COURT, basis=行政强制法.art(56), needs=[Facts.taken_on, Facts.court_hears],
    en="Taken by the court",
)  # fmt: skip
granted = P.action(
    "granted", "人民法院裁定准予执行", by=OFFICER, frm=S.COURT, to=S.GRANTED, basis=行政强制法.art(57, 58), needs=[Facts.ruling], en="Granted",
)  # fmt: skip
not_granted = P.action(
    "not_granted", "人民法院不予受理、不予执行", by=OFFICER, frm=[S.APPLIED, S.COURT], to=S.NOT_GRANTED, basis=行政强制法.art(56, 58),
    needs=[Facts.ruling], outcome="法院不予执行", en="Not granted",
)  # fmt: skip
court_done = P.action(
    "court_done", "登记执行完毕", by=OFFICER, frm=S.GRANTED, to=S.CARRIED_OUT, basis=行政强制法.art(57), needs=[Facts.course],
    outcome="法院强制执行", en="Enforced by the court",
)  # fmt: skip
P.keeping(by=[OFFICER, HEAD], basis=行政强制法.art(37))
P.milestone("urged", "催告", done=[urge, clear_at_once], basis=行政强制法.art(35), en="Called upon")
P.milestone("heard", "陈述、申辩的复核", done=recheck, since=defend, basis=行政强制法.art(36), en="Defence re-checked")

GONE = [performed, terminate]
P.limit(
    "apply_to_court", "申请人民法院强制执行", months(3), counts_from=Facts.remedy_ended_on, stops_at=[apply_court, *GONE],
    basis=行政强制法.art(53), en="Apply to the court",
)  # fmt: skip
P.limit(
    "court_take", "人民法院受理", workdays(5), counts_from=Facts.court_got_on, stops_at=[court_takes, not_granted, performed],
    basis=行政强制法.art(56), binds=Binds.COURT, en="Court takes it",
)  # fmt: skip
P.limit(
    "court_rule", "人民法院书面审查后裁定", workdays(7), counts_from=Facts.taken_on, stops_at=[granted, not_granted, performed],
    basis=行政强制法.art(57), binds=Binds.COURT, only_if=Facts.court_hears.is_(False), en="Court rules",
)  # fmt: skip
P.limit(
    "court_rule_heard", "人民法院听取意见后裁定", days(30), counts_from=Facts.taken_on, stops_at=[granted, not_granted, performed],
    basis=行政强制法.art(58), binds=Binds.COURT, only_if=Facts.court_hears.is_(True), en="Court rules after hearing",
)  # fmt: skip
P.limit(
    "agreement", "按执行协议履行", set_day(), counts_from=Facts.agreed_until, stops_at=[broken, *GONE], basis=执行协议, binds=Binds.PARTIES,
    restarts=True, en="Perform as agreed", expiry="当事人不履行执行协议的，恢复强制执行。",
)  # fmt: skip
