"""年度报告：公共法律服务. What the legal advisers of villages and communities did."""

from __future__ import annotations

from fazhi.indicators import public_legal_service as s
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "public_legal_service", "完善公共法律服务", Part.MEASURES, 720, en="Public legal service",
    sentences=[
        Sentence(
            "村（社区）法律顾问提供服务{n}。", n=s.services, when=s.services, none="没有登记村（社区）法律顾问服务。",
        ),
        Sentence("法律顾问在村（社区）举办法治讲座{n}。", n=s.village_lectures, when=s.village_lectures),
        Sentence("为企业开展法治体检{n}。", n=s.enterprise_checkups, when=s.enterprise_checkups),
    ],
)  # fmt: skip
