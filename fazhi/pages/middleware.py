"""Around every page: who is at work, and one transaction in which the database shows only what they may see."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from fazhi.ledger.crypto import WrongKey
from fazhi.ledger.state import ActRefused
from fazhi.people.models import Account
from fazhi.people.remembered import at_work
from fazhi.people.session import Session

log = logging.getLogger(__name__)


class AtWorkRequest(HttpRequest):
    """A request as pages see it. `at_work` is None for the public; `today` is the day the page is about."""

    if TYPE_CHECKING:
        at_work: Session | None
        today: date
        english: bool


class AtWork:
    """Puts `at_work`, `today`, `english` on the request and opens the session's scope around the view.

    What a view has written is undone where it raises, also where Django makes a page of the exception.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        r = cast(AtWorkRequest, request)
        r.today = timezone.localdate()
        user = request.user
        account = user if isinstance(user, Account) else None
        chosen = request.session.get("post") if account else None
        r.english = bool(request.session.get("english", account.english if account else False))
        with at_work(account, r.today, chosen) as r.at_work:
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        from fazhi.pages import errors

        if connection.in_atomic_block:
            transaction.set_rollback(True)
        if isinstance(exception, ActRefused):
            return errors.refused(request, exception)
        if isinstance(exception, WrongKey):
            log.error("个人信息无法解密 personal data does not open: %s", request.path)
            return errors.page(request, 500, "个人信息打不开", str(exception))
        return None
