"""The API of the window: the same proposals, refusals and rights as the page; links between matters."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from fazhi.ledger.models import Link
from fazhi.people.session import system_scope
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import ledger, matter

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

CAME: dict[str, Any] = {
    "channel": "COURT", "text": "楼上漏水泡坏天花板，要求赔偿两千元。", "reference": "（2026）诉前调7号",
    "person": {"name": "张三丰", "phone": "00000005521"}, "other": {"name": "李四光"},
}  # fmt: skip


def post(c: Client, url: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    answer = c.post(url, json.dumps(body), content_type="application/json")
    return answer.status_code, answer.json()


def test_proposals_say_why_and_write_nothing(as_: SignIn) -> None:
    status, said = post(as_("songxi_desk"), "/api/intake/proposals", CAME | {"way": "MEDIATION"})
    first = said["ways"][0]
    assert (status, said["subject"], first["way"]) == (200, "邻里", "MEDIATION")
    assert first["reason"].startswith("因文中有") and "来自“法院委派（诉前委派）”" in first["reason"]
    assert (first["procedure"], first["action"]) == ("people_mediation", "transfer_in")
    assert said["facts"]["referral"] == "COURT" and said["facts"]["kind"] == "NEIGHBOUR"
    assert ledger() == (0, 0)


def test_registered_by_the_chosen_way(as_: SignIn) -> None:
    body = CAME | {"way": "MEDIATION", "facts": {"subject": "漏水赔偿纠纷", "claim": "2000"}}
    status, made = post(as_("songxi_desk"), "/api/intake", body)
    assert status == 201, made
    row = matter(made["id"])
    assert (row.title, row.source, row.facts["referral"], row.facts["claim"]) == (
        "漏水赔偿纠纷", "法院委派（诉前委派）", "COURT", "2000.00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"channel": "FAX"}, "没有“FAX”这种来件方式"),
        ({"way": ""}, "请先选择怎样办理"),
        ({"other": {}}, "请填写被申请人的姓名或者名称"),
        ({"region": "110000000000"}, "没有区划“110000000000”"),
        ({"then": "send", "way": "PETITION"}, "请选择分流到哪个单位"),
    ],
)
def test_what_is_missing_is_said_and_nothing_written(as_: SignIn, change: dict[str, Any], says: str) -> None:
    status, said = post(as_("songxi_desk"), "/api/intake", CAME | {"way": "MEDIATION"} | change)
    assert status == 409 and says in said["message"]
    assert ledger() == (0, 0)


def test_whoever_takes_nothing_in_may_not(as_: SignIn) -> None:
    for url in ("/api/intake", "/api/intake/proposals"):
        status, said = post(as_("analyst"), url, CAME)
        assert (status, said["message"]) == (409, "您的岗位不受理来件。")


def test_two_matters_are_linked(qinghe: District, as_: SignIn) -> None:
    one, two = making.dispute(qinghe), making.dispute(qinghe)
    desk = as_("songxi_desk")
    status, made = post(desk, f"/api/matters/{one.matter_id}/links", {"number": two.number, "kind": "重复"})
    assert (status, made["other"], made["kind"]) == (201, two.matter_id, "重复")
    with system_scope():
        assert Link.objects.get().act_seq == made["seq"] == 2
    status, made = post(desk, f"/api/matters/{two.matter_id}/link", {"happened_on": "2026-10-15", "link": {"matter": one.matter_id}})
    assert status == 201 and made["action"] == "link"


@pytest.mark.parametrize(
    ("link", "says"), [({"number": "没有此号"}, "没有要关联的事项"), ({"kind": "同伙"}, "关系只能是相关、转来、重复")]
)
def test_a_link_that_cannot_be(qinghe: District, as_: SignIn, link: dict[str, Any], says: str) -> None:
    one, two = making.dispute(qinghe), making.dispute(qinghe)
    body = {"matter": None if "number" in link else two.matter_id} | link
    status, said = post(as_("songxi_desk"), f"/api/matters/{one.matter_id}/links", body)
    assert status == 409 and says in said["message"]
    with system_scope():
        assert Link.objects.count() == 0


def test_nothing_outside_the_scope_is_linked_or_proposed(qinghe: District, as_: SignIn) -> None:
    hidden, own = making.dispute(qinghe, who="chengbei_desk"), making.dispute(qinghe)
    desk = as_("songxi_desk")
    assert post(desk, f"/api/matters/{own.matter_id}/links", {"matter": hidden.matter_id})[0] == 409
    assert post(desk, f"/api/matters/{hidden.matter_id}/links", {"matter": own.matter_id})[0] == 409
    said = post(desk, "/api/intake/proposals", CAME)[1]
    assert [a["id"] for a in said["alike"]] == [own.matter_id]
