"""年度报告：行政执法. Bodies, penalty cases, field work."""

from __future__ import annotations

from fazhi.indicators import enforcement as e
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "enforcement", "严格规范公正文明执法", Part.MEASURES, 410, en="Enforcement",
    sentences=[
        Sentence("登记行政执法主体{n}。", n=e.subjects, when=e.subjects),
        Sentence("行政执法三项制度覆盖率{rate}。", rate=e.three_systems, when=e.three_systems),
        Sentence("承办行政处罚案件{n}。", n=e.accepted, when=e.accepted, none="没有承办行政处罚案件。"),
        Sentence("办结行政处罚案件{n}。", n=e.concluded, when=e.concluded),
        Sentence("一体化行政执法平台办理案件{n}。", n=e.platform, when=e.platform),
        Sentence("拆除违章建筑{n}。", n=e.demolished, when=e.demolished),
        Sentence("抽检农产品{n}。", n=e.samples, when=e.samples),
        Sentence("检查农资生产经营主体{n}。", n=e.input_visits, when=e.input_visits),
        Sentence("查扣涉渔“三无”船舶{n}。", n=e.vessels, when=e.vessels),
    ],
)  # fmt: skip
