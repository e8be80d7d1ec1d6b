"""法律援助: the terms of 法律援助法 that bind others than the agency, and those of the texts it replaced.

The rules of 2012 counted working days; they are kept for applications before the act. The terms of the agency itself are
declared with the procedure.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.spans import days, hours, workdays
from fazhi.kernel.terms import Standstill, Term
from fazhi.law.instruments import 法律援助条例, 法律援助法, 法律援助程序规定_2012

KEY = "legal_aid"
ACT = 法律援助法.since
NATURAL = "法律援助法没有按工作日计算的规定，按自然日计。"

TERMS = [
    Term(
        f"{KEY}.transfer_application", "转交羁押、服刑人员等的申请", 法律援助法.art(39), "提出法律援助申请",
        most=hours(24),
    ),
    Term(
        f"{KEY}.notify_defence", "办案机关通知指派辩护", 法律援助法.art(36), "发现应当通知辩护的情形", most=days(3),
        note=NATURAL,
    ),
    Term(
        f"{KEY}.decide", "审查法律援助申请并作出决定", 法律援助程序规定_2012.art(13, unverified=True),
        "收到法律援助申请", most=workdays(7), until=ACT,
        pause=Standstill("申请人补充材料、作出说明的时间", 法律援助程序规定_2012.art(13, unverified=True)),
    ),
    Term(
        f"{KEY}.assign", "指派法律援助人员", 法律援助程序规定_2012.art(20, unverified=True), "作出给予法律援助决定",
        most=workdays(7), until=ACT, note="刑事案件为3个工作日。",
    ),
    Term(
        f"{KEY}.review_objection", "审查对不予法律援助决定的异议", 法律援助条例.art(19), "收到异议",
        most=workdays(5), since=date(2003, 9, 1), until=ACT,
    ),
    Term(
        f"{KEY}.transfer_application", "转交被羁押犯罪嫌疑人的申请", 法律援助条例.art(15), "提出法律援助申请",
        most=hours(24), since=date(2003, 9, 1), until=ACT,
    ),
]  # fmt: skip
