"""A form put aside 暂存: kept encrypted with the browser's session until it is finished or dropped."""

from __future__ import annotations

import base64
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from fazhi.ledger import crypto

_LEFT_OUT = frozenset({"csrfmiddlewaretoken", "keep", "drop", "more"})


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
