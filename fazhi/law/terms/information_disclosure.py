"""政府信息公开 beside requests: publication unasked, yearly reports; the text of 2007 is kept for older requests."""

from __future__ import annotations

from fazhi.kernel.spans import workdays
from fazhi.kernel.terms import Prolonging, Standstill, Term
from fazhi.law.instruments import 政府信息公开条例, 政府信息公开条例_2007

KEY = "information_disclosure"
HEAD = "经政府信息公开工作机构负责人同意"
OLD = 政府信息公开条例_2007

TERMS = [
    Term(
        f"{KEY}.publish", "主动公开政府信息", 政府信息公开条例.art(26), "政府信息形成或者变更", most=workdays(20),
        note="法律、法规另有规定的，从其规定。",
    ),
    Term(
        f"{KEY}.annual_report_department", "部门公布政府信息公开工作年度报告", 政府信息公开条例.art(49, clause=1),
        fixed=(1, 31), rolls=False,
    ),
    Term(
        f"{KEY}.annual_report_government", "公布本级政府信息公开工作年度报告", 政府信息公开条例.art(49, clause=2),
        fixed=(3, 31), rolls=False,
    ),
    Term(
        f"{KEY}.answer", "答复政府信息公开申请", OLD.art(24, clause=2), "收到申请", most=workdays(15),
        extension=Prolonging(workdays(15), HEAD, OLD.art(24, clause=2)),
        pause=Standstill("征求第三方意见所需时间", OLD.art(24, clause=3)),
    ),
    Term(
        f"{KEY}.publish", "主动公开政府信息", OLD.art(18), "政府信息形成或者变更", most=workdays(20),
        note="法律、法规另有规定的，从其规定。",
    ),
    Term(
        f"{KEY}.annual_report_department", "部门公布政府信息公开工作年度报告", OLD.art(31), fixed=(3, 31), rolls=False,
    ),
    Term(
        f"{KEY}.annual_report_government", "公布本级政府信息公开工作年度报告", OLD.art(31), fixed=(3, 31), rolls=False,
    ),
]  # fmt: skip
