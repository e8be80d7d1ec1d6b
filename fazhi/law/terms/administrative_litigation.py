"""行政诉讼应诉: natural days and months; 行政诉讼法 has no clause on working days (行政诉讼法司法解释第四十八条)."""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, months
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 行政诉讼法, 行诉法解释

KEY = "administrative_litigation"
APPEAL = "逾期不上诉的，人民法院的第一审判决或者裁定发生法律效力。"

TERMS = [
    Term(
        f"{KEY}.answer", "提交答辩状、证据和依据", 行政诉讼法.art(67, clause=1), "收到起诉状副本", most=days(15),
        no_extension="《行政诉讼法》第六十七条没有规定延长。因不可抗力等正当事由不能提供证据的，在15日内向人民法院书面申请"
        "延期提供，经准许的在正当事由消除后15日内提供（《行政诉讼法司法解释》第三十四条）。",
        expiry="不提供或者无正当理由逾期提供证据的，视为没有相应证据（第三十四条）；不提出答辩状的，不影响审理。",
    ),
    Term(
        f"{KEY}.sue_after_reconsideration", "不服行政复议决定起诉", 行政诉讼法.art(45),
        "收到行政复议决定书或者行政复议期满", most=days(15), binds=Binds.PARTIES, note="法律另有规定的除外。",
    ),
    Term(
        f"{KEY}.sue", "直接起诉", 行政诉讼法.art(46, clause=1), "知道或者应当知道行政行为", most=months(6),
        binds=Binds.PARTIES, note="法律另有规定的除外。",
    ),
    Term(
        f"{KEY}.appeal_judgment", "对判决上诉", 行政诉讼法.art(85), "判决书送达", most=days(15), binds=Binds.PARTIES,
        expiry=APPEAL,
    ),
    Term(
        f"{KEY}.appeal_ruling", "对裁定上诉", 行政诉讼法.art(85), "裁定书送达", most=days(10), binds=Binds.PARTIES,
        expiry=APPEAL,
    ),
    Term(
        f"{KEY}.evidence_after_leave", "经准许延期提供证据", 行诉法解释.art(34), "正当事由消除", most=days(15),
    ),
]  # fmt: skip
