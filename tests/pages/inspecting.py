"""What tests of inspections share: files put in by a browser, and the reading that the background would do."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.measuring.models import InspectedReport, Inspection
from fazhi.pages.reading import background
from fazhi.people import jobs
from fazhi.people.models import JobRun
from fazhi.people.session import system_scope
from tests.journeys.published import Made
from tests.pages.seeing import text


def files(reports: Sequence[Made]) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(f"{one.body}.txt", one.text.encode()) for one in reports]


def start(client: Client, sent: Sequence[SimpleUploadedFile], **given: str) -> Inspection:
    """A new inspection, its files not read yet."""
    answer = client.post("/reading/inspections/", {"files": list(sent), **given})
    assert answer.status_code == 302, text(answer)
    with system_scope():
        return Inspection.objects.get(pk=int(answer["Location"].rstrip("/").rpartition("/")[2]))


def read(inspection: Inspection) -> JobRun:
    """What the worker does."""
    return jobs.perform(background.KEY, {"inspection": inspection.pk})


def put_in(client: Client, sent: Sequence[SimpleUploadedFile], **given: str) -> Inspection:
    """A new inspection whose files are read."""
    made = start(client, sent, **given)
    read(made)
    return made


def report_of(inspection: Inspection, name: str) -> InspectedReport:
    with system_scope():
        return inspection.reports.get(name__contains=name)
