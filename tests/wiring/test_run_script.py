"""`./run` on machines that lack something: a clear word in two languages, exit code 1, nothing half-made."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.wiring.installations import ROOT

TOOLS = ("bash", "sh", "dirname", "readlink", "id", "df", "awk", "flock", "cmp", "cat", "cp", "env")
OLD = """#!/bin/sh
case "$2" in *version_info\\[:2\\]*) echo 3.9 ;; *) exit 1 ;; esac
"""
WITHOUT_VENV = """#!/bin/sh
case "$2" in *version_info\\[:2\\]*) echo 3.12 ;; *version_info*) exit 0 ;; *) exit 1 ;; esac
"""
FULL_DISK = "#!/bin/sh\nprintf 'Filesystem 1024-blocks Used Available\\n/dev/x 1 1 1000\\n'\n"
# Makes an environment whose pip fails in the way that a lost network or a full disk makes it fail.
BROKEN_PIP = """#!/bin/sh
case "$*" in
    *version_info\\[:2\\]*) echo 3.12 ;;
    *"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    *"pip install"*) echo "ERROR: something went wrong" >&2; exit 1 ;;
    *) exit 0 ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The scripts alone, in a folder with a name as people give them."""
    folder = tmp_path / "法治 台账"
    (folder / "requirements").mkdir(parents=True)
    for name in ("run", "check", "requirements/environment.sh", "requirements/core.txt", "requirements/dev.txt"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def run(clone: Path, script: str = "run", **programs: str) -> tuple[int, str, list[str]]:
    """Run a script with nothing on the PATH but plain tools and the given programs."""
    folder = clone.parent / "bin"
    folder.mkdir()
    for tool in (*TOOLS, "mkdir"):
        found = shutil.which(tool)
        assert found is not None
        (folder / tool).symlink_to(found)
    for name, text in programs.items():
        path = folder / name.replace("_", ".")
        path.unlink(missing_ok=True)
        path.write_text(text)
        path.chmod(0o755)
    environment = {"PATH": str(folder), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [str(folder / "bash"), str(clone / script)], env=environment, capture_output=True, text=True, cwd="/"
    )
    left = sorted(path.name for path in clone.iterdir() if path.name not in ("run", "check", "requirements"))
    return done.returncode, done.stderr, left


@pytest.mark.parametrize("script", ["run", "check"])
def test_no_python(clone: Path, script: str) -> None:
    code, text, left = run(clone, script)
    assert (code, left) == (1, [".venv.lock"])
    assert "无法继续 Cannot go on:\n本机没有 Python。" in text and "There is no Python here." in text


def test_python_too_old(clone: Path) -> None:
    code, text, left = run(clone, python3=OLD, python=OLD)
    assert (code, left) == (1, [".venv.lock"])
    assert "需要 Python 3.11 或更新版本,本机只有 3.9 3.9。" in text and "has only 3.9 3.9." in text


def test_the_newer_of_two_pythons_is_taken(clone: Path) -> None:
    code, text, left = run(clone, python3=OLD, python3_12=WITHOUT_VENV)
    assert "这个 Python(python3.12)缺少 venv 模块。" in text
    assert (code, left) == (1, [".venv.lock"])


def test_python_without_venv(clone: Path) -> None:
    code, text, left = run(clone, python3=WITHOUT_VENV)
    assert (code, left) == (1, [".venv.lock"])
    assert "apt-get install python3-venv" in text and "has no venv module" in text


def test_libraries_cannot_be_fetched(clone: Path) -> None:
    code, text, _ = run(clone, python3=BROKEN_PIP)
    assert code == 1
    assert "ERROR: something went wrong" in text and "依赖没有装完,原因见上面的输出(多半是网络)。" in text
    assert not list((clone / ".venv").glob("installed-*")), "an incomplete installation must not count as one"


def test_disk_full_while_fetching(clone: Path) -> None:
    code, text, _ = run(clone, python3=BROKEN_PIP, df=FULL_DISK)
    assert code == 1
    assert "磁盘空间不足,依赖没有装完。" in text and "The disk is full" in text


@pytest.mark.skipif(os.geteuid() != 0, reason="需要 root 才能换成普通用户 only root can become somebody else")
def test_a_folder_that_cannot_be_written(clone: Path) -> None:
    open_copy = Path("/tmp") / f"fazhi-closed-{os.getpid()}"
    shutil.copytree(clone, open_copy)
    try:
        open_copy.chmod(0o755)
        words = ["bash", str(open_copy / "run")]
        nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        done = subprocess.run(words, capture_output=True, text=True, cwd="/", **nobody)  # type: ignore[call-overload]
    finally:
        shutil.rmtree(open_copy)
    assert done.returncode == 1
    assert f"当前用户 nobody 不能写入程序目录 {open_copy},无法安装依赖。" in done.stderr
