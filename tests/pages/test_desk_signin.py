"""Signing in: password, lock-out, second step; posts, delegation, language; the frame every page stands in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pyotp
import pytest
from django.test import Client

from fazhi.people import signing
from fazhi.people.models import Account, Delegation, Post
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PASSWORD = "sanxian-46-qiaotou"


@pytest.fixture
def lin(qinghe: District) -> Account:
    account = qinghe.people["songxi_desk"]
    account.set_password(PASSWORD)
    account.save()
    return account


def enter(client: Client, password: str = PASSWORD, **more: str) -> Any:
    return client.post("/signin/", {"username": "songxi_desk", "password": password, **more})


def test_right_password_leads_to_the_desk_or_where_one_wanted_to_go(lin: Account) -> None:
    client = Client()
    wanted = client.get("/matters/?state=open")
    assert (wanted.status_code, wanted["Location"]) == (302, "/signin/?next=%2Fmatters%2F%3Fstate%3Dopen")
    assert client.get(wanted["Location"]).context["next"] == "/matters/?state=open"
    answer = enter(client, next="/matters/?state=open")
    assert (answer.status_code, answer["Location"]) == (302, "/matters/?state=open")
    assert "林一 · 松溪街道人民调解委员会 · 人民调解委员会受理岗" in text(client.get("/desk/"))


def test_an_address_elsewhere_is_not_followed(lin: Account) -> None:
    answer = enter(Client(), next="https://elsewhere.example/")
    assert answer["Location"] == "/desk/"


def test_five_wrong_passwords_lock_the_account_and_say_so(lin: Account) -> None:
    client = Client()
    for _ in range(4):
        answer = enter(client, "wrong")
        assert answer.status_code == 403
        assert "账号或者密码不对" in text(answer)
    answer = enter(client, "wrong")
    assert answer.status_code == 429
    assert "连续5次输错密码，账号已锁定15分钟" in text(answer)
    assert "规则：登录保护设置（区自定）" in text(answer)
    right = enter(Client())
    assert right.status_code == 429
    assert "_auth_user_id" not in client.session


def test_second_step_is_asked_and_a_code_is_good_once(lin: Account) -> None:
    secret = signing.new_secret()
    totp = pyotp.TOTP(secret)
    assert not signing.switch_on(lin, secret, "abcdef")
    assert signing.switch_on(lin, secret, totp.now())
    assert secret.encode() not in bytes(lin.totp_secret or b"")

    client = Client()
    answer = enter(client)
    assert answer["Location"].startswith("/signin/code/")
    assert "_auth_user_id" not in client.session
    assert client.get("/desk/").status_code == 302
    used = client.post("/signin/code/", {"code": totp.now()})
    assert (used.status_code, "_auth_user_id" in client.session) == (403, False)
    Account.objects.filter(pk=lin.pk).update(totp_secret=signing._sealed(lin, secret, 0))
    assert client.post("/signin/code/", {"code": totp.now()}).status_code == 302
    assert client.session["_auth_user_id"] == str(lin.pk)


def test_five_wrong_codes_lock_the_account_too(lin: Account) -> None:
    secret = signing.new_secret()
    assert signing.switch_on(lin, secret, pyotp.TOTP(secret).now())
    answers = []
    for _ in range(5):
        client = Client()
        enter(client)
        answers.append(client.post("/signin/code/", {"code": "12345"}).status_code)
    assert answers == [403, 403, 403, 403, 429]
    assert enter(Client()).status_code == 429


def test_second_step_without_the_first_leads_back(qinghe: District) -> None:
    assert Client().post("/signin/code/", {"code": "000000"})["Location"] == "/signin/"


def test_a_form_without_its_mark_is_refused_in_chinese(lin: Account) -> None:
    answer = enter(Client(enforce_csrf_checks=True))
    assert answer.status_code == 403
    assert "页面已经过期" in text(answer)


def test_signing_out(as_: SignIn) -> None:
    client = as_("songxi_desk")
    assert client.get("/signout/").status_code == 405
    assert client.post("/signout/")["Location"] == "/signin/"
    assert client.get("/desk/").status_code == 302


def test_an_account_without_a_post_is_told(qinghe: District, as_: SignIn) -> None:
    Post.objects.filter(account=qinghe.people["songxi_desk"]).update(until=date(2026, 1, 1))
    answer = as_("songxi_desk").get("/desk/")
    assert answer.status_code == 403
    assert "您现在没有岗位" in text(answer)


def test_a_delegated_post_is_named_as_such(qinghe: District, as_: SignIn, today: date) -> None:
    wang, post = qinghe.people["songxi_mediator"], qinghe.people["songxi_desk"].posts.get()
    Delegation.objects.create(post=post, account=wang, since=today, until=today + timedelta(days=3), reason="休假")
    client = as_("songxi_mediator")
    assert "代林一 · 松溪街道人民调解委员会" in text(client.get("/post/"))
    assert client.post("/post/", {"post": post.pk})["Location"] == "/desk/"
    assert "王二（代林一） · 松溪街道人民调解委员会" in text(client.get("/desk/"))
    foreign = qinghe.people["chengbei_desk"].posts.get()
    client.post("/post/", {"post": foreign.pk})
    assert "代林一" in text(client.get("/desk/"))


def test_english_by_switch_stays_with_the_account(as_: SignIn) -> None:
    client = as_("songxi_desk")
    assert client.get("/language/?to=en&next=/desk/")["Location"] == "/desk/"
    page = client.get("/desk/")
    assert 'lang="en"' in page.content.decode()
    assert {"Desk", "Matters", "Registers", "Overdue"} <= set(text(page).split())
    assert "工作台" not in text(page)
    assert 'lang="en"' in as_("songxi_desk").get("/desk/").content.decode()
    client.get("/language/?to=zh")
    assert "工作台" in text(client.get("/desk/"))


@pytest.mark.parametrize(
    "address",
    ["/desk/", "/matters/", "/new/people_mediation/apply/", "/registers/", "/post/", "/account/", "/signin/", "/nowhere/"],
)
def test_pages_carry_no_inline_style_or_script(as_: SignIn, address: str) -> None:
    answer = as_("songxi_desk").get(address)
    assert inline(answer) == []
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_what_is_not_there_is_said_in_chinese(as_: SignIn) -> None:
    answer = as_("songxi_desk").get("/matters/987654321/")
    assert answer.status_code == 404
    assert "没有这一页，或者它不在您能看的范围内" in text(answer)
