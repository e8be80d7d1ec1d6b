"""Coverage-guided fuzzing of the reader, for as long as one likes. Not part of ./check.

    pip install atheris
    python -m tests.fuzz.reading -max_total_time=600 [folder of inputs]

Every input is taken as the bytes of a file and as a text. A crash, a position outside the text, or an answer that is
not a report and not a ReadingError stops the run and leaves the input in the current folder.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from fazhi.reading import ReadingError, Report, read_text
from fazhi.reading.archives import is_archive, members
from fazhi.reading.load import load_bytes
from fazhi.reading.marked import pieces


def tried(data: bytes) -> None:
    """One input. Raises AssertionError, or whatever the reader wrongly raises."""
    sound(read_text(data.decode("utf-8", errors="replace")))
    try:
        if is_archive(data):
            for member in members(data):
                assert member.error or member.data is not None
        sound(read_text(load_bytes(data).text))
    except ReadingError as refused:
        assert any("\u4e00" <= character <= "\u9fff" for character in str(refused))


def sound(report: Report) -> None:
    """What must be true of any report whatever its text."""
    length = len(report.text)
    placed = [(one.start, one.end) for one in report.figures]
    placed += [(one.start, one.end) for one in report.chapters]
    placed += [(one.start, one.end) for one in report.passed_over]
    placed += [(one.start, one.end) for one in report.repairs]
    assert all(0 <= start <= end <= length for start, end in placed)
    for check in report.checks:
        assert check.figures and all(0 <= i < len(report.figures) for i in check.figures)
    for part in report.parts:
        assert part.start is None or 0 <= part.start <= length
    assert "".join(piece for piece, _ in pieces(report)) == report.text


def main() -> None:
    atheris: Any = import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv, tried)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
