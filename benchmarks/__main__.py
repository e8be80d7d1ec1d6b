"""Runs the benchmarks on a temporary installation and appends what came out to docs/performance.md."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.results import Results, append, machine

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("acts", "list", "figures", "demo", "reading")
MATTERS_AT_SCALE_ONE = 9840


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmarks asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="测量速度，结果附在 docs/performance.md 之后。")
    parser.add_argument("part", choices=(*PARTS, "all"), help="测什么：办理、列表、指标、载入演示数据、读年报、全部")
    parser.add_argument("--matters", type=int, default=100_000, help="列表和指标在多少件事项的台账上测，默认十万件")
    parser.add_argument("--var", type=Path, help="用这个目录中的数据库并保留它；里面已有演示区的，不再载入")
    parser.add_argument("--no-record", action="store_true", help="只显示，不写入 docs/performance.md")
    chosen = parser.parse_args(argv)
    parts = PARTS if chosen.part == "all" else (chosen.part,)
    with installation(chosen.var) as version:
        results = run(parts, chosen.matters)
        text = results.text(machine(version))
    print(text)
    if not chosen.no_record:
        append(ROOT / "docs" / "performance.md", text)
    return 0


@contextmanager
def installation(var: Path | None) -> Iterator[str]:
    """A database with tables and Django on it; the version of PostgreSQL. Gone afterwards, unless `var` names a place."""
    with tempfile.TemporaryDirectory(prefix="fazhi-benchmark-") as folder:
        # The database's own user, which is another one for root, has to pass through.
        os.chmod(folder, 0o755)
        os.environ["FAZHI_VAR"] = str((var or Path(folder) / "var").absolute())
        from fazhi.wiring.boot import installation as installed

        with installed() as server:
            from django.core.management import call_command

            call_command("migrate", database="owner", interactive=False, verbosity=0)
            yield f"{server.version}（{server.kind}）"


def run(parts: Sequence[str], matters: int) -> Results:
    """Load what the parts need, and measure them."""
    from benchmarks import measured

    results = Results()
    if "reading" in parts:
        from benchmarks import reading

        reading.measure(results)
        parts = [part for part in parts if part != "reading"]
    if not parts:
        return results
    large = {"list", "figures", "demo"} & set(parts)
    measured.ready(results, matters / MATTERS_AT_SCALE_ONE if large else 0.05, record="demo" in parts)
    for part in parts:
        if part != "demo":
            getattr(measured, f"measure_{part}")(results)
    return results


if __name__ == "__main__":
    sys.exit(main())
