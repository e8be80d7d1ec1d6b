"""法律援助: the numbers of aid given, of help by duty lawyers, of consultations, and of judicial assistance paid.

A case counts as accepted on the day aid is decided on, given in advance, or a notice to defend is taken in.
"""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered
from fazhi.law.instruments import 法律援助法
from fazhi.procedures.legal_aid import P, advance, close, grant, notified
from fazhi.procedures.legal_aid.facts import Facts
from fazhi.registers import judicial_assistance, legal_assistance, legal_consultation
from fazhi.registers.legal_assistance import Organ

DOMAIN = "legal_aid"
GIVEN = done(P, grant, notified, advance)
PAID = entered(judicial_assistance.P)

accepted = Indicator(
    "legal_aid.accepted", "受理法律援助案件数", "Legal aid cases accepted", DOMAIN, GIVEN.count, Unit.CASES,
    means="期内决定给予法律援助、决定先行提供或者接收通知辩护（代理）的案件；不予援助和撤回的申请不计。",
    basis=法律援助法.art(36, 43, 44),
)  # fmt: skip
assigned_assistance = Indicator(
    "legal_aid.assigned_assistance", "受理指派法律帮助案件数", "Assigned legal assistance cases", DOMAIN,
    entered(legal_assistance.P).where(legal_assistance.Facts.organ.one_of(Organ.COURT, Organ.PROCURATORATE)).count,
    Unit.CASES, means="期内由人民法院、人民检察院指派或者通知，值班律师提供法律帮助的件数；公安机关通知的不计。",
    basis=法律援助法.art(30),
)  # fmt: skip
consultations = Indicator(
    "legal_aid.consultations", "法律援助窗口接待咨询人次", "Legal aid window consultations", DOMAIN,
    entered(legal_consultation.P).count, Unit.PERSON_TIMES, basis=法律援助法.art(23),
    means="期内法律援助窗口接待来访、接听来电和网上答复的咨询，每人每次登记一条，计一人次。",
)  # fmt: skip
green_channel = Indicator(
    "legal_aid.green_channel_person_times", "法律援助绿色通道人次", "Green channel uses", DOMAIN,
    GIVEN.where(Facts.green_channel.is_(True)).count, Unit.PERSON_TIMES, basis=法律援助法.art(45),
    means="期内受理的法律援助案件中，登记为绿色通道办理的；一件计一人次。",
)  # fmt: skip
losses_recovered = Indicator(
    "legal_aid.losses_recovered", "为受援人挽回经济损失", "Losses recovered for aided persons", DOMAIN,
    done(P, close).total(Facts.recovered), Unit.YUAN,
    means="期内结案的法律援助案件“挽回损失或者取得利益”之和；没有登记金额的不计。",
)  # fmt: skip
assisted_people = Indicator(
    "judicial_assistance.people", "司法救助人次", "Persons given judicial assistance", DOMAIN, PAID.count,
    Unit.PERSON_TIMES, means="期内发放司法救助金的人次，每人每次发放登记一条；注销的登记不计。",
)  # fmt: skip
assistance_paid = Indicator(
    "judicial_assistance.amount", "发放司法救助资金", "Judicial assistance paid", DOMAIN,
    PAID.total(judicial_assistance.Facts.amount), Unit.YUAN, means="期内发放的司法救助“救助金额”之和。",
)  # fmt: skip
