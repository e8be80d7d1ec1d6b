"""Sixteen users at once on the server that `./run` starts, and whole lifecycles a second: `python -m benchmarks.load`.

Users are real sessions of different posts (towns, departments, district), each with a connection of its own, from this
process, on the same processors as the server. Two readings of "sixteen users": each asks again as soon as it has the answer,
and each waits a second between two questions as a person does at least. Lives are whole hotline orders (taken, dispatched,
signed for, answered, called back, closed), by as many processes as there are processors, in both ledgers in one run.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar
from urllib.parse import quote

from benchmarks.__main__ import MATTERS_AT_SCALE_ONE, ROOT, installation
from benchmarks.results import Results, append, machine

T = TypeVar("T")
USERS = (
    "songxi-desk", "chengbei-desk", "jinlan-desk", "hefeng-desk", "yunzhan-desk", "liuwan-desk", "xuefu-mediator",
    "maiyu-mediator", "songxi-office", "petitions", "housing", "labour", "hotline", "justice", "supervisor", "legal-aid",
)  # fmt: skip
SECONDS = 15.0
WARMING = 300.0
"""Seconds a first answer may take: a server that was just started reads what it needs from the disk."""
THINKING = 1.0
LIVES_FOR = 20.0
PORT = 18_000 + os.getpid() % 2_000


def addresses(names: Sequence[str], r: random.Random) -> dict[str, list[str]]:
    """What is asked, by kind. `names`: whole names of parties, for the search of one person's matters."""
    words = ("漏水", "欠薪", "噪声", "停车", "物业", "补偿")
    rare = ("主排水管堵塞", "承包地边界", "工伤赔偿金", "电梯停运")
    return {
        "list, first page": ["/matters/"],
        "list, filtered": ["/matters/?state=overdue", "/matters/?kind=people_mediation&page=3", "/matters/?state=today&sort=due"],
        "a person's matters": [f"/matters/?q={quote(name)}" for name in r.sample(names, min(40, len(names)))],
        "two-character search": [f"/matters/?q={quote(word)}" for word in words],
        "search of rare words": [f"/matters/?q={quote(word)}" for word in rare],
        "API, list": ["/api/matters", "/api/matters?closed=false"],
        "API, search": [f"/api/matters?q={quote(word)}" for word in words],
    }


def _apart(work: Callable[..., T], *given: Any) -> T:
    """Do something in a process of its own: Django knows one database in a process, and here are two."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def _filled(var: str, matters: int) -> str:
    """Load the district where it is not there. The version of PostgreSQL."""
    with installation(Path(var)) as version:
        from benchmarks.measured import ready

        ready(Results(), matters / MATTERS_AT_SCALE_ONE, record=False)
        return version


def _prepared(var: str) -> tuple[int, dict[str, str], list[str]]:
    """(matters, session key by username, whole names of some parties)."""
    with installation(Path(var)):
        return _sessions_and_names()


def _sessions_and_names() -> tuple[int, dict[str, str], list[str]]:
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from fazhi.ledger import crypto
    from fazhi.ledger.correcting import party_context
    from fazhi.ledger.models import Matter, Party
    from fazhi.people.models import Account
    from fazhi.people.session import system_scope

    engine = import_module(settings.SESSION_ENGINE)
    keys: dict[str, str] = {}
    for account in Account.objects.filter(username__in=USERS):
        session = engine.SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session.save()
        keys[account.username] = session.session_key
    assert len(keys) == len(USERS), "the demonstration district is not the one this benchmark knows"
    names = []
    with system_scope():
        counted = Matter.objects.count()
        for party in Party.objects.select_related("matter").filter(act_seq=1).order_by("-id")[:2000:25]:
            first = Party.objects.filter(matter=party.matter, act_seq=1).order_by("id").first()
            assert first is not None
            detail = crypto.unseal_salted(first.detail, party_context(first.matter.uid, 1, 0))
            names.append(str(detail["name"]))
    return counted, keys, names


@contextmanager
def _serving(var: Path) -> Iterator[None]:
    environment = os.environ | {"FAZHI_VAR": str(var), "FAZHI_PORT": str(PORT), "FAZHI_DEMO": "0"}
    log = var.with_name(var.name + ".log").open("wb")
    server = subprocess.Popen([sys.executable, "-m", "fazhi.wiring.serve"], cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        for _ in range(1200):
            if server.poll() is not None:
                raise SystemExit(f"the server ended; see {log.name}")
            try:
                _ask(HTTPConnection("127.0.0.1", PORT, timeout=5), "/", "")
                break
            except OSError:
                time.sleep(0.25)
        yield
    finally:
        server.terminate()
        server.wait(60)
        log.close()


def _ask(connection: HTTPConnection, address: str, session: str) -> int:
    connection.request("GET", address, headers={"Cookie": f"sessionid={session}", "Accept-Encoding": "identity"})
    response = connection.getresponse()
    response.read()
    return response.status


def _users(keys: dict[str, str], asked: list[str], thinking: float) -> list[float]:
    """Seconds of every answer while all users ask for `SECONDS`. Any answer but 200 is an error."""
    times: list[float] = []
    wrong: list[tuple[str, int]] = []
    end = perf_counter() + SECONDS

    def user(number: int, key: str) -> None:
        connection = HTTPConnection("127.0.0.1", PORT, timeout=60)
        r = random.Random(number)
        time.sleep(r.random() * max(thinking, 0.05))
        while perf_counter() < end:
            address = r.choice(asked)
            began = perf_counter()
            status = _ask(connection, address, key)
            times.append(perf_counter() - began)
            if status != 200:
                wrong.append((address, status))
            if thinking:
                time.sleep(r.uniform(0.5, 1.5) * thinking)
        connection.close()

    threads = [threading.Thread(target=user, args=(i, key)) for i, key in enumerate(keys.values())]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(f"answers other than 200: {wrong[:5]}")
    return times


def measure_users(results: Results, var: Path) -> None:
    """p95 of each kind of question, by sixteen users with and without a second's thought."""
    counted, keys, names = _apart(_prepared, str(var))
    with _serving(var):
        kinds = addresses(names, random.Random(1))
        for asked in kinds.values():
            for address in asked[:4]:
                for key in keys.values():
                    _ask(HTTPConnection("127.0.0.1", PORT, timeout=WARMING), address, key)
        for thinking, words in ((THINKING, "a second's thought between"), (0.0, "no thought between")):
            for what, asked in kinds.items():
                times = _users(keys, asked, thinking)
                results.times(f"16 users, {counted:,} matters, {words}: {what}", times, f"{len(times) / SECONDS:.0f} answers/s")


