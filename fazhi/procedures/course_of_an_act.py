"""The course of an administrative act: from the document it rests on to the act, its review, its correction, and back."""

from __future__ import annotations

from fazhi.kernel.course import Course, Lane

RELATIONS = ("所依据的文件", "附带审查的文件", "被复议行为", "行政复议", "被诉行政行为", "前一审", "重新作出的行政行为", "引起的监督")
COURSE = Course((
    Lane("document", "所依据的文件、决策", "What it rests on", ("normative_document", "major_decision"), rests=True),
    Lane(
        "act", "行政行为", "Administrative act",
        ("administrative_penalty", "administrative_coercion", "administrative_inspection", "information_disclosure"),
    ),
    Lane("reconsideration", "行政复议", "Reconsideration", ("administrative_reconsideration",)),
    Lane("litigation", "行政诉讼", "Lawsuit", ("administrative_litigation",)),
    Lane(
        "mending", "审查、监督和纠正", "Review, supervision and correction",
        ("legality_review", "document_review_request", "enforcement_complaint", "enforcement_supervision", "judicial_proposal",
         "enforcement_file_evaluation"),
    ),
), RELATIONS)  # fmt: skip
