"""Small numbers in a table are not shown, and cannot be found again by subtraction.

A table of counts with its totals: row 0 and column 0 are the sums of the others. What is shown beside the sum of all are
totals of rows and columns that are not small, and single counts whose row and column keep enough besides them. What is left
over in a row or column is thus nothing or not small; then each count that is not shown may, for all that is shown, be as
large as `small` (the bounds of Fréchet for tables with given totals; Dobra and Fienberg 2000, PNAS 97, 11885–11892).
"""

from __future__ import annotations

from collections.abc import Sequence

Cell = tuple[int, int]
Table = Sequence[Sequence[int]]


class NotATable(ValueError):
    """The first row or column is not the sum of the others."""


def hidden(table: Table, small: int) -> frozenset[Cell]:
    """(row, column) of every count not to be shown: every one below `small`, nought or not, and what would give it away."""
    _check(table)
    rows, columns = range(1, len(table)), range(1, len(table[0]))
    if table[0][0] < small:
        return frozenset((i, j) for i in range(len(table)) for j in range(len(table[0])))
    no_row = _margins([table[i][0] for i in rows], small)
    no_column = _margins([table[0][j] for j in columns], small)
    shown = _singles(table, small, no_row, no_column)
    inner = {(i, j) for i in rows for j in columns} - shown
    return frozenset(inner | {(i, 0) for i in no_row} | {(0, j) for j in no_column})


def _margins(totals: list[int], small: int) -> set[int]:
    """Which totals, counted from 1, are not shown: the small ones, and the least of the others where these sum to too little."""
    gone = {n for n, total in enumerate(totals, 1) if total < small}
    rest = sorted((n for n in range(1, len(totals) + 1) if n not in gone), key=lambda n: totals[n - 1])
    if 0 < sum(totals[n - 1] for n in gone) < small and rest:
        gone.add(rest[0])
    return gone


def _singles(table: Table, small: int, no_row: set[int], no_column: set[int]) -> set[Cell]:
    """Single counts that may be shown, the largest first; at most one a row and a column.

    With `left` of the whole still unknown, a row with r and a column with c of it, that may not meet in the cell shown, must
    fit in beside each other even when some other cell is as large as `small`: r + c ≤ left - small. With no more than one
    such cell in a row or column no other condition arises (Hall).
    """
    row = {i: table[i][0] for i in range(1, len(table))}
    column = {j: table[0][j] for j in range(1, len(table[0]))}
    left, shown = table[0][0], set[Cell]()
    wanted = [(i, j) for i in row if i not in no_row for j in column if j not in no_column and table[i][j] >= small]
    for i, j in sorted(wanted, key=lambda c: (-table[c[0]][c[1]], c)):
        n = table[i][j]
        if any(i == a or j == b for a, b in shown) or 0 < row[i] - n < small or 0 < column[j] - n < small:
            continue
        after_row, after_column = row | {i: row[i] - n}, column | {j: column[j] - n}
        holes = [(a, b) for a, b in (*shown, (i, j)) if after_row[a] and after_column[b]]
        if all(after_row[a] + after_column[b] <= left - n - small for a, b in holes):
            row, column, left = after_row, after_column, left - n
            shown.add((i, j))
    return shown


def _check(table: Table) -> None:
    down = [sum(row[j] for row in table[1:]) for j in range(len(table[0]))]
    across = [sum(row[1:]) for row in table]
    if list(table[0]) != down or [row[0] for row in table] != across:
        raise NotATable("表的首行、首列须是其余各行、各列之和。")
