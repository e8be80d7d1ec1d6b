"""Where the heading of a worksheet stands, what each column is, and in which unit its sums are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from fazhi.kernel.sheets import Column, Sheet
from fazhi.ledger.importing.cells import MONEY, blanks
from fazhi.ledger.importing.workbook import Cell, Table

LOOKED_AT = 15
"""The heading stands in one of so many first rows; titles and notes stand above it."""
_NAME = {"姓名", "名称", "姓名名称", "姓名或者名称"}
_BRACKETS = re.compile(r"[（(【\[].*?[)）】\]]")
_TRIMMED = re.compile(r"[\s*＊:：]|^[\d一二三四五六七八九十]+[、.．]")
_UNIT = re.compile(r"(?:[（(【\[]|单位[:：]?)\s*(?:单位[:：]?)?\s*(亿元|万元|元)(?![\w])")


@dataclass(frozen=True)
class Heading:
    """`last`: the row (from 0) after which the entries begin. `units`: of columns with sums, the unit written above them.

    `rows`: its rows as compared, so that a heading repeated on the next page is known.
    """

    last: int = -1
    at: dict[int, Column] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)
    strange: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def plain(head: Any) -> str:
    """A heading as compared: without spaces, brackets with what is in them, star and numbering."""
    return _TRIMMED.sub("", _BRACKETS.sub("", blanks(str(head))))


def find(table: Table, sheet: Sheet) -> Heading:
    """The row, or the two rows one above the other, in which most columns of the sheet are found."""
    known = {plain(h): c for c in sheet.every for h in c.heads}
    best = Heading()
    first = [table.spread(n) for n in range(min(LOOKED_AT + 1, len(table.rows)))]
    single = [(n, None) for n in range(min(LOOKED_AT, len(first)))]
    # A title above a heading of one row is no upper half of it: two rows only where they tell more than any one row.
    for number, lower in (*single, *((n, first[n + 1]) for n in range(len(first) - 1))):
        found = _read(first[number], lower, known)
        if len(found) > len(best.at):
            best = _heading(table, number, lower is not None, found)
    return best


def _read(upper: Sequence[Cell], lower: Sequence[Cell] | None, known: dict[str, Column]) -> dict[int, Column]:
    at: dict[int, Column] = {}
    for place, names in enumerate(_names(upper, lower)):
        column = next((known[n] for n in names if n in known), None)
        if column is not None and column not in at.values():
            at[place] = column
    return at


def _names(upper: Sequence[Cell], lower: Sequence[Cell] | None) -> Iterator[list[str]]:
    """What each column may be called, likeliest first. Below 申请人, 姓名 is the person and 电话 is 申请人电话."""
    if lower is None:
        yield from ([plain(c)] for c in upper)
        return
    above, below = ([plain(c) for c in cells] for cells in (upper, lower))
    often, group = Counter(below), ""
    for place in range(max(len(above), len(below))):
        top = above[place] if place < len(above) else ""
        name = below[place] if place < len(below) else ""
        group = top or group
        if not name or name == top:
            yield [top]
        else:
            yield [group + name, *([group] if name in _NAME else []), *([name] if often[name] == 1 else [])]


def _heading(table: Table, number: int, double: bool, at: dict[int, Column]) -> Heading:
    rows = [table.spread(n) for n in range(number, number + 1 + double)]
    whole = "".join(str(c) for cells in table.rows[:number] for c in cells if isinstance(c, str) and "单位" in c)
    general = _UNIT.search(whole)
    units, strange = {}, []
    for place in range(max(map(len, rows))):
        parts = dict.fromkeys(str(cells[place]).strip() for cells in rows if place < len(cells) and cells[place] != "")
        said = "".join(parts)
        column = at.get(place)
        if column is None:
            if said and plain(said) not in ("序号", "编号", "行号", "", *(plain(h) for c in at.values() for h in c.heads)):
                strange.append(said)
        elif column.fact is not None and column.fact.unit in MONEY and (unit := _UNIT.search(said) or general):
            units[place] = unit[1]
    compared = tuple(tuple(plain(c) for c in cells) for cells in table.rows[number : number + 1 + double])
    return Heading(number + double, at, units, tuple(dict.fromkeys(strange)), compared)
