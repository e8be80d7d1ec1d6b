"""The whole line, by hand in a browser: a dispute is taken in, mediated, archived, counted, reported, and found again."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor
from tests.journeys.hands import figure

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]


def test_from_the_counter_to_the_figure_in_the_report(visitor: Visitor) -> None:
    page, day = visitor.page, timezone.localdate().isoformat()
    visitor.sign_in("supervisor")
    before = figure(visitor, "dispute.resolved")

    visitor.sign_in("songxi-desk")
    visitor.go("/new/people_mediation/apply/")
    page.fill("[name=p-applicant-0-name]", "甲某人")
    page.fill("[name=p-applicant-0-phone]", "00012345678")
    page.fill("[name=p-respondent-0-name]", "乙某人")
    page.get_by_role("button", name="申请调解").click()
    expect(page.locator(".err-sum")).to_contain_text("纠纷名称")
    assert page.input_value("[name=p-applicant-0-name]") == "甲某人", "nothing typed is lost on an error"
    page.fill("[name=f-subject]", "阳台滴水纠纷")
    page.select_option("[name=f-kind]", "NEIGHBOUR")
    page.fill("[name=f-summary]", "楼上阳台浇花滴水，衣物被污。")
    page.get_by_role("button", name="申请调解").click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    matter = page.url.removeprefix(visitor.address)
    expect(page.locator("h1")).to_have_text("阳台滴水纠纷")
    assert "甲某人" not in visitor.text(), "names are masked until somebody asks to read them"

    visitor.go(f"{matter}act/accept/")
    page.check("[name=f-refused][value=false]")
    page.check("[name=f-choice][value=ASSIGNED]")
    page.select_option("[name=handler]", index=1)
    page.get_by_role("button", name="受理并确定调解员").click()
    page.wait_for_url(f"**{matter}")
    expect(page.locator("main")).to_contain_text("调解中")

    visitor.sign_in("songxi-mediator")
    visitor.go(f"{matter}act/agree/")
    page.check("[name=f-oral][value=false]")
    page.fill("[name=f-terms]", "楼上加装接水盘，赔偿干洗费200元。")
    page.fill("[name=f-effective_on]", day)
    page.get_by_role("button", name="达成协议").click()
    page.wait_for_url(f"**{matter}")
    expect(page.locator("main")).to_contain_text("共同申请司法确认")
    expect(page.locator("main")).to_contain_text("当日不计")
    with page.expect_download() as paper:
        page.get_by_role("link", name="Word").first.click()
    assert paper.value.suggested_filename.endswith(".docx")

    visitor.sign_in("songxi-desk")
    visitor.go(f"{matter}act/archive/")
    page.get_by_role("button", name="立卷归档").click()
    page.wait_for_url(f"**{matter}")
    expect(page.locator("main")).to_contain_text("已归档")

    visitor.sign_in("supervisor")
    assert figure(visitor, "dispute.resolved") == before + 1
    visitor.go("/report/")
    page.locator("a.fig[href='#e-dispute-resolved']").first.click()
    evidence = page.locator("#e-dispute-resolved")
    expect(evidence).to_contain_text(f"{before + 1}")
    expect(evidence).to_contain_text("达成调解协议")
    evidence.get_by_role("link", name="打开全部").click()
    page.get_by_role("link", name="阳台滴水纠纷").first.click()
    page.wait_for_url(f"**{matter}")
    expect(page.locator("h1")).to_have_text("阳台滴水纠纷")
    expect(page.locator("main")).to_contain_text("已归档")
