"""行政执法公示: when enforcement decisions are published, and the yearly data.

Which penalty decisions are published at all is a question of its own: 行政处罚法第四十八条 asks for those with a certain
social impact.
"""

from __future__ import annotations

from fazhi.kernel.basis import Basis
from fazhi.kernel.spans import workdays
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 国办发_2018_118号

KEY = "enforcement_publicity"
AFTER = Basis(国办发_2018_118号, "（六）")
ELSE = "法律、行政法规另有规定的除外。"

TERMS = [
    Term(f"{KEY}.publish", "公开行政执法决定信息", AFTER, "作出执法决定", most=workdays(20), note=ELSE),
    Term(
        f"{KEY}.publish_penalty", "公开行政许可、行政处罚决定信息", AFTER, "作出执法决定", most=workdays(7),
        note=ELSE + "行政处罚决定是否公开，依《行政处罚法》第四十八条，限于具有一定社会影响的。",
    ),
    Term(
        f"{KEY}.annual_data", "公布上年度行政执法总体情况", AFTER, fixed=(1, 31), rolls=False,
        note="同时报本级人民政府和上级主管部门。",
    ),
]  # fmt: skip
