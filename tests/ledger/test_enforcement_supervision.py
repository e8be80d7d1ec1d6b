"""Supervision of enforcement in the ledger: a complaint from the hall to the paper it leads to, and inspectors without a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.named import Named
from fazhi.ledger import acts
from fazhi.ledger.models import Act, Limit, Link, Matter, Paper
from fazhi.ledger.state import ActRefused, Given, LinkTo, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures import administrative_inspection as inspection
from fazhi.procedures import enforcement_complaint as complaint
from fazhi.procedures import enforcement_supervision as supervision
from tests import district
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
STAFF = (
    ("office", "justice", "enforcement_supervisor"), ("unit", "housing", "liaison"),
    ("officer", "housing", "enforcement_officer"), ("head", "housing", "enforcement_head"),
)  # fmt: skip


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    made = district.build()
    for username, org, role in STAFF:
        account = Account.objects.create_user(username, username)
        title = library().roles[role].label
        Post.objects.create(account=account, organisation=made.orgs[org], role=role, title=title, since=date(2025, 1, 1))
        made.people[username] = account
    yield made


def do(qinghe: District, matter: int, who: str, action: str, day: date, to: str = "", **values: Any) -> Act:
    session = qinghe.session(who)
    org = acts.org_given(qinghe.orgs[to]) if to else None
    with scope(session):
        return acts.perform(session, matter, action, Given(day, values, to_org=org), on=DAY)


def complained(qinghe: District) -> acts.Opened:
    said = {
        "subject": "检查时没有出示执法证", "topic": complaint.Topic.STANDING, "unit": "住建局", "details": "两个人来检查，没有出示证件。",
    }  # fmt: skip
    justice = qinghe.orgs["justice"]
    with scope(hall_session()):
        given = Given(date(2026, 3, 2), said, parties=(PartyGiven("complainant", "张安"),))
        return acts.start(hall_session(), "enforcement_complaint", "complain", given, organisation=justice, on=DAY)


def test_a_complaint_from_the_hall_leads_to_supervision_of_the_body(qinghe: District) -> None:
    filed = complained(qinghe)
    assert filed.track_code
    do(qinghe, filed.matter_id, "office", "accept", date(2026, 3, 3), answer_by=date(2026, 4, 2))
    with system_scope():
        assert Limit.objects.get(matter_id=filed.matter_id, key="answer").due == date(2026, 4, 2)
    do(qinghe, filed.matter_id, "office", "ask_unit", date(2026, 3, 4), to="housing", asked="说明检查经过。")
    do(qinghe, filed.matter_id, "unit", "own_report", date(2026, 3, 12), own_check="确未出示证件。")
    do(qinghe, filed.matter_id, "office", "answer", date(2026, 3, 20), result=complaint.Result.TRUE, answer="反映的情况属实，已经监督改正。")

    office = qinghe.session("office")
    given = {"subject": "检查不出示证件", "kind": supervision.Kind.DAILY, "came_from": supervision.Source.COMPLAINT}
    with scope(office):
        row = Matter.objects.get(pk=filed.matter_id)
        link = LinkTo(row.pk, str(row.uid), row.number)
        looked = acts.start(office, "enforcement_supervision", "look_about", Given(date(2026, 3, 20), given, link=link), on=DAY)
    said = {
        "topic": supervision.Topic.STANDING, "found": "检查人员没有主动出示证件。", "rule": "《行政处罚法》第五十五条",
        "requirement": "改正并书面回复。", "reply_by": date(2026, 4, 10),
    }  # fmt: skip
    do(qinghe, looked.matter_id, "office", "advise", date(2026, 3, 24), to="housing", **said)
    do(qinghe, looked.matter_id, "unit", "reply", date(2026, 4, 13), reply="已经改正。")
    with system_scope():
        assert Link.objects.filter(matter_id=looked.matter_id, other_id=filed.matter_id).count() == 1
        assert Matter.objects.get(pk=looked.matter_id).organisation.code == qinghe.orgs["housing"].code
        assert list(Paper.objects.filter(matter_id=looked.matter_id).order_by("act_seq").values_list("label", flat=True)) == [
            "行政执法监督意见书", "行政执法监督回复书",
        ]  # fmt: skip


def test_a_complaint_shows_its_party_to_nobody_else(qinghe: District) -> None:
    filed = complained(qinghe)
    officer = qinghe.session("officer")
    with scope(officer):
        assert not Matter.objects.filter(pk=filed.matter_id).exists()
        with pytest.raises(Matter.DoesNotExist):
            acts.perform(officer, filed.matter_id, "accept", Given(date(2026, 3, 3), {"answer_by": date(2026, 4, 2)}), on=DAY)


def test_who_has_no_certificate_does_not_inspect(qinghe: District) -> None:
    officer = qinghe.session("officer")
    asked = {
        "subject": "物业服务收费公示", "sort": inspection.Sort.DAILY, "came_from": inspection.Came.PLAN, "item": "对物业服务的检查",
        "item_published": True, "enterprise": True, "times": 1, "ceiling": 2, "why_site": "需要查看公示栏。",
    }  # fmt: skip
    with scope(officer):
        given = Given(date(2026, 3, 2), asked, parties=(PartyGiven("inspected", "青禾物业服务有限公司", True),))
        opened = acts.start(officer, "administrative_inspection", "ask", given, on=DAY)
    nobody = (Named("青禾司执证〔2026〕98号"), Named("青禾司执证〔2026〕99号"))
    with pytest.raises(ActRefused) as refused:
        do(qinghe, opened.matter_id, "head", "approve", date(2026, 3, 3), officers=nobody, helpers=0, visit_by=date(2026, 3, 10))
    assert refused.value.field_name == "officers"
    with system_scope():
        assert not Paper.objects.filter(matter_id=opened.matter_id).exists()
