"""The list of an inspection: every report with what is wrong with it, and every body that has not published."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import xlsxwriter

from fazhi.measuring.models import InspectionFrame
from fazhi.pages.reading.names import Names
from fazhi.pages.reading.store import Inspected
from fazhi.people.models import Organisation
from fazhi.people.session import Session

MUCH_SHARED = 30
"""Percent of a report's text found in others of the same year from which on it is shown as alike."""
MUCH_CARRIED = 60
"""Percent of a report's text that stood in last year's from which on it is shown as carried over."""
PUBLISHING = (Organisation.Kind.GOVERNMENT, Organisation.Kind.DEPARTMENT, Organisation.Kind.TOWN)
"""Kinds of bodies that publish a report of their own."""


@dataclass(frozen=True)
class Line:
    """A body on the list. `pk` None: it should have published, and no report of it is there. Shares are in percent."""

    pk: int | None
    title: str
    file: str = ""
    level: str = ""
    year: int | None = None
    issued: date | None = None
    late: bool = False
    missing: tuple[str, ...] = ()
    figures: int = 0
    bad: int = 0
    open: int = 0
    copied: int = 0
    with_whom: tuple[str, ...] = ()
    carried: int | None = None
    forgotten: int = 0
    last_bad: int = 0
    last: int | None = None
    empty: tuple[str, ...] = ()
    error: str = ""
    needs_eye: bool = False
    other_year: bool = False
    unlisted: bool = False

    @property
    def absent(self) -> bool:
        return self.pk is None

    @property
    def undated(self) -> bool:
        return not self.absent and not self.error and self.issued is None

    @property
    def failing(self) -> int:
        """Checks that fail, within the report and against last year's."""
        return self.bad + self.last_bad

    @property
    def trouble(self) -> tuple[int, ...]:
        """What is looked at first."""
        return (
            -self.absent, -bool(self.error), -self.failing, -len(self.missing), -self.late, -self.other_year, -self.copied,
        )  # fmt: skip


SHOWS: Mapping[str, tuple[str, Callable[[Line], bool]]] = {
    "absent": ("未见报告", lambda line: line.absent),
    "error": ("没有读成", lambda line: bool(line.error)),
    "late": ("晚于4月1日", lambda line: line.late),
    "undated": ("没有写日期", lambda line: line.undated),
    "parts": ("缺必备部分", lambda line: bool(line.missing)),
    "bad": ("有算式不相符", lambda line: line.failing > 0),
    "copied": ("三成以上雷同", lambda line: line.copied >= MUCH_SHARED),
    "carried": ("六成以上沿用上年", lambda line: (line.carried or 0) >= MUCH_CARRIED),
    "forgotten": ("上年计划没有下文", lambda line: line.forgotten > 0),
    "empty": ("有章节没有数字", lambda line: bool(line.empty)),
    "year": ("年度不对", lambda line: line.other_year),
    "unlisted": ("不在名单上", lambda line: line.unlisted),
    "eye": ("由图片识别", lambda line: line.needs_eye),
}
"""What the list can be narrowed to: key → (words, whether a line belongs to it)."""
SORTS: Mapping[str, Callable[[Line], Any]] = {
    "": lambda line: (*line.trouble, line.title),
    "title": lambda line: line.title,
    "level": lambda line: (line.level or "龥", line.title),
    "issued": lambda line: (line.issued is None, line.issued or date.max, line.title),
    "missing": lambda line: (-len(line.missing), line.title),
    "figures": lambda line: (-line.figures, line.title),
    "bad": lambda line: (-line.failing, -line.open, line.title),
    "copied": lambda line: (-line.copied, line.title),
    "carried": lambda line: (-(line.carried or 0), line.title),
    "empty": lambda line: (-len(line.empty), line.title),
}
"""Orders of the list, by the key of their column; the first is what is shown unasked."""


@dataclass(frozen=True)
class Asked:
    """How the list is wanted."""

    show: str = ""
    level: str = ""
    text: str = ""
    sort: str = ""

    @staticmethod
    def of(get: Mapping[str, str]) -> Asked:
        show, sort = get.get("show", ""), get.get("sort", "")
        return Asked(show if show in SHOWS else "", get.get("level", ""), get.get("q", "").strip(), sort if sort in SORTS else "")

    def choose(self, lines: Sequence[Line]) -> list[Line]:
        """Those wanted, in order; bodies without a report only where these are asked for."""
        belongs = SHOWS[self.show][1] if self.show else lambda line: not line.absent
        found = [
            line for line in lines
            if belongs(line) and (not self.level or line.level == self.level) and (not self.text or self.text in line.title + line.file)
        ]  # fmt: skip
        return sorted(found, key=SORTS[self.sort])


