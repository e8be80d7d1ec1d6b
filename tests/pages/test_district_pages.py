"""Notices, ladder rules, settings and background jobs on their pages: who may, what is refused, what comes of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from fazhi.kernel.library import library
from fazhi.law.calendar import official
from fazhi.ledger import ladder
from fazhi.ledger.models import CalendarDay, CalendarNotice, DistrictSetting, LadderRule, Limit, Seal
from fazhi.people import jobs
from fazhi.people.models import JobRun
from fazhi.people.session import system_scope
from fazhi.wiring import calendar as days
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db

PAGES = ("/rules/calendar/notices/", "/rules/ladder/", "/rules/settings/", "/rules/settings/hotline_request_days/")


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    yield
    days.installed(library()).use(official(), None)


@pytest.mark.parametrize("address", PAGES)
def test_staff_may_look_and_others_are_sent_to_sign_in(as_: SignIn, address: str) -> None:
    page = as_("songxi_desk").get(address)
    assert page.status_code == 200
    assert inline(page) == []
    assert Client().get(address).headers["Location"].startswith("/signin/?next=")


# Settings


def setting(client: Client, value: str = "5", since: str = "", reason: str = "区规〔2026〕3号") -> Any:
    return client.post("/rules/settings/hotline_request_days/", {"value": value, "since": since, "reason": reason})


def test_the_administrator_sets_a_value_and_everybody_sees_it(as_: SignIn, today: date) -> None:
    admin, coming = as_("administrator"), today + timedelta(days=3)
    assert setting(admin, since=coming.isoformat()).status_code == 302
    seen = text(as_("songxi_desk").get("/rules/settings/"))
    assert f"自{coming.isoformat()}起5个工作日" in seen
    told = text(as_("songxi_desk").get("/rules/settings/hotline_request_days/"))
    assert "区规〔2026〕3号" in told and "郑九" in told and "由系统管理岗修改" in told


def test_others_may_not_set_and_what_is_wrong_is_told_beside_its_field(as_: SignIn, today: date) -> None:
    assert setting(as_("supervisor"), since=today.isoformat()).status_code == 403
    admin = as_("administrator")
    for value, since, says in (
        ("五", today.isoformat(), "取值须是整数，单位是个工作日"),
        ("99", today.isoformat(), "须在1个工作日到60个工作日之间"),
        ("5", "明天", "生效日期须写作"),
        ("5", (today - timedelta(days=1)).isoformat(), "不溯及既往"),
    ):
        page = setting(admin, value, since)
        assert page.status_code == 400
        assert says in text(page)
    assert not DistrictSetting.objects.exists()
    assert admin.get("/rules/settings/no_such/").status_code == 404


def test_the_share_to_call_back_is_the_one_the_district_has_set(as_: SignIn, today: date) -> None:
    assert as_("supervisor").get("/board/satisfaction/").context["share"] == 10
    given = {"value": "25", "since": today.isoformat(), "reason": "区热线回访办法第二条"}
    assert as_("administrator").post("/rules/settings/callback_share/", given).status_code == 302
    assert as_("supervisor").get("/board/satisfaction/").context["share"] == 25


# The ladder


def rule(today: date, qinghe: District, **changed: str) -> dict[str, str]:
    given = {
        "rung": "remind", "which": "people_mediation.", "share": "1", "days_after": "", "text": "请抓紧办理。",
        "issuer": str(qinghe.orgs["office"].pk), "recipient": "", "since": today.isoformat(), "reason": "区督办办法第三条",
    }  # fmt: skip
    return given | changed


def test_a_rule_is_added_changed_and_ended_and_all_of_it_stays(as_: SignIn, qinghe: District, today: date) -> None:
    boss = as_("supervisor")
    assert boss.post("/rules/ladder/new/", rule(today, qinghe)).status_code == 302
    first = LadderRule.objects.get()
    assert (first.procedure, first.limit_key, first.share, first.made_by_id) == (
        "people_mediation", "", 1, qinghe.people["supervisor"].pk,
    )  # fmt: skip
    assert boss.post(f"/rules/ladder/{first.pk}/", rule(today, qinghe, share="", days_after="2")).status_code == 302
    first.refresh_from_db()
    second = LadderRule.objects.exclude(pk=first.pk).get()
    assert (second.replaces_id, second.days_after, first.until) == (first.pk, 2, today)
    assert boss.post("/rules/ladder/", {"do": "end", "rule": second.pk}).status_code == 302
    second.refresh_from_db()
    assert (second.until, second.ended_by_id) == (today, qinghe.people["supervisor"].pk)
    page = boss.get("/rules/ladder/")
    assert len(page.context["ended"]) == 2 and page.context["rows"] == []
    assert "周七" in text(page)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"share": ""}, "share"), ({"days_after": "3"}, "share"), ({"share": "101"}, "share"), ({"share": "x"}, "share"),
        ({"which": "supervision"}, "procedure"), ({"which": "people_mediation.none"}, "limit_key"), ({"text": ""}, "text"),
        ({"since": "2020-01-01"}, "since"), ({"since": "昨天"}, "since"), ({"issuer": "0"}, "issuer"), ({"rung": "x"}, "rung"),
        ({"reason": " "}, "reason"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_refused(
    as_: SignIn, qinghe: District, today: date, changed: dict[str, str], field: str
) -> None:
    page = as_("supervisor").post("/rules/ladder/new/", rule(today, qinghe, **changed))
    assert page.status_code == 400
    assert page.context["wrong"].field_name == field
    assert not LadderRule.objects.exists()


def test_only_the_supervisor_sets_rules(as_: SignIn, qinghe: District, today: date) -> None:
    for who in ("songxi_desk", "administrator"):
        assert as_(who).post("/rules/ladder/new/", rule(today, qinghe)).status_code == 403
        assert as_(who).post("/rules/ladder/", {"do": "run"}).status_code == 403
    assert not LadderRule.objects.exists() and jobs.waiting() == {}


def test_what_a_rule_would_reach_is_what_the_sweep_then_issues(as_: SignIn, qinghe: District, today: date) -> None:
    making.petition_at(qinghe, "ROUTED", day=today - timedelta(days=2))
    boss = as_("supervisor")
    given = rule(today, qinghe, which="petition", recipient=str(qinghe.orgs["transport"].pk))
    assert boss.post("/rules/ladder/new/", given).status_code == 302
    with system_scope():
        before = list(Limit.objects.order_by("id").values_list("id", "due"))
        expected = ladder.sweep(today, dry_run=True).total
    assert expected >= 1
    page = boss.get("/rules/ladder/?count=1")
    assert [row["reached"] for row in page.context["rows"]] == [expected]
    assert boss.post("/rules/ladder/", {"do": "run"}).status_code == 302
    assert jobs.waiting() == {"ladder_sweep": 1}
    run = jobs.perform("ladder_sweep", {})
    assert run.result == f"提醒{expected}件。"
    assert boss.get("/rules/ladder/?count=1").context["rows"][0]["reached"] == 0
    assert f"提醒{expected}件。" in text(boss.get("/rules/ladder/"))
    with system_scope():
        assert list(Limit.objects.filter(id__in=[i for i, _ in before]).order_by("id").values_list("id", "due")) == before


# Notices


def notice(**changed: str) -> dict[str, str]:
    given = {
        "year": "2027", "number": "测试〔2026〕1号", "title": "关于2027年部分节假日安排的通知", "url": "",
        "HOLIDAY": "元旦 1月1日、1月4日", "MAKEUP": "元旦 1月9日", "CLOSURE": "",
    }  # fmt: skip
    return given | changed


def test_a_notice_is_entered_tried_out_and_put_in_force(as_: SignIn, qinghe: District) -> None:
    boss = as_("supervisor")
    address = boss.post("/rules/calendar/notices/new/", notice()).headers["Location"]
    made = CalendarNotice.objects.get()
    assert address == f"/rules/calendar/notices/{made.pk}/"
    assert "正在后台试算" in text(boss.get(address))
    jobs.perform("calendar_reckon", {"notice": made.pk})
    page = boss.get(address)
    assert "没有期限会变" in text(page) and "2027年1月9日（周六）" in text(page)
    assert boss.post(address, {"do": "apply"}).status_code == 302
    jobs.perform("calendar_apply", {"notice": made.pk})
    made.refresh_from_db()
    assert made.state == "applied" and CalendarDay.objects.count() == 3
    seen = text(boss.get("/rules/calendar/notices/"))
    assert "测试〔2026〕1号" in seen and "2028" in seen
    assert boss.post(address, {"do": "withdraw"}).status_code == 302
    assert "不能撤回" in text(boss.get(address))


@pytest.mark.parametrize(
    ("changed", "field", "says"),
    [
        ({"year": "明年"}, "year", "年度须是四位数字"), ({"number": ""}, "number", "请写明通知的文号"),
        ({"title": ""}, "title", "请写明通知的标题"), ({"HOLIDAY": ""}, "MAKEUP", "本来就是工作日"),
        ({"HOLIDAY": "元旦 13月1日"}, "HOLIDAY", "没有“13月1日”这一天"), ({"CLOSURE": "台风 1月1日"}, "HOLIDAY", "写了两次"),
    ],
)  # fmt: skip
def test_a_notice_that_cannot_be_meant_is_told_beside_its_field(
    as_: SignIn, changed: dict[str, str], field: str, says: str
) -> None:
    if field == "MAKEUP":
        changed = {**changed, "MAKEUP": "元旦 1月4日"}
    page = as_("administrator").post("/rules/calendar/notices/new/", notice(**changed))
    assert page.status_code == 400 and page.context["wrong"][0] == field
    assert says in text(page)
    assert not CalendarNotice.objects.exists()


def test_only_supervisor_and_administrator_enter_notices(as_: SignIn) -> None:
    assert as_("songxi_desk").post("/rules/calendar/notices/new/", notice()).status_code == 403


def test_a_provisional_date_says_so_in_the_excel_list_too(as_: SignIn, qinghe: District, today: date) -> None:
    matter = making.petition_at(qinghe, "ROUTED", day=today)

    def sheet() -> str:
        answer = as_("supervisor").get("/matters/?as=xlsx")
        with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
            return "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xml"))

    with system_scope():
        Limit.objects.filter(matter_id=matter).update(provisional=False)
    assert "（暂定）" not in sheet()
    with system_scope():
        Limit.objects.filter(matter_id=matter, state="open").update(provisional=True)
    assert "（暂定）" in sheet()


# Background jobs


def test_the_administrator_sees_what_ran_and_has_it_done(as_: SignIn, qinghe: District) -> None:
    admin = as_("administrator")
    making.dispute(qinghe)
    assert admin.post("/jobs/", {"job": "seal"}).status_code == 302
    assert admin.post("/jobs/", {"job": "calendar_apply"}).status_code == 302
    assert jobs.waiting() == {"seal": 1}
    jobs.perform("seal", {}, asked_by=qinghe.people["administrator"].pk)
    page = admin.get("/jobs/")
    assert inline(page) == []
    row = next(r for r in page.context["rows"] if r["job"].key == "seal")
    assert row["last"].result == f"第{Seal.objects.get().pk}次封存，封存1次办理。" and row["next"].minute == 50 and row["waiting"] == 1
    assert "每天06:10" in text(page) and "郑九" in text(page)


def test_a_failure_is_shown_in_chinese(as_: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(run: jobs.Run) -> str:
        raise RuntimeError("磁盘读不出")

    seal = jobs.declared()["seal"]
    monkeypatch.setitem(jobs._declared, "seal", jobs.Job("seal", seal.label, seal.about, fails))
    with pytest.raises(RuntimeError):
        jobs.perform("seal", {})
    assert JobRun.objects.get().outcome == "failed"
    assert "执行中出错，没有保存的部分已全部撤回：磁盘读不出" in text(as_("administrator").get("/jobs/"))


def test_others_do_not_see_the_jobs(as_: SignIn) -> None:
    assert as_("songxi_desk").get("/jobs/").status_code == 403
    page = as_("supervisor").get("/jobs/")
    assert page.status_code == 200 and "现在办理" not in text(page)
    as_("supervisor").post("/jobs/", {"job": "seal"})
    assert jobs.waiting() == {}
