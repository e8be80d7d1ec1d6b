"""A document of government as a Word template: GB/T 9704—2012 in Word's own terms, so that offices can go on in Word."""

from __future__ import annotations

from math import floor
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.run import Run

from fazhi.ledger.printing import layout, parts
from fazhi.ledger.printing.parts import BODY, HEAD, KAI, TITLE

RED = "E60012"
_SMALL = 14
_AFTER_BORDER = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
_AFTER_PLACE = ("w:tblOverlap", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", *_AFTER_BORDERS)
"""What comes after them in the properties of a paragraph or table; Word refuses a file where the order is another."""


def lay_out(document: Any, paper: dict[str, Any]) -> None:
    """Put everything a document of government has into an empty document, as tags."""
    own = paper["official"]
    letter = own["form"] == "LETTER"
    _page(document, letter)
    (_letter_head if letter else _file_head)(document, own)
    title = _line(document, height=34)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    parts.put(title, "{{ title }}", TITLE, 22, bold=True)
    _line(document)
    if own["to"]:
        parts.put(_line(document), "{{ official.to }}：")
    for place, block in enumerate(paper["blocks"]):
        if block["type"] in ("para", "heading"):
            font = HEAD if block["type"] == "heading" else BODY
            parts.put(_indented(_line(document), 2), f"{{{{ blocks[{place}].text }}}}", font)
        else:
            parts.table(document, place, block)
            parts.paragraph(document, line=8)
    _attachments(document, own["attachments"])
    _signed(document, paper)
    _colophon(document, own, letter)


def _line(document: Any, height: float = layout.LINE) -> Any:
    made = parts.paragraph(document, line=height)
    made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return made


def _characters(n: float) -> Length:
    return Pt(n * layout.CHARACTER)


def _indented(made: Any, n: float) -> Any:
    made.paragraph_format.first_line_indent = _characters(n)
    return made


def _element(parent: Any, name: str, **attributes: str) -> Any:
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made


def _page(document: Any, letter: bool) -> None:
    """Margins, the grid of 22 lines and 28 characters, page numbers outside: odd right, even left, one character in."""
    section = document.sections[0]
    parts.margins(section)
    section.footer_distance = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(16)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)
    normal.paragraph_format.widow_control = False
    _element(normal.element.get_or_add_rPr(), "lang", val="en-US", eastAsia="zh-CN")
    spacing = OxmlElement("w:spacing")
    # In twentieths of a point; Word rounds a line of 28 down to 27 where it is a hair too wide.
    spacing.set(qn("w:val"), str(floor((layout.CHARACTER - 16) * 20)))
    normal.element.rPr.find(qn("w:sz")).addprevious(spacing)
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    _element(section._sectPr, "docGrid", type="lines", linePitch=str(round(layout.LINE * 20)))
    document.settings.odd_and_even_pages_header_footer = True
    for footer, right in ((section.footer, True), (section.even_page_footer, False)):
        made = footer.paragraphs[0]
        made.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
        indent = "right_indent" if right else "left_indent"
        setattr(made.paragraph_format, indent, Pt(_SMALL))
        made.paragraph_format.space_after = Mm(5.5)
        parts.page_number(made)
    if letter:
        section.different_first_page_header_footer = True
        foot = section.first_page_footer.paragraphs[0]
        _across(foot)
        foot.paragraph_format.space_after = Pt(0)
        _border(foot, "bottom", "thinThickSmallGap", 24)


def _border(made: Any, side: str, kind: str, eighths: int, space: int = 0, *, colour: str = RED) -> None:
    """A line above or below a paragraph, its width in eighths of a point, `space` points away."""
    properties = made._p.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(borders, *_AFTER_BORDER)
    _element(borders, side, val=kind, sz=str(eighths), space=str(space), color=colour)


def _across(made: Any) -> None:
    """170 mm wide, seven beyond the text block on either side."""
    made.paragraph_format.left_indent = made.paragraph_format.right_indent = Mm(-7)


def _mark(document: Any, own: dict[str, Any], above: float) -> Any:
    """发文机关标志, `above` millimetres under what comes before it."""
    size = layout.mark_size(own["mark"])
    made = parts.paragraph(document, centred=True, line=size)
    made.paragraph_format.space_before = Mm(above)
    run: Run = parts.put(made, "{{ official.mark }}", TITLE, size, bold=True)
    run.font.color.rgb = RGBColor.from_string(RED)
    return made


