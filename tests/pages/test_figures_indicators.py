"""Pages of indicators: the number, its parts and its list are one; who sees which; what the address may ask."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
from lxml import etree

from fazhi.kernel.library import library
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.pages.figures import indicators
from fazhi.people.session import system_scope
from tests.district import District
from tests.measuring import seeding
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def busy(qinghe: District) -> District:
    seeding.fill(qinghe, each=18)
    return qinghe


def sheet(content: bytes) -> list[dict[str, str | float]]:
    """The rows of the first sheet of an Excel file, each as column letter → value."""
    n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        strings = ["".join(t.itertext()) for t in etree.fromstring(book.read("xl/sharedStrings.xml"))]
        rows = etree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{n}row")
        out = []
        for row in rows:
            cells = [(c.get("r", "").rstrip("0123456789"), c.get("t"), c.findtext(f"{n}v")) for c in row]
            out.append({k: strings[int(v)] if t == "s" else float(v) for k, t, v in cells if v is not None})
        return out


def number(district: District, key: str, org: str, today: date) -> figures.Value:
    with system_scope():
        period = Period.of_year(today.year, today)
        return figures.compute(library().indicators[key], district.orgs[org], period.first, period.last)


def test_table_of_a_domain_shows_each_number_and_last_years(busy: District, as_: SignIn, today: date) -> None:
    answer = as_("supervisor").get("/indicators/?domain=mediation")
    assert answer.status_code == 200 and inline(answer) == []
    lines = {x.indicator.key: x for x in answer.context["lines"]}
    assert set(lines) == {i.key for i in library().indicators.values() if i.domain == "mediation"}
    for key, line in lines.items():
        assert (line.number, line.unit) == number(busy, key, "government", today).parts
    assert all(x.indicator.label in text(answer) for x in lines.values())


def test_every_indicator_has_its_page_and_its_list_is_as_long_as_its_number(
    busy: District, as_: SignIn, today: date
) -> None:
    client = as_("supervisor")
    for key, indicator in library().indicators.items():
        answer = client.get(f"/indicators/{key}/")
        assert answer.status_code == 200 and inline(answer) == [], key
        value = number(busy, key, "government", today)
        assert (answer.context["number"], answer.context["unit"]) == (value.parts[0], value.parts[1]), key
        drilled = answer.context["drilled"]
        if indicator.of.how.name == "COUNT":
            assert drilled.total == value.numerator, key
        assert indicator.means in text(answer)
        if indicator.divided:
            assert client.get(f"/indicators/{key}/?part=per").context["drilled"].total == value.denominator


def test_the_list_can_be_leafed_through_to_its_end(
    busy: District, as_: SignIn, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indicators, "PAGE", 1)
    client = as_("supervisor")
    counts = [k for k, i in library().indicators.items() if i.of.how.name == "COUNT" and not i.divided]
    key = max(counts, key=lambda k: number(busy, k, "government", today).numerator)
    pages = client.get(f"/indicators/{key}/").context["drilled"].pages
    assert pages > 1
    seen = [
        m.pk
        for n in range(1, pages + 1)
        for m, _, _ in client.get(f"/indicators/{key}/?page={n}").context["drilled"].rows
    ]
    assert len(seen) == len(set(seen)) == number(busy, key, "government", today).numerator
    assert client.get(f"/indicators/{key}/?page=999").context["drilled"].number == pages
    assert client.get(f"/indicators/{key}/?page=x").context["drilled"].number == 1


def test_a_bar_opens_the_matters_of_its_month(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    answer = client.get("/indicators/dispute.accepted/")
    for line in answer.context["months"]:
        if line.now != "—":
            month = client.get(f"/indicators/dispute.accepted/?month={line.month}").context["drilled"]
            assert f"{month.total}件" == line.now
            assert all(c.day.month == line.month for _, c, _ in month.rows)
    bars = re.findall(r'aria-label="(\d+)月 ', answer.content.decode())
    assert [int(b) for b in bars] == [x.month for x in answer.context["months"] if x.now != "—"]


def test_parts_by_organisation_lead_down_and_add_up(busy: District, as_: SignIn, today: date) -> None:
    client = as_("supervisor")
    parts = client.get("/indicators/dispute.accepted/").context["parts"]
    total = sum(int(p.text.removesuffix("件")) for p in parts)
    assert total == number(busy, "dispute.accepted", "government", today).numerator
    songxi = next(p for p in parts if p.code == "QH-songxi")
    below = client.get(f"/indicators/dispute.accepted/?org={songxi.code}")
    assert below.context["now"].text == songxi.text


def test_a_clerk_sees_his_own_scope_and_nothing_beyond(busy: District, as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    answer = client.get("/indicators/dispute.accepted/")
    own = number(busy, "dispute.accepted", "songxi_committee", today)
    assert answer.context["now"].numerator == own.numerator > 0
    organisations = {m.organisation.code for m, _, _ in answer.context["drilled"].rows}
    assert organisations == {"QH-songxi_committee"}
    assert client.get("/indicators/dispute.accepted/?org=QH-chengbei_committee").status_code == 404
    assert client.get("/indicators/dispute.accepted/?org=QH-government").status_code == 404
    assert client.get("/indicators/petition.received/").status_code == 404
    assert "petition.received" not in {x.indicator.key for x in client.get("/indicators/").context["lines"]}


def test_who_is_not_signed_in_or_sees_no_matters_gets_no_figures(qinghe: District, as_: SignIn) -> None:
    from django.test import Client

    for address in ("/indicators/", "/indicators/dispute.accepted/", "/report/", "/reading/", "/papers/1/pdf/"):
        assert Client().get(address).status_code == 302
    for address in ("/indicators/", "/indicators/dispute.accepted/", "/report/"):
        refused = as_("administrator").get(address)
        assert refused.status_code == 403
        assert "您的岗位不看事项和指标" in text(refused)


@pytest.mark.parametrize(
    "address",
    ["?year=2999", "?year=abcd", "?year=٢٠٢٦", "?org=nobody", "?month=13", "?month=0", "?month=x", "?year=1"],
)
def test_an_address_that_asks_for_nonsense_is_not_found(qinghe: District, as_: SignIn, address: str) -> None:
    assert as_("supervisor").get(f"/indicators/dispute.accepted/{address}").status_code == 404


def test_unknown_indicator_or_domain_is_not_found(qinghe: District, as_: SignIn) -> None:
    client = as_("supervisor")
    assert client.get("/indicators/no.such/").status_code == 404
    assert client.get("/indicators/?domain=nothing").status_code == 404


def test_excel_files_hold_the_numbers_and_the_matters(busy: District, as_: SignIn, today: date) -> None:
    client = as_("supervisor")
    rows = sheet(client.get("/indicators/?domain=mediation&as=xlsx").content)[2:]
    assert len(rows) == sum(i.domain == "mediation" for i in library().indicators.values())
    for row in rows:
        value = number(busy, str(row["I"]), "government", today).value
        assert row.get("B") == (None if value is None else pytest.approx(float(value)))
    listed = sheet(client.get("/indicators/dispute.amount_involved/?as=xlsx").content)[2:]
    whole = number(busy, "dispute.amount_involved", "government", today)
    added = sum(float(r.get("F", 0)) for r in listed)
    assert added == pytest.approx(float(whole.numerator)) and added > 0
    assert "张三丰" not in str(listed)


def test_an_empty_ledger_says_so(qinghe: District, as_: SignIn) -> None:
    answer = as_("supervisor").get("/indicators/dispute.mediation_success_rate/")
    assert answer.context["number"] == "—"
    assert "没有计入的事项" in text(answer) and "%" not in answer.context["number"]


def test_english(busy: District, as_: SignIn) -> None:
    client = as_("supervisor")
    client.get("/language/?to=en&next=/desk/")
    answer = client.get("/indicators/?domain=mediation")
    assert "Disputes accepted" in text(answer) and "All indicators" in text(answer)
    assert "cases" in text(client.get("/indicators/dispute.accepted/"))


def test_pages_ask_the_database_a_bounded_number_of_times(
    busy: District, as_: SignIn, django_assert_max_num_queries: Any
) -> None:
    client = as_("supervisor")
    client.get("/indicators/?domain=mediation")
    with django_assert_max_num_queries(45):
        client.get("/indicators/?domain=publicity")
    with django_assert_max_num_queries(45):
        client.get("/indicators/dispute.accepted/")
