"""What was measured, on which machine, as a section of docs/performance.md."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HEAD = """# 速度 Performance

Each section below was appended by `python -m benchmarks …`, with the machine it ran on. Anyone can run it again.
"""


@dataclass
class Results:
    """Lines of a table: what, how much."""

    lines: list[tuple[str, str]] = field(default_factory=list)

    def add(self, what: str, how_much: str) -> None:
        self.lines.append((what, how_much))
        print(f"{what}: {how_much}", flush=True)

    def times(self, what: str, seconds: Sequence[float], note: str = "") -> None:
        """Median and 95th percentile of single times, in milliseconds."""
        ordered = sorted(seconds)
        high = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
        text = f"median {statistics.median(ordered) * 1000:.0f} ms, p95 {high * 1000:.0f} ms, n = {len(ordered)}"
        self.add(what, text + (f"; {note}" if note else ""))

    def text(self, machine: str) -> str:
        rows = "\n".join(f"| {what} | {how_much} |" for what, how_much in self.lines)
        return f"\n## {date.today().isoformat()}\n\n{machine}\n\n| measured | result |\n|---|---|\n{rows}\n"


def machine(postgresql: str) -> str:
    """The machine in one line: processor, processors usable, memory, load at the end, versions."""
    model = "unknown processor"
    memory = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else platform.machine()
        total = Path("/proc/meminfo").read_text().split("MemTotal:")[1].split()[0]
        memory = f", {int(total) // 1024 // 1024} GiB"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load average {os.getloadavg()[0]:.1f} at the end"
    return f"{model}, {cores} cores{memory}{load}; {platform.system()}, Python {platform.python_version()}, PostgreSQL {postgresql}."


def append(path: Path, text: str) -> None:
    """Add a section to the file, which is begun where it is missing."""
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    path.write_text(before.rstrip("\n") + "\n" + text, encoding="utf-8")
