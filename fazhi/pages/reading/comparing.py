"""Reports beside each other: one indicator over all bodies, whether the parts make up the whole, two reports together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from fazhi.measuring.models import InspectedReport, Inspection
from fazhi.pages.desk.access import at_work
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import background
from fazhi.pages.reading.digest import Digest, Said
from fazhi.pages.reading.names import Names
from fazhi.pages.reading.showing import label_of, plain
from fazhi.pages.reading.store import Inspected, in_brief
from fazhi.reading import Level, Report
from fazhi.reading.against import Change, against, told
from fazhi.reading.bodies import AddsUp, adds_up
from fazhi.reading.writing import Copied, carried_over, forgotten, side_by_side

MOST_CODES = 80
MOST_PARTS = 300
MOST_PASSAGES = 30


@dataclass(frozen=True)
class Body:
    """A body on one indicator; `length` and `before_length` are its bars for this and last year, 0 to 100."""

    pk: int
    title: str
    level: str
    value: str
    unit: str
    quote: str
    figure: int
    exact: bool
    length: float
    before: str
    before_length: float
    before_pk: int | None
    before_figure: int


@dataclass(frozen=True)
class Twin:
    """A passage beside the one it is like, cut into pieces (text, is the same)."""

    likeness: int
    other: str
    other_pk: int
    left: list[tuple[str, bool]]
    right: list[tuple[str, bool]]


@dataclass(frozen=True)
class Both:
    """An indicator in two reports."""

    label: str
    code: str
    now: str
    then: str
    unit: str
    change: str
    now_figure: int
    then_figure: int


def codes(found: Sequence[Inspected], request: AtWorkRequest) -> list[tuple[str, str, int]]:
    """The indicators stated in the reports: (code, name, number of reports), the most frequent first."""
    counts: dict[str, int] = {}
    for one in found:
        for code in one.digest.said if one.digest else ():
            counts[code] = counts.get(code, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_CODES]
    return [(code, label_of(code, request), count) for code, count in ordered]


def by_level(found: Sequence[Inspected]) -> list[Inspected]:
    """Those that could be read, governments first: one of them is mostly the whole that others make up."""
    order = {level.zh: i for i, level in enumerate(Level)}
    return sorted((one for one in found if one.digest), key=lambda one: (order.get(_level(one), len(order)), one.title))


@never_cache
@at_work
def indicator(request: AtWorkRequest, pk: int) -> HttpResponse:
    """What every report of an inspection says of one indicator, with last year's where there is an inspection of it."""
    row = get_object_or_404(Inspection, pk=pk)
    code, found, frame = request.GET.get("code", ""), in_brief(row), background.frame_of(row)
    offered = codes(found, request)
    if not any(one.digest and code in one.digest.said for one in found):
        raise Http404(tr("这次巡检的报告里没有这个指标。", request))
    readable = [one for one in found if one.digest]
    level = request.GET.get("level", "")
    chosen = [one for one in readable if not level or _level(one) == level]
    earlier = [one for one in in_brief(frame.last) if one.digest] if frame.last else []
    bodies = _bodies(chosen, earlier, code)
    said = [one for one in chosen if one.digest and code in one.digest.said]
    numbers = sorted(float(one.digest.said[code].value) for one in said if one.digest)
    unit = next((body.unit for body in bodies if body.value), "")
    context = {
        "inspection": row, "frame": frame, "code": code, "label": label_of(code, request), "bodies": bodies, "codes": offered,
        "said": len(said), "silent": len(chosen) - len(said), "level": level,
        "levels": sorted({_level(one) for one in readable} - {""}), "unit": unit, "middle": plain(median(numbers)) if numbers else "",
        "total": plain(_exact_sum(numbers)) if numbers and unit != "%" else "",
    }  # fmt: skip
    return render(request, "reading/indicator.html", context)


def _level(one: Inspected) -> str:
    return one.digest.level.zh if one.digest and one.digest.level else ""


def _exact_sum(numbers: Sequence[float]) -> float | int:
    total = round(sum(numbers), 4)
    return int(total) if total == int(total) else total


