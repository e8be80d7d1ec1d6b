"""行政执法主体清单: the bodies that may enforce, as the office that supervises enforcement publishes them."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.enforcement_body import Facts, Kind, P

SHEET = book(
    "enforcement_body", P,
    column(Facts.registered_on, "确认日期", "公告日期", "登记时间", past=True),
    column(Facts.name, "执法主体名称", "主体名称", "单位名称", "执法主体"),
    column(
        Facts.kind, "类别", "主体类型", "主体性质",
        words={"法定行政机关": Kind.ORGAN, "机关": Kind.ORGAN, "法律法规授权组织": Kind.AUTHORISED, "授权组织": Kind.AUTHORISED,
               "委托组织": Kind.ENTRUSTED, "受委托组织": Kind.ENTRUSTED, "镇街": Kind.TOWN, "乡镇街道": Kind.TOWN},
    ),
    column(Facts.basis_text, "法定依据", "执法依据", "法律依据"),
    column(Facts.head, "法定代表人职务", "主要负责人职务"),
    column(Facts.entrusted_by, "委托单位"),
    column(Facts.officers, "持证人数", "执法人员数"),
    column(Facts.reviewers, "法制审核人员数", "法审人员数"),
    column(Facts.three_systems, "三项制度", "是否实行三项制度"),
    column(Facts.contact, "联系电话", "投诉电话"),
    same=(Facts.name,),
    about="每个行政执法主体一行，名称相同的视为同一个。",
)  # fmt: skip
