"""The board, the list behind each number, satisfaction and its samples, overviews: as people of a district see them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Given, LinkTo
from fazhi.pages.desk import board as pages
from fazhi.people.models import Account, Post
from fazhi.people.session import scope, system_scope
from fazhi.procedures.hotline_order.facts import Rating
from fazhi.procedures.key_matter import Ground
from fazhi.procedures.leader_responsibility import Facts as Charge
from fazhi.procedures.screening import FindingKind, Scope, Settled
from tests.district import District
from tests.ledger import making
from tests.ledger import ordering as o
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def line(qinghe: District) -> District:
    o.add_hotline(qinghe)
    return qinghe


@pytest.fixture
def around(line: District, today: date) -> dict[str, int]:
    """A dispute of a town, an order given back and ruled on nine days ago, one never sent on, a petition."""
    return {
        "dispute": making.dispute(line, day=today).matter_id, "ruled": ruled(line, today - timedelta(days=9)),
        "fresh": o.call(line, today, subject="路灯不亮"), "petition": making.petition_at(line, "ROUTED", day=today),
    }  # fmt: skip


def ruled(line: District, day: date) -> int:
    order = o.call(line, day)
    o.ruled(line, order, day)
    return order


def listed(client: Client, url: str) -> list[int]:
    page = client.get(url)
    assert page.status_code == 200
    return [h.matter.pk for h in page.context["page"].rows]


def test_the_public_is_sent_to_sign_in(line: District) -> None:
    for path in ("/board/", "/board/matters/", "/board/satisfaction/", "/board/overviews/screening/"):
        assert Client().get(path)["Location"].startswith("/signin/")


def test_every_open_matter_stands_in_one_box_which_opens_into_it(as_: SignIn, around: dict[str, int]) -> None:
    client = as_("supervisor")
    page = client.get("/board/")
    cells = [c for lane in page.context["lanes"] for c in lane.cells]
    opened = [pk for c in cells for pk in listed(client, c.url)]
    assert sorted(opened) == sorted(around.values())
    assert page.context["total"] == sum(c.n for c in cells) == 4
    assert inline(page) == []


def test_each_number_opens_into_as_many_matters(as_: SignIn, around: dict[str, int]) -> None:
    client = as_("supervisor")
    page = client.get("/board/")
    assert page.context["strip"] and page.context["places"] and page.context["speeds"]
    for label, n, _, url, _ in page.context["strip"]:
        assert len(listed(client, url)) == n, label
    for place in page.context["places"]:
        assert len(listed(client, place.url)) == place.n
        for label, n, url in place.ages:
            assert len(listed(client, url)) == n, (place.label, label)
    for speed in page.context["speeds"]:
        told = speed.told
        assert [len(listed(client, speed.urls[p])) for p in ("all", "within", "waiting", "later")] == [
            told.n, told.within, told.waiting, told.entered_later,
        ]  # fmt: skip


def test_it_says_for_whom_a_matter_waits_and_how_often_it_was_passed_on(as_: SignIn, around: dict[str, int]) -> None:
    page = as_("supervisor").get("/board/?kind=hotline_order")
    told = text(page)
    assert "办理过程中转手2次" in told and "退回1次" in told
    assert {c.label: c.waits for lane in page.context["lanes"] for c in lane.cells} == {
        "待派单": "12345热线受理转办岗", "待签收": "热线工单承办岗",
    }  # fmt: skip
    longest = page.context["longest"]
    assert [h.matter.pk for h in longest] == [around["ruled"], around["fresh"]]
    assert [h.days for h in longest] == [9, 0]


def test_one_sees_ones_own_town(as_: SignIn, around: dict[str, int]) -> None:
    page = as_("songxi_desk").get("/board/")
    assert page.context["total"] == 1
    assert page.context["speeds"] == []
    assert listed(as_("chengbei_desk"), "/board/matters/") == []


@pytest.mark.parametrize(
    "conditions",
    ["?kind=nothing&stage=X&org=abc&age=zz", "?pace=nothing&part=zz&days=x", "?rating=nothing&part=1", "?page=99&days=-4"],
)
def test_conditions_that_mean_nothing_leave_all(as_: SignIn, around: dict[str, int], conditions: str) -> None:
    assert sorted(listed(as_("supervisor"), f"/board/matters/{conditions}")) == sorted(around.values())


def test_conditions_are_told_back(as_: SignIn, around: dict[str, int], line: District) -> None:
    org = line.orgs["housing"].pk
    page = as_("supervisor").get(f"/board/matters/?kind=hotline_order&stage=DISPATCHED&org={org}&age=30&returned=1&passed=1")
    assert page.context["words"] == [
        "未办结", "12345热线工单", "待签收", "青禾区住房和城乡建设局", "8至30天", "转手2次以上", "被退回过",
    ]  # fmt: skip
    assert [h.matter.pk for h in page.context["page"].rows] == [around["ruled"]]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(None, "—"), (0.4, "0分钟"), (59.4, "59分钟"), (60, "1小时0分"), (1439, "23小时59分"), (3000, "2天2小时")],
)
def test_durations_as_people_say_them(as_: SignIn, minutes: float | None, told: str) -> None:
    request = as_("supervisor").get("/board/").wsgi_request
    assert pages.duration(minutes, request) == told


def test_in_english(as_: SignIn, around: dict[str, int]) -> None:
    client = as_("supervisor")
    client.get("/language/?to=en")
    told = text(client.get("/board/"))
    assert "handed over 2 times" in told and "Waiting longest" in told
    assert "Rated in the hall" in text(client.get("/board/satisfaction/"))


# Satisfaction


def last_month(today: date) -> date:
    """A day in the middle of the month before this one."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=14)


