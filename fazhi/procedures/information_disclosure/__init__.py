"""政府信息公开申请: a request for government information, from the day of receipt to the answer.

政府信息公开条例 (国务院令第711号, in force 2019-05-15). Every term is written in 工作日. The answer's term begins anew when a
clarified request is received (article 30), and stands still while third parties and other bodies are asked (article 33).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.conditions import Done
from fazhi.kernel.due_process import Wait
from fazhi.kernel.elements import Binds, Extension, PartyKind, Stop
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import PARTY, SUPERVISOR, Role
from fazhi.kernel.spans import set_day, workdays
from fazhi.law.instruments import 政府信息公开条例 as 条例
from fazhi.procedures.information_disclosure.facts import Answer, Consulted, Facts, Kind, S
from fazhi.procedures.information_disclosure.papers import (
    ASK_MAKER,
    ASK_THIRD,
    CLARIFY,
    DELAYED,
    EXTENDED,
    NOT_REQUEST,
    REFUSING,
    REPLY,
    REQUEST,
    TELL_THIRD,
    UNPROCESSED,
)

OFFICE = Role("disclosure_office", "政府信息公开工作机构岗", "Disclosure office")
"""Receives and answers, for a body, requests for government information (政府信息公开条例 article 4)."""

P = Procedure(
    "information_disclosure", "政府信息公开申请", "Request for information",
    stages=S, facts=Facts, basis=[条例.art(27, 29, 30, 31, 33, 36)], in_force=date(2019, 5, 15),
    number="{org}公开〔{year}〕{n}号", domain="openness_supervision", title=Facts.subject, topic=Facts.kind,
    parties=[PartyKind("applicant", "申请人", required=True, en="Applicant"), PartyKind("agent", "委托代理人", en="Agent")],
    sees=[SUPERVISOR], about="公民、法人或者其他组织申请获取政府信息，行政机关审查、征求意见、答复。",
)  # fmt: skip
CONTENT: list[FactRef[Facts, Any]] = [Facts.subject, Facts.kind, Facts.details, Facts.form]
OPEN = [S.SUBMITTED, S.RECEIVED, S.CLARIFYING, S.JUSTIFYING, S.HANDLING, S.CONSULTING]

apply = P.start(
    "apply", "网上提出申请", by=PARTY, to=S.SUBMITTED, basis=条例.art(29), needs=CONTENT, makes=[REQUEST], en="Request online",
)  # fmt: skip
register = P.start(
    "register", "登记收到的申请", by=OFFICE, to=S.RECEIVED, basis=条例.art(31), needs=[*CONTENT, Facts.way, Facts.received_on],
    makes=[REQUEST], remark="书写确有困难的，可以口头提出，由机关代填（第二十九条）", en="Register a request",
)  # fmt: skip
confirm = P.action(
    "confirm", "与申请人确认收到", by=OFFICE, frm=S.SUBMITTED, to=S.RECEIVED, basis=条例.art(31),
    needs=[Facts.way, Facts.received_on], remark="以双方确认之日为收到申请之日", en="Confirm receipt",
)  # fmt: skip
clarify = P.action(
    "clarify", "一次性告知补正", by=OFFICE, frm=S.RECEIVED, to=S.CLARIFYING, basis=条例.art(30), makes=[CLARIFY],
    needs=[Facts.unclear, Facts.supplement_by], only_if=~Done[Facts]("clarify", "一次性告知补正"), en="Ask to clarify",
    because="补正应当一次性告知（《政府信息公开条例》第三十条），本件已经告知过。请按现有内容审查。",
)  # fmt: skip
supplement = P.action(
    "supplement", "收到补正的申请", by=[PARTY, OFFICE], frm=S.CLARIFYING, to=S.RECEIVED, basis=条例.art(30),
    needs=[Facts.supplemented], en="Receive the clarified request",
)  # fmt: skip
abandon = P.action(
    "abandon", "逾期不补正，视为放弃", by=OFFICE, frm=S.CLARIFYING, to=S.ABANDONED, basis=条例.art(30), reasoned=True,
    outcome="视为放弃申请", remark="无正当理由逾期不补正的，不再处理", en="Deem abandoned",
    waits=[Wait("abandon", "补正期限届满", "End of the time to clarify", set_day(), Facts.supplement_by, 条例.art(30))],
)  # fmt: skip
check = P.action(
    "check", "审查完毕，办理", by=OFFICE, frm=S.RECEIVED, to=S.HANDLING, basis=条例.art(30), remark="申请内容明确，无须补正",
    en="Take up",
)  # fmt: skip
ask_reasons = P.action(
    "ask_reasons", "要求说明理由", by=OFFICE, frm=[S.RECEIVED, S.HANDLING], to=S.JUSTIFYING, basis=条例.art(35),
    needs=[Facts.excessive], remark="申请的数量、频次明显超过合理范围", en="Ask for reasons",
)  # fmt: skip
give_reasons = P.action(
    "give_reasons", "收到说明的理由", by=[PARTY, OFFICE], frm=S.JUSTIFYING, to=S.HANDLING, basis=条例.art(35),
    needs=[Facts.reasons], remark="理由合理而不能按期答复的，另行办理“确定延迟答复的期限”", en="Receive the reasons",
)  # fmt: skip
leave = P.action(
    "leave", "理由不合理，告知不予处理", by=OFFICE, frm=[S.JUSTIFYING, S.HANDLING], to=S.UNPROCESSED, basis=条例.art(35),
    makes=[UNPROCESSED], outcome="不予处理", only_if=ask_reasons.done(), en="Do not process",
    because="先要求申请人说明理由，认为理由不合理的，才能告知不予处理（《政府信息公开条例》第三十五条）。",
)  # fmt: skip
delay = P.action(
    "delay", "确定延迟答复的期限", by=OFFICE, frm=S.HANDLING, basis=条例.art(35), needs=[Facts.delayed_until], makes=[DELAYED],
    only_if=give_reasons.done(), en="Set a later day",
    because="申请的数量、频次明显超过合理范围，申请人说明的理由合理的，才能确定延迟答复的期限（《政府信息公开条例》第三十五条）。"
    "其他情形请办理“延长答复期限”。",
)  # fmt: skip
consult_third = P.action(
    "consult_third", "征求第三方意见", by=OFFICE, frm=S.HANDLING, to=S.CONSULTING, basis=条例.art(32), needs=[Facts.third],
    makes=[ASK_THIRD], en="Ask the third party",
)  # fmt: skip
consult_maker = P.action(
    "consult_maker", "征求共同制作机关意见", by=OFFICE, frm=S.HANDLING, to=S.CONSULTING, basis=条例.art(34),
    needs=[Facts.third], makes=[ASK_MAKER], en="Ask the co-maker",
)  # fmt: skip
third_answers = P.action(
    "third_answers", "第三方意见收到或者期满", by=OFFICE, frm=S.CONSULTING, to=S.HANDLING, basis=条例.art(32),
    needs=[Facts.consulted], asks=[Facts.consulted_note], only_if=consult_third.done(since=consult_maker), en="Third party answered",
    because="现在等待的不是第三方的意见（《政府信息公开条例》第三十二条）。请登记共同制作机关的意见。",
)  # fmt: skip
tell_third = P.action(
    "tell_third", "决定公开，书面告知第三方", by=OFFICE, frm=S.HANDLING, basis=条例.art(32), makes=[TELL_THIRD],
    needs=[Facts.overriding, Facts.to_be_public], only_if=third_answers.done(), en="Tell the third party it will be public",
    because="先征求第三方的意见（《政府信息公开条例》第三十二条）。请办理“征求第三方意见”。",
)  # fmt: skip
maker_answers = P.action(
    "maker_answers", "共同制作机关意见收到或者期满", by=OFFICE, frm=S.CONSULTING, to=S.HANDLING, basis=条例.art(34),
    needs=[Facts.maker_said], asks=[Facts.consulted_note], only_if=consult_maker.done(since=consult_third), en="Co-maker answered",
    because="现在等待的不是共同制作机关的意见（《政府信息公开条例》第三十四条）。请登记第三方的意见。",
)  # fmt: skip
extend = P.action(
    "extend", "延长答复期限", by=OFFICE, frm=[S.HANDLING, S.CONSULTING], basis=条例.art(33, clause=2), needs=[Facts.extended_by],
    makes=[EXTENDED], remark="经政府信息公开工作机构负责人同意并告知申请人", en="Extend",
)  # fmt: skip
GROUNDED = Facts.answer.one_of(*(a for a in Answer if a not in REFUSING)) | Facts.ground.known()
FOUND = ~Facts.answer.is_(Answer.ABSENT) | Facts.searched.known()
NAMED = ~Facts.answer.is_(Answer.NOT_OURS) | Facts.right_body.known()
OPENING = (Answer.PROVIDED, Answer.LATER)
HEEDED = (
    ~third_answers.done() | ~Facts.consulted.is_(Consulted.REFUSED) | ~Facts.answer.one_of(*OPENING) | tell_third.done(since=third_answers)
)  # fmt: skip
answer = P.action(
    "answer", "答复申请人", by=OFFICE, frm=[S.RECEIVED, S.HANDLING], to=S.ANSWERED, basis=条例.art(33, 36),
    needs=[Facts.answer, Facts.answer_text], asks=[Facts.ground, Facts.searched, Facts.right_body, Facts.fee], makes=[REPLY],
    outcome="已答复", only_if=GROUNDED & FOUND & NAMED & HEEDED, en="Answer",
    because="不予公开、部分公开的须写明不公开的情形；没有所申请信息的须写明检索情况；不属于本机关负责的须写明负责公开的机关"
    "（《政府信息公开条例》第三十六条）；第三方不同意公开且有合理理由的不予公开，不公开会对公共利益造成重大影响的，先书面告知第三方"
    "（《政府信息公开条例》第三十二条）。请补填、补办后再答复。",
)  # fmt: skip
not_request = P.action(
    "not_request", "告知不作为申请处理", by=OFFICE, frm=[S.RECEIVED, S.HANDLING], to=S.NOT_REQUEST, basis=条例.art(39),
    needs=[Facts.real_matter, Facts.told], makes=[NOT_REQUEST], outcome="不作为申请处理", en="Not a request",
    only_if=Facts.kind.is_(Kind.INFORMATION), because="申请更正自身信息的，依《政府信息公开条例》第四十一条处理，请答复申请人。",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "申请人撤回", by=[PARTY, OFFICE], frm=OPEN, to=S.WITHDRAWN, basis=条例.art(27), reasoned=True,
    outcome="申请人撤回", en="Withdraw",
)  # fmt: skip
P.keeping(by=OFFICE, basis=条例.art(27))

ENDS = [answer, not_request, leave, withdraw]
P.limit(
    "clarify", "一次性告知补正", workdays(7), counts_from=Facts.received_on, basis=条例.art(30),
    stops_at=[clarify, check, ask_reasons, *ENDS], en="Ask to clarify",
    expiry="申请人无正当理由逾期不补正的，视为放弃申请，不再处理。",
)  # fmt: skip
P.limit(
    "answer", "答复政府信息公开申请", workdays(20), counts_from=[Facts.received_on, supplement], restarts=True,
    stops_at=[clarify, delay, *ENDS], basis=条例.art(33, clause=2), en="Answer",
    extension=Extension(extend, workdays(20), 条例.art(33, clause=2)),
    pauses=[
        Stop(consult_third, third_answers, 条例.art(33, clause=3)), Stop(consult_maker, maker_answers, 条例.art(33, clause=3)),
    ],
    note="能够当场答复的当场答复。收到日的确定见第三十一条；补正的，自收到补正的申请之日起重新计算（第三十条）。",
)  # fmt: skip
P.limit(
    "answer_delayed", "在延迟后的期限内答复", set_day(), counts_from=Facts.delayed_until, stops_at=ENDS, basis=条例.art(35),
    restarts=True, en="Answer by the later day", note="申请的数量、频次明显超过合理范围、理由合理的，由行政机关确定合理的期限并告知申请人",
)  # fmt: skip
P.limit(
    "third_party", "第三方提出意见", workdays(15), counts_from=consult_third, stops_at=[third_answers, withdraw],
    basis=条例.art(32), binds=Binds.PARTIES, restarts=True, en="Third party's opinion",
    expiry="第三方逾期未提出意见的，由行政机关依条例决定是否公开，不视为同意。",
)  # fmt: skip
P.limit(
    "co_maker", "共同制作机关提出意见", workdays(15), counts_from=consult_maker, stops_at=[maker_answers, withdraw],
    basis=条例.art(34), binds=Binds.PARTIES, restarts=True, en="Co-maker's opinion", expiry="逾期未提出意见的，视为同意公开。",
)  # fmt: skip
