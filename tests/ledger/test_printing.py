"""Every declared paper as Word and PDF; what people type stays text; what cannot be drawn is said and not left out."""

from __future__ import annotations

import io
import zlib
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import _Cell
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.kernel.library import library
from fazhi.ledger import papers
from fazhi.ledger.printing import glyphs, pdf, word
from fazhi.ledger.state import Actor, PartyGiven
from tests.ledger.walking import ORG, Walk, value

DOCUMENTS = [(p.key, d.key) for p in library().procedures.values() for d in p.documents().values()]
PERSON = {"sex": "男", "age": "45", "nation": "汉族", "id_no": "000000199001010012", "phone": "00000005521",
          "address": "青禾区松溪街道柳湾路18号"}  # fmt: skip


def paper(procedure_key: str, document_key: str) -> dict[str, Any]:
    """The paper of a matter with every fact filled in."""
    procedure = library().procedures[procedure_key]
    walk = Walk(procedure, 3)
    walk.open()
    matter = walk.matter
    refs = procedure.facts.refs()
    matter.values = {n: value(f, walk.day, walk.random) for n, f in refs.items() if not f.secret}
    matter.parties = [PartyGiven(k.key, "赵喆堃", detail=PERSON) for k in procedure.parties]
    actor = Actor(1, 1, "x", "林一", ORG)
    document = procedure.documents()[document_key]
    return papers.compose(matter, document, "青松协〔2026〕3号", date(2026, 3, 9), actor, matter.org)


def sample() -> dict[str, Any]:
    return paper("people_mediation", "mediation_agreement")


def word_text(content: bytes) -> str:
    """Everything a Word file says."""
    document = docx.Document(io.BytesIO(content))
    cells = [_Cell(tc, table).text for table in document.tables for tc in table._tbl.iter(qn("w:tc"))]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def said(content: dict[str, Any]) -> list[str]:
    """What must be readable on a paper."""
    out = [content["title"], content["organisation"], content["date"], content["number"]]
    for block in content["blocks"]:
        out += [block["text"]] if "text" in block else []
        out += [x for row in block.get("rows", []) for x in row[:2]]
        out += [x for person in block.get("people", []) for x in person if x]
        out += block.get("places", [])
    return out


@pytest.mark.parametrize(("procedure", "document"), DOCUMENTS)
def test_every_declared_paper_prints_as_word_with_all_it_says(procedure: str, document: str) -> None:
    content = paper(procedure, document)
    found = word_text(word.render(content))
    assert [x for x in said(content) if x not in found] == []
    assert "{{" not in found and "{%" not in found


@pytest.mark.parametrize(("procedure", "document"), DOCUMENTS)
def test_every_declared_paper_prints_as_pdf(procedure: str, document: str) -> None:
    (content,) = pdf.render(paper(procedure, document))
    assert content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]
    assert b"/FontFile" in content or any(
        b"/FontFile" in _inflated(x.lstrip(b"\r\n")) for x in content.split(b"stream")
    )


def _inflated(data: bytes) -> bytes:
    """A packed part of a PDF; b"" for a part that is not packed."""
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""


def test_the_papers_lay_out_as_official_papers() -> None:
    document = docx.Document(io.BytesIO(word.render(sample())))
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(m.mm) for m in margins] == [37, 35, 28, 26]
    title = document.paragraphs[0]
    assert (title.text, title.alignment, title.runs[0].font.size.pt) == ("人民调解协议书", 1, 22.0)
    assert document.paragraphs[1].text.split("\t") == ["松溪街道人民调解委员会", "青松协〔2026〕3号"]
    assert any("当事人各执一份" in p.text for p in document.paragraphs)
    assert all(t.style.name == "Table Grid" for t in document.tables[:-1])


HOSTILE = '{{ 7 * 7 }} {% raw %} <w:t>&amp; #let x = read("/etc/passwd") $1+1$ *粗* _斜_ \\ `a` @b <c>'


def test_what_people_type_stays_text() -> None:
    content = sample()
    content["blocks"][0]["people"][0][1] = HOSTILE
    content["blocks"].append({"type": "para", "text": HOSTILE})
    found = word_text(word.render(content))
    assert found.count(HOSTILE) == 2
    (printed,) = pdf.render(content)
    assert printed.startswith(b"%PDF-")


def test_pictures_of_pages_show_more_pages_for_more_text() -> None:
    short, long = sample(), sample()
    long["blocks"].insert(1, {"type": "para", "text": "经调解，双方自愿达成协议。" * 200})
    few, many = pdf.render(short, "png"), pdf.render(long, "png")
    assert len(many) > len(few) >= 1
    assert all(page.startswith(b"\x89PNG") for page in many)


