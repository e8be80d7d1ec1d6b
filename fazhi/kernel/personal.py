"""Personal data 个人信息 that was entered wrongly is put right in every kind of matter, by one action all procedures share."""

from __future__ import annotations

from datetime import date

from fazhi.kernel.basis import Law, Standing

个人信息保护法 = Law("中华人民共和国个人信息保护法", "个人信息保护法", "2021年8月20日通过", Standing.LAW, date(2021, 11, 1))

RIGHT_TO_CORRECTION = 个人信息保护法.art(46)
"""Whoever finds their personal data wrong or incomplete may ask for correction; it is to be verified and put right in time."""

KEY = "correct_party"
LABEL = "更正当事人信息"

FIELDS = {
    "name": "姓名或者名称", "id_no": "证件号码", "phone": "电话", "address": "住址或者住所", "sex": "性别", "age": "年龄",
    "nation": "民族", "job": "职业",
}  # fmt: skip
"""What is kept of a party and may be put right, by the key it is kept under."""
