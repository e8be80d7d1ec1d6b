"""From an application in the hall to a decision carried out, a suit about it, and what mended the matter, in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Limit, Link, Matter, Paper, Published
from fazhi.ledger.state import ActRefused, Given, LinkTo, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.administrative_litigation.facts import Category as Suit
from fazhi.procedures.administrative_litigation.facts import Form, Instance, Outcome, Role
from fazhi.procedures.administrative_reconsideration.facts import (
    Agreed,
    Category,
    Decision,
    Heard,
    Performance,
    Respondent,
    Track,
)
from tests import district
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
STAFF = (
    ("office", "justice", "reconsideration_office"), ("head", "justice", "reconsideration_head"),
    ("defence", "housing", "litigation_office"),
)  # fmt: skip
D = date.fromisoformat
RULING = {"facts_found": "查明", "grounds": "理由", "ruling": "撤销", "agreed": Agreed.HEAD}


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    made = district.build()
    for username, org, role in STAFF:
        account = Account.objects.create_user(username, username)
        title = library().roles[role].label
        Post.objects.create(account=account, organisation=made.orgs[org], role=role, title=title, since=date(2025, 1, 1))
        made.people[username] = account
    yield made


def do(qinghe: District, matter: int, who: str, action: str, day: str, link: int = 0, **values: Any) -> None:
    session = qinghe.session(who)
    handler = None
    if action == "assign":
        handler = (qinghe.people["office"].pk, "office")
    with scope(session):
        named = Matter.objects.get(pk=link) if link else None
        to = LinkTo(named.pk, str(named.uid), named.number) if named else None
        acts.perform(session, matter, action, Given(D(day), values, link=to, handler=handler), on=DAY)


def applied(qinghe: District) -> acts.Opened:
    said = {
        "act": "住建局作出的行政处罚决定", "category": Category.PENALTY, "knew_on": D("2026-05-06"), "request": "撤销", "reasons": "程序违法",
    }  # fmt: skip
    people = (PartyGiven("applicant", "张安", detail={"phone": "00012345678"}), PartyGiven("respondent", "住建局", is_body=True))
    with scope(hall_session()):
        given = Given(D("2026-06-01"), said, parties=people)
        return acts.start(hall_session(), "administrative_reconsideration", "apply", given, organisation=qinghe.orgs["justice"], on=DAY)


def test_from_the_hall_to_a_decision_carried_out_and_published(qinghe: District) -> None:
    filed = applied(qinghe)
    assert filed.track_code
    with system_scope():
        assert Limit.objects.get(matter_id=filed.matter_id, key="check").due == D("2026-06-08")
    case = filed.matter_id
    taken = {"accepted_on": D("2026-06-04"), "track": Track.ORDINARY, "respondent_kind": Respondent.DEPARTMENT}
    do(qinghe, case, "office", "accept", "2026-06-04", **taken)
    do(qinghe, case, "head", "assign", "2026-06-04")
    do(qinghe, case, "office", "send_copy", "2026-06-05")
    do(qinghe, case, "office", "serve_copy", "2026-06-05", copy_served_on=D("2026-06-05"))
    do(qinghe, case, "office", "reply", "2026-06-16", answer="程序合法", evidence="案卷")
    with pytest.raises(ActRefused, match="第四十九条"):
        do(qinghe, case, "office", "decide", "2026-07-01", decision=Decision.REVOKE, **RULING)
    do(qinghe, case, "office", "hear_views", "2026-06-20", heard=Heard.PHONE, views="坚持请求")
    do(qinghe, case, "office", "decide", "2026-07-01", decision=Decision.REVOKE, **RULING)
    do(qinghe, case, "office", "serve", "2026-07-03", served_on=D("2026-07-03"))
    do(qinghe, case, "office", "publish", "2026-07-10", public_text="某某不服某局处罚案，决定撤销。")
    do(qinghe, case, "office", "performed", "2026-07-20", performance=Performance.BY_ITSELF)
    with pytest.raises(ActRefused, match="抄告其上一级主管部门"):
        do(qinghe, case, "office", "close", "2026-07-21")
    do(qinghe, case, "office", "copy_up", "2026-07-21", upper="市住房和城乡建设局")
    do(qinghe, case, "office", "close", "2026-07-21")
    with system_scope():
        row = Matter.objects.get(pk=case)
        assert (row.stage, row.outcome, row.closed) == ("CLOSED", "已作出决定", True)
        assert [x.state for x in Limit.objects.filter(matter_id=case, key__in=["check", "send_copy", "reply", "decide"])] == ["met"] * 4
        assert Published.objects.get(matter_id=case).place == "reconsideration_decisions"
        papers = list(Paper.objects.filter(matter_id=case).order_by("act_seq").values_list("label", flat=True))
        assert papers == ["行政复议申请书", "行政复议受理通知书", "行政复议答复通知书", "听取意见笔录", "行政复议决定书", "行政复议决定抄告单"]


def test_a_suit_about_it_and_its_appeal_are_one_story(qinghe: District) -> None:
    case = applied(qinghe).matter_id
    defence = qinghe.session("defence")
    told: dict[str, Any] = {"subject": "不服行政处罚案", "category": Suit.PENALTY, "role": Role.ACTOR, "court": "某区人民法院"}
    person = (PartyGiven("plaintiff", "张安"),)
    with scope(defence):
        first = told | {"instance": Instance.FIRST, "copy_received_on": D("2026-07-14"), "claims": "请求撤销"}
        suit = acts.start(defence, "administrative_litigation", "receive", Given(D("2026-07-14"), first, parties=person), on=DAY).matter_id
    with system_scope():
        number = Matter.objects.get(pk=case)
        assert Limit.objects.get(matter_id=suit, key="answer").due == D("2026-07-29")
    with scope(defence):
        given = Given(D("2026-07-14"), {}, link=LinkTo(number.pk, str(number.uid), number.number, "行政复议"))
        acts.perform(defence, suit, "name_origin", given, on=DAY)
    do(qinghe, suit, "defence", "answer", "2026-07-27", answered="合法", evidence="案卷")
    judged = {"form": Form.JUDGMENT, "outcome": Outcome.DISMISSED, "judged_on": D("2026-08-20"), "reasons": "合法"}
    do(qinghe, suit, "defence", "judged", "2026-08-24", judgment_served_on=D("2026-08-24"), **judged)
    with system_scope():
        assert Limit.objects.get(matter_id=suit, key="appeal_judgment").due == D("2026-09-08")
        row = Matter.objects.get(pk=suit)
    with pytest.raises(ActRefused, match="写明前一审"), scope(defence):
        again = told | {"instance": Instance.SECOND, "copy_received_on": D("2026-09-10"), "claims": "请求撤销"}
        acts.start(defence, "administrative_litigation", "receive", Given(D("2026-09-10"), again, parties=person), on=DAY)
    with scope(defence):
        second = told | {"instance": Instance.SECOND, "appealed_on": D("2026-09-10")}
        given = Given(D("2026-09-10"), second, parties=person, link=LinkTo(row.pk, str(row.uid), row.number))
        appeal = acts.start(defence, "administrative_litigation", "receive_further", given, on=DAY).matter_id
    with system_scope():
        assert Link.objects.filter(matter_id=suit, other_id=case).count() == 1
        assert Link.objects.filter(matter_id=appeal, other_id=suit).count() == 1


def test_another_office_sees_neither_the_case_nor_its_parties(qinghe: District) -> None:
    case = applied(qinghe).matter_id
    with scope(qinghe.session("defence")):
        assert not Matter.objects.filter(pk=case).exists()
        assert not Paper.objects.filter(matter_id=case).exists()
    with scope(qinghe.session("office")):
        assert Matter.objects.get(pk=case).title == "住建局作出的行政处罚决定"
