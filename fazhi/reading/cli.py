"""The command `fazhi read FILE… [--json]`: reads reports and prints what they state."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fazhi.reading.errors import ReadingError
from fazhi.reading.model import Report
from fazhi.reading.reader import read
from fazhi.reading.summary import summary

SUFFIXES = frozenset({".txt", ".htm", ".html", ".shtml", ".docx", ".doc", ".pdf", ".text", ".md"})
"""What is taken from a folder; files named outright are tried whatever they are called."""


def main(argv: Sequence[str] | None = None) -> int:
    """Read the files and folders named. 0: all were read; 1: some could not be; 2: nothing to read.

    With --json one file gives one object, several give a list; a file that could not be read is in that list with
    its `error`. Without --json a readable summary is printed. Errors also go to the standard error.
    """
    parser = argparse.ArgumentParser(prog="fazhi read", description="读取法治政府建设年度报告,列出其中的数字并核对。")
    parser.add_argument("paths", nargs="+", metavar="文件", help="报告文件或文件夹(文本、网页、docx)")
    parser.add_argument("--json", action="store_true", help="输出JSON")
    chosen = parser.parse_args(argv)
    files = list(_files([Path(path) for path in chosen.paths]))
    if not files:
        print("没有可读的文件:文件夹中没有文本、网页或docx文件。请检查路径。", file=sys.stderr)
        return 2
    single = len(files) == 1 and not Path(chosen.paths[0]).is_dir() and len(chosen.paths) == 1
    results: list[dict[str, Any]] = []
    failed = 0
    for file in files:
        report, error = _try(file)
        if error:
            failed += 1
            print(f"{file}:{error}", file=sys.stderr)
        if chosen.json:
            results.append(_entry(file, report, error, single))
        elif report is not None:
            print(summary(report, file.name) + "\n")
    if chosen.json:
        print(json.dumps(results[0] if single else results, ensure_ascii=False, indent=1))
    elif len(files) > 1:
        print(f"共{len(files)}份,读出{len(files) - failed}份,未能读出{failed}份。")
    return 1 if failed else 0


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in SUFFIXES)
        else:
            yield path


def _try(file: Path) -> tuple[Report | None, str]:
    try:
        return read(file), ""
    except ReadingError as refused:
        return None, str(refused)


def _entry(file: Path, report: Report | None, error: str, single: bool) -> dict[str, Any]:
    entry: dict[str, Any] = report.as_json() if report is not None else {"error": error, "figures": [], "checks": []}
    return entry if single else {"file": str(file), **entry}


if __name__ == "__main__":
    sys.exit(main())
