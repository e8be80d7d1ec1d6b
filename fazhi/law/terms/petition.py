"""信访: the terms of 信访条例 (2005), for petitions begun before 1 May 2022; those in force stand in the procedure."""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days
from fazhi.kernel.terms import Prolonging, Standstill, Term
from fazhi.law.instruments import 信访条例

KEY = "petition"

TERMS = [
    Term(f"{KEY}.route", "登记并转送、交办", 信访条例.art(21, clause=1), "收到信访事项", most=days(15)),
    Term(
        f"{KEY}.tell", "决定是否受理并书面告知", 信访条例.art(21, 22), "收到信访事项或者收到转送、交办", most=days(15),
        restarted_by=("收到转送、交办",), survives_transfer=False, note="信访人的姓名（名称）、住址不清的除外。",
    ),
    Term(
        f"{KEY}.handle", "办结", 信访条例.art(33), "受理", most=days(60),
        extension=Prolonging(days(30), "情况复杂的，经本行政机关负责人批准", 信访条例.art(33)),
        note="法律、行政法规另有规定的，从其规定。",
    ),
    Term(
        f"{KEY}.apply_review", "请求复查", 信访条例.art(34), "收到书面答复", most=days(30), binds=Binds.PARTIES,
    ),
    Term(f"{KEY}.review", "提出复查意见", 信访条例.art(34), "收到复查请求", most=days(30)),
    Term(
        f"{KEY}.apply_recheck", "请求复核", 信访条例.art(35, clause=1), "收到复查的书面答复", most=days(30),
        binds=Binds.PARTIES,
    ),
    Term(
        f"{KEY}.recheck", "提出复核意见", 信访条例.art(35, clause=1), "收到复核请求", most=days(30),
        pause=Standstill("听证所需时间", 信访条例.art(35, clause=2)),
    ),
]  # fmt: skip
