"""At a counter, by hand in a browser: one screen, a proposal accepted, a likely double seen with its reason and linked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]

LEAK = "楼上阳台防水层开裂，雨水渗进我家客厅，墙纸发霉，找了三次都不肯修，要求修好并赔偿。"


def take_in(visitor: Visitor, text: str, other: str) -> None:
    """The whole intake, by keyboard as far as typing goes."""
    page = visitor.page
    visitor.go("/intake/")
    assert page.evaluate("document.activeElement.id") == "id-text", "one can write at once"
    page.keyboard.type(text)
    page.fill("[name=name]", "甲某人")
    page.fill("[name=phone]", "00012345678")
    page.fill("[name=o-name]", other)


@pytest.mark.parametrize("visitor", [(1440, 900), (390, 844)], indirect=True)
def test_a_counter_intake_finds_its_double(visitor: Visitor) -> None:
    page = visitor.page
    visitor.sign_in("songxi-desk")
    take_in(visitor, LEAK, "乙某人")
    way = page.locator("label", has=page.locator("#way-MEDIATION"))
    expect(way).to_contain_text("因文中有")
    expect(page.locator("#way-MEDIATION")).not_to_be_checked()
    page.locator("#way-MEDIATION").check()
    page.fill("[name=f-subject]", "阳台渗水赔偿纠纷")
    page.get_by_role("button", name="登记：人民调解").click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    first = page.inner_text(".head .no")
    expect(page.locator("h1")).to_have_text("阳台渗水赔偿纠纷")
    assert "甲某人" not in visitor.text()

    take_in(visitor, "又来了：" + LEAK, "乙某人")
    double = page.locator(".alike li", has_text=first)
    expect(double).to_contain_text("当事人的电话、姓名或者名称相同")
    expect(double).to_contain_text("内容有94%相同")
    page.locator("#way-MEDIATION").check()
    page.locator(".alike li", has_text=first).get_by_label("关联").check()
    page.get_by_role("button", name="登记：人民调解").click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    assert page.inner_text(".head .no") != first
    expect(page.locator("main")).to_contain_text(f"与{first}关联（相关）")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
