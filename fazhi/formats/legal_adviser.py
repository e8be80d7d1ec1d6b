"""法律顾问、公职律师花名册: who advises the bodies of a district, as the justice bureau lists them."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.legal_adviser import Facts, P, Sort

SHEET = book(
    "legal_adviser", P,
    column(Facts.engaged_on, "聘任日期", "聘任时间", "聘期开始", "聘用时间", past=True),
    column(Facts.name, "姓名", "法律顾问", "顾问姓名", "律师姓名"),
    column(
        Facts.sort, "顾问类别", "身份",
        words={"律所": Sort.FIRM, "律师": Sort.LAWYER, "执业律师": Sort.LAWYER, "专家": Sort.SCHOLAR, "专家学者": Sort.SCHOLAR},
    ),
    column(Facts.unit, "单位", "聘任单位", "聘请单位", "服务单位"),
    column(Facts.firm, "律师事务所", "所在律所", "律所名称"),
    column(Facts.until, "聘期届满", "聘期至", "合同到期日", "聘期结束"),
    column(Facts.fee, "顾问费", "年费", "服务费"),
    column(Facts.field, "专长", "擅长领域"),
    same=(Facts.name, Facts.unit, Facts.engaged_on),
    about="每人（所）每个聘期一行。执业证号属于个人信息，不从表格导入，需要的在登记簿里补登。",
)  # fmt: skip
