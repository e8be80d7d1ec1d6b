"""Reads many files, on several cores if wanted, in their order and with flat memory; a bad file never stops the rest."""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from pathlib import PurePath
from typing import Generic, TypeVar

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
Made = TypeVar("Made")
"""What is made of a file: its outcome, or what the caller wants of it."""


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
    return made_of_many(files, _as_it_is, jobs)


def made_of_many(files: Iterable[Source], make: Callable[[Outcome], Made], jobs: int = 1) -> Iterator[Made]:
    """What `make` makes of every file, in order, like `read_many`.

    It is made in the process that read the file, so that a table row or a printed line goes from process to process
    and not the whole report. `make` has to be a function of a module, or a `functools.partial` of one.
    """
    if jobs <= 1:
        yield from (make(read_one(source)) for source in files)
        return
    crew = _Crew(jobs, make)
    waiting: deque[tuple[Batch, Future[list[Made]]]] = deque()
    try:
        for batch in _batches(files):
            if len(waiting) >= jobs * AHEAD:
                yield from crew.outcomes(waiting)
            waiting.append((batch, crew.start(batch)))
        while waiting:
            yield from crew.outcomes(waiting)
    finally:
        crew.close()


def _as_it_is(outcome: Outcome) -> Outcome:
    return outcome


def _batches(files: Iterable[Source]) -> Iterator[Batch]:
    queue = iter(files)
    while batch := tuple(islice(queue, TOGETHER)):
        yield batch


class _Crew(Generic[Made]):
    """A pool of processes that is replaced when one of them dies."""

    def __init__(self, jobs: int, make: Callable[[Outcome], Made]) -> None:
        self._jobs, self._make = jobs, make
        self._pool = _pool(jobs)

    def start(self, batch: Batch) -> Future[list[Made]]:
        try:
            return self._pool.submit(_made_of_batch, batch, self._make)
        except BrokenProcessPool:
            # The death of a process is noticed where its files are waited for; these only have to be read again then.
            lost: Future[list[Made]] = Future()
            lost.set_exception(BrokenProcessPool())
            return lost

    def outcomes(self, waiting: deque[tuple[Batch, Future[list[Made]]]]) -> list[Made]:
        """What became of the files waited for longest. All that were lost with a process are started again behind them."""
        batch, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.close()
            told = [self._make(outcome) for outcome in _one_by_one(batch)]
            self._pool = _pool(self._jobs)
            again = [(one, self.start(one) if _lost(other) else other) for one, other in waiting]
            waiting.clear()
            waiting.extend(again)
            return told

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def _lost(future: Future[list[Made]]) -> bool:
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


def _made_of_batch(batch: Batch, make: Callable[[Outcome], Made]) -> list[Made]:
    return [make(read_one(source)) for source in batch]


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Processes that have the reader loaded: copies of this one where nothing else runs in it, which are there at once; else
    copies of a process kept for that, since a copy made while another thread holds a lock waits for it for ever; where the
    system copies no processes, fresh ones."""
    if "fork" in get_all_start_methods() and threading.active_count() == 1:
        return ProcessPoolExecutor(jobs, get_context("fork"), _settle)
    if "forkserver" not in get_all_start_methods():
        return ProcessPoolExecutor(jobs, get_context("spawn"), _settle)
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return ProcessPoolExecutor(jobs, context, _settle)


def _settle() -> None:
    """Make a process that does nothing but read look for unreachable objects less often.

    A report leaves none behind; looking for them again and again took a twentieth of its time. In a program that only
    calls the reader this is not ours to change.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


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
