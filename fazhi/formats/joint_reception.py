"""联合接访台账: receptions at which several offices sit together, as a petition bureau or a governance centre lists them."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.joint_reception import Facts, Form, P

SHEET = book(
    "joint_reception", P,
    column(Facts.held_on, "日期", "接访时间", "时间", past=True),
    column(Facts.name, "接访主题", "主题", "名称"),
    column(Facts.form, "形式", "接访形式", words={"定期接访": Form.REGULAR, "下访": Form.DOWN, "专题": Form.TOPIC}),
    column(Facts.place, "地点"),
    column(Facts.host, "接访领导", "领导职务", "主持领导"),
    column(Facts.bodies, "参与单位", "参加部门"),
    column(Facts.groups, "批次", "接访批次"),
    column(Facts.persons, "人次", "接访人次", "接访人数"),
    column(Facts.settled, "当场解决", "现场化解"),
    column(Facts.opened, "转办件数", "交办件数"),
    same=(Facts.held_on, Facts.name, Facts.place),
    about="每次接访一行，来访人只写人次。同一天、同一地点、同一名称的视为同一次。",
)  # fmt: skip
