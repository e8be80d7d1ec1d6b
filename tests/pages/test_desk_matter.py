"""The page of a matter: clock, steps, story, what can be done and why not, parties masked until a purpose is given."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Party, Reading
from fazhi.ledger.state import Given
from fazhi.people.session import scope, system_scope
from fazhi.procedures import people_mediation as pm
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def pk(qinghe: District, today: date) -> int:
    made = making.dispute(qinghe, day=today)
    making.accept(qinghe, made.matter_id, day=today)
    return made.matter_id


def sit(qinghe: District, pk: int, today: date, times: int) -> None:
    session = qinghe.session("songxi_mediator", today)
    for n in range(times):
        with scope(session):
            acts.perform(session, pk, "sit", Given(today, {"sitting": f"第{n + 1}次调解，双方对数额有分歧。"}), on=today)


def test_where_it_stands_and_until_when(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    page = as_("songxi_mediator").get(f"/matters/{pk}/")
    assert page.status_code == 200
    assert [(s.label, s.css) for s in page.context["steps"]] == [
        ("已申请", "ok"), ("调解中", "now"), ("达成协议", ""), ("已归档", ""),
    ]  # fmt: skip
    limit = page.context["limit"]
    assert (limit.label, limit.rule.basis.text) == ("调解期限", "《人民调解工作若干规定》第三十三条（未核实）")
    with system_scope():
        due = next(x.due for x in pm_limits(pk))
    assert limit.big == str((due - today).days)
    marked = [d for d in limit.days if "due" in d.css]
    assert [d.text for d in marked] == [str(due.day) if due.day != 1 else f"{due.month}/1"]
    assert sum("now" in d.css for d in limit.days) == 1
    assert inline(page) == []


def pm_limits(pk: int) -> list[object]:
    from fazhi.ledger.models import Limit

    return list(Limit.objects.filter(matter_id=pk, key="mediate"))


def test_what_can_be_done_and_why_not(as_: SignIn, pk: int) -> None:
    page = as_("songxi_mediator").get(f"/matters/{pk}/")
    can = [v.action.key for v in page.context["can"]]
    assert can == [
        "invite_joint", "inquire", "sit", "prolong", "report_risk", "agree", "fail", "terminate", "correct", "attach", "link",
        "correct_party",
    ]  # fmt: skip
    why = {v.action.key: v.why for v in page.context["cannot"]}
    assert why["accept"] == "您的岗位无此权限，由人民调解委员会受理岗办理。"
    assert why["visit"] == "只能在“达成协议”办理，本事项现在是“调解中”。"
    assert why["visit"] in text(page)
    assert page.context["primary"].key == "agree"


def test_who_watches_is_not_urged_to_act(as_: SignIn, pk: int) -> None:
    page = as_("supervisor").get(f"/matters/{pk}/")
    assert (page.status_code, page.context["primary"], page.context["can"]) == (200, None, [])


def test_the_story_is_told_newest_first_with_basis_and_papers(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    sit(qinghe, pk, today, 1)
    page = as_("songxi_desk").get(f"/matters/{pk}/")
    told = page.context["acts"]
    assert [x.label for x in told] == ["开展调解", "受理并确定调解员", "申请调解"]
    assert [x.moves for x in told] == [False, True, True]
    assert told[0].long == [("调解经过", "第1次调解，双方对数额有分歧")]
    assert [p.label for p in told[1].papers] == ["人民调解当事人权利义务告知书", "人民调解受理登记表"]
    assert "阶段由“已申请”变为“调解中”" in told[1].short
    assert "承办人：王二" in told[1].short
    assert "《人民调解法》第十七条、第十九条" in text(page)


def test_parties_are_masked(as_: SignIn, pk: int) -> None:
    html = as_("songxi_desk").get(f"/matters/{pk}/").content.decode()
    for secret in ("张三丰", "李四光", "000000199001010012", "00000005521"):
        assert secret not in html
    for shown in ("张某", "李某", "0000**********0012", "000****5521"):
        assert shown in html
    with system_scope():
        assert Reading.objects.count() == 0


def test_opening_asks_for_a_purpose_and_leaves_a_record(as_: SignIn, pk: int) -> None:
    with system_scope():
        party = Party.objects.filter(matter_id=pk).order_by("id").first()
    assert party is not None
    client = as_("songxi_desk")
    asking = client.get(f"/parties/{party.pk}/")
    assert "张三丰" not in text(asking)
    nothing = client.post(f"/parties/{party.pk}/", {"purpose": "", "other": ""})
    assert (nothing.status_code, "张三丰" in text(nothing)) == (400, False)
    assert "请写明查看的用途" in text(nothing)
    opened = client.post(f"/parties/{party.pk}/", {"purpose": "联系当事人"})
    assert {"张三丰", "000000199001010012"} <= set(text(opened).split())
    assert "李四光" not in text(opened)
    assert "no-store" in opened["Cache-Control"]
    with system_scope():
        row = Reading.objects.get()
    assert (row.reader, row.what, row.purpose) == (
        "林一 · 松溪街道人民调解委员会 · 人民调解委员会受理岗", "申请人的姓名、证件号码、电话", "联系当事人",
    )  # fmt: skip
    assert "联系当事人" in text(client.get(f"/matters/{pk}/"))
    both = client.post(f"/parties/{party.pk}/", {"other": "送达调解通知", "all": "1"})
    assert {"张三丰", "李四光"} <= set(text(both).split())


@pytest.mark.parametrize("who", ["analyst", "chengbei_desk", "administrator"])
def test_who_may_not_read_names_finds_no_party(as_: SignIn, pk: int, who: str) -> None:
    with system_scope():
        party = Party.objects.filter(matter_id=pk).first()
    assert party is not None
    client = as_(who)
    assert client.get(f"/parties/{party.pk}/").status_code == 404
    assert client.post(f"/parties/{party.pk}/", {"purpose": "联系当事人"}).status_code == 404
    with system_scope():
        assert Reading.objects.count() == 0


def test_the_analyst_sees_the_matter_without_people_or_papers(as_: SignIn, pk: int) -> None:
    page = as_("analyst").get(f"/matters/{pk}/")
    assert page.status_code == 200
    assert (page.context["parties"], page.context["papers"]) == ([], [])


def test_how_far_it_is_sealed(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_desk")
    assert "还没有封存过" in text(client.get(f"/matters/{pk}/"))
    with system_scope():
        seals.seal()
    sit(qinghe, pk, today, 1)
    page = client.get(f"/matters/{pk}/")
    assert (page.context["seal"]["inside"], page.context["seal"]["all"]) == (2, 3)
    assert "3 次办理，2 次已封存" in text(page)


def queries(client: Any, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return sum("calendarday" not in q["sql"] for q in seen.captured_queries)


def test_the_page_asks_as_much_for_many_acts_as_for_few(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_mediator")
    client.get(f"/matters/{pk}/")  # Who is at work is looked up once and then remembered.
    few = queries(client, f"/matters/{pk}/")
    sit(qinghe, pk, today, 6)
    assert queries(client, f"/matters/{pk}/") == few
    assert few <= 36


def test_in_english(as_: SignIn, pk: int) -> None:
    client = as_("songxi_mediator")
    client.get("/language/?to=en")
    page = text(client.get(f"/matters/{pk}/"))
    assert "Hold a mediation sitting" in page
    assert "Can be done now" in page
    assert "现在可以办" not in page


def test_the_papers_of_mediation_name_their_kind(as_: SignIn, pk: int) -> None:
    assert {d.label for d in pm.P.documents().values()} > {
        p.label for p in as_("songxi_desk").get(f"/matters/{pk}/").context["papers"]
    }
