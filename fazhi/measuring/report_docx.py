"""The report as a Word file in the layout of official papers (GB/T 9704-2012): A4, 28-point lines, 仿宋 three.

Margins 37, 35, 28 and 26 mm; title 小标宋 two, heads 黑体, sub-heads 楷体, page numbers "— 1 —" in 宋体 four. The fonts are
named, not embedded: offices have them, and Word puts the nearest where one is missing.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fazhi.measuring.report import Draft, Paragraph, Stated

TITLE, HEAD, SUBHEAD, BODY, PAGE = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"
LATIN = "Times New Roman"
Address = Callable[[str], str]
"""Where a figure's matters can be opened, by the key of its indicator."""


def _run(parent: Any, text: str, font: str, size: float) -> Any:
    run = parent.add_run(text)
    run.font.name, run.font.size = LATIN, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def _paragraph(document: Any, *, indent: bool = True, centred: bool = False, line: float = 28) -> Any:
    made = document.add_paragraph()
    layout = made.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    layout.space_before = layout.space_after = Pt(0)
    if indent:
        layout.first_line_indent = Pt(32)
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    return made


def _linked(paragraph: Any, text: str, address: str) -> None:
    """The text as a link without the usual blue: a printed report looks as if there were none."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = _run(paragraph, text, BODY, 16)
    link.append(run._element)
    paragraph._p.append(link)


def _write(document: Any, paragraph: Paragraph, address: Address | None) -> None:
    made = _paragraph(document)
    for piece in paragraph.pieces:
        if isinstance(piece, Stated) and address is not None:
            _linked(made, piece.text, address(piece.key))
        else:
            run = _run(made, piece.text if isinstance(piece, Stated) else piece, BODY, 16)
            run.font.highlight_color = 7 if paragraph.to_write else None


def _page_number(section: Any) -> None:
    made = section.footer.paragraphs[0]
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(made, "— ", PAGE, 14)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = _run(made, "", PAGE, 14)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)
    _run(made, " —", PAGE, 14)


def _table(document: Any, draft: Draft) -> None:
    head = _paragraph(document, indent=False, centred=True)
    head.paragraph_format.page_break_before = True
    _run(head, "附：主要数据对照表", HEAD, 16)
    names = ("指标", f"{draft.year}年" if draft.period.whole_year else "本期", draft.compared_with, "增减", "算式")
    table = document.add_table(rows=1, cols=len(names))
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = (Mm(56), Mm(28), Mm(28), Mm(22), Mm(22))
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    rows = [(x.label, x.now, x.before, x.change, x.division or "—") for x in draft.lines]
    for cells, texts, font in [(table.rows[0].cells, names, HEAD), *((table.add_row().cells, r, PAGE) for r in rows)]:
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            cell.width = widths[place]
            made = cell.paragraphs[0]
            made.paragraph_format.line_spacing = Pt(18)
            if place and font != HEAD:
                made.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _run(made, text, font, 10.5)
    note = _paragraph(document, indent=False, line=20)
    text = f"统计时段：{draft.period.text}；{draft.compared_with}：{draft.period.before.text}。金额满一万元的以万元计。"
    _run(note, text, PAGE, 10.5)


def render(draft: Draft, address: Address | None = None) -> bytes:
    """The bytes of the .docx. With `address`, each figure links to its matters."""
    document = docx.Document()
    document.core_properties.title = draft.title
    document.core_properties.author = draft.organisation
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(28)
    _page_number(section)
    _run(_paragraph(document, indent=False, centred=True, line=36), draft.title, TITLE, 22)
    _paragraph(document)
    _write(document, draft.opening, address)
    for chapter in draft.chapters:
        _run(_paragraph(document), chapter.title, HEAD, 16)
        for paragraph in chapter.paragraphs:
            _write(document, paragraph, address)
        for heading in chapter.sections:
            _run(_paragraph(document), heading.title, SUBHEAD, 16)
            for paragraph in heading.paragraphs:
                _write(document, paragraph, address)
    if draft.lines:
        _table(document, draft)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
