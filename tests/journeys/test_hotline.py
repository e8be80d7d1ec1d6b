"""A hotline order by hand in a browser: filed by a citizen, sent, given back, ruled on, answered, rated in the hall."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor
from tests.journeys.hands import as_post, file_in_hall, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪路路灯不亮要求维修"


def act(visitor: Visitor, matter: str, button: str) -> None:
    """Send the form of an action that is filled in already."""
    visitor.page.get_by_role("button", name=button, exact=True).click()
    visitor.page.wait_for_url(f"**{matter}")


def test_returned_arbitrated_answered_and_rated_by_the_citizen(visitor: Visitor) -> None:
    page = visitor.page
    number, code = file_in_hall(visitor, "hotline_order/submit", TITLE)

    visitor.sign_in("hotline")
    visitor.go("/board/?kind=hotline_order")
    page.locator(".stations a", has_text="待派单").click()
    page.get_by_role("link", name=TITLE).click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    matter = page.url.removeprefix(visitor.address)
    visitor.go(f"{matter}act/dispatch/")
    page.select_option("[name=to_org]", label="青禾区交通运输局")
    act(visitor, matter, "交办")
    due = page.inner_text("#limit .limit")

    as_post(visitor, "transport", "热线工单承办岗")
    visitor.go(f"{matter}act/return/")
    page.check("[name=f-return_ground][value=NOT_OURS]")
    page.fill("[name=f-return_note]", "路灯由住建部门管理。")
    act(visitor, matter, "退单")
    expect(page.locator("main")).to_contain_text("退单待审")

    visitor.sign_in("hotline")
    visitor.go(f"{matter}act/to_ruling/")
    page.fill("[name=note]", "两家单位对路灯管理职责有不同意见。")
    act(visitor, matter, "不同意退单，提请裁定")

    visitor.sign_in("hotline-arbiter")
    visitor.go("/board/?kind=hotline_order")
    expect(page.locator(".stations a", has_text="退单待裁定")).to_contain_text("热线退单裁定岗")
    visitor.go(f"{matter}act/rule_move/")
    page.select_option("[name=to_org]", label="青禾区住房和城乡建设局")
    page.fill("[name=f-ruling]", "城市照明由住建部门主管，裁定由住建局承办。")
    act(visitor, matter, "裁定由其他单位办理")
    assert page.inner_text("#limit .limit") == due, "a return and a ruling leave the date as it was"
    expect(page.locator(".head")).to_contain_text("办理过程中转手2次")
    expect(page.locator(".head")).to_contain_text("退回1次")

    as_post(visitor, "housing", "热线工单承办岗")
    visitor.go(matter)
    expect(page.locator("main")).to_contain_text("已经裁定，不得再次退单")
    visitor.go(f"{matter}act/sign/")
    page.select_option("[name=handler]", index=1)
    act(visitor, matter, "签收并确定承办人")
    visitor.go(f"{matter}act/answer/")
    page.check("[name=f-result][value=SOLVED]")
    page.fill("[name=f-answer]", "路灯线路已修复，恢复照明。")
    act(visitor, matter, "答复")

    follow(visitor, number, code)
    expect(page.locator("main")).to_contain_text("答复")
    page.get_by_role("link", name="诉求人自行评价").click()
    assert page.locator("[name=f-rating]").evaluate_all("boxes => boxes.map(b => b.value)") == ["SATISFIED", "FAIRLY", "NOT"]
    page.check("[name=f-rating][value=SATISFIED]")
    page.fill("[name=f-rating_note]", "修得很快。")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/hall/matters/\d+/$"))
    expect(page.locator("main")).to_contain_text("已回访")

    visitor.sign_in("hotline")
    visitor.go("/board/satisfaction/?days=30")
    row = page.locator("tr", has_text="12345热线工单").first
    row.locator("a[href*='part=good']").click()
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    visitor.go(f"{matter}act/close/")
    act(visitor, matter, "办结")
    expect(page.locator("main")).to_contain_text("已办结")
