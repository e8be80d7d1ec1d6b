"""Legal aid by hand in a browser: an unpaid worker whose means are not checked, from the counter to the archive and the figure."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.legal_aid import P
from tests.journeys.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]


def choose(page: Page, name: str, value: str) -> None:
    """Pick an option, whether the form shows it as a list or as buttons."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    if page.locator(f"select[name={name}]").count():
        page.select_option(f"[name={name}]", value)
    else:
        page.check(f"[name={name}][value={value}]")


def act(visitor: Visitor, matter: str, key: str, button: str, **typed: str) -> None:
    """Do an action of the matter: fill its form, send it, arrive at the matter again."""
    page = visitor.page
    visitor.go(f"{matter}act/{key}/")
    for name, text in typed.items():
        if page.locator(f"[name=f-{name}]").first.evaluate("e => e.tagName == 'SELECT' || e.type == 'radio'"):
            choose(page, f"f-{name}", text)
        else:
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.fill(f"[name=f-{name}]", text)
    if page.locator("select[name=handler]").count():
        page.select_option("[name=handler]", index=1)
    page.locator("main").get_by_role("button", name=button, exact=True).click()
    page.wait_for_url(f"**{matter}")


def figure(visitor: Visitor, key: str) -> int:
    """A count as the indicator's own page states it."""
    visitor.go(f"/indicators/{key}/")
    found = re.search(r"([\d,]+)\s*件", visitor.page.inner_text(".strip"))
    assert found, visitor.text()[:300]
    return int(found[1].replace(",", ""))


def test_from_the_counter_to_the_archive(visitor: Visitor) -> None:
    page, today = visitor.page, date.today()
    visitor.sign_in("supervisor")
    accepted = figure(visitor, "legal_aid.accepted")

    visitor.sign_in("legal-aid")
    visitor.go("/new/legal_aid/apply/")
    page.fill("[name=p-applicant-0-name]", "甲某人")
    page.fill("[name=f-subject]", "追索劳动报酬")
    choose(page, "f-cause", "LABOUR")
    page.fill("[name=f-summary]", "在建筑工地务工，工程完工后工资一直没有付清。")
    choose(page, "f-means", "NO_CHECK")
    page.locator("main").get_by_role("button", name="申请法律援助", exact=True).click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    matter = page.url.removeprefix(visitor.address)
    expect(page.locator("main")).to_contain_text("待审查")

    # Article 43: seven days from the day the application is received, that day not counted.
    due = LawfulClock(official()).due_date(P.on(today).limits["decide"].span, today)
    assert due is not None and due >= today + timedelta(days=7)
    expect(page.locator("main")).to_contain_text(f"{due.month}月{due.day}日")
    expect(page.locator("main")).to_contain_text("第四十三条")

    # Whose means are not checked must be said: article 42 has its own list, on which unpaid migrant workers stand.
    visitor.go(f"{matter}act/grant/")
    page.fill("[name=f-granted_why]", "符合法律援助条件。")
    page.locator("main").get_by_role("button", name="决定给予法律援助", exact=True).click()
    expect(page.locator("main")).to_contain_text("免予核查的，写明第四十二条的人员类别")
    expect(page.locator("[name=f-granted_why]")).to_have_value("符合法律援助条件。")
    act(visitor, matter, "grant", "决定给予法律援助", granted_why="符合法律援助条件。", no_check="MIGRANT_WORKER")
    expect(page.locator("main")).to_contain_text("待指派")
    with page.expect_download() as paper:
        page.get_by_role("link", name="Word").first.click()
    assert paper.value.suggested_filename.endswith(".docx")

    act(visitor, matter, "assign", "指派法律援助人员", firm="青禾律师事务所")
    expect(page.locator("main")).to_contain_text("办理中")

    visitor.sign_in("aid-lawyer")
    act(visitor, matter, "close", "结案报告", result="WON", report="仲裁裁决支付全部工资。", recovered="21000")

    visitor.sign_in("legal-aid")
    page.goto(f"{visitor.address}{matter}act/pay_subsidy/")
    expect(page.locator("main")).to_contain_text("还没有收齐结案材料，不能支付补贴")
    act(visitor, matter, "receive_file", "收齐结案材料", papers_note="裁决书、阅卷笔录、结案报告。")
    act(visitor, matter, "pay_subsidy", "支付法律援助补贴", subsidy="1500")
    act(visitor, matter, "archive", "归档")
    expect(page.locator("main")).to_contain_text("已归档")

    visitor.sign_in("supervisor")
    assert figure(visitor, "legal_aid.accepted") == accepted + 1
    # The browser remarks on an act that was refused (409) or is not open yet (403); nothing else went wrong.
    visitor.errors[:] = [e for e in visitor.errors if "status of 409" not in e and "status of 403" not in e]
    visitor.go("/indicators/legal_aid.losses_recovered/")
    expect(page.locator("#drill tr", has=page.locator(f"a[href='{matter}']"))).to_contain_text("21,000")
