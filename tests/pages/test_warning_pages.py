"""Early warning and the panorama: a rise is told, opened, taken up; small numbers and names stand nowhere; who sees what."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from lxml import etree

from fazhi.ledger.models import Matter
from fazhi.people.session import scope
from fazhi.procedures.people_mediation.facts import Kind
from tests.district import District
from tests.measuring.closing import archived, began
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def months(today: date, many: int) -> Iterator[date]:
    """The first days of whole months, the last of them first."""
    first = today.replace(day=1)
    for _ in range(many):
        first = (first - timedelta(days=1)).replace(day=1)
        yield first


@pytest.fixture
def risen(qinghe: District, today: date) -> District:
    """Eight months of five and six disputes a town; then, in the last, nineteen in Songxi, and one of another kind."""
    last, *before = months(today, 9)
    songxi, chengbei = qinghe.session("songxi_desk"), qinghe.session("chengbei_desk")
    for first in (*before, last):
        for n in range(19 if first == last else 5):
            began(songxi, first + timedelta(days=n), Kind.NEIGHBOUR)
        for n in range(6):
            began(chengbei, first + timedelta(days=2 * n), Kind.PROPERTY_SERVICE, "物业费纠纷")
    began(songxi, last, Kind.FAMILY, "抚养费纠纷")
    return qinghe


def strings(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def second_sheet(content: bytes) -> dict[str, list[str | float]]:
    """The rows of the second sheet of an Excel file: first cell → the others."""
    n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        words = ["".join(t.itertext()) for t in etree.fromstring(book.read("xl/sharedStrings.xml"))]
        out: dict[str, list[str | float]] = {}
        for row in etree.fromstring(book.read("xl/worksheets/sheet2.xml")).iter(f"{n}row"):
            cells = [(c.get("t"), c.findtext(f"{n}v") or "") for c in row]
            values: list[str | float] = [words[int(v)] if kind == "s" else float(v) for kind, v in cells]
            out[str(values[0])] = values[1:]
    return out


def cell(today: date, **more: str) -> str:
    at = next(months(today, 1)).isoformat()
    return "/warning/cell/?" + "&".join(f"{k}={v}" for k, v in {"kind": "people_mediation", "at": at, **more}.items())


def test_the_rise_is_told_where_it_is(risen: District, as_: SignIn, today: date) -> None:
    answer = as_("supervisor").get("/warning/")
    assert answer.status_code == 200 and inline(answer) == []
    found = {(x.place, x.topic): (x.seen, x.grave) for x in answer.context["lines"]}
    assert found[("松溪街道", "邻里纠纷")] == (None, True), "20 less 19 would be 1"
    assert found[("松溪街道", "全部分类")] == (20, True)
    assert not any(place == "城北镇" for place, _ in found)
    assert "Riebler 2004" in text(answer)
    tiles = {t.name: (t.count, t.level) for t in answer.context["map"].tiles}
    assert tiles["松溪街道"] == (20, "grave")
    assert tiles["城北镇"] == (6, "")


def test_a_small_number_stands_nowhere(risen: District, as_: SignIn, today: date) -> None:
    """One family dispute in Songxi: neither it nor what would give it away is shown, on the page or in the file."""
    browser = as_("supervisor")
    answer = browser.get("/warning/")
    heads = [None, *answer.context["a"].counts.topics]
    rows = {name: dict(zip(heads, (n for n, _ in cells), strict=True)) for name, cells in answer.context["rows"]}
    assert rows["松溪街道"]["婚姻家庭纠纷"] is None
    assert rows["全部地方"]["婚姻家庭纠纷"] is None
    assert rows["松溪街道"][None] == 20
    assert rows["松溪街道"]["邻里纠纷"] is None, "20 less 19 would be 1"
    file = browser.get("/warning/?as=xlsx").content
    assert second_sheet(file)["地方"] == ["全部分类", "婚姻家庭纠纷", "邻里纠纷", "物业纠纷"]
    assert second_sheet(file)["全部地方"] == [26, "不显示", 19, "不显示"]
    assert second_sheet(file)["松溪街道"] == [20, "不显示", "不显示", "不显示"]
    book = strings(file)
    for name in ("张三丰", "李四光"):
        assert name not in book and name not in answer.content.decode()


def test_a_cell_opens_into_its_matters(risen: District, as_: SignIn, today: date) -> None:
    answer = as_("supervisor").get(cell(today, town="990101001", topic="邻里纠纷"))
    assert answer.status_code == 200 and inline(answer) == []
    assert answer.context["listed"].total == 19
    assert answer.context["judged"].past == (5, 5, 5, 5, 5, 5)
    assert {m.title for m, _ in answer.context["listed"].rows} == {"楼上漏水纠纷"}
    assert as_("supervisor").get(cell(today, town="990101009")).status_code == 404
    assert as_("supervisor").get(cell(today, topic="没有这一类")).status_code == 404
    assert as_("supervisor").get("/warning/?kind=legal_aid").status_code == 404


def test_whoever_works_with_figures_alone_is_shown_no_matters(risen: District, as_: SignIn, today: date) -> None:
    answer = as_("analyst").get(cell(today, town="990101001", topic="邻里纠纷"))
    assert answer.context["listed"] is None
    assert "楼上漏水纠纷" not in answer.content.decode()


def test_a_town_sees_its_own(risen: District, as_: SignIn) -> None:
    answer = as_("songxi_desk").get("/warning/")
    assert [t.name for t in answer.context["map"].tiles] == ["松溪街道"]
    assert {x.place for x in answer.context["lines"]} == {"全部地方", "松溪街道"}
    assert as_("housing_clerk").get("/warning/?kind=people_mediation").status_code == 404
    assert as_("administrator").get("/warning/").status_code == 403


def test_a_rise_is_taken_up_once_and_answered(risen: District, as_: SignIn, today: date) -> None:
    browser = as_("supervisor")
    sent = {"kind": "people_mediation", "at": next(months(today, 1)).isoformat(), "town": "990101001", "topic": "邻里纠纷"}
    first = browser.post("/warning/take-up/", sent)
    assert first.status_code == 302
    assert browser.post("/warning/take-up/", sent).headers["location"] == first.headers["location"]
    with scope(risen.session("supervisor", today)):
        matter = Matter.objects.get(procedure="early_warning")
        assert first.headers["location"] == f"/matters/{matter.pk}/"
        facts = matter.facts
    assert (facts["seen"], facts["usual"], facts["level"], facts["place"]) == (19, 5, "WARNING", "松溪街道")
    assert facts["matter_topic"] == "邻里纠纷" and facts["kind"] == "人民调解"
    assert matter.number in text(browser.get(cell(today, town="990101001", topic="邻里纠纷")))
    answer = browser.post(f"/warning/{matter.pk}/letter/", follow=True)
    assert answer.redirect_chain[-1][0] == "/new/prompt_letter/issue_about/"
    assert matter.number in answer.content.decode()


def test_what_has_not_risen_is_not_taken_up(risen: District, as_: SignIn, today: date) -> None:
    sent = {"kind": "people_mediation", "at": next(months(today, 1)).isoformat(), "town": "990101002"}
    assert as_("supervisor").post("/warning/take-up/", sent).status_code == 404
    assert as_("supervisor").get("/warning/take-up/").status_code == 405


def test_a_committee_does_not_take_up(risen: District, as_: SignIn, today: date) -> None:
    sent = {"kind": "people_mediation", "at": next(months(today, 1)).isoformat(), "town": "990101001", "topic": "邻里纠纷"}
    browser = as_("songxi_desk")
    assert "登记预警" not in text(browser.get(cell(today, town="990101001", topic="邻里纠纷")))
    assert browser.post("/warning/take-up/", sent).headers["location"].startswith("/warning/cell/")
    with scope(risen.session("supervisor", today)):
        assert not Matter.objects.filter(procedure="early_warning").exists()


def test_nothing_recorded_yet(qinghe: District, as_: SignIn) -> None:
    answer = as_("supervisor").get("/warning/")
    assert answer.status_code == 200
    assert "还没有可以比较的事项" in text(answer)


def test_the_panorama_lists_what_is_open_without_names(risen: District, as_: SignIn, today: date) -> None:
    done = archived(risen, "songxi", today - timedelta(days=3))
    browser = as_("supervisor")
    answer = browser.get("/panorama/")
    assert answer.status_code == 200 and inline(answer) == []
    assert answer.context["listed"].total == 8 * 11 + 26
    assert done.number not in answer.content.decode()
    first = answer.context["listed"].rows[0]
    assert first.days == (today - list(months(today, 9))[-1]).days
    book = strings(browser.get("/panorama/?as=xlsx").content)
    for name in ("张三丰", "李四光"):
        assert name not in answer.content.decode() and name not in book
    assert browser.get("/panorama/?town=990101002").context["listed"].total == 54
    assert browser.get("/panorama/?topic=婚姻家庭纠纷").context["listed"].total == 1
    assert browser.get("/panorama/?late=1").context["listed"].total == 0
    assert as_("chengbei_desk").get("/panorama/").context["listed"].total == 54
    assert as_("administrator").get("/panorama/").status_code == 403


def test_the_pay_sheet_says_what_is_missing(qinghe: District, as_: SignIn, today: date) -> None:
    last = next(months(today, 1))
    archived(qinghe, "songxi", last)
    answer = as_("justice").get("/paysheet/")
    assert answer.status_code == 200 and inline(answer) == []
    assert "没有这一类案件的补贴标准" in text(answer)
    assert answer.context["cases"] == 0
    sent = as_("justice").post("/paysheet/make/", {"month": f"{last:%Y-%m}"}, follow=True)
    assert "没有可以列入发放表的案件" in text(sent)
    assert as_("housing_clerk").get("/paysheet/").status_code == 403


def test_the_review_page_says_why_nothing_is_drawn(qinghe: District, as_: SignIn) -> None:
    answer = as_("justice").get("/peer-review/")
    assert answer.status_code == 200 and inline(answer) == []
    assert "没有公开的种子" in text(answer)
    assert "SHA-256" in text(answer)
    assert as_("housing_clerk").get("/peer-review/").status_code == 403
