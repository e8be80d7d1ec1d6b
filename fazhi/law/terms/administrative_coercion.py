"""行政强制: terms around penalties. In 行政强制法 every term of ten days or less is in working days (第六十九条)."""

from __future__ import annotations

from fazhi.kernel.spans import days, months, workdays
from fazhi.kernel.terms import Prolonging, Term
from fazhi.law.instruments import 行政强制法

KEY = "administrative_coercion"
HEAD = "经行政机关负责人批准"
CAP = "这是措施的最长时间，不因最后一日是休息日而延长；不再需要的应当及时解除。"

TERMS = [
    Term(
        f"{KEY}.freeze", "冻结存款、汇款", 行政强制法.art(32, clause=1), "冻结", most=days(30), rolls=False,
        extension=Prolonging(days(30), HEAD, 行政强制法.art(32, clause=1)), note=CAP + "法律另有规定的除外。",
    ),
    Term(
        f"{KEY}.deliver_freeze", "交付冻结决定书", 行政强制法.art(31), "冻结", most=workdays(3),
    ),
    Term(
        f"{KEY}.apply_to_court", "申请人民法院强制执行", 行政强制法.art(53), "申请行政复议、提起行政诉讼的期限届满",
        most=months(3),
    ),
]  # fmt: skip