def _bodies(chosen: Sequence[Inspected], earlier: Sequence[Inspected], code: str) -> list[Body]:
    names = Names([(one.title,) for one in earlier])
    pairs: list[tuple[Inspected, Said | None, Inspected | None, Said | None]] = []
    for one in chosen:
        at = names.find(one.title)
        then = earlier[at] if at is not None else None
        pairs.append((one, _said(one, code), then, _said(then, code) if then else None))
    highest = max((abs(s.value) for _, now, _, before in pairs for s in (now, before) if s), default=0) or 1
    bodies = [
        Body(
            one.row.pk, one.title, _level(one), plain(now.value) if now else "", now.unit if now else "",
            now.quote if now else "", now.figure if now else 0, bool(now and now.exact),
            round(100 * abs(now.value) / highest, 1) if now else 0.0,
            f"{plain(before.value)}{before.unit}" if before else "", round(100 * abs(before.value) / highest, 1) if before else 0.0,
            then.row.pk if then else None, before.figure if before else 0,
        )
        for one, now, then, before in pairs
    ]  # fmt: skip
    return sorted(bodies, key=lambda body: (not body.value, -body.length, body.title))


def _said(one: Inspected, code: str) -> Said | None:
    brief: Digest | None = one.digest
    return brief.said.get(code) if brief else None


@never_cache
@at_work
def sums(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Whether what the parts report makes up what the whole reports: the districts and their city, the towns and their county."""
    row = get_object_or_404(Inspection, pk=pk)
    readable, frame = by_level(in_brief(row)), background.frame_of(row)
    asked = request.GET.get("whole", "") or str(frame.whole_id or "")
    whole = next((one for one in readable if str(one.row.pk) == asked), None)
    others = [one for one in readable if one is not whole]
    levels = sorted({_level(one) for one in others} - {""})
    level = request.GET.get("level", "")
    if level not in levels:
        level = next((one for one in (Level.GOVERNMENT.zh, Level.TOWN.zh, *levels) if one in levels), "")
    parts = [one for one in others if _level(one) == level]
    problem = ""
    if whole is not None and len(parts) > MOST_PARTS:
        problem = tr("下级超过{n}个，没有相加。请用命令 fazhi read 读取后在表格中核对。", request, n=MOST_PARTS)
    found = _added(whole, parts) if whole is not None and parts and not problem else []
    order = ("does not hold", "does not close", "holds")
    lines = [(label_of(one.indicator, request), one, [parts[i].title for i in one.silent]) for one in found]
    lines.sort(key=lambda line: (order.index(line[1].verdict.value), line[0]))
    context = {
        "inspection": row, "readable": readable, "whole": whole, "level": level, "levels": levels, "parts": parts,
        "lines": lines, "error": problem,
    }  # fmt: skip
    return render(request, "reading/sums.html", context)


def _added(whole: Inspected, parts: Sequence[Inspected]) -> list[AddsUp]:
    rows = InspectedReport.objects.prefetch_related("corrections").in_bulk([one.row.pk for one in (whole, *parts)])
    reports = [Inspected(rows[one.row.pk]).report for one in (whole, *parts)]
    first, *rest = (one for one in reports if one is not None)
    return adds_up(first, rest)


@never_cache
@at_work
def beside(request: AtWorkRequest, pk: int, other: int) -> HttpResponse:
    """Two reports together: indicators they both state, statements that contradict, passages in common, plans without sequel."""
    rows = InspectedReport.objects.select_related("inspection").prefetch_related("corrections").exclude(digest={})
    one, two = (Inspected(get_object_or_404(rows, pk=each)) for each in (pk, other))
    this, last = one.report, two.report
    assert this is not None and last is not None
    found, copied = against(this, last), carried_over(this, last)
    following = this.year is not None and last.year is not None and this.year - last.year == 1
    context = {
        "one": one, "two": two, "following": following, "warnings": found.warnings if following else (),
        "both": [_both(change, this, last, request) for change in found.changes],
        "crossed": found.crossed if following else (), "only_then": [label_of(code, request) for code in found.only_then],
        "copied": copied, "share": f"{copied.share:.0%}", "twins": _twins(this, two, last, copied),
        "promises": forgotten(this, last) if following else (),
    }  # fmt: skip
    return render(request, "reading/beside.html", context)


def _both(change: Change, this: Report, last: Report, request: AtWorkRequest) -> Both:
    now, then = this.figures[change.now], last.figures[change.then]
    assert now.value is not None and then.value is not None
    return Both(
        label_of(change.indicator, request), change.indicator, plain(now.value), plain(then.value), change.unit, told(change),
        change.now, change.then,
    )  # fmt: skip


def _twins(this: Report, two: Inspected, last: Report, copied: Copied) -> list[Twin]:
    found = []
    for passage in copied.passages[:MOST_PASSAGES]:
        left, right = side_by_side(
            this.text[passage.start : passage.end], last.text[passage.other_start : passage.other_end]
        )
        found.append(Twin(round(passage.likeness * 100), two.title, two.row.pk, left, right))
    return found
