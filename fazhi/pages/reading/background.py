"""What is done in the background with an inspection: its files are read, then held against each other and last year's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import DataError, transaction
from django.db.models import Count, Q, Value
from django.db.models.fields.json import KT

from fazhi.measuring.models import InspectedFile, InspectedReport, Inspection, InspectionFrame
from fazhi.pages.reading import digest
from fazhi.pages.reading.names import Names
from fazhi.pages.reading.store import Inspected
from fazhi.people.jobs import Run, later
from fazhi.people.models import Account
from fazhi.people.session import system_scope
from fazhi.reading import Report, Verdict
from fazhi.reading.against import against
from fazhi.reading.many import Outcome, read_many
from fazhi.reading.sources import Source
from fazhi.reading.writing import Copied, Corpus, carried_over, forgotten

KEY = "read_inspection"
PROCESSES = 2
"""Files are read in processes of their own, so that one on which a library dies takes neither the worker nor others along."""
TOGETHER = 10
FEW = 300
"""Up to so many reports every fourth stretch of characters is kept to find shared paragraphs by, of more every sixteenth."""
MOST_PASSAGES = 40


@dataclass(frozen=True)
class State:
    """How far an inspection is: `total` files, of which `read`; `compared` of the reports that could be read."""

    total: int
    read: int
    failed: int
    compared: int

    @property
    def done(self) -> bool:
        return self.read == self.total and self.compared == self.read - self.failed

    @property
    def steps(self) -> int:
        """Of `whole`, as a progress bar counts it."""
        return self.read + self.compared

    @property
    def whole(self) -> int:
        return self.total + self.total - self.failed


def ask(inspection: Inspection, account: Account | None) -> None:
    """Have an inspection read soon. Asked again while it waits, it is still done once."""
    later(KEY, asked_by=account, once=str(inspection.pk), inspection=inspection.pk)


def frame_of(inspection: Inspection) -> InspectionFrame:
    """What an inspection is about now."""
    found = inspection.frames.select_related("last", "whole").last()
    if found is not None:
        return found
    return InspectionFrame(inspection=inspection, expected=[], made_by=inspection.made_by, made_name=inspection.made_name)


def state(inspection: Inspection) -> State:
    """How far it is, counted in the database."""
    stamp = _stamp(inspection)
    found = inspection.reports.aggregate(
        read=Count("pk"), failed=Count("pk", filter=~Q(error="")), compared=Count("pk", filter=Q(writing__stamp=stamp, error=""))
    )
    return State(max(inspection.files.count(), found["read"]), found["read"], found["failed"], found["compared"])


def _stamp(inspection: Inspection) -> str:
    """What a comparison rests on: it is made anew when reports come in or last year's inspection is another."""
    last = frame_of(inspection).last_id or 0
    newest = inspection.reports.filter(error="").values_list("pk", flat=True).last() or 0
    return f"{last}.{newest}.{inspection.reports.filter(error='').count()}"


def read_inspection(run: Run, inspection: int) -> str:
    """The job: reads what waits, then compares. Done twice, it does nothing the second time."""
    with system_scope():
        row = Inspection.objects.get(pk=inspection)
        waiting = list(row.files.filter(report__isnull=True).values_list("pk", flat=True))
        known = row.reports.filter(error="").count()
    total, at = len(waiting) * 2 + known, 0
    for group in _groups(zip(waiting, read_many(_sources(waiting), PROCESSES), strict=True)):
        with system_scope():
            _keep(row, group)
        at += len(group)
        run.progress(at, total)
    compared = 0
    for group in _groups(_compared(row)):
        with system_scope():
            InspectedReport.objects.bulk_update(group, ["writing"])
        compared += len(group)
        run.progress(min(at + compared, total), total)
    return f"“{row.name}”读了{len(waiting)}份，对照了{compared}份。"


def _groups(things: Iterable[Any]) -> Iterator[list[Any]]:
    queue = iter(things)
    while group := list(islice(queue, TOGETHER)):
        yield group


