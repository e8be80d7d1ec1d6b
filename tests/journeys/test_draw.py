"""An inspection drawn by lot, by hand in a browser: listed, sealed, drawn, proved by somebody who trusts nobody, published."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from fazhi.ledger import seals
from fazhi.people.session import system_scope
from tests.journeys.conftest import Visitor
from tests.journeys.hands import act, start

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪路户外广告双随机抽查"
SHOPS = [f"望溪路{n}号商户" for n in range(1, 9)]
PEOPLE = [f"执法证9900{n:04}" for n in range(1, 6)]


def test_drawn_by_lot_and_proved(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.page
    visitor.sign_in("city-enforcement")
    task = start(
        visitor, "random_inspection/fix", subject=TITLE, plan="本年度随机抽查计划", item="对户外广告设置情况的检查", sort="GENERAL",
        item_published="true", items="\n".join(SHOPS), count="3", people="\n".join(PEOPLE), each="2", seed_from="SEAL",
        barring=f"{SHOPS[0]}：正在停业",
    )  # fmt: skip
    expect(page.locator("main")).to_contain_text("正在停业")
    # The seed is the next seal, which nobody knows when the list is published.
    with system_scope():
        seals.seal()
    act(visitor, task, "draw")
    expect(page.locator(".head").get_by_role("link", name="抽签证明")).to_be_visible()
    act(visitor, task, "finish", inspected="3", faulty="1", outcome_list="一户未按要求设置，已责令改正。")
    act(visitor, task, "publish")
    expect(page.locator("main")).to_contain_text("抽查结果已公开")

    visitor.leave()
    visitor.go("/open/inspection_findings/")
    expect(page.get_by_role("link", name=TITLE)).to_have_count(1)
    visitor.go("/open/inspection_draws/")
    page.get_by_role("link", name=TITLE).click()
    page.wait_for_url("**/open/items/*/")
    page.locator("main a[href$='/draw/']").first.click()
    page.wait_for_url("**/draw/")
    expect(page.locator("main")).to_contain_text("封存链值")
    proof, script = tmp_path / "draw.json", tmp_path / "check_draw.py"
    for file, link in ((proof, "a[href$='proof.json']"), (script, "a[href$='check_draw.py']")):
        with page.expect_download(timeout=15_000) as taken:
            page.locator(f"main {link}").first.click()
        taken.value.save_as(file)
    run = subprocess.run([sys.executable, "-I", str(script), str(proof)], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0 and "结果相同" in run.stdout, run.stdout + run.stderr
    file_text = proof.read_text(encoding="utf-8")
    proof.write_text(file_text.replace(SHOPS[1], "望溪路九十九号商户", 1), encoding="utf-8")
    run = subprocess.run([sys.executable, "-I", str(script), str(proof)], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode != 0, "a list that was changed afterwards is found out"
