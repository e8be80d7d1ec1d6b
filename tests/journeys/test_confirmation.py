"""From the counter to the court by hand in a browser: taken in, mediated, the agreement confirmed, and all seen as one story."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from fazhi.procedures import judicial_confirmation, people_mediation
from tests.journeys.conftest import Visitor
from tests.journeys.hands import act, day_after, figure, number_of, start

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪路阳台渗水赔偿纠纷"


def test_counter_mediation_confirmation(visitor: Visitor) -> None:
    page, today = visitor.page, timezone.localdate()
    day = today.isoformat()
    visitor.sign_in("supervisor")
    before = figure(visitor, "dispute.resolved")

    visitor.sign_in("songxi-desk")
    visitor.go("/intake/")
    page.fill("#id-text", "楼上阳台开裂，雨水渗进客厅，墙纸发霉，要求修好并赔偿。")
    page.fill("[name=name]", "甲某人")
    page.fill("[name=phone]", "00012345678")
    page.fill("[name=o-name]", "乙某人")
    page.locator("#way-MEDIATION").check()
    page.fill("[name=f-subject]", TITLE)
    page.get_by_role("button", name="登记：人民调解").click()
    page.wait_for_url(re.compile(r"/matters/\d+/$"))
    dispute = page.url.removeprefix(visitor.address)
    number = number_of(visitor)
    act(visitor, dispute, "accept", refused="false", choice="ASSIGNED", kind="NEIGHBOUR")
    # 2002 rules, article 33: one month as a rule, from acceptance.
    expect(page.locator("#limit")).to_contain_text(day_after(people_mediation.P.on(today).limits["mediate"].span, today))

    visitor.sign_in("songxi-mediator")
    act(visitor, dispute, "agree", oral="false", terms="楼上修好防水，赔偿墙纸损失800元。", effective_on=day, amount="800")
    # Article 33: thirty days for both to ask the court together, from the day the agreement took effect; that day is not counted.
    limit = page.locator("#limit")
    expect(limit).to_contain_text("共同申请司法确认")
    expect(limit).to_contain_text(day_after(people_mediation.P.on(today).limits["judicial_confirmation"].span, today))
    expect(limit).to_contain_text("当日不计")
    act(visitor, dispute, "ask_confirmation", confirmation_asked_on=day, court="青禾区人民法院")

    case = start(
        visitor, "judicial_confirmation/from_mediation", **{"p-applicant-0-name": "甲某人"}, link=number, link_kind="转来",
        subject=TITLE, effective_on=day, terms="楼上修好防水，赔偿墙纸损失800元。", jointly="true",
    )  # fmt: skip
    rules = judicial_confirmation.P.on(today).limits
    act(visitor, case, "submit", submitted_on=day, court="青禾区人民法院", venue="ORGANISATION")
    expect(limit).to_contain_text(day_after(rules["court_accept"].span, today))
    act(visitor, case, "court_accept", accepted_on=day, case_number="（2026）青0101民特1号")
    # Civil Procedure Law, article 187: thirty days from the day the court takes the case.
    expect(limit).to_contain_text(day_after(rules["decide"].span, today))
    act(visitor, case, "decide", ruling="VALID", decided_on=day)
    expect(page.locator("#papers")).to_contain_text("司法确认结果告知书")
    act(visitor, case, "archive")
    expect(page.locator(".steps")).to_contain_text("已归档")

    story = page.locator(".storyline")
    expect(story.locator("li")).to_have_count(2)
    story.get_by_role("link", name=TITLE).click()
    page.wait_for_url(f"**{dispute}")
    act(visitor, dispute, "record_confirmation", confirmation="VALID", confirmed_on=day)
    visitor.sign_in("songxi-desk")
    act(visitor, dispute, "archive")
    expect(page.locator(".storyline li.here")).to_contain_text("已归档")

    visitor.sign_in("supervisor")
    assert figure(visitor, "dispute.resolved") == before + 1
