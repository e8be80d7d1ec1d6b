"""Where the reports that were read go to: Excel, one web page, or Parquet. Each takes one file after the other."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TextIO

import xlsxwriter

from fazhi.reading.errors import ReadingError
from fazhi.reading.many import Outcome
from fazhi.reading.marked import pieces
from fazhi.reading.model import Report, Verdict
from fazhi.reading.summary import about, value
from fazhi.reading.tables import CHECKS, FIGURES, REPORTS, Row, check_rows, figure_rows, report_row

Columns = Sequence[tuple[str, str, str]]


class Output(Protocol):
    """Takes outcomes one by one; `close` finishes the file."""

    def take(self, outcome: Outcome) -> None: ...
    def close(self) -> None: ...


class Excel:
    """A workbook with the sheets 报告, 数字 and 核对. Rows are written as they come; nothing is kept in memory."""

    FULL = 1_000_000
    """Rows a sheet takes; then the next one begins (数字2)."""

    def __init__(self, path: Path) -> None:
        self._book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False})
        self._bold = self._book.add_format({"bold": True, "bg_color": "#EEF2F1"})
        self._sheets: dict[str, tuple[Any, int, int]] = {}
        for name, columns in (("报告", REPORTS), ("数字", FIGURES), ("核对", CHECKS)):
            self._begin(name, columns, 1)

    def _begin(self, name: str, columns: Columns, number: int) -> None:
        sheet = self._book.add_worksheet(name if number == 1 else f"{name}{number}")
        for i, (heading, _, kind) in enumerate(columns):
            sheet.set_column(i, i, 24 if kind == "text" else 10)
            sheet.write_string(0, i, heading, self._bold)
        sheet.freeze_panes(1, 0)
        self._sheets[name] = (sheet, 1, number)

    def _write(self, name: str, columns: Columns, row: Row) -> None:
        if self._sheets[name][1] >= self.FULL:
            self._begin(name, columns, self._sheets[name][2] + 1)
        sheet, at, number = self._sheets[name]
        for i, cell in enumerate(row):
            if isinstance(cell, bool):
                sheet.write_string(at, i, "是" if cell else "否")
            elif isinstance(cell, str):
                sheet.write_string(at, i, cell[:32_000])
            elif cell is not None:
                sheet.write_number(at, i, cell)
        self._sheets[name] = (sheet, at + 1, number)

    def take(self, outcome: Outcome) -> None:
        """Add a file: its row, its figures, its checks."""
        self._write("报告", REPORTS, report_row(outcome.name, outcome.report, outcome.error))
        if outcome.report is not None:
            for row in figure_rows(outcome.name, outcome.report):
                self._write("数字", FIGURES, row)
            for row in check_rows(outcome.name, outcome.report):
                self._write("核对", CHECKS, row)

    def close(self) -> None:
        """Write the workbook. Raises ReadingError where the file cannot be written."""
        try:
            self._book.close()
        except (OSError, xlsxwriter.exceptions.FileCreateError) as broken:
            raise ReadingError(f"无法写出Excel文件({broken})。请检查位置和权限,或关闭正打开它的程序。") from broken


_STYLE = """body{font:16px/1.8 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:60rem;
padding:0 1rem;color:#1b2a2a}h2{border-top:3px solid #2f6f6a;padding-top:1rem;margin-top:3rem}.doc{white-space:pre-wrap}
mark{background:#dcece9;border-bottom:2px solid #2f6f6a}mark.bad{background:#f8dcd6;border-color:#a3361f}
mark.open{background:#faf0cf;border-color:#8a6a00}table{border-collapse:collapse;width:100%}td,th{border:1px solid #cfd8d6;
padding:.25rem .5rem;text-align:left;vertical-align:top}.bad td:first-child{color:#a3361f;font-weight:600}
.open td:first-child{color:#8a6a00}@media print{h2{break-before:page}}"""
_CLASS = {Verdict.HOLDS: "", Verdict.DOES_NOT_CLOSE: "open", Verdict.DOES_NOT_HOLD: "bad"}
_WORST = (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE, Verdict.HOLDS)


class Page:
    """One web page with every report, its figures marked in the text and its checks below. It loads nothing."""

    def __init__(self, path: Path) -> None:
        try:
            self._file: TextIO = path.open("w", encoding="utf-8")
        except OSError as broken:
            raise ReadingError(f"无法写出网页文件({broken.strerror})。请检查位置和权限。") from broken
        self._file.write(
            '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>年报读取结果</title><style>{_STYLE}</style></head><body><h1>年报读取结果</h1>\n"
        )

    def take(self, outcome: Outcome) -> None:
        """Add a file."""
        write, report = self._file.write, outcome.report
        if report is None:
            write(f"<h2>{escape(outcome.name)}</h2><p><strong>未能读出:</strong>{escape(outcome.error)}</p>\n")
            return
        write(f"<h2>{escape(report.title or outcome.name)}</h2><p>{escape(outcome.name)}</p><ul>")
        write("".join(f"<li>{escape(line)}</li>" for line in about(report)) + "</ul>")
        write(f'<div class="doc">{_marked(report)}</div><table><tr><th>结论</th><th>算式</th><th>说明</th></tr>')
        for check in sorted(report.checks, key=lambda one: _WORST.index(one.verdict)):
            cells = "".join(f"<td>{escape(cell)}</td>" for cell in (check.verdict.zh, check.sum, check.explanation))
            write(f'<tr class="{_CLASS[check.verdict]}">{cells}</tr>')
        write("</table>\n")

    def close(self) -> None:
        """Finish the page."""
        self._file.write("</body></html>\n")
        self._file.close()


def _marked(report: Report) -> str:
    verdicts: dict[int, Verdict] = {}
    for check in sorted(report.checks, key=lambda one: _WORST.index(one.verdict)):
        for i in check.figures:
            verdicts.setdefault(i, check.verdict)
    parts = []
    for text, figures in pieces(report):
        if not figures:
            parts.append(escape(text))
            continue
        worst = min((verdicts[i] for i in figures if i in verdicts), key=_WORST.index, default=Verdict.HOLDS)
        title = ";".join(f"{report.figures[i].subject} {value(report.figures[i])}" for i in figures)
        parts.append(f'<mark class="{_CLASS[worst]}" title="{escape(title)}">{escape(text)}</mark>')
    return "".join(parts)


class Parquet:
    """A folder with reports.parquet, figures.parquet and checks.parquet, written in row groups as the files come."""

    GROUP = 20_000

    def __init__(self, folder: Path) -> None:
        try:
            self._arrow, self._parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        except ModuleNotFoundError as missing:
            raise ReadingError("写Parquet需要pyarrow。请先安装:pip install -r requirements/scale.txt。") from missing
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as broken:
            raise ReadingError(f"无法建立文件夹({broken.strerror})。请检查位置和权限。") from broken
        kinds = {"text": self._arrow.string(), "whole": self._arrow.int64(), "number": self._arrow.float64()}
        kinds["truth"] = self._arrow.bool_()
        self._writers: dict[str, Any] = {}
        self._rows: dict[str, list[Row]] = {}
        for name, columns in (("reports", REPORTS), ("figures", FIGURES), ("checks", CHECKS)):
            schema = self._arrow.schema([(column, kinds[kind]) for _, column, kind in columns])
            self._writers[name] = self._parquet.ParquetWriter(folder / f"{name}.parquet", schema)
            self._rows[name] = []

    def take(self, outcome: Outcome) -> None:
        """Add a file."""
        self._rows["reports"].append(report_row(outcome.name, outcome.report, outcome.error))
        if outcome.report is not None:
            self._rows["figures"].extend(figure_rows(outcome.name, outcome.report))
            self._rows["checks"].extend(check_rows(outcome.name, outcome.report))
        for name, rows in self._rows.items():
            if len(rows) >= self.GROUP:
                self._flush(name)

    def _flush(self, name: str) -> None:
        rows, self._rows[name] = self._rows[name], []
        if rows:
            schema = self._writers[name].schema
            arrays = [
                self._arrow.array(column, kind)
                for column, kind in zip(zip(*rows, strict=True), schema.types, strict=True)
            ]
            self._writers[name].write_table(self._arrow.Table.from_arrays(arrays, schema=schema))

    def close(self) -> None:
        """Write what is left and finish the files."""
        for name, writer in self._writers.items():
            self._flush(name)
            writer.close()
