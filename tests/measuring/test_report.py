"""The year's report: the five parts, numbers that all come from indicators, Word and HTML, and the commands."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from fazhi.kernel.library import library
from fazhi.kernel.measures import Part, Unit
from fazhi.measuring import commands, figures, report, report_docx, report_html
from fazhi.measuring.figures import Period
from fazhi.people.session import scope, system_scope
from tests.district import DAY, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
YEAR = Period(date(2026, 1, 1), DAY)
NUMBER = re.compile(r"[\d,]+(?:\.\d+)?")


def made(district: District) -> report.Draft:
    with system_scope():
        return report.draft(district.orgs["government"], 2026, YEAR)


def address(key: str) -> str:
    return f"/indicators/{key}/"


def test_the_five_parts_stand_in_order_and_nothing_is_invented(busy: District) -> None:
    draft = made(busy)
    assert [c.title.split("、")[1] for c in draft.chapters] == [p.value for p in Part]
    with_sections = {s.part for s in library().sections}
    for chapter, part in zip(draft.chapters, Part, strict=True):
        if part not in with_sections:
            assert [p.text for p in chapter.paragraphs] == ["〔待填写〕"]
            assert all(p.to_write for p in chapter.paragraphs)
            assert chapter.sections == ()


def test_every_number_of_the_text_is_a_figure_with_its_indicators_value(busy: District) -> None:
    draft = made(busy)
    assert len(draft.figures) > 10
    for figure in draft.figures:
        value = draft.values[figure.key][0]
        if value.indicator.grows and value.value is not None:
            assert Decimal(figure.text.removesuffix("%")) == abs(value.value) * 100 < 100
        else:
            assert figure.text.startswith(value.text)
        assert value.value == figures_now(busy, figure.key)
    for chapter in draft.chapters:
        for heading in chapter.sections:
            for paragraph in heading.paragraphs:
                outside = "".join(p for p in paragraph.pieces if isinstance(p, str))
                assert not NUMBER.search(outside), outside


def figures_now(district: District, key: str) -> object:
    with system_scope():
        indicator = library().indicators[key]
        return figures.compute(indicator, district.orgs["government"], YEAR.first, YEAR.last).value


def test_html_numbers_are_all_links_to_their_indicator(busy: District) -> None:
    draft = made(busy)
    html = report_html.render(draft, address)
    links = re.findall(r'<a href="([^"]+)" data-figure="([^"]+)">([^<]+)</a>', html)
    assert [(k, t) for _, k, t in links] == [(f.key, f.text) for f in draft.figures]
    assert all(href == address(key) for href, key, _ in links)
    body = html[html.index("<h1>") : html.index("<h2>附")]
    without = re.sub(r"<a [^>]+>[^<]+</a>|<aside>.*?</aside>|<h[123]>.*?</h[123]>", "", body)
    left = re.sub(r"<[^>]+>|2026年|1月1日至10月15日", "", without)
    assert not NUMBER.search(left), left
    assert "<script" not in html and " onclick" not in html


def test_rates_say_what_they_are_made_of(busy: District) -> None:
    rates = [f for f in made(busy).figures if library().indicators[f.key].unit is Unit.PERCENT]
    assert rates
    assert all(re.fullmatch(r"[\d.]+%（[\d,]+/[\d,]+）", f.text) for f in rates)


def test_what_fell_is_said_to_have_fallen() -> None:
    growth = library().indicators["reconsideration.accepted_growth"]
    section = next(s for s in library().sections if s.key == "reconsideration")
    sentence = next(s for s in section.sentences if growth in s.figures.values())
    said = {}
    for now in (260, 120, 100, 83):
        value = figures.value_of(growth, Decimal(now), Decimal(100))
        pieces = report._sentence(sentence, {growth.key: (value, value)})
        said[now] = "".join(p if isinstance(p, str) else p.text for p in pieces)
    assert said == {
        260: "案件受理量同比增长1.6倍。", 120: "案件受理量同比增长20%。", 100: "案件受理量同比增长0%。",
        83: "案件受理量同比下降17%。",
    }  # fmt: skip


def test_word_file_opens_holds_the_numbers_and_keeps_the_layout(busy: District) -> None:
    draft = made(busy)
    document = docx.Document(io.BytesIO(report_docx.render(draft)))
    text = "\n".join(p.text for p in document.paragraphs)
    assert all(f.text in text for f in draft.figures)
    assert draft.title in text and "〔待填写〕" in text
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(m.mm) for m in margins] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    body = next(p for p in document.paragraphs if draft.figures[0].text in p.text)
    assert body.paragraph_format.line_spacing == Pt(28)
    fonts = [r._element.rPr.rFonts.get(qn("w:eastAsia")) for r in body.runs]
    assert set(fonts) == {"仿宋_GB2312"}
    rows = [[c.text for c in r.cells] for r in document.tables[0].rows][1:]
    assert [(r[0], r[1], r[2]) for r in rows] == [(x.label, x.now, x.before) for x in draft.lines]


def test_word_file_links_figures_where_it_is_told_their_address(busy: District) -> None:
    draft = made(busy)
    document = docx.Document(io.BytesIO(report_docx.render(draft, lambda key: f"http://127.0.0.1/i/{key}")))
    found = {r.target_ref for r in document.part.rels.values() if r.reltype.endswith("/hyperlink")}
    assert found == {f"http://127.0.0.1/i/{f.key}" for f in draft.figures}


def test_an_empty_year_says_none_and_no_percentage(qinghe: District) -> None:
    draft = made(qinghe)
    text = "".join(p.text for c in draft.chapters for s in c.sections for p in s.paragraphs)
    assert "%" not in text
    assert "没有登记信访事项。" in text


def test_the_same_days_of_last_year_stand_beside(busy: District) -> None:
    draft = made(busy)
    with system_scope():
        for line in draft.lines:
            indicator = library().indicators[line.key]
            before = figures.compute(indicator, busy.orgs["government"], date(2025, 1, 1), date(2025, 10, 15))
            assert line.before == before.text
    assert draft.compared_with == "上年同期"


def test_last_year_is_not_zero_where_there_was_no_ledger_yet(qinghe: District) -> None:
    making.dispute(qinghe)
    with system_scope():
        both = figures.beside(list(library().indicators.values()), qinghe.orgs["government"], YEAR)
    now, before = both["dispute.accepted"]
    assert (now.text, before.text, now.change(before)) == ("0件", "—", "—")
    assert both["petition.received"][1].text == "—"


def test_figures_out_of_reach_are_marked_and_not_zero(busy: District) -> None:
    session = busy.session("songxi_desk")
    with scope(session):
        draft = report.draft(busy.orgs["songxi_committee"], 2026, YEAR, session)
    assert "petition.received" in draft.hidden
    assert not set(draft.hidden) & {f.key for f in draft.figures}
    petitions = next(s for c in draft.chapters for s in c.sections if "信访" in s.title)
    assert petitions.paragraphs[-1].text == "〔有数字不在您岗位的查阅范围内，请由有权的岗位生成〕"
    assert petitions.paragraphs[-1].to_write


def test_stored_and_restored_is_the_same_report(busy: District) -> None:
    draft = made(busy)
    again = report.restored(json.loads(json.dumps(report.stored(draft))), draft.organisation, 2026, YEAR)
    assert (again.title, again.opening, again.chapters, again.lines) == (
        draft.title, draft.opening, draft.chapters, draft.lines,
    )  # fmt: skip


def test_commands(busy: District, tmp_path: Path) -> None:
    listed = commands.indicators_json()
    assert [i["key"] for i in listed] == list(library().indicators)
    assert all(i["meaning"] and i["unit"] and i["label"] for i in listed)
    found = commands.figures_json("QH-government", 2026, DAY)
    assert len(found["figures"]) == len(listed) and found["to"] == "2026-10-15"
    for figure in found["figures"]:
        opened = commands.open_figure("QH-government", 2026, figure["key"], DAY)
        above = [m for m in opened["matters"] if m.get("in_numerator", True)]
        if library().indicators[figure["key"]].of.how.name == "COUNT":
            assert len(above) == figure["numerator"], figure["key"]
        assert opened["value"] == figure["value"]
        if figure["denominator"] is not None:
            # Growth lists the matters of both years; those of a rate's numerator are among those beneath it.
            grows = library().indicators[figure["key"]].grows
            assert len(opened["matters"]) - (len(above) if grows else 0) == figure["denominator"]
    json.dumps(found)
    for name in ("report.docx", "report.html"):
        assert commands.draft("QH-government", 2026, tmp_path / name, DAY).stat().st_size > 5_000


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (lambda p: commands.figures_json("QH-nowhere", 2026, DAY), "没有代码为“QH-nowhere”的机构"),
        (lambda p: commands.figures_json("QH-government", 2027, DAY), "2027年还没有开始"),
        (lambda p: commands.open_figure("QH-government", 2026, "no.such", DAY), "没有“no.such”这个指标"),
        (lambda p: commands.draft("QH-government", 2026, p / "a.pdf", DAY), "不能写成“.pdf”文件"),
        (lambda p: commands.draft("QH-government", 2026, p / "no" / "a.html", DAY), "写不进去"),
    ],
)
def test_commands_say_what_is_wrong(qinghe: District, tmp_path: Path, call: Callable[[Path], object], why: str) -> None:
    with pytest.raises(commands.CommandProblem, match=re.escape(why)):
        call(tmp_path)
