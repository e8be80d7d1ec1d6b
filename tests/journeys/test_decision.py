"""A major decision by hand in a browser: proposed, put to everybody's comment, argued, reviewed, discussed, published."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Calendar, Visitor
from tests.journeys.hands import NUMBER, act, as_post, refused, start, why_not

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪片区慢行步道建设方案"
UNIT = "单位联络岗"


def comment(visitor: Visitor) -> str:
    """Somebody without an account says what he thinks of the draft; returns the number on his slip."""
    page = visitor.page
    visitor.leave()
    visitor.go("/open/decision_drafts/")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/open/items/*/")
    page.locator("main a[href$='/comment/']").first.click()
    page.wait_for_url("**/comment/")
    page.locator("main form [name=f-attitude][value=CHANGE]").check()
    page.fill("main form [name=f-opinion]", "步道在学校门口应当加宽，便于接送。")
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text("征意〔")
    found = NUMBER.search(visitor.text())
    assert found
    return found[0]


def test_through_its_five_steps_with_public_comments(visitor: Visitor, calendar: Calendar) -> None:
    page = visitor.page
    visitor.sign_in("decision-office")
    decision = start(visitor, "major_decision/propose", subject=TITLE, kind="PROJECT", proposer="UNIT", reasons="居民步行不便。")
    act(visitor, decision, "start", lead_unit="区住建局", to_org="青禾区住房和城乡建设局")

    as_post(visitor, "housing", UNIT)
    act(visitor, decision, "draft", draft="沿河建设步道四公里。", legal_basis="城乡规划的有关规定。", units_heard="没有分歧。")
    act(
        visitor, decision, "determine", hearing="NONE", expert_needed="false", no_expert_ground="不属于专业性、技术性较强的事项。",
        risk_needed="true", market="false",
    )  # fmt: skip
    # Article 15: a draft lies open for at least thirty days.
    until = calendar.today + timedelta(days=31)
    act(visitor, decision, "publish_draft", comment_until=until.isoformat(), comment_way="网上大厅")
    expect(page.locator("main")).to_contain_text(f"到{until}为止，此后才能办理")
    number = comment(visitor)

    as_post(visitor, "housing", UNIT)
    visitor.go(f"/matters/?q={number}")
    page.locator("main a[href^='/matters/']", has_text="步道在学校门口应当加宽").first.click()
    page.wait_for_url("**/matters/*/")
    said = page.url.removeprefix(visitor.address)
    act(visitor, said, "adopt", topic="CONTENT", summary="学校门口步道加宽。", reason="合理，已写入方案。")
    calendar.passed += 32
    act(visitor, decision, "close_comment", comments_received="1", comments_adopted="1", uptake="学校门口步道加宽，已采纳。")
    assert "公众参与、听证、专家论证、风险评估" in why_not(visitor, decision, "send_review")
    act(visitor, decision, "assess_risk", risk="LOW", risk_points="施工扰民，已有措施。")
    act(visitor, decision, "send_review", materials="草案、依据、程序说明、各方意见。")

    visitor.sign_in("legal-review")
    act(
        visitor, decision, "give_opinion", power="LAWFUL", procedure="LAWFUL", content="LAWFUL", adviser="同意。", opinion="合法。",
        conclusion="LAWFUL",
    )  # fmt: skip
    as_post(visitor, "housing", UNIT)
    act(visitor, decision, "submit", submission="草案、意见采纳情况、风险评估报告、审查意见。")
    visitor.sign_in("decision-office")
    meeting = {
        "meeting": "STANDING", "meeting_no": "第9次常务会议", "chief_last": "true", "with_majority": "true", "dissent": "没有不同意见。",
        "decision": "原则同意。",
    }  # fmt: skip
    # Article 26: at least seven working days for the review.
    assert "须满7个工作日" in refused(visitor, decision, "discuss", **meeting)
    calendar.passed += 21
    act(visitor, decision, "discuss", **meeting)
    steps = page.locator("#evidence li")
    assert [one.split("\n")[0] for one in steps.all_inner_texts()] == ["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"]
    assert steps.locator(".tag.end").all_inner_texts() == ["已完成", "依法可以不经", "已完成", "已完成", "已完成"]
    expect(steps.nth(1)).to_contain_text("不组织专家论证的理由：不属于专业性、技术性较强的事项。")
    act(visitor, decision, "report_party", party_report="青禾府〔2026〕90号", party_reply="同意。")
    act(visitor, decision, "publish", executor="区住建局", explained="学校门口加宽的意见已采纳。")
    with page.expect_download(timeout=15_000) as paper:
        page.locator("#papers").get_by_role("link", name="Word").first.click()
    assert paper.value.suggested_filename.endswith(".docx")

    visitor.leave()
    visitor.go("/open/comment_answers/")
    expect(page.locator("main")).to_contain_text("学校门口步道加宽")
    visitor.go("/open/major_decisions/")
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
