"""行政规范性文件: the time legality review must have and may take.

No national text sets days for filing or for public comment on documents in general; provinces do, and differ, so these
terms are not here.
"""

from __future__ import annotations

from fazhi.kernel.basis import Basis
from fazhi.kernel.spans import days, workdays
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 优化营商环境条例, 国办发_2018_115号, 行诉法解释

KEY = "normative_document"

TERMS = [
    Term(
        f"{KEY}.legality_review", "规范性文件合法性审核", Basis(国办发_2018_115号, "（五）"), "送请审核",
        least=workdays(5), most=workdays(15),
        note="为预防、应对和处置突发事件，或者执行上级机关紧急命令和决定需要立即制定实施的除外；不少于5个工作日是一般要求。",
        expiry="未经合法性审核或者审核不合法的，不得提交集体审议。",
    ),
    Term(
        f"{KEY}.public_comment_market", "与市场主体生产经营密切相关的文件征求意见", 优化营商环境条例.art(62, clause=2),
        "公开征求意见", least=days(30), soft=True, note="一般要求；其他规范性文件没有全国统一的期限。",
    ),
    Term(
        f"{KEY}.answer_court_advice", "书面答复人民法院的司法建议", 行诉法解释.art(149), "收到司法建议",
        most=days(60),
    ),
]  # fmt: skip
