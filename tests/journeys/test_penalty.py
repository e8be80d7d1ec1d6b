"""A penalty by hand in a browser: heard, decided, published; complained of, annulled, taken back, for everybody to see."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from fazhi.ledger.models import Matter
from fazhi.people.models import Post
from fazhi.people.session import system_scope
from tests.journeys.conftest import Calendar, Visitor
from tests.journeys.hands import act, number_of, start

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]
TITLE = "望溪路擅自设置户外广告案"


def officers() -> list[str]:
    """Numbers of two certificates of the body that are valid today."""
    with system_scope():
        body = Post.objects.get(account__username="city-enforcement").organisation
        cards = Matter.objects.filter(procedure="enforcement_certificate", stage="VALID", facts__unit=body.name)
        return list(cards.order_by("id").values_list("number", flat=True)[:2])


def public(visitor: Visitor, column: str) -> int:
    """How often the case stands in a public column."""
    visitor.leave()
    visitor.go(f"/open/{column}/")
    return visitor.page.get_by_role("link", name=TITLE).count()


def punished(visitor: Visitor, calendar: Calendar) -> str:
    """From the lead to a published fine, with a hearing; the matter's path."""
    page, named = visitor.page, officers()
    visitor.sign_in("city-enforcement")
    case = start(
        visitor, "administrative_penalty/lead", subject=TITLE, field="CITY", target="BODY", came_from="INSPECTION", clue="楼顶新设广告牌。",
        **{"p-party-0-name": "青禾广告有限公司"},
    )  # fmt: skip
    visitor.sign_in("city-chief")
    act(visitor, case, "file_case", ended_on=calendar.today.isoformat(), found_on=calendar.today.isoformat(), harmful="false", officers=named)
    visitor.sign_in("city-enforcement")
    # Article 60: ninety days from filing.
    act(visitor, case, "investigate", officers=named, shown="true", evidence="现场检查笔录、照片。")
    act(
        visitor, case, "conclude", found="未经批准设置广告牌一处。", grounds="户外广告管理的有关规定", discretion="一般", proposal="罚款五万元",
        hearing_due="true",
    )  # fmt: skip
    until = calendar.today + timedelta(days=7)
    act(visitor, case, "notify_hearing", defence_until=until.isoformat(), hearing_case=["FINE"])
    act(visitor, case, "request_hearing", hearing_request="要求听证。")
    visitor.sign_in("city-legal")
    act(visitor, case, "call_hearing", hearing_where="局二楼会议室", host="法规科负责人")
    # Article 64: seven working days' notice of the hearing.
    expect(page.locator("main")).to_contain_text("须提前7个工作日")
    calendar.passed += 21
    act(visitor, case, "hold_hearing", host_apart="true", public="true", hearing_note="各方陈述、质证。")
    visitor.sign_in("city-enforcement")
    act(visitor, case, "submit", review_due="true", review_case=["HEARD"], collective_due="true")
    visitor.sign_in("city-legal")
    act(visitor, case, "review", review_scope="全部", review_opinion="同意。", review_result="PASSED", reviewer_qualified="true")
    visitor.sign_in("city-chief")
    act(visitor, case, "discuss", meeting="一致同意。")
    act(
        visitor, case, "punish", kinds=["FINE"], decision="罚款五万元。", fine="50000", performance="十五日内缴纳。", remedy="可以复议、诉讼。",
        significant="true",
    )  # fmt: skip
    expect(page.locator("#papers")).to_contain_text("行政处罚决定书")
    visitor.sign_in("city-enforcement")
    act(visitor, case, "serve", service="DIRECT", served_on=calendar.today.isoformat())
    act(visitor, case, "publish")
    return case


def annulled(visitor: Visitor, calendar: Calendar) -> str:
    """The reconsideration of the penalty, to a decision that annuls it and is served; its number."""
    day = calendar.today.isoformat()
    visitor.sign_in("reconsideration")
    complaint = start(
        visitor, "administrative_reconsideration/register", act="青禾区综合行政执法局作出的行政处罚决定", category="PENALTY", knew_on=day,
        request="撤销该决定。", reasons="处理结果明显不当。", way="IN_PERSON", received_on=day,
        **{"p-applicant-0-name": "青禾广告有限公司", "p-respondent-0-name": "青禾区综合行政执法局"},
    )  # fmt: skip
    number = number_of(visitor)
    act(visitor, complaint, "accept", accepted_on=day, track="ORDINARY", respondent_kind="DEPARTMENT")
    act(visitor, complaint, "send_copy")
    act(visitor, complaint, "serve_copy", copy_served_on=day)
    # Article 48: ten working days for the respondent's answer, from the day the copy arrived.
    expect(visitor.page.locator("#limit")).to_contain_text("被申请人答复（普通程序），10个工作日")
    act(visitor, complaint, "reply", answer="程序合法，请求维持。", evidence="案卷一套。")
    act(visitor, complaint, "hear_views", heard="PHONE", views="坚持复议请求。")
    act(
        visitor, complaint, "decide", decision="REVOKE", facts_found="广告牌已经批准。", grounds="认定事实不清。", ruling="撤销该处罚决定。",
        agreed="HEAD",
    )  # fmt: skip
    expect(visitor.page.locator("#papers")).to_contain_text("行政复议决定书")
    act(visitor, complaint, "serve", served_on=day)
    return number


def test_with_hearing_to_publication_and_corrected_by_reconsideration(visitor: Visitor, calendar: Calendar) -> None:
    page = visitor.page
    case = punished(visitor, calendar)
    assert (public(visitor, "penalties"), public(visitor, "penalties_withdrawn")) == (1, 0)
    calendar.passed += 10
    number = annulled(visitor, calendar)
    visitor.sign_in("city-enforcement")
    act(
        visitor, case, "overturn", change="REVOKED", changed_by="RECONSIDERATION", changed_no=number, changed_on=calendar.today.isoformat(),
    )  # fmt: skip
    # Article 48: three working days to take the publication back.
    expect(page.locator("#limit")).to_contain_text("撤回已公开的行政处罚决定信息")
    act(visitor, case, "unpublish", withdrawn_for="被行政复议决定撤销。")
    visitor.sign_in("city-chief")
    act(visitor, case, "close_overturned")
    assert (public(visitor, "penalties"), public(visitor, "penalties_withdrawn")) == (0, 1)
