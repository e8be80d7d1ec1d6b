"""Puts `rights.sql` of this room in force after migrations."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from django.apps import AppConfig
from django.db import connections


def after_migrate(sender: AppConfig, using: str, plan: Any, **_: Any) -> None:
    """Signal handler of `post_migrate`: run by the owner of the tables, safe to repeat."""
    with connections[using].cursor() as cursor:
        cursor.execute("select current_user = tableowner from pg_tables where tablename = 'people_change'")
        row = cursor.fetchone()
        if row and row[0]:
            cursor.execute(files("fazhi.people").joinpath("rights.sql").read_text("utf-8"))
