"""The work of an import: every row checked as if it were registered, then registered by acts, none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from fazhi.kernel.library import library
from fazhi.kernel.register import Entry
from fazhi.kernel.sheets import Sheet
from fazhi.ledger import access, acts
from fazhi.ledger.importing import rows, workbook
from fazhi.ledger.importing.rows import Fault, Found, Row
from fazhi.ledger.importing.workbook import Unreadable
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.session import Session, scope

CHECKED_TOGETHER, WRITTEN_TOGETHER = 200, 50
"""Rows to a transaction. While rows are written the counter of numbers is held, so others wait no longer than for these."""
Told = Callable[[int, int], None]
T = TypeVar("T")


class NotAllowed(Unreadable):
    """The post may not open what the table holds."""


@dataclass
class Checked:
    """What came of a file. `known`: registered already, with their number; `differing`: and not quite the same."""

    found: Found
    ready: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    faulty: int = 0
    known: list[tuple[str, int, str]] = field(default_factory=list)
    differing: list[Fault] = field(default_factory=list)
    registered: list[tuple[str, int, str]] = field(default_factory=list)


def sheets() -> dict[str, Sheet]:
    """All declared sheets by key, in the order of declaration."""
    return {s.key: s for s in library().every(Sheet)}


def allowed(session: Session) -> list[Sheet]:
    """The sheets whose rows the session may register."""
    return [s for s in sheets().values() if access.may_start(session, s.procedure, s.start).allowed]


def check(session: Session, sheet: Sheet, data: bytes, today: date, told: Told = lambda done, total: None) -> Checked:
    """Read a file and find out of every row what registering it would bring. Writes nothing. Raises `Unreadable`.

    `told(done, total)` is called between transactions.
    """
    verdict = access.may_start(session, sheet.procedure, sheet.start)
    if not verdict.allowed:
        raise NotAllowed(f"{verdict.why}规则：{verdict.basis}。请由有这个岗位的人导入。")
    found = rows.find(workbook.read(data), sheet, today)
    if not found.rows:
        raise Unreadable(_nothing(found, sheet))
    made = Checked(found)
    with scope(session):
        known = _known(session, sheet)
    seen: dict[tuple[Any, ...], Row] = {}
    for at, chunk in _chunks(found.rows, CHECKED_TOGETHER):
        with scope(session):
            for row in chunk:
                _check(made, session, sheet, row, known, seen, today)
        told(at, len(found.rows))
    return made


def register(
    session: Session, sheet: Sheet, data: bytes, name: str, today: date, told: Told = lambda done, total: None
) -> Checked:
    """Register every row that is right and not registered yet. Done again, it registers nothing. Raises `Unreadable`."""
    made = check(session, sheet, data, today, lambda done, total: told(done, 2 * total))
    before = len(made.found.rows)
    for at, chunk in _chunks(made.ready, WRITTEN_TOGETHER):
        with scope(session):
            for row in chunk:
                try:
                    opened = acts.start(session, sheet.procedure.key, sheet.start.key, _given(row, today, name), on=today)
                except ActRefused as refused:
                    _refused(made, sheet, row, refused)
                else:
                    made.registered.append((row.sheet, row.number, opened.number))
        told(before + at, before + len(made.ready))
    return made


def _chunks(items: Sequence[T], size: int) -> Iterator[tuple[int, Sequence[T]]]:
    """Pieces of at most `size`, each with how many items there are up to its end."""
    for at in range(0, len(items), size):
        yield min(at + size, len(items)), items[at : at + size]


def _nothing(found: Found, sheet: Sheet) -> str:
    if found.missing:
        lacking = "、".join(f"“{h}”" for h in found.missing)
        return f"没有找到“{sheet.label}”的表头：缺少{lacking}。请对照模板写明这些列（表头须在前{rows.LOOKED_AT}行内），再重新上传。"
    return "表头下面没有内容。请填写后重新上传。"


def _known(session: Session, sheet: Sheet) -> dict[tuple[Any, ...], tuple[str, dict[str, Any]]]:
    """What is registered already in the organisation: by what tells rows apart, the number and the facts."""
    found = Matter.objects.filter(procedure=sheet.procedure.key, origin=session.organisation)
    standing = found.exclude(stage=Entry.STRUCK.name) if sheet.procedure.is_register else found
    out: dict[tuple[Any, ...], tuple[str, dict[str, Any]]] = {}
    for number, facts, opened in standing.values_list("number", "facts", "opened_on").iterator(chunk_size=2_000):
        key = tuple(opened.isoformat() if c.fact is None else facts.get(c.fact.name) for c in sheet.same)
        out.setdefault(key, (number, facts))
    return out


def _check(
    made: Checked, session: Session, sheet: Sheet, row: Row, known: dict[tuple[Any, ...], tuple[str, dict[str, Any]]],
    seen: dict[tuple[Any, ...], Row], today: date,
) -> None:  # fmt: skip
    if row.faults:
        made.faults += row.faults
        made.faulty += 1
        return
    key = row.key(sheet)
    said = "、".join(f"“{c.head}”" for c in sheet.same)
    if key in seen:
        first = seen[key]
        where = f"第{first.number}行" if first.sheet == row.sheet else f"工作表“{first.sheet}”第{first.number}行"
        what = f"与{where}的{said}都相同。"
        _fault(made, row, what, f"{said}都相同的，视为同一条，只登记一次。", "重复的请删去一行；不是同一条的，请把它们写得有区别。")
        return
    seen[key] = row
    if key in known:
        number, facts = known[key]
        made.known.append((row.sheet, row.number, number))
        _compare(made, sheet, row, number, facts)
        return
    try:
        acts.rehearse(session, sheet.procedure.key, sheet.start.key, _given(row, today, ""), on=today)
    except ActRefused as refused:
        _refused(made, sheet, row, refused)
        return
    made.ready.append(row)


def _compare(made: Checked, sheet: Sheet, row: Row, number: str, facts: dict[str, Any]) -> None:
    """Say where the table and what is registered differ; what the table leaves empty is no difference."""
    for column in sheet.columns:
        if column.fact is None or column.secret or column.fact.name not in row.values:
            continue
        if rows.stored(column, row.values) != facts.get(column.fact.name):
            before = column.fact.show(column.fact.decode(facts.get(column.fact.name)))
            what = f"已登记为{number}，其中“{column.head}”是{before}，表中是{column.fact.show(row.values[column.fact.name])}。"
            todo = f"表中的对，请在{number}上办理“更正”，写明理由；导入不改动已有的登记。"
            made.differing.append(Fault(row.sheet, row.number, "", column.head, what, "登记以后只能更正，不能覆盖。", todo))


def _given(row: Row, today: date, name: str) -> Given:
    note = f"从表格“{name}”{f'工作表“{row.sheet}”' if row.sheet else ''}第{row.number}行导入" if name else ""
    return Given(row.happened_on or today, row.values, note=note, parties=row.parties)


def _fault(made: Checked, row: Row, what: str, rule: str, todo: str, head: str = "") -> None:
    made.faults.append(Fault(row.sheet, row.number, "", head, what, rule, todo))
    made.faulty += 1


def _refused(made: Checked, sheet: Sheet, row: Row, refused: ActRefused) -> None:
    """What the rules of the procedure say against a row."""
    head = next((c.head for c in sheet.columns if c.fact is not None and c.fact.name == refused.field_name), "")
    _fault(made, row, refused.message, refused.basis or sheet.start.basis.text, "请改正这一行后重新上传。", head)
