"""府院联动、府检联动台账: meetings and disputes settled together with court and procuratorate."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.court_government_linkage import Facts, Form, P, With

SHEET = book(
    "court_government_linkage",
    P,
    column(Facts.held_on, "日期", "时间", "联动时间", "会议日期", past=True),
    column(Facts.subject, "事项", "主题", "会议名称", "联动内容"),
    column(
        Facts.partner,
        "类别",
        "联动对象",
        words={
            "府院": With.COURT,
            "法院": With.COURT,
            "府检": With.PROCURATORATE,
            "检察院": With.PROCURATORATE,
            "法院、检察院": With.BOTH,
        },
    ),
    column(
        Facts.form,
        "方式",
        "形式",
        words={
            "会议": Form.MEETING,
            "化解争议": Form.RESOLUTION,
            "争议化解": Form.RESOLUTION,
            "研讨": Form.SEMINAR,
            "培训": Form.SEMINAR,
            "会商": Form.SHARING,
            "通报": Form.SHARING,
            "其他": Form.OTHER,
        },
    ),
    column(Facts.bodies, "参会单位", "参加部门"),
    column(Facts.result, "议定事项", "结果", "成效"),
    column(Facts.resolved, "化解争议件数", "化解件数"),
    same=(Facts.held_on, Facts.subject),
    about="每次会议、会商、化解一行。同一天、同一事项的视为同一次。",
)
