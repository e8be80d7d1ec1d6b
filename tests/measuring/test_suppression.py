"""What is hidden of a table cannot be found again by whoever knows all that is shown, and that no count is below 0."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from fazhi.measuring.suppression import Cell, NotATable, Table, hidden


def totalled(inner: list[list[int]]) -> list[list[int]]:
    rows = [[sum(row), *row] for row in inner]
    return [[sum(column) for column in zip(*rows, strict=True)], *rows]


def possible(table: Table, gone: frozenset[Cell], most: int) -> dict[Cell, set[int]]:
    """Every value each hidden cell may have, tried one by one: inner cells freely, totals as they then come out."""
    inner = [c for c in sorted(gone) if c[0] and c[1]]
    found: dict[Cell, set[int]] = {c: set() for c in gone}
    for tried in product(range(most + 1), repeat=len(inner)):
        guess = [list(row) for row in table]
        for (i, j), n in zip(inner, tried, strict=True):
            guess[i][j] = n
        guess = totalled([row[1:] for row in guess[1:]])
        shown = [(i, j) for i in range(len(table)) for j in range(len(table[0])) if (i, j) not in gone]
        if all(guess[i][j] == table[i][j] for i, j in shown):
            for i, j in gone:
                found[i, j].add(guess[i][j])
    return found


def test_one_small_count_takes_three_others_with_it() -> None:
    table = totalled([[2, 9, 20], [8, 7, 30], [40, 50, 60]])
    gone = hidden(table, 5)
    assert gone == {(1, 1), (1, 2), (2, 1), (2, 2)}
    assert all(len(values) > 1 for values in possible(table, gone, 17).values())


def test_large_counts_stay() -> None:
    table = totalled([[6, 9], [8, 5]])
    assert hidden(table, 5) == frozenset()


def told(table: Table, gone: frozenset[Cell], most: int) -> list[Cell]:
    """The small counts that only one value fits. That a nought is one is no matter: it speaks of nobody."""
    return [c for c, values in possible(table, gone, most).items() if len(values) == 1 and 0 < table[c[0]][c[1]] < 5]


def test_a_town_with_a_single_matter() -> None:
    """Its total goes as well, else the total would tell; the noughts beside it go, else they would."""
    table = totalled([[1, 0], [9, 12], [7, 30]])
    gone = hidden(table, 5)
    assert {(1, 0), (1, 1), (1, 2)} <= gone
    assert told(table, gone, 20) == []


@pytest.mark.parametrize(("seed", "across"), [*((s, 2) for s in range(16)), (1, 3)])
def test_nothing_hidden_can_be_reckoned(seed: int, across: int) -> None:
    """Small tables with many small counts, every way of filling the hidden cells tried."""
    r = Random(seed)
    table = totalled([[r.choice((0, 0, 1, 2, 3, 5, 6)) for _ in range(across)] for _ in range(2)])
    gone = hidden(table, 5)
    assert {(i, j) for i in range(3) for j in range(across + 1) if table[i][j] < 5} <= gone
    assert told(table, gone, 9) == []


def test_a_large_sparse_table() -> None:
    r = Random(3)
    table = totalled([[r.choice((0, 0, 0, 1, 2, 4, 9)) for _ in range(15)] for _ in range(15)])
    gone = hidden(table, 5)
    assert {c for c in gone if 0 in c} == {(i, j) for i in range(16) for j in range(16) if 0 in (i, j) and table[i][j] < 5}
    assert all(len([c for c in gone if c[0] == i]) != 1 for i in range(16))
    assert all(len([c for c in gone if c[1] == j]) != 1 for j in range(16))


def test_a_table_whose_sums_are_wrong_is_refused() -> None:
    with pytest.raises(NotATable, match="之和"):
        hidden([[9, 5], [9, 4]], 5)
