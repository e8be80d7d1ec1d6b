"""What `./check` runs, one part after the other, and the table at its end.

A part that cannot run says so loudly; on CI a missing browser or database is a failure.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 400
CHROMIUM = "/usr/bin/chromium"
ON_CI = os.environ.get("CI") == "true"


class NotRun(Exception):
    """This part cannot run here, and why."""


@dataclass
class Counts:
    """Tests of all parts together."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def add(self, report: Path) -> None:
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):
            total, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            self.passed += total - failed - skipped
            self.failed += failed
            self.skipped += skipped


@dataclass
class Run:
    """One call of ./check."""

    counts: Counts = field(default_factory=Counts)

    def command(self, *words: str, **environment: str) -> bool:
        print("+ " + " ".join(words), flush=True)
        return subprocess.run(words, cwd=ROOT, env=os.environ | environment).returncode == 0

    def tool(self, *words: str, **environment: str) -> bool:
        return self.command(sys.executable, "-m", *words, **environment)

    def ruff(self) -> bool:
        """ruff: mistakes and untidiness"""
        return self.tool("ruff", "check", "--output-format=concise", ".")

    def mypy(self) -> bool:
        """mypy --strict: types"""
        return self.tool("mypy", "--strict", "fazhi")

    def imports(self) -> bool:
        """import-linter: which room may import which"""
        return self.command(str(Path(sys.executable).with_name("lint-imports")), "--no-logo")

    def size(self) -> bool:
        """no Python file over 400 lines (migrations apart)"""
        files = [path for top in ("fazhi", "tests", "benchmarks") for path in (ROOT / top).rglob("*.py")]
        long = {}
        for path in files:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST_FILE and "migrations" not in path.parts:
                long[path.relative_to(ROOT)] = lines
        for path, lines in sorted(long.items()):
            print(f"{path}: {lines} lines, more than {LONGEST_FILE}")
        print(f"{len(files)} files looked at, {len(long)} too long")
        return not long

    def migrations(self) -> bool:
        """every change of the models has its migration"""
        settings = {"DJANGO_SETTINGS_MODULE": "fazhi.wiring.settings"}
        return self.tool("django", "makemigrations", "--check", "--dry-run", **settings)

    def tests(self) -> bool:
        """pytest on the embedded PostgreSQL"""
        return self.pytest("not browser", FAZHI_POSTGRES="embedded")

    def system(self) -> bool:
        """pytest: the database tests again on the machine's PostgreSQL"""
        if not _system_postgresql() and not (ON_CI and _apt("postgresql") and _system_postgresql()):
            raise NotRun("本机没有 PostgreSQL 15 或更新版本 no PostgreSQL >= 15 on this machine")
        return self.pytest("db and not browser", FAZHI_POSTGRES="system")

    def browser(self) -> bool:
        """pytest: a real browser"""
        if not Path(CHROMIUM).exists() and not (_apt("chromium", "fonts-noto-cjk") and Path(CHROMIUM).exists()):
            raise NotRun(f"没有 {CHROMIUM},也不能安装 no {CHROMIUM}, and it cannot be installed here")
        if not _has_chinese_font():
            _apt("fonts-noto-cjk")
        return self.pytest("browser", FAZHI_POSTGRES="embedded")

    def pytest(self, which: str, **environment: str) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.xml"
            words = ["-m", "pytest", "-q", "-n", "2", "-m", which, f"--junit-xml={report}", "tests"]
            print("+ pytest -m", repr(which), environment, flush=True)
            done = subprocess.run([sys.executable, *words], cwd=ROOT, env=os.environ | environment)
            if done.returncode == 5:
                raise NotRun("没有这样的测试 there are no such tests")
            if report.exists():
                self.counts.add(report)
            return done.returncode == 0


PARTS = ("ruff", "mypy", "imports", "size", "migrations", "tests", "system", "browser")
SLOW = ("system", "browser")
# Their absence on CI would hide a broken installation behind a green light.
NEEDED_ON_CI = ("tests", "system", "browser")


def _system_postgresql() -> bool:
    from fazhi.wiring.database import Problem
    from fazhi.wiring.database.account import choose
    from fazhi.wiring.database.binaries import available

    nowhere = Path(tempfile.gettempdir()) / "no such cluster"
    environment = {key: value for key, value in os.environ.items() if key in ("PATH", "PG_BIN")}
    try:
        return bool(available(choose(nowhere), nowhere, environment | {"FAZHI_POSTGRES": "system"}))
    except Problem as problem:
        print(problem)
        return False


def _has_chinese_font() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True).stdout.strip())


def _apt(*packages: str) -> bool:
    """Install Debian packages where that is possible."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *packages]):
        if subprocess.run(["apt-get", *words], env=quiet, stdout=subprocess.DEVNULL).returncode != 0:
            return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(prog="./check", description="Runs every check. 运行全部检查。")
    parser.add_argument("parts", nargs="*", metavar="part", help="only these parts: " + ", ".join(PARTS))
    parser.add_argument("--fast", action="store_true", help="leave out " + ", ".join(SLOW))
    parser.add_argument("--list", action="store_true", help="name the parts")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.parts if name not in PARTS]
    if unknown:
        parser.error(f"没有这个部分 no such part: {', '.join(unknown)}; 有 there are: {', '.join(PARTS)}")
    run = Run()
    checks: dict[str, Callable[[], bool]] = {name: getattr(run, name) for name in PARTS}
    if arguments.list:
        for name, check in checks.items():
            print(f"{name:12}{check.__doc__}")
        return 0
    wanted = [name for name in PARTS if name in arguments.parts] if arguments.parts else list(PARTS)
    if arguments.fast:
        wanted = [name for name in wanted if name not in SLOW]
    rows: list[tuple[str, str]] = []
    bad = False
    everything = wanted == list(PARTS)
    for name in wanted:
        print(f"\n=== {name} ===", flush=True)
        started = time.monotonic()
        try:
            good = checks[name]()
        except NotRun as reason:
            rows.append((name, f"未运行 NOT RUN: {reason}"))
            print(f"!!! {name} 未运行 NOT RUN: {reason}", flush=True)
            bad = bad or (ON_CI and name in NEEDED_ON_CI)
            everything = False
            continue
        bad = bad or not good
        rows.append((name, f"{'通过 passed' if good else '失败 FAILED'}  {time.monotonic() - started:.0f} s"))
    print("\n=== 结果 Results ===")
    for name, text in rows:
        print(f"{name:12}{text}")
    left_out = [name for name in PARTS if name not in wanted]
    if left_out:
        print(f"{'':12}没有要求 not asked for: {', '.join(left_out)}")
    print("失败 FAILED" if bad else "全部通过 all passed" if everything else "运行的部分通过 what was run passed")
    if any(name in wanted for name in ("tests", "system", "browser")):
        counts = run.counts
        print(f"tests: {counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
