"""One's own account: password, second step at sign-in, and letting a colleague act in one's post for a time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from fazhi.kernel import codec
from fazhi.pages.desk.access import at_work
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import signing
from fazhi.people.models import Account, Delegation, Post

LONGEST = timedelta(days=93)
"""A delegation is for an absence, not for good."""
_SECRET = "totp_new"


def _account(request: AtWorkRequest) -> Account:
    assert isinstance(request.user, Account)
    return request.user


def _page(request: AtWorkRequest, errors: dict[str, str] | None = None, status: int = 200) -> HttpResponse:
    account = _account(request)
    posts = [p for p in Post.objects.filter(account=account).select_related("organisation") if p.held_on(request.today)]
    given = Delegation.objects.filter(post__account=account, until__gt=request.today)
    received = Delegation.objects.filter(account=account, until__gt=request.today)
    secret = request.session.get(_SECRET)
    context: dict[str, Any] = {
        "errors": errors or {}, "posts": posts, "typed": request.POST,
        "given": given.select_related("post__organisation", "account"),
        "received": received.select_related("post__organisation", "post__account"),
        "colleagues": colleagues(posts, account, request.today), "totp": bool(account.totp_secret), "secret": secret,
        "qr": mark_safe(qr(signing.address(account, secret))) if secret else "",
        "tomorrow": request.today + timedelta(days=8),
    }  # fmt: skip
    return render(request, "desk/account.html", context, status=status)


def qr(text: str) -> str:
    """A QR code as SVG without any style of its own."""
    return str(segno.make(text, error="m").svg_inline(scale=5, border=2, dark="#000", light="#fff"))


def colleagues(posts: list[Post], account: Account, day: date) -> list[Account]:
    """Who may stand in: accounts with a post today in the organisations of one's own posts, or below them."""
    found: dict[int, Account] = {}
    for post in posts:
        near = Post.objects.filter(organisation__rank__range=(post.organisation.rank, post.organisation.last))
        for other in near.exclude(account=account).select_related("account"):
            if other.held_on(day) and other.account.is_active:
                found[other.account_id] = other.account
    return sorted(found.values(), key=lambda a: (a.name, a.pk))


@never_cache
@sensitive_post_parameters()
@at_work
def account(request: AtWorkRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request)
    match request.POST.get("do"):
        case "password":
            errors = _password(request)
        case "totp-new":
            request.session[_SECRET] = signing.new_secret()
            return redirect("account")
        case "totp-on":
            errors = _totp_on(request)
        case "totp-off":
            errors = _totp_off(request)
        case "delegate":
            errors = _delegate(request)
        case "end":
            errors = _end(request)
        case _:
            errors = {}
    return _page(request, errors, 400) if errors else redirect("account")


def _password(request: AtWorkRequest) -> dict[str, str]:
    user = _account(request)
    if not user.check_password(request.POST.get("old", "")):
        return {"old": tr("现在的密码不对。", request)}
    new = request.POST.get("new", "")
    if new != request.POST.get("again", ""):
        return {"again": tr("两次输入的新密码不同。", request)}
    try:
        validate_password(new, user)
    except ValidationError as wrong:
        return {"new": " ".join(wrong.messages)}
    user.set_password(new)
    user.save(update_fields=["password"])
    update_session_auth_hash(request, user)
    messages.success(request, tr("密码已修改", request))
    return {}


def _totp_on(request: AtWorkRequest) -> dict[str, str]:
    secret = request.session.get(_SECRET)
    if not secret or not signing.switch_on(_account(request), secret, request.POST.get("code", "")):
        return {"code": tr("验证码不对。请扫描二维码后，输入验证器上现在显示的六位数字。", request)}
    del request.session[_SECRET]
    messages.success(request, tr("已开启动态验证码，下次登录须输入", request))
    return {}


def _totp_off(request: AtWorkRequest) -> dict[str, str]:
    user = _account(request)
    if not user.check_password(request.POST.get("old", "")):
        return {"off": tr("现在的密码不对。", request)}
    signing.switch_off(user)
    messages.success(request, tr("已关闭动态验证码", request))
    return {}


def _delegate(request: AtWorkRequest) -> dict[str, str]:
    user = _account(request)
    own = {str(p.pk): p for p in Post.objects.filter(account=user) if p.held_on(request.today)}
    post = own.get(request.POST.get("post", ""))
    errors: dict[str, str] = {}
    if post is None:
        return {"post": tr("请选择自己在任的岗位。受托的岗位不能再委托。", request)}
    allowed = {str(a.pk): a for a in colleagues([post], user, request.today)}
    deputy = allowed.get(request.POST.get("to", ""))
    if deputy is None:
        errors["to"] = tr("请选择本单位或者下属单位在任的人员。", request)
    days: dict[str, date | None] = {}
    for key, label in (("since", "自"), ("until", "至")):
        try:
            days[key] = codec.parse(label, date, False, request.POST.get(key, ""))
            if days[key] is None:
                errors[key] = tr("请填写日期。", request)
        except ValueError as wrong:
            errors[key] = str(wrong)
    since, until = days.get("since"), days.get("until")
    if since and until:
        if since < request.today:
            errors["since"] = tr("委托不能从过去的日子开始。", request)
        elif not since <= until <= since + LONGEST:
            errors["until"] = tr("委托须有结束日，最长三个月。长期调整请由管理员改岗位。", request)
    reason = " ".join(request.POST.get("reason", "").split())
    if len(reason) < 2:
        errors["reason"] = tr("请写明理由。", request)
    if errors or deputy is None or since is None or until is None:
        return errors
    Delegation.objects.create(post=post, account=deputy, since=since, until=until + timedelta(days=1), reason=reason[:200])
    messages.success(request, tr("已委托{name}代办", request, name=deputy.name))
    return {}


def _end(request: AtWorkRequest) -> dict[str, str]:
    wanted = request.POST.get("delegation", "")
    found = Delegation.objects.filter(post__account=_account(request), until__gt=request.today)
    row = found.filter(pk=int(wanted)).first() if wanted.isascii() and wanted.isdecimal() else None
    if row is None:
        return {"end": tr("没有这项委托，或者已经结束。", request)}
    end_delegation(row, request.today)
    messages.success(request, tr("委托已收回", request))
    return {}


def end_delegation(row: Delegation, day: date) -> None:
    """End a delegation at once. One that began is kept with its last day, one that did not is taken away."""
    if row.since < day:
        row.until = day
        row.save(update_fields=["until"])
    else:
        row.delete()
