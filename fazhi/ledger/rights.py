"""Puts `rights.sql` in force after migrations, and makes the typed view of every procedure and register."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from django.apps import AppConfig
from django.db import connections

from fazhi.kernel.library import library
from fazhi.ledger import views


def put_in_force(using: str) -> None:
    """Run by the owner of the tables; safe to repeat."""
    with connections[using].cursor() as cursor:
        cursor.execute(files("fazhi.ledger").joinpath("rights.sql").read_text("utf-8"))
        for statement in views.statements(library()):
            cursor.execute(statement)


def after_migrate(sender: AppConfig, using: str, plan: Any, **_: Any) -> None:
    """Signal handler of `post_migrate`."""
    with connections[using].cursor() as cursor:
        cursor.execute("select to_regclass('ledger_reading') is not null and current_user = tableowner from pg_tables"
                       " where tablename = 'ledger_reading'")  # fmt: skip
        row = cursor.fetchone()
    if row and row[0]:
        put_in_force(using)
