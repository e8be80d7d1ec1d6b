"""政府信息公开: 政府信息公开条例 (2019) writes every term in 工作日; the text of 2007 is kept for older requests."""

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
        f"{KEY}.clarify", "一次性告知补正", 政府信息公开条例.art(30), "收到申请", most=workdays(7),
        expiry="申请人无正当理由逾期不补正的，视为放弃申请，不再处理。",
    ),
    Term(
        f"{KEY}.answer", "答复政府信息公开申请", 政府信息公开条例.art(33, clause=2), "收到申请", most=workdays(20),
        extension=Prolonging(workdays(20), HEAD, 政府信息公开条例.art(33, clause=2)),
        pause=Standstill("征求第三方和其他机关意见所需时间", 政府信息公开条例.art(33, clause=3)),
        restarted_by=("收到补正的申请",),
        note="能够当场答复的当场答复。收到日的确定见第三十一条；补正的，自收到补正的申请之日起重新计算（第三十条）。",
    ),
    Term(
        f"{KEY}.third_party", "第三方提出意见", 政府信息公开条例.art(32), "收到征求意见书", most=workdays(15),
        expiry="第三方逾期未提出意见的，由行政机关依条例决定是否公开，不视为同意。",
    ),
    Term(
        f"{KEY}.co_maker", "共同制作机关提出意见", 政府信息公开条例.art(34), "收到征求意见书", most=workdays(15),
        expiry="逾期未提出意见的，视为同意公开。",
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
