"""周抽查、月通报台账: what supervision of enforcement saw on the platform, one row a town and a round."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.weekly_check import Facts, P, Round

SHEET = book(
    "weekly_check",
    P,
    column(Facts.checked_on, "抽查日期", "日期", "通报日期", "抽查时间", past=True),
    column(Facts.title, "名称", "标题", "抽查名称"),
    column(
        Facts.round,
        "形式",
        "类型",
        words={
            "周": Round.WEEKLY,
            "每周抽查": Round.WEEKLY,
            "月": Round.MONTHLY,
            "每月通报": Round.MONTHLY,
            "年": Round.YEARLY,
        },
    ),
    column(Facts.town, "乡镇街道", "镇街名称", "单位"),
    column(Facts.looked_at, "抽查案件数", "抽查件数"),
    column(Facts.faulty, "问题案件数", "问题件数"),
    column(Facts.problems, "存在问题", "主要问题"),
    column(Facts.mended_by, "整改时限", "整改期限"),
    same=(Facts.checked_on, Facts.town, Facts.round),
    about="每次抽查、通报，每个镇街一行。同一天、同一镇街、同一形式的视为同一次。",
)
