"""The work of an import: every row checked as if it were registered, then registered by acts, none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Q

from fazhi.kernel.library import library
from fazhi.kernel.named import Named
from fazhi.kernel.register import Entry
from fazhi.kernel.sheets import Sheet
from fazhi.ledger import access
from fazhi.ledger.importing import headings, rows, steps, workbook
from fazhi.ledger.importing.rows import Fault, Found, Row
from fazhi.ledger.importing.steps import Bench, Plan, StepRefused
from fazhi.ledger.importing.workbook import Unreadable
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused
from fazhi.people.session import Session, scope

CHECKED_TOGETHER, WRITTEN_TOGETHER = 200, 50
"""Rows checked, acts written to a transaction. Meanwhile the counter of numbers is held: others wait no longer than for these."""
Told = Callable[[int, int], None]
T = TypeVar("T")


class NotAllowed(Unreadable):
    """The post may not open what the table holds."""


@dataclass
class Checked:
    """What came of a file. `known`: registered already, with their number; `differing`: and not quite the same.

    `ready`: rows to be registered, `later`: rows registered before that are to have further acts; `registered` and `added`:
    those done, with number and acts. `left`: with what others have still to do.
    """

    found: Found
    ready: list[Plan] = field(default_factory=list)
    later: list[Plan] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    faulty: int = 0
    known: list[tuple[str, int, str]] = field(default_factory=list)
    differing: list[Fault] = field(default_factory=list)
    registered: list[tuple[str, int, str]] = field(default_factory=list)
    added: list[tuple[str, int, str]] = field(default_factory=list)
    left: list[tuple[str, int, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Known:
    """A matter registered before, as far as a row is compared with it. `marks`: by action, the day it was done.

    `twins`: numbers of others that cannot be told from it.
    """

    id: int
    number: str
    facts: dict[str, Any]
    marks: dict[str, str]
    twins: list[str] = field(default_factory=list)


def sheets() -> dict[str, Sheet]:
    """All declared sheets by key, in the order of declaration."""
    return {s.key: s for s in library().every(Sheet)}


def allowed(session: Session) -> list[Sheet]:
    """The sheets of which the session may register a row, or do a later act."""
    return [s for s in sheets().values() if may_bring(session, s)]


def may_bring(session: Session, sheet: Sheet) -> bool:
    """Whether the session may do anything that a table of this kind holds."""
    if access.may_start(session, sheet.procedure, sheet.start).allowed:
        return True
    roles = {r.key for s in sheet.then for r in s.action.by}
    return session.role.key in roles and sheet.procedure.key in session.kinds and session.organisation is not None


def check(
    session: Session, sheet: Sheet, data: bytes, today: date, told: Told = lambda done, total: None, *, name: str = "",
    leave: bool = False,
) -> Checked:  # fmt: skip
    """Read a file and find out of every row what registering it would bring. Writes nothing. Raises `Unreadable`.

    `told(done, total)` is called between transactions. `leave`: later acts that no post of the bringer may do are left.
    """
    if not may_bring(session, sheet):
        verdict = access.may_start(session, sheet.procedure, sheet.start)
        raise NotAllowed(f"{verdict.why}规则：{verdict.basis}。请由有这个岗位的人导入。")
    found = rows.find(workbook.read(data), sheet, today)
    if not found.rows:
        raise Unreadable(_nothing(found, sheet))
    made, bench = Checked(found), Bench(session, sheet, today, name, leave)
    with scope(session):
        known = _known(session, sheet)
    seen: dict[tuple[Any, ...], Row] = {}
    for at, chunk in _chunks(found.rows, CHECKED_TOGETHER):
        with scope(session):
            for row in chunk:
                _check(made, bench, row, known, seen)
        told(at, len(found.rows))
    return made


def register(
    session: Session, sheet: Sheet, data: bytes, name: str, today: date, told: Told = lambda done, total: None, *,
    leave: bool = False,
) -> Checked:  # fmt: skip
    """Register every row that is right and not registered yet. Done again, it registers nothing. Raises `Unreadable`."""
    made = check(session, sheet, data, today, lambda done, total: told(done, 2 * total), name=name, leave=leave)
    before, bench = len(made.found.rows), Bench(session, sheet, today, name, leave)
    plans = [*made.ready, *made.later]
    for at, chunk in _chunks(plans, max(1, WRITTEN_TOGETHER // (1 + len(sheet.then)))):
        with transaction.atomic():
            for plan in chunk:
                try:
                    number = steps.carry_out(bench, plan)
                except ActRefused as refused:
                    _refused(made, sheet, plan.row, refused)
                else:
                    done = made.registered if plan.matter is None else made.added
                    done.append((plan.row.sheet, plan.row.number, _line(number, plan)))
        told(before + at, before + len(plans))
    return made


def _line(number: str, plan: Plan) -> str:
    """A matter with what was done on it after the opening."""
    return f"{number}：{plan.acts}" if plan.doings else number


def _chunks(items: Sequence[T], size: int) -> Iterator[tuple[int, Sequence[T]]]:
    """Pieces of at most `size`, each with how many items there are up to its end."""
    for at in range(0, len(items), size):
        yield min(at + size, len(items)), items[at : at + size]


def _nothing(found: Found, sheet: Sheet) -> str:
    if found.missing:
        lacking = "、".join(f"“{h}”" for h in found.missing)
        return f"没有找到“{sheet.label}”的表头：缺少{lacking}。请对照模板写明这些列（表头须在前{headings.LOOKED_AT}行内），再重新上传。"
    return "表头下面没有内容。请填写后重新上传。"


def _known(session: Session, sheet: Sheet) -> dict[tuple[Any, ...], _Known]:
    """What is registered already by the organisation or has come to it, by what tells rows apart."""
    own = Q(origin=session.organisation)
    found = Matter.objects.filter(own | Q(organisation=session.organisation) if sheet.then else own, procedure=sheet.procedure.key)
    standing = found.exclude(stage=Entry.STRUCK.name) if sheet.procedure.is_register else found
    out: dict[tuple[Any, ...], _Known] = {}
    for id_, number, facts, marks, opened in standing.values_list(
        "id", "number", "facts", "marks", "opened_on"
    ).order_by("id").iterator(chunk_size=2_000):
        key = tuple(opened.isoformat() if c.fact is None else facts.get(c.fact.name) for c in sheet.same)
        if key in out:
            out[key].twins.append(number)
        else:
            out[key] = _Known(id_, number, facts, marks)
    return out


def _check(
    made: Checked, bench: Bench, row: Row, known: dict[tuple[Any, ...], _Known], seen: dict[tuple[Any, ...], Row]
) -> None:
    if row.faults:
        made.faults += row.faults
        made.faulty += 1
        return
    sheet = bench.sheet
    key = row.key(sheet)
    said = "、".join(f"“{c.head}”" for c in sheet.same)
    if key in seen:
        first = seen[key]
        where = f"第{first.number}行" if first.sheet == row.sheet else f"工作表“{first.sheet}”第{first.number}行"
        what = f"与{where}的{said}都相同。"
        _fault(made, row, what, f"{said}都相同的，视为同一条，只登记一次。", "重复的请删去一行；不是同一条的，请把它们写得有区别。")
        return
    seen[key] = row
    if key not in known and not bench.starts.allowed:
        who = "、".join(r.label for r in sheet.start.by if not r.public)
        todo = f"这一件还没有登记，也没有转到您的单位。请先由{who}登记；已经登记的，请核对{said}是否写得相同。"
        _fault(made, row, bench.starts.why, bench.starts.basis, todo)
        return
    try:
        plan = _known_row(made, bench, row, known[key]) if key in known else bench.open(row)
    except ActRefused as refused:
        _refused(made, sheet, row, refused)
        return
    if plan.left:
        made.left.append((row.sheet, row.number, f"{plan.number}：{plan.left}" if plan.number else plan.left))
    if plan.matter is None:
        made.ready.append(plan)
    elif plan.doings:
        made.later.append(plan)


def _known_row(made: Checked, bench: Bench, row: Row, before: _Known) -> Plan:
    """A row registered before: what differs is told, what is newly filled in is to be done."""
    made.known.append((row.sheet, row.number, before.number))
    _compare(made, bench.sheet, row, before)
    wanted = [t for t in row.steps if t.step.action.key not in before.marks]
    if wanted and before.twins:
        which = "、".join([before.number, *before.twins])
        raise ActRefused(f"有{len(before.twins) + 1}件与这一行都相同（{which}），不知道补办哪一件。请在事项上办理。")
    return bench.go_on(row, before.id, before.number, wanted) if wanted else Plan(row, bench.opening(row), before.id, before.number)


def _compare(made: Checked, sheet: Sheet, row: Row, before: _Known) -> None:
    """Say where the table and what is registered differ; what the table leaves empty is no difference."""
    number, facts = before.number, before.facts

    def tell(head: str, there: str, here: str) -> None:
        what = f"已登记为{number}，其中“{head}”是{there}，表中是{here}。"
        todo = f"表中的对，请在{number}上办理“更正”，写明理由；导入不改动已有的登记。"
        made.differing.append(Fault(row.sheet, row.number, "", head, what, "登记以后只能更正，不能覆盖。", todo))

    done = [t for t in row.steps if t.step.action.key in before.marks]
    for taken in done:
        if taken.step.on.happened and (day := before.marks[taken.step.action.key]) != taken.happened_on.isoformat():
            tell(taken.step.on.head, day, taken.happened_on.isoformat())
    # A fact that is the day itself has been told with the day.
    dated = [{f.name for f in t.step.dates if t.values[f.name] == t.happened_on} for t in done]
    later = [(t.step.every, {n: v for n, v in t.values.items() if n not in d}) for t, d in zip(done, dated, strict=True)]
    given = [(sheet.columns, row.values), *later]
    for column, values in {c: values for columns, values in given for c in columns}.items():
        if column.fact is None or column.secret or column.fact.name not in values:
            continue
        there, here = column.fact.decode(facts.get(column.fact.name)), values[column.fact.name]
        if there != here and not _same_entries(there, here):
            tell(column.head, column.fact.show(there), column.fact.show(here))


def _same_entries(there: Any, here: Any) -> bool:
    """Whether a table names the same entries, by their numbers or by what they are called."""
    known, given = (x if isinstance(x, tuple) else (x,) for x in (there, here))
    if len(known) != len(given) or not all(isinstance(x, Named) for x in (*known, *given)):
        return False
    return all(g.number in (k.number, "".join(k.title.split())) for k, g in zip(known, given, strict=True))


def _fault(made: Checked, row: Row, what: str, rule: str, todo: str, head: str = "") -> None:
    made.faults.append(Fault(row.sheet, row.number, "", head, what, rule, todo))
    made.faulty += 1


def _refused(made: Checked, sheet: Sheet, row: Row, refused: ActRefused) -> None:
    """What the rules of the procedure say against a row."""
    columns = refused.taken.step.every if isinstance(refused, StepRefused) else sheet.columns
    named = {"handler": "handler", "to_org": "office", "note": "reason"}.get(refused.field_name, "-")
    head = next(
        (c.head for c in columns if c.gives == named or (c.fact is not None and c.fact.name == refused.field_name)), ""
    )
    todo = "请改正这一行后重新上传。"
    if isinstance(refused, StepRefused) and refused.who:
        head = refused.taken.step.when[0].head
        todo = f"请由{refused.who}导入；或者上传时选“只办我能办的”，这一步留给{refused.who}；还没有办理的，请清空“{head}”。"
    _fault(made, row, refused.message, refused.basis or sheet.start.basis.text, todo, head)
