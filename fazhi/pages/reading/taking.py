"""Files put into an inspection: archives taken apart, each file kept as it came, to be read in the background."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.db import transaction
from django.utils import timezone

from fazhi.measuring.models import InspectedFile, Inspection, InspectionFrame
from fazhi.people.session import Session
from fazhi.reading import ReadingError
from fazhi.reading.archives import is_archive, members
from fazhi.reading.load import MAX_BYTES

MOST_REPORTS = 2_000
"""Files an inspection takes; more are read with the command `fazhi read`."""
MOST_BYTES = 500 * 1024 * 1024
"""Bytes put in at once."""


@dataclass(frozen=True)
class Frame:
    """What an inspection is about, as a page gives it; see `InspectionFrame`."""

    year: int | None
    last: Inspection | None
    expected: tuple[tuple[str, str], ...]
    whole_id: int | None = None


@dataclass(frozen=True)
class Taken:
    """How many files were put in, and how many were in the inspection already."""

    new: int
    again: int


def begin(name: str, frame: Frame, session: Session) -> Inspection:
    """A new inspection of the session's organisation, still without files."""
    assert session.account is not None and session.organisation is not None
    made = Inspection.objects.create(
        organisation=session.organisation, name=name, made_at=timezone.now(), made_by=session.account, made_name=session.label
    )
    set_frame(made, frame, session)
    return made


def set_frame(inspection: Inspection, frame: Frame, session: Session) -> InspectionFrame:
    """Say what an inspection is about from now on; what was said before is kept."""
    assert session.account is not None
    return InspectionFrame.objects.create(
        inspection=inspection, year=frame.year, last=frame.last, whole_id=frame.whole_id,
        expected=[{"name": name, "also": also} for name, also in frame.expected],
        made_at=timezone.now(), made_by=session.account, made_name=session.label,
    )  # fmt: skip


def put_in(inspection: Inspection, files: Sequence[UploadedFile[Any]], session: Session) -> Taken:
    """Keep files in an inspection; a file whose very bytes are there already is left out.

    Raises ReadingError where nothing may be read or there are more than an inspection takes; then none is kept.
    """
    with transaction.atomic():
        known = set(InspectedFile.objects.filter(inspection=inspection).values_list("sha256", flat=True))
        room, new, again = MOST_REPORTS - InspectedFile.objects.filter(inspection=inspection).count(), 0, 0
        for one in _files(files, session.label, timezone.now()):
            if one.sha256 in known:
                again += 1
                continue
            if new == room:
                raise ReadingError(f"一次巡检最多{MOST_REPORTS}份报告，没有放入。请分成几次巡检，或者用命令 fazhi read 读取。")
            one.inspection = inspection
            one.save(force_insert=True)
            known.add(one.sha256)
            new += 1
        if not new and not again:
            raise ReadingError("没有可读的文件。请选择报告文件，或者含有报告的zip压缩包。")
    return Taken(new, again)


def _files(files: Sequence[UploadedFile[Any]], who: str, at: datetime) -> Iterator[InspectedFile]:
    """One by one, so that no more than a file is in memory; a damaged archive stands as a file with its error."""
    for file in files:
        name = str(file.name)
        source: Path | bytes = Path(file.temporary_file_path()) if isinstance(file, TemporaryUploadedFile) else file.read()
        if not is_archive(source):
            yield _single(name, file, source, who, at)
            continue
        try:
            for member in members(source):
                yield _file(member.name, member.data, member.error, who, at)
        except ReadingError as refused:
            yield _file(name, b"", str(refused), who, at)


def _single(name: str, file: UploadedFile[Any], source: Path | bytes, who: str, at: datetime) -> InspectedFile:
    if (file.size or 0) > MAX_BYTES:
        return _file(name, b"", f"文件超过{MAX_BYTES // 1024 // 1024}兆的上限。请只上传报告正文。", who, at)
    return _file(name, source.read_bytes() if isinstance(source, Path) else source, "", who, at)


def _file(name: str, data: bytes, error: str, who: str, at: datetime) -> InspectedFile:
    plain = name.replace("\x00", "")[-255:]
    mark = hashlib.sha256(data if not error else f"{plain}\n{error}".encode()).hexdigest()
    return InspectedFile(name=plain, data=data, sha256=mark, error=error[:500], put_at=at, put_name=who)
