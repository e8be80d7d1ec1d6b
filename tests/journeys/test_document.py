"""A normative document by hand in a browser: drafted, commented, mended after review, published, and repealed in a clean-up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Calendar, Visitor
from tests.journeys.hands import act, as_post, number_of, start, why_not

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "青禾区望溪路临时停车管理规定"
UNIT = "单位联络岗"
CHECKS = dict.fromkeys(("body", "power", "content", "no_powers", "no_burden", "no_favour", "procedure"), "LAWFUL")


def test_from_draft_to_clean_up(visitor: Visitor, calendar: Calendar) -> None:
    page = visitor.page
    written = {"legal_basis": "道路交通的有关规定。", "explanation": "说明了背景和协商情况。", "market": "false"}
    as_post(visitor, "housing", UNIT)
    document = start(visitor, "normative_document/plan", name=TITLE, issuer="DEPARTMENT", unit="区住建局", why="确有必要。")
    act(visitor, document, "draft", text="第一条 规范停车。\n第二条 有关单位负责实施。", **written)
    until = calendar.today + timedelta(days=15)
    act(visitor, document, "publish_draft", comment_until=until.isoformat(), comment_way="网上大厅")
    assert f"到{until}为止，此后才能办理" in why_not(visitor, document, "close_comment")
    calendar.passed += 16
    act(visitor, document, "close_comment", comments_received="0", comments_adopted="0", uptake="没有收到意见。")
    act(visitor, document, "own_review", own_opinion="同意送审。")
    act(visitor, document, "send_review", materials="送审稿、说明、依据、意见采纳情况。")

    visitor.sign_in("legal-review")
    act(visitor, document, "give_opinion", **CHECKS, opinion="第二条应当明确单位。", conclusion="MEND")
    as_post(visitor, "housing", UNIT)
    act(visitor, document, "draft", text="第一条 规范停车。\n第二条 区级有关单位负责实施。", **written)
    act(visitor, document, "take_up", after_review="已修改第二条。")
    # 国办发〔2018〕115号: five working days are the least a review has.
    assert "须满5个工作日" in why_not(visitor, document, "deliberate")
    calendar.passed += 21
    act(visitor, document, "deliberate", meeting="LEADERS", meeting_no="第7次会议", dissent="没有不同意见。")
    day = calendar.today
    visitor.sign_in("decision-office")
    act(
        visitor, document, "register_number", doc_number="青禾住建规〔2026〕7号", unified_number="QHGF-T-007", signed_on=day.isoformat(),
    )  # fmt: skip
    as_post(visitor, "housing", UNIT)
    valid_until = day.replace(year=day.year + 5, day=1)
    act(
        visitor, document, "publish", effective_on=day.isoformat(), published_in="区政府网站", valid_until=valid_until.isoformat(),
    )  # fmt: skip
    # Thirty days to file with the government above, from publication: a setting of the province.
    expect(page.locator("#limit")).to_contain_text("备案")
    act(visitor, document, "file_up", filed_up="青禾规备〔2026〕7号")

    visitor.leave()
    visitor.go("/open/normative_documents/")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/open/items/*/")
    public = page.url.removeprefix(visitor.address)
    page.locator("main a[href*='/with/']").first.click()
    expect(page.locator("main ins").first).to_have_text("区级")

    visitor.sign_in("legal-review")
    campaign = start(
        visitor, "document_cleanup/start", name="停车类规范性文件清理", sort="SPECIAL", started_on=day.isoformat(), scope="停车管理的规范性文件。",
        finish_by=(day + timedelta(days=60)).isoformat(),
    )  # fmt: skip
    number = number_of(visitor)
    as_post(visitor, "housing", UNIT)
    act(visitor, document, "repeal", clean_reason="上位法已修改，不再适用。", campaign=number)
    expect(page.locator(".head")).to_contain_text("废止")
    visitor.sign_in("legal-review")
    act(visitor, campaign, "gather", checked="1", kept="0", amended="0", repealed="1", lapsed="0", unit_report="逐件提出了意见。")
    act(visitor, campaign, "publish", decided="区政府常务会议审议通过。", result=f"{TITLE}（废止）")
    visitor.leave()
    visitor.go(public)
    expect(page.locator("main")).to_contain_text("失效")
