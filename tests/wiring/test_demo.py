"""The demonstration district: the same every time, in believable proportions, sealed, and only into an empty ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, transaction

from fazhi.kernel.library import library
from fazhi.kernel.roles import SYSTEM
from fazhi.ledger import course, seals
from fazhi.ledger.acts import code_digest
from fazhi.ledger.models import Act, Attachment, Limit, Link, Matter, Paper, Party, Pause, Seal
from fazhi.people.models import Account, Organisation, Post
from fazhi.people.session import scope, staff_session, system_scope
from fazhi.wiring.demo import lanes, showcase
from fazhi.wiring.demo.loading import DemoRefused, load
from fazhi.wiring.demo.staff import SHOWCASE

DAY = date(2026, 10, 15)
SMALL = 0.06

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> Iterator[None]:
    load(SMALL, today=DAY)
    with system_scope():
        yield


def rows() -> list[Any]:
    """Everything but row ids, what encryption makes different each time, and the sample drawn when the loading is sealed."""
    matters = Matter.objects.exclude(procedure="callback_sample").order_by("number").values_list(
        "uid", "number", "stage", "title", "facts", "marks", "next_due", "organisation__code", "region__code", "opened_at"
    )
    acts = Act.objects.exclude(matter__procedure="callback_sample").order_by("matter__number", "seq").values_list(
        "matter__number", "action", "actor_name", "happened_on", "recorded_at", "delta", "note"
    )
    papers = Paper.objects.order_by("matter__number", "act_seq", "key").values_list("matter__number", "number", "digest")
    with connection.cursor() as cursor:
        # What was loaded and rolled back leaves statistics of empty tables, and joins row by row that take minutes.
        cursor.execute("set local enable_nestloop = off")
    return [*matters, *acts, *papers]


def test_the_same_seed_and_day_give_the_same_rows() -> None:
    found = []
    for seed in (2026, 2026, 7):
        with transaction.atomic():
            load(SMALL, seed, DAY)
            with system_scope():
                found.append(rows())
            transaction.set_rollback(True)
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_every_act_verifies_and_is_sealed(district: None) -> None:
    assert list(seals.verify()) == []
    first, second = Seal.objects.order_by("id")
    # The sample for calling back is drawn by the first seal.
    assert first.size + second.size == Act.objects.count() > 1500 and second.size == 1
    # One act with all that followed it; an act taken anew comes last where the district is large enough to have one.
    walked = course.walk(Link.objects.get(kind="被诉行政行为").other)
    assert walked is not None
    assert [s.procedure for s in walked.stops][:4] == [
        "normative_document", "administrative_penalty", "administrative_reconsideration", "administrative_litigation",
    ]  # fmt: skip
    assert [x.what for x in walked.steps][:4] == ["被复议行为", "附带审查的文件", "行政复议", "被诉行政行为"]


def test_every_stage_and_limit_follows_from_the_acts(district: None) -> None:
    assert Limit.objects.filter(state="open", matter__closed=True).count() == 0
    assert not Matter.objects.filter(closed=False, next_due__isnull=False).exclude(limits__state="open").exists()
    assert Act.objects.filter(happened_on__gte=DAY).exclude(action="link").count() == 0
    late = Act.objects.filter(recorded_at__date__lt="2025-01-01")
    assert late.count() == 0


def test_numbers_have_no_gaps(district: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.value, count(*), count(distinct m.number) from ledger_counter c join ledger_matter m on m.origin_id ="
            " c.organisation_id and m.procedure = c.kind and extract(year from m.opened_on) = c.year group by c.id"
        )
        found = cursor.fetchall()
        cursor.execute("select coalesce(sum(value), 0) from ledger_counter where kind like '%.%'")
        (papers,) = cursor.fetchone()
    assert len(found) > 30
    assert all(value == count == distinct for value, count, distinct in found)
    assert papers == Paper.objects.exclude(number="").count() > 100


def test_proportions_are_those_of_real_districts() -> None:
    load(0.4, today=DAY)
    with system_scope():
        year = Counter(Matter.objects.filter(opened_on__year=2025).exclude(source="协办").values_list("procedure", flat=True))
        drawn = {
            "people_mediation": 404, "petition": 404, "publicity_event": 113, "legal_adviser_service": 424,
            "legal_aid": 96, "legal_consultation": 168, "legal_assistance": 24, "judicial_assistance": 6, "hotline_order": 304,
        }  # fmt: skip
        assert {key: year[key] for key in drawn} == drawn
        taken = Matter.objects.filter(procedure="people_mediation", opened_on__year=2025, marks__has_key="accept")
        agreed = taken.filter(marks__has_key="agree").count()
        assert 0.95 <= agreed / taken.count() <= 0.99
        this_year = Matter.objects.filter(procedure="petition", opened_on__year=2026)
        assert 0.80 <= this_year.exclude(stage__in=["RECEIVED", "ROUTED", "TOLD", "ACCEPTED", "OBJECTED"]).count() / this_year.count() <= 0.96
        towns = Counter(Matter.objects.filter(procedure="people_mediation").values_list("organisation__short", flat=True))
        assert len(towns) == 15
        assert towns["松溪调委会"] > 3 * towns["石笋调委会"]
        assert Matter.objects.filter(procedure="people_mediation").values("facts__summary").distinct().count() > 500
        open_stages = set(Matter.objects.filter(closed=False).values_list("procedure", "stage"))
        assert {("people_mediation", s) for s in ("APPLIED", "MEDIATING", "AGREED")} <= open_stages
        assert {("petition", s) for s in ("RECEIVED", "ROUTED", "TOLD", "ACCEPTED", "HANDLED")} <= open_stages
        assert Matter.objects.filter(closed=False, next_due__lt=DAY).count() > 0


def test_everybody_has_a_post_and_every_role_is_held(district: None) -> None:
    assert Account.objects.count() >= 60
    assert Organisation.objects.count() >= 76
    assert not Account.objects.filter(posts__isnull=True).exists()
    wanted = {key for key, role in library().roles.items() if not role.public and role is not SYSTEM}
    assert set(Post.objects.values_list("role", flat=True)) == wanted


def test_nobody_real(district: None) -> None:
    from fazhi.ledger import crypto, store

    people = list(Party.objects.filter(is_body=False).select_related("matter")[:200])
    assert len(people) == 200
    for party in people:
        earlier = Party.objects.filter(matter=party.matter, act_seq=party.act_seq, id__lt=party.pk).count()
        detail = crypto.unseal_salted(party.detail, store.party_context(party.matter.uid, party.act_seq, earlier))
        assert detail["id_no"].startswith("000000") and len(detail["id_no"]) == 18
        assert detail["phone"].startswith("000") and len(detail["phone"]) == 11


def test_the_showcase_is_whole(district: None) -> None:
    water = Matter.objects.exclude(track_code="").get()
    assert (water.title, water.stage, water.facts["amount"]) == (showcase.TITLE, "AGREED", "18600.00")
    assert water.track_code == code_digest(water.number, showcase.CODE)
    assert Link.objects.get(matter=water).other.title == showcase.NEIGHBOUR
    assert set(Attachment.objects.filter(matter=water).values_list("name", flat=True)) == {"漏水现场照片.png", "损失评估意见.txt"}
    session = staff_session(Account.objects.get(username="songxi-mediator"), DAY)
    assert session is not None
    with scope(session):
        assert Matter.objects.filter(pk=water.pk).exists()


def test_pauses_are_written_from_the_day_of_the_act_that_pauses() -> None:
    load(0.4, today=DAY)
    seen = set()
    with system_scope():
        for pause in Pause.objects.select_related("limit__matter"):
            limit, matter = pause.limit, pause.limit.matter
            rules = [x for x in library().procedure(matter.procedure).limits if x.key == limit.key]
            pausing = {stop.start.key for rule in rules for stop in rule.pauses}
            assert pause.start.isoformat() in {matter.marks.get(key) for key in pausing}, limit.key
            seen.add((matter.procedure, limit.key))
    assert ("petition", "recheck") in seen


def test_a_ledger_that_holds_something_is_refused(district: None) -> None:
    before = Matter.objects.count()
    with pytest.raises(DemoRefused, match="已经有内容"):
        load(SMALL, today=DAY)
    assert Matter.objects.count() == before
    with pytest.raises(CommandError, match="--add"):
        call_command("demo", scale=SMALL)


def test_more_can_be_added_to_it() -> None:
    first = load(SMALL, today=DAY)
    with system_scope():
        before = Counter(Matter.objects.exclude(source="协办").values_list("procedure", flat=True))
    second = load(SMALL, today=DAY, add=True)
    with system_scope():
        after = Counter(Matter.objects.exclude(source="协办").values_list("procedure", flat=True))
    for key in ("people_mediation", "petition", "legal_adviser_service", "legal_aid", "hotline_order"):
        assert after[key] == 2 * before[key], key
    # The bodies of the district are there once, however much is added.
    assert after["mediation_coverage"] == before["mediation_coverage"] == 75
    assert (second.accounts, second.organisations) == (first.accounts, first.organisations)
    with system_scope():
        assert list(seals.verify()) == []
        assert sum(s.size for s in Seal.objects.all()) == Act.objects.count()


def test_lanes_in_other_processes_make_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for few in (lanes.FEW, 0.0):
        monkeypatch.setattr(lanes, "FEW", few)
        with transaction.atomic():
            load(SMALL, today=DAY)
            with system_scope():
                found.append(rows())
            transaction.set_rollback(True)
    assert found[0] == found[1]


def test_an_account_of_every_role_is_printed(district: None) -> None:
    out = StringIO()
    call_command("accounts", stdout=out)
    printed = [line.split()[0] for line in out.getvalue().splitlines() if line.startswith("  ")]
    held = set(Post.objects.filter(account__username__in=printed).values_list("role", flat=True))
    assert held == {r.key for r in library().roles.values() if not r.public and r != SYSTEM}
    assert len(printed) == len(set(printed))


def test_accounts_are_printed(district: None) -> None:
    out = StringIO()
    call_command("accounts", stdout=out)
    text = out.getvalue()
    assert "songxi-desk" in text and "Qinghe-2026-demo" in text and showcase.CODE in text
    assert all(shown.username in text for shown in SHOWCASE)


def test_accounts_says_when_there_are_none() -> None:
    out = StringIO()
    call_command("accounts", stdout=out)
    assert "不是演示区" in out.getvalue()


def test_every_kind_has_something_to_show_and_the_ladder_has_been_swept() -> None:
    load(0.4, today=DAY)
    with system_scope():
        assert set(Matter.objects.values_list("procedure", flat=True)) == set(library().procedures)
        for row in Matter.objects.filter(procedure="supervision").exclude(stage="ENDED"):
            assert Link.objects.filter(matter=row, kind="督办").count() == 1
        assert list(seals.verify()) == []
