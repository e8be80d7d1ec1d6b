"""A report as a page shows it: its text with the figures marked, what is known of each figure, and what was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fazhi.kernel.library import library
from fazhi.pages.english import is_english, named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading.catalogue import NAMES
from fazhi.reading import Figure, Report, Verdict
from fazhi.reading.corrections import BY_HAND
from fazhi.reading.marked import spans

SURE = 0.5
"""Links of figures to indicators less sure than this are shown for a person to look at."""
TITLE = -1
MOST_REPAIRS, MOST_PASSED = 60, 200
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
    "last_year": "上年数",
    "cumulative": "累计数",
    "ledger": "与台账",
}
"""What each kind of check looks at."""
_MARK = {Verdict.HOLDS: "", Verdict.DOES_NOT_HOLD: "bad", Verdict.DOES_NOT_CLOSE: "open"}
_WORD = {Verdict.HOLDS: "ok", Verdict.DOES_NOT_HOLD: "no", Verdict.DOES_NOT_CLOSE: "open"}
_ORDER = (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE, Verdict.HOLDS)
_HEADING_AT_MOST = 40
"""A line longer than this, or one that states a figure, opens a paragraph with its heading run in."""


@dataclass(frozen=True)
class Point:
    """Something that was verified: within the report, against last year's, or against the ledger (then with `link`)."""

    kind: str
    verdict: Verdict
    figures: tuple[int, ...]
    sum: str
    explanation: str
    link: str = ""


@dataclass(frozen=True)
class Mark:
    """A stretch of a line: plain text, or a figure (`to`: where it is told; `css`: how its checks came out)."""

    text: str
    to: str = ""
    css: str = ""
    id: str = ""


@dataclass(frozen=True)
class Block:
    """A line of the report. `level`: 0 = paragraph, 1 and more = heading, TITLE = the report's title."""

    level: int
    anchor: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Told:
    """A check as the page lists it. `quotes`: the figures it takes, as (number, words)."""

    anchor: str
    subject: str
    kind: str
    css: str
    word: str
    sum: str
    explanation: str
    link: str
    quotes: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Row:
    """A figure with all that is known of it. `before`, `written`, `after`: the words around it as they stand."""

    number: int
    mark: int
    before: str
    written: str
    after: str
    value: str
    unit: str
    year: str
    body: str
    subject: str
    indicator: str
    code: str
    confidence: int
    reason: str
    chapter: str
    unsure: bool
    by_hand: bool
    needs_eye: bool
    css: str
    checks: tuple[Told, ...]
    beside: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Part:
    """A required part: `css` ok, no or open; `to` where it stands."""

    name: str
    css: str
    heading: str
    note: str
    to: str


@dataclass(frozen=True)
class Change:
    """A repair or a number passed over, with the line it stands in."""

    number: int
    kind: str
    before: str
    after: str
    to: str


@dataclass(frozen=True)
class Shown:
    """All a page needs of a report."""

    report: Report
    blocks: tuple[Block, ...]
    checks: tuple[Told, ...]
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    repairs: tuple[Change, ...]
    repaired: tuple[tuple[str, int], ...]
    passed: tuple[Change, ...]

    @property
    def pressing(self) -> list[Told]:
        return [one for one in self.checks if one.css != "ok"]

    @property
    def holding(self) -> list[Told]:
        return [one for one in self.checks if one.css == "ok"]

    @property
    def bad(self) -> int:
        return sum(one.css == "no" for one in self.checks)

    @property
    def open(self) -> int:
        return sum(one.css == "open" for one in self.checks)

    @property
    def unsure(self) -> list[Row]:
        return [row for row in self.rows if row.unsure]

    @property
    def linked(self) -> int:
        return sum(bool(row.code) for row in self.rows)

    @property
    def missing(self) -> int:
        return sum(part.css == "no" for part in self.parts)


def points(report: Report) -> list[Point]:
    """What the report itself allows to verify."""
    return [Point(one.kind, one.verdict, one.figures, one.sum, one.explanation) for one in report.checks]


def show(report: Report, request: AtWorkRequest, found: Iterable[Point] = ()) -> Shown:
    """Lay a report out for a page, its own checks first and those `found` elsewhere with them, the worst first."""
    every = sorted([*points(report), *found], key=lambda one: _ORDER.index(one.verdict))
    told = [_told(f"r{n}", one, report, request) for n, one in enumerate(every)]
    lines = _Lines(report.text)
    return Shown(
        report, tuple(_blocks(report, every)), tuple(told), tuple(_rows(report, every, told, request)),
        tuple(
            Part(tr(part.name, request), _part(part.present, part.required, part.note), part.heading, part.note, lines.at(part.start))
            for part in report.parts
        ),
        tuple(
            Change(n, one.kind, _short(one.before), _short(one.after), lines.at(one.start))
            for n, one in enumerate(report.repairs[:MOST_REPAIRS])
        ),
        tuple(Counter(one.kind for one in report.repairs).items()),
        tuple(
            Change(n, one.why, one.quote, "", lines.at(one.start))
            for n, one in enumerate(report.passed_over[:MOST_PASSED])
        ),
    )  # fmt: skip


def _short(text: str) -> str:
    line = text.replace("\n", "⏎")
    return line if len(line) <= 24 else f"{line[:12]}…{line[-8:]}"


def _part(present: bool, required: bool, note: str) -> str:
    if present:
        return "open" if note else "ok"
    return "no" if required else "none"


