"""The last wall, stone by stone: each condition of the row policy, of the narrow functions and of the rights by itself.

Found by taking conditions out one at a time: each of these tests fails when its own is missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger import access, acts, board, seals, search, similar, store, trays
from fazhi.ledger.acts import code_digest
from fazhi.ledger.models import Act, Attachment, LadderStep, Limit, Link, Matter, Published, Seal
from fazhi.ledger.state import Given, Material
from fazhi.people.session import hall_session, scope, system_scope
from tests.district import DAY, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LATE = DAY + timedelta(days=200)


def rows(statement: str, *given: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return list(cursor.fetchall())


@pytest.fixture
def pk(qinghe: District) -> int:
    """A dispute that is being mediated in 松溪."""
    made = making.dispute(qinghe).matter_id
    making.accept(qinghe, made)
    return made


def made_secret(pk: int) -> None:
    with system_scope():
        assert Matter.objects.filter(pk=pk).update(secrecy=1) == 1


def sights(qinghe: District, who: str, pk: int) -> dict[str, Any]:
    """Every way by which a session can learn that a matter is there."""
    with scope(session := qinghe.session(who)):
        return {
            "row": Matter.objects.filter(pk=pk).exists(),
            "words": pk in search.find("漏水"),
            "name": pk in search.named("张三丰"),
            "board": sum(s.n for s in board.standing(DAY, ["people_mediation"])),
            "longest": pk in board.longest(["people_mediation"], 9),
            "trays": trays.trays(session, ["people_mediation"], 9),
            "pace": len(rows("select * from fazhi_paces('people_mediation', '{apply}', '{accept}', %s, %s)", DAY - timedelta(9), DAY)),
            "alike": [a.matter.pk for a in similar.find("楼上漏水损害赔偿纠纷，卫生间防水层破损，天花板受损。", [], region_id=None, day=DAY)],
        }  # fmt: skip


BLIND = {
    "row": False, "words": False, "name": False, "board": 0, "longest": False, "trays": (0, 0), "pace": 0,
    "alike": [],
}  # fmt: skip


def test_above_the_clearance_nothing_is_seen_on_any_way(qinghe: District, pk: int) -> None:
    seen = sights(qinghe, "songxi_mediator", pk)
    assert seen == BLIND | {
        "row": True, "words": True, "name": True, "board": 1, "longest": True, "trays": (1, 0), "pace": 1,
        "alike": [pk],
    }  # fmt: skip
    made_secret(pk)
    for who in ("songxi_mediator", "songxi_desk", "justice", "supervisor"):
        assert sights(qinghe, who, pk) == BLIND, who
    with system_scope():
        assert Matter.objects.filter(pk=pk).exists()


def test_who_registered_a_matter_goes_on_seeing_it(qinghe: District, pk: int) -> None:
    with scope(desk := qinghe.session("songxi_desk")):
        to = acts.org_given(qinghe.orgs["chengbei_committee"])
        acts.perform(desk, pk, "hand_over", Given(DAY, note="属城北镇", to_org=to), on=DAY)
    for who in ("songxi_desk", "chengbei_desk"):
        with scope(qinghe.session(who)):
            assert Matter.objects.filter(pk=pk).exists() and pk in search.find("漏水"), who


def test_what_belongs_to_a_matter_is_seen_with_it_alone(qinghe: District, pk: int) -> None:
    with scope(mediator := qinghe.session("songxi_mediator")):
        acts.perform(mediator, pk, "attach", Given(DAY, material=Material("a.txt", "text/plain", b"x")), on=DAY)
    with system_scope():
        limit = Limit.objects.filter(matter_id=pk)[0]
        LadderStep.objects.create(matter_id=pk, limit=limit, rung="remind", height=0, supervision_id=pk, day=DAY)
    seen = {}
    for who in ("songxi_mediator", "chengbei_desk", "analyst"):
        with scope(qinghe.session(who)):
            seen[who] = (Attachment.objects.count(), LadderStep.objects.count(), Act.objects.count())
    assert seen == {"songxi_mediator": (1, 1, 3), "chengbei_desk": (0, 0, 0), "analyst": (0, 1, 3)}


def test_who_may_not_read_names_finds_nobody(qinghe: District, pk: int) -> None:
    with scope(qinghe.session("supervisor")):
        assert search.named("张三丰") == [pk]
    with scope(qinghe.session("analyst")):
        assert search.find("漏水") == [pk] and search.named("张三丰") == []


def test_a_party_finds_their_own_matter_alone(qinghe: District, pk: int) -> None:
    making.dispute(qinghe, "chengbei_desk", "楼下漏水纠纷")
    with scope(hall_session(pk)):
        assert search.find("漏水") == [pk] and search.named("张三丰") == [pk]


def test_a_matter_without_a_code_is_not_tracked(qinghe: District, pk: int) -> None:
    with system_scope():
        number = Matter.objects.get(pk=pk).number
    assert rows("select fazhi_track(%s, '')", number) == [(None,)]
    assert rows("select fazhi_track(%s, %s)", number, code_digest(number, "")) == [(None,)]


def test_the_last_day_of_being_shown(qinghe: District, pk: int) -> None:
    today = timezone.localdate()
    with system_scope():
        for n, last in enumerate((today, today - timedelta(days=1))):
            row = Matter.objects.get(pk=pk)
            Published.objects.create(
                matter=row, act_seq=1, key=f"notice{n}", place="x", title="公告", number=row.number, uid=row.uid,
                organisation_id=row.organisation_id, office="", published_on=today, shown_until=last, basis="", content={},
                digest="",
            )  # fmt: skip
    with scope(hall_session()):
        assert list(Published.objects.values_list("key", flat=True)) == ["notice0"]


def test_comments_are_counted_by_their_kind(qinghe: District, pk: int) -> None:
    other = making.dispute(qinghe, subject="停车位占用纠纷").matter_id
    with system_scope():
        row = Matter.objects.get(pk=pk)
        Published.objects.create(
            matter=row, act_seq=1, key="draft", place="x", title="草案", number=row.number, uid=row.uid,
            organisation_id=row.organisation_id, office="", published_on=DAY, basis="", content={}, digest="",
            comments_kind="public_comment",
        )  # fmt: skip
        Link.objects.create(matter_id=other, other_id=pk, kind="相关", act_seq=1)
        assert rows("select * from fazhi_comments(%s)", pk) == []
        Matter.objects.filter(pk=other).update(procedure="public_comment")
        assert rows("select * from fazhi_comments(%s)", pk) == [("", 1)]


def test_only_limits_that_bind_the_office_and_are_no_mere_guide_make_a_matter_late(qinghe: District) -> None:
    pk = making.petition_at(qinghe, "ACCEPTED")

    def late() -> tuple[int, int]:
        with scope(qinghe.session("housing_clerk")):
            return trays.dues(LATE, [], 9)[1], sum(s.late for s in board.standing(LATE, ["petition"]))

    def changed(**how: Any) -> tuple[int, int]:
        with system_scope():
            before = list(Limit.objects.filter(matter_id=pk).values_list("pk", "soft", "office", "state"))
            Limit.objects.filter(matter_id=pk).update(**how)
        found = late()
        with system_scope():
            for row, soft, office, state in before:
                Limit.objects.filter(pk=row).update(soft=soft, office=office, state=state)
        return found

    assert late() == (1, 1)
    assert changed(soft=True) == changed(office=False) == changed(state="met") == (0, 0)
    assert late() == (1, 1)
    made_secret(pk)
    assert late() == (0, 0)


def test_a_seal_gives_its_own_acts(qinghe: District, pk: int) -> None:
    with system_scope():
        first = seals.seal()
    making.dispute(qinghe, subject="停车位占用纠纷")
    with system_scope():
        second = seals.seal()
        assert first is not None and second is not None
        for made in (first, second):
            inside = Act.objects.filter(id__gte=made.first_act, id__lte=made.last_act).order_by("id")
            assert rows("select id, hash from fazhi_sealed(%s)", made.pk) == list(inside.values_list("id", "hash"))
        assert Seal.objects.count() == 2 and second.size == 1


APPEND_ONLY = {
    "ledger_act", "ledger_seal", "ledger_reading", "ledger_party", "ledger_paper", "ledger_attachment", "ledger_link",
    "ledger_published", "ledger_publishedend", "ledger_districtsetting",
}  # fmt: skip
KEPT = {"ledger_matter", "ledger_limit", "ledger_pause", "ledger_counter"}


@pytest.mark.parametrize("table", sorted(APPEND_ONLY | KEPT))
def test_the_application_has_no_right_to_take_anything_away(db: None, table: str) -> None:
    asked = "has_table_privilege('fazhi_app', %s, '{}')"
    wanted = ("insert", "update", "delete", "truncate")
    (has,) = rows("select " + ", ".join(asked.format(w) for w in wanted), *[table] * 4)
    assert dict(zip(wanted, has, strict=True)) == {
        "insert": True, "update": table in KEPT, "delete": False, "truncate": False,
    }  # fmt: skip


@pytest.mark.parametrize("table", sorted(APPEND_ONLY))
def test_a_trigger_stops_everybody_else(db: None, table: str) -> None:
    # Bits of tgtype: 8 delete, 16 update, 32 truncate.
    found = rows(
        "select bit_or(tgtype & 56) from pg_trigger where tgrelid = %s::regclass and tgname like 'append_only%%' and tgenabled = 'O'",
        table,
    )
    assert found == [(24 if table == "ledger_districtsetting" else 56,)]


def loaded(pk: int) -> Any:
    with system_scope():
        return store.load(Matter.objects.select_related("organisation", "origin", "handler").get(pk=pk), DAY)


def test_access_asks_for_the_kind_the_own_matter_and_the_very_rule(qinghe: District, pk: int) -> None:
    state, mediator = loaded(pk), qinghe.session("songxi_mediator")
    sit, terminate = state.edition.actions["sit"], state.edition.actions["terminate"]
    assert access.may(mediator, sit, state, DAY).allowed
    assert not access.may(replace(mediator, kinds=("petition",)), sit, state, DAY).allowed
    another = access.may(mediator, replace(sit), state, DAY)
    assert not another.allowed and "没有这一项" in another.why
    assert access.may(hall_session(pk), terminate, state, DAY).allowed
    for stranger in (hall_session(pk + 1), hall_session()):
        assert access.may(stranger, terminate, state, DAY).why == "请先用编号和查询码打开本人的事项。"


def test_opening_and_starting_are_asked_for_by_kind(qinghe: District) -> None:
    desk, analyst = qinghe.session("songxi_desk"), qinghe.session("analyst")
    procedure = library().procedure("people_mediation")
    start = procedure.on(date(2026, 1, 1)).actions["apply"]
    assert access.may_start(desk, procedure, start).allowed
    assert access.may_start(replace(desk, kinds=("petition",)), procedure, start).why == "您的岗位不办理这类事项。"
    assert access.may_open(desk, "people_mediation").ok and not access.may_open(desk, "petition").ok
    refused = access.may_open(analyst, "people_mediation")
    assert (refused.ok, refused.answer) == (False, "“统计分析岗”只看数字和清单，不打开事项。")
