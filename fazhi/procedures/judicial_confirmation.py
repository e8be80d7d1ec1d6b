"""司法确认: from a mediation agreement to the court's ruling on it, and to enforcement where it is not kept.

Rests on 人民调解法 article 33 and 民事诉讼法 articles 205 and 206. The parties apply together within thirty days; the court
decides within thirty days of taking the case, as in any special procedure (article 187), not in the fifteen of 2011. What
the court does is recorded here by the committee or by the judicial office; the court is no user of the program.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.kernel.elements import FINAL, Binds, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import COMMITTEE, JUDICIAL_OFFICE, JUSTICE_BUREAU, MEDIATOR, PARTY, SUPERVISOR
from fazhi.kernel.spans import days
from fazhi.law.instruments import 人民调解法, 司法确认规定, 档案法, 民事诉讼法, 民诉法解释


class S(Stage):
    PREPARED = "待提交"
    SUBMITTED = "待法院受理"
    ACCEPTED = "法院审查中"
    DECIDED = "已裁定"
    NOT_ACCEPTED = "法院不予受理"
    CLOSED = "已归档", FINAL
    WITHDRAWN = "已撤回申请", FINAL


class Venue(Enum):
    """Article 205: which court, by what it is connected with. One that invited the mediation is the only one."""

    INVITING = "邀请调解的人民法院"
    DOMICILE = "当事人住所地"
    SUBJECT = "标的物所在地"
    ORGANISATION = "调解组织所在地"


class Excluded(Enum):
    """The judicial interpretation, article 355: what the court does not take."""

    SCOPE = "不属于人民法院受理范围"
    VENUE = "不属于收到申请的人民法院管辖"
    STATUS = "确认婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除"
    SPECIAL = "适用其他特别程序、公示催告程序、破产程序审理"
    RIGHTS = "调解协议内容涉及物权、知识产权确权"


class Ruling(Enum):
    VALID = "裁定调解协议有效"
    REJECTED = "裁定驳回申请"


class Organiser(Enum):
    COMMITTEE = "人民调解委员会"
    TRADE = "行业性、专业性人民调解组织"
    OTHER = "依法设立的其他调解组织"


class Facts(FactSheet):
    subject = Fact("纠纷名称", str, hint="与调解协议一致。不写姓名")
    organiser = Fact("调解组织类别", Organiser, basis=民事诉讼法.art(205), listed=True)
    organiser_name = Fact("调解组织名称", str)
    agreement_number = Fact("调解协议书编号", str)
    effective_on = Fact("调解协议生效日期", date, basis=人民调解法.art(33), listed=True)
    terms = Fact("请求确认的协议内容", str, long=True)
    amount = Fact("协议金额", Decimal, unit="元", listed=True, hint="没有金额的不填")
    jointly = Fact("双方当事人共同申请", bool, basis=人民调解法.art(33), listed=True)
    venue = Fact("管辖依据", Venue, basis=民事诉讼法.art(205), listed=True)
    court = Fact("受理申请的人民法院", str, basis=民事诉讼法.art(205))
    submitted_on = Fact("提交申请日期", date, basis=人民调解法.art(33), listed=True)
    accepted_on = Fact("法院受理日期", date, basis=司法确认规定.art(4), listed=True)
    case_number = Fact("法院案号", str)
    excluded = Fact("法院不予受理的情形", Excluded, basis=民诉法解释.art(355), listed=True)
    ruling = Fact("法院裁定", Ruling, basis=民事诉讼法.art(206), listed=True)
    decided_on = Fact("法院裁定日期", date, basis=民事诉讼法.art(206), listed=True)
    ruling_note = Fact("裁定理由", str, long=True)
    told = Fact("告知当事人的后续途径", str, basis=人民调解法.art(33, clause=3), long=True)
    enforced_on = Fact("申请强制执行日期", date, basis=人民调解法.art(33, clause=2), listed=True)
    enforced_note = Fact("强制执行情况", str, long=True)


APPLICATION = Document(
    "confirmation_request", "调解协议司法确认申请书", 民事诉讼法.art(205), en="Request to confirm an agreement",
    copies="每方当事人一份，人民法院一份", body=(
        Para("{court}："),
        PartyTable(),
        Heading("请求"),
        Para("申请人之间的“{subject}”，经{organiser_name}调解达成的协议（{agreement_number}）于{effective_on}生效，"
             "现共同申请确认其效力。"),
        Rows((Facts.terms, Facts.amount)),
        Para("双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因该协议给他人造成损害的，愿意承担相应责任。"),
        Signatures(("申请人（签名、盖章或者按指印）", "申请人（签名、盖章或者按指印）")),
    ),
)  # fmt: skip
CERTIFICATE = Document(
    "mediation_certificate", "调解组织主持调解的证明", 民诉法解释.whole(unverified=True), en="Certificate of mediation",
    body=(
        Para("{court}："), Para("{parties}之间的“{subject}”，由本组织主持调解，于{effective_on}达成调解协议（{agreement_number}）。"),
        Signatures(("调解组织（印章）", "调解员（签名）")),
    ),
)  # fmt: skip
NEXT_STEPS = Document(
    "confirmation_next_steps", "司法确认结果告知书", 人民调解法.art(33), en="Notice of the court's answer",
    body=(
        Para("{parties}：{subject}的司法确认申请，结果如下。"),
        Rows((Facts.court, Facts.excluded, Facts.ruling, Facts.decided_on, Facts.ruling_note, Facts.told)),
        Para("裁定有效的，一方当事人拒绝履行或者未全部履行，对方可以申请人民法院强制执行；没有确认的，可以变更原协议、达成新的"
             "协议，也可以向人民法院起诉。"),
        Signatures(("告知人（签名）", "收到人（签名）")),
    ),
)  # fmt: skip

P = Procedure(
    "judicial_confirmation", "司法确认", "Judicial confirmation",
    stages=S, facts=Facts, basis=[人民调解法.art(33), 民事诉讼法.art(205, 206)], in_force=date(2024, 1, 1),
    number="{org}确〔{year}〕{n}号", domain="mediation", title=Facts.subject, topic=Facts.organiser,
    parties=[
        PartyKind("applicant", "申请人", required=True, en="Applicant"),
        PartyKind("agent", "委托代理人", en="Agent"),
    ],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="双方当事人共同申请人民法院确认调解协议的效力。确认有效的协议，一方不履行，对方可以申请强制执行。不收取费用。",
)  # fmt: skip
CONTENT: list[FactRef[Facts, Any]] = [Facts.subject, Facts.effective_on, Facts.terms, Facts.jointly]
TOGETHER = Facts.jointly.is_(True)
NOT_TOGETHER = "司法确认须由双方当事人共同申请（《人民调解法》第三十三条）。一方不同意的，可以就协议的履行或者内容向人民法院起诉。"

from_mediation = P.start(
    "from_mediation", "由本平台的调解事项申请", by=[COMMITTEE, MEDIATOR], to=S.PREPARED, basis=人民调解法.art(33), links=True,
    needs=CONTENT, asks=[Facts.agreement_number, Facts.amount, Facts.organiser, Facts.organiser_name],
    only_if=TOGETHER, because=NOT_TOGETHER, en="From a mediation of this ledger",
)  # fmt: skip
from_elsewhere = P.start(
    "from_elsewhere", "由其他调解组织的协议申请", by=[COMMITTEE, JUDICIAL_OFFICE], to=S.PREPARED, basis=民事诉讼法.art(205),
    needs=[*CONTENT, Facts.organiser, Facts.organiser_name], asks=[Facts.agreement_number, Facts.amount],
    only_if=TOGETHER, because=NOT_TOGETHER, en="From an agreement made elsewhere",
)  # fmt: skip
KEEPERS = [COMMITTEE, MEDIATOR, JUDICIAL_OFFICE]
submit = P.action(
    "submit", "向人民法院提交申请", by=KEEPERS, frm=S.PREPARED, to=S.SUBMITTED, basis=民事诉讼法.art(205),
    needs=[Facts.submitted_on, Facts.court, Facts.venue], makes=[APPLICATION, CERTIFICATE], en="Submit to the court",
)  # fmt: skip
court_accept = P.action(
    "court_accept", "登记法院受理", by=KEEPERS, frm=S.SUBMITTED, to=S.ACCEPTED, basis=司法确认规定.art(4),
    needs=[Facts.accepted_on], asks=[Facts.case_number], en="Record that the court takes it",
)  # fmt: skip
court_refuse = P.action(
    "court_refuse", "登记法院不予受理", by=KEEPERS, frm=[S.SUBMITTED, S.ACCEPTED], to=S.NOT_ACCEPTED,
    basis=民诉法解释.art(355), needs=[Facts.excluded, Facts.told], asks=[Facts.ruling_note], makes=[NEXT_STEPS],
    outcome="法院不予受理", remark="受理后发现有所列情形的，裁定驳回申请", en="Record that the court does not take it",
)  # fmt: skip
resubmit = P.action(
    "resubmit", "向有管辖权的人民法院重新提交", by=KEEPERS, frm=S.NOT_ACCEPTED, to=S.SUBMITTED, basis=民事诉讼法.art(205),
    needs=[Facts.submitted_on, Facts.court, Facts.venue], makes=[APPLICATION], only_if=Facts.excluded.is_(Excluded.VENUE),
    because="只有因管辖不予受理的，才能向其他人民法院重新提交（《民事诉讼法》第二百零五条）。其他情形请归档，并告知当事人后续途径。",
    remark="仍须在协议生效之日起三十日内", en="Submit to the right court",
)  # fmt: skip
decide = P.action(
    "decide", "登记法院裁定", by=KEEPERS, frm=S.ACCEPTED, to=S.DECIDED, basis=民事诉讼法.art(206),
    needs=[Facts.ruling, Facts.decided_on], asks=[Facts.case_number, Facts.ruling_note, Facts.told], makes=[NEXT_STEPS],
    outcome="已裁定", en="Record the ruling",
)  # fmt: skip
enforce = P.action(
    "enforce", "登记申请强制执行", by=[PARTY, *KEEPERS], frm=S.DECIDED, basis=人民调解法.art(33, clause=2),
    needs=[Facts.enforced_on], asks=[Facts.enforced_note], only_if=Facts.ruling.is_(Ruling.VALID),
    because="只有裁定有效的调解协议才能申请强制执行（《人民调解法》第三十三条第二款）。没有确认的，可以变更协议或者起诉。",
    remark="向作出确认裁定的人民法院等有管辖权的法院申请", en="Record the request to enforce",
)  # fmt: skip
withdraw = P.action(
    "withdraw", "撤回申请", by=[PARTY, *KEEPERS], frm=[S.PREPARED, S.SUBMITTED, S.ACCEPTED], to=S.WITHDRAWN, reasoned=True,
    basis=民诉法解释.whole(unverified=True), outcome="撤回申请", remark="法院裁定作出以前", en="Withdraw",
)  # fmt: skip
archive = P.action(
    "archive", "归档", by=KEEPERS, frm=[S.DECIDED, S.NOT_ACCEPTED], to=S.CLOSED, basis=档案法.art(14, unverified=True),
    en="Archive",
)  # fmt: skip
P.keeping(by=KEEPERS, basis=人民调解法.art(27))

P.limit(
    "apply", "共同申请司法确认", days(30), counts_from=Facts.effective_on, stops_at=[submit, withdraw], restarts=True,
    basis=人民调解法.art(33), binds=Binds.PARTIES, en="Joint application",
    expiry="期满未共同申请的，不能再申请司法确认；就协议发生争议的，可以向人民法院起诉（第三十二条）。",
)  # fmt: skip
P.limit(
    "court_accept", "法院决定是否受理", days(3), counts_from=Facts.submitted_on, restarts=True, binds=Binds.COURT,
    stops_at=[court_accept, court_refuse, withdraw], basis=司法确认规定.art(4), en="Court decides whether to take it",
)  # fmt: skip
P.limit(
    "decide", "法院作出裁定", days(30), counts_from=Facts.accepted_on, stops_at=[decide, court_refuse, withdraw],
    basis=民事诉讼法.art(187), binds=Binds.COURT, en="Court rules",
    note="特别程序案件自立案之日起三十日内审结，有特殊情况由院长批准延长。2011年司法解释的十五日早于现行法律，不再适用",
)  # fmt: skip
