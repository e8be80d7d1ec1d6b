"""Pages of what is published, of commenting, and of recusal and entries in the forms, with the fictional forest case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.kernel.named import Named
from fazhi.ledger import acts
from fazhi.ledger.models import Matter, Party, Published
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope, system_scope
from tests import district
from tests.district import District
from tests.ledger import growing
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
SignIn = Callable[[str], Client]


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        made = district.build()
        second = Account.objects.create_user("housing_second", "沈八")
        made.people["housing_second"] = second
        Post.objects.create(
            account=second, organisation=made.orgs["housing"], role="competent_organ", title="承办", since=date(2025, 1, 1)
        )
        yield made


@pytest.fixture
def numbers(qinghe: District, today: date) -> list[str]:
    """Numbers of two valid certificates, of 王一 and 李二."""
    justice = qinghe.session("justice", today)
    found = []
    with scope(justice):
        for name in ("王一", "李二"):
            values = {"name": name, "issued": today - timedelta(days=90), "until": today + timedelta(days=900)}
            given = Given(today - timedelta(days=90), values)
            found.append(acts.start(justice, "forest_certificate", "record", given).number)
    return found


@pytest.fixture
def case(qinghe: District, numbers: list[str], today: date) -> int:
    clerk = qinghe.session("housing_clerk", today)
    values = {"subject": "河岸护林决定", "officers": tuple(Named(n) for n in numbers)}
    given = Given(today - timedelta(days=40), values, parties=(PartyGiven("owner", "张三丰"),))
    with scope(clerk):
        return acts.start(clerk, "forest_case", "open", given).matter_id


def do(qinghe: District, case: int, action: str, day: date, today: date, **values: Any) -> None:
    clerk = qinghe.session("housing_clerk", today)
    with scope(clerk):
        acts.perform(clerk, case, action, Given(day, values, note="依规定"))


def published_row(key: str) -> Published:
    with scope(hall_session()):
        return Published.objects.filter(key=key).order_by("-id")[0]


def consult(qinghe: District, case: int, today: date, begun: int = 10) -> Published:
    """The draft put to comment `begun` days ago, for forty days."""
    day = today - timedelta(days=begun)
    do(qinghe, case, "consult", day, today, text="张三丰的林地拟补种二十株。", last_day=day + timedelta(days=40))
    return published_row("draft")


def test_columns_lists_and_one_item(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    client = Client()
    page = client.get("/open/")
    assert page.status_code == 200 and "护林草案" in text(page) and "现有1件" in text(page)
    assert "河岸护林决定" in text(client.get("/open/tree_drafts/"))
    assert "没有符合的内容" in text(client.get("/open/tree_drafts/", {"q": "采矿"}))
    before = (today - timedelta(days=11)).isoformat()
    assert "没有符合的内容" in text(client.get("/open/tree_drafts/", {"on": before}))
    wrong = client.get("/open/tree_drafts/", {"on": "昨天"})
    assert wrong.status_code == 400 and "须是日期" in text(wrong)
    item = client.get(f"/open/items/{row.pk}/")
    shown = text(item)
    assert "张某的林地拟补种二十株。" in shown and "张三丰" not in shown and "提意见" in shown
    assert "《护林办法》第四条" in shown
    assert inline(page) == inline(item) == []
    assert client.get("/open/nothing/").status_code == 404


def test_papers_in_pdf_and_word(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    client = Client()
    for fmt, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        file = client.get(reverse("open-paper", args=[row.pk, "tree_draft", fmt]))
        assert file.status_code == 200 and file.content.startswith(start)
    assert client.get(reverse("open-paper", args=[row.pk, "tree_decision", "pdf"])).status_code == 404
    assert client.get(reverse("open-paper", args=[row.pk, "tree_draft", "txt"])).status_code == 404


def test_in_force_is_told_and_filtered(qinghe: District, case: int, today: date) -> None:
    begun = today - timedelta(days=20)
    do(qinghe, case, "decide", begun, today, text="补种。", holds=begun, expires=today + timedelta(days=100))
    do(qinghe, case, "publish", begun, today)
    client = Client()
    assert "现行有效" in text(client.get("/open/tree_decisions/", {"force": "1"}))
    do(qinghe, case, "repeal", today - timedelta(days=2), today)
    assert "没有符合的内容" in text(client.get("/open/tree_decisions/", {"force": "1"}))
    assert "已失效" in text(client.get("/open/tree_decisions/"))
    then = (today - timedelta(days=3)).isoformat()
    assert "现行有效" in text(client.get("/open/tree_decisions/", {"force": "1", "on": then}))
    assert "起不再有效（废止）" in text(client.get(f"/open/items/{published_row('decision').pk}/"))


def test_a_correction_says_that_the_public_still_sees_the_old(
    qinghe: District, case: int, today: date, as_: SignIn
) -> None:
    address = reverse("act", args=[case, "correct"])
    assert "已经公开的内容不随更正改变" not in text(as_("housing_clerk").get(address))
    consult(qinghe, case, today)
    assert "已经公开的内容不随更正改变" in text(as_("housing_clerk").get(address))


def test_withdrawn_is_not_found(qinghe: District, case: int, today: date, as_: SignIn) -> None:
    do(qinghe, case, "decide", today, today, text="补种。")
    do(qinghe, case, "publish", today, today)
    row = published_row("decision")
    assert Client().get(f"/open/items/{row.pk}/").status_code == 200
    do(qinghe, case, "withdraw", today, today)
    assert Client().get(f"/open/items/{row.pk}/").status_code == 404
    desk = text(as_("housing_clerk").get(f"/matters/{case}/"))
    assert "向公众公开" in desk and "已撤回公开" in desk and "公众看不到了" in desk


def test_a_comment_needs_no_name_and_gets_a_slip(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    client = Client()
    address = f"/open/items/{row.pk}/comment/"
    assert "留不留都行" in text(client.get(address))
    assert client.post(address, {"f-attitude": "FOR"}).status_code == 400
    sent = client.post(address, {"f-attitude": "CHANGE", "f-opinion": "请写明树种。"})
    assert sent.status_code == 302 and sent["Location"] == reverse("hall-slip")
    slip = text(client.get(reverse("hall-slip")))
    assert re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", slip) and "公众意见：河岸护林决定" in slip
    with system_scope():
        made = Matter.objects.get(procedure="public_comment")
        assert made.links.get().other_id == case and not Party.objects.filter(matter=made).exists()
    own = client.get(f"/hall/matters/{made.pk}/")
    assert own.status_code == 200 and f'href="/open/items/{row.pk}/"' in own.content.decode()
    assert "共收到 1 条" in text(client.get(f"/open/items/{row.pk}/"))
    assert "请写明树种" not in text(client.get(f"/open/items/{row.pk}/"))


def test_a_name_that_is_left_is_kept_apart(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    answers = {"f-attitude": "FOR", "f-opinion": "赞成。", "phone": "00000000000"}
    client = Client()
    refused = client.post(f"/open/items/{row.pk}/comment/", answers)
    assert refused.status_code == 400 and "请写明姓名或者单位名称" in text(refused)
    assert client.post(f"/open/items/{row.pk}/comment/", answers | {"name": "赵六"}).status_code == 302
    with system_scope():
        party = Party.objects.get(matter__procedure="public_comment")
        assert (party.kind, party.shown) == ("commenter", "赵某")


def test_too_many_comments_from_one_place_wait(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    client = Client(REMOTE_ADDR="10.9.8.7")
    codes = [
        client.post(f"/open/items/{row.pk}/comment/", {"f-attitude": "FOR", "f-opinion": f"赞成{i}"}).status_code
        for i in range(11)
    ]
    assert codes == [302] * 10 + [429]


def test_after_the_last_day_no_comment_is_taken(qinghe: District, case: int, today: date) -> None:
    day = today - timedelta(days=40)
    do(qinghe, case, "consult", day, today, text="拟补种。", last_day=today - timedelta(days=1))
    row = published_row("draft")
    client = Client()
    assert "征求意见已经结束" in text(client.get(f"/open/items/{row.pk}/comment/"))
    late = client.post(f"/open/items/{row.pk}/comment/", {"f-attitude": "FOR", "f-opinion": "赞成"})
    assert late.status_code == 409 and "征求意见已于" in text(late)
    with system_scope():
        assert not Matter.objects.filter(procedure="public_comment").exists()


def test_the_form_offers_entries_and_refuses_unknown_ones(
    qinghe: District, numbers: list[str], as_: SignIn, today: date
) -> None:
    client = as_("housing_clerk")
    address = reverse("new-start", args=["forest_case", "open"])
    page = client.get(address).content.decode()
    assert page.count('name="f-officers"') == 2
    assert f'<option value="{numbers[0]}">王一</option>' in page
    filled = {
        "happened_on": today.isoformat(), "f-subject": "毁林案", "n-owner": "1", "p-owner-0-name": "张三丰",
        "p-owner-0-body": "person",
    }  # fmt: skip
    refused = client.post(address, filled | {"f-officers": [numbers[0], "青禾护〔2026〕99号"]})
    assert refused.status_code in (400, 409)
    assert "没有编号为“青禾护〔2026〕99号”的登记" in text(refused)
    assert 'value="青禾护〔2026〕99号"' in refused.content.decode()


def test_recusal_from_application_to_decision(qinghe: District, case: int, as_: SignIn, today: date) -> None:
    clerk, second = qinghe.people["housing_clerk"], qinghe.people["housing_second"]
    with scope(hall_session(case)):
        given = Given(today, note="是对方近亲属", person=(clerk.pk, clerk.name))
        acts.perform(hall_session(case), case, "ask_recusal", given)
    assert "申请回避，待决定" in text(as_("housing_clerk").get(f"/matters/{case}/"))
    deciding = as_("housing_second")
    address = reverse("act", args=[case, "decide_recusal"])
    page = deciding.get(address).content.decode()
    assert "孙五（申请回避，待决定）" in page
    assert re.search(rf'<option value="{second.pk}">沈八</option>', page)
    wrong = deciding.post(address, {"happened_on": today.isoformat(), "person": str(clerk.pk), "note": "属实"})
    assert wrong.status_code == 400 and "请写明是否回避" in text(wrong)
    done = deciding.post(
        address, {"happened_on": today.isoformat(), "person": str(clerk.pk), "granted": "true", "note": "属实"}
    )
    assert done.status_code == 302
    page = text(as_("housing_clerk").get(f"/matters/{case}/"))
    assert "孙五已在本事项回避" in page and "决定回避" in page
    blocked = as_("housing_clerk").get(reverse("act", args=[case, "inspect"]))
    assert blocked.status_code == 403 and "孙五已在本事项回避" in text(blocked)


def test_in_english(qinghe: District, case: int, today: date) -> None:
    row = consult(qinghe, case, today)
    client = Client()
    client.get("/language/", {"to": "en"})
    assert "Open for comment" in text(client.get("/open/"))
    assert "Drafts on trees" in text(client.get("/open/"))
    assert "Comments and what became of them" in text(client.get(f"/open/items/{row.pk}/"))


def test_the_api_names_entries_links_and_persons(
    qinghe: District, numbers: list[str], as_: SignIn, today: date
) -> None:
    client = as_("housing_clerk")

    def send(address: str, **body: Any) -> Any:
        return client.post(address, body | {"happened_on": today.isoformat()}, content_type="application/json")

    facts = {"subject": "毁林案", "officers": [{"number": n} for n in numbers]}
    parties = [{"kind": "owner", "name": "张三丰"}]
    opened = send("/api/procedures/forest_case/open", facts=facts, parties=parties)
    assert opened.status_code in (200, 201), opened.content.decode()
    matter = opened.json()["id"]
    stored = client.get(f"/api/matters/{matter}").json()["facts"]["officers"]
    assert [e["title"] for e in stored] == ["王一", "李二"]
    wrong = send("/api/procedures/forest_case/open", facts=facts | {"officers": [{"number": "无"}] * 2}, parties=parties)
    assert wrong.status_code == 409 and "没有编号为“无”的登记" in wrong.json()["message"]
    refused = send(f"/api/matters/{matter}/decide_recusal", person="nobody", granted=True, note="无")
    assert refused.status_code == 409 and refused.json()["message"] == "没有账号“nobody”。"
