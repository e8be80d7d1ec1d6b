"""A hotline for the small test district, and short ways to bring an order somewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope
from fazhi.people.tree import add_organisation
from fazhi.procedures.hotline_order.facts import Channel, Kind, Rating, Result, ReturnGround, Topic
from tests.district import District

STAFF = (
    ("hotline", "吴热线", "hotline_centre", "hotline_desk"),
    ("arbiter", "郑裁定", "government", "hotline_arbiter"),
    ("housing_orders", "孙住建", "housing", "hotline_handler"),
    ("transport_orders", "李交通", "transport", "hotline_handler"),
)
ANSWERED = {"result": Result.SOLVED, "answer": "电梯已检修，恢复运行。"}


def add_hotline(qinghe: District) -> None:
    """The hotline centre, its desk, the arbiter, and a handler of orders in each of the two departments."""
    above = qinghe.orgs["government"]
    qinghe.orgs["hotline_centre"] = add_organisation(
        "QH-hotline", "青禾区热线中心", "区热线中心", "青禾热", "department", above.region, above
    )
    for username, name, org, role in STAFF:
        account = Account.objects.create_user(username, name)
        Post.objects.create(
            account=account, organisation=qinghe.orgs[org], role=role, title=library().roles[role].label, since=date(2025, 1, 1)
        )
        qinghe.people[username] = account


def moment(day: date, minutes: int) -> datetime:
    """So many minutes after nine in the morning."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, 9)) + timedelta(minutes=minutes)


def call(qinghe: District, day: date, minutes: int = 0, kind: Kind = Kind.COMPLAINT, subject: str = "电梯停运") -> int:
    """A call taken at the desk. Returns the order's id."""
    session = qinghe.session("hotline", day)
    values = {
        "channel": Channel.PHONE, "kind": kind, "subject": subject, "summary": "电梯停运半月没有维修。",
        "topic": Topic.HOUSING, "place": "松溪街道",
    }  # fmt: skip
    parties = (PartyGiven("caller", "张三丰", detail={"phone": "00000005521"}),)
    with scope(session):
        opened = acts.start(
            session, "hotline_order", "receive", Given(day, values, parties=parties), on=day, at=moment(day, minutes)
        )
    return opened.matter_id


def do(qinghe: District, who: str, matter: int, action: str, day: date, minutes: int = 0, **given: Any) -> None:
    """An act on an order; `who` is a user name, or "" for the person in the hall."""
    session = qinghe.session(who, day) if who else hall_session(matter)
    if "to" in given:
        given["to_org"] = acts.org_given(qinghe.orgs[given.pop("to")])
    if action == "sign":
        account = qinghe.people[who]
        given["handler"] = (account.pk, account.name)
    with scope(session):
        acts.perform(session, matter, action, Given(day, **given), on=day, at=moment(day, minutes))


def returned(qinghe: District, matter: int, day: date) -> None:
    """Sent to the transport bureau, which gives it back."""
    do(qinghe, "hotline", matter, "dispatch", day, 8, to="transport")
    ground = {"return_ground": ReturnGround.NOT_OURS, "return_note": "电梯由住建部门主管。"}
    do(qinghe, "transport_orders", matter, "return", day, 20, values=ground)


def ruled(qinghe: District, matter: int, day: date) -> None:
    """Returned, disputed, and ruled to the housing bureau."""
    returned(qinghe, matter, day)
    do(qinghe, "hotline", matter, "to_ruling", day, 30, note="两家意见不同。")
    do(qinghe, "arbiter", matter, "rule_move", day, 60, to="housing", values={"ruling": "物业电梯由住建部门主管。"})


def answered(qinghe: District, matter: int, day: date) -> None:
    """Sent to the housing bureau and answered, all on one day."""
    do(qinghe, "hotline", matter, "dispatch", day, 8, to="housing")
    do(qinghe, "housing_orders", matter, "sign", day, 10)
    do(qinghe, "housing_orders", matter, "contact", day, 20, values={"contact_minutes": 12})
    do(qinghe, "housing_orders", matter, "answer", day, 90, values=ANSWERED)


def rate(qinghe: District, matter: int, day: date, rating: Rating) -> None:
    do(qinghe, "", matter, "rate", day, 200, values={"rating": rating})


def row(matter: int) -> Matter:
    return Matter.objects.select_related("organisation").get(pk=matter)
