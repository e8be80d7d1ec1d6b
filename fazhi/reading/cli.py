"""The command `fazhi read PATH…`: reads reports, prints what they state, and writes it as Excel, web page or Parquet."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from tqdm import tqdm  # type: ignore[import-untyped]  # tqdm ships no types

from fazhi.reading.against import Against, against, told
from fazhi.reading.errors import ReadingError
from fazhi.reading.many import Outcome, made_of_many, read_many
from fazhi.reading.model import Report, Verdict
from fazhi.reading.outputs import Excel, Output, Page, Parquet
from fazhi.reading.sources import counted, sources
from fazhi.reading.summary import summary
from fazhi.reading.writing import carried_over, forgotten

MANY = 16
"""From this many files on all cores are used where `--jobs` does not say otherwise."""


def main(argv: Sequence[str] | None = None) -> int:
    """Read the files, folders and zip archives named. 0: all were read; 1: some could not be; 2: nothing to read.

    With --json one file gives one object, several give a list; a file that could not be read is in that list with
    its `error`. Without --json a readable summary is printed. Errors also go to the standard error.
    """
    chosen = _parser().parse_args(argv)
    try:
        return _run(chosen)
    except ReadingError as refused:
        print(refused, file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever was reading has stopped (… | head); nothing more can be said to them. It stays open (SIM115):
        # Python still writes to it when it ends.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fazhi read", description="读取法治政府建设年度报告,列出其中的数字并核对。")
    parser.add_argument(
        "paths", nargs="+", metavar="文件", type=Path, help="报告文件、文件夹或zip压缩包(文本、网页、Word、PDF、图片)"
    )
    parser.add_argument("--json", action="store_true", help="输出JSON")
    parser.add_argument("--xlsx", type=Path, metavar="文件", help="写成Excel")
    parser.add_argument("--html", type=Path, metavar="文件", help="写成网页,数字标在原文中")
    parser.add_argument("--parquet", type=Path, metavar="文件夹", help="写成Parquet(需要requirements/scale.txt)")
    parser.add_argument("--against", type=Path, metavar="上年", help="上年的报告,文件、文件夹或压缩包;按单位对上")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="用几个进程读,默认文件多时用全部处理器")
    return parser


def _run(chosen: argparse.Namespace) -> int:
    count = counted(chosen.paths)
    single = (
        count == 1
        and len(chosen.paths) == 1
        and chosen.paths[0].suffix.lower() != ".zip"
        and not chosen.paths[0].is_dir()
    )
    jobs = chosen.jobs or (os.cpu_count() or 1 if count >= MANY else 1)
    last = _LastYear(chosen.against, jobs) if chosen.against else None
    outputs = list(_outputs(chosen))
    told_json = _Json(single) if chosen.json else None
    read = failed = 0
    tell = partial(_told, as_json=chosen.json, single=single, last=last, kept=bool(outputs))
    # Last year's reports are not sent to every process: where they are wanted, this one tells.
    made = (
        made_of_many(sources(chosen.paths), tell, jobs)
        if last is None
        else map(tell, read_many(sources(chosen.paths), jobs))
    )
    for one in _shown(made, count):
        read, failed = read + (not one.error), failed + bool(one.error)
        if one.error:
            print(f"{one.name}:{one.error}", file=sys.stderr)
        for output in outputs:
            if one.outcome is not None:
                output.take(one.outcome)
        if told_json:
            told_json.take(one.text)
        elif one.text:
            print(one.text)
    for output in outputs:
        output.close()
    if not read + failed:
        print("没有可读的文件:文件夹或压缩包中没有文本、网页、Word或PDF文件。请检查路径。", file=sys.stderr)
        return 2
    if told_json:
        told_json.close()
    elif read + failed > 1 or outputs:
        print(f"共{read + failed}份,读出{read}份,未能读出{failed}份。")
    return 1 if failed else 0


def _outputs(chosen: argparse.Namespace) -> Iterator[Output]:
    if chosen.xlsx:
        yield Excel(chosen.xlsx)
    if chosen.html:
        yield Page(chosen.html)
    if chosen.parquet:
        yield Parquet(chosen.parquet)


def _shown(outcomes: Iterator[_Told], count: int) -> Iterator[_Told]:
    """With a progress bar where a person is looking and there is more than a moment's work."""
    # The bar's own thread would keep `made_of_many` from copying this process.
    tqdm.monitor_interval = 0
    return iter(tqdm(outcomes, total=count, unit="份", disable=count < 4 or not sys.stderr.isatty()))


class _Told(NamedTuple):
    """What is printed of one file. `outcome` is kept only where Excel, web page or Parquet want it."""

    name: str
    error: str
    text: str
    outcome: Outcome | None


