"""Conditions in Python: what an unknown fact means, how conditions combine, how they read in Chinese."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from fazhi.kernel.conditions import Condition, admits
from fazhi.kernel.facts import Fact, FactRef, FactSheet
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
