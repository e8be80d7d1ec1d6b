"""From a declared set of matters to one Ibis expression over the typed view of its procedure.

The number and the list of matters behind it come from the same expression, so they cannot disagree. The expression is
not tied to PostgreSQL: the same one runs over exported files on another engine.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import ibis
import ibis.expr.types as ir

from fazhi.kernel.conditions import AtMost, Both, Compare, Condition, Done, Either, Ended, Known, Not, OneOf, Within
from fazhi.kernel.facts import FactRef
from fazhi.kernel.measures import Cases, How, Measure
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.register import Entry
from fazhi.ledger.views import columns, view_name

_TYPES = {
    "bigint": "int64", "integer": "int32", "text": "string", "boolean": "boolean", "date": "date",
    "numeric": "decimal(38, 2)",
}  # fmt: skip


class NotCountable(ValueError):
    """An indicator asks for something the views do not have. A defect of the declaration, found when it is compiled."""


@dataclass(frozen=True)
class Window:
    """A measure over the days `first`…`last`, both included."""

    measure: Measure
    first: date
    last: date


def table(procedure: Procedure[Any, Any]) -> ir.Table:
    """The typed view of a procedure as Ibis sees it."""
    return ibis.table({name: _TYPES[kind] for name, kind in columns(procedure).items()}, name=view_name(procedure))


def _column(t: ir.Table, fact: FactRef[Any, Any]) -> Any:
    if fact.secret:
        raise NotCountable(f"“{fact.label}”是个人信息，不能用来统计")
    return t[f"fact_{fact.name}"]


def _literal(fact: FactRef[Any, Any], value: Any) -> Any:
    if value is None:
        raise NotCountable(f"“{fact.label}”不能与“不知道”比较，请用 known()")
    if fact.many:
        # As PostgreSQL writes a JSON list of text.
        return ibis.literal(json.dumps([v.name for v in value], ensure_ascii=False))
    if isinstance(value, Enum):
        return ibis.literal(value.name)
    if isinstance(value, Decimal):
        return ibis.literal(value, "decimal(38, 2)")
    return ibis.literal(value)


def _compare(t: ir.Table, c: Compare[Any]) -> Any:
    known, value = _column(t, c.fact), _literal(c.fact, c.value)
    if c.op not in ("==", "!=") and c.fact.kind not in (int, Decimal, date):
        raise NotCountable(f"“{c.fact.label}”没有大小，不能比较")
    match c.op:
        case "==":
            found = known == value
        case "!=":
            found = known != value
        case ">":
            found = known > value
        case ">=":
            found = known >= value
        case "<":
            found = known < value
        case _:
            found = known <= value
    return found.coalesce(False)


def _by(day: Any, as_of: date | None) -> Any:
    """Whether a day is known, and not after `as_of`."""
    return day.notnull() if as_of is None else (day <= as_of).coalesce(False)


def _done(t: ir.Table, c: Done[Any], as_of: date | None) -> Any:
    did, turn = t[f"did_{c.action}"], t[f"turn_{c.action}"]
    found = _by(did, as_of)
    for other, _ in c.since:
        day, place = t[f"did_{other}"], t[f"turn_{other}"]
        found = found & (~_by(day, as_of) | (did > day) | ((did == day) & (turn > place))).coalesce(False)
    return found


def _within_years(t: ir.Table, c: Within[Any]) -> Any:
    """Years after a day, as `Within.last`: PostgreSQL's interval, too, takes the last day of a month that is too short."""
    last = _column(t, c.since) + ibis.interval(years=c.years)
    return (_column(t, c.fact) <= last.cast("date")).coalesce(False)


def holds(t: ir.Table, condition: Condition[Any], as_of: date | None = None) -> Any:
    """The condition as a column of true and false, never unknown: what is not known satisfies no comparison.

    `as_of`: an action counts as done only where its last doing is not after this day.
    """
    match condition:
        case Compare():
            return _compare(t, condition)
        case AtMost(fact, bound):
            return (_column(t, fact) <= _column(t, bound)).coalesce(False)
        case OneOf(fact, values):
            return _column(t, fact).isin([_literal(fact, v) for v in values]).coalesce(False)
        case Known(fact):
            return _column(t, fact).notnull()
        case Within():
            return _within_years(t, condition)
        case Done():
            return _done(t, condition, as_of)
        case Ended(limit, _, kept):
            missed = _by(t[f"missed_{limit}"], as_of)
            return _by(t[f"kept_{limit}"], as_of) & ~missed if kept else missed
        case Both(left, right):
            return holds(t, left, as_of) & holds(t, right, as_of)
        case Either(left, right):
            return holds(t, left, as_of) | holds(t, right, as_of)
        case Not(inner):
            return ~holds(t, inner, as_of)
        case _:
            raise NotCountable(f"不会把条件{type(condition).__name__}译成查询")


def placed_on(t: ir.Table, cases: Cases[Any]) -> Any:
    """The one day that places a matter in a period. Not for `standing` sets, which have a moment instead."""
    if cases.falls_due:
        ends = [t[f"due_{x.key}"] for x in cases.falls_due]
        return ends[0] if len(ends) == 1 else ibis.greatest(*ends)
    if cases.dated_by is None:
        return t["opened_on"]
    if isinstance(cases.dated_by, FactRef):
        return _column(t, cases.dated_by)
    days = [t[f"did_{a.key}"] for a in cases.dated_by]
    return days[0] if len(days) == 1 else ibis.greatest(*days)


