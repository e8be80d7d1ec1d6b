#!/usr/bin/env python3
"""Takes the pictures of the README from a running demonstration: .venv/bin/python tools/pictures.py [ADDRESS]

Needs ./run running (default http://127.0.0.1:8000) and chromium. Writes docs/pictures/*.png, in 128 colours to keep them small.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

PLACE = Path(__file__).resolve().parents[1] / "docs" / "pictures"
PROGRAM_WORKS = 60_000
"""So many thousandths of a second the background job may take to check a table."""
PASSWORD = "Qinghe-2026-demo"
SAMPLE = """青禾区司法局2025年法治政府建设年度报告
一、主要举措和成效
（一）化解矛盾纠纷。全年共受理各类矛盾纠纷912件，成功化解896件，调解成功率98.25%，涉及金额1,204.6万元。"法律明白人"参与纠纷调解140余件。
（二）办理信访事项。全年受理来信来访事项286件，办结率93.4%。
（三）普法宣传。开展各类普法活动231场，覆盖4.2万余人次；开展涉企普法活动64场；发放普法资料43,000余份。
（四）行政复议。收到行政复议申请71件，受理68件，办结56件，行政复议决定履行率达100%。行政诉讼案件结案40件，败诉3件，败诉率7.8%。
二、存在的不足和原因
普法形式不够多样。
三、下一年度主要安排
力争调解成功率达到99%以上。
2026年2月20日
"""
TABLE = """青禾区人民调解员花名册
姓名,选聘时间,专兼职,层级,所属调委会,擅长领域,最近培训时间
赵喆堃,2019-07-01,专职,街道,松溪街道人民调解委员会,邻里、物业,2026年6月12日
孙竞舟,2023.3,兼职,社区,石桥头社区人民调解委员会,婚姻家庭,2026-06-12
钱亦农,2035年2月30日,专职,镇,柳湾镇人民调解委员会,山林土地,
周礼安,2024年5月6日,返聘,镇,沙棠镇人民调解委员会,劳动争议,2026/5/8
,2024年5月6日,专职,镇,沙棠镇人民调解委员会,合同,2026/5/8
"""


def sign_in(page: Page, address: str, username: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{address}/signin/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/")


def take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    path = PLACE / f"{name}.png"
    page.screenshot(path=str(path))
    with Image.open(path) as taken:
        few = taken.convert("RGB").quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"docs/pictures/{name}.png")


def main(arguments: list[str]) -> int:
    address = arguments[0].rstrip("/") if arguments else "http://127.0.0.1:8000"
    chromium = shutil.which("chromium")
    if chromium is None:
        print("没有找到 chromium。Debian：apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 1
    PLACE.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium)
        page = browser.new_context(viewport={"width": 1280, "height": 860}, locale="zh-CN").new_page()
        sign_in(page, address, "housing")
        take(page, "desk")
        sign_in(page, address, "songxi-mediator")
        page.goto(f"{address}/matters/?q=楼上漏水")
        page.locator("td.title a").first.click()
        take(page, "matter")
        sign_in(page, address, "supervisor")
        page.goto(f"{address}/indicators/dispute.resolved/")
        take(page, "indicator")
        page.goto(f"{address}/report/")
        page.locator("a.fig").nth(3).click()
        take(page, "report")
        sample = Path(folder) / "年度报告.txt"
        sample.write_text(SAMPLE, "utf-8")
        page.goto(f"{address}/reading/")
        page.set_input_files("input[type=file]", str(sample))
        page.locator("form[enctype] button[type=submit]").first.click()
        page.wait_for_load_state()
        take(page, "reading")
        page.goto(f"{address}/matters/?kind=major_decision&stage=EXECUTING")
        page.locator("td.title a").first.click()
        page.locator("section.panel", has=page.get_by_role("heading", name="必经环节")).evaluate("e => scrollTo(0, e.offsetTop - 190)")
        take(page, "decision")
        page.goto(f"{address}/matters/?kind=draw_by_lot&state=closed")
        page.locator("td.title a").first.click()
        page.get_by_role("link", name="抽签证明").click()
        take(page, "draw")
        page.goto(f"{address}/matters/?kind=administrative_litigation&q=锦园广告")
        page.locator("td.title a").first.click()
        page.locator("a[href$='/course/']").first.click()
        page.locator(".course").evaluate("e => scrollTo(0, e.offsetTop - 130)")
        take(page, "course")
        sign_in(page, address, "justice")
        page.goto(f"{address}/imports/")
        page.select_option("select[name=sheet]", "mediator_roster")
        table = Path(folder) / "人民调解员花名册.csv"
        table.write_text(TABLE, "utf-8")
        page.set_input_files("input[type=file]", str(table))
        page.locator("form[enctype] button[type=submit]").first.click()
        page.wait_for_selector(".strip", timeout=PROGRAM_WORKS)
        take(page, "import")
        phone = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN").new_page()
        phone.goto(f"{address}/hall/")
        take(phone, "hall")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
