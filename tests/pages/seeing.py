"""What tests of pages look at: the text of a page, and what the strict content policy forbids in it."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from selectolax.lexbor import LexborHTMLParser

from fazhi.ledger.models import Act, Matter
from fazhi.people.session import system_scope


def text(response: HttpResponse | Any) -> str:
    """The words of a page, spaces taken together."""
    body = LexborHTMLParser(response.content.decode()).body
    assert body is not None
    return " ".join(body.text(separator=" ").split())


def inline(response: HttpResponse | Any) -> list[str]:
    """Inline styles, scripts and handlers: none may be there."""
    html = response.content.decode()
    found = re.findall(r"\sstyle=|<style|\son\w+=|javascript:", html)
    return found + [m for m in re.findall(r"<script[^>]*>", html) if " src=" not in m]


def ledger() -> tuple[int, int]:
    """How many matters and acts there are, whoever sees them."""
    with system_scope():
        return Matter.objects.count(), Act.objects.count()


def matter(pk: int) -> Matter:
    with system_scope():
        return Matter.objects.select_related("organisation", "handler").get(pk=pk)
