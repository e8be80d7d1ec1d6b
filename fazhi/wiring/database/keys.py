"""The secrets of one installation, kept in `var/secrets.json`, which only its owner can read.

Whoever copies the database without this file cannot read the personal data in it; whoever loses this file cannot
either. It belongs in the backup, but never beside the backup of the database.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import secrets
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from fazhi.wiring.database.problem import Problem

FILE = "secrets.json"


@dataclass(frozen=True)
class Keys:
    """All secrets of an installation.

    `data_key` is 32 random bytes in base64: the key of encrypted personal data. `django_secret_key` signs sessions.
    The rest are passwords of database roles. `later_data_keys`: the keys that came after the first, by number from 2 on;
    the program reads them from the file anew whenever that has changed (`fazhi.people.sealing`).
    """

    django_secret_key: str
    data_key: str
    superuser_password: str
    owner_password: str
    app_password: str
    later_data_keys: dict[str, str] = field(default_factory=dict)


def load(var: Path) -> Keys:
    """The secrets of the installation at `var`. Raises Problem when the file is missing, unreadable or damaged."""
    path = var / FILE
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        later = {str(int(n)): str(key) for n, key in dict(found.get("later_data_keys", {})).items()}
        plain = {part.name: str(found[part.name]) for part in fields(Keys) if part.name != "later_data_keys"}
        keys = Keys(**plain, later_data_keys=later)
        for key in (keys.data_key, *later.values()):
            if len(base64.b64decode(key, validate=True)) != 32:
                raise ValueError("a data key is not 32 bytes")
    except FileNotFoundError:
        raise Problem(
            f"找不到密钥文件 {path}。没有它,数据库打不开,已加密的个人信息也读不出来。请从备份中恢复这个文件后再启动。",
            f"The secrets file {path} is missing. Without it neither the database nor the encrypted personal data can "
            "be "
            "opened. Restore it from a backup, then start again.",
        ) from None
    except OSError as error:
        raise Problem(
            f"读不了密钥文件 {path}({error.strerror})。请用当初启动本程序的用户运行,或改正文件权限。",
            f"Cannot read {path} ({error.strerror}). Run as the user who first started the program, or correct its "
            "rights.",
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem(
            f"密钥文件 {path} 已损坏,不能使用。请从备份中恢复这个文件;不要删除它,否则已加密的个人信息再也读不出来。",
            f"The secrets file {path} is damaged ({error}). Restore it from a backup; do not delete it, or encrypted "
            "personal "
            "data is lost.",
        ) from error
    return keys


def load_or_make(var: Path) -> Keys:
    """The secrets at `var`; makes them on the first start, complete on disk before anything depends on them."""
    path = var / FILE
    if path.exists():
        return load(var)
    keys = Keys(
        django_secret_key=secrets.token_urlsafe(48),
        data_key=_new_data_key(),
        superuser_password=secrets.token_urlsafe(24),
        owner_password=secrets.token_urlsafe(24),
        app_password=secrets.token_urlsafe(24),
    )
    write_whole(path, json.dumps(asdict(keys), indent=1) + "\n", mode=0o600, replace=False)
    return load(var)


def _new_data_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode("ascii")


def add_data_key(var: Path) -> int:
    """Add a data key to the file, complete on disk before anything is encrypted with it. Returns its number."""
    keys = load(var)
    number = 1 + max([1, *(int(n) for n in keys.later_data_keys)])
    more = replace(keys, later_data_keys=keys.later_data_keys | {str(number): _new_data_key()})
    write_whole(var / FILE, json.dumps(asdict(more), indent=1) + "\n", mode=0o600)
    return number


def write_whole(path: Path, text: str, *, mode: int, replace: bool = True) -> None:
    """Write a file so that after a power cut either the whole new text is there or the old one, never a part.

    With `replace=False` a file that another process put there in the meantime stays. Raises Problem when the folder
    cannot be written or the disk is full.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            os.replace(new, path)
        else:
            with contextlib.suppress(FileExistsError):
                os.link(new, path)
            new.unlink()
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise Problem(
            f"写不了文件 {path}({error.strerror})。请检查磁盘空间和目录 {path.parent} 的权限。",
            f"Cannot write {path} ({error.strerror}). Check the free space and the rights of {path.parent}.",
        ) from error
