"""What the pages of inspection keep and give back: reports as they were read, with what people put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from fazhi.measuring.models import InspectedReport, Inspection, ReadingCorrection
from fazhi.people.session import Session
from fazhi.reading import ReadingError, Report
from fazhi.reading.archives import is_archive, members
from fazhi.reading.corrections import Correction, corrected
from fazhi.reading.many import Outcome, read_one
from fazhi.reading.sources import Source
from fazhi.reading.writing import Corpus, without_figures

MOST_REPORTS = 300
"""Reports taken at once through a page; more are read with the command `fazhi read`."""


@dataclass(frozen=True)
class Inspected:
    """A report of an inspection as the pages need it: with what was put right, or with why it could not be read."""

    row: InspectedReport
    corrections: tuple[ReadingCorrection, ...]

    @cached_property
    def report(self) -> Report | None:
        """The report with its corrections; None where it could not be read."""
        if not self.row.content:
            return None
        return corrected(Report.from_json(self.row.content), (Correction(**one.content) for one in self.corrections))

    @property
    def title(self) -> str:
        """Who it is of, else what it is called."""
        report = self.report
        return (report.organisation or report.title if report else "") or self.row.name


def take(files: Sequence[UploadedFile[Any]], name: str, session: Session) -> Inspection:
    """Read the files, keep them as an inspection of the session's organisation.

    Raises ReadingError where there is nothing to read, or more than can be taken at once. A file that cannot be read
    stops no other.
    """
    outcomes = [_shortened(read_one(source)) for source in islice(_sources(files), MOST_REPORTS + 1)]
    if not outcomes:
        raise ReadingError("没有可读的文件。请选择报告文件，或者含有报告的zip压缩包。")
    if len(outcomes) > MOST_REPORTS:
        raise ReadingError(f"一次最多巡检{MOST_REPORTS}份报告。请分几次放入，或者用命令 fazhi read 读取。")
    account, organisation = session.account, session.organisation
    assert account is not None and organisation is not None
    writing = _writing(outcomes)
    with transaction.atomic():
        made = Inspection.objects.create(
            organisation=organisation, name=name, made_at=timezone.now(), made_by=account, made_name=session.label
        )
        InspectedReport.objects.bulk_create(
            InspectedReport(
                inspection=made, name=one.name, error=one.error[:500],
                content=one.report.as_json() if one.report else {}, writing=found,
            )
            for one, found in zip(outcomes, writing, strict=True)
        )  # fmt: skip
    return made


def _sources(files: Sequence[UploadedFile[Any]]) -> Iterator[Source]:
    for file in files:
        data, name = file.read(), str(file.name)
        if not is_archive(data):
            yield Source(name, data=data)
            continue
        try:
            for member in members(data):
                yield Source(member.name, data=member.data, error=member.error)
        except ReadingError as refused:
            yield Source(name, error=str(refused))


def _shortened(outcome: Outcome) -> Outcome:
    return Outcome(outcome.name.replace("\x00", "")[-255:], outcome.report, outcome.error)


def _writing(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """What each report shares with the others, and its chapters without a number."""
    corpus = Corpus()
    for i, one in enumerate(outcomes):
        if one.report is not None:
            corpus.add(str(i), one.report)
    found: list[dict[str, Any]] = []
    for i, one in enumerate(outcomes):
        if one.report is None:
            found.append({})
            continue
        copied = corpus.copied(str(i))
        passages = [
            [p.start, p.end, int(p.other), p.other_start, p.other_end, p.likeness] for p in copied.passages
        ]  # fmt: skip
        empty = [chapter.title for chapter in without_figures(one.report)]
        found.append({"copied": copied.share, "passages": passages, "empty": empty})
    return found


def reports(inspection: Inspection) -> list[Inspected]:
    """All reports of an inspection, in the order they were put in."""
    rows = inspection.reports.prefetch_related("corrections")
    return [Inspected(row, tuple(row.corrections.all())) for row in rows]


def put_right(row: InspectedReport, correction: Correction, why: str, session: Session) -> None:
    """Keep a correction with who made it, when and why. Raises ReadingError where it does not fit the report."""
    account = session.account
    assert account is not None
    corrected(Report.from_json(row.content), [correction])
    content = {name: getattr(correction, name) for name in Correction.__dataclass_fields__}
    ReadingCorrection.objects.create(
        report=row, content=content, why=why, made_at=timezone.now(), made_by=account, made_name=session.label
    )