def _file_head(document: Any, own: dict[str, Any]) -> None:
    _mark(document, own, 35)
    _line(document)
    _line(document)
    number = _line(document)
    if own["signer"]:
        # One character in by a space: an indent would narrow the red line.
        number.paragraph_format.tab_stops.add_tab_stop(Mm(156) - _characters(1), 2)
        parts.put(number, "\u3000{{ number }}\t签发人：")
        parts.put(number, "{{ official.signer }}", KAI)
    else:
        number.alignment = WD_ALIGN_PARAGRAPH.CENTER
        parts.put(number, "{{ number }}")
    _border(number, "bottom", "single", 10, round(Mm(4).pt))
    _line(document)
    _line(document)


def _letter_head(document: Any, own: dict[str, Any]) -> None:
    section = document.sections[0]
    head = section.first_page_header
    section.header_distance = Mm(30)
    made = head.paragraphs[0]
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    size = layout.mark_size(own["mark"])
    made.paragraph_format.line_spacing_rule, made.paragraph_format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(size)
    made.paragraph_format.space_after = Pt(0)
    run: Run = parts.put(made, "{{ official.mark }}", TITLE, size, bold=True)
    run.font.color.rgb = RGBColor.from_string(RED)
    _across(made)
    _border(made, "bottom", "thickThinSmallGap", 24, round(Mm(4).pt))
    number = _line(document)
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    parts.put(number, "{{ number }}")
    _line(document)
    _line(document)


def _attachments(document: Any, names: list[str]) -> None:
    if names:
        _line(document)
    for i in range(len(names)):
        made = _line(document)
        said = f"{i + 1}." if len(names) > 1 else ""
        made.paragraph_format.left_indent = _characters(5 + len(said) / 2)
        made.paragraph_format.first_line_indent = _characters(-(3 if i == 0 else 0) - len(said) / 2)
        parts.put(made, f"{'附件：' if i == 0 else ''}{said}{{{{ official.attachments[{i}] }}}}")


def _signed(document: Any, paper: dict[str, Any]) -> None:
    """Name and date where the seal goes over them; two lines above stay free for it."""
    for _ in range(2):
        _line(document).paragraph_format.keep_with_next = True
    name_in, date_in = layout.signing(paper["organisation"], paper["date"])
    for tag, indent in (("organisation", name_in), ("date", date_in)):
        made = parts.paragraph(document, right=True, line=layout.LINE)
        made.paragraph_format.right_indent = _characters(indent)
        made.paragraph_format.keep_with_next = tag == "organisation"
        parts.put(made, f"{{{{ {tag} }}}}")
    if paper["official"]["note"]:
        parts.put(_indented(_line(document), 2), "（{{ official.note }}）")


def _colophon(document: Any, own: dict[str, Any], letter: bool) -> None:
    """版记, a table at the foot of the text block of the last page, wherever that comes to be."""
    lines = [("抄送：{{ official.copies_to }}。", "")] if own["copies_to"] else []
    if own["printed_by"]:
        lines.append(("{{ official.printed_by }}", "{{ date }}印发"))
    if not lines:
        return
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    properties = table._tbl.tblPr
    placed = OxmlElement("w:tblpPr")
    for key, value in (
        ("vertAnchor", "margin"), ("horzAnchor", "margin"), ("tblpXSpec", "center"), ("tblpYSpec", "bottom"),
    ):  # fmt: skip
        placed.set(qn(f"w:{key}"), value)
    properties.insert_element_before(placed, *_AFTER_PLACE)
    if not letter:
        borders = OxmlElement("w:tblBorders")
        properties.insert_element_before(borders, *_AFTER_BORDERS)
        for side, eighths in (("top", 8), ("bottom", 8), ("insideH", 6)):
            _element(borders, side, val="single", sz=str(eighths), space="0", color="000000")
    for left, right in lines:
        row = table.add_row()
        _element(row._tr.get_or_add_trPr(), "cantSplit")
        cells = row.cells
        cells[0].width, cells[1].width = Mm(96), Mm(60)
        first = cells[0] if right else cells[0].merge(cells[1])
        for cell, text, at_right in ((first, left, False), *([(cells[1], right, True)] if right else [])):
            made = cell.paragraphs[0]
            made.paragraph_format.line_spacing_rule, made.paragraph_format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(24)
            made.paragraph_format.space_after = Pt(0)
            # A cell keeps half a character free by itself.
            if at_right:
                made.alignment, made.paragraph_format.right_indent = WD_ALIGN_PARAGRAPH.RIGHT, Pt(_SMALL / 2)
            elif own["copies_to"] and text == lines[0][0]:
                made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Pt(_SMALL * 3.5), Pt(-_SMALL * 3)
            else:
                made.paragraph_format.left_indent = Pt(_SMALL / 2)
            parts.put(made, text, BODY, _SMALL)
    # A document may not end in a table.
    parts.paragraph(document, line=1)
