"""Somebody with a phone files a dispute and follows it; the district reads a published report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor
from tests.journeys.hands import answer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]


@pytest.mark.parametrize("visitor", [(390, 844)], ids=["phone"], indirect=True)
def test_a_dispute_filed_and_followed_on_a_phone(visitor: Visitor) -> None:
    page = visitor.page
    visitor.go("/hall/")
    page.get_by_role("link", name=re.compile("申请调解")).first.click()
    questions = 0
    while "slip" not in page.url:
        questions += 1
        assert questions < 25, visitor.text()
        answer(visitor)
    slip = visitor.text()
    number = re.search(r"\S+调〔\d{4}〕\d+号", slip)
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", slip)
    assert number and code, slip
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0

    page.context.clear_cookies()
    visitor.go("/hall/track/")
    page.fill("main input[name=number]", number[0])
    page.fill("main input[name=code]", "AAAA-2222")
    page.locator("main form button.primary").first.click()
    expect(page.locator("main")).not_to_contain_text("阳台滴水")
    assert [e for e in visitor.errors if "403" not in e] == [], "a wrong code is refused, and nothing else goes wrong"
    visitor.errors.clear()
    page.fill("main input[name=number]", number[0])
    page.fill("main input[name=code]", code[0])
    page.locator("main form button.primary").first.click()
    expect(page.locator("main")).to_contain_text("阳台滴水")
    expect(page.locator("main")).to_contain_text("已申请")


REPORT = """青禾区司法局2025年法治政府建设年度报告
一、主要举措和成效
全年共受理各类矛盾纠纷912件，成功化解896件，调解成功率98.25%。
行政诉讼案件结案40件，败诉3件，败诉率7.8%。
二、存在的不足和原因
普法形式不够多样。
"""


def test_a_report_is_read_and_its_wrong_sum_found(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.page
    visitor.sign_in("supervisor")
    visitor.go("/reading/")
    file = tmp_path / "年报.txt"
    file.write_bytes(REPORT.encode("gb18030"))
    page.set_input_files("input[type=file]", str(file))
    page.get_by_role("button", name="读这份报告").click()
    expect(page.locator("h1").first).to_have_text("青禾区司法局2025年法治政府建设年度报告")
    expect(page.locator("main")).to_contain_text("3 ÷ 40 = 7.5%")
    expect(page.locator("main")).to_contain_text("不相符")
    assert page.locator(".fig", has_text="912件").count() == 1
