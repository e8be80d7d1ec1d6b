"""A year's reports are put in, read, opened, put right, handed out as gold, compared: as somebody at a desk does it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from fazhi.pages.reading import background
from fazhi.people import jobs
from tests.journeys.conftest import Visitor
from tests.journeys.published import YEAR, archive, last_year

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def put_in(visitor: Visitor, file: Path, year: str, last: str = "") -> int:
    """Puts an archive in and waits until the page shows it read; the worker's part is done here."""
    page = visitor.page
    visitor.go("/reading/inspections/")
    page.set_input_files("#files", str(file))
    page.fill("#year", year)
    page.fill("#name", f"{year}年度巡检")
    if last:
        page.select_option("#last", label=last)
    page.get_by_role("button", name="读这些报告").click()
    page.wait_for_url(re.compile(r"/inspections/\d+/$"))
    expect(page.locator("#progress")).to_contain_text("正在后台读")
    number = int(page.url.rstrip("/").rpartition("/")[2])
    jobs.perform(background.KEY, {"inspection": number})
    expect(page.locator("#progress")).to_have_count(0)
    return number


def faults(page: Page) -> list[str]:
    """What a machine finds wrong with the page, and whether it must be scrolled sideways."""
    found = Axe().run(page, options=RULES).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url} {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found] + ([f"{page.url}: {wide}px wide"] if wide else [])


def test_an_archive_is_inspected_from_upload_to_chart(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.page
    visitor.sign_in("supervisor")
    file = tmp_path / "年报.zip"
    file.write_bytes(archive(YEAR[1:]))
    number = put_in(visitor, file, "2025")
    expect(page.locator(".data tbody tr")).to_have_count(3)
    first = page.locator(".data tbody tr").first
    expect(first).to_contain_text("柳湾镇人民政府")
    expect(first).to_contain_text("晚于4月1日")

    first.get_by_role("link", name="柳湾镇人民政府").click()
    expect(page.locator("#chk .list").first).to_contain_text("838 ÷ 900 = 93.11%")
    page.locator(".doc .fig", has_text="900件").click()
    card = page.locator(".evidence > section:target")
    expect(card).to_contain_text("受理矛盾纠纷")
    expect(card).to_contain_text("2025")
    expect(page.locator("#chk")).not_to_be_visible()
    card.get_by_role("link", name="838 ÷ 900").click()
    expect(page.locator("#chk")).to_be_visible()
    expect(page.locator("li:target")).to_contain_text("不相符")

    page.locator(".doc .fig", has_text="900件").click()
    page.locator(".evidence > section:target").get_by_role("link", name="读错了，更正").click()
    page.fill("#value", "845")
    page.fill("#why", "与原件核对为845件")
    page.get_by_role("button", name="保存更正").click()
    expect(page.locator("#corrections")).to_contain_text("与原件核对为845件")
    expect(page.locator("#corrections")).to_contain_text("吴云荣")
    expect(page.locator("#chk .list li", has_text="838 ÷ 845")).to_contain_text("相符")

    with page.expect_download() as download:
        page.locator("#corrections").get_by_role("link", name="导出更正").click()
    (line,) = Path(download.value.path()).read_text().splitlines()
    assert json.loads(line)["figures"][0]["value"] == 845

    visitor.go(f"/reading/inspections/{number}/")
    page.select_option("#code", value="dispute.accepted")
    page.get_by_role("button", name="对照").click()
    expect(page.locator("h1")).to_have_text("受理矛盾纠纷数")
    expect(page.locator(".data svg.hbar")).to_have_count(3)
    values = page.locator(".data td.r a").all_inner_texts()
    assert values == ["1,100件", "845件", "845件"]
    page.locator(".data td.r a").first.click()
    expect(page.locator(".doc .fig.sel")).to_have_text("1100件")
    expect(page.locator(".doc .fig.sel")).to_be_in_viewport()


@pytest.mark.parametrize("visitor", [(1440, 900), (390, 844)], ids=["desk", "phone"], indirect=True)
def test_every_page_of_inspection_is_without_fault(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.page
    visitor.sign_in("supervisor")
    then, now = tmp_path / "上年.zip", tmp_path / "本年.zip"
    then.write_bytes(archive(last_year()))
    now.write_bytes(archive(YEAR, broken=True))
    put_in(visitor, then, "2024")
    number = put_in(visitor, now, "2025", last="2024年度巡检")
    wrong = faults(page)
    base = f"/reading/inspections/{number}/"
    whole = page.locator("#whole option", has_text="青禾区人民政府").get_attribute("value")
    for path in ("?show=bad", "frame/", "indicator/?code=dispute.accepted", f"sums/?whole={whole}"):
        visitor.go(base + path)
        wrong += faults(page)
    visitor.go(base + "?q=扫描坏件")
    page.get_by_role("link", name="扫描坏件.pdf").click()
    wrong += faults(page)
    visitor.go(base + "?q=松溪")
    page.get_by_role("link", name="松溪街道办事处", exact=True).click()
    wrong += faults(page)
    report = page.url
    page.locator(".doc .fig").first.click()
    expect(page.locator(".evidence > section:target")).to_be_in_viewport()
    wrong += faults(page)
    for path in ("?figure=0#put-right", "?typed=1#put-right"):
        page.goto(report + path)
        wrong += faults(page)
    page.goto(report)
    page.get_by_role("link", name="与上年对照").click()
    expect(page.locator("main")).to_contain_text("为网格员配发法律口袋书")
    wrong += faults(page)
    assert wrong == []


@pytest.mark.parametrize("visitor", [(1440, 900)], ids=["keys"], indirect=True)
def test_a_figure_is_opened_and_left_with_the_keyboard_alone(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.page
    visitor.sign_in("supervisor")
    visitor.go("/reading/")
    file = tmp_path / "年报.txt"
    file.write_text(YEAR[1].text)
    page.set_input_files("#file", str(file))
    page.get_by_role("button", name="读这份报告").focus()
    page.keyboard.press("Enter")
    mark = page.locator(".doc .fig", has_text="845件")
    mark.focus()
    page.keyboard.press("Enter")
    card = page.locator(".evidence > section:target")
    expect(card).to_contain_text("845")
    card.get_by_role("link", name="关闭").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#chk")).to_be_visible()
    expect(page.locator(".doc .fig:target")).to_have_text("845件")
