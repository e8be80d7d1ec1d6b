"""What `./run` does once the libraries are there: database, tables, demonstration district, web server, clean end."""

from __future__ import annotations

import errno
import importlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from types import FrameType
from typing import NoReturn

import psycopg

from fazhi.wiring import boot, older
from fazhi.wiring.beside import Worker
from fazhi.wiring.database import Problem, Server, start
from fazhi.wiring.database.django import POOL
from fazhi.wiring.leash import leash

HOST = "127.0.0.1"
WORKERS = 2
THREADS = 8
STOP_SECONDS = 15.0
# PostgreSQL gives up when it cannot write the next 16 MB of its log.
NEARLY_FULL = 16 * 1024**2


class Stopped(BaseException):
    """Somebody asked us to end.

    Not a KeyboardInterrupt: where that has passed through `exec`, Python ends with SIGINT's code even if it was caught.
    """


def main() -> int:
    """Serve until Ctrl-C or SIGTERM. Returns 0 after a clean stop, 1 when something must be put right."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        serve()
    except (Stopped, KeyboardInterrupt):
        say("已停止,数据已保存。Stopped; everything is saved.")
        return 0
    except Problem as problem:
        print(f"\n无法继续 Cannot go on:\n{problem}", file=sys.stderr, flush=True)
        return 1
    return 0


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    # A second signal must not cut the clean end short.
    for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(each, signal.SIG_IGN)
    raise Stopped


def say(text: str) -> None:
    print(text, flush=True)


def serve() -> NoReturn:
    """Bring everything up and stay until interrupted. Raises Problem, after stopping what was started."""
    signal.signal(signal.SIGINT, _stop)
    var = boot.var_folder()
    port = _port()
    with start(var) as server:
        say(f"数据库就绪 Database ready: PostgreSQL {server.version} ({server.kind})")
        os.environ.update(boot.settings_environment(server, var))
        try:
            with _explaining_a_full_disk():
                _prepare()
            check_port(port)
            with Worker() as worker, _web_server(port) as web:
                _wait_for_answer(web, port)
                say(f"\n法治台账已启动 Fazhi is ready:  http://{HOST}:{port}/\n")
                _run_if_there("accounts")
                say("\n按 Ctrl-C 停止 Press Ctrl-C to stop.")
                _watch(web, worker, server)
        except Exception as error:
            if server.alive:
                raise
            raise _database_ended() from error


def _disk_full() -> Problem:
    return Problem(
        f"磁盘已满:{boot.var_folder()} 所在磁盘没有空间了。请清理后再运行 ./run,没有写完的部分已全部撤回。",
        f"The disk of {boot.var_folder()} is full. Free some space and run ./run again; what was not finished was undone.",
    )


def _nearly_full() -> bool:
    return shutil.disk_usage(boot.var_folder()).free < NEARLY_FULL


def _database_ended() -> Problem:
    if _nearly_full():
        return _disk_full()
    logs = boot.var_folder() / "postgres"
    return Problem(
        f"数据库意外结束,已停止。已确认的数据没有丢失,请重新运行 ./run;日志在 {logs}。",
        f"The database ended by itself. Nothing that was confirmed is lost; run ./run again. Its log is in {logs}.",
    )


def _port() -> int:
    given = os.environ.get("FAZHI_PORT", "8000")
    if not given.isdigit() or not 0 < int(given) < 65536:
        raise Problem(
            f"环境变量 FAZHI_PORT={given} 不是端口号(1 到 65535)。",
            f"FAZHI_PORT={given} is not a port number (1 to 65535).",
        )
    check_port(int(given))
    return int(given)


def check_port(port: int) -> None:
    """Raises Problem when the port cannot be listened on."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Problem(
                    f"没有权限使用端口 {port}。请换一个大于 1023 的端口:FAZHI_PORT=8001 ./run",
                    f"Port {port} needs more rights than this user has. Choose one above 1023: FAZHI_PORT=8001 ./run",
                ) from error
            raise Problem(
                f"端口 {port} 已被占用(也许本程序已经在运行)。请停止占用它的程序,或换一个端口:FAZHI_PORT=8001 ./run",
                f"Port {port} is taken (perhaps this program is running already). Stop whatever uses it, or choose "
                "another: "
                "FAZHI_PORT=8001 ./run",
            ) from error


