"""What somebody does at a browser again and again: fill a form, do an act, file in the hall, follow a matter, read a figure."""

from __future__ import annotations

import re
from datetime import date

from playwright.sync_api import Page

from fazhi.kernel.spans import Span
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from tests.journeys.conftest import Visitor

Typed = str | list[str]
ANSWERS = {"phone": "00012345678", "id_no": "000000199001010012", "name": "甲某人", "claim": "200", "age": "41"}
NUMBER = re.compile(r"\S+〔\d{4}〕\d+号")
CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")


def enter(page: Page, typed: dict[str, Typed]) -> None:
    """Fill the form on the page: facts by their names, everything else by the name of its field."""
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    for name, value in typed.items():
        field = page.locator(f"main form [name='f-{name}']")
        field = field if field.count() else page.locator(f"main form [name='{name}']")
        assert field.count(), f"{page.url} asks nothing called {name}"
        kind = field.first.evaluate("e => e.tagName == 'SELECT' ? 'select' : e.type")
        if kind == "select":
            assert isinstance(value, str)
            by_label = name == "to_org"
            field.select_option(label=value) if by_label else field.select_option(value)
        elif kind in ("radio", "checkbox"):
            for one in [value] if isinstance(value, str) else value:
                page.check(f"main form [name='{field.first.get_attribute('name')}'][value='{one}']")
        else:
            for place, one in enumerate([value] if isinstance(value, str) else value):
                field.nth(place).fill(one)
    handler = page.locator("main form select[name=handler]")
    if handler.count() and not handler.input_value():
        handler.select_option(index=1)


def send(page: Page) -> None:
    """Press the form's first button and wait for the page that answers."""
    with page.expect_navigation(timeout=15_000):
        page.locator("main form button.primary").first.click()


def act(visitor: Visitor, matter: str, key: str, **typed: Typed) -> None:
    """Do an act of the matter today, and arrive at the matter again."""
    visitor.go(f"{matter}act/{key}/")
    enter(visitor.page, typed)
    send(visitor.page)
    assert visitor.page.url.endswith(matter), f"{key}: {visitor.page.locator('.err-sum, .err, .callout').all_inner_texts()}"


def start(visitor: Visitor, opening: str, **typed: Typed) -> str:
    """Open a matter by `procedure/action`; returns its path."""
    visitor.go(f"/new/{opening}/")
    enter(visitor.page, typed)
    send(visitor.page)
    assert re.search(r"/matters/\d+/$", visitor.page.url), f"{opening}: {visitor.page.locator('.err-sum, .err').all_inner_texts()}"
    return visitor.page.url.removeprefix(visitor.address)


def as_post(visitor: Visitor, username: str, post: str) -> None:
    """Sign in and change to the post of that name."""
    visitor.sign_in(username)
    visitor.go("/post/")
    change = visitor.page.locator("li", has_text=post).get_by_role("button", name="换到这个岗位")
    if change.count():
        change.click()
        visitor.page.wait_for_url("**/desk/")


def number_of(visitor: Visitor) -> str:
    """The number of the matter on the page."""
    return visitor.page.inner_text(".head .no")


def refused(visitor: Visitor, matter: str, key: str, **typed: Typed) -> str:
    """Try an act that the ledger does not let be done as it was filled in; what the page then says."""
    visitor.go(f"{matter}act/{key}/")
    enter(visitor.page, typed)
    send(visitor.page)
    assert visitor.page.url.endswith(f"{matter}act/{key}/"), visitor.page.url
    visitor.errors[:] = [e for e in visitor.errors if "status of 409" not in e]
    return visitor.text()


def why_not(visitor: Visitor, matter: str, key: str) -> str:
    """What the page says to somebody who asks for an act that may not be done now."""
    answer = visitor.page.goto(f"{visitor.address}{matter}act/{key}/")
    assert answer is not None and answer.status in (403, 409), answer and answer.status
    visitor.errors[:] = [e for e in visitor.errors if f"status of {answer.status}" not in e]
    return visitor.text()


def figure(visitor: Visitor, key: str) -> int:
    """A count as the indicator's own page states it."""
    visitor.go(f"/indicators/{key}/")
    found = re.search(r"([\d,]+)\s*件", visitor.page.inner_text(".strip"))
    assert found, visitor.text()[:300]
    return int(found[1].replace(",", ""))


def day_after(span: Span, start_: date) -> str:
    """The last day of a term as a page shows it, counted by the law's clock: 12月7日."""
    due = LawfulClock(official()).due_date(span, start_)
    assert due is not None
    return f"{due.month}月{due.day}日"


def answer(visitor: Visitor, said: str = "阳台滴水") -> None:
    """Answer the question on the page as somebody would who has this to say."""
    page = visitor.page
    typed = "main form input:not([type=hidden], [type=radio], [type=checkbox]), main form textarea"
    for field in page.locator(typed).all():
        name = field.get_attribute("name") or ""
        if field.is_visible() and not field.input_value():
            field.fill(next((text for key, text in ANSWERS.items() if name.endswith(key)), said))
    for choice in ("radio", "checkbox"):
        first = page.locator(f"main form input[type={choice}]").first
        if first.count() and first.is_visible():
            first.check()
    for select in page.locator("main form select").all():
        select.select_option(index=1)
    send(page)


def file_in_hall(visitor: Visitor, way: str, said: str) -> tuple[str, str]:
    """File in the hall by `procedure/action`, one question a page; returns number and code from the slip."""
    visitor.go(f"/hall/file/{way}/")
    questions = 0
    while "slip" not in visitor.page.url:
        questions += 1
        assert questions < 25, visitor.text()
        answer(visitor, said)
    slip = visitor.text()
    number, code = NUMBER.search(slip), CODE.search(slip)
    assert number and code, slip
    return number[0], code[0]


def follow(visitor: Visitor, number: str, code: str) -> str:
    """Nobody in particular opens a matter by number and code; returns its path in the hall."""
    visitor.leave()
    visitor.go("/hall/track/")
    visitor.page.fill("[name=number]", number)
    visitor.page.fill("[name=code]", code)
    visitor.page.locator("main form button[type=submit]").click()
    visitor.page.wait_for_url(re.compile(r"/hall/matters/\d+/$"))
    return visitor.page.url.removeprefix(visitor.address)
