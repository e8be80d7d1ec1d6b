"""行政强制: terms around penalties. In 行政强制法 every term of ten days or less is in working days (第六十九条)."""

from __future__ import annotations

from fazhi.kernel.spans import days, months, workdays
from fazhi.kernel.terms import Prolonging, Standstill, Term
from fazhi.law.instruments import 行政强制法

KEY = "administrative_coercion"
HEAD = "经行政机关负责人批准"
CAP = "这是措施的最长时间，不因最后一日是休息日而延长；不再需要的应当及时解除。"

TERMS = [
    Term(
        f"{KEY}.seal", "查封、扣押", 行政强制法.art(25, clause=1), "查封、扣押", most=days(30), rolls=False,
        extension=Prolonging(days(30), HEAD, 行政强制法.art(25, clause=1)),
        pause=Standstill("检测、检验、检疫或者技术鉴定的期间", 行政强制法.art(25, clause=3)),
        note=CAP + "法律、行政法规另有规定的除外。",
    ),
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
