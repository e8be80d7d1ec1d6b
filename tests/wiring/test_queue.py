"""The queue: a job lives and dies with the transaction that asked for it, the worker does it, twice does no harm."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from fazhi.ledger.models import Seal
from fazhi.people import jobs
from fazhi.people.models import JobRun
from fazhi.wiring import worker
from tests.district import build
from tests.ledger import making

real = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
TODAY = datetime(2026, 11, 20, tzinfo=UTC).date()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Makes the sealing job fail the first time; what happened is listed."""
    happened: list[str] = []
    good = jobs.declared()["seal"]

    def fails_once(run: jobs.Run) -> str:
        happened.append("tried")
        if len(happened) == 1:
            raise RuntimeError("磁盘读不出")
        return good.run(run)

    changed = jobs.Job(good.key, good.label, good.about, fails_once, minute=good.minute)
    monkeypatch.setitem(jobs._declared, "seal", changed)
    return happened


def do_all() -> None:
    """The real worker, on connections of its own, until nothing is due. No timetable: this test's jobs only.

    Twice, because it does not wait for a job that is held up by another of its kind.
    """
    for _ in range(2):
        queue = worker.make()
        queue.periodic_registry = type(queue.periodic_registry)()
        asyncio.run(worker.work(queue, wait=False))


def in_queue(status: str = "todo") -> list[str]:
    return list(ProcrastinateJob.objects.filter(status=status).order_by("id").values_list("task_name", flat=True))


@real
def test_a_job_is_undone_with_the_transaction_that_asked_for_it() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        jobs.later("seal")
        assert in_queue() == ["seal"]
        raise RuntimeError
    assert in_queue() == []
    with transaction.atomic():
        jobs.later("seal")
    assert in_queue() == ["seal"]


@real
def test_the_worker_does_it_and_a_second_time_does_nothing() -> None:
    making.dispute(build(), day=TODAY)
    jobs.later("seal")
    jobs.later("seal")
    do_all()
    assert [s.size for s in Seal.objects.all()] == [1]
    assert in_queue("succeeded") == ["seal", "seal"]
    told = list(JobRun.objects.order_by("id").values_list("key", "outcome", "result"))
    assert told == [("seal", "done", "第1次封存，封存1次办理。"), ("seal", "done", "没有尚未封存的办理。")]
    assert all(run.ended_at is not None and run.queue_id is not None for run in JobRun.objects.all())


@real
def test_the_worker_is_the_application_and_owns_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def who(run: jobs.Run) -> str:
        with connection.cursor() as cursor:
            cursor.execute("select current_user")
            return str(cursor.fetchone()[0])

    monkeypatch.setitem(jobs._declared, "seal", jobs.Job("seal", "试", "试。", who))
    jobs.later("seal")
    do_all()
    assert JobRun.objects.get().result == "fazhi_app"
    with connection.cursor() as cursor:
        cursor.execute("select distinct tableowner from pg_tables where tablename like 'procrastinate%'")
        assert cursor.fetchall() == [("fazhi_owner",)]


@real
def test_what_fails_is_told_in_chinese_and_tried_again(failing: list[str]) -> None:
    making.dispute(build(), day=TODAY)
    jobs.later("seal")
    do_all()
    first = JobRun.objects.get()
    assert (first.outcome, first.attempt) == ("failed", 1)
    assert first.error.startswith("执行中出错，没有保存的部分已全部撤回：磁盘读不出（RuntimeError，")
    assert in_queue() == ["seal"]
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_jobs set scheduled_at = now() where status = 'todo'")
    do_all()
    second = JobRun.objects.latest("id")
    assert (second.outcome, second.attempt, second.result) == ("done", 2, "第1次封存，封存1次办理。")
    assert failing == ["tried", "tried"]


@real
def test_what_a_killed_worker_had_begun_is_done_by_the_next() -> None:
    making.dispute(build(), day=TODAY)
    jobs.later("seal")
    with connection.cursor() as cursor:
        cursor.execute("insert into procrastinate_workers (last_heartbeat) values (now() - interval '10 minutes') returning id")
        gone = cursor.fetchone()[0]
        cursor.execute("update procrastinate_jobs set status = 'doing', worker_id = %s", [gone])
    do_all()
    assert [s.size for s in Seal.objects.all()] == [1]
    assert in_queue("doing") == []


@real
def test_a_job_that_waits_already_is_not_queued_again() -> None:
    with transaction.atomic():
        assert jobs.later("seal", once="now") is True
        assert jobs.later("seal", once="now") is False
    assert in_queue() == ["seal"]
    assert jobs.waiting() == {"seal": 1}


@pytest.mark.django_db
def test_a_refusal_is_recorded_and_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(run: jobs.Run) -> str:
        raise jobs.JobRefused("通知已经录入过。")

    monkeypatch.setitem(jobs._declared, "no", jobs.Job("no", "试", "试", refuses))
    row = jobs.perform("no", {})
    assert (row.outcome, row.error, row.result) == ("refused", "通知已经录入过。", "")


@pytest.mark.django_db
def test_an_unknown_job_is_refused() -> None:
    with pytest.raises(KeyError):
        jobs.later("no_such_job")


def test_a_timetable_is_local_time() -> None:
    sweep, seal = jobs.declared()["ladder_sweep"], jobs.declared()["seal"]
    assert (sweep.when, sweep.cron) == ("每天06:10", "10 22 * * *")
    assert (seal.when, seal.cron) == ("每小时第50分", "50 * * * *")
    now = datetime(2026, 11, 20, 22, 10, tzinfo=UTC)  # 06:10 on 21 November in China
    assert sweep.next_run(now) == datetime(2026, 11, 21, 22, 10, tzinfo=UTC)
    assert sweep.next_run(datetime(2026, 11, 20, 22, 9, tzinfo=UTC)) == datetime(2026, 11, 20, 22, 10, tzinfo=UTC)
    assert seal.next_run(now) == datetime(2026, 11, 20, 22, 50, tzinfo=UTC)
    assert jobs.Job("a", "a", "a", lambda run: "", at=time(23, 5)).cron == "5 15 * * *"
    assert jobs.Job("a", "a", "a", lambda run: "").next_run(now) is None


def test_every_job_is_described() -> None:
    for job in jobs.declared().values():
        assert job.label and job.about.endswith("。")
    with pytest.raises(ValueError, match="声明了两次"):
        jobs.install([jobs.declared()["seal"]])
