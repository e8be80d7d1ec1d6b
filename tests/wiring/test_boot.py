"""A command finds the installation's database when it runs, and starts it for itself when it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psycopg

from fazhi.wiring.boot import settings_environment
from fazhi.wiring.database import running
from tests.wiring.installations import ROOT, begin, environment, one, postmaster

COMMAND = """
from fazhi.wiring import boot
with boot.installation() as server:
    from django.conf import settings
    from django.db import connection
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, pg_postmaster_start_time()")
        print(*cursor.fetchone(), settings.SECRET_KEY, settings.FAZHI_DATA_KEY, settings.FAZHI_FONTS)
"""


def command(var: Path) -> str:
    words = [sys.executable, "-c", COMMAND]
    settings = environment("embedded", FAZHI_VAR=str(var), PYTHONPATH=str(ROOT))
    done = subprocess.run(words, env=settings, capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_uses_the_running_database_and_leaves_it_running(tmp_path: Path) -> None:
    var = tmp_path / "var"
    with begin(var) as server:
        number = postmaster(var)
        started = one(server.app_url, "SELECT pg_postmaster_start_time()::text")
        said = command(var)
        found = settings_environment(server, var)
        assert said.startswith("fazhi_app ") and str(started)[:19] in said
        assert said.endswith(f"{server.keys.django_secret_key} {server.keys.data_key} {found['FAZHI_FONTS']}")
        assert postmaster(var) == number
        psycopg.connect(server.app_url).close()


def test_starts_one_for_itself_and_stops_it(tmp_path: Path) -> None:
    var = tmp_path / "var"
    assert command(var).startswith("fazhi_app ")
    assert running(var) is None
    assert not (var / "postgres" / "data" / "postmaster.pid").exists()


def test_waits_for_one_that_is_just_starting_or_stopping(tmp_path: Path) -> None:
    """Three at once on nothing: each gets its answer, whoever was first."""
    var = tmp_path / "var"
    words = [sys.executable, "-c", COMMAND]
    settings = environment("embedded", FAZHI_VAR=str(var), PYTHONPATH=str(ROOT))
    commands = [subprocess.Popen(words, env=settings, stdout=subprocess.PIPE, text=True, cwd="/") for _ in range(3)]
    answers = [each.communicate()[0] for each in commands]
    assert [each.returncode for each in commands] == [0, 0, 0]
    assert all(answer.startswith("fazhi_app ") for answer in answers)
