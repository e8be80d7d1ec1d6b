"""行政复议: the terms before a case begins; those of a case are limits of the procedure of that name."""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, workdays
from fazhi.kernel.terms import Standstill, Term
from fazhi.law.instruments import 行政复议法, 行政复议法_2017

KEY = "administrative_reconsideration"
OBSTACLE = "因不可抗力或者其他正当理由耽误的，自障碍发生至障碍消除"

TERMS = [
    Term(
        f"{KEY}.apply", "申请行政复议", 行政复议法.art(20, clause=1), "知道或者应当知道行政行为", most=days(60),
        binds=Binds.PARTIES, pause=Standstill(OBSTACLE, 行政复议法.art(20, clause=2)),
        note="法律规定的申请期限超过六十日的，从其规定。未告知复议权利、机关和期限的，自知道这些内容之日起算，"
        "但是自知道行政行为内容之日起最长不超过一年（第二十条第三款）。",
        expiry="逾期申请的，不予受理（第三十条）。",
    ),
    Term(
        f"{KEY}.forward_penalty_case", "处罚机关转送行政复议申请", 行政复议法.art(32, clause=2), "收到行政复议申请",
        most=workdays(5), note="限于当场处罚和电子技术监控设备记录的处罚，处罚机关认为需要维持的。",
    ),
    Term(
        f"{KEY}.apply", "申请行政复议", 行政复议法_2017.art(9, clause=1), "知道具体行政行为", most=days(60),
        binds=Binds.PARTIES, pause=Standstill(OBSTACLE, 行政复议法_2017.art(9, clause=2)),
    ),
]  # fmt: skip
