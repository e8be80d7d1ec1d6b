"""法治政府建设年度报告: when it is submitted and when it is made public, in the year after the one reported on.

The text of the regulation was seen in quotations only, so both dates are unverified.
"""

from __future__ import annotations

from fazhi.kernel.terms import Term
from fazhi.law.instruments import 法治政府建设督察规定

KEY = "annual_report"

TERMS = [
    Term(
        f"{KEY}.submit", "报送法治政府建设年度报告", 法治政府建设督察规定.whole(unverified=True), fixed=(3, 1),
        rolls=False, note="县级以上政府部门报本级党委、政府和上一级主管部门，市县党委和政府报上一级党委和政府。",
    ),
    Term(
        f"{KEY}.publish", "公开法治政府建设年度报告", 法治政府建设督察规定.art(24, unverified=True), fixed=(4, 1),
        rolls=False, note="涉及党和国家秘密的除外。",
    ),
]  # fmt: skip
