"""The ladder swept over real matters: who is told when, once, and nobody's time limit moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import crypto, ladder, ladder_rules, seals
from fazhi.ledger.acts import perform
from fazhi.ledger.models import LadderRule, LadderStep, Limit, Link, Matter, Paper
from fazhi.ledger.state import Given
from fazhi.people.models import Account, Post
from fazhi.people.session import scope, system_scope
from fazhi.people.tree import add_organisation
from fazhi.procedures.supervision import Ground
from tests.district import DAY, District
from tests.ledger.making import petition_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def ruled(qinghe: District) -> District:
    """The district with a liaison in the housing bureau and a rule for each rung."""
    liaison = Account.objects.create_user("housing_liaison", "秦十一")
    qinghe.people["housing_liaison"] = liaison
    Post.objects.create(
        account=liaison, organisation=qinghe.orgs["housing"], role="liaison", title="联络", since=date(2025, 1, 1)
    )
    ladder.default_rules(qinghe.orgs["government"], qinghe.orgs["office"], date(2025, 1, 1))
    return qinghe


def swept(day: date) -> ladder.Swept:
    with system_scope():
        return ladder.sweep(day)


def due_of(matter_id: int) -> date:
    with system_scope():
        found = Limit.objects.get(matter_id=matter_id, key="handle", state="open").due
    assert found is not None
    return found


def test_at_four_fifths_a_reminder_the_day_after_a_warning_five_days_after_supervision(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    due = due_of(matter)
    starts = due - timedelta(days=60)
    assert swept(starts + timedelta(days=47)).total == 0
    assert swept(starts + timedelta(days=48)).issued == {"提醒": 1}
    assert swept(due).total == 0
    assert swept(due + timedelta(days=1)).raised == {"警示": 1}
    assert swept(due + timedelta(days=5)).raised == {"督办": 1}
    with system_scope():
        supervision = Matter.objects.get(procedure="supervision")
        assert supervision.stage == "SUPERVISED"
        assert list(LadderStep.objects.values_list("rung", flat=True)) == ["remind", "warn", "supervise"]
        assert list(Paper.objects.filter(matter=supervision).order_by("id").values_list("label", "number")) == [
            ("提醒函", f"青禾治提醒〔{(starts + timedelta(days=48)).year}〕1号"),
            ("警示函", f"青禾治警示〔{due.year}〕1号"),
            ("督办通知书", f"青禾治督办〔{due.year}〕1号"),
        ]


@pytest.mark.parametrize("change", [{"soft": True}, {"office": False}, {"state": "paused"}])
def test_nobody_is_told_of_a_limit_that_does_not_bind_the_office_or_is_a_mere_guide(ruled: District, change: dict[str, object]) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    with system_scope():
        open_ones = list(Limit.objects.filter(matter_id=matter, state="open").values("id", "soft", "office", "state"))
        Limit.objects.filter(pk__in=[x["id"] for x in open_ones]).update(**change)
    assert swept(day).total == 0
    with system_scope():
        for one in open_ones:
            Limit.objects.filter(pk=one.pop("id")).update(**one)
    assert swept(day).issued == {"警示": 1}


def test_a_share_that_is_no_whole_day_is_reached_on_the_day_after(ruled: District) -> None:
    """A third of sixty days, 33 per cent, is 19.8: reached with the twentieth."""
    starts = due_of(petition_at(ruled, "ACCEPTED")) - timedelta(days=60)
    LadderRule.objects.filter(share=80).update(share=33)
    assert swept(starts + timedelta(days=19)).total == 0
    assert swept(starts + timedelta(days=20)).issued == {"提醒": 1}


def test_a_second_sweep_does_nothing(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    assert swept(day).issued == {"警示": 1}
    assert swept(day).total == 0
    with system_scope():
        assert Matter.objects.filter(procedure="supervision").count() == 1


def test_where_several_are_due_the_highest_is_issued(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    assert swept(due_of(matter) + timedelta(days=30)).issued == {"督办": 1}
    assert swept(due_of(matter) + timedelta(days=31)).total == 0


def test_it_goes_to_the_unit_is_linked_and_says_what_it_is_about(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    due = due_of(matter)
    swept(due + timedelta(days=1))
    with scope(ruled.session("housing_liaison")):
        made = Matter.objects.get(procedure="supervision")
        assert made.organisation.code == "QH-housing" and made.origin.code == "QH-office"
    with system_scope():
        number = Matter.objects.get(pk=matter).number
        assert Link.objects.get(matter=made).other_id == matter
        assert made.facts["about"] == number and made.facts["due_on"] == due.isoformat()
        assert made.facts["ground"] == "OVERDUE"
        paper = Paper.objects.get(matter=made)
        said = crypto.unseal(paper.content, f"{made.uid}/paper{paper.act_seq}.{paper.key}").decode()
        assert "青禾区住房和城乡建设局" in said and "区委依法治区办" in said and number in said


def test_no_time_limit_is_moved(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    with system_scope():
        before = list(Limit.objects.filter(matter_id=matter).order_by("id").values())
        version = Matter.objects.get(pk=matter).version
    swept(due_of(matter) + timedelta(days=30))
    with system_scope():
        assert list(Limit.objects.filter(matter_id=matter).order_by("id").values()) == before
        assert Matter.objects.get(pk=matter).version == version


def test_what_is_done_ends_what_was_open_over_it(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    swept(day)
    with system_scope():
        Limit.objects.filter(matter_id=matter, key="handle").update(state="late", ended_on=day)
    found = swept(day + timedelta(days=1))
    assert (found.ended, found.issued, found.raised) == (1, {}, {})
    with system_scope():
        made = Matter.objects.get(procedure="supervision")
        assert (made.closed, made.outcome) == (True, "事项已办结")


def test_the_unit_replies_and_the_supervisor_ends_it(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    swept(day)
    with system_scope():
        made = Matter.objects.get(procedure="supervision").pk
    with scope(ruled.session("housing_liaison", day)):
        perform(ruled.session("housing_liaison", day), made, "reply", Given(day, {"reply": "本周内办结。"}), on=day)
    with scope(ruled.session("supervisor", day)):
        perform(ruled.session("supervisor", day), made, "end", Given(day, {"checked": "已办结并答复。"}), on=day)
    with system_scope():
        assert Matter.objects.get(pk=made).stage == "ENDED"
        assert list(seals.verify()) == []


def test_a_dry_run_writes_nothing(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    with system_scope():
        assert ladder.sweep(day, dry_run=True).issued == {"警示": 1}
        assert not LadderStep.objects.exists()
        assert not Matter.objects.filter(procedure="supervision").exists()


def test_without_anybody_to_receive_it_nothing_is_sent_and_it_is_said(ruled: District) -> None:
    Post.objects.filter(role="liaison").update(until=date(2026, 1, 1))
    matter = petition_at(ruled, "ACCEPTED")
    found = swept(due_of(matter) + timedelta(days=1))
    with system_scope():
        assert found.nobody == [Matter.objects.get(pk=matter).number]
        assert not LadderStep.objects.exists()


def test_a_rule_may_be_for_one_procedure_one_limit_and_one_recipient(ruled: District) -> None:
    LadderRule.objects.all().delete()
    LadderRule.objects.create(
        district=ruled.orgs["government"], issuer=ruled.orgs["office"], procedure="petition", limit_key="apply_review",
        rung="warn", days_after=1, text="请办理。", since=DAY,
    )  # fmt: skip
    matter = petition_at(ruled, "ACCEPTED")
    day = due_of(matter) + timedelta(days=1)
    assert swept(day).total == 0
    LadderRule.objects.update(limit_key="handle", recipient=ruled.orgs["transport"])
    assert swept(day).issued == {"警示": 1}
    with system_scope():
        assert Matter.objects.get(procedure="supervision").organisation.code == "QH-transport"


def test_the_declaration_is_sound() -> None:
    declared = library().ladder
    assert declared is not None
    assert declared.problems() == []
    assert [r.label for r in declared.rungs] == ["提醒", "警示", "督办"]


def test_what_somebody_has_raised_by_hand_is_left_alone(ruled: District) -> None:
    matter = petition_at(ruled, "ACCEPTED")
    due = due_of(matter)
    day = due + timedelta(days=1)
    swept(day)
    with system_scope():
        made = Matter.objects.get(procedure="supervision").pk
    supervisor = ruled.session("supervisor", day)
    with scope(supervisor):
        perform(supervisor, made, "raise_supervision", Given(day, {"ground": Ground.SHIRKING}), on=day)
    assert swept(due + timedelta(days=5)).total == 0
    with system_scope():
        assert Matter.objects.get(pk=made).facts["ground"] == "SHIRKING"
        assert Matter.objects.filter(procedure="supervision").count() == 1


def test_acts_written_in_bulk_verify_like_any_other(ruled: District) -> None:
    matters = [petition_at(ruled, "ACCEPTED") for _ in range(3)]
    due = due_of(matters[0])
    swept(due + timedelta(days=1))
    assert swept(due + timedelta(days=5)).raised == {"督办": 3}
    with system_scope():
        numbers = Paper.objects.filter(key="supervision_order").order_by("number").values_list("number", flat=True)
        assert list(numbers) == [f"青禾治督办〔{due.year}〕{n}号" for n in (1, 2, 3)]
        assert seals.seal() is not None
        assert list(seals.verify()) == []
        made = Matter.objects.filter(procedure="supervision").first()
        assert made is not None
        limits = Limit.objects.filter(matter=made).order_by("id").values_list("key", "state")
        assert list(limits) == [("reply_warning", "met"), ("reply_supervision", "open")]


@pytest.mark.parametrize("who", ["issuer", "recipient"])
def test_a_rule_is_sent_by_and_to_bodies_of_its_own_district(ruled: District, who: str) -> None:
    government = ruled.orgs["government"]
    outside = add_organisation("XX-other", "邻区司法局", "邻区司法局", "邻司", "government", government.region, None)
    account, inside = ruled.people["supervisor"], ruled.orgs["office"]
    bodies = {"issuer": inside, "recipient": inside} | {who: outside}
    wanted = ladder_rules.Wanted("remind", "", "", 50, None, bodies["issuer"], bodies["recipient"], "请抓紧办理。", DAY, "试行")
    with pytest.raises(ladder_rules.RuleRefused, match="请选择本区的") as refused:
        ladder_rules.add(wanted, government, account, DAY)
    assert refused.value.field_name == who
    assert ladder_rules.add(replace(wanted, **{who: inside}), government, account, DAY).pk
