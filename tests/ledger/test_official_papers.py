"""Documents of government look as GB/T 9704—2012 says: measured in the Word file and in the PDF, not only hoped for."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from fazhi.kernel.basis import Basis
from fazhi.kernel.documents import Document, Para
from fazhi.kernel.library import library
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.problems import problems
from fazhi.ledger import papers
from fazhi.ledger.printing import layout, pdf, word
from fazhi.ledger.state import Actor
from tests.ledger.test_printing import word_text
from tests.ledger.walking import ORG, Walk

MM = 72 / 25.4
OFFICIAL = [(p.key, d.key) for p in library().procedures.values() for d in p.documents().values() if d.official]
LINE = "依法行政依法办事"


def paper(form: Layout = Layout.FILE, body: str = LINE * 140, **more: Any) -> dict[str, Any]:
    """A document of the prompt letters' procedure, with every part a document of government may have."""
    walk = Walk(library().procedures["prompt_letter"], 3)
    walk.open()
    parts = {"title": "关于物业纠纷多发的通报", "to": "各镇人民政府", "copies_to": "区委办公室，区政协办公室", "note": "此件公开发布",
             "attachments": ("问题清单", "整改情况表")} | more  # fmt: skip
    document = Document(
        "x", "通报", library().procedures["prompt_letter"].basis[0], number="{org}〔{year}〕{n}号", body=(Para(body),),
        official=Official(form, **parts),
    )  # fmt: skip
    return papers.compose(walk.matter, document, "青松〔2026〕1号", date(2026, 3, 9), Actor(1, 1, "x", "林一", ORG), ORG)


def pages(content: dict[str, Any]) -> list[list[tuple[str, float, float]]]:
    """Of every page of the PDF: each character with how far its box lies from the left and from the top, in mm."""
    out = []
    with pypdfium2.PdfDocument(pdf.render(content)[0]) as made:
        for page in made:
            text, height = page.get_textpage(), page.get_height()
            boxes = [(text.get_text_range(i, 1), text.get_charbox(i, loose=True)) for i in range(text.count_chars())]
            out.append([(c, b[0] / MM, (height - b[3]) / MM) for c, b in boxes if c.strip()])
    return out


def rows(page: list[tuple[str, float, float]]) -> list[str]:
    """What stands in each line, from the top."""
    found: dict[int, list[tuple[float, str]]] = {}
    for c, x, y in page:
        found.setdefault(next((k for k in found if abs(k - y * 10) < 15), round(y * 10)), []).append((x, c))
    return ["".join(c for _, c in sorted(found[k])) for k in sorted(found)]


def test_a_page_has_22_lines_of_28_characters() -> None:
    page = pages(paper())[1]
    lines = [r for r in rows(page) if "—" not in r]
    assert [len(r) for r in lines] == [28] * 22
    body = [(x, y) for c, x, y in page if c in LINE]
    assert min(x for x, _ in body) == pytest.approx(28, abs=0.5)
    tops = sorted({round(y, 1) for _, y in body})
    assert (tops[-1] - tops[0]) / 21 == pytest.approx(225 / 22, abs=0.05)


def test_the_head_has_its_parts_in_order_and_place() -> None:
    first = rows(pages(paper())[0])
    assert first[:4] == ["松溪街道人民调解委员会文件", "青松〔2026〕1号", "关于物业纠纷多发的通报", "各镇人民政府："]
    upward = rows(pages(paper(signer="王二"))[0])
    assert upward[1] == "青松〔2026〕1号签发人：王二"


def test_the_numbers_of_pages_lie_outside_one_character_in() -> None:
    made = pages(paper())
    odd = [x for c, x, y in made[0] if y > 262 and c == "1"]
    even = [x for c, x, y in made[1] if y > 262 and c == "2"]
    assert odd[0] > 160 and even[0] < 60
    edge = 184 - 14 / MM
    assert max(x for c, x, y in made[0] if y > 262) == pytest.approx(edge - 14 / MM, abs=2)
    assert min(x for c, x, y in made[1] if y > 262) == pytest.approx(28 + 14 / MM, abs=1)


def test_the_end_has_date_and_colophon() -> None:
    made = pages(paper(body=LINE))
    before, last = rows(made[0]), made[-1]
    said = rows(last)
    assert before[-3:-1] == ["附件：1.问题清单", "2.整改情况表"]
    assert said[:3] == ["松溪街道人民调解委员会", "2026年3月9日", "（此件公开发布）"]
    assert said[3:] == ["抄送：区委办公室，区政协办公室。", "松溪街道人民调解委员会2026年3月9日印发", "—2—"]
    printed = max(y for c, x, y in last if c == "印")
    assert 37 + 225 - printed < 8


