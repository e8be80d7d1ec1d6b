"""人民调解员花名册: the list of mediators that towns send up to the justice bureau."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column, short
from fazhi.registers.mediator_roster import Engagement, Facts, Level, P

SHEET = book(
    "mediator_roster", P,
    column(Facts.engaged_on, "聘任日期", "聘任时间", "选聘时间", "任职时间", past=True),
    column(Facts.name, "姓名"),
    column(
        Facts.engagement, "专兼职", "专/兼职", "是否专职",
        words={"是": Engagement.FULL_TIME, "否": Engagement.PART_TIME, "专职调解员": Engagement.FULL_TIME,
               "兼职调解员": Engagement.PART_TIME},
    ),
    column(
        Facts.level, "层级", "级别",
        words={**short(Level, "选聘", "推选"), "区": Level.DISTRICT, "镇": Level.TOWN, "街道": Level.TOWN, "乡镇": Level.TOWN,
               "村": Level.VILLAGE, "社区": Level.VILLAGE, "行业": Level.TRADE, "行业性专业性": Level.TRADE},
    ),
    column(Facts.committee, "所在调委会", "所属调委会", "调解组织", "工作单位"),
    column(Facts.speciality, "专长", "擅长领域"),
    column(Facts.trained_on, "培训日期", "最近培训时间", past=True),
    same=(Facts.name, Facts.committee),
    about="在任的调解员一人一行。同一调解组织里姓名相同的视为同一人；确为两人的，请在姓名后注明区别。",
)  # fmt: skip
