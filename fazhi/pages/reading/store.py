"""What the pages of inspection keep and give back: reports as they were read, with what people put right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from fazhi.measuring.models import InspectedReport, Inspection, ReadingCorrection
from fazhi.pages.reading import digest
from fazhi.pages.reading.digest import Digest
from fazhi.people.session import Session
from fazhi.reading import Report
from fazhi.reading.corrections import Correction, corrected


@dataclass(frozen=True)
class Inspected:
    """A report of an inspection as the pages need it: with what was put right, or with why it could not be read."""

    row: InspectedReport

    @cached_property
    def corrections(self) -> tuple[ReadingCorrection, ...]:
        """What people put right in it, the oldest first."""
        return tuple(self.row.corrections.all())

    @cached_property
    def report(self) -> Report | None:
        """The report with its corrections; None where it could not be read."""
        if not self.row.content:
            return None
        return corrected(Report.from_json(self.row.content), (Correction(**one.content) for one in self.corrections))

    @cached_property
    def digest(self) -> Digest | None:
        """The report in brief; None where it could not be read."""
        return Digest.of(self.row.digest) if self.row.digest else None

    @property
    def title(self) -> str:
        """Who it is of, else what it is called."""
        found = self.digest
        return (found.body or found.title if found else "") or self.row.name


def in_brief(inspection: Inspection) -> list[Inspected]:
    """All reports of an inspection, in the order they were put in, without their text."""
    return [Inspected(row) for row in inspection.reports.defer("content")]


def put_right(row: InspectedReport, correction: Correction, why: str, session: Session) -> None:
    """Keep a correction with who made it, when and why. Raises ReadingError where it does not fit the report."""
    account = session.account
    assert account is not None
    corrected(Report.from_json(row.content), [correction])
    content = {name: getattr(correction, name) for name in Correction.__dataclass_fields__}
    ReadingCorrection.objects.create(
        report=row, content=content, why=why, made_at=timezone.now(), made_by=account, made_name=session.label
    )
    report = Inspected(InspectedReport.objects.get(pk=row.pk)).report
    assert report is not None
    row.digest = digest.made(report)
    row.save(update_fields=["digest"])
