"""Pieces of a Word file that every paper is put together from. Texts are tags, filled in later."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

TITLE, HEAD, BODY, KAI, PAGE = "方正小标宋简体", "黑体", "仿宋_GB2312", "楷体_GB2312", "宋体"
WIDTH = Mm(156)


def put(paragraph: Any, text: str, font: str = BODY, size: float = 16, *, bold: bool = False) -> Any:
    """Text in a font and size (points) put into a paragraph; gives the run."""
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(size), bold or None
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def paragraph(
    parent: Any, *, indent: bool = False, centred: bool = False, right: bool = False, line: float = 28
) -> Any:
    """A new paragraph of exact line height (points), without space before and after."""
    made = parent.add_paragraph()
    layout = made.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    layout.space_before = layout.space_after = Pt(0)
    if indent:
        layout.first_line_indent = Pt(32)
    if centred or right:
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
    return made


def _cell(cell: Any, text: str, width: Any, *, label: bool = False) -> None:
    cell.width, cell.vertical_alignment = width, WD_ALIGN_VERTICAL.CENTER
    made = cell.paragraphs[0]
    made.paragraph_format.line_spacing = Pt(22)
    if label:
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    put(made, text, HEAD if label else BODY, 12)


def _grid(document: Any, columns: int) -> Any:
    table = document.add_table(rows=0, cols=columns)
    table.style, table.autofit = "Table Grid", False
    return table


def _rows(document: Any, place: int, block: dict[str, Any]) -> None:
    table = _grid(document, 4)
    label, value = Mm(32), Mm(46)
    waiting: list[int] = []

    def say(i: int) -> tuple[str, str]:
        return f"{{{{ blocks[{place}].rows[{i}][0] }}}}", f"{{{{ blocks[{place}].rows[{i}][1] }}}}"

    def wide(i: int) -> None:
        cells = table.add_row().cells
        name, content = say(i)
        _cell(cells[0], name, label, label=True)
        _cell(cells[1].merge(cells[3]), content, WIDTH - label)

    def flush() -> None:
        for first in range(0, len(waiting), 2):
            pair = waiting[first : first + 2]
            if len(pair) == 1:
                wide(pair[0])
                continue
            cells = table.add_row().cells
            for side, i in enumerate(pair):
                name, content = say(i)
                _cell(cells[2 * side], name, label, label=True)
                _cell(cells[2 * side + 1], content, value)
        waiting.clear()

    for i, row in enumerate(block["rows"]):
        if row[2]:
            flush()
            wide(i)
        else:
            waiting.append(i)
    flush()


_WIDTHS = [Mm(w) for w in (22, 20, 37, 12, 12, 12, 13, 12, 16)]


def _parties(document: Any, place: int, block: dict[str, Any]) -> None:
    table = _grid(document, 9)
    for i in range(len(block["people"])):
        said = [f"{{{{ blocks[{place}].people[{i}][{n}] }}}}" for n in range(8)]
        rows = [table.add_row().cells for _ in range(3)]
        _cell(rows[0][0].merge(rows[2][0]), said[0], _WIDTHS[0], label=True)
        plain = ((1, "姓名", 2, said[1]), (3, "性别", 4, said[2]), (5, "年龄", 6, said[3]), (7, "民族", 8, said[4]))
        for at, name, to, content in plain:
            _cell(rows[0][at], name, _WIDTHS[at], label=True)
            _cell(rows[0][to], content, _WIDTHS[to])
        _cell(rows[1][1], "证件号码", _WIDTHS[1], label=True)
        _cell(rows[1][2].merge(rows[1][4]), said[5], sum(_WIDTHS[2:5]))
        _cell(rows[1][5], "电话", _WIDTHS[5], label=True)
        _cell(rows[1][6].merge(rows[1][8]), said[6], sum(_WIDTHS[6:9]))
        _cell(rows[2][1], "住址", _WIDTHS[1], label=True)
        _cell(rows[2][2].merge(rows[2][8]), said[7], sum(_WIDTHS[2:9]))


def _signatures(document: Any, place: int, block: dict[str, Any]) -> None:
    table = document.add_table(rows=0, cols=2)
    for first in range(0, len(block["places"]), 2):
        row = table.add_row()
        row.height = Mm(22)
        for side, i in enumerate(range(first, min(first + 2, len(block["places"])))):
            row.cells[side].vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            put(row.cells[side].paragraphs[0], f"{{{{ blocks[{place}].places[{i}] }}}}：", BODY, 12)


def page_number(paragraph: Any) -> None:
    """— 1 —, counted by the word processor."""
    put(paragraph, "— ", PAGE, 14)
    for kind in ("begin", "", "end"):
        put(paragraph, "", PAGE, 14)
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = "PAGE"
        paragraph.runs[-1]._element.append(mark)
    put(paragraph, " —", PAGE, 14)


def margins(section: Any) -> None:
    """The page of official papers: A4, text block of 156 × 225 mm (GB/T 9704—2012, 5.1 and 5.2.1)."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def table(document: Any, place: int, content: dict[str, Any]) -> None:
    """A block that is a table: rows, parties or signatures. ValueError for any other."""
    match content["type"]:
        case "rows":
            _rows(document, place, content)
        case "parties":
            _parties(document, place, content)
        case "signatures":
            _signatures(document, place, content)
        case other:
            raise ValueError(f"不会排“{other}”这种内容。请告诉系统管理员。")
