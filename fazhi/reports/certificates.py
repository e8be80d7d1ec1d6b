"""年度报告：执法证件. Certificates issued and reviewed, and the share of officers who hold one."""

from __future__ import annotations

from fazhi.indicators import certificates as c
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "certificates", "加强执法人员资格和证件管理", Part.MEASURES, 430, en="Enforcement certificates",
    sentences=[
        Sentence("新发行政执法证{n}。", n=c.new, when=c.new, none="没有新发行政执法证。"),
        Sentence("年审行政执法证{n}。", n=c.reviewed, when=c.reviewed),
        Sentence("镇街公务员执法资格申领覆盖率{rate}。", rate=c.coverage, when=c.coverage),
        Sentence("行政执法人员持证率{rate}。", rate=c.holding, when=c.holding),
    ],
)  # fmt: skip
