"""A petition by hand in a browser: filed in the hall, routed, told, handled, reviewed, re-reviewed, and not taken up again."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from fazhi.procedures.petition import P
from tests.journeys.conftest import Visitor
from tests.journeys.hands import act, day_after, enter, file_in_hall, follow, number_of, send

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪路小区物业收费不公示要求查处"


def in_hall(visitor: Visitor, way_in: tuple[str, str], button: str, said: str) -> None:
    """The petitioner comes back with number and code and does the one thing open to him."""
    page = visitor.page
    path = follow(visitor, *way_in)
    page.get_by_role("link", name=button, exact=True).click()
    page.locator("main form textarea").first.fill(said)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(f"**{path}")


def test_through_review_and_re_review_and_not_again(visitor: Visitor) -> None:
    page, today = visitor.page, timezone.localdate()
    terms, day = P.on(today).limits, today.isoformat()
    way_in = file_in_hall(visitor, "petition/submit", TITLE)

    visitor.sign_in("petitions")
    visitor.go(f"/matters/?q={TITLE}")
    page.locator(".data a", has_text=TITLE).first.click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    matter = page.url.removeprefix(visitor.address)
    # Article 22: fifteen days to route, counted from the day after it came in.
    limit = page.locator("#limit")
    expect(limit).to_contain_text(day_after(terms["route"].span, today))
    expect(limit).to_contain_text("第二十二条")
    act(visitor, matter, "route", dispatch="FORWARD", to_org="青禾区住房和城乡建设局")

    visitor.sign_in("housing")
    # Article 23: fifteen days to tell in writing, from the day it was routed.
    visitor.go(matter)
    expect(limit).to_contain_text(day_after(terms["tell"].span, today))
    act(visitor, matter, "tell", category="COMPLAINT", track="PETITION", advised="按信访程序办理，六十日内书面答复。")
    act(visitor, matter, "accept")
    # Article 34: sixty days to handle, from acceptance.
    expect(limit).to_contain_text(day_after(terms["handle"].span, today))
    act(visitor, matter, "hear", heard="到场听取陈述，查看公示栏。")
    act(
        visitor, matter, "give_opinion", findings="收费已在公示栏公示。", result="EXPLAINED", opinion="收费符合约定，已督促补充公示明细。",
        legal_basis="物业服务收费的有关规定", opinion_received_on=day,
    )  # fmt: skip
    expect(page.locator("#papers")).to_contain_text("信访处理意见书")
    with page.expect_download(timeout=15_000) as paper:
        page.locator("#papers li", has_text="信访处理意见书").get_by_role("link", name="Word").click()
    assert paper.value.suggested_filename.endswith(".docx")

    follow(visitor, *way_in)
    # Article 35: thirty days to ask for review, from the day the opinion was received; the page tells him so himself.
    expect(page.locator(".now-box")).to_contain_text(day_after(terms["apply_review"].span, today))
    in_hall(visitor, way_in, "请求复查", "公示没有明细，不服。")
    visitor.sign_in("review")
    act(visitor, matter, "review", review_finding="UPHELD", review_opinion="维持原处理意见。", review_received_on=day)
    in_hall(visitor, way_in, "请求复核", "仍然不服。")
    visitor.sign_in("review")
    # Article 36: thirty days for the re-review, from the request.
    visitor.go(matter)
    expect(limit).to_contain_text(day_after(terms["recheck"].span, today))
    act(visitor, matter, "recheck", recheck_finding="UPHELD", recheck_opinion="维持复查意见，信访程序终结。")
    expect(page.locator(".head")).to_contain_text("复核终结")
    number = number_of(visitor)
    follow(visitor, *way_in)
    expect(page.locator(".now-box")).to_contain_text("复核终结")
    expect(page.locator(".now-box a.btn")).to_have_count(0)

    # Article 36, third clause: the same facts and grounds again are not taken up, and the window is told why.
    visitor.sign_in("petitions")
    visitor.go("/intake/")
    page.fill("#id-text", TITLE)
    page.fill("[name=name]", "甲某人")
    page.fill("[name=phone]", "00012345678")
    page.locator("#id-text").click()
    bar = page.locator(".callout", has_text=number)
    expect(bar).to_contain_text("可能是不重复受理的事项", timeout=15_000)
    expect(bar).to_contain_text("第三十六条")
    page.locator("#way-PETITION").check()
    bar.get_by_role("button", name=re.compile("不再受理")).click()
    page.wait_for_url(re.compile(r"/matters/\d+/act/not_again/$"))
    enter(page, {"recheck_number": number, "refusal": "已经复核终结，以同一事实和理由提出。"})
    send(page)
    expect(page.locator(".head")).to_contain_text("不再受理")
    expect(page.locator("#papers")).to_contain_text("不再受理告知书")
