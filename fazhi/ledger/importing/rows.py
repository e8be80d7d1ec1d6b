"""From the cells of a worksheet to what the acts need: the heading found, every cell read, every mistake told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from fazhi.kernel.sheets import Column, Sheet, Step
from fazhi.ledger.importing import headings
from fazhi.ledger.importing.cells import text, value, zeros
from fazhi.ledger.importing.headings import Heading, plain
from fazhi.ledger.importing.workbook import Cell, Table
from fazhi.ledger.state import PartyGiven

_END = re.compile(r"^(合计|总计|小计|共计|备注|注|说明|填表|填报|制表|审核|单位负责人)")
_SHOWN_HIDDEN = 10


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


@dataclass(frozen=True)
class Taken:
    """A step that a row says was taken: the day, the values it gives by fact name, who handles it, where it goes, why."""

    step: Step
    happened_on: date
    values: dict[str, Any]
    handler: str = ""
    office: str = ""
    reason: str = ""


@dataclass
class Row:
    """A row read: values by fact name, the parties, the day it happened (None: not in the table), the steps taken.

    `office`: where the matter goes as it is opened.
    """

    sheet: str
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    parties: tuple[PartyGiven, ...] = ()
    happened_on: date | None = None
    faults: list[Fault] = field(default_factory=list)
    steps: list[Taken] = field(default_factory=list)
    office: str = ""

    def key(self, sheet: Sheet) -> tuple[Any, ...]:
        """What tells the row from others, as it is stored."""
        return tuple(
            (self.happened_on.isoformat() if self.happened_on else None) if c.fact is None else stored(c, self.values)
            for c in sheet.same
        )


@dataclass
class Found:
    """What a file holds: rows, tables not of this kind, rows passed over (with why), headings nobody asked for.

    `notes`: what whoever brought the file might not expect of it, in sentences.
    """

    rows: list[Row] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    passed: list[tuple[str, int, str]] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def stored(column: Column, values: dict[str, Any]) -> Any:
    """The stored form of a column's fact; None where it is empty."""
    assert column.fact is not None
    known = values.get(column.fact.name)
    return None if known is None else column.fact.encode(known)


def letter(index: int) -> str:
    """Excel's name of a column: 0 is A, 26 is AA."""
    name = ""
    while index >= 0:
        name, index = chr(65 + index % 26) + name, index // 26 - 1
    return name


def find(tables: Sequence[Table], sheet: Sheet, today: date) -> Found:
    """Read all tables that have the columns a row needs. A table without them is named in `unused`."""
    found = Found()
    wanted = sheet.needed
    for table in tables:
        heading = headings.find(table, sheet)
        missing = [c.head for c in wanted if c not in heading.at.values()]
        if missing:
            found.unused.append(table.name)
            found.missing = missing if not found.missing or len(missing) < len(found.missing) else found.missing
            continue
        if not table.shown:
            found.notes.append(f"工作表“{table.name}”是隐藏的，没有读。要导入的，请取消隐藏再上传。")
            continue
        found.strange += [h for h in heading.strange if h not in found.strange]
        _rows(table, heading, sheet, found, today)
    return found


def _rows(table: Table, heading: Heading, sheet: Sheet, found: Found, today: date) -> None:
    at, hidden = heading.at, []
    body = table.rows[heading.last + 1 :]
    padded = {i for i, c in at.items() if any(i < len(cells) and zeros(cells[i], c) for cells in body)}
    for number, cells in enumerate(body, heading.last + 2):
        shown = {i: text(cells[i]) if i < len(cells) else "" for i in at}
        if not any(shown.values()):
            continue
        first = next((text(c) for c in cells if c != ""), "")
        if _END.match("".join(first.split())) and any(sheet.must(c) and not shown[i] for i, c in at.items()):
            found.passed.append((table.name, number, f"“{first[:20]}”不是一条登记"))
            continue
        again = tuple(plain(c) for c in cells) in heading.rows
        if again or all(plain(shown[i]) in {plain(h) for h in c.heads} for i, c in at.items() if shown[i]):
            found.passed.append((table.name, number, "表头重复"))
            continue
        hidden += [number] if number in table.hidden else []
        found.rows.append(_row(table.name, number, cells, heading, padded, sheet, today))
    if hidden:
        which = "、".join(map(str, hidden[:_SHOWN_HIDDEN])) + ("等" if len(hidden) > _SHOWN_HIDDEN else "")
        found.notes.append(f"工作表“{table.name}”有{len(hidden)}行是隐藏或者筛选掉的（第{which}行），也读了。不要的请删去再上传。")


