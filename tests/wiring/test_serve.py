"""`./run` once the libraries are there: it serves, says no clearly, and ends without leaving anything behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psycopg
import pytest

from fazhi.wiring import boot
from fazhi.wiring import serve as serve_module
from fazhi.wiring.database import Problem, running
from fazhi.wiring.database.postmaster import free_port
from tests.wiring.installations import (
    AS_ROOT,
    ROOT,
    alive,
    begin,
    environment,
    identities,
    kill_tree,
    mounted,
    one,
    postmaster,
    tree,
    wait_for,
)


def settings(var: Path, port: int, **more: str) -> dict[str, str]:
    fixed = {"FAZHI_VAR": str(var), "FAZHI_PORT": str(port), "FAZHI_DEMO": "0", "PYTHONUNBUFFERED": "1"}
    return environment("embedded") | fixed | more


def serve(var: Path, port: int, **more: str) -> tuple[int, str]:
    """Run to the end, which is near because something is wrong."""
    words = [sys.executable, "-m", "fazhi.wiring.serve"]
    done = subprocess.run(words, cwd=ROOT, env=settings(var, port, **more), capture_output=True, text=True)
    return done.returncode, done.stderr


@contextmanager
def serving(var: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """A process that serves, after it has said so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "fazhi.wiring.serve"],
        cwd=ROOT,
        env=settings(var, port),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if f"http://127.0.0.1:{port}/" in line:
                break
        else:
            pytest.fail("".join(said))
        yield process
    finally:
        # Its number may belong to another process once it has ended.
        if process.poll() is None:
            kill_tree(process.pid)
            process.wait()


def status(port: int) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/")
    return connection.getresponse().status


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_serves_and_ends_cleanly(tmp_path: Path, sign: signal.Signals) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port) as process:
        assert status(port) < 500
        family = identities(process.pid)
        assert len(family) > 8
        process.send_signal(sign)
        assert process.stdout is not None
        said = process.stdout.read()
        assert process.wait(60) == 0, said
        assert "已停止,数据已保存。Stopped; everything is saved." in said
        wait_for(lambda: not any(alive(each) for each in family))
    assert not (var / "postgres" / "data" / "postmaster.pid").exists()
    log = (var / "postgres" / "server.log").read_text()
    assert "database system is shut down" in log and "not properly shut down" not in log


def test_a_second_one_is_refused_while_the_first_goes_on(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port):
        code, text = serve(var, free_port())
        assert code == 1 and "已经在运行:进程 " in text and "Already running" in text
        code, text = serve(var, port)
        assert code == 1 and f"端口 {port} 已被占用" in text
        assert status(port) < 500
        assert running(var) is not None


def test_killed_outright_and_started_again(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port) as process:
        found = running(var)
        assert found is not None
        with psycopg.connect(found.owner_url) as owner:
            owner.execute("CREATE TABLE kept AS SELECT 5 AS id")
        assert len(kill_tree(process.pid)) > 8
        process.wait()
    with serving(var, port):
        found = running(var)
        assert found is not None and one(found.app_url, "SELECT id FROM kept") == 5
        assert status(port) < 500


def test_when_the_supervisor_alone_is_killed_nothing_stays(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port) as process:
        family = identities(process.pid)
        process.kill()
        process.wait()
        wait_for(lambda: not any(alive(each) for each in family))


def command(process: int) -> bytes:
    """What a process was called with; nothing where it has ended meanwhile."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def test_the_worker_does_what_is_due_and_is_started_again_when_it_dies(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port) as process:
        found = running(var)
        assert found is not None
        # What was due in the last day is done at the start.
        runs = "SELECT count(*) FROM people_jobrun WHERE key = 'prune' AND outcome = 'done'"
        wait_for(lambda: one(found.app_url, runs) == 1)
        (first,) = [n for n in tree(process.pid) if b"fazhi.wiring.worker" in command(n)]
        os.kill(first, signal.SIGKILL)
        with psycopg.connect(found.app_url) as application:
            application.execute(
                "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('default', 'prune', 0, 'prune', NULL, '{}', NULL)"
                "::procrastinate_job_to_defer_v1])"
            )
        wait_for(lambda: one(found.app_url, runs) == 2)
        assert status(port) < 500


def test_when_the_database_dies_serving_ends_and_says_so(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with serving(var, port) as process:
        os.kill(postmaster(var), signal.SIGKILL)
        assert process.stdout is not None
        said = process.stdout.read()
        assert process.wait(60) == 1, said
        assert "数据库意外结束,已停止。" in said
    with begin(var) as server:
        assert one(server.app_url, "SELECT 1") == 1


def test_port_taken_leaves_nothing(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, text = serve(tmp_path / "var", port)
    assert code == 1
    assert f"端口 {port} 已被占用(也许本程序已经在运行)。" in text and f"Port {port} is taken" in text
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_a_port_that_is_none(tmp_path: Path, port: str) -> None:
    code, text = serve(tmp_path / "var", 1, FAZHI_PORT=port)
    assert code == 1 and f"环境变量 FAZHI_PORT={port} 不是端口号(1 到 65535)。" in text
    assert not (tmp_path / "var").exists()


def test_unreachable_database_url(tmp_path: Path) -> None:
    nobody = f"postgresql://fazhi:secret@127.0.0.1:{free_port()}/fazhi"
    code, text = serve(tmp_path / "var", free_port(), DATABASE_URL=nobody)
    assert code == 1
    assert "连不上 DATABASE_URL 指明的数据库" in text and "cannot be reached" in text
    assert "Traceback" not in text and "secret" not in text


def test_var_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    code, text = serve(tmp_path / "var", free_port())
    assert code == 1 and "不能使用数据目录" in text and "Traceback" not in text


@pytest.mark.skipif(not AS_ROOT, reason="需要 root 才能挂载 mounting needs root")
def test_disk_full_while_loading_the_demonstration_district(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "size=360m,mode=755"):
        with serving(disk / "var", free_port()):
            pass
        room = shutil.disk_usage(disk).free - 55 * 1024**2
        (disk / "filler").write_bytes(bytes(room))
        code, text = serve(disk / "var", free_port(), FAZHI_DEMO="1")
        assert code == 1 and "磁盘已满" in text and "is full" in text and "Traceback" not in text, text
        (disk / "filler").unlink()
        with begin(disk / "var") as server:
            assert one(server.owner_url, "SELECT count(*) FROM people_account") == 0


@pytest.mark.parametrize(("free", "told"), [(serve_module.NEARLY_FULL - 1, True), (serve_module.NEARLY_FULL, False)])
def test_a_connection_lost_on_a_full_disk_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, told: bool
) -> None:
    monkeypatch.setattr(boot, "var_folder", lambda: tmp_path)
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    lost = psycopg.OperationalError("the database system is in recovery mode")
    with pytest.raises(Problem if told else psycopg.OperationalError) as said, serve_module._explaining_a_full_disk():
        raise lost
    assert ("磁盘已满" in str(said.value)) is told
