"""行政复议: reply, views, hearing, committee, documents relied on, and standing still (行政复议法 articles 36 to 60)."""

from __future__ import annotations

from fazhi.kernel.conditions import Done
from fazhi.kernel.due_process import Wait
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import days, workdays
from fazhi.law.instruments import 行政复议法 as 法
from fazhi.procedures.administrative_reconsideration.case import HEAD, OFFICE, step
from fazhi.procedures.administrative_reconsideration.facts import RUNS_OUT, Ending, Facts, Head, Power, S, Track
from fazhi.procedures.administrative_reconsideration.papers import (
    COMMITTEE,
    CONVERTED,
    DOCUMENT_NOTICE,
    DOCUMENT_REFERRAL,
    EXTENDED,
    HEARING,
    HEARING_NOTICE,
    INQUIRY,
    REPLY_NOTICE,
    RESUMED,
    STAYED,
    SUSPENDED,
    TERMINATED,
    THIRD_PARTY,
    VIEWS,
)

send_copy = step(
    "send_copy", "发送申请书副本", by=OFFICE, frm=S.REVIEWING, basis=法.art(48, 54), makes=[REPLY_NOTICE], en="Send the copy",
)  # fmt: skip
serve_copy = step(
    "serve_copy", "登记副本送达被申请人", by=OFFICE, frm=S.REVIEWING, basis=法.art(48, 54), needs=[Facts.copy_served_on],
    only_if=send_copy.done(), because="还没有发送申请书副本（《行政复议法》第四十八条、第五十四条）。请先办理“发送申请书副本”。",
    en="Record service of the copy",
)  # fmt: skip
reply = step(
    "reply", "收到被申请人书面答复", by=OFFICE, frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(48, 54),
    needs=[Facts.answer, Facts.evidence], only_if=send_copy.done(), en="Receive the reply",
    because="还没有发送申请书副本（《行政复议法》第四十八条、第五十四条）。请先办理“发送申请书副本”。",
)  # fmt: skip
tell_third_party = step(
    "tell_third_party", "通知第三人参加", by=OFFICE, frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(16),
    needs=[Facts.third_party_told], makes=[THIRD_PARTY], en="Call in a third party",
)  # fmt: skip
investigate = step(
    "investigate", "调查取证", by=OFFICE, frm=[S.REVIEWING, S.DOCUMENT], basis=法.art(45), needs=[Facts.inquiry], makes=[INQUIRY], en="Inquire",
    remark="不得少于两人，并应当出示行政复议工作证件",
)  # fmt: skip
more_evidence = step(
    "more_evidence", "同意被申请人补充证据", by=OFFICE, frm=S.REVIEWING, basis=法.art(46, clause=2), needs=[Facts.late_evidence],
    only_if=reply.done(), en="Let the respondent add evidence",
    because="没有书面答复的，视为没有证据、依据，不能以补充代替（《行政复议法》第四十六条、第七十条）。请先登记收到的书面答复。",
    remark="限于申请人、第三人提出作出行政行为时没有提出的理由或者证据的",
)  # fmt: skip
third_evidence = step(
    "third_evidence", "收到第三人提供的证据", by=OFFICE, frm=S.REVIEWING, basis=法.art(70), needs=[Facts.third_evidence],
    en="Receive a third party's evidence",
)  # fmt: skip
read_file = step(
    "read_file", "当事人查阅、复制材料", by=OFFICE, frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(47), en="Parties read the file",
    remark="涉及国家秘密、商业秘密、个人隐私或者可能危及国家安全、公共安全、社会稳定的除外",
)  # fmt: skip
mark_major = step(
    "mark_major", "认定是否重大、疑难、复杂", by=HEAD, frm=S.REVIEWING, basis=法.art(50, 52), needs=[Facts.major], asks=[Facts.technical],
    en="Major or not", remark="专业性、技术性较强的，也应当提请行政复议委员会咨询",
)  # fmt: skip
hear_views = step(
    "hear_views", "听取当事人意见", by=OFFICE, frm=S.REVIEWING, basis=法.art(49), needs=[Facts.heard, Facts.views], makes=[VIEWS],
    en="Hear the parties' views", remark="当面或者通过互联网、电话等方式，两名以上办案人员，记录在案",
)  # fmt: skip
not_heard = step(
    "not_heard", "登记不能听取意见", by=OFFICE, frm=S.REVIEWING, basis=法.art(49), needs=[Facts.not_heard], makes=[VIEWS],
    en="Views cannot be heard", remark="因当事人原因不能听取意见的，可以书面审理",
)  # fmt: skip
notify_hearing = step(
    "notify_hearing", "通知听证", by=OFFICE, frm=S.REVIEWING, basis=法.art(51, clause=1), makes=[HEARING_NOTICE],
    needs=[Facts.hearing_on, Facts.hearing_place, Facts.hearing_points], en="Notify the hearing",
)  # fmt: skip
# Each hearing is notified on its own: this action stands in its own condition.
CALLED = Done[Facts](notify_hearing.key, notify_hearing.label, (("hold_hearing", "举行听证"),))
hold_hearing = step(
    "hold_hearing", "举行听证", by=OFFICE, frm=S.REVIEWING, basis=法.art(50, 51), makes=[HEARING], en="Hold the hearing",
    needs=[Facts.hearing_host, Facts.hearing_members, Facts.head, Facts.hearing_note], asks=[Facts.head_reason],
    only_if=CALLED & (Facts.hearing_members >= 2) & (~Facts.head.is_(Head.DELEGATED) | Facts.head_reason.known()),
    because="听证须先通知当事人，由一名主持人、两名以上听证员和一名记录员进行（《行政复议法》第五十条、第五十一条）；被申请人的负责人"
    "不能参加的，须写明理由（《行政复议法》第五十一条）。请核对补填。",
    waits=[
        Wait("hearing_notice", "听证通知", "Notice of the hearing", workdays(5), notify_hearing, 法.art(51, clause=1), backward=True),
    ],
)  # fmt: skip
waive_hearing = step(
    "waive_hearing", "申请人放弃听证", by=OFFICE, frm=S.REVIEWING, basis=法.art(51), reasoned=True, only_if=notify_hearing.done(),
    because="还没有通知听证（《行政复议法》第五十一条）。请先办理“通知听证”。", remark="无正当理由拒不参加的，视为放弃听证权利",
    en="Hearing waived",
)  # fmt: skip
ask_hearing = step(
    "ask_hearing", "申请听证", by=[PARTY, OFFICE], frm=S.REVIEWING, basis=法.art(50), reasoned=True, en="Ask for a hearing",
    remark="行政复议机构认为有必要，或者申请人请求听证的，可以组织听证",
)  # fmt: skip
consult = step(
    "consult", "提请行政复议委员会咨询", by=OFFICE, frm=S.REVIEWING, basis=法.art(52), needs=[Facts.consulted_for],
    en="Ask the committee",
)  # fmt: skip
committee_opinion = step(
    "committee_opinion", "登记委员会咨询意见", by=OFFICE, frm=S.REVIEWING, basis=法.art(52), needs=[Facts.committee_view],
    makes=[COMMITTEE], only_if=consult.done(), en="Record the committee's opinion",
    because="还没有提请咨询（《行政复议法》第五十二条）。请先办理“提请行政复议委员会咨询”。",
)  # fmt: skip
ask_stay = step(
    "ask_stay", "申请停止执行", by=[PARTY, OFFICE], frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(42), reasoned=True,
    en="Ask for a stay",
)  # fmt: skip
stay = step(
    "stay", "决定停止执行", by=OFFICE, frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(42), needs=[Facts.stay],
    makes=[STAYED], en="Stay the act", remark="行政复议期间不停止执行，有第四十二条所列情形的除外",
)  # fmt: skip
convert = step(
    "convert", "转为普通程序", by=HEAD, frm=S.REVIEWING, basis=法.art(55), needs=[Facts.track, Facts.convert_reason],
    makes=[CONVERTED], only_if=Facts.track.is_(Track.ORDINARY) & Facts.simple_ground.known(), en="Convert to the ordinary procedure",
    because="只有适用简易程序的案件才能转为普通程序，转换后“审理程序”填“普通程序”（《行政复议法》第五十五条）。请核对。",
    remark="经行政复议机构的负责人批准",
)  # fmt: skip
extend = step(
    "extend", "延长审理期限", by=HEAD, frm=S.REVIEWING, basis=法.art(62, clause=1), needs=[Facts.extended_by], makes=[EXTENDED],
    remark="经行政复议机构的负责人批准", en="Extend",
)  # fmt: skip

