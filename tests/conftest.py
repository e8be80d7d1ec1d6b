"""What every test may use: above all a real PostgreSQL, started when the first test asks for it.

Each test process has a database of its own, migrated as the owner. `default` connects as the application, so row-level
security holds in every test; `owner` is for those that prove something about it. A test that commits for real
(`django_db(transaction=True)`, `live_server`) is followed by a fresh copy of the migrated database, because the ledger
refuses to be emptied. See docs/decisions/0001-postgresql-only.md.
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

AREA = "FAZHI_TEST_AREA"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "database_server", "django_db_setup"}

os.environ.setdefault("FAZHI_SECRET_KEY", "a secret for tests only, worth nothing anywhere else")
os.environ.setdefault("FAZHI_DATA_KEY", base64.b64encode(bytes(range(32))).decode())


def pytest_configure(config: pytest.Config) -> None:
    from django.conf import settings
    from django.test import TransactionTestCase

    if not hasattr(config, "workerinput"):
        area = tempfile.mkdtemp(prefix="fazhi-tests-")
        # The database's own user, which is another one when the tests run as root, has to pass through.
        os.chmod(area, 0o711)
        os.environ[AREA] = area
    settings.SECRET_KEY = os.environ["FAZHI_SECRET_KEY"]
    settings.FAZHI_DATA_KEY = os.environ["FAZHI_DATA_KEY"]
    TransactionTestCase._fixture_teardown = lambda case: renew_database()  # type: ignore[method-assign]


def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return
    area = Path(os.environ.pop(AREA))
    holder = area / "holder.pid"
    if holder.exists():
        number = int(holder.read_text())
        if _holds(number):
            os.kill(number, signal.SIGTERM)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(number, 0)
        while _holds(number):
            time.sleep(0.05)
    shutil.rmtree(area)


def _holds(number: int) -> bool:
    """True while the process is the one that keeps our database, and not a later one with its number."""
    try:
        return b"hold_database" in Path(f"/proc/{number}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    from django.test import TransactionTestCase

    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        case = getattr(item, "cls", None)
        unittest_style = isinstance(case, type) and issubclass(case, TransactionTestCase)
        if item.get_closest_marker("django_db") or names & DATABASE_FIXTURES or unittest_style:
            item.add_marker(pytest.mark.db)


@pytest.fixture(scope="session")
def database_server() -> dict[str, str]:
    """The addresses of the test run's PostgreSQL: `owner`, `app`, `superuser`; its `version` and `kind`."""
    area = Path(os.environ[AREA])
    with (area / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (area / "server.json").exists():
            _hold_database(area)
    found: dict[str, str] = json.loads((area / "server.json").read_text())
    return found


def _hold_database(area: Path) -> None:
    controller = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
    script = Path(__file__).with_name("hold_database.py")
    root = script.parent.parent
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])}
    with (area / "holder.log").open("wb") as log:
        holder = subprocess.Popen(
            [sys.executable, str(script), str(area), str(controller)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,
        )
    (area / "holder.pid").write_text(str(holder.pid))
    while not (area / "server.json").exists():
        if holder.poll() is not None:
            pytest.exit("测试用数据库没有启动 the test database did not start:\n" + (area / "holder.log").read_text(),
            3)
        time.sleep(0.03)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    database_server: dict[str, str], django_db_modify_db_settings_parallel_suffix: None
) -> None:
    from django.db import connections

    from fazhi.wiring.database.django import entry

    for alias, role in (("default", "app"), ("owner", "owner")):
        found = entry(database_server[role])
        connections[alias].settings_dict.update({key: found[key] for key in ("HOST", "PORT", "USER", "PASSWORD")})


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_modify_db_settings: None,
    database_server: dict[str, str],
) -> Iterator[None]:
    """Make and migrate this process's database as the owner, and keep an untouched copy of it."""
    from django.db import connections
    from django.test.utils import setup_databases

    with django_db_blocker.unblock():
        verbosity = max(request.config.option.verbose, 0)
        setup_databases(verbosity, False, aliases={"default", "owner"}, serialized_aliases=set())
        connections.close_all()
        _as_superuser("CREATE DATABASE {copy} TEMPLATE {name} OWNER fazhi_owner",
        str(connections["owner"].settings_dict["NAME"]))
    yield
    with django_db_blocker.unblock():
        connections.close_all()


def renew_database() -> None:
    """Put the migrated, otherwise empty database back in the place of the one that a test has written to."""
    from django.db import connections

    connections.close_all()
    name = str(connections["owner"].settings_dict["NAME"])
    _as_superuser("DROP DATABASE {name} WITH (FORCE)", name)
    _as_superuser("CREATE DATABASE {name} TEMPLATE {copy} OWNER fazhi_owner", name)


def _as_superuser(statement: str, name: str) -> None:
    servers = json.loads((Path(os.environ[AREA]) / "server.json").read_text())
    with psycopg.connect(servers["superuser"], autocommit=True) as connection:
        names = {"name": sql.Identifier(name), "copy": sql.Identifier(f"{name}_untouched")}
        connection.execute(sql.SQL(statement).format(**names))
