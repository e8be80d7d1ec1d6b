"""行政复议: decision, mediation, service, performance and what follows (行政复议法 articles 61 to 80)."""

from __future__ import annotations

from typing import Any

from fazhi.kernel.conditions import Done
from fazhi.kernel.due_process import Wait
from fazhi.kernel.facts import FactRef
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import days
from fazhi.law.instruments import 复议听证办法, 档案法, 行政诉讼法
from fazhi.law.instruments import 行政复议法 as 法
from fazhi.procedures.administrative_reconsideration.case import HEAD, OFFICE, P, step
from fazhi.procedures.administrative_reconsideration.facts import Decision, Facts, Respondent, S, Track
from fazhi.procedures.administrative_reconsideration.papers import (
    COPY_UP,
    DECISION,
    DECISION_PUBLIC,
    MEDIATION,
    OPINION,
    ORDER,
    REJECTED,
)
from fazhi.procedures.administrative_reconsideration.review import (
    committee_opinion,
    consult,
    hear_views,
    hold_hearing,
    reply,
    waive_hearing,
)

HEARD = Facts.track.is_(Track.SIMPLE) | hear_views.done() | hold_hearing.done() | Facts.not_heard.known()
WEIGHED = (
    (~Facts.major.is_(True) | hold_hearing.done() | waive_hearing.done())
    & (~(Facts.major.is_(True) | Facts.technical.is_(True)) | committee_opinion.done())
)  # fmt: skip
USED = ~consult.done() | (committee_opinion.done(since=consult) & Facts.committee_used.known())
PROVED = reply.done() | Facts.third_evidence.known() | Facts.decision.one_of(
    Decision.REVOKE, Decision.REVOKE_REDO, Decision.UNLAWFUL, Decision.INVALID, Decision.PERFORM
)  # fmt: skip
DATED = ~Facts.decision.is_(Decision.PERFORM) | Facts.perform_by.known()
PAID = ~Facts.damages.is_(True) | Facts.compensation.known()
DECIDED: list[FactRef[Facts, Any]] = [Facts.decision, Facts.facts_found, Facts.grounds, Facts.ruling, Facts.agreed]

