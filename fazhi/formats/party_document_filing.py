"""党内规范性文件备案审查台账: documents of the Party filed and reviewed, one a row."""

from __future__ import annotations

from fazhi.kernel.sheets import book, column
from fazhi.registers.party_document_filing import Facts, P, Result

SHEET = book(
    "party_document_filing",
    P,
    column(Facts.filed_on, "报备时间", "备案日期", "报送日期", past=True),
    column(Facts.name, "文件标题", "标题", "名称"),
    column(Facts.doc_number, "文号", "发文号"),
    column(Facts.maker, "制发单位", "制定单位", "报备单位"),
    column(
        Facts.result,
        "审查意见",
        "结果",
        "备案结果",
        words={
            "通过": Result.PASSED,
            "准予备案": Result.PASSED,
            "建议": Result.ADVISED,
            "书面提醒": Result.ADVISED,
            "纠正": Result.CORRECTED,
        },
    ),
    column(Facts.wrong, "存在问题", "问题"),
    same=(Facts.doc_number,),
    about="每件一行，发文字号相同的视为同一件。",
)
