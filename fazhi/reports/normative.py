"""年度报告：规范性文件. Issued and reviewed, filed, evaluated, cleaned up."""

from __future__ import annotations

from fazhi.indicators import normative as n
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "normative", "加强行政规范性文件制定和监督管理", Part.MEASURES, 320, en="Normative documents",
    sentences=[
        Sentence(
            "制定发布行政规范性文件{all}，其中以区政府及其办公室名义制定{g}、部门{d}。", all=n.issued, g=n.issued_government,
            d=n.issued_department, when=n.issued, none="没有制定行政规范性文件。",
        ),
        Sentence("审查规范性文件{n}。", n=n.reviewed, when=n.reviewed),
        Sentence("公布的规范性文件合法性审核率{rate}。", rate=n.review_coverage, when=n.review_coverage),
        Sentence("备案规范性文件{n}。", n=n.filed, when=n.filed),
        Sentence("规范性文件报备率{rate}。", rate=n.filing_rate, when=n.filing_rate),
        Sentence("开展规范性文件后评估{n}。", n=n.post_evaluated, when=n.post_evaluated),
        Sentence("开展规范性文件清理{n}。", n=n.cleanup_campaigns, when=n.cleanup_campaigns),
        Sentence(
            "清理后废止和失效{all}，其中废止{repealed}；修改{amended}。", all=n.repealed_or_lapsed, repealed=n.repealed, amended=n.amended,
            when=n.repealed_or_lapsed,
        ),
        Sentence("备案审查党内规范性文件{n}。", n=n.party_documents_filed, when=n.party_documents_filed),
        Sentence("就上级立法草案征求意见{n}，反馈意见{m}。", n=n.drafts_consulted, m=n.opinions_returned, when=n.drafts_consulted),
    ],
)  # fmt: skip