def _row(
    name: str, number: int, cells: list[Cell], heading: Heading, padded: set[int], sheet: Sheet, today: date
) -> Row:
    made = Row(name, number, dict(sheet.always))
    read: dict[Column, Any] = {}
    for place, column in heading.at.items():
        cell = cells[place] if place < len(cells) else ""
        try:
            meant = value(cell, column, sheet.must(column), heading.units.get(place, ""), place in padded)
            if column.past and meant is not None and meant > today:
                raise ValueError(f"“{column.head}”{meant}还没有到。|只能登记已经发生的。|请核对年份和日期。")
        except ValueError as wrong:
            what, rule, todo = [*str(wrong).split("|"), "", ""][:3]
            if column.secret and not rule:
                what = f"“{column.head}”填写得不对。"
            made.faults.append(_fault(made, column, place, what, rule or _rule(column, sheet), todo or _todo(column)))
            continue
        if meant is not None:
            read[column] = meant
        elif sheet.must(column):
            what = f"没有填“{column.head}”。"
            made.faults.append(_fault(made, column, place, what, _rule(column, sheet), "请补填；没有这一项内容的行，请删去整行。"))
    opening = {c: v for c, v in read.items() if c in sheet.columns}
    made.happened_on = next((v for c, v in opening.items() if c.happened), None)
    if made.happened_on is not None:
        made.values |= {f.name: made.happened_on for f in sheet.dates}
    made.values |= {c.fact.name: v for c, v in opening.items() if c.fact is not None}
    made.office = next((str(v) for c, v in opening.items() if c.gives == "office"), "")
    made.parties = tuple(_parties(read, sheet))
    if sheet.then and not made.faults:
        _steps(made, read, {c: p for p, c in heading.at.items()}, sheet)
    return made


def _steps(made: Row, read: dict[Column, Any], places: dict[Column, int], sheet: Sheet) -> None:
    """The steps a row says were taken, in order. Nothing that is filled in is passed over in silence."""
    before, day = sheet.start.label, made.happened_on
    used = set(sheet.columns)
    for step in sheet.then:
        if not step.taken(read):
            continue
        used |= set(step.own)
        place = places.get(step.on, -1)
        on = read.get(step.on)
        rule = f"{step.action.basis.text}，“{step.action.label}”的登记内容"
        if on is None:
            what = f"已经“{step.action.label}”的，须填“{step.on.head}”。"
            made.faults.append(_fault(made, step.on, place, what, rule, f"请补填；还没有办理的，请清空“{step.when[0].head}”。"))
            continue
        if day is not None and on < day:
            what = f"“{step.action.label}”{on}早于“{before}”{day}。"
            made.faults.append(_fault(made, step.on, place, what, "同一件的办理按先后登记。", "请核对日期。"))
        if step.action.to is not None:
            # What leaves the stage as it is (paid, published) may come in any order among its like.
            before, day = step.action.label, on
        asked = (*step.action.needs, *step.action.asks)
        facts = {c.fact: read[c] for c in step.every if c in read and c.fact is not None and c.fact in asked}
        values = dict(step.always) | {f.name: on for f in step.dates} | {f.name: v for f, v in facts.items()}
        said = {c.gives: str(read[c]) for c in step.columns if c in read and c.gives}
        made.steps.append(Taken(step, on, values, *(said.get(k, "") for k in ("handler", "office", "reason"))))
    for column in read:
        if column not in used:
            step = next(s for s in sheet.then if column in s.own)
            what = f"填了“{column.head}”，没有填“{step.when[0].head}”，不知道是否已经“{step.action.label}”。"
            todo = f"已经办理的，请补填“{step.when[0].head}”；还没有办理的，请清空这一格。"
            made.faults.append(_fault(made, column, places[column], what, f"{step.action.basis.text}，“{step.action.label}”", todo))


def _parties(read: dict[Column, Any], sheet: Sheet) -> Iterator[PartyGiven]:
    people: dict[str, dict[str, str]] = {}
    for column, said in read.items():
        if column.party:
            people.setdefault(column.party, {})[column.detail] = str(said)
    bodies = {c.party for c in sheet.columns if c.party and c.body}
    for kind, detail in people.items():
        if name := detail.pop("name", ""):
            yield PartyGiven(kind, name, is_body=kind in bodies, detail=detail)


def _fault(row: Row, column: Column, place: int, what: str, rule: str, todo: str) -> Fault:
    return Fault(row.sheet, row.number, letter(place), column.head, what, rule, todo)


def _rule(column: Column, sheet: Sheet) -> str:
    if column.fact is not None and column.fact.basis is not None:
        return column.fact.basis.text
    action = sheet.start if column in sheet.columns else next(s.action for s in sheet.then if column in s.every)
    return f"{action.basis.text}，“{action.label}”的登记内容"


def _todo(column: Column) -> str:
    if column.fact is not None and column.fact.options:
        return f"请改成：{'、'.join(_labels(column.fact.options))}。"
    said = {"date": "请写成 2026-10-15 或者 2026年10月15日。", "int": "请写成整数，不带“约”和单位。",
            "Decimal": "请写成数字，至多两位小数，不带“约”和单位。", "bool": "请写“是”或者“否”。"}  # fmt: skip
    return said.get(column.kind.__name__, "请改正后重新上传。")


def _labels(options: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (label for _, label in options)
