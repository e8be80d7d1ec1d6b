"""Slowing down whoever tries codes or floods the hall. Wrong codes are counted for the number tried, and by address."""

from __future__ import annotations

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.signals import user_login_failed
from django.core.cache import cache
from django.http import HttpRequest

FILINGS_AN_HOUR = 10
WRONG_CODES_AN_HOUR = 30


def _counted(request: HttpRequest, what: str, most: int) -> bool:
    """Count one more of `what` from the request's address; whether it is more than `most` within the hour."""
    key = f"hall/{what}/{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, 3600)
    try:
        return cache.incr(key) > most
    except ValueError:
        # The hour ended between the two steps.
        return False


def filing(request: HttpRequest) -> str:
    """What to tell somebody who files too often; "" otherwise."""
    if _counted(request, "filing", FILINGS_AN_HOUR):
        return f"同一网络一小时内最多提交{FILINGS_AN_HOUR}件。您的填写已经保存，请一小时后再提交，或者到窗口办理。"
    return ""


def _name(number: str) -> dict[str, str]:
    return {"username": f"hall:{number}"[:255]}


def blocked(request: HttpRequest, number: str) -> str:
    """Why this number may not be tried just now; "" where it may."""
    key = f"hall/codes/{request.META.get('REMOTE_ADDR', '')}"
    if cache.get(key, 0) >= WRONG_CODES_AN_HOUR:
        return "输错的次数太多，请一小时后再试，或者带身份证件到受理窗口查询。"
    if not AxesProxyHandler.is_allowed(request, _name(number)):
        return "这个编号连续输错查询码5次，已锁定15分钟。请稍后再试，或者带身份证件到受理窗口查询。"
    return ""


def wrong(request: HttpRequest, number: str) -> None:
    """Somebody tried a number with a wrong code."""
    _counted(request, "codes", WRONG_CODES_AN_HOUR)
    user_login_failed.send(sender=__name__, credentials=_name(number), request=request)


def right(request: HttpRequest, number: str) -> None:
    """The code was right: earlier mistakes with this number are forgotten."""
    AxesProxyHandler.reset_attempts(username=_name(number)["username"])
