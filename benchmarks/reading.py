"""How fast reports are read: the whole reader beside cn2an's `transform` and rjieba's segmentation, on the same texts."""

from __future__ import annotations

import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.reports_made import made
from benchmarks.results import Results
from fazhi.reading import read_text
from fazhi.reading.many import read_many
from fazhi.reading.sources import sources

TEXTS = 60
ROUNDS = 3
LENGTH = 5000
WARM = 3


def measure(results: Results) -> None:
    """Adds one line a reader. What it is compared with is measured in the same run, on one core, round by round."""
    texts = [made(seed, LENGTH) for seed in range(TEXTS)]
    characters = sum(map(len, texts))
    figures = sum(len(read_text(text).figures) for text in texts)
    results.add("reading: texts", f"{TEXTS} made reports, {characters / TEXTS:.0f} characters and {figures / TEXTS:.0f} figures each")
    readers: dict[str, Callable[[str], object]] = {"whole reading": read_text}
    if find_spec("cn2an"):
        readers["cn2an.transform"] = _forgiving(import_module("cn2an").transform)
    if find_spec("rjieba"):
        readers["rjieba.cut"] = import_module("rjieba").cut
    if find_spec("tn"):
        readers["WeTextProcessing"] = import_module("tn.chinese.normalizer").Normalizer().normalize
    seconds = best(readers, texts)
    ours = seconds["whole reading"]
    for name, taken in seconds.items():
        rate = characters / LENGTH / taken
        times = "" if name == "whole reading" else f"; whole reading is {taken / ours:.2f} times as fast"
        results.add(f"reading: {name}", f"{rate:.0f} reports of {LENGTH:,} characters a second of one core{times}")
    for name in ("cn2an.transform", "rjieba.cut", "WeTextProcessing"):
        if name not in seconds:
            results.add(f"reading: {name}", "not installed, not measured")
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


def memory(results: Results, reports: int = 1000) -> None:
    """Whether memory stays flat: what the process holds after a tenth of the reports, and after all of them."""
    from resource import RUSAGE_SELF, getrusage

    after: list[int] = []
    for seed in range(reports):
        read_text(made(seed % TEXTS, LENGTH))
        if seed in (reports // 10, reports - 1):
            after.append(getrusage(RUSAGE_SELF).ru_maxrss // 1024)
    results.add("reading: memory", f"{after[0]} MiB after {reports // 10} reports, {after[1]} MiB after {reports}")


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
    results.add("reading: one long text", f"{size / 10:.1f} MB in {seconds[0]:.2f} s, {size:.1f} MB in {seconds[1]:.2f} s")


def jobs(results: Results, reports: int = 2000) -> None:
    """Files read by one process and by two, by the clock on the wall; the two need two free cores."""
    with tempfile.TemporaryDirectory(prefix="fazhi-benchmark-") as folder:
        for seed in range(reports):
            Path(folder, f"{seed}.txt").write_text(made(seed % TEXTS, LENGTH), "utf-8")
        seconds = []
        for number in (1, 2):
            began = time.perf_counter()
            assert sum(1 for _ in read_many(sources([Path(folder)]), number)) == reports
            seconds.append(time.perf_counter() - began)
    rates = f"{reports / seconds[0]:.0f} files a second with one process, {reports / seconds[1]:.0f} with two"
    results.add("reading: --jobs 2", f"{rates}: {seconds[0] / seconds[1]:.2f} times")
