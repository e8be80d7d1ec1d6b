"""年度报告：行政复议. Applications received, cases accepted and concluded, decisions carried out."""

from __future__ import annotations

from fazhi.indicators import reconsideration as r
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "reconsideration", "发挥行政复议化解行政争议主渠道作用", Part.MEASURES, 640, en="Administrative reconsideration",
    sentences=[
        Sentence("共收到行政复议申请{n}。", n=r.received, when=r.received, none="没有收到行政复议申请。"),
        Sentence("立案受理{n}。", n=r.accepted, when=r.accepted),
        Sentence(
            "案件受理量同比增长{growth}。", fell="案件受理量同比下降{growth}。", growth=r.accepted_growth, when=r.accepted_growth,
        ),
        Sentence("办结行政复议案件{n}。", n=r.concluded, when=r.concluded),
        Sentence("行政复议案件审结率{rate}。", rate=r.conclusion_rate, when=r.conclusion_rate),
        Sentence("行政复议决定履行率{rate}。", rate=r.compliance_rate, when=r.compliance_rate),
    ],
)  # fmt: skip
