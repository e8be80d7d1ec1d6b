"""The database cluster on disk, below `var/postgres`: making it, and knowing which PostgreSQL it belongs to."""

from __future__ import annotations

import json
import locale
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fazhi.wiring.database import keys
from fazhi.wiring.database.account import Account, choose, clean_environment
from fazhi.wiring.database.binaries import Binaries, available
from fazhi.wiring.database.problem import Problem

SUPERUSER = "postgres"
ROOM_FOR_A_NEW_CLUSTER = 300 * 1024**2
ROOM_TO_START = 50 * 1024**2
# A socket's whole path may have 107 bytes; PostgreSQL adds /.s.PGSQL.NNNNN
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.65535")


@dataclass(frozen=True)
class Cluster:
    """A cluster and the programs and user that run it."""

    area: Path
    account: Account
    binaries: Binaries

    @property
    def data(self) -> Path:
        return self.area / "data"

    @property
    def log(self) -> Path:
        return self.area / "server.log"


def prepare(var: Path, password: str, environment: Mapping[str, str]) -> Cluster:
    """The cluster at `var/postgres`, made if there is none; `password` becomes the superuser's.

    Raises Problem when the disk is full, when the folder is not ours or damaged, or when the cluster belongs to a major
    version of PostgreSQL that is not to be found.
    """
    area = var / "postgres"
    data = area / "data"
    check_room(var, ROOM_TO_START if data.exists() else ROOM_FOR_A_NEW_CLUSTER)
    account = choose(data)
    _make_folder(area, 0o711 if account.switch else 0o700)
    candidates = available(account, area, environment)
    if data.exists():
        return Cluster(area, account, _matching(area, candidates))
    cluster = Cluster(area, account, candidates[0])
    _make(cluster, password)
    return cluster


