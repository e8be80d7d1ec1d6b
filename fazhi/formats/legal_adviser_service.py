"""村（社区）法律顾问服务台账: the log of visits that advisers hand in each month."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.legal_adviser_service import Facts, Manner, P, ServiceKind

SHEET = book(
    "legal_adviser_service", P,
    column(Facts.served_on, "日期", "时间", past=True),
    column(Facts.village, "村居", "村社区", "服务村社区", "村名"),
    column(Facts.subject, "服务内容", "事项", "工作内容"),
    column(
        Facts.kind, "服务类型", "类别", "服务类别",
        words={"咨询": ServiceKind.ADVICE, "合同": ServiceKind.CONTRACT, "审查合同": ServiceKind.CONTRACT, "调解": ServiceKind.DISPUTE,
               "参与调解": ServiceKind.DISPUTE, "讲座": ServiceKind.LECTURE, "代书": ServiceKind.DRAFTING, "代写文书": ServiceKind.DRAFTING,
               "法治体检": ServiceKind.CHECKUP, "其他": ServiceKind.OTHER},
    ),
    column(Facts.adviser, "顾问姓名", "律师", "律师姓名"),
    column(Facts.firm, "律师事务所", "律所"),
    column(Facts.manner, "方式", words={"到村": Manner.ON_SITE, "上门": Manner.ON_SITE, "线上": Manner.ONLINE, "微信": Manner.ONLINE}),
    column(Facts.hours, "时长", "服务时长", "小时数"),
    column(Facts.people, "人次", "服务人数", "受益人次"),
    column(Facts.note, "备注"),
    same=(Facts.served_on, Facts.village, Facts.subject),
    about="每次服务一行。同一天、同一村（社区）、同一事项的视为同一次。",
)  # fmt: skip
