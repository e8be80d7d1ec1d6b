"""The words of Word's XML as a reader sees them: tracked insertions are in, deletions are out, text boxes are read.

Word keeps what was struck in the file until somebody accepts the changes; it keeps the words of a text box twice, for
old and for new versions. Hidden text is not shown and not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset(
    {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:tblPr"), qn("w:sdtPr"), f"{_COMPATIBILITY}Fallback"}
)
"""Elements nothing of which is text of the document as it stands."""
_AS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT, _RUN, _PROPERTIES, _HIDDEN = qn("w:t"), qn("w:r"), qn("w:rPr"), qn("w:vanish")
_BOX, _PARAGRAPH, _TABLE = qn("w:txbxContent"), qn("w:p"), qn("w:tbl")
_THROUGH = frozenset(
    {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}
)
"""Wrappers around paragraphs and tables: content controls, tracked insertions."""


def blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables in `parent`, in reading order, also those inside content controls."""
    for child in parent:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _THROUGH:
            yield from blocks(child)


def words(paragraph: Element) -> tuple[str, list[str]]:
    """The text of a paragraph, and the lines of the text boxes anchored in it."""
    pieces: list[str] = []
    boxes: list[str] = []
    _gather(paragraph, pieces, boxes)
    return "".join(pieces), boxes


def _gather(element: Element, pieces: list[str], boxes: list[str]) -> None:
    for child in element:
        tag = child.tag
        if tag in _GONE or (tag == _RUN and _is_hidden(child)):
            continue
        if tag == _TEXT:
            pieces.append(child.text or "")
        elif tag in _AS:
            pieces.append(_AS[tag])
        elif tag == _BOX:
            for line in blocks(child):
                inner: list[str] = []
                _gather(line, inner, boxes)
                boxes.append("".join(inner))
        elif tag != _PROPERTIES:
            _gather(child, pieces, boxes)


def _is_hidden(run: Element) -> bool:
    properties = run.find(_PROPERTIES)
    mark = properties.find(_HIDDEN) if properties is not None else None
    return mark is not None and mark.get(qn("w:val"), "1") not in ("0", "false", "off")
