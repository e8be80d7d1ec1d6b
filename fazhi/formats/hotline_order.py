"""12345热线工单: the export of an upper platform, whose orders a district takes over with their numbers."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, person, short
from fazhi.procedures.hotline_order import P, take_over
from fazhi.procedures.hotline_order.facts import Channel, Facts, Kind, Topic

NUMBER = column(Facts.upper_number, "工单号", "工单编号", "受理单号")

SHEET = Sheet(
    "hotline_order", "12345热线工单导出表", "Table: orders of the hotline", P, take_over,
    columns=(
        day("受理时间", "来电时间", "登记时间", "受理日期"), NUMBER,
        column(
            Facts.channel, "来源", "受理渠道", "诉求渠道",
            words={"来电": Channel.PHONE, "电话": Channel.PHONE, "微信": Channel.ONLINE, "网站": Channel.ONLINE, "小程序": Channel.ONLINE,
                   "信箱": Channel.MAILBOX, "上级转办": Channel.UPPER, "网格": Channel.GRID},
        ),
        column(Facts.kind, "工单类型", "诉求性质", words={f"{k.value}类": k for k in Kind}),
        column(Facts.subject, "标题", "工单标题", "诉求标题"),
        column(Facts.summary, "工单内容", "诉求描述", "内容"),
        column(Facts.topic, "分类", "一级分类", words={"其它": Topic.OTHER, **short(Topic, "、物业", "、停车", "、社保", "、通信")}),
        column(Facts.place, "地址", "事发地址", "诉求地址"),
        person("caller", "诉求人", "来电人", "姓名"),
        person("caller", "联系电话", "来电号码", "电话", detail="phone"),
    ),
    same=(NUMBER,),
    about="上级平台导出的工单，一件一行，工单号相同的视为同一件。受理时间按平台记录，期限从那一天起算。",
)  # fmt: skip
