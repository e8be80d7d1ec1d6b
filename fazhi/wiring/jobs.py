"""The background jobs of the program. To add one: a function that gives a Chinese sentence, and its line in `JOBS`."""

from __future__ import annotations

from datetime import time, timedelta

from asgiref.sync import async_to_sync
from django.utils import timezone

from fazhi.people.jobs import Job, JobRefused, Run

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


def reckon_notice(run: Run, notice: int) -> str:
    """What a holiday notice would move."""
    from fazhi.law.clock import LawfulClock
    from fazhi.ledger import notices
    from fazhi.ledger.models import CalendarNotice
    from fazhi.wiring.calendar import special_days, stored_calendar

    row = CalendarNotice.objects.get(pk=notice)
    if row.state != CalendarNotice.State.ENTERED:
        return f"“{row.number}”{row.get_state_display()}，不用再试算。"
    clock = LawfulClock(stored_calendar().with_rows(special_days(notices.days_of(row))))
    return notices.reckon(run, row, clock, timezone.localdate())


def apply_notice(run: Run, notice: int) -> str:
    """Count anew what a holiday notice that is in force moves."""
    from fazhi.kernel.library import library
    from fazhi.ledger import notices
    from fazhi.ledger.models import CalendarNotice
    from fazhi.wiring.calendar import installed

    row = CalendarNotice.objects.get(pk=notice)
    if row.state not in (CalendarNotice.State.APPLYING, CalendarNotice.State.APPLIED):
        raise JobRefused(f"“{row.number}”{row.get_state_display()}，没有施行，不重算期限。")
    clock = installed(library())
    clock.refresh(at_once=True)
    return notices.recount_all(run, row, clock, timezone.localdate())


def prune(run: Run) -> str:
    """Take finished jobs out of the queue, and old lines out of the list of runs. The ledger is not touched."""
    from procrastinate.contrib.django import app

    from fazhi.ledger.importing import background
    from fazhi.people.models import JobRun

    async_to_sync(app.job_manager.delete_old_jobs)(
        nb_hours=KEPT_DAYS * 24, include_failed=True, include_cancelled=True, include_aborted=True
    )
    old = JobRun.objects.filter(started_at__lt=timezone.now() - timedelta(days=RUNS_KEPT_DAYS))
    removed, _ = old.delete()
    emptied = background.empty_old()
    return f"已清理{KEPT_DAYS}天前办完的队列，{RUNS_KEPT_DAYS}天前的执行记录{removed}条，放了{background.KEPT_DAYS}天的导入表格{emptied}份。"


def read_inspection(run: Run, inspection: int) -> str:
    """Read the published reports put into an inspection, and hold them against each other."""
    from fazhi.pages.reading import background

    return background.read_inspection(run, inspection)


def check_import(run: Run, file: int, post: int) -> str:
    """Check every row of an Excel file."""
    from fazhi.ledger.importing import background

    return background.check(run, file, post)


def register_import(run: Run, file: int, post: int) -> str:
    """Register the rows of an Excel file that are right."""
    from fazhi.ledger.importing import background

    return background.register(run, file, post)


JOBS: tuple[Job, ...] = (
    Job("ladder_sweep", "按规则提醒、警示、督办", "对将满和超过的期限，按区设定的规则逐级提醒、警示、督办。", sweep, at=time(6, 10)),
    Job("seal", "封存台账", "把尚未封存的办理封存，封存链值可以公布。23时50分的一次封存当天全部办理。", seal, minute=50),
    Job("calendar_reckon", "试算放假通知", "录入放假通知以后，算出哪些期限会变。不改动台账。", reckon_notice, again=False),
    Job("calendar_apply", "按放假通知重算期限", "放假通知施行以后，逐件重算还在计算的期限，每件登记为一次办理。", apply_notice, again=False),
    Job("prune", "清理队列", "清理早已办完的后台任务，不涉及台账。", prune, at=time(3, 30)),
    Job(
        "read_inspection", "读取巡检的报告", "读放入整批巡检的文件，再互相对照、与上年的报告对照。", read_inspection, again=False
    ),
    Job("check_import", "核对导入的表格", "逐行核对上传的Excel，列出能登记的、早已登记的和有误的。不登记。", check_import, again=False),
    Job("register_import", "登记导入的表格", "把核对无误的行逐条登记，早已登记的不重复登记。", register_import, again=False),
)
