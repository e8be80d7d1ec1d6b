"""重大行政决策: 重大行政决策程序暂行条例. It has no clause on working days; where it means them it writes 工作日."""

from __future__ import annotations

from fazhi.kernel.spans import days
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 重大行政决策程序暂行条例

KEY = "major_decision"

TERMS = [
    Term(
        f"{KEY}.public_comment", "决策草案公开征求意见", 重大行政决策程序暂行条例.art(15, clause=1), "公开征求意见",
        least=days(30), soft=True,
        note="一般不少于30日；因情况紧急等原因缩短的，公开征求意见时须说明。条例没有规定最长期限。",
    ),
]  # fmt: skip
