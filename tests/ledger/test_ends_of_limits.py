"""The last day of a limit is still in time; the day after is late; and until then it may be lengthened, as often as the law says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fazhi.kernel.elements import Action, Kind, Limit
from fazhi.kernel.library import library
from fazhi.law.instruments import 人民调解法
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


def corrected(rule: Any, marks: dict[str, str], limits: tuple[LimitState, ...] = (), rules: tuple[Any, ...] = ()) -> Any:
    """Where a limit counts from that arises because `fact` was put right on the day after it was due."""
    matter: Any = SimpleNamespace(marks=marks, limits=list(limits), known={}, past=None, edition=SimpleNamespace(limits={r.key: r for r in rules}))
    action: Any = SimpleNamespace(kind=Kind.CORRECT, key="correct")
    return terms._start_before(matter, rule, action, {"fact": 1}, DUE + timedelta(days=1))


def ruled(key: str, stops: tuple[Any, ...]) -> Any:
    condition = SimpleNamespace(facts=lambda: [SimpleNamespace(name="fact")], holds=lambda known, done: True)
    return SimpleNamespace(key=key, counts_from=(BEGIN,), stops_at=stops, only_if=condition)


BEGIN, STOP, OTHER = (
    Action(key, key, (), frozenset(), None, 人民调解法.art(1)) for key in ("begin", "stop", "other")
)  # fmt: skip


def test_a_limit_that_had_ended_before_does_not_arise_from_a_correction() -> None:
    rule = ruled("answer", (STOP,))
    assert corrected(rule, {"begin": "2026-03-02"}) == ("begin", date(2026, 3, 2))
    assert corrected(rule, {"begin": "2026-03-02", "stop": "2026-03-01"}) == ("begin", date(2026, 3, 2))
    for ended in ("2026-03-02", "2026-03-09"):
        assert corrected(rule, {"begin": "2026-03-02", "stop": ended}) is None
    assert corrected(rule, {}) is None


def test_it_takes_the_place_of_the_one_that_ends_with_the_same_acts() -> None:
    rule, alike, unlike = ruled("answer", (STOP,)), ruled("alike", (STOP,)), ruled("unlike", (OTHER,))
    rows = [
        LimitState(key, key, "e", event, day, DUE, False, True, False)
        for key, event, day in (("unlike", "先", date(2026, 3, 2)), ("alike", "后", date(2026, 3, 9)))
    ]
    for order in (tuple(rows), tuple(rows[::-1])):
        assert corrected(rule, {}, order, (rule, alike, unlike)) == ("后", date(2026, 3, 9))
    assert corrected(rule, {}, (rows[0],), (rule, unlike)) == ("先", date(2026, 3, 2))
