"""Lists and figures of this state of the project beside those of an earlier commit, as a ratio in one run.

`python -m benchmarks.against COMMIT [--scale N] [--scale-then M]` checks the commit out beside this one, loads the demonstration of each into a
database of its own, and measures both in turns, so that whatever else the machine does falls on both.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.__main__ import ROOT
from benchmarks.results import Results, append, machine

ROUNDS = 3


class Probe:
    """One checkout with its own district, measuring when asked."""

    def __init__(self, tree: Path, var: Path, scale: float) -> None:
        script = str(Path(__file__).with_name("probe.py"))
        words = [sys.executable, script, str(tree), str(var), str(scale)]
        environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "DJANGO_SETTINGS_MODULE")}
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def said(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("测量的进程中途结束，见上面的错误。The probe ended early; see above.")
        return json.loads(line)

    def measure(self, indicators: Sequence[str]) -> dict[str, list[float]]:
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(indicators) + "\n")
        self.process.stdin.flush()
        found: dict[str, list[float]] = self.said()
        return found

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(120)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure both, print and record the ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.against", description="与较早的提交相比：列表和指标慢了还是快了。")
    parser.add_argument("commit", help="拿来比较的提交")
    parser.add_argument("--scale", type=float, default=3.0, help="演示区的规模，默认3（约三万件）")
    parser.add_argument("--scale-then", type=float, default=0.0, help="较早的提交用的规模：演示区变大了的，用它让两边的件数相近")
    parser.add_argument("--no-record", action="store_true", help="只显示，不写入 docs/performance.md")
    chosen = parser.parse_args(argv)
    results = Results()
    with tempfile.TemporaryDirectory(prefix="fazhi-against-") as folder:
        os.chmod(folder, 0o755)
        place = Path(folder)
        subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(place / "tree"), chosen.commit], cwd=ROOT, check=True)
        try:
            compare(results, place, (chosen.scale, chosen.scale_then or chosen.scale), chosen.commit)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(place / "tree")], cwd=ROOT, check=True)
    text = results.text(machine("as each state brings it"))
    if not chosen.no_record:
        append(ROOT / "docs" / "performance.md", text)
    return 0


def compare(results: Results, place: Path, scales: tuple[float, float], commit: str) -> None:
    """Both loaded one after the other, measured in turns; medians and their ratio."""
    now = Probe(ROOT, place / "now", scales[0])
    told_now = now.said()
    before = Probe(place / "tree", place / "before", scales[1])
    told_before = before.said()
    both = [key for key in told_now["indicators"] if key in set(told_before["indicators"])]
    results.add(
        f"beside {commit}", f"{told_now['matters']:,} matters now, {told_before['matters']:,} then; "
        f"{len(told_now['indicators'])} indicators now, {len(told_before['indicators'])} then; {ROUNDS} rounds in turns",
    )  # fmt: skip
    times: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for _ in range(ROUNDS):
        for side, probe in enumerate((now, before)):
            for what, seconds in probe.measure(both).items():
                times[what][side].extend(seconds)
    now.end()
    before.end()
    for what, (ours, theirs) in times.items():
        a, b = statistics.median(ours), statistics.median(theirs)
        results.add(what, f"{a * 1000:.0f} ms now, {b * 1000:.0f} ms then: {a / b:.2f} times as long")


if __name__ == "__main__":
    sys.exit(main())
