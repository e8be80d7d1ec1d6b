"""The measurements themselves. Each goes the way a person's work goes: through the ledger's door, through the pages."""

from __future__ import annotations

import resource
import threading
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import Any

from django.db import connection, connections
from django.test import Client
from django.utils import timezone

from benchmarks.results import Results
from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import Given, PartyGiven
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.people.models import Account, Organisation
from fazhi.people.session import scope, staff_session, system_scope
from fazhi.procedures.people_mediation import facts as pm
from fazhi.wiring.demo.loading import load

LIVES = 60
REQUESTS = 30
ROUNDS = 5


def ready(results: Results, scale: float, *, record: bool) -> None:
    """Have a demonstration district of at least this scale; measure the loading where it is asked for."""
    with system_scope():
        there = Matter.objects.count()
    if there:
        results.add("ledger", f"{there:,} matters, loaded before")
        return
    began, worked = perf_counter(), _processor()
    made = load(scale)
    seconds, worked = perf_counter() - began, _processor() - worked
    what = f"{made.matters:,} matters with {made.acts:,} acts, sealed"
    if record:
        results.add("demo: load the demonstration district", f"{what}: {seconds:.0f} s; {worked:.0f} s of processor time in Python")
    else:
        results.add("ledger", what)
    with connections["owner"].cursor() as cursor:
        cursor.execute("analyze")


def _processor() -> float:
    """Processor time of this process and of its children that have ended, in seconds."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _life(town: str, day: date) -> list[float]:
    """A dispute from the application to the archive, six acts; the seconds each took."""
    desk = staff_session(Account.objects.get(username=f"{town}-desk"), day)
    mediator = staff_session(Account.objects.get(username=f"{town}-mediator"), day)
    assert desk and mediator and mediator.account
    first = day - timedelta(days=20)
    asked = Given(
        first, {"subject": "测量用纠纷", "kind": pm.Kind.NEIGHBOUR, "summary": "楼上漏水，天花板受损，协商未果。" * 5},
        parties=(PartyGiven("applicant", "张三", detail={"phone": "00000000000"}), PartyGiven("respondent", "李四")),
    )  # fmt: skip
    accepted = {"refused": False, "choice": pm.Choice.ASSIGNED}
    agreed = {"oral": False, "terms": "修复并赔偿。", "effective_on": first + timedelta(days=5)}
    visited = {"visited_on": day, "visit_manner": pm.VisitManner.PHONE, "performance": pm.Performance.FULL}
    times: list[float] = []

    def timed(session: Any, work: Callable[[], Any]) -> Any:
        began = perf_counter()
        with scope(session):
            made = work()
        times.append(perf_counter() - began)
        return made

    opened = timed(desk, lambda: acts.start(desk, "people_mediation", "apply", asked, on=day))
    handler = (mediator.account.pk, mediator.account.name)
    for session, key, given in (
        (desk, "accept", Given(first + timedelta(days=1), accepted, handler=handler)),
        (mediator, "sit", Given(first + timedelta(days=4), {"sitting": "双方当面协商。"})),
        (mediator, "agree", Given(first + timedelta(days=5), agreed)),
        (mediator, "visit", Given(day, visited)),
        (desk, "archive", Given(day)),
    ):
        timed(session, partial(acts.perform, session, opened.matter_id, key, given, on=day))
    return times


def measure_acts(results: Results) -> None:
    """Acts one after the other, then from four at once in four towns."""
    day = timezone.localdate()
    _life("songxi", day)
    began = perf_counter()
    times = [t for _ in range(LIVES) for t in _life("songxi", day)]
    alone = perf_counter() - began
    results.times("acts: one act, papers and limits included", times)
    results.add("acts: whole disputes one after the other", f"{len(times) / alone:.0f} acts/s")
    done: list[float] = []

    def work(town: str) -> None:
        try:
            for _ in range(LIVES // 4):
                done.extend(_life(town, day))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(t,)) for t in ("songxi", "chengbei", "jinlan", "hefeng")]
    began = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.add("acts: four at once in four towns (one Python process)", f"{len(done) / (perf_counter() - began):.0f} acts/s")


class _Watch:
    """Adds up the time spent waiting for the database."""

    def __init__(self) -> None:
        self.seconds, self.queries = 0.0, 0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        began = perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.seconds += perf_counter() - began
            self.queries += 1


@contextmanager
def _watching() -> Any:
    watch = _Watch()
    with connection.execute_wrapper(watch):
        yield watch


def measure_list(results: Results) -> None:
    """The list of matters as a town's desk and as the district's supervisor open it, under row-level security."""
    with system_scope():
        counted = Matter.objects.count()
    for who, username in (("town", "songxi-desk"), ("district", "supervisor")):
        client = Client()
        client.force_login(
            Account.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend"
        )
        for what, address in (
            ("first page", "/matters/"), ("overdue", "/matters/?state=overdue"), ("of one kind, page 3", "/matters/?kind=people_mediation&page=3"),
            ("search 漏水", "/matters/?q=漏水"), ("search of a rare word", "/matters/?q=主排水管堵塞"), ("desk", "/desk/"),
        ):  # fmt: skip
            pages, queries, count = [], [], 0
            for i in range(REQUESTS + 3):
                with _watching() as watch:
                    began = perf_counter()
                    response = client.get(address)
                    took = perf_counter() - began
                assert response.status_code == 200, (address, response.status_code)
                if i >= 3:
                    pages.append(took)
                    queries.append(watch.seconds)
                    count = watch.queries
            median = sorted(queries)[len(queries) // 2] * 1000
            note = f"of that {median:.0f} ms in {count} queries"
            results.times(f"list, {counted:,} matters, {who}: {what}", pages, note)


def measure_figures(results: Results) -> None:
    """All declared indicators of a year with the year before beside, for a town and for the district."""
    today = timezone.localdate()
    period = Period.of_year(today.year, today)
    indicators = list(library().indicators.values())
    with system_scope():
        counted = Act.objects.count()
    for what, code in (("town", "990101-songxi"), ("district", "990101-government")):
        organisation = Organisation.objects.get(code=code)
        times = []
        for i in range(ROUNDS + 1):
            began = perf_counter()
            with system_scope():
                figures.compute_many(indicators, organisation, [period, period.before])
            if i:
                times.append(perf_counter() - began)
        results.times(f"figures: {len(indicators)} indicators, two years, {what}, {counted:,} acts in the ledger", times)
