"""年度报告：政务公开和监督. Proposals answered, reports published, findings mended."""

from __future__ import annotations

from fazhi.indicators import openness_supervision as o
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "openness_supervision", "推进政务公开，自觉接受监督", Part.MEASURES, 560, en="Openness and supervision",
    sentences=[
        Sentence("办理市人大代表建议、市政协提案{n}。", n=o.city_handled, when=o.city_handled),
        Sentence(
            "办理区人大代表建议、区政协提案{n}。", n=o.district_handled, when=o.district_handled,
            none="没有交办的区级建议、提案。",
        ),
        Sentence("建议提案答复率{rate}。", rate=o.reply_rate, when=o.reply_rate),
        Sentence("法治政府建设年度报告公示率{rate}。", rate=o.publication_rate, when=o.publication_rate),
        Sentence("运行网上司法公开平台{n}。", n=o.judicial_platforms, when=o.judicial_platforms),
        Sentence("法治督察反馈问题整改率{rate}。", rate=o.rectification_rate, when=o.rectification_rate),
    ],
)  # fmt: skip
