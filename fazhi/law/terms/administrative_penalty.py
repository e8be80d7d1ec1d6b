"""行政处罚: the terms of the text of 2017, for matters begun before 15 July 2021; those in force stand in the procedure.

The text of 2017 counted all terms in natural days and set none for the decision. The time within which a breach must be
found stands here too: in the procedure it is a condition, no term that anybody has to keep.
"""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, years
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 行政处罚法, 行政处罚法_2017

KEY = "administrative_penalty"
PAY = "确有经济困难的，经申请和批准可以暂缓或者分期缴纳（{article}），没有规定固定的延长期间，按批准的日期缴纳。"

LIMITATION = "从违法行为发生之日起计算；违法行为有连续或者继续状态的，从行为终了之日起计算。法律另有规定的除外。"

TERMS = [
    Term(
        f"{KEY}.limitation", "行政处罚时效", 行政处罚法.art(36, clause=1), "违法行为发生", most=years(2), rolls=False, note=LIMITATION,
        expiry="违法行为在二年内未被发现的，不再给予行政处罚。",
    ),
    Term(
        f"{KEY}.limitation_longer", "行政处罚时效（涉及公民生命健康安全、金融安全且有危害后果）", 行政处罚法.art(36, clause=1), "违法行为发生",
        most=years(5), rolls=False, note=LIMITATION, expiry="违法行为在五年内未被发现的，不再给予行政处罚。",
    ),
    Term(
        f"{KEY}.preserve", "对先行登记保存的证据作出处理决定", 行政处罚法_2017.art(37, clause=2), "先行登记保存",
        most=days(7),
    ),
    Term(
        f"{KEY}.request_hearing", "要求听证", 行政处罚法_2017.art(42), "告知听证权利", most=days(3),
        binds=Binds.PARTIES,
    ),
    Term(
        f"{KEY}.hearing_notice", "通知听证时间、地点", 行政处罚法_2017.art(42), "举行听证", most=days(7),
        backward=True,
    ),
    Term(
        f"{KEY}.serve", "送达行政处罚决定书", 行政处罚法_2017.art(40), "作出行政处罚决定", most=days(7),
    ),
    Term(
        f"{KEY}.pay", "缴纳罚款", 行政处罚法_2017.art(46, clause=3), "收到行政处罚决定书", most=days(15),
        binds=Binds.PARTIES, no_extension=PAY.format(article="《行政处罚法（2017年修正）》第五十二条"),
    ),
]  # fmt: skip
