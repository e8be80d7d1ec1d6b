"""One installation's database, started, found or connected to."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from fazhi.wiring.database import cluster, keys, postmaster, remote, roles
from fazhi.wiring.database.problem import Problem

RUNNING = "running.json"
USERS = "users"


@dataclass
class Server:
    """A database that answers. Leaving the `with` block, or `stop()`, ends it if this process started it.

    `owner_url` is for migrations, `app_url` for the application; `superuser_url` is None for a database of
    DATABASE_URL. All are postgresql:// addresses with the password in them: not to be printed. `kind` is "system",
    "embedded" or "url".
    """

    owner_url: str = field(repr=False)
    app_url: str = field(repr=False)
    superuser_url: str | None = field(repr=False)
    version: str
    kind: str
    keys: keys.Keys = field(repr=False)
    _postmaster: postmaster.Postmaster | None = field(default=None, repr=False)
    _lock: IO[str] | None = field(default=None, repr=False)
    _note: Path | None = field(default=None, repr=False)

    def stop(self, *, patient: bool = False) -> None:
        """Shut the database down if we started it, and let go of the installation. Harmless when repeated.

        `patient` first waits for the other processes that found it with :func:`running`; no new ones are let in.
        """
        if self._note is not None:
            self._note.unlink(missing_ok=True)
            if patient:
                with (self._note.parent / USERS).open("w") as users:
                    fcntl.flock(users, fcntl.LOCK_EX)
            self._note = None
        if self._postmaster is not None:
            self._postmaster.stop()
            self._postmaster = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    @property
    def alive(self) -> bool:
        """False once a database that we started has ended by itself."""
        return self._postmaster is None or self._postmaster.process.poll() is None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start(
    var: Path,
    *,
    durable: bool = True,
    environment: Mapping[str, str] | None = None,
    say: Callable[[str], None] = lambda text: print(text, file=sys.stderr, flush=True),
) -> Server:
    """Make the database of the installation at `var` ready, on the first start from nothing.

    The environment decides which: DATABASE_URL; else a server of our own from PG_BIN, FAZHI_POSTGRES (see `binaries`).
    `durable=False` is for tests. Raises Problem, with nothing left half-made, when that is not possible or when another
    process already runs this installation.
    """
    environment = os.environ if environment is None else environment
    var = _usable(var)
    secret = keys.load_or_make(var) if not (var / "postgres" / "data").exists() else keys.load(var)
    if environment.get("DATABASE_URL"):
        owner_url, app_url, version = remote.prepare(environment, secret.app_password)
        return Server(owner_url, app_url, None, version, "url", secret)
    lock = _take_lock(var)
    running_server = None
    try:
        _forget(var / "postgres" / RUNNING)
        home = cluster.prepare(var, secret.superuser_password, environment)
        running_server = postmaster.launch(home, secret.superuser_password, durable=durable, say=say)
        note = {
            "port": running_server.port,
            "socket": str(running_server.socket_folder),
            "version": home.binaries.version,
            "kind": home.binaries.kind,
        }
        server = _server(note, secret)
        assert server.superuser_url is not None
        roles.set_up(server.superuser_url, secret.owner_password, secret.app_password)
        (home.area / USERS).touch(0o600)
        keys.write_whole(home.area / RUNNING, json.dumps(note) + "\n", mode=0o600)
    except BaseException:
        if running_server is not None:
            running_server.stop()
        lock.close()
        raise
    server._postmaster, server._lock, server._note = running_server, lock, home.area / RUNNING
    return server


def running(var: Path) -> Server | None:
    """The database that another process of this installation keeps running; None when there is none of ours.

    `stop()` of what is found only lets go of it.
    """
    lock = _try_lock(var) if (var / "lock").exists() else None
    if lock is not None:
        lock.close()
        return None
    try:
        users = (var / "postgres" / USERS).open("a")
    except FileNotFoundError:
        return None
    # Only what is still announced while we hold this is sure to wait for us.
    fcntl.flock(users, fcntl.LOCK_SH)
    try:
        note = json.loads((var / "postgres" / RUNNING).read_text(encoding="utf-8"))
        server = _server(note, keys.load(var))
    except (FileNotFoundError, ValueError):
        users.close()
        return None
    server._lock = users
    return server


def _forget(path: Path) -> None:
    """Remove the note of a server that was killed, and the folder of its socket."""
    try:
        folder = Path(json.loads(path.read_text(encoding="utf-8"))["socket"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return
    if folder.name.startswith("fazhi-"):
        shutil.rmtree(folder, ignore_errors=True)
    path.unlink()


def _server(note: Mapping[str, object], secret: keys.Keys) -> Server:
    def address(user: str, password: str) -> str:
        return f"postgresql://{user}:{password}@127.0.0.1:{note['port']}/{roles.DATABASE}"

    superuser = remote.url(
        f"host='{note['socket']}' port={note['port']} user={cluster.SUPERUSER} password={secret.superuser_password} "
        "dbname=postgres"
    )
    return Server(
        address(roles.OWNER, secret.owner_password),
        address(roles.APP, secret.app_password),
        superuser,
        str(note["version"]),
        str(note["kind"]),
        secret,
    )


def _usable(var: Path) -> Path:
    """The folder, made if missing and proved to be writable. Raises Problem otherwise."""
    try:
        var.mkdir(parents=True, exist_ok=True, mode=0o711)
        probe = var / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Problem(
            f"不能使用数据目录 {var}({error.strerror})。请检查它的所有者和权限,或用环境变量 FAZHI_VAR 另指一个目录。",
            f"Cannot use the data folder {var} ({error.strerror}). Check its owner and rights, or name another in "
            "FAZHI_VAR.",
        ) from error
    return var.resolve()


def _try_lock(var: Path) -> IO[str] | None:
    file = (var / "lock").open("a+", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def _take_lock(var: Path) -> IO[str]:
    lock = _try_lock(var)
    if lock is None:
        holder = (var / "lock").read_text(encoding="utf-8").strip() or "?"
        raise Problem(
            f"已经在运行:进程 {holder} 正在使用 {var}。请先停止它(Ctrl-C),或用 FAZHI_VAR 另指一个目录。",
            f"Already running: process {holder} is using {var}. Stop it first (Ctrl-C), or name another folder in "
            "FAZHI_VAR.",
        )
    lock.truncate(0)
    lock.write(f"{os.getpid()}\n")
    lock.flush()
    return lock
