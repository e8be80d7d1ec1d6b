"""Getting an installation ready for a command: its database, its secrets, then Django."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from fazhi.wiring import fonts
from fazhi.wiring.database import Problem, Server, keys, running, start
from fazhi.wiring.database.django import APP_URL, OWNER_URL

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "fazhi.wiring.settings"


def var_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Where this installation keeps its data: FAZHI_VAR, else `var` beside the program."""
    environment = os.environ if environment is None else environment
    return Path(environment.get("FAZHI_VAR") or ROOT / "var").absolute()


def settings_environment(server: Server, var: Path) -> dict[str, str]:
    """The environment variables from which Django's settings learn about this installation."""
    return {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "FAZHI_VAR": str(var),
        "FAZHI_SECRET_KEY": server.keys.django_secret_key,
        "FAZHI_DATA_KEY": server.keys.data_key,
        "FAZHI_KEYS_FILE": str(var / keys.FILE),
        "FAZHI_FONTS": os.pathsep.join(str(folder) for folder in fonts.folders()),
        OWNER_URL: server.owner_url,
        APP_URL: server.app_url,
    }


@contextmanager
def installation() -> Iterator[Server]:
    """This installation's database, with Django set up on it.

    When `./run` is serving already, its database is used; else one is started, and stopped again at the end. Raises
    Problem when neither is possible.
    """
    var = var_folder()
    server = find_or_start(var)
    try:
        os.environ.update(settings_environment(server, var))
        import django
        from django.db import connections

        django.setup()
        try:
            yield server
        finally:
            connections.close_all()
    finally:
        # Another command may have joined us in the meantime.
        server.stop(patient=True)


def find_or_start(var: Path, *, patience: float = 60.0) -> Server:
    """The running database of the installation, else a started one.

    Another process may be in the middle of starting or stopping: that is waited for, up to `patience` seconds.
    """
    end = time.monotonic() + patience
    while True:
        server = None if os.environ.get("DATABASE_URL") else running(var)
        if server is not None:
            return server
        try:
            return start(var)
        except Problem as problem:
            if not problem.english.startswith("Already running") or time.monotonic() > end:
                raise
        time.sleep(0.2)
