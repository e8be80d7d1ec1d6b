"""Helpers for tests that start and break whole installations of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from fazhi.wiring.database import Problem, Server, start
from fazhi.wiring.database.account import choose
from fazhi.wiring.database.binaries import available

ROOT = Path(__file__).resolve().parents[2]
AS_ROOT = os.geteuid() == 0


def environment(kind: str, **more: str) -> dict[str, str]:
    """Ours, without what would lead to another database."""
    taken = ("DATABASE_URL", "DATABASE_APP_URL", "PG_BIN")
    return {key: value for key, value in os.environ.items() if key not in taken} | {"FAZHI_POSTGRES": kind} | more


def need(kind: str) -> None:
    """Skip where this kind of PostgreSQL is not to be had."""
    nowhere = Path(tempfile.gettempdir()) / "no such cluster"
    try:
        available(choose(nowhere), nowhere, environment(kind))
    except Problem as problem:
        pytest.skip(f"本机没有 {kind} PostgreSQL: {problem.english}")


def begin(var: Path, kind: str = "embedded", **more: str) -> Server:
    return start(var, environment=environment(kind, **more))


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every user may pass through, unlike pytest's own."""
    with tempfile.TemporaryDirectory(prefix="fazhi-open-") as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def run_python(code: str, *words: str, **more: str) -> subprocess.Popen[str]:
    """A Python process of ours with `code`, its output readable line by line."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment("embedded", PYTHONPATH=str(ROOT), PYTHONUNBUFFERED="1") | more,
        start_new_session=True,
    )


def postmaster(var: Path) -> int:
    return int((var / "postgres" / "data" / "postmaster.pid").read_text().split("\n")[0])


def tree(root: int) -> list[int]:
    """The process and all below it."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text(errors="replace")
            except OSError:
                continue
            parents[int(entry.name)] = int(status.rpartition(")")[2].split()[1])
    found = [root]
    for number in found:
        found += [child for child, parent in parents.items() if parent == number]
    return found


def identities(root: int) -> set[tuple[int, str]]:
    """The process and all below it, each with the moment it began: numbers are used again."""
    return {(number, began) for number in tree(root) if (began := _began(number))}


def alive(identity: tuple[int, str]) -> bool:
    """True while this very process lives; a zombie does not."""
    return _began(identity[0]) == identity[1]


def _began(number: int) -> str:
    try:
        words = Path(f"/proc/{number}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    return "" if words[0] in ("Z", "X") else words[19]


def kill_tree(root: int) -> list[int]:
    """SIGKILL for the process and all below it, at one moment: all are stopped first."""
    numbers = tree(root)
    for sign in (signal.SIGSTOP, signal.SIGKILL):
        for number in numbers:
            try:
                os.kill(number, sign)
            except ProcessLookupError:
                continue
    return numbers


def wait_for(condition, seconds: float = 60.0) -> None:  # type: ignore[no-untyped-def]
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "没有等到 never happened"
        time.sleep(0.05)


def one(url: str, question: str, *values: object) -> object:
    """The single value that a question is answered with."""
    with psycopg.connect(url) as connection:
        row = connection.execute(question, values or None).fetchone()  # type: ignore[arg-type]
        assert row is not None
        return row[0]


class mounted:
    """A small disk of its own, in memory."""

    def __init__(self, folder: Path, options: str) -> None:
        self.folder, self.options = folder, options

    def __enter__(self) -> None:
        self.folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", self.options, "tmpfs", str(self.folder)]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"这里不能挂载 cannot mount here: {done.stderr.strip()}")

    def __exit__(self, *error: object) -> None:
        subprocess.run(["umount", str(self.folder)], check=True)
