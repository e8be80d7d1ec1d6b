"""From the cells of a worksheet to what the acts need: the heading found, every cell read, every mistake told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from fazhi.kernel import codec
from fazhi.kernel.sheets import Column, Sheet
from fazhi.ledger.importing.workbook import Cell, Table
from fazhi.ledger.state import PartyGiven

LOOKED_AT = 15
"""The heading stands in one of so many first rows; titles and notes stand above it."""
_EMPTY = {"", "/", "\\", "-", "--", "—", "——", "－"}
_NOTHING = {"无", "暂无", "没有", "不详"}
_END = re.compile(r"^(合计|总计|小计|共计|备注|注|说明|填表|填报|制表|审核|单位负责人)")
_TICKS = {"√": "是", "✓": "是", "有": "是", "×": "否", "无": "否"}
_EIGHT = re.compile(r"^(19|20)\d{6}$")
_SPACE = dict.fromkeys(map(ord, "\u00a0\u200b\u200c\u200d\ufeff\u3000\t\r"), " ")
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row: where, what, by which rule, and what to do. `column` is Excel's letter, "" for the row."""

    sheet: str
    row: int
    column: str
    head: str
    what: str
    rule: str
    todo: str

    def plain(self) -> list[Any]:
        """As it is kept: the fields in order."""
        return list(asdict(self).values())


@dataclass
class Row:
    """A row read: values by fact name, the parties, the day it happened (None: not in the table)."""

    sheet: str
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    parties: tuple[PartyGiven, ...] = ()
    happened_on: date | None = None
    faults: list[Fault] = field(default_factory=list)

    def key(self, sheet: Sheet) -> tuple[Any, ...]:
        """What tells the row from others, as it is stored."""
        return tuple(
            (self.happened_on.isoformat() if self.happened_on else None) if c.fact is None else stored(c, self.values)
            for c in sheet.same
        )


@dataclass
class Found:
    """What a file holds: rows, tables not of this kind, rows passed over (with why), headings nobody asked for."""

    rows: list[Row] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    passed: list[tuple[str, int, str]] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def stored(column: Column, values: dict[str, Any]) -> Any:
    """The stored form of a column's fact; None where it is empty."""
    assert column.fact is not None
    value = values.get(column.fact.name)
    return None if value is None else column.fact.encode(value)


def letter(index: int) -> str:
    """Excel's name of a column: 0 is A, 26 is AA."""
    name = ""
    while index >= 0:
        name, index = chr(65 + index % 26) + name, index // 26 - 1
    return name


def _plain(head: Any) -> str:
    """A heading as compared: without spaces, brackets with what is in them, star and numbering."""
    text = re.sub(r"[（(【\[].*?[)）】\]]", "", str(head).translate(_SPACE))
    return re.sub(r"[\s*＊:：]|^[\d一二三四五六七八九十]+[、.．]", "", text)


def _heading(table: Table, sheet: Sheet) -> tuple[int, dict[int, Column]]:
    """The row in which most columns of the sheet are found, and which column stands where."""
    known = {_plain(h): c for c in sheet.columns for h in c.heads}
    best: tuple[int, dict[int, Column]] = (-1, {})
    for number, cells in enumerate(table.rows[:LOOKED_AT]):
        at: dict[int, Column] = {}
        for place, cell in enumerate(cells):
            column = known.get(_plain(cell)) if cell != "" else None
            if column is not None and column not in at.values():
                at[place] = column
        if len(at) > len(best[1]):
            best = (number, at)
    return best


def find(tables: Sequence[Table], sheet: Sheet, today: date) -> Found:
    """Read all tables that have the columns a row needs. A table without them is named in `unused`."""
    found = Found()
    wanted = sheet.needed
    for table in tables:
        number, at = _heading(table, sheet)
        missing = [c.head for c in wanted if c not in at.values()]
        if missing:
            found.unused.append(table.name)
            found.missing = missing if not found.missing or len(missing) < len(found.missing) else found.missing
            continue
        heads = table.rows[number]
        strange = (str(h).strip() for i, h in enumerate(heads) if h != "" and i not in at)
        found.strange += [h for h in strange if h not in found.strange and _plain(h) not in ("序号", "编号", "行号")]
        _rows(table, number, at, sheet, found, today)
    return found


def _rows(table: Table, heading: int, at: dict[int, Column], sheet: Sheet, found: Found, today: date) -> None:
    for number, cells in enumerate(table.rows[heading + 1 :], heading + 2):
        shown = {i: text(cells[i]) if i < len(cells) else "" for i in at}
        if not any(shown.values()):
            continue
        first = next((text(c) for c in cells if c != ""), "")
        if _END.match(first) and any(sheet.must(c) and not shown[i] for i, c in at.items()):
            found.passed.append((table.name, number, f"“{first[:20]}”不是一条登记"))
            continue
        if all(_plain(shown[i]) in {_plain(h) for h in c.heads} for i, c in at.items() if shown[i]):
            found.passed.append((table.name, number, "表头重复"))
            continue
        found.rows.append(_row(table.name, number, cells, at, sheet, today))


