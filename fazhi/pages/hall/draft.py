"""A filing under way: kept encrypted with the browser's session until it is handed in or the browser is closed."""

from __future__ import annotations

import base64
from typing import Any

from django.http import HttpRequest, QueryDict

from fazhi.ledger import crypto


def _seal(request: HttpRequest, key: str, value: dict[str, Any]) -> None:
    request.session[key] = base64.b64encode(crypto.seal_json(value, f"hall/{key}")).decode()


def _open(request: HttpRequest, key: str) -> dict[str, Any] | None:
    stored = request.session.get(key)
    return None if stored is None else crypto.unseal_json(base64.b64decode(stored), f"hall/{key}")


def typed(request: HttpRequest, offer: str) -> QueryDict:
    """What has been answered so far, as a form would send it."""
    post = QueryDict(mutable=True)
    for name, values in (_open(request, f"filing/{offer}") or {}).items():
        post.setlist(name, values)
    return post


def keep(request: HttpRequest, offer: str, answers: QueryDict) -> None:
    _seal(request, f"filing/{offer}", {name: answers.getlist(name) for name in answers})


def drop(request: HttpRequest, offer: str) -> None:
    request.session.pop(f"filing/{offer}", None)


def exists(request: HttpRequest, offer: str) -> bool:
    return f"filing/{offer}" in request.session


def keep_slip(request: HttpRequest, slip: dict[str, Any]) -> None:
    """The slip of the last filing, with the tracking code, which is nowhere else."""
    _seal(request, "slip", slip)


def slip(request: HttpRequest) -> dict[str, Any] | None:
    return _open(request, "slip")


def opened(request: HttpRequest) -> list[int]:
    """Matters this browser has shown number and code of, or has just filed."""
    return [int(pk) for pk in request.session.get("hall", [])]


def let_in(request: HttpRequest, matter_id: int) -> None:
    request.session["hall"] = [*[pk for pk in opened(request) if pk != matter_id], matter_id][-20:]


def let_out(request: HttpRequest) -> None:
    for key in ("hall", "slip"):
        request.session.pop(key, None)