@dataclass
class Overview:
    """All lines of an inspection and how many there are of each kind."""

    lines: list[Line]
    expected: int
    counts: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.counts = {key: sum(map(belongs, self.lines)) for key, (_, belongs) in SHOWS.items()}

    @property
    def absent(self) -> list[str]:
        return [line.title for line in self.lines if line.absent]

    @property
    def levels(self) -> list[str]:
        return sorted({line.level for line in self.lines if line.level})

    @property
    def published(self) -> int:
        """Bodies of the list of which a report is there."""
        return self.expected - self.counts["absent"]


def overview(found: Sequence[Inspected], frame: InspectionFrame) -> Overview:
    """Every report and every body that should have one."""
    expected = [(str(one["name"]), str(one.get("also", ""))) for one in frame.expected]
    names, titles = Names(expected), {one.row.pk: one.title for one in found}
    present: set[int] = set()
    lines: list[Line] = []
    for one in found:
        at = names.find(one.title) if expected else None
        if at is None and expected and one.digest is not None:
            at = names.find(one.digest.title.split("20")[0])
        if at is not None and not one.row.error:
            present.add(at)
        lines.append(_line(one, titles, frame, unlisted=bool(expected) and at is None))
    lines += [Line(None, name) for i, (name, _) in enumerate(expected) if i not in present]
    return Overview(lines, len(expected))


def _line(one: Inspected, titles: Mapping[int, str], frame: InspectionFrame, *, unlisted: bool) -> Line:
    brief, writing = one.digest, one.row.writing
    if brief is None:
        return Line(one.row.pk, one.row.name, one.row.name, error=one.row.error or "—")
    last = writing.get("last") or {}
    late = brief.on_time is False
    if brief.issued is not None and frame.year is not None:
        late = brief.issued > date(frame.year + 1, 4, 1)
    return Line(
        one.row.pk, one.title, one.row.name, brief.level.zh if brief.level else "", brief.year, brief.issued, late,
        brief.missing, brief.figures, brief.bad, brief.open, round(100 * writing.get("copied", 0)),
        tuple(dict.fromkeys(titles[pk] for pk in writing.get("with", ()) if pk in titles)),
        round(100 * last["copied"]) if last else None, last.get("forgotten", 0), last.get("bad", 0), last.get("report"),
        brief.empty, "", brief.needs_eye,
        frame.year is not None and brief.year is not None and brief.year != frame.year, unlisted,
    )  # fmt: skip


def publishing(session: Session) -> list[tuple[str, str]]:
    """The bodies within the session's range that publish a report, with their short names."""
    rows = Organisation.objects.filter(rank__range=(session.lo, session.hi), kind__in=PUBLISHING).order_by("rank")
    return [(row.name, row.short) for row in rows]


_HEADS = (
    ("单位", 30), ("级别", 9), ("年度", 8), ("公开日期", 12), ("公开情况", 16), ("缺少的部分", 34), ("数字", 8), ("不相符", 8),
    ("无法核对", 9), ("与上年不相符", 12), ("与他人雷同%", 11), ("雷同单位", 34), ("沿用上年%", 10), ("上年计划没有下文", 14),
    ("没有数字的章节", 34), ("文件", 30), ("未读出的原因", 40),
)  # fmt: skip


def workbook(lines: Sequence[Line], heading: str) -> bytes:
    """The list as Excel: a line a body, under one line that says what it is."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    head, day = book.add_format({"bold": True, "bottom": 6, "text_wrap": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("年报名单")
    sheet.write_string(0, 0, heading)
    for column, (title, width) in enumerate(_HEADS):
        sheet.set_column(column, column, width)
        sheet.write_string(1, column, title, head)
    sheet.freeze_panes(2, 1)
    for number, line in enumerate(lines, 2):
        for column, cell in enumerate(_cells(line)):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
            elif isinstance(cell, int):
                sheet.write_number(number, column, cell)
            elif cell:
                sheet.write_string(number, column, cell)
    sheet.autofilter(1, 0, max(2, len(lines) + 1), len(_HEADS) - 1)
    book.close()
    return buffer.getvalue()


def _cells(line: Line) -> tuple[str | int | date | None, ...]:
    if line.absent:
        return (line.title, "", None, None, "未见报告")
    if line.error:
        return (line.title, "", None, None, "没有读成", *([""] * 10), line.file, line.error)
    when = "晚于4月1日" if line.late else "没有写日期" if line.undated else "按期"
    return (
        line.title, line.level, line.year, line.issued, when, "；".join(line.missing), line.figures, line.bad, line.open,
        line.last_bad if line.last else None, line.copied, "、".join(line.with_whom), line.carried,
        line.forgotten if line.last else None, "；".join(line.empty), line.file, "",
    )  # fmt: skip