def three_answered(line: District, today: date) -> list[int]:
    day = last_month(today)
    made = [o.call(line, day, subject=f"诉求{n}") for n in range(3)]
    for order in made:
        o.answered(line, order, day)
    first = timezone.make_aware(datetime(today.year, today.month, 1, 1))
    with system_scope(), patch.object(timezone, "now", return_value=first):
        assert seals.seal() is not None
    return made


def test_rates_tell_all_and_open(as_: SignIn, line: District, today: date) -> None:
    orders = three_answered(line, today)
    o.rate(line, orders[0], last_month(today), Rating.SATISFIED)
    o.do(line, "hotline", orders[1], "call_back", last_month(today), 300, values={"rating": Rating.UNREACHED})
    client = as_("supervisor")
    rated = next(r for r in client.get("/board/satisfaction/").context["rated"] if r.label == "12345热线工单")
    assert (rated.told.rate, rated.told.unreached, rated.told.unasked, rated.told.all) == ("100.0%", 1, 1, 3)
    opened = {part: listed(client, rated.urls[part]) for part in ("good", "unreached", "unasked", "declined")}
    assert opened == {"good": [orders[0]], "unreached": [orders[1]], "unasked": [orders[2]], "declined": []}


def test_a_sample_is_drawn_worked_through_and_checked(as_: SignIn, line: District, today: date) -> None:
    orders = three_answered(line, today)
    client = as_("hotline")
    month = f"{last_month(today):%Y-%m}"
    drawn = client.post("/board/satisfaction/draw/", {"kind": "hotline_order", "month": month, "share": "60"})
    assert drawn.status_code == 302
    page = client.get(drawn["Location"])
    assert len(page.context["lines"]) == 2 and page.context["same"] is True
    assert "按公开的种子重抽，结果一致" in text(page)
    line_ = page.context["lines"][0]
    assert line_.may and line_.matter.pk in orders
    done = client.post(
        f"/matters/{line_.matter.pk}/act/call_back/",
        {"happened_on": today.isoformat(), "f-rating": "DECLINED", "version": str(line_.matter.version)},
    )
    assert done.status_code == 302
    again = client.get(drawn["Location"])
    assert (again.context["told"].declined, again.context["told"].unasked) == (1, 1)
    assert [x.rating for x in again.context["lines"]] == ["不愿评价", ""]
    assert client.post("/board/satisfaction/draw/", {"kind": "hotline_order", "month": month, "share": "60"}).status_code == 409


