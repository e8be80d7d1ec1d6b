"""A report as rows for tables: one row a report, one a figure, one a check. The columns of Excel and Parquet alike."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi.reading.model import Report, Verdict

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]

REPORTS = (
    ("文件", "file", "text"), ("标题", "title", "text"), ("单位", "organisation", "text"), ("级别", "level", "text"),
    ("年度", "year", "whole"), ("文号", "number", "text"), ("公开日期", "issued", "text"), ("日期来源", "issued_from", "text"),
    ("按时公开", "on_time", "truth"), ("缺少的部分", "missing", "text"), ("提示", "notes", "text"), ("数字", "figures", "whole"),
    ("已对应指标", "linked", "whole"), ("相符", "holds", "whole"), ("不相符", "fails", "whole"), ("无法核对", "open", "whole"),
    ("修复", "repairs", "whole"), ("由图片识别", "needs_eye", "truth"), ("未能读出的原因", "error", "text"),
)  # fmt: skip
FIGURES = (
    ("文件", "file", "text"), ("单位", "organisation", "text"), ("年度", "year", "whole"), ("序号", "index", "whole"),
    ("数值", "value", "number"), ("下限", "low", "number"), ("上限", "high", "number"), ("单位(量)", "unit", "text"),
    ("限定", "qualifier", "text"), ("类别", "kind", "text"), ("所属期", "basis", "text"), ("谁的数字", "body", "text"),
    ("事项", "subject", "text"),
    ("指标", "indicator", "text"), ("把握", "confidence", "number"), ("依据", "reason", "text"), ("章节", "chapter", "text"),
    ("原文", "quote", "text"), ("起", "start", "whole"), ("止", "end", "whole"), ("须与原件核对", "needs_eye", "truth"),
)  # fmt: skip
CHECKS = (
    ("文件", "file", "text"), ("单位", "organisation", "text"), ("年度", "year", "whole"), ("核对", "kind", "text"),
    ("结论", "verdict", "text"), ("算式", "sum", "text"), ("说明", "explanation", "text"), ("涉及的数字", "figures", "text"),
)  # fmt: skip
"""(Chinese heading, name in Parquet, kind of value) of every column."""


def report_row(name: str, report: Report | None, error: str = "") -> Row:
    """The row of one file, also of one that could not be read."""
    if report is None:
        return (name, *([None] * (len(REPORTS) - 2)), error)
    counts = {verdict: sum(check.verdict is verdict for check in report.checks) for verdict in Verdict}
    return (
        name, report.title, report.organisation, report.level.zh if report.level else None, report.year,
        report.number or None, report.issued.isoformat() if report.issued else None, report.issued_from or None,
        report.on_time, "、".join(part.name for part in report.missing) or None,
        "".join(f"“{part.name}”:{part.note}" for part in report.parts if part.note and part.present) or None,
        len(report.figures), sum(figure.indicator is not None for figure in report.figures),
        counts[Verdict.HOLDS], counts[Verdict.DOES_NOT_HOLD], counts[Verdict.DOES_NOT_CLOSE],
        len(report.repairs), report.needs_eye, None,
    )  # fmt: skip


def figure_rows(name: str, report: Report) -> Iterator[Row]:
    """One row for each figure, in the order of the text."""
    for index, one in enumerate(report.figures):
        yield (
            name, report.organisation, report.year, index, one.value, one.low, one.high, one.unit, one.qualifier or None,
            one.kind, one.basis, one.body or report.organisation or None, one.subject, one.indicator, one.confidence, one.reason,
            one.chapter, one.quote,
            one.start, one.end, one.needs_eye,
        )  # fmt: skip


def check_rows(name: str, report: Report) -> Iterator[Row]:
    """One row for each check; `figures` are the numbers of the rows of figures it is about."""
    for one in report.checks:
        about = "、".join(str(i) for i in one.figures)
        yield name, report.organisation, report.year, one.kind, one.verdict.zh, one.sum, one.explanation, about
