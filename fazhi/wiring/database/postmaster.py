"""PostgreSQL as a child process of ours: starting it, waiting until it answers, stopping it, clearing up."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

from fazhi.wiring.database.account import clean_environment
from fazhi.wiring.database.cluster import SUPERUSER, Cluster, check_room, opened, short_folder
from fazhi.wiring.database.problem import Problem
from fazhi.wiring.leash import leash

# Replaying the log after a crash may take minutes; only silence for longer than this is a failure.
PATIENCE_SECONDS = 900.0
STOP_SECONDS = 60.0
LOG_LIMIT = 10 * 1024**2


@dataclass
class Postmaster:
    """A running server: its process, its port on 127.0.0.1 and the folder of its socket."""

    cluster: Cluster
    process: subprocess.Popen[bytes]
    port: int
    socket_folder: Path

    def stop(self) -> None:
        """End all sessions and shut down; harmless when the server has ended already."""
        for number, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 10.0)):
            if self.process.poll() is not None:
                break
            self.process.send_signal(number)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue
        shutil.rmtree(self.socket_folder, ignore_errors=True)


def launch(cluster: Cluster, password: str, *, durable: bool, say: Callable[[str], None]) -> Postmaster:
    """Start the server and wait until it answers. Raises Problem with the reason when it does not.

    `durable=False` gives up safety against power cuts for speed: for tests, whose data nobody misses.
    """
    clear_leftovers(cluster)
    for attempt in range(5):
        port = free_port()
        folder = short_folder(cluster.area, cluster.account)
        beginning = _turn_log(cluster.log)
        process = _spawn(cluster, port, folder, durable=durable)
        postmaster = Postmaster(cluster, process, port, folder)
        try:
            if _wait_until_ready(postmaster, password, say):
                return postmaster
        except BaseException:
            postmaster.stop()
            raise
        postmaster.stop()
        said = _said(cluster.log, beginning)
        # Between asking for a free port and using it another program may have taken it.
        if "Address already in use" not in said or attempt == 4:
            raise _explained(cluster, said)
    raise AssertionError("unreachable")


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def sized(memory: int) -> dict[str, str]:
    """Settings for a machine with so many bytes of memory that other programs use as well.

    An eighth for the database's own cache, 128 MB to 2 GB. Fewer checkpoints and packed page images: after each checkpoint the
    first change of a page writes the whole page, which in a large ledger is most of what is written.
    """
    megabytes = memory // 1024**2
    return {
        "shared_buffers": f"{min(max(megabytes // 8, 128), 2048)}MB",
        "effective_cache_size": f"{max(megabytes // 2, 256)}MB",
        "checkpoint_timeout": "15min",
        "wal_compression": "on",
    }


def _spawn(cluster: Cluster, port: int, folder: Path, *, durable: bool) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": str(folder),
        "password_encryption": "scram-sha-256",
        "log_timezone": "UTC",
        # Failing statements and rows may hold personal data, which must not reach a log file.
        "log_min_error_statement": "panic",
        "log_error_verbosity": "terse",
        "logging_collector": "off",
        "log_destination": "stderr",
    }
    settings |= sized(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")) if durable else {}
    if not durable:
        # Tests roll back what they load; statistics taken in between would call full tables empty.
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with opened(cluster.data, cluster.account) as (name, descriptors), cluster.log.open("ab") as log:
        return subprocess.Popen(
            [str(cluster.binaries.folder / "postgres"), "-D", name, *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=clean_environment(),
            start_new_session=True,
            pass_fds=descriptors,
            preexec_fn=leash(signal.SIGINT),
            **cluster.account.options(),
        )


def _wait_until_ready(postmaster: Postmaster, password: str, say: Callable[[str], None]) -> bool:
    """True once a session can be opened; False when the process has ended."""
    started = time.monotonic()
    next_word = 10.0
    while time.monotonic() - started < PATIENCE_SECONDS:
        if postmaster.process.poll() is not None:
            return False
        try:
            psycopg.connect(
                host=str(postmaster.socket_folder),
                port=postmaster.port,
                user=SUPERUSER,
                password=password,
                dbname="postgres",
                connect_timeout=5,
            ).close()
            return True
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise Problem(
                    "密钥文件 var/secrets.json 与数据库不配套:数据库管理员口令不对。请把同一备份中的 secrets.json "
                    "和数据库一起恢复。",
                    "var/secrets.json does not belong to this database (wrong password). Restore both from the same "
                    "backup.",
                ) from error
        if time.monotonic() - started > next_word:
            say(f"数据库正在恢复,已等 {int(next_word)} 秒… the database is recovering, {int(next_word)} s so far")
            next_word *= 2
        time.sleep(0.03)
    return False


def _turn_log(log: Path) -> int:
    """Put a long log aside, and return where the next start begins to write."""
    if not log.exists():
        log.touch(0o600)
        return 0
    if log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_name(log.name + ".1"))
        log.touch(0o600)
        return 0
    return log.stat().st_size


def _said(log: Path, beginning: int) -> str:
    with log.open("rb") as file:
        file.seek(beginning)
        return file.read()[-4000:].decode("utf-8", "replace").strip()


def _explained(cluster: Cluster, said: str) -> Problem:
    if "No space left on device" in said:
        try:
            check_room(cluster.area, 1024**3)
        except Problem as problem:
            return problem
    if "Permission denied" in said:
        return Problem(
            f"用户 {cluster.account.name} 读写不了数据库目录 {cluster.data}。请改正它的所有者和权限。PostgreSQL "
            f"的原话:\n{said}",
            f"User {cluster.account.name} may not use {cluster.data}. Correct its owner and rights.",
        )
    return Problem(
        f"数据库启动失败,{cluster.data} 可能已损坏。请从备份恢复,或把日志 {cluster.log} 交给管理员。数据没有被改动。"
        f"PostgreSQL 的原话:\n{said}",
        f"The database did not start; {cluster.data} may be damaged. Restore it from a backup, or show {cluster.log} "
        "to an "
        "administrator. Nothing was changed.",
    )


def clear_leftovers(cluster: Cluster) -> None:
    """Deal with what a killed server left behind, given that we hold the installation's lock.

    A server whose parent was killed is shut down. A `postmaster.pid` that names a zombie or a process that is no server
    of this cluster is removed, because PostgreSQL would refuse to start because of it for as long as that number is in
    use.
    """
    note = cluster.data / "postmaster.pid"
    try:
        number = int(note.read_text(encoding="utf-8", errors="replace").split("\n")[0])
    except (FileNotFoundError, ValueError):
        number = 0
    if number and serves(number, cluster.data):
        for sign in (signal.SIGINT, signal.SIGQUIT):
            os.kill(number, sign)
            if _gone(lambda: not serves(number, cluster.data), STOP_SECONDS):
                break
    # Sessions outlive a killed server for a moment; two generations must never write to the same files.
    if not _gone(lambda: not _sessions(cluster.data), STOP_SECONDS):
        others = "、".join(str(pid) for pid in _sessions(cluster.data))
        raise Problem(
            f"上次的数据库进程({others})还没有结束,不能启动新的。请稍候再试,或结束这些进程。",
            f"Processes of the last database ({others}) are still running. Try again in a moment, or end them.",
        )
    if number and note.exists() and Path(f"/proc/{number}").exists():
        note.unlink()


def serves(number: int, data: Path) -> bool:
    """True when process `number` is a living PostgreSQL (not a zombie) that works in the folder `data`."""
    try:
        status = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
        name, _, rest = status.partition("(")[2].rpartition(")")
        if not name.startswith("postgres") or rest.split()[0] in ("Z", "X"):
            return False
        return os.path.samefile(f"/proc/{number}/cwd", data)
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        # A process that we may not look into is not one that we, or our user, started.
        return False


def _sessions(data: Path) -> list[int]:
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [number for number in numbers if serves(number, data)]


def _gone(condition: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
