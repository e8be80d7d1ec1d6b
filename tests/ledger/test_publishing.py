"""What an act publishes: exactly what is declared, to everybody, until it is withdrawn; and comments while they are open."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, connections, transaction

from fazhi.kernel.library import library
from fazhi.kernel.named import Named
from fazhi.ledger import acts, belongings, commenting, entries, published, step
from fazhi.ledger.models import Act, Matter, Paper, Published, PublishedEnd
from fazhi.ledger.state import Actor, ActRefused, Given, LinkTo, MatterState, PartyGiven
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.public_comment import Attitude, Topic
from tests import district
from tests.district import DAY, District
from tests.ledger import growing
from tests.ledger.test_entries import case, certificate

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
LONG = DAY + timedelta(days=30)


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        yield district.build()


@pytest.fixture
def opened(qinghe: District) -> int:
    return case(qinghe, certificate(qinghe, "王一").number, certificate(qinghe, "李二").number, day=date(2026, 9, 1)).matter_id


def do(qinghe: District, matter: int, action: str, day: date = DAY, who: str = "housing_clerk", **values: Any) -> Act:
    session = qinghe.session(who)
    with scope(session):
        return acts.perform(session, matter, action, Given(day, values, note="依规定办理"), on=max(day, DAY))


def decided(qinghe: District, matter: int, day: date = DAY, **values: Any) -> None:
    do(qinghe, matter, "decide", day, text="责令张三丰补种二十株。", **values)
    do(qinghe, matter, "publish", day)


def titles(day: date, **wanted: Any) -> list[str]:
    with scope(hall_session()):
        return [p.title for p in published.listed(day, **wanted)]


def test_the_public_reads_what_was_declared_and_nothing_else(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)
    with scope(hall_session()):
        assert not Matter.objects.exists() and not Act.objects.exists() and not Paper.objects.exists()
        shown = Published.objects.get()
        assert (shown.place, shown.title, shown.office) == ("tree_decisions", "毁林案", "青禾区住房和城乡建设局")
        assert [label for label, _, _ in shown.content["rows"]] == ["护林人员", "决定内容"][::-1]
        assert shown.content["rows"][0] == ["决定内容", "责令张某补种二十株。", True]
        assert shown.content["names"] == [["林主", "张某"]]
        (paper,) = shown.content["papers"]
        assert paper["blocks"][0]["text"] == "经查，张某毁林案。"
        assert not paper["names"].keys() & {"parties", "handler"} and {"owner", "subject"} <= paper["names"].keys()
        assert "张三丰" not in json.dumps(shown.content, ensure_ascii=False)
        assert "电话" not in json.dumps(shown.content, ensure_ascii=False)


def test_the_paper_in_the_file_keeps_the_name(qinghe: District, opened: int) -> None:
    from fazhi.ledger import store

    decided(qinghe, opened)
    with system_scope():
        row = Matter.objects.select_related("organisation", "origin").get(pk=opened)
        state = store.load(row, DAY)
        assert store.papers_of(state, ["tree_decision"])["tree_decision"]["blocks"][0]["text"] == "经查，张三丰毁林案。"


def test_withdrawn_is_gone_for_the_public_on_every_day_and_not_for_the_office(qinghe: District, opened: int) -> None:
    decided(qinghe, opened, day=date(2026, 9, 7))
    assert titles(date(2026, 9, 6)) == [] and titles(date(2026, 9, 7)) == ["毁林案"]
    do(qinghe, opened, "withdraw")
    assert titles(date(2026, 9, 7)) == [] and titles(DAY) == []
    with scope(qinghe.session("housing_clerk")):
        ((row, end),) = published.of_matter(opened)
        assert end is not None and (end.how, end.on, end.label, row.title) == ("withdrawn", DAY, "撤回公开", "毁林案")
    with scope(qinghe.session("transport_clerk")):
        assert not Published.objects.exists()
    do(qinghe, opened, "publish")
    assert titles(DAY) == ["毁林案"]


def test_in_force_as_of_any_day(qinghe: District, opened: int) -> None:
    decided(qinghe, opened, day=date(2026, 9, 7), holds=date(2026, 9, 10), expires=date(2031, 9, 9))
    assert titles(date(2026, 9, 9), in_force=True) == []
    assert titles(date(2026, 9, 10), in_force=True) == ["毁林案"]
    assert titles(date(2031, 9, 9), in_force=True) == ["毁林案"]
    assert titles(date(2031, 9, 10), in_force=True) == [] and titles(date(2031, 9, 10)) == ["毁林案"]
    do(qinghe, opened, "repeal", date(2026, 10, 1))
    assert titles(date(2026, 9, 30), in_force=True) == ["毁林案"]
    assert titles(date(2026, 10, 1), in_force=True) == [] and titles(date(2026, 10, 1)) == ["毁林案"]
    with scope(hall_session()):
        shown = Published.objects.get()
        before, after = (published.standing(shown, d) for d in (date(2026, 9, 30), date(2026, 10, 1)))
        assert before.in_force and (after.in_force, after.ended_on, after.ended_by) == (False, date(2026, 10, 1), "废止")


def test_published_again_replaces_from_its_day(qinghe: District, opened: int) -> None:
    decided(qinghe, opened, day=date(2026, 9, 7))
    do(qinghe, opened, "correct", text="责令补种三十株。")
    do(qinghe, opened, "publish")
    with scope(hall_session()):
        for day, text in ((date(2026, 9, 8), "责令张某补种二十株。"), (DAY, "责令补种三十株。")):
            (shown,) = published.listed(day, "tree_decisions")
            assert shown.content["rows"][0][1] == text
        assert [v.published_on for v in published.versions(shown)] == [DAY, date(2026, 9, 7)]


def test_shown_for_a_time(qinghe: District, opened: int) -> None:
    decided(qinghe, opened, day=date(2026, 9, 7))
    do(qinghe, opened, "notice", date(2026, 9, 7))
    with system_scope():
        notice = Published.objects.get(key="notice")
        assert notice.shown_until == date(2026, 9, 17)
    with scope(hall_session()):
        # The database's own clock decides; the day of the tests is not before 18 September 2026.
        gone = notice.shown_until < date.today()
        assert Published.objects.filter(key="notice").exists() is not gone


def test_found_by_words_and_by_column(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)
    assert titles(DAY, text="补种") == ["毁林案"] and titles(DAY, text="采矿") == []
    assert titles(DAY, place="tree_decisions") == ["毁林案"] and titles(DAY, place="tree_drafts") == []


def test_what_is_not_there_cannot_be_published(qinghe: District, opened: int) -> None:
    session = qinghe.session("housing_clerk")
    with scope(session), pytest.raises(ActRefused, match="只能在“已决定”办理"):
        acts.perform(session, opened, "publish", Given(DAY), on=DAY)
    with scope(session):
        assert not Published.objects.exists()


def test_rows_are_only_added_and_only_by_who_may_write_the_matter(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)
    with scope(qinghe.session("housing_clerk")):
        for change in (lambda: Published.objects.update(title="改了"), lambda: Published.objects.all().delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                change()
        row: dict[str, Any] = {k: v for k, v in Published.objects.values().get().items() if k != "id"} | {"act_seq": 99}
    with scope(hall_session()):
        with pytest.raises(DatabaseError), transaction.atomic():
            Published.objects.create(**row)
        with pytest.raises(DatabaseError), transaction.atomic():
            PublishedEnd.objects.create(matter_id=opened, act_seq=99, key="decision", on=DAY, how="withdrawn", label="x")


def test_verification_finds_a_published_thing_changed(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)
    with system_scope():
        assert list(belongings.disagreements()) == []
        number = Matter.objects.get(pk=opened).number
    with connections["owner"].cursor() as cursor:
        cursor.execute("alter table ledger_published disable trigger append_only")
        cursor.execute("update ledger_published set content = jsonb_set(content, '{rows,0,1}', '\"无事\"')")
        cursor.execute("alter table ledger_published enable trigger append_only")
    with system_scope():
        assert list(belongings.disagreements()) == [(number, "第3次办理的公开 decision不见了或者被改动")]


def consulted(qinghe: District, matter: int, last: date = LONG, **more: Any) -> Published:
    do(qinghe, matter, "consult", text="拟责令补种。", last_day=last, **more)
    with scope(hall_session()):
        return Published.objects.get(key="draft")


def comment(qinghe: District, on: Published, day: date, text: str = "建议写明树种") -> acts.Opened:
    with scope(hall_session()):
        given = Given(day, {"attitude": Attitude.CHANGE, "opinion": text}, link=commenting.link_to(on))
        return acts.start(
            hall_session(), "public_comment", "say", given, organisation=on.organisation, on=day, source="网上大厅"
        )


def test_thirty_days_unless_the_ground_for_less_is_written(qinghe: District, opened: int) -> None:
    with pytest.raises(ActRefused) as refused:
        consulted(qinghe, opened, LONG - timedelta(days=1))
    assert refused.value.message == (
        "征求意见不得少于30日：自2026-10-15起，最早到2026-11-14，现在写的是2026-11-13。请改正日期，或者写明“缩短期限的理由”。"
    )
    assert (refused.value.basis, refused.value.field_name) == ("《护林办法》第四条", "last_day")
    with pytest.raises(ActRefused, match="须在公开之日"):
        consulted(qinghe, opened, DAY - timedelta(days=1), urgent="防汛")
    shown = consulted(qinghe, opened, DAY + timedelta(days=5), urgent="防汛急需")
    assert (shown.comments_from, shown.comments_until, shown.comments_kind) == (DAY, DAY + timedelta(days=5), "public_comment")


def test_a_comment_is_a_matter_with_a_receipt_linked_to_the_draft(qinghe: District, opened: int) -> None:
    shown = consulted(qinghe, opened)
    filed = comment(qinghe, shown, LONG)
    assert filed.track_code and filed.number.startswith("青禾建征意")
    with system_scope():
        row = Matter.objects.get(pk=filed.matter_id)
        assert (row.procedure, row.organisation.name) == ("public_comment", "青禾区住房和城乡建设局")
        assert list(row.links.values_list("other_id", "kind", "act_seq")) == [(opened, "意见", 1)]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (DAY - timedelta(days=1), "“毁林案”自2026-10-15起征求意见，2026-10-14还没有开始。"),
        (LONG + timedelta(days=1), "“毁林案”征求意见已于2026-11-14结束，不能再提出。以后仍可以向公开单位反映。"),
    ],
)
def test_not_before_the_first_day_and_not_after_the_last(qinghe: District, opened: int, day: date, why: str) -> None:
    shown = consulted(qinghe, opened)
    with pytest.raises(ActRefused) as refused:
        comment(qinghe, shown, day)
    assert refused.value.message == why


def test_what_is_not_put_to_comment_takes_none(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)
    with scope(hall_session()):
        shown = Published.objects.get()
    with pytest.raises(ActRefused, match="没有在征求意见"):
        comment(qinghe, shown, DAY)


def test_answers_are_published_under_the_draft_and_counted(qinghe: District, opened: int) -> None:
    from fazhi.people.models import Account, Post

    account = Account.objects.create_user("housing_liaison", "韩九")
    Post.objects.create(
        account=account, organisation=qinghe.orgs["housing"], role="liaison", title="联络员", since=date(2026, 1, 1)
    )
    qinghe.people["housing_liaison"] = account
    shown = consulted(qinghe, opened)
    first, _ = comment(qinghe, shown, DAY), comment(qinghe, shown, DAY, "不同意")
    with scope(hall_session()):
        assert commenting.counted(shown) == {"": 2}
    do(
        qinghe, first.matter_id, "adopt", who="housing_liaison", topic=Topic.CONTENT, summary="建议写明树种", reason="采纳，已写明。"
    )
    with scope(hall_session()):
        assert commenting.counted(shown) == {"": 1, "采纳": 1}
        (answer,) = published.answers(shown)
        assert (answer.place, answer.title) == ("comment_answers", "建议写明树种")
        assert [r[:2] for r in answer.content["rows"]] == [
            ["态度", "建议修改"], ["意见类别", "内容和措施"], ["意见摘要", "建议写明树种"], ["研究情况和理由", "采纳，已写明。"],
        ]  # fmt: skip
        assert [p.key for p in published.open_for_comments(DAY)] == ["draft"]
        assert list(published.open_for_comments(LONG + timedelta(days=1))) == []


def test_counts_of_what_was_never_put_to_comment_are_empty(qinghe: District, opened: int) -> None:
    with scope(hall_session()), connection.cursor() as cursor:
        cursor.execute("select * from fazhi_comments(%s)", [opened])
        assert cursor.fetchall() == []


def test_in_bulk_the_same_rows_are_written(qinghe: District) -> None:
    """What `append_many` writes of a matter that names entries, publishes and withdraws."""
    first, second = certificate(qinghe, "王一"), certificate(qinghe, "李二")
    org = acts.org_given(qinghe.orgs["housing"])
    now = datetime(2026, 9, 1, 9, tzinfo=UTC)
    state = MatterState(
        growing.CASE, growing.CASE.on(DAY), uuid.uuid4(), "", None, org, org, date(2026, 9, 1), now, region_id=org.region_id
    )
    with system_scope():
        found = entries.look_up("forest_certificate", [first.number, second.number])
    assert [e.title for e in found.values()] == ["王一", "李二"]
    officers = tuple(Named(e.number, e.title) for e in found.values())
    refers = tuple(LinkTo(e.id, e.uid, e.number, "护林人员") for e in found.values())
    owner = (PartyGiven("owner", "张三丰"),)
    steps: list[tuple[str, dict[str, Any]]] = [
        ("open", {"values": {"subject": "毁林案", "officers": officers}, "refers": refers, "parties": owner}),
        ("inspect", {"values": {"officers": officers}, "refers": refers}),
        ("decide", {"values": {"text": "责令张三丰补种。"}}), ("publish", {}), ("withdraw", {}), ("notice", {}),
    ]  # fmt: skip
    actor = Actor(None, None, "competent_organ", "孙五", org)
    made = [
        step.take(
            state, growing.CASE.on(DAY).actions[key], Given(date(2026, 9, 1), **given), actor=actor,
            clock=library().clock, numbers=lambda o, k, rule, year: rule.format(org=o.prefix, year=year, n=1), today=DAY,
            now=now + timedelta(minutes=i),
        )
        for i, (key, given) in enumerate(steps)
    ]  # fmt: skip
    with system_scope():
        assert acts.append_many([(state, made)]) == 1
        row = Matter.objects.get(uid=state.uid)
        assert list(row.links.order_by("other_id").values_list("other_id", "kind")) == [
            (first.matter_id, "护林人员"), (second.matter_id, "护林人员"),
        ]  # fmt: skip
        shown = Published.objects.get(matter=row, key="decision")
        assert shown.content["rows"][0][1] == "责令张某补种。" and shown.content["papers"][0]["key"] == "tree_decision"
        assert list(row.published_ends.values_list("key", "how", "on")) == [("decision", "withdrawn", date(2026, 9, 1))]
        assert list(belongings.disagreements()) == []
    with scope(hall_session()):
        assert not Published.objects.filter(key="decision").exists()


def test_a_person_is_led_from_their_own_matter_to_what_is_published(qinghe: District, opened: int) -> None:
    decided(qinghe, opened)

    def seen() -> list[str]:
        with scope(hall_session(opened)):
            return [p.key for p in published.seen_of(Matter.objects.get(pk=opened), DAY)]

    assert seen() == ["decision"]
    do(qinghe, opened, "withdraw")
    assert seen() == []