suspend = step(
    "suspend", "中止行政复议", by=OFFICE, frm=S.REVIEWING, to=S.SUSPENDED, basis=法.art(39), needs=[Facts.suspension],
    makes=[SUSPENDED], en="Suspend",
)  # fmt: skip
resume = step(
    "resume", "恢复审理", by=OFFICE, frm=S.SUSPENDED, to=S.REVIEWING, basis=法.art(39), makes=[RESUMED], en="Resume",
    remark="中止的原因消除后，应当及时恢复",
)  # fmt: skip
end_suspended = step(
    "end_suspended", "中止满六十日，终止", by=OFFICE, frm=S.SUSPENDED, to=S.TERMINATED, basis=法.art(41), makes=[TERMINATED],
    outcome="终止", only_if=Facts.suspension.one_of(*RUNS_OUT), en="End after sixty days",
    because="只有因申请人死亡、丧失行为能力、终止而中止的，满六十日原因仍未消除才终止（《行政复议法》第四十一条）。其他情形请恢复审理。",
    waits=[Wait("suspended_sixty", "中止满六十日", "Sixty days of suspension", days(60), suspend, 法.art(41))],
)  # fmt: skip
ask_withdrawal = step(
    "ask_withdrawal", "申请撤回", by=[PARTY, OFFICE], frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], basis=法.art(41, 74), reasoned=True,
    en="Ask to withdraw", remark="准予撤回的，由行政复议机关决定终止",
)  # fmt: skip
terminate = step(
    "terminate", "终止行政复议", by=OFFICE, frm=[S.REVIEWING, S.SUSPENDED, S.DOCUMENT], to=S.TERMINATED, basis=法.art(41, 74),
    needs=[Facts.ending], makes=[TERMINATED], outcome="终止", en="Terminate",
    only_if=~Facts.ending.one_of(Ending.WITHDRAWN, Ending.SETTLED) | ask_withdrawal.done(),
    because="撤回申请或者达成和解的，由申请人撤回，再决定终止（《行政复议法》第四十一条、第七十四条）。请先办理“申请撤回”。",
    remark="和解后撤回的，不得以同一事实和理由再次申请；能够证明撤回违背真实意愿的除外",
)  # fmt: skip

