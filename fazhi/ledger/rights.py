"""Puts `rights.sql` in force after migrations, and makes the typed view of every procedure and register."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from typing import Any

from django.apps import AppConfig
from django.db import connection, connections

from fazhi.kernel.library import library
from fazhi.ledger import entries, views

_MARK = "fazhi_number(text)"


def _statements() -> list[str]:
    here = files("fazhi.ledger")
    rights = [here.joinpath(name).read_text("utf-8") for name in ("rights.sql", "similar.sql", "importing.sql")]
    return [*rights, *entries.statements(library()), *views.statements(library())]


def _digest(statements: list[str]) -> str:
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()


def put_in_force(using: str) -> None:
    """Run by the owner of the tables; safe to repeat."""
    statements = _statements()
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        cursor.execute(f"comment on function {_MARK} is '{_digest(statements)}'")


def in_force() -> bool:
    """Whether the database was prepared with these very rights and declarations; if not, it must be migrated."""
    with connection.cursor() as cursor:
        cursor.execute("select obj_description(to_regprocedure(%s))", [_MARK])
        row = cursor.fetchone()
    return bool(row) and row[0] == _digest(_statements())


def after_migrate(sender: AppConfig, using: str, plan: Any, **_: Any) -> None:
    """Signal handler of `post_migrate`."""
    with connections[using].cursor() as cursor:
        cursor.execute("select to_regclass('ledger_reading') is not null and current_user = tableowner from pg_tables"
                       " where tablename = 'ledger_reading'")  # fmt: skip
        row = cursor.fetchone()
    if row and row[0]:
        put_in_force(using)