def _told(outcome: Outcome, as_json: bool, single: bool, last: _LastYear | None, kept: bool) -> _Told:
    """Runs in the process that has read the file, so that printing costs the others no time."""
    beside = last.beside(outcome) if last else None
    text = ""
    if as_json:
        text = _json(outcome, beside, single)
    elif outcome.report is not None and not kept:
        text = summary(outcome.report, PurePath(outcome.name).name) + "\n" + _against(beside)
    return _Told(outcome.name, outcome.error, text, outcome if kept else None)


class _LastYear:
    """Last year's reports, found again by the name of their body, or by the name of the file where none is known."""

    def __init__(self, path: Path, jobs: int) -> None:
        self._by_body: dict[str, Report] = {}
        self._by_file: dict[str, Report] = {}
        self._only: Report | None = None
        read = 0
        for outcome in read_many(sources([path]), jobs):
            if outcome.report is None:
                print(f"{outcome.name}:{outcome.error}", file=sys.stderr)
                continue
            read += 1
            self._only = outcome.report if read == 1 else None
            self._by_file[PurePath(outcome.name).stem] = outcome.report
            if outcome.report.organisation:
                self._by_body[outcome.report.organisation] = outcome.report
        if not read:
            raise ReadingError(f"上年报告“{path}”一份也没有读出,无法对照。请检查路径。")

    def beside(self, outcome: Outcome) -> tuple[Report, Report] | None:
        """This year's and last year's report of the same body; None where there is none."""
        if outcome.report is None:
            return None
        last = (
            self._by_body.get(outcome.report.organisation)
            or self._by_file.get(PurePath(outcome.name).stem)
            or self._only
        )
        return (outcome.report, last) if last is not None else None


def _against(beside: tuple[Report, Report] | None) -> str:
    """What last year's report adds, in plain Chinese."""
    if beside is None:
        return ""
    this, last = beside
    found = against(this, last)
    lines = ["  【与上年报告对照】", *(f"    注意:{warning}" for warning in found.warnings)]
    for change in found.changes:
        now, then = this.figures[change.now], last.figures[change.then]
        lines.append(f"    {then.value} → {now.value}{now.unit}  {told(change)}  {now.subject}  〔{change.indicator}〕")
    order = (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE, Verdict.HOLDS)
    for one in sorted(found.crossed, key=lambda one: order.index(one.verdict)):
        lines.append(f"    {one.verdict.zh}  {one.sum}  {one.explanation}")
    copied = carried_over(this, last)
    lines.append(f"    与上年相同的段落占{copied.share:.1%},共{len(copied.passages)}段。")
    lines += [f"    上年计划未再提及(请人工核对):{promise.text}" for promise in forgotten(this, last)]
    return "\n".join(lines) + "\n"


def against_json(found: Against, this: Report, last: Report) -> dict[str, Any]:
    """What last year's report adds, as plain dictionaries and lists."""
    copied = carried_over(this, last)
    return {
        "warnings": list(found.warnings),
        "changes": [
            {
                "indicator": one.indicator, "now": one.now, "value": this.figures[one.now].value,
                "last_value": last.figures[one.then].value, "difference": one.difference, "percent": one.percent,
            }
            for one in found.changes
        ],
        "checks": [
            {
                "kind": one.kind, "verdict": one.verdict.value, "figures": list(one.now), "sum": one.sum,
                "explanation": one.explanation,
            }
            for one in found.crossed
        ],
        "only_last_year": list(found.only_then),
        "carried_over": {
            "share": copied.share,
            "passages": [{"start": one.start, "end": one.end, "likeness": one.likeness} for one in copied.passages],
        },
        "not_mentioned_again": [one.text for one in forgotten(this, last)],
    }  # fmt: skip


def _json(outcome: Outcome, beside: tuple[Report, Report] | None, single: bool) -> str:
    entry: dict[str, Any] = {"error": outcome.error, "figures": [], "checks": []}
    if outcome.report is not None:
        entry = outcome.report.as_json()
    if beside is not None:
        entry["against"] = against_json(against(*beside), *beside)
    return json.dumps(entry if single else {"file": outcome.name, **entry}, ensure_ascii=False, indent=1)


class _Json:
    """Prints one object, or a list of them as they come."""

    def __init__(self, single: bool) -> None:
        self._single = single
        self._begun = False

    def take(self, text: str) -> None:
        if not self._single:
            print("," if self._begun else "[")
        print(text, end="\n" if self._single else "")
        self._begun = True

    def close(self) -> None:
        if not self._single:
            print("\n]" if self._begun else "[]")


if __name__ == "__main__":
    sys.exit(main())
