"""一窗受理登记: how a window takes in what it cannot handle itself, sends it to whom the law names, or says where to go.

What the window may handle itself is opened in its own procedure at once and never stands here. No term is set: the terms
of the procedure it goes to are that procedure's own. The rules are the model rules of docs/rules, for a district to
adopt or change; the ways and their articles stand in `ways.py`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.documents import Document, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import (
    AID_AGENCY,
    COMMITTEE,
    COMPETENT_ORGAN,
    ENFORCEMENT_SUPERVISOR,
    GOVERNANCE_CENTRE,
    JUDICIAL_OFFICE,
    JUSTICE_BUREAU,
    LIAISON,
    PETITION_BUREAU,
    SUPERVISOR,
)
from fazhi.law.instruments import 一窗受理规则
from fazhi.procedures.window_intake.facts import Facts, S

FORM = Document(
    "window_intake_form", "来件登记表", 一窗受理规则.art(1), en="Window intake form",
    body=(
        Rows((Facts.channel, Facts.reference, Facts.subject, Facts.topic, Facts.place)), PartyTable(),
        Rows((Facts.summary, Facts.request, Facts.report_by)),
        Para("登记日期：{date}。登记单位：{organisation}。"), Signatures(("来件人（签名）", "登记人（签名）")),
    ),
)  # fmt: skip
SLIP = Document(
    "window_intake_slip", "来件分流单", 一窗受理规则.art(2), number="{org}流〔{year}〕{n}号", en="Slip of a sorted matter",
    body=(
        Para("{recipient}："),
        Para("现将下列来件（编号{matter_number}）转你单位。请立案办理并写明事项编号，或者说明理由退回。"),
        Rows((Facts.way, Facts.subject, Facts.topic, Facts.place, Facts.summary, Facts.request, Facts.requirement)),
        Rows((Facts.report_by,)), Signatures(("分流单位（印章）", "接收人（签名、日期）")),
    ),
)  # fmt: skip
NOTICE = Document(
    "window_intake_notice", "法定途径告知书", 一窗受理规则.art(3), number="{org}导〔{year}〕{n}号", en="Notice of the lawful way",
    body=(
        Para("{visitor}："),
        Para("您反映的“{subject}”（编号{matter_number}），依法应当通过下列途径解决，现告知您："),
        Rows((Facts.way, Facts.advised)),
        Para("告知不影响您依法行使的任何权利。请注意各种途径的时效和期限。"),
        Signatures(("告知单位（印章）", "收到人（签名、日期）")),
    ),
)  # fmt: skip

P = Procedure(
    "window_intake", "一窗受理登记", "One-window intake",
    stages=S, facts=Facts, basis=[一窗受理规则.art(1)], in_force=date(2022, 5, 1), number="{org}窗〔{year}〕{n}号",
    domain="mediation", title=Facts.subject, topic=Facts.topic,
    parties=[
        PartyKind("visitor", "来件人", en="Who came or wrote"),
        PartyKind("counterpart", "涉及的对方", en="Other side"),
    ],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="窗口自己不能办理的来件，登记后依法分流到有权办理的单位，或者书面告知途径；到底由谁办、办到哪里，一直看得到。",
)  # fmt: skip
WINDOWS = [GOVERNANCE_CENTRE, JUDICIAL_OFFICE, COMMITTEE, PETITION_BUREAU, COMPETENT_ORGAN, AID_AGENCY, ENFORCEMENT_SUPERVISOR]
ANYBODY = [*WINDOWS, LIAISON]
CONTENT: list[FactRef[Facts, Any]] = [Facts.channel, Facts.subject, Facts.summary]
MORE: list[FactRef[Facts, Any]] = [Facts.topic, Facts.request, Facts.place, Facts.reference, Facts.report_by]

take_in = P.start(
    "take_in", "登记来件", by=WINDOWS, to=S.RECEIVED, basis=一窗受理规则.art(1), needs=CONTENT, asks=MORE, makes=[FORM],
    remark="窗口自己有权办理的，直接在相应程序立案，不在这里登记", en="Take in",
)  # fmt: skip
take_from = P.start(
    "take_from", "由已有事项分流", by=WINDOWS, to=S.RECEIVED, basis=一窗受理规则.art(2), links=True,
    needs=[Facts.subject, Facts.summary], asks=[Facts.channel, *MORE], remark="写明来自哪一事项，两边互相看得到", en="Take over from another matter",
)  # fmt: skip
send = P.action(
    "send", "分流到办理单位", by=WINDOWS, frm=S.RECEIVED, to=S.SENT, transfers=True, basis=一窗受理规则.art(2),
    needs=[Facts.way], asks=[Facts.requirement, Facts.topic], makes=[SLIP], en="Send on",
)  # fmt: skip
give_back = P.action(
    "give_back", "说明理由，退回窗口", by=ANYBODY, frm=S.SENT, to=S.RECEIVED, transfers=True, reasoned=True,
    basis=一窗受理规则.art(2), en="Give back",
)  # fmt: skip
become = P.action(
    "become", "已立案，写明事项编号", by=ANYBODY, frm=[S.RECEIVED, S.SENT], to=S.OPENED, links=True, en="Becomes a matter",
    basis=一窗受理规则.art(2), outcome="已转办理", remark="先在相应程序立案，再填写其编号",
)  # fmt: skip
tell = P.action(
    "tell", "书面告知法定途径", by=ANYBODY, frm=[S.RECEIVED, S.SENT], to=S.TOLD, basis=一窗受理规则.art(3),
    needs=[Facts.way, Facts.advised], makes=[NOTICE], outcome="已告知途径", en="Tell of the lawful way",
    remark="不得以告知代替应当由本区单位办理的事项",
)  # fmt: skip
join = P.action(
    "join", "并入已有事项，不再登记", by=WINDOWS, frm=S.RECEIVED, to=S.JOINED, links=True, reasoned=True, en="Join to a matter",
    basis=一窗受理规则.art(4), outcome="并入已有事项", remark="核对是同一人、同一件事；有新的事实和理由的不并入",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "来人撤回", by=WINDOWS, frm=[S.RECEIVED, S.SENT], to=S.WITHDRAWN, reasoned=True, basis=一窗受理规则.art(1),
    outcome="来人撤回", en="Withdraw",
)  # fmt: skip
P.keeping(by=ANYBODY, basis=一窗受理规则.art(2))
