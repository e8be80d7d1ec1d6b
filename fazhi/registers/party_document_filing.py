"""党内规范性文件备案审查: documents of the Party that were filed for the record, checked, and put right where wrong."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import SUPERVISOR
from fazhi.law.instruments import 党内文件备案规定

规定 = 党内文件备案规定.whole(unverified=True)


class Result(Enum):
    PASSED, ADVISED, CORRECTED = "备案通过", "提出建议后通过", "要求纠正"


class Facts(FactSheet):
    filed_on = Fact("报备日期", date, listed=True)
    name = Fact("文件名称", str)
    doc_number = Fact("发文字号", str)
    maker = Fact("制定机关", str)
    result = Fact("审查结果", Result, listed=True)
    wrong = Fact("指出的问题", str, long=True)


P = register(
    "party_document_filing", "党内规范性文件备案审查", "Party document filed",
    facts=Facts, by=SUPERVISOR, basis=规定, in_force=date(2019, 8, 30), number="{org}党备〔{year}〕{n}号",
    domain="normative", dated_by=Facts.filed_on, title=Facts.name, topic=Facts.result,
    needs=[Facts.filed_on, Facts.name, Facts.doc_number, Facts.maker, Facts.result], asks=[Facts.wrong],
    about="报送备案并经审查的党内规范性文件，一件一条。",
)  # fmt: skip