def _lives(var: str, number: int, end: float, out: Any) -> None:
    """Whole hotline orders one after the other until `end` (time.time)."""
    os.environ["FAZHI_VAR"] = var
    from fazhi.wiring.boot import installation as installed

    with installed():
        from benchmarks.lives import hotline

        life = hotline(number)
        life()
        begun, made = time.time(), 0
        while time.time() < end:
            life()
            made += 1
        out.put((made, begun, time.time()))


def measure_lives(results: Results, what: str, var: Path) -> float:
    """Lives a second in one ledger, by as many processes as there are processors."""
    processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    context = multiprocessing.get_context("spawn")
    out = context.Queue()
    end = time.time() + LIVES_FOR + 5
    running = [context.Process(target=_lives, args=(str(var), i, end, out)) for i in range(processes)]
    for process in running:
        process.start()
    done = [out.get() for _ in running]
    for process in running:
        process.join()
    rate: float = sum(made / (until - begun) for made, begun, until in done)
    results.add(f"lives, {what}", f"{rate:.0f} whole hotline orders of six acts a second, {rate * 6:.0f} acts/s, {processes} processes")
    return rate


def main(argv: Sequence[str] | None = None) -> int:
    """Load what is not there yet, then measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description="十六人同时使用和整件办理的速度。")
    parser.add_argument("--var", type=Path, default=ROOT / "var-load", help="放百万件台账的目录；里面已有的，不再载入")
    parser.add_argument("--matters", type=int, default=1_000_000)
    parser.add_argument("--only", choices=("users", "lives"), help="只测一部分")
    parser.add_argument("--no-record", action="store_true", help="只显示，不写入 docs/performance.md")
    chosen = parser.parse_args(argv)
    large, small = chosen.var.absolute(), chosen.var.absolute().with_name(chosen.var.name + "-small")
    results = Results()
    version = _apart(_filled, str(large), chosen.matters)
    if chosen.only != "users":
        _apart(_filled, str(small), 10_000)
    if chosen.only != "lives":
        measure_users(results, large)
    if chosen.only != "users":
        rates = [measure_lives(results, f"{chosen.matters:,} matters" if var == large else "10,000 matters", var) for var in (small, large)]
        results.add("lives, large ledger against small", f"{rates[1] / rates[0]:.2f} times")
    text = results.text(machine(version))
    print(text)
    if not chosen.no_record:
        append(ROOT / "docs" / "performance.md", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
