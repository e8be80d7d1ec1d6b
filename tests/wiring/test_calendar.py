"""A holiday notice comes out: what it moves is shown first; put in force, every move is an act, and the limit explains itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from fazhi.kernel.library import library
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.ledger import acts, recount, seals
from fazhi.ledger.models import Act, CalendarDay, Limit
from fazhi.ledger.state import ActRefused, Given, PartyGiven
from fazhi.people.session import scope, system_scope
from fazhi.procedures import petition
from fazhi.wiring import calendar as days
from tests import district
from tests.district import District

NOTICE = "year,date,kind,name,source\n2027,2027-01-01,放假,元旦,测试通知〔2026〕1号\n2027,2027-01-04,放假,元旦,测试通知〔2026〕1号\n"
DAY = date(2026, 12, 22)


@pytest.fixture
def clock() -> Iterator[days.InstalledClock]:
    found = days.installed(library())
    yield found
    found.use(official(), None)


@pytest.fixture
def qinghe(db: None) -> District:
    return district.build()


def forwarded(qinghe: District) -> int:
    """A petition forwarded on 2026-12-22 to a body that may object within five working days."""
    desk = qinghe.session("bureau_desk", DAY)
    f = petition.Facts.refs()
    values = {
        "channel": next(iter(f["channel"].kind)), "subject": "反映道路积水", "request": "请求修缮", "summary": "雨后积水。",
        "place": "松溪街道", "topic": next(iter(f["topic"].kind)),
    }  # fmt: skip
    start = petition.P.on(DAY).starts[0]
    given = Given(DAY, {k: v for k, v in values.items() if k in {x.name for x in (*start.needs, *start.asks)}},
                  parties=(PartyGiven("petitioner", "张三丰"),))  # fmt: skip
    with scope(desk):
        return acts.start(desk, "petition", start.key, given, on=DAY).matter_id


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_notice_moves_a_provisional_limit_by_an_act(qinghe: District, clock: days.InstalledClock) -> None:
    matter_id = forwarded(qinghe)
    with system_scope():
        before = {x.key: (x.due, x.provisional) for x in Limit.objects.filter(matter_id=matter_id)}
        assert any(provisional for _, provisional in before.values()), before
        rows = days.read_notice(NOTICE)
        changed = clock.calendar.with_rows(rows)
        moves = recount.preview(LawfulClock(changed), days.first_change(rows), DAY)
        assert {m.label for m in moves} and all(m.provisional_before and not m.provisional_after for m in moves)
        assert Act.objects.filter(action="recount").count() == 0
        clock.use(changed, None)
        assert recount.apply(moves, "录入放假安排（测试通知〔2026〕1号），期限重算。", DAY) == 1
        act = Act.objects.get(action="recount")
        assert (act.actor_name, act.note) == ("系统", "录入放假安排（测试通知〔2026〕1号），期限重算。")
        assert {m["label"] for m in act.effects["moved"]} == {m.label for m in moves}
        assert not any(x.provisional for x in Limit.objects.filter(matter_id=matter_id))
        assert recount.preview(LawfulClock(changed), days.first_change(rows), DAY) == []
        assert list(seals.verify()) == []


@pytest.mark.django_db(databases=["default", "owner"])
def test_nobody_recounts_by_hand(qinghe: District) -> None:
    matter_id = forwarded(qinghe)
    desk = qinghe.session("bureau_desk", DAY)
    with scope(desk), pytest.raises(ActRefused, match="由系统办理"):
        acts.perform(desk, matter_id, "recount", Given(DAY, note="x"), on=DAY)


@pytest.mark.django_db(databases=["default", "owner"])
def test_another_process_notices(db: None, clock: days.InstalledClock) -> None:
    assert clock.is_workday(date(2027, 1, 4))
    CalendarDay.objects.create(
        year=2027, day=date(2027, 1, 4), kind="HOLIDAY", name="元旦", source="测试通知〔2026〕1号"
    )
    clock._asked = 0.0
    clock.refresh()
    assert not clock.is_workday(date(2027, 1, 4))
    assert clock.known_until() == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "没有一行日期"),
        ("year,date,kind,name,source\n2027,1月1日,放假,元旦,x\n", "第2行的年度或者日期写法不对"),
        ("year,date,kind,name,source\n2027,2027-01-01,休息,元旦,x\n", "第2行的类别须是：放假、调休上班、当地停止办公"),
        ("year,date,kind,name,source\n2027,2027-01-01,放假,,x\n", "第2行须写明名称"),
        ("year,date,kind,name,source\n2027,2027-01-04,调休上班,元旦,x\n", "本来就是工作日"),
    ],
)
def test_a_bad_notice_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        days.read_notice(text)


def test_a_closure_changes_only_its_own_day() -> None:
    rows = days.read_notice("year,date,kind,name,source\n2026,2026-12-23,当地停止办公,台风,青禾府通〔2026〕9号\n")
    assert days.first_change(rows) == date(2026, 12, 23)
    assert days.first_change(days.read_notice(NOTICE)) == date(2027, 1, 1)
    assert official().with_rows(rows).known_until == date(2026, 12, 31)
