"""Pages of the annual report: draft, evidence, files, freezing and what changed since; papers as files."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import docx
import pytest
from django.test import Client

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Matter, Paper, Reading
from fazhi.ledger.state import Given
from fazhi.measuring.models import Figure, Report
from fazhi.people.session import scope, system_scope
from tests.district import District
from tests.ledger import making
from tests.measuring import seeding
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def busy(qinghe: District) -> District:
    seeding.fill(qinghe, each=12)
    return qinghe


def reports() -> int:
    with system_scope():
        return Report.objects.count()


def accepted(district: District, today: date) -> int:
    """A dispute taken in and accepted these days."""
    made = making.dispute(district, day=today)
    making.accept(district, made.matter_id, day=today)
    return made.matter_id


def test_every_figure_of_the_draft_leads_to_its_evidence_and_that_to_its_matters(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    answer = client.get("/report/")
    html = answer.content.decode()
    assert inline(answer) == []
    article = html[html.index('<article class="doc"') : html.index("</article>")]
    anchors = re.findall(r'<a class="fig [^"]*" href="#([^"]+)">([^<]+)</a>', article)
    assert len(anchors) == len(answer.context["shown"].figures) > 10
    assert all(f'id="{a}"' in html for a, _ in anchors)
    for evidence in answer.context["evidence"]:
        opened = client.get(evidence.url.split("#")[0])
        assert opened.status_code == 200
        assert (opened.context["number"], opened.context["unit"]) == (evidence.number, evidence.unit)
        assert client.get(evidence.sample).status_code == 200


def test_text_of_the_page_holds_no_number_that_is_not_a_figure(busy: District, as_: SignIn) -> None:
    html = as_("supervisor").get("/report/").content.decode()
    article = html[html.index('<article class="doc"') : html.index("</article>")]
    article = re.sub(
        r'<a class="fig .*?</a>|<div class="was">.*?</div>|<h2.*?</h2>|<h3.*?</h3>', "", article, flags=re.S
    )
    words = re.sub(r"<svg.*?</svg>|<[^>]+>|\d{4}年|\d+月\d+日", "", article, flags=re.S)
    assert not re.search(r"\d", words), words


def test_the_five_parts_stand_and_what_nobody_wrote_is_marked(busy: District, as_: SignIn) -> None:
    answer = as_("supervisor").get("/report/")
    assert text(answer).count("〔待填写〕") >= 4
    missing = [c for c in answer.context["checks"] if c.verdict == "open"]
    assert len(missing) == 4
    assert all(c.verdict in ("ok", "open") for c in answer.context["checks"])


def test_word_and_html_files(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    figures = client.get("/report/").context["shown"].figures
    word = client.get("/report/?as=docx")
    said = "\n".join(p.text for p in docx.Document(io.BytesIO(word.content)).paragraphs)
    assert all(f.text in said for f in figures)
    assert "attachment" in word["Content-Disposition"]
    page = client.get("/report/?as=html").content.decode()
    links = re.findall(r'href="http://testserver(/indicators/[^"]+)" data-figure="([^"]+)"', page)
    assert [k for _, k in links] == [f.key for f in figures]
    assert all(client.get(address.replace("&amp;", "&").split("#")[0]).status_code == 200 for address, _ in links)


def test_freezing_asks_first_then_keeps_and_later_changes_show(busy: District, as_: SignIn, today: date) -> None:
    client = as_("supervisor")
    asked = client.get("/report/freeze/")
    assert "以后不能改动，也不能删除" in text(asked) and reports() == 0
    before = client.get("/report/").context["shown"]
    answer = client.post("/report/freeze/")
    assert answer.status_code == 302 and reports() == 1
    kept = client.get(answer["Location"])
    assert "定稿以后，数字没有变化" in text(kept) and inline(kept) == []
    assert [f.text for f in kept.context["shown"].figures] == [f.text for f in before.figures]

    new = accepted(busy, today)
    changed = client.get(answer["Location"])
    difference = changed.context["by_key"]["dispute.accepted"]
    then = next(x for x in before.lines if x.key == "dispute.accepted").now
    n = int(then.removesuffix("件"))
    assert difference.text == f"定稿时 {n}件，现为 {n + 1}件"
    assert difference.text in text(changed)
    assert [f.text for f in changed.context["shown"].figures] == [f.text for f in before.figures]
    figure = client.get(f"{answer['Location']}figures/dispute.accepted/")
    assert figure.context["total"] == n and [m.id for m, _ in figure.context["came"]] == [new]
    with system_scope():
        assert Matter.objects.get(pk=new).number in text(figure)


def test_every_frozen_figure_opens_into_the_matters_it_counted(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    address = client.post("/report/freeze/")["Location"]
    with system_scope():
        kept = list(Figure.objects.all())
    assert len(kept) > 20
    for figure in kept:
        answer = client.get(f"{address}figures/{figure.key}/")
        assert answer.status_code == 200 and inline(answer) == []
        declared = library().indicators[figure.key]
        if declared.of.how.name == "COUNT":
            assert answer.context["total"] == figure.numerator
        if declared.divided:
            assert client.get(f"{address}figures/{figure.key}/?part=per").context["total"] == figure.denominator
    assert client.get(f"{address}figures/no.such/").status_code == 404


def test_a_frozen_report_can_be_had_as_word_and_html(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    address = client.post("/report/freeze/")["Location"]
    shown = client.get(address).context["shown"]
    word = "\n".join(p.text for p in docx.Document(io.BytesIO(client.get(f"{address}?as=docx").content)).paragraphs)
    assert all(f.text in word for f in shown.figures)
    assert shown.title in client.get(f"{address}?as=html").content.decode()


@pytest.mark.parametrize("who", ["analyst", "songxi_desk", "bureau_desk"])
def test_who_may_not_freeze_is_told_who_may_and_nothing_is_kept(busy: District, as_: SignIn, who: str) -> None:
    client = as_(who)
    assert "年度报告由依法治区办督办岗" in text(client.get("/report/"))
    refused = client.post("/report/freeze/")
    assert refused.status_code == 403 and "年度报告由依法治区办督办岗" in text(refused)
    assert reports() == 0


def test_a_frozen_report_is_not_there_for_who_sees_only_a_part(busy: District, as_: SignIn) -> None:
    address = as_("supervisor").post("/report/freeze/")["Location"]
    assert as_("songxi_desk").get(address).status_code == 404
    assert as_("songxi_desk").get(f"{address}figures/dispute.accepted/").status_code == 404
    assert as_("analyst").get(address).status_code == 200
    assert Client().get(address).status_code == 302


def test_freezing_needs_the_form(busy: District) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(busy.people["supervisor"], backend="django.contrib.auth.backends.ModelBackend")
    assert client.post("/report/freeze/").status_code == 403
    assert reports() == 0


def paper(district: District, today: date) -> Paper:
    matter = accepted(district, today)
    with system_scope():
        return Paper.objects.filter(matter_id=matter, key="mediation_intake_form").select_related("matter").get()


@pytest.mark.parametrize(("fmt", "begins"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")])
def test_a_paper_is_handed_out_and_the_reading_recorded(
    qinghe: District, as_: SignIn, today: date, fmt: str, begins: bytes
) -> None:
    found = paper(qinghe, today)
    answer = as_("songxi_mediator").get(f"/papers/{found.pk}/{fmt}/")
    assert answer.status_code == 200 and answer.content.startswith(begins)
    assert "no-cache" in answer["Cache-Control"]
    if fmt == "docx":
        tables = docx.Document(io.BytesIO(answer.content)).tables
        assert "张三丰" in "".join(c.text for t in tables for r in t.rows for c in r.cells)
    with system_scope():
        (record,) = Reading.objects.filter(matter=found.matter)
        assert (record.what, record.purpose) == ("文书“人民调解受理登记表”", "制作、送达文书")
        assert record.reader.startswith("王二 · ")


@pytest.mark.parametrize("who", ["chengbei_desk", "analyst", "administrator", "housing_clerk"])
def test_a_paper_is_not_there_for_who_may_not_read_it(qinghe: District, as_: SignIn, today: date, who: str) -> None:
    found = paper(qinghe, today)
    assert as_(who).get(f"/papers/{found.pk}/pdf/").status_code == 404
    with system_scope():
        assert Reading.objects.count() == 0


def test_other_forms_of_a_paper_are_not_found(qinghe: District, as_: SignIn, today: date) -> None:
    found = paper(qinghe, today)
    assert as_("songxi_desk").get(f"/papers/{found.pk}/exe/").status_code == 404
    assert as_("songxi_desk").get("/papers/999999/pdf/").status_code == 404
    assert as_("songxi_desk").post(f"/papers/{found.pk}/pdf/").status_code == 405


def test_a_name_no_font_can_draw_is_said_on_a_page(qinghe: District, as_: SignIn, today: date) -> None:
    session = qinghe.session("songxi_desk", today)
    made = making.dispute(qinghe, subject="关于😀的纠纷", day=today)
    with scope(session):
        row = Paper.objects.filter(matter_id=made.matter_id).first()
    assert row is not None
    answer = as_("songxi_desk").get(f"/papers/{row.pk}/pdf/")
    assert answer.status_code == 409 and "现有字体没有这些字：“😀”" in text(answer)
    assert as_("songxi_desk").get(f"/papers/{row.pk}/docx/").status_code == 200


def test_correcting_an_old_entry_changes_the_number_of_today_not_the_frozen_one(
    busy: District, as_: SignIn, today: date
) -> None:
    new = accepted(busy, today)
    client = as_("supervisor")
    address = client.post("/report/freeze/")["Location"]
    desk = busy.session("songxi_desk", today)
    with scope(desk):
        given = Given(today - timedelta(days=1), {"law_literate": True}, note="补登")
        acts.perform(desk, new, "correct", given, on=today)
    answer = client.get(address)
    assert answer.context["differences"] == []
    assert "定稿以后，数字没有变化" in text(answer)
