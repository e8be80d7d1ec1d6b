"""Small numbers in a table are not shown, and cannot be found again by subtraction.

A table of counts with its totals: row 0 and column 0 are the sums of the others. A count below `small`, nought or not, is
not shown. With it go the corners of a rectangle, so that adding and taking away between the shown numbers always leaves
more than one value possible: the hypercube method of the German statistical offices (Repsilber 1994; in the ESSNet handbook
on statistical disclosure control, 2010, section 4.4).
"""

from __future__ import annotations

from collections.abc import Sequence

Cell = tuple[int, int]
Table = Sequence[Sequence[int]]


class NotATable(ValueError):
    """The first row or column is not the sum of the others."""


def hidden(table: Table, small: int) -> frozenset[Cell]:
    """(row, column) of every count not to be shown: the small ones, and besides them as little as the method finds.

    Totals are given up last. There is always a rectangle: the one a count forms with its totals can be raised by any number.
    """
    _check(table)
    low = [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) if count < small]
    gone: set[Cell] = set(low)
    for cell in low:
        if table[cell[0]][cell[1]]:
            gone.update(_cheapest(table, cell, gone))
    return frozenset(gone)


def _cheapest(table: Table, cell: Cell, gone: set[Cell]) -> list[Cell]:
    """The protecting rectangle that takes the least away besides what is gone already."""
    least, best = -1, [cell]
    for a, row in enumerate(table):
        for b in range(len(row)):
            if a == cell[0] or b == cell[1]:
                continue
            corners = _corners(table, cell, (a, b))
            if corners is None:
                continue
            cost = sum(_worth(table, c) for c in corners if c not in gone)
            if least < 0 or cost < least:
                least, best = cost, corners
            if cost == 0:
                return best
    return best


def _check(table: Table) -> None:
    down = [sum(row[j] for row in table[1:]) for j in range(len(table[0]))]
    across = [sum(row[1:]) for row in table]
    if list(table[0]) != down or [row[0] for row in table] != across:
        raise NotATable("表的首行、首列须是其余各行、各列之和。")


def _worth(table: Table, cell: Cell) -> int:
    """How much is lost with a cell: its count, far more where it is a total."""
    i, j = cell
    totals = (i == 0) + (j == 0)
    return table[i][j] + 100_000 * totals * totals


def _corners(table: Table, cell: Cell, other: Cell) -> list[Cell] | None:
    """The corners of the rectangle, where they protect the cell; None where they do not.

    Raising the cell by one, the others move by one each, in the direction that keeps every sum; the cell is protected if they
    can, upwards or downwards, without a count falling below 0.
    """
    (i, j), (a, b) = cell, other
    corners = [(i, j), (a, j), (i, b), (a, b)]
    row = 1 if 0 in (i, a) else -1
    column = 1 if 0 in (j, b) else -1
    moves = [1, row, column, row * column]
    free = [all(table[r][c] > 0 for (r, c), m in zip(corners, moves, strict=True) if m == way) for way in (-1, 1)]
    return corners if any(free) else None
