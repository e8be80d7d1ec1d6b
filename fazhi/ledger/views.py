"""A typed, read-only view of every procedure and register, with Chinese comments, and the indexes of what is entered once.

Columns of `v_KEY`: id, number, stage, closed, org_rank, origin_rank, region_id, organisation_id, opened_on, closed_on,
outcome, title, topic; one column a fact that is not secret (its own type; enumerations as their stored name); an action
`did_ACTION` (date it was last done) and `turn_ACTION` (which act on the matter that was); a limit `due_LIMIT` (its last
day as it now stands), `kept_LIMIT` and `missed_LIMIT` (when it first ended in time, or late). The views run with the
rights of whoever asks, so the row policy holds in them; they show nothing that names a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import Library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import once

COMMON = {
    "id": "bigint", "number": "text", "stage": "text", "closed": "boolean", "org_rank": "bigint",
    "origin_rank": "bigint", "organisation_id": "bigint", "region_id": "bigint", "opened_on": "date",
    "closed_on": "date", "outcome": "text", "title": "text", "topic": "text", "version": "integer",
}  # fmt: skip


def view_name(procedure: Procedure[Any, Any]) -> str:
    return f"v_{procedure.key}"


def sql_type(fact: FactRef[Any, Any]) -> str:
    if fact.many:
        return "text"
    return {bool: "boolean", int: "bigint", Decimal: "numeric", date: "date"}.get(fact.kind, "text")


def columns(procedure: Procedure[Any, Any]) -> dict[str, str]:
    """Column → SQL type, in order."""
    found = dict(COMMON)
    for action in procedure.actions:
        found[f"did_{action.key}"] = "date"
        found[f"turn_{action.key}"] = "integer"
    for limit in procedure.limits:
        found |= {f"{what}_{limit.key}": "date" for what in _ENDS}
    for fact in procedure.facts.refs().values():
        if not fact.secret:
            found[f"fact_{fact.name}"] = sql_type(fact)
    return found


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


_ENDS = {
    "due": ("届满日", "l.due", "l.state <> 'void' order by l.id desc limit 1"),
    "kept": ("首次按期办结日期", "min(l.ended_on)", "l.state = 'met'"),
    "missed": ("首次超期办结日期", "min(l.ended_on)", "l.state = 'late'"),
}
"""What a view says of each limit: label, and how it is read from the limit's rows."""


def _ended(key: str) -> Iterator[str]:
    for what, (_, value, where) in _ENDS.items():
        rows = f"ledger_limit l where l.matter_id = ledger_matter.id and l.key = {_quoted(key)} and {where}"
        yield f'(select {value} from {rows}) as "{what}_{key}"'


def _fact(fact: FactRef[Any, Any]) -> str:
    if fact.refers is not None and not fact.many:
        return f"(facts->{_quoted(fact.name)}->>'number') as \"fact_{fact.name}\""
    kind = sql_type(fact)
    return f"(facts->>{_quoted(fact.name)})" + ("" if kind == "text" else f"::{kind}") + f' as "fact_{fact.name}"'


def statements(declared: Library) -> Iterator[str]:
    """SQL that makes the views and indexes anew. `%` is doubled, as the driver expects."""
    for procedure in declared.procedures.values():
        yield from (s.replace("%", "%%") for s in _view(procedure))
        if procedure.once is not None:
            yield once.index(procedure)


def _view(procedure: Procedure[Any, Any]) -> Iterator[str]:
    name = view_name(procedure)
    parts = list(COMMON)
    for key in dict.fromkeys(a.key for a in procedure.actions):
        parts.append(f'(marks->>{_quoted(key)})::date as "did_{key}"')
        parts.append(f'(turns->>{_quoted(key)})::integer as "turn_{key}"')
    for key in dict.fromkeys(x.key for x in procedure.limits):
        parts += _ended(key)
    parts += [_fact(f) for f in procedure.facts.refs().values() if not f.secret]
    yield f'drop view if exists "{name}"'
    yield (
        f'create view "{name}" with (security_invoker = true) as select {", ".join(parts)}'
        f" from ledger_matter where procedure = {_quoted(procedure.key)}"
    )
    yield f'comment on view "{name}" is {_quoted(procedure.label)}'
    for action in procedure.actions:
        yield f'comment on column "{name}"."did_{action.key}" is {_quoted(action.label + "（最近一次日期）")}'
        yield f'comment on column "{name}"."turn_{action.key}" is {_quoted(action.label + "（最近一次是第几次办理）")}'
    for limit in procedure.limits:
        for what, (label, _, _) in _ENDS.items():
            yield f'comment on column "{name}"."{what}_{limit.key}" is {_quoted(f"{limit.label}（{label}）")}'
    for fact in procedure.facts.refs().values():
        if not fact.secret:
            yield f'comment on column "{name}"."fact_{fact.name}" is {_quoted(fact.label)}'
    yield f'revoke all on "{name}" from fazhi_app'
    yield f'grant select on "{name}" to fazhi_app'