class _Lines:
    """Which line of the text a place is in, as the anchor of its block."""

    def __init__(self, text: str) -> None:
        self._text = text

    def at(self, place: int | None) -> str:
        return "" if place is None else f"b{self._text.rfind(chr(10), 0, place) + 1}"


def plain(number: float) -> str:
    """1,284; 98.25; without trailing zeros."""
    text = f"{number:,.4f}" if isinstance(number, float) else f"{number:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def value(figure: Figure, request: AtWorkRequest) -> str:
    """A figure's number as read: 1,284, 3–5, an indefinite number."""
    if figure.value is not None:
        text = plain(figure.value)
    elif figure.low is not None and figure.high is not None:
        text = f"{plain(figure.low)}–{plain(figure.high)}"
    else:
        text = tr("不定数", request)
    return text


def _unit(figure: Figure) -> str:
    return f"{figure.unit}（{figure.qualifier}）" if figure.qualifier else figure.unit


def label_of(code: str | None, request: AtWorkRequest) -> str:
    """The name of an indicator: as declared here, else as the catalogue has it."""
    declared = library().indicators
    if code in declared:
        return named(declared[code], request)
    chinese, english = NAMES.get(code or "", (code or "", code or ""))
    return english if is_english(request) else chinese


def is_unsure(figure: Figure) -> bool:
    """Whether a person should look: no definite number, a link that is not sure, or read from a picture."""
    indefinite = figure.value is None and figure.low is None
    return indefinite or figure.needs_eye or (figure.indicator is not None and figure.confidence < SURE)


def _told(anchor: str, one: Point, report: Report, request: AtWorkRequest) -> Told:
    subject = report.figures[one.figures[-1]].subject if one.figures else ""
    quotes = tuple((i, report.text[report.figures[i].start : report.figures[i].end]) for i in dict.fromkeys(one.figures))
    kind = tr(KINDS.get(one.kind, one.kind), request)
    return Told(anchor, subject, kind, _WORD[one.verdict], tr(one.verdict.zh, request), one.sum, one.explanation, one.link, quotes)


def _by_start(report: Report) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i, figure in enumerate(report.figures):
        found.setdefault(figure.start, []).append(i)
    return found


def _worst(every: Sequence[Point]) -> dict[int, Verdict]:
    """Figure → the worst verdict of the checks it takes part in."""
    worst: dict[int, Verdict] = {}
    for one in every:
        for i in one.figures:
            worst.setdefault(i, one.verdict)
    return worst


def _css(here: Sequence[int], report: Report, worst: dict[int, Verdict]) -> str:
    verdicts = [worst[i] for i in here if i in worst]
    css = _MARK[min(verdicts, key=_ORDER.index)] if verdicts else ""
    return css or ("unsure" if any(is_unsure(report.figures[i]) for i in here) else "")


def _marks(report: Report, every: Sequence[Point]) -> list[tuple[int, int, Mark]]:
    """Marks in order of place; a stretch that states several figures takes the worst of their verdicts."""
    worst, by_start = _worst(every), _by_start(report)
    return [
        (start, end, Mark(report.text[start:end], f"f{first}", _css(by_start[start], report, worst), f"t{first}"))
        for start, end, first in spans(report)
    ]


def _blocks(report: Report, every: Sequence[Point]) -> Iterator[Block]:
    levels = {c.start: c.level for c in report.chapters}
    placed, place, start = _marks(report, every), 0, 0
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
            yield Block(TITLE if titled else level, f"b{start}", tuple(marks))
        start = end + 1


def _year(figure: Figure, report: Report, request: AtWorkRequest) -> str:
    if figure.basis == "累计":
        return tr("累计", request)
    if figure.basis == "往年":
        return tr("往年", request)
    if report.year is None:
        return ""
    return str(report.year - 1 if figure.basis == "上年" else report.year)


def around(report: Report, start: int, end: int) -> tuple[str, str, str]:
    """The words before a stretch, the stretch, the words after it, within its line."""
    text = report.text
    first = max(text.rfind("\n", 0, start) + 1, start - 42)
    line_end = text.find("\n", end)
    last = min(line_end if line_end >= 0 else len(text), end + 30)
    return text[first:start].lstrip(), text[start:end], text[end:last].rstrip()


def _rows(report: Report, every: Sequence[Point], told: Sequence[Told], request: AtWorkRequest) -> Iterator[Row]:
    worst, by_start = _worst(every), _by_start(report)
    checks: dict[int, list[Told]] = {}
    for one, words in zip(every, told, strict=True):
        for i in dict.fromkeys(one.figures):
            checks.setdefault(i, []).append(words)
    labels: dict[str, str] = {}
    marked = {start: first for start, _, first in spans(report)}
    for i, f in enumerate(report.figures):
        code = f.indicator or ""
        if code not in labels:
            labels[code] = label_of(code, request)
        beside = tuple((j, report.figures[j].subject) for j in by_start[f.start] if j != i)
        yield Row(
            i, marked.get(f.start, i), *around(report, f.start, f.end), value(f, request), _unit(f), _year(f, report, request),
            f.body or report.organisation, f.subject, labels[code], code, round(f.confidence * 100), f.reason, f.chapter, is_unsure(f),
            f.reason == BY_HAND, f.needs_eye, _css([i], report, worst), tuple(checks.get(i, ())), beside,
        )  # fmt: skip
