"""Bulk writing for `acts.append_many` and `acts.extend_many`: many matters at once, the same rows that single acts write.

`prepare` needs no database, so that several processes can work at it; `write` puts what they prepared into the tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import connection
from django.db.models import Model

from fazhi.ledger import store
from fazhi.ledger.models import Act, Attachment, Limit, Link, Matter, Paper, Party, Pause, Published, PublishedEnd
from fazhi.ledger.state import ActMade, MatterState

CHUNK = 1_000
"""Matters written in one go."""

Item = tuple[MatterState, list[ActMade]]


@dataclass(frozen=True)
class Prepared:
    """The rows of some matters, a JSON text a table. `matter_id` in them counts from 1 within this piece."""

    matters: int
    acts: int
    rows: dict[str, str]


_PARTS: tuple[type[Model], ...] = (Act, Party, Paper, Attachment, Link, Limit, Published, PublishedEnd)
_TABLES: tuple[type[Model], ...] = (Matter, *_PARTS, Pause)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return "\\x" + bytes(value).hex()
    return str(value)


def _json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, default=_plain, separators=(",", ":"))


def prepare(batch: list[Item]) -> Prepared:
    """The rows of whole matters, given as the final state and its acts in order."""
    rows: dict[str, list[dict[str, Any]]] = {m._meta.db_table: [] for m in _TABLES}
    for i, (state, acts) in enumerate(batch, 1):
        state.id = i
        rows[Matter._meta.db_table].append({"matter_id": i} | store.columns(state))
        _add_acts(rows, state, acts)
        for limit in state.limits:
            rows[Limit._meta.db_table].append(store.limit_columns(state, limit))
            rows[Pause._meta.db_table] += [
                {"matter_id": i, "key": limit.key, "starts_on": limit.starts_on, "start": p.start, "end": p.end,
                 "reason": p.reason}
                for p in limit.pauses
            ]  # fmt: skip
        state.id = None
    acts_table = Act._meta.db_table
    return Prepared(len(batch), len(rows[acts_table]), {t: _json(r) for t, r in rows.items() if r})


def _add_acts(rows: dict[str, list[dict[str, Any]]], state: MatterState, acts: list[ActMade]) -> None:
    for made in acts:
        rows[Act._meta.db_table].append(store.act_columns(state, made))
        rows[Party._meta.db_table] += store.party_columns(state, made)
        rows[Paper._meta.db_table] += store.paper_columns(state, made)
        rows[Attachment._meta.db_table] += store.material_columns(state, made)
        rows[Link._meta.db_table] += store.link_columns(state, made)
        rows[Published._meta.db_table] += store.published_columns(state, made)
        rows[PublishedEnd._meta.db_table] += store.ended_columns(state, made)


def _types(model: type[Model]) -> dict[str, str]:
    found = {f.column: f.rel_db_type(connection) if f.primary_key else f.db_type(connection) for f in model._meta.concrete_fields}
    return {str(column): str(kind) for column, kind in found.items()}


def _execute(statement: str, arguments: list[Any]) -> None:
    # Bound on the server: quoting tens of megabytes into the statement would cost more than writing them.
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement.encode(), arguments)


def _columns(model: type[Model]) -> tuple[str, str]:
    """Names of all columns but the id, and the same as a record definition."""
    types = {c: t for c, t in _types(model).items() if c != "id"}
    return ", ".join(f'"{c}"' for c in types), ", ".join(f'"{c}" {t}' for c, t in types.items())


def write(prepared: Prepared) -> None:
    """Write prepared rows. PostgreSQL does not COPY under a row policy, so each table gets one INSERT from JSON."""
    ids = _ids(Matter._meta.db_table, prepared.matters)
    names, record = _columns(Matter)
    _execute(
        f'insert into "{Matter._meta.db_table}" (id, {names}) select (%s::bigint[])[matter_id], {names}'
        f" from json_to_recordset(%s::json) as given (matter_id bigint, {record})",
        [ids, prepared.rows[Matter._meta.db_table]],
    )
    _write_parts(prepared.rows, ids)
    if pauses := prepared.rows.get(Pause._meta.db_table):
        _execute(
            f'insert into "{Pause._meta.db_table}" (limit_id, start, "end", reason)'
            ' select l.id, given.start, given."end", given.reason from json_to_recordset(%s::json)'
            ' as given (matter_id bigint, key text, starts_on date, start date, "end" date, reason text)'
            f' join "{Limit._meta.db_table}" l on l.matter_id = (%s::bigint[])[given.matter_id]'
            " and l.key = given.key and l.starts_on = given.starts_on",
            [pauses, ids],
        )


def _write_parts(rows: dict[str, str], ids: list[int]) -> None:
    for model in _PARTS:
        given = rows.get(model._meta.db_table)
        if given is None:
            continue
        names, record = _columns(model)
        picked = names.replace('"matter_id"', "(%s::bigint[])[matter_id]")
        _execute(
            f'insert into "{model._meta.db_table}" ({names}) select {picked} from json_to_recordset(%s::json) as given ({record})',
            [ids, given],
        )


def extend(batch: list[Item]) -> None:
    """Write further acts of matters that are in the tables already and locked by the caller; given as `prepare` is given.

    Limits that acts pause or resume go one by one; those of all others in one statement a table.
    """
    ids = [state.row_id for state, _ in batch]
    rows: dict[str, list[dict[str, Any]]] = {m._meta.db_table: [] for m in _PARTS}
    changed: list[dict[str, Any]] = []
    matters: list[dict[str, Any]] = []
    for i, (state, acts) in enumerate(batch, 1):
        matters.append({"id": state.row_id} | store.columns(state))
        for limit in state.limits:
            if limit.changed and limit.id is not None:
                changed.append({"id": limit.id} | store.limit_columns(state, limit))
        real, state.id = state.id, i
        _add_acts(rows, state, acts)
        new = [limit for limit in state.limits if limit.id is None]
        rows[Limit._meta.db_table] += [store.limit_columns(state, limit) for limit in new]
        state.id = real
        if any(p.id is None for limit in state.limits for p in limit.pauses):
            raise ValueError("中止或者恢复期限的办理不能成批写入，请逐件办理")
    _update(Matter, matters)
    _update(Limit, changed)
    _write_parts({t: _json(r) for t, r in rows.items() if r}, ids)


def _update(model: type[Model], rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    types = _types(model)
    names = [c for c in rows[0] if c != "id"]
    record = ", ".join(f'"{c}" {types[c]}' for c in names)
    setting = ", ".join(f'"{c}" = given."{c}"' for c in names)
    _execute(
        f'update "{model._meta.db_table}" as t set {setting}'
        f" from json_to_recordset(%s::json) as given (id bigint, {record}) where t.id = given.id",
        [_json(rows)],
    )


def _ids(table: str, n: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)", [table, n])
        return [int(r[0]) for r in cursor.fetchall()]


def write_all(states: Iterable[Item]) -> int:
    """Prepare and write piece by piece. Returns how many matters."""
    total, batch = 0, []
    for item in states:
        batch.append(item)
        if len(batch) == CHUNK:
            write(prepare(batch))
            total, batch = total + len(batch), []
    if batch:
        write(prepare(batch))
    return total + len(batch)
