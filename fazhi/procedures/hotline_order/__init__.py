"""12345热线工单: how a call becomes an order, reaches the right unit, is answered, called back on and closed.

The State Council's office asks for a closed loop (国办发〔2020〕53号) and sets no days; the days here are Guangdong's and not
yet checked against the text. How orders are returned and ruled on, who answers and who closes, is in the model rules of
docs/rules, which a district adopts or changes. The clock never stops while offices argue, and what is not answered
cannot be closed.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.asking import Asking
from fazhi.kernel.conditions import Done
from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.pace import Pace
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import PARTY, SUPERVISOR, Reach, Role
from fazhi.kernel.settings import Setting
from fazhi.kernel.spans import workdays
from fazhi.law.instruments import 国办发_2020_53号, 广东12345办法, 热线工单规则
from fazhi.procedures.hotline_order.facts import Facts, Kind, Rating, S
from fazhi.procedures.hotline_order.local import COMPLAINT_DAYS, CONSULTATION_DAYS, REQUEST_DAYS

HOTLINE_DESK = Role("hotline_desk", "12345热线受理转办岗", "Hotline desk", Reach.DISTRICT)
HOTLINE_HANDLER = Role("hotline_handler", "热线工单承办岗", "Handler of hotline orders")
HOTLINE_ARBITER = Role("hotline_arbiter", "热线退单裁定岗", "Arbiter of returned orders", Reach.DISTRICT)

ORDER = Document(
    "hotline_order_sheet", "12345热线工单交办单", 热线工单规则.art(4), number="{org}单〔{year}〕{n}号", en="Order sheet",
    body=(
        Para("{recipient}："),
        Para("现将下列诉求（编号{matter_number}）交你单位办理。不属于你单位职责的，可以退单一次，写明理由和依据。"),
        Rows((Facts.channel, Facts.kind, Facts.subject, Facts.topic, Facts.place, Facts.summary, Facts.requirement)),
        Signatures(("交办单位", "签收人（签名、日期）")),
    ),
)  # fmt: skip
DECLINING = Document(
    "hotline_declining", "热线诉求不予受理告知书", 热线工单规则.art(3), en="Notice that a call is not taken up",
    body=(
        Para("{caller}：你反映的“{subject}”不作热线工单办理，理由和可以选择的途径如下："),
        Rows((Facts.not_accepted, Facts.advised)), Signatures(("热线机构（印章）",)),
    ),
)  # fmt: skip
RULING = Document(
    "hotline_ruling", "热线工单退单裁定书", 热线工单规则.art(6), number="{org}裁〔{year}〕{n}号", en="Ruling on a returned order",
    body=(
        Para("工单“{subject}”（编号{matter_number}）的承办单位，裁定为{recipient}。裁定后不得再次退单，办理期限不停止计算。"),
        Rows((Facts.return_ground, Facts.return_note, Facts.ruling)), Signatures(("裁定人（签名）",)),
    ),
)  # fmt: skip
ANSWER = Document(
    "hotline_answer", "热线工单答复书", 热线工单规则.art(7), number="{org}复〔{year}〕{n}号", en="Answer to an order",
    body=(
        Para("{caller}：你反映的“{subject}”（编号{matter_number}），办理情况答复如下。"),
        Heading("答复"), Rows((Facts.result, Facts.answer)),
        Para("我们将回访，听取你对办理情况的评价。"), Signatures(("承办单位（印章）",)),
    ),
)  # fmt: skip

P = Procedure(
    "hotline_order", "12345热线工单", "Hotline order",
    stages=S, facts=Facts, basis=[国办发_2020_53号.whole(unverified=True), 热线工单规则.art(1)], in_force=date(2022, 9, 1),
    number="{org}线〔{year}〕{n}号", domain="petitions", title=Facts.subject, topic=Facts.topic,
    parties=[PartyKind("caller", "诉求人", en="Caller")], sees=[SUPERVISOR],
    about="通过12345热线和网上渠道提出的咨询、求助、建议、投诉、举报，登记工单，交办、办理、答复、回访。",
)  # fmt: skip
HEARD = (Rating.SATISFIED, Rating.FAIRLY, Rating.NOT)
CONTENT: list[FactRef[Facts, Any]] = [Facts.kind, Facts.subject, Facts.summary]

receive = P.start(
    "receive", "受理诉求", by=HOTLINE_DESK, to=S.RECEIVED, basis=热线工单规则.art(1), needs=[Facts.channel, *CONTENT],
    asks=[Facts.topic, Facts.place], remark="能够当场答复的，当场答复", en="Take a call",
)  # fmt: skip
submit = P.start(
    "submit", "网上提出诉求", by=PARTY, to=S.RECEIVED, basis=热线工单规则.art(1), needs=CONTENT,
    asks=[Facts.topic, Facts.place], en="Submit online",
)  # fmt: skip
take_over = P.start(
    "take_over", "接收上级平台转来的工单", by=HOTLINE_DESK, to=S.RECEIVED, basis=热线工单规则.art(1),
    needs=[Facts.upper_number, *CONTENT], asks=[Facts.channel, Facts.topic, Facts.place], en="Take over from the upper platform",
)  # fmt: skip
joint_order = P.start(
    "joint_order", "派发协办工单", by=HOTLINE_DESK, to=S.DISPATCHED, basis=热线工单规则.art(4), transfers=True, links=True,
    needs=[*CONTENT, Facts.requirement], asks=[Facts.topic, Facts.place], makes=[ORDER], en="Send a joint order",
    remark="写明主办工单的编号；协办单位向主办单位反馈意见，不直接答复诉求人",
)  # fmt: skip

answer_at_once = P.action(
    "answer_at_once", "当场答复", by=HOTLINE_DESK, frm=S.RECEIVED, to=S.ANSWERED, basis=热线工单规则.art(1),
    needs=[Facts.answer, Facts.result], outcome="当场答复", en="Answer at once",
)  # fmt: skip
decline = P.action(
    "decline", "不予受理", by=HOTLINE_DESK, frm=[S.RECEIVED, S.RETURNED], to=S.DECLINED, basis=热线工单规则.art(3),
    needs=[Facts.not_accepted, Facts.advised], makes=[DECLINING], outcome="不予受理", only_if=~joint_order.done(),
    because="协办工单由主办工单决定是否受理（《12345热线工单办理规则（示范文本）》第四条）。请在主办工单办理。",
    remark="应当说明理由并告知途径", en="Decline",
)  # fmt: skip
dispatch = P.action(
    "dispatch", "交办", by=HOTLINE_DESK, frm=S.RECEIVED, to=S.DISPATCHED, transfers=True, basis=热线工单规则.art(4),
    asks=[Facts.topic, Facts.requirement, Facts.dispatch_minutes], makes=[ORDER], en="Dispatch",
)  # fmt: skip
name_joint = P.action(
    "name_joint", "确定主办、协办单位", by=HOTLINE_DESK, frm=[S.DISPATCHED, S.HANDLING], basis=热线工单规则.art(4),
    needs=[Facts.joint_units], remark="本工单的承办单位为主办单位；给协办单位另派协办工单", en="Name lead and joint units",
)  # fmt: skip
sign = P.action(
    "sign", "签收并确定承办人", by=HOTLINE_HANDLER, frm=S.DISPATCHED, to=S.HANDLING, basis=热线工单规则.art(4),
    assigns=HOTLINE_HANDLER, en="Sign for the order",
)  # fmt: skip
rule_keep = P.action(
    "rule_keep", "裁定由退单单位办理", by=HOTLINE_ARBITER, frm=S.DISPUTED, to=S.DISPATCHED, basis=热线工单规则.art(6),
    needs=[Facts.ruling], makes=[RULING], en="Rule that the unit handles it",
)  # fmt: skip
rule_move = P.action(
    "rule_move", "裁定由其他单位办理", by=HOTLINE_ARBITER, frm=S.DISPUTED, to=S.DISPATCHED, transfers=True,
    basis=热线工单规则.art(6), needs=[Facts.ruling], makes=[RULING], en="Rule that another unit handles it",
)  # fmt: skip
RULED = rule_keep.done() | rule_move.done()
return_ = P.action(
    "return", "退单", by=HOTLINE_HANDLER, frm=S.DISPATCHED, to=S.RETURNED, basis=热线工单规则.art(5),
    needs=[Facts.return_ground, Facts.return_note], only_if=~RULED, sends_back=True, en="Return the order",
    because="承办单位已经裁定，不得再次退单（《12345热线工单办理规则（示范文本）》第六条）。请签收办理。",
)  # fmt: skip
redispatch = P.action(
    "redispatch", "同意退单，改派", by=HOTLINE_DESK, frm=S.RETURNED, to=S.DISPATCHED, transfers=True, makes=[ORDER],
    basis=热线工单规则.art(5), asks=[Facts.requirement], remark="办理期限不重新计算", en="Agree and send elsewhere",
)  # fmt: skip
to_ruling = P.action(
    "to_ruling", "不同意退单，提请裁定", by=HOTLINE_DESK, frm=S.RETURNED, to=S.DISPUTED, basis=热线工单规则.art(6),
    reasoned=True, en="Ask for a ruling",
)  # fmt: skip
contact = P.action(
    "contact", "首次联系诉求人", by=HOTLINE_HANDLER, frm=S.HANDLING, basis=热线工单规则.art(7),
    needs=[Facts.contact_minutes], asks=[Facts.contact_note], en="First contact",
)  # fmt: skip
handle = P.action(
    "handle", "登记办理情况", by=HOTLINE_HANDLER, frm=S.HANDLING, basis=热线工单规则.art(7), needs=[Facts.handling],
    en="Record the handling",
)  # fmt: skip
feed_back = P.action(
    "feed_back", "反馈协办意见", by=HOTLINE_HANDLER, frm=S.HANDLING, to=S.FED_BACK, basis=热线工单规则.art(4),
    needs=[Facts.joint_opinion], only_if=joint_order.done(), outcome="协办反馈", en="Give the joint opinion",
    because="本工单是主办工单，须答复诉求人（《12345热线工单办理规则（示范文本）》第七条）。请办理“答复”。",
)  # fmt: skip
answer = P.action(
    "answer", "答复", by=HOTLINE_HANDLER, frm=S.HANDLING, to=S.ANSWERED, basis=热线工单规则.art(7), makes=[ANSWER],
    needs=[Facts.result, Facts.answer], asks=[Facts.handling], only_if=~joint_order.done(), outcome="已答复", en="Answer",
    because="本工单是协办工单，由主办单位统一答复（《12345热线工单办理规则（示范文本）》第四条）。请办理“反馈协办意见”。",
)  # fmt: skip
call_back = P.action(
    "call_back", "回访", by=HOTLINE_DESK, frm=S.ANSWERED, to=S.VISITED, basis=热线工单规则.art(8), needs=[Facts.rating],
    asks=[Facts.rating_note], remark="联系不上、不愿评价的，如实登记", en="Call back",
)  # fmt: skip
rate = P.action(
    "rate", "诉求人自行评价", by=PARTY, frm=S.ANSWERED, to=S.VISITED, basis=热线工单规则.art(8), needs=[Facts.rating],
    asks=[Facts.rating_note], only_if=Facts.rating.one_of(*HEARD), en="Rate the handling",
    because="自行评价请选满意、基本满意或者不满意（《12345热线工单办理规则（示范文本）》第八条）。不愿评价的，可以不评。",
)  # fmt: skip
reopen = P.action(
    "reopen", "重新办理", by=HOTLINE_DESK, frm=S.VISITED, to=S.HANDLING, basis=热线工单规则.art(9), needs=[Facts.reopen_why],
    only_if=Facts.rating.is_(Rating.NOT) & ~answer_at_once.done() & ~Done[Facts]("reopen", "重新办理"), en="Handle again",
    because="承办单位的答复回访为不满意的，可以重新办理一次（《12345热线工单办理规则（示范文本）》第九条）。仍不满意的，请告知其他途径。",
)  # fmt: skip
close = P.action(
    "close", "办结", by=HOTLINE_DESK, frm=S.VISITED, to=S.CLOSED, basis=热线工单规则.art(10), en="Close",
)  # fmt: skip
close_unasked = P.action(
    "close_unasked", "没有抽中回访，办结", by=HOTLINE_DESK, frm=S.ANSWERED, to=S.CLOSED, basis=热线工单规则.art(8, 10),
    needs=[Facts.sample], outcome="已答复，未抽中回访", remark="统计满意度时列为“没有询问”", en="Close, not drawn for a call",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "诉求人撤回", by=[PARTY, HOTLINE_DESK], frm=[S.RECEIVED, S.DISPATCHED, S.RETURNED, S.DISPUTED, S.HANDLING],
    to=S.WITHDRAWN, basis=热线工单规则.art(10), reasoned=True, outcome="诉求人撤回", en="Withdraw",
)  # fmt: skip
P.keeping(by=[HOTLINE_DESK, HOTLINE_HANDLER], basis=热线工单规则.art(1))

ASKING = Asking(
    P, (answer_at_once, answer), call_back, Facts.rating, good=(Rating.SATISFIED, Rating.FAIRLY), bad=(Rating.NOT,),
    unreached=Rating.UNREACHED, declined=Rating.DECLINED, basis=热线工单规则.art(8),
)  # fmt: skip
DISPATCH_PACE = Pace(
    "hotline_dispatch", "即收即转：从受理到交办", "From receipt to dispatch", P, (receive, submit, take_over), (dispatch,),
    within=15, means="从受理诉求登记到第一次交办登记，按平台记录的时间计算。当场答复、不予受理的没有交办，列为未办。",
)  # fmt: skip
RESPONSE_PACE = Pace(
    "hotline_response", "15分钟响应：从交办到首次联系", "From dispatch to first contact", P, (dispatch,), (contact,),
    within=15, means="从第一次交办登记到承办单位登记首次联系诉求人，按平台记录的时间计算；中间退单、改派的时间计算在内。",
)  # fmt: skip


def _term(key: str, label: str, setting: Setting, kinds: tuple[Kind, ...], en: str) -> None:
    """One of the three terms: they differ in length and in the kinds of call they hold for."""
    P.limit(
        key, label, workdays(setting.default), setting=setting, counts_from=[receive, submit, take_over, joint_order, reopen], restarts=True,
        stops_at=[answer_at_once, answer, feed_back, decline, withdraw], basis=广东12345办法.whole(unverified=True), en=en,
        only_if=Facts.kind.one_of(*kinds),
        note="广东省的规定；全国没有统一的办理期限，其他地方按本地规定。交办、退单、裁定的时间不扣除",
    )  # fmt: skip


_term("consultation", "12345咨询类工单", CONSULTATION_DAYS, (Kind.CONSULTATION,), "Answer a question")
_term("request", "12345求助、建议类工单", REQUEST_DAYS, (Kind.HELP, Kind.ADVICE), "Answer a request or advice")
_term("complaint", "12345投诉、举报类工单", COMPLAINT_DAYS, (Kind.COMPLAINT, Kind.REPORT), "Answer a complaint or report")