@pytest.mark.parametrize("share", ["", "10.5", "-3", "很多", "１０"])
def test_a_share_that_is_no_number_is_refused(as_: SignIn, line: District, today: date, share: str) -> None:
    three_answered(line, today)
    given = {"kind": "hotline_order", "month": f"{last_month(today):%Y-%m}", "share": share}
    answer = as_("hotline").post("/board/satisfaction/draw/", given)
    assert answer.status_code == 409 and "抽样比例须是1到100的整数" in text(answer)


def test_who_does_not_call_back_draws_no_sample(as_: SignIn, line: District, today: date) -> None:
    three_answered(line, today)
    page = as_("supervisor").get("/board/satisfaction/")
    assert "由12345热线受理转办岗抽样" in text(page) and "sample-draw" not in page.content.decode()
    given = {"kind": "hotline_order", "month": f"{last_month(today):%Y-%m}", "share": "10"}
    assert as_("supervisor").post("/board/satisfaction/draw/", given).status_code == 409
    assert as_("songxi_desk").post("/board/satisfaction/draw/", given).status_code == 404


def test_a_sample_outside_ones_range_is_not_there(as_: SignIn, line: District) -> None:
    assert as_("hotline").get("/board/samples/999999/").status_code == 404


def test_who_rates_it_themselves_is_offered_what_they_can_say(line: District, as_: SignIn, today: date) -> None:
    order = o.call(line, today)
    o.answered(line, order, today)
    own = as_("hotline").get(f"/matters/{order}/act/call_back/")
    assert {"SATISFIED", "UNREACHED", "DECLINED"} <= {k for k, _ in own.context["form"].one("f-rating").options}
    client = Client()
    session = client.session
    session["hall"] = [order]
    session.save()
    page = client.get(f"/hall/matters/{order}/act/rate/")
    assert [k for k, _ in page.context["form"].one("f-rating").options] == ["SATISFIED", "FAIRLY", "NOT"]


# Overviews


@pytest.fixture
def charge(line: District, today: date) -> int:
    """A leader's matter over a petition, past the date set for it."""
    petition = making.petition_at(line, "ACCEPTED", day=today)
    account = Account.objects.create_user("housing_liaison", "何联络")
    Post.objects.create(account=account, organisation=line.orgs["housing"], role="liaison", title="联络", since=date(2025, 1, 1))
    line.people["housing_liaison"] = account
    session = line.session("bureau_desk", today)
    with scope(session):
        row = Matter.objects.get(pk=petition)
        link = LinkTo(row.pk, str(row.uid), row.number)
        values = {
            Charge.subject.name: row.title, Charge.leader.name: "副区长（分管民生）", Charge.aim.name: "恢复运行。",
            Charge.deadline.name: today - timedelta(days=1),
        }  # fmt: skip
        given = Given(today, values, to_org=acts.org_given(line.orgs["housing"]), link=link)
        made = acts.start(session, "leader_responsibility", "take_charge", given, on=today)
        values = {"subject": row.title, "ground": Ground.MANY, "ground_note": "涉及多户。", "until": today + timedelta(days=30)}
        acts.start(session, "key_matter", "mark", Given(today, values, link=link), on=today)
    return made.matter_id


def test_a_leaders_matter_past_its_date_is_shown_with_what_it_is_about(as_: SignIn, charge: int) -> None:
    page = as_("bureau_desk").get("/board/overviews/leader_responsibility/")
    (shown,) = page.context["page"].rows
    assert (shown.matter.pk, shown.past, [m.title for m in shown.about]) == (charge, True, ["电梯停运要求处置"])
    assert page.context["past"] == 1
    assert page.context["start"].key == "take_charge"
    assert inline(page) == []


