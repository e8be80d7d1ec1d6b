"""The desk and the list of matters: conditions in the address, what is due, search, the list as an Excel file."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fazhi.ledger import acts
from fazhi.ledger.models import Limit, Matter
from fazhi.ledger.state import Given
from fazhi.pages import paging
from fazhi.people.session import scope, system_scope
from fazhi.procedures import people_mediation as pm
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def numbers(client: Client, conditions: str = "") -> list[str]:
    page = client.get(f"/matters/{conditions}")
    assert page.status_code == 200
    return [row.matter.number for row in page.context["page"].rows]


@pytest.fixture
def three(qinghe: District, today: date) -> list[str]:
    """An applied one, an accepted one, one of the other town."""
    first = making.dispute(qinghe, day=today)
    second = making.dispute(qinghe, subject="加装电梯费用分摊纠纷", day=today - timedelta(days=10))
    making.accept(qinghe, second.matter_id, day=today)
    third = making.dispute(qinghe, who="chengbei_desk", subject="停车位占用纠纷", day=today)
    return [first.number, second.number, third.number]


def test_one_sees_ones_own_town_and_overseers_all(as_: SignIn, three: list[str]) -> None:
    assert numbers(as_("songxi_desk")) == [three[0], three[1]]
    assert numbers(as_("chengbei_desk")) == [three[2]]
    assert set(numbers(as_("supervisor"))) == set(three)
    assert numbers(as_("administrator")) == []


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ("?kind=people_mediation&stage=APPLIED", [0]),
        ("?kind=people_mediation&stage=NOTHING", [0, 1]),
        ("?stage=APPLIED", [0, 1]),
        ("?kind=petition", [0, 1]),
        ("?state=open&sort=opened", [1, 0]),
        ("?state=closed", []),
        ("?state=waiting", [0]),
        ("?topic=邻里纠纷&kind=people_mediation", [0, 1]),
        ("?q=电梯", [1]),
        ("?q=漏水", [0]),
        ("?q=张三丰", [0, 1]),
        ("?q=张三", []),
        ("?q=000000199001010012", [0, 1]),
        ("?q=00000005521", [0, 1]),
        ("?page=99", [0, 1]),
        ("?page=abc&sort=nonsense&org=zzz&due=never", [0, 1]),
    ],
)
def test_conditions_of_the_address(as_: SignIn, three: list[str], conditions: str, found: list[int]) -> None:
    assert numbers(as_("songxi_desk"), conditions) == [three[i] for i in found]


@pytest.mark.parametrize(("who", "found"), [("supervisor", 3), ("chengbei_desk", 1), ("analyst", 0), ("housing_clerk", 0)])
def test_a_name_is_found_only_by_who_may_read_names_and_only_in_reach(
    as_: SignIn, three: list[str], who: str, found: int
) -> None:
    assert len(numbers(as_(who), "?q=张三丰")) == found


def test_by_number_and_by_day(as_: SignIn, three: list[str], today: date) -> None:
    client = as_("songxi_desk")
    assert numbers(client, f"?q={three[1]}") == [three[1]]
    assert numbers(client, f"?since={today - timedelta(days=5)}") == [three[0]]
    assert numbers(client, f"?until={today - timedelta(days=5)}") == [three[1]]
    with system_scope():
        due = Matter.objects.get(number=three[1]).next_due
    assert numbers(client, f"?due={due}") == [three[1]]


def test_a_condition_that_means_nothing_is_told(as_: SignIn, three: list[str]) -> None:
    page = as_("songxi_desk").get("/matters/?q=%21%21&since=2026-02-30&kind=petition")
    assert "您的岗位不看“信访”，这个条件没有用上" in text(page)
    assert "“登记日自”须是日期" in text(page)
    assert "“!!”里没有可以查的字" in text(page)


def test_conditions_chosen_can_be_taken_away_singly(as_: SignIn, three: list[str]) -> None:
    page = as_("songxi_desk").get("/matters/?kind=people_mediation&stage=APPLIED&state=open&page=2")
    assert page.context["chosen"] == [("kind", "人民调解"), ("stage", "已申请"), ("state", "未办结")]
    html = page.content.decode()
    assert 'href="?kind=people_mediation&amp;state=open"' in html
    assert 'href="?state=open"' in html
    assert inline(page) == []


def test_by_organisation_below(qinghe: District, as_: SignIn, three: list[str]) -> None:
    town = qinghe.orgs["chengbei"].pk
    assert numbers(as_("supervisor"), f"?org={town}") == [three[2]]
    assert numbers(as_("songxi_desk"), f"?org={town}") == []


def late(number: str, today: date, *, soft: bool) -> None:
    """Let the limit of a matter have ended yesterday."""
    with system_scope():
        row = Matter.objects.get(number=number)
        day = today - timedelta(days=1)
        Limit.objects.filter(matter=row).update(due=day, soft=soft)
        Matter.objects.filter(pk=row.pk).update(next_due=day)


def test_only_binding_limits_make_a_matter_overdue(as_: SignIn, three: list[str], today: date) -> None:
    client = as_("songxi_desk")
    late(three[1], today, soft=True)
    assert numbers(client, "?state=overdue") == []
    assert client.get("/desk/").context["late"] == 0
    late(three[1], today, soft=False)
    assert numbers(client, "?state=overdue") == [three[1]]
    desk = client.get("/desk/")
    assert (desk.context["late"], [x.matter.number for x in desk.context["todo"]]) == (1, [three[1]])


def test_the_desk_shows_what_waits_and_what_falls_due(as_: SignIn, three: list[str], today: date) -> None:
    with system_scope():
        Matter.objects.filter(number=three[1]).update(next_due=today + timedelta(days=2))
    page = as_("songxi_desk").get("/desk/")
    assert [x.matter.number for x in page.context["inbox"]] == [three[0]]
    assert [(b.day, b.count) for b in page.context["bars"] if b.count] == [(today + timedelta(days=2), 1)]
    assert page.context["counts"] == {"mine": 0, "waiting": 1}
    mediator = as_("songxi_mediator").get("/desk/")
    assert mediator.context["counts"] == {"mine": 1, "waiting": 1}
    assert [label for _, label in page.context["recent"]] == ["受理并确定调解员", "申请调解", "申请调解"]
    assert f"/matters/?due={today + timedelta(days=2)}" in page.content.decode()


@pytest.mark.parametrize("who", ["supervisor", "analyst", "administrator", "justice", "housing_clerk", "bureau_desk"])
def test_every_role_has_a_desk_and_a_list(as_: SignIn, three: list[str], who: str) -> None:
    client = as_(who)
    for address in ("/desk/", "/matters/", "/registers/", "/account/", "/post/"):
        assert client.get(address).status_code == 200, address


def test_the_list_asks_as_much_for_many_rows_as_for_few(qinghe: District, as_: SignIn, three: list[str], today: date) -> None:
    client = as_("songxi_desk")

    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        return sum("calendarday" not in q["sql"] for q in seen.captured_queries)

    # The first request also finds out who is asking.
    asked("/matters/")
    few = asked("/matters/"), asked("/desk/")
    for n in range(12):
        made = making.dispute(qinghe, subject=f"第{n}件纠纷", day=today)
        making.accept(qinghe, made.matter_id, day=today)
    assert (asked("/matters/"), asked("/desk/")) == few
    assert max(few) <= 25


def test_pages_of_thirty(qinghe: District, as_: SignIn, today: date) -> None:
    for n in range(31):
        making.dispute(qinghe, subject=f"第{n}件纠纷", day=today)
    client = as_("songxi_desk")
    first, second = numbers(client), numbers(client, "?page=2")
    assert (len(first), len(second), len({*first, *second})) == (30, 1, 31)
    assert "第 31–31 件，共 31 件" in text(client.get("/matters/?page=2"))


def test_a_long_list_is_not_counted_again_at_once(qinghe: District, as_: SignIn, three: list[str]) -> None:
    cache.clear()
    rows = Matter.objects.filter(procedure="people_mediation")
    with scope(qinghe.session("supervisor")):
        assert [paging.counted(rows, most, "a") for most in (3, 2)] == [3, 3]
        with CaptureQueriesContext(connection) as asked:
            assert paging.counted(rows, 2, "a") == 3
            assert len(asked) == 0
            assert [paging.counted(rows, 3, "a"), paging.counted(rows, 2, "b"), paging.counted(rows, 2)] == [3, 3, 3]
            assert len(asked) == 3
        assert paging.counted(rows.filter(pk__in=[]), 2, "a") == 0


def test_the_excel_list_names_nobody(qinghe: District, as_: SignIn, three: list[str], today: date) -> None:
    session = qinghe.session("songxi_mediator", today)
    with system_scope():
        pk = Matter.objects.get(number=three[1]).pk
    with scope(session):
        values = {"oral": False, "terms": "分两期支付", "effective_on": today, "amount": 18600}
        acts.perform(session, pk, "agree", Given(today, values), on=today)
    answer = as_("songxi_desk").get("/matters/?as=xlsx&kind=people_mediation")
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        whole = "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xml"))
    for number in three[:2]:
        assert number in whole
    assert "协议涉及金额（元）" in whole
    assert "<v>18600</v>" in whole
    for secret in (three[2], "张三丰", "李四光", "张某", "000000199001010012", "00000005521"):
        assert secret not in whole
    assert pm.Facts.amount.listed


def test_a_title_that_looks_like_a_formula_is_only_text(qinghe: District, as_: SignIn, today: date) -> None:
    making.dispute(qinghe, subject='=HYPERLINK("http://elsewhere.example")', day=today)
    answer = as_("songxi_desk").get("/matters/?as=xlsx")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.namelist()
    assert "<f>" not in sheet
    assert not [n for n in names if "externalLink" in n or n.endswith("sheet1.xml.rels")]
