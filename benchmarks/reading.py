"""How fast reports are read: the whole reader beside cn2an's `transform`, rjieba's segmentation and WeTextProcessing.

All on the same texts, in one run, by the processor time of one core. No two of the texts are alike, and the reader keeps
nothing from one text to the next.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.reports_made import made
from benchmarks.results import Results
from fazhi.reading import read_text
from fazhi.reading.many import Outcome, made_of_many, read_many
from fazhi.reading.sources import Source, sources

TEXTS = 60
ROUNDS = 9
"""Of so many rounds the best counts: other work on the machine makes a round slower, and nothing makes it faster."""
TURNS = 3
"""The same for one process and two, which take longer."""
LENGTH = 5000
WARM = 3
WETEXT_TEXTS = 4
WETEXT_PYTHON = "FAZHI_WETEXT_PYTHON"
"""Names the Python of an environment into which `pip install WeTextProcessing` was done."""


def measure(results: Results) -> None:
    """Adds one line a reader. What it is compared with is measured in the same run, on one core, round by round."""
    texts = [made(seed, LENGTH) for seed in range(TEXTS)]
    characters = sum(map(len, texts))
    figures = sum(len(read_text(text).figures) for text in texts)
    results.add(
        "reading: texts",
        f"{TEXTS} made reports, {characters / TEXTS:.0f} characters and {figures / TEXTS:.0f} figures each",
    )
    readers: dict[str, Callable[[str], object]] = {"whole reading": read_text}
    if find_spec("cn2an"):
        readers["cn2an.transform"] = _forgiving(import_module("cn2an").transform)
    if find_spec("rjieba"):
        readers["rjieba.cut"] = import_module("rjieba").cut
    rates = {name: characters / LENGTH / taken for name, taken in best(readers, texts).items()}
    ours = rates["whole reading"]
    for name, rate in rates.items():
        times = "" if name == "whole reading" else f"; whole reading is {ours / rate:.2f} times as fast"
        results.add(f"reading: {name}", f"{rate:.0f} reports of {LENGTH:,} characters a second of one core{times}")
    for name in ("cn2an.transform", "rjieba.cut"):
        if name not in rates:
            results.add(f"reading: {name}", "not installed, not measured")
    wetext(results, texts[:WETEXT_TEXTS], ours)
    memory(results)
    large(results)
    jobs(results)


def best(readers: dict[str, Callable[[str], object]], texts: Sequence[str]) -> dict[str, float]:
    """Seconds of processor time for all texts, the best of several rounds; the readers take turns within a round."""
    for reader in readers.values():
        for text in texts[:WARM]:
            reader(text)
    taken: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            began = time.process_time()
            for text in texts:
                reader(text)
            taken[name].append(time.process_time() - began)
    return {name: min(rounds) for name, rounds in taken.items()}


def wetext(results: Results, texts: Sequence[str], ours: float) -> None:
    """WeTextProcessing has its own environment, since its libraries are large and no part of Fazhi."""
    python = os.environ.get(WETEXT_PYTHON, sys.executable if find_spec("tn") else "")
    if not python:
        results.add("reading: WeTextProcessing", f"not measured: {WETEXT_PYTHON} names no Python that has it")
        return
    script = Path(__file__).with_name("wetext.py")
    run = subprocess.run(
        [python, str(script)], input=json.dumps(list(texts)), capture_output=True, text=True, check=True
    )
    told = json.loads(run.stdout.splitlines()[-1])
    rate = sum(map(len, texts)) / LENGTH / told["seconds"]
    results.add(
        f"reading: WeTextProcessing {told['version']}, paragraph by paragraph",
        f"{rate:.2f} reports of {LENGTH:,} characters a second of one core; whole reading is {ours / rate:.0f} times as fast",
    )


def memory(results: Results, after: Sequence[int] = (100, 1_000, 10_000)) -> None:
    """Whether memory stays flat over many reports, all different: what the process holds on the way."""
    files = (Source(f"{seed}.txt", data=made(seed, LENGTH).encode()) for seed in range(max(after)))
    held = []
    for i, _ in enumerate(read_many(files), 1):
        if i in after:
            held.append(f"{resident()} MiB after {i:,} reports")
    results.add("reading: memory", ", ".join(held))


def resident() -> int:
    """MiB of memory this process holds now; where the system does not tell, the most it ever held."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmRSS:")[1].split()[0]) // 1024
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss // 1024


def _forgiving(transform: Callable[[str], object]) -> Callable[[str], object]:
    def tried(text: str) -> object:
        # cn2an warns of, and may raise on, words that look like numerals; the time it took counts all the same.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return transform(text)
            except ValueError:
                return text

    return tried


def large(results: Results, characters: int = 3_300_000) -> None:
    """Whether time grows with the length and not faster: a text of about 10 MB beside one of a tenth."""
    whole = "\n".join(made(seed, LENGTH) for seed in range(characters // LENGTH))
    seconds = []
    for text in (whole[: len(whole) // 10], whole):
        began = time.process_time()
        read_text(text)
        seconds.append(time.process_time() - began)
    size = len(whole.encode()) / 1e6
    results.add(
        "reading: one long text", f"{size / 10:.1f} MB in {seconds[0]:.2f} s, {size:.1f} MB in {seconds[1]:.2f} s"
    )


class Clocked(NamedTuple):
    """What was made of a file, and the processor time so far of the process that made it."""

    made: object
    process: int
    seconds: float


def clocked(outcome: Outcome, as_json: bool) -> Clocked:
    """The report itself, or what `fazhi read --json` prints of it. Runs where the file was read."""
    if outcome.report is None:
        raise ValueError(outcome.error)
    told = json.dumps(outcome.report.as_json(), ensure_ascii=False, indent=1) if as_json else outcome
    return Clocked(told, os.getpid(), time.process_time())


def jobs(results: Results, reports: int = 2000) -> None:
    """Files read by one process and by two, by the clock on the wall, the start of the two included.

    The best of several rounds, in which they take turns. Two free cores show it; on a busy machine the processor times
    beside it tell what two free cores would give: at most the time of one process over half of what the two and the one
    that waits for them take together.
    """
    with tempfile.TemporaryDirectory(prefix="fazhi-benchmark-") as folder:
        for seed in range(reports):
            Path(folder, f"{seed}.txt").write_text(made(seed, LENGTH), "utf-8")
        for as_json in (False, True):
            make = partial(clocked, as_json=as_json)
            rounds = [
                [_timed(made_of_many(sources([Path(folder)]), make, number), reports) for number in (1, 2)]
                for _ in range(TURNS)
            ]
            one, two = (min(taken) for taken in zip(*rounds, strict=True))
            results.add(
                f"reading: --jobs 2, {'as JSON' if as_json else 'whole reports'}",
                f"{reports / one.wall:.0f} files a second with one process, {reports / two.wall:.0f} with two: "
                f"{one.wall / two.wall:.2f} times; processor time {one.here:.1f} s with one, {two.others:.1f} s and "
                f"{two.here:.1f} s in the one that hands out with two: {2 * one.here / (two.others + two.here):.2f} times by that",
            )


class Spent(NamedTuple):
    """Seconds by the clock on the wall, and of the processor in this process and in the others."""

    wall: float
    here: float
    others: float


def _timed(every: Iterator[Clocked], reports: int) -> Spent:
    others: dict[int, float] = {}
    began, own, count = time.perf_counter(), time.process_time(), 0
    for one in every:
        count += 1
        if one.process != os.getpid():
            others[one.process] = one.seconds
    assert count == reports
    return Spent(time.perf_counter() - began, time.process_time() - own, sum(others.values()))
