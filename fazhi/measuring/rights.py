"""Puts `rights.sql` in force after migrations: who sees frozen reports, and that nobody changes them."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from django.apps import AppConfig
from django.db import connections


def after_migrate(sender: AppConfig, using: str, **_: Any) -> None:
    """Signal handler of `post_migrate`, to be called after the ledger's, whose functions it uses."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select exists (select 1 from pg_tables where tablename = 'measuring_figure' and tableowner = current_user)"
        )
        row = cursor.fetchone()
        if row and row[0]:
            cursor.execute(files("fazhi.measuring").joinpath("rights.sql").read_text("utf-8"))
