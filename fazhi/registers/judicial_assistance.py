"""司法救助: one entry for each payment to a person in hardship by reason of a case.

Rests on the opinion of the central political and legal commission of 2014, whose wording has not been seen: unverified.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR, Role
from fazhi.law.instruments import 国家司法救助意见

ASSISTANCE_CLERK = Role("assistance_clerk", "司法救助登记岗", "Judicial assistance clerk")


class Organ(Enum):
    COURT = "人民法院"
    PROCURATORATE = "人民检察院"
    POLICE = "公安机关"
    JUSTICE = "司法行政机关"
    COMMISSION = "党委政法委"


class Ground(Enum):
    VICTIM = "刑事案件被害人及其近亲属"
    WITNESS = "举报人、证人、鉴定人受到侵害"
    CREDITOR = "追索赡养费、抚养费等执行不能"
    ACCIDENT = "道路交通事故等民事侵权，无法获得赔偿"
    PETITION = "涉法涉诉信访，生活困难"
    OTHER = "其他救助情形"


class Facts(FactSheet):
    paid_on = Fact("发放日期", date, listed=True)
    subject = Fact("救助事项", str, hint="如：交通事故受害人救助。不写姓名")
    organ = Fact("救助机关", Organ, listed=True)
    ground = Fact("救助情形", Ground, listed=True)
    amount = Fact("救助金额", Decimal, unit="元", listed=True)
    case_number = Fact("原案件案号", str)
    note = Fact("救助情况", str, long=True)


P = register(
    "judicial_assistance", "司法救助", "Judicial assistance",
    facts=Facts, by=ASSISTANCE_CLERK, basis=国家司法救助意见.whole(unverified=True), in_force=date(2014, 1, 17),
    number="{org}救助〔{year}〕{n}号", domain="legal_aid", dated_by=Facts.paid_on, title=Facts.subject,
    topic=Facts.ground, needs=[Facts.paid_on, Facts.subject, Facts.organ, Facts.ground, Facts.amount],
    asks=[Facts.case_number, Facts.note], parties=[PartyKind("assisted_person", "被救助人", en="Person assisted")],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="对受到犯罪侵害或者民事侵权，无法获得有效赔偿、生活困难的人，一次性发放救助金。每人每次发放登记一条。",
)  # fmt: skip
