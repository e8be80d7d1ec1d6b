"""法律援助窗口咨询登记表: the sheet of the window at which people ask."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.legal_consultation import Channel, Facts, P, Topic

SHEET = book(
    "legal_consultation", P,
    column(Facts.consulted_on, "日期", "咨询时间", "接待日期", past=True),
    column(Facts.subject, "咨询事项", "咨询内容", "问题"),
    column(
        Facts.channel, "方式", "咨询途径",
        words={"来访": Channel.WINDOW, "现场": Channel.WINDOW, "窗口": Channel.WINDOW, "电话": Channel.PHONE, "线上": Channel.ONLINE,
               "微信": Channel.ONLINE},
    ),
    column(
        Facts.topic, "类别", "咨询类别", "案件类型",
        words={"劳动": Topic.LABOUR, "劳动争议": Topic.LABOUR, "工伤": Topic.LABOUR, "婚姻": Topic.FAMILY, "婚姻家庭": Topic.FAMILY,
               "继承": Topic.FAMILY, "交通事故": Topic.INJURY, "医疗": Topic.INJURY, "合同": Topic.CONTRACT, "借贷": Topic.CONTRACT,
               "房产": Topic.PROPERTY, "物业": Topic.PROPERTY, "行政": Topic.ADMINISTRATIVE, "其他": Topic.OTHER},
    ),
    column(Facts.answer, "答复要点", "解答内容", "处理情况"),
    same=(Facts.consulted_on, Facts.subject, Facts.channel),
    about="每人每次咨询一行，不写姓名。同一天、同一方式、同一问题的视为同一次；几个人问同样问题的，请在问题里写明第几人。",
)  # fmt: skip
