"""行政执法监督基层联系点名单: enterprises, associations and villages through which enforcement is watched."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.contact_point import Facts, Kind, P

SHEET = book(
    "contact_point",
    P,
    column(Facts.set_up_on, "设立时间", "确定日期", "确定时间", "聘任日期", past=True),
    column(Facts.name, "名称", "单位名称"),
    column(
        Facts.kind,
        "类别",
        "类型",
        words={
            "公司": Kind.ENTERPRISE,
            "民营企业": Kind.ENTERPRISE,
            "行业协会": Kind.ASSOCIATION,
            "商会": Kind.ASSOCIATION,
            "协会": Kind.ASSOCIATION,
            "村": Kind.COMMUNITY,
            "社区": Kind.COMMUNITY,
            "村居": Kind.COMMUNITY,
            "律所": Kind.LAW_FIRM,
        },
    ),
    column(Facts.place, "地址"),
    column(Facts.contact, "联系人职务"),
    column(Facts.field, "执法领域", "领域"),
    same=(Facts.name,),
    about="每个联系点一行，名称相同的视为同一个。联系人只写岗位，不写姓名。",
)