decide = step(
    "decide", "作出行政复议决定", by=OFFICE, frm=S.REVIEWING, to=S.CONCLUDED, basis=法.art(61, 75), needs=DECIDED,
    asks=[Facts.committee_used, Facts.compensation, Facts.perform_by, Facts.first], makes=[DECISION], outcome="已作出决定", en="Decide",
    only_if=HEARD & WEIGHED & USED & PROVED & DATED & PAID,
    because="普通程序须先听取当事人意见（《行政复议法》第四十九条）；重大、疑难、复杂的案件须听证，重大、疑难、复杂或者专业性、技术性较强"
    "的须提请行政复议委员会咨询，写明采纳情况（《行政复议法》第五十条、第五十二条、第六十一条）；一并请求赔偿的须同时决定"
    "（《行政复议法》第七十二条）；被申请人不答复的，视为没有证据、依据，不能维持、变更或者驳回请求"
    "（《行政复议法》第七十条）；责令履行的须写明期限（《行政复议法》第六十六条）。请补办没有完成的一步。",
    remark="行政复议机构提出意见，经行政复议机关的负责人同意或者集体讨论通过，以行政复议机关名义作出",
)  # fmt: skip
reject = step(
    "reject", "受理后驳回申请", by=OFFICE, frm=S.REVIEWING, to=S.CONCLUDED, basis=法.art(33), makes=[REJECTED],
    needs=[Facts.refusal, Facts.refusal_reason], outcome="驳回申请", en="Reject", remark="受理后发现不符合第三十条第一款规定的",
)  # fmt: skip
mediate = step(
    "mediate", "制作行政复议调解书", by=OFFICE, frm=S.REVIEWING, to=S.CONCLUDED, basis=法.art(5, 73), makes=[MEDIATION],
    needs=[Facts.terms, Facts.effective_on], asks=[Facts.perform_by], outcome="调解结案", en="Mediate",
    remark="遵循合法、自愿的原则；经各方签名、盖章并加盖机关印章即生效，未达成或者生效前反悔的，及时作出决定",
)  # fmt: skip
serve = step(
    "serve", "送达当事人", by=OFFICE, frm=S.CONCLUDED, basis=法.art(75, 88), needs=[Facts.served_on], en="Serve",
    remark="决定书一经送达，即发生法律效力",
)  # fmt: skip
performed = step(
    "performed", "登记履行情况", by=OFFICE, frm=S.CONCLUDED, basis=法.art(77), needs=[Facts.performance], asks=[Facts.performed_how],
    only_if=serve.done() | mediate.done(), because="决定书送达以后才发生法律效力（《行政复议法》第七十五条）。请先办理“送达当事人”。",
    en="Record performance",
)  # fmt: skip
name_correction = step(
    "name_correction", "关联纠正后的行政行为", by=OFFICE, frm=S.CONCLUDED, basis=法.art(64, 77), links=True,
    en="Link what corrected the act", remark="重新作出或者变更后的行政行为在本台账有编号的，写明编号",
)  # fmt: skip
order = step(
    "order", "责令限期履行", by=OFFICE, frm=S.CONCLUDED, basis=法.art(77), needs=[Facts.order_until], makes=[ORDER],
    only_if=serve.done() | mediate.done(), because="决定书送达以后才发生法律效力（《行政复议法》第七十五条）。请先办理“送达当事人”。",
    en="Order to perform",
)  # fmt: skip
interview = step(
    "interview", "约谈被申请人的负责人", by=OFFICE, frm=S.CONCLUDED, basis=法.art(77), reasoned=True, only_if=order.done(),
    because="约谈、通报批评以前，先责令限期履行（《行政复议法》第七十七条）。请先办理“责令限期履行”。", en="Interview the head",
)  # fmt: skip
criticise = step(
    "criticise", "通报批评被申请人", by=OFFICE, frm=S.CONCLUDED, basis=法.art(77), reasoned=True, only_if=order.done(),
    because="约谈、通报批评以前，先责令限期履行（《行政复议法》第七十七条）。请先办理“责令限期履行”。", en="Criticise in public",
)  # fmt: skip
opinion = step(
    "opinion", "制发行政复议意见书", by=OFFICE, frm=[S.REVIEWING, S.CONCLUDED], basis=法.art(76),
    needs=[Facts.opinion, Facts.opinion_to, Facts.opinion_served_on], makes=[OPINION], en="Send an opinion",
)  # fmt: skip
opinion_answered = step(
    "opinion_answered", "登记意见书落实情况", by=OFFICE, frm=[S.REVIEWING, S.CONCLUDED], basis=法.art(76), needs=[Facts.corrected],
    only_if=opinion.done(), because="没有制发过意见书（《行政复议法》第七十六条）。", en="Record what was mended",
)  # fmt: skip
copy_up = step(
    "copy_up", "抄告上一级主管部门", by=OFFICE, frm=S.CONCLUDED, basis=法.art(79), needs=[Facts.upper], makes=[COPY_UP],
    remark="县级以上地方各级人民政府将决定书、意见书同时抄告被申请人的上一级主管部门", en="Copy to the upper department",
)  # fmt: skip
enforce = step(
    "enforce", "登记强制执行", by=OFFICE, frm=S.CONCLUDED, basis=法.art(78), needs=[Facts.enforcer], only_if=serve.done(), en="Enforce",
    because="决定书、调解书送达以后，申请人、第三人逾期不起诉又不履行的，才强制执行（《行政复议法》第七十八条）。请先办理“送达当事人”。",
    remark="申请人、第三人逾期不起诉又不履行的",
    waits=[Wait("suit_over", "起诉期限届满", "End of the time to sue", days(15), Facts.served_on, 行政诉讼法.art(45))],
)  # fmt: skip
publish = step(
    "publish", "公开行政复议决定书", by=OFFICE, frm=S.CONCLUDED, basis=法.art(79), needs=[Facts.public_text],
    publishes=[DECISION_PUBLIC], only_if=decide.done() & serve.done(), en="Publish the decision",
    because="作出决定并送达以后才公开（《行政复议法》第七十五条、第七十九条）。请先办理“送达当事人”。",
    remark="根据被申请行政复议的行政行为的公开情况，按照国家有关规定公开",
)  # fmt: skip
# What was taken down stands no longer: this action stands in its own condition.
STANDS = Done[Facts](publish.key, publish.label, (("unpublish", "撤下公开的决定书"),))
unpublish = step(
    "unpublish", "撤下公开的决定书", by=OFFICE, frm=S.CONCLUDED, basis=法.art(79), reasoned=True, withdraws=[DECISION_PUBLIC],
    only_if=STANDS, because="还没有公开（《行政复议法》第七十九条）。", en="Withdraw the publication",
)  # fmt: skip
COPIED = ~Facts.respondent_kind.is_(Respondent.DEPARTMENT) | ~(decide.done() | opinion.done()) | copy_up.done()
DONE = performed.done() | reject.done() | Facts.decision.one_of(Decision.UPHOLD, Decision.DISMISS)
close = step(
    "close", "结案归档", by=OFFICE, frm=S.CONCLUDED, to=S.CLOSED, basis=档案法.art(14, unverified=True), en="Close and file",
    only_if=serve.done() & DONE & COPIED & (~opinion.done() | opinion_answered.done(since=opinion)),
    because="须已送达（《行政复议法》第七十五条），登记履行情况（《行政复议法》第七十七条）；制发了意见书的，收到落实情况"
    "（《行政复议法》第七十六条）；被申请人是本级政府工作部门的，决定书、意见书抄告其上一级主管部门（《行政复议法》第七十九条）。"
    "请补办后归档。",
)  # fmt: skip

P.keeping(by=[OFFICE, HEAD], basis=档案法.art(14, unverified=True))
P.recusal(asked_by=[PARTY, OFFICE], declared_by=OFFICE, decided_by=HEAD, basis=复议听证办法.whole(unverified=True))
