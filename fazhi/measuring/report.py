"""The year's report as data: the declared sections with this year's figures in them, last year's beside.

Nothing is invented: what no figure can say is left to the author with a marked place.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fazhi.kernel.library import library
from fazhi.kernel.measures import Indicator, Part, Section, Sentence, Unit
from fazhi.measuring import figures, printing
from fazhi.measuring.figures import Period, Value
from fazhi.people.models import Organisation
from fazhi.people.session import Session

TO_WRITE = "〔待填写〕"
CHINESE = "一二三四五六七八九十"


@dataclass(frozen=True)
class Stated:
    """A figure as the text states it, e.g. 1,284件; `key` names its indicator."""

    key: str
    text: str


Piece = str | Stated


@dataclass(frozen=True)
class Paragraph:
    """`before`: last year's figures for the same paragraph. `to_write`: a place left for the author."""

    pieces: tuple[Piece, ...]
    before: tuple[tuple[str, str], ...] = ()
    to_write: bool = False

    @property
    def text(self) -> str:
        return "".join(p if isinstance(p, str) else p.text for p in self.pieces)


@dataclass(frozen=True)
class Heading:
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Chapter:
    """One of the five parts every report has, with its sections, or one place to be written."""

    title: str
    sections: tuple[Heading, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True)
class Line:
    """A line of the table of figures: this year, the year before, the change, and how rates came out."""

    key: str
    label: str
    now: str
    before: str
    change: str
    division: str = ""


@dataclass(frozen=True)
class Draft:
    """A report as it is shown and printed. `values` holds the computed figures by key; it is empty for a frozen one."""

    title: str
    organisation: str
    year: int
    period: Period
    opening: Paragraph
    chapters: tuple[Chapter, ...]
    lines: tuple[Line, ...]
    values: dict[str, tuple[Value, Value]] = field(default_factory=dict, compare=False)
    hidden: tuple[str, ...] = ()

    @property
    def figures(self) -> list[Stated]:
        """Every figure stated in the text, in order."""
        found: list[Stated] = []
        for chapter in self.chapters:
            for paragraph in (*chapter.paragraphs, *(p for s in chapter.sections for p in s.paragraphs)):
                found += [p for p in paragraph.pieces if isinstance(p, Stated)]
        return found

    @property
    def compared_with(self) -> str:
        """What the figures of the year before are: of the whole year, or of the same days."""
        return "上年" if self.period.whole_year else "上年同期"


def stated(value: Value) -> str:
    """The figure in a sentence. Rates carry what they were made of, as few published reports do: 97.65%（1,207/1,236）.

    Growth of less than once is told in percent.
    """
    if value.indicator.grows and value.value is not None and abs(value.value) < 1:
        return printing.stated(value.value * 100, Unit.PERCENT)
    if value.indicator.unit is not Unit.PERCENT or value.value is None or value.denominator is None:
        return value.text
    return f"{value.text}（{printing.plain(value.numerator)}/{printing.plain(value.denominator)}）"


def _sentence(sentence: Sentence, values: dict[str, tuple[Value, Value]]) -> list[Piece]:
    if sentence.when is not None and values[sentence.when.key][0].nothing:
        return [sentence.none] if sentence.none else []
    pieces: list[Piece] = []
    given = values[sentence.when.key][0].value if sentence.when is not None else None
    fell = bool(sentence.fell) and given is not None and given < 0
    for text, name, _, _ in string.Formatter().parse(sentence.fell if fell else sentence.text):
        if text:
            pieces.append(text)
        if name:
            indicator = sentence.figures[name]
            value = values[indicator.key][0]
            if fell and value.value is not None:
                value = replace(value, value=abs(value.value))
            pieces.append(Stated(indicator.key, stated(value)))
    return pieces


def _named(sentence: Sentence) -> list[Indicator]:
    return [*sentence.figures.values(), *([sentence.when] if sentence.when else [])]


