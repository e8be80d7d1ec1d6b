"""以案定补: what is due comes from archived agreements and dated rates; a case is paid once, whoever tries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.measuring import paying
from fazhi.people.models import Account, Post
from fazhi.people.session import scope
from fazhi.procedures.people_mediation.facts import Difficulty
from fazhi.registers import mediation_subsidy, mediation_subsidy_rate
from tests.district import District
from tests.measuring.closing import archived

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
FIRST, LAST, TODAY = date(2026, 9, 1), date(2026, 9, 30), date(2026, 10, 15)


def rate(qinghe: District, grade: str, amount: int, since: date) -> None:
    values = {
        "since": since, "difficulty": mediation_subsidy_rate.Difficulty[grade], "amount": Decimal(amount), "document": "办法",
    }  # fmt: skip
    with scope(justice := qinghe.session("justice")):
        acts.start(justice, "mediation_subsidy_rate", "record", Given(since, values))


@pytest.fixture
def month(qinghe: District) -> District:
    """Songxi in September: two simple cases and an ordinary one agreed, one not agreed, one without grade, one without rate."""
    rate(qinghe, "SIMPLE", 80, date(2026, 1, 1))
    rate(qinghe, "SIMPLE", 100, date(2026, 9, 10))
    rate(qinghe, "ORDINARY", 200, date(2026, 1, 1))
    for day, grade, agreed in (
        (3, Difficulty.SIMPLE, True), (10, Difficulty.SIMPLE, True), (21, Difficulty.ORDINARY, True),
        (22, Difficulty.ORDINARY, False), (23, None, True), (24, Difficulty.MAJOR, True),
    ):  # fmt: skip
        archived(qinghe, "songxi", date(2026, 9, day), grade, agreed)
    archived(qinghe, "songxi", date(2026, 8, 31), Difficulty.SIMPLE)
    return qinghe


def due(qinghe: District) -> list[paying.Item]:
    with scope(qinghe.session("justice")):
        return paying.items(paying.sheets()[0], qinghe.orgs["government"], FIRST, LAST)


def make(qinghe: District) -> acts.Opened:
    with scope(justice := qinghe.session("justice")):
        return paying.make(justice, paying.sheets()[0], qinghe.orgs["songxi"], FIRST, LAST, TODAY)


def test_by_the_rate_in_force_when_it_was_archived(month: District) -> None:
    assert [(i.day.day, i.amount, i.why) for i in due(month)] == [
        (3, Decimal(80), ""), (10, Decimal(100), ""), (21, Decimal(200), ""), (23, None, "归档时没有登记难易类别"),
        (24, None, "没有这一类案件的补贴标准"),
    ]  # fmt: skip
    assert paying.people(due(month)) == [paying.Person("王二", 3, Decimal(380))]


def test_the_sheet_and_its_entries(month: District) -> None:
    opened = make(month)
    with scope(month.session("justice")):
        sheet = Matter.objects.get(pk=opened.matter_id)
        assert sheet.facts["cases"] == 3 and Decimal(sheet.facts["total"]) == 380 and sheet.facts["people"] == 1
        assert sheet.facts["details"] == "王二：3件，380元"
        assert sheet.papers.get().label == "以案定补签领表"
        entries = Matter.objects.filter(procedure="mediation_subsidy").order_by("pk")
        assert [Decimal(e.facts["amount"]) for e in entries] == [80, 100, 200]
        assert {e.facts["sheet"] for e in entries} == {sheet.title}
        assert {e.organisation_id for e in entries} == {month.orgs["songxi_committee"].pk}
    assert [i.payable for i in due(month)] == [False] * 5


def test_a_second_sheet_finds_nothing(month: District) -> None:
    make(month)
    with pytest.raises(ActRefused, match="没有可以列入发放表的案件"):
        make(month)


def entry(qinghe: District, number: str) -> acts.Opened:
    values: dict[str, Any] = {
        "approved_on": TODAY, "case_number": number, "mediator": "王二", "difficulty": mediation_subsidy.Difficulty.SIMPLE,
        "amount": Decimal(100),
    }  # fmt: skip
    with scope(justice := qinghe.session("justice")):
        return acts.start(justice, "mediation_subsidy", "record", Given(TODAY, values))


def test_nobody_enters_a_case_twice_by_hand(month: District) -> None:
    number = due(month)[0].matter.number
    opened = entry(month, number)
    with pytest.raises(ActRefused, match="同一个只能登记一次") as refusal:
        entry(month, number)
    assert refusal.value.field_name == "case_number"
    assert Matter.objects.count() == 0, "nothing is seen outside a scope"
    with scope(justice := month.session("justice")):
        assert Matter.objects.filter(procedure="mediation_subsidy").count() == 1
        acts.perform(justice, opened.matter_id, "strike", Given(TODAY, note="登记错误"))
    entry(month, number)


def test_correcting_into_another_case_is_refused(month: District) -> None:
    numbers = [i.matter.number for i in due(month)]
    entry(month, numbers[0])
    second = entry(month, numbers[1])
    with scope(justice := month.session("justice")), pytest.raises(ActRefused, match="同一个只能登记一次"):
        acts.perform(justice, second.matter_id, "correct", Given(TODAY, {"case_number": numbers[0]}, note="写错"))


def test_a_town_does_not_make_sheets(month: District) -> None:
    account = Account.objects.create_user("songxi_office", "何三")
    Post.objects.create(
        account=account, organisation=month.orgs["songxi"], role="judicial_office", title="司法所", since=date(2025, 1, 1)
    )
    month.people["songxi_office"] = account
    with scope(office := month.session("songxi_office")), pytest.raises(ActRefused, match="您的岗位无此权限"):
        sheet = paying.sheets()[0].sheet
        acts.start(office, sheet.procedure.key, sheet.start.key, Given(TODAY))
