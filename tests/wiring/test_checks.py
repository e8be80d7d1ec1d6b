"""`./check` itself: a failure fails, what could not run is said aloud, and the last line counts the tests."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.wiring.installations import ROOT

REPORT = """<?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3"
tests="10" time="1"><testcase name="a"/></testsuite></testsuites>"""


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("checks_under_test", ROOT / "tests" / "checks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    for name in module.PARTS:
        monkeypatch.setattr(module.Run, name, lambda run: True)
    monkeypatch.setattr(module, "ON_CI", False)
    return module


def run(checks: ModuleType, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["./check", *words])
    code: int = checks.main()
    return code


def not_there(checks: ModuleType) -> object:
    def part(run: object) -> bool:
        raise checks.NotRun("没有浏览器 no browser")

    return part


def test_all_good(checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(checks, monkeypatch) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == ["全部通过 all passed", "tests: 0 passed, 0 failed, 0 skipped"]


@pytest.mark.parametrize("part", ["ruff", "mypy", "imports", "size", "migrations", "tests", "system", "browser"])
def test_one_failure_fails_all(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    monkeypatch.setattr(checks.Run, part, lambda run: False)
    assert run(checks, monkeypatch) == 1
    said = capsys.readouterr().out
    assert f"{part:12}失败 FAILED  0 s" in said and said.count("通过 passed") == 7


@pytest.mark.parametrize(("on_ci", "code"), [(False, 0), (True, 1)])
def test_what_could_not_run_is_loud_and_fails_on_ci(
    checks: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    on_ci: bool,
    code: int,
) -> None:
    monkeypatch.setattr(checks, "ON_CI", on_ci)
    monkeypatch.setattr(checks.Run, "browser", not_there(checks))
    assert run(checks, monkeypatch) == code
    said = capsys.readouterr().out
    assert said.count("未运行 NOT RUN: 没有浏览器 no browser") == 2
    assert "全部通过" not in said


def test_only_some_parts(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks.Run, "browser", lambda run: False)
    assert run(checks, monkeypatch, "size", "ruff") == 0
    said = capsys.readouterr().out
    assert "没有要求 not asked for: mypy, imports, migrations, tests, system, browser" in said
    assert "tests:" not in said and "全部通过" not in said
    assert run(checks, monkeypatch, "--fast") == 0
    with pytest.raises(SystemExit) as refused:
        run(checks, monkeypatch, "everything")
    assert refused.value.code == 2


def test_counts_come_from_the_reports(checks: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(REPORT)
    counts = checks.Counts()
    for _ in range(2):
        counts.add(tmp_path / "report.xml")
    assert (counts.passed, counts.failed, counts.skipped) == (8, 6, 6)


def test_a_long_file_is_found(checks: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("checks_fresh", ROOT / "tests" / "checks.py")
    assert spec is not None and spec.loader is not None
    fresh = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, fresh)
    spec.loader.exec_module(fresh)
    monkeypatch.setattr(fresh, "ROOT", tmp_path)
    (tmp_path / "fazhi" / "migrations").mkdir(parents=True)
    (tmp_path / "fazhi" / "migrations" / "0001.py").write_text("\n" * 999)
    (tmp_path / "fazhi" / "just.py").write_text("x\n" * 400)
    assert fresh.Run().size() is True
    (tmp_path / "fazhi" / "long.py").write_text("x\n" * 401)
    assert fresh.Run().size() is False
