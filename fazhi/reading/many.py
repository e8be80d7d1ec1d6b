"""Reads many files, on several cores if wanted, in their order and with flat memory; a bad file never stops the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import PurePath

from fazhi.reading.errors import ReadingError
from fazhi.reading.load import load_bytes
from fazhi.reading.model import Report
from fazhi.reading.reader import read, read_loaded
from fazhi.reading.sources import Source

AHEAD = 4
"""Files handed out ahead of the one waited for, for each process: enough to keep all busy, few enough to stay small."""


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
    waiting: deque[tuple[Source, Future[Outcome]]] = deque()
    try:
        for source in files:
            if len(waiting) >= jobs * AHEAD:
                yield crew.outcome(waiting)
            waiting.append((source, crew.start(source)))
        while waiting:
            yield crew.outcome(waiting)
    finally:
        crew.close()


class _Crew:
    """A pool of processes that is replaced when one of them dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = _pool(jobs)

    def start(self, source: Source) -> Future[Outcome]:
        try:
            return self._pool.submit(read_one, source)
        except BrokenProcessPool:
            # The death of a process is noticed where its file is waited for; this one only has to be read again then.
            lost: Future[Outcome] = Future()
            lost.set_exception(BrokenProcessPool())
            return lost

    def outcome(self, waiting: deque[tuple[Source, Future[Outcome]]]) -> Outcome:
        """What became of the file waited for longest. All that were lost with a process are started again behind it."""
        source, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.close()
            told = _alone(source)
            self._pool = _pool(self._jobs)
            again = [(one, self.start(one) if _lost(other) else other) for one, other in waiting]
            waiting.clear()
            waiting.extend(again)
            return told

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def _lost(future: Future[Outcome]) -> bool:
    return future.cancelled() or not future.done() or future.exception() is not None


def _alone(source: Source) -> Outcome:
    """Read in a process of its own, to learn whether this file was the one that killed the others'."""
    with _pool(1) as pool:
        try:
            return pool.submit(read_one, source).result()
        except BrokenProcessPool:
            return Outcome(source.name, None, "读这个文件的进程意外终止,文件可能已损坏。请另存为.docx或文本后再读。")


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
