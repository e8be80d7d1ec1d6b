"""What is hidden of a table cannot be found again by whoever knows all that is shown, and that no count is below 0."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from fazhi.measuring.suppression import Cell, NotATable, Table, hidden


def totalled(inner: list[list[int]]) -> list[list[int]]:
    rows = [[sum(row), *row] for row in inner]
    return [[sum(column) for column in zip(*rows, strict=True)], *rows]


def fillings(table: Table, gone: frozenset[Cell]) -> Iterator[list[list[int]]]:
    """Every table of whole numbers that agrees with all that is shown, found cell by cell."""
    across, down = len(table[0]) - 1, len(table) - 1
    most = table[0][0] + (9 if (0, 0) in gone else 0)
    inner = [[0] * across for _ in range(down)]

    def place(n: int) -> Iterator[list[list[int]]]:
        i, j = divmod(n, across)
        if n == across * down:
            made = totalled(inner)
            if all(made[0][b] == table[0][b] for b in range(across + 1) if (0, b) not in gone):
                yield made
            return
        shown = (i + 1, j + 1) not in gone
        used = sum(map(sum, inner[:i])) + sum(inner[i][:j])
        for value in [table[i + 1][j + 1]] if shown else range(most - used + 1):
            inner[i][j] = value
            full = j == across - 1 and (i + 1, 0) not in gone
            if full and sum(inner[i]) != table[i + 1][0]:
                continue
            column = sum(inner[a][j] for a in range(i + 1))
            if (0, j + 1) not in gone and column > table[0][j + 1]:
                break
            yield from place(n + 1)
        inner[i][j] = 0

    yield from place(0)


def told(table: Table, gone: frozenset[Cell], small: int) -> list[Cell]:
    """Small counts of which somebody would learn more than that they are small: no filling makes them `small` or more."""
    wanted = {(i, j) for i, j in gone if 0 < table[i][j] < small}
    for made in fillings(table, gone):
        wanted -= {(i, j) for i, j in wanted if made[i][j] >= small}
        if not wanted:
            break
    return sorted(wanted)


def test_totals_stay_and_what_would_tell_goes() -> None:
    """19 of 20 in a town would tell that one is of another kind; the column's total of 1 goes with the next above it."""
    table = totalled([[19, 1, 0], [0, 0, 6]])
    gone = hidden(table, 5)
    assert gone == {(i, j) for i in (1, 2) for j in (1, 2, 3)} | {(0, 2), (0, 3)}
    assert told(table, gone, 5) == []


def test_a_large_count_with_enough_beside_it_is_shown() -> None:
    table = totalled([[18, 5, 3], [4, 20, 6], [3, 7, 30]])
    gone = hidden(table, 5)
    assert {(1, 1), (2, 2), (3, 3)}.isdisjoint(gone)
    assert {c for c in gone if 0 in c} == set()
    assert told(table, gone, 5) == []


def test_a_town_with_a_single_matter() -> None:
    table = totalled([[1, 0], [9, 12], [7, 30]])
    gone = hidden(table, 5)
    assert {(1, 0), (1, 1)} <= gone
    assert len([c for c in gone if c[1] == 0]) == 2, "the total of another town goes with it"
    assert told(table, gone, 5) == []


def test_hardly_anything_at_all() -> None:
    table = totalled([[1, 2], [0, 1]])
    assert len(hidden(table, 5)) == 9


@pytest.mark.parametrize("seed", range(60))
def test_nothing_hidden_can_be_reckoned(seed: int) -> None:
    """Small tables with many small counts, every way of filling the hidden cells tried."""
    r = Random(seed)
    down, across = r.choice(((2, 2), (2, 3), (3, 2), (3, 3)))
    table = totalled([[r.choice((0, 0, 1, 1, 2, 3, 4, 6)) for _ in range(across)] for _ in range(down)])
    gone = hidden(table, 3)
    assert {(i, j) for i in range(down + 1) for j in range(across + 1) if table[i][j] < 3} <= gone
    assert told(table, gone, 3) == []


def test_a_large_sparse_table_keeps_its_totals() -> None:
    r = Random(3)
    table = totalled([[r.choice((0, 0, 0, 1, 2, 4, 9)) for _ in range(15)] for _ in range(15)])
    gone = hidden(table, 5)
    assert {c for c in gone if 0 in c} == {(i, j) for i in range(16) for j in range(16) if 0 in (i, j) and table[i][j] < 5}


def test_a_table_whose_sums_are_wrong_is_refused() -> None:
    with pytest.raises(NotATable, match="之和"):
        hidden([[9, 5], [9, 4]], 5)
