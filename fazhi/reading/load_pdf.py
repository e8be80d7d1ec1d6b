"""PDF files with text: columns, tables and paragraphs by where the characters stand. Scanned ones go to `load_ocr`.

Nothing in the file is run: forms, scripts and attachments are never opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from fazhi.reading.errors import ReadingError
from fazhi.reading.layout import Page, Piece, running_text

MAX_PAGES = 600
MAX_CHARACTERS = 3_000_000
FEW = 15
"""A page with fewer characters than this, on the average of the file, is taken for a picture of text."""
_PASSWORD = 4
"""What pdfium answers where a file needs a password."""


def pdf_text(data: bytes) -> tuple[str, bool]:
    """The text of a PDF file, and whether it had to be recognised from pictures of its pages.

    Raises ReadingError where the file is damaged, protected, enormous, or scanned and recognition is not installed.
    """
    pdfium = _pdfium()
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as broken:
        if getattr(broken, "err_code", None) == _PASSWORD:
            raise ReadingError("PDF文件设有打开密码,无法读取。请取消密码后另存,再上传。") from broken
        raise ReadingError("PDF文件已损坏,无法打开。请重新下载或另存后再上传。") from broken
    try:
        if count > MAX_PAGES:
            raise ReadingError(f"PDF文件有{count}页,超过{MAX_PAGES}页的上限。请只上传报告正文。")
        pages = list(_pages(document, pdfium))
        characters = sum(len(piece.text) for page in pages for piece in page.pieces)
        if characters >= FEW * count and characters:
            return running_text(pages), False
        from fazhi.reading.load_ocr import recognised_pages

        return running_text(recognised_pages(document)), True
    finally:
        document.close()


def _pdfium() -> Any:
    try:
        return import_module("pypdfium2")
    except ModuleNotFoundError as missing:
        raise ReadingError("本机没有装读PDF的组件(pypdfium2)。请安装后再读,或另存为.docx后再上传。") from missing


def _pages(document: Any, pdfium: Any) -> Iterator[Page]:
    total = 0
    for number in range(len(document)):
        try:
            page = document[number]
            width, height = page.get_size()
            text = page.get_textpage()
        except pdfium.PdfiumError as broken:
            raise ReadingError(f"PDF文件第{number + 1}页已损坏,无法读取。请重新下载或另存后再上传。") from broken
        total += text.count_chars()
        if total > MAX_CHARACTERS:
            raise ReadingError("PDF文件的文字多得异常,已拒绝读取。请只上传报告正文。")
        yield Page(width, height, tuple(_pieces(text, height)))
        text.close()
        page.close()


def _pieces(text: Any, height: float) -> Iterator[Piece]:
    """Every character with its box; the loose box has the height of the line whatever the character."""
    count = text.count_chars()
    written = text.get_text_range(0, count) if count else ""
    aligned = len(written) == count
    for i in range(count):
        character = written[i] if aligned else text.get_text_range(i, 1)
        if not character.strip() or character in "\ufffe\uffff\x00":
            continue
        left, bottom, right, top = text.get_charbox(i, loose=True)
        if right > left and top > bottom:
            yield Piece(character, left, height - top, right, height - bottom)