def _row(name: str, number: int, cells: list[Cell], at: dict[int, Column], sheet: Sheet, today: date) -> Row:
    made = Row(name, number, dict(sheet.always))
    people: dict[str, dict[str, str]] = {}
    for place, column in at.items():
        cell = cells[place] if place < len(cells) else ""
        try:
            value = _value(cell, column, sheet.must(column))
            if column.past and value is not None and value > today:
                raise ValueError(f"“{column.head}”{value}还没有到。|只能登记已经发生的。|请核对年份和日期。")
        except ValueError as wrong:
            what, rule, todo = [*str(wrong).split("|"), "", ""][:3]
            made.faults.append(_fault(made, column, place, what, rule or _rule(column, sheet), todo or _todo(column)))
            continue
        if value is None:
            if sheet.must(column):
                what = f"没有填“{column.head}”。"
                made.faults.append(_fault(made, column, place, what, _rule(column, sheet), "请补填；没有这一项内容的行，请删去整行。"))
        elif column.fact is not None:
            made.values[column.fact.name] = value
        elif column.party:
            people.setdefault(column.party, {})[column.detail] = str(value)
        else:
            made.happened_on = value
    made.parties = tuple(_parties(people, sheet))
    return made


def _parties(people: dict[str, dict[str, str]], sheet: Sheet) -> Iterator[PartyGiven]:
    bodies = {c.party for c in sheet.columns if c.party and c.body}
    for kind, detail in people.items():
        if name := detail.pop("name", ""):
            yield PartyGiven(kind, name, is_body=kind in bodies, detail=detail)


def _fault(row: Row, column: Column, place: int, what: str, rule: str, todo: str) -> Fault:
    if column.secret and not what.startswith("没有填"):
        what = f"“{column.head}”填写得不对。"
    return Fault(row.sheet, row.number, letter(place), column.head, what, rule, todo)


def _rule(column: Column, sheet: Sheet) -> str:
    if column.fact is not None and column.fact.basis is not None:
        return column.fact.basis.text
    return f"{sheet.start.basis.text}，“{sheet.start.label}”的登记内容"


def _todo(column: Column) -> str:
    kind = column.fact.kind if column.fact is not None else date if column.happened else str
    if column.fact is not None and column.fact.options:
        return f"请改成：{'、'.join(label for _, label in column.fact.options)}。"
    said = {date: "请写成 2026-10-15 或者 2026年10月15日。", int: "请写成整数，不带“约”和单位。",
            Decimal: "请写成数字，至多两位小数，不带“约”和单位。", bool: "请写“是”或者“否”。"}  # fmt: skip
    return said.get(kind, "请改正后重新上传。")


def text(cell: Cell) -> str:
    """A cell as a person sees it: 12.0 is 12, a day is 2026-10-15."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}" if (cell.hour or cell.minute) else f"{cell:%Y-%m-%d}"
    return str(cell).translate(_SPACE).strip()


def _value(cell: Cell, column: Column, must: bool) -> Any:
    """What a cell says, as a value; None where it says nothing. ValueError carries a Chinese sentence."""
    kind: type[Any] = column.fact.kind if column.fact is not None else date if column.happened else str
    shown = text(cell)
    if shown in _EMPTY or (shown in _NOTHING and not must):
        return None
    for word, meant in column.words.items():
        if "".join(shown.split()) == word:
            return meant
    if kind is date:
        return codec.parse(column.head, date, False, _day(cell, shown))
    if column.fact is None:
        return " ".join(shown.split())
    if kind in (int, Decimal):
        return column.fact.parse(_number(shown, column.fact.unit))
    if kind is bool:
        return column.fact.parse(_TICKS.get(shown, shown))
    return column.fact.parse(_choice(column, shown) if issubclass(kind, Enum) else shown)


def _day(cell: Cell, shown: str) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 20_000 <= cell <= 80_000:
        # A day in a cell that is not formatted as one: Excel counts from the end of 1899.
        return (_EPOCH + timedelta(days=int(cell))).isoformat()
    if _EIGHT.match(shown):
        return f"{shown[:4]}-{shown[4:6]}-{shown[6:]}"
    return re.sub(r"[ T]\d{1,2}[:：时点].*$", "", shown)


def _number(shown: str, unit: str) -> str:
    plain = "".join(shown.split())
    return plain[: -len(unit)] if unit and plain.endswith(unit) else plain


def _choice(column: Column, shown: str) -> str | list[str]:
    """Brackets and spaces aside, the choices as declared; for several, each as the sheet's own words have it."""
    assert column.fact is not None
    plain = {"".join(label.split()): name for name, label in column.fact.options}
    parts = [p for p in re.split(r"[,，、;；/\n]+", shown) if p.strip()] if column.fact.many else [shown]
    meant = [("".join(p.split()), column.words.get("".join(p.split()))) for p in parts]
    read = [m.name if isinstance(m, Enum) else plain.get(p, p) for p, m in meant]
    return read if column.fact.many else read[0]