def _section(section: Section, values: dict[str, tuple[Value, Value]]) -> tuple[Paragraph, ...]:
    pieces: list[Piece] = []
    for sentence in section.sentences:
        if all(i.key in values for i in _named(sentence)):
            pieces += _sentence(sentence, values)
    said = {p.key for p in pieces if isinstance(p, Stated)}
    before = tuple(
        (values[i.key][1].indicator.label, values[i.key][1].text)
        for i in section.indicators
        if i.key in values and (i.key in said or not values[i.key][1].nothing)
    )
    found = [Paragraph(tuple(_joined(pieces)), before)] if pieces else []
    if any(i.key not in values for s in section.sentences for i in _named(s)):
        found.append(Paragraph(("〔有数字不在您岗位的查阅范围内，请由有权的岗位生成〕",), to_write=True))
    return tuple(found)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Texts standing next to each other become one."""
    out: list[Piece] = []
    for piece in pieces:
        if out and isinstance(piece, str) and isinstance(out[-1], str):
            out[-1] += piece
        else:
            out.append(piece)
    return out


def wanted(session: Session | None = None) -> list[Indicator]:
    """Every indicator the declared sections speak of, once; for a session, those it may read."""
    found: dict[str, Indicator] = {}
    for section in library().sections:
        for sentence in section.sentences:
            for indicator in _named(sentence):
                if session is None or figures.readable(session, indicator):
                    found.setdefault(indicator.key, indicator)
    return list(found.values())


def draft(organisation: Organisation, year: int, period: Period, session: Session | None = None) -> Draft:
    """The report of an organisation over a period of `year`. Without a session every figure is computed (jobs).

    Runs inside the caller's scope. Sentences with figures the session may not read are left out and marked.
    """
    indicators = wanted(session)
    everything = wanted()
    values = figures.beside(indicators, organisation, period)
    chapters = tuple(_chapter(n, part, values) for n, part in enumerate(Part))
    opening = f"现将{organisation.name}{year}年法治政府建设情况报告如下。"
    if not period.whole_year:
        opening += f"本稿数字统计时段为{period.text}。"
    return Draft(
        f"{organisation.name}{year}年法治政府建设年度报告", organisation.name, year, period, Paragraph((opening,)),
        chapters, tuple(_line(*values[i.key]) for i in indicators), values,
        tuple(i.key for i in everything if i.key not in values),
    )  # fmt: skip


def _chapter(place: int, part: Part, values: dict[str, tuple[Value, Value]]) -> Chapter:
    title = f"{CHINESE[place]}、{part.value}"
    sections = [(s, _section(s, values)) for s in library().sections if s.part is part]
    written = [(s, paragraphs) for s, paragraphs in sections if paragraphs]
    if not written:
        return Chapter(title, paragraphs=(Paragraph((TO_WRITE,), to_write=True),))
    headings = tuple(Heading(f"（{_count(n)}）{s.title}", ps) for n, (s, ps) in enumerate(written, 1))
    return Chapter(title, headings)


def _count(n: int) -> str:
    """1…99 in Chinese numerals."""
    tens, ones = divmod(n, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else CHINESE[tens - 1] + "十")
    return head + (CHINESE[ones - 1] if ones else "")


def _line(now: Value, before: Value) -> Line:
    return Line(now.indicator.key, now.indicator.label, now.text, before.text, now.change(before), now.division)


def stored(draft: Draft) -> dict[str, Any]:
    """The report as JSON, from which a frozen one is shown again exactly as it was."""

    def paragraph(p: Paragraph) -> dict[str, Any]:
        pieces = [x if isinstance(x, str) else {"key": x.key, "text": x.text} for x in p.pieces]
        return {"pieces": pieces, "before": [list(b) for b in p.before], "to_write": p.to_write}

    return {
        "title": draft.title,
        "opening": paragraph(draft.opening),
        "chapters": [
            {
                "title": c.title,
                "paragraphs": [paragraph(p) for p in c.paragraphs],
                "sections": [
                    {"title": s.title, "paragraphs": [paragraph(p) for p in s.paragraphs]} for s in c.sections
                ],
            }
            for c in draft.chapters
        ],
        "lines": [[x.key, x.label, x.now, x.before, x.change, x.division] for x in draft.lines],
    }


def restored(text: dict[str, Any], organisation: str, year: int, period: Period) -> Draft:
    """A frozen report as it was stated."""

    def paragraph(p: dict[str, Any]) -> Paragraph:
        pieces = tuple(x if isinstance(x, str) else Stated(x["key"], x["text"]) for x in p["pieces"])
        return Paragraph(pieces, tuple((a, b) for a, b in p["before"]), p["to_write"])

    def paragraphs(found: list[dict[str, Any]]) -> tuple[Paragraph, ...]:
        return tuple(paragraph(p) for p in found)

    chapters = tuple(
        Chapter(
            c["title"], tuple(Heading(s["title"], paragraphs(s["paragraphs"])) for s in c["sections"]),
            paragraphs(c["paragraphs"]),
        )
        for c in text["chapters"]
    )  # fmt: skip
    lines = tuple(Line(*x) for x in text["lines"])
    return Draft(text["title"], organisation, year, period, paragraph(text["opening"]), chapters, lines)
