"""Word files (.docx): paragraphs and tables in reading order, with the numbers Word writes before headings.

Macros are never looked at; a file that would unpack to something enormous is refused before it is unpacked.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.table import Table

from fazhi.reading.docx_words import blocks, words
from fazhi.reading.errors import ReadingError

MAX_UNPACKED = 200 * 1024 * 1024
MAX_XML = 40 * 1024 * 1024
MAX_RATIO = 200
_LIST = f"{qn('w:pPr')}/{qn('w:numPr')}"
_DIGITS = "零一二三四五六七八九"


def docx_text(data: bytes) -> str:
    """The text of a .docx file: one line a paragraph, one line a table row with its cells parted by tabs."""
    _refuse_bombs(data)
    try:
        document = Document(io.BytesIO(data))
    except Exception as broken:
        raise ReadingError("Word文件已损坏,无法打开。请在Word或WPS中打开后重新另存,再上传。") from broken
    text = "\n".join(_lines(document))
    if not text.strip():
        raise ReadingError("Word文件中没有文字。若内容是图片或扫描件,请先转换为文字后再上传。")
    return text


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as broken:
        raise ReadingError("压缩包或Word文件已损坏,无法打开。请重新下载或另存后再上传。") from broken
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadingError("文件设有密码,无法读取。请取消密码后再上传。")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * max(len(data), 10_000):
        raise ReadingError("文件解压后大得异常,疑似恶意文件,已拒绝读取。请检查文件来源。")
    names = {entry.filename for entry in entries}
    if "word/document.xml" not in names:
        if "[Content_Types].xml" in names or "mimetype" in names or "OFD.xml" in names:
            raise ReadingError("这是表格、演示或版式文件,不是Word文档。请另存为.docx或PDF后再上传。")
        raise ReadingError("这是压缩包,里面有多个文件。请解压后上传其中的报告,或整包读取。")
    if any(name.endswith(("vbaProject.bin", "vbaData.xml")) for name in names):
        raise ReadingError("文件含有宏,出于安全不予读取。请另存为不含宏的.docx后再上传。")
    if any(entry.file_size > MAX_XML and entry.filename.endswith(".xml") for entry in entries):
        raise ReadingError("Word文件的正文大得异常,已拒绝读取。请只上传报告正文。")


def _lines(document: DocumentType) -> Iterator[str]:
    counters: dict[tuple[str, int], int] = {}
    formats = _numbering(document)
    for block in blocks(document.element.body):
        if block.tag == qn("w:tbl"):
            yield from _rows(Table(block, document))
        else:
            text, boxes = words(block)
            yield _number(block, formats, counters) + text
            yield from boxes


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        if row._tr.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        cells: list[str] = []
        seen: set[int] = set()
        for cell in row.cells:
            cells.append("" if id(cell._tc) in seen else " ".join(_cell(cell._tc).split()))
            seen.add(id(cell._tc))
        yield "\t".join(cells).rstrip("\t")


def _cell(cell: Any) -> str:
    lines: list[str] = []
    for block in blocks(cell):
        if block.tag == qn("w:tbl"):
            lines += (_cell(inner) for inner in block.iter(qn("w:tc")))
        else:
            text, boxes = words(block)
            lines += (text, *boxes)
    return "\n".join(lines)


def _numbering(document: DocumentType) -> dict[tuple[str, int], tuple[str, str]]:
    """(list id, level) → (number format, text pattern) of the automatic numbering in the document."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstracts: dict[str, dict[int, tuple[str, str]]] = {}
    for abstract in root.iter(qn("w:abstractNum")):
        levels: dict[int, tuple[str, str]] = {}
        for level in abstract.iter(qn("w:lvl")):
            form, text = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
            if form is not None and text is not None:
                levels[int(level.get(qn("w:ilvl"), "0"))] = (form.get(qn("w:val"), ""), text.get(qn("w:val"), ""))
        abstracts[abstract.get(qn("w:abstractNumId"), "")] = levels
    result: dict[tuple[str, int], tuple[str, str]] = {}
    for number in root.iter(qn("w:num")):
        link = number.find(qn("w:abstractNumId"))
        if link is not None:
            for depth, pair in abstracts.get(link.get(qn("w:val"), ""), {}).items():
                result[number.get(qn("w:numId"), ""), depth] = pair
    return result


def _number(
    paragraph: Any,
    formats: dict[tuple[str, int], tuple[str, str]],
    counters: dict[tuple[str, int], int],
) -> str:
    number, level = paragraph.find(f"{_LIST}/{qn('w:numId')}"), paragraph.find(f"{_LIST}/{qn('w:ilvl')}")
    if number is None:
        return ""
    depth = int(level.get(qn("w:val"), "0")) if level is not None else 0
    key = (number.get(qn("w:val"), ""), depth)
    form, pattern = formats.get(key, ("", ""))
    if not pattern or form in {"", "bullet", "none"}:
        return ""
    counters[key] = counters.get(key, 0) + 1
    for other in [other for other in counters if other[0] == key[0] and other[1] > depth]:
        counters[other] = 0
    return pattern.replace(f"%{depth + 1}", _written(counters[key], form))


def _written(number: int, form: str) -> str:
    if form.startswith(("chinese", "japanese", "taiwanese", "ideograph")) and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    return str(number)