def member(t: ir.Table, cases: Cases[Any], first: date, last: date) -> Any:
    """Whether a row belongs to the set in the period. Struck-out entries of a register never do.

    A `standing` set holds the matters open at the end of `last`; what has been done by then is taken as of that day,
    facts as they are known now.
    """
    if cases.standing:
        inside = (t["opened_on"] <= last) & (t["closed_on"].isnull() | (t["closed_on"] > last))
    else:
        inside = placed_on(t, cases).between(first, last)
    inside = inside.coalesce(False)
    if cases.procedure.is_register:
        inside = inside & (t["stage"] != Entry.STRUCK.name)
    if cases.condition is not None:
        inside = inside & holds(t, cases.condition, last if cases.standing else None)
    return inside


def amount(t: ir.Table, window: Window) -> Any:
    """The number itself: how many, the sum (0 of nothing), or how many different values."""
    return _amount(t, window.measure, member(t, window.measure.cases, window.first, window.last))


def _amount(t: ir.Table, measure: Measure, where: Any) -> Any:
    if measure.how is How.COUNT:
        return t.count(where=where)
    if measure.fact is None:
        raise NotCountable("合计或者不重复计数须写明登记项")
    column = _column(t, measure.fact)
    return column.sum(where=where).coalesce(0) if measure.how is How.SUM else column.nunique(where=where)


def within(t: ir.Table, lo: int, hi: int) -> ir.Table:
    """Rows in the charge of organisations of these ranks."""
    return t.filter(t["org_rank"].between(lo, hi))


def totals(procedure: Procedure[Any, Any], windows: Sequence[Window], lo: int, hi: int) -> ir.Table:
    """One row with a column `m0`, `m1` … a window: every number wanted of one procedure, in one pass."""
    t = within(table(procedure), lo, hi)
    return t.aggregate([amount(t, w).name(f"m{i}") for i, w in enumerate(windows)])


def by_slices(
    procedure: Procedure[Any, Any], windows: Sequence[Window], slices: Sequence[tuple[int, int]], lo: int, hi: int
) -> ir.Table:
    """As `totals`, a row a slice of ranks: `slice` is its place in the list, -1 for ranks in none of them."""
    t = within(table(procedure), lo, hi)
    pairs = [(t["org_rank"].between(a, b), ibis.literal(i)) for i, (a, b) in enumerate(slices)]
    place = ibis.cases(*pairs, else_=-1) if pairs else ibis.literal(-1)
    return t.group_by(place.name("slice")).aggregate([amount(t, w).name(f"m{i}") for i, w in enumerate(windows)])


def by_month(
    procedure: Procedure[Any, Any], measures: Sequence[Measure], first: date, last: date, lo: int, hi: int
) -> ir.Table:
    """A row a month that has something, columns `month` (202610 = October 2026) and `m0`, `m1` …

    All measures must be placed by the same day (see `placing`).
    """
    t = within(table(procedure), lo, hi)
    day = placed_on(t, measures[0].cases)
    t = t.filter(day.between(first, last).coalesce(False))
    day = placed_on(t, measures[0].cases)
    numbers = [_amount(t, m, member(t, m.cases, first, last)).name(f"m{i}") for i, m in enumerate(measures)]
    return t.group_by((day.year() * 100 + day.month()).name("month")).aggregate(numbers)


def placing(cases: Cases[Any]) -> tuple[str, ...]:
    """Equal for sets that are placed in time by the same day."""
    if cases.falls_due:
        return ("due", *sorted(x.key for x in cases.falls_due))
    if isinstance(cases.dated_by, FactRef):
        return ("fact", cases.dated_by.name)
    return ("opened",) if cases.dated_by is None else ("done", *sorted(a.key for a in cases.dated_by))


def members(window: Window, lo: int, hi: int) -> ir.Table:
    """The matters of the set: `id`, `day` that placed it (of opening, if standing), `amount` it adds (or null)."""
    cases = window.measure.cases
    t = within(table(cases.procedure), lo, hi)
    t = t.filter(member(t, cases, window.first, window.last))
    day = t["opened_on"] if cases.standing else placed_on(t, cases)
    fact = window.measure.fact
    adds = ibis.null("string") if fact is None else _column(t, fact).cast("string")
    return t.select(t["id"], day.name("day"), adds.name("amount"))


def sql(expression: ir.Table) -> str:
    """The PostgreSQL text of an expression."""
    return str(ibis.to_sql(expression, dialect="postgres"))


def sql_once(expression: ir.Table, procedure: Procedure[Any, Any], lo: int, hi: int) -> str:
    """As `sql`, for expressions that ask many things of every row: what they need is read out of each row once.

    The rows are laid down first under the view's own name; PostgreSQL would else take a fact out of its row anew for
    every condition that names it, which halves the speed of a year's figures.
    """
    text, name = sql(expression), view_name(procedure)
    needed = [f'"{column}"' for column in columns(procedure) if f'"{column}"' in text]
    rows = f'select {", ".join(needed)} from "{name}" where "org_rank" between {int(lo)} and {int(hi)}'
    return f'with "{name}" as materialized ({rows}) {text}'
