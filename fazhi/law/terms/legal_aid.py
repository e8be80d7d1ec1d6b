"""法律援助: the terms of 法律援助法. The act has no clause on working days, so its 日 are natural days.

The rules of 2012 counted working days; they are kept for applications before the act. Whether the rules of 2023 stop
the clock while papers are supplemented was not seen in their text, so no pause is offered.
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
        f"{KEY}.decide", "审查法律援助申请并作出决定", 法律援助法.art(43, clause=1), "收到法律援助申请", most=days(7),
        note=NATURAL,
        no_pause="《法律援助法》第四十三条没有规定补充材料的时间不计入，不能中止。"
        "申请人未按要求补充的，视为撤回申请（第四十三条第二款）。",
    ),
    Term(
        f"{KEY}.assign", "指派法律援助人员", 法律援助法.art(43, clause=1), "作出给予法律援助决定", most=days(3),
        note=NATURAL,
    ),
    Term(
        f"{KEY}.notify_defence", "办案机关通知指派辩护", 法律援助法.art(36), "发现应当通知辩护的情形", most=days(3),
        note=NATURAL,
    ),
    Term(
        f"{KEY}.assign_defence", "按通知指派律师", 法律援助法.art(36), "收到通知", most=days(3), note=NATURAL,
    ),
    Term(
        f"{KEY}.review_objection", "审查对不予、终止法律援助决定的异议", 法律援助法.art(49, clause=2), "收到异议",
        most=days(5), note=NATURAL,
        expiry="对维持决定不服的，可以申请行政复议或者提起行政诉讼（第四十九条第三款）。",
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
