"""普法活动台账: the list of publicity events that judicial offices and departments keep through the year."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.publicity_event import Audience, EventKind, Facts, P

SHEET = book(
    "publicity_event", P,
    column(Facts.held_on, "日期", "时间", "活动时间", "开展时间", past=True),
    column(Facts.name, "活动主题", "活动内容", "普法活动名称"),
    column(
        Facts.kind, "形式", "活动类型", "宣传形式",
        words={"法律讲座": EventKind.LECTURE, "讲座": EventKind.LECTURE, "法律咨询": EventKind.CONSULTATION,
               "文艺演出": EventKind.ART, "发放资料": EventKind.MATERIALS, "线上宣传": EventKind.ONLINE, "其他": EventKind.OTHER},
    ),
    column(
        Facts.audience, "对象", "受众", "参加对象",
        words={"村民": Audience.RESIDENTS, "居民": Audience.RESIDENTS, "群众": Audience.GENERAL, "学生": Audience.SCHOOLS,
               "师生": Audience.SCHOOLS, "企业": Audience.ENTERPRISES, "干部": Audience.OFFICIALS, "农民工": Audience.MIGRANTS},
    ),
    column(Facts.place, "地点"),
    column(Facts.attendance, "参加人数", "人次", "参与人次"),
    column(Facts.educated, "受教育人数", "受众人数"),
    column(Facts.materials, "发放资料数", "资料份数", "宣传资料"),
    column(Facts.consultations, "咨询人次", "解答咨询"),
    column(Facts.note, "备注", "活动简介"),
    same=(Facts.held_on, Facts.name, Facts.place),
    about="每场活动一行。同一天、同一地点、同一名称的视为同一场。",
)  # fmt: skip
