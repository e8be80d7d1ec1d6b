"""COPY for `acts.append_many`: whole matters at once, the same rows that single acts write."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import connection

from fazhi.ledger import search, store
from fazhi.ledger.models import Act, Limit, Matter, Paper, Party, Pause
from fazhi.ledger.state import ActMade, MatterState

_CHUNK = 2_000


def _plain(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes | memoryview):
        return b"\\x" + bytes(value).hex().encode()
    if isinstance(value, uuid.UUID | date | datetime):
        return str(value)
    return value


def _copy(table: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    names = list(rows[0])
    quoted = ", ".join(f'"{n}"' for n in names)
    with connection.cursor() as cursor, cursor.cursor.copy(f'copy "{table}" ({quoted}) from stdin') as copy:
        for row in rows:
            values = [_plain(row[n]) for n in names]
            copy.write_row([v.decode() if isinstance(v, bytes) else v for v in values])


def _ids(table: str, n: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)", [table, n])
        return [int(r[0]) for r in cursor.fetchall()]


def copy_in(states: Iterable[tuple[MatterState, list[ActMade]]]) -> int:
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
    _copy(Matter._meta.db_table, matters)
    _copy(Act._meta.db_table, [store.act_columns(s, a) for s, acts in batch for a in acts])
    _copy(Party._meta.db_table, [c for s, acts in batch for a in acts for c in store.party_columns(s, a)])
    _copy(Paper._meta.db_table, [c for s, acts in batch for a in acts for c in store.paper_columns(s, a)])
    limits = [(s, x) for s, _ in batch for x in s.limits]
    for (_, limit), limit_id in zip(limits, _ids(Limit._meta.db_table, len(limits)) if limits else [], strict=True):
        limit.id = limit_id
    _copy(Limit._meta.db_table, [{"id": x.id} | store.limit_columns(s, x) for s, x in limits])
    pauses = [
        {"limit_id": x.id, "start": p.start, "end": p.end, "reason": p.reason} for _, x in limits for p in x.pauses
    ]
    _copy(Pause._meta.db_table, pauses)
    return len(batch)
