"""行政规范性文件: how long a draft that concerns trade lies open. The other terms are declared with the procedure."""

from __future__ import annotations

from fazhi.kernel.spans import days
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 优化营商环境条例

KEY = "normative_document"

TERMS = [
    Term(
        f"{KEY}.public_comment_market", "与市场主体生产经营密切相关的文件征求意见", 优化营商环境条例.art(62, clause=2),
        "公开征求意见", least=days(30), soft=True, note="一般要求；其他规范性文件没有全国统一的期限。",
    ),
]  # fmt: skip
