"""A paper as a Word file, from a template: the district's own where it has put one, else one made to fit the paper.

A district's template stands at `var/templates/PROCEDURE/DOCUMENT.docx`. In it {{ names.NAME }} is a fact, a party or one
of the standard names, {{ title }}, {{ number }}, {{ organisation }}, {{ date }}, {{ copies }} speak for themselves, and
`blocks` holds the declared blocks. `template(paper)` gives a file to start from.
"""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from django.conf import settings
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

TITLE, HEAD, BODY, PAGE = "方正小标宋简体", "黑体", "仿宋_GB2312", "宋体"
WIDTH = Mm(156)


_FAULTS = (
    TemplateError, OpcError, BadZipFile, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError, OSError,
)  # fmt: skip
"""What reading or filling a damaged or misspelt template may raise."""


class TemplateProblem(Exception):
    """The district's own template cannot be used; the message says which file and what is wrong with it."""


class _Dash(Undefined):
    """What a name without a value prints as."""

    def __str__(self) -> str:
        return "—"


def own_template(paper: dict[str, Any]) -> Path | None:
    """The district's template for this paper, if it has one."""
    procedure, key = str(paper["procedure"]), str(paper["key"])
    if not (procedure.isidentifier() and key.isidentifier()):
        return None
    path = Path(settings.VAR) / "templates" / procedure / f"{key}.docx"
    return path if path.is_file() else None


def _run(paragraph: Any, text: str, font: str = BODY, size: float = 16, *, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(size), bold or None
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _paragraph(
    parent: Any, *, indent: bool = False, centred: bool = False, right: bool = False, line: float = 28
) -> Any:
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
    _run(made, text, HEAD if label else BODY, 12)


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
            _run(row.cells[side].paragraphs[0], f"{{{{ blocks[{place}].places[{i}] }}}}：", BODY, 12)


def _footer(section: Any) -> None:
    made = section.footer.paragraphs[0]
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(made, "— ", PAGE, 14)
    for kind in ("begin", "", "end"):
        _run(made, "", PAGE, 14)
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = "PAGE"
        made.runs[-1]._element.append(mark)
    _run(made, " —", PAGE, 14)


def template(paper: dict[str, Any]) -> bytes:
    """A template that fits the blocks of a paper: layout of official papers, tags where its content goes."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin, section.footer_distance = Mm(28), Mm(26), Mm(28)
    _footer(section)
    _run(_paragraph(document, centred=True, line=36), "{{ title }}", TITLE, 22, bold=True)
    head = _paragraph(document)
    head.paragraph_format.tab_stops.add_tab_stop(WIDTH, 2)
    _run(
        head, "{{ organisation }}\t{% if number %}{{ number }}{% else %}编号：{{ matter_number }}{% endif %}", BODY, 12
    )
    for place, block in enumerate(paper["blocks"]):
        match block["type"]:
            case "para":
                text = str(block["text"])
                to = text.endswith("：") and "\n" not in text and len(text) < 30
                _run(_paragraph(document, indent=not to), f"{{{{ blocks[{place}].text }}}}")
            case "heading":
                _run(_paragraph(document), f"{{{{ blocks[{place}].text }}}}", HEAD)
            case "rows":
                _rows(document, place, block)
            case "parties":
                _parties(document, place, block)
            case "signatures":
                _signatures(document, place, block)
            case other:
                raise TemplateProblem(f"不会排“{other}”这种内容。请告诉系统管理员。")
        if block["type"] not in ("para", "heading"):
            # Word joins tables that stand next to each other.
            _paragraph(document, line=8)
    _run(_paragraph(document, right=True), "{{ date }}")
    if paper.get("copies"):
        _run(_paragraph(document), "（{{ copies }}）", BODY, 12)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _clean(value: Any) -> Any:
    """Without characters a Word file cannot hold."""
    if isinstance(value, str):
        kept = (c for c in value if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
        return "".join(c for c in kept if ord(c) not in (0xFFFE, 0xFFFF))
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    return [_clean(v) for v in value] if isinstance(value, list) else value


def render(paper: dict[str, Any]) -> bytes:
    """The bytes of the .docx. Raises `TemplateProblem` where the district's own template is at fault."""
    own = own_template(paper)
    source = own.read_bytes() if own is not None else template(paper)
    try:
        document = DocxTemplate(io.BytesIO(source))
        document.render(_clean(paper), SandboxedEnvironment(autoescape=True, undefined=_Dash), autoescape=True)
    except _FAULTS as error:
        if own is None:
            raise
        raise TemplateProblem(
            f"本单位自备的模板“{own.parent.name}/{own.name}”用不了：{error}。请修改模板，或者移走它改用系统自带的格式。"
        ) from error
    if document.docx is not None:
        document.docx.core_properties.title = str(paper["title"])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
