"""How a report is written: what was carried over from last year's or shared with others', chapters without any number,
and plans of last year that this year's report does not come back to.

Likeness is counted over stretches of five Chinese characters; numbers, punctuation and spaces do not count, so that a
paragraph with only its numbers changed is still the same paragraph.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import log

from fazhi.reading.model import Chapter, Report
from fazhi.reading.outline import PLANS, RESULTS

SHINGLE = 5
ALIKE = 0.6
"""From this share of common stretches on a paragraph counts as carried over."""
SHORTEST = 40
"""Chinese characters a paragraph needs to be compared."""
LONGEST = 3000
"""Longest paragraph, in characters, that is compared letter by letter for the view side by side."""
EMPTY = 120
"""Characters from which on a chapter of results without any number is told."""
_HAN = re.compile("[\u3400-\u9fff]")
_SENTENCE = re.compile("[^。；;！!\n]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph (text[start:end]) found again in another report. `likeness` is the share of it found there."""

    start: int
    end: int
    other: str
    other_start: int
    other_end: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Copied:
    """`share` is the part of a report's compared characters, 0 to 1, that stands in passages found elsewhere."""

    share: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence of last year's plans (in last year's text) and how much of it this year's report comes back to."""

    start: int
    end: int
    text: str
    taken_up: float


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    size: int
    marks: frozenset[int]


class Corpus:
    """Many reports to find shared paragraphs in. Keeps only fingerprints: about one in four stretches of characters.

    Stretches that stand in more than a fifth of at least twenty reports are formulas everyone uses, and do not count.
    """

    SAMPLE = 4

    def __init__(self, sample: int = SAMPLE) -> None:
        self._sample = sample
        self._paragraphs: dict[str, list[_Paragraph]] = {}
        self._where: dict[int, list[tuple[str, int]]] = {}
        self._reports_with: Counter[int] = Counter()

    def add(self, name: str, report: Report) -> None:
        """Take a report in under a name of its own; the text itself is not kept."""
        if name in self._paragraphs:
            raise ValueError(f"“{name}”已经在内。每份报告要有自己的名称。")
        found = list(_paragraphs(report.text, self._sample))
        self._paragraphs[name] = found
        for number, paragraph in enumerate(found):
            for mark in paragraph.marks:
                self._where.setdefault(mark, []).append((name, number))
        self._reports_with.update({mark for paragraph in found for mark in paragraph.marks})

    def copied(self, name: str, alike: float = ALIKE) -> Copied:
        """What the report of that name shares with each other one, the likest passage of another report a paragraph."""
        passages = []
        for paragraph in self._paragraphs[name]:
            best = self._best(name, paragraph)
            if best is not None and best[0] >= alike:
                likeness, other, number = best
                twin = self._paragraphs[other][number]
                passages.append(
                    Passage(paragraph.start, paragraph.end, other, twin.start, twin.end, round(likeness, 2))
                )
        sizes = {paragraph.start: paragraph.size for paragraph in self._paragraphs[name]}
        whole = sum(sizes.values())
        share = sum(sizes[one.start] for one in passages) / whole if whole else 0.0
        return Copied(round(share, 3), tuple(passages))

    def _best(self, name: str, paragraph: _Paragraph) -> tuple[float, str, int] | None:
        common = len(self._paragraphs) // 5 if len(self._paragraphs) >= 20 else len(self._paragraphs)
        marks = [mark for mark in paragraph.marks if self._reports_with[mark] <= common]
        if len(marks) < 4:
            return None
        votes: Counter[tuple[str, int]] = Counter()
        for mark in marks:
            votes.update(place for place in set(self._where[mark]) if place[0] != name)
        if not votes:
            return None
        (other, number), shared = min(votes.items(), key=lambda pair: (-pair[1], pair[0]))
        return shared / len(marks), other, number


def carried_over(this: Report, last: Report, alike: float = ALIKE) -> Copied:
    """The paragraphs of `this` that stand in `last` already; `other` of each passage is empty."""
    corpus = Corpus(sample=1)
    corpus.add("this", this)
    corpus.add("", last)
    return corpus.copied("this", alike)


def side_by_side(one: str, other: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Two passages cut into pieces (text, is the same in both), for showing what was changed."""
    one, other = one[:LONGEST], other[:LONGEST]
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if b > a:
            left.append((one[a:b], tag == "equal"))
        if d > c:
            right.append((other[c:d], tag == "equal"))
    return left, right


def without_figures(report: Report) -> tuple[Chapter, ...]:
    """Chapters that tell results at some length and do not state a single number."""
    places = [figure.start for figure in report.figures]
    chapters = [one for one in report.chapters if one.region == RESULTS]
    inner = {one.start for one in chapters for other in chapters if one.start < other.start < one.end}
    return tuple(
        one
        for one in chapters
        if one.start not in inner
        and len(_HAN.findall(report.text[one.start : one.end])) >= EMPTY
        and not any(one.start <= place < one.end for place in places)
    )


def forgotten(this: Report, last: Report, least: float = 0.45) -> tuple[Promise, ...]:
    """Sentences of last year's plans that this year's report hardly mentions again. A hint for a person, no verdict."""
    told = [_pairs(this.text[start:end]) for start, end in _sentences(this.text)]
    planned = [(start, end) for start, end in _sentences(last.text) if _region(last, start) == PLANS]
    rarity = _rarity([*told, *(_pairs(last.text[start:end]) for start, end in _sentences(last.text))])
    result = []
    for start, end in planned:
        words = _pairs(last.text[start:end])
        weight = sum(rarity[pair] for pair in words)
        if len(words) < 10 or not weight:
            continue
        best = max((sum(rarity[pair] for pair in words & other) for other in told), default=0.0) / weight
        if best < least:
            result.append(Promise(start, end, last.text[start:end].strip(), round(best, 2)))
    return tuple(result)


def _region(report: Report, place: int) -> str:
    """The innermost chapter's; a paragraph that turns to the future without a heading is plan too."""
    inside = [chapter for chapter in report.chapters if chapter.start <= place < chapter.end]
    if inside:
        chapter = max(inside, key=lambda one: one.level)
        if report.text.find(chapter.title, chapter.start) + len(chapter.title) > place:
            return ""
        return chapter.region
    return ""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _SENTENCE.finditer(text) if found[0].strip())


def _pairs(text: str) -> frozenset[str]:
    han = "".join(_HAN.findall(text))
    return frozenset(han[i : i + 2] for i in range(len(han) - 1))


def _rarity(sentences: list[frozenset[str]]) -> dict[str, float]:
    """How telling a pair of characters is: those of many sentences (推进, 加强) tell little."""
    counts = Counter(pair for sentence in sentences for pair in sentence)
    return {pair: log(1 + len(sentences) / count) for pair, count in counts.items()}


def _paragraphs(text: str, sample: int) -> Iterator[_Paragraph]:
    at = 0
    for line in text.split("\n"):
        han = "".join(_HAN.findall(line))
        if len(han) >= SHORTEST:
            marks = (zlib.crc32(han[i : i + SHINGLE].encode()) for i in range(len(han) - SHINGLE + 1))
            yield _Paragraph(at, at + len(line), len(han), frozenset(mark for mark in marks if mark % sample == 0))
        at += len(line) + 1
