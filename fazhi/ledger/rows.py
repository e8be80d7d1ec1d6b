"""Rows of the ledger, written and read by statements that are put together once and sent together.

An act writes into five or six tables. Asking for each in turn, with each question put together anew, costs more than the
database's own work; so the statements of one act go out in one exchange (libpq's pipeline), prepared on the connection.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import psycopg
from django.db import connection, models
from psycopg.types.json import Jsonb

from fazhi.ledger.models import Matter
from fazhi.people.models import Account, Organisation

_dumps = partial(json.dumps, ensure_ascii=False)


@dataclass(frozen=True)
class Statement:
    """A statement with its values. One that returns something returns one number."""

    sql: str
    values: Sequence[Any]


def insert(model: type[models.Model], row: Mapping[str, Any]) -> Statement:
    """A row given as column → value; returns its id."""
    return Statement(_insert(model, tuple(row)), _values(model, row))


def update(model: type[models.Model], id: int, row: Mapping[str, Any]) -> Statement:
    """New values of some columns of one row; returns its id."""
    return Statement(_update(model, tuple(row)), [*_values(model, row), id])


def lock(key: int) -> Statement:
    """Take an advisory lock shared until the transaction ends."""
    return Statement("select 1 + 0 * length(pg_advisory_xact_lock_shared(%s)::text)", [key])


def next_id(model: type[models.Model]) -> int:
    """An id no row of this table has or will be given."""
    return int(fetch("select nextval(pg_get_serial_sequence(%s, 'id'))", [model._meta.db_table])[0][0])


def send(statements: Sequence[Statement]) -> list[int]:
    """Run statements in order, in one exchange, and give the number each returns.

    Raises what the database refuses as Django's exceptions; the transaction is then lost, as with any statement.
    """
    connection.ensure_connection()
    raw = connection.connection
    with connection.wrap_database_errors:
        with raw.pipeline():
            cursors = [psycopg.Cursor(raw).execute(s.sql.encode(), s.values, prepare=True) for s in statements]
        found = [cursor.fetchone() for cursor in cursors]
    if None in found:
        raise RuntimeError("a row of the ledger that was to be changed is not there or not in sight")
    return [int(row[0]) for row in found if row]


def _values(model: type[models.Model], row: Mapping[str, Any]) -> list[Any]:
    wrapped = _json_columns(model)
    return [Jsonb(v, _dumps) if c in wrapped and v is not None else v for c, v in row.items()]


@cache
def _json_columns(model: type[models.Model]) -> frozenset[str]:
    return frozenset(str(f.column) for f in model._meta.concrete_fields if isinstance(f, models.JSONField))


@cache
def _insert(model: type[models.Model], names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{n}"' for n in names)
    return f'insert into "{model._meta.db_table}" ({columns}) values ({", ".join(["%s"] * len(names))}) returning id'


@cache
def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    setting = ", ".join(f'"{n}" = %s' for n in names)
    return f'update "{model._meta.db_table}" set {setting} where id = %s returning id'


def fetch(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """All rows a prepared question gives. JSON comes as text."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        return psycopg.Cursor(connection.connection).execute(sql.encode(), values, prepare=True).fetchall()


def locked(matter_id: int) -> Matter:
    """A matter the session sees, with its two organisations and its handler, its row held until the transaction ends.

    Its search words are left out: nobody reads them. Raises `Matter.DoesNotExist`.
    """
    sql, parts = _locked()
    found = fetch(sql, [matter_id])
    if not found:
        raise Matter.DoesNotExist(f"matter {matter_id}")
    at = 0
    made: list[Any] = []
    for model, names in parts:
        values = found[0][at : at + len(names)]
        at += len(names)
        made.append(model.from_db("default", names, _loaded(model, names, values)) if values[0] is not None else None)
    row: Matter = made[0]
    row.organisation, row.origin, row.handler = made[1:]
    return row


_HANDLER = ("id", "username", "name")


@cache
def _locked() -> tuple[str, tuple[tuple[type[models.Model], tuple[str, ...]], ...]]:
    matter = tuple(f.attname for f in Matter._meta.concrete_fields if f.attname != "words")
    body = tuple(f.attname for f in Organisation._meta.concrete_fields)
    parts = (("m", Matter, matter), ("o", Organisation, body), ("f", Organisation, body), ("h", Account, _HANDLER))
    columns = ", ".join(f'{alias}."{name}"' for alias, _, names in parts for name in names)
    sql = (
        f"select {columns} from {Matter._meta.db_table} m join {Organisation._meta.db_table} o on o.id = m.organisation_id"
        f" join {Organisation._meta.db_table} f on f.id = m.origin_id"
        f" left join {Account._meta.db_table} h on h.id = m.handler_id where m.id = %s for update of m"
    )
    return sql, tuple((model, names) for _, model, names in parts)


def _loaded(model: type[models.Model], names: tuple[str, ...], values: Sequence[Any]) -> list[Any]:
    json_columns = _json_columns(model)
    return [json.loads(v) if n in json_columns and v is not None else v for n, v in zip(names, values, strict=True)]
