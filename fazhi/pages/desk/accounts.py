"""Keeping accounts and posts, for the administrator's post: add, give and end posts, reset passwords, unlock."""

from __future__ import annotations

import re
import secrets
from typing import Any

from axes.utils import reset
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.pages.desk.access import only, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import signing
from fazhi.people.models import Account, Organisation, Post
from fazhi.people.session import Session
from fazhi.people.tree import district_of

WHY = "账号和岗位由系统管理岗管理。"
_NAME = re.compile(r"[a-z][a-z0-9-]{2,39}")


def _within(session: Session) -> tuple[int, int]:
    """Ranks of the organisations an administrator keeps: those of the district."""
    assert session.organisation is not None
    district = district_of(session.organisation)
    return district.rank, district.last


@never_cache
@only("administrator", why=WHY)
def accounts(request: AtWorkRequest) -> HttpResponse:
    """All accounts of the district with their posts; POST changes one thing and comes back."""
    session = session_of(request)
    if request.method == "POST":
        errors = _change(request, session)
        if not errors:
            return redirect(request.get_full_path())
        return _page(request, session, errors, 400)
    return _page(request, session)


def _page(
    request: AtWorkRequest, session: Session, errors: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    low, high = _within(session)
    posts = Post.objects.select_related("organisation").order_by("-since")
    found = Account.objects.filter(Q(posts__organisation__rank__range=(low, high)) | Q(posts__isnull=True)).distinct()
    q = request.GET.get("q", "").strip()[:40]
    if q:
        found = found.filter(Q(name__contains=q) | Q(username__contains=q) | Q(posts__organisation__short__contains=q))
    roles = library().roles
    rows = [
        {
            "account": a, "totp": bool(a.totp_secret),
            "posts": [
                (p, named(roles[p.role], request) if p.role in roles else p.role)
                for p in a.posts.all() if p.held_on(request.today)
            ],
        }
        for a in found.prefetch_related(Prefetch("posts", queryset=posts))[:300]
    ]  # fmt: skip
    context: dict[str, Any] = {
        "rows": rows, "q": q, "errors": errors or {}, "typed": request.POST, "fresh": request.session.pop("fresh", None),
        "organisations": Organisation.objects.filter(rank__range=(low, high)).order_by("rank"),
        "roles": [(r.key, named(r, request)) for r in roles.values() if not r.public],
    }  # fmt: skip
    return render(request, "desk/accounts.html", context, status=status)


def _change(request: AtWorkRequest, session: Session) -> dict[str, str]:
    match request.POST.get("do"):
        case "add":
            return _add(request, session)
        case "give":
            return _give(request, session, _target(request, session))
        case "end":
            return _end_post(request, session)
        case "reset":
            return _reset(request, _target(request, session))
        case "totp-off":
            signing.switch_off(_target(request, session))
        case "stop":
            _stop(request, _target(request, session))
    return {}


def _target(request: AtWorkRequest, session: Session) -> Account:
    """The account a change is about: one of the district, or one without a post yet."""
    low, high = _within(session)
    inside = Q(posts__organisation__rank__range=(low, high)) | Q(posts__isnull=True)
    return get_object_or_404(Account.objects.filter(inside).distinct(), pk=_number(request, "account"))


def _number(request: AtWorkRequest, name: str) -> int:
    typed = request.POST.get(name, "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 12 else 0


def _fresh_password(request: AtWorkRequest, account: Account) -> None:
    """Give a password nobody chose, shown once to the administrator."""
    password = secrets.token_urlsafe(10)
    account.set_password(password)
    account.save(update_fields=["password"])
    reset(username=account.username)
    request.session["fresh"] = {"username": account.username, "name": account.name, "password": password}


def _add(request: AtWorkRequest, session: Session) -> dict[str, str]:
    username, name = request.POST.get("username", "").strip(), " ".join(request.POST.get("name", "").split())
    errors = {}
    if not _NAME.fullmatch(username):
        errors["username"] = tr("账号须以小写字母开头，3至40个小写字母、数字或者短横线。", request)
    elif Account.objects.filter(username=username).exists():
        errors["username"] = tr("已有账号“{name}”，请换一个。", request, name=username)
    if not 2 <= len(name) <= 40:
        errors["name"] = tr("姓名须2至40个字。", request)
    if errors:
        return errors
    with transaction.atomic():
        made = Account.objects.create_user(username, name)
        wrong = _give(request, session, made)
        if wrong:
            transaction.set_rollback(True)
            return wrong
    _fresh_password(request, made)
    return {}


def _give(request: AtWorkRequest, session: Session, account: Account) -> dict[str, str]:
    low, high = _within(session)
    found = Organisation.objects.filter(rank__range=(low, high), pk=_number(request, "organisation")).first()
    role = library().roles.get(request.POST.get("role", ""))
    errors = {}
    if found is None:
        errors["organisation"] = tr("请选择本区的单位。", request)
    if role is None or role.public:
        errors["role"] = tr("请选择角色。", request)
    if errors or found is None or role is None:
        return errors
    title = " ".join(request.POST.get("title", "").split())[:40] or role.label
    try:
        with transaction.atomic():
            Post.objects.create(account=account, organisation=found, role=role.key, title=title, since=request.today)
    except IntegrityError:
        return {"role": tr("{name}在这个单位已经有这个角色。", request, name=account.name)}
    messages.success(request, tr("已授予岗位：{name} · {org} · {title}", request, name=account.name, org=found.short, title=title))
    return {}


def _end_post(request: AtWorkRequest, session: Session) -> dict[str, str]:
    low, high = _within(session)
    post = get_object_or_404(Post, pk=_number(request, "post"), organisation__rank__range=(low, high))
    if session.post is not None and post.pk == session.post.pk:
        return {"post": tr("不能结束自己现在使用的管理岗位。请由另一位管理员办理。", request)}
    if not post.held_on(request.today):
        return {"post": tr("这个岗位已经结束。", request)}
    if post.since < request.today:
        post.until = request.today
        post.save(update_fields=["until"])
    else:
        return {"post": tr("今天授予的岗位明天起才能结束。", request)}
    messages.success(request, tr("岗位已结束", request))
    return {}


def _reset(request: AtWorkRequest, account: Account) -> dict[str, str]:
    _fresh_password(request, account)
    return {}


def _stop(request: AtWorkRequest, account: Account) -> None:
    """Stop an account, or let it work again. One's own stays."""
    if account.pk == request.user.pk:
        messages.error(request, tr("不能停用自己的账号。", request))
        return
    account.is_active = not account.is_active
    account.save(update_fields=["is_active"])
