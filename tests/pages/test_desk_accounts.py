"""Keeping accounts and posts, and one's own account: who may, what is refused, what it does."""

from __future__ import annotations

from datetime import date, timedelta

import pyotp
import pytest
from django.test import Client

from fazhi.people import signing
from fazhi.people.models import Account, Delegation, Post
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.mark.parametrize("who", ["songxi_desk", "supervisor", "justice", "analyst"])
def test_only_administrators_keep_accounts(as_: SignIn, who: str) -> None:
    client = as_(who)
    before = Account.objects.count()
    for answer in (client.get("/accounts/"), client.post("/accounts/", {"do": "add", "username": "new-one", "name": "新人"})):
        assert answer.status_code == 403
        assert "账号和岗位由系统管理岗管理" in text(answer)
    assert Account.objects.count() == before


def test_a_new_account_gets_a_post_and_a_password_shown_once(qinghe: District, as_: SignIn, today: date) -> None:
    client = as_("administrator")
    form = {"do": "add", "username": "songxi-wei", "name": "卫十一", "role": "mediator",
            "organisation": str(qinghe.orgs["songxi_committee"].pk), "title": ""}  # fmt: skip
    assert client.post("/accounts/", form).status_code == 302
    made = Account.objects.get(username="songxi-wei")
    post = made.posts.get()
    assert (post.role, post.title, post.since, post.organisation.name) == (
        "mediator", "人民调解员", today, "松溪街道人民调解委员会",
    )  # fmt: skip
    page = client.get("/accounts/")
    password = page.context["fresh"]["password"]
    assert password in text(page)
    assert inline(page) == []
    assert client.get("/accounts/").context["fresh"] is None
    assert Client().post("/signin/", {"username": "songxi-wei", "password": password}).status_code == 302


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"username": "Wei"}, "账号须以小写字母开头"),
        ({"username": "songxi_desk"}, "账号须以小写字母开头"),
        ({"name": "卫"}, "姓名须2至40个字"),
        ({"role": "party"}, "请选择角色"),
        ({"organisation": "0"}, "请选择本区的单位"),
    ],
)
def test_a_wrong_account_is_refused_whole(qinghe: District, as_: SignIn, changes: dict[str, str], says: str) -> None:
    before = Account.objects.count()
    form = {"do": "add", "username": "songxi-wei", "name": "卫十一", "role": "mediator",
            "organisation": str(qinghe.orgs["songxi_committee"].pk)}  # fmt: skip
    answer = as_("administrator").post("/accounts/", form | changes)
    assert answer.status_code == 400
    assert says in text(answer)
    assert Account.objects.count() == before


def test_posts_end_and_are_kept(qinghe: District, as_: SignIn, today: date) -> None:
    client = as_("administrator")
    post = qinghe.people["songxi_desk"].posts.get()
    assert client.post("/accounts/", {"do": "end", "post": post.pk}).status_code == 302
    post.refresh_from_db()
    assert post.until == today
    assert as_("songxi_desk").get("/desk/").status_code == 403
    own = qinghe.people["administrator"].posts.get()
    answer = client.post("/accounts/", {"do": "end", "post": own.pk})
    assert answer.status_code == 400
    assert "不能结束自己现在使用的管理岗位" in text(answer)


def test_the_same_post_twice_is_refused(qinghe: District, as_: SignIn) -> None:
    lin = qinghe.people["songxi_desk"]
    form = {"do": "give", "account": lin.pk, "organisation": qinghe.orgs["songxi_committee"].pk, "role": "committee"}
    answer = as_("administrator").post("/accounts/", form)
    assert answer.status_code == 400
    assert "林一在这个单位已经有这个角色" in text(answer)
    assert lin.posts.count() == 1


def test_a_lost_second_step_is_switched_off_and_an_account_stopped(qinghe: District, as_: SignIn) -> None:
    lin = qinghe.people["songxi_desk"]
    secret = signing.new_secret()
    signing.switch_on(lin, secret, pyotp.TOTP(secret).now())
    client, his = as_("administrator"), as_("songxi_desk")
    client.post("/accounts/", {"do": "totp-off", "account": lin.pk})
    lin.refresh_from_db()
    assert lin.totp_secret is None
    assert his.get("/desk/").status_code == 200
    client.post("/accounts/", {"do": "stop", "account": lin.pk})
    assert his.get("/desk/").status_code == 302
    own = qinghe.people["administrator"]
    client.post("/accounts/", {"do": "stop", "account": own.pk})
    own.refresh_from_db()
    assert own.is_active


