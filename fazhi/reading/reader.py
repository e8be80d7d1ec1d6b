"""The reader itself: load, repair, outline, find, link, check."""

from __future__ import annotations

from dataclasses import replace
from os import PathLike
from pathlib import Path

from fazhi.reading.candidates import Candidate
from fazhi.reading.checks import check
from fazhi.reading.clauses import Clauses
from fazhi.reading.context import Context, contexts
from fazhi.reading.document import describe
from fazhi.reading.finding import find
from fazhi.reading.linking import PART, Link, link
from fazhi.reading.load import Loaded, load
from fazhi.reading.masks import Masks
from fazhi.reading.model import Figure, Report
from fazhi.reading.outline import outline
from fazhi.reading.provenance import Provenance, provenance
from fazhi.reading.repair import repair
from fazhi.reading.subjects import subject

_ASIDE = frozenset({"growth", "change", "share"})
"""Kinds of figures said of the one before them (同比增长12%), from which the next one does not go on."""


SURER = 0.1
"""A figure said to be of which the earlier one was (其中) stays an indicator of its own where it is surer by so much."""


def read(path: str | PathLike[str]) -> Report:
    """Read a published annual report from a file (text, HTML or .docx).

    Raises ReadingError, with a Chinese message that says why and what to do, where the file cannot be read.
    """
    return read_loaded(load(Path(path)))


def read_text(text: str, title: str = "") -> Report:
    """Read a report given as text; it is repaired like a file's. `title` is used where the text names none."""
    return read_loaded(Loaded(text=text, title=title))


def read_loaded(loaded: Loaded) -> Report:
    """Read what was loaded already, from a file or from an archive."""
    text, repairs = repair(loaded.text)
    frame = outline(text, loaded.title, loaded.organisation)
    clauses, masks = Clauses(text), Masks(text)
    found, passed = find(text, clauses, masks, frame)
    figures: list[Figure] = []
    around = contexts(text, found, clauses, frame)
    last: Figure | None = None
    wholes: dict[str, Figure] = {}
    of = provenance(frame.organisation, frame.title, frame.year)
    for i, (one, context) in enumerate(zip(found, around, strict=True)):
        if i and around[i - 1].sentence != context.sentence:
            last, wholes = None, {}
        linked = link(one, context, last.indicator if last else None, last.unit if last else "")
        whole = wholes.get(linked.indicator or "")
        if whole and linked.confidence <= whole.confidence + SURER and "其中" in text[whole.end : one.start]:
            linked = PART
        if one.weak and linked.indicator is None:
            continue
        figure = _figure(text, one, context, linked, clauses, of)
        figures.append(replace(figure, needs_eye=True) if loaded.needs_eye else figure)
        if one.kind not in _ASIDE:
            last = figure
        if figure.indicator:
            wholes.setdefault(figure.indicator, figure)
    about = describe(text, frame, loaded.published)
    return Report(
        title=frame.title,
        organisation=frame.organisation,
        year=frame.year,
        text=text,
        repairs=repairs,
        chapters=frame.chapters,
        figures=tuple(figures),
        checks=check(text, tuple(figures), clauses),
        passed_over=tuple(passed),
        level=about.level,
        number=about.number,
        issued=about.issued,
        issued_from=about.issued_from,
        on_time=about.on_time,
        parts=about.parts,
        needs_eye=loaded.needs_eye,
    )


def _figure(text: str, one: Candidate, context: Context, linked: Link, clauses: Clauses, of: Provenance) -> Figure:
    end = min(clauses.clause_end(one.end), one.end + 20) if context.after else one.end
    quote = text[max(clauses.clause_start(one.start), one.start - 40) : max(one.end, end)]
    return Figure(
        value=one.value,
        unit=one.unit,
        qualifier=one.qualifier,
        indicator=linked.indicator,
        subject=subject(one, context),
        quote=quote.strip(),
        start=one.start,
        end=one.end,
        chapter=context.headings,
        confidence=linked.confidence,
        reason=linked.reason,
        kind=one.kind,
        low=one.low,
        high=one.high,
        basis=of.basis(text, context.sentence, one, context),
        body=of.body(one, context),
    )
