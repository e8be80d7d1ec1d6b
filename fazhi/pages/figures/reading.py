"""Reading a published report: drop a file, see its figures marked and checked. Nothing of it is kept."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.kernel.measures import Part
from fazhi.pages.desk.access import at_work
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.reading import Check, Figure, ReadingError, Report, Verdict, read
from fazhi.reading.marked import spans

MOST_BYTES = 10 * 1024 * 1024
SURE = 0.5
"""Links of figures to indicators less sure than this are shown for a person to look at."""
TITLE = -1
KINDS = {
    "percent": "百分比",
    "whole_numerator": "分子能否为整数",
    "at_most": "百分比不超过一百",
    "part_of": "部分不大于总数",
    "sum": "分项之和",
    "names": "列举的名称",
    "same": "前后是否一致",
    "twice": "同一指标两个数",
    "all_of": "全覆盖",
    "growth": "增减幅度",
}
"""What each kind of check looks at."""
_CSS = {Verdict.HOLDS: "", Verdict.DOES_NOT_HOLD: "bad", Verdict.DOES_NOT_CLOSE: "open"}
_ORDER = (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE, Verdict.HOLDS)


@dataclass(frozen=True)
class Mark:
    """A stretch of a line: plain text, or a figure (`css` says how its check came out, `to` where that is told)."""

    text: str
    to: str = ""
    css: str = ""
    id: str = ""


@dataclass(frozen=True)
class Block:
    """A line of the report. `level`: 0 = paragraph, 1 and more = heading, TITLE = the report's title."""

    level: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Told:
    """A check as the page lists it."""

    anchor: str
    subject: str
    kind: str
    css: str
    word: str
    sum: str
    explanation: str


@dataclass(frozen=True)
class Row:
    """A figure as the page lists it."""

    anchor: str
    quote: str
    value: str
    unit: str
    subject: str
    indicator: str
    chapter: str
    unsure: bool
    reason: str


