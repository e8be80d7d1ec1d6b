"""District settings: declared with bounds and source, set from a day on, never reaching back, kept by what has started."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from fazhi.kernel.library import library
from fazhi.ledger import acts, settings, store
from fazhi.ledger.models import Act, DistrictSetting, Limit, Matter
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import scope, system_scope
from fazhi.people.tree import district_of
from fazhi.procedures.hotline_order.facts import Channel, Kind
from fazhi.procedures.hotline_order.local import REQUEST_DAYS
from tests.district import District, build

pytestmark = pytest.mark.django_db

BEFORE = date(2026, 11, 2)
DAY = date(2026, 11, 16)


@pytest.fixture
def qinghe(db: None) -> District:
    """The small district, with somebody at the hotline."""
    made = build()
    account = Account.objects.create_user("hotline", "何十一")
    Post.objects.create(
        account=account, organisation=made.orgs["petition_bureau"], role="hotline_desk", title="热线受理", since=date(2025, 1, 1)
    )  # fmt: skip
    made.people["hotline"] = account
    return made


def _set(qinghe: District, wanted: int, since: date, today: date = BEFORE, reason: str = "区政务服务局2026年第8号通知") -> DistrictSetting:
    organisation = qinghe.session("hotline", today).organisation
    assert organisation is not None
    district = district_of(organisation)
    return settings.set_value(
        REQUEST_DAYS, district, wanted, since=since, reason=reason, account=qinghe.people["administrator"], today=today
    )


def _order(qinghe: District, day: date) -> Limit:
    session = qinghe.session("hotline", day)
    given = Given(
        day,
        {"channel": Channel.PHONE, "kind": Kind.HELP, "subject": "路灯不亮", "summary": "北街三盏路灯不亮一周"},
        parties=(PartyGiven("caller", "甲某"),),
    )
    with scope(session):
        opened = acts.start(session, "hotline_order", "receive", given, on=day)
    with system_scope():
        return Limit.objects.get(matter_id=opened.matter_id)


def test_every_setting_is_described_with_its_source() -> None:
    found = settings.declared()
    assert {"hotline_consultation_days", "hotline_request_days", "hotline_complaint_days"} <= found.keys()
    assert [found[f"hotline_{k}_days"].default for k in ("consultation", "request", "complaint")] == [2, 10, 15]
    assert (found["callback_share"].default, found["callback_share"].written(25)) == (10, "25%")
    for setting in found.values():
        assert setting.low <= setting.default <= setting.high
        assert setting.about.endswith("。") and setting.source and setting.en


def test_without_a_value_the_default_holds_and_is_written_on_the_act(qinghe: District) -> None:
    limit = _order(qinghe, DAY)
    assert (limit.length, limit.due) == (10, date(2026, 11, 30))
    with system_scope():
        assert Act.objects.get(matter_id=limit.matter_id).effects["settings"] == {"hotline_request_days": 10}


def test_a_value_holds_from_its_day_on_and_what_started_before_keeps_its_own(qinghe: District) -> None:
    _set(qinghe, 5, DAY)
    earlier, later = _order(qinghe, DAY - timedelta(days=3)), _order(qinghe, DAY)
    assert (earlier.length, earlier.due) == (10, date(2026, 11, 27))
    assert (later.length, later.due) == (5, date(2026, 11, 23))
    with system_scope():
        assert Act.objects.get(matter_id=later.matter_id).effects["settings"] == {"hotline_request_days": 5}


def test_a_later_change_moves_no_running_limit_not_even_when_it_is_counted_anew(qinghe: District) -> None:
    from fazhi.ledger import terms

    limit = _order(qinghe, DAY)
    _set(qinghe, 3, DAY, today=DAY)
    with system_scope():
        state = store.load(Matter.objects.get(pk=limit.matter_id), DAY)
        assert terms.recount(state, library().clock) == []
        assert [x.due for x in state.limits] == [date(2026, 11, 30)]
        rule = state.edition.limits["request"]
        assert terms.span_of(rule, state.limits[0]).text == "10个工作日"
    assert _order(qinghe, DAY).length == 3


def test_the_edition_does_not_depend_on_the_value(qinghe: District) -> None:
    before = library().procedure("hotline_order").on(DAY).fingerprint
    _set(qinghe, 5, DAY)
    assert library().procedure("hotline_order").on(DAY).fingerprint == before


@pytest.mark.parametrize(
    ("wanted", "since", "reason", "says", "field"),
    [
        (61, DAY, "规定", "须在1个工作日到60个工作日之间，得到61个工作日", "value"),
        (0, DAY, "规定", "须在1个工作日到60个工作日之间", "value"),
        (5, BEFORE - timedelta(days=1), "规定", "设置不溯及既往", "since"),
        (5, DAY, "  ", "请写明理由", "reason"),
        (10, DAY, "规定", "本来就是10个工作日", "value"),
    ],
)
def test_what_cannot_be_set_is_told(qinghe: District, wanted: int, since: date, reason: str, says: str, field: str) -> None:
    with pytest.raises(settings.SettingRefused) as refused:
        _set(qinghe, wanted, since, reason=reason)
    assert says in refused.value.message
    assert refused.value.field_name == field
    assert not DistrictSetting.objects.exists()


def test_no_value_is_put_before_one_that_is_to_come(qinghe: District) -> None:
    _set(qinghe, 5, DAY)
    with pytest.raises(settings.SettingRefused, match="不能在它之前插入"):
        _set(qinghe, 7, DAY - timedelta(days=1))
    _set(qinghe, 7, DAY)
    assert settings.value(REQUEST_DAYS, 0, DAY) == 10, "another district keeps the default"
    assert [s.value for s in DistrictSetting.objects.order_by("id")] == [5, 7]


def test_a_value_once_set_cannot_be_changed_or_taken_out(qinghe: District) -> None:
    made = _set(qinghe, 5, DAY)
    for statement in (lambda: DistrictSetting.objects.filter(pk=made.pk).update(value=9), made.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            statement()
    assert DistrictSetting.objects.get().value == 5
