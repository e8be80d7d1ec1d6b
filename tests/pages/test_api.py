"""The API: the same rights and refusals as the pages, described by OpenAPI."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from fazhi.ledger.models import Act, Matter
from fazhi.pages.api import views
from fazhi.people.session import system_scope
from tests import district
from tests.district import District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def qinghe(db: None) -> District:
    return district.build()


def client(qinghe: District, username: str) -> Client:
    made = Client()
    made.force_login(qinghe.people[username], backend="django.contrib.auth.backends.ModelBackend")
    return made


def post(c: Client, url: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    answer = c.post(url, json.dumps(body), content_type="application/json")
    return answer.status_code, answer.json()


OPENING = {
    "happened_on": "2026-10-12",
    "facts": {"subject": "楼上漏水损害赔偿纠纷", "kind": "NEIGHBOUR", "summary": "天花板受损。"},
    "parties": [{"kind": "applicant", "name": "张三丰"}, {"kind": "respondent", "name": "李四光"}],
}


def test_without_signing_in_nothing_is_given(db: None) -> None:
    assert Client().get("/api/matters").status_code == 401


def test_a_matter_is_opened_read_and_acted_on(qinghe: District) -> None:
    desk = client(qinghe, "songxi_desk")
    status, made = post(desk, "/api/procedures/people_mediation/apply", OPENING)
    assert (status, made["number"]) == (201, "青松溪调〔2026〕1号")
    url = f"/api/matters/{made['id']}"
    page = desk.get("/api/matters?q=漏水").json()
    assert ([m["number"] for m in page["items"]], page["next"]) == (["青松溪调〔2026〕1号"], None)
    allowed = {v["action"]: v["allowed"] for v in desk.get(f"{url}/choices").json()}
    assert (allowed["accept"], allowed["agree"]) == (True, False)
    status, act = post(desk, f"{url}/accept", {
        "happened_on": "2026-10-13", "facts": {"refused": False, "choice": "ASSIGNED"}, "handler": "songxi_mediator",
        "version": 1,
    })  # fmt: skip
    assert (status, act["stage_to"], act["basis"]) == (201, "MEDIATING", "《人民调解法》第十七条、第十九条")
    full = desk.get(url).json()
    assert (full["stage_label"], [a["action"] for a in full["acts"]]) == ("调解中", ["apply", "accept"])
    assert full["limits"][0]["due"] == "2026-11-13" and full["limits"][0]["explanation"]
    assert desk.get(f"/api/receipts/{act['hash']}").json()["receipt"]["hash"] == act["hash"]
    assert "张三丰" not in json.dumps(full, ensure_ascii=False)


def test_pages_of_the_list_follow_one_another(qinghe: District, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PAGE", 2)
    days = [date(2026, 10, d) for d in (12, 14, 12, 13, 12)]
    opened = [making.dispute(qinghe, day=day).matter_id for day in days]
    desk, url, found = client(qinghe, "songxi_desk"), "/api/matters", []
    for _ in range(3):
        page = desk.get(url).json()
        found.append([m["id"] for m in page["items"]])
        url = f"/api/matters?before={page['next']}"
    assert found == [[opened[1], opened[3]], [opened[4], opened[2]], [opened[0]]]
    assert page["next"] is None
    assert desk.get("/api/matters?before=999999999").status_code == 404


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"facts": {"subject": "x"}}, "还没有填“纠纷类型”"),
        ({"facts": OPENING["facts"] | {"nonsense": 1}}, "没有“nonsense”这一登记项"),
        ({"facts": OPENING["facts"] | {"kind": "WAR"}}, "的值'WAR'不合要求"),
        ({"facts": OPENING["facts"] | {"claim": "许多"}}, "不合要求"),
        ({"parties": []}, "请填写申请人的姓名或者名称"),
        ({"happened_on": "2099-01-01"}, "还没有到"),
    ],
)
def test_bad_input_is_refused_in_chinese_and_leaves_nothing(
    qinghe: District, change: dict[str, Any], says: str
) -> None:
    status, answer = post(client(qinghe, "songxi_desk"), "/api/procedures/people_mediation/apply", OPENING | change)
    assert status == 409 and says in answer["message"]
    with system_scope():
        assert (Matter.objects.count(), Act.objects.count()) == (0, 0)


def test_a_handler_must_hold_the_role(qinghe: District) -> None:
    made = making.dispute(qinghe)
    body = {"happened_on": "2026-10-14", "facts": {"refused": False, "choice": "ASSIGNED"}, "handler": "chengbei_desk"}
    status, answer = post(client(qinghe, "songxi_desk"), f"/api/matters/{made.matter_id}/accept", body)
    assert (status, answer["field"]) == (409, "handler")
    assert answer["message"] == "赵三现在不是松溪街道人民调解委员会的人民调解员，不能承办。"


def test_others_do_not_see_it(qinghe: District) -> None:
    made = making.dispute(qinghe)
    for username in ("chengbei_desk", "bureau_desk", "administrator"):
        other = client(qinghe, username)
        assert other.get(f"/api/matters/{made.matter_id}").status_code == 404
        assert other.get("/api/matters").json()["items"] == []
        assert post(other, f"/api/matters/{made.matter_id}/refuse", {"happened_on": "2026-10-14"})[0] == 404
    analyst = client(qinghe, "analyst").get(f"/api/matters/{made.matter_id}")
    assert (analyst.status_code, analyst.json()["message"]) == (409, "“统计分析岗”只看数字和清单，不打开事项。")


def test_writes_need_the_csrf_token(qinghe: District) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(qinghe.people["songxi_desk"], backend="django.contrib.auth.backends.ModelBackend")
    answer = strict.post("/api/procedures/people_mediation/apply", json.dumps(OPENING), content_type="application/json")
    assert answer.status_code == 403


def test_openapi_describes_every_address(qinghe: District) -> None:
    described = client(qinghe, "songxi_desk").get("/api/openapi.json").json()
    assert set(described["paths"]) == {
        "/api/procedures", "/api/procedures/{key}", "/api/procedures/{key}/{action}", "/api/matters",
        "/api/matters/{matter_id}", "/api/matters/{matter_id}/choices", "/api/matters/{matter_id}/{action}",
        "/api/receipts/{act_hash}", "/api/matters/{matter_id}/links", "/api/intake", "/api/intake/proposals",
    }  # fmt: skip
