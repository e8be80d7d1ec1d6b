"""人民调解组织名册: the list of mediation committees a town or the justice bureau keeps."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column, short
from fazhi.registers.mediation_organisation import Facts, Kind, P, Speciality

SHEET = book(
    "mediation_organisation", P,
    column(Facts.set_up_on, "成立日期", "成立时间", "设立时间", past=True),
    column(Facts.name, "调委会名称", "名称", "组织名称"),
    column(
        Facts.kind, "类型", "类别", "组织类型",
        words={"村": Kind.VILLAGE, "村调委会": Kind.VILLAGE, "社区": Kind.COMMUNITY, "社区调委会": Kind.COMMUNITY, "居委会": Kind.COMMUNITY,
               "镇": Kind.TOWN, "街道": Kind.TOWN, "乡镇街道": Kind.TOWN, "企事业单位": Kind.ENTERPRISE, "企业": Kind.ENTERPRISE,
               "行业性专业性": Kind.TRADE, "行专调委会": Kind.TRADE, "其他": Kind.OTHER},
    ),
    column(Facts.speciality, "领域", "行业领域", words=short(Speciality, "纠纷")),
    column(Facts.unit, "设立主体", "主管单位"),
    column(Facts.members, "委员数", "人数", "委员会人数"),
    column(Facts.women, "女委员数", "女性委员人数"),
    column(Facts.term_ends_on, "任期届满", "届满日期"),
    column(Facts.note, "备注"),
    same=(Facts.name,),
    about="每个调解组织一行，名称相同的视为同一个。",
)  # fmt: skip
