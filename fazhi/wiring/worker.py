"""The worker: a process beside the web server that does the background jobs. `./run` starts it, and starts it again."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from procrastinate import App

HEARTBEAT_SECONDS = 5.0
STALLED_SECONDS = 30.0
STOP_SECONDS = 10.0
POLL_SECONDS = 5.0
CONCURRENCY = 2

log = logging.getLogger(__name__)


def make() -> App:
    """The queue as the worker sees it: over connections of its own, while the jobs themselves use Django's.

    So what a job queues with `later` is saved, or undone, with the job's own transaction. Django must be set up.
    """
    from django.conf import settings
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    connector = PsycopgConnector(kwargs=connector_params("default"), min_size=1, max_size=4)
    mine = App(connector=connector, worker_defaults=app.worker_defaults, periodic_defaults=settings.PROCRASTINATE_PERIODIC_DEFAULTS)
    mine.tasks, mine.periodic_registry = app.tasks, app.periodic_registry
    return mine


async def retry_stalled(queue: App) -> int:
    """Put back what a worker that is gone had begun; every job is safe to do twice. Gives how many."""
    found = list(await queue.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS))
    for job in found:
        log.warning("后台任务“%s”的执行中断，重新排队 a stalled job is queued again", job.task_name)
        await queue.job_manager.retry_job(job)
    return len(found)


async def _keep_retrying(queue: App) -> None:
    while True:
        await asyncio.sleep(STALLED_SECONDS)
        await retry_stalled(queue)


async def work(queue: App, *, wait: bool = True) -> None:
    """Do jobs until SIGTERM or SIGINT; with `wait=False` only those there are. What is under way may finish first."""
    async with queue.open_async():
        # Before the first job is fetched: a worker that does not wait may be done before a keeper beside it is.
        await retry_stalled(queue)
        keeper = asyncio.create_task(_keep_retrying(queue))
        try:
            await queue.run_worker_async(
                wait=wait, concurrency=CONCURRENCY, install_signal_handlers=wait, listen_notify=wait,
                fetch_job_polling_interval=POLL_SECONDS, shutdown_graceful_timeout=STOP_SECONDS,
                update_heartbeat_interval=HEARTBEAT_SECONDS, stalled_worker_timeout=STALLED_SECONDS,
            )  # fmt: skip
        finally:
            keeper.cancel()
            with suppress(asyncio.CancelledError):
                await keeper


def main() -> int:
    import django

    django.setup()
    asyncio.run(work(make()))
    return 0
