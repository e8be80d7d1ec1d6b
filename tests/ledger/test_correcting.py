"""更正当事人信息: what was typed wrongly is put right by an act of its own; the wrong entry stays, and the ledger still agrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connections

from fazhi.ledger import acts, reads, seals, search, store
from fazhi.ledger.models import Act, Matter, Party, Published
from fazhi.ledger.state import ActRefused, Given, PartyFix
from fazhi.people.session import hall_session, scope, system_scope
from tests import district
from tests.district import DAY, District
from tests.ledger import growing, making
from tests.ledger.test_entries import case, certificate

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WRONG, RIGHT = "00000005521", "00000005522"


@pytest.fixture
def pk(qinghe: District) -> int:
    return making.dispute(qinghe).matter_id


def first_party(pk: int) -> int:
    with system_scope():
        return int(Party.objects.filter(matter_id=pk, kind="applicant", replaces=None).values_list("pk", flat=True)[0])


def put_right(qinghe: District, pk: int, party: int, who: str = "songxi_desk", note: str = "核对身份证原件", **detail: str) -> Act:
    with scope(session := qinghe.session(who)):
        return acts.perform(session, pk, "correct_party", Given(DAY, note=note, fix=PartyFix(party, detail)), on=DAY)


def shown(qinghe: District, pk: int) -> list[tuple[str, str, dict[str, str]]]:
    with scope(session := qinghe.session("songxi_desk")):
        opened = reads.open_parties(session, Matter.objects.get(pk=pk), "核对身份")
        return [(p.kind, p.name, p.detail) for p in opened]


def found(qinghe: District, text: str) -> list[int]:
    with scope(qinghe.session("songxi_desk")):
        return search.named(text)


def faults() -> list[str]:
    with system_scope():
        return [f"{f.where}：{f.what}" for f in seals.verify()]


def test_the_right_one_stands_in_its_place_and_the_wrong_one_stays(qinghe: District, pk: int) -> None:
    party = first_party(pk)
    act = put_right(qinghe, pk, party, name="张三峰", phone=RIGHT)
    assert shown(qinghe, pk) == [
        ("applicant", "张三峰", {"id_no": "000000199001010012", "phone": RIGHT}), ("respondent", "李四光", {}),
    ]  # fmt: skip
    assert (act.seq, act.label, act.basis) == (2, "更正当事人信息", "《个人信息保护法》第四十六条")
    assert act.effects["corrected"]["fields"] == ["name", "phone"]
    with system_scope():
        assert Party.objects.filter(matter_id=pk).count() == 3
        old = reads.open_parties(qinghe.session("songxi_desk"), Matter.objects.get(pk=pk), "核对原来的登记", only=party)
        assert [(p.name, p.detail["phone"]) for p in old] == [("张三丰", WRONG)]
        state = store.load(Matter.objects.select_related("organisation", "origin").get(pk=pk), DAY, with_parties=True)
        assert [p.name for p in state.parties] == ["张三峰", "李四光"] and state.former_names == ["张三丰"]


def test_nothing_of_it_is_readable_in_the_tables(qinghe: District, pk: int) -> None:
    put_right(qinghe, pk, first_party(pk), name="张三峰", phone=RIGHT)
    with system_scope():
        act = Act.objects.get(matter_id=pk, seq=2)
        row = Party.objects.get(matter_id=pk, act_seq=2)
    said = json.dumps([act.effects, act.delta, act.note, row.shown, row.blind], ensure_ascii=False)
    assert RIGHT not in said and WRONG not in said and "三峰" not in said and "三丰" not in said
    assert RIGHT.encode() not in bytes(row.detail) and row.shown == "张某"


def test_it_is_found_by_what_is_right_and_no_longer_by_what_was_wrong(qinghe: District, pk: int) -> None:
    assert found(qinghe, WRONG) == found(qinghe, "张三丰") == [pk] and found(qinghe, RIGHT) == []
    put_right(qinghe, pk, first_party(pk), name="张三峰", phone=RIGHT)
    assert found(qinghe, RIGHT) == found(qinghe, "张三峰") == found(qinghe, "000000199001010012") == [pk]
    assert found(qinghe, WRONG) == found(qinghe, "张三丰") == []


def test_it_can_be_put_right_again_and_taken_away(qinghe: District, pk: int) -> None:
    put_right(qinghe, pk, first_party(pk), phone=RIGHT)
    with system_scope():
        second = Party.objects.get(matter_id=pk, act_seq=2).pk
    put_right(qinghe, pk, second, phone="", address="松溪街道一号")
    assert shown(qinghe, pk)[0] == ("applicant", "张三丰", {"id_no": "000000199001010012", "address": "松溪街道一号"})
    assert found(qinghe, RIGHT) == []
    assert faults() == []


@pytest.mark.parametrize(
    ("who", "detail", "note", "says"),
    [
        ("songxi_desk", {}, "核对", "没有写要更正的内容"),
        ("songxi_desk", {"phone": WRONG}, "核对", "与现在登记的相同"),
        ("songxi_desk", {"name": " "}, "核对", "姓名或者名称不能删去"),
        ("songxi_desk", {"name": "长" * 61}, "核对", "至多60字"),
        ("songxi_desk", {"shoe": "42"}, "核对", "没有“shoe”这一项"),
        ("songxi_desk", {"phone": RIGHT}, " ", "须写明理由"),
        ("supervisor", {"phone": RIGHT}, "核对", "无此权限"),
    ],
)
def test_refused_with_nothing_changed(
    qinghe: District, pk: int, who: str, detail: dict[str, str], note: str, says: str
) -> None:
    with pytest.raises(ActRefused, match=says):
        put_right(qinghe, pk, first_party(pk), who, note, **detail)
    with system_scope():
        assert (Party.objects.filter(matter_id=pk).count(), Act.objects.filter(matter_id=pk).count()) == (2, 1)


def test_only_a_party_of_this_matter_as_it_now_stands(qinghe: District, pk: int) -> None:
    party, other = first_party(pk), first_party(making.dispute(qinghe, subject="停车位占用纠纷").matter_id)
    for wrong in (other, 0):
        with pytest.raises(ActRefused, match="请选择本事项现在的当事人"):
            put_right(qinghe, pk, wrong, phone=RIGHT)
    put_right(qinghe, pk, party, phone=RIGHT)
    with pytest.raises(ActRefused, match="刚刚更正过的"):
        put_right(qinghe, pk, party, phone=WRONG[:-1] + "9")
    with scope(session := qinghe.session("songxi_desk")), pytest.raises(ActRefused, match="不更正当事人信息"):
        given = Given(DAY, {"summary": "改"}, note="更正", fix=PartyFix(party, {"phone": RIGHT}))
        acts.perform(session, pk, "correct", given, on=DAY)


def test_another_committee_cannot(qinghe: District, pk: int) -> None:
    party = first_party(pk)
    with pytest.raises(Matter.DoesNotExist):
        put_right(qinghe, pk, party, "chengbei_desk", phone=RIGHT)
    with scope(hall_session(pk)), pytest.raises(ActRefused, match="无此权限"):
        given = Given(DAY, note="更正", fix=PartyFix(party, {"phone": RIGHT}))
        acts.perform(hall_session(pk), pk, "correct_party", given, on=DAY)


def test_also_after_the_matter_has_ended(qinghe: District, pk: int) -> None:
    with scope(session := qinghe.session("songxi_desk")):
        acts.perform(session, pk, "terminate", Given(DAY, note="申请人要求终止"), on=DAY)
        acts.perform(session, pk, "archive", Given(DAY), on=DAY)
    act = put_right(qinghe, pk, first_party(pk), phone=RIGHT)
    assert act.stage_from == act.stage_to != ""
    with system_scope():
        row = Matter.objects.get(pk=pk)
    assert row.closed and row.closed_on == DAY and row.stage == act.stage_to


def test_the_ledger_agrees_and_the_seal_holds(qinghe: District, pk: int) -> None:
    with system_scope():
        before = seals.seal()
    put_right(qinghe, pk, first_party(pk), phone=RIGHT)
    assert faults() == []
    with system_scope():
        after = seals.seal()
        receipt = seals.receipt(Act.objects.get(matter_id=pk, seq=1).hash)
    assert before is not None and after is not None and receipt is not None
    assert receipt["seal"]["chain"] == before.chain
    assert faults() == []


TAMPERING = {
    "hidden": (
        "update ledger_party set replaces_id = (select min(id) from ledger_party where kind = 'respondent')"
        " where replaces_id is not null",
        "第2次办理的当事人的更正不见了或者被改动",
    ),
    "shown again": ("update ledger_party set replaces_id = null where replaces_id is not null", "第2次办理的当事人的更正不见了"),
    "hidden without an act": (
        "update ledger_party set replaces_id = (select min(id) from ledger_party where kind = 'applicant')"
        " where id = (select min(id) from ledger_party where kind = 'respondent')",
        "第1次办理没有当事人的更正，表中却有",
    ),
    "the old one changed": (
        "update ledger_party set detail = detail || 'x'::bytea where kind = 'applicant' and replaces_id is null",
        "第1次办理的当事人不见了或者被改动",
    ),
}


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
@pytest.mark.parametrize("name", list(TAMPERING))
def test_a_superusers_edit_of_it_is_found(qinghe: District, database_server: dict[str, str], name: str) -> None:
    pk = making.dispute(qinghe).matter_id
    if name != "hidden without an act":
        put_right(qinghe, pk, first_party(pk), phone=RIGHT)
    statement, says = TAMPERING[name]
    database = str(connections["default"].settings_dict["NAME"])
    with psycopg.connect(psycopg.conninfo.make_conninfo(database_server["superuser"], dbname=database)) as superuser:
        superuser.execute("set session_replication_role = replica")
        superuser.execute(statement)
    told = faults()
    assert any(says in f for f in told), told


@pytest.fixture
def grown(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        yield district.build()


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_a_paper_made_before_is_published_without_the_name_it_has(grown: District) -> None:
    """The paper keeps the name as it was typed; the public is shown neither that name nor the right one."""
    def do(action: str, **given: Any) -> None:
        with scope(session := grown.session("housing_clerk")):
            acts.perform(session, pk, action, Given(DAY, note="依规定办理", **given), on=DAY)

    pk = case(grown, certificate(grown, "王一").number, certificate(grown, "李二").number, day=DAY - timedelta(days=9)).matter_id
    do("decide", values={"text": "责令补种二十株。"})
    with system_scope():
        party = Party.objects.get(matter_id=pk)
    do("correct_party", fix=PartyFix(party.pk, {"name": "章三丰"}))
    do("publish")
    with scope(hall_session()):
        content = Published.objects.get().content
    said = json.dumps(content, ensure_ascii=False)
    assert "三丰" not in said and content["names"] == [["林主", "章某"]]
    assert content["papers"][0]["blocks"][0]["text"] == "经查，张某毁林案。"
