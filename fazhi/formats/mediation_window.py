"""调解窗口、调解室一览表: where mediators sit outside their committees, as the justice bureau lists them."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.mediation_window import Facts, P, Place

SHEET = book(
    "mediation_window", P,
    column(Facts.opened_on, "设立日期", "设立时间", "启用时间", past=True),
    column(Facts.name, "名称", "窗口名称", "调解室名称"),
    column(
        Facts.place, "类型", "类别",
        words={"派出所": Place.POLICE_STATION, "公调对接": Place.POLICE_STATION, "法院": Place.COURT, "诉调对接": Place.COURT,
               "信访": Place.PETITIONS, "访调对接": Place.PETITIONS, "综治中心": Place.CENTRE, "村居": Place.VILLAGE_ROOM,
               "个人工作室": Place.NAMED_ROOM, "其他": Place.OTHER},
    ),
    column(Facts.unit, "设置单位", "所在单位", "所在地"),
    column(Facts.mediators, "调解员人数", "驻点人数"),
    column(Facts.hours, "工作时间"),
    same=(Facts.name, Facts.unit),
    about="每处窗口、调解室一行。同一单位里名称相同的视为同一处。",
)  # fmt: skip