move_up = step(
    "move_up", "由上级行政复议机关审理", by=[OFFICE, HEAD], frm=[S.REVIEWING, S.SUSPENDED], to=S.TERMINATED, basis=法.art(38), reasoned=True,
    outcome="由上级审理", en="Heard by the upper organ", remark="上级根据需要审理，或者报请上级决定由其审理；本机关不再审理",
)  # fmt: skip

begin_document = step(
    "begin_document", "审查规范性文件，中止审理", by=OFFICE, frm=S.REVIEWING, to=S.DOCUMENT, basis=法.art(39, 56, 57),
    needs=[Facts.reviewed_document, Facts.raised_on, Facts.power, Facts.maker], en="Take up the document",
    remark="依申请（第五十六条）或者认为依据不合法（第五十七条）",
)  # fmt: skip
name_document = step(
    "name_document", "关联所依据的规范性文件", by=OFFICE, frm=[S.REVIEWING, S.DOCUMENT], basis=法.art(13, 57), links=True,
    en="Link the document relied on", remark="文件在本台账有编号的，写明编号",
)  # fmt: skip
notify_maker = step(
    "notify_maker", "通知制定机关答复", by=OFFICE, frm=S.DOCUMENT, basis=法.art(58), needs=[Facts.maker_told_on],
    makes=[DOCUMENT_NOTICE], en="Ask the maker to reply",
)  # fmt: skip
maker_reply = step(
    "maker_reply", "收到制定机关书面答复", by=OFFICE, frm=S.DOCUMENT, basis=法.art(58), needs=[Facts.maker_answer],
    only_if=notify_maker.done(since=begin_document), because="还没有通知制定机关（《行政复议法》第五十八条）。请先办理“通知制定机关答复”。",
    en="Receive the maker's reply",
)  # fmt: skip
forward_document = step(
    "forward_document", "转送有权机关审查", by=OFFICE, frm=S.DOCUMENT, basis=法.art(56, 57),
    needs=[Facts.forwarded_to, Facts.forward_received_on], makes=[DOCUMENT_REFERRAL], en="Forward the document",
    only_if=Facts.power.is_(Power.OTHERS), because="本机关有权处理的，不转送（《行政复议法》第五十六条、第五十七条）。请直接审查。",
)  # fmt: skip
document_found = step(
    "document_found", "登记规范性文件审查结论，恢复审理", by=OFFICE, frm=S.DOCUMENT, to=S.REVIEWING, basis=法.art(59, 60),
    needs=[Facts.found], makes=[RESUMED], en="Record what was found",
    only_if=Facts.power.is_(Power.OWN) | forward_document.done(since=begin_document),
    because="本机关无权处理的，先转送有权机关，收到处理意见后登记（《行政复议法》第五十六条、第六十条）。请先办理“转送有权机关审查”。",
)  # fmt: skip