def test_a_letter_has_neither_colophon_lines_nor_a_number_on_its_first_page() -> None:
    made = pages(paper(Layout.LETTER, body=LINE * 100))
    first = rows(made[0])
    assert first[:3] == ["松溪街道人民调解委员会", "青松〔2026〕1号", "关于物业纠纷多发的通报"]
    assert min(y for _, _, y in made[0]) == pytest.approx(30, abs=3)
    assert "—" not in first[-1] and "—" in rows(made[1])[-1]
    assert "印发" not in "".join(rows(made[-1]))


def test_the_word_file_is_set_the_same() -> None:
    made = docx.Document(io.BytesIO(word.render(paper(signer="王二"))))
    section = made.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(m.mm) for m in margins] == [37, 35, 28, 26]
    assert made.settings.odd_and_even_pages_header_footer is True
    mark, _, _, number, _, _, title, _, to, body = made.paragraphs[:10]
    assert (mark.text, mark.paragraph_format.space_before.mm) == ("松溪街道人民调解委员会文件", pytest.approx(35, abs=0.1))
    assert str(mark.runs[0].font.color.rgb) == "E60012"
    assert number.text == "\u3000青松〔2026〕1号\t签发人：王二"
    line = number._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom"))
    assert (line.get(qn("w:color")), int(line.get(qn("w:space")))) == ("E60012", 11)
    assert (title.runs[0].font.size.pt, to.text) == (22, "各镇人民政府：")
    assert body.paragraph_format.line_spacing.pt == pytest.approx(225 / 22 * MM, abs=0.1)
    fonts = body.runs[0]._element.rPr.rFonts
    assert (body.runs[0].font.size.pt, fonts.get(qn("w:eastAsia"))) == (16, "仿宋_GB2312")
    colophon = made.tables[-1]
    assert [c.text for c in colophon.rows[-1].cells] == ["松溪街道人民调解委员会", "2026年3月9日印发"]
    borders = colophon._tbl.tblPr.find(qn("w:tblBorders"))
    assert {b.tag.partition("}")[2]: b.get(qn("w:sz")) for b in borders} == {"top": "8", "bottom": "8", "insideH": "6"}
    order = [e.tag.partition("}")[2] for e in colophon._tbl.tblPr]
    assert order.index("tblpPr") < order.index("tblW") < order.index("tblBorders")


@pytest.mark.parametrize(("procedure", "document"), OFFICIAL)
def test_every_declared_one_says_all_it_declares_in_word(procedure: str, document: str) -> None:
    walk = Walk(library().procedures[procedure], 3)
    walk.open()
    declared = library().procedures[procedure].documents()[document]
    content = papers.compose(walk.matter, declared, "青松〔2026〕1号", date(2026, 3, 9), Actor(1, 1, "x", "林一", ORG), ORG)
    made = word.render(content)
    found, first = word_text(made), docx.Document(io.BytesIO(made))
    assert declared.official is not None
    # The head of a letter stands in the header of its first page, as its red lines go beyond the text.
    head = first.paragraphs[0] if declared.official.form is Layout.FILE else first.sections[0].first_page_header.paragraphs[0]
    assert head.text == content["official"]["mark"]
    assert content["title"] in found and "{{" not in found


def test_a_part_that_names_nothing_known_is_left_out() -> None:
    content = paper(note="{adoption}", attachments=("清单", "{reply}"))
    assert (content["official"]["note"], content["official"]["attachments"]) == ("", ["清单"])
    assert "附件：清单" in rows(pages(content)[-1])


@pytest.mark.parametrize(
    ("organisation", "indents"),
    [("青禾区司法局", (4.0, 4.0)), ("青禾区住房和城乡建设局", (1.5, 4.0)), ("青禾区综合行政执法局城北镇综合行政执法队", (0.0, 7.0))],
)
def test_the_name_stands_centred_over_the_date_and_within_the_text(organisation: str, indents: tuple[float, float]) -> None:
    assert layout.signing(organisation, "2026年3月9日") == indents


def test_what_is_no_document_of_government_is_refused_at_load() -> None:
    basis: Basis = library().procedures["prompt_letter"].basis[0]
    assert Official().problems("{org}第{n}号") == ["公文的发文字号须以〔{year}〕{n}号结尾（GB/T 9704—2012，7.2.5）"]
    assert Official(Layout.LETTER, signer="{handler}").problems("{org}〔{year}〕{n}号") == ["信函格式没有签发人（GB/T 9704—2012，10.1）"]
    assert Document("x", "函", basis, (Para("{a}"),), official=Official(copies_to="{b}")).names == {"a", "b", "recipient", "organisation"}


def test_a_document_of_government_says_in_its_copies_who_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    letter = library().procedures["prompt_letter"]
    (sheet,) = (d for d in letter.documents().values() if d.official)
    assert problems(letter) == []
    monkeypatch.setitem(sheet.__dict__, "copies", "双方各一份")
    assert problems(letter) == ["prompt_letter：文书“提示函（建议书）”是公文，不印份数，送谁的写在抄送（copies_to）"]
