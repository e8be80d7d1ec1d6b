"""Work done in the background: declared jobs, asked for inside a transaction, done by the worker, every run recorded.

The queue is in the same database (procrastinate): a job that is asked for in a transaction exists only once that has been
saved. A job may run twice (a worker can be killed half-way), so each one must be written to do nothing the second time.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy, exceptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from fazhi.people.models import Account, JobRun

log = logging.getLogger(__name__)

ATTEMPTS = 4
WAIT_SECONDS = 60
"""A failed job is tried again after a minute, two and three; what it says then is shown to the administrator."""
TOLD = 500


class JobRefused(Exception):
    """A job cannot be done, and trying again will not help. Its text, in Chinese, is shown to the administrator."""


@dataclass
class Run:
    """A run under way, handed to the job's function so that it can say how far it is."""

    row: JobRun
    asked_by: Account | None = None

    def progress(self, done: int, total: int) -> None:
        """Show how far it is. Call it outside the job's own transactions, else it is seen only when they are saved."""
        self.row.done, self.row.total = done, total
        self.row.save(update_fields=["done", "total"])


@dataclass(frozen=True)
class Job:
    """Something the program does in the background.

    `run(run, **plain)` does it, opening its own scope and transactions, and gives one Chinese sentence of what came out.
    `at`: every day at this local time; `minute`: every hour at this minute; neither: only when asked for.
    `again`: whether the administrator may have it done at any time.
    """

    key: str
    label: str
    about: str
    run: Callable[..., str]
    at: time | None = None
    minute: int | None = None
    again: bool = field(default=True)

    @property
    def when(self) -> str:
        """Its timetable in Chinese."""
        if self.at is not None:
            return f"每天{self.at:%H:%M}"
        return f"每小时第{self.minute}分" if self.minute is not None else "有需要时"

    @property
    def cron(self) -> str:
        """Its timetable as cron counts it, which is in UTC; empty where it has none."""
        if self.minute is not None:
            return f"{self.minute} * * * *"
        if self.at is None:
            return ""
        local = timezone.localtime().replace(hour=self.at.hour, minute=self.at.minute)
        utc = local - (local.utcoffset() or timedelta())
        return f"{utc.minute} {utc.hour} * * *"

    def next_run(self, now: datetime) -> datetime | None:
        """The next moment of its timetable after `now` (aware); None where it has none."""
        local = timezone.localtime(now).replace(second=0, microsecond=0)
        if self.at is not None:
            moment = local.replace(hour=self.at.hour, minute=self.at.minute)
            return moment if moment > now else moment + timedelta(days=1)
        if self.minute is not None:
            moment = local.replace(minute=self.minute)
            return moment if moment > now else moment + timedelta(hours=1)
        return None


_declared: dict[str, Job] = {}


def declared() -> Mapping[str, Job]:
    """All jobs by key, in the order they are shown."""
    return _declared


def install(jobs: Iterable[Job]) -> None:
    """Make jobs known, once when the program starts. Raises ValueError where a key is taken."""
    for job in jobs:
        if job.key in _declared:
            raise ValueError(f"后台任务“{job.key}”声明了两次。")
        _declared[job.key] = job
        task = app.task(
            name=job.key, pass_context=True, lock=job.key,
            retry=RetryStrategy(max_attempts=ATTEMPTS, wait=WAIT_SECONDS, linear_wait=WAIT_SECONDS),
        )(_task(job))  # fmt: skip
        if job.cron:
            app.periodic(cron=job.cron, queueing_lock=job.key)(task)


def _task(job: Job) -> Callable[..., None]:
    # The timetable adds the moment the job was due, as `timestamp`; no job needs it.
    def work(context: JobContext, timestamp: int | None = None, asked_by: int | None = None, **plain: Any) -> None:
        perform(job.key, plain, asked_by=asked_by, queue_id=context.job.id, attempt=context.job.attempts + 1)

    return work


def later(key: str, *, asked_by: Account | None = None, once: str = "", after_seconds: int = 0, **plain: Any) -> bool:
    """Have a job done soon, if the transaction under way is saved. `plain`: arguments that JSON can carry.

    `once`: while a job with this word waits, a second is not queued; then False is given. Raises KeyError for an unknown job.
    """
    job = _declared[key]
    options: dict[str, Any] = {"queueing_lock": f"{key}/{once}"} if once else {}
    if after_seconds:
        options["schedule_in"] = {"seconds": after_seconds}
    try:
        with transaction.atomic():
            deferrer = app.configure_task(job.key, allow_unknown=False, **options)
            deferrer.defer(asked_by=asked_by.pk if asked_by else None, **plain)
    except exceptions.AlreadyEnqueued:
        return False
    return True


def perform(
    key: str, plain: Mapping[str, Any], *, asked_by: int | None = None, queue_id: int | None = None, attempt: int = 1
) -> JobRun:
    """Do a job now and record the run. What it raises is recorded and raised again, but for `JobRefused`."""
    job = _declared[key]
    row = JobRun.objects.create(
        key=key, label=job.label, arguments=dict(plain), asked_by_id=asked_by, queue_id=queue_id, attempt=attempt,
        started_at=timezone.now(),
    )  # fmt: skip
    who = Account.objects.filter(pk=asked_by).first() if asked_by else None
    try:
        row.result, row.outcome = job.run(Run(row, who), **plain)[:TOLD], JobRun.Outcome.DONE
    except JobRefused as refused:
        row.error, row.outcome = str(refused)[:TOLD], JobRun.Outcome.REFUSED
    except Exception as error:
        log.exception("后台任务“%s”没有完成 background job %s failed", job.label, key)
        row.error, row.outcome = told(error), JobRun.Outcome.FAILED
        raise
    finally:
        row.ended_at = timezone.now()
        row.save()
    log.info("后台任务“%s”：%s", job.label, row.result or row.error)
    return row


def told(error: Exception) -> str:
    """What went wrong, for the administrator: what it said and where in the program."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename.rpartition('/')[2]}第{frames[-1].lineno}行" if frames else "不明"
    said = str(error) or type(error).__name__
    return f"执行中出错，没有保存的部分已全部撤回：{said}（{type(error).__name__}，{where}）。"[:TOLD]


def waiting() -> dict[str, int]:
    """How many jobs of each key wait or are being done."""
    found: dict[str, int] = {}
    for key in ProcrastinateJob.objects.filter(status__in=["todo", "doing"]).values_list("task_name", flat=True):
        if key in _declared:
            found[key] = found.get(key, 0) + 1
    return found
