"""The form that puts a party's details right, how the matter's page tells it, and what the person sees in the hall."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from fazhi.ledger import acts
from fazhi.ledger.models import Act, Party
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.people_mediation import facts as pm
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
RIGHT = "00000005522"


@pytest.fixture
def pk(qinghe: District, today: date) -> int:
    return making.dispute(qinghe, day=today).matter_id


def party_of(pk: int) -> int:
    with system_scope():
        return int(Party.objects.filter(matter_id=pk, kind="applicant", replaced_by=None).values_list("pk", flat=True)[0])


def form(pk: int, today: date, **typed: str) -> dict[str, Any]:
    found = {"party": str(party_of(pk)), "happened_on": today.isoformat(), "note": "核对身份证原件"}
    return found | {f"fix-{k}" if k != "party" else k: v for k, v in typed.items()}


def test_the_form_shows_whom_but_no_number_whole(as_: SignIn, pk: int) -> None:
    page = as_("songxi_desk").get(f"/matters/{pk}/act/correct_party/")
    said = text(page)
    assert page.status_code == 200 and inline(page) == []
    assert "申请人 张某（证件号码 0000**********0012，电话 000****5521）" in said and "被申请人 李某" in said
    assert "00000005521" not in said and "张三丰" not in said


def test_put_right_it_is_told_with_values_masked(as_: SignIn, pk: int, today: date) -> None:
    desk = as_("songxi_desk")
    answer = desk.post(f"/matters/{pk}/act/correct_party/", form(pk, today, name="章三丰", phone=RIGHT))
    assert (answer.status_code, answer["Location"]) == (302, f"/matters/{pk}/")
    said = text(desk.get(f"/matters/{pk}/"))
    assert "更正申请人的姓名或者名称、电话" in said
    assert "姓名或者名称：章某（原为张某）" in said and "电话：000****5522（原为000****5521）" in said
    assert RIGHT not in said and "三丰" not in said
    opened = text(desk.post(f"/parties/{party_of(pk)}/", {"purpose": "核对身份"}))
    assert "章三丰" in opened and RIGHT in opened and "张三丰" not in opened


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"party": "0", "phone": RIGHT}, "请选择更正哪一位"),
        ({"phone": "123"}, "电话应为7至13位数字，您填了3位"),
        ({"id_no": "00000019900101001"}, "居民身份证号码为18位（GB 11643），您填了17位"),
        ({"age": "一百"}, "年龄须是0至130的整数"),
    ],
)
def test_what_is_typed_wrongly_is_said_on_its_field(
    as_: SignIn, pk: int, today: date, typed: dict[str, str], says: str
) -> None:
    answer = as_("songxi_desk").post(f"/matters/{pk}/act/correct_party/", form(pk, today, **typed))
    assert answer.status_code == 400 and says in text(answer)
    with system_scope():
        assert Act.objects.filter(matter_id=pk).count() == 1


def test_nothing_changed_is_refused(as_: SignIn, pk: int, today: date) -> None:
    answer = as_("songxi_desk").post(f"/matters/{pk}/act/correct_party/", form(pk, today, phone="00000005521"))
    assert answer.status_code == 409 and "与现在登记的相同" in text(answer)


def test_what_was_entered_wrongly_is_taken_away(as_: SignIn, pk: int, today: date) -> None:
    desk = as_("songxi_desk")
    desk.post(f"/matters/{pk}/act/correct_party/", form(pk, today, phone="无"))
    assert "电话：—（原为000****5521）" in text(desk.get(f"/matters/{pk}/"))


def test_the_hall_shows_the_person_what_is_right(qinghe: District, as_: SignIn, today: date) -> None:
    given = Given(
        today, {"subject": "楼上漏水损害赔偿纠纷", "kind": pm.Kind.NEIGHBOUR, "summary": "天花板受损。"},
        parties=(
            PartyGiven("applicant", "张三丰", detail={"phone": "00000005521"}),
            PartyGiven("respondent", "李四光", detail={"phone": "00000007777"}),
        ),
    )  # fmt: skip
    with scope(hall_session()):
        committee = qinghe.orgs["songxi_committee"]
        filed = acts.start(hall_session(), "people_mediation", "apply", given, organisation=committee, on=today)
    pk, own = filed.matter_id, Client()
    own.post("/hall/track/", {"number": filed.number, "code": filed.track_code})
    before = text(own.get(f"/hall/matters/{pk}/"))
    assert "张某" in before and "000****5521" in before
    as_("songxi_desk").post(f"/matters/{pk}/act/correct_party/", form(pk, today, name="章三丰", phone=RIGHT))
    page = own.get(f"/hall/matters/{pk}/")
    said = text(page)
    assert inline(page) == []
    assert "章某" in said and "000****5522" in said and "更正当事人信息" in said
    assert "张某" not in said and "5521" not in said
    assert "李某" in said and "7777" not in said, "the other side's numbers are not shown"
