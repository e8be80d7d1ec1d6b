"""行政执法监督指导站名单: stations built at judicial offices, centres and parks."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.guidance_station import Facts, P, Seat

SHEET = book(
    "guidance_station",
    P,
    column(Facts.set_up_on, "建站时间", "设立日期", "成立日期", "挂牌时间", past=True),
    column(Facts.name, "名称", "站点名称"),
    column(
        Facts.seat,
        "设置地点",
        "依托单位",
        words={
            "综治中心": Seat.CENTRE,
            "执法队": Seat.CENTRE,
            "综合执法队": Seat.CENTRE,
            "园区": Seat.PARK,
            "商圈": Seat.PARK,
            "主管部门": Seat.TRADE,
        },
    ),
    column(Facts.serves, "服务范围", "覆盖镇街"),
    column(Facts.staff, "人数", "人员数"),
    column(Facts.duties, "职责"),
    same=(Facts.name,),
    about="每个指导站一行，名称相同的视为同一个。",
)
