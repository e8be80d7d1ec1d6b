"""The last day of a limit is still in time; the day after is late; and until then it may be lengthened, as often as the law says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fazhi.kernel.elements import Limit
from fazhi.kernel.library import library
from fazhi.ledger import terms
from fazhi.ledger.state import LimitState

DUE = date(2026, 10, 15)
RULES: list[tuple[str, Limit[Any, Any]]] = [
    (p.key, rule) for p in library().procedures.values() for rule in p.editions()[-1].limits.values()
]
STOPPED = [(key, rule) for key, rule in RULES if rule.stops_at]
LENGTHENED = [(key, rule) for key, rule in RULES if rule.extension is not None]


def name(case: tuple[str, Limit[Any, Any]]) -> str:
    return f"{case[0]}.{case[1].key}"


def running(rule: Limit[Any, Any], **more: Any) -> LimitState:
    made = LimitState(rule.key, rule.label, "e", "受理", DUE - timedelta(days=30), DUE, False, True, rule.soft)
    return replace(made, **more)


def test_there_are_limits_to_try() -> None:
    assert len(STOPPED) > 60 and len(LENGTHENED) > 3


@pytest.mark.parametrize("case", STOPPED, ids=name)
@pytest.mark.parametrize(("days", "state"), [(-1, "met"), (0, "met"), (1, "late")])
def test_done_on_the_last_day_is_in_time(case: tuple[str, Limit[Any, Any]], days: int, state: str) -> None:
    row, day = running(case[1]), DUE + timedelta(days=days)
    for action in case[1].stops_at[:1]:
        terms._advance(case[1], row, action, day, library().clock)
    assert (row.state, row.ended_on, row.changed) == (state, day, True)


@pytest.mark.parametrize("case", STOPPED, ids=name)
def test_a_limit_that_stands_still_is_never_late(case: tuple[str, Limit[Any, Any]]) -> None:
    row = running(case[1], due=None, state="paused")
    terms._advance(case[1], row, case[1].stops_at[0], DUE + timedelta(days=400), library().clock)
    assert row.state == "met"


def refused(rule: Limit[Any, Any], row: LimitState | None, days: int) -> str:
    matter: Any = SimpleNamespace(limits=[row] if row else [], edition=SimpleNamespace(limits={rule.key: rule}))
    assert rule.extension is not None
    return terms.extension_problem(matter, rule.extension.action, DUE + timedelta(days=days))


@pytest.mark.parametrize("case", LENGTHENED, ids=name)
def test_lengthened_until_the_last_day_and_as_often_as_the_law_says(case: tuple[str, Limit[Any, Any]]) -> None:
    rule = case[1]
    assert rule.extension is not None
    times = rule.extension.times
    assert refused(rule, running(rule), 0) == ""
    assert refused(rule, running(rule), 1) == f"“{rule.label}”已于10月15日届满，届满后不能再延长。"
    assert refused(rule, running(rule, extensions=times - 1), 0) == ""
    assert f"只能延长{times}次，已经用过" in refused(rule, running(rule, extensions=times), 0)
    assert refused(rule, running(rule, state="met"), 0) == refused(rule, None, 0) == f"“{rule.label}”现在没有在计算，无从延长。"


def test_the_nearest_is_that_of_the_office() -> None:
    rule = STOPPED[0][1]
    theirs = running(rule, office=False, due=DUE - timedelta(days=9))
    still = running(rule, state="paused", due=DUE - timedelta(days=8))
    ended = running(rule, state="met", due=DUE - timedelta(days=7))
    matter: Any = SimpleNamespace(limits=[theirs, still, ended, running(rule, label="后"), running(rule, due=DUE - timedelta(1), label="先")])
    terms._next(matter)
    assert (matter.next_due, matter.next_limit) == (DUE - timedelta(days=1), "先")
    matter.limits = [theirs, still, ended]
    terms._next(matter)
    assert (matter.next_due, matter.next_limit) == (None, "")
