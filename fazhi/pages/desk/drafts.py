"""A form put aside 暂存: kept encrypted with the browser's session until it is finished or dropped."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from fazhi.ledger import crypto
from fazhi.pages.english import is_english
from fazhi.pages.templatetags.fazhi import day_text

_LEFT_OUT = frozenset({"csrfmiddlewaretoken", "keep", "drop", "more", "once", "version"})
_SENT = "sent_forms"


def _key(procedure: str, action: str) -> str:
    return f"draft:{procedure}/{action}"


def _context(request: HttpRequest, key: str) -> str:
    return f"draft/{request.user.pk}/{key}"


def keep(request: HttpRequest, procedure: str, action: str, post: QueryDict) -> None:
    key = _key(procedure, action)
    fields = {k: post.getlist(k) for k in post if k not in _LEFT_OUT}
    sealed = crypto.seal_json({"at": timezone.now().isoformat(), "fields": fields}, _context(request, key))
    request.session[key] = base64.b64encode(sealed).decode()


def drop(request: HttpRequest, procedure: str, action: str) -> None:
    request.session.pop(_key(procedure, action), None)


def has(request: HttpRequest, procedure: str, action: str) -> bool:
    return _key(procedure, action) in request.session


def made_at(at: str, request: HttpRequest) -> str:
    """When something was put aside, in words; "" where nothing was."""
    if not at:
        return ""
    local = timezone.localtime(datetime.fromisoformat(at))
    return f"{day_text(local.date(), timezone.localdate(), is_english(request))} {local:%H:%M}"


def sent_before(request: HttpRequest) -> int | None:
    """The matter this very form has opened already (sent twice by a second click or by going back), or None."""
    sent: dict[str, int] = request.session.get(_SENT, {})
    return sent.get(request.POST.get("once", ""))


def remember_sent(request: HttpRequest, matter_id: int) -> None:
    if once := request.POST.get("once", ""):
        sent: dict[str, int] = request.session.get(_SENT, {})
        request.session[_SENT] = dict([*sent.items(), (once[:40], matter_id)][-20:])


def fetch(request: HttpRequest, procedure: str, action: str) -> tuple[QueryDict, str] | None:
    """What was put aside and when (ISO moment), or None."""
    key = _key(procedure, action)
    stored: Any = request.session.get(key)
    if stored is None:
        return None
    found = crypto.unseal_json(base64.b64decode(stored), _context(request, key))
    post = QueryDict(mutable=True)
    for name, values in found["fields"].items():
        post.setlist(name, values)
    return post, str(found["at"])
