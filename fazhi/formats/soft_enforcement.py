"""柔性执法台账: persuasion, guidance and what was spared by the four lists, as units of enforcement note it."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.soft_enforcement import Facts, List, P, Way

SHEET = book(
    "soft_enforcement",
    P,
    column(Facts.done_on, "时间", "执法日期", "处理日期", past=True),
    column(Facts.subject, "案由", "案件名称", "违法行为"),
    column(
        Facts.way,
        "柔性执法方式",
        "处理方式",
        words={
            "教育": Way.PERSUASION,
            "批评教育": Way.PERSUASION,
            "劝导": Way.EXAMPLE,
            "指导": Way.GUIDANCE,
            "奖励": Way.REWARD,
            "告诫": Way.WARNING,
            "约谈": Way.TALK,
        },
    ),
    column(
        Facts.on_list,
        "清单",
        "适用清单",
        words={
            "首违不罚": List.SPARED,
            "免罚": List.SPARED,
            "免罚清单": List.SPARED,
            "不予处罚": List.SPARED,
            "减轻": List.LIGHTER,
            "减轻处罚": List.LIGHTER,
            "从轻": List.LIGHT,
            "从轻处罚": List.LIGHT,
            "免强制": List.NO_COERCION,
            "不适用": List.NONE,
        },
    ),
    column(Facts.people, "人次"),
    column(Facts.mended, "是否改正", "是否及时改正", words={"已改正": True, "未改正": False}),
    column(Facts.note, "备注", "具体情况"),
    same=(Facts.done_on, Facts.subject, Facts.way),
    about="每次一行，不写当事人姓名。同一天、同一事项、同一方式的视为同一次；同一天几件相同的，请在事项里写明第几件。",
)
