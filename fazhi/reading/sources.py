"""From the paths a person names to the single files to read: folders are searched, zip archives opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fazhi.reading.archives import SUFFIXES, is_archive, members
from fazhi.reading.errors import ReadingError


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: on disk (`path`) or out of an archive (`data`), or why it cannot be had (`error`)."""

    name: str
    path: Path | None = None
    data: bytes = b""
    error: str = ""


def sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Every file named, in folders and archives below them, in a fixed order. Archives are read one file at a time."""
    for path in paths:
        if path.is_dir():
            wanted = (file for file in path.rglob("*") if file.is_file() and _wanted(file))
            for file in sorted(wanted):
                yield from _of(file)
        else:
            yield from _of(path)


def counted(paths: Sequence[Path]) -> int:
    """How many files there are to read, an archive counting as one; for a progress bar."""
    return sum(
        sum(file.is_file() and _wanted(file) for file in path.rglob("*")) if path.is_dir() else 1 for path in paths
    )


def _wanted(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))
    return not hidden and (file.suffix.lower() in SUFFIXES or file.suffix.lower() == ".zip")


def _of(file: Path) -> Iterator[Source]:
    if not is_archive(file):
        yield Source(str(file), file)
        return
    try:
        for member in members(file):
            yield Source(f"{file}/{member.name}", data=member.data, error=member.error)
    except ReadingError as refused:
        yield Source(str(file), error=str(refused))
