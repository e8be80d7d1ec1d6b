"""What the hotline leaves to the district: the working days of each sort of order. The defaults are Guangdong's."""

from __future__ import annotations

from fazhi.kernel.settings import Setting
from fazhi.law.instruments import 广东12345办法

_SOURCE = "《广东省12345政务服务便民热线管理办法》（2022年9月1日起施行），未与原文核对"


def _days(key: str, sort: str, en: str, default: int) -> Setting:
    return Setting(
        f"hotline_{key}_days", f"12345{sort}类工单办理期限", f"Working days to answer: {en}",
        f"{sort}类热线工单从受理到答复的工作日数。国办发〔2020〕53号没有规定天数，由各地规定。",
        "个工作日", default, 1, 60, 广东12345办法.whole(unverified=True), _SOURCE,
    )  # fmt: skip


CONSULTATION_DAYS = _days("consultation", "咨询", "questions", 2)
REQUEST_DAYS = _days("request", "求助、建议", "requests and advice", 10)
COMPLAINT_DAYS = _days("complaint", "投诉、举报", "complaints and reports", 15)
