"""A paper as a Word file, from a template: the district's own where it has put one, else one made to fit the paper.

A district's template stands at `var/templates/PROCEDURE/DOCUMENT.docx`. In it {{ names.NAME }} is a fact, a party or one
of the standard names, {{ title }}, {{ number }}, {{ organisation }}, {{ date }}, {{ copies }} speak for themselves, and
`blocks` holds the declared blocks; a document of government has `official` besides. `template(paper)` gives a file to start from.
"""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from django.conf import settings
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import OpcError
from docx.shared import Mm
from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

from fazhi.ledger.printing import official, parts
from fazhi.ledger.printing.parts import BODY, HEAD, TITLE, WIDTH

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


def template(paper: dict[str, Any]) -> bytes:
    """A template that fits the blocks of a paper: layout of official papers, tags where its content goes."""
    document = docx.Document()
    if paper.get("official"):
        official.lay_out(document, paper)
    else:
        _lay_out(document, paper)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _lay_out(document: Any, paper: dict[str, Any]) -> None:
    """A form of the ledger, such as an application or a record."""
    section = document.sections[0]
    parts.margins(section)
    section.footer_distance = Mm(28)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    parts.page_number(footer)
    parts.put(parts.paragraph(document, centred=True, line=36), "{{ title }}", TITLE, 22, bold=True)
    head = parts.paragraph(document)
    head.paragraph_format.tab_stops.add_tab_stop(WIDTH, 2)
    parts.put(
        head, "{{ organisation }}\t{% if number %}{{ number }}{% else %}编号：{{ matter_number }}{% endif %}", BODY, 12
    )
    for place, block in enumerate(paper["blocks"]):
        match block["type"]:
            case "para":
                text = str(block["text"])
                to = text.endswith("：") and "\n" not in text and len(text) < 30
                parts.put(parts.paragraph(document, indent=not to), f"{{{{ blocks[{place}].text }}}}")
            case "heading":
                parts.put(parts.paragraph(document), f"{{{{ blocks[{place}].text }}}}", HEAD)
            case _:
                parts.table(document, place, block)
        if block["type"] not in ("para", "heading"):
            # Word joins tables that stand next to each other.
            parts.paragraph(document, line=8)
    parts.put(parts.paragraph(document, right=True), "{{ date }}")
    if paper.get("copies"):
        parts.put(parts.paragraph(document), "（{{ copies }}）", BODY, 12)


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
