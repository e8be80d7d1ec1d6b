"""Rules are dated: which edition binds which matter, and how an edition is known by its fingerprint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.kernel.elements import Pending
from fazhi.kernel.fingerprint import content
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import days
from tests.kernel.trees import AMENDED, CHANGE, LAW, S, amended, trees

FIRST = date(2020, 1, 1)
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def _answer(p: Procedure[Any, Any], day: date) -> int:
    return p.on(day).limits["answer"].span.n


@given(DAYS)
def test_the_rules_of_a_day(day: date) -> None:
    p = amended(Pending.NEW_RULES).P
    assert p.on(day).since == (CHANGE if day >= CHANGE else FIRST)
    assert _answer(p, day) == (20 if day >= CHANGE else 30)


def test_the_new_rules_hold_from_the_day_of_the_amendment() -> None:
    p = amended(Pending.OLD_RULES).P
    assert _answer(p, CHANGE - timedelta(days=1)) == 30
    assert _answer(p, CHANGE) == 20
    assert [e.since for e in p.editions()] == [FIRST, CHANGE]


def test_a_day_before_the_procedure_gives_its_first_rules() -> None:
    assert trees().P.on(date(1999, 1, 1)).since == FIRST


@pytest.mark.parametrize(
    ("pending", "opened", "today", "since"),
    [
        (Pending.OLD_RULES, date(2027, 6, 30), date(2027, 8, 1), FIRST),
        (Pending.NEW_RULES, date(2027, 6, 30), date(2027, 8, 1), CHANGE),
        (Pending.NEW_RULES, date(2027, 6, 30), date(2027, 6, 30), FIRST),
        (Pending.OLD_RULES, CHANGE, date(2027, 8, 1), CHANGE),
        (Pending.NEW_RULES, CHANGE, CHANGE, CHANGE),
    ],
)
def test_what_an_amendment_does_to_matters_under_way(pending: Pending, opened: date, today: date, since: date) -> None:
    assert amended(pending).P.binding(opened, today).since == since


def test_two_amendments_in_turn() -> None:
    t = amended(Pending.OLD_RULES)
    later = t.P.amended(date(2028, 1, 1), basis=AMENDED.art(2), pending=Pending.NEW_RULES)
    opened = date(2026, 1, 1)
    assert t.P.binding(opened, date(2027, 12, 31)).since == FIRST
    assert t.P.binding(opened, later).since == later
    assert t.P.binding(CHANGE, date(2027, 12, 31)).since == CHANGE


def test_an_edition_cannot_be_changed() -> None:
    edition = trees().P.on(FIRST)
    with pytest.raises(TypeError):
        edition.limits["answer"] = edition.limits["answer"]  # type: ignore[index]
    assert [a.key for a in edition.starts] == ["ask"]
    assert [a.key for a in edition.possible_in(S.ASKED)] == ["adopt", "rest", "wake", "prolong"]


def test_declaring_more_gives_new_editions() -> None:
    t = trees()
    before = t.P.on(FIRST).fingerprint
    t.P.limit("more", "另一期限", days(3), counts_from=t.adopt, stops_at=[t.end], basis=LAW.art(9))
    assert t.P.on(FIRST).fingerprint != before
    assert "more" in t.P.on(FIRST).limits


def test_the_same_rules_have_the_same_fingerprint() -> None:
    assert trees().P.on(FIRST).fingerprint == trees().P.on(FIRST).fingerprint
    old = amended(Pending.OLD_RULES).P.editions()
    assert old[0].fingerprint != old[1].fingerprint


CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("adopt", {"label": "准予认养"}),
    ("adopt", {"by": ()}),
    ("adopt", {"needs": ()}),
    ("ask", {"asks": ()}),
    ("adopt", {"makes": ()}),
    ("adopt", {"only_if": None}),
    ("adopt", {"to": S.ENDED}),
    ("adopt", {"basis": LAW.art(30)}),
    ("adopt", {"assigns": None}),
    ("adopt", {"transfers": True}),
    ("adopt", {"outcome": "不同意"}),
    ("adopt", {"reasoned": True}),
]


@pytest.mark.parametrize(("key", "change"), CHANGES, ids=[next(iter(c[1])) for c in CHANGES])
def test_any_change_of_an_act_changes_the_fingerprint(key: str, change: dict[str, Any]) -> None:
    t = trees()
    before = t.P.on(FIRST).fingerprint
    p = trees().P
    p.actions[:] = [replace(a, **change) if a.key == key else a for a in p.actions]
    assert p.on(FIRST).fingerprint != before


def test_words_that_only_explain_are_not_part_of_it() -> None:
    p = trees().P
    p.actions[:] = [replace(a, remark="说明", en="Other", because="不能") for a in p.actions]
    assert p.on(FIRST).fingerprint == trees().P.on(FIRST).fingerprint


LIMITS: list[dict[str, Any]] = [
    {"span": days(29)},
    {"soft": True},
    {"rolls": False},
    {"restarts": True},
    {"extension": None},
    {"pauses": ()},
    {"stops_at": ()},
    {"basis": LAW.art(30)},
]


@pytest.mark.parametrize("change", LIMITS, ids=[next(iter(c)) for c in LIMITS])
def test_any_change_of_a_limit_changes_the_fingerprint(change: dict[str, Any]) -> None:
    p = trees().P
    p.limits[:] = [replace(x, **change) for x in p.limits]
    assert p.on(FIRST).fingerprint != trees().P.on(FIRST).fingerprint


def test_the_content_names_everything_in_force_and_nothing_else() -> None:
    p = amended(Pending.OLD_RULES).P
    old, new = content(p, FIRST), content(p, CHANGE)
    assert [x[2] for x in old["limits"]] == [30]
    assert [x[2] for x in new["limits"]] == [20]
    assert old["actions"] == new["actions"]
