"""法律援助咨询: one entry for each person who was answered at the window of legal aid, by telephone or online.

Rests on 法律援助法 articles 22 and 23. Nothing identifies the person: what was asked is recorded, not who asked.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import AID_AGENCY, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 法律援助法


class Channel(Enum):
    WINDOW, PHONE, ONLINE = "窗口来访", "来电", "网络"


class Topic(Enum):
    LABOUR = "劳动报酬、工伤"
    FAMILY = "婚姻家庭、继承"
    INJURY = "交通、医疗等人身损害"
    CONTRACT = "合同、借贷"
    PROPERTY = "房屋、物业"
    ADMINISTRATIVE = "行政争议"
    CRIMINAL = "刑事"
    OTHER = "其他咨询"


class Facts(FactSheet):
    consulted_on = Fact("咨询日期", date, listed=True)
    subject = Fact("咨询问题", str, hint="如：拖欠工资怎样主张。不写姓名")
    channel = Fact("咨询方式", Channel, basis=法律援助法.art(23), listed=True)
    topic = Fact("问题类别", Topic, listed=True)
    told_of_aid = Fact("告知可以申请法律援助", bool, basis=法律援助法.art(23), listed=True)
    answer = Fact("解答要点", str, long=True)


P = register(
    "legal_consultation", "法律援助窗口咨询", "Consultation at the legal aid window",
    facts=Facts, by=AID_AGENCY, basis=法律援助法.art(22, 23), in_force=date(2022, 1, 1),
    number="{org}援询〔{year}〕{n}号", domain="legal_aid", dated_by=Facts.consulted_on, title=Facts.subject,
    topic=Facts.topic, needs=[Facts.consulted_on, Facts.subject, Facts.channel, Facts.topic],
    asks=[Facts.told_of_aid, Facts.answer], sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="法律援助窗口接待来访、接听来电、网上答复，每人每次登记一条。不登记咨询人身份。",
)  # fmt: skip