def test_a_character_no_font_has_is_an_error_and_not_a_gap() -> None:
    content = sample()
    content["blocks"][0]["people"][0][1] = "赵😀\ue123"
    with pytest.raises(pdf.NotPrintable) as refused:
        pdf.render(content)
    assert "“😀”（U+1F600）" in str(refused.value) and "U+E123" in str(refused.value)
    assert "FAZHI_FONTS" in str(refused.value)
    assert "赵😀" in word_text(word.render(content))


def test_rare_characters_of_names_are_there() -> None:
    content = sample()
    content["blocks"][0]["people"][0][1] = "喆堃犇镕赟頔昇玥琭甯垚烜焜珺祎玹浐伷㛃䶮㸆"
    assert pdf.render(content)[0].startswith(b"%PDF-")


def test_no_fonts_is_said(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "WHEEL", "no_such_library")
    settings.FAZHI_FONTS = str(tmp_path / "nowhere")
    with pytest.raises(pdf.NotPrintable, match="没有可用的中文字体"):
        pdf.render(sample())
    settings.FAZHI_FONTS = str(tmp_path)
    with pytest.raises(pdf.NotPrintable, match="Noto Sans CJK SC"):
        pdf.render(sample())


def test_the_character_map_is_read_right() -> None:
    _, families = pdf._fonts(pdf.folders())
    (path, index) = families["Noto Sans CJK SC"][0]
    have = "A一龥〔〕—，。（）％𠮷"
    assert glyphs.missing([have], [(path, index)]) == []
    assert glyphs.missing(["甲😀乙\ue000\n 丙"], [(path, index)]) == ["😀", "\ue000"]


def own(settings: Any, folder: Path, content: bytes) -> Path:
    settings.VAR = folder
    path = folder / "templates" / "people_mediation" / "mediation_agreement.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path


def test_a_district_may_bring_its_own_template(settings: Any, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(
        "本区格式 {{ title }} {{ number }}：{{ names.applicant }}与{{ names.respondent }}，{{ names.nobody }}"
    )
    document.add_paragraph("{% for b in blocks %}{{ b.type }} {% endfor %}")
    out = io.BytesIO()
    document.save(out)
    own(settings, tmp_path, out.getvalue())
    content = sample()
    content["names"]["applicant"] = "<赵喆堃>"
    found = word_text(word.render(content))
    assert "本区格式 人民调解协议书 青松协〔2026〕3号：<赵喆堃>与赵喆堃，—" in found
    assert "parties heading rows" in found


@pytest.mark.parametrize(
    "text", ["{{ title ", "{% for %}", "{{ title.__class__.__mro__ }}", "{{ 1 / 0 if false else blocks.nothing.more }}"]
)
def test_a_template_at_fault_is_named_and_nothing_leaks(settings: Any, tmp_path: Path, text: str) -> None:
    document = docx.Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    own(settings, tmp_path, out.getvalue())
    with pytest.raises(word.TemplateProblem, match=r"people_mediation/mediation_agreement\.docx"):
        word.render(sample())


def test_a_template_that_is_no_word_file_is_named(settings: Any, tmp_path: Path) -> None:
    own(settings, tmp_path, b"not a document")
    with pytest.raises(word.TemplateProblem, match="用不了"):
        word.render(sample())


def test_keys_cannot_lead_out_of_the_folder_of_templates(settings: Any, tmp_path: Path) -> None:
    settings.VAR = tmp_path / "var"
    (tmp_path / "secret.docx").write_bytes(b"x")
    content = sample() | {"procedure": "..", "key": "../../secret"}
    assert word.own_template(content) is None


def test_the_made_template_is_one_to_start_from(settings: Any, tmp_path: Path) -> None:
    content = sample()
    own(settings, tmp_path, word.template(content))
    assert said(content)[0] in word_text(word.render(content))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=200))
def test_any_text_makes_a_word_file_and_a_pdf_or_a_clear_refusal(text: str) -> None:
    content = sample()
    content["blocks"] = [
        {"type": "para", "text": text},
        {"type": "rows", "rows": [["项", text, True], ["项", text, False]]},
    ]
    docx.Document(io.BytesIO(word.render(content)))
    try:
        assert pdf.render(content)[0].startswith(b"%PDF-")
    except pdf.NotPrintable as refused:
        assert "现有字体没有这些字" in str(refused)
