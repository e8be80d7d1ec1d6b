"""行政诉讼: the terms in which a suit may be brought; those of a case are limits of the procedure of that name."""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, months
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 行政诉讼法

KEY = "administrative_litigation"

TERMS = [
    Term(
        f"{KEY}.sue_after_reconsideration", "不服行政复议决定起诉", 行政诉讼法.art(45),
        "收到行政复议决定书或者行政复议期满", most=days(15), binds=Binds.PARTIES, note="法律另有规定的除外。",
    ),
    Term(
        f"{KEY}.sue", "直接起诉", 行政诉讼法.art(46, clause=1), "知道或者应当知道行政行为", most=months(6),
        binds=Binds.PARTIES, note="法律另有规定的除外。",
    ),
]  # fmt: skip
