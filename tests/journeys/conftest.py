"""A real browser on a real server, with a small demonstration district behind it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import psycopg
import pytest
from django.db import connections
from django.utils import timezone
from playwright.sync_api import Browser, Page, sync_playwright
from psycopg import sql
from pytest_django.live_server_helper import LiveServer

from fazhi.wiring.demo.loading import load
from fazhi.wiring.demo.staff import PASSWORD


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if found is None:
        pytest.skip("没有找到 chromium，浏览器测试没有运行 no chromium: browser tests not run")
    # Playwright's loop makes Django believe it runs inside an asynchronous view; nothing here does.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=quiet)
        yield started
        started.close()


class Visitor:
    """Somebody at a browser: goes places, signs in, reads. `errors` collects what the page's console complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.errors: list[str] = []
        self._signed_in: dict[str, Any] = {}
        page.on("console", lambda m: self._heard(m.type, m.text))
        page.on("pageerror", lambda e: self.errors.append(str(e)))

    def _heard(self, kind: str, text: str) -> None:
        # A form sent back with its errors answers 400, which the browser remarks on.
        if kind == "error" and "status of 400" not in text:
            self.errors.append(text)

    def go(self, path: str) -> None:
        answer = self.page.goto(self.address + path)
        assert answer is not None and answer.status == 200, f"{path}: {answer and answer.status}"

    def sign_in(self, username: str) -> None:
        """Come to work as somebody; who was here before in this test only comes back to the same browser session."""
        self.leave()
        if username in self._signed_in:
            self.page.context.add_cookies(self._signed_in[username])
            return
        self.go("/signin/")
        self.page.fill("input[name=username]", username)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.get_by_role("button", name="登录").click()
        self.page.wait_for_url("**/desk/")
        self._signed_in[username] = self.page.context.cookies()

    def leave(self) -> None:
        """Be nobody in particular, who has signed in nowhere and opened nothing."""
        self.page.context.clear_cookies()

    def text(self) -> str:
        return self.page.inner_text("main")


class Calendar:
    """The day it is, for the program and for the test: the real one and as many later ones as were let pass."""

    def __init__(self) -> None:
        self.passed = 0

    @property
    def today(self) -> date:
        return REAL_DAY() + timedelta(days=self.passed)

    def localdate(self, value: datetime | None = None, zone: Any = None) -> date:
        return REAL_DAY(value, zone) if value is not None else REAL_DAY() + timedelta(days=self.passed)


REAL_DAY = timezone.localdate


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """Lets days pass: what the law makes wait can be waited for."""
    made = Calendar()
    monkeypatch.setattr(timezone, "localdate", made.localdate)
    return made


@pytest.fixture(scope="session")
def copies() -> set[str]:
    """Names of databases that hold the loaded district and nothing else, as copies to start from."""
    return set()


@pytest.fixture
def demonstration(transactional_db: None, database_server: dict[str, str], copies: set[str]) -> None:
    """The small demonstration district: loaded for the first test that asks, copied as a whole for every later one."""
    name = str(connections["owner"].settings_dict["NAME"])
    copy = f"{name}_district"
    if copy not in copies:
        load(scale=0.05)
        source, made = name, copy
    else:
        source, made = copy, name
    connections.close_all()
    names = {"source": sql.Identifier(source), "made": sql.Identifier(made)}
    with psycopg.connect(database_server["superuser"], autocommit=True, connect_timeout=10) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {made} WITH (FORCE)").format(**names))
        # A database can be copied only while nobody is connected to it.
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [source])
        server.execute(sql.SQL("CREATE DATABASE {made} TEMPLATE {source} OWNER fazhi_owner").format(**names))
    copies.add(copy)


@pytest.fixture
def visitor(browser: Browser, live_server: LiveServer, demonstration: None, request: Any) -> Iterator[Visitor]:
    """At a desk's screen; `@pytest.mark.parametrize("visitor", [(390, 844)], indirect=True)` makes it a phone."""
    width, height = getattr(request, "param", (1440, 900))
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    context.set_default_timeout(15_000)
    someone = Visitor(context.new_page(), live_server.url)
    yield someone
    context.close()
    assert someone.errors == []
