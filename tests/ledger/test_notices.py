"""A holiday notice entered, reckoned and put in force by the jobs: nothing moves before, everything exactly once after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from fazhi.kernel import notice
from fazhi.kernel.library import library
from fazhi.law.calendar import official
from fazhi.ledger import notices, seals
from fazhi.ledger.models import Act, CalendarDay, CalendarNotice, Limit
from fazhi.people import jobs
from fazhi.people.session import system_scope
from fazhi.wiring import calendar as days
from tests import district
from tests.district import District
from tests.wiring.test_calendar import DAY, forwarded

pytestmark = pytest.mark.django_db

NUMBER = "测试〔2026〕1号"


@pytest.fixture
def clock() -> Iterator[days.InstalledClock]:
    found = days.installed(library())
    yield found
    found.use(official(), None)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The jobs run on the day of the petition, near the end of the last year whose notice the program is shipped with."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: DAY)


@pytest.fixture
def qinghe(db: None) -> District:
    return district.build()


def enter(qinghe: District, number: str = NUMBER) -> CalendarNotice:
    rows = notice.from_lines(2027, "HOLIDAY", "元旦 1月1日、1月4日", number)
    return notices.enter(qinghe.people["supervisor"], 2027, number, "关于2027年部分节假日安排的通知", "", rows)


def test_reckoned_shown_and_put_in_force_once(qinghe: District, clock: days.InstalledClock) -> None:
    matter = forwarded(qinghe)
    made = enter(qinghe)
    assert jobs.waiting() == {"calendar_reckon": 1}
    with system_scope():
        before = {x.label: x.due for x in Limit.objects.filter(matter_id=matter, provisional=True)}
    assert before
    run = jobs.perform("calendar_reckon", {"notice": made.pk})
    assert run.outcome == "done" and (run.done, run.total) == (1, 1)
    made.refresh_from_db()
    shown = notices.groups(made)
    assert {g.label: g.before for g in shown} == before
    assert all((g.limits, g.recounted, g.provisional_before, g.provisional_after) == (1, 0, True, False) for g in shown)
    assert made.state == "reckoned" and not CalendarDay.objects.exists()
    with system_scope():
        assert not Act.objects.filter(action="recount").exists()

    notices.put_in_force(made, qinghe.people["administrator"])
    assert jobs.waiting() == {"calendar_reckon": 1, "calendar_apply": 1}
    jobs.perform("calendar_apply", {"notice": made.pk})
    jobs.perform("calendar_apply", {"notice": made.pk})
    made.refresh_from_db()
    assert made.state == "applied"
    assert [(g.label, g.after, g.recounted) for g in notices.groups(made)] == [(g.label, g.after, 1) for g in shown]
    with system_scope():
        after = {x.label: (x.due, x.provisional) for x in Limit.objects.filter(matter_id=matter, label__in=before)}
        assert after == {g.label: (g.after, False) for g in shown}
        assert Act.objects.filter(action="recount").count() == 1
        assert list(seals.verify()) == []
    assert not clock.is_workday(date(2027, 1, 4))


def test_a_notice_withdrawn_moves_nothing(qinghe: District, clock: days.InstalledClock) -> None:
    forwarded(qinghe)
    made = enter(qinghe)
    notices.withdraw(made)
    assert jobs.perform("calendar_reckon", {"notice": made.pk}).result == f"“{NUMBER}”已撤回，不用再试算。"
    with pytest.raises(notices.NoticeRefused, match="现在是“已撤回”，不能施行"):
        notices.put_in_force(made, qinghe.people["supervisor"])
    refused = jobs.perform("calendar_apply", {"notice": made.pk})
    assert (refused.outcome, refused.error) == ("refused", f"“{NUMBER}”已撤回，没有施行，不重算期限。")
    assert notices.groups(made) == [] and not CalendarDay.objects.exists()


def test_what_is_in_force_is_not_entered_or_withdrawn_again(qinghe: District, clock: days.InstalledClock) -> None:
    made, twin = enter(qinghe), enter(qinghe)
    for one in (made, twin):
        jobs.perform("calendar_reckon", {"notice": one.pk})
    notices.put_in_force(made, qinghe.people["supervisor"])
    with pytest.raises(notices.NoticeRefused, match="已经施行，不能再录入一次"):
        enter(qinghe)
    with pytest.raises(notices.NoticeRefused, match="已经施行，不能再施行一次"):
        notices.put_in_force(twin, qinghe.people["supervisor"])
    with pytest.raises(notices.NoticeRefused, match="不能撤回"):
        notices.withdraw(made)
    assert CalendarDay.objects.count() == 2


def test_the_calendar_names_the_sources_of_each_year(clock: days.InstalledClock) -> None:
    year = {a.year: a for a in clock.arranged()}[2026]
    assert (year.sources, year.closed) == (("国办发明电〔2025〕7号",), 0)
    assert (year.off, year.worked) == (
        sum(r.year == 2026 and r.kind.name == "HOLIDAY" for r in official().rows()),
        sum(r.year == 2026 and r.kind.name == "MAKEUP" for r in official().rows()),
    )
    assert [a.year for a in clock.arranged()][:2] == [2026, 2025]
