"""Reads a published annual report on law-based government (法治政府建设年度报告) and gives every figure in it.

A library of its own: it needs neither Django nor the ledger.

    from fazhi.reading import read
    report = read("报告.docx")
    for figure in report.figures: print(figure.value, figure.unit, figure.indicator, figure.subject)
"""

from fazhi.reading.errors import ReadingError
from fazhi.reading.model import Chapter, Check, Figure, Level, PassedOver, Repair, Report, RequiredPart, Verdict
from fazhi.reading.reader import read, read_text

__all__ = [
    "Chapter",
    "Check",
    "Figure",
    "Level",
    "PassedOver",
    "ReadingError",
    "Repair",
    "Report",
    "RequiredPart",
    "Verdict",
    "read",
    "read_text",
]