def _prepare() -> None:
    """Tables as this version wants them; in an empty installation the demonstration district, unless FAZHI_DEMO=0."""
    import django
    from django.contrib.auth import get_user_model
    from django.core import checks
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError
    from django.db import connections

    django.setup()
    mistakes = [message for message in checks.run_checks() if message.is_serious()]
    if mistakes:
        raise SystemCheckError("\n".join(str(message) for message in mistakes))
    older.refuse()
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    empty = not get_user_model().objects.using("owner").exists()
    if empty and os.environ.get("FAZHI_DEMO", "1") != "0":
        say("正在载入演示区 Loading the demonstration district…")
        _run_if_there("demo")
    connections.close_all()
    # A mistake in the program shows here, once, and not in every worker again and again.
    importlib.import_module("fazhi.wiring.wsgi")


def _run_if_there(command: str) -> None:
    from django.core.management import call_command, get_commands

    if command in get_commands():
        call_command(command)


@contextmanager
def _explaining_a_full_disk() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        causes: list[BaseException] = [error]
        while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and cause not in causes:
            causes.append(cause)
        full: list[BaseException] = [one for one in causes if isinstance(one, psycopg.errors.DiskFull)]
        full += [one for one in causes if isinstance(one, OSError) and one.errno in (errno.ENOSPC, errno.EDQUOT)]
        if _nearly_full():
            # Without room for its log PostgreSQL stops in the middle and starts again; then only the lost connection is told.
            full += [one for one in causes if isinstance(one, psycopg.OperationalError)]
        if not full:
            raise
        raise _disk_full() from error


@contextmanager
def _web_server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The web server as a child with its own workers; at the end it may finish what it is answering."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--no-ws", "--respawn-failed-workers"]
    command += ["--workers-kill-timeout", str(int(STOP_SECONDS) - 5), "--log-level", "error"]
    web = subprocess.Popen(
        [*command, "fazhi.wiring.wsgi:application"],
        stdin=subprocess.DEVNULL,
        cwd=boot.ROOT,
        env=os.environ | {POOL: str(THREADS)},
        start_new_session=True,
        preexec_fn=leash(signal.SIGTERM),
    )
    try:
        yield web
    finally:
        if web.poll() is None:
            web.terminate()
            try:
                web.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                say("网页服务没有及时结束,强制停止。The web server did not end in time and is being killed.")
        # Its workers are in its session; none of them may keep the port.
        with suppress(ProcessLookupError):
            os.killpg(web.pid, signal.SIGKILL)
        web.wait()


def _wait_for_answer(web: subprocess.Popen[bytes], port: int) -> None:
    while True:
        if web.poll() is not None:
            check_port(port)
            raise Problem(
                f"网页服务没有启动(退出码 {web.returncode}),原因见上面的输出。",
                f"The web server did not start (exit code {web.returncode}); the reason is in the output above.",
            )
        connection = HTTPConnection(HOST, port, timeout=30)
        try:
            connection.request("GET", "/")
            connection.getresponse()
            return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()


def _watch(web: subprocess.Popen[bytes], worker: Worker, server: Server) -> NoReturn:
    while True:
        if web.poll() is not None:
            raise Problem(
                f"网页服务意外结束(退出码 {web.returncode}),已停止。数据没有丢失,请重新运行 ./run。",
                f"The web server ended by itself (exit code {web.returncode}). Nothing is lost; run ./run again.",
            )
        if not server.alive:
            raise _database_ended()
        worker.tend()
        time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
