"""行政执法证台账: certificates issued before the ledger was used, as the office that supervises enforcement has them."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column
from fazhi.procedures.enforcement_certificate import Facts, Field, P, enter

NUMBER = column(Facts.card_no, "执法证号", "证件编号", "执法证编号", "证号")

SHEET = Sheet(
    "enforcement_certificate", "行政执法证台账", "Table: enforcement certificates", P, enter,
    columns=(
        column(Facts.holder, "姓名", "执法人员姓名"), NUMBER,
        column(Facts.unit, "单位", "所属单位", "执法主体", "工作单位"),
        column(
            Facts.field, "执法领域", "执法类型", "类别",
            words={"城管": Field.CITY, "城市管理": Field.CITY, "综合执法": Field.CITY, "市场监督管理": Field.MARKET, "环保": Field.ENVIRONMENT,
                   "交通": Field.TRANSPORT, "农业": Field.FARMING, "人社": Field.LABOUR, "住建": Field.HOUSING, "卫健": Field.HEALTH,
                   "文旅": Field.CULTURE, "应急": Field.EMERGENCY},
        ),
        column(Facts.post, "岗位", "职务"),
        column(Facts.valid_from, "发证日期", "发证时间", "有效期开始"),
        column(Facts.valid_until, "有效期至", "有效期截止", "到期日期", "有效期"),
        column(Facts.hours, "学时", "累计学时"),
    ),
    same=(NUMBER,),
    about="启用本平台以前已经发给的有效证件，一证一行，证件号相同的视为同一证。过期、注销的不要列入。",
)  # fmt: skip
