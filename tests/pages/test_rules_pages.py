"""Rules, calendar, why, seals and the reading log: open to staff, true to the declarations, closed to others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from fazhi.ledger import acts, reads, seals
from fazhi.ledger.models import Matter
from fazhi.people.session import scope, system_scope
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db

PAGES = ("/rules/", "/rules/people_mediation/", "/rules/calendar/", "/seals/", "/readings/")


@pytest.fixture
def opened(qinghe: District, today: date) -> acts.Opened:
    return making.dispute(qinghe, day=today)


@pytest.mark.parametrize("address", PAGES)
def test_staff_may_come_in_and_others_are_sent_to_sign_in(as_: SignIn, address: str) -> None:
    page = as_("songxi_desk").get(address)
    assert page.status_code == 200
    assert inline(page) == []
    assert Client().get(address).headers["Location"].startswith("/signin/?next=")


def test_the_list_names_every_procedure_and_register(as_: SignIn) -> None:
    page = as_("analyst").get("/rules/")
    for label in ("人民调解", "信访", "普法活动", "村（社区）法律顾问服务"):
        assert label in text(page)
    counted = {row.procedure.key: (row.actions, row.limits, row.unverified) for row in page.context["procedures"]}
    assert counted["people_mediation"][1] == 2
    assert counted["people_mediation"][2] >= 3


def test_a_rule_is_told_with_its_articles_and_picture(as_: SignIn) -> None:
    page = as_("songxi_desk").get("/rules/people_mediation/?on=2026-01-01")
    assert "2026年1月1日" in text(page)
    assert "《人民调解法》第十七条" in text(page)
    assert '<svg class="dg' in page.content.decode() or 'class="dg' in page.content.decode()


def test_an_unknown_rule_and_a_date_that_is_none(as_: SignIn) -> None:
    desk = as_("songxi_desk")
    assert desk.get("/rules/no_such/").status_code == 404
    page = desk.get("/rules/petition/?on=2026-02-30")
    assert "须是日期" in text(page)


def test_the_calendar_knows_holidays_and_days_worked_instead(as_: SignIn) -> None:
    page = as_("songxi_desk").get("/rules/calendar/?year=2026")
    october = dict(page.context["months"])[10]
    css = {square.text: square.css for square in october if square.text}
    assert (css["1"], css["7"], css["8"], css["10"]) == ("off", "off", "", "c")
    assert page.context["workdays"] == 248


def test_a_term_is_counted_on_the_spot(as_: SignIn) -> None:
    page = as_("songxi_desk").get("/rules/calendar/?from=2026-09-25&n=15&unit=WORKDAY")
    assert page.context["due"].due == date(2026, 10, 22)
    assert "10月1日至7日国庆节不计" in text(page)
    assert "须是1至1000的整数" in text(as_("songxi_desk").get("/rules/calendar/?n=0"))


def test_why_asks_one_question_after_the_other(as_: SignIn, opened: acts.Opened) -> None:
    page = as_("songxi_desk").get(f"/matters/{opened.matter_id}/why/archive/")
    checks = {c.question: c.ok for c in page.context["verdict"].checks}
    assert checks == {"由谁办理": True, "是否在您的范围内": True, "阶段": False}
    assert "只能在“达成协议”、“调解终止”办理" in text(page)
    allowed = as_("songxi_desk").get(f"/matters/{opened.matter_id}/why/accept/")
    assert allowed.context["verdict"].allowed
    role = as_("supervisor").get(f"/matters/{opened.matter_id}/why/accept/")
    assert "由人民调解委员会受理岗办理" in text(role)
    assert as_("songxi_desk").get(f"/matters/{opened.matter_id}/why/no_such/").status_code == 404


def test_why_shows_nothing_of_a_matter_out_of_sight(as_: SignIn, opened: acts.Opened) -> None:
    assert as_("chengbei_desk").get(f"/matters/{opened.matter_id}/why/accept/").status_code == 404


def test_the_supervisor_verifies_and_others_may_not(as_: SignIn, opened: acts.Opened) -> None:
    with system_scope():
        seal = seals.seal()
    assert seal is not None
    page = as_("supervisor").post("/seals/")
    assert "全部相符：核对了 1 次办理" in text(page)
    assert seal.chain in text(page)
    refused = as_("songxi_desk").post("/seals/")
    assert refused.status_code == 403
    assert "由依法治区办督办岗办理" in text(refused)
    assert "核对全部台账" not in [b.text() for b in _buttons(as_("songxi_desk").get("/seals/"))]


def _buttons(page: Any) -> list[Any]:
    from selectolax.lexbor import LexborHTMLParser

    return list(LexborHTMLParser(page.content.decode()).css("main button"))


def test_what_does_not_agree_is_named(as_: SignIn, opened: acts.Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def faults() -> Iterator[seals.Fault]:
        yield seals.Fault(opened.number, "第1次办理“apply”的内容被改动")

    monkeypatch.setattr(seals, "verify", faults)
    page = as_("supervisor").post("/seals/")
    assert "有 1 处不符" in text(page)
    assert f"{opened.number} ：第1次办理“apply”的内容被改动".replace(" ", "") in text(page).replace(" ", "")


def test_acts_not_yet_sealed_are_counted(as_: SignIn, opened: acts.Opened) -> None:
    assert "尚未封存的办理 1 次" in text(as_("songxi_desk").get("/seals/"))


def test_the_reading_log_shows_what_is_in_sight(as_: SignIn, qinghe: District, opened: acts.Opened) -> None:
    session = qinghe.session("songxi_desk", timezone.localdate())
    with scope(session):
        reads.open_parties(session, Matter.objects.get(pk=opened.matter_id), "核对电话")
    page = as_("songxi_desk").get("/readings/")
    assert "核对电话" in text(page) and opened.number in text(page)
    assert "核对电话" in text(as_("supervisor").get(f"/readings/?q={opened.number}"))
    assert "核对电话" in text(as_("supervisor").get("/readings/?q=林一"))
    assert "没有符合的记录" in text(as_("supervisor").get("/readings/?q=赵三"))
    assert "核对电话" not in text(as_("chengbei_desk").get("/readings/"))


def test_a_receipt_is_drawn_by_whoever_sees_the_matter(as_: SignIn, opened: acts.Opened) -> None:
    drawn = as_("songxi_desk").get(f"/receipts/{opened.hash}.json")
    assert drawn.json()["number"] == opened.number
    assert "attachment" in drawn.headers["Content-Disposition"]
    assert as_("chengbei_desk").get(f"/receipts/{opened.hash}.json").status_code == 404


def test_english_by_switch(as_: SignIn) -> None:
    client = as_("songxi_desk")
    client.get("/language/?to=en&next=/rules/")
    assert "Rules and procedures" in text(client.get("/rules/"))
    assert "248 working days" in text(client.get("/rules/calendar/?year=2026"))