def test_changing_ones_password(qinghe: District, as_: SignIn) -> None:
    lin = qinghe.people["songxi_desk"]
    lin.set_password("old-qiaotou-77")
    lin.save()
    client = as_("songxi_desk")
    for form, says in (
        ({"old": "no", "new": "xin-qiaotou-88", "again": "xin-qiaotou-88"}, "现在的密码不对"),
        ({"old": "old-qiaotou-77", "new": "xin-qiaotou-88", "again": "xin"}, "两次输入的新密码不同"),
        ({"old": "old-qiaotou-77", "new": "123", "again": "123"}, "密码"),
    ):
        answer = client.post("/account/", {"do": "password", **form})
        assert answer.status_code == 400
        assert says in text(answer)
    form = {"do": "password", "old": "old-qiaotou-77", "new": "xin-qiaotou-88", "again": "xin-qiaotou-88"}
    assert client.post("/account/", form).status_code == 302
    lin.refresh_from_db()
    assert lin.check_password("xin-qiaotou-88")
    assert client.get("/desk/").status_code == 200


def test_setting_up_the_second_step(qinghe: District, as_: SignIn) -> None:
    lin = qinghe.people["songxi_desk"]
    client = as_("songxi_desk")
    client.post("/account/", {"do": "totp-new"})
    page = client.get("/account/")
    secret = page.context["secret"]
    assert "<svg" in str(page.context["qr"])
    assert inline(page) == []
    wrong = client.post("/account/", {"do": "totp-on", "code": "12345"})
    assert (wrong.status_code, "验证码不对" in text(wrong)) == (400, True)
    assert client.post("/account/", {"do": "totp-on", "code": pyotp.TOTP(secret).now()}).status_code == 302
    lin.refresh_from_db()
    assert lin.totp_secret
    assert secret.encode() not in bytes(lin.totp_secret)


def test_delegating_ones_post(qinghe: District, as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    post, wang = qinghe.people["songxi_desk"].posts.get(), qinghe.people["songxi_mediator"]
    form = {"do": "delegate", "post": post.pk, "to": wang.pk, "since": today.isoformat(),
            "until": (today + timedelta(days=2)).isoformat(), "reason": "外出学习"}  # fmt: skip
    for changes, says in (
        ({"to": qinghe.people["chengbei_desk"].pk}, "请选择本单位或者下属单位在任的人员"),
        ({"until": (today + timedelta(days=200)).isoformat()}, "最长三个月"),
        ({"since": (today - timedelta(days=1)).isoformat()}, "不能从过去的日子开始"),
        ({"reason": ""}, "请写明理由"),
        ({"post": qinghe.people["chengbei_desk"].posts.get().pk}, "请选择自己在任的岗位"),
    ):
        answer = client.post("/account/", form | changes)
        assert answer.status_code == 400
        assert says in text(answer)
    assert Delegation.objects.count() == 0
    assert client.post("/account/", form).status_code == 302
    row = Delegation.objects.get()
    assert (row.since, row.until) == (today, today + timedelta(days=3))
    assert "代林一" in text(as_("songxi_mediator").get("/post/"))
    client.post("/account/", {"do": "end", "delegation": row.pk})
    assert "代林一" not in text(as_("songxi_mediator").get("/post/"))


def test_a_delegation_is_ended_only_by_who_gave_it(qinghe: District, as_: SignIn, today: date) -> None:
    post, wang = qinghe.people["songxi_desk"].posts.get(), qinghe.people["songxi_mediator"]
    row = Delegation.objects.create(post=post, account=wang, since=today, until=today + timedelta(days=2), reason="休假")
    answer = as_("songxi_mediator").post("/account/", {"do": "end", "delegation": row.pk})
    assert answer.status_code == 400
    assert Delegation.objects.filter(pk=row.pk).exists()
    assert Post.objects.filter(pk=post.pk).exists()
