"""Holiday notices entered on a page: reckoned in the background, put in force, and every limit counted anew, all by acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from fazhi.kernel.notice import NoticeDay, first_change
from fazhi.kernel.spans import Clock
from fazhi.ledger import recount
from fazhi.ledger.models import CalendarDay, CalendarMove, CalendarNotice
from fazhi.people import jobs
from fazhi.people.models import Account
from fazhi.people.session import system_scope

RECKON, APPLY = "calendar_reckon", "calendar_apply"
BATCH = 300
AGAIN_SECONDS = 30
"""After a notice is in force, limits that another process began under the old calendar meanwhile are looked for again."""


class NoticeRefused(Exception):
    """A notice that cannot be entered or put in force; says in Chinese why."""


@dataclass(frozen=True)
class Group:
    """Limits that a notice moves from one day to another. `before`, `after` None: the clock stands still."""

    procedure: str
    label: str
    before: date | None
    after: date | None
    provisional_before: bool
    provisional_after: bool
    limits: int
    recounted: int


@transaction.atomic
def enter(account: Account, year: int, number: str, title: str, url: str, days: Sequence[NoticeDay]) -> CalendarNotice:
    """Keep a notice and have it reckoned. Nothing is in force yet. Raises `NoticeRefused` where it already is."""
    if CalendarDay.objects.filter(year=year, source=number).exists():
        raise NoticeRefused(f"{year}年的“{number}”已经施行，不能再录入一次。更正通知请写它自己的文号。")
    notice = CalendarNotice.objects.create(
        year=year, number=number, title=title, url=url, account=account, entered_at=timezone.now(),
        days=[{"day": d.day.isoformat(), "kind": d.kind, "name": d.name} for d in days],
    )  # fmt: skip
    jobs.later(RECKON, asked_by=account, notice=notice.pk)
    return notice


def days_of(notice: CalendarNotice) -> list[NoticeDay]:
    return [
        NoticeDay(notice.year, date.fromisoformat(d["day"]), d["kind"], d["name"], notice.number) for d in notice.days
    ]


@transaction.atomic
def put_in_force(notice: CalendarNotice, account: Account) -> None:
    """Add the days to the calendar and have every limit they touch counted anew. Raises `NoticeRefused`."""
    row = CalendarNotice.objects.select_for_update().get(pk=notice.pk)
    if row.state != CalendarNotice.State.RECKONED:
        raise NoticeRefused(f"这份通知现在是“{row.get_state_display()}”，不能施行。")
    if CalendarDay.objects.filter(year=row.year, source=row.number).exists():
        raise NoticeRefused(f"{row.year}年的“{row.number}”已经施行，不能再施行一次。请撤回这一份。")
    for d in days_of(row):
        CalendarDay.objects.create(year=d.year, day=d.day, kind=d.kind, name=d.name, source=d.source)
    row.state, row.applied_by, row.applied_at = CalendarNotice.State.APPLYING, account, timezone.now()
    row.save(update_fields=["state", "applied_by", "applied_at"])
    jobs.later(APPLY, asked_by=account, notice=row.pk)


@transaction.atomic
def withdraw(notice: CalendarNotice) -> None:
    """Take back a notice that is not in force. Raises `NoticeRefused` where it is."""
    row = CalendarNotice.objects.select_for_update().get(pk=notice.pk)
    if row.state not in (CalendarNotice.State.ENTERED, CalendarNotice.State.RECKONED):
        raise NoticeRefused(f"这份通知现在是“{row.get_state_display()}”，不能撤回。录错的日子请录入更正通知。")
    row.moves.all().delete()
    row.state = CalendarNotice.State.WITHDRAWN
    row.save(update_fields=["state"])


def groups(notice: CalendarNotice) -> list[Group]:
    """What a notice moves, together where limit and days are the same; the largest first."""
    by = ("procedure", "label", "before", "after", "provisional_before", "provisional_after")
    rows = notice.moves.order_by().values(*by).annotate(n=Count("id"), m=Count("id", filter=Q(recounted=True)))
    found = [
        Group(
            r["procedure"], r["label"], r["before"], r["after"], r["provisional_before"], r["provisional_after"], r["n"], r["m"],
        )
        for r in rows
    ]  # fmt: skip
    return sorted(found, key=lambda g: (-g.limits, g.label, g.before or date.max))


def _batches(days: Sequence[NoticeDay]) -> list[list[int]]:
    with system_scope():
        ids = recount.open_ids(first_change(list(days)))
    return [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]


def _rows(notice: CalendarNotice, moves: Sequence[recount.Move], recounted: bool) -> Iterator[CalendarMove]:
    for m in moves:
        yield CalendarMove(
            notice=notice, matter_id=m.matter_id, procedure=m.procedure, label=m.label, before=m.before, after=m.after,
            provisional_before=m.provisional_before, provisional_after=m.provisional_after, recounted=recounted,
        )  # fmt: skip


def reckon(run: jobs.Run, notice: CalendarNotice, clock: Clock, today: date) -> str:
    """Work out what `clock`, which has the notice's days already, would move; nothing of the ledger is changed."""
    notice.moves.all().delete()
    batches, limits = _batches(days_of(notice)), 0
    total = sum(len(b) for b in batches)
    for n, ids in enumerate(batches, 1):
        with system_scope():
            moves = recount.preview_of(clock, ids, today)
            CalendarMove.objects.bulk_create(_rows(notice, moves, False), batch_size=1_000)
        limits += len(moves)
        run.progress(min(n * BATCH, total), total)
    entered = CalendarNotice.objects.filter(pk=notice.pk, state=CalendarNotice.State.ENTERED)
    entered.update(state=CalendarNotice.State.RECKONED, reckoned_at=timezone.now())
    return f"试算“{notice.number}”：看了{total}件事项，{limits}个期限要变。什么也没有改动。"


def recount_all(run: jobs.Run, notice: CalendarNotice, clock: Clock, today: date) -> str:
    """Count anew every limit the notice touches, an act a matter, batch by batch. Done again, it finds what is left."""
    days = days_of(notice)
    reason = f"录入放假安排（{notice.number}），期限重算。"
    batches, limits = _batches(days), 0
    total = sum(len(b) for b in batches)
    for n, ids in enumerate(batches, 1):
        with system_scope():
            moves = recount.preview_of(clock, ids, today)
            recount.apply(moves, reason, today)
            notice.moves.filter(matter_id__in={m.matter_id for m in moves}, recounted=False).delete()
            CalendarMove.objects.bulk_create(_rows(notice, moves, True), batch_size=1_000)
        limits += len(moves)
        run.progress(min(n * BATCH, total), total)
    notice.moves.filter(recounted=False).delete()
    applying = CalendarNotice.objects.filter(pk=notice.pk, state=CalendarNotice.State.APPLYING)
    if applying.update(state=CalendarNotice.State.APPLIED):
        jobs.later(APPLY, asked_by=run.asked_by, after_seconds=AGAIN_SECONDS, notice=notice.pk)
    return f"施行“{notice.number}”：看了{total}件事项，重算了{limits}个期限，每件登记为一次办理。"
