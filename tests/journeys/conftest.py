"""A real browser on a real server, with a small demonstration district behind it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
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
        self.page.context.clear_cookies()
        self.go("/signin/")
        self.page.fill("input[name=username]", username)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.get_by_role("button", name="登录").click()
        self.page.wait_for_url("**/desk/")

    def text(self) -> str:
        return self.page.inner_text("main")


@pytest.fixture
def visitor(browser: Browser, live_server: LiveServer, transactional_db: None, request: Any) -> Iterator[Visitor]:
    """At a desk's screen; `@pytest.mark.parametrize("visitor", [(390, 844)], indirect=True)` makes it a phone."""
    load(scale=0.05)
    width, height = getattr(request, "param", (1440, 900))
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    context.set_default_timeout(15_000)
    someone = Visitor(context.new_page(), live_server.url)
    yield someone
    context.close()
    assert someone.errors == []