def _sources(waiting: Sequence[int]) -> Iterator[Source]:
    """The files one by one, so that they are not all in memory."""
    for pk in waiting:
        with system_scope():
            file = InspectedFile.objects.get(pk=pk)
        yield Source(file.name, data=bytes(file.data), error=file.error)


def _keep(inspection: Inspection, group: Sequence[tuple[int, Outcome]]) -> None:
    for file, outcome in group:
        report = outcome.report
        row = InspectedReport(inspection=inspection, file_id=file, name=outcome.name[-255:], error=outcome.error[:500])
        if report is not None:
            row.content, row.digest = report.as_json(), digest.made(report)
        try:
            with transaction.atomic():
                InspectedReport.objects.bulk_create([row], ignore_conflicts=True)
        except DataError:
            row.content, row.digest, row.error = {}, {}, "文件中有数据库不能保存的字符，没有读成。请另存为文本或者Word后再放入。"
            InspectedReport.objects.bulk_create([row], ignore_conflicts=True)


def _compared(inspection: Inspection) -> Iterator[InspectedReport]:
    """The reports with what they share, but for those compared already."""
    with system_scope():
        stamp, last = _stamp(inspection), frame_of(inspection).last
        readable = inspection.reports.filter(error="")
        left = list(readable.exclude(writing__has_key="stamp", writing__stamp=stamp).values_list("pk", flat=True))
        if not left:
            return
        corpus = Corpus() if readable.count() <= FEW else Corpus(sample=16)
        for pk, text in readable.values_list("pk", KT("content__text")).iterator(chunk_size=50):
            corpus.add(str(pk), Report(title="", organisation="", year=None, text=text))
        before = list(last.reports.filter(error="").defer("content").order_by("pk")) if last else []
    names = Names([(Inspected(one).title,) for one in before])
    for pk in left:
        copied = corpus.copied(str(pk))
        with system_scope():
            row = InspectedReport.objects.prefetch_related("corrections").get(pk=pk)
            at = names.find(Inspected(row).title)
            earlier = InspectedReport.objects.prefetch_related("corrections").get(pk=before[at].pk) if at is not None else None
        row.writing = {"stamp": stamp, **_shared(copied), "last": _held(row, earlier) if earlier else None}
        yield row


def count_anew(row: InspectedReport) -> None:
    """After a correction: what lists say of this report beside last year's, and of next year's beside this one."""
    for later_pk, earlier_pk in [
        (row.pk, (row.writing.get("last") or {}).get("report")),
        *InspectedReport.objects.filter(writing__last__report=row.pk).values_list("pk", Value(row.pk)),
    ]:
        rows = InspectedReport.objects.prefetch_related("corrections").in_bulk([later_pk, earlier_pk] if earlier_pk else [])
        if len(rows) == 2:
            this = rows[later_pk]
            this.writing["last"] = _held(this, rows[earlier_pk])
            this.save(update_fields=["writing"])


def _shared(copied: Copied) -> dict[str, Any]:
    likest = sorted(copied.passages, key=lambda one: -one.likeness)[:MOST_PASSAGES]
    return {
        "copied": copied.share,
        "with": sorted({int(one.other) for one in copied.passages}),
        "passages": [
            [one.start, one.end, int(one.other), one.other_start, one.other_end, one.likeness]
            for one in sorted(likest, key=lambda one: one.start)
        ],
    }


def _held(row: InspectedReport, earlier: InspectedReport) -> dict[str, Any]:
    """What comes of holding a report against last year's of the same body, in numbers."""
    this, last = Inspected(row).report, Inspected(earlier).report
    assert this is not None and last is not None
    crossed = against(this, last).crossed
    return {
        "report": earlier.pk, "copied": carried_over(this, last).share, "forgotten": len(forgotten(this, last)),
        "bad": sum(one.verdict is Verdict.DOES_NOT_HOLD for one in crossed),
        "open": sum(one.verdict is Verdict.DOES_NOT_CLOSE for one in crossed),
    }  # fmt: skip
