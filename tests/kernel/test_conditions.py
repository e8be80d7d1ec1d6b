"""Conditions in Python: what an unknown fact means, how conditions combine, how they read in Chinese."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from fazhi.kernel.conditions import Condition, admits
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.past import Past
from tests.kernel.trees import Facts, Species, trees

T = trees()
AGED: Condition[Facts] = Facts.age >= 100
RARE = Facts.rare.is_(True)


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        (Facts.age.is_(3), 3, True),
        (Facts.age.is_(3), 4, False),
        (Facts.age.is_not(3), 4, True),
        (Facts.age.is_not(3), 3, False),
        (Facts.age > 3, 4, True),
        (Facts.age > 3, 3, False),
        (Facts.age >= 3, 3, True),
        (Facts.age < 3, 3, False),
        (Facts.age <= 3, 3, True),
        (Facts.age.one_of(1, 3), 3, True),
        (Facts.age.one_of(1, 3), 2, False),
        (Facts.age.known(), 0, True),
    ],
)
def test_a_known_fact(condition: Condition[Facts], value: int, holds: bool) -> None:
    assert condition.holds({"age": value}, ()) is holds


UNKNOWN: list[Condition[Facts]] = [
    Facts.age.is_(3),
    Facts.age.is_not(3),
    Facts.age > 3,
    Facts.age >= 3,
    Facts.age < 3,
    Facts.age <= 3,
    Facts.age.one_of(1, 3),
    Facts.age.known(),
    RARE,
]


@pytest.mark.parametrize("condition", UNKNOWN, ids=lambda c: c.text)
def test_an_unknown_fact_satisfies_nothing_but_a_negation(condition: Condition[Facts]) -> None:
    assert condition.holds({}, ()) is False
    assert condition.holds({"age": None, "rare": None}, ()) is False
    assert (~condition).holds({}, ()) is True


def test_no_is_not_unknown() -> None:
    assert Facts.rare.is_(False).holds({"rare": False}, ()) is True
    assert Facts.rare.is_(False).holds({}, ()) is False
    assert (~RARE).holds({"rare": False}, ()) is True
    assert (~RARE).holds({}, ()) is True


@pytest.mark.parametrize(("age", "rare"), list(product([None, 99, 100], [None, True, False])))
def test_and_or_not(age: int | None, rare: bool | None) -> None:
    values: dict[str, Any] = {"age": age, "rare": rare}
    old, named = age == 100, rare is True
    assert (AGED & RARE).holds(values, ()) is (old and named)
    assert (AGED | RARE).holds(values, ()) is (old or named)
    assert (~AGED & ~RARE).holds(values, ()) is (not old and not named)
    assert (~(AGED | RARE)).holds(values, ()) is (~AGED & ~RARE).holds(values, ())


class Sums(FactSheet):
    fine = Fact("罚款", int)
    more = Fact("加处罚款", int)
    day = Fact("日期", date)
    word = Fact("词", str)


class Days(FactSheet):
    rare = Fact("少见", bool)
    began = Fact("终了日期", date, listed=True)
    found = Fact("发现日期", date, listed=True)


@pytest.mark.parametrize(
    ("more", "fine", "holds"), [(3, 3, True), (2, 3, True), (4, 3, False), (None, 3, False), (3, None, False)],
)  # fmt: skip
def test_one_fact_against_another(more: int | None, fine: int | None, holds: bool) -> None:
    condition = Sums.more.at_most(Sums.fine)
    assert condition.holds({"more": more, "fine": fine}, ()) is holds
    assert condition.text == "“加处罚款”不大于“罚款”"
    assert [f.name for f in condition.facts()] == ["more", "fine"]


def test_only_what_has_an_order_and_the_same_kind_is_compared() -> None:
    pairs: list[tuple[FactRef[Sums, Any], FactRef[Sums, Any]]] = [(Sums.word, Sums.word), (Sums.more, Sums.day)]
    for left, right in pairs:
        with pytest.raises(TypeError, match="没有大小先后"):
            left.at_most(right)


def test_what_has_been_done() -> None:
    assert T.adopt.done().holds({}, {"ask", "adopt"}) is True
    assert T.adopt.done().holds({}, {"ask"}) is False
    assert (~T.adopt.done()).holds({}, ()) is True


def test_what_was_done_since_something_else() -> None:
    again = T.adopt.done(since=[T.rest, T.wake])
    assert again.text == "在“休眠”、“复苏”之后已办理“同意认养”"
    assert again.holds({}, Past.of("ask", "adopt")) is True, "what was never done renews nothing"
    assert again.holds({}, Past.of("ask", "rest")) is False, "not done at all"
    assert again.holds({}, Past.of("ask", "rest", "adopt")) is True
    assert again.holds({}, Past.of("ask", "rest", "adopt", "rest")) is False, "done before, and renewed since"
    assert again.holds({}, Past.of("ask", "rest", "adopt", "wake")) is False
    assert again.holds({}, Past.of("rest", "adopt", "wake", "adopt")) is True


def test_what_happened_earlier_is_earlier_though_it_was_entered_later() -> None:
    again = T.adopt.done(since=T.rest)
    turns = {"rest": 2, "adopt": 3}
    assert again.holds({}, Past({"rest": "2026-03-05", "adopt": "2026-03-05"}, turns)) is True
    assert again.holds({}, Past({"rest": "2026-03-05", "adopt": "2026-03-04"}, turns)) is False
    assert again.holds({}, Past({"rest": "2026-03-05", "adopt": "2026-03-06"}, {"rest": 3, "adopt": 2})) is True


def test_order_is_never_guessed() -> None:
    with pytest.raises(TypeError, match="先后"):
        T.adopt.done(since=T.rest).holds({}, {"adopt", "rest"})


def test_how_a_limit_ended() -> None:
    kept, missed = T.P.limits[0].kept(), T.P.limits[0].missed()
    assert (kept.text, missed.text) == ("“答复期限”在期限内办结", "“答复期限”超过期限才办结")
    in_time, late = Past.of("ask", "adopt", kept={"answer"}), Past.of("ask", "adopt", missed={"answer"})
    assert [kept.holds({}, p) for p in (in_time, late, Past.of("ask"))] == [True, False, False]
    assert [missed.holds({}, p) for p in (in_time, late, Past.of("ask"))] == [False, True, False]


@pytest.mark.parametrize(
    ("found", "began", "holds"),
    [
        (date(2026, 3, 10), date(2024, 3, 10), True),
        (date(2026, 3, 11), date(2024, 3, 10), False),
        (date(2026, 2, 28), date(2024, 2, 29), True),
        (date(2026, 3, 1), date(2024, 2, 29), False),
        (None, date(2024, 3, 10), False),
        (date(2024, 3, 10), None, False),
    ],
)
def test_within_years(found: date | None, began: date | None, holds: bool) -> None:
    assert Days.found.within_years(2, Days.began).holds({"found": found, "began": began}, ()) is holds


def test_years_are_explained_with_their_last_day() -> None:
    rule = Days.found.within_years(2, Days.began, law="某法第三十六条") & Days.found.known()
    assert rule.told({"found": date(2026, 3, 11), "began": date(2024, 3, 10)}, ()) == [
        "“终了日期”是2024年3月10日，2年到2026年3月10日届满（某法第三十六条）；“发现日期”是2026年3月11日，已经超过。"
    ]
    assert rule.told({"found": date(2026, 3, 11)}, ()) == []


def test_only_the_reckoning_that_applies_is_told() -> None:
    two, five = (Days.rare.is_(bool(n > 2)) & Days.found.within_years(n, Days.began) for n in (2, 5))
    known = {"found": date(2026, 3, 11), "began": date(2024, 3, 10)}
    for rare, years in ((False, 2), (True, 5)):
        (said,) = (two | five).told(known | {"rare": rare}, ())
        assert f"{years}年到" in said


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Facts.species.is_(Species.PINE), "“树种”为“松”"),
        (Facts.species.one_of(Species.PINE, Species.PLUM), "“树种”为松、梅之一"),
        (Facts.rare.is_(False), "“古树名木”为“否”"),
        (Facts.fee > Decimal("1200.50"), "“认养费”大于“1,200.5元”"),
        (Facts.age.known(), "已登记“树龄”"),
        (T.adopt.done(), "已办理“同意认养”"),
        (~RARE | AGED, "（并非“古树名木”为“是”，或者“树龄”不小于“100年”）"),
        (RARE & AGED, "“古树名木”为“是”，且“树龄”不小于“100年”"),
    ],
)
def test_text(condition: Condition[Facts], text: str) -> None:
    assert condition.text == text


def test_facts_looked_at() -> None:
    assert [f.name for f in ((RARE | ~AGED) & T.adopt.done() & Facts.note.known()).facts()] == ["rare", "age", "note"]


def test_python_words_are_refused() -> None:
    with pytest.raises(TypeError, match=r"条件要用 &、\|、~ 组合"):
        bool(RARE)
    # Comparing is what is tested: nothing is to be done with the result (B015).
    with pytest.raises(TypeError, match="“树名”没有大小先后，不能比较"):
        Facts.name > "松"  # noqa: B015
    with pytest.raises(TypeError, match="“古树名木”没有大小先后，不能比较"):
        Facts.rare <= True  # noqa: B015


def test_values_a_condition_rules_out_need_not_be_offered() -> None:
    pine = Facts.species.is_(Species.PINE)
    assert [s for s in Species if admits(pine & RARE, Facts.species, s)] == [Species.PINE]
    assert [s for s in Species if admits(~pine, Facts.species, s)] == [s for s in Species if s is not Species.PINE]
    assert all(admits(pine | T.adopt.done(), Facts.species, s) for s in Species), "another way is open"
    assert all(admits(RARE & ~T.adopt.done(), Facts.species, s) for s in Species), "nothing is said of the species"
    assert all(admits(None, Facts.species, s) for s in Species)