@never_cache
@at_work
def reading(request: AtWorkRequest) -> HttpResponse:
    """Where a file is chosen."""
    return render(request, "figures/reading.html", {"most": MOST_BYTES // 1024 // 1024})


@never_cache
@at_work
def reading_file(request: AtWorkRequest) -> HttpResponse:
    """Reads the file that was sent and shows the outcome; with `as=json` hands it out as data."""
    if request.method != "POST":
        return redirect("reading")
    sent = request.FILES.get("file")
    problem = ""
    if sent is None:
        problem = tr("还没有选择文件。请选择一份报告再提交。", request)
    elif sent.size is not None and sent.size > MOST_BYTES:
        problem = tr("文件超过{n}兆，没有读。请只上传报告正文。", request, n=MOST_BYTES // 1024 // 1024)
    if problem or sent is None:
        context = {"most": MOST_BYTES // 1024 // 1024, "error": problem}
        return render(request, "figures/reading.html", context, status=400)
    try:
        with tempfile.NamedTemporaryFile(prefix="fazhi-", suffix=".report") as kept:
            for chunk in sent.chunks():
                kept.write(chunk)
            kept.flush()
            found = read(Path(kept.name))
    except ReadingError as refused:
        context = {"most": MOST_BYTES // 1024 // 1024, "error": str(refused)}
        return render(request, "figures/reading.html", context, status=400)
    if request.POST.get("as") == "json":
        response = HttpResponse(
            json.dumps(found.as_json(), ensure_ascii=False, indent=1), content_type="application/json"
        )
        name = f"{found.title or '报告'}.json"
        response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        return response
    return render(request, "figures/read.html", _shown(found, str(sent.name), request))


def _shown(report: Report, name: str, request: AtWorkRequest) -> dict[str, Any]:
    told = _told(report.checks, report.figures, request)
    counts = {v: sum(c.verdict is v for c in report.checks) for v in Verdict}
    unsure = [r for r in _rows(report.figures, request) if r.unsure]
    return {
        "report": report, "name": name, "blocks": list(_blocks(report)), "checks": told,
        "rows": _rows(report.figures, request), "unsure": unsure[:12], "unsure_count": len(unsure),
        "linked": sum(f.indicator is not None for f in report.figures),
        "holds": counts[Verdict.HOLDS], "bad": counts[Verdict.DOES_NOT_HOLD], "open": counts[Verdict.DOES_NOT_CLOSE],
        "parts": _parts(report), "repairs": _repairs(report),
    }  # fmt: skip


def _told(checks: Sequence[Check], figures: Sequence[Figure], request: AtWorkRequest) -> list[Told]:
    ordered = sorted(enumerate(checks), key=lambda c: (_ORDER.index(c[1].verdict), c[0]))
    return [_one(f"r{n}", check, figures, request) for n, check in ordered]


def _one(anchor: str, check: Check, figures: Sequence[Figure], request: AtWorkRequest) -> Told:
    css = {"": "ok", "bad": "no", "open": "open"}[_CSS[check.verdict]]
    subject = figures[check.figures[-1]].subject if check.figures else ""
    kind = tr(KINDS.get(check.kind, check.kind), request)
    return Told(anchor, subject, kind, css, check.verdict.zh, check.sum, check.explanation)


def _verdicts(report: Report) -> dict[int, tuple[str, str]]:
    """Figure → (css, anchor of the check), the worst verdict first."""
    out: dict[int, tuple[str, str]] = {}
    for n, check in sorted(enumerate(report.checks), key=lambda c: _ORDER.index(c[1].verdict)):
        for i in check.figures:
            out.setdefault(i, (_CSS[check.verdict], f"r{n}"))
    return out


def _is_unsure(figure: Figure) -> bool:
    return (figure.value is None and figure.low is None) or (figure.indicator is not None and figure.confidence < SURE)


def _marks(report: Report) -> list[tuple[int, int, Mark]]:
    """Marks in order of place; a stretch that states several figures takes the worst of their verdicts."""
    verdicts, by_start = _verdicts(report), dict[int, list[int]]()
    for i, figure in enumerate(report.figures):
        by_start.setdefault(figure.start, []).append(i)
    worst = list(_CSS.values())
    out: list[tuple[int, int, Mark]] = []
    for start, end, first in spans(report):
        here = by_start[start]
        checked = [verdicts[i] for i in here if i in verdicts]
        css, to = max(checked, key=lambda v: worst.index(v[0])) if checked else ("", f"n{first}")
        if not css and any(_is_unsure(report.figures[i]) for i in here):
            css = "unsure"
        out.append((start, end, Mark(report.text[start:end], to, css, f"t{first}")))
    return out


_HEADING_AT_MOST = 40
"""A line longer than this, or one that states a figure, opens a paragraph with its heading run in."""


def _blocks(report: Report) -> Iterator[Block]:
    levels = {c.start: c.level for c in report.chapters}
    placed, place = _marks(report), 0
    start = 0
    for line in report.text.split("\n"):
        end = start + len(line)
        indent = len(line) - len(line.lstrip())
        level = levels.get(start, levels.get(start + indent, 0))
        marks: list[Mark] = []
        at = start
        while place < len(placed) and placed[place][0] < end:
            first, last, mark = placed[place]
            last = min(last, end)
            if first > at:
                marks.append(Mark(report.text[at:first]))
            marks.append(mark)
            at, place = last, place + 1
        if at < end:
            marks.append(Mark(report.text[at:end]))
        if level > 0 and (len(line.strip()) > _HEADING_AT_MOST or any(m.to for m in marks)):
            level = 0
        if line.strip():
            titled = report.title != "" and line.strip() == report.title
            yield Block(TITLE if titled else level, tuple(marks))
        start = end + 1


def _rows(figures: Sequence[Figure], request: AtWorkRequest) -> list[Row]:
    declared = library().indicators
    out: list[Row] = []
    for i, f in enumerate(figures):
        value = _plain(f.value) if f.value is not None else tr("不定数", request)
        if f.value is None and f.low is not None and f.high is not None:
            value = f"{_plain(f.low)}–{_plain(f.high)}"
        label = named(declared[f.indicator], request) if f.indicator in declared else (f.indicator or "")
        out.append(
            Row(f"n{i}", f.quote, value + f.qualifier, f.unit, f.subject, label, f.chapter, _is_unsure(f), f.reason)
        )
    return out


def _plain(number: float) -> str:
    text = f"{number:,.4f}" if isinstance(number, float) else f"{number:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_HEADS = {
    Part.MEASURES: ("举措", "成效", "主要工作", "工作情况", "工作开展"),
    Part.SHORTCOMINGS: ("不足", "问题"),
    Part.FIRST_RESPONSIBLE: ("第一责任人",),
    Part.NEXT_YEAR: ("下一年", "下一步", "计划", "安排", "打算"),
}


def _parts(report: Report) -> list[tuple[str, bool]]:
    """The parts every report must have, and whether a heading of the report is about each."""
    titles = [c.title for c in report.chapters]
    return [(part.value, any(w in t for t in titles for w in heads)) for part, heads in _HEADS.items()]


def _repairs(report: Report) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for repair in report.repairs:
        counts[repair.kind] = counts.get(repair.kind, 0) + 1
    return list(counts.items())
