"""The cells of a workbook (xlsx, xls, ods, csv), as they stand there. Formulas give the value they had when saved."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import reduce
from typing import IO
from xml.etree import ElementTree

from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, ZipError

Cell = str | int | float | bool | date | datetime | time | timedelta
MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 200
_SAVE_AS = "请用Excel或者WPS打开，“另存为”选 .xlsx，再导入。"
_ROW = re.compile(rb"<row\b([^>]*)>")
_AT, _HIDDEN = re.compile(rb'\br="(\d+)"'), re.compile(rb'\bhidden="(?:1|true)"')
_ERROR = re.compile(rb'<c\b([^>]*\bt="e"[^>]*)>(?:<f\b[^>]*(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_CELL = re.compile(rb'\br="([A-Z]+)(\d+)"')
_LONGEST_ROW = 1 << 22
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Unreadable(Exception):
    """A file that is not a table this program reads. Its text, in Chinese, says why and what to do."""


@dataclass(frozen=True)
class Table:
    """A worksheet: its name and its cells from A1 on, row by row. `hidden`: numbers of rows Excel does not show, from 1.

    `across`: cells merged over several columns, as (row from 0, first column, last column).
    """

    name: str
    rows: list[list[Cell]]
    hidden: frozenset[int] = frozenset()
    shown: bool = True
    across: tuple[tuple[int, int, int], ...] = ()

    def spread(self, number: int) -> list[Cell]:
        """A row with what is merged over several columns standing in each of them: 申请人 above 姓名 and 电话."""
        row = list(self.rows[number])
        for _, left, right in (x for x in self.across if x[0] == number):
            if left < len(row):
                row[left : right + 1] = [row[left]] * len(row[left : right + 1])
        return row


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
        marks = _marks(data) if data[:2] == b"PK" else {}
        return [
            _sheet(book, m.name, marks.get(m.name, _Marks()), m.visible == SheetVisibleEnum.Visible)
            for m in book.sheets_metadata
        ]
    except PasswordError:
        raise Unreadable("文件有密码，打不开。请去掉密码再导入。") from None
    except (CalamineError, ZipError, OSError, ValueError) as broken:
        raise Unreadable(f"读不出这个文件（{type(broken).__name__}）。{_SAVE_AS}") from broken


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(i.file_size for i in archive.infolist())
    except zipfile.BadZipFile:
        raise Unreadable(f"文件损坏，打不开。{_SAVE_AS}") from None
    if size > MOST_UNPACKED:
        raise Unreadable("文件展开后过大，没有读。请只留要导入的工作表再导入。")


@dataclass
class _Marks:
    """What the library that reads the cells does not say of a worksheet: hidden rows, and cells Excel could not work out."""

    hidden: set[int] = field(default_factory=set)
    errors: dict[tuple[int, str], str] = field(default_factory=dict)


def _marks(data: bytes) -> dict[str, _Marks]:
    """By worksheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return {}
        try:
            targets = {r.get("Id"): r.get("Target", "") for r in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
            book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        except ElementTree.ParseError as broken:
            raise ValueError("workbook.xml") from broken
        found = {}
        for sheet in (e for e in book.iter() if e.tag.endswith("}sheet")):
            target = targets.get(sheet.get(_RELATION)) or ""
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in names:
                with archive.open(part) as file:
                    found[sheet.get("name", "")] = _marks_of(file)
        return found


def _marks_of(part: IO[bytes]) -> _Marks:
    """Read row by row, as a worksheet may be far larger than its file."""
    made, number, rest = _Marks(), 0, b""
    while piece := part.read(1 << 20):
        *rows, rest = (rest + piece).split(b"</row>")
        rest = rest[-_LONGEST_ROW:]
        for row in rows:
            for tag in _ROW.finditer(row):
                at = _AT.search(tag[1])
                number = int(at[1]) if at else number + 1
                if _HIDDEN.search(tag[1]):
                    made.hidden.add(number)
            for cell in _ERROR.finditer(row):
                place = _CELL.search(cell[1])
                if place:
                    made.errors[int(place[2]), place[1].decode()] = cell[2].decode("utf-8", "replace")
    return made


def _sheet(book: CalamineWorkbook, name: str, marks: _Marks, shown: bool) -> Table:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_width > MOST_COLUMNS * 50 or sheet.total_height > MOST_ROWS * 4:
        raise Unreadable(f"工作表“{name}”过大，没有读。请删去空白的行和列，只留要导入的内容。")
    rows: list[list[Cell]] = [row[:MOST_COLUMNS] for row in sheet.to_python(skip_empty_area=False)]
    for (number, letters), said in marks.errors.items():
        place = reduce(lambda n, c: n * 26 + ord(c) - 64, letters, 0) - 1
        if number <= len(rows) and place < len(rows[number - 1]) and rows[number - 1][place] == "":
            rows[number - 1][place] = said
    merged = sheet.merged_cell_ranges or []
    for (top, left), (bottom, right) in merged:
        # A day merged over three rows holds for all three; what is merged over columns is a title or a note.
        if left == right and top < len(rows) and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row[left] = rows[top][left]
    across = tuple((top, left, right) for (top, left), (_, right) in merged if left != right)
    return Table(name, rows, frozenset(marks.hidden), shown, across)


def _text(data: bytes) -> Table:
    """A csv file; Excel in China writes it in GB 18030, and calls UTF-16 with tabs “Unicode 文本”."""
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise Unreadable(f"这是网页格式的文件（有的系统把网页存成 .xls 导出），不是Excel文件。{_SAVE_AS}")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _lines(data.decode("utf-16", errors="replace"), "\t")
    if b"\x00" in data[:4096]:
        raise Unreadable(f"这不是Excel文件。{_SAVE_AS}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=["gb18030"]).best()
        if best is None:
            raise Unreadable("读不出这个文件的文字。请另存为 .xlsx 后再导入。") from None
        text = str(best)
    first = text[:4096]
    return _lines(text, "\t" if first.count("\t") > first.count(",") else ",")


def _lines(text: str, between: str) -> Table:
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=between)
        return Table("", [list[Cell](row[:MOST_COLUMNS]) for row in rows])
    except csv.Error:
        raise Unreadable(f"这不是表格文件。{_SAVE_AS}") from None
