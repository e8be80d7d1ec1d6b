"""Bulk writing for `acts.append_many`: whole matters at once, the same rows that single acts write."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Model

from fazhi.ledger import search, store
from fazhi.ledger.models import Act, Limit, Matter, Paper, Party, Pause
from fazhi.ledger.state import ActMade, MatterState

_CHUNK = 2_000


def _plain(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes | memoryview):
        return "\\x" + bytes(value).hex()
    return str(value)


def _types(model: type[Model]) -> dict[str, str]:
    return {f.column: str(f.rel_db_type(connection) if f.primary_key else f.db_type(connection)) for f in model._meta.concrete_fields}


def _insert(model: type[Model], rows: list[dict[str, Any]]) -> None:
    """Insert many rows in one statement, a text array a column. PostgreSQL does not COPY under a row policy."""
    if not rows:
        return
    names, types = list(rows[0]), _types(model)
    quoted = ", ".join(f'"{n}"' for n in names)
    cast = ", ".join(f'"{n}"::{types[n]}' for n in names)
    arrays = ", ".join(["%s::text[]"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute(
            f'insert into "{model._meta.db_table}" ({quoted}) select {cast} from unnest({arrays}) as given ({quoted})',
            [[_plain(row[n]) for row in rows] for n in names],
        )


def _ids(table: str, n: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)", [table, n])
        return [int(r[0]) for r in cursor.fetchall()]


def write_all(states: Iterable[tuple[MatterState, list[ActMade]]]) -> int:
    total, batch = 0, []
    for item in states:
        batch.append(item)
        if len(batch) == _CHUNK:
            total += _write(batch)
            batch = []
    return total + (_write(batch) if batch else 0)


def _write(batch: list[tuple[MatterState, list[ActMade]]]) -> int:
    for (state, _), matter_id in zip(batch, _ids(Matter._meta.db_table, len(batch)), strict=True):
        state.id = matter_id
    matters = []
    for state, _ in batch:
        row = {"id": state.id} | store.columns(state, words=search.literal)
        matters.append(row)
    _insert(Matter, matters)
    _insert(Act, [store.act_columns(s, a) for s, acts in batch for a in acts])
    _insert(Party, [c for s, acts in batch for a in acts for c in store.party_columns(s, a)])
    _insert(Paper, [c for s, acts in batch for a in acts for c in store.paper_columns(s, a)])
    limits = [(s, x) for s, _ in batch for x in s.limits]
    for (_, limit), limit_id in zip(limits, _ids(Limit._meta.db_table, len(limits)) if limits else [], strict=True):
        limit.id = limit_id
    _insert(Limit, [{"id": x.id} | store.limit_columns(s, x) for s, x in limits])
    pauses = [
        {"limit_id": x.id, "start": p.start, "end": p.end, "reason": p.reason} for _, x in limits for p in x.pauses
    ]
    _insert(Pause, pauses)
    return len(batch)
