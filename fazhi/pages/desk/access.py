"""Who may come in: pages of the desk are for staff at work in a post."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from fazhi.pages import errors
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import Session

View = Callable[..., HttpResponse]


def at_work(view: View) -> View:
    """Lets only somebody at work in a post in: others are sent to sign in, or told that they hold no post."""

    @wraps(view)
    def guarded(request: AtWorkRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect(f"{reverse('signin')}?{urlencode({'next': request.get_full_path()})}")
        if request.at_work is None:
            return errors.page(
                request, 403, "您现在没有岗位", "您的账号今天没有在任的岗位，也没有受托的岗位。",
                todo="请找本单位管理员授予岗位，再重新登录。",
            )  # fmt: skip
        return view(request, *args, **kwargs)

    return guarded


def session_of(request: HttpRequest) -> Session:
    """The session of a guarded view, which always has one."""
    session: Session | None = getattr(request, "at_work", None)
    if session is None:
        raise PermissionDenied("请先登录。")
    return session


def only(*roles: str, why: str) -> Callable[[View], View]:
    """Like `at_work`, and only for posts of these roles; `why` is shown to others."""

    def narrow(view: View) -> View:
        @wraps(view)
        def narrowed(request: AtWorkRequest, *args: object, **kwargs: object) -> HttpResponse:
            if session_of(request).role.key not in roles:
                raise PermissionDenied(why)
            return view(request, *args, **kwargs)

        return at_work(narrowed)

    return narrow