def check_room(folder: Path, needed: int) -> None:
    """Raises Problem when the disk of `folder` has less than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Problem(
            f"磁盘空间不足:{folder} 所在磁盘只剩 {free // 1024**2} MB,至少需要 {needed // 1024**2} MB。"
            "请清理后再启动。",
            f"The disk of {folder} is full: {free // 1024**2} MB free, {needed // 1024**2} MB needed. Free some space "
            "first.",
        )


@contextmanager
def opened(data: Path, account: Account) -> Iterator[tuple[str, tuple[int, ...]]]:
    """How the child names the folder `data`, and the descriptors it must inherit for that.

    Where the child's user can walk to the folder, that is its path. Below a folder closed to that user (the home of
    root) it is a descriptor that we open for it: so no folder above has to be opened to others.
    """
    if account.can_enter(data):
        yield str(data), ()
        return
    descriptor = os.open(data, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{descriptor}", (descriptor,)
    finally:
        os.close(descriptor)


def short_folder(area: Path, account: Account) -> Path:
    """An empty folder for the socket, short enough and open to `account` (and root) only. The caller removes it."""
    inside = area / "socket"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER and account.can_enter(area):
        shutil.rmtree(inside, ignore_errors=True)
        _make_folder(inside, 0o700)
        folder = inside
    else:
        places = [place for place in (tempfile.gettempdir(), "/tmp", "/var/tmp") if account.can_enter(Path(place))]
        if not places:
            raise Problem(
                "没有可放数据库套接字的临时目录。请检查 /tmp 的权限。",
                "There is no temporary folder for the database's socket. Check the rights of /tmp.",
            )
        folder = Path(tempfile.mkdtemp(prefix="fazhi-", dir=min(places, key=len)))
    if account.switch:
        os.chown(folder, account.uid, account.gid)
    return folder


def _make_folder(folder: Path, mode: int) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o777 != mode:
            folder.chmod(mode)
    except OSError as error:
        raise Problem(
            f"不能使用目录 {folder}({error.strerror})。请检查它的所有者和权限,或用 FAZHI_VAR 另指一个目录。",
            f"Cannot use the folder {folder} ({error.strerror}). Check its owner and rights, or name another one in "
            "FAZHI_VAR.",
        ) from error


def _make(cluster: Cluster, password: str) -> None:
    """Run initdb beside the final place and move the result there: a half-made cluster is never taken for one."""
    account = cluster.account
    new = cluster.area / "data.new"
    shutil.rmtree(new, ignore_errors=True)
    _make_folder(new, 0o700)
    if account.switch:
        os.chown(new, account.uid, account.gid)
    # In memory, so that the password lies on no disk even if we are killed now.
    note = os.memfd_create("password")
    try:
        os.write(note, password.encode("ascii"))
        _initdb(cluster, new, note)
    finally:
        os.close(note)
    about = {"kind": cluster.binaries.kind, "folder": str(cluster.binaries.folder), "version": cluster.binaries.version}
    keys.write_whole(cluster.area / "KIND", json.dumps(about) + "\n", mode=0o644)
    new.rename(cluster.data)


def _initdb(cluster: Cluster, new: Path, password_note: int) -> None:
    command = [str(cluster.binaries.folder / "initdb"), "--username", SUPERUSER]
    command += ["--pwfile", f"/proc/self/fd/{password_note}"]
    command += ["--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums", f"--locale={utf8_locale()}"]
    command += ["--lc-messages=C", "--text-search-config=simple"]
    if cluster.binaries.major >= 17:
        command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    with opened(new, cluster.account) as (name, descriptors):
        done = subprocess.run(
            [*command, "--pgdata", name],
            capture_output=True,
            text=True,
            errors="replace",
            cwd="/",
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            pass_fds=(*descriptors, password_note),
            **cluster.account.options(),
        )
    if done.returncode != 0:
        shutil.rmtree(new, ignore_errors=True)
        said = done.stderr.strip() or done.stdout.strip()
        if "No space left" in said:
            check_room(cluster.area, ROOM_FOR_A_NEW_CLUSTER)
        raise Problem(
            f"不能在 {cluster.area} 建立数据库({cluster.binaries})。PostgreSQL 的原话:\n{said}",
            f"Making the database in {cluster.area} failed; PostgreSQL's own words are above.",
        )


def utf8_locale() -> str:
    """A UTF-8 locale that the machine has, sorting by code point where possible.

    In the plain C locale PostgreSQL takes no Chinese character for a letter, and text search finds nothing.
    """
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"):
            try:
                locale.setlocale(locale.LC_CTYPE, name)
            except locale.Error:
                continue
            return name
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    raise Problem(
        "本机没有 UTF-8 区域设置(C.UTF-8 或 zh_CN.UTF-8)。请先安装,例如:apt-get install locales",
        "This machine has no UTF-8 locale (C.UTF-8 or zh_CN.UTF-8). Install one, for example: apt-get install locales",
    )


def _matching(area: Path, candidates: list[Binaries]) -> Binaries:
    """The programs the cluster was made with, or others of the same major version."""
    try:
        major = int((area / "data" / "PG_VERSION").read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise Problem(
            f"数据库目录 {area / 'data'} 不完整或已损坏(读不出 PG_VERSION)。请从备份恢复;确定不要这些数据时,把整个 var "
            "目录移走再启动。",
            f"The database folder {area / 'data'} is incomplete or damaged ({error}). Restore it from a backup; if the "
            "data is "
            "not needed, move the whole var folder away and start again.",
        ) from error
    same = [one for one in candidates if one.major == major]
    if not same:
        have = "、".join(one.version for one in candidates)
        raise Problem(
            f"{area / 'data'} 是 PostgreSQL {major} 建立的,而现在可用的是 {have}。请装回 PostgreSQL {major}"
            "(或改 FAZHI_POSTGRES、PG_BIN),或用它的 pg_dump 导出后恢复到新的 FAZHI_VAR。数据没有被改动。",
            f"{area / 'data'} was made by PostgreSQL {major}; available now: {have}. Install {major} again (or change "
            "FAZHI_POSTGRES, PG_BIN), or dump with it and restore into a new FAZHI_VAR. Nothing was changed.",
        )
    made_with = _read_kind(area)
    return next((one for one in same if one.kind == made_with), same[0])


def _read_kind(area: Path) -> str:
    try:
        return str(json.loads((area / "KIND").read_text(encoding="utf-8"))["kind"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        # Only a preference between two servers of one version hangs on this note: without it either will do.
        return ""
