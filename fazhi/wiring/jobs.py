"""The background jobs of the program. To add one: a function that gives a Chinese sentence, and its line in `JOBS`."""

from __future__ import annotations

from datetime import time, timedelta

from asgiref.sync import async_to_sync
from django.utils import timezone

from fazhi.people.jobs import Job, Run

KEPT_DAYS = 30
RUNS_KEPT_DAYS = 400


def sweep(run: Run) -> str:
    """The morning's ladder of all districts."""
    from fazhi.ledger import ladder
    from fazhi.people.session import system_scope

    with system_scope():
        swept = ladder.sweep(timezone.localdate())
    said = [f"{label}{n}件" for label, n in swept.issued.items()]
    said += [f"升为{label}{n}件" for label, n in swept.raised.items()]
    if swept.ended:
        said.append(f"终结（事项已办结）{swept.ended}件")
    told = "、".join(said) + "。" if said else "没有需要提醒、警示、督办的期限。"
    if swept.nobody:
        told += f"有{len(swept.nobody)}件的承办单位和上级单位都没有人能够接收，请先授予联络岗：{'、'.join(swept.nobody[:5])}。"
    return told


def seal(run: Run) -> str:
    """Close all acts not yet sealed."""
    from fazhi.ledger import seals
    from fazhi.people.session import system_scope

    with system_scope():
        made = seals.seal()
    return f"第{made.pk}次封存，封存{made.size}次办理。" if made else "没有尚未封存的办理。"


def prune(run: Run) -> str:
    """Take finished jobs out of the queue, and old lines out of the list of runs. The ledger is not touched."""
    from procrastinate.contrib.django import app

    from fazhi.people.models import JobRun

    async_to_sync(app.job_manager.delete_old_jobs)(
        nb_hours=KEPT_DAYS * 24, include_failed=True, include_cancelled=True, include_aborted=True
    )
    old = JobRun.objects.filter(started_at__lt=timezone.now() - timedelta(days=RUNS_KEPT_DAYS))
    removed, _ = old.delete()
    return f"已清理{KEPT_DAYS}天前办完的队列，和{RUNS_KEPT_DAYS}天前的执行记录{removed}条。"


JOBS: tuple[Job, ...] = (
    Job("ladder_sweep", "按规则提醒、警示、督办", "对将满和超过的期限，按区设定的规则逐级提醒、警示、督办。", sweep, at=time(6, 10)),
    Job("seal", "封存台账", "把尚未封存的办理封存，封存链值可以公布。23时50分的一次封存当天全部办理。", seal, minute=50),
    Job("prune", "清理队列", "清理早已办完的后台任务，不涉及台账。", prune, at=time(3, 30)),
)
