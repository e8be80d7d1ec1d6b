"""人民调解台账: the disputes a committee still has in hand, as it wrote them down before it used this ledger.

A row opens the dispute. What is settled already is told by its mediator on the matter itself: an agreement is the
mediator's act (人民调解法 articles 28 to 30), which nobody enters in their stead.
"""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, person, short
from fazhi.procedures.people_mediation import P, own_motion
from fazhi.procedures.people_mediation.facts import Facts, Kind

CAME = day("受理日期", "登记日期", "受理时间", "日期", "调解日期")
SUBJECT = column(Facts.subject, "纠纷事由", "案由", "纠纷标题")

SHEET = Sheet(
    "mediation_ledger", "人民调解台账（未结纠纷）", "Table: disputes in hand", P, own_motion,
    columns=(
        CAME, SUBJECT,
        column(Facts.kind, "类型", "纠纷种类", "纠纷类别", words=short(Kind, "纠纷", "争议")),
        column(Facts.summary, "纠纷简要情况", "简要案情", "主要内容", "基本情况"),
        person("applicant", "申请人", "当事人甲", "甲方", "当事人一"),
        person("applicant", "申请人电话", "甲方电话", "联系电话", detail="phone"),
        person("respondent", "被申请人", "当事人乙", "乙方", "当事人二"),
        person("respondent", "被申请人电话", "乙方电话", detail="phone"),
        column(Facts.place, "地点", "发生地"),
        column(Facts.claim, "涉案金额", "标的额"),
    ),
    same=(CAME, SUBJECT),
    about="调解委员会手上还没有办结的纠纷，一件一行。同一天受理、名称相同的视为同一件。已经达成协议的，导入后由调解员在事项上登记。",
)  # fmt: skip
