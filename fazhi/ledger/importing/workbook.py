"""The cells of a workbook (xlsx, xls, ods, csv), as they stand there. Formulas give the value they had when saved."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, ZipError

Cell = str | int | float | bool | date | datetime | time | timedelta
MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 200


class Unreadable(Exception):
    """A file that is not a table this program reads. Its text, in Chinese, says why and what to do."""


@dataclass(frozen=True)
class Table:
    """A worksheet: its name and its cells from A1 on, row by row."""

    name: str
    rows: list[list[Cell]]


def read(data: bytes) -> list[Table]:
    """Every worksheet that has anything in it. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"文件超过{MOST_BYTES // 1024 // 1024}兆，没有读。请只留要导入的工作表，或者分成几个文件。")
    if not data.strip():
        raise Unreadable("文件是空的。请重新选择文件。")
    tables = _book(data) if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0") else [_text(data)]
    found = [t for t in tables if any(c != "" for row in t.rows for c in row)]
    if not found:
        raise Unreadable("文件中没有内容。请重新选择文件。")
    if sum(len(t.rows) for t in found) > MOST_ROWS:
        raise Unreadable(f"表格超过{MOST_ROWS:,}行，没有读。请分成几个文件导入。")
    return found


def _book(data: bytes) -> list[Table]:
    if data[:2] == b"PK":
        _refuse_bomb(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [Table(name, _sheet(book, name)) for name in book.sheet_names]
    except PasswordError:
        raise Unreadable("文件有密码，打不开。请去掉密码再导入。") from None
    except (CalamineError, ZipError, OSError, ValueError) as broken:
        raise Unreadable(f"读不出这个文件（{type(broken).__name__}）。请用Excel或者WPS打开，另存为 .xlsx 后再导入。") from broken


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(i.file_size for i in archive.infolist())
    except zipfile.BadZipFile:
        raise Unreadable("文件损坏，打不开。请用Excel或者WPS打开，另存为 .xlsx 后再导入。") from None
    if size > MOST_UNPACKED:
        raise Unreadable("文件展开后过大，没有读。请只留要导入的工作表再导入。")


def _sheet(book: CalamineWorkbook, name: str) -> list[list[Cell]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_width > MOST_COLUMNS * 50 or sheet.total_height > MOST_ROWS * 4:
        raise Unreadable(f"工作表“{name}”过大，没有读。请删去空白的行和列，只留要导入的内容。")
    return [row[:MOST_COLUMNS] for row in sheet.to_python(skip_empty_area=False)]


def _text(data: bytes) -> Table:
    """A csv file; Excel in China writes it in GB 18030."""
    if b"\x00" in data[:4096]:
        raise Unreadable("这不是Excel文件。请用Excel或者WPS打开，另存为 .xlsx 后再导入。")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=["gb18030"]).best()
        if best is None:
            raise Unreadable("读不出这个文件的文字。请另存为 .xlsx 后再导入。") from None
        text = str(best)
    try:
        return Table("", [list[Cell](row[:MOST_COLUMNS]) for row in csv.reader(io.StringIO(text, newline=""))])
    except csv.Error:
        raise Unreadable("这不是表格文件。请用Excel或者WPS打开，另存为 .xlsx 后再导入。") from None