def test_the_unit_in_charge_reports_and_the_bureau_confirms(as_: SignIn, charge: int, today: date) -> None:
    unit = as_("housing_liaison")
    sent = {"happened_on": today.isoformat(), "f-result": "已恢复运行。", "version": "1"}
    assert unit.post(f"/matters/{charge}/act/report_result/", sent).status_code == 302
    bureau = as_("bureau_desk")
    assert bureau.post(f"/matters/{charge}/act/resolve/", {"happened_on": today.isoformat(), "version": "2"}).status_code == 302
    rows = bureau.get("/board/overviews/leader_responsibility/?state=closed").context["page"].rows
    assert [(r.matter.pk, r.final, r.past) for r in rows] == [(charge, True, False)]


def test_a_mark_of_note_is_seen_from_the_matter_it_lies_on(as_: SignIn, charge: int) -> None:
    (shown,) = as_("bureau_desk").get("/board/overviews/key_matter/").context["page"].rows
    (petition,) = shown.about
    told = text(as_("bureau_desk").get(f"/matters/{petition.pk}/"))
    assert "重点事项" in told and "领导包案" in told
    (mark,) = [m for o, m in as_("bureau_desk").get(f"/matters/{petition.pk}/").context["marks"] if o.key == "key_matter"]
    sent = {"happened_on": date.today().isoformat(), "note": "已经解决。", "version": "1"}
    assert as_("bureau_desk").post(f"/matters/{mark.pk}/act/lift/", sent).status_code == 302
    assert [o.key for o, _ in as_("bureau_desk").get(f"/matters/{petition.pk}/").context["marks"]] == ["leader_responsibility"]


def test_a_screening_shows_what_it_found_and_how_far_it_is(as_: SignIn, line: District, today: date) -> None:
    desk = line.session("songxi_desk", today)
    with scope(desk):
        values = {
            "name": "松溪街道专项排查", "scope": Scope.SPECIAL, "places": "各社区", "begins_on": today,
            "ends_on": today + timedelta(days=20),
        }  # fmt: skip
        campaign = Matter.objects.get(pk=acts.start(desk, "screening", "deploy", Given(today, values), on=today).matter_id)
        link = LinkTo(campaign.pk, str(campaign.uid), campaign.number)
        found = {"kind": FindingKind.PROPERTY, "found_on": today, "details": "车位收费没有公示。"}
        pks = [
            acts.start(desk, "screening_finding", "record", Given(today, {"subject": s, **found}, link=link), on=today).matter_id
            for s in ("车位管理矛盾", "排水沟矛盾")
        ]
    opened = making.dispute(line, subject="车位管理纠纷", day=today)
    with scope(desk):
        mediation = Matter.objects.get(pk=opened.matter_id)
        to = LinkTo(mediation.pk, str(mediation.uid), mediation.number, "转来")
        acts.perform(desk, pks[0], "become", Given(today, {"handed_to": "人民调解"}, link=to), on=today)
        settled = {"settled": Settled.ON_SPOT, "settled_on": today}
        acts.perform(desk, pks[1], "resolve", Given(today, settled), on=today)
    (shown,) = as_("songxi_desk").get("/board/overviews/screening/").context["page"].rows
    assert (shown.found, shown.all, shown.left, shown.share) == ([("已转办理", 1), ("已化解", 1)], 2, 1, 50)
    assert "车位管理矛盾" in text(as_("songxi_desk").get(f"/matters/{mediation.pk}/")), "the story stays one"


def test_an_overview_one_does_not_see_is_not_there(as_: SignIn, line: District) -> None:
    assert as_("songxi_desk").get("/board/overviews/leader_responsibility/").status_code == 404
    assert as_("supervisor").get("/board/overviews/nothing/").status_code == 404
