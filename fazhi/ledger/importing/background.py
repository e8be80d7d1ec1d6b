"""Imports in the background: what is kept of a file, checking it, registering its rows, as the person who asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from fazhi.ledger.importing import work
from fazhi.ledger.importing.work import Checked
from fazhi.ledger.importing.workbook import Unreadable
from fazhi.ledger.models import ImportFile
from fazhi.people.jobs import JobRefused, Run, later
from fazhi.people.session import Session, scope, staff_session

CHECK, REGISTER = "check_import", "register_import"
KEPT_DAYS = 30
MOST_FINDINGS = 2_000
"""Mistakes kept of one file, with each kind of finding; how many there are in all is counted."""


def bring(session: Session, sheet: str, name: str, data: bytes, *, leave: bool = False) -> ImportFile:
    """Keep a file and have it checked. The session's own scope is open. `leave`: as `work.check` has it."""
    assert session.account is not None and session.post is not None and session.organisation is not None
    now = timezone.now()
    row = ImportFile(
        account=session.account, post=session.post, organisation=session.organisation, sheet=sheet, name=name[-120:],
        made_at=now, changed_at=now, leave=leave,
    )  # fmt: skip
    row.put(data)
    row.save()
    ask(row, CHECK)
    return row


def ask(row: ImportFile, job: str) -> None:
    """Have a file checked or registered soon. Asked again while it waits, it is done once."""
    row.state = ImportFile.State.CHECKING if job == CHECK else ImportFile.State.REGISTERING
    row.changed_at, row.done, row.total = timezone.now(), 0, 0
    row.save(update_fields=["state", "changed_at", "done", "total"])
    later(job, asked_by=row.account, once=str(row.pk), file=row.pk, post=row.post_id)


def check(run: Run, file: int, post: int) -> str:
    """The job that checks a file. Done twice, it finds the same."""
    return _do(run, file, post, ImportFile.State.CHECKING)


def register(run: Run, file: int, post: int) -> str:
    """The job that registers the rows of a file. Done twice, it registers nothing the second time."""
    return _do(run, file, post, ImportFile.State.REGISTERING)


def _do(run: Run, file: int, post: int, wanted: str) -> str:
    session = _session(run, post)
    with scope(session):
        row = ImportFile.objects.filter(pk=file).first()
        if row is None or row.state != wanted:
            return "这份表格不用再办。"
        data, leave = row.content(), row.leave
    sheet = work.sheets().get(row.sheet)

    def told(done: int, total: int) -> None:
        run.progress(done, total)
        with scope(session):
            ImportFile.objects.filter(pk=file).update(done=done, total=total)

    try:
        if sheet is None:
            raise Unreadable("这种表格现在不能导入了。请在“导入Excel”页面另选种类。")
        if wanted == ImportFile.State.REGISTERING:
            made = work.register(session, sheet, data, row.name, timezone.localdate(), told, leave=leave)
        else:
            made = work.check(session, sheet, data, timezone.localdate(), told, leave=leave)
    except Unreadable as refused:
        _keep(session, file, {}, ImportFile.State.REFUSED, str(refused)[:500])
        raise JobRefused(f"“{row.name}”没有读成：{refused}") from refused
    registered = wanted == ImportFile.State.REGISTERING
    state = ImportFile.State.DONE if registered else ImportFile.State.CHECKED
    _keep(session, file, findings(made, registered=registered), state, "")
    if registered:
        later = f"补办了{len(made.added)}条，" if made.added else ""
        return f"“{row.name}”登记了{len(made.registered)}条，{later}{len(made.known)}条早已登记，{made.faulty}条有误。"
    later = f"{len(made.later)}条可以补办，" if made.later else ""
    return f"“{row.name}”核对了{len(made.found.rows)}行：{len(made.ready)}条可以登记，{later}{len(made.known)}条早已登记，{made.faulty}条有误。"


def _session(run: Run, post: int) -> Session:
    """The post from which the file was brought, if it is still held; nobody registers from a post they have left."""
    session = staff_session(run.asked_by, timezone.localdate(), post) if run.asked_by is not None else None
    if session is None or session.post is None or session.post.pk != post:
        raise JobRefused("导入人已经不在上传时的岗位，没有办理。请由现在有岗位的人重新上传。")
    return session


def _keep(session: Session, file: int, found: dict[str, Any], state: str, error: str) -> None:
    with scope(session):
        row = ImportFile.objects.get(pk=file)
        row.find(found)
        row.state, row.error, row.changed_at = state, error, timezone.now()
        if state in (ImportFile.State.DONE, ImportFile.State.REFUSED):
            row.data = b""
        row.save()


def findings(made: Checked, *, registered: bool) -> dict[str, Any]:
    """What is kept of a checking: the counts in full, each list up to `MOST_FINDINGS`. Once registered, nothing is still to do."""
    planned = [] if registered else [*made.ready, *made.later]
    lists: dict[str, list[Any]] = {
        "faults": [f.plain() for f in made.faults], "differing": [f.plain() for f in made.differing],
        "registered": [list(x) for x in made.registered], "known": [list(x) for x in made.known],
        "passed": [list(x) for x in made.found.passed], "added": [list(x) for x in made.added],
        "later": [[p.row.sheet, p.row.number, f"{p.number}：{p.acts}"] for p in planned if p.number],
        "whole": [[p.row.sheet, p.row.number, p.acts] for p in planned if p.doings and not p.number],
        "left": [list(x) for x in made.left],
    }  # fmt: skip
    return {
        "rows": len(made.found.rows), "ready": len(made.ready), "faulty": made.faulty, "unused": made.found.unused,
        "strange": made.found.strange, "notes": made.found.notes, "counts": {k: len(v) for k, v in lists.items()},
        **{k: v[:MOST_FINDINGS] for k, v in lists.items()},
    }  # fmt: skip


def empty_old() -> int:
    """Empty the files that were brought long ago, with what was found of them. Gives how many."""
    with connection.cursor() as cursor:
        cursor.execute("select fazhi_empty_imports(%s)", [timezone.now() - timedelta(days=KEPT_DAYS)])
        return int(cursor.fetchone()[0])
