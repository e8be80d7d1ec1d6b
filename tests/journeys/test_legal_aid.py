"""Legal aid by hand in a browser: an unpaid worker whose means are not checked, from the counter to the archive and the figure."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from fazhi.procedures.legal_aid import P
from tests.journeys.conftest import Visitor
from tests.journeys.hands import act, day_after, figure, refused, start, why_not

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]


def test_from_the_counter_to_the_archive(visitor: Visitor) -> None:
    page, today = visitor.page, timezone.localdate()
    visitor.sign_in("supervisor")
    accepted = figure(visitor, "legal_aid.accepted")

    visitor.sign_in("legal-aid")
    matter = start(
        visitor, "legal_aid/apply", subject="追索劳动报酬", cause="LABOUR", summary="在建筑工地务工，工程完工后工资一直没有付清。",
        means="NO_CHECK", **{"p-applicant-0-name": "甲某人"},
    )  # fmt: skip
    expect(page.locator("main")).to_contain_text("待审查")

    # Article 43: seven days from the day the application is received, that day not counted.
    expect(page.locator("#limit")).to_contain_text(day_after(P.on(today).limits["decide"].span, today))
    expect(page.locator("main")).to_contain_text("第四十三条")

    # Whose means are not checked must be said: article 42 has its own list, on which unpaid migrant workers stand.
    assert "免予核查的，写明第四十二条的人员类别" in refused(visitor, matter, "grant", granted_why="符合法律援助条件。")
    expect(page.locator("[name=f-granted_why]")).to_have_value("符合法律援助条件。")
    act(visitor, matter, "grant", granted_why="符合法律援助条件。", no_check="MIGRANT_WORKER")
    expect(page.locator("main")).to_contain_text("待指派")
    with page.expect_download() as paper:
        page.get_by_role("link", name="Word").first.click()
    assert paper.value.suggested_filename.endswith(".docx")

    act(visitor, matter, "assign", firm="青禾律师事务所")
    expect(page.locator("main")).to_contain_text("办理中")

    visitor.sign_in("aid-lawyer")
    act(visitor, matter, "close", result="WON", report="仲裁裁决支付全部工资。", recovered="21000")

    visitor.sign_in("legal-aid")
    assert "还没有收齐结案材料，不能支付补贴" in why_not(visitor, matter, "pay_subsidy")
    act(visitor, matter, "receive_file", papers_note="裁决书、阅卷笔录、结案报告。")
    act(visitor, matter, "pay_subsidy", subsidy="1500")
    act(visitor, matter, "archive")
    expect(page.locator("main")).to_contain_text("已归档")

    visitor.sign_in("supervisor")
    assert figure(visitor, "legal_aid.accepted") == accepted + 1
    visitor.go("/indicators/legal_aid.losses_recovered/")
    expect(page.locator("#drill tr", has=page.locator(f"a[href='{matter}']"))).to_contain_text("21,000")
