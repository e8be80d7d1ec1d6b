"""The installation a command works on: its database found or started, its tables made where there are none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from fazhi.wiring import boot


@contextmanager
def installed() -> Iterator[None]:
    """Django set up on this installation's database. Raises Problem where there is none to be had."""
    with boot.installation():
        from django.core.management import call_command
        from django.db import connection

        from fazhi.ledger import rights

        if "ledger_matter" not in connection.introspection.table_names():
            print("数据库是新的，正在建表……", file=sys.stderr)
            call_command("migrate", database="owner", interactive=False, verbosity=0)
        elif not rights.in_force():
            print("程序的声明比数据库新，正在更新表、视图和权限……", file=sys.stderr)
            call_command("migrate", database="owner", interactive=False, verbosity=0)
        yield
