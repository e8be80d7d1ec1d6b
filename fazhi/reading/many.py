"""Reads many files, on several cores if wanted, in their order and with flat memory; a bad file never stops the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import PurePath

from fazhi.reading.errors import ReadingError
from fazhi.reading.load import load_bytes
from fazhi.reading.model import Report
from fazhi.reading.reader import read, read_loaded
from fazhi.reading.sources import Source

TOGETHER = 8
"""Files handed to a process at a time."""
AHEAD = 3
"""Batches handed out ahead of the one waited for, for each process: enough to keep all busy, few enough to stay small."""
Batch = tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its report, or why it could not be read."""

    name: str
    report: Report | None
    error: str = ""


def read_many(files: Iterable[Source], jobs: int = 1) -> Iterator[Outcome]:
    """Read every file, in order. With `jobs` above 1 that many processes share the work.

    A file that makes a process die (a defect in a library for PDF or pictures) is told as unreadable, and the others
    are read all the same.
    """
    if jobs <= 1:
        yield from map(read_one, files)
        return
    crew = _Crew(jobs)
    waiting: deque[tuple[Batch, Future[list[Outcome]]]] = deque()
    try:
        for batch in _batches(files):
            if len(waiting) >= jobs * AHEAD:
                yield from crew.outcomes(waiting)
            waiting.append((batch, crew.start(batch)))
        while waiting:
            yield from crew.outcomes(waiting)
    finally:
        crew.close()


def _batches(files: Iterable[Source]) -> Iterator[Batch]:
    queue = iter(files)
    while batch := tuple(islice(queue, TOGETHER)):
        yield batch


class _Crew:
    """A pool of processes that is replaced when one of them dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = _pool(jobs)

    def start(self, batch: Batch) -> Future[list[Outcome]]:
        try:
            return self._pool.submit(_read_batch, batch)
        except BrokenProcessPool:
            # The death of a process is noticed where its files are waited for; these only have to be read again then.
            lost: Future[list[Outcome]] = Future()
            lost.set_exception(BrokenProcessPool())
            return lost

    def outcomes(self, waiting: deque[tuple[Batch, Future[list[Outcome]]]]) -> list[Outcome]:
        """What became of the files waited for longest. All that were lost with a process are started again behind them."""
        batch, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.close()
            told = list(_one_by_one(batch))
            self._pool = _pool(self._jobs)
            again = [(one, self.start(one) if _lost(other) else other) for one, other in waiting]
            waiting.clear()
            waiting.extend(again)
            return told

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def _lost(future: Future[list[Outcome]]) -> bool:
    return future.cancelled() or not future.done() or future.exception() is not None


def _one_by_one(batch: Batch) -> Iterator[Outcome]:
    """The files of a lost batch, to learn which of them it was that killed the process."""
    pool = _pool(1)
    try:
        for source in batch:
            try:
                yield pool.submit(read_one, source).result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(1)
                error = "读这个文件的进程意外终止,文件可能已损坏。请另存为.docx或文本后再读。"
                yield Outcome(source.name, None, error)
    finally:
        pool.shutdown()


def _read_batch(batch: Batch) -> list[Outcome]:
    return [read_one(source) for source in batch]


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def read_one(source: Source) -> Outcome:
    """Read one file; a file that is refused is an outcome, not an error."""
    if source.error:
        return Outcome(source.name, None, source.error)
    try:
        if source.path is not None:
            return Outcome(source.name, read(source.path))
        return Outcome(source.name, read_loaded(load_bytes(source.data, PurePath(source.name).name)))
    except ReadingError as refused:
        return Outcome(source.name, None, str(refused))
