"""Signing in and out, the second step for those who use it, choosing a post, choosing a language."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from fazhi.kernel.library import library
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import signing
from fazhi.people.models import Account
from fazhi.people.session import posts_on

HALF = "half_signed"
"""Session key: id of the account whose password was right and whose second step is awaited, and since when."""
HALF_SECONDS = 300


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else reverse("desk")


def _minutes() -> int:
    hours: float = settings.AXES_COOLOFF_TIME
    return round(hours * 60)


def front(request: AtWorkRequest) -> HttpResponse:
    """The bare address: staff come to their desk, everyone else to the hall."""
    return redirect("desk" if request.user.is_authenticated else "hall")


def _form(request: HttpRequest, error: str = "", status: int = 200) -> HttpResponse:
    context = {
        "error": error, "username": request.POST.get("username", ""), "next": _next(request),
        "failures": settings.AXES_FAILURE_LIMIT, "minutes": _minutes(),
    }  # fmt: skip
    return render(request, "desk/signin.html", context, status=status)


@never_cache
@sensitive_post_parameters("password")
def signin(request: HttpRequest) -> HttpResponse:
    """Account and password; five wrong ones lock the account for a quarter of an hour."""
    if request.method != "POST":
        return _form(request)
    username, password = request.POST.get("username", "").strip(), request.POST.get("password", "")
    if not username or not password:
        return _form(request, tr("请填写账号和密码。", request), 400)
    account = authenticate(request, username=username, password=password)
    if getattr(request, "axes_locked_out", False):
        return locked_out(request, {"username": username})
    if not isinstance(account, Account):
        wrong = "账号或者密码不对。请核对后重新输入；连续输错{n}次将锁定。"
        return _form(request, tr(wrong, request, n=settings.AXES_FAILURE_LIMIT), 403)
    if account.totp_secret:
        request.session[HALF] = [account.pk, timezone.now().timestamp()]
        return redirect(f"{reverse('signin-code')}?next={_next(request)}")
    return _enter(request, account)


def locked_out(
    request: HttpRequest, credentials: dict[str, Any] | None = None, *args: Any, **kwargs: Any
) -> HttpResponse:
    """The answer to a locked account: which rule, and when it opens again."""
    username = (credentials or {}).get("username", "")
    last = AccessAttempt.objects.filter(username=username).order_by("-attempt_time").first()
    since = last.attempt_time if last else timezone.now()
    opens = timezone.localtime(since + timedelta(hours=settings.AXES_COOLOFF_TIME))
    text = tr(
        "连续{n}次输错密码，账号已锁定{m}分钟，{time}以后可以再试。"
        "规则：登录保护设置（区自定）。忘记密码的，请找本单位管理员重置。",
        request, n=settings.AXES_FAILURE_LIMIT, m=_minutes(), time=f"{opens:%H:%M}",
    )  # fmt: skip
    return _form(request, text, 429)


def _half(request: HttpRequest) -> Account | None:
    account_id, at = request.session.get(HALF) or (None, 0.0)
    if account_id is None or timezone.now().timestamp() - at > HALF_SECONDS:
        return None
    return Account.objects.filter(pk=account_id, is_active=True).first()


@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """The second step: the six digits of the authenticator. Wrong ones count towards the lock like wrong passwords."""
    account = _half(request)
    if account is None:
        request.session.pop(HALF, None)
        return redirect("signin")
    if request.method != "POST":
        return render(request, "desk/signin_code.html", {"next": _next(request)})
    credentials = {"username": account.username}
    if not signing.accepts(account, request.POST.get("code", "")):
        user_login_failed.send(sender=__name__, credentials=credentials, request=request)
        if not AxesProxyHandler.is_allowed(request, credentials):
            request.session.flush()
            return locked_out(request, credentials)
        error = tr("动态验证码不对或者已经用过。请输入验证器上现在显示的六位数字。", request)
        return render(request, "desk/signin_code.html", {"next": _next(request), "error": error}, status=403)
    request.session.pop(HALF, None)
    return _enter(request, account)


def _enter(request: HttpRequest, account: Account) -> HttpResponseRedirect:
    english = request.session.get("english")
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    if english is not None:
        request.session["english"] = english
    return HttpResponseRedirect(_next(request))


@require_POST
def signout(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("signin")


def post(request: AtWorkRequest) -> HttpResponse:
    """Choose which post to work in. Delegated posts are among them, with the name of their holder."""
    if not isinstance(request.user, Account):
        return redirect("signin")
    choices = posts_on(request.user, request.today)
    if request.method == "POST":
        wanted = request.POST.get("post", "")
        if wanted in {str(p.pk) for p, _ in choices}:
            request.session["post"] = int(wanted)
            return HttpResponseRedirect(_next(request))
    roles = library().roles
    current = request.at_work.post.pk if request.at_work is not None and request.at_work.post is not None else None
    rows = [
        {
            "post": p, "holder": holder, "role": named(roles[p.role], request) if p.role in roles else p.role,
            "current": p.pk == current,
        }
        for p, holder in choices
    ]  # fmt: skip
    return render(request, "desk/post.html", {"rows": rows, "totp": bool(request.user.totp_secret)})


def language(request: AtWorkRequest) -> HttpResponse:
    """Chinese or English, for this session; staff keep it with their account."""
    english = request.GET.get("to") == "en"
    request.session["english"] = english
    if isinstance(request.user, Account) and request.user.english != english:
        Account.objects.filter(pk=request.user.pk).update(english=english)
    return HttpResponseRedirect(_next(request))
