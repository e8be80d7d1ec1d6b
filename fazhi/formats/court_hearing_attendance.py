"""国家工作人员旁听庭审台账: hearings that officials were taken to, as departments report them to the justice bureau."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.court_hearing_attendance import Facts, P, Way

SHEET = book(
    "court_hearing_attendance",
    P,
    column(Facts.held_on, "旁听时间", "开庭日期", "开庭时间", "日期", past=True),
    column(Facts.case, "案件名称", "案由", "旁听案件"),
    column(Facts.court, "开庭法院", "审理法院", "法院"),
    column(
        Facts.way,
        "方式",
        "旁听形式",
        words={"现场": Way.ON_SITE, "线下": Way.ON_SITE, "网络": Way.VIDEO, "视频": Way.VIDEO, "线上": Way.VIDEO},
    ),
    column(Facts.people, "人数", "参加人数", "旁听人次"),
    column(Facts.leaders, "领导干部人数", "其中领导干部"),
    column(Facts.review, "讲评情况", "庭后讲评情况"),
    same=(Facts.held_on, Facts.case, Facts.court),
    about="每次旁听一行，只写人数，不写姓名。同一天、同一法院、同一案件的视为同一次。",
)
