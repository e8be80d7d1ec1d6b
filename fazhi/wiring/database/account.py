"""Which user of the operating system runs PostgreSQL, which refuses to run as root."""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fazhi.wiring.database.problem import Problem

# In this order; all of them exist already on common systems, so none has to be made.
CANDIDATES = ("postgres", "fazhi", "nobody", "daemon")


@dataclass(frozen=True)
class Account:
    """A user of the operating system. `switch` is true when we are root and have to step down to it."""

    name: str
    uid: int
    gid: int
    switch: bool

    def options(self) -> dict[str, Any]:
        """Arguments for subprocess.Popen that make the child run as this user, with none of our rights left."""
        if not self.switch:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run a short command as this user, in English, away from any folder it may not enter."""
        return subprocess.run(
            [str(word) for word in command],
            capture_output=True,
            text=True,
            errors="replace",
            cwd="/",
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            **self.options(),
        )

    def can_enter(self, folder: Path) -> bool:
        """True when this user may step into the folder, by the operating system's own judgement."""
        return not self.switch or self.run(["sh", "-c", 'cd "$1"', "sh", folder]).returncode == 0


def clean_environment() -> dict[str, str]:
    """An environment without PG* variables, which would lead PostgreSQL's programs elsewhere, and with messages in
    English, which we read."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"}


def choose(data: Path) -> Account:
    """The user for the cluster at `data`: its owner where it exists; else ourselves, or, as root, a plain user."""
    ours = os.geteuid()
    try:
        owner: int | None = data.stat().st_uid
    except FileNotFoundError:
        owner = None
    if ours != 0:
        if owner not in (None, ours):
            raise Problem(
                f"{data} 属于用户 {_name(owner)},不是当前用户 {_name(ours)}。请用用户 {_name(owner)}(或 root)启动。",
                f"{data} belongs to user {_name(owner)}, not to {_name(ours)}. Start as {_name(owner)} (or root).",
            )
        return Account(_name(ours), ours, os.getegid(), switch=False)
    if owner:
        return Account(_name(owner), owner, data.stat().st_gid, switch=True)
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(name, entry.pw_uid, entry.pw_gid, switch=True)
    raise Problem(
        "PostgreSQL 不能以 root 身份运行,本机又没有 postgres 或 nobody 用户。请先执行:useradd --system fazhi",
        "PostgreSQL refuses to run as root and this machine has neither postgres nor nobody. Run: useradd --system "
        "fazhi",
    )


def _name(uid: int | None) -> str:
    try:
        return pwd.getpwuid(uid).pw_name if uid is not None else "?"
    except KeyError:
        return str(uid)
